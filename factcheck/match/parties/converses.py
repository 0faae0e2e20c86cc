"""Two readings in, the verbs out by which they tell one deed from either end: `bought it from A`, "A sold it"."""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import BEING, CLAUSE_JOINTS
from factcheck.lexicon.relations import CONVERSE_DOERS, CONVERSES, SAME_DEED
from factcheck.match.parties.frames import Frame, frames, nouns_behind, subject_before
from factcheck.match.parties.kindred import alike_kin, converse_kin
from factcheck.match.parties.nominals import done_by
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, is_linked_in
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_behind, words_before

_SURE = 0.9
_REACH = 12  # tokens from the verb to its preposition
_ARTICLES = (["the"], ["a"], ["an"], ["its"], ["their"], ["his"], ["her"])
_BREAKS = CLAUSE_JOINTS | {".", "who", "which"}
# By the word: the line and the side on which it stands, with the preposition that goes with it there.
_TELLING: dict[str, list[tuple[int, int, str]]] = {}
for _line, _sides in enumerate(CONVERSES):
    for _side, (_words, _preposition) in enumerate(_sides):
        for _word in _words:
            _TELLING.setdefault(_word, []).append((_line, _side, _preposition))
for _word, _other in SAME_DEED.items():
    _TELLING[_word] = [(_line, _side, "") for _line, _side, _ in _TELLING[_other]]


# By the noun for whoever does what a side of a line tells: the line and that side.
_DOING: dict[str, list[tuple[int, int]]] = {}
for _noun, _verb in CONVERSE_DOERS.items():
    _DOING.setdefault(_noun, []).extend((_line, _side) for _line, _side, _ in _TELLING[_verb])


class Deed(NamedTuple):
    """A word of a line of the table, on its side there, and the places of those whom it stands between."""

    verb: int
    line: int
    side: int
    doers: frozenset[int]
    others: frozenset[int]


def with_converses(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, and those of such verbs."""
    return {**links, **{mine: [(theirs, _SURE)] for mine, theirs in converses(stated, sourced, links)}}


def converses(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[int, int]]:
    """The places of a stated verb and of the source's, with the same two names in each other's part; so for kin."""
    yield from converse_kin(stated, sourced, links)
    yield from alike_kin(stated, sourced, links)
    for one in deeds(stated):
        for other in deeds(sourced):
            is_told = one.line == other.line and (one.side != other.side or one.verb not in links)
            doers, others = (other.doers, other.others) if one.side == other.side else (other.others, other.doers)
            if is_told and _are(one.doers, doers, links, stated) and _are(one.others, others, links, stated):
                yield one.verb, other.verb


def from_one_end(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The verbs by which one did to another what that did to them there: `lent to Lind`, "borrowed from Lind"."""
    theirs = deeds(sourced)
    for one in deeds(stated) if theirs else ():
        facing = [other for other in theirs if other.line == one.line]
        if facing and all(_is_from_one_end(one, other, links, stated) for other in facing):
            yield stated.written(stated.terms[one.verb]), sourced.written(sourced.terms[facing[0].verb])
            return


def _is_from_one_end(one: Deed, other: Deed, links: Links, stated: Reading) -> bool:
    doers, others = (other.doers, other.others) if one.side != other.side else (other.others, other.doers)
    return _are(one.doers, doers, links, stated) and _are(one.others, others, links, stated)


def _are(mine: frozenset[int], theirs: frozenset[int], links: Links, stated: Reading) -> bool:
    """Whether those of a part are those of another: their names; without one, the noun that their phrase ends with."""
    told = [index for index in mine if stated.terms[index].name] or [max(mine)]
    return all(is_linked_in(links, index, theirs) for index in told)


@once
def deeds(reading: Reading) -> tuple[Deed, ...]:
    """The deeds that a text tells by a word of the table, with who does it and who it is done with."""
    found = []
    for index, term in enumerate(reading.terms):
        for line, side, preposition in _TELLING.get(term.key, ()) if term.name is None else ():
            if parts := _parts(reading, index, preposition):
                found.append(Deed(index, line, side, *parts))
        for line, side in _DOING.get(term.key, ()) if term.name is None else ():
            told = done_by(index, reading)  # `the buyer of the mill, Lund`
            if told.agents and told.patients:
                found.append(Deed(index, line, side, told.agents, told.patients))
    return tuple(found)


def _parts(reading: Reading, index: int, preposition: str) -> tuple[frozenset[int], frozenset[int]] | None:
    """Who is told of before a verb in its clause, and who behind it, or behind its preposition."""
    before = words_before(reading.words, reading.terms[index].start)
    if before and before[-1].key in BEING:
        return _passive_parts(reading, index, preposition)
    frame = next((one for one in frames(reading) if one.verb == index), None)
    is_led = bool(preposition) and keys_behind(reading.words, reading.terms[index].end, 1) == [preposition]
    doers = _first_name(reading, before)
    if not doers:
        doers = frame.doers if frame else subject_before(reading, len(before)) if is_led else doers
    others = _behind(reading, index, preposition, frame)
    return (doers, others) if doers and others and doers.isdisjoint(others) else None


def _passive_parts(reading: Reading, index: int, preposition: str) -> tuple[frozenset[int], frozenset[int]] | None:
    """Who does it, behind the `by` of what was done, and who it is done with: `was sold by Lind to Moe`."""
    first = len(words_before(reading.words, reading.terms[index].end))
    behind = reading.words.tokens[first : first + _REACH]
    last = next((at for at, token in enumerate(behind) if token.key in _BREAKS), len(behind))
    led = [next((at for at in range(last) if behind[at].key == key), None) for key in ("by", preposition)]
    if None in led:
        return None
    doers, others = (nouns_behind(reading, first + at + 1) for at in led if at is not None)
    return (doers, others) if doers and others and doers.isdisjoint(others) else None


def _behind(reading: Reading, index: int, preposition: str, frame: Frame | None) -> frozenset[int]:
    """Whoever stands behind a verb or its preposition; or behind it, with what they get: `gave the school £2m`."""
    first = len(words_before(reading.words, reading.terms[index].end))
    behind = reading.words.tokens[first : first + _REACH]
    last = next((at for at, token in enumerate(behind) if token.key in _BREAKS), len(behind))
    at = next((at for at in range(last) if behind[at].key == preposition), None) if preposition else -1
    if at is not None:
        return nouns_behind(reading, first + at + 1)
    end = reading.terms[max(frame.done_to)].end if preposition == "to" and frame and frame.done_to else None
    is_given = end is not None and any(fact.start - end == 1 for fact in reading.of_kind("quantity"))
    is_given = is_given or (end is not None and keys_behind(reading.words, end, 1)[:1] in _ARTICLES)
    return frame.done_to if frame and is_given else frozenset()


def _first_name(reading: Reading, before: Sequence[Token]) -> frozenset[int]:
    """The name that a clause begins with, back from its verb; of `, having bought it,` that before the comma."""
    if before and before[-1].key == "having":
        before = before[: -len((",", "having"))] if [one.key for one in before[-2:-1]] == [","] else before[:-1]
    start = next((token.end for token in reversed(before) if token.key in _BREAKS), 0)
    end = before[-1].end if before else 0
    named = (at for at, term in enumerate(reading.terms) if start <= term.start < end and term.name)
    return frozenset([*named][:1])
