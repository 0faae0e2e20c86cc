"""What `factcheck cite` reads and writes: bytes in; a diff, a file, notes on stderr out."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from factcheck import cite, reading, toml
from factcheck.citing import bibliography
from factcheck.citing.plan import WRONG_CITATION
from factcheck.commands import CLEAN, MISUSE, page
from factcheck.config import Settings
from factcheck.corpus import Note
from factcheck.errors import FactcheckError
from factcheck.model import Failure, Finding, Source, Work
from factcheck.report import plural
from factcheck.visible import on_one_line, visible
from factcheck.writing import encoded, write

_COLOURS = {"+": "\x1b[32m", "-": "\x1b[31m", "@": "\x1b[36m"}


def style(name: str) -> Callable[[Work], str]:
    """What writes a work in the style called `name`, or in a .csl file. Raises FactcheckError if there is none."""
    if name.lower().endswith(".csl"):
        from factcheck.citing import processor

        return processor.style(toml.content(name), name)
    if name not in cite.STYLES:
        hint = f"Use one of {', '.join(cite.STYLES)}, or the path of a .csl file."
        raise FactcheckError(f"no style is called `{name}`", "--style", hint)
    return lambda work: cite.cite(work, name)


def content(path: str) -> bytes:
    """The bytes of the file, or of stdin. Raises FactcheckError if they cannot be read."""
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return reading.content(path)
    except OSError as error:
        raise FactcheckError(f"cannot be read: {error.strerror or error}") from None


def described(source: Source, path: str | None) -> dict[str, str]:
    """What the bibliography at `path`, and those that the draft names, say of their keys.

    Raises FactcheckError for one that cannot be read; of those that the draft names, what is not there is passed over.
    """
    folder = os.path.dirname(source.path)  # noqa: PTH120
    beside = [os.path.join(folder, name) for name in bibliography.named(source.text)]  # noqa: PTH118
    found: dict[str, str] = {}
    for name in [*filter(os.path.isfile, beside), *([path] if path else [])]:
        found |= bibliography.described(_bibliography(name), name)
    return found


def put_bibliography(path: str, works: Mapping[str, Work], *, is_shown: bool) -> None:
    """Add `works` to the bibliography at `path`, or only show what that would change."""
    old = _bibliography(path)
    new = bibliography.added(old, path, works)
    if is_shown:
        show(path, old, new)
    else:
        write(path, new.encode("utf-8"))


def note_missing(source: Source, works: Mapping[str, Work]) -> None:
    """Say on stderr that keys are cited which nothing explains yet."""
    keys = ", ".join(f"`{key}`" for key in works)
    sys.stderr.write(f"factcheck: note: {visible(source.path)}: no bibliography has {keys}\n")
    sys.stderr.write("  help: --bibliography FILE adds what is missing.\n")


def note_unneeded(bibliography: str) -> None:
    """Say on stderr why nothing went into a bibliography that was named."""
    told = "nothing was missing there: the drafts list their sources themselves"
    sys.stderr.write(f"factcheck: note: {visible(bibliography)}: {told}\n")


def _bibliography(path: str) -> str:
    """The text of the file; nothing where there is none yet. Raises FactcheckError if it cannot be read."""
    bibliography.is_csl(path)
    if not os.path.lexists(path):
        return ""
    try:
        return content(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FactcheckError("not UTF-8", path, "Save it as UTF-8.") from None
    except FactcheckError as error:
        raise FactcheckError(error.message, path, error.hint) from None


def put(source: Source, text: str, original: bytes) -> bool | None:
    """Write `text` where `original` was read: a file only if it changes, stdin's to stdout always.

    Whether a file was changed; None of stdin.
    """
    is_changed = text != source.text
    written = encoded(text, original) if is_changed else original
    if not os.path.isfile(source.path):  # noqa: PTH113
        sys.stdout.flush()
        sys.stdout.buffer.write(written)
        return None
    if is_changed:
        write(source.path, written)
    return is_changed


def note_written(citations: Sequence[int], same: int, bibliography: str | None, works: int) -> None:
    """Say on stderr in one line what was written: citations, by the file, into files, and works into a bibliography."""
    told = []
    if citations:
        told.append(f"{plural(sum(citations), 'citation')} written into {plural(len(citations), 'file')}")
    if works:
        told.append(f"{plural(works, 'source')} into {bibliography}")
    if same:
        told.append(f"{plural(same, 'file')} left as {'it was' if same == 1 else 'they were'}")
    if told:
        sys.stderr.write(f"factcheck: {visible(', '.join(told))}\n")


def show(path: str, old: str, new: str) -> None:
    """The difference as `patch` reads it; on a terminal in colour, and nothing that the terminal obeys."""
    from difflib import unified_diff

    is_terminal = page.is_terminal(sys.stdout)
    is_coloured = page.has_colour("auto", sys.stdout, os.environ)
    for line in unified_diff(_lines(old), _lines(new), path, path):
        ending = "\n" if line.endswith("\n") else "\n\\ No newline at end of file\n"
        body = line.removesuffix("\n")
        shown = visible(body.removesuffix("\r")) if is_terminal else body
        colour = _COLOURS.get(line[0]) if is_coloured else None
        sys.stdout.write(f"{colour}{shown}\x1b[0m{ending}" if colour else f"{shown}{ending}")


def note_wrong(source: Source, findings: Iterable[Finding]) -> None:
    """Say on stderr where another source is cited: what to do there is for the writer to say."""
    lines = source.lines()
    for finding in findings:
        if finding.rule == WRONG_CITATION:
            at = lines.position(finding.sentence.span.start)
            place = f"{visible(source.path)}:{at.line}:{at.column}"
            sys.stderr.write(f"{place}: {finding.rule}: {on_one_line(finding.message)}\n")


def complain(failure: Failure) -> int:
    """Say on stderr why a document was not cited."""
    sys.stderr.write(f"factcheck: error: {visible(failure.path)}: {visible(failure.why)}\n")
    if failure.hint:
        sys.stderr.write(f"  help: {visible(failure.hint)}\n")
    return MISUSE


def note(told: Note) -> None:
    """Say on stderr what the user should know of a document that is cited all the same."""
    sys.stderr.write(f"factcheck: note: {visible(told.path)}: {visible(told.text)}\n")


def nothing(run: Settings) -> int:
    """Say on stderr that there is no document; that is no error where all that were named are left out as was asked."""
    if run.force_exclude and not any(Path(path).is_dir() for path in run.paths):
        sys.stderr.write("factcheck: note: nothing was cited: every file is excluded\n")
        return CLEAN
    sys.stderr.write(f"factcheck: error: nothing was cited: no document in {', '.join(map(visible, run.paths))}\n")
    return MISUSE


def _lines(text: str) -> list[str]:
    """Parted at line feeds only, as `patch` parts them."""
    *lines, last = text.split("\n")
    return [*(f"{line}\n" for line in lines), *([last] if last else [])]
