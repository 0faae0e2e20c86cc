"""Documents whose bytes are no text: what is broken, locked or a trap gets a clear word, never a traceback."""

import subprocess
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_LZMA

import pytest

from factcheck import corpus, documents
from factcheck.model import Failure, Source
from tests.making import docx, odt, pdf, zipped
from tests.planted import UNIT, Found, figures

BODY = "<w:p><w:r><w:t>The Nile.</w:t></w:r></w:p>"
MAIN = "word/document.xml"
MAIN_RELATIONS = "word/_rels/document.xml.rels"
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
        (zipped({MAIN: b"<a></a>"}, ZIP_LZMA), "is packed as no document is"),
        (zipped({MAIN: ENTITIES}), "was not read: its XML has a document type"),
        (zipped({MAIN: b"<a>" * 5_000}), "was not read: its XML is nested"),
        (zipped({MAIN: b'<?xml version="1.0" encoding="UTF-7"?><a/>'}), "is damaged: its XML is wrong"),
        (zipped({MAIN: b'<?xml version="1.0" encoding="hex"?><a/>'}), "is damaged: its XML is wrong"),
        (zipped({MAIN: b'<?xml version="1.0" encoding="idna"?><a/>'}), "is damaged: its XML is wrong"),
        (zipped({MAIN: b"<a>" + b" " * 4_000_000 + b"</a>"}), "would grow to more than"),
        (zipped({f"{number}": b"" for number in range(20_001)}), "was not read: it has more than 20,000 members"),
    ],
)
def test_a_word_document_that_cannot_be_read(content: bytes, why: str) -> None:
    assert why in _why("a.docx", content)


def related(kind: str, parts: Mapping[str, bytes], times: int = 1) -> bytes:
    """A Word document that names each of `parts` so many times."""
    relations = "".join(f'<Relationship Type="a/{kind}" Target="{name}"/>' for name in parts for _ in range(times))
    members = {f"word/{name}": content for name, content in parts.items()}
    return zipped({MAIN: b"<a/>", MAIN_RELATIONS: f"<a>{relations}</a>".encode(), **members})


def test_many_parts_that_are_each_within_the_limits_are_not_read_together() -> None:
    noise = "".join(f"{number * number:x}" for number in range(100_000))  # which no compression makes small
    long = f"<a>{noise}{' ' * 9_000_000}</a>".encode()
    why = _why("a.docx", related("header", {f"{number}.xml": long for number in range(9)}))
    assert why == "was not read: it would grow to more than 67,108,864 bytes"
    tags = f"<a>{noise}{'<b/>' * 400_000}</a>".encode()
    why = _why("a.docx", related("header", {f"{number}.xml": tags for number in range(6)}))
    assert why == "was not read: its XML has more than 2,000,000 tags"


def test_a_part_that_is_named_a_thousand_times_is_read_once() -> None:
    content = related("comments", {"comments.xml": b"<a><comment/><comment/></a>"}, times=1_000)
    assert "2 comments" in " ".join(map(str, corpus.decoded("a.docx", content)))


def test_no_cut_or_flipped_byte_is_a_traceback() -> None:
    whole = docx(BODY * 40)
    for at in range(0, len(whole), 7):
        for broken in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]):
            assert list(corpus.decoded("a.docx", broken))
    printed = pdf([[(50, 700, 10, "The Nile.")]])
    for at in range(0, len(printed), 29):
        assert list(corpus.decoded("a.pdf", printed[:at]))
    for at in range(len(printed)):
        assert list(corpus.decoded("a.pdf", printed[:at] + bytes([printed[at] ^ 0x15]) + printed[at + 1 :]))
    assert "is damaged" in _why("a.pdf", printed.replace(b"/Type/Page/", b"/Type/Pane/"))


def test_a_member_that_leads_out_of_the_archive_is_never_followed() -> None:
    relations = b'<Main><Relationship Type="a/officeDocument" Target="../../../../etc/passwd"/></Main>'
    assert "is no Word document" in _why("a.docx", zipped({"_rels/.rels": relations, "../../etc/x": b"<a/>"}))


def test_a_locked_member_is_told_of() -> None:
    content = bytearray(zipped({MAIN: b"<a/>"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "is protected by a password" in _why("a.docx", bytes(content))


def test_what_is_no_opendocument() -> None:
    assert "is no OpenDocument text" in _why("a.odt", zipped({"other.xml": b"<a/>"}))
    locked = {"META-INF/manifest.xml": b"<a><encryption-data/></a>", "content.xml": b"?"}
    assert "is protected by a password" in _why("a.odt", zipped(locked))
    whole = odt("<text:p>The Nile.</text:p>")
    for at in range(0, len(whole), 11):
        assert list(corpus.decoded("a.odt", whole[:at]))


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


def test_every_figure_in_a_long_word_document_is_found_in_its_paragraph() -> None:
    body, wanted = [], []
    for number in range(1, 401):
        figure = f"{10_000 + number:,} {UNIT}"
        cut = number % len(figure)
        runs = ("The river runs for ", figure[:cut], figure[cut:], " past the mills.")
        body.append(
            "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs).join(("<w:p>", "</w:p>"))
        )
        wanted.append((figure, f"paragraph {number}"))
    (source,) = corpus.decoded("a.docx", docx("".join(body)))
    assert isinstance(source, Source)
    assert [(source.text[slice(*one.span)], f"paragraph {_line(source, one)}") for one in figures(source)] == wanted
    assert [prose.place for prose in documents.read(source)] == [place for _, place in wanted]


def test_every_figure_in_a_long_pdf_is_found_on_its_page() -> None:
    pages, wanted = [], []
    for number in range(1, 101):
        figure = f"{10_000 + number:,} {UNIT}"
        first, last = figure.split()
        lines = (f"Part {number} tells of a river that runs past old mills for {first}", f"{last} in the end.")
        pages.append([(50, 700 - 12 * index, 10, line) for index, line in enumerate(lines)])
        wanted.append((f"{first}\n{last}", f"page {number}"))
    (source,) = corpus.decoded("a.pdf", pdf(pages))
    assert isinstance(source, Source)
    assert [source.text[slice(*one.span)] for one in figures(source)] == [figure for figure, _ in wanted]
    assert [prose.place for prose in documents.read(source)] == [place for _, place in wanted]


def test_a_finding_says_in_which_cell_it_stands(tmp_path: Path) -> None:
    said = "China ranks second in global computing power at 35 per cent."
    table = f"<w:tbl><w:tr><w:tc/><w:tc><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    content = docx(BODY + table + "<w:p><m:oMath/></w:p>")
    (tmp_path / "a.docx").write_bytes(content)
    command = (sys.executable, "-m", "factcheck", "check", "--show", "contradicted", "a.docx", "--fix")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.stdout.startswith("a.docx:2:49: wrong-figure: “35 per cent”")
    assert done.stdout.endswith(" (table 1, cell B1)\n")
    assert done.stderr.startswith("factcheck: note: a.docx: 1 formula was not read\n")
    assert "mend it where it was written" in done.stderr
    assert (tmp_path / "a.docx").read_bytes() == content


def _line(source: Source, found: Found) -> int:
    return source.lines().position(found.span.start).line
