"""Lengths of time that the years beside them contradict, and ranges that run backwards."""

from collections.abc import Iterable, Sequence
from datetime import date

from factcheck.arithmetic.days import year_of
from factcheck.arithmetic.value import BAD_ARITHMETIC, Problem, Stated, figure, first_words, keys, last_words, quantity
from factcheck.facts.date.value import When
from factcheck.facts.quantity import Hedge
from factcheck.lexicon.arithmetic import ALTERED, FOUNDED, RELATIONS, STARTED
from factcheck.lexicon.currencies import COMMON_SIGNS
from factcheck.lexicon.grammar import PHRASE_ENDS
from factcheck.model import Fact, Token
from factcheck.numerals import Numeral, ordinal, read
from factcheck.words import key_after, key_at, key_before, text_after, text_at, up_to

_ROUND = 20
_CHANGE_REACH = 5
_ASIDE = frozenset({",", "(", "—", "–"})
_NOT_FORWARD = frozenset({"bc", "bce", "ago", "b.c", "back", "backwards", "down"})
_PERIODS = frozenset({"period", "reign", "war", "tenure", "presidency", "rule", "span", "stint", "spell", "term"})
# Between both years of a stretch and its length: `from 1990 to 2000, a period of 12 years`, `(12 years)`.
_TO_A_LENGTH = ((",", "a", "period", "of"), (",", "a", "span", "of"), (",", "a", "total", "of"), (",", "or"), ("(",))


def problems(sentence: Stated) -> Iterable[Problem]:
    """What a sentence says of time that its own dates rule out."""
    yield from _spans(sentence.words.tokens)
    yield from _later(sentence.words.tokens)
    yield from _lasted(sentence.words.tokens)
    yield from _anniversaries(sentence.words.tokens)
    yield from _backward_figures(sentence)
    yield from _backward_dates(sentence)


def ago(sentence: Stated, today: date | None) -> Iterable[Problem]:
    """`founded in 1998, 25 years ago`, `founded 25 years ago, in 1998`, in a text of 2020."""
    tokens = sentence.words.tokens
    for at in range(len(tokens) - 2):
        if today is None or key_after(tokens, at) != "years" or key_at(tokens, at + 2) != "ago":
            continue
        years, place = _whole(tokens, at), _year_beside(tokens, at)
        year = year_of(tokens[place]) if place is not None else None
        if years is None or place is None or year is None or year >= today.year:
            continue
        if not _is_about(years, today.year - year):
            message = f"in {today.year} the year {year} is {today.year - year} years ago, not {figure(years)}"
            yield Problem(BAD_ARITHMETIC, tokens[min(at, place)].start, tokens[max(at + 2, place)].end, message)


def _year_beside(tokens: Sequence[Token], at: int) -> int | None:
    """Where the year stands that `25 years ago`, from `at`, says again: `in 1998, ...` or `..., in 1998`."""
    before, behind = (
        [token.key for token in up_to(tokens, at, 3)],
        [token.key for token in tokens[at + 3 : at + 6]],
    )
    is_before = len(before) == 3 and before[0] == "in" and before[2] in _ASIDE  # noqa: PLR2004
    if is_before and behind and not behind[0].isalpha():
        return at - 2
    is_behind = len(behind) == 3 and behind[0] in _ASIDE and behind[1] == "in"  # noqa: PLR2004
    return at + 5 if is_behind else None


def _is_about(stated: float, years: int) -> bool:
    """Whether a number of years fits, to the year; a round one to a tenth."""
    slack = 1 + (stated / 10 if stated >= _ROUND and stated % 10 == 0 else 0)
    return abs(years - stated) <= slack


def _whole(tokens: Sequence[Token], at: int) -> float | None:
    numeral = read(tuple(tokens), at) if at < len(tokens) else None
    return numeral.value if numeral is not None and numeral.end == at + 1 and numeral.value % 1 == 0 else None


def _spans(tokens: Sequence[Token]) -> Iterable[Problem]:
    """`from 1990 to 2000, a period of 12 years`, `his 12-year reign from 1990 to 2000`."""
    for at in range(len(tokens) - 3):
        if tokens[at].key not in {"from", "between"} or key_at(tokens, at + 2) not in {"to", "and", "until"}:
            continue
        start, end = year_of(tokens[at + 1]), year_of(tokens[at + 3])
        found = _length_after(tokens, at + 4) or _length_before(tokens, at)
        if start is None or end is None or found is None or start >= end:
            continue
        years, first, last = found
        if not end - start - 1 <= years <= end - start + 1:
            message = f"from {start} to {end} is {end - start} years, not {figure(years)}"
            opening, closing = min(first, at), max(last, at + 3)
            yield Problem(BAD_ARITHMETIC, tokens[opening].start, tokens[closing].end, message)


def _length_after(tokens: Sequence[Token], at: int) -> tuple[float, int, int] | None:
    keys_behind = tuple(token.key for token in tokens[at : at + 4])
    cue = next((cue for cue in _TO_A_LENGTH if keys_behind[: len(cue)] == cue), None)
    place = at + len(cue) if cue else at
    years = _whole(tokens, place) if cue else None
    if years is None or place + 1 >= len(tokens) or key_after(tokens, place) != "years":
        return None
    is_closed = place + 2 >= len(tokens) or text_at(tokens, place + 2) in PHRASE_ENDS
    return (years, place, place + 1) if is_closed else None


def _length_before(tokens: Sequence[Token], at: int) -> tuple[float, int, int] | None:
    """`his 12-year reign`, right before `from`."""
    if key_before(tokens, at) not in _PERIODS or key_at(tokens, at - 2) != "year" or text_at(tokens, at - 3) != "-":
        return None
    years = _whole(tokens, at - 4) if at - 4 in range(at) else None
    return (years, at - 4, at - 1) if years is not None else None


def _later(tokens: Sequence[Token]) -> Iterable[Problem]:
    """`founded in 1990 and sold ten years later, in 2005`: the only two years of the sentence."""
    years = [(at, year) for at, token in enumerate(tokens) if (year := year_of(token)) is not None]
    if len(years) != 2 or years[0][1] >= years[1][1]:  # noqa: PLR2004 - a beginning and an end
        return
    (first_at, first), (last_at, last) = years
    before = [token.key for token in tokens[first_at + 1 : last_at]]
    while before and before[-1] in {"in", ",", "("}:
        before.pop()
    is_led = key_before(tokens, first_at) in {"in", "since", "from"}
    if (
        not is_led
        or before[-2:] != ["years", "later"]
        or not {",", "("} & {key_before(tokens, last_at), key_at(tokens, last_at - 2)}
    ):
        return
    place = first_at + len(before) - 2
    stated = _whole(tokens, place)
    is_hedged = key_before(tokens, place) in {"than", "about", "nearly", "almost", "some", "over", "around"}
    if stated is not None and not is_hedged and not _is_about(stated, last - first):
        message = f"from {first} to {last} is {last - first} years, not {figure(stated)}"
        yield Problem(BAD_ARITHMETIC, tokens[first_at].start, tokens[last_at].end, message)


def _lasted(tokens: Sequence[Token]) -> Iterable[Problem]:
    """`it began in 2015, ended in 2018 and lasted five years`: the only two years of the sentence."""
    years = [(at, year) for at, token in enumerate(tokens) if (year := year_of(token)) is not None]
    verbs = {key_at(tokens, at - 2) for at, _ in years if at > 1 and key_before(tokens, at) == "in"}
    if len(years) != 2 or years[0][1] >= years[1][1] or not (verbs & STARTED and verbs & {"ended", "finished"}):  # noqa: PLR2004
        return
    (_, first), (_, last) = years
    for at, token in enumerate(tokens[:-2]):
        stated = _whole(tokens, at + 1) if token.key == "lasted" else None
        if stated is not None and key_at(tokens, at + 2) == "years" and not _is_about(stated, last - first):
            message = f"from {first} to {last} is {last - first} years, not {figure(stated)}"
            yield Problem(BAD_ARITHMETIC, token.start, tokens[at + 2].end, message)


def _anniversaries(tokens: Sequence[Token]) -> Iterable[Problem]:
    """`founded in 1990, it marked its 25th anniversary in 2020`."""
    years = [(at, year) for at, token in enumerate(tokens) if (year := year_of(token)) is not None]
    if len(years) != 2 or years[0][1] >= years[1][1]:  # noqa: PLR2004 - a beginning and its anniversary
        return
    (first_at, first), (last_at, last) = years
    is_founded = first_at > 1 and key_before(tokens, first_at) == "in" and key_at(tokens, first_at - 2) in FOUNDED
    place = last_at - 2
    if not is_founded or place < 1 or tokens[place].key != "anniversary" or key_before(tokens, last_at) != "in":
        return
    found = next(
        (one for at in range(place - 1, max(place - 5, first_at), -1) if (one := ordinal(tuple(tokens), at))), None
    )
    if found is not None and found[1] == place and abs(last - first - found[0]) > 1:
        message = f"from {first} to {last} is {last - first} years, not {found[0]}"
        yield Problem(BAD_ARITHMETIC, tokens[first_at].start, tokens[last_at].end, message)


def _backward_figures(sentence: Stated) -> Iterable[Problem]:
    """`between 30 and 20 per cent`, with as many places in both; no sorts, as `between 64-bit and 32-bit` mode."""
    for fact in sentence.facts:
        value = quantity(fact)
        if value is None or value.hedge is not Hedge.BETWEEN or value.dimension == "time" or value.figures[0] < 0:
            continue
        ends = _ends(tuple(token for token in sentence.words.tokens if fact.start <= token.start < fact.end))
        behind = first_words(sentence.words, fact.end, 2)
        lead = last_words(sentence.words, fact.start, 1)
        if ends is None or _NOT_FORWARD & set(behind) or RELATIONS & set(lead):
            continue
        first, second = ends
        if first.grain == second.grain and first.value > second.value and "-" not in fact.text:
            message = f"the range runs backwards: {figure(first.value)} is more than {figure(second.value)}"
            yield Problem(BAD_ARITHMETIC, fact.start, fact.end, message)


def _ends(tokens: tuple[Token, ...]) -> tuple[Numeral, Numeral] | None:
    """Both numbers of `between 30 and 20`."""
    if not tokens or tokens[0].key != "between":
        return None
    link = next((at for at, token in enumerate(tokens) if token.key == "and"), len(tokens))
    first = read(tokens, 1 + (tokens[1].text in COMMON_SIGNS), is_joined=False)
    if link + 1 >= len(tokens) or first is None or first.end > link:
        return None
    second = read(tokens, link + 1 + (text_after(tokens, link) in COMMON_SIGNS))
    return (first, second) if second is not None else None


def _backward_dates(sentence: Stated) -> Iterable[Problem]:
    """`between 2010 and 2005`, `(2010–2005)`, `from May 2020 to March 2020`."""
    for fact in sentence.facts:
        ends = _years_of(fact)
        behind = first_words(sentence.words, fact.end, 2)
        spoken = keys(sentence.words, fact.start, fact.end)
        lead = last_words(sentence.words, fact.start, _CHANGE_REACH)
        is_change = not {"between", "("} & {*spoken[:1], *lead[-1:]} and bool(ALTERED & set(lead))
        if ends is not None and ends[0] > ends[1] and not _NOT_FORWARD & {*behind, *spoken} and not is_change:
            message = "the range runs backwards: it ends before it begins"
            yield Problem(BAD_ARITHMETIC, fact.start, fact.end, message)


def _years_of(fact: Fact) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Year and month of both ends of a range of dates, if both name their year."""
    value = fact.value
    if not isinstance(value, When) or value.phrase.last is None:
        return None
    first, last = value.phrase.first, value.phrase.last
    if first.year is None or last.year is None or first.is_short_year or last.is_short_year:
        return None
    is_to_the_month = first.month is not None and last.month is not None
    months = (first.month or 0, last.month or 0) if is_to_the_month else (0, 0)
    return (first.year, months[0]), (last.year, months[1])
