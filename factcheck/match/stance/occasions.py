"""Two readings in, the words out by which they tell how often for one name: `Venus twice and Jupiter once`."""

from collections.abc import Iterator

from factcheck.facts import quantity
from factcheck.lexicon.grammar import PREPOSITIONS
from factcheck.lexicon.numbers import TIMES_DONE
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.tellings import tellings
from factcheck.match.words.links import Links, same_words
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, key_after, key_before

_TIMES = frozenset({"time", "times"})
_NO_COUNT_BEFORE = frozenset({"at", "for", "than", "all", ""})  # `at once`, `more than once`
_BEHIND_ONCE = (PREPOSITIONS - {"as"}) | {"", ",", ";", ":", ".", "and", "but", "or", "each"}  # no `once lived in Lund`
_HEDGES = frozenset({"least", "most", "about", "nearly", "almost", "than", "perhaps"})
_FEWEST = 2


class Occasion(NamedTuple):
    """How often something was done, and the places of the nearest name before that and of the verb; -1 for none."""

    often: float
    name: int
    verb: int
    token: Token


def unlike_count(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """How often by the one, beside how often by the other with the same name, where that has others beside it."""
    theirs = occasions(sourced)
    if (alone := often_otherwise(stated, sourced, links)) and _is_all_told(alone[0], stated, links):
        yield alone
        return
    for mine in occasions(stated) if len(theirs) >= _FEWEST else ():
        names, deeds = same_words(links, mine.name), same_words(links, mine.verb)
        same = [one for one in theirs if one.name in names and one.verb in deeds]
        if same and all(one.often != mine.often for one in same):
            yield mine.token, same[0].token
            return


def often_otherwise(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """How often something was done, where the source tells of the same deed another number of times alone."""
    theirs = _deeds(sourced)
    for token, often, verb in _deeds(stated) if theirs else ():
        places = same_words(links, verb)
        same = [one for one in theirs if one[2] in places]
        if same and all(other != often for _, other, _ in same):
            return token, same[0][0]
    return None


def _is_all_told(token: Token, stated: Reading, links: Links) -> bool:
    """Whether the source has every other word of what is stated, which sets it at no time."""
    own = stated.term_at(token.start)
    return not stated.of_kind("date") and all(index in links for index in range(len(stated.terms)) if index != own)


@once
def _deeds(reading: Reading) -> tuple[tuple[Token, float, int], ...]:
    """Each exact count of times with its verb's place."""
    if reading.keys.isdisjoint({*TIMES_DONE, *_TIMES}):
        return ()
    tokens = reading.words.tokens
    hedged = [one.start for number, one in enumerate(tokens) if key_before(tokens, number) in _HEDGES]
    found = ((token, often, _verb(token, reading)) for token, often in _counts(reading) if token.start not in hedged)
    return tuple(one for one in found if one[2] >= 0)


@once
def occasions(reading: Reading) -> tuple[Occasion, ...]:
    """Each `once`, `twice` and `three times` behind a name."""
    found = []
    for token, count in _counts(reading):
        names = [index for index in reading.terms_before(token.start) if reading.terms[index].name]
        found += [Occasion(count, names[-1], _verb(token, reading), token)] if names else []
    return tuple(found)


def _verb(token: Token, reading: Reading) -> int:
    """The last verb before a token in its clause, among the terms, be it that of the clause before."""
    clause = next((one for one in tellings(reading) if is_inside(token.start, (one.whole,))), None)
    before = [at for at in (clause.rest if clause else ()) if reading.terms[at].start < token.start]
    return max((at for at in before if is_verb_like(reading, at)), default=-1)


def _counts(reading: Reading) -> Iterator[tuple[Token, float]]:
    tokens = reading.words.tokens
    starts = {fact.start: fact for fact in reading.of_kind("quantity")}
    for number, token in enumerate(tokens):
        before, behind = key_before(tokens, number), key_after(tokens, number)
        fact = starts.get(token.start)
        is_former = token.key == "once" and behind not in _BEHIND_ONCE
        if token.key in TIMES_DONE and before not in _NO_COUNT_BEFORE and not is_former and behind != "as":
            yield token, TIMES_DONE[token.key]
        elif behind in _TIMES and fact is not None and (count := quantity.number(fact)) is not None:
            yield reading.span(token.start, tokens[number + 1].end), count
