"""How many times as much one holder of a series has as another: `twice Europe's share`, `nearly as much as the US`."""

from collections.abc import Iterable, Sequence

from factcheck.facts.quantity import Hedge, Quantity, Role
from factcheck.lexicon.comparing import LINKS_OF_MULTIPLE
from factcheck.model import Relation
from factcheck.series.combined import held_by
from factcheck.series.equals import equals
from factcheck.series.reading import between
from factcheck.series.shares import Draft, beside, share_of
from factcheck.series.value import Derived, amount, derived, worked_out

_LONGEST_MEASURE = 3
_NEARLY, _NO_LONGER = 1.05, 1.1  # `twice` is said of 2.08 times as much, and not of 2.3
_SLIGHTLY = 0.05  # `more than twice` is left open for 1.94 times as much
_SHORT_OF = 0.8  # `nearly four times` is said of 3.3 times as much, and not of 2.8


def multiples(draft: Draft) -> Iterable[Derived]:
    """`China's share is roughly twice Europe's`, `half that of Japan`."""
    for at, fact in enumerate(draft.everything):
        value = amount(fact)
        multiple = _multiple(value) if value is not None else None
        name = next((other for other in draft.everything[at + 1 :] if other.kind == "name"), None)
        if multiple is None or name is None or not _is_linked(between(draft.words, fact.end, name.start)):
            continue
        subject = next((other for other in draft.facts if other.kind == "name" and other.start < fact.start), None)
        first, second = (held_by(draft, subject), held_by(draft, name)) if subject else (None, None)
        if first is None or second is None or subject is None or first.name == second.name:
            continue
        times = first.quantity.central / second.quantity.central if second.quantity.central else float("inf")
        relation = _loosely(multiple, times, _ratio(multiple, first.quantity, second.quantity))
        yield derived(subject, name, relation, f"{beside(first, second)}: {times:.2g} times as much", fact)


def alike(draft: Draft) -> Iterable[Derived]:
    """`China has nearly as much as the US`."""
    for equal in equals(draft.words, draft.facts):
        first, second = share_of(draft, equal.first), share_of(draft, equal.second)
        if first is None or second is None or first.name == second.name:
            continue
        stated = worked_out(first.quantity, 1.0)._replace(low=equal.low, high=equal.high)
        mine, theirs = (share.quantity._replace(grain=0.0) for share in (first, second))  # 34 and 33 are not level
        yield derived(equal.first, equal.second, _ratio(stated, mine, theirs), beside(first, second))


def _is_linked(words: Sequence[str]) -> bool:
    """Whether what stands between a multiple and a name makes it one of that name's: `as much computing power as`."""
    if words[:2] in (["times", "in"], ["times", "at"]):
        return False  # so often
    others = [word for word in words if word not in LINKS_OF_MULTIPLE and word != "times"]
    last = next((word for word in reversed(words) if word != "the"), "")
    return not others or (len(others) <= _LONGEST_MEASURE and last in {"as", "of", "than"} and "," not in words)


def _multiple(stated: Quantity) -> Quantity | None:
    """`twice`, `eight times` and `half` as a range of multiples, or None for a figure that is not one."""
    if stated.role is Role.MULTIPLE or (stated.dimension == "count" and stated.noun in {"time", "times"}):
        return stated
    if stated.role is Role.SHARE and stated.is_worded:
        low = None if stated.low is None else stated.low / 100
        high = None if stated.high is None else stated.high / 100
        return stated._replace(low=low, high=high, central=stated.central / 100)
    return None


def _ratio(stated: Quantity, first: Quantity, second: Quantity) -> Relation:
    """SAME where some values that round to the source's two figures stand in the stated ratio."""
    if min(first.central, second.central) <= 0:
        return Relation.UNCLEAR
    half, other = (0.0 if one.dimension == "count" and one.grain == 1 else one.grain / 2 for one in (first, second))
    least = (first.central - half) / (second.central + other)
    most = (first.central + half) / max(second.central - other, 1e-9)
    is_far = (stated.hedge is Hedge.NEARLY and most < stated.central * _SHORT_OF) or (
        stated.hedge is Hedge.JUST_OVER and least * _SHORT_OF > stated.central
    )
    if is_far:
        return Relation.CONFLICT
    times = first.central / second.central
    if stated.hedge in {Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.JUST_OVER}:
        return _beyond(stated.central, times, most)
    if stated.hedge in {Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO, Hedge.NEARLY}:
        return _beyond(-stated.central, -times, -least)
    low = stated.central if stated.low is None else stated.low
    high = stated.central if stated.high is None else stated.high
    if low > most or high < least:
        return Relation.CONFLICT
    return Relation.WEAKER if stated.hedge is Hedge.ABOUT else Relation.SAME


def _beyond(bound: float, times: float, most: float) -> Relation:
    """Whether the ratio of two figures is over a bound: as they are, or but for what was rounded off."""
    if times >= bound:
        return Relation.WEAKER
    return Relation.UNCLEAR if most > bound and abs(times - bound) < _SLIGHTLY * abs(bound) else Relation.CONFLICT


def _loosely(stated: Quantity, times: float, relation: Relation) -> Relation:
    """The relation of a plain multiple as people mean it: `twice` is said of 2.08 times, and not of 2.3."""
    if relation is not Relation.CONFLICT or stated.hedge is not Hedge.NONE or not times:
        return relation
    off = max(times / stated.central, stated.central / times)
    if off > _NO_LONGER:
        return Relation.CONFLICT
    return Relation.WEAKER if off <= _NEARLY else Relation.UNCLEAR
