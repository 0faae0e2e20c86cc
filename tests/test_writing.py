"""Files are written whole or not at all, and keep what was not meant to change."""

from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.writing import encoded, make_folder, write

TEXT = "„Zwölf“ — 12\r\n"


def test_permissions_are_kept(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_bytes(b"old")
    (tmp_path / "draft.md").chmod(0o640)
    write(str(tmp_path / "draft.md"), b"new")
    assert (tmp_path / "draft.md").read_bytes() == b"new"
    assert (tmp_path / "draft.md").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["draft.md"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"old")
    (tmp_path / "link.md").symlink_to("real.md")
    write(str(tmp_path / "link.md"), b"new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_a_new_file(tmp_path: Path) -> None:
    write(str(tmp_path / "refs.bib"), b"new")
    assert (tmp_path / "refs.bib").read_bytes() == b"new"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="cannot be written: No such file or directory"):
        write(str(tmp_path / "gone" / "draft.md"), b"new")


def test_a_file_that_is_a_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "draft.md").mkdir()
    with pytest.raises(FactcheckError, match="cannot be written"):
        write(str(tmp_path / "draft.md"), b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["draft.md"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_text_is_written_back_as_it_was_read(encoding: str) -> None:
    original = TEXT.encode(encoding)
    assert encoded(TEXT, original) == original
    assert encoded("x" + TEXT, original) == ("x" + TEXT).encode(encoding)


def test_the_other_order_of_bytes_is_kept() -> None:
    original = b"\xfe\xff" + TEXT.encode("utf-16-be")
    assert encoded(TEXT, original) == original


@pytest.mark.parametrize(("text", "original"), [("Łódź", b"caf\xe9"), ("caf\ufffd", b"caf\x81\xe9")])
def test_what_cannot_be_written_back_is_an_error(text: str, original: bytes) -> None:
    with pytest.raises(FactcheckError, match="cannot be written back as CP1252"):
        encoded(text, original)


def test_a_folder_that_cannot_be_made_is_told_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")
    with pytest.raises(FactcheckError, match="cannot be made") as told:
        make_folder(str(tmp_path / "a" / "b"))
    assert told.value.where == str(tmp_path / "a" / "b")
