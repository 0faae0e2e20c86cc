"""`The club celebrated its 75th anniversary in 2019. It was founded in 1954`: an anniversary and a beginning apart."""

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.days import year_of
from factcheck.arithmetic.value import INCONSISTENT, Problem
from factcheck.consistency.line import Line, stems_of
from factcheck.lexicon.arithmetic import FOUNDED
from factcheck.model import Token
from factcheck.numerals import ordinal
from factcheck.typed import NamedTuple
from factcheck.words import key_after

_NEAR = 2  # sentences
_PRONOUNS = frozenset({"it", "they"})
_BIRTHDAYS = frozenset({"anniversary", "birthday"})


class _Told(NamedTuple):
    """A year and its token; `years` since the beginning, nothing for the beginning itself."""

    line: Line
    year: int
    token: Token
    years: int = 0


def problems(lines: Sequence[Line]) -> Iterator[Problem]:
    """Every anniversary that the beginning beside it does not give, placed at the later of the two."""
    chosen = [line for line in lines if line.is_chosen]
    feasts = [one for line in chosen if (one := _feast(line)) is not None]
    for feast in feasts:
        for line in chosen:
            is_near = 0 < abs(line.place - feast.line.place) <= _NEAR and line.paragraph == feast.line.paragraph
            begun = _beginning(line) if is_near else None
            if begun is None or not _are_of_one(feast, begun) or abs(feast.year - begun.year - feast.years) <= 1:
                continue
            first, later = sorted((feast, begun), key=lambda one: one.line.place)
            message = f"from {begun.year} to {feast.year} is {feast.year - begun.year} years, not {feast.years}"
            yield Problem(INCONSISTENT, later.token.start, later.token.end, message, later.line.place, first.line.place)


def _feast(line: Line) -> _Told | None:
    """`its 75th anniversary in 2019`."""
    tokens = line.tokens
    at = next((at for at, token in enumerate(tokens) if token.key in _BIRTHDAYS), None)
    years = [token for token in tokens if year_of(token) is not None]
    if at is None or len(years) != 1:
        return None
    found = next((one for start in range(max(at - 3, 0), at) if (one := ordinal(tokens, start))), None)
    year = year_of(years[0])
    return _Told(line, year, years[0], int(found[0])) if found and found[1] == at and year is not None else None


def _beginning(line: Line) -> _Told | None:
    """`It was founded in 1954`."""
    tokens = line.tokens
    for at, token in enumerate(tokens[:-2]):
        year = year_of(tokens[at + 2]) if token.key in FOUNDED and key_after(tokens, at) == "in" else None
        if year is not None:
            return _Told(line, year, tokens[at + 2])
    return None


def _are_of_one(feast: _Told, begun: _Told) -> bool:
    """Whether one is told of the other by a pronoun, or both of one noun that opens them."""
    first, later = sorted((feast, begun), key=lambda one: one.line.place)
    opening = later.line.tokens[0].key
    subject = stems_of(later.line.tokens[1:3])
    return opening in _PRONOUNS or (opening == "the" and bool(subject & stems_of(first.line.tokens[:4])))
