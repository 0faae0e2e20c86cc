"""Sentences of a draft in, a figure of a table with its column and its row put before it out.

`33%`, in the column "Share of global computing power" and the row "China", says "Share of global computing power: China
33%"; and `180`, in "Cost (€m)", says "Cost: China €180m". A table whose heads or rows are not plain (two words in a
cell of figures, a cell more or less than there are heads, years for heads) is left alone.
"""

import re
from collections.abc import Sequence

from factcheck.match.read.spelled import Spelled
from factcheck.match.read.units import unit_of
from factcheck.model import Role, Sentence
from factcheck.typed import NamedTuple

_FARTHEST = 400  # cells of one table that stand before a figure
_WIDEST = 40  # columns
_NUMBER = re.compile(r"\d[\d.,]*")
_FIGURE = re.compile(r"[~≈<>+−–-]?\s?(?:[A-Z]{0,3}[$€£¥]\s?)?\d[\d.,]*\s?(?:%|\w{1,9}){0,2}")

_Cells = Sequence[Sentence | None]
"""The cells of a table in their order, None for one without words."""


def is_figure(sentence: Sentence) -> bool:
    """Whether a sentence is a cell with a figure alone."""
    return sentence.prose.role is Role.CELL and _FIGURE.fullmatch(sentence.text) is not None


def spelled_cell(sentences: Sequence[Sentence], place: int) -> Spelled | None:
    """The cell at `place`, a figure, with its heads put before it; None where they cannot be told."""
    found = _heads(*_table(sentences, place))
    if found is None or any(map(str.isdecimal, found.column)):
        return None  # `Share in 2019`: it is of a day of its own
    text = sentences[place].text
    told = unit_of(found.column) if _NUMBER.fullmatch(text) else None
    if told is None:
        before = f"{found.column}: {found.row} "
        return Spelled(before + text, len(before), len(before))
    head = told.head or found.corner
    before = f"{head}: {found.row} {told.sign}" if head else f"{found.row} {told.sign}"
    return Spelled(f"{before}{text}{told.tail}", len(before), len(before), len(told.sign), len(told.tail))


class _Heads(NamedTuple):
    """What a figure of a table is called by; the corner is the head of the column of labels, if it has one."""

    corner: str
    column: str
    row: str


def _table(sentences: Sequence[Sentence], place: int) -> tuple[_Cells, int]:
    """The cells around the one at `place`, and where it is among them."""
    first = last = place
    while first > max(place - _FARTHEST, 0) and _is_cell(sentences[first - 1]):
        first -= 1
    while last + 1 < min(place + _WIDEST, len(sentences)) and _is_cell(sentences[last + 1]):
        last += 1
    cells: list[Sentence | None] = []
    at = 0
    for number in range(first, last + 1):
        prose = sentences[number].prose
        is_begun = number == first or prose is not sentences[number - 1].prose
        cells += [None] * (prose.blanks if is_begun else 0)
        at = len(cells) if number == place else at
        cells.append(sentences[number])
    return cells, at


def _heads(cells: _Cells, at: int) -> _Heads | None:
    """The heads of the figure at `at`: those of the columns are the last cells before it, two or more, that are none.

    Its row and all above it have a label and a figure, or a blank, below each head: no column can be mistaken.
    """
    label = next((place for place in range(at - 1, -1, -1) if not _is_value(cells[place])), 0)
    last = next((place for place in range(label, 0, -1) if not any(map(_is_value, cells[place - 1 : place + 1]))), 0)
    first = last
    while first > max(last - _WIDEST, 0) and not _is_value(cells[first - 1]):
        first -= 1
    first -= first == 1 and cells[0] is None  # the corner
    width, column = last - first, at - label
    is_apart = first == 0 or cells[first - 1] is not None
    if not is_apart or not 0 < column < width or (label - last) % width:
        return None
    if not all(_is_row(cells[row : row + width], width) for row in range(last, label + 1, width)):
        return None
    if any(cell and is_figure(cell) for cell in cells[label + width : label + width + 1]):
        return None
    corner, head, row = (cell.text if cell else "" for cell in (cells[first], cells[first + column], cells[label]))
    return _Heads(corner, head, row)


def _is_row(cells: _Cells, width: int) -> bool:
    """Whether these are a label with figures, or blanks, behind it."""
    return len(cells) == width and not _is_value(cells[0]) and all(map(_is_value, cells[1:]))


def _is_value(cell: Sentence | None) -> bool:
    return cell is None or is_figure(cell)


def _is_cell(sentence: Sentence) -> bool:
    return sentence.prose.role is Role.CELL
