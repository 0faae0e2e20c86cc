"""Two readings in, a deed that the draft tells and its source does not, or tells of another, out.

`Built by Berg and opened in 1884` is not borne out by "opened in 1884 by Berg", which has its builder in no word.
"""

from collections.abc import Sequence

from factcheck.facts.name import is_place
from factcheck.match.read.reading import Reading, Term, is_bare_negator
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.strands import TYING, Strand, strands
from factcheck.match.words.links import Links, all_linked, held_places, linked
from factcheck.match.words.side import Side
from factcheck.words import is_inside, keys_between, within

_FEWEST = 2  # strands: of what tells one thing alone a figure says enough


def unmet_deed(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Term | None:
    """The verb of a strand that has nothing of its own in the source: all that is there is told with another's verb."""
    mine = strands(stated)
    if len(mine) < _FEWEST or any(side.agrees and (side.why or side.is_of("order")) for side in sides):
        return None  # what figures come to is told in no word: `brings up the rear`
    met = [side.pair.stated.start for side in sides if side.agrees and side.pair.sourced]
    for strand in mine:
        if strand.is_deed and not any(is_inside(at, strand.spans) for at in met) and _is_asserted(strand, stated):
            deed = next((at for at in strand.verbs if stated.terms[at].weight >= 1), None)
            if deed is not None and _is_unmet(strand, mine, stated, sourced, links):
                return stated.terms[deed]
    return None


def is_of_antecedent_alone(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name that the source has not does what it tells of another, by the way: `Rask was founded in 1954`.

    "It bought Falco, which was founded in 1954" may be of Rask, but has that founded no more than anybody.
    """
    for strand in strands(stated):
        verb = min(strand.verbs, default=0)
        named = [at for at in strand.own if at < verb and stated.terms[at].name]
        deeds = all_linked(links, strand.verbs[:1])
        homes = [one for one in strands(sourced) if not deeds.isdisjoint(one.verbs)]
        if named and homes and not any(at in links for at in named):
            held = held_places(links)
            if all(_is_told_of_name(one, held, sourced) for one in homes):
                return True
    return False


def _is_told_of_name(strand: Strand, held: set[int], reading: Reading) -> bool:
    """Whether what is told by the way is told of a name, of which nothing is stated; a place may stand for a body."""
    named = (reading.terms[at].name for at in strand.antecedent)
    return any(name and not is_place(name) for name in named) and strand.antecedent.isdisjoint(held)


def _is_asserted(strand: Strand, stated: Reading) -> bool:
    """Whether a strand tells a deed of its own: no denial, nor when or on what condition another was done."""
    keys = [token.key for span in strand.spans for token in within(stated.words, span.start, span.end)]
    return keys[0] not in TYING and not any(map(is_bare_negator, keys))


def _is_unmet(strand: Strand, mine: Sequence[Strand], stated: Reading, sourced: Reading, links: Links) -> bool:
    if any(at in links or stated.terms[at].stem in sourced.about for at in strand.verbs):
        return False
    told = all_linked(links, strand.own)
    others = {place for other in mine if other is not strand for at in other.verbs for place in linked(links, at)}
    homes = [one for one in strands(sourced) if not one.own.isdisjoint(told)]
    held = held_places(links)
    is_told = any(sourced.terms[place].name and _is_by_noun(place, sourced, held) for place in told)
    return all(not others.isdisjoint(one.verbs) for one in homes) and not is_told


def _is_by_noun(place: int, reading: Reading, held: set[int]) -> bool:
    """Whether a name stands behind a noun and `by`, which may be what is told of it: `drew it`, "to plans by Lind"."""
    noun = reading.terms[place - 1] if place else None
    if noun is None or noun.name or place - 1 in held or is_verb_like(reading, place - 1):
        return False
    return keys_between(reading.words, noun.end, reading.terms[place].start) == ["by"]
