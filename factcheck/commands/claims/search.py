"""`factcheck claims search`: words in, the claims that a check would find by them out, the likeliest first."""

from factcheck import words
from factcheck.commands import CLEAN, FOUND, opening
from factcheck.commands.claims import printing, record
from factcheck.commands.claims.opening import Asked, paths
from factcheck.curate.misspelt import misspelt
from factcheck.match.retrieval import retrieve


def run(asked: Asked, query: str, limit: int) -> int:
    """Print at most `limit` claims that speak of `query`; status 1 where none does.

    A word that no claim has is looked for as the one it is likely a slip for, and that is said.
    """
    desk = opening.opened(paths(asked)).desk()
    slips = misspelt(query, desk.lookup, desk.claims)
    read = " ".join(slips.get(word, word) for word in words.parts(query)) if slips else query
    for written, meant in slips.items():
        printing.note(f"no claim has “{written}”: looked for “{meant}”")
    found = retrieve.propose(desk.lookup, read, limit)
    hits = [(round(100 * proposal.score), desk.claims[proposal.claim]) for proposal in found]
    if asked.format == "json":
        claims = [{"score": score, **record.whole(claim)} for score, claim in hits]
        printing.dump({"version": 1, "query": query, "claims": claims})
    else:
        printing.rows((f"{score:3}", claim.id, claim.text) for score, claim in hits)
    if not hits:
        printing.note(f"no claim speaks of {query}")
    return CLEAN if hits else FOUND
