"""The process's arguments in, its exit status out: 0 clean, 1 findings, 2 misuse, 3 a bug of ours."""

import gc
import os
import sys
from collections.abc import Callable, Sequence

from factcheck import options
from factcheck.commands import BUG, CLEAN, INTERRUPTED, MISUSE, PIPE_CLOSED, collect_seldom
from factcheck.errors import FactcheckError
from factcheck.visible import visible


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Nothing is raised: a closed pipe ends it quietly, and a bug reports itself."""
    collect_seldom()
    is_process = arguments is None
    arguments = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except FactcheckError as error:
        sys.stderr.write(f"factcheck: error: {error}\n")
        return MISUSE
    except OSError as error:
        _drop_output()
        sys.stderr.write(f"factcheck: error: {visible(str(error))}\n")
        return MISUSE
    except Exception as error:  # whatever it is, it must not pass for findings
        _report_bug(error)
        return BUG
    if is_process:
        gc.freeze()  # Python looks through all that is left for cycles before it ends: a tenth of a short run
    return status


def _run(arguments: Sequence[str]) -> int:
    asked = options.read(arguments) or _read_by_typer(arguments)
    if isinstance(asked, options.CheckOptions):
        from factcheck.commands import check

        return check.run(asked)
    return asked() if callable(asked) else asked or CLEAN


def _read_by_typer(arguments: Sequence[str]) -> options.CheckOptions | Callable[[], int] | int | None:
    import typer

    from factcheck import cli

    try:
        return cli.parse(arguments)
    except typer.TyperException as error:
        sys.stderr.write(f"factcheck: error: {visible(error.format_message())}\n")
        return MISUSE


def _drop_output() -> None:
    """Let what cannot be written go nowhere, so that the interpreter does not fail on it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report_bug(error: Exception) -> None:
    """What a bug report needs, under a heading that says what to do with it."""
    import platform
    import traceback

    from factcheck import __version__

    sys.stderr.write(
        "factcheck: this is a bug in factcheck, not in your text. Please report it with all that follows:\n\n"
        f"factcheck {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"arguments: {sys.argv[1:]}\n\n"
        + "\n".join(map(visible, "".join(traceback.format_exception(error)).split("\n")))
    )


if __name__ == "__main__":
    sys.exit(main())
