"""Two states of a store and the traces of documents in, the documents that the difference can touch out.

More may be named than are touched, but none too few. Where nothing changes for any of a document's texts, every claim
that was proposed for it is proposed again, in the same order, and says the same: so do its findings.
"""

from collections.abc import Iterable, Iterator, Mapping
from math import log

from factcheck.archive.traces import Traces
from factcheck.desk import WORTH_READING, Desk, propose
from factcheck.match.retrieval import pairs, rank
from factcheck.match.retrieval.index import Index
from factcheck.model import Claim, Series
from factcheck.typed import NamedTuple

_SLACK = 1e-4  # weights are floats of 32 bits
_SAME = 1e-5


class Change(NamedTuple):
    """What differs between the store that traces rest on and another.

    A stem's weight differs by `shift` if a claim has it, and by half of that if none does; but for the stems in
    `moved`, each by its key with its own difference. `claims` has, for each claim that is new or other than it was,
    the weights of its stems now.
    """

    shift: float
    moved: Mapping[int, float]
    claims: tuple[Mapping[int, float], ...]


def changed(old: Desk, new: Desk) -> frozenset[str]:
    """The ids of claims and series that are new, gone, or other than they were, or that lead to one that is."""
    before, after = _told(old), _told(new)
    found = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    leading = [(name, claim.superseded_by) for told in (before, after) for name, (claim, _) in told.items()]
    while more := {name for name, newer in leading if newer in found and name not in found}:
        found |= more
    return frozenset(found)


def _told(desk: Desk) -> dict[str, tuple[Claim, Series | None]]:
    """Each claim and series without the place where it is written down; of one id the earliest counts."""
    found: dict[str, tuple[Claim, Series | None]] = {}
    for claim in desk.claims:
        series = desk.series.get(claim.id)
        told = series._replace(path="", line=0) if series else None
        found.setdefault(claim.id, (claim._replace(path="", line=0), told))
    return found


def change(base: Desk, new: Desk) -> Change | None:
    """How the store of `new` differs from `base`, which the traces rest on.

    None where that can touch any document: names mean something else, or the store grew beyond what is looked through
    by every word. One that was so large before has left no bare texts.
    """
    is_large = base.lookup.size > pairs.FEW
    if base.aliases != new.aliases or base.lookup.aliases != new.lookup.aliases:
        return None
    if is_large != (new.lookup.size > pairs.FEW):
        return None
    if is_large:
        return Change(0.0, {}, ())
    differing = changed(base, new)
    before, after = _weights(base.lookup), _weights(new.lookup)
    unknown = rank.weight_of_unknown(base.lookup), rank.weight_of_unknown(new.lookup)
    shift = log((new.lookup.size + 1) / (base.lookup.size + 1))
    moved = {key: after.get(key, unknown[1]) - before.get(key, unknown[0]) for key in before.keys() | after.keys()}
    both = before.keys() & after.keys()
    moved = {key: by for key, by in moved.items() if key not in both or abs(by - shift) > _SAME}
    claims = tuple(_stems(new.lookup, number) for number, claim in enumerate(new.claims) if claim.id in differing)
    return Change(shift, moved, claims)


def documents(traces: Traces, change: Change, new: Desk, differing: frozenset[str]) -> set[int]:
    """The numbers of the documents (from 0) that a store may now say something else of.

    A bare text is touched where a claim may now have `WORTH_READING` of its weight: one that has not changed, by the
    share that any had and the most that its weights can have risen, or one that has, by its own stems.
    """
    found = {number for number, document in enumerate(traces.documents) if document.is_doubtful}
    found.update(_asked_again(traces, new, differing))
    rise, fall = max(change.shift, 0.0), min(change.shift, 0.0)
    risen, fallen = _moved(traces, change)
    least = WORTH_READING * (1 - _SLACK)
    weights = [
        max(weight + fall * stems + fallen.get(text, 0.0), _SAME)
        for text, (weight, stems) in enumerate(zip(traces.weight, traces.stems, strict=True))
    ]
    for text, (weight, share, stems) in enumerate(zip(traces.weight, traces.share, traces.stems, strict=True)):
        if share * weight + rise * stems + risen.get(text, 0.0) >= least * weights[text]:
            found.add(traces.owner[text])
    for claim in change.claims:
        held: dict[int, float] = {}
        for key, weight in claim.items():
            for text in traces.having(key):
                held[text] = held.get(text, 0.0) + weight
        found.update(traces.owner[text] for text, weight in held.items() if weight >= least * weights[text])
    return found


def _moved(traces: Traces, change: Change) -> tuple[dict[int, float], dict[int, float]]:
    """By how much the stems of bare texts have risen that have moved up, and fallen that have moved down."""
    risen: dict[int, float] = {}
    fallen: dict[int, float] = {}
    for key, by in change.moved.items():
        changed = risen if by > 0 else fallen
        for text in traces.having(key):
            changed[text] = changed.get(text, 0.0) + by
    return risen, fallen


def _asked_again(traces: Traces, new: Desk, differing: frozenset[str]) -> Iterator[int]:
    for owner, kept in traces.kept:
        found = tuple(claim.id for claim in propose(kept.text, new))
        if found != kept.claims or not differing.isdisjoint(found):
            yield owner


def _weights(index: Index) -> dict[int, float]:
    return {key: index.rarity[number] for key, number in zip(index.keys, index.numbers, strict=True)}


def _stems(index: Index, claim: int) -> dict[int, float]:
    """The weights of the topic stems of a claim, by their keys."""
    numbers = set(_numbers(index, claim))
    return {
        key: index.rarity[number] for key, number in zip(index.keys, index.numbers, strict=True) if number in numbers
    }


def _numbers(index: Index, claim: int) -> Iterable[int]:
    """The stems under which a claim is found."""
    for number in set(index.words[index.words_at[claim] : index.words_at[claim + 1]]):
        if number < len(index.rarity) and claim in index.claims[index.claims_at[number] : index.claims_at[number + 1]]:
            yield number
