"""A question to git in, what it prints out: no command is run for it that the repository itself names.

A folder may come from a stranger, with a repository in it whose configuration has git run programs: to watch files, to
clean what is compared, to fetch what a partial clone lacks. Git guards against the repositories of other users alone;
see CVE-2022-24765 and `safe.bareRepository` in git-config(1).
"""

import os
from collections.abc import Mapping

_OFF = ("-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit")
_ENVIRONMENT = {"GIT_ALLOW_PROTOCOL": "none", "GIT_OPTIONAL_LOCKS": "0"}  # nothing is fetched, and no index refreshed
_AS_THEY_LIE = ("--no-ext-diff", "--no-textconv", "--ignore-submodules=dirty")
_FILTERS = r"^filter\..*\.(clean|process|required)$"


def content(folder: str, *arguments: str, also: Mapping[str, str] | None = None) -> bytes:
    """What git prints; nothing where there is no git, no repository, or no such thing in it.

    `also` is what its environment has beside ours.
    """
    import subprocess

    try:
        done = subprocess.run(  # noqa: S603 - the words are ours, the folder is an argument
            ("git", "-C", folder, *_OFF, *arguments),  # noqa: S607 - git is where the user's PATH has it
            env={**os.environ, **_ENVIRONMENT, **(also or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except (OSError, ValueError):  # a NUL in a name
        return b""
    return done.stdout if done.returncode == 0 else b""


def text(folder: str, *arguments: str) -> str:
    """What git prints, as text. See `content`."""
    return os.fsdecode(content(folder, *arguments))


def compared(folder: str, *arguments: str) -> str:
    """What `git diff` prints with these arguments, with the files as they lie there: no filter cleans them before."""
    names = text(folder, "config", "--null", "--name-only", "--get-regexp", _FILTERS).split("\0")
    count = os.environ.get("GIT_CONFIG_COUNT", "")
    first = int(count) if count.isdecimal() else 0
    filters = dict.fromkeys(filter(None, names))
    said = {"GIT_CONFIG_COUNT": str(first + len(filters))} if filters else {}
    for number, name in enumerate(filters, first):
        said[f"GIT_CONFIG_KEY_{number}"] = name
        said[f"GIT_CONFIG_VALUE_{number}"] = "false" if name.endswith(".required") else ""
    return os.fsdecode(content(folder, "diff", *_AS_THEY_LIE, *arguments, also=said))
