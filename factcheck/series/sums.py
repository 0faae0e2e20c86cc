"""A source's comings and goings with a stated figure in; whether it is what the described sum gives, out.

The operation is chosen by words alone: what comes and goes is added and taken away, `each` multiplies or divides,
`more than` takes the difference, `altogether` the sum. Where no words say what to do the answer is UNCLEAR.
"""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.facts.quantity import Quantity, Role
from factcheck.lexicon.grammar import ARTICLES, INDEFINITE, PRONOUNS
from factcheck.lexicon.sums import (
    BEGINNING,
    DIFFERENCES,
    EACH,
    GAINING,
    GIVING,
    IDLE_AFTER_FIGURE,
    LOSING,
    PREPOSITIONS,
    REFUNDING,
    REMAINING,
    REVERSING,
    STAND_INS,
    TOTALS,
    TOTALS_BESIDE,
)
from factcheck.model import Fact, Relation, Words
from factcheck.series.value import amount
from factcheck.typed import NamedTuple

_NEAR = 5
_LONGEST_LIST = 24  # figures
_LONGEST_ITEM = 8  # words from one figure of a list to the next
_BREAKS = frozenset({",", ";", ".", "and", "but", "then"})
_BETWEEN_EACH = frozenset({"of", "the", "her", "his", "their", "these", "those"})  # `each of the boxes`
_NUMBER_OF = ["number", "of"]
_PUT_IN = (("put", "them"), ("put", "it"), ("added", "them"), ("adds", "them"), ("puts", "them"))
_HALF = 50.0
_TOLERANCE = 1e-6
_POINTS = ("percentage point", "percent")
_UNCONVERTED = frozenset({"count", "percent", "currency"})


class Count(NamedTuple):
    """A figure of the source: what it counts, and whether it comes (1), goes (-1) or is simply there (0)."""

    value: float
    things: tuple[str, ...]
    sign: int
    clause: tuple[str, ...]


class Sum(NamedTuple):
    """How a stated figure stands to what the source's own come to, both in the unit they are written in.

    `counts`: those that it is made of.
    """

    relation: Relation
    written: float = 0.0
    result: float = 0.0
    counts: "Sequence[Count]" = ()


def entails_sum(source: Words, facts: Sequence[Fact], draft: Words, stated: Fact) -> Sum:
    """SAME where `stated`, a figure of `draft`, is what the source's own sum gives; CONFLICT where it is not.

    `facts` are the source's. UNCLEAR where the source has no sum, or nothing says which.
    """
    figure = amount(stated)
    if figure is not None and figure.role is Role.CHANGE and _of_a_step(facts, figure) is Relation.SAME:
        return Sum(Relation.SAME)
    counts = _counts(source, facts)
    if figure is None or not counts:
        return Sum(Relation.UNCLEAR)
    if TOTALS & {token.key for token in draft.tokens} and _is_listed_sum(source, facts, figure):
        return Sum(Relation.SAME)
    spoken = {token.key for token in source.tokens}
    asked = [token.key for token in draft.tokens]
    result = _result(counts, spoken, set(asked), _things(draft, stated))
    if result is None:
        return Sum(Relation.UNCLEAR)
    is_right = _is_result(figure, _written(stated), abs(result))
    chosen = _of_interest(counts, set(asked), _things(draft, stated))
    parts = chosen if len(chosen) > 1 else counts
    is_total = is_right and _is_result(figure, _written(stated), sum(count.value for count in parts))
    if is_total and _are_of_other_sorts(parts, _things(draft, stated)):
        return Sum(Relation.UNCLEAR)
    return Sum(Relation.SAME if is_right else Relation.CONFLICT, _written(stated), abs(result), parts)


def _are_of_other_sorts(counts: Sequence[Count], things: tuple[str, ...]) -> bool:
    """Whether what tells the sort of one count is said of all: `five live albums`, of "three studio and two live"."""
    told = {word for word in things[:-1] if any(word in count.things for count in counts)}
    return any(set(count.things) - set(things) and told - set(count.things) for count in counts)


def _of_a_step(facts: Sequence[Fact], change: Quantity) -> Relation:
    """SAME where the source's only step, `from 7.9 to 6.4 per cent`, is of that size: in points, units or percent."""
    found = [value for value in map(amount, facts) if value is not None]
    before = [value for value in found if value.role is Role.BEFORE]
    after = [value for value in found if value.role is Role.AFTER]
    if len(before) == 1 and not after:  # `earned 518 million in May, down from 572 million`
        after = [value for value in found if value.role is Role.LEVEL and value.unit == before[0].unit]
    if len(before) != 1 or len(after) != 1 or before[0].unit != after[0].unit:
        return Relation.UNCLEAR
    first, last = before[0], after[0]
    dimensions = change.dimension, first.dimension
    is_one_measure = dimensions == _POINTS or (dimensions[0] == dimensions[1] != "percent")
    difference, slack = abs(last.central - first.central), (first.grain + last.grain + change.grain) / 2
    if first.dimension == f"{change.dimension}/time" and len(first.figures) == len(last.figures) == 1:
        is_one_measure, difference = True, abs(last.figures[0] - first.figures[0])  # `by £372`, of so much a month
    if is_one_measure and abs(difference - change.central) <= slack + _TOLERANCE:
        return Relation.SAME
    if change.dimension != "percent" or first.dimension == "percent" or not first.central:
        return Relation.UNCLEAR
    percent = 100 * difference / abs(first.central)
    return Relation.SAME if abs(percent - change.central) <= change.grain / 2 + _TOLERANCE else Relation.UNCLEAR


def takes_level_for_change(facts: Sequence[Fact], stated: Fact) -> bool:
    """Whether `by 25` is where the only step of the source begins or ends, and not its size: "from 20 to 25"."""
    figure = amount(stated)
    found = [value for value in map(amount, facts) if value is not None]
    ends = [value for value in found if value.role in {Role.BEFORE, Role.AFTER}]
    roles = {value.role for value in ends}
    is_step = len(roles) == len(ends) and Role.AFTER in roles  # `to 25 cents`, wherever it came from
    if figure is None or figure.role is not Role.CHANGE or not is_step:
        return False
    is_one_unit = all(value.unit == figure.unit for value in ends)
    is_end = any(abs(value.central - figure.central) <= _TOLERANCE for value in ends)
    return is_one_unit and is_end and _of_a_step(facts, figure) is not Relation.SAME


def takes_change_for_level(facts: Sequence[Fact], stated: Fact) -> bool:
    """Whether `to a third` is by how much it rose or fell in the source, which says nothing of where it ended.

    A half is both: what shrank by half shrank to half.
    """
    figure = amount(stated)
    found = [value for value in map(amount, facts) if value is not None]
    if figure is None or figure.role is not Role.AFTER or figure.dimension != "percent" or figure.central == _HALF:
        return False
    ends = [value for value in found if value.role in {Role.BEFORE, Role.AFTER}]
    same = [
        value for value in found if value.dimension == "percent" and abs(value.central - figure.central) <= _TOLERANCE
    ]
    return bool(same) and not ends and all(value.role is Role.CHANGE for value in same)


def _is_listed_sum(source: Words, facts: Sequence[Fact], whole: Quantity) -> bool:
    """Whether a count is what two or more that stand in one list of the source come to: `31 men and 119 women`."""
    figures = [fact for fact in facts if fact.kind == "quantity"][:_LONGEST_LIST]
    for start in range(len(figures)):
        added, noun = 0.0, ""
        for fact, following in pairwise((*figures[start:], figures[-1])):
            value = amount(fact)
            if value is None or value.dimension != whole.dimension or value.role is not Role.LEVEL:
                break
            if len({value.noun, noun} - {""}) > 1:
                break
            noun = noun or value.noun
            added += value.central
            if fact is not figures[start] and _is_result(whole, whole.central, added):
                return True
            if not _are_in_one_list(source, fact, following):
                break
    return False


def _are_in_one_list(source: Words, fact: Fact, following: Fact) -> bool:
    between = [token.key for token in source.tokens if fact.end <= token.start < following.start]
    return 0 < len(between) <= _LONGEST_ITEM and bool({",", "and"} & set(between)) and not {";", "."} & set(between)


def _is_result(stated: Quantity, written: float, result: float) -> bool:
    """A whole number must be exact; a decimal one may be rounded, in the unit that it is written in."""
    unit = written / stated.central if stated.central else 1.0
    slack = abs(unit) * stated.grain / 2 if written % 1 else 0.0
    return abs(written - result) <= slack + _TOLERANCE * max(1.0, abs(result))


def is_move(source: Words, facts: Sequence[Fact], figure: Fact) -> bool:
    """Whether a figure of the source tells how much came or went: `signed three players`."""
    moves = zip(_figures(facts), _counts(source, facts), strict=True)
    return any(fact == figure and count.sign for fact, count in moves)


def _figures(facts: Sequence[Fact]) -> list[Fact]:
    values = [(fact, amount(fact)) for fact in facts if fact.kind == "quantity"]
    return [fact for fact, value in values if value is not None and value.role is not Role.SCORE]


def _counts(source: Words, facts: Sequence[Fact]) -> list[Count]:
    figures = _figures(facts)
    counts: list[Count] = []
    start = 0
    for at, fact in enumerate(figures):
        end = figures[at + 1].start if at + 1 < len(figures) else len(source.text)
        before = [token.key for token in source.tokens if start <= token.start < fact.start]
        within = [token.key for token in source.tokens if fact.start <= token.start < fact.end]
        after = [token.key for token in source.tokens if fact.end <= token.start < end]
        sign = _sign(source, before, after, counts)
        clause = (*_last_clause(before), *within, *_first_clause(after))
        counts.append(Count(_written(fact), _things(source, fact), sign, clause))
        start = fact.end
    return counts


def _written(fact: Fact) -> float:
    """The figure in the unit it is written in: sums are done in quarters and miles, not in seconds and metres."""
    value = amount(fact)
    if value is None:
        return 0.0
    return value.central if value.dimension in _UNCONVERTED or len(value.figures) != 1 else value.figures[0]


def _last_clause(before: list[str]) -> list[str]:
    breaks = [at for at, word in enumerate(before) if word in _BREAKS]
    return before[breaks[-1] + 1 :] if breaks and breaks[-1] + 1 < len(before) else before


def _first_clause(after: list[str]) -> list[str]:
    return after[: next((at for at, word in enumerate(after) if word in _BREAKS), len(after))]


def _things(words: Words, figure: Fact) -> tuple[str, ...]:
    """What a figure counts: its unit and the words after it up to the end of its phrase, in the singular."""
    things: list[str] = []
    following = [token for token in words.tokens if token.start >= figure.start and token.text[0].isalpha()]
    within = [token.key for token in words.tokens if figure.start <= token.start < figure.end]
    stop = next((token.start for token in words.tokens if token.start >= figure.end and token.key in _BREAKS), None)
    for token in following[: _NEAR + len(within)]:
        is_verb = token.key in LOSING or token.key in GAINING or token.key in GIVING
        if (stop is not None and token.start >= stop) or token.key in PREPOSITIONS or token.key in EACH or is_verb:
            break
        if token.key in IDLE_AFTER_FIGURE and not things:
            continue
        if token.key in IDLE_AFTER_FIGURE or token.key in STAND_INS or token.key in INDEFINITE:
            break
        things.append(singular(token.key))
    return tuple(things) or _numbered(words, figure)


def _numbered(words: Words, figure: Fact) -> tuple[str, ...]:
    """What stands behind `number of` before a figure: `the number of eggs in each box is 12`."""
    before = [token.key for token in words.tokens if token.end <= figure.start]
    ends = (at for at in range(2, len(before)) if before[at - 2 : at] == _NUMBER_OF)
    return tuple(singular(before[at]) for at in ends)


def singular(word: str) -> str:
    """`boxes` -> `box`, `cities` -> `city`, `cars` -> `car`."""
    for ending, instead in (("ies", "y"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + instead
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 2 else word  # noqa: PLR2004


def _sign(source: Words, before: list[str], after: list[str], earlier: list[Count]) -> int:
    """Whether the figure comes or goes: by the verb before it, else the one after, else as the figure before it."""
    nearby = _first_clause(after)[: _NEAR + 2]
    if REVERSING & set(nearby):
        return 1 if earlier and earlier[0].sign < 0 else -1
    if ("had" in before and "left" in nearby[:2]) or "off" in nearby[:3]:
        return -1
    if any(pair in _PUT_IN for pair in pairwise(after)):
        return 1  # `cut 15 roses and put them in the vase`
    for at in range(len(before) - 1, -1, -1):
        sign = _of_verb(source, before, at, after)
        if sign is not None:
            return sign
    for word in nearby:
        if word in LOSING or word in GAINING:
            return -1 if word in LOSING else 1
    return earlier[-1].sign if earlier else 0


def _of_verb(source: Words, before: list[str], at: int, after: list[str]) -> int | None:
    word = before[at]
    if word in GIVING:
        return _given(source, before, at, after)
    if word in LOSING:
        return -1
    if word in GAINING:
        is_from_holder = after[:1] == ["of"] and "'s" in after[:_NEAR]
        return -1 if is_from_holder else 1
    return 0 if word in BEGINNING else None


def _given(source: Words, before: list[str], at: int, after: list[str]) -> int:
    """-1 where the holder gives, 1 where somebody gives to the holder."""
    if before[at + 1 : at + 2] == ["away"] or after[:1] == ["away"]:
        return -1
    subject = [word for word in _last_clause(before[:at]) if word.isalpha()]
    if not subject:
        return -1
    first = source.tokens[0].key if source.tokens else ""
    holders = {token.key for token in source.tokens[:2]} - ARTICLES if first else set()
    is_holder = subject[0] in PRONOUNS or subject[-1] in holders
    return -1 if is_holder else 1


def _result(counts: list[Count], spoken: set[str], asked: set[str], things: tuple[str, ...]) -> float | None:
    if len(counts) < 2:  # noqa: PLR2004 - a sum has two parts
        return None
    if spoken & REMAINING and len(counts) == 2:  # noqa: PLR2004
        return counts[0].value - counts[1].value
    shared = _shared_out(counts, spoken, asked, things)
    if shared is not None:
        return shared
    chosen = _of_interest(counts, asked, things)
    return _reckoned(chosen if len(chosen) > 1 else counts, asked)


def _reckoned(counts: list[Count], asked: set[str]) -> float:
    """The difference, total or balance of counts of one thing."""
    signs = {count.sign for count in counts}
    is_part = signs == {0} and any(TOTALS_BESIDE & set(count.clause) for count in counts)
    if len(counts) == 2 and (asked & DIFFERENCES or is_part) and not asked & TOTALS:  # noqa: PLR2004
        return counts[0].value - counts[1].value
    if "net" in asked:
        return sum(-count.value if REFUNDING & set(count.clause) else count.value for count in counts)
    if asked & TOTALS and len(signs) == 1:
        return sum(count.value for count in counts)
    return _balance(counts)


def _balance(counts: list[Count]) -> float:
    """What is there at the end: all that came less all that went."""
    if all(count.sign < 0 for count in counts):
        return sum(count.value for count in counts)
    return sum(-count.value if count.sign < 0 else count.value for count in counts)


def _of_interest(counts: list[Count], asked: set[str], things: tuple[str, ...]) -> list[Count]:
    """The counts of what the draft counts: neither pears among apples nor red ones among the blue."""
    known = {word for count in counts for word in count.things}
    for wanted in [word for word in things if word in known]:
        kept = [count for count in counts if wanted in count.things or not set(count.things) & known - set(things)]
        named = [count for count in kept if wanted in count.things]
        counts = kept if named else counts
    for day in ("today", "yesterday"):
        other = "yesterday" if day == "today" else "today"
        if day in asked:
            counts = [count for count in counts if other not in count.clause or day in count.clause]
    return counts


def _shared_out(counts: list[Count], spoken: set[str], asked: set[str], things: tuple[str, ...]) -> float | None:
    """Product or quotient, where the words speak of `each`, `a month`, `times as many`, length and width."""
    if len(counts) > 2:  # noqa: PLR2004 - several heaps put together and shared out
        heaps = _of_interest(counts[:-1], asked, things)
        total = sum(count.value for count in heaps)
        return total / counts[-1].value if asked & EACH and counts[-1].value else None
    first, second = counts
    if {"long", "wide"} <= spoken or {"times", "many"} <= spoken or {"times", "much"} <= spoken:
        return first.value * second.value
    if asked & EACH:
        return _quotient(first, second, things)
    container = _container(counts)
    if not container:
        return None
    is_wanted = container in things and not any(container in count.things[:1] for count in counts)
    return _quotient(first, second, ()) if is_wanted else first.value * second.value


def _container(counts: list[Count]) -> str:
    """What `each`, `every` or `per` stands before: the bag of "8 in each bag", the month of "13 a month"."""
    units = {word for count in counts for word in count.things}
    for count in counts:
        if "each" in count.clause[-1:]:
            return "each"
        figure = next((at for at, word in enumerate(count.clause) if word[0].isdigit()), -1)
        for at, word in enumerate(count.clause[:-1]):
            rest = [other for other in count.clause[at + 1 :] if other not in _BETWEEN_EACH]
            if rest and (word in EACH or (word == "a" and at > figure and singular(rest[0]) in units)):
                return singular(rest[0])
    return ""


def _quotient(first: Count, second: Count, things: tuple[str, ...]) -> float | None:
    whole, part = (first, second) if first.value >= second.value else (second, first)
    if set(things) & set(part.things) and not set(things) & set(whole.things):
        whole, part = part, whole
    return whole.value / part.value if part.value else None
