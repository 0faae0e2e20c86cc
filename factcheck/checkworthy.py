"""A sentence's words in, how much an editor would want a source for it out: a scorecard of named signs.

What can be looked up earns points: figures, sums, dates, named people and bodies, what somebody did or said, firsts
and extremes, what rose or fell, matters of public record. What cannot takes them away: questions, opinions, wishes,
duties, plans, instructions, the writer's own life. `lexicon/worth.py` holds the words and the points.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from factcheck.lexicon.numbers import SCALES, SMALL, TENS
from factcheck.lexicon.worth import CLASSES, COMMANDS, PERSONS, POINTS, THRESHOLD
from factcheck.model import Token, Words
from factcheck.typed import NamedTuple

_CLASSES_OF: dict[str, tuple[str, ...]] = {}
for _name, _members in CLASSES.items():
    for _member in _members:
        _CLASSES_OF[_member] = (*_CLASSES_OF.get(_member, ()), _name)

_NUMBER_WORDS = {*SMALL, *TENS, *SCALES} - {"one", "zero", "nil"}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PAST_ENDING = re.compile(r"[a-z]{3,}ed")
_MOST_ENDING = re.compile(r"[a-z]{4,}est")
_NOT_SUPERLATIVE = frozenset(
    {"interest", "forest", "honest", "request", "protest", "suggest", "invest", "contest", "harvest", "modest"}
)
_BEING = frozenset({"is", "are", "'re", "'s", "been"})
_UNREAL = ("future", "duty", "possibility", "condition", "wish")
_MATTERS = ("economy", "law", "security", "welfare")
_PUBLIC = (*_MATTERS, "body", "office", "evidence", "rate", "magnitude", "record", "audience", "place")


class Sign(NamedTuple):
    """Something that speaks for or against a source, and what it counts for."""

    name: str
    points: int


class Worth(NamedTuple):
    """The sum of `signs`; the higher, the more an editor would want a source."""

    points: int
    signs: tuple[Sign, ...]


def is_checkworthy(words: Words, threshold: int = THRESHOLD) -> bool:
    """Whether an editor would want a source for the sentence."""
    return score(words).points >= threshold


def score(words: Words) -> Worth:
    """The signs found in the sentence, each with its points, in the order of the scorecard."""
    counts = count(words)
    signs = tuple(Sign(name, points) for name, least, points in POINTS if counts[name] >= least)
    return Worth(sum(sign.points for sign in signs), signs)


def count(words: Words) -> Counter[str]:
    """How often each sign occurs in the sentence."""
    terms = _terms(words.tokens)
    counts = Counter(name for phrase in _phrases(terms) for name in _CLASSES_OF.get(phrase, ()))
    counts.update(_figures(words.tokens))
    counts.update(_forms(words.tokens, terms))
    counts.update(_deeds(terms))
    counts.update(_together(counts))
    return counts


def _terms(tokens: tuple[Token, ...]) -> list[str]:
    """Lower-case words, contractions in parts: `we've` is `we`, `'ve`; `don't` is `do`, `n't`."""
    terms = []
    for token in tokens:
        if token.key.endswith("n't"):
            terms += [token.key[:-3], "n't"]
        elif "'" in token.key[1:]:
            head, _, tail = token.key.partition("'")
            terms += [head, f"'{tail}"]
        else:
            terms.append(token.key)
    return terms


def _phrases(terms: list[str]) -> Iterable[str]:
    yield from terms
    yield from map(" ".join, pairwise(terms))
    yield from map(" ".join, zip(terms, terms[1:], terms[2:], strict=False))


def _figures(tokens: tuple[Token, ...]) -> Iterable[str]:
    for token in tokens:
        if token.key[0].isdigit():
            yield "figure"
            if len(token.key) > 1:
                yield "long figure"
            if _YEAR.fullmatch(token.key):
                yield "year"
        elif token.key in _NUMBER_WORDS:
            yield "figure"


def _forms(tokens: tuple[Token, ...], terms: list[str]) -> Iterable[str]:
    """What the shape of the sentence and of its words says."""
    yield from ("name" for token in tokens[1:] if token.text[0].isupper() and token.key.partition("'")[0] != "i")
    for term in terms:
        if _PAST_ENDING.fullmatch(term):
            yield "past verb"
        elif _MOST_ENDING.fullmatch(term) and term not in _NOT_SUPERLATIVE | CLASSES["record"]:
            yield "record"
    if any(token.text == "?" for token in tokens[-3:]):
        yield "question"
    if terms and terms[0] in COMMANDS:
        yield "command"
    yield from ("word" for token in tokens if token.text[0].isalnum())


def _deeds(terms: list[str]) -> Iterable[str]:
    """Who did or is doing it: `I voted`, `they've cut`, `we're seeing`."""
    for subject, verb, following in zip(terms, terms[1:], [*terms[2:], ""], strict=False):
        person = PERSONS.get(subject)
        if person and (_is_past(verb) or (verb in CLASSES["perfect"] and _is_past(following))):
            yield f"{person} did"
        if verb in _BEING and (person or verb != "'s") and following.endswith("ing") and following != "going":
            yield "under way"


def _is_past(verb: str) -> bool:
    return (
        verb in CLASSES["act"]
        or verb in CLASSES["report"]
        or verb in CLASSES["past"]
        or _PAST_ENDING.fullmatch(verb) is not None
    )


def _together(counts: Counter[str]) -> Iterable[str]:
    """Signs that mean more in company."""
    if (counts["speaker"] or counts["ours"]) and not any(counts[name] for name in _PUBLIC):
        yield "private life"
    is_real = not any(counts[name] for name in _UNREAL)
    matters = sum(counts[name] > 0 for name in _MATTERS)
    if matters:
        yield "matter"
    if matters > 1:
        yield "two matters"
    if counts["figure"] and (counts["economy"] or counts["money"] or counts["rate"]):
        yield "figure of money"
    if is_real:
        if counts["figure"]:
            yield "figure as fact"
        if matters and not counts["opinion"] and not counts["judgement"]:
            yield "matter as fact"
        if counts["past"] or counts["past verb"] or counts["act"]:
            yield "past as fact"
