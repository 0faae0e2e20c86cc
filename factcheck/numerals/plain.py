"""A number in, the digits that a reader is shown out."""

_PLACES = 6  # decimals: what sums of shares are exact to


def plain(value: float) -> str:
    """`2,858,501` for 2858501.0, `7.9` for 7.9: every digit that counts, and no power of ten."""
    rounded = round(value, _PLACES)
    return f"{int(rounded):,}" if float(rounded).is_integer() else f"{rounded:,}"
