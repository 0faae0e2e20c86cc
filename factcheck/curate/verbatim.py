"""A source and a quotation in, where the source has it out: word for word, but for how it was typeset.

Quotation marks, dashes, dots and spaces come out of one editor straight and out of another curled;
a soft hyphen or a ligature is the typesetter's. Nothing else may differ, not even a capital.
"""

import re
import unicodedata
from bisect import bisect_left
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
_RUN = re.compile(r"\s+|\S+")
_WORD = re.compile(r"[^ ]+")
_OMISSIONS = ("[...]", "[…]", "(...)", "(…)")
_STRETCH = 1000  # characters that are looked through together for words of a quotation
_REACH = 600  # characters that an omission may leave out


class Passages(NamedTuple):
    """A source's prose as one folded text: `places[i]` is where `text[i]` stands in `joined`.

    `offsets[i]` is where `joined[i]` stands in the file. `words` says where in `text` each word begins, each time,
    `stretches` are the words of each `_STRETCH` of it.
    """

    text: str
    places: tuple[int, ...]
    joined: str
    offsets: tuple[int, ...]
    lines: Lines
    words: dict[str, list[int]]
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
    words: dict[str, list[int]] = {}
    for word in _WORD.finditer(text):
        words.setdefault(word[0], []).append(word.start())
    return Passages(text, places, joined, tuple(offsets), source.lines(), words, tuple(stretches))


def find(quote: str, source: Passages, prefix: str | None = None, suffix: str | None = None) -> tuple[Span, ...]:
    """Each place of the quotation in `source.joined`, a stretch marked as left out (`[…]`) allowed for.

    `prefix` and `suffix` are what must stand right before and after.
    """
    before, after = (_folded(words or "")[0].strip() for words in (prefix, suffix))
    return tuple(
        Span(source.places[start], source.places[end - 1] + 1)
        for start, end in _occurrences(_parts(quote), source)
        if _stands_between(source.text, start, end, before, after)
    )


def _stands_between(text: str, start: int, end: int, before: str, after: str) -> bool:
    """Whether `before` and `after` stand next to a stretch; gaps are single spaces."""
    while start > 0 and text[start - 1] == " ":
        start -= 1
    while text[end : end + 1] == " ":
        end += 1
    return text.endswith(before, 0, start) and text.startswith(after, end)


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


def _occurrences(parts: list[str], source: Passages) -> Iterator[tuple[int, int]]:
    """Where the parts stand one after another; one that begins or ends inside a word is none."""
    if not parts:
        return
    first, *others = ([*_places(part, source)] for part in parts)
    for start in first:
        end = start + len(parts[0])
        for part, places in zip(parts[1:], others, strict=True):
            at = bisect_left(places, end)
            if at == len(places) or places[at] > end + _REACH:
                break
            end = places[at] + len(part)
        else:
            yield start, end


def _places(part: str, source: Passages) -> Iterator[int]:
    """Where the part begins, each time: beside its rarest word, or by looking through the whole text."""
    text, whole = source.text, [*_WORD.finditer(part)][1:-1]
    for found in _beside_rarest(part, whole, source) if whole else _throughout(part, text):
        begins_inside = part[0].isalnum() and found > 0 and text[found - 1].isalnum()
        if not begins_inside and not (part[-1].isalnum() and text[found + len(part) : found + len(part) + 1].isalnum()):
            yield found


def _beside_rarest(part: str, whole: list[re.Match[str]], source: Passages) -> Iterator[int]:
    """`whole` are its words but for the first and the last, which may be pieces of words in the text."""
    rarest = min(whole, key=lambda word: len(source.words.get(word[0], ())))
    for place in source.words.get(rarest[0], ()):
        found = place - rarest.start()
        if found >= 0 and source.text.startswith(part, found):
            yield found


def _throughout(part: str, text: str) -> Iterator[int]:
    found = text.find(part)
    while found >= 0:
        yield found
        found = text.find(part, found + 1)


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
    for run in _RUN.finditer(text):
        written, start = run[0], run.start()
        if written.isspace():
            if folded and not folded[-1].endswith(" "):
                folded.append(" ")
                places.append(start)
        elif written.isascii():
            folded.append(written.replace("`", "'"))
            places.extend(range(start, run.end()))
        else:
            for at, mark in enumerate(written, start):
                if one := _SAME[mark] if mark in _SAME else unicodedata.normalize("NFKC", mark):
                    folded.append(one)
                    places.extend([at] * len(one))
    return "".join(folded), tuple(places)
