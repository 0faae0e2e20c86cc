"""Two readings and what links them in, whether all the names that the source lacks are what it speaks of out.

A source calls that `it` or `the film`, or leaves it to its title. The words of one title may be read as several names:
`Manchester by the Sea`, `Fun and Fancy Free`.
"""

from collections.abc import Iterator

from factcheck.facts.name import is_place
from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS, WHOSE
from factcheck.lexicon.kinds import SORTS
from factcheck.match.read.definitions import is_kind
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_participle
from factcheck.match.read.settings import preposition
from factcheck.match.read.stems import is_kind_of, is_like, stem
from factcheck.match.words.links import Links, held_places, linked
from factcheck.model import Token
from factcheck.words import beyond, key_before, keys_before, within, words_before

_DESCRIBED = 2  # `the kit manufacturer`
_FEW = 2  # names beside the one that a source opens with
_WITHIN_TITLE = PREPOSITIONS | DETERMINERS | frozenset({"and", "&", ":", "-", "–", "'", "’", "'s", ",", "!", "of"})
_MARKS = frozenset({'"', "`", "“", "”", "``", "''", "'", ","})
_QUALIFIES = frozenset({"", "'s", "’s", "'", "’"})
_BY_OR_WITH = frozenset({"by", "with", "against"})
_DEFINITE = frozenset({"the", "this", "same"})


def is_subject_implied(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the stated text begins with all that the source lacks of names, or it has another word for that.

    A source that names somebody else of whom the stated text is silent may well be about them, unless it opens with
    a name that both have: "The sculptor Ada Holm began it", of a draft's "The arch was begun by Ada Holm".
    """
    title = title_lacking(stated, links)
    if not title or _is_of_opening_deed(title[0], stated):
        return False
    kind = noun_before(stated, title[0])
    first = next((index for index in range(len(stated.terms)) if index in links), title[0])
    if first + 1 == title[0] and _is_thing(kind) and _has_all_else(title, stated, links):
        first = title[0]  # `The song Harbour`
    if (
        (kind or title[0] <= first)
        and _has_all_else(title, stated, links)
        and any(_stands_for(noun, kind, stated.terms[title[0]], sourced, links) for noun in called(sourced))
    ):
        return True
    if _is_of_definite(title[0], stated, sourced, links) and _has_all_else(title, stated, links):
        return True
    is_sure = len(title) == 1 or (_has_all_else(title, stated, links) and not _is_linked_by_of(stated, title))
    if title[0] > first or not is_sure:
        return False
    held = held_places(links)
    names = [position for position, term in enumerate(sourced.terms) if term.name]
    others = [position for position in names if position not in held]
    is_headed = names[:1] != others[:1] and len(others) <= _FEW and not any(_leads(at, sourced) for at in others)
    owner = next((token.key for token in sourced.words.tokens[:1] if token.key in WHOSE), "")
    is_named_there = bool(others) and owner in stated.keys  # `Roth was its director`, "Its director was Holm"
    return (sourced.opens_with_pronoun and not is_named_there) or not others or is_headed


def _leads(index: int, sourced: Reading) -> bool:
    """Whether a name stands behind what was done, as the one who did it: `Elected mayor of Orsa in 2011, Lind is`."""
    before = words_before(sourced.words, sourced.terms[index].start)
    return [token.text for token in before[-1:]] == [","] and is_participle(sourced.words.tokens[0].key)


def lacks_party(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name behind the verb is not the source's, which has another name that the stated text has not.

    So is a name with which the stated text opens what it tells: `Trained in Lund, Ada Holm won the race in 2019`. One
    title may be what the source calls `it`: "It was filmed in Lund", of a draft's `In Lund they filmed Harbour`.
    """
    verb = next((term.start for term in stated.terms if term.is_verb), len(stated.words.text))
    lacking = [index for index, term in enumerate(stated.terms) if term.name and index not in links]
    if any(_is_of_opening_deed(index, stated) for index in lacking):
        return True
    if not any(stated.terms[index].start > verb and _is_party(index, stated, links) for index in lacking):
        return False
    if sourced.opens_with_pronoun and title_lacking(stated, links):
        return False
    held = held_places(links)
    return any(term.name and position not in held for position, term in enumerate(sourced.terms))


def _is_party(index: int, stated: Reading, links: Links) -> bool:
    """Whether a name is more than a word about another: `no Covid cases`, `Lund, Sweden`, `in the film Harbour`."""
    before, behind = (index - 1 in links, index + 1 in links)
    text, term = stated.words.text, stated.terms[index]
    if behind and text[term.end : stated.terms[index + 1].start].strip(" -") in _QUALIFIES:
        return False
    if before and stated.terms[index - 1].name and text[stated.terms[index - 1].end : term.start].strip() == ",":
        return False
    title = title_lacking(stated, links)
    first = title[0] if index in title else index
    return not noun_before(stated, first)


def title_lacking(stated: Reading, links: Links) -> range:
    """The terms from the first name that the source lacks to the last, if they may be one title; else none."""
    lacking = [index for index, term in enumerate(stated.terms) if term.name and index not in links]
    if not lacking:
        return range(0)
    title = range(lacking[0], lacking[-1] + 1)
    start, end = stated.terms[title[0]].start, stated.terms[title[-1]].end
    inside = within(stated.words, start, end)
    is_one = all(token.text[0].isupper() or token.text[0].isdigit() or token.key in _WITHIN_TITLE for token in inside)
    is_list = len(lacking) > 1 and any(token.key in {",", "and", "&"} for token in inside)
    is_free = not any(index in links for index in title)
    return title if is_one and is_free and (not is_list or noun_before(stated, title[0])) else range(0)


def _is_of_opening_deed(index: int, stated: Reading) -> bool:
    """Whether what a text opens with was done by, with or at a name: `Born in Orsa, Ada Holm paints`, `With Lind,`."""
    opening, lead = stated.words.tokens[0].key, preposition(index, stated)
    if lead == opening:
        return opening in _BY_OR_WITH
    parted = next((token.start for token in stated.words.tokens if token.key == ","), 0)
    return lead in PREPOSITIONS and is_participle(opening) and stated.terms[index].start < parted


def _is_of_definite(index: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name tells whose something is, which the source has as `the mayor`, of what it speaks of."""
    if index == 0 or index - 1 not in links or stated.terms[index - 1].name:
        return False
    before = keys_before(stated.words, stated.terms[index].start, 2)
    if before[-1:] != ["of"] and before != ["of", "the"]:
        return False
    return any(_is_definite(sourced, sourced.terms[place]) for place in linked(links, index - 1))


def _is_definite(reading: Reading, term: Term) -> bool:
    before = keys_before(reading.words, term.start, _DESCRIBED)
    behind = next((token.key for token in reading.words.tokens if token.start >= term.end), "")
    return "the" in before and behind != "of"


def _has_all_else(title: range, stated: Reading, links: Links) -> bool:
    """Whether the source has all that is stated of a title, verbs and the noun before it aside."""
    return all(
        index in links or term.is_verb or not is_matter(term) or is_kind(term.key)
        for index, term in enumerate(stated.terms)
        if index not in title
    )


def _is_linked_by_of(stated: Reading, title: range) -> bool:
    """Whether a second name is but what the first belongs to: `Ada Holm of Lund`."""
    between = stated.words.text[stated.terms[title[0]].end : stated.terms[title[-1]].start]
    return len(title) > 1 and between.strip().lower() == "of"


def called(sourced: Reading) -> Iterator[Token]:
    """The nouns by which a source calls a thing that it has named before: `the film`, not `the film of Ada Holm`."""
    tokens = sourced.words.tokens
    for number in range(1, len(tokens)):
        token, following = tokens[number], beyond(tokens, number, 1)
        if key_before(tokens, number) in _DEFINITE and _is_thing(token.key):
            is_told_more = following and (following[0].key == "of" or following[0].text[0].isupper())
            if not is_told_more:
                yield token


def calls_work(sourced: Reading) -> bool:
    """Whether a source calls what it speaks of `the film` or `the album`, as whoever has named it before."""
    works = tuple(map(stem, SORTS["work"]))
    nouns = [stem(token.key) for token in called(sourced)]
    return any(noun == work or is_kind_of(noun, work) for noun in nouns for work in works)


def _is_thing(key: str) -> bool:
    """Whether a noun is one of the table of kinds, a single one, and no person."""
    return is_kind(key) and not key.endswith("s") and not is_kind_of(stem(key), stem("person"))


def _stands_for(noun: Token, kind: str, title: Term, sourced: Reading, links: Links) -> bool:
    """Whether the source's noun may stand for a title: for one of its `kind` where the stated text tells that."""
    if kind:
        mine, theirs = stem(kind), stem(noun.key)
        return is_like(kind, noun.key) or is_kind_of(mine, theirs) or is_kind_of(theirs, mine)
    place = next((at for at, term in enumerate(sourced.terms) if term.start == noun.start), -1)
    if place in held_places(links):
        return False  # it stands for what the stated text calls so too
    is_of_place = is_kind_of(stem(noun.key), stem("place"))
    return title.name is not None and is_of_place == is_place(title.name)


def noun_before(stated: Reading, index: int) -> str:
    """The noun right before a title that says of what kind it is: `the film Harbour`; empty where there is none."""
    start = stated.terms[index].start
    before = keys_before(stated.words, start)
    while before and (before[-1] in _MARKS or before[-1] in DETERMINERS):
        before.pop()
    return before[-1] if before and is_kind(before[-1]) else ""


def is_of_stranger(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a text opens with a name that the source lacks, where that tells of what the text names later on.

    `ITC first ran Bright Harbor` beside "Bright Harbor first aired on HBC": nobody is left out there for whom the name
    could stand.
    """
    if not stated.terms or not sourced.terms or stated.terms[0].name is None or 0 in links:
        return False
    if sourced.opens_with_pronoun or (len(stated.terms) > 1 and stated.terms[1].name):
        return False
    if not DETERMINERS.issuperset(keys_before(stated.words, stated.terms[0].start)):
        return False  # `In Bright Harbor, Lind is a judge`
    held = held_places(links)
    is_told_later = any(
        stated.terms[index].name and place == 0 for index, places in links.items() for place, _ in places
    )
    return is_told_later and any(term.name and place not in held for place, term in enumerate(sourced.terms))
