"""A source and a quotation in, where the source has it out: word for word, but for how it was typeset.

Quotation marks, dashes, dots and spaces come out of one editor straight and out of another curled;
a soft hyphen or a ligature is the typesetter's. Nothing else may differ, not even a capital.
"""

import unicodedata
from collections.abc import Iterator

from factcheck import documents
from factcheck.curate.shown import shown
from factcheck.model import Lines, Source, Span
from factcheck.typed import NamedTuple

_SAME = {
    **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}
_OMISSIONS = ("[...]", "[…]", "(...)", "(…)")
_STRETCH = 1000  # characters that are looked through together for words of a quotation
_REACH = 600  # characters that an omission may leave out


class Passages(NamedTuple):
    """A source's prose as one folded text: `places[i]` is where `text[i]` stands in `joined`.

    `offsets[i]` is where `joined[i]` stands in the file. `stretches` are the words of each `_STRETCH` of `text`.
    """

    text: str
    places: tuple[int, ...]
    joined: str
    offsets: tuple[int, ...]
    lines: Lines
    stretches: tuple[frozenset[str], ...]

    def line(self, at: int) -> int:
        """The line of the file on which `joined[at]` stands."""
        return self.lines.position(self.offsets[at]).line


def passages(source: Source) -> Passages:
    """The prose of `source`, ready to be searched."""
    parts: list[str] = []
    offsets: list[int] = []
    for prose in documents.read(source):
        seen = shown(prose, source.text)
        parts.append(seen.text)
        offsets.extend((*seen.offsets, seen.offsets[-1]))
    joined = "\n".join(parts)
    text, places = _folded(joined)
    stretches = (frozenset(text[at : at + _STRETCH].split()) for at in range(0, len(text), _STRETCH))
    return Passages(text, places, joined, tuple(offsets), source.lines(), tuple(stretches))


def find(quote: str, source: Passages, prefix: str | None = None, suffix: str | None = None) -> tuple[Span, ...]:
    """Each place of the quotation in `source.joined`, a stretch marked as left out (`[…]`) allowed for.

    `prefix` and `suffix` are what must stand right before and after.
    """
    before, after = (_folded(words or "")[0].strip() for words in (prefix, suffix))
    return tuple(
        Span(source.places[start], source.places[end - 1] + 1)
        for start, end in _occurrences(_parts(quote), source.text)
        if source.text[:start].rstrip().endswith(before) and source.text[end:].lstrip().startswith(after)
    )


def nearest(quote: str, source: Passages, least: float = 70.0) -> tuple[float, Span] | None:
    """The passage most like the quotation, with how like it is (0-100); None where nothing comes near.

    It is looked for where most of the quotation's words stand together, not all over a long source.
    """
    from rapidfuzz.fuzz import partial_ratio_alignment

    wanted = _folded(quote)[0].strip()
    words = frozenset(wanted.split())
    shared = [len(words & held) for held in source.stretches]
    if not shared or not max(shared):
        return None
    first = max(shared.index(max(shared)) * _STRETCH - _STRETCH, 0)
    near = source.text[first : first + 3 * _STRETCH + len(wanted)]
    found = partial_ratio_alignment(wanted, near, score_cutoff=least)
    if found is None or found.dest_end <= found.dest_start:
        return None
    start, end = _whole_words(source.text, first + found.dest_start, first + found.dest_end)
    return found.score, Span(source.places[start], source.places[end - 1] + 1)


def _parts(quote: str) -> list[str]:
    for mark in _OMISSIONS:
        quote = quote.replace(mark, "\0")
    return [part for written in quote.split("\0") if (part := _folded(written)[0].strip())]


def _occurrences(parts: list[str], text: str) -> Iterator[tuple[int, int]]:
    """Where the parts stand one after another; one that begins or ends inside a word is none."""
    if not parts:
        return
    start = _next(parts[0], text, 0, len(text))
    while start >= 0:
        end = start + len(parts[0])
        for part in parts[1:]:
            found = _next(part, text, end, end + _REACH + len(part))
            end = found + len(part) if found >= 0 else -1
            if end < 0:
                break
        if end > 0:
            yield start, end
        start = _next(parts[0], text, start + 1, len(text))


def _next(part: str, text: str, start: int, end: int) -> int:
    found = text.find(part, start, end)
    while found >= 0 and (
        (part[0].isalnum() and found > 0 and text[found - 1].isalnum())
        or (part[-1].isalnum() and text[found + len(part) : found + len(part) + 1].isalnum())
    ):
        found = text.find(part, found + 1, end)
    return found


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with one form for each mark and one space for each gap, and where each of its characters was."""
    folded: list[str] = []
    places: list[int] = []
    for at, mark in enumerate(text):
        if mark.isspace():
            written = " " if folded and folded[-1] != " " else ""
        else:
            written = _SAME.get(mark) or ("" if mark in _SAME else unicodedata.normalize("NFKC", mark))
        folded.extend(written)
        places.extend([at] * len(written))
    return "".join(folded), tuple(places)
