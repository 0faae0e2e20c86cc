"""A stated text and its source in; the text out without the works that its writer cites in brackets.

`(Holm & Rask, 2019, p. 4)` says where a writer has it from, in the forms of APA, Harvard, Chicago and MLA, and states
nothing: no source has to have the work that somebody else found it in.
"""

import re

from factcheck.facts.name import is_place
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, without
from factcheck.model import Span
from factcheck.words import is_inside, within

_BRACKET = re.compile(r"[(\[]([^()\[\]]{3,200})[)\]]")
_SEE = r"(?:(?:see(?:\salso)?|cf\.?|e\.g\.,?|quoted\sin|cited\sin)\s)?"
_NAME = r"(?:[A-Z][\w'’.-]{0,30}|&|and|et|al\.?|van|von|der|den|de|del|di|la|le|of|for|the|on)"
_NAMES = rf"[A-Z][\w'’.-]{{0,30}}(?:,?\s{_NAME}){{0,12}}|(?:van|von|de|della?)(?:\s{_NAME}){{1,12}}"
_DAY = r"(?:\d{1,2}\s[A-Z][a-z]{2,8}\s|[A-Z][a-z]{2,8}\s\d{1,2},\s)?"
_YEAR = r"(?:(?:1[4-9]|20)\d\d[a-z]?|n\.d\.|forthcoming|in\spress|personal\scommunication)"
_PAGES = r"(?:[,:]\s?(?:pp?\.\s?)?\d{1,5}(?:[–-]\d{1,5})?)?"
_WORK = re.compile(rf"{_SEE}(?:{_NAMES}),?\s{_DAY}{_YEAR}{_PAGES}|[Ss]ources?:\s(?:{_NAMES})(?:,\s{_DAY}{_YEAR})?")


def uncited(stated: Reading, sourced: Reading) -> Reading:
    """`stated` without the works it cites, unless the source has a name of them: `(Royal Opera House, 1952)`."""
    works = cited(stated)
    if not works:
        return stated
    named = [token for span in works for token in within(stated.words, span.start, span.end) if token.text[0].isupper()]
    keys = {token.key for token in named} - STOPWORDS
    return stated if keys & sourced.keys else without_works(stated)


@once
def without_works(reading: Reading) -> Reading:
    works = cited(reading)
    return without(reading, works) if works else reading


@once
def cited(reading: Reading) -> tuple[Span, ...]:
    """The brackets of a text that have works alone in them: none that is a date, `(May 2020)`, or names a place."""
    text = reading.words.text
    if "(" not in text and "[" not in text:
        return ()
    found = [Span(*one.span()) for one in _BRACKET.finditer(text) if all(map(_is_work, one[1].split(";")))]
    places = [fact for fact in reading.of_kind("name") if is_place(fact)]
    dates = reading.of_kind("date")
    return tuple(
        span
        for span in found
        if not any(is_inside(place.start, (span,)) for place in places)
        and not any(date.start <= span.start + 1 and span.end - 1 <= date.end for date in dates)
    )


def _is_work(part: str) -> bool:
    return _WORK.fullmatch(part.strip()) is not None
