"""The command line as completion scripts need it: commands, their options, and what a value may be."""

from collections.abc import Iterator

from factcheck.typed import NamedTuple


class Values(NamedTuple):
    """`choices` are the words there are, `metavar` names the value in the help."""

    choices: tuple[str, ...] = ()
    is_path: bool = False
    metavar: str = ""


class Option(NamedTuple):
    """`names` as written (`--quiet`, `-q`); `values` is None for a flag."""

    names: tuple[str, ...]
    about: str
    values: Values | None
    is_repeatable: bool


class Command(NamedTuple):
    """A command with what may follow it: options, a value, or commands of its own."""

    name: str
    about: str
    options: tuple[Option, ...]
    argument: Values
    commands: tuple["Command", ...]


def paths(command: Command, above: str = "") -> Iterator[tuple[str, Command]]:
    """Every command below `command` and itself, each with the words that call it."""
    path = f"{above} {command.name}".strip()
    yield path, command
    for inner in command.commands:
        yield from paths(inner, path)
