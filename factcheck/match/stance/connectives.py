"""Two readings in, the words out by which they join one thing the other way: `despite a ban`, "thanks to a ban".

So do `urged it to ban cars` and "urged it not to".
"""

from collections.abc import Iterator

from factcheck.lexicon.modality import BIDDING
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, linked, same_words
from factcheck.model import Token
from factcheck.words import beyond

_BECAUSE, _ALTHOUGH = "because", "although"
_JOINTS = {
    _BECAUSE: ("because of", "because", "thanks to", "owing to", "due to", "as a result of", "on account of"),
    _ALTHOUGH: ("despite", "in spite of", "notwithstanding", "although", "though", "even though", "regardless of"),
}
_PHRASES = [(tuple(one.split()), kind) for kind, each in _JOINTS.items() for one in each]  # of two the longer first
_OPENERS = frozenset(words[0] for words, _ in _PHRASES)
_REACH = 4  # tokens from a verb of asking to its `to`


def rejoined(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """A stated joint beside the source's of the other kind, before the same word."""
    mine = list(_joints(stated))
    theirs = list(_joints(sourced)) if mine else []
    for kind, token, index in mine:
        places = linked(links, index)
        found = [(other, word) for other, word, place in theirs if place in places]
        if found and all(other != kind for other, _ in found):
            yield token, found[0][1]
            return
    yield from _bidden(stated, sourced, links)


def _joints(reading: Reading) -> Iterator[tuple[str, Token, int]]:
    """Each joint, with the first term behind it."""
    if reading.keys.isdisjoint(_OPENERS):
        return
    tokens = reading.words.tokens
    end = -1
    for number, token in enumerate(tokens):
        if token.key not in _OPENERS or number < end:
            continue
        for words, kind in _PHRASES:
            end = number + len(words)
            if tuple(one.key for one in tokens[number:end]) == words and end < len(tokens):
                index = next(iter(reading.terms_behind(tokens[end].start)), None)
                if index is not None:
                    last = tokens[end - 1]
                    text = reading.words.text[token.start : last.end]
                    yield kind, Token(text, text.lower(), token.start, last.end), index
                break


def _bidden(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`had urged the council to ban cars` beside "had urged it not to"."""
    mine, theirs = list(_bids(stated)), list(_bids(sourced))
    for verb, is_denied, token in mine:
        places = same_words(links, verb)
        found = [(denied, other) for place, denied, other in theirs if place in places]
        if found and all(denied != is_denied for denied, _ in found):
            yield token, found[0][1]
            return


def _bids(reading: Reading) -> Iterator[tuple[int, bool, Token]]:
    """Each verb with a `to` of what is asked for, and whether a `not` stands right before that."""
    if reading.keys.isdisjoint(BIDDING):
        return
    starts = {term.start: index for index, term in enumerate(reading.terms)}
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        index = starts.get(token.start)
        if index is None or token.key not in BIDDING:
            continue
        following = beyond(tokens, number, _REACH)
        keys = [other.key for other in following]
        if "to" in keys:
            is_denied = "not" in keys[: keys.index("to")]
            yield index, is_denied, token
