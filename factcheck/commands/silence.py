"""The settings in, what files silence out: the ignored sentences and the baseline, and what of them is stale."""

# ruff: noqa: PTH110, PTH118, PTH120  as in every file that is read at the start of a check

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from factcheck import corpus, suppress, toml
from factcheck.config import Settings
from factcheck.model import Failure, Report, Silenced, Source
from factcheck.suppress import Answers, sidecar
from factcheck.suppress import baseline as baselines
from factcheck.suppress.baseline import Key
from factcheck.typed import NamedTuple
from factcheck.visible import visible

_Outcome = Report | Failure | corpus.Note


class Silence(NamedTuple):
    """`file` and `entries` are of the ignored sentences, `counts` of the baseline at `baseline`."""

    needs_reason: bool = False
    file: toml.File | None = None
    entries: tuple[sidecar.Entry, ...] = ()
    baseline: str | None = None
    counts: Counter[Key] = Counter()  # noqa: RUF012 - never altered


def read(settings: Settings) -> Silence:
    """Raises FactcheckError for a file that is set and cannot be read, or holds a mistake."""
    file = toml.read(settings.ignore_file) if settings.ignore_file else None
    counts: Counter[Key] = Counter()
    if settings.baseline:
        counts = baselines.read(toml.content(settings.baseline).decode("utf-8", "replace"), settings.baseline)
    return Silence(settings.require_reason, file, sidecar.read(file) if file else (), settings.baseline, counts)


def quieted(report: Report, silence: Silence) -> Report:
    """`report` without what its marks, the file or the baseline answers for."""
    path = report.source.path
    entries = [entry for entry in silence.entries if entry.path is None or entry.path == _seen_from(silence.file, path)]
    known_as = seen_from(silence.baseline, path) if silence.baseline else ""
    accepted = {key: count for key, count in silence.counts.items() if key.path == known_as}
    return suppress.quieted(report, Answers(known_as, entries, accepted, silence.needs_reason))


class Used(NamedTuple):
    """What a silence has silenced, and the paths of the documents that it was asked of."""

    silence: Silence
    silenced: list[Silenced]
    checked: set[str]


def accounted(
    outcomes: Iterable[_Outcome], silence_of: Callable[[str], Silence | None], paths: Iterable[str]
) -> Iterator[_Outcome]:
    """All of `outcomes`; then what of the files answered for nothing in the documents that were checked.

    `silence_of` gives what answers for the document at a path.
    """
    files, baselined = dict[str, Used](), dict[str, Used]()
    for outcome in outcomes:
        silence = silence_of(outcome.source.path) if isinstance(outcome, Report) else None
        if isinstance(outcome, Report) and silence:
            _use(files, silence.file.path if silence.file else None, silence, outcome)
            _use(baselined, silence.baseline, silence, outcome)
        yield outcome
    is_whole = all(map(os.path.isdir, paths))
    for used in files.values():
        yield from _unused_entries(used, is_whole=is_whole)
    for path, (silence, silenced, checked) in baselined.items():
        stale = sum(stale_counts(silence, silenced, checked).values())
        if stale:
            entries = "finding is" if stale == 1 else "findings are"
            hint = "Run `factcheck baseline --update` to let it shrink."
            sys.stderr.write(f"factcheck: note: {visible(path)}: {stale} {entries} gone\n  help: {hint}\n")


def _use(table: dict[str, Used], path: str | None, silence: Silence, report: Report) -> None:
    """Write down under `path` that a document was checked, and what of it was silenced."""
    if path is not None:
        used = table.setdefault(path, Used(silence, [], set()))
        used.silenced.extend(report.silenced)
        used.checked.add(report.source.path)


def stale_counts(silence: Silence, used: Iterable[Silenced], checked: Iterable[str]) -> Counter[Key]:
    """How many findings of each key are in the baseline, and no longer in the documents that were checked."""
    if not silence.baseline:
        return Counter()
    found = Counter(baselines.key(each.finding, each.path) for each in used if each.by == "baseline")
    known = {seen_from(silence.baseline, path) for path in checked}
    folder = os.path.dirname(silence.baseline)
    return Counter(
        {
            key: count - found[key]
            for key, count in silence.counts.items()
            if count > found[key] and (key.path in known or not os.path.exists(os.path.join(folder, key.path)))
        }
    )


def seen_from(file: str, path: str) -> str:
    """`path` as seen from the folder of `file`, with `/` on every system."""
    return os.path.relpath(path, os.path.dirname(file) or ".").replace(os.sep, "/")


def _seen_from(file: toml.File | None, path: str) -> str:
    return seen_from(file.path, path) if file else path


def _unused_entries(used: Used, *, is_whole: bool) -> Iterator[Report]:
    """A report on the file itself; an entry for any draft is unused only where whole folders were checked."""
    from factcheck.suppress.unused import at
    from factcheck.toml.place import places

    silence, file = used.silence, used.silence.file
    if file is None:
        return
    taken = {each.entry for each in used.silenced if each.by == "file"}
    known = {_seen_from(file, path) for path in used.checked}
    source, found = Source(file.path, file.text), places(file.text)
    findings = []
    for entry in silence.entries:
        is_due = entry.path in known if entry.path else is_whole
        if entry.number not in taken and is_due:
            start = found.get(("ignore", entry.number, "sentence"), 0)
            end = file.text.find("\n", start)
            message = "no such sentence has a finding to silence"
            if silence.needs_reason and not entry.reason:
                message = "silences nothing without a `reason`"
            findings.append(at(source, start, len(file.text) if end < 0 else end, message))
    if findings:
        yield Report(source, tuple(findings), 0)
