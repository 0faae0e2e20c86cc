"""Text from a stranger in, text that no terminal obeys out.

Drafts, claims and file names may hold escape sequences and bidirectional overrides. Each such
character becomes one that shows it, so offsets stay true.
"""

_BIDIRECTIONAL = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
_CONTROL_PICTURES = 0x2400

_SIGNS = {
    **{code: chr(_CONTROL_PICTURES + code) for code in range(0x20)},
    0x7F: "␡",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys(_BIDIRECTIONAL, "\ufffd"),
    0x2028: "␤",
    0x2029: "␤",
}


def visible(text: str) -> str:
    """`text` with each control character shown by a sign of its own (ESC as ␛); the same length."""
    return text.translate(_SIGNS)


def on_one_line(text: str) -> str:
    """`text` with white space run together to single spaces, and made visible."""
    return visible(" ".join(text.split()))
