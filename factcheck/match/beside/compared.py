"""Two readings in, of which of two plain nouns there is more, as the source's figures of both have it, out.

`Imports were larger than exports` follows from "exports fell to $14bn, while imports rose to $16bn". Who of two that
have names is ahead is for `series`.
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import quantity
from factcheck.lexicon.comparing import EXCEEDING
from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.lexicon.measures import TIMES
from factcheck.match.beside.frames import frame
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import up_to, words_before, words_behind

_SIGNS = {
    **dict.fromkeys(("more", "larger", "higher", "bigger", "greater"), 1),
    **dict.fromkeys(("less", "fewer", "smaller", "lower"), -1),
}
_PRONOUNS = frozenset({"it", "they", "he", "she", "we"})
_EARLIER = TIMES | {"last", "previous", "before"}
_REACH = 3  # tokens from `more` to `than`


class _Comparison(NamedTuple):
    """The place of what there is more of (`sign` 1) or less (-1), and of what it is set beside, among the terms."""

    word: Token
    first: int
    second: int
    sign: int


def ordered(stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """A side for each such comparison that the figures of the source decide."""
    for one in _comparisons(stated):
        first, second = (_level(index, sourced, links) for index in (one.first, one.second))
        if first is None or second is None:
            continue
        sign = quantity.order(first, second)
        if sign:
            fact = Fact("order", one.word.text, one.word.start, one.word.end, None)
            relation = Relation.SAME if sign == one.sign else Relation.CONFLICT
            yield Side(
                Pair(fact, None, relation),
                1.0,
                1.0,
                f"the source has {first.text} for the one, {second.text} for the other",
            )


def compares_alone(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether a draft sets one thing above another, and the source tells of both without a word of that."""
    told = [one for one in _comparisons(stated) if one.first in links and one.second in links]
    if not told or any(side.agrees and side.is_of("order") for side in sides):
        return False
    return all(token.key not in EXCEEDING for token in sourced.words.tokens)


def compares_with_another(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether each text sets something beside what the other has not: `than its rival`, "than in May"."""
    mine, theirs = _behind_than(stated), _behind_than(sourced)
    if mine is None or theirs is None or not links.keys().isdisjoint(mine):
        return False
    if any(stated.terms[index].key in TIMES for index in mine):
        return False  # `than the year before`, "than in 2024"
    held = {place for places in links.values() for place, _ in places}
    return bool(mine) and held.isdisjoint(theirs)


@once
def _behind_than(reading: Reading) -> frozenset[int] | None:
    """The terms behind the one `than` of a text; None where it is a figure's, or not the only one."""
    found = [token for token in reading.words.tokens if token.key == "than"]
    if len(found) != 1:
        return None
    start, end = found[0].start, found[0].end + 1
    is_measure = any(fact.start <= start < fact.end or fact.start == end for fact in reading.of_kind("quantity"))
    return None if is_measure else frozenset(reading.terms_behind(end))


@once
def _comparisons(reading: Reading) -> tuple[_Comparison, ...]:
    tokens = reading.words.tokens
    found = []
    for number, token in enumerate(tokens):
        before = [one for one in up_to(tokens, number, _REACH) if one.key in _SIGNS]
        if token.key != "than" or not before:
            continue
        first, second = _before(reading, before[-1]), _behind(reading, token)
        if first is not None and second is not None and first != second:
            found.append(_Comparison(before[-1], first, second, _SIGNS[before[-1].key]))
    return tuple(found)


def _before(reading: Reading, word: Token) -> int | None:
    """The term before a word of comparison, or that which a phrase behind a preposition is of: `sales in May were`."""
    index = max(reading.terms_before(word.start), default=-1)
    while index > 0 and any(
        token.key in PREPOSITIONS for token in words_before(reading.words, reading.terms[index].start, 1)
    ):
        index -= 1
    return index if index >= 0 and not reading.terms[index].name else None


def _behind(reading: Reading, than: Token) -> int | None:
    """The plain term right behind `than`; none where that is a figure or a time, `than last year`."""
    skipped = DETERMINERS | _PRONOUNS
    start = next(
        (token.start for token in words_behind(reading.words, than.end) if token.key not in skipped),
        -1,
    )
    found = next((at for at, term in enumerate(reading.terms) if term.start == start and not term.name), None)
    return None if found is not None and reading.terms[found].key in _EARLIER else found


def _level(index: int, sourced: Reading, links: Links) -> Fact | None:
    """The one figure that the source gives of a stated thing, be it where that rose to."""
    places = same_words(links, index)
    told = [fact for fact in sourced.of_kind("quantity") if quantity.is_level(fact)]
    told = [fact for fact in told if places and frame(sourced, fact).subject in places]
    return told[0] if len(told) == 1 else None
