"""A few documents in, what was found in them out: the one step that engines spread over processes and machines.

It depends on nothing but its documents and the bench, so that every engine gives the same bytes.
"""

from collections.abc import Callable, Iterable

from factcheck import corpus, documents, reading, report
from factcheck.archive import compressed, counts, rows, trace
from factcheck.archive.document import LONGEST, Document
from factcheck.archive.trace import Trace
from factcheck.config import Level
from factcheck.desk import Asked
from factcheck.errors import FactcheckError
from factcheck.match.retrieval.index import Index
from factcheck.match.retrieval.terms import Aliases
from factcheck.model import Failure, Report, Source
from factcheck.report import View, level
from factcheck.report.record import dumps
from factcheck.typed import NamedTuple


class Bench(NamedTuple):
    """What documents are checked by, and the least that becomes a row.

    `asked` gets what claims were looked up for, read by `aliases`; `base` is the index that the weights of traces
    rest on.
    """

    check: Callable[[Source], Report]
    view: View
    show: Level
    asked: dict[str, Asked]
    aliases: Aliases
    base: Index


class Checked(NamedTuple):
    """Lines of JSON for findings, documents set aside and notes, and a trace of each document, in their order."""

    rows: tuple[str, ...]
    aside: tuple[str, ...]
    notes: tuple[str, ...]
    traces: tuple[Trace, ...]


def examine(batch: Iterable[Document], bench: Bench) -> Checked:
    """What is wrong with a document is told in its place; nothing that one document holds stops the others."""
    found: list[str] = []
    aside: list[str] = []
    notes: list[str] = []
    traces = []
    for document in batch:
        bench.asked.clear()
        is_doubtful = False
        try:
            source, told = opened(document)
            checked = bench.check(source)
            known = _described(document, source, checked, bench.show)
            lines = source.lines()
            own = [
                rows.of(finding, known, lines, bench.view)
                for finding in checked.findings
                if level(finding) >= bench.show
            ]
        except FactcheckError as error:
            why = f"{error.message}. {error.hint}" if error.hint else error.message
        except MemoryError:
            is_doubtful = True
            why = "needs more memory than there is"
        except Exception as error:  # a bug of ours in one document of a million is no reason to stop
            is_doubtful = True
            why = f"a bug in factcheck, please report it with this document: {type(error).__name__}: {error}"
        else:
            found += (dumps(row, indent=None) for row in own)
            notes += (_line(document, note=note) for note in told)
            texts = trace.of_texts(bench.asked, bench.base, bench.aliases)
            counted = counts.of_report(checked, known, len(told))
            traces.append(Trace(len(own), 0, len(told), counted, False, *texts))
            continue
        own_line, own_trace = _aside(document, why, is_doubtful=is_doubtful)
        aside.append(own_line)
        traces.append(own_trace)
    return Checked(tuple(found), tuple(aside), tuple(notes), tuple(traces))


def set_aside(document: Document, why: str) -> Checked:
    """A document that could not be checked by a fault of ours or of the machine: it is read again whatever changes."""
    line, trace = _aside(document, why, is_doubtful=True)
    return Checked((), (line,), (), (trace,))


def joined(found: Iterable[Checked]) -> Checked:
    """What was found in several batches, as one."""
    held = list(found)
    return Checked(
        tuple(row for one in held for row in one.rows),
        tuple(line for one in held for line in one.aside),
        tuple(line for one in held for line in one.notes),
        tuple(trace for one in held for trace in one.traces),
    )


def _aside(document: Document, why: str, *, is_doubtful: bool) -> tuple[str, Trace]:
    return _line(document, reason=why), Trace(0, 1, 0, counts.set_aside(), is_doubtful)


def _line(document: Document, **said: str) -> str:
    return dumps({"document": document.id, "place": document.place, **said}, None)


def opened(document: Document) -> tuple[Source, tuple[str, ...]]:
    """The words of a document, with the date that its table has for it; and what in it was not read.

    Raises FactcheckError where there are none.
    """
    if document.why is not None:
        raise FactcheckError(document.why)
    fields = (("date", document.date),) if document.date else ()
    text = document.text
    source, notes = _read(document) if text is None else (Source(document.name, text, fields=fields), ())
    if report.is_own(source.text):
        raise FactcheckError("is a report of factcheck, and no document")
    return source, (*document.notes, *notes)


def loaded(document: Document) -> Document:
    """The document with the bytes of its file, for a machine that may not have it."""
    if document.path is None or document.why is not None:
        return document
    try:
        return document._replace(content=_content(document.path, document.name))
    except FactcheckError as error:
        return document._replace(why=error.message)


def _content(path: str, name: str) -> bytes:
    try:
        return compressed.content(path, LONGEST) if path != name else reading.content(path)
    except OSError as error:
        raise FactcheckError(f"cannot be read: {error.strerror or error}") from None


def _read(document: Document) -> tuple[Source, tuple[str, ...]]:
    content = document.content
    if content is None:
        content = _content(document.path or document.name, document.name)
    source, notes = None, []
    for found in corpus.decoded(document.name, content):
        if isinstance(found, Failure):
            raise FactcheckError(found.why, hint=found.hint)
        if isinstance(found, Source):
            source = found
        else:
            notes.append(found.text)
    if source is None:
        raise FactcheckError("holds no text")
    return source, tuple(notes)


def _described(document: Document, source: Source, checked: Report, show: Level) -> Document:
    """The document with the date it was read on, and with its own title if a row will need it."""
    written = documents.dated(source)
    title = document.title
    if title is None and any(level(finding) >= show for finding in checked.findings):
        title = documents.titled(source)
        title = " ".join(title.split()) if title else None
    return document._replace(date=written.isoformat() if written else None, title=title)
