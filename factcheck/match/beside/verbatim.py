"""Whether a source has a passage of the stated text as it stands: nothing follows against what is its own words."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from factcheck import facts
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.copied import changes
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import is_inside

_AROUND = 2  # words
_BEFORE = 3  # the year in which, or whose, stands a word or two before it


def are_word_for_word(stated: Reading, sourced: Reading) -> bool:
    """Whether two texts have the same words in the same order, whatever marks are between them."""
    return _words_of(stated) == _words_of(sourced)


def in_its_place(side: Side, stated: Reading, sourced: Reading, context: facts.Context) -> Side:
    """A fact of a text that is the source word for word, beside its own: `12% of men and more than 12% of all`."""
    fact = side.pair.stated
    mine, theirs = stated.of_kind(fact.kind), sourced.of_kind(fact.kind)
    if side.agrees or len(mine) != len(theirs):
        return side
    own = Pair(fact, theirs[mine.index(fact)], facts.compare(fact, theirs[mine.index(fact)], context))
    return Side(own, 1.0, 1.0) if own.relation in {Relation.SAME, Relation.WEAKER} else side


def is_verbatim(stated: Reading, sourced: Reading, start: int, end: int) -> bool:
    """Whether the source has a passage with the words on either side of it as it stands: nothing follows against it."""
    places = [place for place, _ in _written(stated)]
    first, last = bisect_left(places, start), bisect_left(places, end)
    mine = _words_of(stated)[max(first - _AROUND, 0) : last + _AROUND]
    theirs = _words_of(sourced)
    return any(theirs[at : at + len(mine)] == mine for at in range(len(theirs) - len(mine) + 1))


def as_they_stand(sides: Iterable[Side], stated: Reading, sourced: Reading, context: facts.Context) -> Iterator[Side]:
    """The sides, where a fact that stands in the source between the very same words is the one there.

    One that was found to be told of something else is so only in a copy from which no more than a few words were left
    out: `In 2022 it drew 400` has the words of "in 2021 it drew 400, in 2022 as many as 500".
    """
    found = changes(stated, sourced)
    is_all = found == () and _keep_their_order(stated, sourced, context)
    is_cut = is_all or (bool(found) and all(not edit.stated for edit in found or ()))
    for side in sides:
        is_open = side.conflicts and side.is_of(*facts.MEASURED) and (is_cut or not side.why)
        own = _there(side.pair.stated, stated, sourced) if is_open else None
        own = _own(side.pair.stated, sourced, context) if is_open and is_all and own is None else own
        is_same = own is not None and facts.compare(side.pair.stated, own, context) is Relation.SAME
        yield Side(Pair(side.pair.stated, own, Relation.SAME), 1.0, 1.0) if is_same else side


def _keep_their_order(stated: Reading, sourced: Reading, context: facts.Context) -> bool:
    """Whether names and figures are the same in one order: of `A and B won 12 and 15` each has its own."""
    mine, theirs = (reading.of_kind("name", "quantity") for reading in (stated, sourced))
    pairs = zip(mine, theirs, strict=False)
    return len(mine) == len(theirs) and all(_is_same(one, other, context) for one, other in pairs)


def _is_same(fact: Fact, other: Fact, context: facts.Context) -> bool:
    """Whether two facts are told in the same words, or of a figure the same: `37.4 per cent`, "37.4%"."""
    if fact.text == other.text or fact.kind != other.kind:
        return fact.text == other.text
    return fact.kind == "quantity" and facts.compare(fact, other, context) is Relation.SAME


def _own(fact: Fact, sourced: Reading, context: facts.Context) -> Fact | None:
    """The fact of the source that is the same."""
    return next((one for one in sourced.of_kind(fact.kind) if facts.compare(fact, one, context) is Relation.SAME), None)


def _there(fact: Fact, stated: Reading, sourced: Reading) -> Fact | None:
    """The fact of the source, in the same words, that has the same words before it and behind it."""
    mine, theirs = _written(stated), _written(sourced)
    places = [place for place, _ in mine]
    first, last = bisect_left(places, fact.start), bisect_left(places, fact.end)
    before, behind = mine[max(first - _BEFORE, 0) : first], mine[last : last + _AROUND]
    if len(before) < _BEFORE:
        return None
    words = [key for _, key in (*before, *mine[first:last], *behind)]
    keys = _words_of(sourced)
    starts = (at for at in range(len(keys) - len(words) + 1) if [*keys[at : at + len(words)]] == words)
    there = [theirs[at + _BEFORE][0] for at in starts]
    return next((one for one in sourced.of_kind(fact.kind) if one.start in there and one.text == fact.text), None)


def is_said(stated: Reading, sourced: Reading, start: int, end: int) -> bool:
    """Whether the source has a passage of the stated text word for word, but for its figures."""
    mine, theirs = _plain_keys(stated, start, end), _plain_keys(sourced, 0, len(sourced.words.text))
    return any(theirs[at : at + len(mine)] == mine for at in range(len(theirs) - len(mine) + 1))


def _plain_keys(reading: Reading, start: int, end: int) -> list[str]:
    figures = reading.of_kind("quantity")
    inside = (token for token in reading.words.tokens if start <= token.start < end)
    return [token.key for token in inside if not is_inside(token.start, figures)]


@once
def _words_of(reading: Reading) -> tuple[str, ...]:
    return tuple([key for _, key in _written(reading)])


@once
def _written(reading: Reading) -> tuple[tuple[int, str], ...]:
    """Each word with its place; a figure without the marks between its thousands."""
    tokens = reading.words.tokens
    return tuple([(token.start, token.key.replace(",", "")) for token in tokens if token.key[0].isalnum()])
