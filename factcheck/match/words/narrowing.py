"""Two readings in, the word out by which the one narrows what the other leaves whole: `the fish market`."""

from factcheck.lexicon.grammar import DETERMINERS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, linked
from factcheck.model import Token
from factcheck.words import keys_before, keys_between

_FRESH = DETERMINERS - {"the", "this", "that", "these", "those"}  # `the market` may be one that was told of before
_FEWEST = 3  # terms


def narrowed_alone(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """A plain word between an article and a noun, where the source has the noun with `a` or `its` right before it."""
    for index, term in enumerate(stated.terms[:-1]):
        noun = stated.terms[index + 1]
        is_between = noun.start == term.end + 1 and not DETERMINERS.isdisjoint(keys_before(stated.words, term.start, 1))
        if index in links or not is_between or term.name or noun.name or not is_matter(term):
            continue
        if is_verb_like(stated, index) or is_verb_like(stated, index + 1) or sourced.has_word(term.key):
            continue
        places = [place for place, _ in links.get(index + 1, ())]
        before = [keys_before(sourced.words, sourced.terms[at].start, 1) for at in places]
        if before and all(not _FRESH.isdisjoint(keys) for keys in before):
            return stated.written(term)
    return None


def is_of_whole(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the sentence opens with a part of what the claim speaks of: `the choir of the school`, "the school"."""
    if len(stated.terms) < _FEWEST or 0 in links or stated.terms[0].name or not is_matter(stated.terms[0]):
        return False
    part, whole = stated.terms[:2]
    between = keys_between(stated.words, part.end, whole.start)
    is_opening = all(key in DETERMINERS for key in keys_before(stated.words, part.start))
    if whole.name or not is_opening or between[:1] != ["of"] or not all(key in DETERMINERS for key in between[1:]):
        return False
    return 0 in linked(links, 1) and not sourced.has_word(part.key)
