"""Two readings in, the name of the source out that one of the stated text has been put for, in a copy of it.

`won the prize in Dublin` for "won the prize, worth 500 pounds, in London": what each belongs to need not be told where
nothing else is stated that the source lacks, and both stand behind the same preposition or open their texts.
"""

from factcheck import facts
from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.lexicon.titles import BODY_WORDS, PLACE_WORDS
from factcheck.match.links import Links
from factcheck.match.reading import Reading, Term
from factcheck.match.rivals import is_all_but
from factcheck.match.substitutes import is_copied
from factcheck.model import Fact, Relation

_OPENING = ""
_NEXT, _REACH = 4.0, 12.0  # places
_BESIDE = 3  # terms
_LEAST_ALIKE = 3  # of those that both have, before one name is all that parts them


def stand_in(index: int, stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> Fact | None:
    """The one name of the source for which the stated name may stand; None where there is none, or several."""
    name = stated.terms[index].name
    if name is None or not is_all_but(index, stated, sourced, links, _LEAST_ALIKE):
        return None
    held = {place for places in links.values() for place, _ in places}
    theirs = [(place, term.name) for place, term in enumerate(sourced.terms) if term.name and place not in held]
    near = [
        other
        for place, other in theirs
        if are_near(name, other, context)
        and not _are_relatives(name, other)
        and _is_beside_alike(index, place, sourced, links)
    ]
    behind = _before(stated.terms[index], stated)
    if near or behind is None:
        return near[0] if len(near) == 1 and is_copied(stated, sourced) else None
    found = [
        term.name
        for place, term in enumerate(sourced.terms)
        if term.name is not None
        and place not in held
        and _before(term, sourced) == behind
        and _goes_on_alike(index, place, sourced, links, is_opening=behind == _OPENING)
        and facts.compare(name, term.name, context) is Relation.CONFLICT
    ]
    return found[0] if len(found) == 1 else None


def are_near(name: Fact, other: Fact, context: facts.Context) -> bool:
    """Whether two names have a word in common and each one that the other has not: `BBC` is none beside BBC One."""
    mine, theirs = set(name.text.lower().split()), set(other.text.lower().split())
    is_like = bool(mine & theirs and mine - theirs and theirs - mine)
    return is_like and facts.compare(name, other, context) in {Relation.CONFLICT, Relation.UNCLEAR}


def _are_relatives(name: Fact, other: Fact) -> bool:
    """Whether two have one surname, or may: one last word that is no court, bank or tower."""
    last, theirs = name.text.lower().split()[-1], other.text.lower().split()[-1]
    return last == theirs and last not in BODY_WORDS and last not in PLACE_WORDS


def _is_beside_alike(index: int, place: int, sourced: Reading, links: Links) -> bool:
    """Whether the word before a stated name, or the one after it, is on the same side of the sourced one."""
    here = sourced.terms[place].place
    return any(
        0 < step * (sourced.terms[other].place - here) <= _NEXT
        for step in (-1, 1)
        for other, _ in links.get(index + step, ())
    )


def _goes_on_alike(index: int, place: int, sourced: Reading, links: Links, *, is_opening: bool) -> bool:
    """Whether a word beside the stated name says what one near the sourced one does; of two that open, the next."""
    here = sourced.terms[place].place
    if is_opening:
        return any(0 < sourced.terms[other].place - here <= _NEXT for other, _ in links.get(index + 1, ()))
    before = [other for at in range(max(index - _BESIDE, 0), index) for other, _ in links.get(at, ())]
    return any(0 < here - sourced.terms[other].place <= _REACH for other in before)


def _before(term: Term, reading: Reading) -> str | None:
    """The preposition before a term, articles and what describes it aside; empty where it opens the text, else None."""
    before = [token.key for token in reading.words.tokens if token.end <= term.start]
    while before and (before[-1] in DETERMINERS or not before[-1][0].isalnum()):
        before.pop()
    if not before:
        return _OPENING
    return before[-1] if before[-1] in PREPOSITIONS else None
