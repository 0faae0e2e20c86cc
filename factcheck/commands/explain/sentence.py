"""`draft.md:12[:5]`, or `-` with stdin, in; how each sentence there is judged, and why, out.

The sentence, the claims laid beside it with their scores, each fact beside the source's, and the reasons:
the trace is made by the calls that `check` makes.
"""

import re
import sys
from collections.abc import Iterator, Sequence

from factcheck import corpus, store
from factcheck.check import open_draft
from factcheck.commands import CLEAN, opening
from factcheck.commands.claims.opening import Asked
from factcheck.commands.explain import lines, record
from factcheck.commands.explain.tracing import traced
from factcheck.commands.settled import settled
from factcheck.draft import Draft
from factcheck.errors import FactcheckError
from factcheck.model import Failure, Lines, Sentence, Source
from factcheck.options import CheckOptions
from factcheck.typed import NamedTuple

_PLACE = re.compile(r"(?P<path>.+?)(?::(?P<line>\d+))?(?::(?P<column>\d+))?:?")
HINT = "Write it as draft.md:12 or draft.md:12:5, or pipe the text and write -."


class Place(NamedTuple):
    """A line of a document, and a column of it, both from 1; None for all of them."""

    path: str
    line: int | None
    column: int | None


def is_one(what: str) -> bool:
    """Whether `what` is a place in a document and not the name of a rule or a claim."""
    place = _place(what)
    return place.path == "-" or place.line is not None


def explain(what: str, asked: Asked, stdin_filename: str | None = None) -> int:
    """Explain each sentence at that place. Raises FactcheckError where there is no document, or no sentence."""
    place = _place(what)
    source = _source(place, stdin_filename)
    settings = settled(CheckOptions(stores=asked.stores, config=asked.config, today=asked.today)).of(source.path)
    desk = opening.opened(settings.stores or (store.shipped(),)).desk()
    draft = open_draft(source, desk, settings)
    found = [traced(draft, sentence, desk) for sentence in _sentences(draft, place)]
    if asked.format == "json":
        record.dump(found, source)
    else:
        lines.write(found, source)
    return CLEAN


def _place(what: str) -> Place:
    found = _PLACE.fullmatch(what)
    if found is None:
        return Place(what, None, None)
    line, column = found["line"], found["column"]
    return Place(found["path"], int(line) if line else None, int(column) if column else None)


def _source(place: Place, stdin_filename: str | None) -> Source:
    if place.path == "-":
        reading = corpus.decoded(stdin_filename or "<stdin>", sys.stdin.buffer.read())
    else:
        reading = corpus.read_all([place.path])
    for read in reading:
        if isinstance(read, Failure):
            raise FactcheckError(read.why, read.path, read.hint)
        if isinstance(read, Source):
            return read
    raise FactcheckError("holds no text", place.path, HINT)


def _sentences(draft: Draft, place: Place) -> Sequence[Sentence]:
    table = draft.source.lines()
    found = tuple(_at(draft.sentences, table, place))
    if not found:
        where = f"{place.path}:{place.line}" if place.line else place.path
        lines_with = sorted({table.position(sentence.span.start).line for sentence in draft.sentences})
        near = min(lines_with, key=lambda line: abs(line - (place.line or 1)), default=None)
        hint = f"The nearest sentence begins on line {near}." if near else None
        raise FactcheckError("no sentence stands there", where, hint)
    return found


def _at(sentences: Sequence[Sentence], table: Lines, place: Place) -> Iterator[Sentence]:
    """The sentences that touch the line; with a column, only the one that holds it, or begins next."""
    touching = [
        sentence
        for sentence in sentences
        if place.line is None
        or table.position(sentence.span.start).line <= place.line <= table.position(max(sentence.span.end - 1, 0)).line
    ]
    if place.column is None or place.line is None or not touching or place.line > len(table.starts):
        yield from touching
        return
    offset = table.starts[place.line - 1] + place.column - 1
    holding = [sentence for sentence in touching if sentence.span.start <= offset < sentence.span.end]
    later = [sentence for sentence in touching if sentence.span.start > offset]
    yield (holding or later or touching[-1:])[0]
