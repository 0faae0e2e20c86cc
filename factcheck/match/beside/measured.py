"""Two readings in, which of two things is the taller, the dearer or the older out, as the source measures them.

`The spire is taller than the tower` is denied by "the tower is 80 metres tall, and the spire is 60".
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import date, quantity
from factcheck.lexicon.comparing import BY_MEASURE, MORE_OR_LESS
from factcheck.match.read.reading import Reading
from factcheck.match.read.tellings import Telling, tellings
from factcheck.match.words.links import Links, is_linked_in
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.words import beyond, is_inside

_FEWEST = 2  # clauses
_NOUN = 3  # tokens: `ten more league seats than`


def measured(stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """A side for the comparative before `than`, where the source has one figure for each of the two things."""
    if "than" not in stated.keys or stated.keys.isdisjoint(BY_MEASURE):
        return
    word = _comparative(stated)
    mine, theirs = tellings(stated), tellings(sourced)
    if word is None or len(mine) != 1 or len(theirs) < _FEWEST:
        return
    first = [index for index in mine[0].subject if index in links]
    than = next(token for token in stated.words.tokens if token.key == "than" and token.start > word.start)
    second = [index for index in stated.terms_behind(than.end) if index in links]
    one, other = _of(first, second, theirs, links), _of(second, first, theirs, links)
    sign, dimension = BY_MEASURE[word.key]
    order = _order(one, other, dimension, sourced) if one and other else 0
    if order:
        fact = Fact("order", word.text, word.start, word.end, None)
        relation = Relation.SAME if order == sign else Relation.CONFLICT
        yield Side(Pair(fact, None, relation), 1.0, 1.0, "the source has a figure for each of the two")


def _comparative(reading: Reading) -> Token | None:
    tokens = reading.words.tokens
    for at, token in enumerate(tokens):
        reach = _NOUN if token.key in MORE_OR_LESS else 1
        if token.key in BY_MEASURE and "than" in [one.key for one in beyond(tokens, at, reach)]:
            return token
    return None


def _of(words: Sequence[int], others: Sequence[int], parts: Sequence[Telling], links: Links) -> Telling | None:
    """The one clause whose subject has all of these words, and none of the others."""
    apart = set(others) - set(words)
    found = [
        one
        for one in parts
        if words
        and all(is_linked_in(links, index, one.subject) for index in words)
        and not any(is_linked_in(links, index, one.subject) for index in apart)
    ]
    return found[0] if len(found) == 1 else None


def _order(one: Telling, other: Telling, dimension: str, sourced: Reading) -> int:
    """1 where the first has the larger figure of that dimension, -1 where the second has, else 0."""
    mine, theirs = (_figures(part, dimension, sourced) for part in (one, other))
    if len(mine) == len(theirs) == 1:
        return quantity.order(mine[0], theirs[0])
    if mine or theirs or dimension != "time":
        return 0
    years = [_years(part, sourced) for part in (one, other)]
    if any(len(each) != 1 for each in years) or one.verb.key != other.verb.key:
        return 0
    (first,), (second,) = years
    return (first < second) - (first > second)  # what was built earlier is older


def _figures(part: Telling, dimension: str, sourced: Reading) -> list[Fact]:
    inside = [fact for fact in sourced.of_kind("quantity") if is_inside(fact.start, (part.whole,))]
    return [fact for fact in inside if not quantity.is_bound(fact) and quantity.is_of(fact, dimension)]


def _years(part: Telling, sourced: Reading) -> list[int]:
    days = (day for day in sourced.of_kind("date") if is_inside(day.start, (part.whole,)))
    return [year for day in days if (year := date.year(day)) is not None]
