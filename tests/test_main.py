"""What a process does that no case can say: closed pipes, interruption, bugs, terminals."""

import io
import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.__main__ import main
from factcheck.commands import check, page

COMMAND = [sys.executable, "-m", "factcheck", "check"]
WRONG = "China ranks second in global computing power at 35 per cent.\n"


def test_a_closed_pipe_ends_it_quietly(tmp_path: Path) -> None:
    name = "/".join(["long" * 60] * 4) + "/draft.txt"  # so that few findings fill the pipe
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text(WRONG * 80, "utf-8")
    running = subprocess.Popen(
        [*COMMAND, name], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert running.stdout
    assert running.stdout.readline().startswith(f"{name}:1:")
    running.stdout.close()
    _, stderr = running.communicate(timeout=60)
    assert (running.returncode, stderr) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is Linux's /dev/full")
def test_a_full_disk_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(WRONG, "utf-8")
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run(
            [*COMMAND, "draft.md"], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (2, "factcheck: error: [Errno 28] No space left on device\n")


def test_json_is_json_in_any_locale(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9 \xf0\x9f\x98\x80.md")
    (tmp_path / name).write_text(WRONG, "utf-8")
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    command = [*COMMAND, "--format", "json", "."]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert os.fsencode(json.loads(done.stdout)["documents"][0]["path"]) == os.fsencode(name)


def test_no_arguments_and_no_stdin_reads_the_folder(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(WRONG, "utf-8")
    done = subprocess.run(COMMAND, cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split(":")[0]) == (1, "draft.md")


def test_a_terminal_gets_the_full_report(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(WRONG, "utf-8")
    reader, terminal = pty.openpty()
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color"}
    subprocess.run([*COMMAND, "draft.md"], cwd=tmp_path, stdout=terminal, stderr=terminal, env=environment, check=False)
    shown = os.read(reader, 100_000).decode()
    assert "\x1b[1;31m✗" in shown
    assert "Sources" in shown
    assert "\x1b]8;" not in shown


@pytest.mark.parametrize(("raised", "status"), [(KeyboardInterrupt(), 130), (ZeroDivisionError("a bug"), 3)])
def test_interruption_and_bugs(
    raised: BaseException, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(_: object) -> int:
        raise raised

    monkeypatch.setattr(check, "run", run)
    assert main(["check", "draft.md"]) == status
    said = capsys.readouterr()
    assert said.out == ""
    assert ("this is a bug in factcheck" in said.err and "ZeroDivisionError: a bug" in said.err) == (status == 3)


def test_an_interrupt_ends_a_process_that_waits(tmp_path: Path) -> None:
    running = subprocess.Popen(
        [*COMMAND, "first.md", "-"], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stderr
    running.stderr.readline()
    running.send_signal(signal.SIGINT)
    _, stderr = running.communicate(timeout=60)
    assert (running.returncode, stderr) == (130, b"")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("choice", "stream", "environment", "wanted"),
    [
        ("auto", Terminal(), {}, True),
        ("auto", io.StringIO(), {}, False),
        ("auto", Terminal(), {"TERM": "dumb"}, False),
        ("auto", Terminal(), {"NO_COLOR": "1"}, False),
        ("auto", Terminal(), {"NO_COLOR": ""}, True),
        ("auto", io.StringIO(), {"FORCE_COLOR": "1"}, True),
        ("auto", io.StringIO(), {"CLICOLOR_FORCE": "1"}, True),
        ("auto", io.StringIO(), {"CLICOLOR_FORCE": "0"}, False),
        ("auto", Terminal(), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("always", io.StringIO(), {"NO_COLOR": "1"}, True),
        ("never", Terminal(), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(choice: str, stream: io.StringIO, environment: dict[str, str], wanted: bool) -> None:
    assert page.has_colour(choice, stream, environment) is wanted


@pytest.mark.parametrize(
    ("stream", "environment", "wanted"),
    [
        (Terminal(), {"TERM": "xterm-256color"}, False),
        (Terminal(), {"TERM_PROGRAM": "WezTerm"}, True),
        (Terminal(), {"TERM_PROGRAM": "WezTerm", "NO_COLOR": "1"}, False),
        (Terminal(), {"VTE_VERSION": "7600"}, True),
        (Terminal(), {"VTE_VERSION": "4600"}, False),
        (io.StringIO(), {"TERM_PROGRAM": "WezTerm"}, False),
    ],
)
def test_hyperlinks(stream: io.StringIO, environment: dict[str, str], wanted: bool) -> None:
    assert page.has_links(stream, environment) is wanted


@pytest.mark.parametrize(("columns", "wanted"), [("120", 120), ("0", 80), ("", 80), ("wide", 80), ("²", 80)])
def test_width(columns: str, wanted: int) -> None:
    assert page.width(io.StringIO(), {"COLUMNS": columns}) == wanted


HEAVY = (
    "typer rich dataclasses inspect importlib.metadata subprocess json tempfile random decimal fractions numpy asyncio"
)


def test_nothing_heavy_is_imported_for_a_plain_check(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(WRONG, "utf-8")
    script = "import sys; from factcheck.__main__ import main; main(['check', 'draft.md']); print(*sys.modules)"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert set(done.stdout.splitlines()[-1].split()) & set(HEAVY.split()) == set()
