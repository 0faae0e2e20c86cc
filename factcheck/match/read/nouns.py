"""Sentences of a draft in, one that opens with `The bridge` as it reads with the name of the only bridge there out.

Who has told of the Tannery Bridge, and of no other, goes on about "the bridge". Where two names end with the noun, or
`a new bridge` was told of right before, nothing is put.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck import words
from factcheck.lexicon.anaphora import ANOTHER
from factcheck.match.read.spelled import Spelled, in_place_of
from factcheck.model import Sentence
from factcheck.names import Found, Shape
from factcheck.names.find import names
from factcheck.names.units import fold

_OPENING = re.compile(r"The ([a-z]{3,30}) (?=[a-z])")
_BEFORE, _BEHIND = 200, 50  # sentences that may give the name
_RIGHT_BEFORE = 3  # sentences in which another one may be told of
_REACH = 4  # tokens: `a second, longer bridge`


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
    return in_place_of(f"The {noun}", next(iter(found.values())), text)


def _called(sentences: Sequence[Sentence], noun: str) -> Iterator[tuple[Found, str]]:
    """Each name that ends with the noun, as it is written."""
    title = noun.capitalize()
    for sentence in sentences:
        for found in names(words.cut(sentence.text)) if f" {title}" in sentence.text else ():
            written = sentence.text[found.start : found.end]
            if " " in written and found.name.shape is not Shape.PERSON and fold(written.split()[-1]) == noun:
                yield found, written


def _is_another_told(sentences: Sequence[Sentence], place: int, noun: str) -> bool:
    """`A new bridge`, `another bridge`: not the one that was named."""
    for sentence in sentences[max(place - _RIGHT_BEFORE, 0) : place]:
        keys = words.parts(sentence.text) if noun in sentence.text else []
        if any(key in ANOTHER and noun in keys[at + 1 : at + _REACH] for at, key in enumerate(keys)):
            return True
    return False
