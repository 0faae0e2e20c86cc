"""A source and a quotation in, where the source has it out: word for word, but for how it was typeset.

Quotation marks, dashes, dots and spaces come out of one editor straight and out of another curled;
a soft hyphen or a ligature is the typesetter's. Nothing else may differ, not even a capital.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
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
_WORD = re.compile(r"\S+")
_OMISSIONS = ("[...]", "[…]", "(...)", "(…)")
_STRETCH = 1000  # characters that are looked through together for words of a quotation
_LOOKED_AT = 2_000  # places of a quotation's words, the rarest first, that say where it may stand
_REACH = 600  # characters that an omission may leave out


class Passages(NamedTuple):
    """A source's prose as one folded text: the word at `starts[i]` of `text` stands at `places[i]` in `joined`.

    `offsets[i]` is where `joined[i]` stands in the file. `words` says where in `text` each word begins, each time.
    """

    text: str
    starts: tuple[int, ...]
    joined: str
    places: tuple[int, ...]
    offsets: tuple[int, ...]
    lines: Lines
    words: dict[str, list[int]]

    def line(self, at: int) -> int:
        """The line of the file on which `joined[at]` stands."""
        return self.lines.position(self.offsets[at]).line

    def place(self, at: int) -> int:
        """Where `text[at]` stands in `joined`."""
        word = bisect_right(self.starts, at) - 1
        reached, place = self.starts[word], self.places[word]
        while (reached := reached + len(_fold(self.joined[place]))) <= at:
            place += 1
        return place


def passages(source: Source) -> Passages:
    """The prose of `source`, ready to be searched."""
    parts: list[str] = []
    offsets: list[int] = []
    for prose in documents.read(source):
        seen = shown(prose, source.text)
        parts.append(seen.text)
        offsets.extend((*seen.offsets, seen.offsets[-1]))
    joined = "\n".join(parts)
    words: dict[str, list[int]] = {}
    folded, starts, places, at = [], [], [], 0
    for found in _WORD.finditer(joined):
        if word := _fold(found[0]):
            folded.append(word)
            starts.append(at)
            places.append(found.start())
            words.setdefault(word, []).append(at)
            at += len(word) + 1
    text = " ".join(folded)
    return Passages(text, tuple(starts), joined, tuple(places), tuple(offsets), source.lines(), words)


def find(quote: str, source: Passages, prefix: str | None = None, suffix: str | None = None) -> tuple[Span, ...]:
    """Each place of the quotation in `source.joined`, a stretch marked as left out (`[…]`) allowed for.

    `prefix` and `suffix` are what must stand right before and after.
    """
    before, after = (_folded(words or "") for words in (prefix, suffix))
    return tuple(
        Span(source.place(start), source.place(end - 1) + 1)
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

    wanted = _folded(quote)
    held = sorted((source.words.get(word, ()) for word in dict.fromkeys(wanted.split())), key=len)
    votes: Counter[int] = Counter()
    seen = 0
    for places in held:
        seen += len(places)
        if votes and seen > _LOOKED_AT:
            break
        votes.update({place // _STRETCH for place in places})
    if not votes:
        return None
    first = max(min(votes, key=lambda stretch: (-votes[stretch], stretch)) * _STRETCH - _STRETCH, 0)
    near = source.text[first : first + 3 * _STRETCH + len(wanted)]
    found = partial_ratio_alignment(wanted, near, score_cutoff=least)
    if found is None or found.dest_end <= found.dest_start:
        return None
    start, end = _whole_words(source.text, first + found.dest_start, first + found.dest_end)
    return found.score, Span(source.place(start), source.place(end - 1) + 1)


def _parts(quote: str) -> list[str]:
    for mark in _OMISSIONS:
        quote = quote.replace(mark, "\0")
    return [part for written in quote.split("\0") if (part := _folded(written))]


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


def _folded(text: str) -> str:
    """The text with one form for each mark and one space for each gap."""
    return " ".join(filter(None, map(_fold, text.split())))


def _fold(word: str) -> str:
    """A word without gaps, mark by mark: so that it is known which mark each came from."""
    if word.isascii():
        return word.replace("`", "'")
    marks = [_SAME[mark] if mark in _SAME else unicodedata.normalize("NFKC", mark) for mark in word]
    return "".join(marks).replace(" ", "")  # `¨` is a space with two dots above it
