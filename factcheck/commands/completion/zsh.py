"""The command line as a tree in, a completion script for zsh out."""

from collections.abc import Iterator

from factcheck.commands.completion.tree import Command, Option, Values, paths

_HEAD = """#compdef factcheck
# Completion of factcheck for zsh. Made by `factcheck completion zsh`; no Python starts for a TAB.
"""
_TAIL = """
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _factcheck "$@"
else
    compdef _factcheck factcheck
fi
"""


def script(command: Command) -> str:
    """A function for each command."""
    return _HEAD + "".join(_function(path, inner) for path, inner in paths(command)) + _TAIL


def _function(path: str, command: Command) -> str:
    name = "_" + path.replace(" ", "_").replace("-", "_")
    specs = [spec for option in command.options for spec in _specs(option)]
    if not command.commands:
        return f"\n{name}() {{\n    _arguments -s -S {' '.join([*specs, _argument(command.argument)])}\n}}\n"
    listed = "\n".join(f"        {_quoted(f'{inner.name}:{inner.about}')}" for inner in command.commands)
    cases = "\n".join(
        f"                {inner.name}) {name}_{inner.name.replace('-', '_')} ;;" for inner in command.commands
    )
    return (
        f'\n{name}() {{\n    local curcontext="$curcontext" state line\n    local -a commands=(\n{listed}\n    )\n'
        f"    _arguments -C {' '.join(specs)} '1: :->command' '*:: :->rest'\n"
        "    case $state in\n        command) _describe -t commands command commands ;;\n"
        f"        rest)\n            case $line[1] in\n{cases}\n            esac ;;\n    esac\n}}\n"
    )


def _specs(option: Option) -> Iterator[str]:
    """One for each name; the names of one option exclude each other, unless it may be given again."""
    others = "*" if option.is_repeatable else f"({' '.join(option.names)})" if len(option.names) > 1 else ""
    for name in option.names:
        is_joined = "=" if option.values is not None and name.startswith("--") else ""
        yield _quoted(f"{others}{name}{is_joined}[{_plain(option.about)}]{_value(option.values)}")


def _value(values: Values | None) -> str:
    return "" if values is None else f":{_plain(values.metavar)}:{_action(values)}"


def _argument(values: Values) -> str:
    return _quoted(f"*:{_plain(values.metavar)}:{_action(values)}")


def _action(values: Values) -> str:
    if values.choices:
        return f"({' '.join(values.choices)})"
    return "_files" if values.is_path else " "


def _plain(text: str) -> str:
    """Without what has a meaning in a specification."""
    return text.replace("\\", "").replace("[", "(").replace("]", ")").replace(":", " -")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
