"""Changes to a sentence in, edits of its source out: as small as can be, and none where it could do harm."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.facts.quotation.marks import quoted
from factcheck.facts.quotation.wording import find_verbatim, wording
from factcheck.fixing.article import agreeing, reads_ill
from factcheck.fixing.forms import Change
from factcheck.model import Edit, Role, Sentence
from factcheck.words import cut

_PART = re.compile(r"[^\W_]+(?:[.,]\d+)*[^\W_]*|\s+|.", re.DOTALL)
_PLAIN = re.compile(r"(?:[\w\s.,;:!?'’‘“”\"()–—£€¥-]|(?<=\d)/(?=\d))*")
_CELL = "cell "  # how a notebook names its places
_CURLY = str.maketrans({"'": "’"})
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


def to_edits(sentence: Sentence, changes: Sequence[Change], sources: Sequence[str]) -> tuple[Edit, ...]:
    """All of `changes` or none: half a mended sentence may say something new.

    None where the words to replace are broken by markup, and where the new ones hold what markup may read. What
    stands in a quotation is another's: it is touched only to make it verbatim, and that is never safe. None in a
    document that names its places (Word, PDF), which is no text; in a notebook's cell what JSON holds as it is.
    """
    is_cell = sentence.prose.place.startswith(_CELL)
    if sentence.prose.place and not is_cell:
        return ()
    edits: list[Edit] = []
    for change in changes:
        if change.kind != "quotation" and (quotation := _quotation(sentence, change)):
            if not _is_verbatim(sentence, change, quotation, sources):
                return ()
            change = change._replace(is_safe=False)  # noqa: PLW2901 - the same change, known better
        if reads_ill(sentence.text, change):
            return ()
        small = _smallest(sentence.text, agreeing(sentence.text, _in_style(sentence, change)))
        is_plain = _PLAIN.fullmatch(small.text) and "_" not in small.text and "  " not in small.text
        if is_cell and ('"' in small.text or not small.text.isprintable()):
            return ()
        if not is_plain or not sentence.is_unbroken(small.start, small.end):
            return ()
        edits.append(Edit(sentence.span_of(small.start, small.end), small.text, small.is_safe))
    is_safe = all(edit.is_safe for edit in edits)
    return tuple(edit._replace(is_safe=is_safe) for edit in edits)


def _quotation(sentence: Sentence, change: Change) -> tuple[int, int] | None:
    """Where in its prose the quotation stands that holds the place: by its marks, or as a block."""
    if sentence.prose.role is Role.QUOTATION:
        return sentence.start, sentence.end
    start, end = sentence.start + change.start, sentence.start + change.end
    ranges = _quotations(sentence.prose.text)  # of the whole paragraph: the marks may stand in other sentences
    return next(((first, last) for first, last in ranges if first < end and start < last), None)


@lru_cache(maxsize=4)  # the sentences of a paragraph come one after the other
def _quotations(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(quoted(cut(text)))


def _is_verbatim(sentence: Sentence, change: Change, quotation: tuple[int, int], sources: Sequence[str]) -> bool:
    """Whether the quotation is the source's to the word once `change` is made."""
    first, last = quotation
    start, end = sentence.start + change.start, sentence.start + change.end
    if start < first or last < end:
        return False
    text = sentence.prose.text
    spoken = tuple(word.key for word in wording(text[first:start] + change.text + text[end:last]))
    return any(find_verbatim(spoken, tuple(word.key for word in wording(source))) for source in sources)


def _in_style(sentence: Sentence, change: Change) -> Change:
    """With the writer's apostrophes and quotation marks, curly where there are some or no straight; and capitals."""
    text = sentence.prose.text
    is_straight = ("'" in text or '"' in text) and not any(mark in text for mark in "’‘“”")
    written = change.text.upper() if sentence.text.isupper() else change.text
    return change._replace(text=written.translate(_STRAIGHT if is_straight else _CURLY))


def _smallest(text: str, change: Change) -> Change:
    """Without the words that stay, at either end."""
    old, new = (list(_parts(words)) for words in (text[change.start : change.end], change.text))
    start, end = change.start, change.end
    while old and new and old[0] == new[0]:
        start += len(old.pop(0))
        new.pop(0)
    while old and new and old[-1] == new[-1]:
        end -= len(old.pop())
        new.pop()
    return change._replace(start=start, end=end, text="".join(new))


def _parts(text: str) -> Iterator[str]:
    return (found[0] for found in _PART.finditer(text))
