"""Two readings in, the name out that the draft gives an office which another has beside it in the source.

`Holm is the network's president` beside "the network president Dahl said that Holm had left", `Moe is the champion`
beside "the champion, Cole, beat Moe": what stands before a name tells who it is, and nobody else is that.
"""

from collections.abc import Iterator

from factcheck import facts
from factcheck.lexicon.grammar import INDEFINITE
from factcheck.lexicon.titles import HELD_BY_ONE
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import key_at, words_behind

_OF = frozenset({"of", "at", "in", "for"})  # whose office it is
_ENDS = _OF | {",", ".", ";"}
_LONGEST = 4  # tokens: `of the city council`


def misplaced_offices(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> Iterator[Side]:
    """A side for a name of which the draft says what it is, where the source says that of one other name alone."""
    if len(stated.terms) < 2 or stated.terms[0].name is None or 0 not in links:  # noqa: PLR2004 - who, and what
        return
    name, (last, is_of_one) = stated.terms[0].name, _office(stated)
    if last is None or not all(index in links for index in range(last + 1, len(stated.terms))):
        return
    holders = [_holder(sourced, place) for place, _ in links.get(last, ())]
    told = stated.of_kind("name")  # `Orsa's youngest mayor`: it says whose office it is
    if any(facts.compare(one, other, context) is Relation.SAME for one in told for other in holders if other):
        return
    if holders and all(other and facts.compare(name, other, context) is Relation.CONFLICT for other in holders):
        relation = Relation.CONFLICT if is_of_one else Relation.UNCLEAR
        yield Side(Pair(name, holders[0] if is_of_one else None, relation), float(is_of_one), float(is_of_one))


def _office(reading: Reading) -> tuple[int | None, bool]:
    """The noun by which a text says what its first name is; and whether that is one alone: `the`, and no `a`."""
    tokens = words_behind(reading.words, reading.terms[0].end)
    end = next((at for at, token in enumerate(tokens) if at and token.key in _ENDS), len(tokens))
    found = reading.term_at(tokens[end - 1].start) if key_at(tokens, 0) in {"is", "was"} else None
    if found is None or reading.terms[found].name is not None:
        return None, False
    if key_at(tokens, 1) in INDEFINITE:
        return found, False
    is_of_one = reading.terms[found].key in HELD_BY_ONE or key_at(tokens, 1) == "the"
    return found if is_of_one else None, is_of_one


def _holder(reading: Reading, place: int) -> Fact | None:
    """The name right behind an office, or behind a comma and before another; none behind that of a deputy."""
    tokens = words_behind(reading.words, reading.terms[place].end)
    at = 0
    if key_at(tokens, 0) in _OF:
        at = next((number for number, token in enumerate(tokens[:_LONGEST]) if token.key == ","), len(tokens))
    is_aside = key_at(tokens, at) == ","
    start = tokens[at + is_aside].start if at + is_aside < len(tokens) else -1
    name = next((fact for fact in reading.of_kind("name") if fact.start == start), None)
    is_closed = name is not None and [token.key for token in words_behind(reading.words, name.end, 1)] in ([","], ["."])
    return name if is_closed or not is_aside else None
