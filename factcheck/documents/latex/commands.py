"""LaTeX in, what its commands come to: literal text, characters written otherwise, and where runs begin and end.

A scanner of our own, in one pass: a parser that walks down into arguments is stopped by deep nesting.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from unicodedata import normalize

from factcheck.lexicon import latex as known
from factcheck.model import Role
from factcheck.pieces import PLACEHOLDER
from factcheck.superscripts import raised
from factcheck.typed import NamedTuple

_TOKEN = re.compile(
    r"""
      \\ (?P<side> begin | end ) [ \t]* \{ (?P<environment> [^{}\\\r\n]{1,40} ) \}
    | \\ (?P<verbatim> verb | lstinline ) (?![A-Za-z{\[]) \*? (?P<fence> [^\s] )
    | \\ (?P<word> [A-Za-z@]+ ) \*?
    | \\ (?P<mathematics> [(\[] )
    | \\ (?P<symbol> . )
    | (?P<comment> % [^\r\n]* ) (?: \r\n | \r | \n | \Z ) [ \t]*
    | (?P<break> (?: \r\n | \r(?!\n) | \n ) (?: [ \t]* (?: \r\n | \r(?!\n) | \n ) )+ [ \t]* )
    | (?P<line> (?: \r\n | \r | \n ) [ \t]* )
    | (?P<dollar> \$\$? )
    | (?P<sign> [{}&~] | ---? | `` | '' | ,, )
    """,
    re.VERBOSE | re.DOTALL,
)
_BRACE = re.compile(r"\\verb\*?([^\w\s{])[^\r\n]*?\1|\\[\s\S]|%[^\r\n]*|[{}]")
_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)")
_BLANK = re.compile(r"[ \t]*(?:\r\n|\r|\n)")
_LINE_END = re.compile(r"[\r\n]")
_SPACE = re.compile(r"[ \t]*(?:\r\n|\r|\n)?[ \t]*")
_OPTION = re.compile(r"[ \t]*\[(?:[^\[\]{}\r\n]|\{[^{}\r\n]*\}){0,400}\]|[ \t]*<[-\d,+]{1,20}>")
_NAME = re.compile(r"\\[A-Za-z@]+")
_ACCENTED = re.compile(r"[ \t]*(?:\{\s*(\\?[^\W\d_])\s*\}|(\\[ij](?![A-Za-z]))|([^\W\d_]))")
_NUMBER = re.compile(r"[-+]?\d+(?:(?:\{?[,.]\}?|\\,)\d+)*(?:\\%)?")
_PRINTED = re.compile(r"\{[,.]\}|\\,|\\%")
_REFERENCE = re.compile(r"cite|ref\Z")
_ROLES = {
    **dict.fromkeys(known.HEADINGS, Role.HEADING),
    **dict.fromkeys(known.CAPTIONS, Role.CAPTION),
    **dict.fromkeys(known.NOTES, Role.FOOTNOTE),
}
_ENDS = {
    **dict.fromkeys(("par", "newpage", "clearpage", "maketitle"), "break"),
    "tabularnewline": "row",
    "item": "item",
}
_LONGEST_SIGNATURE = 80
_SIGNS = {"~": "\u00a0", "---": "—", "--": "–", "``": "“", "''": "”", ",,": "„"}
_CLOSING = {"$": "$", "$$": "$$", "(": "\\)", "[": "\\]"}


class Event(NamedTuple):
    """`kind` is what happens: `text` and `piece` (read as its `text`), `line` (its end), `break` (a paragraph's),
    `item`, `cell`, `row`, `comment`, `date`, or that a run or an environment (`enter`, `leave`) is opened or closed.

    The run that `open` begins, and the environment that is entered, have a `role`.
    """

    kind: str
    start: int
    end: int
    text: str = ""
    role: Role | None = None


class _Page(NamedTuple):
    """The text, where each of its braces is closed, and what is to happen at some of these.

    `breaks` are the blank lines, past which no formula goes; `absent` the marks known not to be before one.
    """

    text: str
    closing: dict[int, int]
    due: dict[int, Event]
    breaks: tuple[int, ...]
    absent: set[tuple[str, int]]


_Outcome = tuple[tuple[Event, ...], int]


def events(text: str, start: int) -> Iterator[Event]:
    """What `text[start:]` comes to, in its order; a preamble too, as far as it is printed at all."""
    breaks = tuple(found.start() for found in _BLANK_LINE.finditer(text, start))
    page = _Page(text, _braces(text, start), {}, breaks, set())
    at = start
    while found := _TOKEN.search(text, at):
        if found.start() > at:
            yield Event("text", at, found.start())
        happened, at = _happened(page, found)
        yield from happened
    if at < len(text):
        yield Event("text", at, len(text))


def _braces(text: str, start: int) -> dict[int, int]:
    """Where the group that opens at a place closes."""
    opened, closing = [], {}
    for found in _BRACE.finditer(text, start):
        if found[0] == "{":
            opened.append(found.start())
        elif found[0] == "}" and opened:
            closing[opened.pop()] = found.start()
    return closing


def _happened(page: _Page, found: re.Match[str]) -> _Outcome:
    """What the token `found` comes to, and where to go on."""
    start, end = found.span()
    kind = found.lastgroup or ""
    if kind == "comment":
        comment = Event("comment", start, found.end("comment"))
        is_last = _BLANK.match(page.text, end)
        return ((comment, Event("break", end, end)) if is_last else (comment,)), end
    if kind in {"break", "line"}:
        return (Event(kind, start, end),), end
    return _HANDLERS[kind](page, found)


def _sign(page: _Page, found: re.Match[str]) -> _Outcome:
    start, end = found.span()
    if found[0] in "{}":
        return ((page.due[start],) if start in page.due else ()), end
    if found[0] == "&":
        return (Event("cell", start, end),), end
    return (Event("piece", start, end, _SIGNS[found[0]]),), end


def _symbol(page: _Page, found: re.Match[str]) -> _Outcome:
    start, end = found.span()
    if found["symbol"] == "\\":
        option = _OPTION.match(page.text, end)
        end = option.end() if option else end
        return (Event("row", start, end),), end
    if found["symbol"] in known.ACCENTS:
        return _accent(page, found["symbol"], start, end)
    return (Event("piece", start, end, known.SYMBOLS.get(found["symbol"], "")),), end


def _accent(page: _Page, name: str, start: int, end: int) -> _Outcome:
    letter = _ACCENTED.match(page.text, end)
    if not letter:
        return (), end
    base = (letter[1] or letter[2] or letter[3]).removeprefix("\\")
    return (Event("piece", start, letter.end(), normalize("NFC", base + known.ACCENTS[name])),), letter.end()


def _verbatim(page: _Page, found: re.Match[str]) -> _Outcome:
    closed = _find(page, found["fence"], found.end())
    if closed < 0 or _LINE_END.search(page.text, found.end(), closed):
        return (), found.end()
    return (Event("piece", found.start(), closed + 1, PLACEHOLDER),), closed + 1


def _find(page: _Page, mark: str, start: int) -> int:
    """Where `mark` stands next in the paragraph, or -1."""
    index = bisect_left(page.breaks, start)
    last = page.breaks[index] if index < len(page.breaks) else len(page.text)
    if (mark, last) in page.absent:
        return -1
    found = page.text.find(mark, start, last)
    while found > 0 and mark[0] == "$" and page.text[found - 1] == "\\":
        found = page.text.find(mark, found + 1, last)
    if found < 0:
        page.absent.add((mark, last))
    return found


def _formula(page: _Page, found: re.Match[str]) -> _Outcome:
    """A formula; one that is but a number is read, since `$33\\%$` says what `33\\%` does."""
    start, end = found.span()
    mark = _CLOSING[found["dollar"] or found["mathematics"]]
    closed = _find(page, mark, end)
    if closed < 0:
        return (Event("text", start, end),), end
    if mark in {"$", "\\)"} and _NUMBER.fullmatch(page.text, end, closed):
        return (*_number(page.text, end, closed),), closed + len(mark)
    return (Event("piece", start, closed + len(mark), PLACEHOLDER),), closed + len(mark)


def _number(text: str, start: int, end: int) -> Iterator[Event]:
    """The digits, with `{,}`, `\\,` and `\\%` as they are printed."""
    at = start
    for found in _PRINTED.finditer(text[start:end]):
        first, last = start + found.start(), start + found.end()
        yield Event("text", at, first)
        yield Event("piece", first, last, "\u202f" if found[0] == "\\," else found[0].strip("{}\\"))
        at = last
    yield Event("text", at, end)


def _environment(page: _Page, found: re.Match[str]) -> _Outcome:
    name, (start, end) = found["environment"], found.span()
    if found["side"] == "end":
        return (Event("leave", start, end, name),), end
    if name in known.RAW | known.MATHS:
        return _unread(page, name, start, end)
    if name in known.TABULAR:
        return (Event("enter", start, end, name, Role.CELL),), _past(page, end, known.TABULAR[name])
    if page.text.startswith("[", end) and name not in known.QUOTING:
        end = _past_options(page.text, end)
    end = _past(page, end, known.ENVIRONMENT_ARGUMENTS.get(name, 0))
    entered = Event("enter", start, end, name, Role.QUOTATION if name in known.QUOTING else None)
    if name == "frame" and page.text.startswith("{", end) and end in page.closing:
        return (entered, *_opened(page, end, Role.HEADING)), end + 1
    return (entered,), end


def _unread(page: _Page, name: str, start: int, end: int) -> _Outcome:
    """Past an environment that holds no prose."""
    closed = page.text.find(f"\\end{{{name}}}", end)
    last = closed + len(f"\\end{{{name}}}") if closed >= 0 else len(page.text)
    if name == "comment":
        return (Event("comment", start, last),), last
    if name in known.MATHS:
        return (Event("piece", start, last, PLACEHOLDER),), last
    return (Event("break", start, last),), last


def _command(page: _Page, found: re.Match[str]) -> _Outcome:
    name, (start, end) = found["word"], found.span()
    role = _ROLES.get(name)
    if role or name in known.QUOTES or name in known.READ_AFTER:
        return _argument(page, name, (start, end), role)
    if name == "textsuperscript" and end in page.closing:
        closed = page.closing[end]
        mark = raised(page.text[end + 1 : closed].strip(), page.text[start - 1 : start])
        if mark:
            return (Event("piece", start, closed + 1, mark),), closed + 1
    if name in known.ACCENTS:
        return _accent(page, name, start, end)
    if name in known.SYMBOLS:
        last = _SPACE.match(page.text, end).end() if name in known.LETTERS else end  # type: ignore[union-attr]
        return (Event("piece", start, last, known.SYMBOLS[name]),), last
    if name in known.STANDS_FOR or _REFERENCE.search(name):
        last = _past(page, end, known.STANDS_FOR.get(name, 1))
        return (Event("piece", start, last, PLACEHOLDER),), last
    return _switch(page, name, start, end)


def _switch(page: _Page, name: str, start: int, end: int) -> _Outcome:
    """What prints nothing of its own: the end of a paragraph or an item's beginning, a setting, a definition."""
    if name in _ENDS:
        option = _OPTION.match(page.text, end) if name == "item" else None
        return (Event(_ENDS[name], start, end),), option.end() if option else end
    if name == "date" and end in page.closing:
        return (Event("date", end + 1, page.closing[end]),), page.closing[end] + 1
    if name in known.LEFT_OUT:
        return (), _past(page, end, known.LEFT_OUT[name])
    if name in {"def", "gdef", "edef"}:
        opening = page.text.find("{", end, end + _LONGEST_SIGNATURE)
        return (), page.closing.get(opening, end - 1) + 1
    return _other(page, name, start, end)


def _other(page: _Page, name: str, start: int, end: int) -> _Outcome:
    """A switch, or a command that we do not know: its arguments are read, and without any it stands for something."""
    option = None if name in known.SILENT else _OPTION.match(page.text, end)
    if option or name in known.SILENT or page.text.startswith("{", end):
        return (), option.end() if option else end
    return (Event("piece", start, end, PLACEHOLDER),), end


def _argument(page: _Page, name: str, place: tuple[int, int], role: Role | None) -> _Outcome:
    """The argument of `name` that is read: a run of its own where it has a role, between quotes for a quotation."""
    start, end = place
    end = _past_options(page.text, _past(page, end, known.READ_AFTER.get(name, 0)))
    if not page.text.startswith("{", end) or end not in page.closing:
        return (), end
    if role:
        return _opened(page, end, role), end + 1
    if name in known.QUOTES:
        closed = page.closing[end]
        page.due[closed] = Event("piece", closed + 1, closed + 1, "”")  # no literal: an edit must not take the brace
        return (Event("piece", start, end + 1, "“"),), end + 1
    return (), end


def _opened(page: _Page, brace: int, role: Role) -> tuple[Event, ...]:
    closed = page.closing[brace]
    page.due[closed] = Event("close", closed, closed + 1)
    return (Event("open", brace, brace + 1, role=role),)


def _past(page: _Page, at: int, count: int) -> int:
    """Past `count` arguments from `at`, and the options before and after each."""
    for _ in range(count):
        at = _past_options(page.text, at)
        inner = _SPACE.match(page.text, at).end()  # type: ignore[union-attr]
        name = _NAME.match(page.text, inner)
        if inner in page.closing:
            at = page.closing[inner] + 1
        elif name:
            at = name.end()
        else:
            return at
    return at


def _past_options(text: str, at: int) -> int:
    while found := _OPTION.match(text, at):
        at = found.end()
    return at


_HANDLERS: dict[str, Callable[[_Page, re.Match[str]], _Outcome]] = {
    "environment": _environment,
    "fence": _verbatim,
    "dollar": _formula,
    "mathematics": _formula,
    "sign": _sign,
    "symbol": _symbol,
    "word": _command,
}
