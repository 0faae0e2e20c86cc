"""What a writer answers for is not held against the draft, and a mark that silences nothing is told."""

from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import tomli

from factcheck import store
from factcheck.check import check
from factcheck.config import Settings
from factcheck.desk import Desk, prepare
from factcheck.model import Report, Source
from factcheck.suppress import Answers, comment, quieted
from factcheck.suppress.marks import read

CASES = tomli.loads((Path(__file__).parent / "spec" / "suppress.toml").read_text("utf-8"))["case"]
SETTINGS = Settings(today=date(2024, 3, 5))
WRONG = "Nvidia had 95 per cent of China's AI chip market."


@pytest.fixture(name="desk", scope="module")
def _desk() -> Desk:
    return prepare(store.load((store.shipped(),)))


def report(text: str, desk: Desk, path: str = "a.md", *, needs_reason: bool = False) -> Report:
    return quieted(check(Source(path, text), desk, SETTINGS), Answers(needs_reason=needs_reason))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_spec(case: dict[str, Any], desk: Desk) -> None:
    found = report(case["draft"], desk, case.get("path", "a.md"), needs_reason=case.get("needs_reason", False))
    lines = found.source.lines()
    told = [(finding, lines.position(finding.sentence.span.start).line) for finding in found.findings]
    assert [f"{finding.rule} at {line}" for finding, line in told if finding.severity.value != "info"] == case["left"]


def test_what_is_silenced_is_kept_with_its_reason(desk: Desk) -> None:
    (silenced,) = report(f"{WRONG} <!-- factcheck: ignore -- the ministry's\nown -->", desk).silenced
    assert (silenced.finding.rule, silenced.by, silenced.reason) == ("wrong-figure", "comment", "the ministry's own")


@pytest.mark.parametrize("path", ["a.md", "a.mdx", "a.html"])
def test_a_mark_that_is_written_for_a_format_is_read_in_it(path: str, desk: Desk) -> None:
    mark = comment.mark(path, "wrong-figure", "nvidia-china-share", "so --> it */ is\nsaid")
    assert mark is not None
    assert report(f"{mark}\n\n{WRONG}\n", desk, path).findings == ()
    assert comment.mark("a.txt", "wrong-figure") is None


def test_the_edit_of_an_unused_mark_takes_it_out(desk: Desk) -> None:
    (finding,) = report("It is.\n\n<!-- factcheck: ignore-file -->\n\nSo it is.", desk).findings
    ((span, text, is_safe),) = finding.edits
    source = finding.sentence.prose.to_source(0, 1)
    assert (text, is_safe, span.start) == ("", False, source.start)


def test_marks_take_linear_time(desk: Desk) -> None:
    def spent(count: int) -> float:
        text = f"<!-- factcheck: ignore -->\n\n{WRONG}\n\n<!-- factcheck: off a{' ' * 50} -->\n\n" * count
        begun = process_time()
        assert len(read(Source("a.md", text))) == 2 * count
        report(text, desk)
        return process_time() - begun

    spent(10)
    assert min(spent(400) for _ in range(3)) < 30 * max(spent(40), 0.02)  # a pause of the machine's is none of ours
