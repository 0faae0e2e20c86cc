"""Sentences of a draft in, one that opens with `The bridge` as it reads with the name of the only bridge there out.

Who has told of the Tannery Bridge, and of no other, goes on about "the bridge". Where two names end with the noun, or
`a new bridge` was told of right before, nothing is put.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck import words
from factcheck.match.read.spelled import Spelled
from factcheck.model import Sentence
from factcheck.names import Found, Shape
from factcheck.names.find import names
from factcheck.names.units import fold

_OPENING = re.compile(r"The ([a-z]{3,30}) (?=[a-z])")
_BEFORE, _BEHIND = 200, 50  # sentences that may give the name
_RIGHT_BEFORE = 3  # sentences in which another one may be told of
_ANOTHER = r"\b(?:a|an|another|new|old|second|first|third|other|each|every|any|no)\s(?:\w{1,20}\s){0,2}"


def noun_of(text: str) -> str:
    """The noun that a sentence opens with, by which it may mean a name; empty where it opens otherwise."""
    found = _OPENING.match(text)
    return found[1] if found else ""


def spelled_noun(sentences: Sequence[Sentence], place: int) -> Spelled | None:
    """The sentence at `place` with the name that its opening noun is the last word of; None without just one."""
    text = sentences[place].text
    noun = noun_of(text)
    told = sentences[max(place - _BEFORE, 0) : place + _BEHIND] if noun else ()
    found = {one.name.key: written for one, written in _called(told, noun)}
    if len(found) != 1 or _is_another_told(sentences, place, noun):
        return None
    name, opening = next(iter(found.values())), f"The {noun}"
    return Spelled(name + text[len(opening) :], len(name), len(name) - len(opening))


def _called(sentences: Sequence[Sentence], noun: str) -> Iterator[tuple[Found, str]]:
    """Each name that ends with the noun, as it is written."""
    title = noun.capitalize()
    for sentence in sentences:
        for found in names(words.cut(sentence.text)) if f" {title}" in sentence.text else ():
            written = sentence.text[found.start : found.end]
            if " " in written and found.name.shape is not Shape.PERSON and fold(written.split()[-1]) == noun:
                yield found, written


def _is_another_told(sentences: Sequence[Sentence], place: int, noun: str) -> bool:
    another = re.compile(f"{_ANOTHER}{re.escape(noun)}\\b", re.IGNORECASE)
    return any(another.search(one.text) for one in sentences[max(place - _RIGHT_BEFORE, 0) : place])
