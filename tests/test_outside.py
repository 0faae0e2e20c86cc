"""What a stranger's folder names is not written to outside of it: a baseline, documents to mend, through links too."""

import subprocess
from pathlib import Path

import pytest

from tests.test_cli import run

STORE = """
[work]
id = "rivers"
type = "book"
title = "Rivers"

[[claim]]
id = "danube-countries"
text = "The Danube flows through ten countries."
quote = "The Danube flows through ten countries."
subject = "the Danube"
"""
WRONG = "The Danube flows through eleven countries.\n"
RIGHT = "The Danube flows through ten countries.\n"


@pytest.fixture(autouse=True)
def _given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in {"given/claims.toml": STORE, "given/draft.md": WRONG, "mine/draft.md": WRONG}.items():
        Path(tmp_path / name).parent.mkdir(exist_ok=True)
        Path(tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path / "given")


def configure(text: str) -> None:
    Path("factcheck.toml").write_text(f'store = "claims.toml"\n{text}\n', "utf-8")


def refused(came_out: dict, words: str) -> bool:
    return came_out["status"] == 2 and words in came_out["stderr"] and "on the command line" in came_out["stderr"]


@pytest.mark.parametrize("place", ["../mine/new.json", "away/new.json", "new.json", "{}/mine/new.json"])
def test_a_baseline_outside_is_not_written(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("away").symlink_to("../mine")
    Path("new.json").symlink_to("../mine/new.json")
    configure(f'baseline = "{place.format(tmp_path)}"')
    assert refused(run(["baseline"], "", monkeypatch), "`baseline` in factcheck.toml leads out")
    assert refused(run(["baseline", "--update"], "", monkeypatch), "`baseline` in factcheck.toml leads out")
    assert not Path("../mine/new.json").exists()


def test_a_baseline_that_the_user_names_is_written_where_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    configure('baseline = "../mine/new.json"')
    assert run(["baseline", "--baseline", "../mine/mine.json"], "", monkeypatch)["status"] == 0
    assert Path("../mine/mine.json").exists()


def test_a_baseline_of_the_run_that_a_folder_below_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    configure('baseline = "../mine/new.json"')
    Path("below").mkdir()
    Path("below/factcheck.toml").write_text('store = "../claims.toml"\n', "utf-8")
    Path("below/draft.md").write_text(WRONG, "utf-8")
    assert refused(run(["baseline", "below"], "", monkeypatch), "leads out")


def test_a_baseline_of_the_configuration_that_is_extended(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("../mine/factcheck.toml").write_text('baseline = "new.json"\n', "utf-8")
    configure('extend = "../mine/factcheck.toml"')
    assert run(["baseline"], "", monkeypatch)["status"] == 0  # that file names its own
    Path("../mine/new.json").unlink()
    configure('extend = "../mine/factcheck.toml"\nbaseline = "../mine/other.json"')
    assert refused(run(["baseline"], "", monkeypatch), "leads out")


def test_a_package_of_a_repository_has_its_baseline_at_the_top(monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(("git", "init", "-q", ".."), check=True)
    configure('baseline = "../all.json"')
    assert run(["baseline"], "", monkeypatch)["status"] == 0
    assert Path("../all.json").exists()


@pytest.mark.parametrize("place", ["..", "../mine", "../mine/draft.md", "away/draft.md"])
def test_documents_outside_are_mended_where_they_are_named_alone(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("away").symlink_to("../mine")
    configure(f'paths = ["{place}"]')
    assert run(["check"], "", monkeypatch)["status"] == 1  # they are read
    assert run(["check", "--diff"], "", monkeypatch)["status"] == 1
    assert refused(run(["check", "--fix"], "", monkeypatch), "`paths` in factcheck.toml leads out")
    assert Path("../mine/draft.md").read_text("utf-8") == WRONG
    run(["check", "--fix", "--store", "claims.toml", "../mine/draft.md"], "", monkeypatch)
    assert Path("../mine/draft.md").read_text("utf-8") == RIGHT


@pytest.mark.parametrize("place", ["../mine", "away/draft.md"])
def test_documents_outside_are_cited_where_they_are_named_alone(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("away").symlink_to("../mine")
    Path("../mine/draft.md").write_text(RIGHT, "utf-8")
    configure(f'paths = ["{place}"]')
    assert run(["cite"], "", monkeypatch)["status"] == 0  # what it would write is shown
    assert refused(run(["cite", "--write"], "", monkeypatch), "`paths` in factcheck.toml leads out")
    assert Path("../mine/draft.md").read_text("utf-8") == RIGHT
    run(["cite", "--write", "--store", "claims.toml", "../mine/draft.md"], "", monkeypatch)
    assert Path("../mine/draft.md").read_text("utf-8") != RIGHT


def test_a_repository_cannot_say_that_it_begins_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(("git", "init", "-q", "."), check=True)
    subprocess.run(("git", "config", "core.worktree", str(tmp_path)), check=True)
    configure('paths = ["../mine"]')
    assert refused(run(["check", "--fix"], "", monkeypatch), "leads out")
    Path("link.md").symlink_to("../mine/draft.md")
    configure("")
    run(["check", "--fix"], "", monkeypatch)
    assert Path("../mine/draft.md").read_text("utf-8") == WRONG


@pytest.mark.parametrize(
    "command",
    [
        "add --text T --quote Danube --subject it",
        "edit danube-countries --set scope=Europe",
        "lint --fix",
        "verify --record --source draft.md",
    ],
)
def test_a_store_elsewhere(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every desk of a house may share one: then it is named."""
    elsewhere = Path("../claims.toml")
    unsorted = STORE.replace('id = "danube-countries"\n', "") + 'id = "danube-countries"\n'
    elsewhere.write_text(unsorted, "utf-8")
    Path("draft.md").write_text(RIGHT, "utf-8")
    Path("factcheck.toml").write_text('store = "../claims.toml"\n', "utf-8")
    assert refused(
        run(["claims", *command.split()], "", monkeypatch), "`store` in factcheck.toml leads out of its folder"
    )
    assert elsewhere.read_text("utf-8") == unsorted
    run(["claims", *command.split(), "--store", "../claims.toml"], "", monkeypatch)
    assert elsewhere.read_text("utf-8") != unsorted


def test_what_comes_with_factcheck(monkeypatch: pytest.MonkeyPatch) -> None:
    said = run(["claims", "add", "--text", "T", "--quote", "Q", "--subject", "it"], "", monkeypatch)
    assert said["status"] == 2
    assert "a store that comes with a package is not written to" in said["stderr"]
