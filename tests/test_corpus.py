"""Which files are documents, and how their bytes become text."""

import os
import subprocess
from pathlib import Path

import pytest
import tomli

from factcheck.corpus import Note, Rules, decoded, find, read_all
from factcheck.model import Failure, Source
from factcheck.patterns import Pattern, is_left_out

SPEC = tomli.loads((Path(__file__).parent / "spec" / "corpus" / "find.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", SPEC, ids=lambda case: case["name"])
def test_find(case: dict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in case["files"]:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        ignored = case.get("ignored", "") if name == ".gitignore" else case.get("rules", {}).get(name)
        file.write_text("Text." if ignored is None else ignored, "utf-8")
    for folder in case.get("repositories", ()):
        subprocess.run(["git", "init", "-q", folder], check=True)
    patterns = tuple(map(Pattern, case.get("exclude", ())))
    rules = Rules(
        lambda path, within: is_left_out(path, patterns, within),
        case.get("is_forced", False),
        case.get("hidden", False),
    )
    assert list(find(case["paths"], rules)) == case["wanted"]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Größe 90 %".encode(), "Größe 90 %"),
        ("\ufeffGröße".encode(), "Größe"),
        ("Größe".encode("utf-16"), "Größe"),
        (b"\xfe\xff" + "Größe".encode("utf-16-be"), "Größe"),
        ("Größe".encode("utf-32"), "Größe"),
        (b"", ""),
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n"),
    ],
)
def test_bytes_become_text(content: bytes, text: str) -> None:
    assert list(decoded("a.md", content)) == [Source("a.md", text)]


def test_a_guessed_encoding_is_said() -> None:
    note, source = decoded("a.md", "“90” per cent – sagt".encode("cp1252"))
    assert isinstance(note, Note)
    assert source == Source("a.md", "“90” per cent – sagt")


@pytest.mark.parametrize("content", [b"PNG\0\1\2", b"\xff\xfe\x00", b"\xff\xff\x00"])
def test_what_is_not_text_fails(content: bytes) -> None:
    (failure,) = [found for found in decoded("a.md", content) if not isinstance(found, Note)]
    assert isinstance(failure, Failure)


def test_what_cannot_be_read_fails_and_the_rest_is_read(tmp_path: Path) -> None:
    good = tmp_path / "good.md"
    good.write_text("Text.", "utf-8")
    loop = tmp_path / "loop.md"
    loop.symlink_to(loop)
    first, second, third = read_all([str(tmp_path / "gone.md"), str(loop), str(good)])
    assert isinstance(first, Failure)
    assert isinstance(second, Failure)
    assert third == Source(str(good), "Text.")


def test_a_folder_that_cannot_be_listed_is_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "a.md").write_text("Text.", "utf-8")
    list_folder = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert list(find([str(tmp_path)], Rules())) == [str(tmp_path / "a.md"), str(tmp_path / "shut")]


def test_a_link_out_of_a_folder_is_followed_only_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "outside.md").write_text("Text.", "utf-8")
    repository = tmp_path / "repository"
    (repository / "docs").mkdir(parents=True)
    (repository / "inside.md").write_text("Text.", "utf-8")
    (repository / "docs" / "out.md").symlink_to(tmp_path / "outside.md")
    (repository / "docs" / "in.md").symlink_to("../inside.md")
    docs = str(repository / "docs")
    assert list(find([docs], Rules())) == []
    subprocess.run(["git", "init", "-q", repository], check=True)
    assert list(find([docs], Rules())) == [f"{docs}/in.md"]
    assert list(find([f"{docs}/out.md"], Rules())) == [f"{docs}/out.md"]


def test_only_regular_files_are_found_in_a_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "up.md").symlink_to(tmp_path)
    assert list(find([str(tmp_path)], Rules())) == []


@pytest.mark.parametrize(
    ("name", "text", "files"),
    [
        ("a.tex", "% \\input{no}\n\\input{one} \\include{two}\n5\\% \\subfile{three}\n", "one, two, three"),
        ("a.rst", "Title\n\n.. include:: other.rst\n\n.. note:: include:: no\n", "other.rst"),
        ("a.adoc", "include::part.adoc[]\n", "part.adoc"),
        ("a.org", '#+INCLUDE: "part.org" src\n', "part.org"),
        ("a.qmd", "{{< include _part.qmd >}}\n", "_part.qmd"),
        ("a.tex", "".join(f"\\input{{c{number}}}\n" for number in range(5)), "c0, c1, c2 and 2 more"),
    ],
)
def test_what_a_document_takes_in_is_said_not_to_be_read(name: str, text: str, files: str) -> None:
    notes = [read.text for read in decoded(name, text.encode()) if isinstance(read, Note)]
    assert notes == [f"takes in {files}, not read with it: name them too"]


@pytest.mark.parametrize("name", ["a.md", "a.tex", "a.rst", "a.txt"])
def test_a_text_that_speaks_of_including_takes_in_nothing(name: str) -> None:
    assert len(list(decoded(name, b"They include:: it, and \\includegraphics{x.png}\n"))) == 1


@pytest.mark.parametrize(
    ("name", "opened", "mark"),
    [
        ("a.md", "```\n", "```"),
        ("a.md", "- One\n\n~~~~ python\n```\n~~~\n", "~~~~"),
        ("a.md", "<!-- to do\n\n", "<!--"),
        ("a.md", "<pre>\n", "<pre"),
        ("a.qmd", "``` {r}\n", "```"),
        ("a.tex", "\\begin{verbatim}\n", "\\begin{verbatim}"),
        ("a.html", "<p>\n<script>\n", "<script"),
        ("a.typ", "#figure(a(\n", "("),
        ("a.typ", "#let a = [\n", "["),
        ("a.typ", "/* to do\n", "/*"),
        ("a.typ", "```\n", "```"),
        ("a.typ", '#f(a: "one)\n', '"'),
    ],
)
def test_what_is_opened_and_never_closed_is_told_with_its_line(name: str, opened: str, mark: str) -> None:
    text = f"One.\n\n{opened}\nThe bridge cost 48 million euros.\n"
    line = 1 + text[: text.index(mark)].count("\n")
    (note,) = [read.text for read in decoded(name, text.encode()) if isinstance(read, Note)]
    assert note == f"“{mark}” in line {line} is never closed: nothing below it was read"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "One.\n\n```\nsome code of ours\n```\n"),
        ("a.md", "- One\n\n  ````\n  ```\n  some code of ours\n  ````"),
        ("a.md", "One.\n\n    ```\n    some code of ours\n"),
        ("a.md", "- One\n\n  ```\n  some code of ours\n\nThe list and its code end here.\n"),
        ("a.md", "One.\n\n<!-- some words of ours -->\n"),
        ("a.md", "Write `<!--` before what is to be left out.\n\nAnd then go on.\n"),
        ("a.tex", "\\begin{document}\nThe bridge cost 48 million euros.\n"),
        ("a.typ", "#figure(\n  [The bridge cost 48 million euros.],\n)\n"),
        ("a.html", "<title>One</title>\n<script>some code of ours</script>\n"),
    ],
)
def test_what_is_closed_or_read_all_the_same_is_not_told(name: str, text: str) -> None:
    assert [type(read) for read in decoded(name, text.encode())] == [Source]
