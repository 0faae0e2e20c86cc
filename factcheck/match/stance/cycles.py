"""Two readings in, the words out by which what goes on all year, week or day in the one has in the other a part of it.

`Runs all year` beside "runs from May to September", `open every day` beside "open on Tuesdays and Fridays".
"""

from collections.abc import Iterator, Sequence

from factcheck.facts.date.value import Unit, When
from factcheck.lexicon.calendar import TOLD_OF_MORE, WEEKDAY_PLURALS, WHOLE_SPANS
from factcheck.lexicon.grammar import PREPOSITIONS
from factcheck.lexicon.numbers import SMALL
from factcheck.match.read.reading import Reading
from factcheck.match.stance.denials import negators
from factcheck.match.words.links import Links, all_linked
from factcheck.model import Token
from factcheck.typed import cast
from factcheck.words import is_inside, key_at, touches

_PARTS_OF_WEEK = frozenset({*WEEKDAY_PLURALS, "weekdays", "weekends"})
_FROM = {"from": frozenset({"to", "until", "till"}), "between": frozenset({"and"})}
_TURNS_OF_DAY = frozenset({"noon", "midday", "midnight", "dawn", "dusk"})
_DIAL, _DAY = range(1, 13), range(1, 25)
_HOURS = {*(key for key, number in SMALL.items() if number in _DIAL), *map(str, _DAY), *_TURNS_OF_DAY}
_HALVES_OF_DAY = frozenset({"a", "p", "am", "pm"})
_CLOCK = 6  # tokens: `from 9.30 a. m. until`


def unlike_span(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The words for the whole in the stated text beside those for a part in the source, which says the same else."""
    for span, told in WHOLE_SPANS.items():
        whole = _run(told, stated)
        if whole is None or _run(told, sourced) or negators(stated) or negators(sourced):
            continue
        parts = tuple(_PARTS[span](sourced))
        if parts and TOLD_OF_MORE.isdisjoint(sourced.keys) and _are_alike(stated, whole, sourced, parts, links):
            yield whole, parts[0]


def unsaid_span(stated: Reading, sourced: Reading) -> Token | None:
    """The words for the whole in the stated text, where the source has but a part of it, of whatever."""
    for span, told in WHOLE_SPANS.items():
        whole = _run(told, stated)
        if whole and not _run(told, sourced) and any(_PARTS[span](sourced)):
            return whole
    return None


def _are_alike(stated: Reading, whole: Token, sourced: Reading, parts: Sequence[Token], links: Links) -> bool:
    """Whether all but these words is the same: "runs hourly from May to September" may run all year, but seldom."""
    others = [at for at, term in enumerate(stated.terms) if not is_inside(term.start, (whole,))]
    held = all_linked(links, others)
    theirs = {at for at, term in enumerate(sourced.terms) if not is_inside(term.start, parts)}
    days = ((stated, (whole,)), (sourced, parts))
    is_dated = any(not is_inside(day.start, told) for reading, told in days for day in reading.of_kind("date"))
    return bool(others) and all(at in links for at in others) and theirs <= held and not is_dated


def _run(told: Sequence[tuple[str, ...]], reading: Reading) -> Token | None:
    """Where one of these runs of words stands."""
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        for words in told:
            if token.key == words[0] and tuple(one.key for one in tokens[number : number + len(words)]) == words:
                return _spanned(reading, number, number + len(words) - 1)
    return None


def _months(reading: Reading) -> Iterator[Token]:
    """`from May to September`, of any year."""
    return _ranges(reading, Unit.MONTH, Unit.SEASON)


def _weekdays(reading: Reading) -> Iterator[Token]:
    """`from Tuesday to Saturday`, `on Tuesdays`."""
    yield from _ranges(reading, Unit.DAY)
    for number, token in enumerate(reading.words.tokens):
        if token.key in _PARTS_OF_WEEK:
            yield _spanned(reading, number, number)


def _hours(reading: Reading) -> Iterator[Token]:
    """`from noon to four`, `between 9.30 a.m. and 5 p.m.`."""
    tokens = reading.words.tokens
    for number, token in enumerate(tokens[:-1]):
        joints = _FROM.get(token.key)
        if joints is None or tokens[number + 1].text.split(".")[0] not in _HOURS:
            continue
        ends = (at for at in range(number + 2, min(number + _CLOCK, len(tokens) - 1)) if tokens[at].key in joints)
        end = next(ends, None)
        if end is not None and tokens[end + 1].text.split(".")[0] in _HOURS and _is_of_clock(tokens, end + 2):
            last = end + 1 + (key_at(tokens, end + 2) in _HALVES_OF_DAY)
            yield _spanned(reading, number, last)


_PARTS = {"year": _months, "week": _weekdays, "day": _hours}


def _ranges(reading: Reading, *units: Unit) -> Iterator[Token]:
    """The dates that go from one such unit to another and name no year; none that comes round to where it began."""
    for fact in reading.of_kind("date"):
        first, last, *_ = cast("When", fact.value).phrase
        if last is None or first.unit not in units or last.unit not in units or first.year or last.year:
            continue
        if first.unit is Unit.DAY and (first.weekday is None or last.weekday is None):
            continue
        is_whole = (first.month, last.month) == (1, 12) or (first.weekday, last.weekday) == (0, 6)
        if not is_whole:
            yield reading.span(fact.start, fact.end)


def _is_of_clock(tokens: Sequence[Token], behind: int) -> bool:
    """Whether the clause ends behind an hour, or goes on with a preposition: no `from 9 to 5 per cent`."""
    following = tokens[behind] if behind < len(tokens) else None
    if following is None or not following.key[0].isalnum() or following.key in PREPOSITIONS | {"and"}:
        return True
    return following.key in _HALVES_OF_DAY or following.key == "o'clock" or touches(tokens, behind)


def _spanned(reading: Reading, first: int, last: int) -> Token:
    return reading.span(reading.words.tokens[first].start, reading.words.tokens[last].end)
