"""A fact beside its source's in, how alike and how alone their places must be before it counts out (shares of one).

Tuned as the thresholds of `ruling`.
"""

from factcheck.facts import quantity
from factcheck.match.read.reading import Reading
from factcheck.match.words.side import RECKONED, Side

# The share of a sentence that the source must speak of, whatever the fact; for a figure whose place is unmistakable.
ABOUT_THE_SAME = 0.35
FIGURES_COVERAGE = 0.3
# How alike the surroundings of two facts must be, and by how much more than those of any that agrees.
SAME_PLACE = 0.1
NAMED_PLACE = 0.05  # for a figure, where the claim's whole subject is named
CLEAR_LEAD = 0.3
BOUND_LEAD = 0.1
RESULT_LEAD = 0.15
RIVALLED_DATE_LEAD = 0.35
NAME_PLACE = 0.1
FAR_OFF = 0.05  # two figures that are this little near each other (0 to 1)
LIKELY_LEAD = 0.5
UNMISTAKABLE = 0.8

_LEAST_COVERAGE = {"quotation": 0.4, "attribution": 0.6, "date": 0.48, "rank": 0.6, "order": 0.6}
_CLEAR_LEADS = {"date": 0.05, "rank": 0.25}


def least_closeness(side: Side, *, is_named: bool) -> float:
    """How alike the words around a wrong fact and the source's must be; less for a figure whose subject is named."""
    is_sure = is_named or side.lead >= UNMISTAKABLE
    return NAMED_PLACE if is_sure and side.is_of("quantity") else SAME_PLACE


def clear_lead(side: Side) -> float:
    """By how much a wrong fact's place must be the likelier one: less beside a bound, which agrees by chance."""
    if side.is_of("quantity") and quantity.is_bound(side.pair.stated):
        return BOUND_LEAD
    if side.is_of("quantity") and quantity.is_result(side.pair.stated):
        return RESULT_LEAD
    if side.is_of("date") and side.is_rivalled:
        return RIVALLED_DATE_LEAD
    return _CLEAR_LEADS.get(side.pair.stated.kind, CLEAR_LEAD)


def least_coverage(side: Side) -> float:
    """How much of the sentence the source must speak of; less where the figure's own place is unmistakable."""
    if side.lead >= RECKONED or (side.is_of("quantity") and side.lead >= UNMISTAKABLE):
        return FIGURES_COVERAGE
    return _LEAST_COVERAGE.get(side.pair.stated.kind, ABOUT_THE_SAME)


def is_in_place(side: Side) -> bool:
    """Whether a fact that is borne out stands where the source's does, if a little apart where no other could be it."""
    return side.closeness >= (NAMED_PLACE if side.lead >= LIKELY_LEAD else SAME_PLACE)


def is_sole(side: Side, *readings: Reading) -> bool:
    """Whether a date, or a length of time, is the only one of either text: it stands for the other wherever it is."""
    kind, stated = side.pair.stated.kind, side.pair.stated
    facts = [reading.of_kind(kind) for reading in readings]
    if kind == "quantity" and quantity.is_time(stated):
        facts = [tuple(filter(quantity.is_time, found)) for found in facts]
        return all(len(found) == 1 for found in facts)
    return kind == "date" and all(len(found) == 1 for found in facts)
