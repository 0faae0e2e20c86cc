"""Two readings in, whether one qualifies what the other does not, out: a `former`, `deputy` or `semi-` something."""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import AUXILIARIES
from factcheck.lexicon.modality import QUALIFYING
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, linked
from factcheck.model import Token
from factcheck.words import keys_before, up_to

_PAST, _FORMER = frozenset({"was", "were", "used", "ex"}), frozenset({"former", "formerly", "onetime", "erstwhile"})
_QUALIFIED = 2  # tokens before a noun: `a former deputy governor`
_REACH = 8  # tokens


def is_qualified_otherwise(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether one of the two texts says of something that it is not quite so, or no more, and the other does not."""
    return _is_qualified(stated, sourced) or _is_unqualified(stated, sourced, links)


def _is_qualified(stated: Reading, sourced: Reading) -> bool:
    return not _qualifiers(stated.words.tokens) <= _qualifiers(sourced.words.tokens)


def _qualifiers(tokens: Sequence[Token]) -> frozenset[str]:
    """Which words of a text say that something is not quite so, or no more; `formerly` is `former`."""
    return frozenset("former" if token.key in _FORMER else token.key for token in _qualifying(tokens))


def _qualifying(tokens: Sequence[Token]) -> Iterator[Token]:
    """The same where they stand; who `was suspended` had it done to them."""
    for before, token in zip((None, *tokens), tokens, strict=False):
        is_done = before is not None and before.key in AUXILIARIES and token.key.endswith("ed")
        if token.key in QUALIFYING and not is_done:
            yield token


def _is_unqualified(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has other such words right before a noun of the stated text: "a former deputy governor"."""
    told = _qualifiers(stated.words.tokens)
    qualified = dict(_qualified(sourced))
    for index, places in links.items():
        if stated.terms[index].name is None:
            following = linked(links, index + 1)
            meant = [place for place, _ in places if place + 1 in following]  # `head of the guild`, of several heads
            theirs = [qualified.get(place, frozenset()) for place in meant or [place for place, _ in places]]
            said = told | {"former"} if any(theirs) and _is_past(stated, index) else told
            if all(other - said for other in theirs):
                return True
    return False


def _is_past(reading: Reading, index: int) -> bool:
    """Whether a noun is in a clause of what once was: who `was an arms dealer` is a former one."""
    start = reading.terms[index].start
    before = keys_before(reading.words, start, _REACH)
    clause = before[len(before) - 1 - before[::-1].index(",") :] if "," in before else before
    return not _PAST.isdisjoint(clause)


def _qualified(reading: Reading) -> Iterator[tuple[int, frozenset[str]]]:
    """Each noun with the words right before it by which it is not quite so."""
    tokens = reading.words.tokens
    places = {token.start: number for number, token in enumerate(tokens)}
    qualifying = set(_qualifying(tokens))
    for index, term in enumerate(reading.terms):
        number = places.get(term.start, 0)
        found = _qualifiers([token for token in up_to(tokens, number, _QUALIFIED) if token in qualifying])
        if found and term.key not in QUALIFYING:
            yield index, found
