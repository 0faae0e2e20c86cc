"""What a configuration file can say."""

from datetime import date
from enum import IntEnum

from factcheck.patterns import Pattern
from factcheck.typed import NamedTuple


class Level(IntEnum):
    """How grave a finding is; what `show` and `fail-on` name."""

    SUPPORTED = 0
    UNSOURCED = 1
    OVERCLAIM = 2
    CONTRADICTED = 3
    NEVER = 4


class Severities(NamedTuple):
    """How grave the findings of rules are, in the files that `pattern` fits; in every file, where it is None.

    `rules` are pairs of a rule, or of `contradicted` for all rules that contradict, and how grave it is: `error`,
    `warning`, `info` or `off`.
    """

    rules: tuple[tuple[str, str], ...]
    pattern: Pattern | None = None


class Settings(NamedTuple):
    """What a configuration file says; None and () where it says nothing.

    `stores` and `paths` are as seen from the working directory. Of `severities` the last that speaks of a finding
    counts. `path` is the file itself, `bases` are those that it extends.
    `homes` are pairs of a key that names what may be written to (`paths`, `baseline`, `store`) and the file that says
    it.
    """

    paths: tuple[str, ...] = ()
    stores: tuple[str, ...] = ()
    exclude: tuple[Pattern, ...] = ()
    force_exclude: bool = False
    hidden: bool = False
    format: str | None = None
    color: str | None = None
    position_encoding: str | None = None
    show: Level | None = None
    fail_on: Level | None = None
    today: date | None = None
    ignore_file: str | None = None
    require_reason: bool = False
    baseline: str | None = None
    severities: tuple[Severities, ...] = ()
    path: str | None = None
    bases: tuple[str, ...] = ()
    homes: tuple[tuple[str, str], ...] = ()


IGNORE_FILE = ".factcheck-ignore.toml"
"""The file of ignored sentences that counts where it lies beside the configuration, or in the working directory."""
