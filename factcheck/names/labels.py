"""Units in, where a label ends out: `version 4.3`, `chapter 3`, `group B`, whose words need no capital."""

from collections.abc import Sequence

from factcheck.lexicon.counting import BEFORE_A_VERB, LABELS, LETTERED
from factcheck.lexicon.units import PERCENT
from factcheck.names.capitals import adjoins
from factcheck.names.units import Form, Unit

_LONGEST_NUMBER = 6  # characters: `3.12.4`
_FIGURE_MARKS = frozenset("%-–—/°$€£")
_FIGURE_WORDS = frozenset({*PERCENT, "million", "billion", "trillion", "thousand", "hundred"})


def label_end(parts: Sequence[Unit], at: int) -> int:
    """The end of the label of two words that begins at `at`, or 0."""
    if at + 1 >= len(parts) or parts[at].form not in {Form.LOWER, Form.CAPITAL} or not adjoins(parts, at + 1):
        return 0
    is_told = _is_number(parts, at + 1) if parts[at].key in LABELS else False
    is_told = is_told or (parts[at].key in LETTERED and _is_letter(parts, at + 1))
    return at + 2 if is_told else 0


def is_version(text: str) -> bool:
    """Whether digits are those of a label, with full stops between them or none: `12`, `3.12.4`."""
    return len(text) <= _LONGEST_NUMBER and text.isascii() and all(part.isdigit() for part in text.split("."))


def _is_number(parts: Sequence[Unit], at: int) -> bool:
    if parts[at].form is not Form.NUMBER or not is_version(parts[at].text):
        return False
    following = parts[at + 1] if at + 1 < len(parts) else None
    is_figure = following is not None and (following.text in _FIGURE_MARKS or following.key in _FIGURE_WORDS)
    is_verb = at > 1 and parts[at - 1].form is Form.LOWER and parts[at - 2].key in BEFORE_A_VERB  # `to page 20 doctors`
    return not (is_figure or is_verb)


def _is_letter(parts: Sequence[Unit], at: int) -> bool:
    text = parts[at].text
    is_initial = at + 1 < len(parts) and parts[at + 1].is_big and adjoins(parts, at + 1)  # `class A Smith`
    return len(text) == 1 and text.isascii() and text.isupper() and text != "I" and not is_initial
