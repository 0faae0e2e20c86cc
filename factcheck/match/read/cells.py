"""Sentences of a draft in, a figure of a table with its column and its row put before it out.

`33%`, in the column "Share of global computing power" and the row "China", says "Share of global computing power: China
33%". A table whose heads or rows are not plain (two words in a cell of figures, a cell left empty, years for heads) is
left alone.
"""

import re
from collections.abc import Sequence

from factcheck.match.read.spelled import Spelled
from factcheck.model import Role, Sentence

_FARTHEST = 400  # cells of one table that stand before a figure
_FIGURE = re.compile(r"[~≈<>+−–-]?\s?(?:[A-Z]{0,3}[$€£¥]\s?)?\d[\d.,]*\s?(?:%|\w{1,9}){0,2}")


def is_figure(sentence: Sentence) -> bool:
    """Whether a sentence is a cell with a figure alone."""
    return sentence.prose.role is Role.CELL and _FIGURE.fullmatch(sentence.text) is not None


def spelled_cell(sentences: Sequence[Sentence], place: int) -> Spelled | None:
    """The cell at `place`, a figure, with its heads put before it; None where they cannot be told."""
    start = place
    while start > max(place - _FARTHEST, 0) and sentences[start - 1].prose.role is Role.CELL:
        start -= 1
    label = next((at for at in range(place - 1, start - 1, -1) if not is_figure(sentences[at])), start)
    width = next((at for at in range(start, place + 1) if is_figure(sentences[at])), start) - start - 1
    column = place - label
    if width <= column or label == start or (label - start) % width:
        return None
    text = sentences[place].text
    before = f"{sentences[start + column].text}: {sentences[label].text} "
    return Spelled(before + text, len(before), len(before))
