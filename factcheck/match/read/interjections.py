"""A reading and a place in it in, the verbs of what is told there out: those between two commas are apart."""

from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.read.tellings import tellings
from factcheck.model import Span
from factcheck.words import is_inside, words_behind

_WHEN = frozenset({"first", "once", "then", "now", "later", "last"})  # `first appointed in 2003`


def interjection(start: int, reading: Reading) -> Span | None:
    """Where the words between two commas stand that a participle opens: `The line, opened in 1911, was extended`."""
    commas = [token for token in reading.words.tokens if token.key == ","]
    before = [token.end for token in commas if token.end <= start][-1:]
    behind = [token.start for token in commas if token.start > start][:1]
    if not before or not behind:
        return None
    opening = [token.key for token in words_behind(reading.words, before[0], 2)]
    led = opening[1:] if opening[:1] and (opening[0] in _WHEN or opening[0].endswith("ly")) else opening
    return Span(before[0], behind[0]) if led and is_participle(led[0]) else None


def verbs_around(start: int, reading: Reading) -> set[int]:
    """The verbs, among the terms, of the clause that has a place, or of the interjection that has it."""
    if aside := interjection(start, reading):
        return _verbs(aside, reading)
    clause = next((one.whole for one in tellings(reading) if is_inside(start, (one.whole,))), None)
    inside = _verbs(clause, reading) if clause is not None else set()
    return {index for index in inside if interjection(reading.terms[index].start, reading) is None}


def _verbs(run: Span, reading: Reading) -> set[int]:
    return {index for index in reading.terms_within(run.start, run.end) if is_verb_like(reading, index)}
