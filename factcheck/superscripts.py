"""What a document raises above its line in, the superscript figures that its reader sees out.

A note's mark is none of its sentence's words, whatever markup raises it: `power.<sup>1</sup>` says "power.¹".
"""

import re

from factcheck.lexicon.abbreviations import BEFORE_FIGURES
from factcheck.model import Prose
from factcheck.pieces import PLACEHOLDER, recut
from factcheck.typed import Final

_NUMBERS = r"\d{1,3}(?:[ ]?[,–-][ ]?\d{1,3}){0,20}"
_NUMBERED = re.compile(_NUMBERS)
_LETTER = re.compile(r"[a-z*†‡§]")
_ENDINGS = frozenset(".,;:!?…”’\"')")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", " ")
_DIGITS = "⁰¹²³⁴-⁹"

BETWEEN_CARETS: Final = re.compile(rf"(?<=[^\s^])\^(?P<raised>{_NUMBERS})\^")
BEHIND_A_CARET: Final = re.compile(rf"(?<=[^\s^])\^\{{(?P<raised>{_NUMBERS})\}}")
OF_A_ROLE: Final = re.compile(rf"(?<=\S)(?:\\[ ]?)?:sup(?:erscript)?:`(?P<raised>{_NUMBERS})`")

# A note's mark behind a word, a stop or a year. `m²`, `CO²` and `10⁶` are units, matter and powers.
_NOTE = re.compile(
    rf"""
    (?: (?<= [^\W\d_]{{4}} ) (?<! metre ) (?<! metres ) (?<! meter ) (?<! meters ) (?<! feet ) (?<! foot ) (?<! mile )
        (?<! miles ) (?<! inch ) (?<! inches ) (?<! yard ) (?<! yards )
      | (?<= [.,;:!?…%)\]”’"'] )
      | (?<= [A-Z]{{2}} ) (?<! CO )
      | (?<= \b 19\d\d ) | (?<= \b 20\d\d )
    )
    [{_DIGITS}]{{1,3}} (?: [,–-] [{_DIGITS}]{{1,3}} ){{0,20}}
    """,
    re.VERBOSE,
)
# The same where its raising is lost: `power.1 Japan`.
_LOWERED = re.compile(
    r"""(?: (?<=[a-z]{3}[.!?]) | (?<=[a-z%][.!?]["”’)]) | (?<=[a-z%]["”’)][.!?]) ) \d{1,2} (?= \s+["“‘(]?[A-Z] )""",
    re.VERBOSE,
)
_WORD = re.compile(r"[a-z]{0,12}\Z")


def raised(text: str, before: str) -> str | None:
    """What `text` looks like raised above the line, behind the text `before`; None where it is words: `21<sup>st`."""
    if _NUMBERED.fullmatch(text):
        return text.translate(_RAISED)
    return PLACEHOLDER if _LETTER.fullmatch(text) and before[-1:] in _ENDINGS and before else None


def raise_marked(prose: Prose, pattern: re.Pattern[str]) -> Prose:
    """`prose` with its numbers raised where `pattern` finds the markup for it."""
    return recut(prose, ((*found.span(), found["raised"].translate(_RAISED)) for found in pattern.finditer(prose.text)))


def without_notes(prose: Prose) -> Prose:
    """`prose` without the marks of notes that stand behind a word or a stop."""
    if not prose.text.isascii():
        prose = recut(prose, ((*found.span(), "") for found in _NOTE.finditer(prose.text)))
    lowered = (found for found in _LOWERED.finditer(prose.text) if not _is_abbreviated(prose.text, found.start()))
    return recut(prose, ((*found.span(), "") for found in lowered))


def _is_abbreviated(text: str, end: int) -> bool:
    """`fig.2 The`: the word before the stop counts what follows it."""
    word = _WORD.search(text, max(end - 14, 0), end - 1)
    return word is not None and word[0] in BEFORE_FIGURES
