"""LaTeX in, its prose out: paragraphs, headings, items, cells, captions and notes, without commands and formulas."""

import re
from collections.abc import Iterator
from itertools import dropwhile

from factcheck.documents.latex.commands import Event, events
from factcheck.model import Piece, Prose, Role, Source, Span
from factcheck.pieces import joined, line_break, literal
from factcheck.typed import NamedTuple

_BODY = re.compile(r"^[^%\r\n]*\\begin\s*\{document\}", re.MULTILINE)
_BLANK = Prose.of((), Role.CELL)
_COMMENT_ENVIRONMENT = ("\\begin{comment}", "\\end{comment}")


class _Run(NamedTuple):
    """A run of text as far as it was read."""

    role: Role | None
    pieces: list[Piece]


def read(source: Source, start: int) -> Iterator[Prose]:
    """The prose of `source.text[start:]`; of a preamble, the title."""
    body = _BODY.search(source.text, start)
    first = body.end() if body else start
    roles: list[Role] = [Role.PARAGRAPH]
    runs = [_Run(None, [])]
    notes: list[Prose] = []
    is_blank = False
    for event in events(source.text, start):
        if event.kind == "leave" and event.text == "document":
            break
        if event.start < first and len(runs) == 1 and not (event.kind == "open" and event.role is Role.HEADING):
            continue
        if event.kind in {"text", "piece", "line"}:
            runs[-1].pieces.extend(_pieces(source.text, event))
            continue
        is_note = len(runs) > 1 and runs[-1].role is Role.FOOTNOTE
        if not _ends_run(event, roles):
            _add_space(event, runs[-1])
        elif is_note or (event.kind == "open" and event.role is Role.FOOTNOTE):
            notes.extend(_closed(runs[-1], roles) if is_note else ())
        else:
            found = [*_closed(runs[-1], roles)]
            is_blank = is_blank and not found
            yield from found or ([_BLANK] if is_blank and event.kind in {"cell", "row"} else ())
            is_blank = is_blank or event.kind in {"enter", "cell", "row"}
            if len(runs) == 1:
                yield from notes
                notes = []
        _turn(event, runs, roles)
    for run in runs:
        yield from _closed(run, roles)
    yield from notes


def comments(source: Source, start: int) -> Iterator[Piece]:
    """`% comments`, and the environment of that name."""
    for event in events(source.text, start):
        if event.kind == "comment":
            written = source.text[event.start : event.end]
            opening, closing = _COMMENT_ENVIRONMENT
            inner = written.removeprefix(opening).removesuffix(closing) if written[0] == "\\" else written.lstrip("%")
            yield Piece(inner.strip(), Span(event.start, event.end))


def fields(source: Source, start: int) -> Iterator[tuple[str, str]]:
    r"""`\date{5 March 2024}`."""
    for event in events(source.text, start):
        if event.kind == "date":
            yield "date", source.text[event.start : event.end]


def _pieces(text: str, event: Event) -> Iterator[Piece]:
    if event.kind == "line":
        yield line_break(event.start, event.end)
    elif event.kind == "piece":
        yield Piece(event.text, Span(event.start, event.end))
    else:
        end = event.end
        if text[end : end + 1] in {"\r", "\n"}:
            end = event.start + len(text[event.start : end].rstrip(" \t"))
        yield literal(text, event.start, end)


def _ends_run(event: Event, roles: list[Role]) -> bool:
    if event.kind in {"comment", "date"}:
        return False
    return event.kind not in {"cell", "row"} or roles[-1] is Role.CELL


def _add_space(event: Event, run: _Run) -> None:
    r"""For `\\`, which ends a line but no paragraph."""
    if event.kind == "row":
        run.pieces.append(Piece(" ", Span(event.start, event.end)))


def _turn(event: Event, runs: list[_Run], roles: list[Role]) -> None:
    """What `event` makes of the run and the environment that are being read."""
    if event.kind == "open":
        runs.append(_Run(event.role, []))
    elif event.kind == "close" and len(runs) > 1:
        runs.pop()
    elif event.kind == "enter":
        roles.append(event.role or (roles[-1] if roles[-1] is not Role.ITEM else Role.PARAGRAPH))
    elif event.kind == "leave" and len(roles) > 1:
        roles.pop()
    elif event.kind == "item":
        if len(roles) == 1:
            roles.append(Role.ITEM)
        roles[-1] = Role.ITEM


def _closed(run: _Run, roles: list[Role]) -> Iterator[Prose]:
    """The run as prose; it is empty from now on."""
    pieces = [*dropwhile(_is_space, run.pieces)]
    while pieces and _is_space(pieces[-1]):
        pieces.pop()
    run.pieces.clear()
    if pieces:
        first, last = pieces[0], pieces[-1]
        if first.text[0].isspace() and len(first.text) == first.span.end - first.span.start:
            pieces[0] = Piece(first.text.lstrip(), Span(first.span.end - len(first.text.lstrip()), first.span.end))
            last = pieces[-1]
        if last.text[-1].isspace() and len(last.text) == last.span.end - last.span.start:
            pieces[-1] = Piece(last.text.rstrip(), Span(last.span.start, last.span.start + len(last.text.rstrip())))
        yield Prose.of(joined(pieces), run.role or roles[-1])


def _is_space(piece: Piece) -> bool:
    return not piece.text.strip()
