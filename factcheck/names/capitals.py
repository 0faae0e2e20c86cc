"""A unit in its sentence: whether its capital can be a name's, and what stands beside it."""

from collections.abc import Sequence

from factcheck.lexicon.codes import CURRENCY_CODES, UNIT_SIGNS
from factcheck.lexicon.currencies import CODE_NAMES, CODES, COMMON_SIGNS, NATIONAL, TWO_WORD_COUNTRIES
from factcheck.lexicon.numbers import ABBREVIATED_SCALES, SCALES, SMALL, TENS
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.titles import COMMON_ACRONYMS
from factcheck.lexicon.units import DEGREES, TEMPERATURES
from factcheck.names.units import Form, Unit, is_common

_OPENING_MARKS = frozenset("“\"‘'«„「(:[*•.!?;`-–—")
_TITLE_SMALL = frozenset({"down", "on", "up", "out", "new", "one", "two"})
_SHORT_ACRONYM = 3  # WHO, NOT: so short that the capitals may well be an acronym's
_SHORT_SCALES = frozenset({*ABBREVIATED_SCALES, "m", "b", "t"})


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


def _is_counted_money(parts: Sequence[Unit], at: int, before: Unit) -> bool:
    """`5 million Swiss francs`, `57bn US dollars`, `20 Hong Kong dollars`: the country belongs to the sum."""
    if (before.key, parts[at].key) in TWO_WORD_COUNTRIES and at > 1:
        return _is_counted_money(parts, at - 1, parts[at - 2])
    is_short = before.key in _SHORT_SCALES and at > 1 and parts[at - 2].form is Form.NUMBER
    if not (is_short or before.form is Form.NUMBER or any(before.key in words for words in (SCALES, SMALL, TENS))):
        return False
    keys = [unit.key for unit in parts[at : at + 3]]
    return (keys[0], "".join(keys[1:2]).removesuffix("s")) in NATIONAL or (
        tuple(keys[:2]) in TWO_WORD_COUNTRIES and (keys[1], "".join(keys[2:]).removesuffix("s")) in NATIONAL
    )


def _is_money_in_front(parts: Sequence[Unit], at: int) -> bool:
    """`Hong Kong dollars 42`, `US dollars 3 million`."""
    start = at + (at + 1 < len(parts) and (parts[at].key, parts[at + 1].key) in TWO_WORD_COUNTRIES)
    if start + 2 >= len(parts) or parts[start + 2].form is not Form.NUMBER:
        return False
    return (parts[start].key, parts[start + 1].key.removesuffix("s")) in NATIONAL


def _is_currency(unit: Unit) -> bool:
    return (unit.key in CURRENCY_CODES and unit.text.isupper()) or unit.text in CODE_NAMES


def is_of_figure(parts: Sequence[Unit], at: int) -> bool:
    """The letters of a unit or a currency that belong to a figure: `10GB`, `24 KM`, `RMB100`, `5 million CHF`."""
    return (at > 0 and _is_behind_figure(parts, at)) or _is_before_figure(parts, at)


def _is_behind_figure(parts: Sequence[Unit], at: int) -> bool:
    unit, before = parts[at], parts[at - 1]
    if before.form is Form.NUMBER and (not unit.is_spaced or unit.key in UNIT_SIGNS):
        return True
    if before.key in DEGREES and unit.key in TEMPERATURES:
        return True  # `37 degrees Celsius`
    is_short = before.key in _SHORT_SCALES and at > 1 and parts[at - 2].form is Form.NUMBER
    is_sum = unit.text in CODES and (is_short or before.form is Form.NUMBER or before.key in SCALES)
    return is_sum or _is_counted_money(parts, at, before)


def _is_before_figure(parts: Sequence[Unit], at: int) -> bool:
    after = parts[at + 1 : at + 2]
    if f"{parts[at].text}." in CODE_NAMES and [unit.text for unit in after] == ["."]:
        after = parts[at + 2 : at + 3]
    if not after:
        return False
    if after[0].form is Form.NUMBER and (_is_currency(parts[at]) or parts[at].key == "top"):
        return True  # `CHF 5 million`, `Rs 20 crore`, `a Top 10 single`
    if _is_money_in_front(parts, at):
        return True
    return not after[0].is_spaced and (after[0].form is Form.NUMBER or after[0].text in COMMON_SIGNS)
