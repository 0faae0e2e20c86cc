"""The bytes of a zip archive in, the bytes and the XML of its members out, within limits.

Nothing is ever written, so no member's name can lead out of the archive. The limits are far above what
documents have, and far below what would fill a machine: a zip bomb is an error, and so is XML with entities.
"""

import struct
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from itertools import chain
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from factcheck.errors import FactcheckError
from factcheck.typed import NamedTuple

_MOST_MEMBERS = 20_000
_MOST_BYTES = 64 * 1024 * 1024  # of all that is read of one archive: a book of a thousand pages has 20 MB of XML
_MOST_TAGS = 2_000_000  # of all its XML: they take the time, and a book of a thousand pages has a million
_MOST_RATIO = 200
_SMALL = 1024 * 1024
_CHUNK = 64 * 1024
_DEEPEST = 2_000
_ENCRYPTED = 0x1
_METHODS = frozenset({ZIP_STORED, ZIP_DEFLATED})  # ISO/IEC 21320-1: a document container has no other
_BROKEN = (BadZipFile, zlib.error, struct.error, RuntimeError, EOFError, OSError, ValueError, ArithmeticError, KeyError)
"""What `zipfile` raises on bytes that are not as they should be."""


class Element(NamedTuple):
    """`kind` is `start`, `end` or `text`. `name` is the local one, `family` the end of its namespace's address."""

    kind: str
    name: str = ""
    family: str = ""
    attributes: dict[str, str] = {}  # noqa: RUF012 - a text has none
    text: str = ""


class Archive(NamedTuple):
    """An opened archive; `names` are its members, `taken` how many bytes and tags were read of them so far."""

    file: ZipFile
    names: frozenset[str]
    taken: Counter[str]

    def read(self, name: str) -> bytes:
        """The bytes of a member, and none for one that is not there."""
        if name not in self.names:
            return b""
        info = self.file.getinfo(name)
        if info.flag_bits & _ENCRYPTED:
            raise FactcheckError("is protected by a password", hint="Save it without one.")
        if info.compress_type not in _METHODS:
            raise FactcheckError(f"is damaged: {name} is packed as no document is")
        whole = _MOST_BYTES - self.taken["bytes"]
        most = min(max(info.compress_size * _MOST_RATIO, _SMALL), whole)
        try:
            with self.file.open(info) as member:
                content = member.read(most + 1)
        except _BROKEN as error:
            raise FactcheckError(f"is damaged: {name} cannot be unpacked ({error})") from None
        if len(content) > most:
            grown = "it" if most == whole else name
            most = _MOST_BYTES if most == whole else most
            raise FactcheckError(f"was not read: {grown} would grow to more than {most:,} bytes")
        self.taken.update(bytes=len(content), tags=content.count(b"<"))
        if self.taken["tags"] > _MOST_TAGS:
            raise FactcheckError(f"was not read: its XML has more than {_MOST_TAGS:,} tags")
        return content


def opened(content: bytes) -> Archive:
    """The archive in `content`. Raises FactcheckError if it is none, or has too many members."""
    try:
        file = ZipFile(BytesIO(content))
    except _BROKEN as error:
        raise FactcheckError(
            f"is no such document: {error}", hint="Is it whole, and of the format its name says?"
        ) from None
    names = file.namelist()
    if len(names) > _MOST_MEMBERS:
        raise FactcheckError(f"was not read: it has more than {_MOST_MEMBERS:,} members")
    return Archive(file, frozenset(names), Counter())


def elements(content: bytes) -> Iterator[Element]:
    """The elements and texts of XML, in order; a document type, the only home of entities, is refused."""

    def refuse(*_: object) -> None:
        raise FactcheckError("was not read: its XML has a document type, which a document needs none of")

    chunks = (content[at : at + _CHUNK] for at in range(0, len(content), _CHUNK))
    return stream(chunks, refuse)


def stream(chunks: Iterable[bytes], document_type: Callable[..., None] | None = None) -> Iterator[Element]:
    """The same of XML that comes in chunks, few of which are held; a document type may be named, but not define.

    Raises FactcheckError where the XML is wrong, defines entities, or is nested beyond measure.
    """
    found: list[Element] = []
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise FactcheckError(f"was not read: its XML is nested more than {_DEEPEST:,} deep")
        address, _, local = name.rpartition(" ")
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        found.append(Element("start", local, "/".join(address.split("/")[-2:]), plain))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        address, _, local = name.rpartition(" ")
        found.append(Element("end", local, "/".join(address.split("/")[-2:])))

    def refuse(*_: object) -> None:
        raise FactcheckError("was not read: its XML defines entities of its own")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = lambda text: found.append(Element("text", text=text))
    parser.StartDoctypeDeclHandler, parser.EntityDeclHandler = document_type, refuse
    for chunk in chain(chunks, (None,)):
        try:
            parser.Parse(chunk or b"", chunk is None)
        except (expat.ExpatError, ValueError, LookupError) as error:  # an encoding that it does not know
            yield from found
            raise FactcheckError(f"is damaged: its XML is wrong ({error})") from None
        yield from found
        found.clear()
