"""Two readings in, which of their words and names say the same out."""

from collections.abc import Container, Iterable, Sequence
from itertools import pairwise

from factcheck import facts
from factcheck.lexicon.contests import BEATING, BOWING
from factcheck.lexicon.directions import FALLING, RISING
from factcheck.lexicon.grammar import AUXILIARIES, DETERMINERS, INDEFINITE, POSSESSIVES, PREPOSITIONS
from factcheck.lexicon.kinds import KINDS
from factcheck.lexicon.relations import PLAYING
from factcheck.lexicon.titles import MODEL_WORDS
from factcheck.match.read.compounds import done_once
from factcheck.match.read.moves import step
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import are_kindred, are_opposites, is_kind_of, share_sense, stem, topic_of
from factcheck.match.words import candidates
from factcheck.match.words.initials import by_initials
from factcheck.model import Relation
from factcheck.words import beyond, words_before

_IN_WORDS, _IN_SENSE = 0.9, 0.85
_LESS_ALIKE = 0.2
_ALIKE = 0.8  # of two words that say one thing
_DEFINITE = frozenset({"the", "this", "its", "their"})
_DASHES = frozenset("-‐‑–")

Links = dict[int, list[tuple[int, float]]]


def link(stated: Reading, sourced: Reading, context: facts.Context) -> Links:
    """For each stated term the sourced terms that say the same, with how surely (0-1)."""
    links: Links = {}
    looks = candidates.sorted_by_looks(sourced)
    for index, term in enumerate(stated.terms):
        found = [
            (position, likeness)
            for position in looks.positions(term)
            if (likeness := _likeness(term, sourced.terms[position], context)) > 0
            and not (term.is_verb and likeness == _IN_SENSE and _tells_noun(position, sourced))
        ]
        if found:
            best = max(likeness for _, likeness in found)
            # the very name is meant rather than a capital or a people that may stand for it
            least = best - (0.0 if term.name and best == 1.0 else _LESS_ALIKE)
            links[index] = [(position, likeness) for position, likeness in found if likeness >= least]
    _link_names_in_words(stated.terms, sourced.terms, links)
    _link_opening_name(stated, sourced, links)
    _link_heads(stated, sourced, links)
    _link_hyphened(stated, sourced, links)
    _link_players(stated, sourced, links)
    _link_beaten(stated, sourced, links)
    _link_moves(stated, sourced, links)
    for index, places in by_initials(stated, sourced):
        links.setdefault(index, [(place, 1.0) for place in places])
    return links


def _tells_noun(position: int, reading: Reading) -> bool:
    """Whether a word is no verb's, but tells of a noun behind it who or what that is: `China's top body`."""
    term, following = reading.terms[position], beyond(reading.terms, position, 1)
    is_before = bool(following) and following[0].start == term.end + 1 and following[0].name is None
    is_led = is_before and _key_before(reading, position) in DETERMINERS | POSSESSIVES
    return is_led and not term.is_verb and not is_verb_like(reading, position) and not term.key.endswith("ing")


def is_linked_in(links: Links, index: int, places: Container[int]) -> bool:
    """Whether a stated term is linked to one of these places of the source."""
    return any(place in places for place, _ in links.get(index, ()))


def any_linked(links: Links, indexes: Iterable[int], places: Container[int]) -> bool:
    """Whether one of several stated terms is linked to one of these places of the source."""
    return any(is_linked_in(links, index, places) for index in indexes)


def linked(links: Links, index: int) -> set[int]:
    """The sourced terms that a stated one is linked to, none for one that is not."""
    return {place for place, _ in links.get(index, ())}


def all_linked(links: Links, indexes: Iterable[int]) -> set[int]:
    """The sourced terms that several stated ones are linked to."""
    return {place for index in indexes for place, _ in links.get(index, ())}


def held_places(links: Links) -> set[int]:
    """The sourced terms that any stated one is linked to."""
    return {place for places in links.values() for place, _ in places}


def rests_on_one_word(stated: Reading, links: Links) -> bool:
    """Whether the source has one word for all that is stated: `the loss fell` beside "lost to Eve"."""
    plain = [at for at in links if stated.terms[at].name is None]
    is_said = any(same_words(links, at) for at in plain)
    return len(plain) > 1 and len(plain) == len(stated.terms) and not is_said and len(held_places(links)) == 1


def same_words(links: Links, index: int) -> set[int]:
    """The sourced terms that are a stated one's very word or name."""
    return {place for place, likeness in links.get(index, ()) if likeness == 1.0}


def like_words(links: Links, index: int | None) -> set[int]:
    """The sourced terms that are a stated one's word or another for it."""
    return {place for place, likeness in links.get(index, ()) if likeness >= _ALIKE} if index is not None else set()


def _link_opening_name(stated: Reading, sourced: Reading, links: Links) -> None:
    """`Grant reported it` with the source's "General Grant": what opens a sentence may be a name or a plain word."""
    if len(stated.terms) < 2 or 0 in links or stated.terms[0].name or not is_verb_like(stated, 1):  # noqa: PLR2004
        return
    first = stated.terms[0]
    is_opening = first.start == stated.words.tokens[0].start and stated.terms[1].start == first.end + 1
    if is_opening:
        named = [at for at, term in enumerate(sourced.terms) if term.name and term.key.split()[1:][-1:] == [first.key]]
        links.update({0: [(at, _IN_WORDS) for at in named]} if named else {})


def _link_heads(stated: Reading, sourced: Reading, links: Links) -> None:
    """`The bridge`, or `from a bridge`, with the "Hollin Bridge" of a text given as the source, if it is alone."""
    heads: dict[str, set[str]] = {}
    for place, term in enumerate(sourced.terms if not sourced.about else ()):
        is_long = term.name is not None and " " in term.key
        if is_long and not _key_before(sourced, place).isdecimal():  # not `the 2023 Carver Prize`
            heads.setdefault(term.key.split()[-1], set()).add(term.key)
    for index, term in enumerate(stated.terms) if heads else ():
        if index in links or term.name or len(heads.get(term.key, ())) != 1:
            continue
        before = words_before(stated.words, term.start, 2)
        is_any = [one.key in kind for one, kind in zip(before, (PREPOSITIONS, INDEFINITE), strict=False)] == [
            True,
            True,
        ]
        if is_any or _key_before(stated, index) in _DEFINITE:
            links[index] = [(at, _IN_WORDS) for at, other in enumerate(sourced.terms) if other.key in heads[term.key]]


def _link_hyphened(stated: Reading, sourced: Reading, links: Links) -> None:
    """`cooperation` with the source’s `co-operation`; two names, whichever dash is between them: `Bose–Einstein`."""
    for key, first in _in_two(sourced).items():
        for index, term in enumerate(stated.terms):
            if index not in links and _squashed(term) == key:
                links[index] = [(first, 1.0), (first + 1, 1.0)]
    for key, first in _in_two(stated).items():
        for position, term in enumerate(sourced.terms):
            if term.name and _squashed(term) == key:
                links.setdefault(first, [(position, 1.0)])
                links.setdefault(first + 1, [(position, 1.0)])


@once
def _in_two(reading: Reading) -> dict[str, int]:
    """Two terms with a dash alone between them, as one word would have them, with the place of the first."""
    text, terms = reading.words.text, reading.terms
    if _DASHES.isdisjoint(text):
        return {}
    return {
        one.key + other.key: position
        for position, (one, other) in enumerate(pairwise(terms))
        if other.start == one.end + 1 and text[one.end] in _DASHES
    }


def _squashed(term: Term) -> str:
    return term.key if term.key.isalpha() else "".join(mark for mark in term.key if mark not in _DASHES)


def _link_players(stated: Reading, sourced: Reading, links: Links) -> None:
    """`is played by Ada Holm`, and `the character`, with the source's "Podrick (Ada Holm)": who plays a part."""
    playing = [index for index, term in enumerate(stated.terms) if term.key in PLAYING and index not in links]
    if not playing or "(" not in sourced.words.text:
        return
    named = {place for index, places in links.items() if stated.terms[index].name for place, _ in places}
    for place in sorted(named):
        term, following = sourced.terms[place], beyond(sourced.terms, place, 1)
        if not (term.name and following and following[0].name and place + 1 in named):
            continue
        if sourced.words.text[term.end : following[0].start].strip() == "(":
            links.update({index: [(place + 1, _IN_WORDS)] for index in playing})
            return


def _link_beaten(stated: Reading, sourced: Reading, links: Links) -> None:
    """`were beaten` with the source's "lost", and the other way round."""
    pairs = ((_beaten(stated), _bowed(sourced)), (_bowed(stated), _beaten(sourced)))
    for mine, theirs in pairs:
        for index in mine if theirs else ():
            links.setdefault(index, [(place, _IN_WORDS) for place in theirs])


def _link_moves(stated: Reading, sourced: Reading, links: Links) -> None:
    """`fell`, of what the source has `down from 52 million`, or at 52 million once and at 40 today."""
    verbs = [index for index, term in enumerate(stated.terms) if term.key in RISING or term.key in FALLING]
    move = step(sourced) if verbs and sourced.terms else None
    if move is None or move.rises is None:
        return
    before = [place for place, term in enumerate(sourced.terms) if term.end <= move.after.start][-1:] or [0]
    for index in verbs:
        if (stated.terms[index].key in RISING) == move.rises:
            links.setdefault(index, [(before[0], _IN_WORDS)])


@once
def _beaten(reading: Reading) -> tuple[int, ...]:
    """Where somebody is said to have been beaten."""
    found = [index for index, term in enumerate(reading.terms) if term.key in BEATING and not term.name]
    return tuple([index for index in found if _key_before(reading, index) in AUXILIARIES])


@once
def _bowed(reading: Reading) -> tuple[int, ...]:
    return tuple([index for index, term in enumerate(reading.terms) if term.key in BOWING and not term.name])


def _key_before(reading: Reading, index: int) -> str:
    before = words_before(reading.words, reading.terms[index].start)
    return before[-1].key if before else ""


def _link_names_in_words(stated: Sequence[Term], sourced: Sequence[Term], links: Links) -> None:
    """A name that the other text has word for word, but in plain words, as a headline has them."""
    for index, term in enumerate(stated):
        if term.name and index not in links:
            places = _in_words(term, sourced)
            if places:
                links[index] = [(position, _IN_WORDS) for position in places]
    for position, other in enumerate(sourced):
        if other.name:
            for index in _in_words(other, stated):
                links.setdefault(index, [(position, _IN_WORDS)])


def _in_words(name: Term, terms: Sequence[Term]) -> range:
    """Where a name of several words stands among the plain ones."""
    keys = name.key.split()
    for start in range(len(terms) - len(keys) + 1 if len(keys) > 1 else 0):
        if all(term.key == key and not term.name for term, key in zip(terms[start:], keys, strict=False)):
            return range(start, start + len(keys))
    return range(0)


def _likeness(term: Term, other: Term, context: facts.Context) -> float:
    if term.name and other.name:
        relation = facts.compare(term.name, other.name, context)
        return 1.0 if relation is Relation.SAME else 0.9 if relation is Relation.WEAKER else 0.0
    if term.stem == other.stem:
        return 1.0
    if share_sense(term.stem, other.stem):
        return _IN_SENSE
    return 0.0 if term.name or other.name else _kinship(term, other)


def _kinship(term: Term, other: Term) -> float:
    """Two plain words that are no synonyms: of one root, or the source's is a kind of what the draft's is."""
    is_deed = term.is_verb or (term.key.endswith("ing") and term.key not in KINDS)
    if not is_deed and is_kind_of(other.stem, term.stem):  # `built` is no building, nor `filming` a film
        return 0.75
    if are_opposites(term.key, other.key):
        return 0.0
    is_again = stem(done_once(term.key)) == stem(done_once(other.key))  # `re-elected`, "elected again"
    return 0.8 if is_again or are_kindred(term.key, other.key) else 0.0


def is_about(term: Term, sourced: Reading) -> bool:
    """Whether a name stands in the subject of the source, to the last figure."""
    if not term.name:
        return False
    keys = topic_of(term.key)
    is_model = any(map(str.isdigit, term.key))
    if is_model and not MODEL_WORDS.isdisjoint(sourced.about - keys):
        return False  # the Mate 60 Pro is not the Mate 60
    return bool(keys) and keys <= sourced.about
