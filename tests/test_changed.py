"""`--changed`: only sentences that are new since a revision, or whose claim is; and the baseline of old drafts."""

import json
import subprocess
from pathlib import Path

import pytest

from factcheck.__main__ import main

STORE = """
[work]
id = "rivers"
type = "book"
title = "Rivers of the World"

[[claim]]
id = "danube-countries"
text = "The Danube flows through ten countries."
quote = "The Danube flows through ten countries, more than any other river."
subject = "the Danube"

[[claim]]
id = "mekong-delta"
text = "Up to 17 million people live in the Mekong delta."
quote = "Up to 17 million people live in the Mekong delta"
subject = "the Mekong delta"
"""
DANUBE = "The Danube flows through twelve countries."
MEKONG = "18 million people live in the Mekong delta."


@pytest.fixture(name="desk", autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a draft of two wrong sentences, committed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PRE_COMMIT_FROM_REF", raising=False)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "A Writer")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "writer@localhost")
    (tmp_path / "claims").mkdir()
    write("claims/rivers.toml", STORE)
    write("factcheck.toml", 'store = "claims"\n')
    write("a.md", f"{DANUBE} I like\nit. {MEKONG}\n")
    git("init", "-q")
    return tmp_path


@pytest.fixture(name="committed")
def _committed(desk: Path) -> Path:
    commit()
    return desk


def write(path: str, text: str) -> None:
    Path(path).write_text(text, "utf-8", newline="")


def git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], capture_output=True, text=True, check=True).stdout.strip()


def commit() -> str:
    git("add", "-A")
    git("commit", "-qm", "As it is")
    return git("rev-parse", "HEAD")


def found(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    status = main(["check", *(options or ("--changed",))])
    lines = capsys.readouterr().out.splitlines()
    assert status == int(bool(lines))
    return [":".join(line.split(":")[:2]) for line in lines]


def test_before_the_first_commit_all_is_new(capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys) == ["a.md:1", "a.md:2"]


@pytest.mark.usefixtures("committed")
class TestAfterACommit:
    def test_nothing_is_new(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert found(capsys) == []

    def test_lines_that_are_wrapped_anew_or_moved_are_not(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("a.md", f"It flows.\n\n{MEKONG}\n\n{DANUBE} I like it.\n")
        assert found(capsys) == []

    def test_a_touched_sentence_is(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("a.md", f"{DANUBE.replace('twelve', 'thirteen')} {MEKONG}\n")
        assert found(capsys) == ["a.md:1"]
        git("add", "-A")
        assert found(capsys) == ["a.md:1"]

    def test_a_sentence_whose_pronoun_means_another_now_is(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("a.md", "The Rhine is long. It flows through twelve countries.\n")
        commit()
        assert found(capsys) == []
        write("a.md", "The Danube is long. It flows through twelve countries.\n")
        assert found(capsys) == ["a.md:1"]
        commit()
        write("a.md", "The Danube is very long. It flows through\ntwelve countries.\n")
        assert found(capsys) == []

    def test_a_sentence_said_twice_is(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("a.md", f"{DANUBE} I like it. {MEKONG}\n\n{DANUBE}\n")
        assert found(capsys) == ["a.md:3"]

    def test_an_untracked_file_is(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("b.md", f"{DANUBE}\n")
        assert found(capsys) == ["b.md:1"]

    @pytest.mark.parametrize("by_git", [True, False])
    def test_a_renamed_file_is_not(self, by_git: bool, capsys: pytest.CaptureFixture[str]) -> None:
        if by_git:
            git("mv", "a.md", "b.md")
        else:
            Path("a.md").rename("b.md")
        assert found(capsys) == []
        write("b.md", f"{DANUBE} I like\nit. {MEKONG.replace('18', '19')}\n")
        assert found(capsys) == ["b.md:2"]

    def test_a_sentence_whose_claim_changed_is(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("claims/rivers.toml", STORE.replace("17 million", "16 million"))
        assert found(capsys) == ["a.md:2"]

    def test_claims_that_moved_have_not_changed(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("claims/rivers.toml").rename("claims/waters.toml")
        assert found(capsys) == []

    def test_another_date_of_the_draft_makes_it_new(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("a.md", f"---\ndate: 2020-01-01\n---\n{DANUBE}\n")
        assert found(capsys) == ["a.md:4"]

    def test_since_an_earlier_revision(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = git("rev-parse", "HEAD")
        write("a.md", f"{DANUBE.replace('twelve', 'thirteen')} {MEKONG}\n")
        commit()
        assert found(capsys) == []
        assert found(capsys, f"--changed={first}") == ["a.md:1"]
        monkeypatch.setenv("PRE_COMMIT_FROM_REF", first)
        assert found(capsys, "--changed", "a.md") == ["a.md:1"]

    def test_only_what_is_new_is_mended(self) -> None:
        write("a.md", f"{DANUBE} {MEKONG.replace('18', '19')}\n")
        assert main(["check", "--changed", "--fix", "--quiet"]) == 0
        assert Path("a.md").read_text("utf-8") == f"{DANUBE} Up to 17 million people live in the Mekong delta.\n"

    def test_from_a_folder_below(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        Path("drafts").mkdir()
        write("drafts/b.md", f"{DANUBE}\n")
        monkeypatch.chdir("drafts")
        assert found(capsys) == ["b.md:1"]


def test_no_repository_and_no_revision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--changed=gone"]) == 2
    assert "--changed: git knows no revision gone" in capsys.readouterr().err
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    assert main(["check", "--changed"]) == 2
    assert "--changed: not in a git repository" in capsys.readouterr().err


def test_a_baseline_holds_whatever_is_put_in_above(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline"]) == 0
    write("factcheck.toml", 'store = "claims"\nbaseline = ".factcheck-baseline.json"\n')
    write("a.md", f"It flows.\n\n{DANUBE} I like it. {MEKONG}\n")
    capsys.readouterr()
    assert found(capsys, "a.md") == []
    write("a.md", f"{DANUBE}\n")
    assert main(["check"]) == 0
    assert "1 finding is gone" in capsys.readouterr().err
    assert main(["baseline", "--update"]) == 0
    kept = json.loads(Path(".factcheck-baseline.json").read_text("utf-8"))["findings"]
    assert [(one["path"], one["claim"], one["count"]) for one in kept] == [("a.md", "danube-countries", 1)]
    capsys.readouterr()
    write("a.md", f"{DANUBE} {DANUBE} {MEKONG}\n")
    assert len(found(capsys, ".")) == 2
