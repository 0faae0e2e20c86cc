"""`factcheck explain`: the name of a rule, a claim or a series, or a place in a draft, in; what there is to say out.

One file a kind of thing; each says whether a name is one of its own, and explains it.
"""

from factcheck.commands.claims.opening import Asked
from factcheck.commands.explain import claim, rule, sentence


def run(what: str, asked: Asked, stdin_filename: str | None = None) -> int:
    """Explain `what`. Raises FactcheckError for a name that nothing has, with the nearest there is."""
    if rule.is_one(what):
        return rule.explain(what, asked)
    if sentence.is_one(what):
        return sentence.explain(what, asked, stdin_filename)
    return claim.explain(what, asked)
