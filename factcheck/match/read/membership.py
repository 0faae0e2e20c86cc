"""A reading in, the parties out that it tells somebody to be of: `a member of the Labour Party`, `a Labour politician`.

The party is a name: right before `party`, ending in it, or right before what a politician is called. That somebody is
of a land is another matter: `a Norwegian politician`.
"""

from collections.abc import Iterator

from factcheck.facts import name as names
from factcheck.lexicon.grammar import COPULAS, DETERMINERS
from factcheck.lexicon.relations import BELONGING, POLITICIANS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, words_before

_PARTY = "party"
_LED = 3  # tokens: `member of the`


class Membership(NamedTuple):
    """The term that names a party, and those of the words that tell of it: `member` and `party`, or `politician`."""

    party: int
    words: tuple[int, ...]


@once
def memberships(reading: Reading) -> tuple[Membership, ...]:
    """Each party that somebody is said to be of."""
    return tuple(_found(reading)) if any(term.name for term in reading.terms) else ()


def _found(reading: Reading) -> Iterator[Membership]:
    for index, term in enumerate(reading.terms):
        if term.name is None or names.is_people(term.name) or names.is_place(term.name):
            continue
        behind = reading.terms[index + 1] if index + 1 < len(reading.terms) else None
        following = behind.key if behind is not None and behind.start == term.end + 1 else ""
        is_party = following == _PARTY or term.key.split()[-1] == _PARTY
        words = (index + 1,) if following in {_PARTY, *POLITICIANS} else ()
        led = keys_before(reading.words, term.start, _LED)
        belongs = index and reading.terms[index - 1].key in BELONGING and {"of", "to"} & {*led}
        if following in POLITICIANS and _is_told_of_subject(index, reading):
            yield Membership(index, words)
        elif is_party and belongs:
            yield Membership(index, (index - 1, *words))


def _is_told_of_subject(index: int, reading: Reading) -> bool:
    """Whether a politician is what somebody is said to be, `is a noted Labour politician`, or named right behind."""
    behind = reading.terms[index + 2] if index + 2 < len(reading.terms) else None
    if behind is not None and behind.name is not None and behind.start == reading.terms[index + 1].end + 1:
        return True
    before = words_before(reading.words, reading.terms[index].start)
    while before and before[-1].key not in DETERMINERS and before[-1].key[0].isalpha():
        before = before[:-1]
    return len(before) > 1 and before[-1].key in DETERMINERS and (before[-2].key in COPULAS or before[-2].key == ",")
