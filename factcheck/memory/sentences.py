"""What was said of a document's sentences in, bytes out; and back again beside the claims of the store."""

from collections.abc import Callable, Mapping, Sequence

from factcheck.memory import record
from factcheck.model import Claim, Prose
from factcheck.said import Said
from factcheck.store import values
from factcheck.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:  # few sentences are wrong
    from factcheck.fixing import Change

_NOWHERE = (Prose.of(()),)
_MATCHES = 7  # their place in a finding's row


def write(said: Mapping[str, Said], number: Callable[[str], int | None]) -> bytes | None:
    """What was said of sentences, by their text; `number` as for a report."""
    rows = []
    for text, (finding, changes, claims) in said.items():
        numbers = [number(match.claim.id) for match in finding.matches] if finding else []
        sources = tuple(number(claim.id) for claim in claims)
        if None in numbers or None in sources:
            return None
        rows.append((text, record.row_of(finding, 0, numbers) if finding else None, changes, sources))
    return values.write(tuple(rows))


def read(run: memoryview, claims: Sequence[Claim]) -> tuple[dict[str, Said], dict[str, int]]:
    """What was said, and the numbers of the claims in it; nothing for bytes that `write` did not write."""
    try:
        return _read(values.read(run), claims)
    except (ValueError, KeyError, IndexError, TypeError):
        return {}, {}


def _read(rows: Any, claims: Sequence[Claim]) -> tuple[dict[str, Said], dict[str, int]]:
    said: dict[str, Said] = {}
    numbers: dict[str, int] = {}
    for text, written, changes, sources in rows:
        finding = record.finding_of(written, _NOWHERE, claims) if written else None
        said[text] = Said(finding, _read_changes(changes), tuple(claims[at] for at in sources))
        named = zip(finding.matches, (at for at, *_ in written[_MATCHES]), strict=True) if finding else ()
        numbers |= {match.claim.id: at for match, at in named}
        numbers |= {claims[at].id: at for at in sources}
    return said, numbers


def _read_changes(rows: Any) -> "tuple[Change, ...]":
    if not rows:
        return ()
    from factcheck.fixing import Change

    return tuple(Change(*row) for row in rows)
