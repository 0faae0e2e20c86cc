"""What a client opens and changes in, the document as it now stands out: a new value for each change."""

import re
from collections.abc import Sequence
from pathlib import Path

from lsprotocol.types import (
    TextDocumentContentChangeEvent,
    TextDocumentContentChangePartial,
    TextDocumentItem,
    VersionedTextDocumentIdentifier,
)
from pygls import uris

from factcheck import documents
from factcheck.lsp.places import Places
from factcheck.model import Source
from factcheck.typed import NamedTuple

# What editors call the formats that we call otherwise.
_LANGUAGES = {
    "plaintext": documents.PLAIN,
    "text": documents.PLAIN,
    "pandoc": "markdown",
    "restructuredtext": "rst",
    "tex": "latex",
    "plaintex": "latex",
    "context": "latex",
    "rmd": "quarto",
}
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class Document(NamedTuple):
    """A buffer of the editor, saved or not; `language` is what the editor takes it for."""

    uri: str
    language: str
    version: int
    places: Places

    @property
    def path(self) -> str | None:
        """Where it is saved; None for a buffer that has no file."""
        return uris.to_fs_path(self.uri)

    @property
    def source(self) -> Source:
        """Its text, under a name that says its format, if need be one that only we give it."""
        path = self.path or self.uri
        if documents.format_of(path) != self.format:
            path += documents.READERS[self.format][0]
        return Source(path, self.places.text)

    @property
    def format(self) -> str:
        """The format its name has; where that says no more than that it is text, the one its editor names."""
        named = documents.format_of(Path(self.path or "").name)
        spoken = _LANGUAGES.get(self.language, self.language)
        return spoken if named == documents.PLAIN and spoken in documents.READERS else named


def opened(item: TextDocumentItem, encoding: str) -> Document:
    return Document(item.uri, item.language_id, item.version, Places.of(_whole(item.text), encoding))


def changed(
    document: Document, identifier: VersionedTextDocumentIdentifier, changes: Sequence[TextDocumentContentChangeEvent]
) -> Document:
    """The document after `changes`, each of which counts in what those before it left."""
    places = document.places
    for change in changes:
        text = _whole(change.text)
        if isinstance(change, TextDocumentContentChangePartial):
            start, end = places.span(change.range)
            text = places.text[:start] + text + places.text[end:]
        places = Places.of(text, places.encoding)
    return document._replace(version=identifier.version, places=places)


def _whole(text: str) -> str:
    """Half a surrogate pair is no character, and nothing that reads the text could take it."""
    return _HALF_CHARACTER.sub("\ufffd", text)
