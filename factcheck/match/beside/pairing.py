"""Two readings in, each stated figure, date or rank beside the sourced one in the likest surroundings out."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck import facts
from factcheck.facts import AGREEING, date, quantity, rank
from factcheck.lexicon.ranks import SUPERLATIVES
from factcheck.match.beside import deadlines
from factcheck.match.beside.counts import as_counted
from factcheck.match.beside.holders import Holders
from factcheck.match.beside.listed import in_step
from factcheck.match.beside.multiples import is_inverse
from factcheck.match.beside.names_behind import are_of_two_places, fits_name_behind, is_of_others
from factcheck.match.beside.scores import changes, is_run_together, is_told_as_change, is_total, of_several_numbers
from factcheck.match.beside.sorts import are_of_one_sort
from factcheck.match.beside.stretch_ends import (
    at_edge,
    began_then,
    begins_otherwise,
    ended_then,
    ends_alike,
    ends_apart,
    follows_alike,
    tells_of_start,
)
from factcheck.match.beside.ties import are_apart, is_agreed, noun_of, tie_of
from factcheck.match.beside.whole_for_part import part_and_whole
from factcheck.match.read.put_right import put_right
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.stems import is_kind_of, is_like, stem
from factcheck.match.words.links import Links, linked
from factcheck.match.words.side import Closeness, Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_behind

# What agreement is worth when two sourced facts compete for the place beside a stated one.
_BONUS = {Relation.SAME: 0.3, Relation.WEAKER: 0.1, Relation.STRONGER: 0.25}
_NEAR = 0.4  # a slip, a rounding or a bound stays near the figure it is of
_NEAR_A_BOUND = 1.0  # many figures agree with a bound by chance; people write it near the one that it is of
_NEAR_A_DATE = 0.1
_KIN = 0.2
_HELD = 0.2
_IN_STEP = 0.2
_NAMED_BEHIND = 0.3
_RANKED = 0.25
_STRANGE = 0.3
_BEHIND = 4.0
_UNLIKE = frozenset({Relation.WEAKER, Relation.STRONGER})
_LONG = 4  # digits
_MOST_PAIRS = 600  # of 24 facts in each text
_NEAR_IN_ROLL = 8
_NEXT = 1.6  # the word after a figure of one or two
_SAME_BOUND = 0.15
_NEARER = 0.15
_FAR_NEARER = 0.1
_CHANCE = 0.3  # by so much may the place of the nearer figure be the less likely one
_FAR, _AT_IT = 0.05, 0.95  # how near (0 to 1) a bound's figure is
_RIVALLED = 0.35  # by so much must the place of a wrong date be the likelier one, where the source has the right one


class _Candidate(NamedTuple):
    """A stated fact beside a sourced one: `place` is how like their surroundings are, `total` what it is chosen by."""

    total: float
    place: float
    stated: Fact
    sourced: Fact
    relation: Relation

    @property
    def agrees(self) -> bool:
        return self.relation in AGREEING


def assign(
    stated: Reading, sourced: Reading, links: Links, context: facts.Context, kind: str, holders: Holders
) -> Iterator[Side]:
    """A side for each stated fact of a kind, the surest first; without a sourced one where none can be compared."""
    found = _by_stated(_candidates(stated, sourced, links, context, kind, holders))
    found = _by_stated(one for each in found.values() for one in each if not _is_passed_over(one, each))
    rest = (one for each in found.values() for one in each if not _is_outdone(one, each))
    rest = (one for one in rest if not _is_but_a_word(one, found[one.stated], stated, sourced))
    candidates = sorted(rest, key=lambda one: -one.total)
    own = _by_stated(candidates)
    taken: set[Fact] = set()
    used: set[Fact] = set()
    for candidate in candidates:
        total, place, fact, other, relation = candidate
        if fact in taken or (other in used and not candidate.agrees):
            continue
        taken.add(fact)
        relation = Relation.UNCLEAR if _is_written_elsewhere(candidate, found[fact], sourced) else relation
        if relation is not Relation.UNCLEAR:
            used.add(other)
        rivals = [_plain(rival) for rival in own[fact] if _competes(rival, candidate)]
        is_rivalled = any(rival.agrees for rival in own[fact])
        lead, is_by_chance = total - max(rivals, default=0.0), _is_by_chance(candidate, candidates)
        yield Side(Pair(fact, other, relation), place, lead, is_rivalled=is_rivalled, is_by_chance=is_by_chance)
    for fact in stated.of_kind(kind):
        if fact not in taken and not (kind == "rank" and _is_said(fact, sourced)):
            yield Side(Pair(fact, None, Relation.UNCLEAR), 0.0, 0.0)


def _by_stated(found: Iterable[_Candidate]) -> dict[Fact, list[_Candidate]]:
    """Those of each stated fact."""
    held: dict[Fact, list[_Candidate]] = {}
    for one in found:
        held.setdefault(one.stated, []).append(one)
    return held


def _is_by_chance(candidate: _Candidate, found: Sequence[_Candidate]) -> bool:
    """Whether a bound is kept by one figure and broken by one nearer to it, which is no other stated figure's.

    `Fewer than 40 per cent` is not borne out by "45 per cent are in the state, a quarter of all in the city".
    """
    stated, sourced = candidate.stated, candidate.sourced
    if not candidate.agrees or not quantity.is_bound(stated):
        return False
    nearness = quantity.nearness(stated, sourced)
    return any(
        one.stated == stated
        and one.relation is Relation.CONFLICT
        and quantity.nearness(stated, one.sourced) > nearness + _FAR_NEARER
        and _plain(one) + _CHANCE > _plain(candidate)
        and not any(other.stated != stated and other.sourced == one.sourced and other.agrees for other in found)
        for one in found
    )


def _is_passed_over(candidate: _Candidate, found: Sequence[_Candidate]) -> bool:
    """Whether a date merely falls into a longer time of the source, which has another date in its very place.

    `It opened in 2016` is not borne out by "Begun in 2013, it opened in 2014".
    """
    if candidate.relation is not Relation.WEAKER or not date.is_lasting(candidate.sourced):
        return False
    rivals = (one for one in found if one.stated == candidate.stated and one.relation is Relation.CONFLICT)
    return any(one.place > candidate.place + _NEARER for one in rivals)


def _is_outdone(candidate: _Candidate, found: Sequence[_Candidate]) -> bool:
    """Whether a date or rank that is not the stated one is no likelier than one that is: the source may say both.

    `the second-largest planet` beside "the sixth from the Sun and the second-largest".
    """
    if candidate.relation is not Relation.CONFLICT:
        return False
    if candidate.stated.kind == "quantity":
        return _is_far_from_its(candidate, found)
    agreeing = (one for one in found if one.stated == candidate.stated and one.agrees)
    if rank.are_of_one_noun(candidate.stated, candidate.sourced):
        agreeing = (one for one in agreeing if rank.are_of_one_noun(one.stated, one.sourced))
    if candidate.stated.kind == "rank" and not rank.has_quality(candidate.sourced):
        return any(rank.has_quality(one.sourced) or _is_as_likely(one, candidate) for one in agreeing)
    if candidate.stated.kind == "date":
        agreeing = (one for one in agreeing if not date.is_lasting(one.sourced))
    return any(_is_as_likely(one, candidate) for one in agreeing)


def _is_but_a_word(candidate: _Candidate, found: Sequence[_Candidate], stated: Reading, sourced: Reading) -> bool:
    """Whether a year only tells which of its kind is meant, where the source has the stated day: `the 2025 budget`."""
    if candidate.stated.kind != "date" or candidate.relation is not Relation.CONFLICT:
        return False
    is_word = noun_of(candidate.sourced, sourced) is not None and noun_of(candidate.stated, stated) is None
    return is_word and any(one.relation is Relation.SAME for one in found)


def _is_far_from_its(candidate: _Candidate, found: Sequence[_Candidate]) -> bool:
    """Whether a bound is set beside a figure far from it, where the source has one right at it.

    `More than 79,000 cases` beside "573 new cases, bringing the total number to 79,824".
    """
    stated = candidate.stated
    is_far = quantity.is_bound(stated) and quantity.nearness(stated, candidate.sourced) < _FAR
    own = (one for one in found if is_far and one.stated == stated and one.agrees)
    return any(quantity.nearness(stated, one.sourced) >= _AT_IT for one in own)


def _is_written_elsewhere(candidate: _Candidate, found: Sequence[_Candidate], sourced: Reading) -> bool:
    """Whether the source has a long count to the digit: nobody writes `12,307` of what is "12,303" by chance.

    So too where it has a bare number with its unit: `19 of 24 hours` for "19 hours of 24", or the part of a whole that
    it is set beside: `will cut 40 jobs` for "of the 212 jobs to be cut, 40 are in Lund".
    """
    if candidate.relation is not Relation.CONFLICT or candidate.stated.kind != "quantity":
        return False
    equal = [one for one in sourced.of_kind("quantity") if quantity.nearness(candidate.stated, one) == 1.0]
    if any(_is_whole_of(candidate.sourced, one, sourced) for one in equal):
        return True
    if any(quantity.is_with_unit(candidate.stated, other) for other in sourced.of_kind("quantity")):
        return True
    own = [one for one in found if one.stated == candidate.stated and one.relation is Relation.SAME]
    count = quantity.number(candidate.stated) or 0
    is_long = len(f"{count:.0f}".rstrip("0")) >= _LONG
    is_told = bool(own) and quantity.is_share_told_otherwise(candidate.stated, candidate.sourced)
    return is_told or (is_long and any(quantity.number(one.sourced) == count for one in own))


def _is_whole_of(whole: Fact, part: Fact, reading: Reading) -> bool:
    return part_and_whole(reading, whole, part) == (part, whole) and quantity.order(part, whole) < 0


def _is_as_likely(one: _Candidate, other: _Candidate) -> bool:
    return _plain(one) + _RIVALLED > other.total


def _plain(candidate: _Candidate) -> float:
    return candidate.total - _BONUS.get(candidate.relation, 0.0)


def _competes(rival: _Candidate, candidate: _Candidate) -> bool:
    """Whether the rival, were it the right one, would make another ruling of it."""
    return rival.agrees != candidate.agrees


def _candidates(
    stated: Reading, sourced: Reading, links: Links, context: facts.Context, kind: str, holders: Holders
) -> Iterator[_Candidate]:
    steps = in_step(stated, sourced, context) if kind == "quantity" else {}
    closeness = Closeness(stated, sourced, links)
    for number, fact in enumerate(stated.of_kind(kind)):
        for other in (steps[fact],) if fact in steps else _comparable(number, stated, sourced, kind):
            relation = _related(fact, other, stated, sourced, context)
            if kind == "quantity":
                relation = Relation.SAME if is_inverse(fact, other, stated, sourced, links) else relation
                if not are_of_one_sort(fact, other, stated, sourced):
                    continue
                if relation is Relation.CONFLICT and _may_both_be(fact, other, stated, sourced, links):
                    continue
                if quantity.is_bare_money(fact, other) and not _have_one_lead(fact, other, stated, sourced, links):
                    continue
                if relation is Relation.UNCLEAR and not quantity.leaves_room(fact, other):
                    continue
            elif relation is Relation.UNCLEAR or are_apart(fact, other, stated, sourced):
                continue
            place = closeness.of(fact, _first_of_list(other, sourced))
            if kind == "date" and relation is Relation.CONFLICT:
                tie = tie_of(fact, other, stated, sourced, links)
                if tie < 0:
                    continue
                tie += _SAME_BOUND * date.have_one_bound(fact, other)
                place += 0.0 if is_agreed(fact, sourced, context) else tie
            near = _NEAR_A_DATE * date.nearness(fact, other) if kind == "date" else 0.0
            near += _NAMED_BEHIND * fits_name_behind(fact, other, stated, sourced) if kind != "date" else 0.0
            near += _RANKED * rank.are_of_one_noun(fact, other) if kind == "rank" else 0.0
            if kind == "quantity":
                place += _kinship(fact, other, stated, sourced)
                near += _nearness(fact, other) + _HELD * holders.fit(fact, other)
                near += _IN_STEP * _is_in_step(fact, other, stated, sourced)
            yield _Candidate(place + near + _BONUS.get(relation, 0.0), place, fact, other, relation)


def _comparable(number: int, stated: Reading, sourced: Reading, kind: str) -> Sequence[Fact]:
    """The source's facts beside which a stated one is laid.

    All but those denied for another; of a long roll those of its words, and those that stand about where it does.
    """
    mine, theirs = stated.of_kind(kind), sourced.of_kind(kind)
    denied = () if any(map(is_bare_negator, stated.keys)) else put_right(sourced)
    theirs = tuple([fact for fact in theirs if fact.start not in denied]) if denied else theirs
    if len(mine) * len(theirs) <= _MOST_PAIRS:
        return theirs
    middle = number * len(theirs) // len(mine)
    near = range(middle - _NEAR_IN_ROLL, middle + _NEAR_IN_ROLL + 1)
    return [one for at, one in enumerate(theirs) if at in near or one.text == mine[number].text]


def _may_both_be(fact: Fact, other: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether two unlike figures are no versions of one: of some, of a score or its sum, of others than are told of."""
    return (
        _is_of_some(fact, stated, links)
        or is_total(fact, sourced)
        or any(one is not other and is_told_as_change(fact, one) for one in changes(sourced))
        or (is_of_others(other, sourced) and not is_of_others(fact, stated))
        or any(is_run_together(fact, one) for one in of_several_numbers(sourced))
        or are_of_two_places(fact, other, stated, sourced)
    )


def _related(fact: Fact, other: Fact, stated: Reading, sourced: Reading, context: facts.Context) -> Relation:
    """How two facts stand; one day on which something began is no other day from which on it was so."""
    relation = facts.compare(fact, at_edge(fact, other, stated, sourced) if fact.kind == "date" else other, context)
    if relation is Relation.CONFLICT and fact.kind == "date" and date.is_since(fact) and _is_when(other, sourced):
        return Relation.UNCLEAR  # `owned by Holm since 2010`, "until 2010, when it was sold to Holm"
    if fact.kind == "date" and _is_other_edge(fact, other, relation, stated, sourced, context):
        return Relation.CONFLICT
    if fact.kind == "date" and relation is Relation.UNCLEAR and tells_of_start(fact, other, stated, sourced):
        return Relation.SAME if date.covers_start(fact, other) else relation
    if fact.kind != "quantity":
        is_told = fact.kind == "date" and (ends_alike(fact, other, context) or follows_alike(fact, other, sourced))
        return Relation.SAME if is_told else relation
    if relation is Relation.UNCLEAR:
        relation = as_counted(fact, other, stated, sourced, context)
    return _of_kinds(fact, other, relation)


def _is_when(day: Fact, reading: Reading) -> bool:
    return [key for key in keys_behind(reading.words, day.end, 2) if key != ","][:1] == ["when"]


def _is_other_edge(
    fact: Fact, other: Fact, relation: Relation, stated: Reading, sourced: Reading, context: facts.Context
) -> bool:
    """Whether a date that may fall into the source's is told of its other end, or of another one."""
    if relation is Relation.UNCLEAR:
        is_denied = any(is_bare_negator(key) for key in stated.keys)  # `did not play there until 1923`
        return not is_denied and ends_apart(fact, other, context)
    return (
        (relation in AGREEING and _is_other_end(fact, other, stated, sourced))
        or (relation is Relation.WEAKER and begins_otherwise(fact, other, stated, sourced))
        or (relation in _UNLIKE and deadlines.are_unlike(fact, other, sourced))
    )


def _is_other_end(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    return began_then(fact, other, stated, sourced) or ended_then(fact, other, stated, sourced)


def _first_of_list(fact: Fact, reading: Reading) -> Fact:
    """The first of the dates that stand in one list with a date: what is said of the list is said of each."""
    if fact.kind != "date":
        return fact
    for before in reversed([other for other in reading.of_kind("date") if other.end <= fact.start]):
        between = reading.words.text[before.end : fact.start].replace("and", "").strip(" ,&")
        if between:
            break
        fact = before
    return fact


def _of_kinds(fact: Fact, other: Fact, relation: Relation) -> Relation:
    """Three siblings are no other than two sisters, and 7.1/10 is no other than 94 per cent: not of one measure."""
    mine, theirs = stem(quantity.counted(fact)), stem(quantity.counted(other))
    is_wider = relation is Relation.CONFLICT and bool(mine and theirs) and is_kind_of(theirs, mine)
    is_marked = relation is Relation.CONFLICT and quantity.is_score(fact) != quantity.is_score(other)
    return Relation.UNCLEAR if is_wider or is_marked else relation


def _is_in_step(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether two figures have one number in two lists of equal length: `76, 65 and 82` for `66, 65 and 82`."""
    mine, theirs = stated.of_kind("quantity"), sourced.of_kind("quantity")
    return len(mine) == len(theirs) > 1 and mine.index(fact) == theirs.index(other)


def _have_one_lead(fact: Fact, other: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether one word leads to both: `is worth 3 billion`, "worth $4 billion"; `watched by 5 million` is no money."""
    mine, theirs = _term_before(fact, stated), _term_before(other, sourced)
    return mine >= 0 and theirs in linked(links, mine)


def _term_before(fact: Fact, reading: Reading) -> int:
    return max(reading.terms_before(fact.start), default=-1)


def _is_of_some(fact: Fact, stated: Reading, links: Links) -> bool:
    """Whether a superlative of which the source has nothing picks those counted out of all: `the ten richest clubs`."""
    place = stated.place(fact)
    return any(
        place < term.place <= place + _NEXT and index not in links and term.key in SUPERLATIVES
        for index, term in enumerate(stated.terms)
    )


def _nearness(fact: Fact, other: Fact) -> float:
    """What it is worth that two figures lie near each other."""
    return (_NEAR_A_BOUND if quantity.is_bound(fact) else _NEAR) * quantity.nearness(fact, other)


def _is_said(fact: Fact, sourced: Reading) -> bool:
    """Whether the source says a rank in other words: `newest` for `latest`."""
    return any(is_like(fact.text, token.key) for token in sourced.words.tokens)


def _kinship(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> float:
    """What two counts count: `12 deaths` is no measure of `12 cases`, but is of "12 people have died"."""
    mine, theirs = quantity.counted(fact), quantity.counted(other)
    if not mine or not theirs:
        return 0.0
    if is_like(mine, theirs):
        return _KIN
    is_said_near = any(is_like(mine, key) for key in _behind(other, sourced)) or any(
        is_like(theirs, key) for key in _behind(fact, stated)
    )
    return _KIN if is_said_near else -_STRANGE


def _behind(fact: Fact, reading: Reading) -> tuple[str, ...]:
    """The words in the few places after a fact, up to the next mark."""
    place = reading.place(fact)
    return tuple(term.key for term in reading.terms if place < term.place <= place + _BEHIND)
