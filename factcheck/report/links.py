"""An address or a path in, what may stand in a report as a link out."""

import os
import re
from pathlib import Path
from urllib.parse import quote

from factcheck.model import Claim

_WEB = re.compile(r"https?://[^\s/?#@]+(?:[/?#]\S*)?", re.IGNORECASE)
_WORDS = 6  # of each end of a quotation: enough to be found, few enough for an address
_LONGEST = 12  # words of a quotation that is written out whole


def web(address: str | None) -> str | None:
    """`address` if it is one of the web, without a name and password; else None, so that no script is linked."""
    return address if address and address.isprintable() and _WEB.fullmatch(address) else None


def to_words(claim: Claim) -> str | None:
    """The address of the source with a text fragment, which opens it at the words quoted."""
    address = web(claim.work.url)
    if address is None or "#" in address:
        return address
    words = claim.quote.strip(" “”\"'.…").split()
    if not words or "…" in claim.quote or "[" in claim.quote:
        return address
    before = f"{_fragment(claim.prefix.split()[-_WORDS:])}-," if claim.prefix else ""
    after = f",-{_fragment(claim.suffix.split()[:_WORDS])}" if claim.suffix else ""
    if len(words) <= _LONGEST:
        return f"{address}#:~:text={before}{_fragment(words)}{after}"
    return f"{address}#:~:text={before}{_fragment(words[:_WORDS])},{_fragment(words[-_WORDS:])}{after}"


def of_path(path: str) -> str:
    """A path as a URI reference with `/` between its parts; an absolute one becomes a `file:` URI."""
    written = quote(os.fsencode(path.replace(os.sep, "/")), safe="/")
    return f"file:///{written.lstrip('/')}" if Path(path).is_absolute() else written


def _fragment(words: list[str]) -> str:
    """Percent-encoded, with the dash too, which has a meaning there (Text Fragments, WICG)."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
