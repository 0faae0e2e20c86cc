"""A sentence's words and facts in, the series it states out; and the store's values in, the same."""

from collections.abc import Iterable, Sequence

from factcheck.facts import Context, extract
from factcheck.facts.quantity import Role
from factcheck.facts.rank import Rank
from factcheck.lexicon.comparing import AHEAD, BEHIND, HANDING, PLACING
from factcheck.model import Fact, Words
from factcheck.series.value import Holding, Series, amount
from factcheck.typed import NamedTuple
from factcheck.words import cut

_LEVELS = frozenset({Role.LEVEL, Role.SHARE, Role.AFTER, Role.BEFORE})
_LISTING = frozenset({",", "and", "&", "or", "the", "then", "at", "with"})
_COMPARED = 5  # words from a figure to `than`
_NAMING = frozenset({",", "and", "&", "or", "the", "'s"})


class _List(NamedTuple):
    """Facts of one kind that stand side by side, from index `start` to `end` of the sentence's facts."""

    start: int
    end: int


def read(words: Words, facts: Sequence[Fact]) -> Series:
    """Who holds which figure in the sentence; empty where no figure has a holder."""
    if not any(fact.kind in {"quantity", "rank"} for fact in facts):
        return Series()
    facts = players(facts)
    holdings = _respectively(words, facts) or {}
    paired = {id(holding.figure) for holding in holdings.values()}
    for at, fact in enumerate(facts):
        if fact.kind == "quantity" and id(fact) not in paired and not _is_part_of_name(words, facts, at):
            holder = _holder(words, facts, at, holdings)
            if holder is not None:
                holdings[id(holder)] = Holding(holder, fact)
    for at, fact in enumerate(facts):
        subject = subject_before(words, facts, at) if fact.kind == "rank" else None
        if subject is not None:
            known = holdings.get(id(subject), Holding(subject))
            holdings[id(subject)] = known._replace(place=fact)
    found = _in_one_unit(sorted(holdings.values(), key=lambda holding: holding.holder.start))
    return Series(found, _anchor(found))


def _is_part_of_name(words: Words, facts: Sequence[Fact], at: int) -> bool:
    """`a third of Rashid's age`: so much of what somebody has, and nobody's own figure."""
    value, following = amount(facts[at]), facts[at + 1] if at + 1 < len(facts) else None
    is_part = value is not None and value.role is Role.SHARE and value.is_worded
    return is_part and following is not None and between(words, facts[at].end, following.start) == ["of"]


def of_values(values: Iterable[tuple[str, float]], unit: str, *, anchor: int = 0, is_complete: bool = False) -> Series:
    """The series that the store gives as pairs of holder and value, in `unit` ("per cent")."""
    holdings = []
    for holder, value in values:
        words = cut(f"{holder}: {value:g} {unit}")
        facts = extract(words, Context(), ("name", "quantity"))
        figure = next((fact for fact in facts if fact.kind == "quantity"), None)
        name = next((fact for fact in facts if fact.kind == "name"), None)
        if name is not None:
            holdings.append(Holding(name, figure))
    return Series(tuple(holdings), len(holdings) if is_complete else anchor, is_complete)


def players(facts: Sequence[Fact]) -> list[Fact]:
    """Names, levels and ranks in the order of the text; those who are only quoted or credited are left out."""
    credited = [fact for fact in facts if fact.kind in {"attribution", "date"}]
    return [
        fact
        for fact in facts
        if fact.kind in {"name", "quantity", "rank"}
        and not any(fact.start < other.end and other.start < fact.end for other in credited)
        and (fact.kind != "quantity" or is_level(fact))
    ]


def is_level(fact: Fact) -> bool:
    """Whether the figure is how much somebody has, not by how much it changed or compares."""
    quantity = amount(fact)
    return (
        quantity is not None
        and quantity.role in _LEVELS
        and quantity.dimension not in {"time", "multiple", "percentage point"}
        and quantity.noun not in {"point", "time", "year"}
    )


def between(words: Words, start: int, end: int) -> list[str]:
    """The words from `start` to `end`, in lower case."""
    return [token.key for token in words.tokens if token.start >= start and token.end <= end]


def names_before(words: Words, facts: Sequence[Fact], at: int) -> list[Fact]:
    """The list of names that ends nearest before `facts[at]`: `[Europe, Japan]` in "ahead of Europe and Japan, at"."""
    names: list[Fact] = []
    for fact in reversed(facts[:at]):
        if fact.kind != "name":
            if names or fact.kind == "quantity":
                break
            continue
        if names and not set(between(words, fact.end, names[0].start)) <= _NAMING:
            break
        names.insert(0, fact)
    return names


def subject_before(words: Words, facts: Sequence[Fact], at: int) -> Fact | None:
    """The name that the words at `facts[at]` are said of: the last one that is not merely a place or an object."""
    clause = _clause_start(words, facts[at].start)
    for fact in reversed(facts[:at]):
        if fact.start < clause:
            break
        if fact.kind == "name" and not _is_placed(words, fact) and not _is_compared(words, fact):
            return fact
    return None


def _clause_start(words: Words, end: int) -> int:
    return max((token.end for token in words.tokens if token.end <= end and token.text in {";", "—", "–"}), default=0)


def _is_placed(words: Words, name: Fact) -> bool:
    before = between(words, 0, name.start)
    while before and before[-1] == "the":
        before.pop()
    return bool(before) and before[-1] in PLACING


def _is_compared(words: Words, name: Fact) -> bool:
    before = " ".join(word for word in between(words, 0, name.start)[-4:] if word != "the")
    return any(before.endswith(cue) for cue in (*AHEAD, *BEHIND))


def _respectively(words: Words, facts: Sequence[Fact]) -> dict[int, Holding]:
    """`Europe and Japan, at 17 per cent and 4 per cent`: as many figures as names, in the same order."""
    holdings: dict[int, Holding] = {}
    for run in _runs(words, facts):
        names = names_before(words, facts, run.start)
        size = run.end - run.start
        if len(names) == size:
            figures = facts[run.start : run.end]
            holdings.update({id(name): Holding(name, one) for name, one in zip(names, figures, strict=True)})
    return holdings


def _in_one_unit(holdings: list[Holding]) -> tuple[Holding, ...]:
    """`Norway has 34 per cent, Denmark 33`: a bare number takes the unit of the figure before it."""
    unified: list[Holding] = []
    unit = None
    for holding in holdings:
        figure, value = holding.figure, amount(holding.figure)
        if figure is None or value is None:
            unified.append(holding)
            continue
        if unit is not None and value.dimension == "count" and not value.noun and unit.dimension == "percent":
            value = value._replace(dimension=unit.dimension, unit=unit.unit)
            figure = figure._replace(value=value)
        unit = value
        unified.append(holding._replace(figure=figure))
    return tuple(unified)


def _runs(words: Words, facts: Sequence[Fact]) -> list[_List]:
    """Lists of two or more figures with nothing but commas and `and` between."""
    runs, start = [], 0
    while start < len(facts):
        end = start + 1
        while (
            facts[start].kind == "quantity"
            and end < len(facts)
            and facts[end].kind == "quantity"
            and set(between(words, facts[end - 1].end, facts[end].start)) <= _LISTING
        ):
            end += 1
        if end - start > 1:
            runs.append(_List(start, end))
        start = end
    return runs


def _holder(words: Words, facts: Sequence[Fact], at: int, known: dict[int, Holding]) -> Fact | None:
    """Whose figure `facts[at]` is: the name handed to after it, else the subject or the nearest name before."""
    behind = between(words, facts[at].end, len(words.text))[:_COMPARED]
    if behind[:1] in (["more"], ["fewer"], ["less"]) and "than" in behind:
        return None  # `12 pounds more than Anna`
    following = facts[at + 1] if at + 1 < len(facts) else None
    if following is not None and following.kind == "name" and _is_handed(words, facts[at], following):
        return following
    last = facts[at - 1] if at else None
    link = between(words, last.end, facts[at].start) if last is not None and last.kind == "name" else []
    if link[:2] in ([",", "who"], [",", "which"]):
        return last  # `ahead of Jon Bell, who took 41 per cent`
    before = [fact for fact in names_before(words, facts, at) if id(fact) not in known]
    before = [name for name in before if not _is_placed(words, name)] or before
    if len(before) != 1:
        return None
    name = before[0]
    if _is_placed(words, name):
        return subject_before(words, facts, at) or name
    return name


def _is_handed(words: Words, figure: Fact, name: Fact) -> bool:
    """`33 per cent for China`, `a quarter of the total is in China`."""
    link = between(words, figure.end, name.start)
    return bool(link) and (set(link) <= HANDING or (link[0] == "of" and link[-1] in {"in", "by"} and "," not in link))


def _anchor(holdings: tuple[Holding, ...]) -> int:
    """The place down to which the order is known: 2 in "China ranks second after the US"."""
    for holding in holdings:
        place = holding.place.value if holding.place is not None else None
        own = amount(holding.figure)
        if not isinstance(place, Rank) or place.is_from_end or place.low != place.high or own is None:
            continue
        others = [amount(other.figure) for other in holdings]
        above = sum(other is not None and other.central > own.central for other in others)
        if above == place.low - 1:
            return place.low
    return 0
