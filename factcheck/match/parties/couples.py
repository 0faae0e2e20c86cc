"""Two readings in, the words out that stand with each other's partner in a list of couples: `gold in Rome`.

"She won silver in Rome and gold in Paris" has both words of it, and tells something else: the couples of a list are
apart. No parser: a couple is a word, the preposition right behind it, and what stands behind that.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, linked
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_behind, within

_BETWEEN = DETERMINERS | {",", ";", "and", "or", "&", "as", "then", "later", "both"}
_JOINING = frozenset({"and", "or", "&", "then", "later", ";"})
_AGAIN = frozenset({"another", "other", "also", "too", "as", "both"})  # `and another followed in Lisbon`
_ELLIPTIC = frozenset({"none", "some", "most", "others"})  # `none on the drug`: of what it was told of before
_SURE = 0.85


class Couple(NamedTuple):
    """The places of two terms that a preposition joins."""

    what: int
    preposition: str
    where: int


def recoupled(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The stated word of a couple whose partner is another one's in a list of the source, with its own partner."""
    for one, other in _listed(sourced):
        for first, second in ((one, other), (other, one)):
            what, where = _told(first.what, links), _told(second.where, links)
            if what is None or where is None:
                continue
            if _told(second.what, links) is None and _told(first.where, links) is None:
                yield stated.written(stated.terms[where]), sourced.written(sourced.terms[first.where])
                return


def miscoupled(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """A stated name that the source has behind another word, and another name behind the stated name's.

    `Based in Rome` beside "has an office in Rome, is based in Milan".
    """
    theirs = _couples(sourced) if _AGAIN.isdisjoint(token.key for token in sourced.words.tokens) else ()
    for one in _couples(stated) if theirs else ():
        if not stated.terms[one.where].name:
            continue
        whats = {place for place, likeness in links.get(one.what, ()) if likeness >= _SURE}
        wheres = linked(links, one.where)
        beside = [other for other in theirs if other.where in wheres]
        own = [other for other in theirs if other.what in whats and other.preposition == one.preposition]
        own = [other for other in own if _is_itself(other.where, sourced) and other.where not in wheres]
        is_beside_another = len(beside) == len(wheres) and all(other.what not in whats for other in beside)
        if wheres and own and is_beside_another and not any(_told(other.what, links) is not None for other in beside):
            yield stated.written(stated.terms[one.where]), sourced.written(sourced.terms[own[0].where])
            return


def _is_itself(place: int, reading: Reading) -> bool:
    """Whether a name is what is behind the preposition, and not whose that is: "from Europe's port in Kourou"."""
    term = reading.terms[place]
    return term.name is not None and keys_behind(reading.words, term.end, 1) not in (["'s"], ["'"])


def _told(place: int, links: Links) -> int | None:
    """The stated term that says what stands at a place of the source, and there alone."""
    for index, places in links.items():
        if len(places) == 1 and places[0][0] == place and places[0][1] >= _SURE:
            return index
    return None


def _listed(reading: Reading) -> Iterator[tuple[Couple, Couple]]:
    """Every two couples of one list: `a nurse in Oslo, a cook in Bergen and as a clerk in Rome`."""
    runs: list[list[Couple]] = []
    for couple in _couples(reading):
        if runs and _goes_on(runs[-1][-1], couple, reading):
            runs[-1].append(couple)
        else:
            runs.append([couple])
    lists = [run for run in runs if _is_list(run, reading)]
    return (pair for run in lists for pair in combinations(run, 2))


def _is_list(run: Sequence[Couple], reading: Reading) -> bool:
    """Whether a word joins the couples; where a comma alone does, the second tells who the first is."""
    start, end = reading.terms[run[0].where].end, reading.terms[run[-1].what].start
    return any(token.key in _JOINING for token in within(reading.words, start, end))


def _goes_on(one: Couple, other: Couple, reading: Reading) -> bool:
    """Whether nothing but a comma or an `and` stands between two couples of one preposition."""
    first, second = reading.terms[one.where], reading.terms[other.what]
    between = within(reading.words, first.end, second.start) if first.end < second.start else ()
    return one.preposition == other.preposition and bool(between) and all(token.key in _BETWEEN for token in between)


@once
def _couples(reading: Reading) -> tuple[Couple, ...]:
    ends = {term.end: index for index, term in enumerate(reading.terms)}
    found = []
    for number, token in enumerate(reading.words.tokens):
        what = ends.get(reading.words.tokens[number - 1].end) if number and token.key in PREPOSITIONS else None
        if what is None or what + 1 >= len(reading.terms) or reading.terms[what].key in _ELLIPTIC:
            continue
        where = reading.terms[what + 1]
        if all(one.key in DETERMINERS for one in within(reading.words, token.end, where.start)):
            found.append(Couple(what, token.key, what + 1))
    return tuple(found)
