"""Two readings in, the words out by which they tell how often for one name: `Venus twice and Jupiter once`."""

from collections.abc import Iterator

from factcheck.facts import quantity
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import key_after, key_before

_WORDS = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_TIMES = frozenset({"time", "times"})
_NO_COUNT_BEFORE = frozenset({"at", "for", "than", "all", ""})  # `at once`, `more than once`
_NO_COUNT_AFTER = frozenset({"as", "again", "more", "the", "a", "he", "she", "it", "they", "had", "has", "was", "were"})
_FEWEST = 2


class Occasion(NamedTuple):
    """How often something was done, and the place of the nearest name before that."""

    often: float
    name: int
    token: Token


def unlike_count(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """How often by the one, beside how often by the other with the same name, where that has others beside it."""
    theirs = occasions(sourced)
    for mine in occasions(stated) if len(theirs) >= _FEWEST else ():
        same = [one for one in theirs if any(place == one.name for place, _ in links.get(mine.name, ()))]
        if same and all(one.often != mine.often for one in same):
            yield mine.token, same[0].token
            return


@once
def occasions(reading: Reading) -> tuple[Occasion, ...]:
    """Each `once`, `twice` and `three times` behind a name."""
    found = []
    for token, count in _counts(reading):
        names = [index for index in reading.terms_before(token.start) if reading.terms[index].name]
        found += [Occasion(count, names[-1], token)] if names else []
    return tuple(found)


def _counts(reading: Reading) -> Iterator[tuple[Token, float]]:
    tokens = reading.words.tokens
    starts = {fact.start: fact for fact in reading.of_kind("quantity")}
    for number, token in enumerate(tokens):
        before, behind = key_before(tokens, number), key_after(tokens, number)
        fact = starts.get(token.start)
        if token.key in _WORDS and before not in _NO_COUNT_BEFORE and behind not in _NO_COUNT_AFTER:
            yield token, _WORDS[token.key]
        elif behind in _TIMES and fact is not None and (count := quantity.number(fact)) is not None:
            yield reading.span(token.start, tokens[number + 1].end), count
