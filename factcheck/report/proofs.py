"""Claims that are cited in, numbered proofs out: a source's words have one number, whatever they prove."""

from collections.abc import Iterator

from factcheck.model import Claim
from factcheck.typed import NamedTuple


class Proof(NamedTuple):
    """Words of a source, by their number in the list of sources, and the claims they prove."""

    number: int
    claims: list[Claim]


Cited = dict[tuple[str, str], Proof]
"""The proofs so far, by work and quotation, in the order of their numbers."""


def number(claim: Claim, cited: Cited) -> int:
    """The number of the claim's proof; it gets the next one when it is first cited."""
    proof = cited.setdefault((claim.work.id, claim.quote), Proof(len(cited) + 1, []))
    if claim not in proof.claims:
        proof.claims.append(claim)
    return proof.number


def by_work(cited: Cited) -> Iterator[tuple[Proof, ...]]:
    """The proofs of each work, in the order in which the works were first cited."""
    works: dict[str, list[Proof]] = {}
    for (work_id, _), proof in cited.items():
        works.setdefault(work_id, []).append(proof)
    return (tuple(proofs) for proofs in works.values())
