"""Configuration files close to drafts: what they name alike is read once, and processes hold to them as one does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.__main__ import main
from factcheck.commands import opening, settled
from factcheck.options import CheckOptions

STORE = """
[work]
id = "rivers"
type = "book"
title = "Rivers"

[[claim]]
id = "danube-countries"
text = "The Danube flows through {0} countries."
quote = "The Danube flows through {0} countries."
subject = "the Danube"
"""
WRONG = "The Danube flows through twelve countries.\n"


def write(files: dict[str, str]) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, "utf-8")


@pytest.fixture(name="tree", autouse=True)
def _tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three folders; the first and the second share their store."""
    monkeypatch.chdir(tmp_path)
    write(
        {
            **{f"{name}/factcheck.toml": 'store = "../ten.toml"\n' for name in "ab"},
            "c/factcheck.toml": 'store = "eleven.toml"\n',
            "ten.toml": STORE.format("ten"),
            "c/eleven.toml": STORE.format("eleven"),
            **{f"{name}/{number}.md": WRONG for name in "abc" for number in range(3)},
        }
    )
    return tmp_path


def test_a_store_that_two_configurations_name_is_opened_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[tuple[str, ...]] = []
    open_store = opening.opened
    monkeypatch.setattr(opening, "opened", lambda paths: opened.append(tuple(paths)) or open_store(paths))
    assert main(["check", "--format", "json", "."]) == 1
    assert sorted(opened) == [("c/eleven.toml",), ("ten.toml",)]
    assert '"claims": 2\n' in capsys.readouterr().out


def test_each_folder_is_looked_into_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    in_folder = settled.config.in_folder
    monkeypatch.setattr(settled.config, "in_folder", lambda folder: seen.append(folder) or in_folder(folder))
    found = settled.settled(CheckOptions())
    seen.clear()
    held = [
        found.of(path) for path in ("a/0.md", "a/1.md", "a/deep/er/2.md", "a/deep/3.md", str(Path("b/0.md").absolute()))
    ]
    assert held[0] is held[1] is held[2] is held[3]
    assert (held[0].path, held[4].path) == ("a/factcheck.toml", "b/factcheck.toml")
    assert sorted(seen) == ["a", "a/deep", "a/deep/er", "b"]


def test_elsewhere_the_closest_file_holds_and_else_that_of_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({"d/factcheck.toml": 'store = "../ten.toml"\nfail-on = "never"\n', "plain/x.md": WRONG})
    monkeypatch.chdir("d")
    found = settled.settled(CheckOptions())
    assert found.of("../a/0.md").path == str(tmp_path / "a" / "factcheck.toml")
    assert found.of("../plain/x.md") is found.run
    assert found.of(str(tmp_path / "d" / "x.md")) is found.run
    assert found.of("<stdin>") is found.run


def test_the_configuration_above_the_working_directory_is_that_of_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    write({"factcheck.toml": 'store = "ten.toml"\n', "e/x.md": WRONG})
    monkeypatch.chdir("e")
    found = settled.settled(CheckOptions())
    assert found.of("x.md") is found.run
    assert found.of("../x.md") is found.run
    assert found.of("sub/x.md") is found.run


def test_a_baseline_lies_where_each_configuration_has_it(capsys: pytest.CaptureFixture[str]) -> None:
    write({"c/factcheck.toml": 'store = "eleven.toml"\nbaseline = "accepted.json"\n'})
    assert main(["baseline", "a", "c"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        ".factcheck-baseline.json: 3 findings in 3 documents",
        "c/accepted.json: 3 findings in 3 documents",
    ]
    assert main(["check", "c"]) == 0
    Path("c/0.md").write_text("Gone.\n", "utf-8")
    assert main(["baseline", "--update", "c"]) == 0
    assert "c/accepted.json: 1 finding taken out, 2 left" in capsys.readouterr().out


def test_what_has_changed_is_asked_of_each_store(capsys: pytest.CaptureFixture[str]) -> None:
    git = ("git", "-c", "user.name=A", "-c", "user.email=a@localhost")
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "As it is"], check=True)
    write({"c/eleven.toml": STORE.format("thirteen")})
    assert main(["check", "--changed"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["c/0.md", "c/1.md", "c/2.md"]


def test_many_processes_print_what_one_does(tmp_path: Path) -> None:
    long = "".join(
        f"In {year} the Danube flowed through twelve countries, said Ana Holm.\n\n" for year in range(1500, 2000)
    )
    write({f"{name}/{number}.md": f"{WRONG}\n{long * 3}" for name in "abc" for number in range(2)})
    printed = []
    for jobs in ("1", "2", "2"):
        environment = {**os.environ, "FACTCHECK_CACHE_DIR": str(tmp_path / f"cache{jobs}")}
        environment.pop("PRE_COMMIT", None)
        command = (sys.executable, "-m", "factcheck", "check", "--jobs", jobs, ".")
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        printed.append((done.returncode, done.stdout, done.stderr))
    assert printed[0][0] == 1
    assert "c/1.md:1:26: wrong-figure: “twelve” is not the source’s figure: “eleven”" in printed[0][1]
    assert "a/1.md:1:26: wrong-figure: “twelve” is not the source’s figure: “ten”" in printed[0][1]
    assert printed[1:] == printed[:1] * 2
