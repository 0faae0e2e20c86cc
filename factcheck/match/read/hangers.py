"""A reading in, the phrases out that hang on its subject by an `-ing`: `After leading, Stange lost`.

Who does it is the subject of the clause that it opens, or ends: `opened in June, replacing a ferry`.
"""

from factcheck.lexicon.grammar import DETERMINERS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_between

_LEADING = frozenset({"", "after", "before", "while", "when", "by", "since", "on", "despite", "having", "and"})
_NO_DEEDS = frozenset(
    """
    including excluding during following regarding concerning according barring pending owing considering
    notwithstanding morning evening spring king ring thing something anything everything nothing being
    """.split()
)
_ENDS = frozenset({".", ";", ":", "(", ")", "–", "—", "and", "but"})


class Hanger(NamedTuple):
    """The place of the `-ing` among the terms, of its doer, and of what stands right behind it; -1 for none."""

    verb: int
    doer: int
    object: int
    is_opening: bool


@once
def hangers(reading: Reading) -> tuple[Hanger, ...]:
    """Each with its doer, where that is plain."""
    found: list[Hanger] = []
    for at, term in enumerate(reading.terms):
        if term.name or not term.key.endswith("ing") or term.key in _NO_DEEDS:
            continue
        before = keys_before(reading.words, term.start)
        if len(before) <= 1 and set(before) <= _LEADING:
            doer, is_opening = _behind_comma(reading, at), True
        elif before[-1] == ",":
            doer, is_opening = _subject(reading, at), False
        else:
            continue
        found.append(Hanger(at, doer, _object(reading, at), is_opening))
    return tuple(found)


def _behind_comma(reading: Reading, at: int) -> int:
    """The name or the noun that stands right behind the comma of an opening phrase."""
    end = reading.terms[at].end
    comma = next((token for token in reading.words.tokens if token.key == "," and token.start >= end), None)
    if comma is None or any(token.key in {";", "."} for token in reading.words.tokens if token.end <= comma.start):
        return -1
    behind = reading.terms_behind(comma.end)
    if not behind or not set(keys_between(reading.words, comma.end, reading.terms[behind[0]].start)) <= DETERMINERS:
        return -1
    return behind[0]


def _subject(reading: Reading, at: int) -> int:
    """The first term of the clause before a comma, if that has its verb behind it and nothing before it."""
    end = reading.terms[at].start
    begin = max((token.end for token in reading.words.tokens if token.key in _ENDS and token.end < end), default=0)
    first = next(iter(reading.terms_behind(begin)), -1)
    if not 0 <= first < at or any(reading.terms[one].key.endswith("ing") for one in range(first, at)):
        return -1
    if not set(keys_between(reading.words, begin, reading.terms[first].start)) <= DETERMINERS:
        return -1
    return first if any(reading.terms[one].is_verb for one in range(first + 1, at)) else -1


def _object(reading: Reading, at: int) -> int:
    following = at + 1
    if following >= len(reading.terms):
        return -1
    between = keys_between(reading.words, reading.terms[at].end, reading.terms[following].start)
    return following if set(between) <= DETERMINERS else -1
