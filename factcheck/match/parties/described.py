"""Two readings in, the names out that the one calls what the other calls somebody else: `Berg is the mayor`.

"Lind, the mayor of Lund, met Berg" has all the words for it.
"""

from collections.abc import Iterator

from factcheck.facts import MEASURED
from factcheck.lexicon.grammar import ARTICLES
from factcheck.match.read.descriptions import Description, descriptions
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, held_places, linked, same_words
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_between

_TITLE = ARTICLES | {":"}


class _Otherwise(NamedTuple):
    """A stated name beside the one that the source has instead; `is_sure` where only one can be called so."""

    name: Token
    other: Token
    is_sure: bool


def described_otherwise(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """Who is called what only one can be, beside whom the source calls that."""
    for found in _otherwise(stated, sourced, links):
        if found.is_sure:
            yield found.name, found.other
            return


def called_in_stead(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """The same of what several may be: `Berg is a lender` beside "Tessin, a lender, sued Berg"."""
    return next(((found.name, found.other) for found in _otherwise(stated, sourced, links)), None)


def _otherwise(stated: Reading, sourced: Reading, links: Links) -> Iterator[_Otherwise]:
    theirs = descriptions(sourced)
    told = [one for one in descriptions(stated) if one.is_told] if theirs else []
    for mine in told:
        names = linked(links, mine.name)
        heads = same_words(links, mine.head) or linked(links, mine.head)
        called = [one for one in theirs if one.head in heads]
        is_all_told = bool(heads) and heads == {one.head for one in called}
        if not names or not is_all_told or any(_is_of_title(place, called[0].name, sourced) for place in names):
            continue
        name, other = stated.terms[mine.name], sourced.terms[called[0].name]
        if own := [one for one in called if one.name in names]:
            yield from _of_other_owner(mine, own[0], stated, sourced, links)
        elif not any(_is_in(one, names, sourced) for one in called):  # `a cousin of hers` may be told from both ends
            is_sure = mine.is_definite and all(_says_the_same(mine, one, stated, sourced, links) for one in called)
            yield _Otherwise(stated.written(name), sourced.written(other), is_sure)


def _of_other_owner(
    mine: Description, theirs: Description, stated: Reading, sourced: Reading, links: Links
) -> Iterator[_Otherwise]:
    """Of whom somebody is called the chairman, beside the one of whom the source calls them that."""
    known = held_places(links)
    owners = [place for place in _names_in(theirs, sourced) if place not in known]
    for index in _names_in(mine, stated) if owners else ():
        places = linked(links, index)
        if places and not _is_in(theirs, places, sourced):
            owner = sourced.written(sourced.terms[owners[0]])
            yield _Otherwise(stated.written(stated.terms[index]), owner, mine.is_definite)


def _is_of_title(place: int, other: int, reading: Reading) -> bool:
    """Whether two names are of one title: `Snow: A Tale of Kars`."""
    between = keys_between(reading.words, reading.terms[place].end, reading.terms[other].start)
    return ":" in between and _TITLE.issuperset(between)


def _measures(one: Description, reading: Reading) -> set[str]:
    return {fact.text.lower() for fact in reading.of_kind(*MEASURED) if is_inside(fact.start, (one.span,))}


def _names_in(one: Description, reading: Reading) -> list[int]:
    inside = reading.terms_within(one.span.start, one.span.end)
    return [index for index in inside if reading.terms[index].name and index != one.name]


def _says_the_same(mine: Description, theirs: Description, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether two phrases are of one alone, by the same words: not `the owner of Holm` and "the owner of Lund"."""
    inside = (index for index in links if is_inside(stated.terms[index].start, (mine.span,)))
    told = [linked(links, index) for index in inside]
    known = held_places(links)
    return (
        theirs.is_definite
        and all(theirs.name in places or _is_in(theirs, places, sourced) for places in told)
        and known.issuperset(sourced.terms_within(theirs.span.start, theirs.span.end))
        and _measures(theirs, sourced) == _measures(mine, stated)
    )


def _is_in(one: Description, places: set[int], reading: Reading) -> bool:
    return any(is_inside(reading.terms[place].start, (one.span,)) for place in places)
