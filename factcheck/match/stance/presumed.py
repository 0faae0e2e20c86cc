"""Two readings in, the words out by which the one takes for granted what the other does not tell.

`Won again` says more than "won": that they had won before. So does `even the mayor`, `a win that it once had`, `the
youngest ever`, and `cures it` beside "cured it in mice", where it came about in an experiment alone.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.grammar import BEING, DETERMINERS, PREPOSITIONS
from factcheck.lexicon.presumed import (
    AGAIN,
    ALL_TIME,
    BEFORE,
    ENDURING,
    EVEN,
    EVER,
    EXPERIMENTAL,
    FOR_A_TIME,
    FORMER_PHRASES,
    FORMERLY,
    IN_CUSTODY,
    NOT_EVEN,
    ONCE_MORE,
    SPARED,
)
from factcheck.lexicon.stance import CLAUSE_ENDS
from factcheck.match.read.compounds import done_once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links, all_linked
from factcheck.match.words.side import Side
from factcheck.model import Token
from factcheck.words import is_inside, key_after, key_before, keys_before

_PAST = frozenset({"was", "were", "had", "did", "been", "until", "then", "ago"})
_ONE_ANOTHER = PREPOSITIONS | {"one", "or", "and"}  # `one another`, `near another`, `one way or another`
_TOLD = 2  # terms behind `was once`
_REACH = 4  # tokens from `in` to the mice
_AGAIN = "re"


def taken_for_granted(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> str:
    """The word by which the sentence says that it was so before, is no more, or is so even or ever; else none."""
    if any(side.agrees and side.why and side.is_of("quantity", "order") for side in sides):
        return ""
    found = (*_again(stated, sourced, links), *_even(stated, sourced), *_former(stated, sourced, links))
    return next((token.text for token in (*found, *_ever(stated, sourced))), "")


def _again(stated: Reading, sourced: Reading, links: Links) -> Iterator[Token]:
    redone = {stem(done_once(key).removeprefix(_AGAIN)) for key in sourced.keys if key.startswith(_AGAIN)}
    if not sourced.keys.isdisjoint(BEFORE) or any(term.stem in redone for term in stated.terms):
        return
    tokens = stated.words.tokens
    for number, token in enumerate(tokens):
        is_other = token.key == "another" and key_before(tokens, number) in _ONE_ANOTHER
        if (token.key in AGAIN and not is_other) or (token.key, key_after(tokens, number)) in ONCE_MORE:
            yield token
    for index, places in links.items():
        once = done_once(stated.terms[index].key).removeprefix(_AGAIN)
        if once != stated.terms[index].key and any(sourced.terms[place].key == once for place, _ in places):
            yield stated.written(stated.terms[index])


def _even(stated: Reading, sourced: Reading) -> Iterator[Token]:
    """`Even the mayor`: an `even` before an article or a name."""
    if not sourced.keys.isdisjoint(EVEN):
        return
    names = {fact.start for fact in stated.of_kind("name")}
    for token, following in pairwise(stated.words.tokens):
        is_noun = following.key in DETERMINERS or following.start in names
        if token.key == "even" and is_noun and following.key not in NOT_EVEN:
            yield token


def _former(stated: Reading, sourced: Reading, links: Links) -> Iterator[Token]:
    """`Was once the leading maker` beside "is the leading maker"."""
    if not sourced.keys.isdisjoint(FORMERLY | {"once", "used", "until"}):
        return
    tokens = stated.words.tokens
    for number, (token, following) in enumerate(pairwise(tokens)):
        is_use = following.key == "to" and key_before(tokens, number) in BEING  # `is used to`
        if (token.key, following.key) in FORMER_PHRASES and not is_use:
            behind = [index for index in links if stated.terms[index].start > following.start]
            told = all_linked(links, behind[:_TOLD])
            if told and not any(_is_over(place, sourced) for place in told):
                yield Token(f"{token.text} {following.text}", token.key, token.start, following.end)


def _is_over(place: int, reading: Reading) -> bool:
    """Whether a word is told in the past in its clause, up to itself."""
    clause: list[str] = []
    for key in reversed(keys_before(reading.words, reading.terms[place].end)):
        if key in CLAUSE_ENDS or key == ",":
            break
        clause.append(key)
    return any(key in _PAST or is_participle(key) for key in clause)


def _ever(stated: Reading, sourced: Reading) -> Iterator[Token]:
    """`The youngest ever` beside "the youngest for a decade"."""
    if not sourced.keys.isdisjoint(ENDURING) or sourced.keys.isdisjoint(FOR_A_TIME):
        return
    for token, following in pairwise((*stated.words.tokens, *stated.words.tokens[-1:])):
        if token.key in EVER or (token.key, following.key) in ALL_TIME:
            yield token


def is_of_experiment(stated: Reading, sourced: Reading, links: Links) -> str:
    """What the source has a thing come about in, where the sentence has it as what comes about: `cures it`, "in mice".

    Empty where the sentence tells of what was done, or of the experiment.
    """
    if sourced.keys.isdisjoint(EXPERIMENTAL) or not stated.keys.isdisjoint(EXPERIMENTAL | BEING | {"had", "did"}):
        return ""
    verbs = [index for index in links if is_verb_like(stated, index) or stated.terms[index].key.endswith("s")]
    if not verbs or any(is_participle(term.key) for term in stated.terms):
        return ""
    for token in sourced.words.tokens:
        before = keys_before(sourced.words, token.start, _REACH)
        is_led = not {"in", "on", "of"}.isdisjoint(before) and not is_inside(token.start, sourced.of_kind("name"))
        if token.key in EXPERIMENTAL and is_led:
            return token.text
    return ""


def is_spared(stated: Reading, sourced: Reading) -> bool:
    """Whether the sentence has somebody in prison whose sentence is suspended in the source."""
    is_served = not stated.keys.isdisjoint(IN_CUSTODY) and sourced.keys.isdisjoint(IN_CUSTODY)
    return is_served and not sourced.keys.isdisjoint(SPARED) and stated.keys.isdisjoint(SPARED)
