"""Two readings in, whether the one speaks of all, of most or of the only ones, where the other does not, out."""

from itertools import pairwise

from factcheck.facts import MEASURED, quantity
from factcheck.lexicon.grammar import BEING, PREPOSITIONS
from factcheck.lexicon.stance import ALL, LEADING, MOST, ONLY, USUAL, WORLDWIDE
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, held_places, linked
from factcheck.words import is_inside, key_after

# `at all`, `in all`, `of all time`, `all over`: no word of how many.
_NOT_ALL_AFTER = frozenset({"after", "above", "not"})
_MAYBE_ALL_AFTER = frozenset({"for", "in", "at"})  # `in all children`, but `in all, 12`, `for all its faults`
_NOT_ALL_THERE = frozenset(
    {"time", "times", "that", "its", "their", "his", "her", "of", ",", ".", ";", "and", "but", ""}
)
_NEARLY = frozenset({"nearly", "almost", "virtually", "practically"})
_OPENING = frozenset({"", ",", ";", "and", "but", "that", "as", "because", "while"})  # no superlative begins there
_OUT = frozenset({"excluding", "except", "excepting", "barring", "disregarding"})
_EXCLUDING = ONLY - {"alone", "merely", "purely"}
_NOT_ALL_BEFORE = frozenset({"time", "over", "along", "together", "day", "week", "month", "year"})


def is_widened(stated: Reading, sourced: Reading) -> bool:
    """Whether the stated text speaks of all or most, and the source of neither: `most firms have` for "firms have"."""
    is_most = any(quantity.is_most(fact) for fact in sourced.of_kind("quantity"))
    is_usual = any(token.key in USUAL for token in sourced.words.tokens)
    is_each = "each" in sourced.keys  # `every house has a garden`, "each house has one"
    return not is_each and _reach(stated) > max(_reach(sourced), int(is_most or is_usual))


def leaves_out(stated: Reading, sourced: Reading) -> bool:
    """Whether the stated text alone takes something out of what it counts: `33 per cent, excluding AI chips`."""
    return bool(stated.of_kind("quantity")) and bool(stated.keys & _OUT) and sourced.keys.isdisjoint(_OUT)


def excludes(stated: Reading, sourced: Reading) -> bool:
    """Whether the stated text alone shuts all else out: `sold only online`.

    `only 4 per cent` is a judgement, and `only the US is ahead` a place.
    """
    if any(token.key in LEADING for token in stated.words.tokens):
        return False
    figures = {fact.start for fact in stated.of_kind("quantity", "date", "rank")}
    ranks = {fact.end + 1 for fact in stated.of_kind("rank")}
    shut = any(
        one.key in _EXCLUDING
        and other.start not in figures
        and not (one.start in ranks and other.key == "to")  # `second only to Peru`
        for one, other in pairwise((*stated.words.tokens, *stated.words.tokens[-1:]))
    )
    return (shut or _does_alone(stated)) and not any(token.key in ONLY for token in sourced.words.tokens)


def _does_alone(reading: Reading) -> bool:
    """Whether those whom a text speaks of do something `alone`: `volunteers alone built it`."""
    tokens = reading.words.tokens
    number = next((at for at, token in enumerate(tokens) if token.key == "alone"), 0)
    verb = reading.term_at(tokens[number + 1].start) if 0 < number < len(tokens) - 1 else None
    is_opening = all(token.key not in PREPOSITIONS and token.text[0].isalpha() for token in tokens[:number])
    is_measured = any(fact.kind in MEASURED for fact in reading.facts)
    is_deed = verb is not None and is_verb_like(reading, verb)
    return (is_deed or (number > 0 and key_after(tokens, number) in BEING)) and is_opening and not is_measured


def is_of_the_world(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has a name where the stated text has the world: `the world title`, "the European title"."""
    held = held_places(links)
    for index, term in enumerate(stated.terms[:-1]):
        before = {place - 1 for place in linked(links, index + 1)} - held
        if term.key in WORLDWIDE and index not in links and any(at >= 0 and sourced.terms[at].name for at in before):
            return True
    return False


def _reach(reading: Reading) -> int:
    """2 for a text that speaks of all of something, 1 for most, 0 for some."""
    keys = ["", *(token.key for token in reading.words.tokens), ""]
    parts = {fact.end for fact in reading.of_kind("quantity", "rank")}
    parted = {token.start for token in reading.words.tokens if token.start - 1 in parts}  # `a fifth of all cases`
    starts = [-1, *(token.start for token in reading.words.tokens), -1]
    figures = reading.of_kind("quantity")
    counted = {fact.start for fact in figures}
    reach = 0
    for place, (earlier, key, later) in enumerate(zip(keys, keys[1:], keys[2:], strict=False)):
        is_of_part = earlier == "of" and (starts[place] in parted or later in {"time", "times"})
        is_idiom = (
            is_of_part
            or earlier in _NOT_ALL_AFTER
            or (earlier in _MAYBE_ALL_AFTER and later in _NOT_ALL_THERE | PREPOSITIONS)
        )
        is_idiom = is_idiom or (key in ALL and is_inside(starts[place + 1], figures))  # `six in every hundred`
        if key in ALL and not is_idiom and later not in _NOT_ALL_BEFORE:
            return 1 if earlier in _NEARLY else 2
        is_most = key == "most" and earlier not in {"the", "at"} and (earlier in _OPENING or _is_plural(later))
        is_margin = later == "of" and starts[place + 3] in counted  # `a majority of 24`
        reach = max(reach, int(is_most or (key in MOST and not is_margin)))
    return reach


def _is_plural(key: str) -> bool:
    return key == "of" or (key.endswith("s") and not key.endswith("ss"))
