"""A text's words as a quotation is compared by them: folded, with its ellipses and brackets told apart."""

from factcheck.lexicon.numbers import SMALL, TENS
from factcheck.model import Token
from factcheck.spelling import american
from factcheck.typed import NamedTuple
from factcheck.words import cut, text_at

GAP = "…"
INSERTION = "[]"
_LONGEST_INSERTION = 6  # words that a bracket may stand for
_PER_CENT = ("per", "cent")
_LETTERS = frozenset("'’")
# A figure is written in words or in digits as the house has it: `We sold twelve ships`. `One` may be no figure.
_FIGURES = {word: str(value) for word, value in {**SMALL, **TENS}.items() if value > 1}


class Word(NamedTuple):
    """A word of a wording; `start` and `end` count in the text it is from."""

    key: str
    start: int
    end: int


def wording(text: str) -> tuple[Word, ...]:
    """The words of `text` in order, without its marks."""
    tokens = cut(text).tokens
    words: list[Word] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.text in "[(" and token.text == "[":
            at = _bracket(tokens, at, words)
            continue
        dots = _dots(tokens, at)
        if dots:
            words.append(Word(GAP, token.start, tokens[at + dots - 1].end))
            at += dots
            continue
        words.extend(Word(key, token.start, token.end) for key in _keys(token))
        at += 1
    return tuple(words)


def find_verbatim(quotation: tuple[str, ...], source: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the words of a quotation stand in a source: first word and one past the last, or None.

    What a gap stands for may be of any length, what a bracket stands for a few words.
    """
    haystack = f" {' '.join(source)} "
    at, first, limit = 0, -1, None
    segment: list[str] = []
    for word in (*quotation, GAP):
        if word not in {GAP, INSERTION}:
            segment.append(word)
            continue
        if segment:
            found = haystack.find(f" {' '.join(segment)} ", at)
            if found < 0 or (limit is not None and haystack.count(" ", at, found) > limit):
                return None
            first = found if first < 0 else first
            at = found + len(" ".join(segment)) + 1
            segment = []
        limit = _LONGEST_INSERTION if word == INSERTION and first >= 0 else None
    if first < 0:
        return None
    return haystack.count(" ", 0, first), haystack.count(" ", 0, at)


def _keys(token: Token) -> tuple[str, ...]:
    if token.text == "%" or token.key == "percent":
        return _PER_CENT
    if token.text == "&":
        return ("and",)
    if not (token.text[0].isalnum() or (token.text[0] in _LETTERS and len(token.text) > 1)):
        return ()
    if token.text[0].isdigit():
        return (token.text.replace(",", ""),)
    return (_FIGURES.get(token.key) or american(token.key),)


def _dots(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens make an ellipsis at `at`: `…`, `...`, `. . .`."""
    if tokens[at].text == "…":
        return 1
    end = at
    while text_at(tokens, end) == "." and (end == at or tokens[end].start - tokens[end - 1].end <= 1):
        end += 1
    return end - at if end - at > 1 else 0


def _bracket(tokens: tuple[Token, ...], at: int, words: list[Word]) -> int:
    """Past a bracket: an ellipsis, `[sic]`, a letter whose case was changed, or words put in by the editor."""
    end = at + 1
    while end < len(tokens) and tokens[end].text != "]" and end - at <= _LONGEST_INSERTION * 2:
        end += 1
    if end == len(tokens) or tokens[end].text != "]":
        return at + 1
    inside = tokens[at + 1 : end]
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    if (
        len(inside) == 1
        and len(inside[0].text) == 1
        and after
        and after.start == tokens[end].end
        and after.text[0].isalpha()
    ):
        words.append(Word(american(inside[0].key + after.key), tokens[at].start, after.end))
        return end + 2
    if [token.key for token in inside] != ["sic"]:
        if words and words[-1].end == tokens[at].start:
            words.pop()
        is_gap = all(token.text in {".", "…"} for token in inside)
        words.append(Word(GAP if is_gap else INSERTION, tokens[at].start, tokens[end].end))
    return end + 1
