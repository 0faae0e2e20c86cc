"""Two readings in, the names out that the draft binds to one verb and its source to another.

`Born in Lisbon` has a name of "born in Cluj and moved to Lisbon", and `Dahl is the mayor` one of "Moe, who succeeded
Dahl, is the mayor": each is in the source, but for something else, where another name stands in its place. No parser:
a name behind a preposition is bound to the last verb before it, and a name that a text opens with to all of that
but what is told beside it, from `who` or `after` up to the next comma.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import name as name_kind
from factcheck.lexicon.grammar import (
    COPULAS,
    DETERMINERS,
    PHRASE_ENDS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVE_WORDS,
    WHOSE,
)
from factcheck.lexicon.relations import PLAYING
from factcheck.match.read.matter import is_matter
from factcheck.match.read.once import once
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import describes, is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links, held_places, same_words
from factcheck.match.words.side import Side
from factcheck.match.words.slots import OPEN_STEMS
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import key_after, key_before, keys_before, keys_between, words_before, words_behind

_EARLIER = frozenset({"after", "before", "while", "though", "although", "because"})
_AS_WELL = frozenset({"another", "also", "too", "second", "then", "later", "others"})
_NOW = frozenset({"is", "has", "currently", "now"})
_PLACING = frozenset({"in", "at"})
_LIFE = {"born", "died"}
_PREDECESSOR = frozenset(stem(word) for word in "succeed replace follow oust unseat supplant".split())


class Binding(NamedTuple):
    """A name, by its place, right behind a preposition: with the last verb before it, by its place too."""

    name: int
    verb: int
    preposition: str


class _Texts(NamedTuple):
    stated: Reading
    sourced: Reading
    links: Links
    context: facts.Context

    def places(self, index: int) -> frozenset[int]:
        """Where the source has a stated term."""
        return frozenset(place for place, _ in self.links.get(index, ()))


def rebound(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> Iterator[Side]:
    """Each stated name that the source has for something else, beside the one that has its place there.

    Without that where the same may hold of both: `played in Lisbon`; and of a place that may lie in the other.
    """
    texts = _Texts(stated, sourced, links, context)
    named = {index for index, term in enumerate(stated.terms) if term.name and _is_named(index, texts)}
    held = held_places(links)
    if not named or all(place in held for place, term in enumerate(sourced.terms) if term.name):
        return
    for binding in bindings(stated):
        name = stated.terms[binding.name].name
        for other in _in_its_place(binding, texts) if name and binding.name in named else ():
            if name and (relation := _related(binding, name, other, texts)):
                is_wrong = relation is Relation.CONFLICT
                yield Side(Pair(name, other if is_wrong else None, relation), float(is_wrong), float(is_wrong))
                return
    if 0 in named and (doer := _doer(texts)):
        yield Side(Pair(stated.terms[0].name or doer, doer, Relation.CONFLICT), 1.0, 1.0)


def _is_named(index: int, texts: _Texts) -> bool:
    """Whether the source names the same by the same words, or more."""
    mine = set(texts.stated.terms[index].key.split())
    theirs = [texts.sourced.terms[place] for place in texts.places(index)]
    return bool(theirs) and all(other.name is not None and mine <= set(other.key.split()) for other in theirs)


def _in_its_place(binding: Binding, texts: _Texts) -> Iterator[Fact]:
    """The names that the source has behind the same words, where the stated one goes with other verbs there."""
    sourced, links = texts.sourced, texts.links
    verbs = same_words(links, binding.verb)
    others = [index for index in links if index != binding.name and not describes(texts.stated, index)]
    held = {place for index in others for place in texts.places(index)}
    is_placed = any(one.verb in verbs for one in _done_there(sourced))
    for place in texts.places(binding.name):
        verb = _last_verb(sourced, place)
        if (verb is None and not is_placed) or (verb in held and not _is_of_another(verb, place, held, sourced)):
            return
    for one in bindings(sourced):
        other = sourced.terms[one.name].name
        if (
            one.verb in verbs
            and one.preposition == binding.preposition
            and one.name not in held | texts.places(binding.name)
            and other
        ):
            yield other


def _is_of_another(verb: int, name: int, held: set[int], sourced: Reading) -> bool:
    """Whether a verb is not what the name behind it goes with, or done by another: `his mother is from Holm`."""
    between = keys_between(sourced.words, sourced.terms[verb].end, sourced.terms[name].start)
    if _is_stated_anew(sourced, verb, name) and RELATIVE_WORDS.isdisjoint(between):
        return True
    doer = sourced.terms[verb - 1] if verb and verb - 1 not in held else None
    if doer is None or not is_matter(doer) or doer.end + 1 != sourced.terms[verb].start:
        return False
    return not (DETERMINERS | POSSESSIVES).isdisjoint(keys_before(sourced.words, doer.start, 1))


def _is_stated_anew(reading: Reading, verb: int, name: int) -> bool:
    """Whether a copula stands between a verb and a name: `Founded in 1990, it is now in Bergen`."""
    between = keys_between(reading.words, reading.terms[verb].end, reading.terms[name].start)
    return not COPULAS.isdisjoint(between)


def _related(binding: Binding, name: Fact, other: Fact, texts: _Texts) -> Relation:
    """Whether the one is wrong where the source has the other, or may be as right."""
    relation = facts.compare(name, other, texts.context)
    if name_kind.is_country(name) != name_kind.is_country(other):
        return Relation.UNCLEAR  # the one may lie in the other
    places = texts.places(binding.name)
    tokens = texts.sourced.words.tokens
    start, end = sorted((other.end, min(texts.sourced.terms[place].start for place in places)))
    is_as_well = any(token.key in _AS_WELL for token in tokens if start <= token.start < end)
    is_first = keys_before(texts.stated.words, texts.stated.terms[binding.verb].start, 1) == ["first"]
    if is_as_well or (texts.stated.terms[binding.verb].stem in OPEN_STEMS and not is_first):
        return Relation.UNCLEAR
    is_moved = any(one.name in places and one.preposition == "to" for one in bindings(texts.sourced))
    if relation is Relation.UNCLEAR and not (is_moved and name_kind.may_be_place(name, other)):
        return Relation.UNCLEAR
    return Relation.CONFLICT


@once
def bindings(reading: Reading) -> tuple[Binding, ...]:
    """Each name right behind a preposition, with the last verb before it."""
    found = [*_done_there(reading)]
    for index, term in enumerate(reading.terms):
        if term.name is None:
            continue
        before = list(words_before(reading.words, term.start))
        while before and before[-1].key in DETERMINERS:
            before.pop()
        verb = _last_verb(reading, index)
        if verb is not None and _is_stated_anew(reading, verb, index):
            continue
        if before and before[-1].key in PREPOSITIONS and verb is not None:
            found.append(Binding(index, verb, before[-1].key))
    return tuple(found)


def _done_there(reading: Reading) -> Iterator[Binding]:
    """The verb behind a `where`, with the name before it: `lives in Lund, where she was born`."""
    for token in reading.words.tokens if "where" in reading.keys else ():
        names = [at for at in reading.terms_before(token.start)[-1:] if reading.terms[at].name]
        verb = next((at for at in reading.terms_behind(token.end) if _is_verb(reading, at)), None)
        if token.key == "where" and names and verb is not None:
            yield Binding(names[0], verb, "in")


def _last_verb(reading: Reading, index: int) -> int | None:
    """The last verb before a term, but for one told beside that: `in Lund, where she was born, and works in Holm`."""
    start = reading.terms[index].start
    places = [(first, after) for first, after in asides(reading) if after <= start and _tells_where(first, reading)]
    verbs = (at for at in range(index - 1, -1, -1) if _is_verb(reading, at))
    return next(
        (at for at in verbs if not any(first <= reading.terms[at].start < after for first, after in places)), None
    )


def _tells_where(start: int, reading: Reading) -> bool:
    return [token.key for token in words_behind(reading.words, start, 1)] == ["where"]


def _is_verb(reading: Reading, index: int) -> bool:
    term = reading.terms[index]
    is_verb = term.name is None and (is_verb_like(reading, index) or term.key in PLAYING)
    return is_verb and not describes(reading, index)


def _doer(texts: _Texts) -> Fact | None:
    """The name that the source opens with, where the stated one is only told of beside what is said of that."""
    stated, sourced, links, context = texts
    mine, theirs = _opening(stated), _opening(sourced)
    if mine is None or theirs is None or asides(stated) or any(0 in texts.places(index) for index in links):
        return None
    if facts.compare(mine, theirs, context) is not Relation.CONFLICT:
        return None
    if not all(_is_aside(sourced.terms[place].start, sourced) for place in texts.places(0)):
        return None
    if any(token.key in PRONOUNS and not _is_aside(token.start, sourced) for token in sourced.words.tokens):
        return None  # `Moe, who ran against Dahl, conceded after he was elected`
    return theirs if _is_told_of_it(texts) and not _was_before(texts) else None


def _is_told_of_it(texts: _Texts) -> bool:
    """Whether the source says of its own name what is stated: each verb, and nothing of it only beside that."""
    stated = texts.stated
    words = [index for index, term in enumerate(stated.terms) if not term.name]
    told = [[texts.sourced.terms[place].start for place in texts.places(index)] for index in words]
    is_done = all(starts for index, starts in zip(words, told, strict=True) if _is_verb(stated, index))
    is_beside = any(starts and all(_is_aside(start, texts.sourced) for start in starts) for starts in told)
    return is_done and not is_beside


def _was_before(texts: _Texts) -> bool:
    """Whether the stated name is that of who had the post before, and the time is not told, or another."""
    stated, sourced, _, context = texts
    verbs = {sourced.terms[verb].stem for place in texts.places(0) if (verb := _last_verb(sourced, place)) is not None}
    days = sourced.of_kind("date")
    is_dated = any(facts.compare(one, day, context) is Relation.SAME for one in stated.of_kind("date") for day in days)
    is_now = any(token.key in _NOW for token in stated.words.tokens)
    return not verbs.isdisjoint(_PREDECESSOR) and not is_dated and not is_now


def _opening(reading: Reading) -> Fact | None:
    """The name that a text begins with."""
    first = reading.terms[0] if reading.terms else None
    before = [token for token in reading.words.tokens if first and token.end <= first.start]
    return first.name if first and all(token.key in DETERMINERS for token in before) else None


def _is_aside(start: int, reading: Reading) -> bool:
    return any(first <= start < last for first, last in asides(reading))


@once
def asides(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Where something is told beside the rest: `, who succeeded Dahl in 2020,`, `after beating Dahl`."""
    found: list[tuple[int, int]] = []
    tokens = reading.words.tokens
    for number, token in enumerate(tokens[1:], 1):
        if (not found or token.start >= found[-1][1]) and _opens_aside(tokens, number):
            end = next(
                (other.start for other in tokens[number + 1 :] if other.key in PHRASE_ENDS), len(reading.words.text)
            )
            found.append((token.start, end))
    return tuple(found)


def _opens_aside(tokens: Sequence[Token], number: int) -> bool:
    key, is_parted = tokens[number].key, key_before(tokens, number) == ","
    following = key_after(tokens, number)
    is_doing = (key in _EARLIER and following.endswith("ing")) or (is_parted and key.endswith("ing"))
    return key in RELATIVE_WORDS or is_doing


def displaced_names(
    stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[tuple[str, str]]:
    """Each name that the source lacks beside the one behind the same words there: `worked at Plemons`, "at Facebook".

    So too where somebody was born at the place where they are said to have died: it may be so, and is not told.
    """
    texts = _Texts(stated, sourced, links, context)
    held = held_places(links)
    for binding in bindings(stated):
        name, verb = stated.terms[binding.name].name, stated.terms[binding.verb].key
        verbs = texts.places(binding.verb)
        there = [one for one in bindings(sourced) if one.verb in verbs and one.preposition == binding.preposition]
        others = [other for one in there if one.name not in held and (other := sourced.terms[one.name].name)]
        other_verb = _told_by_adjective(binding, verbs, texts) or _bound_elsewhere(binding, texts)
        if name and other_verb:
            yield verb, other_verb
        elif name and binding.name not in links and len(others) == len(there) == 1:
            yield name.text, others[0].text
        elif name and (other_name := _exchanged(binding, there, texts)):
            yield name.text, other_name.text
        elif not verbs:
            governors = {_last_verb(sourced, place) for place in texts.places(binding.name)}
            keys = {sourced.terms[governor].key for governor in governors if governor is not None}
            if len(governors) == 1 and {verb, *keys} == _LIFE:
                yield verb, min(keys)


def _told_by_adjective(binding: Binding, verbs: frozenset[int], texts: _Texts) -> str:
    """The verb that the source binds a name to, where a draft has but its adjective: `found the stolen car in Lund`."""
    beside = {one.verb for one in bindings(texts.sourced) if one.name in texts.places(binding.name)}
    told = [index for index in texts.links if describes(texts.stated, index)]
    for index in told if beside and beside.isdisjoint(verbs) else ():
        if beside <= texts.places(index):
            return texts.stated.terms[index].key
    return ""


def _bound_elsewhere(binding: Binding, texts: _Texts) -> str:
    """The verb by which alone the source has a place where the draft has another: `premiered in Oslo`.

    "Premiered at Cannes and was released in Oslo" has a place for that verb, too.
    """
    places, verbs = texts.places(binding.name), same_words(texts.links, binding.verb)
    there = [one for one in bindings(texts.sourced) if one.preposition in _PLACING]
    beside = {one.verb for one in there if one.name in places}
    held = verbs.union(*(texts.places(index) for index in texts.links if index != binding.verb))
    is_placed = any(one.verb in verbs and one.name not in held for one in there)
    is_elsewhere = bool(beside) and beside.isdisjoint(held) and is_placed and len(beside) == len(places)
    is_elsewhere = is_elsewhere and binding.preposition in _PLACING
    return texts.sourced.terms[min(beside)].key if is_elsewhere else ""


def _exchanged(binding: Binding, there: Sequence[Binding], texts: _Texts) -> Fact | None:
    """The name that the source has with a verb, where it tells the stated one anew, of somebody else.

    `Born in Norway to a mother from Lund` beside "born in Lund; his mother is from Norway".
    """
    sourced, places = texts.sourced, texts.places(binding.name)
    is_anew = bool(places) and all(
        (verb := _last_verb(sourced, place)) is not None
        and _is_stated_anew(sourced, verb, place)
        and not WHOSE.isdisjoint(keys_between(sourced.words, sourced.terms[verb].end, sourced.terms[place].start))
        for place in places
    )
    mine = {one.name for one in bindings(texts.stated) if one.preposition == binding.preposition}
    held = {place for index in mine for place in texts.places(index)}
    others = [one.name for one in there if is_anew and one.name not in held]
    return sourced.terms[others[0]].name if others and len(others) == len(there) else None
