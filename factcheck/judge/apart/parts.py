"""A stated figure beside the source's in, whether the one is of a part of what the other is of, out.

`Wages rose 5 per cent` is not denied by "wages for nurses rose 9 per cent", nor `60 per cent of young men smoke` by "40
per cent of men". So with the parts of a time: by how much shares rose in a year they did not rise on a Monday.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.judge.apart.told import Told, lacks
from factcheck.lexicon.calendar import MONTHS, WEEKDAYS
from factcheck.lexicon.directions import FALLING, RISING
from factcheck.lexicon.grammar import DETERMINERS, POSSESSIVES
from factcheck.lexicon.measures import APART, GROUPS, NARROWING, OF_THE_WHOLE, RATING, SPANS, SUMMED, TIMES
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_like
from factcheck.match.words.modifiers import head_behind
from factcheck.words import is_inside, keys_between, within, words_before, words_behind

_PREPOSITIONS = frozenset({"for", "of", "among", "from", "to", "in", "on", "at", "by", "with"})
_UP_AND_DOWN = RISING | FALLING | {"up", "down", "lost", "loses", "lose"}
_HALVES = frozenset({"first", "second"})
_YEAR = 4  # digits
_NEXT = 3  # code points from a word to the next of its phrase: `children's books`
_PLACING = frozenset({"on", "in", "at", "from", "among", "along", "near", "under"})
_BESIDE = 6.0  # places from a figure to the noun that it is of


def is_of_part_or_whole(told: Told) -> bool:
    """Whether the one text alone has a word that makes a part of what both have a figure of, or each has its own.

    Another figure that both have tells that it is of the same: `fell 17 per cent to 52,300`. So many pounds or tonnes
    are of a part where the noun is of a sum: `revenue from games`.
    """
    is_known = any(side.agrees and side.is_of("quantity") for side in told.alignment.sides)
    if not told.is_figure or quantity.is_multiple(told.stated) or is_known:
        return False
    alignment, nouns = told.alignment, {told.mine.subject}
    nouns |= {told.mine.object} if told.is_one_deed else set()
    behind = words_behind(alignment.stated.words, told.stated.end, 1)
    if behind and behind[0].key == "of":
        nouns.update(_phrase(behind[0].end, alignment.stated))
    is_share = _is_per_cent(told)
    for noun in [noun for noun in nouns - {-1} if is_share or alignment.stated.terms[noun].key in SUMMED]:
        here = set(_narrowing(noun, alignment.stated))
        there = [set(_narrowing(place, alignment.sourced)) for place in alignment.places(noun)]
        if not there or (alignment.stated.terms[noun].name and _are_named(alignment.places(noun), alignment.sourced)):
            continue
        if not is_share:  # `the group's revenue`, of which both are
            here, there = {at for at in here if not alignment.places(at)}, [one - alignment.held for one in there]
        is_new, is_left = not any(map(alignment.places, here)), all(one.isdisjoint(alignment.held) for one in there)
        if here and is_new and is_left and all(map(bool, there)) is any(there):
            return True
        if not here and is_left and all(there):
            return _is_general(noun, alignment.stated)
    return False


def _are_named(places: Iterable[int], reading: Reading) -> bool:
    """Whether one of these terms is a name, and no plain word that opens a text."""
    return any(reading.terms[place].name is not None and reading.terms[place].start > 0 for place in places)


def _is_general(noun: int, reading: Reading) -> bool:
    """Whether a noun is told without `the`, by which it may be the one that was narrowed before; a rate is no other."""
    term = reading.terms[noun]
    before = words_before(reading.words, term.start, 2)
    is_sum = term.key in RATING | SUMMED
    return is_sum or all(token.key not in DETERMINERS and token.key not in POSSESSIVES for token in before)


def _narrowing(noun: int, reading: Reading) -> Iterator[int]:
    """The plain words right before a noun, and the noun of the phrase behind it: `young men`, `wages for nurses`."""
    terms = reading.terms
    at = noun
    while at and 0 < terms[at].start - terms[at - 1].end <= _NEXT and _is_telling(at - 1, reading):
        at -= 1
        if noun - at > 1 or terms[noun].key not in RATING:  # `the death rate`
            yield at
    behind = words_behind(reading.words, terms[noun].end, 1)
    if behind and behind[0].key in _PREPOSITIONS:
        head = _phrase(behind[0].end, reading)[-1:]
        yield from head if behind[0].key == "to" or not _are_named(head, reading) else ()


def _phrase(start: int, reading: Reading) -> range:
    """The words of the noun phrase that begins at a place; none where a figure or a verb does."""
    terms = reading.terms
    first = next(iter(reading.terms_behind(start)), len(terms))
    last = first
    while last + 1 < len(terms) and terms[last + 1].start - terms[last].end == 1 and _is_telling(last + 1, reading):
        last += 1
    ranks = reading.of_kind("rank")  # `first-time buyers`
    between = within(reading.words, start, terms[first].start) if first < len(terms) else ()
    is_next = all(one.key in DETERMINERS or one.key == "-" or is_inside(one.start, ranks) for one in between)
    return range(first, last + 1) if first < len(terms) and is_next else range(0)


def _is_telling(index: int, reading: Reading) -> bool:
    term = reading.terms[index]
    return term.name is None and term.key not in OF_THE_WHOLE and not is_verb_like(reading, index)


def is_of_another_span(told: Told) -> bool:
    """`Shares had risen 40 per cent this year` beside "rose 6 per cent on Monday": how much depends on how long."""
    if not _is_per_cent(told) or any(reading.keys.isdisjoint(_UP_AND_DOWN) for reading in told.texts):
        return False
    mine, theirs = map(_spans, told.texts)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _spans(reading: Reading) -> set[str]:
    """How long the times are that a text tells of."""
    shares = [fact for fact in reading.of_kind("quantity") if quantity.is_share(fact)]
    tokens = [token for token in reading.words.tokens if not is_inside(token.start, shares)]  # no `quarter` of all
    keys = _without_wholes([token.key for token in tokens])
    found = {SPANS[key] for key in keys if key in SPANS} | {"day" for key in keys if key in WEEKDAYS}
    found |= {"year" for key in keys if len(key) == _YEAR and key.isdecimal() and key[0] in "12"}
    found |= {"half" for one, other in pairwise(keys) if one in _HALVES and other == "half"}
    for before, token, behind in zip(("", *keys), tokens, (*keys[1:], ""), strict=False):
        if token.key in MONTHS and token.text[0].isupper() and before != "since":
            is_day = any(key.isdecimal() and len(key) < _YEAR for key in (before, behind))
            found.add("day" if is_day else "month")
    return found


def _without_wholes(keys: list[str]) -> list[str]:
    """The same without what a stretch of time is a part of: `the first quarter of the year`."""
    parts = [at for at, key in enumerate(keys[:-1]) if (key in SPANS or key == "half") and keys[at + 1] == "of"]
    wholes = {number for at in parts for number in range(at + 2, at + 4)}
    return ["" if at in wholes else key for at, key in enumerate(keys)]


def _is_per_cent(told: Told) -> bool:
    return told.is_figure and quantity.is_share(told.stated) and quantity.part_and_whole(told.stated) is None


def is_narrower(told: Told) -> bool:
    """`Core inflation`, `the first trials`, `among adults`, `in August alone`: the source has no such word."""
    reading = told.alignment.stated
    known = {token.key for token in told.alignment.sourced.words.tokens}
    nouns = {
        term.start for index, term in enumerate(reading.terms) if is_matter(term) and not is_verb_like(reading, index)
    }
    for token, following in pairwise(token for token in reading.words.tokens if token.key != "'s"):
        is_of_figure = is_inside(token.start, (told.stated,))  # `every third house`
        is_narrowing = (
            not is_of_figure and token.key in NARROWING and token.key not in known and following.key not in TIMES
        )
        head = head_behind(token.end, reading) if token.key == "among" else None
        if (head is not None and lacks(head, told.alignment)) or (
            token.key == "among" and following.key in GROUPS - known
        ):
            return True
        if is_narrowing and following.start in nouns:
            return True
    return any(token.key in APART and token.key not in known for token in reading.words.tokens)


def is_of_a_part(told: Told) -> bool:
    """`Half of the trains on the northern line` beside "a third of trains": the source has nothing of that line."""
    alignment, reading = told.alignment, told.alignment.stated
    for index, term in enumerate(reading.terms[:-1]):
        is_near = abs(reading.place(told.stated) - term.place) <= _BESIDE
        if term.name or not is_near or not alignment.places(index) or is_verb_like(reading, index):
            continue
        placing = words_behind(reading.words, term.end, 1)[0]
        head = head_behind(placing.end, reading) if placing.key in _PLACING else None
        if head is not None and lacks(head, alignment) and reading.terms[head].key not in NARROWING:  # `on average`
            return True
    return False


def is_of_all_places(told: Told) -> bool:
    """`Employs 9,000 people` beside "employs 1,200 people in Wales", `sales` beside "sales in Norway"."""
    alignment, reading = told.alignment, told.alignment.sourced
    others = (fact for fact in reading.of_kind("quantity") if fact is not told.sourced)
    is_whole_told = any(quantity.are_of_one_measure(told.sourced, fact) for fact in others)
    if is_whole_told or not quantity.is_part(told.sourced, told.stated):
        return False
    narrowed = {told.sourced.end}
    narrowed |= {reading.terms[place].end for place in alignment.held if reading.terms[place].key in SUMMED}
    counted = next(iter(reading.terms_behind(told.sourced.end)), None)
    if counted is not None and is_like(reading.terms[counted].key, quantity.counted(told.sourced)):
        narrowed.add(reading.terms[counted].end)
    places = [(at, term) for at, term in enumerate(reading.terms) if term.name and at not in alignment.held]
    return any(keys_between(reading.words, end, term.start) == ["in"] for end in narrowed for _, term in places)


def is_of_an_item(told: Told) -> bool:
    """`Lost 40 million on ships` beside "lost 25 million"."""
    alignment, reading = told.alignment, told.alignment.stated
    following = words_behind(reading.words, told.stated.end, 1)
    if not told.is_figure or not following or following[0].key not in {"on", "from"}:
        return False
    head = head_behind(following[0].end, reading)
    return head is not None and not alignment.places(head)


WAYS = (
    is_of_part_or_whole,
    is_of_another_span,
    is_narrower,
    is_of_a_part,
    is_of_all_places,
    is_of_an_item,
)
