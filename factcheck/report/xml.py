"""Text from a stranger in, what may stand in an XML document for it out."""

from xml.sax.saxutils import escape, quoteattr

from factcheck.visible import visible

_NOT_XML = dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd")


def attribute(value: object) -> str:
    """The value of an attribute, in its quotes; control characters are shown by a sign."""
    return quoteattr(_clean(visible(str(value))))


def text(written: str) -> str:
    """The text of an element."""
    return escape(_clean(written))


def _clean(written: str) -> str:
    """Without the characters that XML 1.0 cannot hold."""
    return written.translate(_NOT_XML)
