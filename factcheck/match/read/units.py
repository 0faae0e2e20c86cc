"""The head of a column in, the unit that it gives for the figures below it out: `Cost (€m)`, `Cost, million euros`."""

import re

from factcheck.facts import Context, quantity
from factcheck.facts.quantity import Quantity
from factcheck.typed import NamedTuple
from factcheck.words import cut

_WITH_UNIT = re.compile(
    r"""
    (?P<head> \S[^()]{0,80}? )
    (?: ,?\s (?: \((?:in\s)? (?P<bracketed>[^()]{1,24}) \) | in\s (?P<led>[^(),]{1,24}) )
      | ,\s (?P<behind>[^(),]{1,24}) )
    """,
    re.VERBOSE,
)
_SIGN = re.compile(r"[A-Z]{0,3}[$€£¥]")
_LONGEST = 24  # code points of a unit
_SOME = "7"  # any figure, to see whether it can be read with the unit


class Unit(NamedTuple):
    """A head without its unit, and what of that stands before and behind a figure."""

    head: str
    sign: str
    tail: str


def unit_of(head: str) -> Unit | None:
    """The unit in a head, or a head that is one, `£ million`; None where it has none, as `Share (revised)`."""
    found = _WITH_UNIT.fullmatch(head.strip())
    unit = (
        (found["bracketed"] or found["led"] or found["behind"]).strip() if found else head.strip().removeprefix("in ")
    )
    if found is None and (any(map(str.isdecimal, unit)) or len(unit) > _LONGEST):
        return None
    unit = unit.removesuffix("s") if unit.endswith("illions") else unit
    signed = _SIGN.match(unit)
    sign = signed[0] if signed else ""
    rest = unit[len(sign) :]
    tail = rest if rest == "%" or (sign and not rest[:1].isspace()) else f" {rest.strip()}"
    return Unit(found["head"] if found else "", sign, tail) if _is_figure(f"{sign}{_SOME}{tail}") else None


def _is_figure(text: str) -> bool:
    """Whether all of a text is one figure that has a unit or a scale."""
    found = list(quantity.extract(cut(text), Context()))
    value = found[0].value if len(found) == 1 and found[0].text == text else None
    return isinstance(value, Quantity) and (value.dimension != "count" or value.central != float(_SOME))
