"""A change that stands behind `a` or `an` in, the same with the article that its new words need out."""

import re

from factcheck.fixing.forms import Change

_ARTICLE = re.compile(r"(?<!\w)(?P<article>an?)(?P<space>\s+)\Z", re.IGNORECASE)
# Eight, eighty-something, eleven, eighteen: `an 80 per cent share`, `an 11,000-strong crowd`, `a 110-year lease`.
_VOWEL_FIGURE = re.compile(r"8|1[18](?!\d)|1[18],\d{3}(?!,\d{3},)")
_VOWEL = re.compile(r"[aeio]|u(?!ni|[st]e|ti|ra|ro)|hour|hono|heir", re.IGNORECASE)
_CONSONANT = re.compile(r"one|once|eu", re.IGNORECASE)


def agreeing(text: str, change: Change) -> Change:
    """`change` in `text`, widened by the article in front of it where that no longer fits."""
    found = _ARTICLE.search(text[: change.start])
    wanted = _article(change.text)
    if not found or not wanted or found["article"].lower() == wanted:
        return change
    article = wanted.capitalize() if found["article"][0].isupper() else wanted
    start = change.start - len(found["article"]) - len(found["space"])
    return change._replace(start=start, text=article + found["space"] + change.text)


def _article(words: str) -> str | None:
    """`a` or `an`; None where only the sound would tell, as of letters and signs."""
    first = words.split(maxsplit=1)[0] if words.strip() else ""
    if first[:1].isdecimal():
        return "an" if _VOWEL_FIGURE.match(first) else "a"
    if not first[:1].isalpha() or (first.isupper() and len(first) > 1):
        return None
    return "an" if _VOWEL.match(first) and not _CONSONANT.match(first) else "a"
