"""A line of text for a person, with what its words are: how it looks is for the page it is written on to say."""

from enum import Enum

from factcheck.typed import NamedTuple


class Tone(Enum):
    """What the words of a line are."""

    PLAIN = "plain"
    TITLE = "title"
    DIM = "dim"
    QUOTED = "quoted"
    GOOD = "good"
    BAD = "bad"
    OPEN = "open"


class Line(NamedTuple):
    """`indent` counts steps from the margin."""

    text: str
    indent: int = 0
    tone: Tone = Tone.PLAIN
