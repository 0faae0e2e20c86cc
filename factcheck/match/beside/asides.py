"""A date of a text in, whether it says nothing of its own out: a work's year, or a day that a speaker named."""

from factcheck.match.read.definitions import is_kind
from factcheck.match.read.reading import Reading
from factcheck.model import Fact
from factcheck.words import keys_before, keys_behind


def is_aside(fact: Fact, reading: Reading) -> bool:
    """Whether a date is none that the source could have otherwise."""
    return fact.kind == "date" and (_is_of_title(fact, reading) or _is_quoted(fact, reading))


def _is_of_title(fact: Fact, reading: Reading) -> bool:
    """Whether a year only tells a work from others of its name: `Harbour (2008 film)`."""
    before = keys_before(reading.words, fact.start, 1)
    after = keys_behind(reading.words, fact.end, 3)
    return before == ["("] and any(is_kind(key) for key in after[:2]) and ")" in after


def _is_quoted(fact: Fact, reading: Reading) -> bool:
    """Whether it stands in a quotation: `this year` is the speaker's, and another word there is a misquote."""
    return any(one.start <= fact.start and fact.end <= one.end for one in reading.of_kind("quotation"))
