"""The server's copy of a document is the client's, whatever its letters, its line ends and the unit it counts in."""

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import (
    Position,
    Range,
    TextDocumentContentChangePartial,
    TextDocumentItem,
    VersionedTextDocumentIdentifier,
)

from factcheck.lsp import document
from factcheck.lsp.places import Places
from factcheck.model import Lines, Span

TEXTS = st.text(st.sampled_from("ab ü“\N{BRAIN}\N{CJK UNIFIED IDEOGRAPH-4E00}\n\r\f\v\x85\u2028"), max_size=40)
UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


def units(text: str, encoding: str) -> int:
    codec, width = UNITS[encoding]
    return len(text.encode(codec)) // width


def place(text: str, offset: int, encoding: str) -> Position:
    """As a client would say it, worked out the slow way."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Position(len(before) - 1, units(before[-1], encoding))


def is_a_place(text: str, offset: int) -> bool:
    return text[offset - 1 : offset + 1] != "\r\n"


@given(TEXTS, TEXTS, st.sampled_from(sorted(UNITS)), st.data())
def test_an_edit_changes_what_the_client_means(text: str, typed: str, encoding: str, data: st.DataObject) -> None:
    offsets = [offset for offset in range(len(text) + 1) if is_a_place(text, offset)]
    start, end = sorted((data.draw(st.sampled_from(offsets)), data.draw(st.sampled_from(offsets))))
    opened = document.opened(TextDocumentItem("untitled:1", "markdown", 1, text), encoding)
    change = TextDocumentContentChangePartial(Range(place(text, start, encoding), place(text, end, encoding)), typed)
    after = document.changed(opened, VersionedTextDocumentIdentifier(2, "untitled:1"), [change])
    assert (after.version, after.places.text) == (2, text[:start] + typed + text[end:])
    assert after.places.lines == Lines.of(after.places.text)


@given(TEXTS, st.sampled_from(sorted(UNITS)))
def test_a_place_leads_back_to_its_offset(text: str, encoding: str) -> None:
    places = Places.of(text, encoding)
    for offset in range(len(text) + 1):
        if is_a_place(text, offset):
            assert places.position(offset) == place(text, offset, encoding)
            assert places.offset(places.position(offset)) == offset


def test_a_place_that_is_not_there_is_the_closest_before() -> None:
    places = Places.of("a\N{BRAIN}b\r\nc", "utf-16")
    assert [places.offset(Position(0, character)) for character in range(7)] == [0, 1, 1, 2, 3, 3, 3]
    assert [places.offset(Position(line, 9)) for line in (1, 2, 99)] == [6, 6, 6]
    assert places.span(Range(Position(1, 1), Position(0, 0))) == Span(6, 6)


def test_half_a_character_is_not_kept() -> None:
    opened = document.opened(TextDocumentItem("untitled:1", "markdown", 1, "a\ud83eb"), "utf-16")
    assert opened.places.text == "a\ufffdb"
