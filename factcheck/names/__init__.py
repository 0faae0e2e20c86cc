"""What a name is: found in a text by `find`, measured against another by `relate`.

A room below the kinds of fact, because a name and an attribution both rest on it.
"""

from enum import Enum

from factcheck.typed import NamedTuple


class Shape(Enum):
    """What sort of thing a name stands for, as far as its own words tell."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    PRODUCT = "product"
    ACRONYM = "acronym"
    UNKNOWN = "unknown"

    __hash__ = object.__hash__  # each is one alone; `Enum` hashes its name anew, and names are compared all the time


class Name(NamedTuple):
    """A name without titles, articles and possessives, in lower case without diacritics.

    `words` are its significant words, `digits` the numbers and codes that must match exactly
    (`("mate", "pro")` and `("60",)`); `key` is the whole, after the aliases of the language.
    """

    key: str
    words: tuple[str, ...]
    digits: tuple[str, ...] = ()
    is_demonym: bool = False
    shape: Shape = Shape.UNKNOWN


class Found(NamedTuple):
    """`text[start:end]` is a name; `title` is the title before it, in lower case, or empty."""

    start: int
    end: int
    name: Name
    title: str = ""
