"""A store in, claims that say the same in other words or that cannot both hold out.

Each claim is looked up as a draft's sentence is, and laid beside the claims it finds. Two are said
to contradict each other only if each contradicts the other: the words of a claim are not to be
taken for a sentence about something else.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from rapidfuzz.fuzz import token_sort_ratio

from factcheck import words
from factcheck.facts import Context
from factcheck.judge.weigh import Candidate, Judgement, weigh
from factcheck.match import retrieve
from factcheck.match.reading import Reading, read
from factcheck.model import Claim, Verdict
from factcheck.names.relate import alias_table
from factcheck.store import Store
from factcheck.store.lint import Remark

_NEAREST = 4  # claims that each is laid beside
_SHARED = 0.55  # of the words by rarity; below it, nobody would take the two for one statement
_SAME_WORDS = 93.0  # of 100: a word more or less, or words in another order
_RULES = frozenset({"wrong-figure", "wrong-date", "wrong-rank", "negated"})


def remarks(store: Store) -> Iterator[Remark]:
    """Near duplicates and contradictions, each at the later of the two claims."""
    index = retrieve.build(store.claims, dict(store.aliases))
    aliases = alias_table(store.aliases)
    readings: dict[int, Reading] = {}
    for place, claim in enumerate(store.claims):
        for proposal in retrieve.propose(index, claim.text, _NEAREST, _SHARED):
            if proposal.claim < place and not _are_apart(claim, store.claims[proposal.claim]):
                yield from _compared(claim, store.claims[proposal.claim], (place, proposal.claim), aliases, readings)


def _compared(
    claim: Claim, earlier: Claim, places: tuple[int, int], aliases: Mapping[str, str], readings: dict[int, Reading]
) -> Iterator[Remark]:
    if _is_same(claim, earlier):
        yield Remark(
            f"{claim.path}:{claim.line}", claim.id, "near-duplicate", f"says almost the same as `{earlier.id}`"
        )
        return
    for place, one in zip(places, (claim, earlier), strict=True):
        if place not in readings:
            about = f"{one.subject} {one.scope or ''}"
            readings[place] = read(one.text, Context(_day(one), aliases), about)
    found = _against(readings[places[0]], earlier, readings[places[1]], aliases)
    if found and _against(readings[places[1]], claim, readings[places[0]], aliases):
        pairs = [side.pair for side in found.ruling.against if side.pair.sourced]
        told = [
            f"“{pair.stated.text}” where `{earlier.id}` has “{pair.sourced.text}”" for pair in pairs if pair.sourced
        ]
        what = " and ".join(told) if told else f"the reverse of `{earlier.id}`"
        message = f"says {what}: tell them apart by `as-of` or `scope`, or set `superseded-by`"
        yield Remark(f"{claim.path}:{claim.line}", claim.id, "contradiction", message)


def _against(stated: Reading, claim: Claim, reading: Reading, aliases: Mapping[str, str]) -> Judgement | None:
    """The judgement on one claim's words by the other claim, if it contradicts them."""
    found = weigh(stated, (Candidate(claim, (reading,)),), Context(None, aliases))
    is_against = found and found.ruling.verdict is Verdict.CONTRADICTED and found.ruling.rule in _RULES
    return found if is_against else None


def _is_same(claim: Claim, earlier: Claim) -> bool:
    """Whether two statements differ in next to nothing, and not in a figure, a name or a short word such as `not`."""
    mine, theirs = _keys(claim.text), _keys(earlier.text)
    if mine == theirs:
        return False  # those are told apart already, as saying the same
    likeness = token_sort_ratio(" ".join(mine), " ".join(theirs))
    return likeness >= _SAME_WORDS and _weighty(claim.text) == _weighty(earlier.text)


def _keys(text: str) -> tuple[str, ...]:
    return tuple(token.key for token in words.cut(text).tokens if token.key[0].isalnum())


def _weighty(text: str) -> frozenset[str]:
    """The words that no near duplicate may differ in: figures, names but for the first word, denials."""
    tokens = words.cut(text).tokens
    return frozenset(
        token.key
        for place, token in enumerate(tokens)
        if token.key[0].isdigit() or (place and token.text[0].isupper()) or token.key in {"not", "no", "never", "nor"}
    )


def _are_apart(claim: Claim, earlier: Claim) -> bool:
    """Whether the store itself says why both may stand: another subject, day, scope or speaker, or a successor."""
    mine, theirs = (frozenset(_keys(one.subject)) - {"the", "a", "an"} for one in (claim, earlier))
    if not (mine <= theirs or theirs <= mine):
        return True
    if claim.id == earlier.superseded_by or earlier.id == claim.superseded_by:
        return True
    days = (claim.as_of, earlier.as_of)
    return any(
        (one or other) and one != other
        for one, other in (days, (claim.scope, earlier.scope), (claim.speaker, earlier.speaker))
    )


def _day(claim: Claim) -> date | None:
    return claim.work.issued.start if claim.work.issued else None
