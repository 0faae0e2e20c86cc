"""`factcheck claims show`: ids in, the claims and series of those names out, whole."""

from collections.abc import Mapping, Sequence

from factcheck.cite import cite
from factcheck.commands import CLEAN
from factcheck.commands.claims import printing, record
from factcheck.commands.claims.opening import Asked, opened
from factcheck.errors import FactcheckError
from factcheck.model import Claim, Series
from factcheck.numerals import plain
from factcheck.report import links
from factcheck.toml import nearest


def run(asked: Asked, ids: Sequence[str]) -> int:
    """Show each of `ids`. Raises FactcheckError for one that the store does not have."""
    store = opened(asked)
    known: dict[str, Claim | Series] = {series.id: series for series in store.series}
    known |= {claim.id: claim for claim in store.claims}
    found = [one(known, name) for name in ids]
    if asked.format == "json":
        printing.dump({"version": 1, "claims": [record.whole(noun) for noun in found]})
        return CLEAN
    for place, noun in enumerate(found):
        if place:
            printing.say()
        _show(noun)
    return CLEAN


def one(known: Mapping[str, Claim | Series], name: str) -> Claim | Series:
    """The claim or series of that id; FactcheckError, with the nearest there is, where there is none."""
    if name in known:
        return known[name]
    near = nearest(name, tuple(known))
    raise FactcheckError(f"no claim has the id `{name}`", hint=f"Did you mean `{near}`?" if near else None)


def _show(noun: Claim | Series) -> None:
    said = record.keyed(noun)
    printing.say(f"{noun.path}:{noun.line}: {said.pop('id')}")
    if isinstance(noun, Series):
        said["items"] = "; ".join(f"{item.holder} {plain(item.value)}" for item in noun.items)
    if isinstance(said.get("tags"), list):
        said["tags"] = ", ".join(map(str, said["tags"]))  # type: ignore[call-overload]
    address = links.to_words(noun) if isinstance(noun, Claim) else noun.work.url
    if address:
        said["URL"] = address
    printing.fields({**said, "work": cite(noun.work)})
