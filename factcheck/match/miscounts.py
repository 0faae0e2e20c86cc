"""Two readings and their compared facts in, why a figure that agrees is of something else out, in words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.lexicon.grammar import EVERY, GENITIVE, SENTENCE_ENDS, THEM
from factcheck.lexicon.measures import TIMES
from factcheck.match.beside.frames import frame
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import are_kindred, are_opposites, is_kind_of, is_like, stem
from factcheck.match.stance.apiece import deals_out, each, is_of_all
from factcheck.match.words.links import Links, held_places, linked, same_words
from factcheck.match.words.rivals import exclude
from factcheck.match.words.side import Side
from factcheck.match.words.substitutes import is_copied
from factcheck.model import Fact
from factcheck.words import keys_before, keys_behind, within, words_behind

_COSTING = frozenset({"cost", "costs", "spent"})
_OWNING, _OWNED = GENITIVE, 5  # tokens behind a figure: `three of the planet's moons`
_EACH = frozenset({"each", "every", "apiece", "per", "both", "all"})
_PRICED = frozenset({"cost", "costs", "price", "priced", "sold", "sells", "charges", "charged"})
_AROUND = 4  # terms
_SHARED, _NOUN = 5, 3  # tokens: `12 young pupils for every teacher`
_WHOLE = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "all"])  # before the figure for them all
# What may be counted so whoever or whatever it is.
_ANYTHING = frozenset(
    {"people", "person", "one", "other", "item", "thing", "time", "piece", "case", "unit", "occurrence"}
)

_PEOPLE = frozenset({"people", "person", "inhabitant", "resident"})
_SEVERAL_PEOPLE = frozenset({"household", "family", "couple", "team", "crew", "home", "group"})


def miscounts(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> Iterator[str]:
    """`14 towns` for "14 villages": the figure agrees, and counts something else, in a copy of the source.

    A bound agrees with many a figure by chance: `fewer than 2,000 women` is not borne out by "32 lawmakers", whatever
    else is said of women.
    """
    for side in sides:
        if not side.is_of("quantity") or side.pair.sourced is None or not side.agrees:
            continue
        mine, theirs = quantity.counted(side.pair.stated), quantity.counted(side.pair.sourced)
        found = side.pair.sourced
        if _is_vote_turned(side.pair.stated, found, stated, sourced, links):
            yield "the claim has the votes the other way round"
        yield from _opposites(side, stated, sourced)
        yield from _shared_out_otherwise(side, stated, sourced)
        noun = theirs if exclude(mine, theirs) else _owner(mine, theirs, found, sourced, links) if mine else ""
        if noun and not _is_beside(mine, found, sourced):
            yield f"the sentence counts “{mine}”, the claim has a figure of “{noun}”"
        if mine and theirs in _ANYTHING and _is_of_part(mine, stated, sourced):
            yield f"the claim says of a part of them alone that they are “{mine}”"
        if _PEOPLE & {mine, theirs} and _SEVERAL_PEOPLE & {mine, theirs}:
            yield f"the sentence counts “{mine}”, the claim “{theirs}”"
        if not mine or not theirs or {mine, theirs} & _ANYTHING:
            continue
        if _is_of_noun_before(mine, found, sourced):
            continue
        if _is_told_apart(mine, found, sourced):
            yield f"the sentence counts “{mine}”, the claim “{theirs}”"
            continue
        is_chance = quantity.is_bound(side.pair.stated) and not quantity.nearness(side.pair.stated, side.pair.sourced)
        if _is_counted_as(mine, theirs, set() if is_chance else _stems_around(found, sourced)):
            continue
        if is_chance or is_copied(stated, sourced) or sourced.about:
            yield f"the sentence counts “{mine}”, the claim “{theirs}”"


def _is_vote_turned(fact: Fact, other: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a vote has its two sides in the other order, by the very verb: `passed by 27 votes to 34`."""
    mine, theirs = quantity.numbers(fact), quantity.numbers(other)
    are_votes = all("vote" in one.text.lower() for one in (fact, other)) and quantity.is_result(other)
    verb = frame(sourced, other).verb
    is_of_verb = verb in linked(links, frame(stated, fact).verb)
    return are_votes and is_of_verb and mine != theirs and mine == theirs[::-1]


def _is_of_noun_before(mine: str, fact: Fact, reading: Reading) -> bool:
    """Whether a noun before a figure is what that counts: `a population of 90,000`, "of the 40 boats, 12 sank"."""
    if keys_before(reading.words, fact.start, 1) == ["of"]:
        of_whom = keys_before(reading.words, fact.start, 2)[0]
        return of_whom == "population" and is_like(mine, of_whom)
    index = reading.term_at(fact.end + 1)
    before = [one for one in reading.of_kind("quantity") if one.end < fact.start][-1:]
    is_done = index is not None and is_verb_like(reading, index)
    is_whole = any(keys_before(reading.words, one.start, 2)[-2:] in _WHOLE for one in before)
    return is_done and is_whole and any(is_like(mine, quantity.counted(one)) for one in before)


def _shared_out_otherwise(side: Side, stated: Reading, sourced: Reading) -> Iterator[str]:
    """`Twelve teachers per pupil`, and `12 pupils`, for "12 pupils for each teacher": so many for each."""
    if side.pair.sourced is None or side.why:
        return
    mine, theirs = _shared_among(side.pair.stated, stated), _shared_among(side.pair.sourced, sourced)
    counted = quantity.counted(side.pair.stated)
    if theirs and not is_like(counted, theirs) and not mine and _EACH.isdisjoint(stated.keys):
        yield f"the claim has that for each “{theirs}”"
    elif mine and theirs and is_like(counted, theirs) and is_like(mine, quantity.counted(side.pair.sourced)):
        yield f"the claim has so many for each “{theirs}”"


def _shared_among(fact: Fact, reading: Reading) -> str:
    """Of what each has so many: `12 pupils per teacher`, `12 pupils for each teacher`; no time."""
    if not quantity.counted(fact):
        return ""
    keys = (*keys_behind(reading.words, fact.end, _SHARED), "", "")
    for at in range(_NOUN):
        is_for_each = keys[at] in {"for", "to"} and keys[at + 1] in EVERY
        noun = keys[at + 1 + is_for_each] if is_for_each or keys[at] == "per" else ""
        if noun:
            return "" if noun in TIMES else noun
    return ""


def done_otherwise(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Iterator[str]:
    """`Will cancel one train in four` for "plans to run one train in four": another verb right before the figure.

    So is one that the source has of something else: `disputes 3 million`, "has repaid 3 million and disputes the rest".
    """
    held = held_places(links)
    for side in sides:
        found = side.pair.sourced
        if found is None or not side.agrees:
            continue
        mine, theirs = _verb_before(side.pair.stated, stated), _verb_before(found, sourced)
        if mine < 0 or theirs < 0 or theirs in held:
            continue
        ours, other = stated.terms[mine].key, sourced.terms[theirs].key
        is_counted = bool(quantity.counted(side.pair.stated) and quantity.counted(found))
        if _comes_later(mine, theirs, stated, sourced, links) if mine in links else is_counted:
            yield f"“{ours}” stands where the claim has “{other}”"


def _comes_later(mine: int, theirs: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source comes to a stated verb only behind the one that it has right before the figure."""
    verb = stated.terms[mine].key
    places = [place for place, _ in links[mine]]
    return all(at > theirs and (sourced.terms[at].key == verb or is_verb_like(sourced, at)) for at in places)


def is_of_other_doer(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a figure that agrees is of one deed of another than the draft has do it, who is told of only behind it.

    `Eggs were 28 per cent dearer` beside "butter was 28 per cent dearer, and eggs no dearer than before".
    """
    held = held_places(links)
    for side in sides:
        if side.pair.sourced is None or side.why or not side.agrees or not side.is_of("quantity"):
            continue
        if "among" in keys_before(stated.words, side.pair.stated.start, 2):
            continue  # `nine were among the 40`, "40, including nine"
        mine, theirs = frame(stated, side.pair.stated), frame(sourced, side.pair.sourced)
        starts = [sourced.terms[place].start for place in same_words(links, mine.agent)]
        is_behind = bool(starts) and min(starts) > side.pair.sourced.end + len(" ")
        are_doers = is_behind and theirs.agent >= 0 and theirs.agent not in held
        is_one_deed = mine.verb == theirs.verb == -1 or theirs.verb in linked(links, mine.verb)
        if are_doers and is_one_deed and mine.is_passive == theirs.is_passive:
            return True
    return False


def _verb_before(fact: Fact, reading: Reading) -> int:
    """The verb that a figure stands right behind, be it by an article or `about`."""
    index = max((at for at, term in enumerate(reading.terms) if term.end <= fact.start), default=-1)
    is_verb = index >= 0 and (is_verb_like(reading, index) or reading.terms[index].key in _COSTING)
    return index if is_verb and not within(reading.words, reading.terms[index].end, fact.start) else -1


def is_of_each(stated: Reading, sourced: Reading, sides: Sequence[Side]) -> bool:
    """Whether a figure is of each in the one and of all in the other: `each will get 14,000`, "they will share 14,000".

    What each thing costs may be told without the word, unless it is told how many they are: `the 21 shops cost 14,000`.
    """
    told = [side for side in sides if side.agrees and side.is_of("quantity")]
    are_priced = not sourced.keys.isdisjoint(_PRICED) and not any(map(_is_several, told))
    if not told or any(side.why for side in told) or are_priced:
        return False
    if each(stated):
        return not deals_out(sourced) and not any(_is_one_of_several(side, sourced) for side in told)
    return each(sourced) is not None and is_of_all(stated)


def _is_several(side: Side) -> bool:
    """Whether a figure tells how many of something there are."""
    found = side.pair.sourced
    return found is not None and bool(quantity.counted(found)) and (quantity.number(found) or 0) > 1


def _is_one_of_several(side: Side, sourced: Reading) -> bool:
    """Whether the source gives one figure for each: `Norland makes 34 per cent and Sudland 33 per cent`."""
    found = side.pair.sourced
    if found is None:
        return False
    others = [
        one for one in sourced.of_kind("quantity") if one is not found and quantity.are_of_one_measure(one, found)
    ]
    return any(quantity.counted(one) == quantity.counted(found) for one in others)


def is_worth_otherwise(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether it is another thing that is worth so much: `jewels worth 800,000`, "watches worth 800,000"."""
    mine, theirs = _worth(stated), _worth(sourced)
    held = held_places(links)
    return bool(mine and theirs) and all(index not in links for index in mine) and held.isdisjoint(theirs)


def _worth(reading: Reading) -> tuple[int, ...]:
    """The nouns right before `worth`."""
    places = {term.end: at for at, term in enumerate(reading.terms) if not term.name}
    pairs = pairwise(reading.words.tokens)
    return tuple([places[one.end] for one, other in pairs if other.key == "worth" and one.end in places])


def _opposites(side: Side, stated: Reading, sourced: Reading) -> Iterator[str]:
    """`A profit of 3 million` for "a loss of 3 million": the same figure of the opposite."""
    if side.pair.sourced is None:
        return
    mine, theirs = _noun_of(stated, side.pair.stated), _noun_of(sourced, side.pair.sourced)
    if mine and theirs and are_opposites(mine, theirs):
        yield f"the sentence has the figure as a “{mine}”, the claim as a “{theirs}”"


def _noun_of(reading: Reading, fact: Fact) -> str:
    """The noun that a figure is of: `a profit of 3 million`, "the loss fell to 3 million"."""
    before = keys_before(reading.words, fact.start)
    if before[-1:] == ["of"]:
        return before[-2] if len(before) > 1 else ""
    subject = frame(reading, fact).subject
    return reading.terms[subject].key if subject >= 0 else ""


def _is_of_part(noun: str, stated: Reading, sourced: Reading) -> bool:
    """`3,200 women` for "3,200 people, most of them women"."""
    keys = [token.key for token in sourced.words.tokens]
    parts = [keys[at + 2 : at + 4] for at, pair in enumerate(pairwise(keys)) if pair[0] == "of" and pair[1] in THEM]
    is_part_too = any(one.key == "of" and other.key in THEM for one, other in pairwise(stated.words.tokens))
    return not is_part_too and any(is_like(noun, key) for part in parts for key in part)


def _is_told_apart(noun: str, fact: Fact, reading: Reading) -> bool:
    """Whether a passage that has a figure of one noun tells of another as something else.

    That has a figure of its own, `5,300 soldiers and 30 aircraft`, or is whose they are: `three of Jupiter's moons`.
    """
    counted = quantity.counted(fact)
    if is_like(noun, counted) or are_kindred(noun, counted) or is_kind_of(stem(counted), stem(noun)):
        return False
    others = (one for one in reading.of_kind("quantity") if one != fact and quantity.as_level(one) is one)
    if any(is_like(noun, quantity.counted(other)) for other in others):
        return True
    behind = words_behind(reading.words, fact.end, _OWNED)
    return any(is_like(noun, one.key) and other.key in _OWNING for one, other in pairwise(behind))


def _stems_around(fact: Fact, reading: Reading) -> set[str]:
    """The words near a figure, which may be for what it counts: `four Hispanic males, all shot`."""
    return {reading.terms[place].stem for place in reading.terms_around(fact, _AROUND)}


def _owner(noun: str, counted: str, fact: Fact, reading: Reading, links: Links) -> str:
    """The noun of the source that a bare figure is of, where that is none of the draft's: `a population of 30,000`."""
    told = frame(reading, fact)
    held = held_places(links)
    if counted or noun in _ANYTHING or not told.is_owned or told.subject in held:
        return ""
    owner = reading.terms[told.subject].key
    return "" if _is_counted_as(noun, owner, set()) else owner


def _is_beside(noun: str, fact: Fact, reading: Reading) -> bool:
    """Whether the sentence of a passage that a fact stands in has a word for what is counted: `9 recovered cases`."""
    ends = [token.end for token in reading.words.tokens if token.key in SENTENCE_ENDS]
    start = max((end for end in ends if end <= fact.start), default=0)
    last = min((end for end in ends if end > fact.end), default=len(reading.words.text))
    keys = [term.key for term in reading.terms if start <= term.start < last]
    return any(is_like(noun, key) or are_kindred(noun, key) for key in keys)


def _is_counted_as(mine: str, theirs: str, known: set[str]) -> bool:
    one, other = stem(mine), stem(theirs)
    return one in known or is_like(mine, theirs) or are_kindred(mine, theirs) or is_kind_of(other, one)
