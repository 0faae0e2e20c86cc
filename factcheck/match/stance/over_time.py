"""Two readings in, the words out by which there was more at one time than at another, where the source has less.

`Higher in April than in May` beside "rose to 6.2 per cent in May from 5.9 per cent in April".
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import quantity
from factcheck.lexicon.comparing import MORE_OR_LESS
from factcheck.lexicon.ranks import COMPARATIVES, LEAST
from factcheck.match.read.reading import Reading
from factcheck.match.stance.scopes import scopes
from factcheck.match.words.links import Links
from factcheck.model import Fact, Token
from factcheck.words import is_inside

_TWO = 2
_SIZES = frozenset({"size", "height", "length"})


def outdone_in_time(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The word of comparison between two times of a draft, beside the figure of the one that has less of it."""
    than = next((token for token in stated.words.tokens if token.key == "than"), None)
    days, figures = stated.of_kind("date"), sourced.of_kind("quantity")
    if than is None or len(days) != _TWO or not days[0].end <= than.start < days[1].start or scopes(stated):
        return
    words = [one for one in stated.words.tokens if one.end <= than.start and _sign(one)]
    is_bare = len(words) == 1 and not is_inside(words[0].start, stated.of_kind("quantity"))
    lacking = [at for at, term in enumerate(stated.terms) if at not in links and not is_inside(term.start, words)]
    told = _by_day(sourced.of_kind("date"), figures) if is_bare and not lacking else {}
    one, other = (told.get(day.text.lower()) for day in days)
    if one is not None and other is not None and quantity.order(one, other) == -_sign(words[0]):
        yield words[0], sourced.span(one.start, one.end)


def _sign(token: Token) -> int:
    """1 for more, -1 for less, 0 for another word."""
    if token.key in MORE_OR_LESS:
        return 1 if token.key == "more" else -1
    quality = COMPARATIVES.get(token.key, "")
    return -1 if quality in LEAST else int(quality in _SIZES)


def _by_day(days: Sequence[Fact], figures: Sequence[Fact]) -> dict[str, Fact]:
    """The figure of each of two times, where a time and a figure stand by turns."""
    if len(days) != _TWO or len(figures) != _TWO or not quantity.are_of_one_measure(*figures):
        return {}
    starts = [fact.start for fact in sorted((*days, *figures), key=lambda fact: fact.start)]
    first = [one.start for one in days] if days[0].start < figures[0].start else [one.start for one in figures]
    return {day.text.lower(): figure for day, figure in zip(days, figures, strict=True)} if starts[::2] == first else {}
