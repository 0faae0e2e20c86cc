"""A draft's words and facts with a source's series in; what the draft says of it, borne out or not, out.

Levels, ranks, order, differences, sums and multiples are each looked for on their own. What names a holder that
the series does not have is passed over in silence.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile

from factcheck.facts import AGREEING, Context, compare
from factcheck.facts.quantity import Hedge, Quantity, Role
from factcheck.facts.rank import Rank
from factcheck.lexicon.comparing import FIRST, GAPS, TOGETHER
from factcheck.lexicon.grammar import WHOSE
from factcheck.lexicon.ranks import LEAST, STRETCHES
from factcheck.model import Fact, Relation, Words
from factcheck.numerals import plain
from factcheck.series.combined import held_by, taken_together
from factcheck.series.mentions import with_common
from factcheck.series.mosts import all_of_them, lists, mosts, named_in_all
from factcheck.series.multiples import alike, multiples
from factcheck.series.orders import Order, apart, orders
from factcheck.series.parts import as_told, dimension, is_of_one_kind
from factcheck.series.reading import between, cue, is_adverb, is_level, names_before, players, read, subject_before
from factcheck.series.shares import Draft, Share, beside, descending, share_of, shares_of
from factcheck.series.tops import first_together
from factcheck.series.value import Derived, Series, amount, derived, worked_out

_COMPARED = 12  # words from `more` to `than`
_POINTS = frozenset({"point", "percentage point"})
_POINT_WORDS = (["point"], ["points"])
_TIMES = ("half", "quarter", "year", "month", "week", "day", "season", "round", "time")
_MEASURING = frozenset(
    "is was stands stood at of now then just only exactly a margin".split()
)  # from a lead to its figure


def derive(words: Words, facts: Sequence[Fact], series: Series, context: Context | None = None) -> tuple[Derived, ...]:
    """Each statement of the draft that can be worked out from `series`, in the order of the text."""
    facts = with_common(words, facts, series)
    draft = Draft(words, players(facts), facts, series, context or Context())
    everyone = all_of_them(draft)
    draft = draft._replace(series=series._replace(is_complete=series.is_complete or everyone is not None))
    multiplied = list(multiples(draft))
    spoken_for = [one.stated for one in multiplied]
    levels = [one for one in _levels(draft) if one.stated not in spoken_for]
    ranks = list(_ranks(draft))
    misplaced = {rank.start for rank in ranks if rank.relation is Relation.CONFLICT}
    compared = [*_orders(draft, misplaced), *_differences(draft), *alike(draft)]
    sums = list(_sums(draft))
    summed = [one.stated for one in sums if one.relation in AGREEING]
    levels = [one for one in levels if one.stated not in summed]
    found = [*levels, *ranks, *compared, *sums, *multiplied, *named_in_all(draft, everyone)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _levels(draft: Draft) -> Iterable[Derived]:
    """`Japan has 17 per cent`: whose figure is it?

    A wrong figure is one only where it is another holder's, or a share beside the shares of others: counts and sums
    of money are of too many things.
    """
    if len(shares_of(draft)) < 2:  # noqa: PLR2004 - one figure is no series
        return
    for holding in read(draft.words, draft.everything).holdings:
        figure, stated = holding.figure, amount(holding.figure)
        if figure is None or stated is None or _is_gap_figure(draft, figure):
            continue
        own = [as_stated for one in shares_of(draft) if (as_stated := as_told(draft, holding.holder, one, stated))]
        relations = [_measure(draft, figure, one.quantity) for one in own]
        if not own:
            continue
        at = next((at for at, relation in enumerate(relations) if relation in AGREEING), 0)
        why = f"the source has {own[at].name} at {own[at].figure.text}"
        owner = _owner(draft, figure) if relations[at] is Relation.CONFLICT else None
        if owner is not None:
            why += f"; {figure.text} is {owner.name}{_possessive(owner.name)}"
        elif relations[at] is Relation.CONFLICT and stated.dimension != "percent":
            continue
        yield derived(holding.holder, figure, relations[at], why, figure)


def _possessive(name: str) -> str:
    return "'" if name.endswith("s") else "'s"


def _ranks(draft: Draft) -> Iterable[Derived]:
    """`Japan ranks third`, `the US leads`."""
    for at, fact in enumerate(draft.facts):
        is_place = fact.kind == "rank" and not _is_time(draft, fact) and not is_adverb(draft.words, fact)
        if is_place and isinstance(fact.value, Rank):
            subject = subject_before(draft.words, draft.facts, at)
            if subject is not None:
                yield from _rank(draft, subject, fact, fact.value)
    for at, name in enumerate(draft.facts):
        verb = between(draft.words, name.end, len(draft.words.text))[:1]
        following = draft.facts[at + 1] if at + 1 < len(draft.facts) else None
        is_order = following is not None and bool(cue(draft.words, following)) and not _is_in(draft, following)
        if name.kind == "name" and verb and verb[0] in FIRST and not is_order:
            end = name.end + 1 + len(verb[0])
            yield from _rank(draft, name, Fact("rank", verb[0], name.end + 1, end, None), Rank(1, 1, is_implied=True))
    for subject, fact in mosts(draft):
        if isinstance(fact.value, Rank):
            yield from _rank(draft, subject, fact, fact.value)


def _is_time(draft: Draft, rank: Fact) -> bool:
    """`in its first week`."""
    return not STRETCHES.isdisjoint(between(draft.words, rank.end, len(draft.words.text))[:1])


def _is_in(draft: Draft, name: Fact) -> bool:
    return between(draft.words, 0, name.start)[-1:] in (["in"], ["at"], ["with"])


def _rank(draft: Draft, subject: Fact, fact: Fact, rank: Rank) -> Iterable[Derived]:
    share, shares = share_of(draft, subject), shares_of(draft)
    if share is not None and not all(is_of_one_kind(share.quantity, one) for one in shares):
        return  # "Volvo sold 3 million cars; the road to Holm is 20 km long"
    if share is None or len(shares) < 2 or rank.high is None:  # noqa: PLR2004 - one holder has no rank
        yield from _ordered(draft, subject, fact)
        return
    is_from_below = rank.is_from_end != (rank.quality in LEAST)  # the smallest is the last by size
    if is_from_below:
        place = 1 + sum(other.quantity.central < share.quantity.central for other in shares)
        is_known = draft.series.is_complete
    else:
        place = 1 + sum(other.quantity.central > share.quantity.central for other in shares)
        is_known = draft.series.is_complete or place <= draft.series.anchor
    is_anchored = draft.series.anchor > 0 and not (is_from_below and not rank.is_from_end)
    relation = _placed(rank, place, is_known=is_known, is_anchored=is_anchored)
    order = ", ".join(f"{other.name} {other.figure.text}" for other in descending(shares))
    number = f"{place} from the end" if is_from_below else str(place)
    yield derived(subject, fact, relation, f"the source puts {share.name} at number {number}: {order}", fact)


_WHOSE = WHOSE | {"'s"}


def _ordered(draft: Draft, subject: Fact, rank: Fact) -> Iterable[Derived]:
    """A rank beside the place that the source gives its holder, in so many words or by whom it stands behind."""
    is_timed = between(draft.words, rank.end, len(draft.words.text))[:1] in ([word] for word in _TIMES)
    if sum(one.kind == "rank" for one in draft.facts) > 1 or is_timed:
        return  # `first ranked above 60th`, `in the first half`
    is_counted = not isinstance(rank.value, Rank) or not rank.value.quality
    if is_counted and between(draft.words, 0, rank.start)[-1:] in ([word] for word in _WHOSE):
        return  # `his 15th goal`, but not `the country's largest port`
    for holding in draft.series.holdings:
        if holding.place is None or compare(subject, holding.holder, draft.context) is not Relation.SAME:
            continue
        relation = compare(rank, holding.place, draft.context)
        owner = holding.beside or holding.holder
        why = f"the source has {owner.text} at “{holding.place.text}”"
        yield derived(subject, rank, relation, why, rank)
        return


def _placed(rank: Rank, place: int, *, is_known: bool, is_anchored: bool) -> Relation:
    """`place` is the best that the holder can have; holders that the source left out may push it down."""
    high = rank.low if rank.high is None else rank.high
    if rank.low <= place <= high:
        if is_known or (is_anchored and not rank.is_from_end):
            return Relation.SAME if rank.low == high else Relation.WEAKER
        return Relation.UNCLEAR
    if is_known or (high < place and not rank.is_from_end):
        return Relation.CONFLICT
    return Relation.UNCLEAR


def _orders(draft: Draft, misplaced: Collection[int]) -> Iterable[Derived]:
    """`China is ahead of Europe and Japan`, where no figure says by how much.

    By places alone nothing is said of one who is `misplaced` already: there is one mistake, not two.
    """
    told = set[tuple[str, str]]()  # of those taken together it is said once
    for order in orders(draft.words, draft.facts):
        if any(_is_gap_of(draft, fact, order) for fact in _gaps(draft)):
            continue
        first, second = held_by(draft, order.first), held_by(draft, order.second)
        if order.sign is None or first is None or second is None:
            are_single = all(len(taken_together(draft, name)) == 1 for name in (order.first, order.second))
            if order.first.start not in misplaced and are_single:
                yield from apart(order, draft.series, draft.context)
        elif first.name != second.name and (first.name, second.name) not in told:
            told.add((first.name, second.name))
            relation = Relation.SAME if _sign(first, second) == order.sign else Relation.CONFLICT
            yield derived(order.first, order.second, relation, beside(first, second))


def _differences(draft: Draft) -> Iterable[Derived]:
    """`one percentage point behind the US`, `a gap of 17 points between Europe and China`."""
    for fact in _gaps(draft):
        stated = amount(fact)
        order = next((one for one in orders(draft.words, draft.facts) if _is_gap_of(draft, fact, one)), None)
        order = order or _gap_between(draft, fact)
        first, second = (held_by(draft, order.first), held_by(draft, order.second)) if order else (None, None)
        if stated is None or order is None or first is None or second is None or first.name == second.name:
            continue
        apart = abs(first.quantity.central - second.quantity.central)
        relation = _measure(draft, fact, worked_out(stated, apart))
        if order.sign and _sign(first, second) != order.sign:
            relation = Relation.CONFLICT
        yield derived(fact, fact, relation, f"{beside(first, second)}: {_apart(first, apart)} apart", fact)


def _is_gap_of(draft: Draft, figure: Fact, order: Order) -> bool:
    """`A is 3 points ahead of B`, `A leads B in exports by 3 points`, `A's lead over B is 3 points`."""
    if order.first.end <= figure.start < order.second.start:
        return True
    if any(order.second.end <= fact.start < figure.start for fact in draft.facts):
        return False
    is_lead = not GAPS.isdisjoint(between(draft.words, order.first.end, order.second.start))
    behind = between(draft.words, order.second.end, figure.start)
    if "by" in behind:
        return _MEASURING.issuperset(behind[behind.index("by") + 1 :])
    return is_lead and not _MEASURING.isdisjoint(behind[-1:])


def _gap_between(draft: Draft, figure: Fact) -> Order | None:
    """The two holders of a gap that is said to lie between them."""
    spoken = between(draft.words, 0, len(draft.words.text))
    names = [fact for fact in draft.facts if fact.kind == "name" and share_of(draft, fact) is not None]
    is_gap = (GAPS & set(spoken) and "between" in spoken) or {"apart", "separate"} & set(spoken)
    if len(names) == 2 and is_gap and _is_gap_figure(draft, figure):  # noqa: PLR2004 - a gap lies between two
        return Order(names[0], names[1], 0)
    return None


def _sums(draft: Draft) -> Iterable[Derived]:
    """`Together, the US and China have 67 per cent`, `the top two have 67 per cent`."""
    is_together = not TOGETHER.isdisjoint(between(draft.words, 0, len(draft.words.text)))
    for at, fact in enumerate(draft.facts):
        if fact.kind == "quantity" and is_together and not _is_gap_figure(draft, fact):
            names = names_before(draft.words, draft.facts, at) or _names_after(draft, at)
            shares = [share for share in (share_of(draft, name) for name in names) if share is not None]
            if len(shares) > 1 and len(shares) == len(names):
                yield from _together(draft, names[0].start, fact, shares)
    for fact in draft.facts:
        if fact.kind == "quantity" and not is_together and not _is_gap_figure(draft, fact):
            for shares in lists(draft, fact):
                found = _together(draft, fact.start, fact, shares)
                yield from (sum_ for sum_ in found if sum_.relation in AGREEING)
    for counting, figure, shares in first_together(draft):
        if not _is_gap_figure(draft, figure):
            called = " and ".join(share.name for share in shares)
            yield derived(counting, counting, Relation.SAME, f"the source's first are {called}", counting)
            yield from _together(draft, counting.start, figure, shares)


def _together(draft: Draft, start: int, figure: Fact, shares: Sequence[Share]) -> Iterable[Derived]:
    """What is said from `start` on of several together, beside the sum of what they have."""
    stated = amount(figure)
    if stated is None or dimension(stated) != dimension(shares[0].quantity):
        return
    total = sum(share.quantity.central for share in shares)
    parts = " and ".join(f"{share.name} at {share.figure.text}" for share in shares)
    relation = _measure(draft, figure, worked_out(shares[0].quantity, total))
    yield Derived(start, figure.end, relation, f"the source has {parts}: {_figure(total)} together", figure)


def _names_after(draft: Draft, at: int) -> list[Fact]:
    return list(takewhile(lambda fact: fact.kind == "name", draft.facts[at + 1 :]))


def _gaps(draft: Draft) -> list[Fact]:
    return [fact for fact in draft.everything if fact.kind == "quantity" and _is_gap_figure(draft, fact)]


def _is_gap_figure(draft: Draft, fact: Fact) -> bool:
    value = amount(fact)
    following = between(draft.words, fact.end, len(draft.words.text))[:1]
    is_points = value is not None and (value.dimension in _POINTS or value.noun in _POINTS or following in _POINT_WORDS)
    return is_points or _is_difference(draft, fact)


def _is_difference(draft: Draft, fact: Fact) -> bool:
    """`four more goals than`, `four more goals in the cup than`."""
    behind = between(draft.words, fact.end, len(draft.words.text))[:_COMPARED]
    return behind[:1] in (["more"], ["fewer"], ["less"]) and "than" in behind


def _owner(draft: Draft, figure: Fact) -> Share | None:
    """Whose figure a wrong one is; a bound is nobody's."""
    value = amount(figure)
    if value is None or value.hedge is not Hedge.NONE:
        return None
    shares = (one for one in shares_of(draft) if is_of_one_kind(value, one))
    return next((one for one in shares if _measure(draft, figure, one.quantity) is Relation.SAME), None)


def _measure(draft: Draft, stated: Fact, sourced: Quantity) -> Relation:
    """A figure of the draft against one of the source; a bare `34` beside per cents is one of them."""
    value = amount(stated)
    if value is not None and value.dimension == "count" and sourced.dimension != "count":
        stated = stated._replace(value=value._replace(dimension=sourced.dimension, unit=sourced.unit))
    if value is not None and value.role is not sourced.role and is_level(stated):
        sourced = sourced._replace(role=Role.LEVEL)
    return compare(stated, stated._replace(value=sourced), draft.context)


def _sign(first: Share, second: Share) -> int:
    return (first.quantity.central > second.quantity.central) - (first.quantity.central < second.quantity.central)


def _apart(share: Share, apart: float) -> str:
    """How far: in points where per cents are told, else as many as there are."""
    is_percent = dimension(share.quantity) == "percent"
    return f"{_figure(apart)} point{'' if apart == 1 else 's'}" if is_percent else _figure(apart)


def _figure(value: float) -> str:
    return plain(value)
