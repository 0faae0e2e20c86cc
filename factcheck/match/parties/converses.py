"""Two readings in, the verbs out by which they tell one deed from either end: `bought it from A`, "A sold it"."""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import BEING
from factcheck.lexicon.relations import CONVERSES
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import within, words_before, words_behind

_SURE = 0.9
_REACH = 12  # tokens from the verb to its preposition
_BREAKS = frozenset({",", ";", ".", "and", "but", "while", "who", "which"})
# By the word: the line and the side on which it stands, with the preposition that goes with it there.
_TELLING: dict[str, list[tuple[int, int, str]]] = {}
for _line, _sides in enumerate(CONVERSES):
    for _side, (_words, _preposition) in enumerate(_sides):
        for _word in _words:
            _TELLING.setdefault(_word, []).append((_line, _side, _preposition))


class Deed(NamedTuple):
    """A verb of a line of the table, on its side there, and the places of the two names it stands between."""

    verb: int
    line: int
    side: int
    doer: int
    other: int


def with_converses(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, and those of such verbs."""
    return {**links, **{mine: [(theirs, _SURE)] for mine, theirs in converses(stated, sourced, links)}}


def converses(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[int, int]]:
    """The places of a stated verb and of the source's, with the same two names in each other's part."""
    for one in deeds(stated):
        for other in deeds(sourced):
            is_converse = (one.line, one.side) == (other.line, 1 - other.side)
            if is_converse and _is(one.doer, other.other, links) and _is(one.other, other.doer, links):
                yield one.verb, other.verb


def _is(index: int, place: int, links: Links) -> bool:
    return any(at == place for at, _ in links.get(index, ()))


@once
def deeds(reading: Reading) -> tuple[Deed, ...]:
    """The deeds that a text tells by a verb of the table, with who does it and who it is done with."""
    found = []
    for index, term in enumerate(reading.terms):
        for line, side, preposition in _TELLING.get(term.key, ()) if term.name is None else ():
            if parts := _parts(reading, index, preposition):
                found.append(Deed(index, line, side, *parts))
    return tuple(found)


def _parts(reading: Reading, index: int, preposition: str) -> tuple[int, int] | None:
    """The name before a verb in its clause, and the one behind it, or behind its preposition."""
    term = reading.terms[index]
    before = words_before(reading.words, term.start)
    if before and before[-1].key in BEING:
        return None
    doer = _last_name(reading, before)
    behind = words_behind(reading.words, term.end, _REACH)
    if preposition:
        at = next((token for token in behind if token.key == preposition), None)
        start = at.end if at else len(reading.words.text)
    else:
        start = term.end
    other = next(iter(reading.terms_behind(start)), None)
    if doer is None or other is None or reading.terms[other].name is None:
        return None
    between = within(reading.words, start, reading.terms[other].start)
    return None if any(token.key in _BREAKS for token in between) else (doer, other)


def _last_name(reading: Reading, before: Sequence[Token]) -> int | None:
    """The name that a clause begins with, back from its verb."""
    start = next((token.end for token in reversed(before) if token.key in _BREAKS), 0)
    end = before[-1].end if before else 0
    named = [at for at, term in enumerate(reading.terms) if start <= term.start < end and term.name]
    return named[0] if named else None
