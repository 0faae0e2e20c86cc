"""`factcheck claims stale`: a store and a day in, the claims that are to be looked at again out."""

from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.commands import CLEAN, FOUND
from factcheck.commands.claims import printing
from factcheck.commands.claims.opening import Asked, called, opened, today
from factcheck.model import Claim
from factcheck.store import Store
from factcheck.store.lint import Remark

SUPERSEDED = "superseded"


def run(asked: Asked, within: int) -> int:
    """List claims past their `expires`, or due `within` so many days; status 1 where there is one.

    Those that another has taken the place of are listed too: they are history, and nobody's duty.
    """
    day = today(asked)
    found = list(_remarks(opened(asked), day, day + timedelta(days=within)))
    if asked.format == "json":
        entries = [
            {"where": remark.where, "id": remark.id, "rule": remark.rule, "message": remark.message} for remark in found
        ]
        printing.dump({"version": 1, "today": str(day), "remarks": entries})
    else:
        for remark in found:
            printing.say(f"{remark.where}: {remark.rule}: {remark.message} [{remark.id}]")
        if not found:
            printing.note(f"no claim is past its day on {day} in {called(asked)}")
    return FOUND if any(remark.rule != SUPERSEDED for remark in found) else CLEAN


def _remarks(store: Store, day: date, soon: date) -> Iterator[Remark]:
    known = {claim.id: claim for claim in store.claims}
    for claim in store.claims:
        where = f"{claim.path}:{claim.line}"
        if claim.superseded_by:
            newer = _newest(claim, known)
            yield Remark(where, claim.id, SUPERSEDED, f"`{newer.id}` has taken its place: {newer.text}")
        elif claim.expires and claim.expires < day:
            late = (day - claim.expires).days
            yield Remark(where, claim.id, "expired", f"was good until {claim.expires}, {_days(late)} ago")
        elif claim.expires and day < soon and claim.expires <= soon:
            yield Remark(
                where, claim.id, "due", f"is good until {claim.expires}, {_days((claim.expires - day).days)} more"
            )


def _newest(claim: Claim, known: dict[str, Claim]) -> Claim:
    seen = {claim.id}
    while claim.superseded_by in known and claim.superseded_by not in seen:
        claim = known[claim.superseded_by]
        seen.add(claim.id)
    return claim


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
