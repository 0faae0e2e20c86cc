"""Two readings in, their words and facts side by side out.

Nothing is decided here: an `Alignment` says how much of what is stated the source speaks of, which
stated fact stands where which sourced one does, and what is turned round. `judge` draws the verdict.
"""

from collections.abc import Iterable, Sequence

from factcheck import facts, series
from factcheck.facts import date, quantity, quotation
from factcheck.facts import name as name_kind
from factcheck.lexicon.stance import WORLDWIDE
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.match.modifiers import is_of_another_thing
from factcheck.match.reading import Reading, Term
from factcheck.match.stance import Turn, turns
from factcheck.match.stems import are_opposites, is_like, share_sense, stem
from factcheck.model import Fact, Pair, Relation
from factcheck.spelling import is_one_slip_apart
from factcheck.typed import NamedTuple
from factcheck.words import cut

COMPARED = ("date", "rank", "quantity")
_AGREEING = frozenset({Relation.SAME, Relation.WEAKER})
# Below every share that a verdict asks for.
_NOTHING_IN_COMMON = 0.25
_REACH = 3.0
# What agreement is worth when two sourced facts compete for the place beside a stated one.
_BONUS = {Relation.SAME: 0.3, Relation.WEAKER: 0.1, Relation.STRONGER: 0.25}
_NEAR = 0.4  # a slip, a rounding or a bound stays near the figure it is of
_NAME_REACH = 2.0
_IMPLIED = 0.3
_ENOUGH = 3.0
_KIN = 0.2
_FAMILY = 0.5  # the share of their words that two models of one make have in common
_BESIDE = 4.0
_STRANGE = 0.3
_BEHIND = 4.0
_HOLDER = 2.5  # who a figure belongs to says more of it than any other word
_ROOT = 5  # letters that two words of one root have in common
_SHORT = 3


class Side(NamedTuple):
    """A stated fact beside a sourced one; `closeness` (0-1) is how alike the words around them are.

    `lead` is by how much the pair is closer than any that would change its relation. `why` is the sum
    where the source's figures give the relation together.
    """

    pair: Pair
    closeness: float
    lead: float
    why: str = ""

    @property
    def agrees(self) -> bool:
        """Whether the source bears the stated fact out."""
        return self.pair.relation in _AGREEING


class Alignment(NamedTuple):
    """`coverage` is the share (0-1, by weight) of what is stated that the source speaks of.

    `sides` has every compared fact of the stated text, `names` those names that the source lacks
    with the one that stands in their place, `turned` the words that deny or reverse what is sourced.
    `is_implied`: the source leaves its subject to the words before it, so that a name may be missing.
    `shared` is the weight of the words that both have, `returned` the share of the source's words that it is;
    `is_on_subject`: the stated text has a word of the source's subject.
    `rest` is the coverage without those names, 0 where little else is left.
    `is_of_another_day`: the source gives its figures as of a day that is not the stated one.
    """

    coverage: float
    sides: tuple[Side, ...]
    names: tuple[Side, ...]
    missing: tuple[Term, ...]
    turned: tuple[Turn, ...]
    is_of_another_day: bool = False
    rest: float = 0.0
    is_implied: bool = True
    shared: float = 0.0
    returned: float = 1.0
    is_on_subject: bool = True
    is_of_another_thing: bool = False


Links = dict[int, list[tuple[int, float]]]


def align(stated: Reading, sourced: Reading, context: facts.Context) -> Alignment:
    """Lay `stated` beside `sourced`; where they have next to nothing in common, the coverage is all there is."""
    links = _link(stated, sourced, context)
    missing = tuple(term for index, term in enumerate(stated.terms) if index not in links)
    names = _replaced(stated, sourced, links, context)
    coverage = _coverage(stated, sourced, links, names)
    if coverage < _NOTHING_IN_COMMON:
        return Alignment(coverage, (), names, missing, (), is_implied=not sourced.about)
    return Alignment(
        coverage=coverage,
        sides=_sides(stated, sourced, links, context),
        names=names,
        missing=missing,
        turned=turns(stated, sourced, links),
        is_of_another_day=_is_of_another_day(stated, sourced),
        rest=_rest(stated, links, names),
        is_implied=not sourced.about,
        shared=sum(stated.terms[index].weight for index in links),
        returned=_returned(sourced, links),
        is_of_another_thing=is_of_another_thing(stated, sourced, links),
        is_on_subject=not sourced.about
        or any(term.stem in sourced.about or _is_about(term, sourced) for term in stated.terms),
    )


def _link(stated: Reading, sourced: Reading, context: facts.Context) -> Links:
    """For each stated term the sourced terms that say the same, with how surely (0-1)."""
    links: Links = {}
    for index, term in enumerate(stated.terms):
        found = [
            (position, likeness)
            for position, other in enumerate(sourced.terms)
            if (likeness := _likeness(term, other, context)) > 0
        ]
        if found:
            best = max(likeness for _, likeness in found)
            links[index] = [(position, likeness) for position, likeness in found if likeness >= best - 0.2]
    return links


def _likeness(term: Term, other: Term, context: facts.Context) -> float:
    if term.name and other.name:
        relation = facts.compare(term.name, other.name, context)
        return 1.0 if relation is Relation.SAME else 0.9 if relation is Relation.WEAKER else 0.0
    if term.stem == other.stem:
        return 1.0
    if share_sense(term.stem, other.stem):
        return 0.85
    if term.name or other.name:
        return _named_in_words(term, other)
    if are_opposites(term.key, other.key):
        return 0.0
    return 0.8 if _are_kin(term.stem, other.stem) or _is_slip(term.key, other.key) else 0.0


def _named_in_words(term: Term, other: Term) -> float:
    """A name of one word on one side, the same word without its capital on the other."""
    return 0.9 if term.key == other.key and len(term.key) > _SHORT else 0.0


def _are_kin(left: str, right: str) -> bool:
    """Derived from one word: `compete` and `competitor`, `strategy` and `strategic`."""
    shorter, longer = sorted((left, right), key=len)
    return len(shorter) >= _ROOT and longer.startswith(shorter[: max(_ROOT, len(shorter) - 1)])


def _is_slip(left: str, right: str) -> bool:
    """One slip of the key in a long word."""
    return min(len(left), len(right)) > _ROOT and left[0] == right[0] and is_one_slip_apart(left, right)


def _coverage(stated: Reading, sourced: Reading, links: Links, names: Sequence[Side]) -> float:
    """The share of what is stated that the source speaks of.

    A source often leaves its subject to its title or the sentence before: a name that nothing in
    the source stands against weighs little.
    """
    implied = {side.pair.stated for side in names if side.pair.sourced is None and not sourced.about}
    total = covered = 0.0
    for index, term in enumerate(stated.terms):
        weight = term.weight * (_IMPLIED if term.name in implied else 1.0)
        total += weight
        if index in links:
            covered += weight * max(likeness for _, likeness in links[index])
        elif term.stem in sourced.about or _is_about(term, sourced):
            covered += weight
    return covered / total if total else 0.0


def _returned(sourced: Reading, links: Links) -> float:
    """The share of the source's words, by weight, that the stated text has too."""
    held = {position for places in links.values() for position, _ in places}
    total = sum(term.weight for term in sourced.terms)
    return sum(sourced.terms[position].weight for position in held) / total if total else 0.0


def _rest(stated: Reading, links: Links, names: Sequence[Side]) -> float:
    """Coverage without the names that the source lacks; 0 if fewer than three plain words are left."""
    strange = {side.pair.stated for side in names}
    rest = [(index, term) for index, term in enumerate(stated.terms) if term.name not in strange]
    total = sum(term.weight for _, term in rest)
    covered = sum(term.weight * max(likeness for _, likeness in links[index]) for index, term in rest if index in links)
    return covered / total if total >= _ENOUGH else 0.0


def _is_about(term: Term, sourced: Reading) -> bool:
    """Whether a name stands in the subject of the source, to the last figure."""
    if not term.name:
        return False
    keys = {stem(part.key) for part in cut(term.key).tokens if part.key not in STOPWORDS}
    return bool(keys) and keys <= sourced.about


def _sides(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> tuple[Side, ...]:
    sides: list[Side] = [*_quoted(stated, sourced), *_attributed(stated, sourced, context)]
    for kind in COMPARED:
        sides += _assign(stated, sourced, links, context, kind)
    worked_out = {side.pair.stated: side for side in _worked_out(stated, sourced, context)}
    worked_out |= {
        side.pair.stated: side for side in _summed(sides, stated, sourced) if side.pair.stated not in worked_out
    }
    sides = [side for side in sides if side.pair.stated not in worked_out]
    return tuple(sorted((*sides, *worked_out.values()), key=lambda side: side.pair.stated.start))


def _summed(sides: Sequence[Side], stated: Reading, sourced: Reading) -> Iterable[Side]:
    """Counts that the source does not give, but that follow from those it gives: what came, went or is there in all."""
    if len(sourced.of_kind("quantity")) <= len(stated.of_kind("quantity")):
        return  # as many figures as the source has: each is one of them, right or wrong
    for side in sides:
        fact = side.pair.stated
        is_same_figure = side.pair.sourced is not None and quantity.nearness(fact, side.pair.sourced) == 1.0
        if fact.kind == "quantity" and not side.agrees and not is_same_figure:
            relation = series.entails_sum(sourced.words, sourced.facts, stated.words, fact)
            if relation is Relation.SAME:
                yield Side(Pair(fact, None, relation), 1.0, 1.0, "the source's figures come to that")


def _worked_out(stated: Reading, sourced: Reading, context: facts.Context) -> Iterable[Side]:
    """What the draft says of who holds what, and what follows from the source's figures side by side.

    A holder's figure that is merely another one is left to the words around it, which know better what it is of.
    """
    held = sourced.held or series.read(sourced.words, sourced.facts)
    if not held.holdings:
        return
    for derived in series.derive(stated.words, stated.facts, held, context):
        is_told = derived.is_level and not derived.is_swapped and derived.relation is not Relation.SAME
        if derived.relation is not Relation.UNCLEAR and not is_told:
            words = stated.words.text[derived.start : derived.end]
            fact = derived.stated or Fact("order", words, derived.start, derived.end, None)
            yield Side(Pair(fact, None, derived.relation), 1.0, 1.0, derived.why)


def _is_of_another_day(stated: Reading, sourced: Reading) -> bool:
    """Counts go on rising: the figures of one day do not contradict those of another."""
    mine = stated.of_kind("date")
    taken = [fact for fact in sourced.of_kind("date") if date.is_snapshot(fact)]
    return bool(mine and taken) and not any(date.name_one_day(one, other) for one in mine for other in taken)


def _quoted(stated: Reading, sourced: Reading) -> Iterable[Side]:
    """Each quotation beside the passage of the source that it is, or is meant to be."""
    for fact in stated.of_kind("quotation"):
        relation, passage = quotation.against(fact, sourced.words.text)
        if passage or not quotation.is_at_arms_length(fact):
            yield Side(Pair(fact, passage, relation), 0.0 if passage is None else 1.0, 1.0)


def _attributed(stated: Reading, sourced: Reading, context: facts.Context) -> Iterable[Side]:
    """Each speaker beside the source's: the one who agrees, if there is one."""
    for fact in stated.of_kind("attribution"):
        pairs = [
            Pair(fact, other, relation)
            for other in sourced.of_kind("attribution")
            if (relation := facts.compare(fact, other, context)) is not Relation.UNCLEAR
        ]
        pairs.sort(key=lambda pair: pair.relation is Relation.CONFLICT)
        if pairs:
            yield Side(pairs[0], 1.0, 1.0)


def _assign(stated: Reading, sourced: Reading, links: Links, context: facts.Context, kind: str) -> Iterable[Side]:
    """Each stated fact of a kind beside the sourced one whose surroundings are most like its own."""
    candidates = []
    for fact in stated.of_kind(kind):
        for other in sourced.of_kind(kind):
            relation = facts.compare(fact, other, context)
            if relation is not Relation.UNCLEAR:
                closeness = _closeness(fact, other, stated, sourced, links)
                kinship = _kinship(fact, other, stated, sourced)
                near = _NEAR * quantity.nearness(fact, other) if kind == "quantity" else 0.0
                total = closeness + kinship + near + _BONUS.get(relation, 0.0)
                candidates.append((total, closeness + kinship, fact, other, relation))
    candidates.sort(key=lambda candidate: -candidate[0])
    taken: set[Fact] = set()
    used: set[Fact] = set()
    for total, closeness, fact, other, relation in candidates:
        if fact in taken or (other in used and relation not in _AGREEING):
            continue
        taken.add(fact)
        used.add(other)
        rivals = [t for t, _, f, _, r in candidates if f == fact and (r in _AGREEING) != (relation in _AGREEING)]
        yield Side(Pair(fact, other, relation), closeness, total - max(rivals, default=0.0))
    for fact in stated.of_kind(kind):
        if fact not in taken and not (kind == "rank" and _is_said(fact, sourced)):
            yield Side(Pair(fact, None, Relation.UNCLEAR), 0.0, 0.0)


def _is_said(fact: Fact, sourced: Reading) -> bool:
    """Whether the source says a rank in other words: `newest` for `latest`."""
    return any(is_like(fact.text, token.key) for token in sourced.words.tokens)


def _kinship(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> float:
    """What two counts count: `12 deaths` is no measure of `12 cases`, but is of "12 people have died"."""
    if fact.kind != "quantity":
        return 0.0
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


def _closeness(
    fact: Fact, other: Fact, stated: Reading, sourced: Reading, links: Links, reach: float = _REACH
) -> float:
    """How much of what stands near `fact` stands as near to `other` (0-1)."""
    here, there = stated.place(fact), sourced.place(other)
    total = shared = 0.0
    for index, term in enumerate(stated.terms):
        if term.name is fact:
            continue
        nearness = (_HOLDER if term.name else term.weight) * _nearness(term.place - here, reach)
        total += nearness
        if index in links:
            shared += nearness * max(
                likeness * min(1.0, 1.3 * _nearness(sourced.terms[position].place - there, reach * 1.3))
                for position, likeness in links[index]
            )
    return shared / total if total else 0.0


def _nearness(distance: float, reach: float) -> float:
    return 1.0 / (1.0 + (abs(distance) / reach) ** 2)


def _replaced(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> tuple[Side, ...]:
    """Names that the source lacks, each beside the sourced name that stands in its place."""
    held = {position for places in links.values() for position, _ in places}
    theirs = [(term.name, position in held) for position, term in enumerate(sourced.terms) if term.name]
    sides = []
    for index, term in enumerate(stated.terms):
        if index in links or _is_about(term, sourced):
            continue
        if term.name:
            rivals = [
                rival
                for name, is_held in theirs
                if facts.compare(term.name, name, context) is Relation.CONFLICT
                and (not is_held or any(map(str.isdigit, name.text)))
                and (
                    (rival := _rival(term, name, stated, sourced, links)).lead >= _FAMILY
                    or _is_same_slot(index, name, stated, sourced, links)
                )
            ]
            unmatched = Side(Pair(term.name, None, Relation.UNCLEAR), 0.0, 0.0)
            sides.append(max(rivals, key=lambda side: side.closeness + side.lead, default=unmatched))
        elif term.key in WORLDWIDE:
            places = [name for name, is_held in theirs if not is_held and name_kind.is_place(name)]
            places = [name for name in places if _is_same_slot(index, name, stated, sourced, links)]
            world = Fact("name", stated.words.text[term.start : term.end], term.start, term.end, None)
            sides += [Side(Pair(world, name, Relation.CONFLICT), 1.0, 0.0) for name in places[:1]]
    return tuple(sides)


def _is_same_slot(index: int, name: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the word before or after a stated term stands before or after `name` too."""
    here, there = stated.terms[index].place, sourced.place(name)
    for step in (-1, 1):
        beside = index + step
        if not 0 <= beside < len(stated.terms) or abs(stated.terms[beside].place - here) > _BESIDE:
            continue
        if any(0 < step * (sourced.terms[place].place - there) <= _BESIDE for place, _ in links.get(beside, ())):
            return True
    return False


def _rival(term: Term, other: Fact, stated: Reading, sourced: Reading, links: Links) -> Side:
    """A name beside another that may stand in its place; `lead` is the share of their words that is the same."""
    name = term.name or Fact("name", term.key, term.start, term.end, None)
    closeness = _closeness(name, other, stated, sourced, links, _NAME_REACH)
    mine, theirs = set(name.text.lower().split()), set(other.text.lower().split())
    return Side(Pair(name, other, Relation.CONFLICT), closeness, len(mine & theirs) / max(len(mine), len(theirs)))
