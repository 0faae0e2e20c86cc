"""A work and the claims proposed of it in, the TOML of a store out, for a person to edit."""

from collections.abc import Iterator

from factcheck.curate.propose.claims import Proposal, Proposed
from factcheck.curate.propose.work import Described
from factcheck.store import schema
from factcheck.store.lint import REVIEW
from factcheck.toml import write
from factcheck.visible import visible

_CLAIM = tuple(key.name for key in schema.CLAIM)
_SERIES = tuple(key.name for key in schema.SERIES)
_WORK = tuple(key.name for key in schema.WORK)


def written(path: str, described: Described, proposal: Proposal) -> str:
    """The whole file. Its comments say where each claim stands in the source, and what is left to settle."""
    head = (
        f"# Claims proposed from {visible(path)}. Delete what no draft will rest on, correct the rest.\n"
        f"# A comment `{REVIEW} ...` says what could not be made out; `factcheck claims lint` lists what is left.\n\n"
    )
    return head + "\n".join((_work(described), *_claims(proposal), *_aliases(proposal)))


def _work(described: Described) -> str:
    values = {name: described.values[name] for name in _WORK if name in described.values}
    return _commented(write.table("work", values, is_array=False), described.reviews)


def _claims(proposal: Proposal) -> Iterator[str]:
    for proposed in proposal.proposed:
        yield f"# line {proposed.line}\n{_table(proposed)}"


def _table(proposed: Proposed) -> str:
    name, order = ("series", _SERIES) if proposed.is_series else ("claim", _CLAIM)
    values = {key: proposed.values[key] for key in order if proposed.values.get(key)}
    return _commented(write.table(name, values), proposed.reviews)


def _aliases(proposal: Proposal) -> Iterator[str]:
    if proposal.aliases:
        called: dict[str, list[str]] = {}
        for short, long in proposal.aliases:
            if short not in called.setdefault(long, []):
                called[long].append(short)
        yield write.table("aliases", called, is_array=False)


def _commented(table: str, reviews: tuple[str, ...]) -> str:
    """The table with what is to be settled right under its header."""
    header, _, keys = table.partition("\n")
    return "\n".join((header, *(f"{REVIEW} {review}" for review in reviews), keys))
