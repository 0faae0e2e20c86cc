"""Text from a stranger in, HTML that shows it and nothing else out."""

import re
from html import escape

from factcheck.visible import visible

_SURROGATES = re.compile("[\ud800-\udfff]")


def escaped(text: str) -> str:
    """`text` for the body of an element or an attribute in quotes; control characters are shown by a sign."""
    return escape(_SURROGATES.sub("\ufffd", visible(text)), quote=True)


def on_one_line(text: str) -> str:
    """`text` escaped, its white space run together."""
    return escaped(" ".join(text.split()))
