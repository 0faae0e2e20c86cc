"""Two readings and what links them in, whose a thing is, or whether it still is, if the two differ in that, out."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.grammar import POSSESSIVES
from factcheck.lexicon.stance import OTHERS
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, held_places

_STILL = frozenset({"still", "remains", "remain", "continues"})


def other_possessions(stated: Reading, sourced: Reading, links: Links) -> Iterator[str]:
    """A clause for each that applies, with the source's words as "the claim" and the stated ones as "the sentence"."""
    if _is_by_marriage(stated) != _is_by_marriage(sourced) and not sourced.keys.isdisjoint(stated.keys & OTHERS):
        yield "the one is a relative by marriage alone, the other is not"
    if _is_of_another_owner(stated, sourced, links):
        yield "the claim has it as somebody else’s"
    if not stated.keys.isdisjoint(_STILL) and sourced.keys.isdisjoint(_STILL) and _was_so(sourced, links):
        yield "the claim tells of it as of something past"


def _is_by_marriage(reading: Reading) -> bool:
    """Whether a text has a `brother-in-law` or the like."""
    return "law" in reading.keys and "-in-law" in reading.words.text.lower()


def _is_of_another_owner(stated: Reading, sourced: Reading, links: Links) -> bool:
    """`Spent his own money` beside "spent the investors' money", of whom the sentence has no word."""
    own = [token for token in stated.words.tokens if token.key == "own"]
    held = {sourced.terms[place].end for place in held_places(links)}
    ends = {before.end: token.end for before, token in pairwise(sourced.words.tokens) if token.key in POSSESSIVES}
    for token in own:
        index = stated.term_at(token.end + 1)
        places = [place for place, _ in links.get(index, ())] if index is not None else []
        owned = [start for start in ends if any(sourced.terms[place].start == ends[start] + 1 for place in places)]
        if owned and all(end not in held for end in owned):
            return True
    return False


def _was_so(sourced: Reading, links: Links) -> bool:
    """Whether what is stated is what the source says that somebody `had been`."""
    held = {sourced.terms[place].start for place in held_places(links)}
    tokens = sourced.words.tokens
    past = [other.end + 1 for one, other in pairwise(tokens) if (one.key, other.key) == ("had", "been")]
    return not held.isdisjoint(past)
