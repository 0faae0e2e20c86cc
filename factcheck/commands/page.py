"""A stream and its environment in, what may be written on it out: colour, links, width."""

import os
from collections.abc import Mapping

from factcheck.typed import TextIO

_LINKING_PROGRAMS = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"})
_LINKING_TERMINALS = frozenset({"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "contour"})
_LINKING_VTE = 5000
_DEFAULT_WIDTH = 80


def is_terminal(stream: TextIO) -> bool:
    """Whether a person watches `stream`; one that is closed is watched by nobody."""
    try:
        return stream.isatty()
    except ValueError:
        return False


def has_colour(choice: str, stream: TextIO, environment: Mapping[str, str]) -> bool:
    """`--color` first, then NO_COLOR (no-color.org), then FORCE_COLOR and CLICOLOR_FORCE, then the stream."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return is_terminal(stream) and environment.get("TERM") != "dumb"


def is_animated(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether what is written on `stream` may be written over: a person watches, on a terminal that can."""
    return is_terminal(stream) and environment.get("TERM") not in {"dumb", None} and not environment.get("CI")


def has_links(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether the terminal behind `stream` is known to follow OSC 8 hyperlinks."""
    if environment.get("NO_COLOR") or not is_terminal(stream):
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM") in _LINKING_PROGRAMS
        or environment.get("TERM") in _LINKING_TERMINALS
        or "WT_SESSION" in environment
        or (vte.isdecimal() and int(vte) >= _LINKING_VTE)
    )


def width(stream: TextIO, environment: Mapping[str, str]) -> int:
    """COLUMNS, else the terminal's, else 80: a terminal that a CI job makes has no size."""
    said = environment.get("COLUMNS", "")
    if said.isdecimal() and int(said) > 0:
        return int(said)
    try:
        return os.get_terminal_size(stream.fileno()).columns or _DEFAULT_WIDTH
    except (OSError, ValueError):
        return _DEFAULT_WIDTH
