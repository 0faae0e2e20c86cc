"""Two readings and what links them in, each compared fact of the stated one beside its place in the source out."""

from collections.abc import Iterable, Sequence

from factcheck import facts, series
from factcheck.facts import quantity, quotation
from factcheck.match.holders import NOBODY, held
from factcheck.match.links import Links
from factcheck.match.reading import Reading
from factcheck.match.roles import governing, is_verb_like
from factcheck.match.side import AGREEING, Side, closeness
from factcheck.match.stems import is_like
from factcheck.model import Fact, Pair, Relation

COMPARED = ("date", "rank", "quantity")
# What agreement is worth when two sourced facts compete for the place beside a stated one.
_BONUS = {Relation.SAME: 0.3, Relation.WEAKER: 0.1, Relation.STRONGER: 0.25}
_NEAR = 0.4  # a slip, a rounding or a bound stays near the figure it is of
_NEAR_A_BOUND = 1.0  # many figures agree with a bound by chance; people write it near the one that it is of
_KIN = 0.2
_HELD = 0.2
_STRANGE = 0.3
_BEHIND = 4.0
_SAME_VERB = 0.25


def sides(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> tuple[Side, ...]:
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
    holders = held(stated, sourced, context) if kind == "quantity" else NOBODY
    for fact in stated.of_kind(kind):
        for other in sourced.of_kind(kind):
            relation = facts.compare(fact, other, context)
            if kind == "quantity" and not quantity.is_comparable(fact, other):
                continue
            if relation is not Relation.UNCLEAR:
                near_by = closeness(fact, other, stated, sourced, links)
                if kind == "date" and relation is Relation.CONFLICT:
                    tie = _tie(fact, other, stated, sourced, links)
                    if tie < 0:
                        continue
                    near_by += 0.0 if _is_agreed(fact, sourced, context) else tie
                kinship = _kinship(fact, other, stated, sourced)
                near = 0.0
                if kind == "quantity":
                    near = _nearness(fact, other) + _HELD * holders.fit(fact, other)
                total = near_by + kinship + near + _BONUS.get(relation, 0.0)
                candidates.append((total, near_by + kinship, fact, other, relation))
    candidates.sort(key=lambda candidate: -candidate[0])
    taken: set[Fact] = set()
    used: set[Fact] = set()
    for total, place, fact, other, relation in candidates:
        if fact in taken or (other in used and relation not in AGREEING):
            continue
        taken.add(fact)
        used.add(other)
        rivals = [
            t - _BONUS.get(r, 0.0)
            for t, _, f, _, r in candidates
            if f == fact and (r in AGREEING) != (relation in AGREEING)
        ]
        yield Side(Pair(fact, other, relation), place, total - max(rivals, default=0.0))
    for fact in stated.of_kind(kind):
        if fact not in taken and not (kind == "rank" and _is_said(fact, sourced)):
            yield Side(Pair(fact, None, Relation.UNCLEAR), 0.0, 0.0)


def _nearness(fact: Fact, other: Fact) -> float:
    """What it is worth that two figures lie near each other."""
    return (_NEAR_A_BOUND if quantity.is_bound(fact) else _NEAR) * quantity.nearness(fact, other)


def _is_agreed(fact: Fact, sourced: Reading, context: facts.Context) -> bool:
    """Whether the source has a date that bears a stated one out."""
    return any(facts.compare(fact, other, context) in AGREEING for other in sourced.of_kind(fact.kind))


def _tie(fact: Fact, other: Fact, stated: Reading, sourced: Reading, links: Links) -> float:
    """What the verbs of two dates say: they go with the same (0 to 1), or the draft's goes with another there (-1)."""
    mine, theirs = governing(stated, stated.place(fact)), governing(sourced, sourced.place(other))
    linked = {place for index in mine for place, _ in links.get(index, ())}
    if not theirs or linked & set(theirs):
        return _SAME_VERB if theirs else 0.0
    return -1.0 if any(is_verb_like(sourced, place) for place in linked) else 0.0


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
