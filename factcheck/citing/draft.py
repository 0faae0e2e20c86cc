"""A source in, its citations and what it says of them out."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from factcheck import documents
from factcheck.citing import known
from factcheck.citing.place import Site, insertion, site
from factcheck.citing.zones import Zone, zones
from factcheck.model import Edit, Sentence, Source, Work
from factcheck.sentences import split
from factcheck.syntax import Syntax, syntax
from factcheck.syntax.mark import Entry, Mark
from factcheck.typed import NamedTuple

_STOPPED = re.compile(r"[.!?…。！？][)”’»\"']{0,2}\Z")
_WORD = re.compile(r"\w")
_NEAR = 2_000  # code points around a sentence within which its citations, and a link that holds its end, begin


Placed = TypeVar("Placed", Mark, Entry, Zone)


class Draft(NamedTuple):
    """`marks` and `zones` stand in the order of the text; `works` is whom each key stands for, if it is a work's.

    `described` holds the keys of which the draft or a bibliography says something.
    """

    source: Source
    syntax: Syntax
    marks: tuple[Mark, ...]
    zones: tuple[Zone, ...]
    entries: tuple[Entry, ...]
    works: Mapping[str, Work]
    described: Mapping[str, str]

    def site(self, sentence: Sentence) -> Site:
        return site(self.source.text, sentence, _near(self.marks, sentence), _near(self.zones, sentence))

    def closing(self, sentence: Sentence) -> tuple[Mark, ...]:
        """The citations that end the sentence's paragraph, behind its last full stop and a space: `It is. [1]`.

        They speak for each sentence behind the one that was cited last.
        """
        text, end = self.source.text, sentence.prose.to_source(0, len(sentence.prose.text)).end
        if bisect_left(self.marks, sentence.span.end, key=_start) == bisect_left(self.marks, end + _NEAR, key=_start):
            return ()  # nearly always
        found: tuple[Mark, ...] = ()
        for other in reversed([one for one in split(sentence.prose) if one.start >= sentence.start]):
            at = self.site(other)
            if found and at.marks:
                return ()
            if found or not _WORD.search(other.text):
                continue
            found = tuple(mark for mark in at.marks if mark.is_set_off and mark.span.start >= at.words_end)
            if not (found and _STOPPED.search(text, at.start, at.words_end) and text[at.words_end].isspace()):
                return ()
        return found

    def insertion(self, sentence: Sentence, key: str) -> Edit:
        """What cites `key` for `sentence`."""
        text = self.source.text
        mark = self.syntax.mark(key, text)
        place = self.site(sentence)
        around = _near(self.zones, sentence)
        return insertion(text, place, mark, is_after_stop=self.syntax.IS_AFTER_STOP, zones=around)

    def is_apart(self, sentence: Sentence) -> bool:
        """Whether `sentence` is part of the list of sources, or of code."""
        start = sentence.span.start
        code = [zone.span for zone in _near(self.zones, sentence) if zone.is_code]
        return any(span.start <= start < span.end for span in (*code, *(entry.span for entry in self.entries)))


def read(source: Source, name: str, bibliography: Mapping[str, str], works: Sequence[Work]) -> Draft:
    """The citations of `source` in the syntax called `name`.

    `bibliography` is what is said elsewhere of each key, `works` are those of the store.
    """
    found = syntax(name)
    stretches = zones(source.text, name, documents.format_of(source.path))
    code = [zone for zone in stretches if zone.is_code]
    entries = tuple(_outside(found.entries(source.text), code))
    described = {**bibliography, **{entry.key: entry.text for entry in entries}}
    marks = tuple(_outside(found.marks(source.text), code))
    keys = dict.fromkeys((*described, *(key for mark in marks for key in mark.keys)))
    recognised = {key: known.recognise(key, described.get(key), works) for key in keys}
    return Draft(
        source,
        found,
        marks,
        stretches,
        entries,
        {key: work for key, work in recognised.items() if work},
        described,
    )


def _outside(found: Iterable[Placed], code: Sequence[Zone]) -> Iterator[Placed]:
    """Those that do not stand in code."""
    starts = [zone.span.start for zone in code]
    for each in found:
        before = bisect_left(starts, each.span.start + 1) - 1
        if before < 0 or code[before].span.end <= each.span.start:
            yield each


def _near(ordered: Sequence[Placed], sentence: Sentence) -> Sequence[Placed]:
    """Those that begin around `sentence`."""
    first = bisect_left(ordered, sentence.span.start - _NEAR, key=_start)
    return ordered[first : bisect_left(ordered, sentence.span.end + _NEAR, key=_start)]


def _start(placed: Mark | Entry | Zone) -> int:
    return placed.span.start
