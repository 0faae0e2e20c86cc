"""A share in its reading in, of whom it is out; and the shares that the draft has of others than its source.

`15 per cent of women and 11 per cent of men` has both figures of "15 per cent of men and 11 per cent of women".
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.lexicon.measures import GROUPS
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, same_words
from factcheck.match.words.modifiers import head_behind
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_between, words_before, words_behind


def group(share: Fact, reading: Reading) -> int | None:
    """Of whom a share is: the noun behind `of`, else that behind an `among` before it."""
    if not quantity.is_share(share):
        return None
    behind = words_behind(reading.words, share.end, 1)
    if behind and behind[0].key == "of":
        return _noun(behind[0].end, reading)
    among = [token for token in words_before(reading.words, share.start) if token.key == "among"]
    return _noun(among[-1].end, reading) if among else None


def misgrouped(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each share that the source has of others of those told of, where it has another of these."""
    told, theirs = _groups(stated), _groups(sourced)
    places = {share: same_words(links, at) for share, at in told.items()}
    for side in sides if len(told) > 1 < len(theirs) else ():
        fact, found = side.pair.stated, side.pair.sourced
        own = next((share for share, at in theirs.items() if at in places.get(fact, ())), None)
        if own is None or found not in theirs or not side.agrees or side.why:
            continue
        whom, other = stated.terms[told[fact]], theirs[found]
        if whom.stem != sourced.terms[other].stem and any(other in others for others in places.values()):
            why = f"the source has “{own.text}” of {stated.words.text[whom.start : whom.end]}"
            yield Side(Pair(fact, own, Relation.CONFLICT), 1.0, 1.0, why)


def _groups(reading: Reading) -> dict[Fact, int]:
    """Each share of a text that is of somebody, with the place of whom among the terms."""
    found = ((share, group(share, reading)) for share in reading.of_kind("quantity"))
    return {share: at for share, at in found if at is not None}


def _noun(start: int, reading: Reading) -> int | None:
    """The noun of the phrase that begins at a place."""
    head = head_behind(start, reading)
    first = next(iter(reading.terms_behind(start)), None)
    if first is None or (head is not None and reading.terms[first].key not in GROUPS):
        return head
    is_next = DETERMINERS.issuperset(keys_between(reading.words, start, reading.terms[first].start))
    return first if is_next else head
