"""A date of a text in, whether it says nothing of its own out: the year of a work."""

from factcheck.match.read.definitions import is_kind
from factcheck.match.read.reading import Reading
from factcheck.model import Fact
from factcheck.words import keys_before, keys_behind


def is_aside(fact: Fact, reading: Reading) -> bool:
    """Whether a date is a year that only tells a work from others of its name: `Harbour (2008 film)`."""
    before = keys_before(reading.words, fact.start, 1) if fact.kind == "date" else []
    after = keys_behind(reading.words, fact.end, 3)
    return before == ["("] and any(is_kind(key) for key in after[:2]) and ")" in after
