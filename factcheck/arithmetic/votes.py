"""`By 31 votes to 27, with four abstentions`, beside how many there are to vote: no more than that may have voted."""

from collections.abc import Iterable
from itertools import pairwise

from factcheck.arithmetic.value import (
    BAD_ARITHMETIC,
    Problem,
    Stated,
    figure,
    first_words,
    is_plain,
    keys,
    last_words,
    quantity,
)
from factcheck.lexicon.arithmetic import ABSTAINING, VOTERS, VOTING
from factcheck.model import Words
from factcheck.numerals import read
from factcheck.typed import NamedTuple
from factcheck.words import key_before

_NOBODY = frozenset({"none", "nobody", "no"})
_NEAR = 4


class _Vote(NamedTuple):
    """How many were for and against it, and where that stands."""

    yes: float
    no: float
    start: int
    end: int


class _Voters(NamedTuple):
    """How many may vote, or did; `is_all` where it is said that all of them did."""

    number: float
    start: int
    is_all: bool


def problems(sentence: Stated) -> Iterable[Problem]:
    """Votes that are more than there are voters, or fewer where all of them voted: within one sentence."""
    yield from together(sentence, sentence)


def together(voted: Stated, counted: Stated) -> Iterable[Problem]:
    """The same, where one sentence has the vote and the other how many there are; placed in the one with the vote."""
    vote, voters = _vote(voted), _voters(counted)
    if vote is None or voters is None or not VOTING & {token.key for token in voted.words.tokens}:
        return
    abstained = _abstained(voted) if voted is counted else _abstained(voted) + _abstained(counted)
    if voted is counted and vote.start <= voters.start < vote.end:
        return
    cast = vote.yes + vote.no + sum(abstained)
    is_over = cast > voters.number
    is_under = cast < voters.number and _are_all_told(counted, voters) and _is_whole(voted, counted, abstained)
    if is_over or is_under:
        adding = " + ".join(figure(value) for value in (vote.yes, vote.no, *abstained) if value)
        message = f"{adding} is {figure(cast)}, {'more than' if is_over else 'not'} {figure(voters.number)}"
        yield Problem(BAD_ARITHMETIC, vote.start, vote.end, message)


def _vote(sentence: Stated) -> _Vote | None:
    """`by 23 to 18`, `by 31 votes to 27`, `34 in favour, 21 against`: the only one of the sentence."""
    found = [*_set_against(sentence.words), *_named(sentence)]
    return found[0] if len(found) == 1 else None


def _set_against(words: Words) -> Iterable[_Vote]:
    tokens = words.tokens
    for at, token in enumerate(tokens):
        first = read(tokens, at + 1) if token.key == "by" else None
        link = first.end + (tokens[first.end].key == "votes") if first and first.end < len(tokens) else len(tokens)
        is_set = link + 1 < len(tokens) and tokens[link].key in {"to", "against"}
        second = read(tokens, link + 1) if is_set else None
        if first is not None and second is not None and first.grain == second.grain == 1:
            yield _Vote(first.value, second.value, tokens[at + 1].start, tokens[second.end - 1].end)


def _named(sentence: Stated) -> Iterable[_Vote]:
    figures = [fact for fact in sentence.facts if is_plain(fact, "count")]
    for fact, other in pairwise(figures):
        value, against = quantity(fact), quantity(other)
        link, behind = keys(sentence.words, fact.end, other.start), first_words(sentence.words, other.end, 1)
        is_named = link in (["in", "favour", ","], ["in", "favor", ","], ["for", "and"], ["for", ","])
        if value is not None and against is not None and is_named and behind == ["against"]:
            yield _Vote(value.central, against.central, fact.start, other.end)


def _abstained(sentence: Stated) -> list[float]:
    """`with four abstentions`, `three members absent`."""
    held = []
    for fact in sentence.facts:
        value = quantity(fact)
        behind = first_words(sentence.words, fact.end, 2)
        if value is not None and is_plain(fact, "count") and (ABSTAINING & {*behind} or value.noun == "abstention"):
            held.append(value.central)
    return held


def _voters(sentence: Stated) -> _Voters | None:
    """`the 43-member council`, `all 43 members`, `of the 64 councillors`, `out of 62 votes cast`."""
    found = [*_out_of(sentence.words)]
    for fact in sentence.facts:
        value = quantity(fact)
        if value is None or not is_plain(fact, "count") or len(value.figures) != 1:
            continue
        lead, behind = last_words(sentence.words, fact.start, 2), first_words(sentence.words, fact.end, 2)
        is_all = value.noun in VOTERS and lead[-1:] == ["all"]
        is_of_all = value.noun in VOTERS and lead in (["of", "the"], ["of", "all"], ["of", "its"])
        is_size = lead[-1:] == ["the"] and behind[:1] == ["-"] and behind[1:] in (["member"], ["seat"])
        if is_all or is_of_all or is_size:
            found.append(_Voters(value.central, fact.start, is_all=is_all))
    return found[0] if len(found) == 1 else None


def _out_of(words: Words) -> Iterable[_Voters]:
    tokens = words.tokens
    for at in range(1, len(tokens) - 1):
        number = read(tokens, at + 1) if tokens[at].key == "of" and key_before(tokens, at) == "out" else None
        if number is None or number.grain != 1:
            continue
        behind = [token.key for token in tokens[number.end : number.end + 2]]
        if not behind or behind[0] in {"votes", "cast", ".", ",", "members"}:
            yield _Voters(number.value, tokens[at + 1].start, is_all="cast" in behind)


def _are_all_told(sentence: Stated, voters: _Voters) -> bool:
    """Whether nobody is left out: `all 43 members`, `none was absent`, `votes cast`."""
    said = {token.key for token in sentence.words.tokens}
    return voters.is_all or (bool(said & _NOBODY) and "absent" in said)


def _is_whole(voted: Stated, counted: Stated, abstained: list[float]) -> bool:
    """Whether it is told how many abstained, or that nobody did."""
    said = [token.key for sentence in (voted, counted) for token in sentence.words.tokens]
    is_denied = any(word in _NOBODY and ABSTAINING & {*said[at : at + _NEAR]} for at, word in enumerate(said))
    return bool(abstained) or is_denied
