"""The command line as a tree in, a completion script for PowerShell out."""

from collections.abc import Iterator

from factcheck.commands.completion.tree import Command, paths

_SCRIPT = r"""# Completion of factcheck for PowerShell. Made by `factcheck completion powershell`.
# No Python starts for a TAB.
Register-ArgumentCompleter -Native -CommandName factcheck -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $commands = @{
@COMMANDS@
    }
    $values = @{
@VALUES@
    }
    $path = 'factcheck'
    $previous = ''
    foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $previous = $element.Extent.Text
        if ($commands.ContainsKey("$path $previous")) { $path = "$path $previous" }
    }
    $words = $values["$path $previous"]
    if ($null -eq $words) { $words = $commands[$path] }
    $words | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
"""


def script(command: Command) -> str:
    """Two tables, of what may follow a command and an option, and a block that looks words up in them."""
    known = tuple(paths(command))
    rows = (f"        {_quoted(path)} = {_listed(_words(inner))}" for path, inner in known)
    return _SCRIPT.replace("@COMMANDS@", "\n".join(rows)).replace("@VALUES@", "\n".join(_values(known)))


def _words(command: Command) -> tuple[str, ...]:
    names = tuple(name for option in command.options for name in option.names if name.startswith("--"))
    return (*(inner.name for inner in command.commands), *command.argument.choices, *names)


def _values(known: tuple[tuple[str, Command], ...]) -> Iterator[str]:
    for path, command in known:
        for option in command.options:
            if option.values is not None and option.values.choices:
                for name in option.names:
                    yield f"        {_quoted(f'{path} {name}')} = {_listed(option.values.choices)}"


def _listed(words: tuple[str, ...]) -> str:
    return f"@({', '.join(map(_quoted, words))})"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
