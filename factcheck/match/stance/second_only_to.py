"""Two readings in, the words out by which the one puts something first that the other puts second: `second only to`."""

from collections.abc import Iterator

from factcheck.lexicon.grammar import DETERMINERS, GENITIVE
from factcheck.lexicon.ranks import SUPERLATIVES
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import key_after, key_before

_SECOND = ("second", "only", "to")


def put_second(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`The most traded commodity` beside "second only to oil", of one subject."""
    if "second" not in sourced.keys or "second" in stated.keys:
        return
    second, first = _second(sourced), _first(stated)
    if second is None or first is None or not stated.terms:
        return
    subject = [place for place, _ in links.get(0, ())]
    if any(sourced.terms[place].end <= second.start for place in subject):
        yield first, second


def _second(reading: Reading) -> Token | None:
    tokens = reading.words.tokens
    for number, token in enumerate(tokens[: -len(_SECOND)]):
        if tuple(one.key for one in tokens[number : number + len(_SECOND)]) == _SECOND:
            return reading.span(token.start, tokens[number + len(_SECOND) - 1].end)
    return None


def _first(reading: Reading) -> Token | None:
    """The superlative that puts something before all others, with no figure to it: `largest`, `the most traded`."""
    for fact in reading.of_kind("rank"):
        if fact.text.lower() in SUPERLATIVES:
            return reading.span(fact.start, fact.end)
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        is_led = key_before(tokens, number) in DETERMINERS | GENITIVE
        if token.key == "most" and is_led and key_after(tokens, number) not in {"of", "recent"}:
            return token
    return None
