"""Parts and wholes: `12 of 30 (45 per cent)`, `12 men and 10 women, 30 people in all`, shares over a hundred."""

from collections.abc import Iterable
from itertools import combinations, pairwise

from factcheck.arithmetic.value import (
    BAD_ARITHMETIC,
    Problem,
    Range,
    Stated,
    figure,
    first_words,
    is_plain,
    keys,
    last_words,
    quantity,
)
from factcheck.facts.quantity import Role
from factcheck.lexicon.arithmetic import ANSWERS, APART, HOLDING, IN_ALL, MAKING_UP
from factcheck.model import Fact

_LISTING = frozenset({",", "and", ";", "plus"})
_CUES = frozenset("a an the total average of totalling totaling averaging".split())
_MOST_PARTS = 8
_NEAR = 3
_WHOLE = 100
_PART_AND_WHOLE = 2
_LEAST_MADE_UP = 3


def problems(sentence: Stated) -> Iterable[Problem]:
    """Percentages and totals that the parts beside them do not give."""
    figures = sentence.figures
    for three in zip(figures, figures[1:], figures[2:], strict=False):
        yield from _more_than_all(sentence, *three)
        yield from _halves(sentence, *three)
        yield from _results(sentence, *three)
    yield from _parts_and_total(sentence, figures)
    yield from _over_a_hundred(sentence, figures)
    yield from _made_up(sentence, figures)
    yield from _answers(sentence, figures)
    for first, second in pairwise(figures):
        yield from _votes(sentence, first, second)


def _more_than_all(sentence: Stated, whole: Fact, first: Fact, second: Fact) -> Iterable[Problem]:
    """`Of the 30 members, 12 are men and 20 women`, `Of the 30 seats, Sel holds 12 and Tor 20`: none is both's."""
    values = [quantity(fact) for fact in (whole, first, second)]
    before = keys(sentence.words, 0, whole.start)
    is_told = before[-2:] == ["of", "the"] or first_words(sentence.words, first.end, 2) == ["of", "them"]
    if not is_told or not all(is_plain(fact, "count") for fact in (whole, first, second)):
        return
    all_of_them, one, other = (value.central for value in values if value is not None)
    nouns = [
        set(keys(sentence.words, first.end, second.start)),
        set(first_words(sentence.words, second.end, _NEAR)),
    ]
    link = keys(sentence.words, whole.end, first.start)
    is_shared_out = len(link) <= _NEAR and link[-1:] == [","] and _are_apart(*nouns)
    if (is_shared_out or _are_held(sentence, whole, first, second)) and one + other > all_of_them:
        message = f"{figure(one)} + {figure(other)} is {figure(one + other)}, more than {figure(all_of_them)}"
        yield Problem(BAD_ARITHMETIC, whole.start, second.end, message)


def _are_held(sentence: Stated, whole: Fact, first: Fact, second: Fact) -> bool:
    """Whether each count is what somebody else has, by capitals: `, Sel holds 12 and Tor 20`."""
    text = sentence.words.text
    holders = [text[whole.end : first.start].split(), text[first.end : second.start].split()]
    link = keys(sentence.words, first.end, second.start)
    is_list = "and" in link and len(link) <= _NEAR + 1
    is_had = last_words(sentence.words, first.start, 1)[0] in HOLDING
    went, other = link, first_words(sentence.words, second.end, 2)
    if went[:2] == ["went", "to"] and went[-1:] == ["and"] and other[:1] == ["to"]:
        return True  # `40 went to the left and 60 to the right`
    return is_list and is_had and all(any(word[0].isupper() for word in words) for words in holders)


def _halves(sentence: Stated, whole: Fact, first: Fact, second: Fact) -> Iterable[Problem]:
    """`It has 30 members: 12 men and 10 women.`: the list says of all which they are."""
    values = [quantity(fact) for fact in (whole, first, second)]
    lead = keys(sentence.words, whole.end, first.start)
    link = keys(sentence.words, first.end, second.start)
    rest = keys(sentence.words, second.end, len(sentence.words.text))
    is_listed = lead[-1:] == [":"] and len(lead) <= _NEAR and link[-1:] == ["and"] and len(link) <= _NEAR
    is_whole = len([word for word in rest if word.isalpha()]) <= 1
    if not is_listed or not is_whole or not all(is_plain(fact, "count") for fact in (whole, first, second)):
        return
    all_of_them, one, other = (value.central for value in values if value is not None)
    if _are_apart(set(link), set(rest)) and one + other != all_of_them:
        message = f"{figure(one)} + {figure(other)} is {figure(one + other)}, not {figure(all_of_them)}"
        yield Problem(BAD_ARITHMETIC, whole.start, second.end, message)


def _are_apart(one: set[str], other: set[str]) -> bool:
    """Whether what is said of two groups leaves them no member in common."""
    return any(left & one and right & other for pair in APART for left, right in (pair, pair[::-1]))


def _results(sentence: Stated, won: Fact, drawn: Fact, lost: Fact) -> Iterable[Problem]:
    """`won 20 of its 38 matches, drew 10 and lost 10`: there is no fourth way for a match to end."""
    values = [quantity(fact) for fact in (won, drawn, lost)]
    verbs = [last_words(sentence.words, fact.start, 1) for fact in (won, drawn, lost)]
    link = keys(sentence.words, drawn.end, lost.start)
    if verbs != [["won"], ["drew"], ["lost"]] or link[-2:] != ["and", "lost"] or len(link) > _NEAR + 1:
        return
    share, ties, losses = values
    if share is None or ties is None or losses is None or share.role is not Role.SHARE or share.is_worded:
        return
    if len(share.figures) == _PART_AND_WHOLE and all(map(is_plain, (won, drawn, lost))):
        counts = (share.figures[0], ties.central, losses.central)
        if sum(counts) != share.figures[1]:
            adding = " + ".join(map(figure, counts))
            message = f"{adding} is {figure(sum(counts))}, not {figure(share.figures[1])}"
            yield Problem(BAD_ARITHMETIC, won.start, lost.end, message)


def _made_up(sentence: Stated, figures: list[Fact]) -> Iterable[Problem]:
    """`Solar made up 45 per cent, wind 40 per cent and coal 25 per cent of the mix`: parts of one whole."""
    shares = [fact for fact in figures if is_plain(fact, "percent")]
    if not _LEAST_MADE_UP <= len(shares) == len(figures):
        return
    links = [keys(sentence.words, one.end, other.start) for one, other in pairwise(shares)]
    is_list = all(0 < len(link) <= _NEAR + 1 and link[0] in _LISTING and "of" not in link for link in links)
    is_of_one = first_words(sentence.words, shares[-1].end, 2) in (["of", "the"], ["of", "its"], ["of", "all"])
    lead = set(last_words(sentence.words, shares[0].start, 2))
    if not is_list or not is_of_one or "and" not in links[-1] or not lead & MAKING_UP:
        return
    added = _added(shares)
    if added.low > _WHOLE:
        adding = " + ".join(figure(value.central) for value in map(quantity, shares) if value is not None)
        total = figure((added.low + added.high) / 2)
        message = f"the parts of one whole come to more than a hundred: {adding} is {total}"
        yield Problem(BAD_ARITHMETIC, shares[0].start, shares[-1].end, message)


def _parts_and_total(sentence: Stated, figures: list[Fact]) -> Iterable[Problem]:
    """`12 men, 10 women and 9 children, 30 people in all`, `a total of 30: 12 men and 10 women`."""
    for at, fact in enumerate(figures):
        value = quantity(fact)
        if value is None or not _is_addable(fact) or not is_total(sentence, fact):
            continue
        for parts in (list_before(sentence, figures, at), _list_after(sentence, figures, at)):
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


def _is_addable(fact: Fact) -> bool:
    """A plain count or sum of money; `an average of 25` is as plain as 25."""
    value = quantity(fact)
    is_level = value is not None and value.role is Role.LEVEL and len(value.figures) == 1
    is_bare = is_plain(fact) or fact.text.startswith("an average of ")
    return is_level and is_bare and value is not None and value.dimension in {"count", "currency"}


def _are_addable(parts: list[Fact]) -> bool:
    """All counts, or all of one currency."""
    units = {(value.dimension, value.unit) for value in map(quantity, parts) if value is not None}
    return len(units) == 1 and all(map(_is_addable, parts))


def is_total(sentence: Stated, fact: Fact) -> bool:
    """Whether the words around a figure make it the sum of others: `30 in all`, `a total of 30`."""
    before = tuple(last_words(sentence.words, fact.start, 3))
    after = first_words(sentence.words, fact.end, _NEAR)
    is_named = before[-2:] in {("total", "of"), ("totalling",), ("totaling",)} or before[-1:] == ("totalling",)
    return is_named or any(tuple(after[at : at + len(cue)]) == cue for cue in IN_ALL for at in range(2))


def list_before(sentence: Stated, figures: list[Fact], at: int) -> list[Fact]:
    """The list of counts that ends right before the total: `12 men, 10 women and 9 children, 30 in all`."""
    link = keys(sentence.words, figures[at - 1].end, figures[at].start) if at else []
    while link and link[-1] in _CUES:
        link.pop()
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
    return parts if has_end and _are_addable([*parts, figures[at]]) else []


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
    return parts if is_whole and _are_addable([*parts, figures[at]]) else []


def _is_listed(sentence: Stated, earlier: Fact, later: Fact) -> bool:
    """Whether two counts stand in one list, each with a noun of at most three words."""
    link = keys(sentence.words, earlier.end, later.start)
    breaks = [word for word in link if not word.isalpha() or word == "and"]
    return 0 < len(link) <= _NEAR + 2 and 0 < len(breaks) <= 2 and set(breaks) <= _LISTING  # noqa: PLR2004


def _over_a_hundred(sentence: Stated, figures: list[Fact]) -> Iterable[Problem]:
    """`60 per cent said yes, 30 no and the remaining 20`: the rest is what is left of one whole."""
    shares = [fact for fact in figures if _is_share(fact)]
    for rest in shares[1:]:
        before = last_words(sentence.words, rest.start, 2)
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


def _answers(sentence: Stated, figures: list[Fact]) -> Iterable[Problem]:
    """`55% backed it, 30% opposed it and 25% were undecided`: nobody gives two of these answers."""
    if len(figures) != len(ANSWERS) or not all(map(_is_share, figures)):
        return
    if last_words(sentence.words, figures[-1].start, 2) == ["the", "remaining"]:
        return  # said already
    ends = [*(fact.start for fact in figures[1:]), len(sentence.words.text)]
    said = [set(keys(sentence.words, fact.end, end)) for fact, end in zip(figures, ends, strict=True)]
    added = _added(figures)
    if all(answer & words for answer, words in zip(ANSWERS, said, strict=True)) and added.low > _WHOLE:
        adding = " + ".join(figure(value.central) for value in map(quantity, figures) if value is not None)
        message = f"the answers come to more than a hundred: {adding} is {figure((added.low + added.high) / 2)}"
        yield Problem(BAD_ARITHMETIC, figures[0].start, figures[-1].end, message)


def _votes(sentence: Stated, first: Fact, second: Fact) -> Iterable[Problem]:
    """`60 per cent of the vote to his 45 per cent`."""
    link = keys(sentence.words, first.end, second.start)
    is_set = link[:3] == ["of", "the", "vote"] and link[3:4] == ["to"] and len(link) <= 7  # noqa: PLR2004
    added = _added([first, second])
    if is_set and _is_share(first) and _is_share(second) and added.low > _WHOLE:
        message = f"shares of one vote come to {figure((added.low + added.high) / 2)} per cent"
        yield Problem(BAD_ARITHMETIC, first.start, second.end, message)


def _is_share(fact: Fact) -> bool:
    value = quantity(fact)
    return value is not None and is_plain(fact, "percent") and value.role is Role.LEVEL and len(value.figures) == 1


def _added(parts: list[Fact]) -> Range:
    values = [value for value in map(quantity, parts) if value is not None]
    added, slack = sum(value.central for value in values), sum(value.grain / 2 for value in values)
    return Range(added - slack, added + slack)
