"""A reading in, the phrases out that hang on its subject by a participle: `After leading, Stange lost`.

Who does it is the subject of the clause that it opens, or ends: `opened in June, replacing a ferry`.
"""

from factcheck.lexicon.grammar import DETERMINERS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.typed import NamedTuple
from factcheck.words import key_at, keys_before, keys_between

_LEADING = frozenset("after before while when by since on despite having and".split())
_NO_DEEDS = frozenset(
    """
    including excluding during following regarding concerning according barring pending owing considering
    notwithstanding morning evening spring king ring thing something anything everything nothing being
    """.split()
)
_ENDS = frozenset({".", ";", ":", "(", ")", "–", "—", "and", "but"})


class Hanging(NamedTuple):
    """The place of the `-ing` among the terms, of its doer, and of what stands right behind it; -1 for none."""

    verb: int
    doer: int
    object: int
    is_opening: bool


class Opening(NamedTuple):
    """The place of the participle that a text opens with among the terms, and where the comma behind it ends."""

    verb: int
    end: int


@once
def opening(reading: Reading) -> Opening | None:
    """The phrase of a participle by which a text opens, be it behind a word such as `after`."""
    tokens, terms = reading.words.tokens, reading.terms
    first = 1 if key_at(tokens, 0) in _LEADING else 0
    at = reading.term_at(tokens[first].start) if first < len(tokens) else None
    if at is None or not (terms[at].key.endswith("ing") or (not first and is_participle(terms[at].key))):
        return None
    ends = (token for token in tokens if token.start >= terms[at].end and token.key in {",", ";", "."})
    comma = next(ends, None)
    return Opening(at, comma.end) if comma is not None and comma.key == "," else None


@once
def hanging(reading: Reading) -> tuple[Hanging, ...]:
    """Each phrase of an `-ing` with its doer, where that is plain."""
    found: list[Hanging] = []
    opened = opening(reading)
    for at, term in enumerate(reading.terms):
        if term.name or not term.key.endswith("ing") or term.key in _NO_DEEDS:
            continue
        if opened is not None and opened.verb == at:
            found.append(Hanging(at, _behind_comma(reading, opened), _object(reading, at), is_opening=True))
        elif keys_before(reading.words, term.start)[-1:] == [","]:
            found.append(Hanging(at, _subject(reading, at), _object(reading, at), is_opening=False))
    return tuple(found)


def _behind_comma(reading: Reading, opened: Opening) -> int:
    """The name or the noun that stands right behind the comma of an opening phrase."""
    behind = reading.terms_behind(opened.end)
    if not behind or not set(keys_between(reading.words, opened.end, reading.terms[behind[0]].start)) <= DETERMINERS:
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
