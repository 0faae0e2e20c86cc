"""The command line as a tree in, a completion script for fish out."""

from collections.abc import Iterator

from factcheck.commands.completion.tree import Command, Option, Values, paths

_HEAD = """# Completion of factcheck for fish. Made by `factcheck completion fish`; no Python starts for a TAB.
complete -c factcheck -f
"""


def script(command: Command) -> str:
    """A line for each command, option and argument, with the condition under which it is offered."""
    return _HEAD + "".join(line + "\n" for path, inner in paths(command) for line in _lines(path, inner))


def _lines(path: str, command: Command) -> Iterator[str]:
    words = path.split()[1:]
    condition = " && ".join(f"__fish_seen_subcommand_from {word}" for word in words)
    if command.commands:
        names = " ".join(inner.name for inner in command.commands)
        not_yet = f"not __fish_seen_subcommand_from {names}"
        condition = f"{condition} && {not_yet}" if condition else not_yet
        for inner in command.commands:
            yield f"complete -c factcheck -n {_quoted(condition)} -a {inner.name} -d {_quoted(inner.about)}"
    elif command.argument.choices:
        yield f"complete -c factcheck -n {_quoted(condition)} -a {_quoted(' '.join(command.argument.choices))}"
    elif command.argument.is_path:
        yield f"complete -c factcheck -n {_quoted(condition)} -F"
    for option in command.options:
        yield f"complete -c factcheck -n {_quoted(condition)} {_option(option)} -d {_quoted(option.about)}"


def _option(option: Option) -> str:
    names = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    return " ".join([*names, *_taken(option.values)])


def _taken(values: Values | None) -> Iterator[str]:
    if values is None:
        return
    if values.choices:
        yield f"-x -a {_quoted(' '.join(values.choices))}"
    else:
        yield "-r -F" if values.is_path else "-x"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
