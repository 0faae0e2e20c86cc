"""Two readings in, whether the source gives its figures as of another day than the stated one out."""

from factcheck import facts
from factcheck.facts import date, quantity
from factcheck.lexicon.modality import AHEAD
from factcheck.match.read.reading import Reading
from factcheck.model import Fact, Relation


def is_of_another_day(stated: Reading, sourced: Reading) -> bool:
    """Counts go on rising: the figures of one day do not contradict those of another; what is to come has none."""
    if not sourced.keys.isdisjoint(AHEAD):
        return False
    mine = stated.of_kind("date")
    taken = [fact for fact in sourced.of_kind("date") if date.is_snapshot(fact)]
    limits = stated.of_kind("quantity")
    is_limited = bool(limits) and all(map(quantity.is_limit, limits))
    if is_limited and any(_falls_into(one, other) for one in mine for other in taken):
        return False  # `fewer than 800 in 2019`, "820 as of March 2019"
    return bool(mine and taken) and not any(date.are_of_one_day(one, other) for one in mine for other in taken)


def _falls_into(stated: Fact, taken: Fact) -> bool:
    return facts.compare(stated, taken, facts.Context()) is Relation.WEAKER
