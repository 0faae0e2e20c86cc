"""What was said of a document before: a source in, its report out, without checking it again.

A report is known by the document's path and text, the store, the program and the settings: where all of them are
the same, so is the report. What was said of each sentence is kept beside it, for the next draft of the document.
They lie in the cache folder; what is damaged or cannot be read is made again.
"""

from collections.abc import Callable, Sequence

from factcheck.config import Settings
from factcheck.memory import record
from factcheck.model import Claim, Report, Source
from factcheck.store import cache, container
from factcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.said import Said

_LONGEST = 1 << 18  # characters; a longer text is seldom checked twice, and its report is large
_RUN = "report"
# What only says which documents are read, and how reports are shown.
_UNSAID = {
    name: Settings._field_defaults[name]
    for name in (
        *("paths", "stores", "exclude", "force_exclude", "hidden", "path", "bases", "homes"),
        *("format", "color", "position_encoding", "show", "fail_on", "severities"),
    )
}


Check = Callable[[Source, "dict[str, Said]"], Report]


class Evidence(NamedTuple):
    """Where reports are kept, and what they rest on: the key of the store, its claims, and the number of each by id.

    The numbers are those of the claims that a check has met.
    """

    place: str
    key: bytes
    claims: Sequence[Claim]
    number: Callable[[str], int | None]


def remembering(check: Check, evidence: Evidence, settings: Settings) -> Callable[[Source], Report]:
    """`check`, asked only of what was not checked before, and told what was said of the sentences of a draft of it."""
    recall = recalling(evidence, settings)

    def remembered(source: Source) -> Report:
        report = recall(source)
        if report is None and len(source.text) <= _LONGEST:
            return _checked(source, check, evidence, settings)
        return report or check(source, {})

    return remembered


def _checked(source: Source, check: Check, evidence: Evidence, settings: Settings) -> Report:
    """The report, after which it and what is said of its sentences is remembered."""
    from factcheck.memory import sentences  # not loaded where every document was checked before

    place, key = evidence.place, _key_of_drafts(source, evidence, settings)
    found = cache.recall(place, key)
    said, numbers = sentences.read(found[_RUN], evidence.claims) if found else ({}, {})
    report = check(source, said)

    def number(claim: str) -> int | None:
        return numbers[claim] if claim in numbers else evidence.number(claim)

    for at, written in (
        (_key(source, evidence, settings), record.write(report, number)),
        (key, sentences.write(said, number)),
    ):
        if written is not None:
            cache.remember(place, at, container.pack(at, {_RUN: written}))
    return report


def recalling(evidence: Evidence, settings: Settings) -> Callable[[Source], Report | None]:
    """What is known of a document that was checked before; None of any other."""

    def recall(source: Source) -> Report | None:
        if len(source.text) > _LONGEST:
            return None
        found = cache.recall(evidence.place, _key(source, evidence, settings))
        return record.read(found[_RUN], source, evidence.claims) if found else None

    return recall


def _key(source: Source, evidence: Evidence, settings: Settings) -> bytes:
    return cache.digest((evidence.key, _asked(settings), *_encoded(source)))


def _key_of_drafts(source: Source, evidence: Evidence, settings: Settings) -> bytes:
    """What the drafts of one document have in common that bears on a sentence: its path, and the day it is read by."""
    from factcheck.documents import dated

    path = source.path.encode("utf-8", "surrogatepass")
    return cache.digest((evidence.key, _asked(settings), path, repr(dated(source)).encode()))


def _asked(settings: Settings) -> bytes:
    return repr(settings._replace(**_UNSAID)).encode()


def _encoded(source: Source) -> tuple[bytes, ...]:
    """All that a document is; what was taken out of a file that is no text, too."""
    path, text, *taken_out = source
    return tuple(part.encode("utf-8", "surrogatepass") for part in (path, text, repr(taken_out)))
