"""Sentences of a text in their order, each beside what is stated, in; what is stated of whom its pronouns speak, out.

`It spreads by contact` is of the virus with which the sentence before opens, and not of the vaccine of the next one.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import HELPING, THIRD_PERSONS
from factcheck.match.align import Alignment
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like

_CLASSES = {
    **dict.fromkeys(("he", "him", "his"), "he"),
    **dict.fromkeys(("she", "her", "hers"), "she"),
    **dict.fromkeys(("it", "its"), "it"),
    **dict.fromkeys(("they", "them", "their"), "they"),
}
_PERSONS = frozenset({"he", "she"})
_QUOTING = frozenset('"“')
_NOBODY = frozenset[int]()


def topics(parts: Sequence[Alignment]) -> tuple[frozenset[int], ...]:
    """For each sentence the stated terms that its pronouns, or `the company` that it opens with, may stand for.

    One that opens with neither may tell of what the text opens with, too. Those of a text that opens with a pronoun do
    not stand in their order, or what they tell of stands before them: any may be meant.
    """
    everything = _NOBODY.union(*map(_linked, parts))
    if parts and opens_with_pronoun(parts[0].sourced):
        return tuple(everything for _ in parts)
    return tuple(_topics(parts))


def _linked(part: Alignment) -> frozenset[int]:
    return frozenset(at for at in range(len(part.stated.terms)) if part.places(at))


def _topics(parts: Sequence[Alignment]) -> Iterator[frozenset[int]]:
    last, earlier, things, meant = _NOBODY, _NOBODY, _NOBODY, dict[str, frozenset[int]]()
    first = _subject(parts[0]) if parts else _NOBODY
    beside = frozenset[str]()  # the pronouns in the sentences that tell of the last one
    for part in parts:
        classes = frozenset(_CLASSES[token.key] for token in part.sourced.words.tokens if token.key in _CLASSES)
        found = {each: _of_class(each, last, meant, beside) for each in classes}
        found |= {each: found[each] | things for each in classes - _PERSONS}
        opening = _opening(part.sourced)
        if opening in _CLASSES:
            last = found[_CLASSES[opening]]
            meant[_CLASSES[opening]] = last
            beside |= classes
        elif opening != "the" or _subject(part):
            owner = found.get(_CLASSES.get(part.sourced.words.tokens[0].key, ""), _NOBODY)  # `Its director said`
            last, beside = _subject(part) | owner, classes
        is_quoted = part.sourced.words.text[:1] in _QUOTING  # `"It is many things," she said`
        is_there = [token.key for token in part.sourced.words.tokens[:1]] == ["there"]  # `There are 11 cases`
        beside_pronouns = earlier if opening == "the" or is_quoted or is_there else _NOBODY if opening else first
        yield beside_pronouns.union(*found.values())
        linked = _linked(part)
        things = frozenset(at for at in linked if not part.stated.terms[at].name)
        earlier |= linked


def _of_class(
    each: str, last: frozenset[int], meant: dict[str, frozenset[int]], beside: frozenset[str]
) -> frozenset[int]:
    """Whom a pronoun stands for: the last one told of, or for a person whom it stood for before, if that goes on."""
    goes_on = each in _PERSONS and each in beside
    return meant.get(each, last) if goes_on else last


def opens_with_pronoun(reading: Reading) -> bool:
    return _opening(reading) in _CLASSES


def _opening(reading: Reading) -> str:
    """The pronoun that a sentence is told of, `the` where that is a noun with its article, else nothing."""
    verb = _verb(reading)
    named = next((term.start for term in reading.terms if term.name), verb)
    before = [token.key for token in reading.words.tokens if token.start < min(verb, named)]
    pronoun = next((key for key in before if key in THIRD_PERSONS), "")
    return pronoun or ("the" if "the" in before and named >= verb else "")


def _verb(reading: Reading) -> int:
    """Where the first verb begins, an auxiliary too."""
    told = (term.start for at, term in enumerate(reading.terms) if not term.name and is_verb_like(reading, at))
    helping = (token.start for token in reading.words.tokens if token.key in HELPING)
    return min(next(told, len(reading.words.text)), next(helping, len(reading.words.text)))


def _subject(part: Alignment) -> frozenset[int]:
    """The stated terms that a sentence has before its verb."""
    before = part.sourced.terms_before(_verb(part.sourced))
    return frozenset(at for at in range(len(part.stated.terms)) if any(place in before for place in part.places(at)))
