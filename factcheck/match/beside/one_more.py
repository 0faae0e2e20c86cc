"""Two readings in, how many people are stated where the source has one and so many out.

Of "the pilot and two passengers" the one has no figure. Of passengers there are two, of people three.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.grammar import ARTICLES, WHOSE
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_kind_of, stem
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_before

_PEOPLE = frozenset({"people", "person", "persons"})
_LED = 3  # tokens: `the pilot and`
_DOING = ("er", "or", "ist", "man")  # how a word for who does something ends


def with_one_more(
    sides: Sequence[Side], _stated: Reading, sourced: Reading, _links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each count of people that is not more than the one figure of the source has beside somebody."""
    figures = sourced.of_kind("quantity")
    if len(figures) != 1 or not _stands_beside_one(figures[0], sourced):
        return
    several = quantity.number(figures[0])
    for side in sides:
        number = quantity.number(side.pair.stated) if side.is_of("quantity") else None
        if number is not None and several is not None and quantity.counted(side.pair.stated) in _PEOPLE:
            relation = Relation.SAME if number == several + 1 else Relation.CONFLICT
            yield Side(Pair(side.pair.stated, None, relation), 1.0, 1.0, "the source has one and so many in a list")


def _stands_beside_one(fact: Fact, reading: Reading) -> bool:
    """Whether an `and` joins a count to a single person before it."""
    article, one, joint = ("", "", "", *keys_before(reading.words, fact.start, _LED))[-_LED:]
    is_person = one.endswith(_DOING) or is_kind_of(stem(one), "person")
    return joint == "and" and article in ARTICLES | WHOSE and is_person and quantity.is_exact(fact)
