"""Two readings in, the words out by which two have changed places: who does it to whom, whose it is, who is ahead."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, permutations

from factcheck.lexicon.contests import RESULTS, VICTORIES
from factcheck.lexicon.grammar import LISTING
from factcheck.match.beside.life_places import misplaced_life
from factcheck.match.parties.appositions import misapplied
from factcheck.match.parties.casts import recast
from factcheck.match.parties.converses import from_one_end
from factcheck.match.parties.couples import miscoupled, recoupled
from factcheck.match.parties.crossings import crossed
from factcheck.match.parties.doers import usurpers
from factcheck.match.parties.draws import ended_otherwise
from factcheck.match.parties.frames import BOTH_WAYS
from factcheck.match.parties.gifts import has_gift
from factcheck.match.parties.kindred import crossed_kin
from factcheck.match.parties.labels import mislabelled
from factcheck.match.parties.moves import turned_back
from factcheck.match.parties.orders import reordered
from factcheck.match.parties.owners import swapped_owners
from factcheck.match.parties.pairs import exchanged
from factcheck.match.parties.participle_phrases import turned_about_phrase
from factcheck.match.parties.patients import displaced_patients
from factcheck.match.parties.replacements import turned_about
from factcheck.match.parties.results import has_result, reversed_results
from factcheck.match.parties.sequences import out_of_sequence
from factcheck.match.parties.successions import resequenced
from factcheck.match.parties.successors import outrun
from factcheck.match.parties.transposed import transposed
from factcheck.match.parties.ways import misled
from factcheck.match.read.parallels import parallels
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import has_doer_behind, head_of_list, is_verb_like
from factcheck.match.words.itself import is_at_odds_with_itself
from factcheck.match.words.links import Links, linked
from factcheck.model import Token
from factcheck.words import keys_behind, words_behind

_REACH = 6.0
_JOINING = LISTING | {"or"}

Exchange = tuple[Token, Token | None]
Way = Callable[[Reading, Reading, Links], Iterable[Exchange]]


def exchanges(stated: Reading, sourced: Reading, links: Links, *, is_converse: bool) -> tuple[Exchange, ...]:
    """The stated word that tells it, with the source's if one does; of the several ways to see it the first.

    Of what is told from the other end, `is_converse`, the parties have changed places and nothing is wrong but what is
    said of them.
    """
    is_converse = is_converse or has_result(stated, sourced, links)  # `B beat A`, "A beat C but lost to B"
    is_converse = is_converse or has_gift(stated, sourced, links)
    for found in (misapplied,) if is_converse else _WAYS:
        told = next(iter(found(stated, sourced, links)), None)
        if told and _are_of_two_cases(told, stated, sourced, links):
            continue
        if told and not any(is_at_odds_with_itself(found, reading) for reading in (stated, sourced)):
            return (told,)
    return ()


def _are_of_two_cases(told: Exchange, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the two are cases of one run of figures: `31 called at Lund`, "44 called at Malm and 31 at Lund"."""
    mine = stated.term_at(told[0].start)
    theirs = sourced.term_at(told[1].start) if told[1] else None
    if mine is None or theirs is None:
        return False
    places = linked(links, mine)
    return any(
        theirs in one.terms and not places.isdisjoint(other.terms)
        for run in parallels(sourced)
        for one, other in permutations(run, 2)
    )


def _named(find: Callable[[Reading, Reading, Links], Iterable[Term]]) -> Way:
    """A way that finds a name, as one that tells it by that name alone."""

    def found(stated: Reading, sourced: Reading, links: Links) -> Iterator[Exchange]:
        names = (
            name for name in find(stated, sourced, links) if not _is_told_in_other_order(name, stated, sourced, links)
        )
        return ((stated.written(name), None) for name in names)

    return found


def _swapped(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """Two names that have changed places: `China catches up with the US` for `the US catches up with China`."""
    names = [index for index, term in enumerate(stated.terms) if term.name and _is_named(index, sourced, links)]
    if len(names) <= 1 or stated.is_roll or has_doer_behind(stated) or has_doer_behind(sourced):
        return  # "A beat B" and "B was beaten by A" say the same
    if any(term.stem in BOTH_WAYS and not _leads_to_deed(term, stated) for term in stated.terms):
        return
    for first, second in combinations(names, 2):
        mine, theirs = links[first], links[second]
        straight = _stands(first, mine, stated, sourced, links) or _stands(second, theirs, stated, sourced, links)
        crossed = _stands(first, theirs, stated, sourced, links) and _stands(second, mine, stated, sourced, links)
        if crossed and not straight:
            yield stated.terms[first]
            return


def _is_told_in_other_order(name: Term, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name is joined to another one, and the two to each other there: `Chile and Peru`, "Peru and Chile"."""
    first = stated.terms.index(name)
    beside = (other for other in (first - 1, first + 1) if 0 <= other < len(stated.terms))
    return any(
        _are_joined(min(first, other), max(first, other), stated)
        and any(
            _are_joined(min(place, there), max(place, there), sourced)
            for place in linked(links, first)
            for there in linked(links, other)
        )
        for other in beside
    )


def _are_joined(first: int, second: int, reading: Reading) -> bool:
    """Whether nothing but what joins them stands between two terms."""
    return reading.words.text[reading.terms[first].end : reading.terms[second].start].strip() in _JOINING


def _beaten(stated: Reading, sourced: Reading, links: Links) -> Iterator[Exchange]:
    for name in reversed_results(stated, sourced, links):
        yield stated.written(name), None
    if ends := ended_otherwise(stated, sourced, links):
        yield ends


def is_converse(mine: Token, theirs: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the one is told from the other end: `Brazil lost to Spain`, "Spain beat Brazil"."""
    before = [index for index, term in enumerate(stated.terms) if term.end <= mine.start and term.name][-1:] or [0]
    named = [place for place, term in enumerate(sourced.terms) if term.start >= theirs.end and term.name]
    ahead = [place for place, term in enumerate(sourced.terms) if term.end <= theirs.start and term.name][-1:]
    behind = named[:1]
    is_win = theirs.key in VICTORIES and keys_behind(sourced.words, theirs.end, 1) == ["of"]
    if is_win:  # `the win of Brazil over Spain`
        ahead, behind = named[:1], named[1:2]
    elif ahead and {mine.key, theirs.key} <= RESULTS:  # `won the vote, with 41 per cent for the incumbent, Beck`
        behind = named
    places = {head_of_list(sourced, place) for index in before for place in linked(links, index)}
    return not places.isdisjoint(behind) and places.isdisjoint(ahead)


def _is_named(index: int, sourced: Reading, links: Links) -> bool:
    return index in links and all(sourced.terms[place].name for place in linked(links, index))


def _stands(
    name: int,
    places: list[tuple[int, float]],
    stated: Reading,
    sourced: Reading,
    links: Links,
) -> bool:
    """Whether the plain word right before or after a stated name is beside one of `places` too, on the same side."""
    for step in (-1, 1):
        beside = name + step
        if not 0 <= beside < len(stated.terms) or stated.terms[beside].name or beside not in links:
            continue
        if abs(stated.terms[beside].place - stated.terms[name].place) > _REACH:
            continue
        for word, _ in links[beside]:
            if sourced.terms[word].key != stated.terms[beside].key or not _is_done(stated, name, beside):
                continue
            if sourced.words.text.endswith("-", 0, sourced.terms[word].start):
                continue  # `the Lund-based Axa`
            for place, _ in places:
                if 0 < step * (sourced.terms[word].place - sourced.terms[place].place) <= _REACH:
                    return True
    return False


def _is_done(reading: Reading, name: int, index: int) -> bool:
    """Whether a word says what somebody does or has: who does it to whom is another matter only there."""
    term = reading.terms[index]
    if is_verb_like(reading, index) or term.key.endswith("ing") or _leads_to_deed(term, reading):
        return True
    following = words_behind(reading.words, reading.terms[name].end, 1)
    return any(token.key == "'s" and token.start == reading.terms[name].end for token in following)


def _leads_to_deed(term: Term, reading: Reading) -> bool:
    """Whether what is to be done stands right behind a word: `agreed to buy`, `plans to sue`."""
    return keys_behind(reading.words, term.end, 1) == ["to"]


_WAYS: tuple[Way, ...] = (
    transposed,
    turned_about,
    turned_about_phrase,
    misplaced_life,
    _named(_swapped),
    _named(turned_back),
    _named(usurpers),
    swapped_owners,
    reordered,
    out_of_sequence,
    recoupled,
    crossed,
    resequenced,
    _named(outrun),
    _named(mislabelled),
    miscoupled,
    _named(crossed_kin),
    _beaten,
    _named(exchanged),
    _named(displaced_patients),
    _named(misled),
    misapplied,
    recast,
    from_one_end,
)
