"""A stated figure and a sourced one in their readings in, whether they can be of the same out."""

from factcheck.facts import quantity
from factcheck.lexicon.comparing import MORE_OR_LESS
from factcheck.lexicon.counting import GROUPS_OF_PEOPLE
from factcheck.lexicon.grammar import EVERY
from factcheck.lexicon.measures import EXTENTS
from factcheck.match.beside.clauses import is_difference
from factcheck.match.beside.names_behind import adds_others, is_of_others
from factcheck.match.beside.scores import is_interim
from factcheck.match.read.moves import is_outdated, tells_of_past
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.stems import is_like
from factcheck.model import Fact
from factcheck.words import keys_before, keys_behind, words_before

_OF_EXTENT = frozenset({"of", "is", "was", "at"})


def are_of_one_sort(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether two figures can be of the same: of one measure, and of no two dimensions; not the one denied alone."""
    if quantity.are_worlds_apart(fact, other) or _is_on_another_scale(fact, other, sourced):
        return False
    is_level = MORE_OR_LESS.isdisjoint(keys_behind(stated.words, fact.end, 1))  # no `6,000 fewer`
    if is_level and is_outdated(other, sourced) and not tells_of_past(fact, stated):
        return False
    is_denied = _is_denied(other, sourced) and not _is_denied(fact, stated)
    is_of_one = quantity.is_comparable(fact, other) and _is_period(fact, stated) == _is_period(other, sourced)
    if adds_others(other, sourced, quantity.counted(fact)) and not is_of_others(fact, stated):
        return False
    if is_interim(fact, stated) != is_interim(other, sourced) or is_of_other_group(fact, other, sourced):
        return False
    is_size = _is_behind_by(other, sourced) or is_difference(other, sourced)
    is_step = quantity.is_end(fact) and is_size  # `cut to 40 per cent` for "cut by 40 per cent"
    is_of_one = is_of_one and _is_ratio(fact, stated) == _is_ratio(other, sourced)
    return is_of_one and not is_denied and not is_step and not _are_of_two_extents(fact, other, stated, sourced)


def is_of_other_group(fact: Fact, other: Fact, sourced: Reading) -> bool:
    """Whether the source tells the share of those whose share is stated, and this one is of others.

    `64 per cent of women` beside "45 per cent of men smoked, against 64 per cent of women".
    """
    mine, theirs = quantity.noun(fact), quantity.noun(other)
    are_shares = quantity.is_share(fact) and quantity.is_share(other)
    if not are_shares or mine == theirs or not {mine, theirs} <= GROUPS_OF_PEOPLE:
        return False
    return any(quantity.is_share(one) and quantity.noun(one) == mine for one in sourced.of_kind("quantity"))


def may_count_one(fact: Fact, other: Fact) -> bool:
    """Whether two figures are of one measure, and count no two things: not `12 plants` and "8 million cars"."""
    mine, theirs = quantity.counted(fact), quantity.counted(other)
    return quantity.are_of_one_measure(fact, other) and (not mine or not theirs or is_like(mine, theirs))


def _is_on_another_scale(fact: Fact, other: Fact, sourced: Reading) -> bool:
    """`66 out of 100` beside "6.6/10", where the source has another rating that is out of 100."""
    scale = quantity.scale(fact)
    figures = sourced.of_kind("quantity")
    return scale not in {"", quantity.scale(other)} and any(quantity.scale(one) == scale for one in figures)


def _is_behind_by(fact: Fact, reading: Reading) -> bool:
    return keys_before(reading.words, fact.start, 1) == ["by"]


def _is_ratio(fact: Fact, reading: Reading) -> bool:
    """Whether a share tells how one thing stands to another: `a third as often as`."""
    behind = keys_behind(reading.words, fact.end, 3)
    return quantity.is_share(fact) and behind[::2] == ["as", "as"]


def _is_period(fact: Fact, reading: Reading) -> bool:
    """Whether a time is that from one to the next: `every ten minutes`."""
    return quantity.is_time(fact) and not EVERY.isdisjoint(keys_before(reading.words, fact.start, 1))


def _is_denied(fact: Fact, reading: Reading) -> bool:
    """Whether a text only says what it is not: `not 14 million but 12 million`."""
    return any(map(is_bare_negator, keys_before(reading.words, fact.start, 1)))


def _are_of_two_extents(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether the one is told as a length, say, and the other as a width."""
    mine, theirs = _extents(stated).get(fact, ""), _extents(sourced).get(other, "")
    if not mine:
        return False
    return mine != theirs and (bool(theirs) or mine in _extents(sourced).values())


@once
def _extents(reading: Reading) -> dict[Fact, str]:
    """The dimension of each figure that has one: by the word behind it, or by the noun before its `of`.

    What stands in brackets behind a figure is that figure once more: `6,937 yards (nearly four miles)`.
    """
    found: dict[Fact, str] = {}
    last: Fact | None = None
    for fact in reading.of_kind("quantity"):
        before = words_before(reading.words, fact.start, 2)
        behind = [token.key for token in reading.words.tokens if token.start >= fact.end and token.text != "-"][:1]
        noun = before[0].key if len(before) > 1 and before[1].key in _OF_EXTENT else ""
        extent = EXTENTS.get(behind[0] if behind else "", "") or EXTENTS.get(noun, "")
        is_again = last is not None and bool(before) and before[-1].text == "(" and last.end >= before[-1].start - 1
        if is_again and last is not None and not extent:
            extent = found.get(last, "")
        if extent:
            found[fact] = extent
        last = fact
    return found
