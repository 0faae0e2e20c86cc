"""A draft in, the stretches of it that are no running text out: code, links, pictures, comments, front matter."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from factcheck import frontmatter
from factcheck.commonmark import LONE_RETURN, UNREAD_BLOCKS
from factcheck.model import Span
from factcheck.typed import NamedTuple
from factcheck.unclosed import MARKDOWN

_CODE = frozenset({"Code", "InlineHtml"})
_LINKS = frozenset({"Link", "Image"})
_SURROGATE = re.compile("[\ud800-\udfff]")
_LATEX = re.compile(
    r"""
      (?P<code> (?<!\\)%[^\n]* | \\verb\*?(?P<mark>[^\w\s*])[^\n]*?(?P=mark)
              | \\begin\{(?P<name>verbatim|lstlisting|minted|comment)\*?\} .*? (?:\\end\{(?P=name)\*?\}|\Z) )
    | (?P<link> \\href\{[^{}]*\}\{[^{}]*\} | \\url\{[^{}]*\} | \\footnote\{[^{}]*\} | (?<!\\)\$[^$\n]+(?<!\\)\$ )
    """,
    re.VERBOSE | re.DOTALL,
)
_RST = re.compile(
    r"""
      (?P<code> ``[^\n]+?`` | ^(?P<indent>[ \t]*)\.\.[ ](?:code|code-block|sourcecode|literalinclude|raw)::[^\n]*
                (?:\n(?:[ \t]*\n)*(?P=indent)[ \t]+\S[^\n]*)* )
    | (?P<link> :[\w:+.-]{1,60}:`[^`\n]+` | `[^`]+`_{0,2} )
    """,
    re.VERBOSE | re.MULTILINE,
)
_ORG = re.compile(
    r"""
      (?P<code> ^[ \t]*\#\+begin_(?P<name>src|example|comment|export)\b.*?(?:^[ \t]*\#\+end_(?P=name)|\Z)
              | ^[ \t]*\#(?:[ ]|$)[^\n]* | ^[ \t]*:[ ][^\n]* | (?<![\w~])~[^~\n]+~(?!\w) | (?<![\w=])=[^=\n]+=(?!\w) )
    | (?P<link> \[\[[^\[\]]*\](?:\[[^\[\]]*\])?\] )
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_OPENING = re.compile(r"[`~]{3}|<!--|<(?:pre|script|style|textarea)\b", re.IGNORECASE)
_CLOSING = re.compile(r"\n[> \t]*[`~]{3,}\s*\Z|--!?>\s*\Z|</(?:pre|script|style|textarea)>.*\s*\Z", re.IGNORECASE)
_PATTERNS = {"latex": _LATEX, "rst": _RST, "org": _ORG}


class Zone(NamedTuple):
    """A stretch that no citation is put into; in code there is also none to be found."""

    span: Span
    is_code: bool


def zones(text: str, syntax: str, format: str) -> tuple[Zone, ...]:  # noqa: A002
    """The zones of `text`, in its order; a syntax that belongs to one markup tells more than the format's name."""
    start = frontmatter.read(text).end
    head = (Zone(Span(0, start), is_code=True),) if start else ()
    if format in MARKDOWN and syntax not in _PATTERNS:
        return (*head, *_of_commonmark(text, start))
    pattern = _PATTERNS.get(syntax)
    if pattern is None:
        return head
    found = pattern.finditer(text, start)
    return (*head, *(Zone(Span(*match.span()), match.lastgroup != "link") for match in found))


def prose_end(text: str, zones: Sequence[Zone]) -> int:
    """Where text can be added: the end, or before a code block or a comment that is never closed."""
    last = max((zone.span for zone in zones if zone.is_code), default=Span(0, 0))
    if last.end < len(text.rstrip()) or not _OPENING.match(text, last.start):
        return len(text)
    return len(text) if _CLOSING.search(text, last.start + 1, last.end) else last.start


def _of_commonmark(text: str, start: int) -> Iterator[Zone]:
    from pyromark import Options, events_with_range

    parsable = LONE_RETURN.sub("\n", _SURROGATE.sub("\ufffd", text[start:]))
    found: list[tuple[int, int, bool]] = []
    options = Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_GFM
    for event, place in events_with_range(parsable, options=options):
        if isinstance(event, dict):
            kind, what = next(iter(event.items()))
            name = what if isinstance(what, str) else next(iter(what), "") if isinstance(what, dict) else ""
            if kind in _CODE or (kind == "Start" and name in UNREAD_BLOCKS):
                found.append((place["start"], place["end"], True))
            elif kind == "Start" and name in _LINKS:
                found.append((place["start"], place["end"], False))
    at = _in_characters(parsable, sorted({byte for first, last, _ in found for byte in (first, last)}))
    for first, last, is_code in found:
        yield Zone(Span(start + at(first), start + at(last)), is_code)


def _in_characters(text: str, places: Sequence[int]) -> Callable[[int], int]:
    """What turns each of `places`, in UTF-8 bytes and sorted, into one in code points."""
    if text.isascii():
        return lambda byte: byte
    encoded, known, character = text.encode(), {0: 0}, 0
    for first, last in pairwise((0, *places)):
        character += len(encoded[first:last].decode())
        known[last] = character
    return known.__getitem__
