"""Planted sentences in; what `check --fix --unsafe-fixes` made of each, in files of several encodings, out."""

import io
import sys
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from typing import NamedTuple

from factcheck.__main__ import main
from tests.planting.generated import Planted

BEFORE = "# A heading\n\nThe weather was fine, *and so it stayed*.\n\n"
AFTER = " Nobody minded.\n\n- a list, `code`, [a link](x.md)\n\n    indented\n\nThe end"
_CODECS = ("utf-8", "utf-8", "utf-8-sig", "utf-16")


class Result(NamedTuple):
    """What came of one planted sentence."""

    planted: Planted
    is_caught: bool
    is_clean: bool = False
    is_restored: bool = False
    is_all_else_kept: bool = False
    is_stable: bool = False
    text: str = ""

    @property
    def is_good(self) -> bool:
        return self.is_clean and self.is_all_else_kept and self.is_stable


def run(planted: Iterable[Planted], options: list[str], folder: Path, random: Random) -> list[Result]:
    """Plant each in a file of its own, and mend it by the command."""
    return [_run(each, options, folder / f"{number}.md", random) for number, each in enumerate(planted)]


def _run(planted: Planted, options: list[str], path: Path, random: Random) -> Result:
    newline, codec = random.choice(("\n", "\r\n")), random.choice(_CODECS)
    before, after = BEFORE.replace("\n", newline), AFTER.replace("\n", newline)
    content = (before + planted.wrong + after).encode(codec)
    path.write_bytes(content)
    command = ["check", str(path), *options, "--today", "2024-03-05"]
    if _status(command) != 1:
        return Result(planted, is_caught=False)
    _status([*command, "--fix", "--unsafe-fixes"])
    mended = path.read_bytes()
    text = mended.decode(codec)
    kept = mended.startswith(before.encode(codec)) and text.endswith(after)
    sentence = text[len(before) : -len(after)]
    is_clean = _status(command) == 0
    _status([*command, "--fix", "--unsafe-fixes"])
    is_restored, is_stable = sentence == planted.true, path.read_bytes() == mended
    return Result(planted, True, is_clean, is_restored, kept, is_stable, sentence)


def _status(command: list[str]) -> int:
    with redirect_stdout(_stream()), redirect_stderr(_stream()):
        return main(command)


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), sys.stdout.encoding or "utf-8")
