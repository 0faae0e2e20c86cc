"""Text or JSON in, stdout out; what cannot be shown as it is is made visible."""

import json
import os
import sys
import textwrap
from collections.abc import Iterable, Mapping

from factcheck.commands import page
from factcheck.visible import on_one_line, visible

_WIDEST = 110


def say(line: str = "") -> None:
    """One line of text on stdout."""
    sys.stdout.write(f"{visible(line)}\n")


def note(line: str) -> None:
    """One line on stderr: for a person, not for what reads the output."""
    sys.stderr.write(f"factcheck: {visible(line)}\n")


def dump(value: object) -> None:
    """One JSON object on stdout, in UTF-8 whatever the locale."""
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def rows(found: Iterable[tuple[str, ...]]) -> None:
    """Columns cut to the width of a terminal; in a pipe whole, with a tab between."""
    listed = [tuple(map(on_one_line, row)) for row in found]
    if not page.is_terminal(sys.stdout):
        for row in listed:
            sys.stdout.write("\t".join(row) + "\n")
        return
    width = page.width(sys.stdout, os.environ)
    widest = [max(map(len, column)) for column in zip(*listed, strict=True)]
    for row in listed:
        line = "  ".join(f"{cell:<{room}}" for cell, room in zip(row, widest, strict=True)).rstrip()
        sys.stdout.write((line if len(line) <= width else f"{line[: width - 1]}…") + "\n")


def fields(values: Mapping[str, object], indent: int = 2) -> None:
    """Names in a column, their values beside them, folded at the width of the page."""
    room = indent + max((len(name) for name in values), default=0) + 2
    width = max(min(page.width(sys.stdout, os.environ), _WIDEST) - room, 24)
    for name, value in values.items():
        folded = textwrap.wrap(on_one_line(str(value)), width, break_on_hyphens=False, break_long_words=False)
        first, *rest = folded or [""]  # an address stays in one piece, to be followed or copied
        sys.stdout.write(f"{' ' * indent}{name:<{room - indent}}{first}".rstrip() + "\n")
        for line in rest:
            sys.stdout.write(f"{' ' * room}{line}\n")
