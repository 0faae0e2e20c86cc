"""Two readings in, whether those on the two sides of a verb have changed places, out: `firms urged the commission`.

What `crossings` says for sure of the very words in one order this tells of any two noun phrases, so that it is no more
than a doubt: the nouns right before an active verb and right behind it, beside the same of the source.
"""

from factcheck.lexicon.grammar import AUXILIARIES, BEING, GENITIVE, PREPOSITIONS
from factcheck.lexicon.reporting import ASKING, REPORTING
from factcheck.lexicon.stance import CLAUSE_ENDS
from factcheck.match.parties.frames import BOTH_WAYS, Frame, frames, nouns_behind
from factcheck.match.parties.nominals import done_by
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, all_linked, linked
from factcheck.words import bounds, key_after, key_at, keys_before, up_to

_BOTH_WAYS = BOTH_WAYS | {"pass"}
_BY = 4  # tokens from a participle to its `by`


def have_changed_sides(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all that stands before a verb stands behind it in the source, and what stands behind it before it."""
    for index, places in links.items():
        term = stated.terms[index]
        if term.name or term.stem in _BOTH_WAYS or not _is_active(index, stated):
            continue
        verbs = [place for place, _ in places if _is_active(place, sourced) and not sourced.terms[place].name]
        leads = {_led_by(index, stated)}
        verbs = [at for at in verbs if _led_by(at, sourced) in leads and sourced.terms[at].stem == term.stem]
        before, behind = _before(index, stated), _behind(index, stated)
        if verbs and all(_is_crossed(before, behind, verb, links) for verb in verbs):
            return True
    return False


def does_what_it_suffers(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether somebody does to another what in the source is done to them: `the body told the US`, "was told"."""
    theirs = frames(sourced)
    for one in frames(stated) if theirs else ():
        verbs = {place for place, likeness in links.get(one.verb, ()) if likeness == 1.0}
        others = [other for other in theirs if other.verb in verbs]
        if others and one.done_to and one.doers and all(_is_suffered(one, other, sourced, links) for other in others):
            return True
    return False


def is_done_for_doer(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether one of whom the source has no word does for another what that one did: `Rask recalled cars for Volpe`."""
    tokens = stated.words.tokens
    led = (nouns_behind(stated, at + 1) for at, token in enumerate(tokens) if token.key == "for")
    helped = all_linked(links, frozenset().union(*led))
    deeds = [one for one in frames(stated) if one.doers and links.keys().isdisjoint(one.doers)] if helped else []
    verbs = {place for one in deeds for place in linked(links, one.verb)}
    return any(other.verb in verbs and other.doers & helped for other in frames(sourced))


def employs_employer(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a verb has no more for it than who has it done to them: `Lowe employed Pratt`, "an employee of Pratt"."""
    for one in frames(stated):
        key = stated.terms[one.verb].key
        nouns = [place for place, _ in links.get(one.verb, ()) if sourced.terms[place].key != key]  # `agrees` itself
        are_done_to = bool(nouns) and all(sourced.terms[place].key.endswith(("ee", "ees")) for place in nouns)
        done_to = all_linked(links, one.done_to)
        if one.doers and done_to and are_done_to and not any(done_to & done_by(at, sourced).agents for at in nouns):
            return True
    return False


def _is_suffered(one: Frame, other: Frame, sourced: Reading, links: Links) -> bool:
    """Whether the doers of a deed are whom it is done to in a passive of the source, and none of its doers."""
    number = bounds(sourced.words, sourced.terms[other.verb].start, sourced.terms[other.verb].end)[0]
    is_passive = key_at(sourced.words.tokens, number - 1) in BEING
    mine = all_linked(links, one.doers)
    return is_passive and bool(mine) and mine <= other.done_to and mine.isdisjoint(other.doers)


def _is_crossed(before: list[int], behind: list[int], verb: int, links: Links) -> bool:
    mine, other = _ways(before, verb, links), _ways(behind, verb, links)
    return mine == {1} and other == {-1}


def _ways(terms: list[int], verb: int, links: Links) -> set[int]:
    """On which sides of a verb of the source these are; those that stand on both, or are not there, tell nothing."""
    sides = [{1 if place > verb else -1 for place in linked(links, index)} for index in terms]
    return set().union(*(side for side in sides if len(side) == 1))


def _is_active(index: int, reading: Reading) -> bool:
    """Whether a term is no noun behind its preposition, no passive, no word of who said it, and has no `by` behind."""
    term, tokens = reading.terms[index], reading.words.tokens
    number = bounds(reading.words, term.start, term.end)[0]
    before = keys_before(reading.words, term.start, 1)
    if (term.key in REPORTING and term.key not in ASKING) or not before or before[0] in PREPOSITIONS - {"to"}:
        return False
    is_led = before[0] in BEING and not term.key.endswith("ing")
    behind = [token.key for token in tokens[number + 1 : number + 1 + _BY]]
    return not is_led and "by" not in behind and before[0] not in GENITIVE | {"the", "a", "an", "its", "their", "that"}


def _led_by(index: int, reading: Reading) -> str:
    """The preposition right behind a verb, which may be of the verb: `belongs to`, `killed in`."""
    number = bounds(reading.words, reading.terms[index].start, reading.terms[index].end)[0]
    following = key_after(reading.words.tokens, number)
    return following if following in PREPOSITIONS else ""


def _before(index: int, reading: Reading) -> list[int]:
    """The terms of the clause before a verb."""
    tokens = reading.words.tokens
    number = bounds(reading.words, reading.terms[index].start, reading.terms[index].end)[0]
    start = next((token.end for token in reversed(up_to(tokens, number, number)) if _ends_clause(token.key)), 0)
    return [at for at in range(index) if reading.terms[at].start >= start]


def _ends_clause(key: str) -> bool:
    return key in CLAUSE_ENDS or key == ","


def _behind(index: int, reading: Reading) -> list[int]:
    """The nouns of the first phrase behind a verb, and behind its preposition."""
    tokens = reading.words.tokens
    number = bounds(reading.words, reading.terms[index].start, reading.terms[index].end)[0] + 1
    while key_at(tokens, number) in PREPOSITIONS | AUXILIARIES:
        number += 1
    return sorted(nouns_behind(reading, number))
