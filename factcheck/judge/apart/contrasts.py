"""A stated fact beside the source's in, whether a word of its own place sets the two apart, out.

`The smaller island has 300 inhabitants` is not denied by what the larger has, nor `in the cities 60 per cent` by the
villages' share: a sentence that has another word there and another figure is another statement, and no slip.
"""

from collections.abc import Iterator

from factcheck.facts import quantity
from factcheck.judge.apart.told import Told
from factcheck.judge.turns import are_two_counts
from factcheck.match.align import Alignment
from factcheck.match.beside.clauses import clauses
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.settings import SETTING, preposition
from factcheck.match.stance.turn import RIVAL, SWAPPED, Turn
from factcheck.model import Fact
from factcheck.words import keys_before

_PREPOSITIONS = SETTING | {"of"}
_AGAINST = (
    (frozenset({"before"}), frozenset({"after"})),
    (frozenset({"with", "including"}), frozenset({"without", "excluding"})),
    (frozenset({"above", "over"}), frozenset({"below", "under"})),
    (frozenset({"inside"}), frozenset({"outside"})),
)
_OF_ONE_DEED = ((frozenset({"to"}), frozenset({"from"})), (frozenset({"for"}), frozenset({"against"})))


def is_of_the_opposite(told: Told) -> bool:
    """`The eastern tunnel` beside "the western tunnel", `scored 41 goals` beside "conceded 62"."""
    alignment = told.alignment
    return any(
        turn.kind in {"opposite", RIVAL} and (are_two_counts(turn, alignment) or _tell_which(turn, alignment))
        for turn in alignment.turned
    )


def is_of_another_doer(told: Told) -> bool:
    """`Claes won the third stage` beside "Dahlmann won the fourth": who did it is another, too."""
    names = {fact.start for fact in told.alignment.stated.of_kind("name")}
    swapped = (turn.stated for turn in told.alignment.turned if turn.kind == SWAPPED)
    return any(word is not None and word.start in names for word in swapped)


def _tell_which(turn: Turn, alignment: Alignment) -> bool:
    words = ((turn.stated, alignment.stated), (turn.sourced, alignment.sourced))
    return all(word is not None and _tells_which(word.start, reading) for word, reading in words)


def _tells_which(start: int, reading: Reading) -> bool:
    """Whether a word that is no verb stands right before a noun, or behind a preposition."""
    index = reading.term_at(start)
    if index is None or is_verb_like(reading, index):
        return False
    following = reading.terms[index + 1 : index + 2]
    is_before_noun = bool(following) and following[0].start == reading.terms[index].end + 1
    is_before_noun = is_before_noun and not is_verb_like(reading, index + 1)
    return is_before_noun or preposition(index, reading) in SETTING


def is_set_elsewhere(told: Told) -> bool:
    """`In the cities` beside "in the villages": neither text has the other's word behind that preposition."""
    if not told.is_figure or quantity.is_age(told.stated):
        return False
    return any(preposition(index, told.alignment.stated) in SETTING for index, _ in _in_one_slot(told))


def is_of_another_of_them(told: Told) -> bool:
    """`Chair of the board in 1998` beside "chair of the council in 2004": the same word is before either."""
    alignment = told.alignment
    return any(place - 1 in alignment.places(index - 1) for index, place in _in_one_slot(told) if place)


def _in_one_slot(told: Told) -> Iterator[tuple[int, int]]:
    """The words of a fact's clause that the source lacks, each with one of the source's behind the same preposition."""
    alignment = told.alignment
    mine = [index for index in _around(told.stated, alignment.stated) if not alignment.places(index)]
    theirs = [place for place in _around(told.sourced, alignment.sourced) if place not in alignment.held]
    for index in mine:
        for place in theirs:
            slot = preposition(index, alignment.stated)
            is_one_sort = bool(alignment.stated.terms[index].name) is bool(alignment.sourced.terms[place].name)
            if is_one_sort and slot in _PREPOSITIONS and slot == preposition(place, alignment.sourced):
                yield index, place


def is_on_the_other_side(told: Told) -> bool:
    """`Before tax` beside "after tax"."""
    alignment = told.alignment
    against = (*_AGAINST, *_OF_ONE_DEED) if told.is_one_deed else _AGAINST
    for index in _around(told.stated, alignment.stated):
        mine = preposition(index, alignment.stated)
        theirs = {preposition(place, alignment.sourced) for place in alignment.places(index)}
        if mine in theirs:
            continue
        if any((mine in one and theirs & other) or (mine in other and theirs & one) for one, other in against):
            return True
    return False


def _around(fact: Fact, reading: Reading) -> frozenset[int]:
    """The terms of a fact's clause."""
    clause = clauses(reading).get(fact)
    return clause.own | clause.subject if clause else frozenset(range(len(reading.terms)))


def is_of_the_others(told: Told) -> bool:
    """`Smokers` beside "non-smokers"."""
    alignment = told.alignment
    theirs = {place for index in range(len(alignment.stated.terms)) for place in alignment.places(index)}
    mine = {index for index in range(len(alignment.stated.terms)) if alignment.places(index)}
    return any(_is_denied(index, alignment.stated) for index in mine) is not any(
        _is_denied(place, alignment.sourced) for place in theirs
    )


def _is_denied(index: int, reading: Reading) -> bool:
    return keys_before(reading.words, reading.terms[index].start, 2) == ["non", "-"]


def is_of_another_partner(told: Told) -> bool:
    """`Married Ora Vik in 1998` beside "married Jon Dahl in 2004"."""
    alignment, mine, theirs = told.alignment, told.mine.verb, told.theirs.verb
    if (
        told.is_figure
        or not _has_named_object(mine, alignment.stated)
        or not _has_named_object(theirs, alignment.sourced)
    ):
        return False
    return not alignment.places(mine + 1) and theirs + 1 not in alignment.held


def _has_named_object(verb: int, reading: Reading) -> bool:
    pair = reading.terms[verb : verb + 2] if verb >= 0 else ()
    return len(pair) > 1 and pair[1].name is not None and pair[1].start == pair[0].end + 1


WAYS = (
    is_of_the_opposite,
    is_set_elsewhere,
    is_of_another_of_them,
    is_on_the_other_side,
    is_of_the_others,
    is_of_another_partner,
)
