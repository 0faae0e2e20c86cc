"""Two readings in, the name of the source out that one of the stated text has been put for, in a copy of it.

`won the prize in Dublin` for "won the prize, worth 500 pounds, in London": what each belongs to need not be told where
nothing else is stated that the source lacks, and both stand behind the same preposition or open their texts.
"""

from factcheck import facts
from factcheck.lexicon.grammar import BEFORE_OF, DETERMINERS, PREPOSITIONS
from factcheck.lexicon.titles import BODY_WORDS, PLACE_WORDS
from factcheck.match.read.reading import Reading, Term
from factcheck.match.words.links import Links, held_places, linked, same_words
from factcheck.match.words.rivals import is_all_but
from factcheck.match.words.substitutes import is_copied
from factcheck.model import Fact, Relation
from factcheck.words import keys_before, within, words_behind

_OPENING = ""
_NEXT, _REACH = 4.0, 12.0  # places
_BESIDE = 3  # terms
_LONGEST_APPOSITION = 14  # tokens
_PRONOUNS = frozenset({"who", "which"})
_LEAST_ALIKE = 3  # of those that both have, before one name is all that parts them


def stand_in(index: int, stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> Fact | None:
    """The one name of the source for which the stated name may stand; None where there is none, or several."""
    name = stated.terms[index].name
    if name is None or not is_all_but(index, stated, sourced, links, _LEAST_ALIKE):
        return None
    if sourced.about and not _share_figure(stated, sourced, context):
        return (
            None  # of two claims of a store each may be true of its own: `Peru exports copper`, "Chile exports copper"
        )
    held = held_places(links)
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
        and (
            _is_subject_alike(index, place, stated, sourced, links)
            if behind == _OPENING
            else _before(term, sourced) == behind and _is_near(index, place, sourced, links)
        )
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
        for other in linked(links, index + step)
    )


def _share_figure(stated: Reading, sourced: Reading, context: facts.Context) -> bool:
    return any(
        facts.compare(fact, other, context) is Relation.SAME
        for fact in stated.of_kind("quantity")
        for other in sourced.of_kind("quantity")
    )


def _is_subject_alike(index: int, place: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a sourced name, which opens its text or has a clause of its own, is told of as the stated one is."""
    start = _clause_of(place, sourced)
    named = (at for at, term in enumerate(stated.terms) if term.name and at != index)
    if start is None or index + 1 >= len(stated.terms) or not all(same_words(links, at) for at in named):
        return False  # the first `British team` may be another than "the first English side"
    mine = len(within(stated.words, stated.terms[index].end, stated.terms[index + 1].start))
    theirs = (sourced.terms[other].start for other, _ in links.get(index + 1, ()))
    return any(there >= start and abs(len(within(sourced.words, start, there)) - mine) <= _NEXT for there in theirs)


def _clause_of(place: int, reading: Reading) -> int | None:
    """Where that begins which is told of a name behind what it is, or behind a pronoun: `Lind, the mayor, who said`.

    None where nothing but its own verb follows, or where another name is told of between.
    """
    tokens = words_behind(reading.words, reading.terms[place].end)
    keys = [token.key for token in tokens]
    if keys[:1] == [","] and keys[1:2] != [] and keys[1] in DETERMINERS and "," in keys[2:_LONGEST_APPOSITION]:
        end = keys.index(",", 2)
        is_plain = not any(term.name for term in reading.terms if tokens[0].end <= term.start < tokens[end].start)
        keys, tokens = (keys[end:], tokens[end:]) if is_plain else ([], ())
    elif keys[1:2] == [] or keys[1] not in _PRONOUNS:
        return None
    if keys[:1] != [","]:
        return None
    return tokens[1].end if keys[1:2] != [] and keys[1] in _PRONOUNS else tokens[0].end


def _is_near(index: int, place: int, sourced: Reading, links: Links) -> bool:
    """Whether one of the words before the stated name is before the sourced one."""
    here = sourced.terms[place].place
    before = [other for at in range(max(index - _BESIDE, 0), index) for other, _ in links.get(at, ())]
    return any(0 < here - sourced.terms[other].place <= _REACH for other in before)


def _before(term: Term, reading: Reading) -> str | None:
    """The preposition before a term, articles and what describes it aside; empty where it opens the text, else None."""
    before = keys_before(reading.words, term.start)
    while before and (before[-1] in DETERMINERS or not before[-1][0].isalnum()):
        before.pop()
    if not before:
        return _OPENING
    if before[-1] == "of" and before[-2:-1] != [] and before[-2] in BEFORE_OF:
        return f"{before[-2]} of"  # who was `ahead of Pell` is no mayor of hers
    return before[-1] if before[-1] in PREPOSITIONS else None
