"""Two readings in, the verbs out by which they tell one deed from either end: `bought it from A`, "A sold it"."""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import BEING
from factcheck.lexicon.relations import CONVERSES
from factcheck.match.parties.frames import Frame, frames, nouns_behind
from factcheck.match.parties.kinship import converse_kin
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_behind, words_before

_SURE = 0.9
_REACH = 12  # tokens from the verb to its preposition
_ARTICLES = (["the"], ["a"], ["an"], ["its"], ["their"], ["his"], ["her"])
_BREAKS = frozenset({",", ";", ".", "and", "but", "while", "who", "which"})
# By the word: the line and the side on which it stands, with the preposition that goes with it there.
_TELLING: dict[str, list[tuple[int, int, str]]] = {}
for _line, _sides in enumerate(CONVERSES):
    for _side, (_words, _preposition) in enumerate(_sides):
        for _word in _words:
            _TELLING.setdefault(_word, []).append((_line, _side, _preposition))


class Deed(NamedTuple):
    """A verb of a line of the table, on its side there, and the places of the two it stands between."""

    verb: int
    line: int
    side: int
    doer: int
    other: int


def with_converses(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, and those of such verbs."""
    return {**links, **{mine: [(theirs, _SURE)] for mine, theirs in converses(stated, sourced, links)}}


def converses(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[int, int]]:
    """The places of a stated verb and of the source's, with the same two names in each other's part; so for kin."""
    yield from converse_kin(stated, sourced, links)
    for one in deeds(stated):
        for other in deeds(sourced):
            is_converse = (one.line, one.side) == (other.line, 1 - other.side)
            if is_converse and _is(one.doer, other.other, links) and _is(one.other, other.doer, links):
                yield one.verb, other.verb


def from_one_end(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The verbs by which one did to another what that did to them there: `lent to Lind`, "borrowed from Lind"."""
    theirs = deeds(sourced)
    for one in deeds(stated) if theirs else ():
        facing = [other for other in theirs if other.line == one.line]
        if facing and all(_is_from_one_end(one, other, links) for other in facing):
            yield _token(stated, one.verb), _token(sourced, facing[0].verb)
            return


def _is_from_one_end(one: Deed, other: Deed, links: Links) -> bool:
    is_turned = one.side != other.side
    return is_turned and _is(one.doer, other.doer, links) and _is(one.other, other.other, links)


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
    """Who is told of before a verb in its clause, and who behind it, or behind its preposition."""
    before = words_before(reading.words, reading.terms[index].start)
    if before and before[-1].key in BEING:
        return None
    frame = next((one for one in frames(reading) if one.verb == index), None)
    doer = _last_name(reading, before)
    doer = max(frame.doers) if doer is None and frame and frame.doers else doer
    other = _behind(reading, index, preposition, frame)
    return None if doer is None or other is None or doer == other else (doer, other)


def _behind(reading: Reading, index: int, preposition: str, frame: Frame | None) -> int | None:
    """Whoever stands behind a verb or its preposition; or behind it, with what they get: `gave the school £2m`."""
    first = len(words_before(reading.words, reading.terms[index].end))
    behind = reading.words.tokens[first : first + _REACH]
    last = next((at for at, token in enumerate(behind) if token.key in _BREAKS), len(behind))
    at = next((at for at in range(last) if behind[at].key == preposition), None) if preposition else -1
    if at is not None:
        return max(nouns_behind(reading, first + at + 1), default=None)
    end = reading.terms[max(frame.done_to)].end if preposition == "to" and frame and frame.done_to else None
    is_given = end is not None and any(fact.start - end == 1 for fact in reading.of_kind("quantity"))
    is_given = is_given or (end is not None and keys_behind(reading.words, end, 1)[:1] in _ARTICLES)
    return max(frame.done_to) if frame and is_given else None


def _last_name(reading: Reading, before: Sequence[Token]) -> int | None:
    """The name that a clause begins with, back from its verb."""
    start = next((token.end for token in reversed(before) if token.key in _BREAKS), 0)
    end = before[-1].end if before else 0
    named = [at for at, term in enumerate(reading.terms) if start <= term.start < end and term.name]
    return named[0] if named else None


def _token(reading: Reading, index: int) -> Token:
    term = reading.terms[index]
    return Token(reading.words.text[term.start : term.end], term.key, term.start, term.end)
