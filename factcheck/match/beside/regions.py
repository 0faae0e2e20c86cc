"""Two readings in, the places out of which the one is but a part of the other: `Oslo` for Norway, `northern Italy`.

What is told of a place need not be so of a part of it. What happened in a part happened in the whole, too, but a share,
a rate or a sum of the part is not one of the whole.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts import name as name_kind
from factcheck.facts import quantity
from factcheck.lexicon.directions import PARTING
from factcheck.lexicon.grammar import PREPOSITIONS
from factcheck.lexicon.relations import STANDING
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.stems import is_kind_of, stem
from factcheck.match.words.links import Links, held_places, is_about, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact
from factcheck.words import keys_before, keys_behind, words_before

_BESIDE = 5.0  # places: a comma and two words
_JUST_BEFORE = 3  # tokens: `has about`
_UNNAMED = frozenset({"national", "nationwide", "nationally", "statewide", "citywide", "countrywide", "domestic"})


def of_other_extent(
    stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side], *, is_of_all: bool
) -> tuple[str, str] | None:
    """The stated place beside the source's, where what the source says of its own leaves the stated one open.

    `is_of_all`: it says what of a whole need not be so where it is so of a part, as `the largest`.
    """
    told = [side.pair.stated for side in sides if side.agrees]
    held = held_places(links)
    for index, term, name in _places(stated):
        is_of_whole = is_of_all or any(is_of_whole_place(fact, term, stated) for fact in told)
        others = [sourced.terms[place] for place, likeness in links.get(index, ()) if likeness == 1.0]
        if others:
            found = _parted(term, others, stated, sourced, is_of_whole=is_of_whole)
        elif is_about(term, sourced):
            continue
        else:
            free = [place for place in range(len(sourced.terms)) if place not in held or place in linked(links, index)]
            others = [] if _has_word_for_place(sourced) else [sourced.terms[place] for place in free]
            found = next(_around(name, others, is_of_whole=is_of_whole), None)
        if found:
            return _with_part(term, stated), _with_part(found, sourced)
    return None


def wider_place(stated: Reading, sourced: Reading, links: Links) -> Term | None:
    """The place that is stated of which the source's is but a part: Norway, beside "in Oslo"."""
    for index, term, name in _places(stated):
        others = [] if name_kind.is_people(name) else [sourced.terms[place].name for place, _ in links.get(index, ())]
        if others and all(other and name_kind.lies_in(other, name) for other in others):
            return None if _has_word_for_place(sourced) else term
    return None


def is_ranked_elsewhere(stated: Reading, links: Links) -> bool:
    """Whether something is the first of its kind in a country that the source has not: it may be so in a town alone."""
    ranks = [fact.end for fact in stated.of_kind("rank")]
    worlds = (index for index, term in enumerate(stated.terms) if term.key == "world" and index not in links)
    if ranks and any(stated.terms[index].start > min(ranks) for index in worlds):
        return True  # `the smallest in the world`, "the smallest known in Borneo"
    return bool(ranks) and any(
        index not in links and name_kind.is_country(name) and term.start > min(ranks)
        for index, term, name in _places(stated)
        if keys_before(stated.words, term.start, 1) in (["in"], ["of"])
    )


def is_of_whole_place(fact: Fact, place: Term, reading: Reading) -> bool:
    """Whether a figure is of all that a place has, so that it is none of its parts': `Norway has 40 cinemas`.

    What happened in a part happened in the whole: `the fire in Norway killed twelve people`.
    """
    if fact.kind == "rank":
        return True
    if fact.kind != "quantity":
        return False
    is_subject = place is reading.terms[0] and _has_or_does(reading)
    is_had = not STANDING.isdisjoint(_before(reading, fact.start, _JUST_BEFORE))
    is_had = is_subject or (is_had and not PREPOSITIONS.isdisjoint(_before(reading, place.start, 2)))
    return is_had or not (quantity.counted(fact) or quantity.is_age(fact))


def _has_or_does(reading: Reading) -> bool:
    """Whether the place that opens a text is who has or does it: not in `Norway's Lind has`, `the Texas firm has`."""
    place, following = reading.terms[0], reading.terms[1:2]
    behind = keys_behind(reading.words, place.end, 1)
    if behind == ["'s"]:
        return not any(term.name for term in following)
    return not STANDING.isdisjoint(behind) or any(term.is_verb for term in following)


def _before(reading: Reading, start: int, count: int) -> list[str]:
    return keys_before(reading.words, start, count)


def _places(reading: Reading) -> Iterator[tuple[int, Term, Fact]]:
    """The places of a text, but for those that tell where one beside them is: Norway, of `in Oslo, in Norway`."""
    terms = enumerate(reading.terms)
    found = [(index, term, term.name) for index, term in terms if term.name and name_kind.is_place(term.name)]
    for index, term, name in found:
        if not any(abs(other.place - term.place) <= _BESIDE and name_kind.lies_in(it, name) for _, other, it in found):
            yield index, term, name


@once
def _has_word_for_place(reading: Reading) -> bool:
    """Whether a text speaks of a place without its name: `in the state`, `national cases`."""
    keys = [token.key for token in reading.words.tokens]
    return not _UNNAMED.isdisjoint(keys) or any(
        key == "the" and is_kind_of(stem(following), stem("place")) for key, following in pairwise(keys)
    )


def _parted(term: Term, others: Sequence[Term], stated: Reading, sourced: Reading, *, is_of_whole: bool) -> Term | None:
    """The source's name for the same place, where the one has a word before it that makes a part of it."""
    mine, theirs = _part(term, stated), [_part(other, sourced) for other in others]
    is_narrower = bool(mine) and mine not in theirs and not {stem(mine), stem(f"{mine}ern")} & sourced.about
    is_wider = not mine and is_of_whole and all(theirs)
    return others[0] if is_narrower or is_wider else None


def _part(term: Term, reading: Reading) -> str:
    before = keys_before(reading.words, term.start, 1)
    return before[0].removesuffix("ern") if before and before[0] in PARTING else ""


def _around(name: Fact, terms: Sequence[Term], *, is_of_whole: bool) -> Iterator[Term]:
    """The source's places in which the stated one lies, or where a whole is told of, those that lie in it."""
    for other in terms:
        if other.name is None or not name_kind.is_place(other.name):
            continue
        if name_kind.lies_in(name, other.name) or (is_of_whole and name_kind.lies_in(other.name, name)):
            yield other


def _with_part(term: Term, reading: Reading) -> str:
    """A place's name with the word that makes a part of it: `northern Italy`."""
    before = words_before(reading.words, term.start, 1)
    return reading.words.text[before[0].start if _part(term, reading) else term.start : term.end]
