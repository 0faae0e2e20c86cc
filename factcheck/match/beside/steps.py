"""Two readings in, the figures out that the draft gives to the other end of a step than its source does.

Of a rent that "rose between 2016 and 2024, from 9 to 12 crowns", 9 is no rent of today, and 12 none of 2016.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from factcheck import facts
from factcheck.facts import date, quantity
from factcheck.match.read.moves import is_former
from factcheck.match.read.reading import Reading
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_behind, keys_between, words_before

_BEFORE_VERB = 8  # tokens: `is now, on average, 9.10`
_PRESENT = frozenset({"is", "are", "has", "have", "now", "currently", "today", "will"})
_PAST = frozenset({"was", "were", "had", "been"})


_EARLIER = frozenset({"earlier", "before", "ago", "previously"})
_NEAR = 4  # tokens: `per cent a decade earlier`
_REACH = 3  # tokens: `had previously been 40`


class _End(NamedTuple):
    """A figure that something came from or to, and the day on which it was there, if that is told."""

    figure: Fact
    day: Fact | None


def stepped(sides: Sequence[Side], stated: Reading, sourced: Reading, context: facts.Context) -> Iterator[Side]:
    """A side for each stated figure, and its date, of which the source's one step tells."""
    pairs = [*pairwise(sourced.of_kind("quantity"))]
    steps = [(one, other) for one, other in pairs if quantity.is_start(one) and quantity.is_end(other)]
    steps += [(one, other) for other, one in pairs if quantity.is_start(one) and quantity.is_end(other)]
    steps += [(other, one) for one, other in pairs if not quantity.is_end(one) and _is_of_before(other, sourced)]
    days = stated.of_kind("date")
    if len(steps) != 1 or len(days) > 1:
        return
    first, last = _ends(*steps[0], sourced)
    day = days[0] if days else None
    for side in sides:
        fact = side.pair.stated
        if fact.kind != "quantity" or side.why:
            continue
        its = next((one for one in (first, last) if _is_then(day, one, context)), None)
        if its is None and day is None and not quantity.is_start(fact) and _is_told_now(fact, stated):
            its = last
        is_back = its is None and (_is_told_before(fact, stated) if day is None else is_a_while_before(day, sourced))
        its = first if is_back else its
        other = last if its is first else first
        relations = [facts.compare(fact, one.figure, context) for one in (its, other)] if its else []
        if its and quantity.is_bound(fact):
            if day is None or relations[0] not in {Relation.WEAKER, Relation.CONFLICT}:
                continue
            yield Side(Pair(fact, its.figure, relations[0]), 1.0, 1.0)
        elif its and relations[0] is Relation.SAME and (day is None or first.day is not None or is_back):
            yield Side(Pair(fact, its.figure, Relation.SAME), 1.0, 1.0)
        elif its and relations == [Relation.CONFLICT, Relation.SAME]:
            why = f"the source has that at the other end, and “{its.figure.text}” here"
            yield Side(Pair(fact, its.figure, Relation.CONFLICT), 1.0, 1.0, why)
        else:
            continue
        if day is not None and its.day is not None:
            yield Side(Pair(day, its.day, Relation.SAME), 1.0, 1.0)


def _is_of_before(figure: Fact, sourced: Reading) -> bool:
    """Whether a figure behind that of now is what it was: `, up from 900`, `compared with 63 a year earlier`."""
    is_dated = not _EARLIER.isdisjoint(keys_behind(sourced.words, figure.end, _NEAR))
    is_led = keys_before(sourced.words, figure.start, 2) in (["up", "from"], ["down", "from"])
    return is_former(figure, sourced) and (is_dated or is_led)


def _is_told_before(fact: Fact, stated: Reading) -> bool:
    """Whether a figure is told of a time before: `was 50 million a year earlier`, `had been 50 million`."""
    before, behind = keys_before(stated.words, fact.start, _REACH), keys_behind(stated.words, fact.end, _NEAR)
    behind = [*takewhile(lambda key: key[0].isalnum(), behind)]
    is_since = "had" in before or not _EARLIER.isdisjoint((*before, *behind))
    return is_since and "than" not in behind and quantity.is_plain_level(fact)


def is_a_while_before(fact: Fact, sourced: Reading) -> bool:
    """`A year ago`, `last year` beside "a year earlier": so long before what the source tells of."""
    if fact.kind != "date":
        return False
    number, _, unit = fact.text.lower().removesuffix(" ago").rpartition(" ")
    told = f"{'a' if number == 'last' else number} {unit}"
    is_back = fact.text.lower().endswith(" ago") or number == "last"
    return is_back and any(f"{told} {word}" in sourced.words.text.lower() for word in ("earlier", "before"))


def _ends(first: Fact, last: Fact, sourced: Reading) -> tuple[_End, _End]:
    """The two ends, each with its day: the ends of the one stretch of time that the source names.

    A day alone, told before what it came from, is that of what it came to.
    """
    days = sourced.of_kind("date")
    own = [_right_behind(figure, days, sourced) for figure in (first, last)]
    if all(own):
        return _End(first, own[0]), _End(last, own[1])
    if len(days) != 1 or any(own):
        return _End(first, own[0]), _End(last, own[1])
    stretch = date.ends(days[0])
    if stretch:
        return _End(first, stretch[0]), _End(last, stretch[1])
    return _End(first, None), _End(last, days[0] if days[0].start < first.start else None)


def _right_behind(figure: Fact, days: Sequence[Fact], sourced: Reading) -> Fact | None:
    """The day that a figure has of its own: `from 21,400 in 1993 to 18,950 in 2005`."""
    return next(
        (
            day
            for day in days
            if keys_between(sourced.words, figure.end, day.start) in (["in"], []) and day.start >= figure.end
        ),
        None,
    )


def _is_then(day: Fact | None, end: _End, context: facts.Context) -> bool:
    return day is not None and end.day is not None and facts.compare(day, end.day, context) is Relation.SAME


def _is_told_now(fact: Fact, stated: Reading) -> bool:
    """Whether the verb before a figure says that it is so today."""
    before = words_before(stated.words, fact.start, _BEFORE_VERB)
    verbs = [token.key for token in before if token.key in _PRESENT | _PAST]
    return bool(verbs) and verbs[-1] in _PRESENT
