"""Two readings in, whether the source has another noun or place where the draft has one of which it has nothing, out.

`7,000 hectares of beech` for "7,000 hectares of spruce", `the quota for the Baltic` for "the North
Sea quota". The two may be one thing, so that it is no more than a doubt.
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import quantity
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.lexicon.kinds import PARTITIVES
from factcheck.lexicon.relations import NO_PARTS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.additions import is_told
from factcheck.match.words.links import Links, held_places, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact
from factcheck.words import keys_between, words_behind

_NO_HEADS = PARTITIVES | NO_PARTS - {"use"}
_PLACING = frozenset({"for", "in", "of", "from", "at", "on"})


def has_other_counterpart(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether so much is of another substance, or it lies in another place.

    Or something else of the same thing is told: `the use of the drug`, "the sale of the drug".
    """
    held = held_places(links)
    return (
        _is_of_other_substance(stated, sourced, links, sides, held)
        or _is_placed_elsewhere(stated, sourced, links, held)
        or (not any(side.agrees for side in sides) and _is_of_other_head(stated, sourced, links, held))
    )


def _is_of_other_substance(
    stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side], held: set[int]
) -> bool:
    """`7,000 hectares of beech`: a noun behind the `of` of a figure that agrees, with another behind the source's."""
    for side in sides:
        found = side.pair.sourced
        if found is None or not side.agrees or not side.is_of("quantity") or quantity.is_share(found):
            continue
        mine, theirs = _substance(side.pair.stated, stated), _substance(found, sourced)
        if mine is not None and theirs is not None and mine not in links and theirs not in held:
            return True
    return False


def _substance(fact: Fact, reading: Reading) -> int | None:
    """The plain noun right behind the `of` behind a figure and its unit."""
    behind = words_behind(reading.words, fact.end, 2)
    if [token.key for token in behind[:1]] != ["of"] or len(behind) < 2:  # noqa: PLR2004 - `of` and the noun
        return None
    index = reading.term_at(behind[1].start)
    return index if index is not None and reading.terms[index].name is None else None


def _is_of_other_head(stated: Reading, sourced: Reading, links: Links, held: set[int]) -> bool:
    """`The use of the drug`: behind another noun and its `of` the same one, wherever the source has that."""
    heads = {noun: head for head, noun in _owned(sourced)}
    for head, noun in _owned(stated):
        places = [place for place, _ in links.get(noun, ())]
        others = [heads[place] for place in places if place in heads]
        is_told_of = not is_told(head, stated, sourced, links) and bool(others) and len(others) == len(places)
        if is_told_of and held.isdisjoint(others):
            return True
    return False


def _owned(reading: Reading) -> Iterator[tuple[int, int]]:
    """Each plain noun that says more than that there is some of it, with the term behind its `of`."""
    for index, term in enumerate(reading.terms[:-1]):
        between = keys_between(reading.words, term.end, reading.terms[index + 1].start)
        is_owned = [key for key in between if key not in DETERMINERS] == ["of"]
        is_thing = term.name is None and not is_verb_like(reading, index) and term.key not in _NO_HEADS
        if is_owned and is_thing:
            yield index, index + 1


def _is_placed_elsewhere(stated: Reading, sourced: Reading, links: Links, held: set[int]) -> bool:
    """`The quota for the Baltic`: a name that tells a noun apart, where the source has another for it."""
    theirs = [*_led_by(sourced), *_named(sourced)]
    for noun, name in (*_named(stated), *_led_by(stated)):
        places = linked(links, noun)
        others = [other for there, other in theirs if there in places]
        words = set(stated.terms[name].key.split())  # `on the BBC`, "on BBC One"
        is_apart = all(words.isdisjoint(sourced.terms[other].key.split()) for other in others)
        if name not in links and others and is_apart and held.isdisjoint(others):
            return True
    return False


def _named(reading: Reading) -> Iterator[tuple[int, int]]:
    """Each plain noun with the name behind it and its preposition: `the quota for the Baltic`."""
    for index, term in enumerate(reading.terms[1:], 1):
        head = reading.terms[index - 1]
        between = [key for key in keys_between(reading.words, head.end, term.start) if key not in DETERMINERS]
        is_told_apart = len(between) == 1 and between[0] in _PLACING
        if term.name is not None and head.name is None and is_told_apart and not is_verb_like(reading, index - 1):
            yield index - 1, index


def _led_by(reading: Reading) -> Iterator[tuple[int, int]]:
    """Each plain noun with the name before it and the nouns between: `the North Sea cod quota`."""
    for index, term in enumerate(reading.terms):
        noun = index
        while _goes_on(noun, reading):
            noun += 1
        if term.name is not None and noun > index:
            yield noun, index


def _goes_on(noun: int, reading: Reading) -> bool:
    """Whether the next term is of the same phrase, and no verb."""
    following = noun + 1
    is_next = following < len(reading.terms) and reading.terms[following].start == reading.terms[noun].end + 1
    return is_next and reading.terms[following].name is None and not is_verb_like(reading, following)
