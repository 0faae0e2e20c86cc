"""A sentence's words and facts in, the series it states out; and the store's values in, the same."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.facts import Context, extract, quantity
from factcheck.facts.name import of_tokens
from factcheck.facts.quantity import Quantity, Role
from factcheck.facts.quantity.setting import singular
from factcheck.facts.rank import Rank
from factcheck.lexicon.comparing import AHEAD, BEHIND, HANDING, LEVEL, PLACING
from factcheck.lexicon.grammar import COPULAS, DETERMINERS, PAST, THIRD_PERSONS, WHOSE
from factcheck.lexicon.ranks import SUPERLATIVES
from factcheck.model import Fact, Words
from factcheck.numerals import measured
from factcheck.series.value import Holding, Series, amount
from factcheck.typed import NamedTuple
from factcheck.words import cut, keys_between

_WHOLE = 100.0  # per cent
_HALF_A_STEP = 0.5
_LONGEST_CUE = 3
_LONGEST_MEASURE = 3
_LEVELS = frozenset({Role.LEVEL, Role.SHARE, Role.AFTER, Role.BEFORE})
_LISTING = frozenset({",", "and", "&", "or", "the", "then", "at", "with"})
_MADE = 2
_GOING = frozenset({"went", "goes", "go", "belong", "belongs"})
_COMPARED = 12  # words from a figure to `than`
_BACKWARD = frozenset({"which", "whom", "them", "it"})
_OPENING = THIRD_PERSONS | WHOSE
_MARKS = frozenset({",", ";", ":", ".", "(", ")", "–", "—", "while", "but"})
_NAMING = frozenset({",", "and", "&", "or", "the", "'s"})
_ANOTHER = frozenset({"him", "her", "it", "them", "he", "she", "they"})  # of whom a figure is that stands behind
_SETTING_OUT = frozenset({",", ":", "(", "–", "—", "-", "by", "with", "at"})  # from who is compared to the figures
_AGAINST = (["against"], ["versus"], ["vs"], ["v"], ["compared", "with"], ["compared", "to"])


class _List(NamedTuple):
    """Facts of one kind that stand side by side, from index `start` to `end` of the sentence's facts."""

    start: int
    end: int


def read(words: Words, facts: Sequence[Fact]) -> Series:
    """Who holds which figure in the sentence; empty where no figure has a holder."""
    if not any(fact.kind in {"quantity", "rank"} for fact in facts):
        return Series()
    facts = [fact for fact in players(facts) if not _is_of_before(words, fact)]
    holdings = {**_set_against(words, facts), **_respectively(words, facts)}
    paired = {id(holding.figure) for holding in holdings.values()}
    for at, fact in enumerate(facts):
        if fact.kind == "quantity" and id(fact) not in paired:
            holder = _holder(words, facts, at, holdings)
            if holder is not None:
                holdings[id(holder)] = Holding(holder, fact)
    moved: set[int] = set()  # from one place to another
    for at, fact in enumerate(facts):
        is_place = fact.kind == "rank" and not is_adverb(words, fact) and not _is_of_its_own(words, fact)
        subject = subject_before(words, facts, at) if is_place else None
        if subject is not None:
            known = holdings.get(id(subject), Holding(subject))
            is_one = known.place is None and id(subject) not in moved
            holdings[id(subject)] = known._replace(place=fact if is_one else None)
            moved |= set() if is_one else {id(subject)}
    _order(words, facts, holdings)
    found = _in_one_unit(sorted(holdings.values(), key=lambda holding: holding.holder.start))
    return Series(found, _anchor(found))


_WHOSE = WHOSE | {"'s"}


def is_adverb(words: Words, rank: Fact) -> bool:
    """`was first elected in 1996`: it tells when, and of no place among others."""
    following = between(words, rank.end, len(words.text))[:1]
    before = between(words, 0, rank.start)[-1:]
    is_verb = bool(following) and (following[0].endswith("ed") or following[0] in PAST)
    return is_verb and rank.text.isalpha() and not set(before) & DETERMINERS


def _is_of_its_own(words: Words, rank: Fact) -> bool:
    """`Redfield's first in the top division`, `his 15th goal`: one of several of theirs, and no place among others."""
    is_bare = not isinstance(rank.value, Rank) or not rank.value.quality
    return is_bare and not set(between(words, 0, rank.start)[-1:]).isdisjoint(_WHOSE)


def of_values(
    values: Sequence[tuple[str, float]], unit: str, *, is_complete: bool = False, is_of_whole: bool = False
) -> Series:
    """The series that the store gives as pairs of holder and value, in `unit` ("per cent").

    `is_of_whole`: they are shares of one whole, so that nobody left out can have more than what is left of it.
    """
    holdings, common = [], []
    for holder, value in values:
        words = cut(f"{holder}: {measured(value, unit)}")
        found = extract(words, Context(), ("name", "quantity"))
        figure = next((fact for fact in found if fact.kind == "quantity" and fact.start > len(holder)), None)
        called = of_tokens(cut(holder).tokens)._replace(text=holder)
        named = next((fact for fact in found if fact.kind == "name" and fact.text == called.text), None)
        holdings.append(Holding(named or called, figure))
        common += [called] if named is None else []
    left = _WHOLE - sum(value for _, value in values)
    is_share = is_of_whole and all(holding.figure and quantity.is_share(holding.figure) for holding in holdings)
    anchor = sum(value > left for _, value in values) if is_share else 0
    return Series(tuple(holdings), len(holdings) if is_complete else anchor, is_complete, tuple(common))


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


def _is_of_before(words: Words, fact: Fact) -> bool:
    """Whether it is told since when something is the most: `the most since Voss scored 21` ranks nobody of today."""
    before = between(words, 0, fact.start)
    at = len(before) - 1 - before[::-1].index("since") if "since" in before else 0
    is_since = at > 0 and _MARKS.isdisjoint(before[at:])
    return is_since and any(key in {"first", "most"} or key in SUPERLATIVES for key in before[:at])


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
    return keys_between(words, start, end)


def names_before(words: Words, facts: Sequence[Fact], at: int) -> list[Fact]:
    """The list of names that ends nearest before `facts[at]`: `[Europe, Japan]` in "ahead of Europe and Japan, at"."""
    names: list[Fact] = []
    sentence = _sentence_start(words, facts[at].start)
    for fact in reversed(facts[:at]):
        if fact.start < sentence:
            break
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
        is_aside = fact.kind != "name" or _is_placed(words, fact) or _is_compared(words, fact)
        if not is_aside and not _is_scope(words, fact):
            return fact
    return None


def _is_scope(words: Words, name: Fact) -> bool:
    """Whether a name only tells among whom something ranks: `Brim is Europe's second-largest city`."""
    before, behind = between(words, 0, name.start)[-1:], between(words, name.end, len(words.text))[:1]
    return behind == ["'s"] and not COPULAS.isdisjoint(before)


def cue(words: Words, name: Fact) -> int | None:
    """What the words right before a name say: 1 ahead of it, -1 behind it, 0 level with it."""
    before = between(words, 0, name.start)
    while before and before[-1] in {"the", "of", "that", "those"} and before[-2:] != ["ahead", "of"]:
        before.pop()
    for length in range(_LONGEST_CUE, 0, -1):
        phrase = " ".join(before[-length:])
        for sign, cues in ((1, AHEAD), (-1, BEHIND), (0, LEVEL)):
            if phrase in cues:
                return sign
    return _comparative(before[-_LONGEST_MEASURE - 2 :])


def _comparative(before: Sequence[str]) -> int | None:
    """`more computing power than`: the measure stands between the two words of a comparison."""
    if not before or before[-1] != "than" or "," in before:
        return None
    signs = {1: AHEAD, -1: BEHIND}
    return next((sign for word in before for sign, cues in signs.items() if f"{word} than" in cues), None)


def is_listed(words: Words, name: Fact, following: Fact) -> bool:
    """Whether nothing but a comma or `and` stands between two names."""
    link = between(words, name.end, following.start)
    return bool(link) and set(link) <= {",", "and", "the"}


def _clause_start(words: Words, end: int) -> int:
    dashes = (token.end for token in words.tokens if token.end <= end and token.text in {";", "—", "–"})
    return max((_sentence_start(words, end), *dashes))


def _sentence_start(words: Words, end: int) -> int:
    """Where the sentence begins that has the place, or the one before it where a pronoun opens it: `It has 40`."""
    stops = (one.end for one, other in pairwise(words.tokens) if one.text == "." and other.key not in _OPENING)
    return max((stop for stop in stops if stop <= end), default=0)


def _is_placed(words: Words, name: Fact) -> bool:
    before = between(words, 0, name.start)
    while before and before[-1] == "the":
        before.pop()
    return bool(before) and before[-1] in PLACING and not _is_compared(words, name)  # `ahead of Japan` is no place


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


def _set_against(words: Words, facts: Sequence[Fact]) -> dict[int, Holding]:
    """`Norway has more than Denmark: 34 per cent against 33`: the figures of the two in the order they are named."""
    holdings: dict[int, Holding] = {}
    for at in range(len(facts) - 2):
        second, left, right = facts[at : at + 3]
        if (second.kind, left.kind, right.kind) != ("name", "quantity", "quantity"):
            continue
        is_set_out = _SETTING_OUT.issuperset(between(words, second.end, left.start))
        is_against = is_set_out and between(words, left.end, right.start) in _AGAINST
        first = subject_before(words, facts, at) if is_against else None
        if first is not None and cue(words, second) is not None:
            holdings |= {id(first): Holding(first, left), id(second): Holding(second, right)}
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
        value = _part_as_count(figure, value, holdings)
        if unit is not None and value.dimension == "count" and not value.noun:
            is_share = unit.dimension == "percent"
            value = value._replace(dimension=unit.dimension, unit=unit.unit) if is_share else value
            value = value._replace(noun=unit.noun) if unit.dimension == "count" else value
        figure = figure._replace(value=value)
        unit = value
        unified.append(holding._replace(figure=figure))
    return tuple(unified)


def _part_as_count(figure: Fact, value: Quantity, holdings: Sequence[Holding]) -> Quantity:
    """The 21 of `21 of the 48 seats` where others are told by bare numbers: `the Union 18 and the Greens 9`."""
    part = quantity.part_and_whole(figure)
    others = [amount(other.figure) for other in holdings if other.figure is not None and other.figure is not figure]
    if part is None or not others or not all(one and one.dimension == "count" and not one.noun for one in others):
        return value
    low, high = part[0] - _HALF_A_STEP, part[0] + _HALF_A_STEP
    return value._replace(
        dimension="count", unit="", role=Role.LEVEL, figures=part[:1], central=part[0], low=low, high=high, grain=1.0
    )


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
    is_difference = behind[:1] in (["more"], ["fewer"], ["less"]) and "than" in behind  # `12 pounds more than Anna`
    is_beside = between(words, 0, facts[at].start)[-1:] == [","]
    is_of_them = (
        is_beside and behind[:1] == ["of"] and behind[1:2] != [] and behind[1] in _BACKWARD
    )  # `1 million of which`
    following = facts[at + 1] if at + 1 < len(facts) else None
    is_handed = following is not None and following.kind == "name" and _is_handed(words, facts[at], following)
    if is_difference or is_handed or is_of_them:
        return following if is_handed and not is_difference else None
    last = facts[at - 1] if at else None
    link = between(words, last.end, facts[at].start) if last is not None and last.kind == "name" else []
    if link == ["by"]:
        return subject_before(words, facts, at - 1)  # `Pell beat Tarr by 52 to 44 per cent`
    if link[:2] in ([",", "who"], [",", "which"]):
        return last  # `ahead of Jon Bell, who took 41 per cent`
    before = [fact for fact in names_before(words, facts, at) if id(fact) not in known]
    before = [name for name in before if not _is_placed(words, name)] or before
    if len(before) != 1 or not _ANOTHER.isdisjoint(between(words, before[0].end, facts[at].start)):
        return None  # `an offer from Lund, and value him at 35 million`
    name = before[0]
    if _is_placed(words, name):
        return subject_before(words, facts, at) or name
    return name


def _order(words: Words, facts: Sequence[Fact], holdings: dict[int, Holding]) -> None:
    """Give those their places whom one that is ranked stands `behind`, or `ahead of`: first, and third or lower."""
    sign, ranked = 0, None
    for at, name in enumerate(facts):
        if name.kind != "name":
            continue
        found = cue(words, name)
        if found:
            sign, ranked = found, _ranked(subject_before(words, facts, at), holdings)
        elif not (at and is_listed(words, facts[at - 1], name)):
            sign = 0
        known = holdings.get(id(name), Holding(name))
        place = _beyond(ranked.place, sign) if ranked and sign and not known.place else None
        if ranked and place:
            holdings[id(name)] = known._replace(place=place, beside=ranked.holder)


def _ranked(subject: Fact | None, holdings: dict[int, Holding]) -> Holding | None:
    return holdings.get(id(subject)) if subject is not None else None


def _beyond(place: Fact | None, sign: int) -> Fact | None:
    """The places that are left to one whom the holder of a place is ahead of (1) or behind (-1)."""
    rank = place.value if place else None
    if place is None or not isinstance(rank, Rank) or rank.low != rank.high or rank.is_from_end:
        return None
    low, high = (rank.low + 1, None) if sign > 0 else (1, rank.low - 1)
    return None if high == 0 else place._replace(value=rank._replace(low=low, high=high))


def _is_handed(words: Words, figure: Fact, name: Fact) -> bool:
    """`33 per cent for China`, `a quarter of the total is in China`, `two goals by Dan Kerr`."""
    link = between(words, figure.end, name.start)
    if len(link) == _MADE and link[1] == "by" and quantity.counted(figure) == singular(link[0]):
        return True
    is_named = len(link) > 1 and link[1] in _GOING and quantity.counted(figure) == singular(link[0])
    link = link[1:] if is_named else link  # `40 books went to Lund`
    is_of_it = link[:1] == ["of"] and link[-1] in {"in", "by"} and "," not in link
    is_done_there = link[-1:] == ["in"] and (
        link[-2:][0] in PAST or link[-2:][0].endswith("ed")
    )  # `of the cars sold in`
    return bool(link) and (set(link) <= HANDING or (is_of_it and not is_done_there))


def _anchor(holdings: tuple[Holding, ...]) -> int:
    """The place down to which the order is known: 2 in "China ranks second after the US"."""
    anchor = 0
    for holding in holdings:
        place = holding.place.value if holding.place is not None else None
        own = amount(holding.figure)
        if not isinstance(place, Rank) or place.is_from_end or place.low != place.high or own is None:
            continue
        others = [amount(other.figure) for other in holdings]
        above = sum(other is not None and other.central > own.central for other in others)
        if above == place.low - 1:
            anchor = max(anchor, place.low)
    return anchor
