"""Units in, where a label ends out: `version 4.3`, `chapter 3`, `group B`, whose words need no capital."""

from collections.abc import Sequence

from factcheck.lexicon.counting import BARE_LABELS, BEFORE_A_VERB, IRREGULAR_PLURALS, LABELS, LETTERED
from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.units import PERCENT
from factcheck.names.capitals import adjoins
from factcheck.names.units import Form, Unit

_LONGEST_NUMBER = 6  # characters: `3.12.4`
_FIGURE_MARKS = frozenset("%-–—/°$€£")
_FIGURE_WORDS = frozenset({"per", *PERCENT, "million", "billion", "trillion", "thousand", "hundred"})
_TOLD_APART = LABELS | LETTERED | BARE_LABELS
_COUNTING = frozenset({"of", "more", "other"})  # `in court 3 of them`


def label_end(parts: Sequence[Unit], at: int) -> int:
    """The end of the label of two words that begins at `at`, or 0."""
    if parts[at].key not in _TOLD_APART or at + 1 == len(parts) or not adjoins(parts, at + 1):
        return 0
    is_told = parts[at].key in LABELS and _is_number(parts, at + 1)
    is_told = is_told or (_is_bare(parts, at) and _is_number(parts, at + 1))
    is_told = is_told or (parts[at].key in LETTERED and _is_letter(parts, at + 1))
    return at + 2 if is_told else 0


def _is_bare(parts: Sequence[Unit], at: int) -> bool:
    """Whether nothing but its number can tell which it is: `moved to ward 6`, not `in ward 6 patients died`."""
    if parts[at].key not in BARE_LABELS or not at or parts[at - 1].key not in PREPOSITIONS:
        return False
    behind = parts[at + 2].key if at + 2 < len(parts) else ""
    return behind not in _COUNTING and not _is_plural(behind)


def is_version(text: str) -> bool:
    """Whether digits are those of a label, with full stops between them or none: `12`, `3.12.4`."""
    return len(text) <= _LONGEST_NUMBER and text.isascii() and all(part.isdigit() for part in text.split("."))


def is_of_figure_behind(parts: Sequence[Unit], at: int) -> bool:
    """Whether a number is a figure by what stands behind it at `at`: `3%`, `3 per cent`, `3 million`."""
    return at < len(parts) and (parts[at].text in _FIGURE_MARKS or parts[at].key in _FIGURE_WORDS)


def _is_number(parts: Sequence[Unit], at: int) -> bool:
    if parts[at].form is not Form.NUMBER or not is_version(parts[at].text):
        return False
    return not (is_of_figure_behind(parts, at + 1) or _counts(parts, at))


def _counts(parts: Sequence[Unit], at: int) -> bool:
    """Whether a number may be of the things behind it: `to page 20 doctors`, `in the area 200 homes were lost`."""
    if at < 2 or parts[at - 1].form is not Form.LOWER:  # noqa: PLR2004
        return False
    before, behind = parts[at - 2].key, parts[at + 1].key if at + 1 < len(parts) else ""
    return before in BEFORE_A_VERB | DETERMINERS and _is_plural(behind)


def _is_plural(key: str) -> bool:
    return key in IRREGULAR_PLURALS or (key.endswith("s") and key not in STOPWORDS)


def _is_letter(parts: Sequence[Unit], at: int) -> bool:
    text = parts[at].text
    is_initial = at + 1 < len(parts) and parts[at + 1].is_big and adjoins(parts, at + 1)  # `class A Smith`
    return len(text) == 1 and text.isascii() and text.isupper() and text != "I" and not is_initial
