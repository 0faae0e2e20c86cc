"""A judgement in, the same as of today out: claims pass their day, and others take their place.

What is said of a claim's own day stays true of that day: "in 2023" is not made wrong by the figure
of 2024. A draft that is older than the newer claim is left to what was known when it was written.
"""

from collections.abc import Callable, Sequence
from datetime import date

from factcheck.facts import Context
from factcheck.facts.date import covers
from factcheck.judge.laid import Candidate
from factcheck.judge.value import Ruling
from factcheck.judge.weigh import Judgement, weigh
from factcheck.match.read.reading import Reading, read
from factcheck.model import Claim, Verdict
from factcheck.typed import NamedTuple

STALE = "stale"  # the rule

_FORMERLY = frozenset({"originally", "initially", "previously", "formerly", "once"})

Latest = Callable[[Claim], Candidate | None]


class Age(NamedTuple):
    """`old` is past its day, or `newer` has taken its place; `ruling` is the newer claim's, where it contradicts.

    `is_of_sentence`: the ruling was made on the draft's words, and not on those of the old claim.
    """

    old: Claim
    newer: Claim | None = None
    ruling: Ruling | None = None
    is_of_sentence: bool = False


class Days(NamedTuple):
    """`today` is the run's, `written` the day the draft bears itself."""

    today: date | None
    written: date | None = None


def fitting(stated: Reading, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates without those that took another's place only after the day that is spoken of."""
    held = {candidate.claim.id: candidate.claim for candidate in candidates}
    later = {
        old.superseded_by
        for old in held.values()
        if old.superseded_by in held and _is_of_its_day(stated, old, held[old.superseded_by], Days(None))
    }
    return [candidate for candidate in candidates if candidate.claim.id not in later] if later else candidates


def reconsider(
    stated: Reading, judgement: Judgement, latest: Latest, days: Days, context: Context
) -> tuple[Judgement, Age | None]:
    """The judgement that holds today, and what is stale about it.

    `latest` gives the claim at the end of those that took a claim's place, one after the other; None
    where nothing has.
    """
    if judgement.ruling.verdict is None:
        return judgement, None
    for old in judgement.claims:
        newer = latest(old)
        if newer is not None and not _is_of_its_day(stated, old, newer.claim, days):
            return _replaced(stated, judgement, old, newer, context)
        if newer is None and old.expires and days.today and days.today > old.expires:
            return judgement, Age(old)
    return judgement, None


def _replaced(
    stated: Reading, judgement: Judgement, old: Claim, newer: Candidate, context: Context
) -> tuple[Judgement, Age | None]:
    said = weigh(stated, (newer,), context)
    was_borne_out = judgement.ruling.verdict is Verdict.SUPPORTED
    if said and (said.ruling.verdict is Verdict.SUPPORTED or (said.ruling.verdict and not was_borne_out)):
        return said, None
    if said and said.ruling.verdict:
        return judgement, Age(old, newer.claim, said.ruling, is_of_sentence=True)
    if not was_borne_out:
        return judgement, None
    between = weigh(read(old.text, context), (newer,), context)
    differs = between is not None and between.ruling.verdict is Verdict.CONTRADICTED
    return judgement, Age(old, newer.claim, between.ruling if between and differs else None)


def _is_of_its_day(stated: Reading, old: Claim, newer: Claim, days: Days) -> bool:
    """Whether the old claim is right still: the draft is older than the newer, or speaks of the old one's day."""
    since = newer.as_of or newer.work.issued
    if not stated.keys.isdisjoint(_FORMERLY):
        return True
    if since is None:
        return False
    if days.written and days.written < since.start:
        return True
    then = old.as_of or old.work.issued
    return then is not None and any(
        covers(day, then) and (not covers(day, since) or (day.text in old.text and day.text not in newer.text))
        for day in stated.of_kind("date")
    )
