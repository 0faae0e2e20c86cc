"""Two readings and what links them in; both out with the one name that the source leaves open in its place there.

A source calls `it`, `his` or `the film` what it has named before, or begins with the verb. Where that may be the name
which a stated text has and the source has not, that is put for it, so that each has its part: who does it to whom.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.facts import name as names
from factcheck.lexicon.grammar import DETERMINERS, POSSESSIVES, PREPOSITIONS, THIRD_PERSONS, WHOSE
from factcheck.lexicon.kinds import SORTS
from factcheck.match.read.definitions import is_kind
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading, Term, with_name
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.read.settings import SETTING, preposition
from factcheck.match.read.stems import is_kind_of, is_like, stem
from factcheck.match.words.implied import called, noun_before, title_lacking
from factcheck.match.words.links import Links, held_places, is_linked_in
from factcheck.match.words.works import without_work
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_behind, within

_PRONOUNS = THIRD_PERSONS | WHOSE
_PERSONS = frozenset({"he", "she", "his", "her"})
_WITH_PERSONS = frozenset({"for", "to", "among", "with", "against"})
_MARKS = frozenset({"(", "-", "–", "—", ":", '"', "“", "``"})
_BARE = frozenset({"", "of", "by"})  # of what does it, or what it is done to
_OWNED = 3  # `the city's old fish market`
_BODIES = ("organization", "group", "team")
_OPENING = 2
_ADVERBS = frozenset({"often", "once", "also", "later"})  # before what was done: `often regarded as`


class Opened(NamedTuple):
    """The stated text with the name that the source leaves open as one, and the source with that in its place.

    Or the stated text without a work that it names. `is_by_noun`: one of them has a noun for it, `the film`.
    """

    stated: Reading
    sourced: Reading
    is_by_noun: bool


class _Part(NamedTuple):
    """What a name, or what stands for it, is behind, and the terms that it goes with: what it owns, or what is `in` it.

    `lead` is a preposition, `'s` of an owner, and empty of anything else.
    """

    lead: str
    mates: tuple[int, ...]


class _Meant(NamedTuple):
    """A name that a source lacks, with the noun before it that tells its kind, `the film Harbour`, and its part.

    `is_first`: the stated text has no other before it. `is_defined`: `the` stands before it.
    """

    name: Fact
    kind: str
    part: _Part
    is_first: bool
    is_place: bool
    is_defined: bool


def opened(stated: Reading, sourced: Reading, links: Links) -> Opened | None:
    """Both with the name that the source leaves open; None where it leaves none open, or may mean another."""
    title = title_lacking(stated, links)
    if not title or sourced.about or not _has_all_else(title, stated, links) or _is_of_a_place(title, stated):
        return None
    meant = _meant(title, stated)
    places = () if names.is_people(meant.name) else _places(meant, sourced, links)
    place = next((one for one in places if not _has_itself(one, meant, stated)), None)
    if place is None:
        text = without_work(title, stated, sourced, links)
        return text and Opened(text, sourced, is_by_noun=bool(meant.kind))
    put = meant.name._replace(start=place.start, end=place.end)
    return Opened(with_name(stated, meant.name), with_name(sourced, put), is_by_noun=place.key not in {"", *_PRONOUNS})


def _has_itself(place: Token, meant: _Meant, stated: Reading) -> bool:
    """Whether the stated text has the pronoun or the noun as well: its name stands for something else there."""
    return bool(place.key) and place.key in stated.keys and place.key != meant.kind


def _meant(title: range, stated: Reading) -> _Meant:
    first, last = stated.terms[title[0]], stated.terms[title[-1]]
    name = names.of_tokens(within(stated.words, first.start, last.end))
    kind = noun_before(stated, title[0])
    start = (
        stated.terms[title[0] - 1].start
        if kind and title[0] and stated.terms[title[0] - 1].key == kind
        else first.start
    )
    return _Meant(
        name,
        kind,
        _part(start, last.end, stated),
        is_first=not any(term.name for term in stated.terms[: title[0]]),
        is_place=len(title) == 1 and names.is_place(name),  # not `Manchester by the Sea`
        is_defined=keys_before(stated.words, first.start, 1) == ["the"],
    )


def _part(start: int, end: int, reading: Reading) -> _Part:
    """The part of what stands from `start` to `end`."""
    if not POSSESSIVES.isdisjoint(keys_behind(reading.words, end, 1)):
        return _Part("'s", tuple(reading.terms_behind(end)[:_OWNED]))
    before = keys_before(reading.words, start)
    while before and (before[-1] in DETERMINERS or not before[-1].isalnum()):
        before.pop()
    lead = before[-1] if before and before[-1] in PREPOSITIONS else ""
    return _Part(lead, tuple(reading.terms_before(start)[-1:]))


def _has_all_else(title: range, stated: Reading, links: Links) -> bool:
    """Whether the source has a plain word and all that tell something, but the noun before the name."""
    kind = title[0] - 1 if title[0] and is_kind(stated.terms[title[0] - 1].key) else -1
    plain = [at for at, term in enumerate(stated.terms) if at not in title and not term.name]
    lacking = (at for at in plain if at not in links and at != kind and is_matter(stated.terms[at]))
    return any(at in links for at in plain) and not any(True for _ in lacking)


def _is_of_a_place(title: range, stated: Reading) -> bool:
    """Whether several names are no title but one thing and where that is: `the Front in Orsa`, not `Lund, Sweden`."""
    first, last = stated.terms[title[0]], stated.terms[title[-1]]
    is_place = len(title) > 1 and last.name is not None and names.is_place(last.name)
    return is_place and stated.words.text[first.end : last.start].strip() != ","


def _places(meant: _Meant, sourced: Reading, links: Links) -> Iterator[Token]:
    """Where the source has what may stand for a name."""
    pronouns = [token for token in sourced.words.tokens if token.key in _PRONOUNS]
    if pronouns and _is_open(pronouns[0], sourced) and _is_of_pronoun(meant, pronouns[0].key):
        same = (token for token in pronouns if token.key == pronouns[0].key)
        yield from (token for token in same if _is_of_part(token, meant, sourced, links))
    held = held_places(links)
    for noun in called(sourced):
        if noun.text[0].isupper():
            continue  # a name of its own, `the Falcon`
        is_alike = _are_alike(meant.part, _part(noun.start, noun.end, sourced), links)
        if is_alike and _is_of_noun(meant, noun.key) and not _is_named(noun, sourced, held):
            yield noun
    if meant.is_first and _begins_with_deed(sourced, held) and not meant.is_place:
        yield Token("", "", 0, 0)


def _is_of_part(pronoun: Token, meant: _Meant, sourced: Reading, links: Links) -> bool:
    """Whether a pronoun stands where a name does, or owns what is told of that: `Lind has a son` of "His son is"."""
    if pronoun.key not in WHOSE:
        return _are_alike(meant.part, _Part("", ()), links)
    owned = _Part("'s", tuple(sourced.terms_behind(pronoun.end)[:_OWNED]))
    return (meant.is_first and not meant.part.lead) or _are_alike(meant.part, owned, links)


def _are_alike(stated: _Part, sourced: _Part, links: Links) -> bool:
    """Whether two parts may be one: `the director of Harbour` and "directed the film", `Orsa's port` and "the port in".

    What is given `to` somebody, that one receives.
    """
    if (stated.lead in _BARE and sourced.lead in _BARE) or (stated.lead == "to" and not sourced.lead):
        return True
    if not stated.mates or not sourced.mates:
        return stated.lead == sourced.lead
    if not (stated.lead and sourced.lead):
        return False
    return any(is_linked_in(links, mate, sourced.mates) for mate in stated.mates)


def _is_open(pronoun: Token, sourced: Reading) -> bool:
    """Whether a text has nobody before a pronoun whom that could mean: `In May, he won`, but not `In his cell,`."""
    before = [sourced.terms[place] for place in sourced.terms_before(pronoun.start)]
    is_led = sourced.words.tokens[0].key in PREPOSITIONS
    if pronoun.key in WHOSE:
        return not before and not is_led
    if any(term.name or _is_of_sort(term.key, "person") for term in before):
        return False
    previous = [token.text for token in sourced.words.tokens if token.end <= pronoun.start][-1:]
    return is_led if previous == [","] else not previous or previous[0] in _MARKS


def _is_of_pronoun(meant: _Meant, key: str) -> bool:
    """Whether a name is of the sort that a pronoun stands for, and in such a place: nobody is behind `in` or `from`."""
    if key in _PERSONS:
        return names.may_be_person(meant.name) and meant.part.lead not in SETTING - _WITH_PERSONS
    return not names.is_person(meant.name)


def _is_of_noun(meant: _Meant, noun: str) -> bool:
    """Whether a noun may stand for a name: for one of its kind, where the stated text tells that."""
    if meant.kind:
        mine, theirs = stem(meant.kind), stem(noun)
        return is_like(meant.kind, noun) or is_kind_of(mine, theirs) or is_kind_of(theirs, mine)
    if _is_of_sort(noun, "place"):
        return names.may_be_place(meant.name) and not meant.is_defined  # no city is `the White House`
    is_body = any(is_kind_of(stem(noun), stem(body)) for body in _BODIES)
    return not meant.is_place and (_is_of_sort(noun, "work") or (is_body and not names.is_person(meant.name)))


def _is_named(noun: Token, sourced: Reading, held: set[int]) -> bool:
    """Whether a noun tells of the one that stands behind it, or a source has a name that it may stand for."""
    behind = sourced.term_at(noun.end + 1)
    if behind is not None and not sourced.terms[behind].is_verb and not is_verb_like(sourced, behind):
        return True  # `the truck stop`
    stops = (token.start for token in sourced.words.tokens if token.text == "." and token.start > noun.start)
    end = next(stops, noun.start)
    return any(
        _may_be_meant(term, noun.key, is_held=place in held)
        for place, term in enumerate(sourced.terms)
        if term.start < noun.start or (term.start > end > noun.start and not _is_aside(place, sourced))
    )


def _may_be_meant(term: Term, noun: str, *, is_held: bool) -> bool:
    """Whether `the city` may be a place that the source has named, or `the film` a name that a stated text has not."""
    if term.name is None or names.is_people(term.name):
        return False
    if _is_of_sort(noun, "place"):
        if any(_is_of_sort(word, "place") and not is_like(word, noun) for word in names.words_of(term.name)):
            return False  # no city is `Lake Orsa`
        return names.is_place(term.name) or not is_held
    return not is_held and not names.is_person(term.name)


def _is_of_sort(noun: str, sort: str) -> bool:
    return any(stem(noun) == stem(head) or is_kind_of(stem(noun), stem(head)) for head in SORTS[sort])


def _begins_with_deed(sourced: Reading, held: set[int]) -> bool:
    """Whether a text begins with what was done, and has nobody by whom or to whom: `Born in May, is a poet`."""
    keys = [token.key for token in sourced.words.tokens if token.text[0].isalnum()]
    opening = next((key for key in keys[:_OPENING] if not key.endswith("ly") and key not in _ADVERBS), "")
    if not is_participle(opening):
        return False
    others = [place for place, term in enumerate(sourced.terms) if term.name and place not in held]
    tells_of_one = any(_is_of_sort(key, "person") for before, key in pairwise(keys) if before == "the")
    return not tells_of_one and all(_is_aside(place, sourced) for place in others)


def _is_aside(place: int, sourced: Reading) -> bool:
    """Whether a name cannot be that of whom a text speaks: `American`, `of Orsa`, `(NBA)`."""
    term = sourced.terms[place]
    if term.name and names.is_people(term.name):
        return True
    before = sourced.words.text[: term.start].rstrip()[-1:]
    return preposition(place, sourced) in PREPOSITIONS or before == "("
