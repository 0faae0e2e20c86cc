"""A number in, the digits that a reader is shown out."""

from factcheck.lexicon.currencies import COMMON_SIGNS

_PLACES = 6  # decimals: what sums of shares are exact to


def measured(value: float, unit: str) -> str:
    """A value with its unit as it is written: `33 per cent`, `£1,200,000`, and `£2.9 million` for "£ million"."""
    return f"{unit[0]}{plain(value)}{unit[1:]}" if unit[:1] in COMMON_SIGNS else f"{plain(value)} {unit}"


def plain(value: float) -> str:
    """`2,858,501` for 2858501.0, `7.9` for 7.9: every digit that counts, and no power of ten."""
    rounded = round(value, _PLACES)
    return f"{int(rounded):,}" if float(rounded).is_integer() else f"{rounded:,}"
