"""A sentence's tokens in, how much an editor would want a source for it out: a scorecard of named signs.

What can be looked up earns points: figures, sums, dates, named people and bodies, what somebody did or said, firsts
and extremes, what rose or fell, matters of public record. What cannot takes them away: questions, opinions, wishes,
duties, plans, instructions, the writer's own life. `lexicon/worth.py` holds the words, `points.py` what they count.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from factcheck.lexicon.numbers import NUMBER_WORDS
from factcheck.lexicon.points import POINTS, THRESHOLD
from factcheck.lexicon.worth import CLASSES, COMMANDS, PERSONS
from factcheck.typed import NamedTuple
from factcheck.words import key_of

_CLASSES_OF: dict[str, tuple[str, ...]] = {}
for _name, _members in CLASSES.items():
    for _member in _members:
        _CLASSES_OF[_member] = (*_CLASSES_OF.get(_member, ()), _name)

_STEPS: dict[str, list[tuple[int, int]]] = {}
for _name, _least, _points in POINTS:
    _STEPS.setdefault(_name, []).append((_least, _points))

_LONGEST_IMPRINT = 9  # tokens
_LONGEST_PHRASE = 3
_SECOND_WORDS: dict[str, set[str]] = {}
for _phrase in _CLASSES_OF:
    if " " in _phrase:
        _SECOND_WORDS.setdefault(_phrase.split()[0], set()).add(_phrase.split()[1])
_NUMBER_WORDS = NUMBER_WORDS.keys() - {"one", "zero", "nil"}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PAST_ENDING = re.compile(r"[a-z]{3,}ed")
_MOST_ENDING = re.compile(r"[a-z]{4,}est")
_NOT_SUPERLATIVE = frozenset(
    {"interest", "forest", "honest", "request", "protest", "suggest", "invest", "contest", "harvest", "modest"}
)
_BEING = frozenset({"is", "are", "'re", "'s", "been"})
_DOERS = _BEING.union(PERSONS)
_UNREAL = frozenset({"future", "duty", "possibility", "condition", "wish"})
_MATTERS = ("economy", "law", "security", "welfare")
_PUBLIC = frozenset({*_MATTERS, "body", "office", "evidence", "rate", "magnitude", "record", "audience", "place"})


class Sign(NamedTuple):
    """Something that speaks for or against a source, and what it counts for."""

    name: str
    points: int


class Worth(NamedTuple):
    """The sum of `signs`; the higher, the more an editor would want a source."""

    points: int
    signs: tuple[Sign, ...]


def is_checkworthy(written: Sequence[str], threshold: int = THRESHOLD) -> bool:
    """Whether an editor would want a source for the sentence, given as its tokens."""
    if is_imprint(written):
        return False
    total = 0
    for name, many in count(written).items():
        for least, points in _STEPS.get(name, ()):
            if many >= least:
                total += points
    return total >= threshold


def is_imprint(written: Sequence[str]) -> bool:
    """Whether it is by whom and when something was published, and says nothing: `SCMP, March 2024.`"""
    if len(written) > _LONGEST_IMPRINT:
        return False
    words = [word for word in written if word[:1].isalnum()]
    is_dated = "," in written and bool(words) and _YEAR.fullmatch(words[-1]) is not None
    return is_dated and all(word[0].isupper() or word[0].isdecimal() for word in words)


def score(written: Sequence[str]) -> Worth:
    """The signs found in the sentence, each with its points, in the order of the scorecard."""
    counts = count(written)
    signs = tuple(Sign(name, points) for name, least, points in POINTS if counts.get(name, 0) >= least)
    return Worth(sum(sign.points for sign in signs), signs)


def count(written: Sequence[str]) -> Counter[str]:
    """How often each sign occurs in the sentence."""
    terms = _terms(list(map(key_of, written)))
    found = list(chain.from_iterable(map(_alone, terms)))
    found += _phrases(terms)
    found += _shapes(written, terms)
    found += _deeds(terms)
    counts = Counter(found)
    if told := len([word for word in written if word[0].isalnum()]):
        counts["word"] = told
    for name in tuple(_together(counts)):
        counts[name] += 1
    return counts


def _terms(keys: list[str]) -> list[str]:
    """Lower-case words, contractions in parts: `we've` is `we`, `'ve`."""
    if "'" not in "".join(keys):
        return keys
    terms = []
    for key in keys:
        if "'" in key[1:]:
            head, _, tail = key.partition("'")
            terms += [head, f"'{tail}"]
        else:
            terms.append(key)
    return terms


@lru_cache(maxsize=1 << 15)
def _alone(term: str) -> tuple[str, ...]:
    """What a word says by itself."""
    found = [*_CLASSES_OF.get(term, ())]
    if term[:1].isdigit():
        found += ["figure", *(["long figure"] if len(term) > 1 else []), *(["year"] if _YEAR.fullmatch(term) else [])]
    elif term in _NUMBER_WORDS:
        found.append("figure")
    if _PAST_ENDING.fullmatch(term):
        found.append("past verb")
    elif _MOST_ENDING.fullmatch(term) and term not in _NOT_SUPERLATIVE and term not in CLASSES["record"]:
        found.append("record")
    return tuple(found)


def _phrases(terms: list[str]) -> Iterable[str]:
    """What two or three words say together."""
    if _SECOND_WORDS.keys().isdisjoint(terms):
        return
    for at, term in enumerate(terms):
        if term in _SECOND_WORDS and not _SECOND_WORDS[term].isdisjoint(terms[at + 1 : at + 2]):
            for last in range(at + 2, min(at + _LONGEST_PHRASE, len(terms)) + 1):
                yield from _CLASSES_OF.get(" ".join(terms[at:last]), ())


def _shapes(written: Sequence[str], terms: list[str]) -> Iterable[str]:
    """What the shape of the sentence says."""
    found = ["name" for word in written[1:] if word[0].isupper() and word != "I" and not _is_i(word)]
    if "?" in written[-3:]:
        found.append("question")
    if terms and terms[0] in COMMANDS:
        found.append("command")
    return found


def _is_i(word: str) -> bool:
    """`I'm`, `I’ve`."""
    return word[1:2] in {"'", "’"} and word[0] == "I"


def _deeds(terms: list[str]) -> Iterable[str]:
    """Who did or is doing it: `I voted`, `they've cut`, `we're seeing`."""
    if _DOERS.isdisjoint(terms):
        return
    for person, verb, following in zip(map(PERSONS.get, terms), terms[1:], [*terms[2:], ""], strict=False):
        if not person and verb not in _BEING:
            continue
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


def _together(found: Mapping[str, int]) -> Iterable[str]:
    """Signs that mean more in company."""
    if ("speaker" in found or "ours" in found) and _PUBLIC.isdisjoint(found):
        yield "private life"
    matters = sum(name in found for name in _MATTERS)
    if matters:
        yield "matter"
    if matters > 1:
        yield "two matters"
    if "figure" in found and ("economy" in found or "money" in found or "rate" in found):
        yield "figure of money"
    if "sweep" in found and "perfect" in found and "report" in found:
        yield "joint act"
    if _UNREAL.isdisjoint(found):
        if "figure" in found:
            yield "figure as fact"
        if matters and "opinion" not in found and "judgement" not in found:
            yield "matter as fact"
        if "past" in found or "past verb" in found or "act" in found:
            yield "past as fact"
