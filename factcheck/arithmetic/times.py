"""Ages, intervals and weekdays that their dates contradict, and ranges that run backwards."""

from collections.abc import Iterable
from datetime import date

from factcheck.arithmetic.value import BAD_ARITHMETIC, Problem, Stated, figure, is_plain, keys, quantity
from factcheck.facts.quantity import Hedge
from factcheck.lexicon.calendar import MONTHS, WEEKDAY_NAMES, WEEKDAYS
from factcheck.model import Fact, Token, Words
from factcheck.numerals import read

_FIRST_YEAR, _LAST_YEAR = 1500, 2200
_GREGORIAN = 1924  # the last European countries had changed their calendar by then
_NEAR = 6
_OLDEST = 122
_ROUND = 20


def problems(sentence: Stated) -> Iterable[Problem]:
    """What a sentence says of time that its own dates rule out."""
    yield from _age_at_death(sentence)
    yield from _weekdays(sentence.words)
    yield from _spans(sentence)
    yield from _backward_ranges(sentence)


def ago(sentence: Stated, today: date | None) -> Iterable[Problem]:
    """`founded in 1998, 25 years ago` in a text of 2020."""
    tokens = sentence.words.tokens
    for at in range(len(tokens) - 2):
        years = _whole(tokens, at)
        if today is None or years is None or tokens[at + 1].key != "years" or tokens[at + 2].key != "ago":
            continue
        year = _year(tokens[at - 2]) if at > 1 and tokens[at - 1].text in {",", "(", "—", "–"} else None
        start = at - 2
        if year is None or tokens[start - 1].key != "in" or year >= today.year or at + 3 >= len(tokens):
            continue
        if not tokens[at + 3].text.isalpha():
            slack = 1 + (years / 10 if years >= _ROUND and years % 10 == 0 else 0)
            if abs(today.year - year - years) > slack:
                message = f"in {today.year} the year {year} is {today.year - year} years ago, not {figure(years)}"
                yield Problem(BAD_ARITHMETIC, tokens[start].start, tokens[at + 2].end, message)


def _year(token: Token) -> int | None:
    is_year = len(token.text) == 4 and token.text.isascii() and token.text.isdigit()  # noqa: PLR2004
    return int(token.text) if is_year and _FIRST_YEAR <= int(token.text) <= _LAST_YEAR else None


def _whole(tokens: tuple[Token, ...], at: int) -> float | None:
    numeral = read(tokens, at)
    return numeral.value if numeral is not None and numeral.end == at + 1 and numeral.value % 1 == 0 else None


def _year_after(words: Words, cues: frozenset[str]) -> int | None:
    """The only year that follows one of `cues` closely: `born on 3 May 1950`."""
    years = set()
    for at, token in enumerate(words.tokens):
        if token.key in cues:
            nearby = words.tokens[at + 1 : at + 1 + _NEAR]
            years.add(next((year for year in map(_year, nearby) if year is not None), None))
    return years.pop() if len(years) == 1 else None


def _age_at_death(sentence: Stated) -> Iterable[Problem]:
    """`born in 1950, she died in 2010 aged 70`."""
    words = sentence.words
    spoken = [token.key for token in words.tokens]
    born, died = _year_after(words, frozenset({"born"})), _year_after(words, frozenset({"died"}))
    is_one = spoken.count("born") == 1 and spoken.count("died") == 1
    ages = [fact for fact in sentence.facts if _is_age(words, fact)]
    if not is_one or born is None or died is None or len(ages) != 1 or not born < died:
        return
    value = quantity(ages[0])
    age = value.figures[0] if value is not None else 0
    if age > _OLDEST or keys(words, 0, ages[0].start)[-_NEAR:].count("died") == 0:
        return
    if not died - born - 1 <= age <= died - born:
        message = f"from {born} to {died} is {died - born - 1} or {died - born} years, not {figure(age)}"
        yield Problem(BAD_ARITHMETIC, ages[0].start, ages[0].end, message)


def _is_age(words: Words, fact: Fact) -> bool:
    value = quantity(fact)
    before = keys(words, 0, fact.start)
    is_age = before[-1:] == ["aged"] or before[-4:] == ["at", "the", "age", "of"] or before[-2:] == ["age", "of"]
    return value is not None and is_age and is_plain(fact) and len(value.figures) == 1


def _weekdays(words: Words) -> Iterable[Problem]:
    """`Monday, 5 March 2024` was a Tuesday."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        if token.key not in WEEKDAYS or not token.text[0].isupper():
            continue
        rest = [other for other in tokens[at + 1 : at + 9] if other.text not in {",", "."} and other.key != "the"]
        rest = [other for other in rest if other.key not in {"of", "st", "nd", "rd", "th"}][:3]
        day = _date(rest)
        if day is not None and day.weekday() != WEEKDAYS[token.key]:
            written = words.text[rest[0].start : rest[-1].end]
            message = f"{written} was a {WEEKDAY_NAMES[day.weekday()]}, not a {WEEKDAY_NAMES[WEEKDAYS[token.key]]}"
            yield Problem(BAD_ARITHMETIC, token.start, rest[-1].end, message)


def _date(tokens: list[Token]) -> date | None:
    """The date of `5 March 2024` or `March 5 2024`."""
    if len(tokens) != 3:  # noqa: PLR2004 - day, month, year
        return None
    first, second, last = tokens
    day, month = (first, second) if first.text.isdigit() else (second, first)
    year = _year(last)
    if year is None or year < _GREGORIAN or month.key not in MONTHS or not (day.text.isascii() and day.text.isdigit()):
        return None
    try:
        return date(year, MONTHS[month.key], int(day.text))
    except (ValueError, OverflowError):
        return None


def _spans(sentence: Stated) -> Iterable[Problem]:
    """`from 1990 to 2000, a period of 12 years`, `(1990-2000, 12 years)`."""
    tokens = sentence.words.tokens
    for at in range(len(tokens) - 4):
        if tokens[at].key not in {"from", "between"} or tokens[at + 2].key not in {"to", "and", "until"}:
            continue
        start, end = _year(tokens[at + 1]), _year(tokens[at + 3])
        link = [token.key for token in tokens[at + 4 : at + 9]]
        cue = next(
            (
                cue
                for cue in (
                    [
                        "(",
                    ],
                    [",", "a", "period", "of"],
                    [",", "or"],
                )
                if link[: len(cue)] == cue
            ),
            None,
        )
        if start is None or end is None or cue is None:
            continue
        place = at + 4 + len(cue)
        years = _whole(tokens, place)
        if years is None or place + 2 >= len(tokens) or tokens[place + 1].key != "years":
            continue
        if tokens[place + 2].text in {")", ",", "."} and not end - start - 1 <= years <= end - start + 1:
            message = f"from {start} to {end} is {end - start} years, not {figure(years)}"
            yield Problem(BAD_ARITHMETIC, tokens[at].start, tokens[place + 1].end, message)


def _backward_ranges(sentence: Stated) -> Iterable[Problem]:
    """`between 30 and 20 per cent`."""
    for fact in sentence.facts:
        value = quantity(fact)
        if value is None or value.hedge is not Hedge.BETWEEN or value.dimension == "time" or value.figures[0] < 0:
            continue
        tokens = [token for token in sentence.words.tokens if fact.start <= token.start < fact.end]
        if len(tokens) < 4 or tokens[0].key != "between":  # noqa: PLR2004
            continue
        first = read(tuple(tokens), 1)
        if first is None or first.end + 1 >= len(tokens) or tokens[first.end].key != "and":
            continue
        second = read(tuple(tokens), first.end + 1)
        following = keys(sentence.words, fact.end, len(sentence.words.text))[:2]
        is_plain_range = second is not None and first.grain == second.grain == 1
        if (
            is_plain_range
            and second is not None
            and first.value > second.value
            and not {"bc", "bce", "ago"} & set(following)
        ):
            message = f"the range runs backwards: {figure(first.value)} is more than {figure(second.value)}"
            yield Problem(BAD_ARITHMETIC, fact.start, fact.end, message)
