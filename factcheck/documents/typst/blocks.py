"""Typst in, its runs of text and its comments out, in the order in which they end.

Content in brackets flows with the text around it, unless its function sets it apart: a table, a footnote, a quotation.
https://typst.app/docs/reference/syntax/
"""

import re
import sys
from collections.abc import Iterator

from factcheck.model import Piece, Prose, Role, Span
from factcheck.pieces import PLACEHOLDER, joined, line_break, literal
from factcheck.superscripts import raised
from factcheck.typed import NamedTuple

_PLAIN = re.compile(r"[^\\/`$<@*_~#\[\]\r\n.-]+")
_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*")
_BLANK = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))+[ \t]*")
_HEADING = re.compile(r"={1,6}[ \t]+(?=\S)")
_ITEM = re.compile(r"(?:[-+]|\d{1,9}\.)[ \t]+(?=\S)")
_TERM = re.compile(r"/[ \t]+(?=[^:\r\n]{1,200}:)")
_LABEL = re.compile(r"<[\w:.-]+>")
_REFERENCE = re.compile(r"@[\w:-]+(?:\.[\w:-]+)*(?:\[[^\[\]\r\n]*\])?")
_ESCAPE = re.compile(r"\\(?:u\{(?P<code>[0-9A-Fa-f]{1,6})\}|(?P<sign>[^\s\w]))")
_COMMENT = re.compile(r"//[^\r\n]*|/\*(?:[^*]|\*(?!/))*(?:\*/|\Z)")
_RAW = re.compile(r"(?P<ticks>`{3,})[\s\S]*?(?:(?P=ticks)(?!`)|\Z)|`[^`]*`")
_FORMULA = re.compile(r"(?<!\\)\$(?:[^$\\]|\\.)*\$", re.DOTALL)
_STATEMENT = re.compile(r"#(?P<word>let|set|show|import|include|if|for|while|return|context)\b")
_WITH_BODY = frozenset({"if", "for", "while"})
_CONDITION = re.compile(r"(?:[-=<>!+*/,(:]|\b(?:and|or|not|in|if|while))[ \t]*\Z")  # a bracket behind it is no body
_ELSE = re.compile(r"\s*else\b")
_BEFORE = 12  # characters in which that is looked for
_CALL = re.compile(r"#?(?P<name>[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\Z)', re.DOTALL)
_ADDRESS = re.compile(r"https?://[^\s\[\]<>\"]+")
_ARGUMENT = re.compile(r":?[ \t]*(?=[\[(])")  # behind a name in a call: its content, or the name of its function
_DASHES = (("---", "—"), ("--", "–"), ("-?", ""), ("...", "…"), ("~", "\u00a0"))
_APART = {
    "table": Role.CELL,
    "grid": Role.CELL,
    "cell": Role.CELL,
    "header": Role.CELL,
    "footer": Role.CELL,
    "footnote": Role.FOOTNOTE,
    "quote": Role.QUOTATION,
    "heading": Role.HEADING,
    "title": Role.HEADING,
    "caption": Role.CAPTION,
    "list": Role.ITEM,
    "enum": Role.ITEM,
    "item": Role.ITEM,
    "terms": Role.ITEM,
    "figure": Role.PARAGRAPH,
    "align": Role.PARAGRAPH,
    "block": Role.PARAGRAPH,
    "columns": Role.PARAGRAPH,
    "page": Role.PARAGRAPH,
}
_SILENT = frozenset(
    "pagebreak v h linebreak parbreak colbreak outline bibliography image line label metadata place counter".split()
)
_RAISED = re.compile(r"#super\[(?P<raised>\d{1,3})\]")
_LINE_END = "\n"
_CLOSING = {"(": ")", "[": "]", "{": "}"}


class Block(NamedTuple):
    """A run of text, the place of a comment, or that of a mark which is never closed."""

    prose: Prose | None = None
    comment: Span | None = None
    unclosed: Span | None = None


class _Frame(NamedTuple):
    """What is open: content up to a `]`, or code up to another bracket; a statement is code up to the end of its line.

    `pieces` are shared with the text around where the content flows with it; `name` is the function's, or the word of
    a statement. What is silent is printed elsewhere, if at all. `begin` is where it opens, `is_body` says that a
    statement ends with it.
    """

    closing: str
    name: str
    role: Role
    pieces: list[Piece]
    begin: int = 0
    is_apart: bool = True
    is_silent: bool = False
    is_body: bool = False

    def opened(self, closing: str, name: str, begin: int, *, is_body: bool = False) -> "_Frame":
        """Code within it."""
        return self._replace(closing=closing, name=name, begin=begin, is_apart=False, is_body=is_body)

    @property
    def is_content(self) -> bool:
        return self.closing in {"", "]"}


class _Step(NamedTuple):
    """Where to go on, and what ended on the way there."""

    at: int
    blocks: tuple[Block, ...] = ()


def scan(text: str, start: int) -> Iterator[Block]:
    """Every run of text and comment in `text[start:]`."""
    stack = [_Frame("", "", Role.PARAGRAPH, [])]
    at = _begin(text, start, stack).at
    while at < len(text):
        step = _content(text, at, stack) if stack[-1].is_content else _code(text, at, stack)
        yield from step.blocks
        if step.at >= len(text) and _runs_out(text, at, is_code=not stack[-1].is_content):
            yield Block(unclosed=Span(at, at + 1))
        at = step.at
    opened = [frame for frame in stack[1:] if frame.closing != _LINE_END]
    if opened:
        yield Block(unclosed=Span(opened[-1].begin, opened[-1].begin + 1))
    while stack:
        yield from _flushed(stack[-1])
        stack.pop()


def _runs_out(text: str, at: int, *, is_code: bool) -> bool:
    """Whether what opens at `at` and takes all the rest is a comment, raw text or in code a string that has no end."""
    for opening, closing in (("/*", "*/"), ("```", "```"), *((('"', '"'),) if is_code else ())):
        if text.startswith(opening, at):
            return len(text) < at + len(opening) + len(closing) or not text.rstrip().endswith(closing)
    return False


def _flushed(frame: _Frame) -> tuple[Block, ...]:
    """The run that ends here."""
    pieces = joined(frame.pieces)
    frame.pieces.clear()
    worded = [place for place, piece in enumerate(pieces) if piece.text.strip()]
    if not worded or frame.is_silent:
        return ()
    return (Block(Prose.of(pieces[worded[0] : worded[-1] + 1], frame.role)),)


def _content(text: str, at: int, stack: list[_Frame]) -> _Step:
    """One sign, or one run of plain letters, of what is printed."""
    frame, sign = stack[-1], text[at]
    plain = _PLAIN.match(text, at)
    if plain:
        end = _past_addresses(text, at, plain.end())
        frame.pieces.append(literal(text, at, end))
        return _Step(end)
    if sign in "\r\n":
        return _line(text, at, stack)
    if sign == "]" and frame.closing == "]":
        return _closed(text, at, stack)
    if sign == "#":
        return _hash(text, at, stack)
    comment = _COMMENT.match(text, at) if sign == "/" and text[at - 1 : at] != ":" else None
    if comment:
        return _Step(comment.end(), (Block(comment=Span(*comment.span())),))
    written, end = _sign(text, at)
    frame.pieces.append(Piece(written, Span(at, end)))
    return _Step(end)


def _past_addresses(text: str, at: int, end: int) -> int:
    """Where plain letters end, with the address that they break off in: `https://a.b//c_d` has no marks in it."""
    place = text.find("http", at, end)
    while place >= 0:
        found = _ADDRESS.match(text, place)
        end = max(end, found.end()) if found else end
        place = text.find("http", place + 1, end) if not found else text.find("http", found.end(), end)
    return end


def _sign(text: str, at: int) -> tuple[str, int]:
    """What the sign at `at` stands for, and where it ends."""
    sign = text[at]
    for pattern, signs in ((_RAW, "`"), (_FORMULA, "$"), (_REFERENCE, "@"), (_LABEL, "<")):
        found = pattern.match(text, at) if sign in signs else None
        if found:
            return "" if sign == "<" else PLACEHOLDER, found.end()
    if sign == "\\":
        return _escaped(text, at)
    if sign in "*_":
        is_within = text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()
        return sign if is_within else "", at + 1
    return next(((said, at + len(dash)) for dash, said in _DASHES if text.startswith(dash, at)), (sign, at + 1))


def _escaped(text: str, at: int) -> tuple[str, int]:
    """What a backslash makes of what is behind it: a sign, or at the end of a line its end."""
    found = _ESCAPE.match(text, at)
    if found is None:
        return ("" if text[at + 1 : at + 2].isspace() else "\\"), at + 1
    code = int(found["code"], 16) if found["code"] else 0
    return found["sign"] or (chr(code) if code <= sys.maxunicode else ""), found.end()


def _line(text: str, at: int, stack: list[_Frame]) -> _Step:
    """A line's end: of a heading the end, before an empty line that of a paragraph, else a space."""
    frame = stack[-1]
    found = _LINE.match(text, at)
    end = found.end() if found else at + 1
    blank = _BLANK.match(text, end)
    begins = _HEADING.match(text, end) or _ITEM.match(text, end) or _TERM.match(text, end)
    if blank or begins or frame.role is Role.HEADING:
        ended = _flushed(frame)
        step = _begin(text, blank.end() if blank else end, stack)
        return step._replace(blocks=(*ended, *step.blocks))
    frame.pieces.append(line_break(at, end))
    return _Step(end)


def _begin(text: str, at: int, stack: list[_Frame]) -> _Step:
    """The mark at the head of a line, if there is one: it says what the run behind it is."""
    frame = stack[-1]
    if frame.closing:  # what stands in a function's brackets is what the function makes of it
        return _Step(at)
    heading = _HEADING.match(text, at)
    found = heading or _ITEM.match(text, at) or _TERM.match(text, at)
    role = Role.HEADING if heading else Role.ITEM if found else Role.PARAGRAPH
    stack[-1] = frame._replace(role=role)
    return _Step(found.end() if found else at)


def _closed(text: str, at: int, stack: list[_Frame]) -> _Step:
    """The end of content; more of it may follow, as in `#f[one][two]`."""
    frame = stack.pop()
    ended = _flushed(frame) if frame.is_apart else ()
    if stack[-1].is_content and text.startswith("[", at + 1):
        stack.append(_opened(stack, frame.name, at + 1))
        return _Step(at + 2, ended)
    if frame.is_body:
        return _Step(_past_body(text, at + 1, stack), ended)
    return _Step(_past_call(text, at + 1, stack), ended)


def _past_body(text: str, at: int, stack: list[_Frame]) -> int:
    """Behind the body of a statement, which ends with it unless there is another: `#if a [one] else [two]`."""
    other = _ELSE.match(text, at)
    if other:
        return other.end()
    stack.pop()
    return _past_call(text, at, stack)


def _past_call(text: str, at: int, stack: list[_Frame]) -> int:
    """Behind a call, and the semicolon that ends it in the text: `#f[one]; two`."""
    return at + (stack[-1].is_content and text.startswith(";", at))


def _opened(stack: list[_Frame], name: str, begin: int) -> _Frame:
    """Content of the function `name`, or of the argument of that name."""
    last, outer = name.rpartition(".")[2], stack[-1]
    is_apart = last in _APART
    role = _APART.get(last, outer.role)
    return _Frame("]", name, role, [] if is_apart else outer.pieces, begin, is_apart, outer.is_silent)


def _hash(text: str, at: int, stack: list[_Frame]) -> _Step:
    """Code within the text: a statement is passed over, a call opened, anything else stands for something."""
    frame = stack[-1]
    statement = _STATEMENT.match(text, at)
    if statement:
        stack.append(_Frame(_LINE_END, statement["word"], frame.role, [], is_silent=True))
        return _Step(statement.end())
    mark = _RAISED.match(text, at)
    if mark:
        frame.pieces.append(Piece(raised(mark["raised"], "") or "", Span(*mark.span())))
        return _Step(mark.end())
    call = _CALL.match(text, at + 1)
    name, end = (call["name"], call.end()) if call else ("", at + 1)
    opening = text[end : end + 1]
    if opening == "[":
        stack.append(_opened(stack, name, end))
        return _Step(end + 1)
    if opening == "(" or (opening == "{" and not call):
        stack.append(frame.opened(_CLOSING[opening], name, end))
        return _Step(end + 1)
    string = None if call else _STRING.match(text, end)
    end = string.end() if string else end
    if name.rpartition(".")[2] not in _SILENT:
        frame.pieces.append(Piece(PLACEHOLDER if call or string else "#", Span(at, end)))
    return _Step(end + text.startswith(";", end) if call else end)


def _code(text: str, at: int, stack: list[_Frame]) -> _Step:
    """One sign or word between the brackets of a call: only content in it is printed."""
    frame, sign = stack[-1], text[at]
    comment = _COMMENT.match(text, at) if sign == "/" else None
    if comment:
        return _Step(comment.end(), (Block(comment=Span(*comment.span())),))
    passed = _STRING.match(text, at) if sign == '"' else _RAW.match(text, at) if sign == "`" else None
    if passed:
        return _Step(passed.end())
    if frame.closing == _LINE_END and sign in "\r\n;])}":  # a bracket closes what the statement stands in
        stack.pop()
        return _Step(at + (sign == ";"))
    if sign == frame.closing:
        return _called(text, at, stack)
    if sign in _CLOSING:
        is_body = _is_body(text, at, frame)
        opened = _opened(stack, frame.name, at)._replace(is_body=is_body) if sign == "[" else None
        stack.append(opened or frame.opened(_CLOSING[sign], frame.name, at, is_body=is_body))
    elif sign.isalpha():
        return _named(text, at, stack)
    return _Step(at + 1)


def _is_body(text: str, at: int, frame: _Frame) -> bool:
    """Whether the bracket at `at` is the body of a statement, and no part of its condition: `#if a != [] { ... }`."""
    if frame.closing != _LINE_END or frame.name not in _WITH_BODY or text[at] == "(":
        return False
    return not _CONDITION.search(text, max(at - _BEFORE, 0), at)


def _named(text: str, at: int, stack: list[_Frame]) -> _Step:
    """A word in code: of an argument whose content follows, of a function that is called, or any other."""
    frame, call = stack[-1], _CALL.match(text, at)
    if not call:
        return _Step(at + 1)
    name, end = call["name"], call.end()
    content = _ARGUMENT.match(text, end)
    if content and text.startswith("[", content.end()):
        name = name if name.rpartition(".")[2] in _APART else frame.name
        stack.append(_opened(stack, name, content.end())._replace(is_body=_is_body(text, content.end(), frame)))
        return _Step(content.end() + 1)
    if text.startswith("(", end):
        stack.append(frame.opened(")", name, end))
        return _Step(end + 1)
    return _Step(end)


def _called(text: str, at: int, stack: list[_Frame]) -> _Step:
    """The end of a call's arguments: its content may follow, and what has none stands for something."""
    frame = stack.pop()
    if text.startswith("[", at + 1) and frame.closing == ")":
        stack.append(_opened(stack, frame.name, at + 1))
        return _Step(at + 2)
    if frame.is_body:
        return _Step(_past_body(text, at + 1, stack))
    last = frame.name.rpartition(".")[2]
    if stack[-1].is_content and last not in _APART and last not in _SILENT and frame.closing == ")":
        stack[-1].pieces.append(Piece(PLACEHOLDER, Span(at, at + 1)))
    return _Step(_past_call(text, at + 1, stack))
