"""A source and a quotation in, where the source has it out: word for word, but for how it was typeset.

Quotation marks, dashes, dots and spaces come out of one editor straight and out of another curled;
a soft hyphen or a ligature is the typesetter's. Nothing else may differ, not even a capital.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from factcheck import documents
from factcheck.curate.shown import Shown, shown
from factcheck.model import Lines, Source, Span
from factcheck.typed import NamedTuple, lazy

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


Words = Mapping[str, Sequence[int]]
"""Where in a folded text each word begins, each time."""


class _Run(NamedTuple):
    """A run of prose: where it begins in the folded text and in the joined one; `is_even` if the two go in step."""

    start: int
    place: int
    is_even: bool


class Passages:
    """A source's prose as one folded text, and the way back from it: to `joined`, the prose as it is shown.

    Of each run of prose `shown` has what is seen of it, and `places` where that begins in `joined`.
    `for_many` quotations it is worth noting where each word stands; for one or two it is quicker to look.
    """

    def __init__(self, source: Source, *, for_many: bool) -> None:
        self.for_many = for_many
        folded: list[str] = []
        self._source = source
        self._runs: list[_Run] = []
        self.prose = documents.read(source)
        self.shown: list[Shown] = []
        self.places: list[int] = []
        start = place = 0
        for prose in self.prose:
            seen = shown(prose, source.text)
            if text := _folded(seen.text):
                is_even = len(text) == len(seen.text) and text.isascii() and seen.text.isascii()
                self._runs.append(_Run(start, place, is_even))
                folded.append(text)
                start += len(text) + 1
            self.shown.append(seen)
            self.places.append(place)
            place += len(seen.text) + 1
        self.text = " ".join(folded)
        self.joined = "\n".join(seen.text for seen in self.shown)

    @lazy
    def words(self) -> dict[str, list[int]]:
        """Where in `text` each word begins, each time."""
        found: dict[str, list[int]] = {}
        at = 0
        for word in self.text.split(" "):
            if word in found:
                found[word].append(at)
            else:
                found[word] = [at]
            at += len(word) + 1
        return found

    @lazy
    def _lines(self) -> Lines:
        return self._source.lines()

    def line(self, at: int) -> int:
        """The line of the file on which `joined[at]` stands."""
        run = bisect_right(self.places, at) - 1
        offsets = self.shown[run].offsets
        return self._lines.position(offsets[min(at - self.places[run], len(offsets) - 1)]).line

    def place(self, at: int) -> int:
        """Where `text[at]`, which is no gap, stands in `joined`."""
        run = self._runs[bisect_right(self._runs, at, key=_start_of) - 1]
        if run.is_even:
            return run.place + at - run.start
        reached = run.start
        for word in _WORD.finditer(self.joined, run.place):
            length = len(_fold(word[0]))
            if at < reached + length:
                break
            reached += length + (length > 0)
        place = word.start()
        while (reached := reached + len(_fold(self.joined[place]))) <= at:
            place += 1
        return place


_start_of = attrgetter("start")


def passages(source: Source, *, for_many: bool = True) -> Passages:
    """The prose of `source`, ready to be searched."""
    return Passages(source, for_many=for_many)


def find(quote: str, source: Passages, prefix: str | None = None, suffix: str | None = None) -> tuple[Span, ...]:
    """Each place of the quotation in `source.joined`, a stretch marked as left out (`[…]`) allowed for.

    `prefix` and `suffix` are what must stand right before and after.
    """
    before, after = (_folded(words or "") for words in (prefix, suffix))
    return tuple(
        Span(source.place(start), source.place(end - 1) + 1)
        for start, end in _occurrences(_parts(quote), source.text, source.words if source.for_many else None)
        if _stands_between(source.text, start, end, before, after)
    )


def stands(quote: str, text: str) -> bool:
    """Whether the quotation stands in the folded text of a source (`Passages.text`), wherever."""
    return any(True for _ in _occurrences(_parts(quote), text, None))


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


def _occurrences(parts: list[str], text: str, known: Words | None) -> Iterator[tuple[int, int]]:
    """Where the parts stand one after another; one that begins or ends inside a word is none."""
    if not parts:
        return
    first, *others = ([*_places(part, text, known)] for part in parts)
    for start in first:
        end = start + len(parts[0])
        for part, places in zip(parts[1:], others, strict=True):
            at = bisect_left(places, end)
            if at == len(places) or places[at] > end + _REACH:
                break
            end = places[at] + len(part)
        else:
            yield start, end


def _places(part: str, text: str, known: Words | None) -> Iterator[int]:
    """Where the part begins, each time: beside its rarest word, or by looking through the whole text."""
    is_long = part.count(" ") > 1
    for found in _beside_rarest(part, text, known) if known is not None and is_long else _throughout(part, text):
        begins_inside = part[0].isalnum() and found > 0 and text[found - 1].isalnum()
        if not begins_inside and not (part[-1].isalnum() and text[found + len(part) : found + len(part) + 1].isalnum()):
            yield found


def _beside_rarest(part: str, text: str, held: Words) -> Iterator[int]:
    """By the words but for the first and the last, which may be pieces of words in the text."""
    first, *whole, _ = part.split(" ")
    at, before = len(first) + 1, 0
    rarest: Sequence[int] | None = None
    for word in whole:
        places = held.get(word, ())
        if rarest is None or len(places) < len(rarest):
            rarest, before = places, at
        at += len(word) + 1
    for place in rarest or ():
        found = place - before
        if found >= 0 and text.startswith(part, found):
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
    if text.isascii():
        return " ".join(text.split()).replace("`", "'")
    return " ".join(filter(None, map(_fold, text.split())))


def _fold(word: str) -> str:
    """A word without gaps, mark by mark: so that it is known which mark each came from."""
    if word.isascii():
        return word.replace("`", "'")
    marks = [_SAME[mark] if mark in _SAME else unicodedata.normalize("NFKC", mark) for mark in word]
    return "".join(marks).replace(" ", "")  # `¨` is a space with two dots above it
