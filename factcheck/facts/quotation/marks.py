"""A sentence's words in, what stands between quotation marks out, as (start, end) without the marks.

A sentence may begin or end inside a quotation: a mark without its partner then reaches to the
sentence's edge. The apostrophe, the possessive and the inch are no quotation marks.
"""

from bisect import bisect_right
from collections.abc import Iterator

from factcheck.model import Token, Words
from factcheck.words import key_after, text_after

_CLOSERS = {
    "“": {"”"},
    "„": {"“", "”"},
    "”": {"”"},
    "«": {"»"},
    "»": {"«"},
    "‹": {"›"},
    "「": {"」"},
    "『": {"』"},
    '"': {'"'},
    "``": {"''"},
    "''": {"''"},
}
_LONE_CLOSERS = frozenset({"”", "」", "』"})
_SINGLE = frozenset("'‘")
_SINGLE_CLOSERS = frozenset("'’")
_ELISIONS = frozenset({"tis", "twas", "em", "til", "cause", "cos", "bout", "n", "round", "neath"})
_BEFORE_SINGLE = frozenset('([{—–-:“"„«')
_SENTENCE_MARKS = frozenset(".,!?…")


def quoted(words: Words) -> Iterator[tuple[int, int]]:
    """The ranges between quotation marks, in order. Quotations inside a quotation are its words."""
    tokens = words.tokens
    closings = [at for at, token in enumerate(tokens) if token.text in _SINGLE_CLOSERS and _may_close(words, at)]
    at, is_first = 0, True
    while at < len(tokens):
        mark = _mark(tokens, at)
        step = len(mark) if mark in {"``", "''"} else 1
        if is_first and _closes_only(words, at, mark):
            yield from _range(words, 0, tokens[at].start)
            is_first = False
        elif _opens(words, at, mark):
            end, after = _end(words, at + step, mark, closings)
            if end is not None:
                yield from _range(words, tokens[at + step - 1].end, end)
                at, is_first = after, False
                continue
        at += step


def _mark(tokens: tuple[Token, ...], at: int) -> str:
    text = tokens[at].text
    doubled = text in {"`", "'"} and text_after(tokens, at) == text
    return text * 2 if doubled and tokens[at + 1].start == tokens[at].end else text


def _range(words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    text = words.text[start:end]
    stripped = text.strip()
    if stripped:
        begin = start + len(text) - len(text.lstrip())
        yield begin, begin + len(stripped)


def _opens(words: Words, at: int, mark: str) -> bool:
    before, after = _around(words, at, len(mark) if mark in {"``", "''"} else 1)
    if mark in _SINGLE:
        return _opens_single(words, at, before, after)
    if mark == '"':
        return not (before.isdigit() and not after.isalnum())
    if mark in {"”", "»"}:
        return (not before or before.isspace()) and bool(after) and not after.isspace()
    return mark in _CLOSERS


def _opens_single(words: Words, at: int, before: str, after: str) -> bool:
    if (before and not before.isspace() and before not in _BEFORE_SINGLE) or not after or after.isspace():
        return False
    following = key_after(words.tokens, at)
    return not after.isdigit() and following not in _ELISIONS


def _closes_only(words: Words, at: int, mark: str) -> bool:
    """Whether the first mark of a sentence ends a quotation that began before it."""
    before, after = _around(words, at, 1)
    touches_only_before = bool(before) and not before.isspace() and (not after or not after.isalnum())
    if mark == '"':
        return touches_only_before and not before.isdigit()
    return mark in _LONE_CLOSERS and touches_only_before


def _around(words: Words, at: int, length: int) -> tuple[str, str]:
    start, end = words.tokens[at].start, words.tokens[at + length - 1].end
    return words.text[start - 1 : start] if start else "", words.text[end : end + 1]


def _may_close(words: Words, at: int) -> bool:
    before, after = _around(words, at, 1)
    return bool(before) and not before.isspace() and not after.isalnum()


def _end(words: Words, at: int, mark: str, closings: list[int]) -> tuple[int | None, int]:
    """Where the quotation ends that is opened before token `at`, and the token to go on from."""
    tokens = words.tokens
    if mark in _SINGLE:
        return _single_end(words, at, mark, closings)
    for index in range(at, len(tokens)):
        closing = _mark(tokens, index)
        if closing in _CLOSERS[mark]:
            return tokens[index].start, index + len(closing)
    return len(words.text), len(tokens)


def _single_end(words: Words, at: int, mark: str, closings: list[int]) -> tuple[int | None, int]:
    """The first closing that is no plural possessive; failing that the last one."""
    tokens = words.tokens
    last = None
    for index in closings[bisect_right(closings, at) :]:
        last = index
        before, after = tokens[index - 1], words.text[tokens[index].end :].lstrip()[:1]
        if before.text in _SENTENCE_MARKS or not before.key.endswith("s") or not after.islower():
            return tokens[index].start, index + 1
    if last is None:
        return (len(words.text), len(tokens)) if mark == "‘" and at == 1 else (None, at)
    return tokens[last].start, last + 1
