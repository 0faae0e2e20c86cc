"""Two readings in, the words out by which the one plans what the other tells as done: `plans to open`, "opened"."""

from collections.abc import Iterator

from factcheck.lexicon.modality import LEAVING_ROOM
from factcheck.lexicon.stance import NEGATORS
from factcheck.match.links import Links
from factcheck.match.reading import Reading
from factcheck.match.roles import is_participle
from factcheck.model import Token

# What stands before the verb of something that is still to be done.
_PLANNING = frozenset(
    "plans plan planning planned intends intend intending aims aim aiming hopes hope set due wants".split()
)
_AHEAD = frozenset({"will", "shall", "'ll"})
_OPEN = _AHEAD | {"would", "to"}  # a source with one of these may tell of what is to be done
_REACH = 4  # tokens: `plans to soon open`


def unlike_realis(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The stated word that puts a deed into the future beside the source's verb, by which it is done already."""
    if any(token.key in LEAVING_ROOM or token.key in _OPEN for token in sourced.words.tokens):
        return
    for planning, index in _planned(stated):
        for place, likeness in links.get(index, ()):
            verb = sourced.terms[place]
            if likeness == 1.0 and verb.is_verb and is_participle(verb.key):
                yield planning, Token(verb.key, verb.key, verb.start, verb.end)
                return


def _planned(reading: Reading) -> Iterator[tuple[Token, int]]:
    """Each word of a plan with the verb that it stands over."""
    starts = {term.start: index for index, term in enumerate(reading.terms)}
    tokens = reading.words.tokens
    if any(token.key in NEGATORS or token.key == "would" for token in tokens):
        return
    for number, token in enumerate(tokens):
        following = tokens[number + 1 : number + 1 + _REACH]
        is_plan = token.key in _PLANNING and following[:1] and following[0].key == "to"
        if not is_plan and token.key not in _AHEAD:
            continue
        verb = next((starts[other.start] for other in following if other.start in starts), None)
        if verb is not None and not is_participle(reading.terms[verb].key):
            yield token, verb
