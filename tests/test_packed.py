"""Documents whose bytes are no text: what is broken, locked or a trap gets a clear word, never a traceback."""

import zlib
from pathlib import Path

import pytest

from factcheck import corpus
from factcheck.model import Failure, Source
from tests.making import docx, pdf, zipped

BODY = "<w:p><w:r><w:t>The Nile.</w:t></w:r></w:p>"
MAIN = "word/document.xml"
ENTITIES = b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>'


def _why(path: str, content: bytes) -> str:
    (failure,) = corpus.decoded(path, content)
    assert isinstance(failure, Failure)
    return failure.why


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is no such document"),
        (b"The Nile.", "is no such document"),
        (b"\xd0\xcf\x11\xe0 and more", "is an encrypted document, or one of an old Word"),
        (zipped({}), "is no Word document"),
        (zipped({"word/other.xml": b"<a/>"}), "is no Word document"),
        (zipped({MAIN: b"<a><b></a>"}), "is damaged: its XML is wrong"),
        (zipped({MAIN: b""}), "is damaged: its XML is wrong"),
        (zipped({MAIN: ENTITIES}), "was not read: its XML has a document type"),
        (zipped({MAIN: b"<a>" * 5_000}), "was not read: its XML is nested"),
        (zipped({MAIN: b"<a>" + b" " * 4_000_000 + b"</a>"}), "would grow to more than"),
        (zipped({f"{number}": b"" for number in range(20_001)}), "was not read: it has more than 20,000 members"),
    ],
)
def test_a_word_document_that_cannot_be_read(content: bytes, why: str) -> None:
    assert why in _why("a.docx", content)


def test_no_cut_or_flipped_byte_is_a_traceback() -> None:
    whole = docx(BODY * 40)
    for at in range(0, len(whole), 7):
        for broken in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]):
            assert list(corpus.decoded("a.docx", broken))
    printed = pdf([[(50, 700, 10, "The Nile.")]])
    for at in range(0, len(printed), 29):
        assert list(corpus.decoded("a.pdf", printed[:at]))


def test_a_member_that_leads_out_of_the_archive_is_never_followed() -> None:
    relations = b'<Main><Relationship Type="a/officeDocument" Target="../../../../etc/passwd"/></Main>'
    assert "is no Word document" in _why("a.docx", zipped({"_rels/.rels": relations, "../../etc/x": b"<a/>"}))


def test_a_locked_member_is_told_of() -> None:
    content = bytearray(zipped({MAIN: b"<a/>"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "is protected by a password" in _why("a.docx", bytes(content))


def test_what_is_no_pdf() -> None:
    assert "is no PDF that can be read" in _why("a.pdf", b"The Nile.")


def test_text_of_any_compression_below_the_limit_is_read() -> None:
    assert len(zlib.compress(BODY.encode() * 20_000)) * 100 < len(BODY) * 20_000
    (source,) = corpus.decoded("a.docx", docx(BODY * 20_000))
    assert isinstance(source, Source)
    assert source.text.count("Nile") == 20_000


def test_pdfs_in_a_folder_are_passed_over_unless_named(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.docx"):
        (tmp_path / name).write_bytes(docx(BODY))
    rules = corpus.Rules()
    assert [Path(path).name for path in corpus.find([str(tmp_path)], rules)] == ["b.docx"]
    assert [Path(path).name for path in corpus.find([str(tmp_path / "a.pdf")], rules)] == ["a.pdf"]
