"""A store in, claims that say the same in other words or that cannot both hold out.

Each claim is laid beside those that may be one statement with it. Two are said
to contradict each other only if each contradicts the other: the words of a claim are not to be
taken for a sentence about something else.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial

from rapidfuzz.fuzz import token_sort_ratio

from factcheck import words
from factcheck.curate import likely
from factcheck.curate.clashing import is_turned, may_clash
from factcheck.facts import Context
from factcheck.judge.laid import Candidate
from factcheck.judge.weigh import Judgement, weigh
from factcheck.match.read.reading import Reading, read
from factcheck.model import Claim, Verdict
from factcheck.names.relate import alias_table
from factcheck.store import Store
from factcheck.store.lint import Remark, Said
from factcheck.store.told import Told

_KEPT = 1 << 10  # readings; a claim is laid beside those near it in the file, mostly
_SAME_WORDS = 93.0  # of 100: a word more or less, or words in another order
_RULES = frozenset({"wrong-figure", "wrong-date", "wrong-rank", "negated"})


def remarks(store: Store, said: Said, told: Told) -> Iterator[Remark]:
    """Near duplicates and contradictions, each at the later of the two claims; `said` are the store's `keys_of`."""
    aliases = alias_table(store.aliases)
    reading = lru_cache(maxsize=_KEPT)(lambda place: _read(store.claims[place], aliases))

    def against(place: int, other: int) -> Iterator[str]:
        """What is to be said of two that cannot both stand; nothing of others."""
        claim, earlier = store.claims[place], store.claims[other]
        found = _against(reading(place), earlier, reading(other), aliases)
        if found and _against(reading(other), claim, reading(place), aliases):
            yield _told(found, earlier)

    for place, other, *shares in likely.pairs(store.claims, said):
        claim, earlier = store.claims[place], store.claims[other]
        if said[place] == said[other]:
            continue  # those are told already, as saying the same
        is_same = _is_same(claim, earlier, said[place], said[other])
        may_turn = is_turned if is_same else partial(may_clash, share=min(shares))
        messages: tuple[str, ...] = ()
        if may_turn(claim.text, earlier.text):
            messages = told.of((claim, earlier), partial(against, place, other))
        for message in messages:
            yield _of(claim, "contradiction", message)
        if is_same and not messages:
            yield _of(claim, "near-duplicate", f"says almost the same as `{earlier.id}`")


def _told(found: Judgement, earlier: Claim) -> str:
    pairs = [side.pair for side in found.ruling.against if side.pair.sourced]
    told = [f"“{pair.stated.text}” where `{earlier.id}` has “{pair.sourced.text}”" for pair in pairs if pair.sourced]
    what = " and ".join(told) if told else f"the reverse of `{earlier.id}`"
    return f"says {what}: tell them apart by `as-of` or `scope`, or set `superseded-by`"


def _read(claim: Claim, aliases: Mapping[str, str]) -> Reading:
    day = claim.work.issued.start if claim.work.issued else None
    return read(claim.text, Context(day, aliases), f"{claim.subject} {claim.scope or ''}")


def _against(stated: Reading, claim: Claim, reading: Reading, aliases: Mapping[str, str]) -> Judgement | None:
    """The judgement on one claim's words by the other claim, if it contradicts them."""
    found = weigh(stated, (Candidate(claim, (reading,)),), Context(None, aliases))
    is_against = found and found.ruling.verdict is Verdict.CONTRADICTED and found.ruling.rule in _RULES
    return found if is_against else None


def _is_same(claim: Claim, earlier: Claim, mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two statements differ in next to nothing, and not in a figure, a name or a short word such as `not`."""
    likeness = token_sort_ratio(" ".join(mine), " ".join(theirs), score_cutoff=_SAME_WORDS)
    return likeness >= _SAME_WORDS and _weighty(claim.text) == _weighty(earlier.text)


def _weighty(text: str) -> frozenset[str]:
    """The words that no near duplicate may differ in: figures, names but for the first word, denials."""
    tokens = words.cut(text).tokens
    return frozenset(
        token.key
        for place, token in enumerate(tokens)
        if token.key[0].isdigit() or (place and token.text[0].isupper()) or token.key in {"not", "no", "never", "nor"}
    )


def _of(claim: Claim, rule: str, message: str) -> Remark:
    return Remark(f"{claim.path}:{claim.line}", claim.id, rule, message)
