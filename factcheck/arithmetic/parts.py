"""Parts and wholes: `12 of 30 (45 per cent)`, `12 men and 10 women, 30 people in all`, shares over a hundred."""

from collections.abc import Iterable
from itertools import combinations, pairwise

from factcheck.arithmetic.value import (
    BAD_ARITHMETIC,
    Problem,
    Range,
    Stated,
    figure,
    is_plain,
    keys,
    percent,
    quantity,
)
from factcheck.facts.quantity import Role
from factcheck.lexicon.arithmetic import IN_ALL
from factcheck.model import Fact

_ROUNDED = 0.55  # of the last place, with a little for sums done on rounded figures
_LISTING = frozenset({",", "and", ";", "plus"})
_MOST_PARTS = 8
_NEAR = 3
_WHOLE = 100


def problems(sentence: Stated) -> Iterable[Problem]:
    """Percentages and totals that the parts beside them do not give."""
    figures = [fact for fact in sentence.facts if fact.kind == "quantity"]
    for first, second in pairwise(figures):
        yield from _share_and_percent(sentence, first, second)
    yield from _parts_and_total(sentence, figures)
    yield from _over_a_hundred(sentence, figures)


def _share_and_percent(sentence: Stated, first: Fact, second: Fact) -> Iterable[Problem]:
    """`12 of 30 (45 per cent)`, `45 per cent (12 of 30)`, `12 out of 30 patients, or 45 per cent`."""
    share, stated = (first, second) if _is_part_of_whole(first) else (second, first)
    parts, value = quantity(share), quantity(stated)
    if not _is_part_of_whole(share) or not is_plain(stated, "percent") or parts is None or value is None:
        return
    if len(value.figures) != 1 or value.is_worded or value.role is Role.CHANGE:
        return
    link = keys(sentence.words, first.end, second.start)
    is_beside = link[-1:] == ["("] or link[-2:] == [",", "or"] or link[-3:] == [",", "that", "is"]
    closing = keys(sentence.words, second.end, len(sentence.words.text))[:1]
    if not is_beside or len(link) > _NEAR or (link[-1:] == ["("] and closing not in ([")"], [","], [";"])):
        return
    part, whole = parts.figures
    gives = part / whole * _WHOLE
    if not any(_is_written_as(exact, value.central, value.grain) for exact in (gives, _WHOLE - gives)):
        message = f"{figure(part)} of {figure(whole)} is {percent(gives)}, not {figure(value.central)}"
        yield Problem(BAD_ARITHMETIC, first.start, second.end, message)


def _is_written_as(exact: float, written: float, grain: float) -> bool:
    """Whether `exact`, rounded or cut off, gives `written`."""
    return -_ROUNDED * grain <= exact - written < grain


def _is_part_of_whole(fact: Fact) -> bool:
    value = quantity(fact)
    if value is None or not is_plain(fact) or value.role is not Role.SHARE or len(value.figures) != 2:  # noqa: PLR2004
        return False
    part, whole = value.figures
    return part % 1 == 0 and whole % 1 == 0 and 0 < part <= whole and not value.is_worded and whole > 1


def _parts_and_total(sentence: Stated, figures: list[Fact]) -> Iterable[Problem]:
    """`12 men, 10 women and 9 children, 30 people in all`, `a total of 30: 12 men and 10 women`."""
    for at, fact in enumerate(figures):
        value = quantity(fact)
        if value is None or not _is_count(fact) or not _is_total(sentence, fact):
            continue
        for parts in (_list_before(sentence, figures, at), _list_after(sentence, figures, at)):
            if len(parts) > 1:
                yield from _wrong_total(fact, parts)


def _wrong_total(total: Fact, parts: list[Fact]) -> Iterable[Problem]:
    whole, values = quantity(total), [quantity(part) for part in parts]
    if whole is None:
        return
    known = [value for value in values if value is not None]
    added = sum(value.central for value in known)
    slack = sum(value.grain / 2 for value in known if value.grain != 1) + (whole.grain / 2 if whole.grain != 1 else 0)
    if abs(added - whole.central) > slack + 1e-6 * abs(added):
        adding = " + ".join(figure(value.central) for value in known)
        start, end = min(total.start, parts[0].start), max(total.end, parts[-1].end)
        yield Problem(BAD_ARITHMETIC, start, end, f"{adding} is {figure(added)}, not {figure(whole.central)}")


def _is_count(fact: Fact) -> bool:
    value = quantity(fact)
    return value is not None and is_plain(fact, "count") and value.role is Role.LEVEL and len(value.figures) == 1


def _is_total(sentence: Stated, fact: Fact) -> bool:
    before = tuple(keys(sentence.words, 0, fact.start)[-3:])
    after = keys(sentence.words, fact.end, len(sentence.words.text))[:_NEAR]
    is_named = before[-2:] in {("total", "of"), ("totalling",), ("totaling",)} or before[-1:] == ("totalling",)
    return is_named or any(tuple(after[at : at + len(cue)]) == cue for cue in IN_ALL for at in range(2))


def _list_before(sentence: Stated, figures: list[Fact], at: int) -> list[Fact]:
    """The list of counts that ends right before the total: `12 men, 10 women and 9 children, 30 in all`."""
    link = keys(sentence.words, figures[at - 1].end, figures[at].start) if at else []
    if at < 2 or not ({",", "-", "–", "—", "for", "making"} & set(link)) or len(link) > _NEAR + 2:  # noqa: PLR2004
        return []
    if "and" in link or ("," not in link[-1:] and not {"-", "–", "—", "for", "making"} & set(link)):
        return []
    parts = [figures[at - 1]]
    for earlier, later in zip(reversed(figures[: at - 1]), reversed(figures[1:at]), strict=True):
        if not _is_listed(sentence, earlier, later):
            break
        parts.insert(0, earlier)
    has_end = "and" in keys(sentence.words, parts[-2].end, parts[-1].start) if len(parts) > 1 else False
    return parts if has_end and all(map(_is_count, parts)) else []


def _list_after(sentence: Stated, figures: list[Fact], at: int) -> list[Fact]:
    """The list after `a total of 30 people:`, to the end of the sentence."""
    if at + 2 >= len(figures):
        return []
    link = keys(sentence.words, figures[at].end, figures[at + 1].start)
    if not {":", "(", "—", "–"} & set(link[-2:]) or len(link) > _NEAR:
        return []
    parts = [figures[at + 1]]
    for earlier, later in pairwise(figures[at + 1 :]):
        if not _is_listed(sentence, earlier, later):
            return []
        parts.append(later)
    rest = keys(sentence.words, parts[-1].end, len(sentence.words.text))
    has_end = "and" in keys(sentence.words, parts[-2].end, parts[-1].start) if len(parts) > 1 else False
    is_whole = has_end and len([word for word in rest if word.isalpha()]) <= 2  # noqa: PLR2004
    return parts if is_whole and all(map(_is_count, parts)) else []


def _is_listed(sentence: Stated, earlier: Fact, later: Fact) -> bool:
    """Whether two counts stand in one list, each with a noun of at most three words."""
    link = keys(sentence.words, earlier.end, later.start)
    breaks = [word for word in link if not word.isalpha() or word == "and"]
    return 0 < len(link) <= _NEAR + 2 and 0 < len(breaks) <= 2 and set(breaks) <= _LISTING  # noqa: PLR2004


def _over_a_hundred(sentence: Stated, figures: list[Fact]) -> Iterable[Problem]:
    """`60 per cent said yes, 30 no and the remaining 20`: the rest is what is left of one whole."""
    shares = [fact for fact in figures if _is_share(fact)]
    for rest in shares[1:]:
        before = keys(sentence.words, 0, rest.start)[-2:]
        parts = [fact for fact in shares if fact.end <= rest.start]
        if before != ["the", "remaining"] or len(parts) > _MOST_PARTS or len(figures) != len(shares):
            continue
        added = _added([*parts, rest])
        sums = (_added([*some, rest]) for size in range(1, len(parts) + 1) for some in combinations(parts, size))
        if added.low > _WHOLE and not any(one.low <= _WHOLE <= one.high for one in sums):
            adding = " + ".join(figure(value.central) for value in map(quantity, [*parts, rest]) if value is not None)
            total = figure((added.low + added.high) / 2)
            message = f"the parts of one whole come to more than a hundred: {adding} is {total}"
            yield Problem(BAD_ARITHMETIC, parts[0].start, rest.end, message)


def _is_share(fact: Fact) -> bool:
    value = quantity(fact)
    return value is not None and is_plain(fact, "percent") and value.role is Role.LEVEL and len(value.figures) == 1


def _added(parts: list[Fact]) -> Range:
    values = [value for value in map(quantity, parts) if value is not None]
    added, slack = sum(value.central for value in values), sum(value.grain / 2 for value in values)
    return Range(added - slack, added + slack)
