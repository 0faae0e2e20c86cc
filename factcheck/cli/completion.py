"""`factcheck completion` on the command line, and the command line itself as a tree for it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Annotated, Any, Literal

import typer

from factcheck.choices import FORMATS
from factcheck.cli.app import app
from factcheck.commands.completion.tree import Command, Option, Values
from factcheck.rules import RULES


@app.command("completion", short_help="Print a script that completes commands in a shell.")
def _completion(
    shell: Annotated[Literal["bash", "zsh", "fish", "powershell"], typer.Argument(metavar="bash|zsh|fish|powershell")],
) -> Callable[[], int]:
    """Print a script that completes commands, options and their values.

    It is static: no Python starts for a TAB.

    bash, in ~/.bashrc: eval "$(factcheck completion bash)"

    zsh, in ~/.zshrc behind compinit: source <(factcheck completion zsh)

    fish: factcheck completion fish > ~/.config/fish/completions/factcheck.fish

    PowerShell, in $PROFILE: factcheck completion powershell | Out-String | Invoke-Expression
    """
    from factcheck.commands import completion

    return partial(completion.run, shell, _tree("factcheck", typer.main.get_command(app)))


def _tree(name: str, command: Any) -> Command:
    """The command with all that is below it; typer keeps the types of its commands to itself."""
    context = typer.Context(command, info_name=name)
    params = command.get_params(context)
    subcommands = getattr(command, "commands", {})
    return Command(
        name,
        (command.get_short_help_str(limit=200) or "").rstrip("."),
        tuple(_options(params)),
        next((_values(param) for param in params if param.param_type_name == "argument"), Values()),
        tuple(_tree(inner, subcommands[inner]) for inner in command.list_commands(context)) if subcommands else (),
    )


def _options(params: list[Any]) -> Iterator[Option]:
    for param in params:
        if param.param_type_name == "option" and not param.hidden:
            about = (param.help or "").split(". ")[0].rstrip(".")
            names = (*param.opts, *param.secondary_opts)
            yield Option(names, about, None if param.is_flag else _values(param), param.multiple)


def _values(param: Any) -> Values:
    """What a value may be: one of a few words, a path, or anything (by what stands for it in the help)."""
    choices = tuple(getattr(param.type, "choices", ()))
    metavar = param.metavar or param.name.upper()
    if metavar == "FORMAT=FILE":
        choices = tuple(f"{name}=" for name in FORMATS)
    if "RULE" in metavar:
        choices = tuple(rule.id for rule in RULES)
    return Values(choices, any(word in metavar for word in ("PATH", "FILE", "FOLDER")), metavar)
