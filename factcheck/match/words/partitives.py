"""Two readings in, whether the one speaks of the whole where the other has but a part of it, out.

`The bridges were closed` says more than "two of the bridges were closed", and `the roof fell in` more than "part of the
roof fell in".
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import quantity
from factcheck.lexicon.grammar import CLAUSE_JOINTS, DETERMINERS, INDEFINITE, OF_THEM
from factcheck.lexicon.stance import ALL, SOME_OF
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.words.links import Links, linked, same_words
from factcheck.match.words.side import Side
from factcheck.words import keys_before, up_to, words_before

_DEFINITE = DETERMINERS - INDEFINITE
_ENDS = CLAUSE_JOINTS | {".", "who", "which"}
_WHICH = (["which"], ["whom"], ["these"], ["them"])
_PART = frozenset({"part", "portion"})
_WHOLE = frozenset({"whole", "entire", "full", "complete", "total", "all"})
_PHRASE = 3  # tokens from the article to the noun: `of the five old bridges`


def takes_the_whole(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a noun with its article, in a text that speaks of no part or number, is that of a part in the source."""
    if stated.of_kind("quantity") or not stated.keys.isdisjoint(SOME_OF | ALL) or "of" not in sourced.keys:
        return False
    for index in links:
        term = stated.terms[index]
        before = keys_before(stated.words, term.start, 1)
        if term.name is None and not _DEFINITE.isdisjoint(before):
            places = same_words(links, index)
            if places and all(_is_of_part(place, sourced) for place in places):
                return True
    return False


def takes_a_part(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a part of what the source has all of is stated: `lost part of its grant`, "lost its whole grant"."""
    if stated.keys.isdisjoint(_PART) or sourced.keys.isdisjoint(_WHOLE):
        return False
    for index in links:
        places = same_words(links, index) if _is_of_part(index, stated) else ()
        if places and all(
            not _WHOLE.isdisjoint(keys_before(sourced.words, sourced.terms[place].start, 2)) for place in places
        ):
            return True
    return False


def takes_the_number(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what is told of so many is told there of a part of them: `fought three`, "fought two of their three"."""
    for fact in stated.of_kind("quantity"):
        verb = max(stated.terms_before(fact.start), default=-1)
        for other in sourced.of_kind("quantity") if verb in links else ():
            parts = quantity.part_and_whole(other)
            deed = max(sourced.terms_before(other.start), default=-1)
            is_of_it = parts is not None and quantity.number(fact) == parts[1] > parts[0]
            if is_of_it and deed in linked(links, verb):
                return True
    return False


def told_of_part(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether a place that is told of so many is there that of a part: `killed 40 people, most of them in Lund`."""
    wholes = [side.pair.sourced for side in sides if side.is_of("quantity") and side.agrees and side.pair.sourced]
    own, counts = stated.keys, stated.of_kind("quantity")
    is_open = len(counts) > 1 or any(map(quantity.is_bound, counts))  # it may be of them: `under 2,000 in Lund`
    for part, start, end in _parts(sourced) if wholes and own.isdisjoint(SOME_OF | OF_THEM) else ():
        if is_open and keys_before(sourced.words, start, 1) in _WHICH:
            continue
        inside = frozenset(sourced.terms_within(start, end))
        is_behind = all(whole.end <= part for whole in wholes)  # nor is the number of the part told
        told = (frozenset(place for place, _ in places) for places in links.values())
        if is_behind and any(places and places <= inside for places in told):
            return True
    return False


def _parts(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Where `most of them`, or `of which 9`, begins behind a comma and ends, and the next mark, or what has a verb."""
    tokens = reading.words.tokens
    ends = {fact.end for fact in reading.of_kind("quantity")}
    counts = {fact.start for fact in reading.of_kind("quantity")}
    for at in range(2, len(tokens) - 1):
        keys, following = [token.key for token in tokens[at - 1 : at + 2]], tokens[min(at + 2, len(tokens) - 1)]
        if keys[:2] == [",", "of"] and keys[2:] in _WHICH and following.start in counts:
            behind = (one.start for one in tokens[at + 3 :] if one.key in _ENDS)
            yield tokens[at].start, following.start, next(behind, len(reading.words.text))
            continue
        is_part = tokens[at].key == "of" and tokens[at + 1].key in OF_THEM
        is_some = tokens[at - 1].key in SOME_OF or tokens[at - 1].end in ends
        if is_part and is_some and "," in {token.key for token in up_to(tokens, at - 1, _PHRASE)}:
            behind = (one.start for one in tokens[at + 2 :] if one.key in _ENDS)
            yield tokens[at - 1].start, tokens[at + 1].end, next(behind, len(reading.words.text))


def speaks_of_all(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a bare plural has as a rule what some of them have in the source: `residents oppose it`.

    What was done by some of them was done by them, too: `passengers were hurt`.
    """
    if len(stated.terms) < 2 or 0 not in links or 1 not in links:  # noqa: PLR2004
        return False
    noun, verb = stated.terms[:2]
    is_bare = noun.name is None and noun.start == 0 and noun.key.endswith("s") and verb.start == noun.end + 1
    if not is_bare or is_participle(verb.key):
        return False
    before = [keys_before(sourced.words, sourced.terms[place].start, 3) for place, _ in links[0]]
    return all(
        keys[-1:] in (["some"], ["several"]) or keys[-2:] == ["a", "few"] or keys[-2:] == ["number", "of"]
        for keys in before
    )


def _is_of_part(place: int, reading: Reading) -> bool:
    """Whether a noun stands behind `some of the`, `two of its`."""
    before = words_before(reading.words, reading.terms[place].start)
    keys = [token.key for token in before]
    for at in range(len(keys) - 1, max(len(keys) - 1 - _PHRASE, 1), -1):
        if keys[at] in _DEFINITE and keys[at - 1] == "of":
            ends = {fact.end for fact in reading.of_kind("quantity")}
            return keys[at - 2] in SOME_OF or before[at - 2].end in ends
        if not keys[at].isalnum():
            return False
    return False
