"""`factcheck completion`: a shell and the command line as a tree in, a completion script on stdout out."""

import sys
from importlib import import_module

from factcheck.commands import CLEAN
from factcheck.commands.completion.tree import Command

SHELLS = ("bash", "zsh", "fish", "powershell")


def run(shell: str, command: Command) -> int:
    """Print the script for `shell`, one of `SHELLS`."""
    sys.stdout.write(import_module(f"factcheck.commands.completion.{shell}").script(command))
    return CLEAN
