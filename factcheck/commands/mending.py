"""Reports in, the same reports on the mended texts out; the texts written, or shown as a patch."""

import os
import sys
from collections.abc import Iterator
from operator import add

from factcheck import corpus, fix, toml, writing
from factcheck.commands import page
from factcheck.commands.checking import Room
from factcheck.commands.settled import keep_home
from factcheck.errors import FactcheckError
from factcheck.model import Failure, Report, Source, Verdict
from factcheck.options import CheckOptions
from factcheck.report import plural
from factcheck.typed import NamedTuple
from factcheck.visible import visible

_Outcome = Report | Failure | corpus.Note


class Tally(NamedTuple):
    """How many findings were mended, in how many documents; how many more could be, unsafely, or `by_hand` alone."""

    findings: int = 0
    documents: int = 0
    unsafe: int = 0
    by_hand: int = 0

    def __str__(self) -> str:
        done = f"{plural(self.findings, 'finding')} in {plural(self.documents, 'document')}"
        more = f"; {self.unsafe} more with --unsafe-fixes" if self.unsafe else ""
        by_hand = f"; {self.by_hand} to be mended by hand" if self.by_hand else ""
        return f"{done if self.findings else 'nothing'}{more}{by_hand}"


def desk(room: Room) -> Room:
    """Raises FactcheckError for `--unsafe-fixes` alone, and where a configuration would have us write elsewhere."""
    if not (room.options.fix or room.options.diff):
        raise FactcheckError("nothing to fix", "--unsafe-fixes", "Add --fix to write, or --diff to see what it would.")
    if room.options.fix and not room.options.paths:
        settings = room.settled.run
        keep_home(settings, "paths", settings.paths)
    return room


def takes_stdout(options: CheckOptions) -> bool:
    """Whether stdout is for a patch or a mended text, and the report for stderr."""
    return options.diff or (options.fix and "-" in options.paths)


def mended(outcomes: Iterator[_Outcome], at: Room) -> Iterator[_Outcome]:
    """Each report as it is after mending (with `--diff`, as it is), each mended text written where it belongs."""
    tally = Tally()
    for outcome in outcomes:
        if isinstance(outcome, Report):
            tally, written = _mend(outcome, at, tally)
            yield written
        else:
            yield outcome
    if not at.options.diff:
        for source, content in at.stdin:
            if source is None:  # it was not text: what came in goes out, so that an editor's buffer is not lost
                _write_out(content)
        if corpus.STDIN in at.options.paths and corpus.STDIN not in at.paths:  # it is excluded by its name
            _write_out(sys.stdin.buffer.read())
    if not at.options.quiet and any(tally):
        verb = "would fix" if at.options.diff else "fixed"
        sys.stderr.write(f"factcheck: {verb} {tally}\n")


def _mend(report: Report, at: Room, tally: Tally) -> tuple[Tally, Report | Failure]:
    def check(text: str) -> Report:
        return at.check(Source(report.source.path, text))

    done = fix.mend(report, check, takes_unsafe=at.options.unsafe_fixes)
    unsafe = len(fix.fixable(done.report.findings, takes_unsafe=True))
    by_hand = sum(1 for found in done.report.findings if found.verdict is Verdict.CONTRADICTED and not found.edits)
    if by_hand and report.source.prose and not at.options.quiet:
        why = "is no text file, so nothing is mended in it: mend it where it was written"
        sys.stderr.write(f"factcheck: note: {visible(report.source.path)}: {why}\n")
    try:
        if at.options.diff:
            _show(report.source, done.report.source)
        else:
            _write(report.source, done.report.source.text, at)
    except FactcheckError as error:
        return tally, Failure(report.source.path, error.message, error.hint)
    count = Tally(*map(add, tally, (done.fixed, bool(done.fixed), unsafe, by_hand)))
    return count, report if at.options.diff else done.report


def _write(source: Source, text: str, at: Room) -> None:
    from_stdin = next((content for read, content in at.stdin if read is source), None)
    if from_stdin is not None:
        try:
            _write_out(_encoded(source, text, from_stdin))
        except FactcheckError:
            _write_out(from_stdin)
            raise
    elif text != source.text:
        if not os.access(source.path, os.W_OK):
            raise FactcheckError("is read-only; it was left alone", source.path, "Make it writable, or leave it out.")
        writing.write(source.path, _encoded(source, text, toml.content(source.path)))


def _encoded(source: Source, text: str, content: bytes) -> bytes:
    """`text` in the bytes of the document that was read from `content`.

    Raises FactcheckError where that document is no longer the one that was checked, or cannot hold the new words.
    """
    if text == source.text:
        return content
    if all(not isinstance(read, Source) or read.text != source.text for read in corpus.decoded(source.path, content)):
        raise FactcheckError("changed while it was being checked; it was left alone", source.path, "Run it again.")
    if writing.encoded(source.text, content) != content:  # there is more in it than its text: a zip
        raise FactcheckError("cannot be written back as it was read; it was left alone", source.path)
    return writing.encoded(text, content)


def _write_out(content: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _show(old: Source, new: Source) -> None:
    """A patch in the unified format, as `patch -p0` reads it."""
    if old.text == new.text:
        return
    from difflib import unified_diff

    lines = unified_diff(_lines(old.text), _lines(new.text), old.path, new.path)
    for line in lines:
        shown = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        if page.is_terminal(sys.stdout):
            shown = f"{visible(shown[:-1])}\n"
        sys.stdout.write(shown)


def _lines(text: str) -> list[str]:
    """Cut at line feeds alone, as patch does; a carriage return stays on its line."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + ([last] if (last := text.rpartition("\n")[2]) else [])
