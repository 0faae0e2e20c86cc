"""What was said of a document before: a source in, its report out, without checking it again.

A report is known by the document's path and text, the store, the program and the settings: where all of them are
the same, so is the report. It lies in the cache folder; one that is damaged or cannot be read is made again.
"""

from collections.abc import Callable, Sequence

from factcheck.config import Settings
from factcheck.memory import record
from factcheck.model import Claim, Report, Source
from factcheck.store import cache, container
from factcheck.typed import NamedTuple

_LONGEST = 1 << 18  # characters; a longer text is seldom checked twice, and its report is large
_RUN = "report"
# What only says which documents are read, and how reports are shown.
_UNSAID = {
    name: Settings._field_defaults[name]
    for name in (
        *("paths", "stores", "exclude", "force_exclude", "hidden", "path", "bases"),
        *("format", "color", "show", "fail_on", "severities"),
    )
}


class Evidence(NamedTuple):
    """Where reports are kept, and what they rest on: the key of the store, its claims, and the number of each by id.

    The numbers are those of the claims that a check has met.
    """

    place: str
    key: bytes
    claims: Sequence[Claim]
    number: Callable[[str], int | None]


def remembering(
    check: Callable[[Source], Report], evidence: Evidence, settings: Settings
) -> Callable[[Source], Report]:
    """`check`, asked only of what was not checked before."""
    recall = recalling(evidence, settings)

    def remembered(source: Source) -> Report:
        report = recall(source)
        if report is None:
            report = check(source)
            written = record.write(report, evidence.number) if len(source.text) <= _LONGEST else None
            if written is not None:
                key = _key(source, evidence, settings)
                cache.remember(evidence.place, key, container.pack(key, {_RUN: written}))
        return report

    return remembered


def recalling(evidence: Evidence, settings: Settings) -> Callable[[Source], Report | None]:
    """What is known of a document that was checked before; None of any other."""

    def recall(source: Source) -> Report | None:
        if len(source.text) > _LONGEST:
            return None
        found = cache.recall(evidence.place, _key(source, evidence, settings))
        return record.read(found[_RUN], source, evidence.claims) if found else None

    return recall


def _key(source: Source, evidence: Evidence, settings: Settings) -> bytes:
    said = repr(settings._replace(**_UNSAID))
    return cache.digest((evidence.key, said.encode(), *_encoded(source)))


def _encoded(source: Source) -> tuple[bytes, ...]:
    """All that a document is; what was taken out of a file that is no text, too."""
    path, text, *taken_out = source
    return tuple(part.encode("utf-8", "surrogatepass") for part in (path, text, repr(taken_out)))
