"""Two readings in, whether the one gives for a reason what the other only sets beside it in time, out.

`He quit over the inquiry` or `because of the inquiry` says more than "he quit after the inquiry", and `sales rose
thanks to the heat` more than "sales rose during the heat".
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from factcheck.lexicon.factuality import CAUSAL, DISPUTING, EFFECTING, LINKING, REASONING
from factcheck.lexicon.grammar import MARKS, PREPOSITIONS
from factcheck.match.parties.frames import frames
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stem, stems
from factcheck.match.words.links import Links, all_linked, linked
from factcheck.words import keys_before, within, words_before

_TIMING = frozenset("after during before amid following when while until".split())
_ENDS = MARKS | (PREPOSITIONS - {"of"})
_POINTING = frozenset({"this", "that", "which", "so", "these"})  # `This came of the drought`
_REACH = 5  # tokens from `after` to what it was after


def makes_reason(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all that the source has of a stated reason stands behind a word of time, and it gives no reason.

    Or it stands in another sentence than the deed: "The club went down after a year. It lost six points for late pay."
    """
    if any(_is_told_apart(inside, stated, sourced, links) for inside in _reasons(stated)):
        return True
    if not sourced.keys.isdisjoint(CAUSAL):
        return False
    doing = frozenset().union(*(frame.doers for frame in frames(sourced)))
    for inside in (*_reasons(stated), *_causers(stated, links)):
        told = all_linked(links, inside)
        if told and told.isdisjoint(doing) and all(_is_timed(place, sourced) for place in told):
            return True
    reasons = [[place for index in inside for place, _ in links.get(index, ())] for inside in _reasons(stated)]
    return any(told and all(_is_joined(place, sourced) for place in told) for told in reasons)


def _is_told_apart(inside: Sequence[int], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source comes to a stated reason only in a sentence behind the deed, which does not point to that."""
    deeds = [index for index in range(len(stated.terms)) if index not in inside and is_verb_like(stated, index)]
    ends = [token.start for token in sourced.words.tokens if token.key == "."]
    told = [{bisect(ends, sourced.terms[place].start) for place in linked(links, index)} for index in deeds]
    homes = [{bisect(ends, sourced.terms[place].start) for place in linked(links, index)} for index in inside]
    own = frozenset().union(*homes)
    deed = frozenset().union(*told)
    if not own or not deed or max(deed) >= min(own):
        return False
    starts = [0, *(end + 1 for end in ends), len(sourced.words.text)]
    words = [token.key for at in own for token in within(sourced.words, starts[at], starts[at + 1])]
    return CAUSAL.isdisjoint(words) and _POINTING.isdisjoint(words)


def _is_joined(place: int, reading: Reading) -> bool:
    """Whether a term is in a clause that an `and` joins to what goes before it: "and exports fell"."""
    before = keys_before(reading.words, reading.terms[place].start)
    ends = [at for at, key in enumerate(before) if key == "and" or key in MARKS]
    return (
        bool(ends)
        and before[ends[-1]] == "and"
        and any(is_verb_like(reading, at) for at in range(len(reading.terms)) if at >= place)
    )


def makes_cause_of_link(stated: Reading, sourced: Reading) -> bool:
    """`Tea causes poor sleep` beside "a link between tea and poor sleep"."""
    is_cause = not stated.keys.isdisjoint(EFFECTING) and stated.keys.isdisjoint(LINKING)
    return is_cause and not sourced.keys.isdisjoint(LINKING) and sourced.keys.isdisjoint(EFFECTING)


def _reasons(reading: Reading) -> Iterator[Sequence[int]]:
    """The terms of each reason, `because of the heat`, up to the next mark or preposition but `of`."""
    tokens = reading.words.tokens
    for number, (one, other) in enumerate(pairwise(tokens)):
        is_over = other.key == "over" and stem(one.key) in _disputing()
        if is_over or (one.key, other.key) in REASONING:
            ends = (token.start for token in tokens[number + 2 :] if token.key in _ENDS)
            yield reading.terms_within(other.end, next(ends, len(reading.words.text)))


@cache
def _disputing() -> frozenset[str]:
    return frozenset(stems(DISPUTING))


def _causers(reading: Reading, links: Links) -> Iterator[Sequence[int]]:
    """Those who do to others what the source has too: `the storm killed two`, "two died during the storm"."""
    return (sorted(frame.doers) for frame in frames(reading) if frame.doers and frame.done_to and frame.verb in links)


def _is_timed(place: int, reading: Reading) -> bool:
    """Whether the nearest preposition before a term, but `of`, is one of time."""
    before = words_before(reading.words, reading.terms[place].start, _REACH)
    keys = (token.key for token in reversed(before))
    nearest = next((key for key in keys if key in _TIMING or key in _ENDS or key.endswith("ing")), "")
    return nearest in _TIMING
