"""The completion scripts, in the shells themselves where they are there."""

import re
import shutil
import subprocess

import pytest

from factcheck.__main__ import main
from factcheck.commands.completion import SHELLS

BASH = """
{script}
COMP_WORDS=({words})
COMP_CWORD={at}
_factcheck
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
CASES = [
    (["ch"], {"check"}),
    (["check", "--form"], {"--format"}),
    (["check", "--format", "g"], {"github", "gitlab"}),
    (["check", "draft.md", "--fail-on", "nev"], {"never"}),
    (["check", "--output", "ht"], {"html="}),
    (["claims", "stat"], {"stats"}),
    (["claims", "list", "--form"], {"--format"}),
    (["explain", "mis"], {"misquote", "misattributed"}),
    (["completion", "z"], {"zsh"}),
]


@pytest.fixture
def script(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["completion", request.param]) == 0
    return capsys.readouterr().out


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
@pytest.mark.parametrize("script", ["bash"], indirect=True)
@pytest.mark.parametrize(("words", "wanted"), [*CASES, (["check", "--format", "=", "js"], {"json", "jsonl"})])
def test_bash(script: str, words: list[str], wanted: set[str]) -> None:
    quoted = " ".join(f'"{word}"' for word in ("factcheck", *words))
    assert _run(["bash", "-c", BASH.format(script=script, words=quoted, at=len(words))]) == wanted


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
@pytest.mark.parametrize("script", ["bash"], indirect=True)
def test_bash_lists_words_for_who_parts_them_otherwise(script: str) -> None:
    asked = BASH.format(script=script, words="factcheck claims stat", at=2)
    done = subprocess.run(["bash", "-uc", f"IFS=,{chr(10)}{asked}"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["stats"]


@pytest.mark.skipif(not shutil.which("fish"), reason="no fish here")
@pytest.mark.parametrize("script", ["fish"], indirect=True)
@pytest.mark.parametrize(("words", "wanted"), CASES)
def test_fish(script: str, words: list[str], wanted: set[str]) -> None:
    asked = f"{script}\ncomplete -C 'factcheck {' '.join(words)}'"
    assert {line.split("\t")[0] for line in _run(["fish", "--no-config", "-c", asked])} == wanted


@pytest.mark.skipif(not shutil.which("zsh"), reason="no zsh here")
@pytest.mark.parametrize("script", ["zsh"], indirect=True)
def test_zsh_can_read_it(script: str) -> None:
    assert _run(["zsh", "-f", "-n", "-c", script]) == set()


@pytest.mark.parametrize("script", SHELLS, indirect=True)
def test_a_script_names_every_option_and_starts_no_python(script: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--help"]) == 0
    options = re.findall(r"^  (?:-\w, )?(--[\w-]+)", capsys.readouterr().out, re.MULTILINE)
    assert "--format" in options
    assert [option for option in options if option not in script and f"-l {option[2:]}" not in script] == []
    assert "python" not in script.lower().replace("no python starts for a tab", "")


def _run(command: list[str]) -> set[str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""
    return set(done.stdout.split("\n")) - {""}
