"""Two readings and their compared facts in, whether a figure is told of more than the source tells it of, or as surer.

`Apple's sales fell 24 per cent` beside "Apple's sales in China fell 24 per cent", `lost $7 billion` beside "lost $7
billion on its foundry business": what is so of a named part need not be so of the whole.
"""

from collections.abc import Sequence

from factcheck.facts import quantity
from factcheck.lexicon.grammar import GENITIVE, WHOSE
from factcheck.lexicon.modality import LEAVING_ROOM
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, held_places, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact
from factcheck.words import keys_behind, keys_between, words_before

_WITHIN = frozenset({"in", "to", "from", "among"})
_PARTS = frozenset("business businesses unit division arm segment operations subsidiary".split())
_BEHIND = frozenset({"on", "from", "in", "at", "through"})
_MAY = frozenset({"could", "may", "might"})
_REACH = 3  # tokens from `could` to its figure: `could rise to`
_PHRASE = 6  # tokens: `on its ailing foundry business`


def leaves_out_scope(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether a figure that both have is of a part of somebody's in the source, of which the draft has nothing."""
    agreeing = [side.pair.sourced for side in sides if side.is_of("quantity") and side.agrees and not side.why]
    figures = [fact for fact in agreeing if fact is not None]
    if any(quantity.is_size(fact) for fact in figures) and _is_of_named_part(stated, sourced, links):
        return True
    held = held_places(links)
    return any(_is_of_business(fact, sourced, held) for fact in figures)


def is_surer(stated: Reading, sourced: Reading, sides: Sequence[Side]) -> bool:
    """Whether the source only has it that something may come to a stated figure: "could reach 60 million"."""
    if not LEAVING_ROOM.isdisjoint(stated.keys):
        return False
    agreeing = [side.pair.sourced for side in sides if side.is_of("quantity") and side.agrees and not side.why]
    told = [words_before(sourced.words, fact.start, _REACH) for fact in agreeing if fact is not None]
    texts = [[token.text for token in tokens] for tokens in told]  # `in May`
    return any(not _MAY.isdisjoint(keys) and "," not in keys for keys in texts)


def _is_of_named_part(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what somebody has does in the draft what it does in one place alone in the source."""
    held = held_places(links)
    for index in range(1, len(stated.terms) - 1):
        if index not in links or not _is_owned(index, stated) or not is_verb_like(stated, index + 1):
            continue
        if keys_between(stated.words, stated.terms[index].end, stated.terms[index + 1].start):
            continue
        own = [place for place in linked(links, index) if _is_owned(place, sourced)]
        if own and all(_is_narrowed(place, sourced, held) for place in own):
            return True
    return False


def _is_owned(index: int, reading: Reading) -> bool:
    """Whether a noun stands right behind a name that has it: `Apple's sales`."""
    if not index or reading.terms[index].name or not reading.terms[index - 1].name:
        return False
    between = keys_between(reading.words, reading.terms[index - 1].end, reading.terms[index].start)
    return bool(between) and between[0] in GENITIVE and len(between) == 1


def _is_narrowed(place: int, reading: Reading, held: set[int]) -> bool:
    """Whether a place that is not stated stands between a noun and its verb: `sales in China fell`."""
    if place + 2 >= len(reading.terms) or not reading.terms[place + 1].name or place + 1 in held:
        return False
    between = keys_between(reading.words, reading.terms[place].end, reading.terms[place + 1].start)
    return between[:1] != [] and between[0] in _WITHIN and is_verb_like(reading, place + 2)


def _is_of_business(fact: Fact, reading: Reading, held: set[int]) -> bool:
    """Whether a figure is of one business of somebody's, of which no word is stated: `on its foundry business`."""
    behind = keys_behind(reading.words, fact.end, _PHRASE)
    part = next((at for at, key in enumerate(behind) if key in _PARTS), None)
    if part is None or behind[0] not in _BEHIND or behind[1] not in WHOSE:
        return False
    tokens = [token for token in reading.words.tokens if token.start >= fact.end][: part + 1]
    return held.isdisjoint(reading.terms_within(tokens[0].start, tokens[-1].end))
