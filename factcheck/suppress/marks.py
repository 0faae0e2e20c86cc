"""A draft's comments in, the marks in them out: `factcheck: ignore wrong-figure -- the ministry's own figure`.

| mark                       | what it is for                                                                      |
|----------------------------|-------------------------------------------------------------------------------------|
| `ignore`                   | the next sentence; at the end of a line, the sentences on that line                 |
| `ignore-paragraph`         | the paragraph that it stands in, or the next                                        |
| `ignore-file`              | the whole draft                                                                     |
| `off` ... `on`             | what stands between                                                                 |

After it come the rules and the claims it is for, if not all: a finding of one of the rules, on one of the claims.
Then, behind `--`, the reason.
"""

import re
from collections.abc import Iterator

from factcheck import documents
from factcheck.model import Piece, Source, Span
from factcheck.typed import NamedTuple

VERBS = ("ignore", "ignore-paragraph", "ignore-file", "off", "on")

_MARK = re.compile(r"factcheck:\s*(?P<verb>[\w-]+)(?P<rest>.*)", re.DOTALL)
_REASON = re.compile(r"(?:^|\s)(?:--|–|—)\s*")
_BETWEEN = re.compile(r"[\s,]+")


class Mark(NamedTuple):
    """What a comment at `span` asks for. `problem` says what is wrong with one that cannot be understood."""

    span: Span
    verb: str
    rules: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    reason: str | None = None
    problem: str | None = None

    @property
    def targets(self) -> tuple[str, ...]:
        return (*self.rules, *self.claims)


def read(source: Source) -> tuple[Mark, ...]:
    """The marks in the comments of `source`, in the order of the text; plain text has none."""
    return tuple(mark for comment in documents.comments(source) for mark in _mark(comment))


def _mark(comment: Piece) -> Iterator[Mark]:
    found = _MARK.match(comment.text.strip())
    if not found:
        return
    verb = found["verb"].lower()
    if verb not in VERBS:
        yield from _misspelt(comment.span, verb)
        return
    said, *behind = _REASON.split(found["rest"], maxsplit=1)
    reason = " ".join(behind[0].split()) if behind else ""
    rules, claims = parted(filter(None, _BETWEEN.split(said)))
    yield Mark(comment.span, verb, rules, claims, reason or None)


def parted(words: Iterator[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The rules and, whatever else there is, the claims."""
    from factcheck.rules import BY_ID

    listed = tuple(words)
    return tuple(word for word in listed if word in BY_ID), tuple(word for word in listed if word not in BY_ID)


def _misspelt(span: Span, verb: str) -> Iterator[Mark]:
    """A word that is near one of ours; any other is a note to a colleague, such as `factcheck: ask the ministry`."""
    from factcheck.toml import nearest

    near = nearest(verb, VERBS)
    if near:
        yield Mark(span, "", problem=f"“{verb}” silences nothing; did you mean “{near}”?")
