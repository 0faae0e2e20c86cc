"""The command line, word for word: arguments, stdin and files in; status, stdout and stderr out.

FACTCHECK_RENEW=1 writes what came out into the cases, to be read before it is committed.
"""

import io
import os
import re
import sys
from pathlib import Path

import pytest
import tomlkit

from factcheck.__main__ import main

HERE = Path(__file__).parent / "cli"
CASES = [
    pytest.param(path, number, id=f"{path.stem}: {case['name']}")
    for path in sorted(HERE.glob("*.toml"))
    for number, case in enumerate(tomlkit.parse(path.read_text("utf-8"))["case"])
]
READ_FROM_THE_ENVIRONMENT = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM_PROGRAM", "VTE_VERSION")


@pytest.mark.parametrize(("path", "number"), CASES)
def test_cli(path: Path, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = tomlkit.parse(path.read_text("utf-8"))
    case = spec["case"][number]
    monkeypatch.chdir(tmp_path)
    for variable in READ_FROM_THE_ENVIRONMENT:
        monkeypatch.delenv(variable, raising=False)
    for variable, value in case.get("env", {}).items():
        monkeypatch.setenv(variable, value)
    for file, text in {**spec.get("files", {}), **case.get("files", {})}.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8", newline="")
    came_out = run(case["args"], case.get("stdin", ""), monkeypatch)
    if os.environ.get("FACTCHECK_RENEW"):
        renew(path, spec, case, came_out)
    wanted = {"status": case["status"], "stdout": case.get("stdout", ""), "stderr": case.get("stderr", "")}
    assert came_out == wanted


def run(arguments: list[str], stdin: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    streams = {name: io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for name in ("stdout", "stderr")}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
    for name, stream in streams.items():
        monkeypatch.setattr(sys, name, stream)
    status = main(list(arguments))
    for stream in streams.values():
        stream.flush()
    return {"status": status, **{name: stream.buffer.getvalue().decode() for name, stream in streams.items()}}


def renew(path: Path, spec: tomlkit.TOMLDocument, case: dict, came_out: dict) -> None:
    """Write what was printed; a status is for a person to change."""
    assert came_out["status"] == case["status"], came_out["stderr"]
    for name in ("stdout", "stderr"):
        if case.get(name, "") != came_out[name]:
            case[name] = tomlkit.string(came_out[name], multiline=True)
    written = re.sub(r'^(stdout|stderr) = """(?!\n)', r'\1 = """\n', tomlkit.dumps(spec), flags=re.MULTILINE)
    path.write_text(written, "utf-8")
