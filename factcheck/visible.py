"""Text from a stranger in, text that no terminal and no CI runner obeys out.

Drafts, claims and file names may hold escape sequences, bidirectional overrides, and what a runner takes for
a command wherever a job prints it. Each such character becomes one that shows it, so offsets stay true.
"""

import re

_BIDIRECTIONAL = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
_CONTROL_PICTURES = 0x2400

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters inside a word that nobody sees: soft hyphens, and spaces and joiners of no width, as pages are full of."""

_WITHOUT_UNSEEN = str.maketrans("", "", UNSEEN)

_SIGNS = {
    **{code: chr(_CONTROL_PICTURES + code) for code in range(0x20)},
    0x7F: "␡",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys(_BIDIRECTIONAL, "\ufffd"),
    0x2028: "␤",
    0x2029: "␤",
}

# The first sign of a command: `##vso[` of Azure Pipelines, `##[` and `::error::` of GitHub Actions,
# `##teamcity[`. Runners look for the former anywhere in a line, and a folded line may begin anywhere.
_COMMAND = re.compile(
    r"#(?=#(?:vso|teamcity)?\[)|:(?=:(?:add-|debug|echo|end|error|group|notice|remove-|save-|set-|stop-|warning))",
    re.IGNORECASE,
)
_LOOKALIKES = {"#": "♯", ":": "∶"}


def visible(text: str) -> str:
    """`text` with each control character shown by a sign of its own (ESC as ␛); the same length."""
    shown = text.translate(_SIGNS)
    if "##" in shown or "::" in shown:
        return _COMMAND.sub(lambda found: _LOOKALIKES[found[0]], shown)
    return shown


def has_unseen(text: str) -> bool:
    """Whether any of `UNSEEN` is in `text`."""
    return not text.isascii() and any(sign in text for sign in UNSEEN)


def without_unseen(text: str) -> str:
    """`text` as its reader sees it: `per\u00adcent` is `percent`."""
    return text.translate(_WITHOUT_UNSEEN) if has_unseen(text) else text


def on_one_line(text: str) -> str:
    """`text` with white space run together to single spaces, and made visible."""
    return visible(" ".join(text.split()))
