"""A unit in its sentence: whether its capital can be a name's, and what stands beside it."""

from collections.abc import Sequence

from factcheck.lexicon.calendar import MONTHS, WEEKDAYS
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.titles import COMMON_ACRONYMS
from factcheck.names.units import Form, Unit, is_common

DAYS_AND_MONTHS = frozenset(MONTHS) | frozenset(WEEKDAYS)
_OPENING_MARKS = frozenset("“\"‘'«„「(:[*•.!?;`-–—")
_TITLE_SMALL = frozenset({"down", "on", "up", "out", "new", "one", "two"})
_SHORT_ACRONYM = 3  # WHO, NOT: so short that the capitals may well be an acronym's
_CURRENCY_SIGNS = frozenset("$€£¥₹")


def opens(parts: Sequence[Unit], at: int) -> bool:
    """Whether the word would have its capital anyhow: first in the text, or after a mark that lets one begin."""
    return at == 0 or (parts[at - 1].form is Form.MARK and parts[at - 1].text in _OPENING_MARKS)


def followed_by_big(parts: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(parts) and adjoins(parts, at + 1) and parts[at + 1].is_big


def adjoins(parts: Sequence[Unit], at: int) -> bool:
    return parts[at].is_spaced and parts[at].start - parts[at - 1].end <= 1


def is_no_name_word(unit: Unit) -> bool:
    """A small word with a capital (not the A of `Serie A`), a word in capitals for emphasis, a common acronym."""
    if unit.form is Form.CAPITAL:
        return unit.key in STOPWORDS and unit.key not in _TITLE_SMALL and unit.text != "A"
    return is_shouted(unit) or (unit.form is Form.ACRONYM and unit.key in COMMON_ACRONYMS and unit.text[-1] != ".")


def is_shouted(unit: Unit) -> bool:
    """A common word in capitals for emphasis ("must NOT", "WITHOUT WARRANTY")."""
    if unit.form is not Form.ACRONYM or unit.key in {"who", "us"}:
        return False
    return unit.key in STOPWORDS or (len(unit.key) > _SHORT_ACRONYM and is_common(unit.key))


def is_of_figure(parts: Sequence[Unit], at: int) -> bool:
    """The letters of a unit or a currency that touch a figure: `10GB`, `RMB100`, `US$85`."""
    before, after = parts[at - 1 : at], parts[at + 1 : at + 2]
    if before and before[0].form is Form.NUMBER and not parts[at].is_spaced:
        return True
    return bool(after) and not after[0].is_spaced and (after[0].form is Form.NUMBER or after[0].text in _CURRENCY_SIGNS)
