"""Words joined by hyphens that are one word to the reader: a semi-final is no final, nor a would-be buyer a buyer.

A compound that says what its words say apart (`oil-rich`, "rich in oil") is none of these. Without a plural in `s`.
"""

COMPOUNDS = frozenset(
    """
    semi-final quarter-final kick-off half-time full-time part-time centre-back center-back left-back right-back car-park second-hand super-g would-be
    all-time well-known well-liked state-owned co-star team-mate self-employed working-class middle-class
    """.split()
)
# Those that are written in two words, too.
OPEN = frozenset({"semi-final", "quarter-final", "half-time", "full-time", "part-time", "car-park"})
