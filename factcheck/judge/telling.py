"""What turns a sentence round in, the same in the words that a person is shown out: all of a name, `ruled out`."""

from factcheck.lexicon.grammar import AUXILIARIES
from factcheck.lexicon.phrases import PARTICLES
from factcheck.match.align import Alignment
from factcheck.match.read.phrases import phrases
from factcheck.match.read.reading import Reading
from factcheck.match.stance.turn import EXCHANGED, SWAPPED, Turn
from factcheck.model import Token
from factcheck.words import key_after, key_before, keys_between

_NEGATION = "negation"
_LONGEST = 5  # tokens of a phrase: `turned the whole bid down`
_BETWEEN = frozenset({"to", "be", "been", "longer", "any"})  # what denies and what it denies


def in_full(turn: Turn, alignment: Alignment) -> Turn:
    """The turn with whole names and phrases; what alone denies is shown with what it denies, `was not sold`.

    Two that changed places are so where each text has both.
    """
    stated = _whole(turn.stated, alignment.stated) if turn.stated else None
    sourced = _whole(turn.sourced, _home(turn.sourced, alignment)) if turn.sourced else None
    if sourced and not stated:
        sourced = _denial(sourced, alignment.sourced)
    if stated and not sourced and turn.kind == _NEGATION:
        stated = _denial(stated, alignment.stated)
    if turn.kind == SWAPPED and stated and sourced and _have_both(stated, sourced, alignment):
        return Turn(stated, sourced, EXCHANGED)
    return Turn(stated, sourced, turn.kind)


def _home(token: Token, alignment: Alignment) -> Reading:
    """The text in which a word of the source stands: the stated one where that is what names it."""
    is_there = alignment.sourced.words.text[token.start : token.end].lower() == token.text.lower()
    return alignment.sourced if is_there else alignment.stated


def _whole(token: Token, reading: Reading) -> Token:
    """The name that a word is part of, or the phrase that its verb opens."""
    for fact in reading.of_kind("name"):
        if fact.start <= token.start < fact.end:
            return reading.span(fact.start, max(fact.end, token.end))
    tokens = reading.words.tokens
    at = _place(token, reading)
    if at is None or tokens[at].text != token.text:
        return token
    keys = [one.key for one in tokens]
    found = next((one for one in phrases(keys) if one.numbers[0] == at), None)
    if found and max(found.numbers) - at < _LONGEST:
        return reading.span(token.start, tokens[max(found.numbers)].end)
    if key_after(tokens, at) in PARTICLES and token.key.isalpha():
        return reading.span(token.start, tokens[at + 1].end)
    return token


def _denial(token: Token, reading: Reading) -> Token:
    """What denies with its auxiliary before it and the word that it denies: `was not sold`, `failed to meet`."""
    tokens = reading.words.tokens
    at = _place(token, reading)
    denied = next((n for n in reading.terms_behind(token.end) if reading.terms[n].key not in _BETWEEN), None)
    if at is None or denied is None:
        return token
    start = tokens[at - 1].start if key_before(tokens, at) in AUXILIARIES else token.start
    term = reading.terms[denied]
    between = keys_between(reading.words, token.end, term.start)
    return reading.span(start, term.end) if _BETWEEN.issuperset(between) else token


def _have_both(stated: Token, sourced: Token, alignment: Alignment) -> bool:
    mine, theirs = alignment.stated.words.text.lower(), alignment.sourced.words.text.lower()
    return sourced.key in mine and stated.key in theirs


def _place(token: Token, reading: Reading) -> int | None:
    return next((at for at, one in enumerate(reading.words.tokens) if one.start == token.start), None)
