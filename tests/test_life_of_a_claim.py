"""The life of a claim, as a desk lives it: an article in, a store out, linted, verified, searched, checked, gone stale.

And what may go wrong with the file meanwhile: a full disk, a crash in the middle of a write.
"""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import tomli

from factcheck.__main__ import main
from factcheck.exchange.bundle import of_store
from factcheck.store import load

ARTICLE = """---
title: Harbour reopens as trade shifts north
author: Okafor, Adaeze
date: 2021-09-05
publication: The Gazette
---

The harbour at Kalo reopened last month.

Kalo lands 52 per cent of the cargo of the north coast, Brim 31 per cent and Osten 17 per cent, the Port Office says.

Bo Lindqvist, the harbour master, has a staff of 40.
"""
CRASH = """
import os, sys
from factcheck import writing
from factcheck.__main__ import main

replace = os.replace
def crash(*_):
    os.kill(os.getpid(), {signal})
os.{moment} = crash
sys.exit(main({arguments}))
"""


@pytest.fixture(name="desk")
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    assert main(["claims", "new", "article.md", "--type", "article-newspaper", "--output", "claims.toml"]) == 0
    return tmp_path


def claims(*arguments: str) -> int:
    return main(["claims", *arguments, "--store", "claims.toml"])


def test_from_the_article_to_the_day_it_is_stale(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # Proposed: every claim with the words that prove it, and a comment where a person must look.
    store = desk / "claims.toml"
    proposed = tomli.loads(store.read_text("utf-8"))
    texts = {claim["text"]: claim for claim in proposed["claim"]}
    assert texts["The harbour at Kalo reopened in August 2021."]["as-of"] == "2021-08"
    assert texts["Bo Lindqvist is the harbour master."]["quote"] == "Bo Lindqvist, the harbour master"
    assert [item["value"] for item in proposed["series"][0]["items"]] == [52, 31, 17]
    assert {claim["speaker"] for claim in proposed["claim"] if "per cent" in claim["text"]} == {"Port Office"}

    # Reviewed: what is left to settle is listed, and goes with its comment.
    capsys.readouterr()
    assert claims("lint") == 1
    assert "to-review" in capsys.readouterr().out
    store.write_text(re.sub(r"^# review:.*\n", "", store.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    assert claims("lint") == 0

    # Verified: every quotation is in the source, which is known by its hash since it was read.
    assert claims("verify") == 0
    assert proposed["work"]["source-file"] == "article.md"
    assert claims("coverage", "article.md", "--fail-under", "100") == 0

    # Searched, edited, checked against.
    capsys.readouterr()
    assert claims("search", "who", "is", "master", "of", "the", "harbour", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)["claims"][0]
    assert found["text"] == "Bo Lindqvist is the harbour master."
    before = store.read_text("utf-8")
    assert claims("edit", found["id"], "--set", "expires=2024-06-30") == 0
    lines = store.read_text("utf-8").split("\n")
    assert [line for line in lines if line not in before.split("\n")] == ["expires = 2024-06-30"]
    (desk / "draft.md").write_text(
        "Bo Lindqvist is the harbour master. Kalo lands 25 per cent of the cargo.\n", "utf-8"
    )
    check = ["check", "draft.md", "--store", "claims.toml", "--show", "supported", "--today"]
    capsys.readouterr()
    assert main([*check, "2024-06-30"]) == 1
    rules = re.findall(r"^draft.md:\d+:\d+: ([\w-]+)", capsys.readouterr().out, re.MULTILINE)
    assert rules == ["supported", "wrong-figure"]

    # Gone stale: by its day, and when the source changes.
    assert claims("stale", "--today", "2024-06-30") == 0
    assert claims("stale", "--today", "2024-07-01") == 1
    capsys.readouterr()
    main([*check, "2024-07-01"])
    assert "draft.md:1:1: stale: borne out by a claim that was good until 2024-06-30" in capsys.readouterr().out
    (desk / "article.md").write_text(ARTICLE.replace("a staff of 40", "a staff of 38"), "utf-8")
    assert claims("verify") == 1
    said = capsys.readouterr().out
    assert "source-changed" in said
    assert "line 12 has “has a staff of 38" in said or "a staff of 38" in said


def test_it_is_exported_imported_back_and_cited(desk: Path) -> None:
    # Exported and imported back: equal, in each format that has a place for everything.
    kept = of_store(load(["claims.toml"]))
    for name in ("annotation", "claimreview", "claims", "jsonl"):
        assert claims("export", "--format", name, "--output", f"out.{name}") == 0
        assert main(["claims", "import", f"out.{name}", "--format", name, "--output", f"back-{name}.toml"]) == 0
        assert of_store(load([f"back-{name}.toml"])) == kept
    for name, holds in (("csl", '"title": "Harbour reopens'), ("bibtex", "Okafor"), ("csv", "the harbour master")):
        assert claims("export", "--format", name, "--output", f"out.{name}") == 0
        assert holds in (desk / f"out.{name}").read_text("utf-8")

    # Cited in the draft's own syntax; a second run changes nothing.
    (desk / "cited.md").write_text("Bo Lindqvist is the harbour master.\n", "utf-8")
    (desk / "cited.tex").write_text("Bo Lindqvist is the harbour master.\n", "utf-8")
    cite = ["cite", "cited.md", "cited.tex", "--store", "claims.toml", "--today", "2024-06-30", "--write"]
    assert main([*cite, "--bibliography", "works.bib"]) == 0
    cited = {name: (desk / name).read_text("utf-8") for name in ("cited.md", "cited.tex", "works.bib")}
    work = tomli.loads((desk / "claims.toml").read_text("utf-8"))["work"]["id"]
    assert cited["cited.md"].startswith(
        ("Bo Lindqvist is the harbour master.[^", "Bo Lindqvist is the harbour master [@")
    )
    assert f"\\cite{{{work}}}" in cited["cited.tex"]
    assert f"@article{{{work}," in cited["works.bib"]
    main([*cite, "--bibliography", "works.bib"])
    assert {name: (desk / name).read_text("utf-8") for name in cited} == cited


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed as Unix does")
@pytest.mark.parametrize("moment", ["replace", "fsync"])
def test_a_crash_in_the_middle_of_a_write_leaves_the_old_file_whole(desk: Path, moment: str) -> None:
    old = (desk / "claims.toml").read_bytes()
    name = tomli.loads(old.decode())["claim"][0]["id"]
    arguments = ["claims", "edit", name, "--store", "claims.toml", "--set", "scope=the north coast"]
    code = CRASH.format(signal=int(signal.SIGKILL), moment=moment, arguments=arguments)
    done = subprocess.run([sys.executable, "-c", code], cwd=desk, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL
    assert (desk / "claims.toml").read_bytes() == old
    assert claims("edit", name, "--set", "scope=the north coast") == 0
    assert b'scope = "the north coast"' in (desk / "claims.toml").read_bytes()


def test_a_full_disk_leaves_the_old_file_whole(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = (desk / "claims.toml").read_bytes()
    name = tomli.loads(old.decode())["claim"][0]["id"]

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert claims("edit", name, "--set", "scope=the north coast") == 2
    assert "claims.toml: cannot be written: No space left on device" in capsys.readouterr().err
    assert (desk / "claims.toml").read_bytes() == old
    assert sorted(path.name for path in desk.iterdir()) == ["article.md", "claims.toml"]
