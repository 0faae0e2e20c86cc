"""`factcheck claims list`: a store in, its claims out, one a line."""

from factcheck.commands import CLEAN
from factcheck.commands.claims import printing, record
from factcheck.commands.claims.opening import Asked, opened
from factcheck.model import Claim
from factcheck.typed import NamedTuple


class Wanted(NamedTuple):
    """What a claim must have to be listed; None where anything will do."""

    work: str | None = None
    speaker: str | None = None
    tag: str | None = None

    def holds(self, claim: Claim) -> bool:
        """Whether `claim` has all of it; a speaker is one by a part of the name too."""
        return (
            self.work in {None, claim.work.id}
            and (self.speaker is None or self.speaker.lower() in (claim.speaker or "").lower())
            and (self.tag is None or self.tag in claim.tags)
        )


def run(asked: Asked, wanted: Wanted) -> int:
    """List the claims of the store that are `wanted`."""
    found = [claim for claim in opened(asked).claims if wanted.holds(claim)]
    if asked.format == "json":
        printing.dump({"version": 1, "claims": [record.whole(claim) for claim in found]})
    else:
        printing.rows((claim.id, claim.text) for claim in found)
    return CLEAN
