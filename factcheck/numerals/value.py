"""A number as read from tokens."""

from enum import Enum

from factcheck.model import Token
from factcheck.typed import NamedTuple

Tokens = tuple[Token, ...]
LONGEST = 40  # digits; a longer run is an identifier, and Python refuses to read some of them as a number


class Style(Enum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"


class Numeral(NamedTuple):
    """`grain` is the worth of the last place written: 1 for `33`, 0.1 for `3.4`, 100,000 for `1.2 million`.

    `end` is the index of the token after it.
    """

    value: float
    grain: float
    end: int
    style: Style
