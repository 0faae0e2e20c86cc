"""A finding ignored from the editor is silenced by what is put into the draft, and nothing else changes."""

from datetime import date

import pytest

from factcheck import store
from factcheck.check import check
from factcheck.config import Settings
from factcheck.desk import Desk, prepare
from factcheck.lsp.document import Document
from factcheck.lsp.ignoring import ignoring
from factcheck.lsp.places import Places
from factcheck.model import Report
from factcheck.suppress import Answers, quieted

WRONG = "China has 35 per cent of global computing power."
OTHER = "Japan has 9 per cent of global computing power."
MARK = "<!-- factcheck: ignore wrong-figure china-computing-share -->"
SETTINGS = Settings(today=date(2024, 3, 5))


@pytest.fixture(name="desk", scope="module")
def _desk() -> Desk:
    return prepare(store.load((store.shipped(),)))


def found(path: str, text: str, desk: Desk) -> tuple[Document, Report]:
    document = Document(f"file:///{path}", "", 1, Places.of(text, "utf-16"))
    return document, quieted(check(document.source, desk, SETTINGS), Answers())


@pytest.mark.parametrize(
    ("path", "text", "left"),
    [
        ("a.md", f"{WRONG}\n\n{OTHER}\n", 1),
        ("a.md", f"{OTHER} {WRONG}\n", 1),
        ("a.md", f"It is so.\n{WRONG}\nThen there is more.\n", 0),
        ("a.md", f"# {WRONG}\n", 0),
        ("a.md", f"- {WRONG}\n- {OTHER}\n", 1),
        ("a.md", f"1. One\n\n   {WRONG}\n", 0),
        ("a.md", f"> {WRONG}\n", 0),
        ("a.md", f"| a | {WRONG} |\n|---|---|\n| b | {OTHER} |\n", 1),
        ("a.md", f"{OTHER}\r\n\r\n{WRONG}\r\n", 1),
        ("a.html", f"<p>{OTHER}</p><p>{WRONG}</p>\n", 1),
        ("a.tex", f"{OTHER} {WRONG}\n", 1),
        ("a.tex", f"{WRONG}\n", 0),
        ("a.rst", f"Title\n=====\n\n{WRONG}\n\n{OTHER}\n", 1),
    ],
)
def test_the_sentence_is_silenced_and_no_other(path: str, text: str, left: int, desk: Desk) -> None:
    document, report = found(path, text, desk)
    (finding,) = (one for one in report.findings if one.sentence.text == WRONG)
    edit = ignoring(finding, document)
    assert edit is not None
    _, after = found(path, text[: edit.span.start] + edit.text + text[edit.span.end :], desk)
    assert [one.rule for one in after.findings] == ["wrong-figure"] * left
    assert [one.finding.sentence.text for one in after.silenced] == [WRONG]


def test_the_comment_stands_above_its_sentence(desk: Desk) -> None:
    document, report = found("a.md", f"One.\n\n{WRONG}\n", desk)
    edit = ignoring(report.findings[0], document)
    assert edit is not None
    assert (edit.span.start, edit.text) == (6, f"{MARK}\n")


def test_plain_text_has_no_comments(desk: Desk) -> None:
    document, report = found("a.txt", f"{WRONG}\n", desk)
    assert ignoring(report.findings[0], document) is None


@pytest.mark.parametrize("text", [f"It is so.\n{WRONG} There is more.\n", f"It is so.\n{WRONG}\nThere is more.\n"])
def test_no_paragraph_is_split(text: str, desk: Desk) -> None:
    document, report = found("a.md", text, desk)
    edit = ignoring(report.findings[0], document)
    assert edit is not None
    changed = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert not any(line.startswith("<!--") for line in changed.splitlines())
