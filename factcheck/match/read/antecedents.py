"""Sentences of a draft in, one of them with a name put for the pronoun that opens it out, where it is plain which.

A pronoun that opens a sentence stands for the name that opens the one before it: `Europe is catching up. It has 34 per
cent.` says nothing of the United States. Where another name may be meant, nothing is put.
"""

from collections.abc import Sequence

from factcheck import words
from factcheck.lexicon.anaphora import COMPANY, EMPTY_VERBS, OPENINGS, PERSON, PLACE, THING
from factcheck.lexicon.grammar import AUXILIARIES, DETERMINERS, PAST, PREPOSITIONS
from factcheck.match.read.cells import is_figure, spelled_cell
from factcheck.match.read.nouns import spelled_noun
from factcheck.match.read.speakers import is_by_pronoun, spelled_speaker
from factcheck.match.read.spelled import Spelled
from factcheck.model import Role, Sentence, Token
from factcheck.names import Found, Shape
from factcheck.names.find import names
from factcheck.words import keys_behind

_FARTHEST = 12  # sentences that may go on about one name
_POSSESSIVE = frozenset({"Its", "His", "Her"})
_FITTING = {
    THING: frozenset(Shape) - {Shape.PERSON},
    PERSON: frozenset({Shape.PERSON, Shape.UNKNOWN}),
    COMPANY: frozenset({Shape.BODY, Shape.ACRONYM, Shape.UNKNOWN}),
    PLACE: frozenset({Shape.PLACE}),
}
_CLAUSES = frozenset("that to who whether if when where since before".split())


def spelled_out(sentences: Sequence[Sentence], place: int) -> Spelled | None:
    """The sentence at `place` with its opening spelled out; None where it opens otherwise, or may mean another."""
    text = sentences[place].text
    if is_figure(sentences[place]):
        return spelled_cell(sentences, place)
    if is_by_pronoun(text):
        return spelled_speaker(sentences, place)
    opening = _opening(text)
    if opening is None:
        return _of_noun(sentences, place)
    return None if _is_empty(text) else _of_opening(sentences, place, opening)


def _of_opening(sentences: Sequence[Sentence], place: int, opening: str) -> Spelled | None:
    """A sentence that opens with a pronoun, or a noun as good as one."""
    text = sentences[place].text
    kind, before = OPENINGS[opening], place - 1
    while before >= max(place - _FARTHEST, 0) and sentences[before].prose is sentences[place].prose:
        if not _goes_on(sentences[before].text, kind):
            return _put(text, opening, _subject(sentences[before].text, kind))
        before -= 1
    if before >= 0 and sentences[before].prose.role is Role.HEADING:
        return _put(text, opening, _whole(sentences[before], kind))
    return None


def _of_noun(sentences: Sequence[Sentence], place: int) -> Spelled | None:
    """`The council has`, where the draft names one council; not `The council tax has`."""
    found = spelled_noun(sentences, place)
    after = keys_behind(words.cut(found.text), found.end, 2) if found else []
    return found if after and _is_subject(*after, *("",) * (2 - len(after))) else None


def _opening(text: str) -> str | None:
    first, _, rest = text.partition(" ")
    if first in OPENINGS:
        return first if rest else None
    noun = rest.partition(" ")[0]
    return f"{first} {noun}" if f"{first} {noun}" in OPENINGS else None


def _goes_on(text: str, kind: str) -> bool:
    """Whether a sentence is about the same as the one before it."""
    opening = _opening(text)
    if opening is None or _is_empty(text):
        return False
    kinds = {kind, OPENINGS[opening]}
    return len(kinds) == 1 or (THING in kinds and PERSON not in kinds)


def _is_empty(text: str) -> bool:
    """Whether an `it` may stand for nothing."""
    first, *rest = (word.strip(",.;:") for word in text.lower().split())
    verb = next((word for word in rest if word not in AUXILIARIES - EMPTY_VERBS and not word.endswith("ly")), "")
    return first == "it" and verb in EMPTY_VERBS and not _CLAUSES.isdisjoint(rest)


def _subject(text: str, kind: str) -> str | None:
    """The name that a sentence opens with, as its subject, if it fits and no other name could be meant."""
    cut = words.cut(text)
    found = list(names(cut))
    if not found or not _fits(found[0], kind) or not _opens(found[0], text):
        return None
    after = keys_behind(cut, found[0].end, 2)
    if not after or not _is_subject(*after, *("",) * (2 - len(after))):
        return None
    if any(_may_be_meant(other, found[0], kind, cut.tokens) for other in found[1:]):
        return None
    return text[found[0].start : found[0].end]


def _fits(found: Found, kind: str) -> bool:
    if found.name.is_demonym or (found.title and kind != PERSON):
        return False
    return found.name.shape in _FITTING[kind] and not (kind == PERSON and found.name.digits)


def _opens(found: Found, text: str) -> bool:
    before = text[: found.start].strip().lower()
    return not before or before in DETERMINERS or before == found.title


def _is_subject(word: str, following: str) -> bool:
    """Whether the word behind a name is its verb or tells more of it: not in `Nvidia chips are` and `Nvidia's`."""
    if word in AUXILIARIES or word in PREPOSITIONS or word in {",", "("}:
        return True
    is_inflected = word in PAST or word.endswith(("ed", "s"))
    is_noun = word.startswith("'") or (word.endswith("s") and (following in AUXILIARIES or following.endswith("ed")))
    return is_inflected and not is_noun


def _may_be_meant(other: Found, subject: Found, kind: str, tokens: Sequence[Token]) -> bool:
    """Whether a pronoun may stand for another name: a person for any person's, a thing for all but one `in` or `of`."""
    if other.name.key == subject.name.key or other.name.is_demonym:
        return False
    if kind in {PERSON, PLACE}:
        return other.name.shape in _FITTING[kind]
    before = [token.key for token in tokens if token.end <= other.start and token.key not in DETERMINERS]
    return other.name.shape is not Shape.PERSON and not (before and before[-1] in PREPOSITIONS)


def _whole(heading: Sentence, kind: str) -> str | None:
    """The name that a heading is, with no word beside it."""
    found = list(names(words.cut(heading.text)))
    if len(found) != 1 or not _fits(found[0], kind) or heading.text != heading.prose.text.strip():
        return None
    name = heading.text[found[0].start : found[0].end]
    return name if heading.text.lower() in {name.lower(), f"the {name.lower()}"} else None


def _put(text: str, opening: str, name: str | None) -> Spelled | None:
    if name is None:
        return None
    written = f"{name}'s" if opening in _POSSESSIVE else name
    return Spelled(written + text[len(opening) :], len(written), len(written) - len(opening))
