"""The command line as a tree in, a completion script for bash out. It runs in bash 3.2, which macOS has."""

from collections.abc import Iterator

from factcheck.commands.completion.tree import Command, Option, paths

_SCRIPT = r"""# Completion of factcheck for bash. Made by `factcheck completion bash`; no Python starts for a TAB.
_factcheck() {
    local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" command="factcheck" words="" i
    local IFS=$' \t\n'
    if [[ $cur == "=" ]]; then
        cur=""
    elif [[ $prev == "=" ]]; then
        prev="${COMP_WORDS[COMP_CWORD-2]}"
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "$command ${COMP_WORDS[i]}" in
            @COMMANDS@) command="$command ${COMP_WORDS[i]}" ;;
        esac
    done
    COMPREPLY=()
    case "$command $prev" in
@VALUES@
    esac
    if [[ -z $words ]]; then
        case "$command" in
@WORDS@
        esac
        [[ $cur != -* ]] && words="${words%%|*}" || words="${words#*|}"
    fi
    [[ $words == *= ]] && compopt -o nospace 2>/dev/null
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o bashdefault -o default -F _factcheck factcheck
"""


def script(command: Command) -> str:
    """A function that walks the words before the cursor, then offers what may stand there."""
    known = tuple(paths(command))
    return (
        _SCRIPT.replace("@COMMANDS@", " | ".join(f'"{path}"' for path, inner in known if inner is not command))
        .replace("@VALUES@", "\n".join(_values(known)))
        .replace("@WORDS@", "\n".join(_words(path, inner) for path, inner in known))
    )


def _values(known: tuple[tuple[str, Command], ...]) -> Iterator[str]:
    """Options with a value: its words where there are some, else nothing, so that bash offers files."""
    for path, command in known:
        for option in command.options:
            if option.values is None:
                continue
            pattern = " | ".join(f'"{path} {name}"' for name in option.names)
            if option.values.choices:
                yield f'        {pattern}) words="{" ".join(option.values.choices)}" ;;'
            else:
                yield f"        {pattern}) return ;;"


def _words(path: str, command: Command) -> str:
    """What may come next: words before the bar, options behind it."""
    plain = [inner.name for inner in command.commands] or command.argument.choices
    options = [name for option in command.options for name in _names(option)]
    return f'            "{path}") words="{" ".join(plain)}|{" ".join(options)}" ;;'


def _names(option: Option) -> tuple[str, ...]:
    return tuple(name for name in option.names if name.startswith("--"))
