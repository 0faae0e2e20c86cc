"""Prose in, the same with its code, addresses and formulas out: a reader sees them, and a quotation has them.

The readers of documents put one sign for what is no prose. A quotation must hold the words themselves.
"""

import html
import re
from bisect import bisect_left
from collections.abc import Sequence

from factcheck.model import Prose
from factcheck.pieces import PLACEHOLDER
from factcheck.typed import NamedTuple

_TAG = re.compile(r"<[^<>]*>")
_CODE_MARKS = "`"


class Shown(NamedTuple):
    """`text` as a reader sees it: `text[i]` stands at `places[i]` in the prose, at `offsets[i]` in the source."""

    text: str
    places: Sequence[int]
    offsets: Sequence[int]

    def between(self, start: int, end: int) -> str:
        """What is shown of `prose.text[start:end]`."""
        first, last = self.bounds(start, end)
        return self.text[first:last]

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Where in `text` that begins and ends which stands for `prose.text[start:end]`."""
        return bisect_left(self.places, start), bisect_left(self.places, end)


def shown(prose: Prose, source: str) -> Shown:
    """`prose`, which was read from `source`, with what stands behind each placeholder."""
    if len(prose.pieces) == 1 and PLACEHOLDER not in prose.text:
        (text, (start, end)), length = prose.pieces[0], len(prose.text)
        if length == end - start:  # as most are
            return Shown(text, range(length), range(start, end))
    marks: list[str] = []
    places: list[int] = []
    offsets: list[int] = []
    for piece, at in zip(prose.pieces, prose.starts, strict=True):
        if PLACEHOLDER in piece.text:
            written = _seen(source[piece.span.start : piece.span.end]) or PLACEHOLDER
            marks.append(written)
            places.extend([at] * len(written))
            offsets.extend([piece.span.start] * len(written))
            continue
        length, (start, end) = len(piece.text), piece.span
        marks.append(piece.text)
        places.extend(range(at, at + length))
        offsets.extend(range(start, end) if length == end - start else [start] * length)
    return Shown("".join(marks), places, offsets)


def _seen(written: str) -> str:
    """Code, an address or a formula without its markup."""
    return " ".join(html.unescape(_TAG.sub("", written)).strip(_CODE_MARKS + " ").split())
