"""The words of a name in, the `Name` out: its key, its significant words, its codes and its shape."""

from factcheck.lexicon.places import DEMONYMS, PLACE_ALIASES, PLACES
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.titles import (
    BODY_WORDS,
    COMPANY_ENDINGS,
    GIVEN_NAMES,
    MODEL_WORDS,
    NAME_ALIASES,
    NAME_PARTICLES,
    NAME_SUFFIXES,
    PLACE_WORDS,
)
from factcheck.names import Name, Shape

_SMALL = STOPWORDS - {"us", "it", "who", "may", "will"} | NAME_PARTICLES | {"&", "-", "'s"}


_LONGEST_PLACE = 3  # words of a place that begins with "Lake", "Mount", "New"


def name_of(written: tuple[tuple[str, str], ...], title: str = "") -> Name:
    """The name whose words are `written`, each as (text, folded key); `title` stood before it."""
    whole = " ".join(key for _, key in written).replace(" - ", "-").replace(" 's", "'s")
    key = canonical(whole)
    if key in PLACES or whole in DEMONYMS:
        return Name(key, tuple(key.split()), (), whole in DEMONYMS, Shape.PLACE)
    keys = [word for _, word in written] if key == whole else key.split()
    digits = tuple(code for word in keys if (code := code_of(word)))
    words = tuple(word for at, each in enumerate(keys) if (word := word_of(each, is_first=at == 0)))
    return Name(key, words or digits or (key,), digits, shape=_shape(written, words, digits, title))


def label_of(word: str, mark: str) -> Name:
    """The name of what is told apart by a number or a letter, which must match: `version 4.3`, `group B`."""
    return Name(f"{word} {mark}", (word,), (mark,), shape=Shape.PRODUCT)


def canonical(key: str) -> str:
    """The name that the language at large means by `key` ("us", "chinese")."""
    key = NAME_ALIASES.get(key, key)
    key = PLACE_ALIASES.get(key, key)
    return DEMONYMS.get(key, key)


def code_of(key: str) -> str:
    """The part of a word that must match exactly: `910b`, the `4` of `gpt-4`; empty if it has no digit."""
    if not any(char.isdigit() for char in key):
        return ""
    head, hyphen, tail = key.partition("-")
    return tail if hyphen and head.isalpha() else key


def word_of(key: str, *, is_first: bool = False) -> str:
    """The significant word in `key`, or nothing; a particle that comes first is a name (`Les Ferdinand`)."""
    if is_first and key in NAME_PARTICLES:
        return key
    if key in _SMALL or key in NAME_SUFFIXES or not any(char.isalnum() for char in key):
        return ""
    if any(char.isdigit() for char in key):
        head, hyphen, _ = key.partition("-")
        return head if hyphen and head.isalpha() else ""
    return key.rstrip(".")


def _shape(written: tuple[tuple[str, str], ...], words: tuple[str, ...], digits: tuple[str, ...], title: str) -> Shape:
    keys = [key for _, key in written]
    if digits or (len(keys) > 1 and keys[-1] in MODEL_WORDS):
        return Shape.PRODUCT
    if len(words) == 1 and not title and len(words[0]) > 1 and written[0][0].replace(".", "").isupper():
        return Shape.ACRONYM
    return _shape_of_run(keys, [text for text, _ in written], title) if len(keys) > 1 or title else Shape.UNKNOWN


def _shape_of_run(keys: list[str], texts: list[str], title: str) -> Shape:
    if any(key in BODY_WORDS or key in COMPANY_ENDINGS for key in keys[1:]):
        return Shape.BODY
    if title or keys[0] in GIVEN_NAMES or keys[-1] in {"jr", "sr"} or any(_is_initial(text) for text in texts):
        return Shape.PERSON
    if keys[0] in BODY_WORDS:
        return Shape.BODY
    is_place = keys[-1] in PLACE_WORDS or (keys[0] in PLACE_WORDS and len(keys) <= _LONGEST_PLACE)
    return Shape.PLACE if is_place else Shape.UNKNOWN


def _is_initial(text: str) -> bool:
    return text.endswith(".") and len(text) <= 4 and text[0].isupper()  # noqa: PLR2004
