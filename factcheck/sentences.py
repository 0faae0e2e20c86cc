"""Prose in, its sentences out: cut, never altered.

One pattern finds every mark that could end a sentence; only there does the code look closer. The
words it goes by are in `lexicon/abbreviations.py`. A quotation or bracket of a few sentences stays
whole, so that its words and its speaker are read together. What runs on for pages without a stop, as a table that
lost its lines does, is cut where a clause or a word ends: no reader holds so much in mind, and what is worked out over
the pairs of its words would take for ever.
"""

import re
from collections.abc import Iterator
from itertools import repeat

from factcheck.lexicon import abbreviations as known
from factcheck.model import Prose, Sentence
from factcheck.typed import Final

REACH: Final = 400
"""How far, in characters, a quotation or bracket may run on after a stop and still be kept whole."""

LONGEST: Final = 1500
"""Characters of a sentence before it is cut, about 250 words: GOV.UK's style guide asks for no more than 25."""
_ROOM = 500
"""Characters at the end of these in which a place to cut is looked for."""
_SPACE = re.compile(r"\s")
_PAUSES = ("; ", ": ", ", ", " ", "\n", "\t")

_STOP = re.compile(
    r"""
    [.!?…‼⁇⁈⁉。！？｡।॥۔؟።։]
    (?P<closing> ["'”’»›)\]}」』）*_]* )
    (?: [ ] (?: '' | ["”] ) (?= \s | \Z ) )?                # a quotation's end, in text cut into words
    (?: \[[^\[\]\s]{1,8}\] | [⁰¹²³⁴-⁹†‡\ufffc] ){0,4}     # a footnote's mark
    \s*
    """,
    re.VERBOSE,
)
_RUN_TOGETHER = re.compile(r"[A-Z][\w'’]*,?\s|M(?:rs?|s)\.")
_WIDE = "。！？｡।॥۔؟።։"
_ADDRESS_MARKS = frozenset(".@/_:#&=")
_QUOTES = frozenset("\"'”’»›」』")
_OPENERS = "\"'“‘„«‹([{¿¡*_—–"
_NEXT = re.compile(r"""["'“‘„«‹(\[{¿¡*_—–-]{0,8}\s?(?P<word>[^\W_][\w'’.-]{0,30})?""")
_FOUR_DOTS = re.compile(r"\.(?:\s\.){3}\s+[^\s.]")
_NUMERAL = re.compile(r"\d|[ivxlc]+\b|[IVXLC]+\b|[A-Z]\b")
_LABEL = re.compile(r"\W{0,3}(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n|\u2029")
_ITEM = re.compile(r"\s*(?:(?P<bullet>[•◦▪‣⁃●■])|(?P<label>\d{1,3}|[a-z])(?P<mark>\.\)|[.)])\s)")
_ENCLOSURES = (
    *(("“", "”"), ("„", "“"), ("‘", "’"), ("«", "»"), ("「", "」"), ("『", "』")),
    *(("(", ")"), ("（", "）"), ("[", "]"), ('"', '"')),
)
_CLOSING_APOSTROPHE = re.compile(r"’(?!\w)")

_ABBREVIATIONS = (
    known.TITLES | known.BEFORE_FIGURES | known.NEVER_LAST | known.EITHER | known.EITHER_WITH_CAPITAL | known.TIMES
)
_PLAIN = 5
_LONG_ABBREVIATIONS = {word[-_PLAIN:] for word in _ABBREVIATIONS}
_LONGEST_WORD = 24
_LONGEST_LABEL = 8
_LONGEST_TIME = 3
_FULL_ELLIPSIS = 4


def split(prose: Prose) -> tuple[Sentence, ...]:
    """The sentences of `prose` in order, without the white space around them."""
    text = prose.text
    sentences: list[Sentence] = []
    enclosures = [marks for marks in _ENCLOSURES if marks[0] in text]
    for first, last in _parts(text):
        start = first
        for found in _STOP.finditer(text, first, last):
            if found.end() == last:
                break
            end = _cut(text, start, found)
            if end and not (enclosures and _is_enclosed(text, start, found, enclosures)):
                sentences += _cut_short(prose, start, end)
                start = end
        if text[start:last].strip():
            sentences += _cut_short(prose, start, last)
    return tuple(sentences)


def _cut_short(prose: Prose, start: int, end: int) -> Iterator[Sentence]:
    """The sentence, in pieces if it is longer than any: each ends at the last pause it has room for, not in a word."""
    while end - start > LONGEST:
        most = start + LONGEST
        places = (prose.text.rfind(pause, most - _ROOM, most) for pause in _PAUSES)
        if (at := next((place for place in places if place > 0), -1)) < 0:
            following = _SPACE.search(prose.text, most, end)
            at = following.start() if following else end
        if prose.text[start : at + 1].strip():
            yield _trimmed(prose, start, at + 1)
        start = at + 1
    if prose.text[start:end].strip():
        yield _trimmed(prose, start, end)


def _trimmed(prose: Prose, start: int, end: int) -> Sentence:
    words = prose.text[start:end].rstrip()
    return Sentence(
        prose, end - len(prose.text[start:end].lstrip()) if words[0].isspace() else start, start + len(words)
    )


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """`text` parted by blank lines, and a list that runs on in its line by items."""
    start = 0
    for found in _BLANK_LINE.finditer(text) if "\n" in text or "\u2029" in text else ():
        yield from _items(text, start, found.start())
        start = found.end()
    yield from _items(text, start, len(text))


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = _ITEM.match(text, start, end)
    for sign in _signs(first) if first else ():
        item = text.find(sign, start + 1, end)
        if item < 0:
            break
        yield start, item
        start = item
    yield start, end


def _signs(first: re.Match[str]) -> Iterator[str]:
    """What each further item begins with: the same bullet, or the next number or letter."""
    label, mark = first["label"], first["mark"]
    if first["bullet"]:
        yield from repeat(f" {first['bullet']}")
    elif label.isdecimal():
        yield from (f" {number}{mark} " for number in range(int(label) + 1, 1000))
    else:
        yield from (f" {chr(letter)}{mark} " for letter in range(ord(label) + 1, ord("z") + 1))


def _cut(text: str, start: int, found: re.Match[str]) -> int:
    """Where the sentence from `start` ends if it ends at `found`, else 0."""
    at, end = found.span()
    mark, following = text[at], text[end]
    if mark == "." and end == at + 2 and following.isupper() and _is_plain(text[max(at - _PLAIN, 0) : at]):
        return end
    if mark in _WIDE:
        is_end = not (found["closing"] and "ぁ" <= following <= "ゟ")
    elif not text[end - 1].isspace():
        is_end = following.isupper() and _is_run_together(text, start, at, end)
    elif following == ".":
        # `compounds. . . . The practice`: a stop, then three dots for the words left out
        return at + 1 if at > start and text[at - 1].isalnum() and _FOUR_DOTS.match(text, at) else 0
    else:
        is_end = at > start and _ends(text, start, found)
    return end if is_end else 0


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    at, end = found.span()
    mark, closing = text[at], found["closing"]
    if not text[end].isupper() and _goes_on(text, end):
        return False
    if closing and not _QUOTES.isdisjoint(closing) and _is_attributed(text, end, mark):
        return False
    if mark == "." and text[max(start, at - 2) : at].rstrip()[-1:] not in {"", ".", "…"}:
        return _ends_at_stop(text, start, at, end)
    return _ends_at_dots(text, start, at, end) if mark in ".…" else _ends_at_call(text, start, at, end)


def _is_plain(tail: str) -> bool:
    """Whether letters before a stop are the end of a word too long to be an abbreviation: the usual case, for speed."""
    return len(tail) == _PLAIN and tail.isalpha() and tail.lower() not in _LONG_ABBREVIATIONS


def _next_word(text: str, end: int) -> str:
    found = _NEXT.match(text, end)
    return (found and found["word"]) or ""


def _goes_on(text: str, end: int) -> bool:
    """Whether the next word is in lower case; `iPhone` is not."""
    word = _next_word(text, end)
    return word[:1].islower() and word[1:3] == word[1:3].lower()


def _word_before(text: str, start: int, at: int) -> str:
    words = text[max(start, at - _LONGEST_WORD) : at].rsplit(None, 1)
    return words[-1].lstrip(_OPENERS) if words else ""


def _ends_at_stop(text: str, start: int, at: int, end: int) -> bool:
    word = _word_before(text, start, at)
    if at - start <= _LONGEST_LABEL and _LABEL.fullmatch(text, start, at):
        return False
    if len(word) == 1 or "." in word or word.lower() in _ABBREVIATIONS:
        return _ends_at_abbreviation(text, start, at, end, word)
    return True


def _is_run_together(text: str, start: int, at: int, end: int) -> bool:
    """Whether only a space is missing: `in 2018.Born in Kosovo`, not `St.Petersburg` or `jane.doe@example.Com`."""
    if at == start or not (text[at - 1].isalnum() or text[at - 1] in ')]"”') or not _RUN_TOGETHER.match(text, end):
        return False
    word = _word_before(text, start, at)
    if word.replace(".", "").replace(",", "").isdecimal():
        return True
    if len(word) < 2 or word.lower() in _ABBREVIATIONS or not _ADDRESS_MARKS.isdisjoint(word):  # noqa: PLR2004
        return False
    return not word.isupper() or _next_word(text, end).lower() in known.SENTENCE_STARTERS


def _ends_at_abbreviation(text: str, start: int, at: int, end: int, word: str) -> bool:
    following = _next_word(text, end)
    key, is_starter = word.lower(), following.lower() in known.SENTENCE_STARTERS
    if key in known.NEVER_LAST or (key in known.BEFORE_FIGURES and _NUMERAL.match(text, end) and not is_starter):
        return False
    if key in known.TIMES:
        return following.lower() not in known.AFTER_TIMES and not _is_opening_time(text, start, at)
    if key in known.TITLES or key in known.EITHER or (key in known.EITHER_WITH_CAPITAL and word[0].isupper()):
        return is_starter
    if word == "I":  # `you and I. Did`, but `Albert I. Jones`
        return is_starter or _word_before(text, start, at - 1).islower()
    if _INITIALS.fullmatch(word) or (len(word) == 1 and word.isupper()):
        return is_starter
    return True


def _is_opening_time(text: str, start: int, at: int) -> bool:
    """`At 5 a.m. Mr Smith`: so far there is no sentence that could end."""
    words = text[start:at].split(None, _LONGEST_TIME)
    return len(words) <= _LONGEST_TIME and words[0].lower() in known.TIME_PREPOSITIONS


def _ends_at_dots(text: str, start: int, at: int, end: int) -> bool:
    """Whether an ellipsis ends its sentence."""
    before = text[max(start, at - 2 * _FULL_ELLIPSIS) : at].rstrip(". …")
    dots = text[max(start, at - 2 * _FULL_ELLIPSIS) + len(before) : at + 1]
    count = dots.count(".") + 3 * dots.count("…")
    if not before or before[-1] in "([":
        return False
    following = _next_word(text, end)
    if dots[0].isspace() and count < _FULL_ELLIPSIS:
        return following.lower() in known.SENTENCE_STARTERS
    return following.partition("'")[0].partition("’")[0] != "I"


def _ends_at_call(text: str, start: int, at: int, end: int) -> bool:
    """Whether `!` or `?` ends its sentence: not in `(!)` and not in a name."""
    word = _word_before(text, start, at).rstrip("!?")
    if not word or text[at - 1] in "([":
        return False
    return word.lower() not in known.NAMES_WITH_MARKS or _next_word(text, end).lower() in known.SENTENCE_STARTERS


def _is_attributed(text: str, end: int, mark: str) -> bool:
    """Whether the words after a quotation only say who spoke: `Zeng asked.`, `China Daily reported, citing ...`."""
    from factcheck.lexicon.grammar import PRONOUNS
    from factcheck.lexicon.reporting import REPORTING

    words = text[end : end + 4 * _LONGEST_WORD].split(None, 5)[:5]
    for place, written in enumerate(words[1:], start=1):
        word = written.rstrip(".,;:")
        if word in REPORTING:
            is_whole = word != written or (end + 4 * _LONGEST_WORD > len(text) and place == len(words) - 1)
            return is_whole or (mark != "." and words[0].lower() not in PRONOUNS)
        if word != written:
            return False
    return False


def _is_enclosed(text: str, start: int, found: re.Match[str], enclosures: list[tuple[str, str]]) -> bool:
    """Whether the stop stands inside a quotation or bracket that closes within `REACH`."""
    at, end = found.span()
    first = max(start, at - REACH)
    return any(_is_between(text, text.rfind(marks[0], first, at), end, marks) for marks in enclosures)


def _is_between(text: str, opened: int, end: int, marks: tuple[str, str]) -> bool:
    opening, closing = marks
    if opened < 0 or (opening == '"' and not _opens(text, opened)) or _closed(text, opened + 1, end, closing) >= 0:
        return False
    closed = _closed(text, end, end + REACH, closing)
    if opening == closing:
        return closed >= 0 and not _opens(text, closed)
    return closed >= 0 and text.find(opening, end, closed) < 0


def _closed(text: str, first: int, last: int, closing: str) -> int:
    """The first `closing` there, or -1; an apostrophe inside a word is none."""
    if closing != "’":
        return text.find(closing, first, last)
    found = _CLOSING_APOSTROPHE.search(text, first, last)
    return found.start() if found else -1


def _opens(text: str, place: int) -> bool:
    """Whether the straight quotation mark there opens: space before it, none after."""
    return (place == 0 or text[place - 1] in " \t\n\u00a0([—–-") and not text[place + 1 : place + 2].isspace()
