"""Two readings in, the word out by which the draft says how big or how chief a thing is, of which its source is silent.

Such words are too common to weigh in what a source covers: `a large harbour`, "a harbour"; `the main cause`, "one of".
"""

from factcheck.lexicon.degrees import SIZES, TELLING_SIZE
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import is_inside

_OF_TIME = frozenset({"long", "short", "old"})


def adds_size(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """The first such word right before a noun that the source has, where that has neither word nor figure for it."""
    if stated.keys.isdisjoint(SIZES) or not sourced.keys.isdisjoint(TELLING_SIZE):
        return None
    named = stated.of_kind("name", "quotation")
    for token in stated.words.tokens:
        if token.key not in SIZES or is_inside(token.start, named):
            continue
        noun = stated.term_at(token.end + 1)
        if noun is None or noun not in links or stated.terms[noun].name or is_verb_like(stated, noun):
            continue  # `had long leaned on it`
        is_measured = bool(sourced.of_kind("date" if token.key in _OF_TIME else "quantity"))
        if not is_measured and not any(is_like(token.key, other.key) for other in sourced.words.tokens):
            return token
    return None
