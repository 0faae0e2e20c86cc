"""Two readings in, whether what the one denies the other tells by a `before` out.

`The hotel did not open before the road was built` is what "The road was built before the hotel opened" comes to, and
who "died before finishing it" `did not finish it`.
"""

from collections.abc import Sequence

from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.stretches import Stretch, stretches
from factcheck.match.words.links import Links
from factcheck.words import keys_before

_BEFORE = "before"
_REACH = 4  # tokens: `before the new film could`
_UNTIL = frozenset({"before", "until", "till"})


def are_of_one_order(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether just one text has a `not` before its `before`, and the two things have changed sides of that."""
    denies, tells = (stated, sourced) if _denies(stated) else (sourced, stated)
    if not _denies(denies) or any(map(is_bare_negator, tells.keys)) or _BEFORE not in tells.keys:
        return False
    here, there = _joint(stated), _joint(sourced)
    sides = [
        (index < here, place < there)
        for index, places in links.items()
        for place, _ in (max(places, key=lambda link: link[1]),)
        if stated.terms[index].weight >= 1
    ]
    return (True, False) in sides and (False, True) in sides and all(mine != theirs for mine, theirs in sides)


def is_cut_short(heads: Sequence[Sequence[tuple[int, float]]], sourced: Reading) -> bool:
    """Whether all that is denied something came before there: `closed before it could be shown`."""
    over = [one for one in stretches(sourced) if _is_cut_short(one, sourced)]
    starts = [sourced.terms[place].start for places in heads for place, _ in places]
    return bool(starts) and any(all(one.has(start) for start in starts) for one in over)


def _is_cut_short(stretch: Stretch, reading: Reading) -> bool:
    return stretch.token.key == _BEFORE or (
        stretch.token.key == "could" and _BEFORE in keys_before(reading.words, stretch.token.start, _REACH)
    )


def _denies(reading: Reading) -> bool:
    """Whether one `not` stands before the one word that tells the order."""
    keys = [token.key for token in reading.words.tokens]
    negators = [at for at, key in enumerate(keys) if is_bare_negator(key)]
    orders = [at for at, key in enumerate(keys) if key in _UNTIL]
    return len(negators) == len(orders) == 1 and negators[0] < orders[0]


def _joint(reading: Reading) -> int:
    """The place among the terms of the word that tells the order."""
    at = next(token.start for token in reading.words.tokens if token.key in _UNTIL)
    return sum(term.start < at for term in reading.terms)
