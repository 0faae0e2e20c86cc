"""`factcheck explain`: a place in a draft in, what there is to say of its sentences out; one file a kind of thing."""

from factcheck.commands.claims.opening import Asked
from factcheck.commands.explain import sentence
from factcheck.errors import FactcheckError


def run(what: str, asked: Asked, stdin_filename: str | None = None) -> int:
    """Explain `what`. Raises FactcheckError for what is no place in a draft."""
    if sentence.is_one(what):
        return sentence.explain(what, asked, stdin_filename)
    raise FactcheckError("not a place in a draft", what, sentence.HINT)
