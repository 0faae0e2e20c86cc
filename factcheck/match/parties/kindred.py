"""Two readings in, what they say of how two are related out: `Ada is Ben's daughter`, "he is the father of Ada".

From the other end one relation is another: whose father somebody is, that one is his child; and who is the elder
brother of another has not that one for it.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.kin import KIN, RELATED
from factcheck.match.parties.kin import Kin, OfOne, holder_of, kin, of_one, owned
from factcheck.match.read.reading import Reading, Term
from factcheck.match.words.links import Links, held_places, is_linked_in, linked
from factcheck.model import Token
from factcheck.typed import NamedTuple


class _Kinship(NamedTuple):
    """What a word for kin says: its `name`, of which sex it is, if either, and the name of it from the other end."""

    name: str
    sex: str
    converse: str


class Kindred(NamedTuple):
    """Two words for kin, of the stated text and of the source, of the same people; `is_alike` where they say the same.

    `implied` are the stated names that the source leaves to a pronoun.
    """

    stated: Token
    sourced: Token
    is_alike: bool
    implied: tuple[int, ...]


def alike_kin(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[int, int]]:
    """The places of two words for kin that tell one thing from its two ends: `Ada is Ben's daughter`, "her father"."""
    for pair in kindred(stated, sourced, links):
        index, place = stated.term_at(pair.stated.start), sourced.term_at(pair.sourced.start)
        if pair.is_alike and index is not None and place is not None and index not in links:
            yield index, place


def unlike_kin(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The words for kin that make two of one thing: `Ada is Ben's niece` of "Ada is Ben's daughter"."""
    found = list(kindred(stated, sourced, links))
    if not any(pair.is_alike for pair in found):
        yield from ((pair.stated, pair.sourced) for pair in found)


def is_kin_implied(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all names that the source lacks are of one whom it calls `he`: `Ada is Ben's child`, "his child"."""
    lacking = {index for index, term in enumerate(stated.terms) if term.name and index not in links}
    found = (set(pair.implied) for pair in kindred(stated, sourced, links) if pair.is_alike)
    return bool(lacking) and any(lacking == implied for implied in found)


def is_kin_of_others(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has such kin of others alone: `Mina is Olaf's mother`, "the mother of his wife Mina"."""
    told = {pair.stated.start for pair in kindred(stated, sourced, links) if pair.is_alike}
    for one in kin(stated):
        name = KIN[one.word.key][0]
        theirs = [other for other in kin(sourced) if KIN[other.word.key][0] == name]
        are_named = all(other.owners and (other.holders or other.is_bare) for other in theirs)
        if one.holders and one.owners and one.word.start not in told and theirs and are_named:
            return True
    return False


def are_kin_alike(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether both tell of one relation between the same two."""
    return any(pair.is_alike for pair in kindred(stated, sourced, links))


def kindred(stated: Reading, sourced: Reading, links: Links) -> Iterator[Kindred]:
    """Each two words for kin that the texts have between the same people."""
    mine = [one for one in kin(stated) if one.holders and one.owners]
    for one in mine:
        for other in (other for other in kin(sourced) if not other.is_bare):
            is_led = sourced.opens_with_pronoun
            straight = _same(one, other.holders, other.owners, links, is_led=is_led)
            turned = _same(one, other.owners, other.holders, links, is_led=is_led)
            here, there = _Kinship(*KIN[one.word.key]), _Kinship(*KIN[other.word.key])
            if straight is not None:
                is_alike = here.name == there.name and (not (here.sex and there.sex) or here.sex == there.sex)
                yield Kindred(one.word, other.word, is_alike, straight)
            elif turned is not None:
                yield Kindred(one.word, other.word, here.converse == there.name, turned)


def _same(
    one: Kin, holders: Sequence[int], owners: Sequence[int], links: Links, *, is_led: bool
) -> tuple[int, ...] | None:
    """The stated names that the source leaves to a pronoun; None where those of a part are not the same."""
    implied: list[int] = []
    if not holders and not owners:
        return None
    for mine, theirs in ((one.holders, holders), (one.owners, owners)):
        if theirs:
            if not all(is_linked_in(links, index, theirs) for index in mine):
                return None
        elif is_led and not any(index in links for index in mine):
            implied.extend(mine)
        else:
            return None
    return tuple(implied)


def converse_kin(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[int, int]]:
    """The places of two words for kin that tell one thing from its two ends: `the sister of B`, "A's brother"."""
    told = _places_of_kin(stated)
    held = held_places(links) if told else set[int]()
    for mine, owner in told:
        its = linked(links, owner)
        for theirs, other in _places_of_kin(sourced) if its else ():
            if other in held and other not in its and _are_converse(stated.terms[mine].key, sourced.terms[theirs].key):
                yield mine, theirs


def crossed_kin(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """The stated name that the source has as the other one's: `Lind is the elder brother of Moe`, "of Lind"."""
    theirs = of_one(sourced)
    for mine in of_one(stated) if theirs else ():
        alike = [one for one in theirs if one.way == mine.way]
        is_straight = any(_are(mine, one.holder, one.owner, links) for one in alike)
        is_crossed = any(_are(mine, one.owner, one.holder, links) for one in alike)
        if is_crossed and not is_straight:
            yield stated.terms[mine.holder]
            return


def is_kin_of_another(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether who is said to have a son is one: `Lind's son was a judge` of "Lind, the son of a judge, wrote"."""
    for mine, owner in _places_of_kin(stated):
        theirs = [place for place, likeness in links.get(mine, ()) if likeness == 1.0]
        its = linked(links, owner)
        if theirs and its and all(holder_of(sourced, place) in its for place in theirs):
            return True
    return False


def _are(one: OfOne, holder: int, owner: int, links: Links) -> bool:
    """Whether those two of the source are who they are, in this order."""
    return is_linked_in(links, one.holder, {holder}) and is_linked_in(links, one.owner, {owner})


def _places_of_kin(reading: Reading) -> list[tuple[int, int]]:
    """The terms of the words for kin, each with the first whose it is; the older brother of one has a younger one."""
    found = ((reading.term_at(one.word.start), one.owners) for one in owned(reading) if not one.age)
    return [(index, owners[0]) for index, owners in found if index is not None and owners]


def _are_converse(word: str, other: str) -> bool:
    return word in RELATED and other in RELATED and _Kinship(*RELATED[word]).converse == _Kinship(*RELATED[other]).name
