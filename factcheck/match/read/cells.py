"""Sentences of a draft in, a figure of a table with its column and its row put before it out.

`33%`, in the column "Share of global computing power" and the row "China", says "Share of global computing power: China
33%"; and `180`, in "Cost (€m)", says "Cost: China €180m". A table whose heads or rows are not plain (two words in a
cell of figures, a cell left empty, years for heads) is left alone.
"""

import re
from collections.abc import Callable, Sequence

from factcheck.match.read.spelled import Spelled
from factcheck.match.read.units import unit_of
from factcheck.model import Role, Sentence

_FARTHEST = 400  # cells of one table that stand before a figure
_WIDEST = 40  # columns
_NUMBER = re.compile(r"\d[\d.,]*")
_FIGURE = re.compile(r"[~≈<>+−–-]?\s?(?:[A-Z]{0,3}[$€£¥]\s?)?\d[\d.,]*\s?(?:%|\w{1,9}){0,2}")


def is_figure(sentence: Sentence) -> bool:
    """Whether a sentence is a cell with a figure alone."""
    return sentence.prose.role is Role.CELL and _FIGURE.fullmatch(sentence.text) is not None


def spelled_cell(sentences: Sequence[Sentence], place: int) -> Spelled | None:
    """The cell at `place`, a figure, with its heads put before it; None where they cannot be told.

    The heads of a table and its first label are the last cells before the figure, two or more in a row, that are none.
    """
    label = _before(sentences, place, lambda at: not is_figure(sentences[at]))
    last = _before(sentences, label + 1, lambda at: not (is_figure(sentences[at]) or is_figure(sentences[at - 1])))
    first = last
    while first > max(last - _WIDEST, 0) and _is_cell(sentences[first - 1]) and not is_figure(sentences[first - 1]):
        first -= 1
    width, column = last - first, place - label
    if last < 0 or not 0 < column < width or (label - last) % width:
        return None
    head, text = sentences[first + column].text, sentences[place].text
    if any(map(str.isdecimal, head)):
        return None  # `Share in 2019`: it is of a day of its own
    told = unit_of(head) if _NUMBER.fullmatch(text) else None
    if told is None:
        before = f"{head}: {sentences[label].text} "
        return Spelled(before + text, len(before), len(before))
    before = f"{told.head or sentences[first].text}: {sentences[label].text} {told.sign}"
    return Spelled(f"{before}{text}{told.tail}", len(before), len(before), len(told.sign), len(told.tail))


def _before(sentences: Sequence[Sentence], place: int, is_meant: Callable[[int], bool]) -> int:
    """The last cell of the table before `place` that is meant; -1 where there is none, or it is too far."""
    for at in range(place - 1, max(place - _FARTHEST, 0) - 1, -1):
        if not _is_cell(sentences[at]):
            break
        if is_meant(at):
            return at
    return -1


def _is_cell(sentence: Sentence) -> bool:
    return sentence.prose.role is Role.CELL
