"""Two readings in, whether a deed that either tells by a noun is another's, or is done to another, in the other out.

`The council rejected the plan` is told by "the council's rejection of the plan"; `residents rejected the plan` is not,
nor `the company founded Berg` by "the company's founder, Berg". Who does it is told by what stands around the noun:
whose it is, of whom, by whom; and before it by a verb that says no more than that it is done, `gave a warning`.
"""

from collections.abc import Iterator
from functools import cache

from factcheck.lexicon.grammar import ARTICLES, AUXILIARIES, COPULAS, POSSESSIVES, PREPOSITIONS, WHOSE
from factcheck.lexicon.nominals import AGENTS, DOER_ENDINGS, DOERS, DOING, NO_DOERS, NOMINALS, SEEING, SUFFERING
from factcheck.match.parties.frames import Frame, frames, nouns_behind, phrase_before, told_of
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import are_kindred, stems
from factcheck.match.words.links import Links, all_linked
from factcheck.typed import NamedTuple
from factcheck.words import bounds, key_at, keys_before

_NOBODY = frozenset[int]()
_DESCRIBED = 4  # tokens from whose a deed is to its noun: `the council's surprising late rejection`


class Deed(NamedTuple):
    """Those who have a part in a deed, by their places among the terms.

    `parties` may be either side: `the collapse of the bridge`, "the plan's rejection". `beside` have a part of which
    nothing more is told, `talks with Lund`, and `apart` none that the verb could tell of: `ignored a warning`.
    `is_open`: one of them is told by a pronoun.
    """

    agents: frozenset[int] = _NOBODY
    patients: frozenset[int] = _NOBODY
    parties: frozenset[int] = _NOBODY
    beside: frozenset[int] = _NOBODY
    apart: frozenset[int] = _NOBODY
    is_open: bool = False

    @property
    def told(self) -> frozenset[int]:
        """All that have a part in it."""
        return self.agents | self.patients | self.parties | self.beside


class _Around(NamedTuple):
    """Whose a noun is, and those behind each of its prepositions; `first` and `end` are tokens of its phrase."""

    owners: frozenset[int]
    behind: dict[str, frozenset[int]]
    first: int
    end: int
    is_open: bool


def is_of_other_parties(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all that the source has of a deed, which it or the stated text tells by a noun, is of others."""
    mine, theirs = _verbs(stated), _verbs(sourced)
    for index in links if mine or theirs else ():
        places = [place for place, _ in links[index] if _are_of_one_root(index, place, stated, sourced)]
        is_noun = index not in mine
        if stated.terms[index].name or (is_noun and not all(place in theirs for place in places)):
            continue
        if not is_noun and (any(place in theirs for place in places) or not _are_nouns(places, sourced)):
            continue
        one = _deed_of_noun(index, stated) if is_noun else _deed_of_verb(mine[index])
        others = [_deed_of_verb(theirs[at]) if is_noun else _deed_of_noun(at, sourced) for at in places]
        if one and others and all(other and _is_of_others(one, other, links, sourced) for other in others):
            return True
    return False


def _are_of_one_root(index: int, place: int, stated: Reading, sourced: Reading) -> bool:
    """Whether two words are forms of one: a verb and the noun for it, not for another like it."""
    one, other = stated.terms[index], sourced.terms[place]
    is_kin = one.stem == other.stem or are_kindred(one.key, other.key)
    return is_kin or not _lines().get(one.stem, _NOBODY).isdisjoint(_lines().get(other.stem, _NOBODY))


@cache
def _lines() -> dict[str, frozenset[int]]:
    """The lines of the tables in which a stem stands."""
    held: dict[str, frozenset[int]] = {}
    for number, line in enumerate((*NOMINALS, *AGENTS)):
        for word in stems(line.split()):
            held[word] = held.get(word, _NOBODY) | {number}
    return held


def _is_of_others(one: Deed, other: Deed, links: Links, sourced: Reading) -> bool:
    """Whether those of a deed have no such part in it there, but one in another deed."""
    parts = [all_linked(links, part) for part in (one.agents, one.patients, one.parties)]
    played = _played(sourced) | other.told | other.apart
    if other.agents and all(sourced.terms[at].name for at in other.agents):
        played |= {at for at, term in enumerate(sourced.terms) if term.name}  # `Holt, the founder, teaches in Bern`
    agents, patients, parties = (part if part <= played else set[int]() for part in parts)
    if patients and patients <= other.apart:
        return True
    does, suffers = other.agents, other.patients
    does |= _NOBODY if patients & other.parties else other.parties
    suffers |= _NOBODY if agents & other.parties else other.parties
    if patients and suffers and patients.isdisjoint(suffers | other.beside):
        return True
    if other.is_open:
        return False
    if agents and agents.isdisjoint(does) and (does or agents <= other.patients | other.apart):
        return True
    told = does | suffers
    is_apart = bool(parties) and parties.isdisjoint(told | other.beside)
    return is_apart and (bool(told) or parties <= other.apart)


@once
def _played(reading: Reading) -> frozenset[int]:
    """All that have a part in a deed that a verb tells."""
    return _NOBODY.union(*(part for frame in frames(reading) for part in (frame.doers, frame.done_to)))


@once
def _verbs(reading: Reading) -> dict[int, Frame]:
    return {frame.verb: frame for frame in frames(reading) if not _may_describe(frame.verb, reading)}


def _may_describe(index: int, reading: Reading) -> bool:
    """Whether a verb behind an adverb may be what tells a noun apart: `told centrally controlled firms`."""
    term = reading.terms[index]
    before = keys_before(reading.words, term.start, 1)
    is_next = any(other.start == term.end + 1 for other in reading.terms[index + 1 : index + 2])
    return is_next and any(key.endswith("ly") for key in before)


def _are_nouns(places: list[int], reading: Reading) -> bool:
    return all(reading.terms[at].name is None and not is_verb_like(reading, at) for at in places)


def _deed_of_verb(frame: Frame) -> Deed:
    if frame.doers and not frame.done_to:
        return Deed(parties=frame.doers)  # `the mine closed`: it may have been closed
    return Deed(frame.doers, frame.done_to)


def done_by(index: int, reading: Reading) -> Deed:
    """Who is called by a noun for whoever does something, and to whom or what: `Berg, the founder of the firm`."""
    return _of_doer(index, _around(index, reading), reading)


def _deed_of_noun(index: int, reading: Reading) -> Deed | None:
    """What the words around a noun tell; None where it is no noun for a deed, as far as they tell."""
    term = reading.terms[index]
    if term.name or is_verb_like(reading, index):
        return None
    around = _around(index, reading)
    if key_at(reading.words.tokens, around.first - 1)[:1].isdecimal():
        return None  # `three sets of tools`
    if term.key in DOERS or (term.key.endswith(DOER_ENDINGS) and term.key not in NO_DOERS):
        return _of_doer(index, around, reading)
    if term.key.endswith("ing") and not around.owners and not around.behind:
        return None  # `is thinking about closing it`
    of, by = around.behind.get("of", _NOBODY), around.behind.get("by", _NOBODY)
    led = [part for key, part in around.behind.items() if key not in {"of", "by", "as"}]
    beside = _NOBODY.union(*led, _adjacent(index, reading))
    as_what = around.behind.get("as", _NOBODY)
    if by or (around.owners and of):
        deed = Deed(around.owners | by, of, beside=beside, apart=as_what, is_open=around.is_open)
    else:
        deed = Deed(parties=around.owners | of, beside=beside, apart=as_what, is_open=around.is_open)
    return deed if around.owners or around.is_open else _governed(index, deed, reading)


def _governed(index: int, deed: Deed, reading: Reading) -> Deed:
    """A deed with those of the verb before its noun: `gave a warning`, "received a warning", "ignored a warning"."""
    frame = next((one for one in frames(reading) if index == max(one.done_to, default=-1)), None)
    if frame is None or not frame.doers:
        return deed
    key = reading.terms[frame.verb].key
    if key in DOING:
        return deed._replace(agents=deed.agents | frame.doers, patients=deed.patients | deed.parties, parties=_NOBODY)
    if key in SUFFERING:
        return deed._replace(patients=deed.patients | frame.doers, beside=deed.beside | deed.parties, parties=_NOBODY)
    if key in SEEING:
        return deed._replace(parties=deed.parties | frame.doers)
    return deed._replace(apart=deed.apart | frame.doers)


def _of_doer(index: int, around: _Around, reading: Reading) -> Deed:
    """`The company's founder, Berg`, "Holt, the discoverer of the comet": whoever is called so does it."""
    tokens = reading.words.tokens
    agents = set[int]()
    before = key_at(tokens, around.first - 1)
    if before in COPULAS:
        agents |= phrase_before(reading, around.first - 1)
    elif before == ",":
        agents.update(at for at in _ending_at(tokens[around.first - 1].start, reading))
    following = around.end + (key_at(tokens, around.end) == ",")
    if key_at(tokens, around.end) in COPULAS:
        agents |= nouns_behind(reading, around.end + 1)
    elif following < len(tokens) and (at := reading.term_at(tokens[following].start)) is not None:
        agents |= {at} if reading.terms[at].name else _NOBODY
    of = around.behind.get("of", _NOBODY)
    others = (part for key, part in around.behind.items() if key != "of")
    patients = around.owners | of | _adjacent(index, reading)
    is_open = around.is_open or not agents
    return Deed(frozenset(agents), patients - agents, beside=_NOBODY.union(*others), is_open=is_open)


def _around(index: int, reading: Reading) -> _Around:
    tokens, term = reading.words.tokens, reading.terms[index]
    first, end = bounds(reading.words, term.start, term.end)
    owners, is_open, number = _NOBODY, False, first
    for at in range(first - 1, max(first - 1 - _DESCRIBED, -1), -1):
        key = tokens[at].key
        if key in POSSESSIVES:
            owners = frozenset(_ending_at(tokens[at].start, reading))
        elif key == "whose":
            owners = phrase_before(reading, at)
        is_open = is_open or key in WHOSE
        if owners or is_open or key in PREPOSITIONS or not key[0].isalpha() or key in COPULAS:
            break
        number = at
        if key in ARTICLES:
            break
    if owners:
        number = bounds(reading.words, reading.terms[min(owners)].start, term.end)[0]
    number -= key_at(tokens, number - 1) in ARTICLES
    behind = dict(_behind(reading, end))
    last = max((at for part in behind.values() for at in part), default=None)
    after = bounds(reading.words, term.start, reading.terms[last].end)[1] if last is not None else end
    return _Around(owners, behind, number, after, is_open)


def _behind(reading: Reading, number: int) -> Iterator[tuple[str, frozenset[int]]]:
    """Each preposition that follows on a noun or on what stands behind another such, with the nouns behind it."""
    tokens = reading.words.tokens
    while (key := key_at(tokens, number)) in PREPOSITIONS:
        nouns = _before_verb(told_of(reading, number + 1), number, reading)
        yield key, nouns
        end = max((reading.terms[at].end for at in nouns), default=tokens[number].end)
        number = next((at for at in range(number + 1, len(tokens)) if tokens[at].start >= end), len(tokens))


def _before_verb(nouns: frozenset[int], number: int, reading: Reading) -> frozenset[int]:
    """Those of some nouns behind a token that stand before the verb behind it: `the owner of the mill is Lund`."""
    verbs = (
        token.start
        for token in reading.words.tokens[number + 1 :]
        if token.key in AUXILIARIES or ((at := reading.term_at(token.start)) in nouns and is_verb_like(reading, at))
    )
    end = next(verbs, len(reading.words.text))
    return frozenset(at for at in nouns if reading.terms[at].start < end)


def _ending_at(end: int, reading: Reading) -> Iterator[int]:
    """The term that ends at a place or right before it, and those right before that: `the city council's`."""
    at = next((at for at, term in enumerate(reading.terms) if term.end == end), -1)
    while at >= 0:
        yield at
        is_next = at > 0 and reading.terms[at - 1].end + 1 == reading.terms[at].start
        at = at - 1 if is_next and not is_verb_like(reading, at - 1) else -1


def _adjacent(index: int, reading: Reading) -> frozenset[int]:
    """The noun right before another: `plan` of "plan rejection"."""
    is_next = index > 0 and reading.terms[index - 1].end + 1 == reading.terms[index].start
    return frozenset({index - 1}) if is_next and not is_verb_like(reading, index - 1) else _NOBODY
