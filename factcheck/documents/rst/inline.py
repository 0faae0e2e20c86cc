"""A run of reStructuredText in, its words out: emphasis, roles, references and escapes as their reader sees them.

Where a mark opens and closes: docutils, "Inline markup recognition rules".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck.model import Prose
from factcheck.pieces import PLACEHOLDER, recut
from factcheck.superscripts import OF_A_ROLE, raise_marked
from factcheck.typed import NamedTuple

_AFTER = r"""(?= [\s'")\]}>\-/\\:.,;!?’”»…。，、（）] | \Z )"""
_START = re.compile(
    rf"""
      \\ (?P<escaped> .? )
    | (?<! [^\s'"(\[{{<\-/:‘“’«¡¿„–—…。，、（）] )
      (?:
          (?P<role> :[A-Za-z][\w.+:-]{{0,60}}: )? (?P<mark> \*\*? | ``? | _` | \| ) (?= \S )
        | (?P<label> \[ (?: \#?[\w.:-]{{0,80}} | \* ) \]_ ) {_AFTER}
      )
    | (?<= [^\W_] ) (?P<reference> __? ) {_AFTER}
    """,
    re.VERBOSE | re.DOTALL,
)
_ENDS = {
    "*": re.compile(rf"(?<= [^\s\\] ) \* (?! \* ) {_AFTER}", re.VERBOSE),
    "**": re.compile(rf"(?<= [^\s\\] ) \*\* {_AFTER}", re.VERBOSE),
    "``": re.compile(rf"(?<= \S ) `` {_AFTER}", re.VERBOSE),
    "`": re.compile(rf"(?<= [^\s\\] ) ` (?P<suffix> :[A-Za-z][\w.+:-]{{0,60}}: | __? )? {_AFTER}", re.VERBOSE),
    "|": re.compile(rf"(?<= [^\s\\] ) \| _{{0,2}} {_AFTER}", re.VERBOSE),
}
_ENDS["_`"] = _ENDS["`"]
_ESCAPE = re.compile(r"\\(?=\S)|\\\s?")
_PAIRS = frozenset({"''", '""', "()", "[]", "{}", "<>", "‘’", "“”", "«»"})
_PROSE_ROLES = frozenset(
    """
    emphasis strong sub subscript sup superscript title title-reference t abbr abbreviation ac acronym dfn term
    guilabel menuselection index
    """.split()
)
_NOTE = re.compile(r"\s?\[(?:#[\w.:-]*|\d+|\*)\]_")


class _End(NamedTuple):
    """Where a closing mark stands; `suffix` is what follows it: a role, or the sign of a reference."""

    start: int
    end: int
    suffix: str


def read(prose: Prose) -> Prose:
    """`prose` without its markup; a placeholder stands for code, formulas and citations."""
    prose = raise_marked(prose, OF_A_ROLE) if ":sup" in prose.text else prose
    return recut(prose, _cuts(prose.text))


def _cuts(text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    ends: dict[str, list[_End]] = {}
    while found := _START.search(text, at):
        start, at = found.span()
        if found["escaped"] is not None:
            yield start, at if found["escaped"].isspace() else start + 1, ""
        elif found["label"]:
            note = _NOTE.match(text, start - (start > 0 and text[start - 1].isspace()))
            yield (*note.span(), "") if note else (start, at, PLACEHOLDER)
        elif found["reference"]:
            yield start, at, ""
        elif end := _end(text, found, ends):
            yield from _enclosed(text, found, end)
            at = end.end


def _end(text: str, found: re.Match[str], ends: dict[str, list[_End]]) -> _End | None:
    """Where the mark that `found` opens is closed; a mark in quotation marks of its own opens nothing."""
    mark = found["mark"]
    if text[found.start() - 1 : found.start()] + text[found.end() : found.end() + 1] in _PAIRS:
        return None
    if mark not in ends:
        closings = _ENDS[mark].finditer(text)
        ends[mark] = [_End(*end.span(), end.groupdict().get("suffix") or "") for end in closings]
    index = bisect_left(ends[mark], _End(found.end() + 1, 0, ""))
    return ends[mark][index] if index < len(ends[mark]) else None


def _enclosed(text: str, found: re.Match[str], end: _End) -> Iterator[tuple[int, int, str]]:
    """The cuts that leave of `*words*`, or of `` `words <target>`_ ``, what its reader sees."""
    start, inner, last = found.start(), found.end(), end.start
    role = (found["role"] or (end.suffix if end.suffix.startswith(":") else "")).strip(":")
    if found["mark"] == "`" and text[last - 1] == ">":
        opening = text.rfind("<", inner, last)
        shown = len(text[inner : max(opening, inner)].rstrip())
        if shown:
            yield start, inner, ""
            yield from _escapes(text, inner, inner + shown)
            yield inner + shown, end.end, ""
            return
    if found["mark"] in {"``", "|"} or (role and role not in _PROSE_ROLES):
        yield start, end.end, PLACEHOLDER
        return
    yield start, inner, ""
    yield from _escapes(text, inner, last)
    yield last, end.end, ""


def _escapes(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for escape in _ESCAPE.finditer(text, start, end):
        yield *escape.span(), ""
