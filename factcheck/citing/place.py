"""A sentence and the citations around it in, the ones that are its own, and the place for another, out."""

import re
from collections.abc import Sequence

from factcheck.citing.zones import Zone
from factcheck.lexicon import abbreviations as known
from factcheck.model import Edit, Sentence, Span
from factcheck.syntax.mark import Mark
from factcheck.typed import NamedTuple

# What may stand between a sentence and what closes it: the ends of emphasis, of a group, of an element.
_CLOSERS = re.compile(r"(?:[*_~]{1,3}(?=[\s\[\^(.,;:!?)”’\"'|\\]|\Z)|\}|</[A-Za-z]+>|[”’»\")\]](?![\w(\[]))+")
_GAP = re.compile(r"[ \t~]*(?:\r?\n(?![ \t]*\r?\n))?[ \t]*")
_STOP = re.compile(
    r"(?<![.!?…。！？])(?P<stop>[.!?…。！？]+)(?P<closing>(?:[*_}]*(?P<quotes>[”’»\"'」』]+))?[)*_}\]]*)\Z"
)
_WORD = re.compile(r"(?<![\w'’])(?<![\w'’]\.)[\w'’]+(?:\.[\w'’]+)*\Z")
_TRAILING = re.compile(r"(?<![\s:;,–—-])[\s:;,–—-]+\Z")
_ABBREVIATIONS = known.EITHER | known.EITHER_WITH_CAPITAL | known.TIMES | known.NEVER_LAST
_REACH = 40


class Site(NamedTuple):
    """Where a sentence ends: its words at `words_end`, with its closing marks and citations at `end`; and these."""

    start: int
    words_end: int
    end: int
    marks: tuple[Mark, ...]


def site(text: str, sentence: Sentence, marks: Sequence[Mark], zones: Sequence[Zone]) -> Site:
    """The citations in the sentence and right behind it.

    One that is set off and opens a sentence belongs to the sentence before: `It is. [@key] They are.`
    """
    start, end = sentence.span
    inner = [mark for mark in marks if start <= mark.span.start < end]
    if sentence.start:
        while inner and inner[0].is_set_off and not text[start : inner[0].span.start].strip():
            start = inner.pop(0).span.end
    words_end = end
    for mark in reversed(inner):
        if text[mark.span.end : words_end].strip() or mark.span.start == start:
            break
        words_end = mark.span.start
    words_end = start + len(text[start:words_end].rstrip())
    behind = {mark.span.start: mark for mark in marks if mark.span.start >= end and mark.is_set_off}
    while True:
        end = max((zone.span.end for zone in zones if zone.span.start < end < zone.span.end), default=end)
        closers = _CLOSERS.match(text, end)
        gap = _GAP.match(text, end)
        following = behind.get(end) or (behind.get(gap.end()) if gap else None)
        if following:
            inner.append(following)
            end = following.span.end
        elif closers:
            end = closers.end()
        else:
            break
    end -= (end - len(text[:end].rstrip("\\"))) % 2  # a backslash would make the citation's bracket a plain one
    return Site(start, min(words_end, end), end, tuple(inner))


def insertion(text: str, site: Site, mark: str, *, is_after_stop: bool, zones: Sequence[Zone]) -> Edit:
    """What puts `mark`, which brings its own space, at the end of a sentence: before its full stop or after it.

    A stop inside quotation marks comes out of them, since what is quoted ends there and the sentence
    does not; one that ends a question, an exclamation or an abbreviation stays, and the sentence gets its own.
    """
    if is_after_stop:
        return Edit(Span(site.end, site.end), mark)
    found = _STOP.search(text, max(site.start, site.words_end - _REACH), site.words_end)
    if found is None or any(zone.span.start < found.start() < zone.span.end for zone in zones):
        return _behind(text, site, mark)
    stop, quotes = found["stop"], found["quotes"]
    if quotes and stop in {".", "。"}:
        behind = text[found.end("stop") : found.end("quotes")]
        return Edit(Span(found.start("stop"), found.end("quotes")), f"{behind}{mark}{stop}")
    if quotes:
        return Edit(Span(site.end, site.end), f"{mark}.")
    if stop == "." and _is_abbreviated(text[max(site.start, found.start() - _REACH) : found.start()]):
        return Edit(Span(site.end, site.end), f"{mark}.")
    return Edit(Span(found.start(), found.start()), mark)


def _behind(text: str, site: Site, mark: str) -> Edit:
    """At the end of a sentence without a stop; before a colon or comma that ends it."""
    trailing = _TRAILING.search(text, site.start, site.words_end)
    has_closed = site.end > site.words_end
    place = trailing.start() if trailing and not has_closed else site.end
    return Edit(Span(place, place), mark)


def _is_abbreviated(before: str) -> bool:
    word = _WORD.search(before)
    if word is None:
        return False
    return "." in word[0] or word[0].lower() in _ABBREVIATIONS
