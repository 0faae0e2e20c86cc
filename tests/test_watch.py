"""`--watch` as a process: it checks again when a draft or the store changes, and not for what it writes itself."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.__main__ import main

pytest.importorskip("watchfiles")

STORE = """[work]
id = "rivers"
type = "book"
title = "Rivers of the World"

[[claim]]
id = "danube-countries"
text = "The Danube flows through ten countries."
quote = "The Danube flows through ten countries, more than any other river."
subject = "the Danube"
"""
WAITING = "waiting for a change"


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Callable[[int], str]]:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.md").write_text("The Danube flows through twelve countries.\n", "utf-8")
    (tmp_path / "rivers.toml").write_text(STORE, "utf-8")
    output = tmp_path / "out.txt"
    command = [sys.executable, "-m", "factcheck", "check", "drafts", "--store", "rivers.toml", "--watch"]
    command += ["--output", "html=drafts/page.html"]
    with output.open("wb") as file:
        running = subprocess.Popen(command, cwd=tmp_path, stdout=file, stderr=file)

        def after(checks: int) -> str:
            for _ in range(300):
                said = output.read_text("utf-8")
                if said.count(WAITING) >= checks or running.poll() is not None:
                    break
                time.sleep(0.1)
            time.sleep(0.5)  # the watch begins, or a check too many would show
            said = output.read_text("utf-8")
            assert said.count(WAITING) == checks, said
            return said.split(WAITING)[checks - 1]

        yield after
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=30) == 130


@pytest.mark.skipif(os.name == "nt", reason="an interrupt is sent otherwise there")
def test_it_checks_again(watching: Callable[[int], str], tmp_path: Path) -> None:
    assert "“twelve”" in watching(1)
    (tmp_path / "drafts" / "b.md").write_text("The Danube flows through nine countries.\n", "utf-8")
    assert "“nine”" in watching(2)
    replaced = tmp_path / "drafts" / ".a.md.swap"
    replaced.write_text("The Danube flows through ten countries.\n", "utf-8")
    replaced.replace(tmp_path / "drafts" / "a.md")
    assert "“twelve”" not in watching(3)
    (tmp_path / "rivers.toml").write_text("[work", "utf-8")
    assert "error: rivers.toml" in watching(4)
    (tmp_path / "rivers.toml").write_text(STORE.replace("ten", "nine"), "utf-8")
    assert "“ten”" in watching(5)


def test_stdin_cannot_be_watched(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "-", "--watch"]) == 2
    assert "stdin cannot be watched" in capsys.readouterr().err
