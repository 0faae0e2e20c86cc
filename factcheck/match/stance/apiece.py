"""Two readings in, out whether the one gives to each what the other has of all: `400 each` beside "400 in all"."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.facts import MEASURED
from factcheck.lexicon.arithmetic import EACH, IN_ALL, SHARED
from factcheck.lexicon.comparing import TOGETHER
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.lexicon.measures import TIMES
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, linked
from factcheck.model import Fact, Token
from factcheck.words import is_inside, key_after, key_before, keys_before, words_before, words_behind

_NEAR = 6  # tokens: `together they have a staff of 400`
_DEALT = EACH | {"every", "both"}
_BETWEEN = frozenset({"them", "themselves"})
_ALTOGETHER = (TOGETHER - {"between", "sum"}) | SHARED
_NOT_OF_ALL = frozenset({"in", "at", "of", "after", "above"})  # `in all`


def shared_out(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The words by which one figure is of each in the one text and of all of them in the other."""
    mine, theirs = each(stated), each(sourced)
    if (mine is None) is (theirs is None) or (deals_out(sourced) if mine else deals_out(stated)):
        return
    for here, there in _same_figures(stated, sourced, links):
        mine, theirs = mine or _all(here, stated), theirs or _all(there, sourced)
        if mine and theirs:
            yield mine, theirs
            return


@once
def each(reading: Reading) -> Token | None:
    """The word by which something is told of each; none of `each other`, nor of `each year`."""
    tokens = enumerate(reading.words.tokens) if not reading.keys.isdisjoint(_DEALT) else ()
    return next((token for number, token in tokens if _distributes(number, reading)), None)


def _distributes(number: int, reading: Reading) -> bool:
    """No `each other`, no `each year`, and no `every third house`."""
    tokens = reading.words.tokens
    key, following = tokens[number].key, tokens[number + 1 : number + 2]
    is_every = key == "every" and not key_before(tokens, number).isalnum()
    is_measured = is_inside(following[0].start, reading.of_kind(*MEASURED)) if following else False
    is_of_other = key_after(tokens, number) in TIMES | {"other"}
    return (key in EACH or (is_every and not is_measured)) and not is_of_other


def deals_out(reading: Reading) -> bool:
    """Whether a text tells of each, of both or of all: not `6 per cent`, nor `60 in all`."""
    tokens = reading.words.tokens
    words = ((key_before(tokens, at), token.key, key_after(tokens, at)) for at, token in enumerate(tokens))
    return any(
        key in _DEALT
        or (key == "per" and behind != "cent")
        or (key == "all" and before not in _NOT_OF_ALL and behind != "but")
        for before, key, behind in words
    )


def is_of_all(reading: Reading) -> bool:
    """`Lost a total of 40 million`, `lost it between them`."""
    return any(_all(fact, reading) for fact in reading.of_kind("quantity"))


def _all(fact: Fact, reading: Reading) -> Token | None:
    """The words near a figure by which it is of all of them."""
    words = reading.words
    tokens = [*words_before(words, fact.start, _NEAR), *words_behind(words, fact.end, _NEAR)]
    for token, other in pairwise(tokens):
        if (token.key, other.key) in IN_ALL or (token.key == "between" and other.key in _BETWEEN):
            return reading.span(token.start, other.end)
    return next((token for token in tokens if token.key in _ALTOGETHER), None)


def _same_figures(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Fact, Fact]]:
    """The figures of the one that the other has of the same things, but for how many they are: `each of the nine`."""
    theirs = [fact for fact in sourced.of_kind("quantity") if not _is_definite(fact, sourced)]
    for mine in stated.of_kind("quantity") if theirs else ():
        counted = _counted(mine, stated)
        known = linked(links, counted)
        for other in () if _is_definite(mine, stated) else theirs:
            is_of_it = _counted(other, sourced) in (known if counted >= 0 else {-1})
            if is_of_it and mine.text.lower() == other.text.lower():
                yield mine, other


def _is_definite(fact: Fact, reading: Reading) -> bool:
    return not DETERMINERS.isdisjoint(keys_before(reading.words, fact.start, 1))


def _counted(fact: Fact, reading: Reading) -> int:
    """The term right behind a figure; -1 where its unit is in it."""
    return next((at for at in reading.terms_behind(fact.end) if reading.terms[at].start == fact.end + 1), -1)
