"""Every command that writes a file, killed in the middle of it, and on a full disk: the old file is left whole."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import commands

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process is killed, and held back, as Unix does")

STORE = """# What the desk knows.
[[work]]
id = "gazette"
type = "article-newspaper"
title = "Rents"
publisher = "The Gazette"
issued = 2024-03-05
source-file = "article.md"

[[claim]]
id = "rents"
quote = "Rents in Brim rose by 5 per cent in 2023"
text = "Rents in Brim rose by 5 per cent in 2023."
subject = "Rents in Brim"
work = "gazette"
"""
FILES = {
    "store.toml": STORE,
    "article.md": "---\ntitle: Rents\n---\n\nRents in Brim rose by 5 per cent in 2023. The sea is cold.\n",
    "draft.md": "Rents in Brim rose by 7 per cent in 2023. Rents in Brim rose by 5 per cent in 2023 again.\n",
    "good.md": "Rents in Brim rose by 5 per cent in 2023.\n",
    "refs.bib": "@book{other, title = {Other}}\n",
    "page.html": "<p>old</p>\n",
    "baseline.json": '{"version": 1, "findings": [\n'
    '{"path": "gone.md", "rule": "misquote", "claim": null, "sentence": "0000000000000000", "count": 1}\n]}\n',
    "made.toml": "# old\n",
    "made.csv": "old\n",
    "feed.jsonl": "",
}
# What is written into, by which module of `commands`, and the command.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "check --fix": ("draft.md", "mending", "check draft.md --store store.toml --fix"),
    "check --output": ("page.html", "output", "check draft.md --store store.toml --output html=page.html"),
    "baseline": ("baseline.json", "baseline", "baseline draft.md --store store.toml --baseline baseline.json"),
    "baseline --update": (
        "baseline.json",
        "baseline",
        "baseline draft.md --store store.toml --baseline baseline.json --update",
    ),
    "cite": ("good.md", "citing", "cite good.md --store store.toml --write"),
    "cite --bibliography": (
        "refs.bib",
        "citing",
        "cite good.md --store store.toml --write --syntax pandoc --bibliography refs.bib",
    ),
    "claims add": (
        "store.toml",
        "claims.changing",
        "claims add --store store.toml --text The_sea_is_cold. --quote The_sea_is_cold --subject it --set work=gazette",
    ),
    "claims edit": ("store.toml", "claims.changing", "claims edit rents --store store.toml --set scope=Brim"),
    "claims lint --fix": ("store.toml", "claims.lint", "claims lint --store store.toml --fix"),
    "claims verify --record": ("store.toml", "claims.recording", "claims verify --store store.toml --record"),
    "claims new": ("made.toml", "claims.new", "claims new article.md --type article-newspaper -o made.toml"),
    "claims export": ("made.csv", "claims.export", "claims export --store store.toml --format csv -o made.csv --force"),
    "claims import": ("made.toml", "claims.export", "claims import feed.jsonl --format jsonl -o made.toml --force"),
}
FAULTS = {
    "killed before it is on the disk": "os.fsync = die",
    "killed before it takes the old one's place": "os.replace = lambda *given: die() if 'cache' not in given[0] else 0",
    "a full disk": "resource.setrlimit(resource.RLIMIT_FSIZE, (8, 8))",
}
RUN = """
import os, resource, signal, sys
from factcheck.__main__ import main

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

{fault}
sys.exit(main({arguments}))
"""


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, "utf-8")
    run(tmp_path, "claims export --store store.toml --format jsonl -o feed.jsonl --force")
    return tmp_path


def run(desk: Path, command: str, fault: str = "") -> subprocess.CompletedProcess[str]:
    arguments = [one.replace("_", " ") for one in command.split()]
    code = RUN.format(fault=fault, arguments=arguments)
    environment = {**os.environ, "FACTCHECK_CACHE_DIR": str(desk / "cache")}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=desk,
        env=environment,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )


def files(desk: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in desk.iterdir() if path.is_file() and not path.name.startswith(".")}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_old_file_is_left_whole(name: str, desk: Path) -> None:
    target, _, command = COMMANDS[name]
    if name in {"baseline", "claims new"}:  # which write over nothing
        (desk / target).unlink()
    before = files(desk)
    for fault, code in FAULTS.items():
        done = run(desk, command, code)
        if "killed" in fault:
            assert done.returncode == -signal.SIGKILL, done.stderr
        else:
            assert done.returncode == 2, done.stderr
            assert re.search(r"error: \S+: cannot be written: File too large", done.stderr), done.stderr
            assert "Traceback" not in done.stderr
        assert files(desk) == before
    done = run(desk, command)
    assert done.returncode in {0, 1}, done.stderr
    after = files(desk)
    assert {one for one in after if after[one] != before.get(one)} >= {target}


def test_every_command_that_writes_is_tried() -> None:
    room = Path(commands.__path__[0])
    found = {
        path.relative_to(room).with_suffix("").as_posix().replace("/", ".")
        for path in room.rglob("*.py")
        if re.search(
            r"^from factcheck(?:\.writing)? import .*\b(?:writing|write)\b", path.read_text("utf-8"), re.MULTILINE
        )
    }
    assert {one for one in found if not one.startswith("archive")} == {module for _, module, _ in COMMANDS.values()}
