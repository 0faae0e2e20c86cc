"""The id of a claim or a series in, all that the store says of it out."""

from factcheck.commands.claims import show
from factcheck.commands.claims.opening import Asked, opened
from factcheck.errors import FactcheckError
from factcheck.rules import BY_ID
from factcheck.toml import nearest


def explain(name: str, asked: Asked) -> int:
    """Show the claim. Raises FactcheckError where neither a claim, a series nor a rule has that name."""
    store = opened(asked)
    known = [*(claim.id for claim in store.claims), *(series.id for series in store.series)]
    if name not in known:
        near = nearest(name, (*BY_ID, *known))
        raise FactcheckError(
            f"no rule, claim or series has the name `{name}`",
            hint=f"Did you mean `{near}`?" if near else "`factcheck rules` and `factcheck claims list` name them.",
        )
    return show.run(asked, (name,))
