"""What every document reader does with its pieces: literal runs, line breaks, and stretches that are not prose."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from factcheck.model import Piece, Prose, Span
from factcheck.typed import Final

PLACEHOLDER: Final = "\ufffc"
"""Stands in a sentence for what is there but is not prose: code, an address, a formula."""

_TWO_SPACES = re.compile(r"(?<=[^\s.!?])  (?=\S)")

# Scripts written without spaces between words: a line break in them is not one either. Compared by
# number: compiling a pattern of such ranges takes longer than reading a page.
_UNSPACED = (
    *((0x2E80, 0x2FDF), (0x3000, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF)),
    *((0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF)),
)


def literal(text: str, start: int, end: int) -> Piece:
    """The source as it stands."""
    return Piece(text[start:end], Span(start, end))


def line_break(start: int, end: int) -> Piece:
    """A newline and what its markup puts around it, for `joined` to turn into a space."""
    return Piece("\n", Span(start, end))


def joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """`pieces` with one space for each line break, and none for one between ideographs or within `Jean-Pierre`."""
    written = [piece for piece in pieces if piece.text]
    kept: list[Piece] = []
    for index, piece in enumerate(written):
        if piece.text != "\n":
            kept.append(piece)
        elif not (kept and _is_run_on(kept[-1].text, written[index + 1 : index + 2])):
            kept.append(Piece(" ", piece.span))
    return tuple(kept)


def mask(prose: Prose, pattern: re.Pattern[str]) -> Prose:
    """`prose` with one `PLACEHOLDER` for every match of `pattern`."""
    return recut(prose, ((*match.span(), PLACEHOLDER) for match in pattern.finditer(prose.text)))


def drop(prose: Prose, characters: str) -> Prose:
    """`prose` without any of `characters`."""
    kept: list[Piece] = []
    for piece in prose.pieces:
        if len(piece.text) == piece.span.end - piece.span.start:
            kept += _literal_runs(piece, characters)
        else:
            kept.append(Piece("".join(sign for sign in piece.text if sign not in characters), piece.span))
    return Prose.of(tuple(piece for piece in kept if piece.text), prose.role, prose.place)


def closed(prose: Prose) -> Prose:
    """`prose` with one space for two within a sentence; more of them part columns."""
    return recut(prose, ((found.end() - 1, found.end(), "") for found in _TWO_SPACES.finditer(prose.text)))


def _literal_runs(piece: Piece, characters: str) -> Iterator[Piece]:
    begun = 0
    for at, sign in enumerate((*piece.text, characters[0])):
        if sign in characters:
            yield Piece(piece.text[begun:at], Span(piece.span.start + begun, piece.span.start + at))
            begun = at + 1


def recut(prose: Prose, cuts: Iterable[tuple[int, int, str]]) -> Prose:
    """`prose` with other text (or none) for some of its stretches: `cuts` are (start, end, text), in order."""
    pieces: list[Piece] = []
    done = 0
    for start, end, text in cuts:
        pieces += between(prose, done, start)
        if text:
            pieces.append(Piece(text, prose.to_source(start, end)))
        done = end
    return Prose.of((*pieces, *between(prose, done, len(prose.text))), prose.role, prose.place) if done else prose


def through(prose: Prose, outer: Prose, place: str = "") -> Prose:
    """`prose`, which was read from `outer.text`, with its places in the source of `outer`."""
    pieces: list[Piece] = []
    for piece in prose.pieces:
        if piece.text == outer.text[slice(*piece.span)]:
            pieces += between(outer, *piece.span)
        else:
            pieces.append(Piece(piece.text, outer.to_source(*piece.span)))
    return Prose.of(tuple(pieces), prose.role, place)


def between(prose: Prose, start: int, end: int) -> Iterator[Piece]:
    """The pieces of `prose.text[start:end]`; one that is not literal comes whole or not at all."""
    index = max(bisect_right(prose.starts, start) - 1, 0)
    while index < len(prose.pieces) and prose.starts[index] < end:
        piece, at = prose.pieces[index], prose.starts[index]
        first, last = max(start - at, 0), min(end - at, len(piece.text))
        index += 1
        if first >= last:
            continue
        if len(piece.text) == piece.span.end - piece.span.start:
            yield Piece(piece.text[first:last], Span(piece.span.start + first, piece.span.start + last))
        elif last - first == len(piece.text):
            yield piece


def has_words(pieces: Iterable[Piece]) -> bool:
    """Whether there is anything here to read."""
    return any(piece.text.replace(PLACEHOLDER, " ").strip() for piece in pieces)


def _is_run_on(before: str, following: list[Piece]) -> bool:
    """Whether a line goes on in the next with no space between: ideographs, and a name broken behind its hyphen."""
    first = following[0].text[0] if following else " "
    is_name = before.endswith("-") and before[-2:-1].isalpha() and first.isupper()
    return is_name or (_is_unspaced(before[-1]) and _is_unspaced(first))


def _is_unspaced(character: str) -> bool:
    return character > "\u2e7f" and any(first <= ord(character) <= last for first, last in _UNSPACED)
