"""A mail message in, the document that it is out: its own text, and what else is in it as notes.

A message may have its text twice, plain and as HTML; the plain one is read, unless it is empty. What is attached is
not read, and said.
"""

import re
from codecs import lookup
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.header import decode_header
from email.message import Message

from factcheck.archive.document import LONGEST, Document, Fields, aside, of_row
from factcheck.typed import cast

_ENDINGS = {"text/plain": ".txt", "text/html": ".html"}
_ADDRESS = re.compile(r"<(?P<inner>[^<>]*)>")
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
_SPACES = re.compile(r"\s+")


def document(content: bytes, path: str, number: int, fields: Fields) -> Document:
    """The document of the message whose bytes are `content`; `path` and `number` (from 1) say where it was found."""
    if len(content) > LONGEST:
        return aside(path, number, f"the message is longer than {LONGEST:,} bytes")
    try:
        return _document(message_from_bytes(content), path, number, fields)
    except Exception as error:  # one message of a million that trips the standard library's parser
        return aside(path, number, f"is no message that can be read: {type(error).__name__}: {error}")


def _document(message: Message, path: str, number: int, fields: Fields) -> Document:
    parts = list(_parts(message))
    texts = [part for part in parts if _is_text(part)]
    kind = texts[0].get_content_type() if texts else "text/plain"
    read = [part for part in texts if part.get_content_type() == kind]
    decoded = [_decoded(part) for part in read]
    notes = [f"not read: {_called(part)}" for part in parts if part not in read]
    row = {
        "id": _bracketed(message, "Message-ID"),
        "text": "\n\n".join(text for text, _ in decoded) if read else None,
        "date": _header(message, "Date"),
        "section": _header(message, "List-ID").partition("<")[0].strip(' "') or None,
        "title": _header(message, "Subject"),
        "url": _bracketed(message, "Archived-At"),
    }
    found = of_row(row, path, number, fields._replace(ending=_ENDINGS[kind]))
    if not read:
        found = found._replace(why=f"has no text: it is {message.get_content_type()}")
    told = (*found.notes, *(note for _, note in decoded if note), *notes)
    return found._replace(size=found.size or len(row["text"] or ""), notes=told)


def _parts(message: Message) -> Iterator[Message]:
    """The parts that are to be read or told of, in their order; of alternatives only the one to read."""
    inner = message.get_payload()
    if not isinstance(inner, list):
        yield message
        return
    if message.get_content_subtype() == "alternative":
        held = [list(_parts(cast("Message", part))) for part in inner]
        texts = [parts for parts in held if any(map(_is_text, parts))]
        plain = (parts for parts in texts if _is_plain(parts[0]) and _decoded(parts[0])[0].strip())
        yield from next(plain, texts[-1] if texts else [part for parts in held for part in parts])
        return
    for part in inner:
        yield from _parts(cast("Message", part))


def _is_text(part: Message) -> bool:
    return part.get_content_type() in _ENDINGS and part.get_content_disposition() != "attachment"


def _is_plain(part: Message) -> bool:
    return part.get_content_type() == "text/plain"


def _decoded(part: Message) -> tuple[str, str | None]:
    """The text of a part, and a note where it is not in the encoding that it says."""
    content = part.get_payload(decode=True)
    content = content if isinstance(content, bytes) else b""
    named = part.get_content_charset() or "utf-8"
    named = named if _is_charset(named) else ""
    for name in filter(None, (named, "utf-8", "cp1252")):
        with suppress(LookupError, UnicodeError):
            text = content.decode(name, "replace" if name == "cp1252" else "strict").replace("\r\n", "\n")
            break
    said = named or part.get_content_charset()
    return text, None if name == said else f"is not {said}; read as {name}"


def _is_charset(name: str) -> bool:
    """Whether texts are written in it; some that Python knows are none of those, and take quadratic time."""
    try:
        return lookup(name).name not in _NO_CHARSETS
    except (LookupError, ValueError):  # a NUL in a name
        return False


def _called(part: Message) -> str:
    """What a part is, for a person: its file name and its type."""
    kind, name = part.get_content_type(), _plain(part.get_filename() or "")
    return f"{name} ({kind})" if name else f"a part of type {kind}"


def _header(message: Message, name: str) -> str:
    """A header in one line, with its encoded words decoded; nothing where there is none."""
    written = str(message.get(name) or "")
    try:
        runs = decode_header(written)
        text = "".join(
            run.decode(charset or "ascii", "replace") if isinstance(run, bytes) else run for run, charset in runs
        )
    except (LookupError, ValueError):
        text = written
    return _plain(text)


def _bracketed(message: Message, name: str) -> str | None:
    """What a header has in angle brackets, or all of it."""
    written = _header(message, name)
    found = _ADDRESS.search(written)
    return (found["inner"] if found else written).strip() or None


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text.encode("utf-8", "replace").decode("utf-8")).strip()
