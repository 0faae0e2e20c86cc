"""What `--output` leaves on the disk."""

import json
import os
from pathlib import Path

import pytest

from factcheck.__main__ import main
from factcheck.report import FORMATS

WRONG = "China ranks second in global computing power at 35 per cent.\n"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_text(WRONG, "utf-8")
    return tmp_path / "draft.md"


def test_every_report_of_one_run_says_the_same(draft: Path) -> None:
    outputs = ["--output", "json=made/a.json", "--output=sarif=a.sarif", "--output", "gitlab=gl.json"]
    assert main(["check", "draft.md", "--quiet", *outputs]) == 1
    (document,) = json.loads(Path("made/a.json").read_text("utf-8"))["documents"]
    (result,) = json.loads(Path("a.sarif").read_text("utf-8"))["runs"][0]["results"]
    (issue,) = json.loads(Path("gl.json").read_text("utf-8"))
    assert {document["findings"][0]["rule"], result["ruleId"], issue["check_name"]} == {"wrong-figure"}
    assert sorted(path.name for path in draft.parent.iterdir()) == ["a.sarif", "draft.md", "gl.json", "made"]


def test_a_report_beside_the_drafts_is_no_draft(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        outputs = ["--output", "html=page.html", "--output", "markdown=comment.md"]
        assert main(["check", ".", *outputs]) == 1
        said = capsys.readouterr()
        assert {line.split(":")[0] for line in said.out.splitlines()} == {"draft.md"}
        assert said.err == ""
    assert draft.read_text("utf-8") == WRONG


@pytest.mark.skipif(os.name == "nt", reason="modes and links are of Unix")
def test_a_file_that_was_there_keeps_its_mode_and_a_link_stays_a_link(draft: Path) -> None:
    old = draft.parent / "real.sarif"
    old.write_text("old", "utf-8")
    old.chmod(0o640)
    Path("a.sarif").symlink_to("real.sarif")
    assert main(["check", "draft.md", "--quiet", "--output", "sarif=a.sarif"]) == 1
    assert Path("a.sarif").is_symlink()
    assert old.stat().st_mode & 0o777 == 0o640
    assert json.loads(old.read_text("utf-8"))["version"] == "2.1.0"


def test_every_format_is_written_for_a_draft_whose_name_is_no_text(draft: Path) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    try:
        draft.rename(name)
    except OSError:
        pytest.skip("this file system has names in UTF-8 alone")
    outputs = [argument for one in FORMATS for argument in ("--output", f"{one}=out.{one}")]
    assert main(["check", name, "--quiet", *outputs]) == 1
    for one in FORMATS:
        assert Path(f"out.{one}").read_text("utf-8")


def test_an_absolute_path_in_the_folder_is_seen_from_it(draft: Path) -> None:
    outputs = ["--output", "sarif=a.sarif", "--output", "gitlab=gl.json", "--output", "json=a.json"]
    assert main(["check", str(draft), "--quiet", *outputs]) == 1
    (result,) = json.loads(Path("a.sarif").read_text("utf-8"))["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "draft.md", "uriBaseId": "%SRCROOT%"}
    assert json.loads(Path("gl.json").read_text("utf-8"))[0]["location"]["path"] == "draft.md"
    assert json.loads(Path("a.json").read_text("utf-8"))["documents"][0]["path"] == str(draft)


@pytest.mark.parametrize(("runner", "silenced"), [("", 1), ("true", 0)])
def test_what_is_silenced_is_no_alert_of_code_scanning(
    draft: Path, monkeypatch: pytest.MonkeyPatch, runner: str, silenced: int
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", runner)
    draft.write_text(f"<!-- factcheck: ignore wrong-figure -- the paper's own count -->\n\n{WRONG}", "utf-8")
    assert main(["check", "draft.md", "--quiet", "--output", "sarif=a.sarif"]) == 0
    results = json.loads(Path("a.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert sum(bool(result.get("suppressions")) for result in results) == silenced
