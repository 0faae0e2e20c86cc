"""A figure in, the second end of the range that it opens out: `10 to 20 per cent`, `between 5 and 6 mm`, `$10-$20`."""

from factcheck.facts.quantity import amount as amounts
from factcheck.facts.quantity.value import APPROXIMATE, Amount, Hedge, Quantity, Role, Tokens, measured_as
from factcheck.lexicon.calendar import MONTHS
from factcheck.lexicon.changes import CHANGES
from factcheck.lexicon.currencies import SIGN_PREFIXES
from factcheck.lexicon.currencies import SYMBOLS as SIGNS
from factcheck.lexicon.numbers import HYPHENS
from factcheck.typed import NamedTuple
from factcheck.words import key_at, key_before, text_at, text_before, up_to

_DASHES = HYPHENS | {"~", "〜", "～"}
_APPROXIMATORS = frozenset({"about", "around", "~", "nearly", "approximately", "perhaps", "even", "roughly", "almost"})
_CHANGE_REACH = 4
_LED, _CLAUSE = 3, 14  # tokens before a figure, with what it is a figure of: `its forecast for the year from about 2`
_YEAR = 4  # digits
_DATING = frozenset({"in", "since", "during", "year", "early", "late", "mid", "until", "till"})
_PAIRED = frozenset({Role.LEVEL, Role.SHARE})
_SHARED_SCALES = (1e12, 1e9, 1e7, 1e6, 1e5, 1e3, 1e2)
_LARGEST_MANTISSA = 1000


class Pair(NamedTuple):
    """The upper end, the token where the range's words begin, and both ends in the base unit."""

    second: Amount
    start: int
    low: float
    high: float


def second(tokens: Tokens, first: Amount, start: int, hedge: Hedge) -> Pair | None:
    """The end of the range that `first` opens, if it opens one; `start` is where its hedge begins."""
    if first.end + 1 >= len(tokens) or first.role not in _PAIRED or hedge not in APPROXIMATE | {Hedge.NONE}:
        return None
    opener = key_before(tokens, start)
    opener = opener if opener in {"between", "from"} else ""
    link = tokens[first.end]
    if not _is_link(link.text, link.key, opener, first):
        return None
    found = _upper(tokens, first.end + 1)
    if found is None or found.role not in _PAIRED or not _is_alike(first, found) or _is_dated(tokens, first, found):
        return None
    low, high = _ends(first, found)
    is_next = found.parts[0] == first.parts[0] + 1  # `two or three`
    is_falling = link.key != "and" and opener != "between" and min(low, high) >= 0  # `by 53 to 47` is a vote, no range
    is_range = is_next if link.key == "or" else low < high if is_falling else low != high
    if not is_range or _is_change(tokens, start, opener, link.key):
        return None
    return Pair(found, start - bool(opener), min(low, high), max(low, high))


def _is_dated(tokens: Tokens, first: Amount, last: Amount) -> bool:
    """`7.9 per cent in 2017 to 6.4 per cent in 2018`: a year is no end of a range of figures with a unit."""
    text = tokens[first.start].text
    is_year = len(text) == _YEAR and text.isdecimal() and text[0] in "12" and first.end == first.start + 1
    if not is_year or first.measure.dimension != "count":
        return False
    before = key_before(tokens, first.start)
    is_after_month = before in MONTHS or (before == "," and text_at(tokens, first.start - 2).isdecimal())
    return before in _DATING or is_after_month or last.parts[0] < first.parts[0]


def _is_change(tokens: Tokens, start: int, opener: str, link: str) -> bool:
    """`rose 12 to 40`, `cut from 44 mg to 50 mg`: the second figure is the outcome, not the end of a range."""
    if link not in {"to", "through"} or opener == "between":
        return False
    end = start - bool(opener)
    is_told_twice = key_before(tokens, end) == "or"  # `slid 11 per cent or $1.63 to $13.03`
    steps = 2 if opener == "from" else 1 + is_told_twice  # `raised the value-added tax from 20 to 22 per cent`
    is_aside = opener == "from" and text_before(tokens, end) == ","  # `rose by 34 per cent, from 9.10 to 12.20`
    reach = up_to(tokens, end, _CLAUSE if is_aside else steps * _CHANGE_REACH)
    if any(token.key in CHANGES and (opener or token.key not in {"up", "down"}) for token in reach):
        return True
    is_led = not opener and any(token.key == "from" for token in up_to(tokens, start, _LED))  # `from a record 30 to 40`
    return is_led and any(token.key in CHANGES for token in up_to(tokens, start, _CLAUSE))


def _is_link(text: str, key: str, opener: str, first: Amount) -> bool:
    if key == "and":
        return opener == "between" or (opener == "from" and first.measure.dimension != "count")
    return key in {"to", "through", "or"} or text in _DASHES


def _upper(tokens: Tokens, at: int) -> Amount | None:
    """The figure at `at`, behind an approximating word and a currency sign."""
    while key_at(tokens, at) in _APPROXIMATORS:
        at += 1
    for number_at in range(at, min(at + 3, len(tokens))):
        found = amounts.read(tokens, number_at)
        if found:
            return found if found.start == at else None
        if tokens[number_at].text not in SIGNS and tokens[number_at].key not in SIGN_PREFIXES:
            return None
    return None


def _is_alike(first: Amount, last: Amount) -> bool:
    """One dimension, or a bare figure that takes the other's: `10 to 20 per cent`, `$10 to 20`."""
    dimensions = first.measure.dimension, last.measure.dimension
    if dimensions[0] == dimensions[1]:
        return dimensions[0] != "currency" or first.measure.unit == last.measure.unit
    if dimensions[1].startswith(f"{dimensions[0]}/"):
        return True  # `$5 million to $6 million a year`
    return dimensions[0] == "count" or dimensions == ("currency", "count")


def _ends(first: Amount, last: Amount) -> tuple[float, float]:
    """Both ends in the base unit; the one without a unit or a magnitude of its own takes the other's."""
    if first.measure.dimension == last.measure.dimension:
        is_one_unit = first.measure.factor == last.measure.factor
        low = last.measure.to_base(_scaled(first.parts[0], last)) if is_one_unit else first.value
        return low, last.value
    if first.measure.dimension == "count" or last.measure.dimension.startswith(first.measure.dimension + "/"):
        return last.measure.to_base(_scaled(first.parts[0], last)), last.value
    return first.measure.to_base(_scaled(first.parts[0], last)), first.measure.to_base(last.parts[0])


def _scaled(low: float, last: Amount) -> float:
    """`7-9 lakh`, `10 to 20 million`: a magnitude written once serves both ends."""
    return low * _shared_scale(low, last.parts[0], last.grain / last.measure.factor if last.measure.factor else 1.0)


def _shared_scale(low: float, high: float, grain: float) -> float:
    """The magnitude that the greater of two figures is written with and the lesser is not; 1 where it is not shared."""
    if grain <= 1 or not 0 <= low < _LARGEST_MANTISSA:
        return 1.0
    for scale in _SHARED_SCALES:
        if scale <= high < scale * _LARGEST_MANTISSA and low * scale < high and grain >= scale / _LARGEST_MANTISSA:
            return scale
    return 1.0


def in_scale_of(other: Quantity, found: Quantity) -> Quantity:
    """A bare number in the magnitude of a greater figure that it is told with: `from 4` of "from 4 to 12 million"."""
    is_bare = found.dimension == "count" and not found.noun and len(found.figures) == 1
    if not is_bare or len(other.figures) != 1 or not other.central:
        return found
    scale = _shared_scale(found.figures[0], other.figures[0], other.grain * other.figures[0] / other.central)
    return measured_as(found, found, scale)._replace(figures=(found.figures[0] * scale,))
