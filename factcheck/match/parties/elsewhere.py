"""Two readings in, the words out that the draft tells of one where its source tells them of another, in another clause.

`Berg was born in Lund` has all its words from "Berg was born in Holm, and Lind was born in Lund", and is wrong.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from factcheck.lexicon.grammar import BEING, DETERMINERS, GENITIVE, PREPOSITIONS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import are_opposites
from factcheck.match.read.tellings import Telling, tellings
from factcheck.match.words.links import Links, held_places, is_linked_in, linked, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_before, keys_behind

_FEWEST = 2  # clauses


class Parted(NamedTuple):
    """A stated clause, one of the source's that has its subject, those of others, and the terms of all but those."""

    mine: Telling
    own: Telling
    foreign: tuple[Telling, ...]
    told: frozenset[int]


class Misplaced(NamedTuple):
    """A stated word of the clause `mine`, where the source has it, and the clause there that tells it.

    `own` is the source's that tells of the stated subject.
    """

    mine: Telling
    word: int
    place: int
    telling: Telling
    own: Telling


def told_of_another(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """A stated word beside the one that the source has for it of the stated subject, by the same verb."""
    for found in _misplaced(stated, sourced, links):
        there = _counterpart(found, sourced, links)
        if there is not None:
            yield stated.written(stated.terms[found.word]), sourced.written(sourced.terms[there])
            return


def of_another(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> tuple[str, Token] | None:
    """A stated word or figure beside the subject of which alone the source tells it."""
    for found in _misplaced(stated, sourced, links):
        return stated.written(stated.terms[found.word]).text, _subject(found.telling, sourced)
    for index, there in _of_other_deed(stated, sourced, links):
        return stated.written(stated.terms[index]).text, there.verb
    for parted in _parted(stated, sourced, links):
        agreeing = (side.pair for side in sides if side.is_of("quantity", "date", "rank") and side.agrees)
        for pair in agreeing:
            is_there = is_inside(pair.stated.start, (parted.mine.span,))
            telling = _around(pair.sourced, parted.foreign) if is_there else None
            if telling is not None:
                return pair.stated.text, _subject(telling, sourced)
    return None


def is_of_other_subject(word: Token, other: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a word of the source is told of another than a stated one, and that very word of the stated name.

    `Malmo shrank` beside "Lund grew, and Malmo shrank".
    """
    theirs = tellings(sourced)
    index = stated.term_at(word.start)
    there = next((one for one in theirs if is_inside(other.start, (one.whole,))), None)
    if index is None or there is None or len(theirs) < _FEWEST:
        return False
    same = same_words(links, index)
    own = next((one for one in theirs if one is not there and not same.isdisjoint(one.rest)), None)
    if own is None:
        return False
    its, others = ({*one.subject, *one.opening, *one.rest} for one in (own, there))
    told = [(at, linked(links, at)) for at in links if at != index]
    names = [places for at, places in told if stated.terms[at].name is not None]
    is_named = any(not places.isdisjoint(its - {*own.rest}) and places.isdisjoint(others) for places in names)
    its |= {*there.subject} if _is_elliptic(own, sourced) else set()
    return is_named and not any(places & others and places.isdisjoint(its) for _, places in told)


def _of_other_deed(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[int, Telling]]:
    """A stated word with the clause that tells another deed of it, where that of the stated deed has another there.

    `Had little effect on admissions` beside "reduced admissions, but had little effect on infections".
    """
    theirs = _with_subjects(tellings(sourced))
    held = held_places(links)
    for mine in tellings(stated) if len(theirs) >= _FEWEST else ():
        own = _own(mine, theirs, stated, links)
        deeds = [one for one in own if _have_one_deed(mine, one, stated, sourced, links)]
        others = [one for one in own if one not in deeds]
        if len(deeds) != 1 or any(_may_mean(deeds[0], one) for one in others):
            continue
        for index in mine.rest if others else ():
            lead = _lead(index, stated)
            places = linked(links, index)
            there = next((one for one in others if not places.isdisjoint(one.rest)), None)
            if there is not None and places.isdisjoint(deeds[0].rest) and lead in PREPOSITIONS:
                rivals = [place for place in deeds[0].rest if place not in held and _lead(place, sourced) == lead]
                if any(stated.terms[index].key not in sourced.terms[place].key for place in rivals):
                    yield index, there


def _is_elliptic(telling: Telling, reading: Reading) -> bool:
    """Whether a clause leaves out what its owner has: `Lund's population grew, and Malmo's shrank`."""
    end = reading.terms[telling.subject[-1]].end if telling.subject else 0
    return bool(telling.subject) and not GENITIVE.isdisjoint(keys_behind(reading.words, end, 1))


def _around(fact: Fact | None, clauses: Sequence[Telling]) -> Telling | None:
    """The clause that a fact of the source stands in."""
    return next((one for one in clauses if fact is not None and is_inside(fact.start, (one.span,))), None)


def _subject(telling: Telling, reading: Reading) -> Token:
    return reading.span(reading.terms[telling.subject[0]].start, reading.terms[telling.subject[-1]].end)


def _parted(stated: Reading, sourced: Reading, links: Links) -> Iterator[Parted]:
    """Each clause of the stated text of whose subject some clauses of the source tell, and some of another's."""
    theirs = _with_subjects(tellings(sourced))
    for mine in tellings(stated) if len(theirs) >= _FEWEST else ():
        own = _own(_of_heads(mine, stated), [_of_heads(one, sourced) for one in theirs], stated, links)
        own = [one for one in theirs if one.span in {other.span for other in own}]
        foreign = [one for one in theirs if one not in own and _is_foreign(mine, one, own, stated, sourced, links)]
        told = frozenset(place for one in theirs if one not in foreign for place in (*one.subject, *one.rest))
        foreign = [one for one in foreign if not any(_may_mean(later, one) for later in own)]
        if own and foreign:
            yield Parted(mine, own[0], tuple(foreign), told)


def _misplaced(stated: Reading, sourced: Reading, links: Links) -> Iterator[Misplaced]:
    for mine, own, foreign, told in _parted(stated, sourced, links):
        measured = {fact.end + 1 for fact in stated.of_kind("quantity", "rank")}  # `in the 80th minute`
        for index in (at for at in mine.rest if stated.terms[at].start not in measured):
            places = same_words(links, index) or linked(links, index)
            elsewhere = next((one for one in foreign if not places.isdisjoint(one.rest)), None)
            is_told = not places.isdisjoint(told) or _is_told_otherwise(index, told, stated, sourced, links)
            if elsewhere is not None and not is_told and stated.terms[index].weight >= 1:
                yield Misplaced(mine, index, min(places.intersection(elsewhere.rest)), elsewhere, own)


def _is_told_otherwise(index: int, told: AbstractSet[int], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether another word for a stated one is told of its subject, too, and not its opposite."""
    key = stated.terms[index].key
    others = (place for place, _ in links.get(index, ()) if place in told)
    return any(not are_opposites(key, sourced.terms[place].key) for place in others)


def _with_subjects(found: Sequence[Telling]) -> list[Telling]:
    """The same, a clause without a subject of its own with that of the one before: `and she studied in Holm`."""
    told: list[Telling] = []
    for one in found:
        told.append(one if one.subject or not told else one._replace(subject=told[-1].subject))
    return [one for one in told if one.subject]


def _own(mine: Telling, theirs: Sequence[Telling], stated: Reading, links: Links) -> list[Telling]:
    """The clauses of the source with all that the stated subject has that matters; else with the names that it has."""
    names = [index for index in mine.subject if stated.terms[index].name]
    placed = [index for index in mine.opening if stated.terms[index].name]  # `in Malmo the museum is closed`
    matter = [index for index in mine.subject if stated.terms[index].weight >= 1]
    matter += [index for index in placed if any(_is_subject(index, one, links) for one in theirs)]
    for words in (matter, names):
        own = [one for one in theirs if words and all(_is_subject(index, one, links) for index in words)]
        if own:
            return own
    return []


def _of_heads(telling: Telling, reading: Reading) -> Telling:
    """A clause without those in its subject who own what it tells of: `Berg's brother lives in Lund`."""
    owned = tuple(
        at for at in telling.subject if GENITIVE.isdisjoint(keys_behind(reading.words, reading.terms[at].end, 1))
    )
    return telling._replace(subject=owned)


def _is_subject(index: int, theirs: Telling, links: Links) -> bool:
    """Whether a clause tells of a stated word; of the very word, where the source has that."""
    same = same_words(links, index)
    return not same.isdisjoint(theirs.subject) if same else is_linked_in(links, index, theirs.subject)


def _is_foreign(
    mine: Telling, theirs: Telling, own: Sequence[Telling], stated: Reading, sourced: Reading, links: Links
) -> bool:
    """Whether a clause tells of another: by name of another name, or as the clause of the stated subject does."""
    matter = [index for index in mine.subject if stated.terms[index].name or stated.terms[index].weight >= 1]
    if theirs.points_back or any(is_linked_in(links, index, theirs.rest) for index in matter):
        return False
    if any(is_linked_in(links, index, theirs.subject) for index in mine.rest):
        return False  # `born to a mother from Denmark`
    is_named = all(
        any(reading.terms[index].name for index in clause.subject)
        for reading, clause in ((stated, mine), (sourced, theirs))
    )
    return is_named or any(_is_parallel(one, theirs) for one in own) or _is_of_other_kind(mine, theirs, links)


def _is_of_other_kind(mine: Telling, theirs: Telling, links: Links) -> bool:
    """Whether two subjects are of one noun, with words before it that are not one: `the upper house`, "the lower"."""
    *before, head = mine.subject or (-1,)
    *there, noun = theirs.subject
    is_one_noun = noun in same_words(links, head) if head >= 0 else False
    return is_one_noun and bool(before and there) and not any(same_words(links, index) & {*there} for index in before)


def _may_mean(later: Telling, earlier: Telling) -> bool:
    """Whether a pronoun of a clause may stand for what an earlier one tells of: `and Lind rode it`."""
    return later.points_back and later.span.start > earlier.span.start


def _is_parallel(one: Telling, other: Telling) -> bool:
    """Whether two clauses have one verb, and say as much before it."""
    return one.verb.key == other.verb.key or {one.verb.key, other.verb.key} <= BEING


def _counterpart(found: Misplaced, sourced: Reading, links: Links) -> int | None:
    """What the clause of the stated subject has where the other has the stated word, of which nothing is stated."""
    if not _is_parallel(found.own, found.telling):
        return None
    held = held_places(links)
    term, lead = sourced.terms[found.place], _lead(found.place, sourced)
    for place in found.own.rest:
        other = sourced.terms[place]
        is_alike = (other.name is None) == (term.name is None) and _lead(place, sourced) == lead
        if place not in held and is_alike and other.weight >= 1:
            return place
    return None


def _have_one_deed(mine: Telling, theirs: Telling, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a clause has the stated deed: `was directed by` is not "is a film", nor is that "was founded in"."""
    deed = next((index for index in mine.rest if is_verb_like(stated, index)), None)
    if deed is not None:
        return not same_words(links, deed).isdisjoint(theirs.rest)
    return not any(is_verb_like(sourced, place) for place in theirs.rest)


def _lead(place: int, reading: Reading) -> str:
    """The word that leads to a term, past its article."""
    before = [key for key in keys_before(reading.words, reading.terms[place].start, 2) if key not in DETERMINERS]
    return before[-1] if before else ""
