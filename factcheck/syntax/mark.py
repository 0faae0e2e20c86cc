"""What every syntax finds in a draft, and is given to write."""

from collections.abc import Sequence

from factcheck.model import Edit, Span
from factcheck.typed import Final, NamedTuple

UNWRITTEN: Final = " "
"""What begins a key that the draft does not write: of a note without a name, or in another syntax."""


class Mark(NamedTuple):
    """A citation in a draft. `is_listed` says that the draft itself must hold an `Entry` for its keys.

    `is_set_off` is False for one that is a word of its sentence: `@zeng2024 said`.
    """

    span: Span
    keys: tuple[str, ...]
    is_listed: bool = True
    is_set_off: bool = True


class Entry(NamedTuple):
    """What a draft says of a key, and where."""

    key: str
    text: str
    span: Span


class Reference(NamedTuple):
    """A source to be listed: its key, its citation on one line, and the address that stands in it."""

    key: str
    text: str
    url: str | None = None


def newline(text: str) -> str:
    """How the lines of `text` end: as its first does."""
    end = text.find("\n")
    return "\r\n" if end > 0 and text[end - 1] == "\r" else "\n"


def unused(name: str, taken: Sequence[str]) -> str:
    """`name`, or with a number after it where it is taken, whatever its case."""
    seen = {key.casefold() for key in taken}
    key, count = name, 1
    while key.casefold() in seen:
        count += 1
        key = f"{name}-{count}"
    return key


def appended(text: str, block: str) -> Edit:
    """`block` as the last of `text`, a blank line before it; the empty lines that end `text` stay behind it."""
    end, line = len(text.rstrip()), newline(text)
    is_closed = "\n" in text[end:]
    return Edit(Span(end, end), f"{line}{line}{block}{'' if is_closed else line}")
