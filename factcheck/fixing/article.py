"""A change that stands behind `a` or `an` in, the same with the article that its new words need out."""

import re

from factcheck.fixing.forms import Change

_ARTICLE = re.compile(r"(?<!\w)(?P<article>an?)(?P<space>\s+)\Z", re.IGNORECASE)
# Eight, eighty-something, eleven, eighteen: `an 80 per cent share`, `an 11,000-strong crowd`, `a 110-year lease`.
_VOWEL_FIGURE = re.compile(r"8|1[18](?!\d)|1[18],\d{3}(?!,\d{3},)")
_VOWEL = re.compile(r"[aeio]|u(?!ni|[st]e|ti|ra|ro)|hour|hono|heir", re.IGNORECASE)
_NOT_BEHIND_ARTICLE = frozenset("up at about around some over under below above no as just".split())
_OF_SOME = re.compile(r"\b(?:in|out of) (?:a |every )?\w+\Z", re.IGNORECASE)
_PER_CENT = re.compile(r"(?:%|per cent|percent)\Z", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?!of\b|is\b|are\b|was\b|were\b|ha[sd]\b|have\b)\w", re.IGNORECASE)
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


def reads_ill(text: str, change: Change) -> bool:
    """Whether `change` would not be English where it stands: `an up to 90 per cent share`, `90 per cent chips`."""
    is_behind_article = _ARTICLE.search(text[: change.start]) is not None
    if is_behind_article and change.text.partition(" ")[0].lower() in _NOT_BEHIND_ARTICLE:
        return True
    is_of_some = _OF_SOME.search(text[change.start : change.end]) and _PER_CENT.search(change.text)
    return bool(is_of_some) and _NOUN.match(text, change.end) is not None


def _article(words: str) -> str | None:
    """`a` or `an`; None where only the sound would tell, as of letters and signs."""
    first = words.split(maxsplit=1)[0] if words.strip() else ""
    if first[:1].isdecimal():
        return "an" if _VOWEL_FIGURE.match(first) else "a"
    if not first[:1].isalpha() or (first.isupper() and len(first) > 1):
        return None
    return "an" if _VOWEL.match(first) and not _CONSONANT.match(first) else "a"
