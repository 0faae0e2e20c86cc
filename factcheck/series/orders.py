"""A sentence's words and facts in, who is said to be ahead of whom out; and such an order beside a source's places."""

from collections.abc import Iterator, Sequence

from factcheck.facts import Context, compare
from factcheck.facts.rank import has_more
from factcheck.lexicon.comparing import COUNTED_BY
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.lexicon.modality import HEDGES
from factcheck.lexicon.ranks import COMPARATIVES
from factcheck.model import Fact, Relation, Words
from factcheck.series.reading import between, cue, is_listed, subject_before
from factcheck.series.value import Derived, Holding, Series
from factcheck.typed import NamedTuple

_UNREAL = HEDGES | {"would", "should"}  # `would need a point more to draw level with`


class Order(NamedTuple):
    """`first` is said to be ahead of (1), behind (-1) or level with (0) `second`; or to have more of a `quality`."""

    first: Fact
    second: Fact
    sign: int | None
    quality: str = ""


def orders(words: Words, facts: Sequence[Fact]) -> list[Order]:
    """Who is said to be ahead of whom; a list after `ahead of` is taken name by name."""
    found: list[Order] = []
    for at, name in enumerate(facts):
        if name.kind != "name":
            continue
        sign, quality = cue(words, name), _quality(words, name)
        if sign is not None or quality:
            subject = subject_before(words, facts, at)
            if subject is not None and _UNREAL.isdisjoint(between(words, subject.end, name.start)):
                found.append(Order(subject, name, sign, quality))
        elif found and at and facts[at - 1] == found[-1].second and is_listed(words, facts[at - 1], name):
            found.append(found[-1]._replace(second=name))
    return found


def _quality(words: Words, name: Fact) -> str:
    """By what those are compared the second of whom is `name`: "size" of `is larger than Norway`."""
    before = [key for key in between(words, 0, name.start) if key not in DETERMINERS][-3:]
    if before[-1:] != ["than"] or len(before) == 1:
        return ""
    quality = before[-2]
    return COUNTED_BY.get(quality, quality) if before[0] == "more" else COMPARATIVES.get(quality, "")


def apart(order: Order, series: Series, context: Context) -> Iterator[Derived]:
    """Such an order by the places that a source gives the two: "the second-largest, after Asker".

    A `quality` must be the one they are ranked by: `Brim is smaller than Asker`.
    """
    first, second = (_holding(name, series, context) for name in (order.first, order.second))
    if first is None or second is None or first.place is None or second.place is None:
        return
    if not order.quality and not order.sign:
        return
    is_ahead = has_more(first.place, second.place, order.quality)
    if is_ahead is None:
        return
    is_so = is_ahead if order.quality else is_ahead == (order.sign == 1)
    relation = Relation.SAME if is_so else Relation.CONFLICT
    ranked, place = (first, first.place) if second.beside else (second, second.place)
    why = f"the source has {ranked.holder.text} at “{place.text}”"
    yield Derived(order.first.start, order.second.end, relation, why)


def _holding(name: Fact, series: Series, context: Context) -> Holding | None:
    found = (one for one in series.holdings if compare(name, one.holder, context) is Relation.SAME)
    return next(found, None)
