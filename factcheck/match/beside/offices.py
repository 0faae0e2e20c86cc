"""Two readings in, the name out that the draft gives an office which stands right before another in the source.

`Holm is the network's president` beside "the network president Dahl said that Holm had left": what stands before a
name with nothing between tells who it is, and nobody else is that.
"""

from collections.abc import Iterator

from factcheck import facts
from factcheck.lexicon.grammar import COPULAS
from factcheck.lexicon.modality import QUALIFYING
from factcheck.lexicon.titles import HELD_BY_ONE
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import beyond, keys_between, words_before

_LESSER = QUALIFYING | frozenset({"assistant", "-", "senior", "junior"})


def misplaced_offices(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> Iterator[Side]:
    """A side for a name of which the draft says what it is, where the source says that of one other name alone."""
    if len(stated.terms) < 2 or stated.terms[0].name is None or 0 not in links:  # noqa: PLR2004 - who, and what
        return
    name, last = stated.terms[0].name, len(stated.terms) - 1
    office = stated.terms[last]
    between = keys_between(stated.words, stated.terms[0].end, office.start)
    is_said = between[:1] in (["is"], ["was"]) and not COPULAS.issuperset(between) and between[1:2] != ["a"]
    if office.name or office.key not in HELD_BY_ONE or not is_said:
        return
    holders = [_holder(sourced, place) for place, _ in links.get(last, ()) if not _is_lesser(sourced, place)]
    told = stated.of_kind("name")  # `Orsa's youngest mayor`: it says whose office it is
    if any(facts.compare(one, other, context) is Relation.SAME for one in told for other in holders if other):
        return
    if holders and all(other and facts.compare(name, other, context) is Relation.CONFLICT for other in holders):
        yield Side(Pair(name, holders[0], Relation.CONFLICT), 1.0, 1.0)


def _holder(reading: Reading, place: int) -> Fact | None:
    """The name right behind an office; none behind that of a deputy."""
    following = beyond(reading.terms, place, 1)
    is_next = bool(following) and following[0].start == reading.terms[place].end + 1
    return following[0].name if is_next else None


def _is_lesser(reading: Reading, place: int) -> bool:
    return any(token.key in _LESSER for token in words_before(reading.words, reading.terms[place].start, 1))
