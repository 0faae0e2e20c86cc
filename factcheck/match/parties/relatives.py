"""Two readings in, whom the source speaks of in its subject's stead out: `its rival Brackley cut 300 jobs`.

A claim stands under what it is about, and a pronoun that it opens with is read as that. What is told of its rival or
of her husband is not told of it or of her.
"""

from factcheck.lexicon.grammar import AUXILIARIES
from factcheck.lexicon.stance import OTHERS
from factcheck.match.read.once import once
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links
from factcheck.model import Token

_WHOSE = frozenset({"his", "her", "its", "their"})
_DESCRIBED = 4  # tokens: `her much younger half brother`
_SHARED = frozenset({"and", "or", "of", "'s", "’s", "for", "to"})


def relative(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """Who else the source speaks of, where the stated text has neither the word nor the name for them."""
    found = _opened_by(sourced)
    if found is None:
        return None
    theirs = [token.key for token in sourced.words.tokens if token.key in OTHERS]
    if any(token.key in OTHERS and any(is_like(token.key, key) for key in theirs) for token in stated.words.tokens):
        return None  # `his cousin`, for "his brother Romelu and his cousin"
    named = [place for place, term in enumerate(sourced.terms) if term.name and found.end < term.start][:1]
    is_meant = any(place in named for index in links for place, _ in links[index] if stated.terms[index].name)
    return None if is_meant and _is_beside(found, named[0], sourced) else found


@once
def _opened_by(reading: Reading) -> Token | None:
    """The word for somebody that a text opens with, behind `his` or `its`, if nothing else says who it is about."""
    tokens = reading.words.tokens
    if not tokens or tokens[0].key not in _WHOSE:
        return None
    at = next((at for at in range(1, min(1 + _DESCRIBED, len(tokens))) if tokens[at].key in OTHERS), None)
    if at is None or any(token.key in _SHARED for token in tokens[at + 1 : at + 2]):
        return None
    if any(token.key in PRONOUNS - _WHOSE for token in tokens[at:]):
        return None  # `her husband says that she won`
    return tokens[at]


def _is_beside(word: Token, place: int, reading: Reading) -> bool:
    """Whether a name stands right behind the word, a comma and what describes it aside: `her husband, Paul Roe`."""
    start = reading.terms[place].start
    if any(word.end <= token.start < start and token.key in AUXILIARIES for token in reading.words.tokens):
        return False
    return not any(word.end <= reading.terms[at].start and is_verb_like(reading, at) for at in range(place))
