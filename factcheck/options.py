"""A plain command line in, what it asks for out; None for one that typer had better read.

typer costs more than a one-page check, so the calls that hooks and scripts make are read here.
`cli.py` stays the definition of the command line; a test holds the two equal.
"""

from collections.abc import Sequence

from factcheck.choices import COLOURS, ENCODINGS, FAILING, FORMATS, SHOWN
from factcheck.typed import NamedTuple

ONE_VALUE = {
    "--stdin-filename": "stdin_filename",
    "--against": "against",
    "--today": "today",
    "--jobs": "jobs",
    "--config": "config",
    "--ignore-file": "ignore_file",
    "--baseline": "baseline",
    "--changed": "changed",
    "--format": "format",
    "--color": "color",
    "--position-encoding": "position_encoding",
    "--show": "show",
    "--fail-on": "fail_on",
}
MANY_VALUES = {"--store": "stores", "--output": "output", "--exclude": "exclude"}
FLAGS = {
    "--force-exclude": "force_exclude",
    "--hidden": "hidden",
    "--require-reason": "require_reason",
    "--fix": "fix",
    "--unsafe-fixes": "unsafe_fixes",
    "--diff": "diff",
    "--exit-zero": "exit_zero",
    "--watch": "watch",
    "--show-files": "show_files",
    "--show-settings": "show_settings",
    "--quiet": "quiet",
    "-q": "quiet",
}
_CHOICES: dict[str, tuple[str, ...]] = {
    "format": FORMATS,
    "color": COLOURS,
    "position_encoding": ENCODINGS,
    "show": SHOWN,
    "fail_on": FAILING,
}


class CheckOptions(NamedTuple):
    """What `factcheck check` was asked; None and () where nothing was said."""

    paths: tuple[str, ...] = ()
    stdin_filename: str | None = None
    stores: tuple[str, ...] = ()
    against: str | None = None
    today: str | None = None
    config: str | None = None
    format: str | None = None
    output: tuple[str, ...] = ()
    color: str | None = None
    position_encoding: str | None = None
    show: str | None = None
    fail_on: str | None = None
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    hidden: bool = False
    ignore_file: str | None = None
    require_reason: bool = False
    baseline: str | None = None
    changed: str | None = None
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    exit_zero: bool = False
    quiet: bool = False
    watch: bool = False
    show_files: bool = False
    show_settings: bool = False
    jobs: str | None = None

    def name_of(self, path: str) -> str:
        """What the document of a path is called: `-` is the standard input."""
        return (self.stdin_filename or "<stdin>") if path == "-" else path


def read(arguments: Sequence[str]) -> CheckOptions | None:
    """The options of `check ...` spelled out in full; None for anything else, right or wrong."""
    if not arguments or arguments[0] != "check":
        return None
    paths: list[str] = []
    said: dict[str, object] = {}
    rest = iter(arguments[1:])
    for argument in rest:
        if argument == "-" or not argument.startswith("-"):
            paths.append(argument)
        elif argument in FLAGS:
            said[FLAGS[argument]] = True
        elif argument == "--changed":  # its value may be left out, and so is always joined to it
            said["changed"] = "HEAD"
        else:
            name, joined, value = argument.partition("=")
            if not _take(name, value if joined else next(rest, "-"), said):
                return None
    return CheckOptions()._replace(paths=tuple(paths), **said)  # type: ignore[arg-type]


def _take(name: str, value: str, said: dict[str, object]) -> bool:
    """Put the value where `name` keeps it; False for an unknown name or a doubtful value."""
    field = ONE_VALUE.get(name) or MANY_VALUES.get(name)
    if field is None or value.startswith("-") or value not in _CHOICES.get(field, (value,)):
        return False
    earlier = said.get(field, ())
    said[field] = (*earlier, value) if name in MANY_VALUES and isinstance(earlier, tuple) else value
    return True
