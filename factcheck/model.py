"""The nouns of the house, all frozen. Imports no other room.

Every place in a text is a half-open range of code points. A `Fact` counts in the sentence it was read from, all
that leaves the house counts in `Source.text`; `Sentence.span_of` is the one way from the first to the second.
NamedTuples, since importing `dataclasses` alone costs a fifth of the start-up that a pre-commit hook can afford.
"""

import re
from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from enum import Enum

from factcheck.typed import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """Half-open range of code points in `Source.text`."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as a person and an editor name it: 1-based line and column, 0-based offset, in code points."""

    line: int
    column: int
    offset: int


class Lines(NamedTuple):
    """Where each line of a text starts; turns an offset into a `Position`."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Lines":
        return cls((0, *(found.end() for found in _LINE_END.finditer(text))))

    def position(self, offset: int) -> Position:
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1, offset)


class Piece(NamedTuple):
    """Text that the reader sees and the source it stands for.

    `text` equals the source under `span`, unless the markup writes it otherwise: `&amp;`, a newline with its indent.
    """

    text: str
    span: Span


class Role(Enum):
    """What a run of prose is in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    CAPTION = "caption"


class Prose(NamedTuple):
    """A run of text as the reader sees it (a paragraph, a heading, a cell), and the way back.

    `starts[i]` is where `pieces[i]` begins in `text`. `place` is what a person calls where it stands: "page 3".
    `blanks` are the cells without words before a cell, if the reader knows of them.
    """

    text: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]
    role: Role
    place: str = ""
    blanks: int = 0

    @classmethod
    def of(cls, pieces: tuple[Piece, ...], role: Role = Role.PARAGRAPH, place: str = "") -> "Prose":
        starts, end = [], 0
        for piece in pieces:
            starts.append(end)
            end += len(piece.text)
        return cls("".join(piece.text for piece in pieces), pieces, tuple(starts), role, place)

    def to_source(self, start: int, end: int) -> Span:
        """The source under `text[start:end]`; an empty range stays empty."""
        if not self.pieces:
            return Span(0, 0)
        first = self._place(start)
        return Span(first, first) if end <= start else Span(first, self._place(end - 1, is_end=True))

    def is_unbroken(self, start: int, end: int) -> bool:
        """Whether the source under `text[start:end]` is those very characters, with no markup between."""
        span = self.to_source(start, end)
        first, last = max(bisect_right(self.starts, start) - 1, 0), bisect_left(self.starts, end)
        return span.end - span.start == end - start and all(
            len(piece.text) == piece.span.end - piece.span.start for piece in self.pieces[first:last]
        )

    def _place(self, offset: int, *, is_end: bool = False) -> int:
        index = min(max(bisect_right(self.starts, offset) - 1, 0), len(self.pieces) - 1)
        piece, within = self.pieces[index], offset - self.starts[index] + is_end
        if len(piece.text) == piece.span.end - piece.span.start:
            return min(piece.span.start + within, piece.span.end)
        return piece.span.end if is_end or within >= len(piece.text) else piece.span.start


class Source(NamedTuple):
    """A document as its writer saved it: decoded once, newlines kept.

    Where the bytes are no text (Word, PDF), `text` is what was taken out of them, a line a paragraph,
    `prose` its runs, and `fields` the properties that the file states of itself, such as its date.
    """

    path: str
    text: str
    prose: tuple[Prose, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()

    def lines(self) -> Lines:
        return Lines.of(self.text)


class Sentence(NamedTuple):
    """`prose.text[start:end]`: one sentence, without the space around it."""

    prose: Prose
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.prose.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.prose.to_source(self.start, self.end)

    def span_of(self, start: int, end: int) -> Span:
        """The source under `self.text[start:end]`."""
        return self.prose.to_source(self.start + start, self.start + end)

    def is_unbroken(self, start: int, end: int) -> bool:
        return self.prose.is_unbroken(self.start + start, self.start + end)


class Token(NamedTuple):
    """A word, a number or a mark. `key` is `text` in lower case with plain apostrophes."""

    text: str
    key: str
    start: int
    end: int


class Words(NamedTuple):
    """A sentence cut into tokens; offsets count in `text`."""

    text: str
    tokens: tuple[Token, ...]


class Relation(Enum):
    """How a stated fact stands to a sourced one.

    WEAKER says less than the source (supported), STRONGER says more (an overclaim), UNCLEAR means
    that the two cannot be compared.
    """

    SAME = "same"
    WEAKER = "weaker"
    STRONGER = "stronger"
    CONFLICT = "conflict"
    UNCLEAR = "unclear"


class Fact(NamedTuple):
    """Something in a sentence that a source can bear out or not.

    `text` is the sentence's own words under `start:end`; `value` is private to the kind's file.
    """

    kind: str
    text: str
    start: int
    end: int
    value: object


class Precision(Enum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Period(NamedTuple):
    """A date as exactly as it is known; `start` is its first day."""

    start: date
    precision: Precision

    def __str__(self) -> str:
        """As a store writes it: `2024`, `2024-Q1`, `2024-03` or `2024-03-05`."""
        if self.precision is Precision.QUARTER:
            return f"{self.start.year:04}-Q{(self.start.month + 2) // 3}"
        return self.start.isoformat()[: _WRITTEN_LENGTH[self.precision]]

    @property
    def last(self) -> date:
        """Its last day."""
        if self.precision is Precision.DAY:
            return self.start
        months = self.start.year * 12 + self.start.month - 1 + _MONTHS[self.precision]
        return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}
_WRITTEN_LENGTH = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}


class Author(NamedTuple):
    """A person, or with `given` None an organisation or one known by a single name."""

    family: str
    given: str | None = None


class Work(NamedTuple):
    """A published source, by CSL's field names; `None` where it does not say.

    `source_file` is the copy that the desk keeps, as seen from the store file, `source_hash` what it is known by.
    """

    id: str
    type: str
    title: str
    author: tuple[Author, ...] = ()
    container_title: str | None = None
    publisher: str | None = None
    issued: Period | None = None
    accessed: Period | None = None
    url: str | None = None
    language: str | None = None
    section: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    note: str | None = None
    source_file: str | None = None
    source_hash: str | None = None


class Claim(NamedTuple):
    """One proposition, with the words of the source that prove it.

    `as_of` is when it held or happened, `as_of_note` what that was worked out from; likewise `speaker_note` where the
    quotation does not name who speaks. `prefix` and `suffix` stand around a quotation that the source has more than
    once, `path` and `line` are where it is written down.
    """

    id: str
    text: str
    quote: str
    work: Work
    subject: str
    scope: str | None = None
    speaker: str | None = None
    speaker_note: str | None = None
    as_of: Period | None = None
    as_of_note: str | None = None
    expires: date | None = None
    superseded_by: str | None = None
    tags: tuple[str, ...] = ()
    prefix: str | None = None
    suffix: str | None = None
    path: str = ""
    line: int = 0


class Item(NamedTuple):
    """One holder's value in a series, and the claim that says so in words."""

    holder: str
    value: int | float
    claim: str | None = None


class Series(NamedTuple):
    """Figures of one measure, side by side: rank, order, difference, sum and ratio follow from them.

    `whole` is what the values are parts of, if they are; `is_complete` says that no holder is left out,
    so that the values add up to the whole and the last is the lowest of all.
    """

    id: str
    measure: str
    unit: str
    items: tuple[Item, ...]
    quote: str
    work: Work
    scope: str | None = None
    whole: str | None = None
    is_complete: bool = False
    speaker: str | None = None
    as_of: Period | None = None
    as_of_note: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    path: str = ""
    line: int = 0


class Verdict(Enum):
    """What the store says of a sentence."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNSOURCED = "unsourced"
    UNUSED = "unused"  # nothing said of a sentence: a mark that silences no finding


class Severity(Enum):
    """How much a finding matters, and with it what `--fail-on` stops at."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Pair(NamedTuple):
    """A stated fact beside the sourced one that it was measured against."""

    stated: Fact
    sourced: Fact | None
    relation: Relation


class Match(NamedTuple):
    """A claim that speaks of the sentence's subject, `score` 0-100, and the facts side by side."""

    claim: Claim
    score: float
    pairs: tuple[Pair, ...]


class Edit(NamedTuple):
    """Replace the source under `span` by `text`; it is not safe where it may change what the writer meant."""

    span: Span
    text: str
    is_safe: bool = True


class Finding(NamedTuple):
    """A verdict on one sentence and all it rests on. The first match is the one cited."""

    verdict: Verdict
    rule: str
    severity: Severity
    message: str
    sentence: Sentence
    matches: tuple[Match, ...] = ()
    pairs: tuple[Pair, ...] = ()
    edits: tuple[Edit, ...] = ()


class Silenced(NamedTuple):
    """A finding answered for by a `comment`, by `sic`, by an `entry` of a `file`, or by the `baseline` for `path`."""

    finding: Finding
    by: str
    reason: str | None = None
    entry: int | None = None
    path: str = ""


class Report(NamedTuple):
    """One document's findings, in the order of its text, and those silenced. `sentences` counts all that were read."""

    source: Source
    findings: tuple[Finding, ...]
    sentences: int
    silenced: tuple[Silenced, ...] = ()


class Failure(NamedTuple):
    """A document that could not be read, and why."""

    path: str
    why: str
    hint: str | None = None
