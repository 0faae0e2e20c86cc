"""The command line: arguments in, what they ask for out. The only room that imports typer; one file a command.

Nothing is run here: a command's function gives back what is to be run, so that errors and exit
statuses have one home. `check` gives its options, which the plain reading of `options` must equal;
every other command imports its file in `commands` and gives back a call of its `run`.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from factcheck.cli.app import app
from factcheck.commands import MISUSE
from factcheck.options import CheckOptions

# In the order in which `factcheck --help` lists them.
COMMANDS = (
    "check",
    "archive",
    "baseline",
    "cite",
    "explain",
    "rules",
    "claims",
    "init",
    "completion",
    "lsp",
    "cache",
    "schema",
)

for _command in COMMANDS:
    import_module(f"factcheck.cli.{_command}")


def parse(arguments: Sequence[str]) -> CheckOptions | Callable[[], int] | int:
    """What is asked for, or the exit status where typer has answered already (`--help`).

    Raises typer.TyperException, with a message for the user, for a command line that is wrong.
    """
    if not arguments:
        app(["--help"], prog_name="factcheck", standalone_mode=False)
        return MISUSE
    arguments = ["--changed=HEAD" if argument == "--changed" else argument for argument in arguments]
    asked = app(arguments, prog_name="factcheck", standalone_mode=False)
    return cast("CheckOptions | Callable[[], int] | int", asked)
