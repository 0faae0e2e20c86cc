"""A store made ready, and the claims of it that may speak of a sentence: each is read when it is first needed."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.match.retrieval import index, retrieve
from factcheck.match.retrieval.index import Index
from factcheck.match.retrieval.terms import Aliases, Terms, terms
from factcheck.model import Claim, Series
from factcheck.store import Store, values
from factcheck.store.kept import entries
from factcheck.typed import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:  # loaded where a claim speaks of a sentence, which is seldom so
    from factcheck.judge.evidence import Passages
    from factcheck.judge.laid import Candidate
    from factcheck.match.read.glance import Outline

# A claim is laid beside a sentence only if it has this share of the sentence's topic words, by rarity.
WORTH_READING = 0.2
_CANDIDATES = 8
_ALIASES = "aliases"


class Desk(NamedTuple):
    """A store made ready: its claims and series, their index, its aliases, and what was read so far.

    That is the `shelf` of claims that were laid beside a sentence, the `outlines` of those that were looked at, their
    `passages`, the `replacements` of those past their day, and those that were `met` by their number in the index, with
    the `numbers` of these by their ids. `compared` has the number of the series that a claim is a figure of, or is, by
    its id. `asked`, if it is there, gets each text that claims were looked up for. Where it has `runs`, the claims are
    the sentences of a text, and they are several of these read as one.
    """

    claims: Sequence[Claim]
    series: Mapping[str, Series]
    lookup: Index
    aliases: Mapping[str, str]
    shelf: "dict[str, Candidate]"
    outlines: "dict[str, Outline]"
    passages: "Passages"
    replacements: dict[str, Claim]
    numbers: dict[str, int]
    met: dict[int, Claim]
    compared: Mapping[str, int]
    asked: "dict[str, Asked] | None" = None
    runs: "dict[range, Candidate] | None" = None


class Asked(NamedTuple):
    """The ids of the claims that were found for a text, and what the text was read as."""

    claims: tuple[str, ...]
    read: Terms


def prepare(store: Store, *, is_text: bool = False) -> Desk:
    """Index `store` once for any number of documents."""
    from factcheck.names.relate import alias_table

    desk = _desk(store, retrieve.build(entries(store), dict(store.aliases)), alias_table(store.aliases))
    return desk._replace(runs={} if is_text else None)


def compiled(store: Store) -> dict[str, bytes | memoryview]:
    """The runs of bytes from which `opened` makes the desk for `store`, without reading its claims."""
    from factcheck.names.relate import alias_table

    lookup = retrieve.build(entries(store), dict(store.aliases))
    return {**index.written(lookup), _ALIASES: values.write(tuple(alias_table(store.aliases).items()))}


def opened(store: Store, runs: Mapping[str, memoryview]) -> Desk:
    """The desk for `store` from what `compiled` made of it.

    Raises KeyError, TypeError or ValueError for runs of something else.
    """
    lookup = index.opened(runs, Aliases.of(dict(store.aliases)))
    aliases = cast("tuple[tuple[str, str], ...]", values.read(runs[_ALIASES]))
    return _desk(store, lookup, dict(aliases))


def _desk(store: Store, lookup: Index, aliases: Mapping[str, str]) -> Desk:
    known, series = entries(store), {one.id: one for one in store.series}
    numbers = {one: number for number, one in enumerate(series, len(known) - len(series))}
    compared = {item.claim: numbers[one.id] for one in store.series for item in one.items if item.claim}
    return Desk(known, series, lookup, aliases, {}, {}, {}, {}, {}, {}, compared | numbers)


def candidates(text: str, desk: Desk) -> "Iterator[Candidate]":
    """The claims that may speak of a sentence, the likeliest first, all of them read."""
    return (candidate(claim, desk) for claim in propose(text, desk))


def propose(text: str, desk: Desk) -> tuple[Claim, ...]:
    """The claims that may speak of a sentence, the likeliest first; nothing else of the store decides what is said."""
    found, read = [], terms(text, desk.lookup.aliases)
    for proposal in retrieve.find(desk.lookup, read, _CANDIDATES, WORTH_READING):
        claim = desk.met.get(proposal.claim)
        if claim is None:
            claim = desk.met[proposal.claim] = desk.claims[proposal.claim]
            desk.numbers[claim.id] = proposal.claim
        found.append(claim)
    if desk.asked is not None:
        desk.asked[text] = Asked(tuple(claim.id for claim in found), read)
    return tuple(found)


def outline(claim: Claim, desk: Desk) -> "Outline":
    """The claim at a glance."""
    held = desk.outlines.get(claim.id)
    if held is None:
        from factcheck.judge import evidence

        held = desk.outlines[claim.id] = evidence.outline(claim, is_series=claim.id in desk.series)
    return held


def candidate(claim: Claim, desk: Desk) -> "Candidate":
    """The claim with its facts."""
    held = desk.shelf.get(claim.id)
    if held is None:
        from factcheck.judge import evidence

        held = desk.shelf[claim.id] = evidence.candidate(claim, desk.series.get(claim.id), desk.aliases, desk.passages)
        desk.outlines[claim.id] = evidence.sharpened(outline(claim, desk), held)
    return held


def latest(claim: Claim, desk: Desk) -> "Candidate | None":
    """The claim at the end of those that took the place of `claim`, one after the other; None where nothing has."""
    found, seen = claim, {claim.id}
    while found.superseded_by and found.superseded_by not in seen:
        seen.add(found.superseded_by)
        newer = desk.replacements.get(found.superseded_by)
        if newer is None:
            newer = next((other for other in desk.claims if other.id == found.superseded_by), None)
        if newer is None:
            break
        found = desk.replacements[newer.id] = newer
    return None if found is claim else candidate(found, desk)
