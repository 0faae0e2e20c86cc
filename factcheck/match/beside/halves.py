"""Two readings in, whether the draft says of one what a clause of its source says of another, out.

"Three of the paintings were found in a garage; The Red Boat is still missing" tells of no find of the latter.
"""

from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links
from factcheck.words import within

_JOINTS = frozenset({";", "while", "whereas"})
_OPENING, _CLOSING = frozenset({"(", "[", "lrb", "lsb"}), frozenset({")", "]", "rrb", "rsb"})


def is_of_other_clause(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the name that a sentence opens with is in one clause, and all its verbs in others that have a subject."""
    joints = _joints(sourced)
    if not joints or not stated.terms or stated.terms[0].name is None or 0 not in links:
        return False
    verbs = [index for index in range(1, len(stated.terms)) if is_verb_like(stated, index)]
    places = {place for index in verbs for place, likeness in links.get(index, ()) if likeness == 1.0}
    clauses = {_clause(place, joints, sourced) for place, _ in links[0]}
    told = {_clause(place, joints, sourced) for place in places}
    held = {place for found in links.values() for place, _ in found}
    return bool(told) and told.isdisjoint(clauses) and all(_has_subject(one, joints, sourced, held) for one in told)


def _joints(reading: Reading) -> list[int]:
    """Where clauses part; not in brackets."""
    found, depth = [], 0
    for token in reading.words.tokens:
        depth += (token.key in _OPENING) - (token.key in _CLOSING)
        if token.key in _JOINTS and depth <= 0:
            found.append(token.start)
    return found


def _clause(place: int, joints: list[int], sourced: Reading) -> int:
    return sum(joint < sourced.terms[place].start for joint in joints)


def _has_subject(clause: int, joints: list[int], sourced: Reading, held: set[int]) -> bool:
    """Whether a clause opens with a word, before its verb, that the sentence has nothing of."""
    inside = [place for place in range(len(sourced.terms)) if _clause(place, joints, sourced) == clause]
    if not inside or inside[0] in held or is_verb_like(sourced, inside[0]):
        return False
    words = within(sourced.words, sourced.terms[inside[0]].start, sourced.terms[inside[-1]].end)
    return all(token.key not in PRONOUNS for token in words)  # `two officers taught her until she left`
