"""`--fix`: wrong facts mended in the writer's own form, and nothing else in the file touched."""

import io
import json
import os
import stat
import sys
from datetime import date
from pathlib import Path

import pytest
import tomli

from factcheck import fix, store
from factcheck.__main__ import main
from factcheck.check import check
from factcheck.config import Settings
from factcheck.desk import Desk, prepare
from factcheck.model import Edit, Report, Source, Span
from tests import making
from tests.accuracy import mending

CASES = tomli.loads((Path(__file__).parent / "spec" / "fixing.toml").read_text("utf-8"))["case"]
SETTINGS = Settings(today=date(2024, 3, 5))
WRONG = "Café: Nvidia had “fair” shares. China has 35 per cent of global computing power.\r\n\nBye"
RIGHT = WRONG.replace("35", "33")
LINES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}


@pytest.fixture(name="desk", scope="module")
def _desk() -> Desk:
    return prepare(store.load((store.shipped(),)))


def mended(text: str, desk: Desk, *, takes_unsafe: bool, path: str = "draft.md") -> str:
    def checked(text: str) -> Report:
        return check(Source(path, text), desk, SETTINGS)

    return fix.mend(checked(text), checked, takes_unsafe=takes_unsafe).report.source.text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_spec(case: dict[str, str], desk: Desk) -> None:
    desk = prepare(store.of_text(Source("source.txt", case["source"]))) if "source" in case else desk
    safe = case.get("fixed", case["draft"])
    assert mended(case["draft"], desk, takes_unsafe=False) == safe
    assert mended(case["draft"], desk, takes_unsafe=True) == case.get("unsafe", safe)


def test_what_is_caught_is_mended_and_all_else_kept(tmp_path: Path) -> None:
    """`python -m tests.accuracy.mending` does the same to 500."""
    results = mending.trials(50, 7, tmp_path)
    caught = [result for result in results if result.is_caught]
    assert len(caught) >= 45
    assert [result.planted.wrong for result in caught if not result.is_good] == []


def test_edits_are_made_in_any_order_and_at_their_place_alone() -> None:
    edits = (Edit(Span(4, 5), "E"), Edit(Span(0, 1), ""), Edit(Span(3, 3), "..."))
    assert fix.apply("abcdef", edits) == "bc...dEf"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encoding_and_newlines_stay(codec: str, tmp_path: Path) -> None:
    mark = "\ufeff" if codec == "utf-16-le" else ""
    path = tmp_path / "draft.txt"
    path.write_bytes((mark + WRONG).encode(codec))
    assert main(["check", str(path), "--fix", "--quiet"]) == 0
    assert path.read_bytes() == (mark + RIGHT).encode(codec)


@pytest.mark.parametrize("newline", LINES, ids=LINES.get)
def test_line_ends_stay(newline: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    wrong = f"China has 35{newline}per cent of global{newline}computing power.{newline}"
    path.write_bytes(wrong.encode())
    assert main(["check", str(path), "--fix", "--quiet"]) == 0
    assert path.read_bytes() == wrong.replace("35", "33").encode()


def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real" / "draft.md", tmp_path / "draft.md"
    target.write_text(WRONG, "utf-8", newline="")
    target.chmod(0o640)
    link.symlink_to("real/draft.md")
    main(["check", str(link), "--fix", "--quiet"])
    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert target.read_bytes() == RIGHT.encode()
    assert [path.name for path in target.parent.iterdir()] == ["draft.md"]


def test_a_text_that_cannot_be_written_is_left_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "draft.txt"
    content = WRONG.encode("cp1252").replace(b"Bye", b"B\x81e")  # no character of Windows-1252
    path.write_bytes(content)
    assert main(["check", str(path), "--fix", "--quiet"]) == 2
    assert path.read_bytes() == content
    assert "cannot be written back as CP1252" in capsys.readouterr().err


def test_a_document_that_changed_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "draft.md"
    path.write_text(WRONG, "utf-8")
    kept = fix.mend

    def meanwhile(*arguments: object, **options: object) -> object:
        path.write_text("Saved by the writer.", "utf-8")
        return kept(*arguments, **options)

    monkeypatch.setattr(fix, "mend", meanwhile)
    assert main(["check", str(path), "--fix", "--quiet"]) == 2
    assert path.read_text("utf-8") == "Saved by the writer."
    assert "changed while it was being checked" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anything")
def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(WRONG, "utf-8", newline="")
    path.chmod(0o444)
    assert main(["check", str(path), "--fix", "--quiet"]) == 2
    assert path.read_bytes() == WRONG.encode()


@pytest.mark.parametrize(
    ("content", "wanted", "status"),
    [
        ("\ufeff".encode() + WRONG.encode(), "\ufeff".encode() + RIGHT.encode(), 0),
        (b"Nothing to mend.\r", b"Nothing to mend.\r", 0),
        (b"\x00\x01 not text", b"\x00\x01 not text", 2),
    ],
)
def test_stdin_comes_out_mended(content: bytes, wanted: bytes, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["check", "-", "--fix"]) == status
    assert out.buffer.getvalue() == wanted


DATED = """[work]
id = "w"
type = "book"
title = "T"
issued = 2024

[[claim]]
id = "opened"
text = "The rubber exchange of Rusk opened its doors on 23 August 1985."
quote = "The rubber exchange of Rusk opened its doors on 23 August 1985"
subject = "the rubber exchange of Rusk"

[[claim]]
id = "thread"
text = "The weavers of Rusk buy between 38 and 42 per cent of their thread in the villages."
quote = "The weavers of Rusk buy between 38 and 42 per cent of their thread in the villages"
subject = "the weavers of Rusk"
"""


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("opened its doors on 28/08/1985", "opened its doors on 23/08/1985"),
        ("opened its doors on 08/28/1985", "opened its doors on 08/23/1985"),
        ("opened its doors on 28.8.1985", "opened its doors on 23.8.1985"),
        ("opened its doors on 1985/09/28", "opened its doors on 1985/08/23"),
        ("opened its doors on 1985/09/09", "opened its doors on 1985/08/23"),
        ("opened its doors on 09/09/1985", "opened its doors on 09/09/1985"),  # which comes first cannot be told
        ("opened its doors on 5/8/1985", "opened its doors on 5/8/1985"),  # May or August: only the writer knows
    ],
)
def test_a_day_in_figures_keeps_its_order_and_its_marks(wrong: str, right: str, tmp_path: Path) -> None:
    assert _fixed(f"The rubber exchange of Rusk {wrong}.", tmp_path) == f"The rubber exchange of Rusk {right}."


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("between 73 and 77 per cent", "between 38 and 42 per cent"),
        ("73–77%", "38–42%"),
        ("73 to 77 percent", "38 to 42 percent"),
        ("between seventy-three and seventy-seven per cent", "between thirty-eight and forty-two per cent"),
    ],
)
def test_both_ends_of_a_range_are_mended(wrong: str, right: str, tmp_path: Path) -> None:
    draft = "The weavers of Rusk buy {} of their thread in the villages."
    assert _fixed(draft.format(wrong), tmp_path) == draft.format(right)


@pytest.mark.parametrize("is_ascii", [True, False])
def test_a_notebook_is_mended_where_its_json_has_the_words(tmp_path: Path, *, is_ascii: bool) -> None:
    """A sentence over two strings of the cell, with marks that JSON writes otherwise around it."""
    lines = ['“He” said "so".\n', "The rubber exchange of Rusk opened its doors on\n", "28 August 1985.\n"]
    cell = {"cell_type": "markdown", "metadata": {}, "source": lines}
    book = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    written = json.dumps(book, indent=1, ensure_ascii=is_ascii)
    assert _fixed(written, tmp_path, "book.ipynb") == written.replace("28 August", "23 August")


def _fixed(text: str, folder: Path, name: str = "draft.md") -> str:
    draft, store_file = folder / name, folder / "dated.toml"
    draft.write_text(text, "utf-8")
    store_file.write_text(DATED, "utf-8")
    main(["check", str(draft), "--store", str(store_file), "--fix", "--quiet"])
    return draft.read_text("utf-8")


def test_a_document_that_is_no_text_is_left_alone_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = making.docx("<w:p><w:r><w:t>China has 35 per cent of global computing power.</w:t></w:r></w:p>")
    path = tmp_path / "report.docx"
    path.write_bytes(content)
    assert main(["check", "--fix", "--unsafe-fixes", str(path)]) == 1
    assert path.read_bytes() == content
    told = capsys.readouterr().err
    assert "report.docx: is no text file, so nothing is mended in it" in told
    assert "fixed nothing; 1 to be mended by hand" in told
