"""Two readings in, of which of two plain nouns there is more, as the source's figures of both have it, out.

`Imports were larger than exports` follows from "exports fell to $14bn, while imports rose to $16bn". Who of two that
have names is ahead is for `series`.
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import quantity
from factcheck.lexicon.comparing import EXCEEDING
from factcheck.lexicon.directions import FALLING, RISING
from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.lexicon.measures import TIMES
from factcheck.match.beside.frames import frame
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, held_places, like_words, linked, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import key_before, keys_between, up_to, words_before, words_behind

_SIGNS = {
    **dict.fromkeys(("more", "larger", "higher", "bigger", "greater"), 1),
    **dict.fromkeys(("less", "fewer", "smaller", "lower"), -1),
}
_PACES = {**dict.fromkeys(("faster", "quicker"), 1), "slower": -1}
_MANNERS = {**dict.fromkeys(("quickly", "rapidly", "sharply", "steeply", "strongly"), 1), "slowly": -1}
_PRONOUNS = frozenset({"it", "they", "he", "she", "we"})
_EARLIER = TIMES | {"last", "previous", "before"}
_REACH = 3  # tokens from `more` to `than`


class _Comparison(NamedTuple):
    """The place of what there is more of (`sign` 1) or less (-1), and of what it is set beside, among the terms.

    `way` is the place of the word for what both do, `rose faster than`, -1 where it is told of how much there is.
    """

    word: Token
    first: int
    second: int
    sign: int
    way: int


def ordered(stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """A side for each such comparison that the figures of the source decide."""
    for one in _comparisons(stated):
        first, second = (_figure(index, one, sourced, links) for index in (one.first, one.second))
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
    if _compares_joined(stated, sourced, links):
        return True
    told = [one for one in _comparisons(stated) if one.first in links and one.second in links]
    if not told or any(side.agrees and side.is_of("order") for side in sides):
        return False
    return all(token.key not in EXCEEDING for token in sourced.words.tokens)


def _compares_joined(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a draft sets one name above another, and the source has the two side by side wherever it has both.

    "Holm is third, behind Marlow and Dray" says nothing of which of those is ahead.
    """
    than = next((token for token in stated.words.tokens if token.key == "than"), None)
    if than is None or "respectively" in sourced.keys:
        return False
    named = [index for index, term in enumerate(stated.terms) if term.name is not None]
    before = [like_words(links, index) for index in named if stated.terms[index].end < than.start][-1:]
    behind = [like_words(links, index) for index in named if stated.terms[index].start > than.end][:1]
    pairs = [(one, two) for first in before for second in behind for one in first for two in second]
    return bool(pairs) and all(_are_joined(min(pair), max(pair), sourced) for pair in pairs)


def _are_joined(first: int, last: int, reading: Reading) -> bool:
    """Whether nothing but a joint stands between two terms, and others of the same list."""
    between = keys_between(reading.words, reading.terms[first].end, reading.terms[last].start)
    inside = {key for term in reading.terms[first + 1 : last] if term.name for key in term.key.split()}
    return first < last and "and" in between and set(between) <= {",", "and"} | inside


def compares_with_another(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether each text sets something beside what the other has not: `than its rival`, "than in May"."""
    mine, theirs = _behind_than(stated), _behind_than(sourced)
    if mine is None or theirs is None or not links.keys().isdisjoint(mine):
        return False
    if any(stated.terms[index].key in TIMES for index in mine):
        return False  # `than the year before`, "than in 2024"
    held = held_places(links)
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
        before = [one for one in up_to(tokens, number, _REACH) if one.key in _SIGNS or one.key in _PACES]
        if token.key != "than" or not before:
            continue
        word = before[-1]
        way = _way(reading, word)
        sign = _sign(word, key_before(tokens, number), is_of_way=way >= 0)
        if not sign:
            continue
        first, second = _before(reading, word.start if way < 0 else reading.terms[way].start), _behind(reading, token)
        if first is not None and second is not None and first != second:
            found.append(_Comparison(word, first, second, sign, way))
    return tuple(found)


def _sign(word: Token, last: str, *, is_of_way: bool) -> int:
    """1 for more, -1 for less; 0 where it is not told of what: `more often than`, `is faster than`."""
    if last == word.key:
        return _SIGNS.get(word.key, 0) or (_PACES[word.key] if is_of_way else 0)
    sign = _SIGNS.get(word.key, 0)
    return sign * _MANNERS.get(last, 0) if is_of_way else sign


def _way(reading: Reading, word: Token) -> int:
    """The place of the word right before one of comparison that says which way something went: `rose more than`."""
    last = max(reading.terms_before(word.start), default=-1)
    key = reading.terms[last].key if last >= 0 else ""
    return last if key in RISING or key in FALLING else -1


def _before(reading: Reading, start: int) -> int | None:
    """The term before a place, or that which a phrase behind a preposition is of: `sales in May were`."""
    index = max(reading.terms_before(start), default=-1)
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


def _figure(index: int, comparison: _Comparison, sourced: Reading, links: Links) -> Fact | None:
    """The one figure that the source gives of a stated thing: of how much there is, or how far it went that way."""
    places = same_words(links, index)
    figures = sourced.of_kind("quantity")
    told = [(fact, frame(sourced, fact)) for fact in figures] if places else []
    if comparison.way < 0:
        told = [(fact, its) for fact, its in told if quantity.is_level(fact)]
    else:
        way = linked(links, comparison.way)
        told = [(fact, its) for fact, its in told if quantity.is_size(fact) and its.verb in way]
    own = [fact for fact, its in told if its.subject in places]
    return own[0] if len(own) == 1 else None
