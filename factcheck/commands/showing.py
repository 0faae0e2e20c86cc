"""What a check was asked in; the files that it reads, or the settings that hold and who set them, out on stdout."""

import json
import sys
from collections.abc import Iterator

from factcheck import store
from factcheck.choices import COLOURS
from factcheck.commands import CLEAN
from factcheck.commands import settled as settling
from factcheck.commands.settled import Settled
from factcheck.config import Level, Settings
from factcheck.config.file import KEYS, TABLES
from factcheck.options import CheckOptions
from factcheck.report import UTF_32, least_shown
from factcheck.suppress import severity
from factcheck.typed import NamedTuple
from factcheck.visible import visible

_FIELDS = {"store": "stores"}  # keys that the house calls otherwise
_NAMED = 3  # documents of a configuration file


class _Line(NamedTuple):
    """A key, its value as TOML has it, and who set it."""

    key: str
    value: str
    origin: str


def files(settled: Settled) -> int:
    """Print each file that is checked, one a line."""
    for path in settling.files(settled):
        sys.stdout.write(f"{visible(path)}\n")
    return CLEAN


def settings(options: CheckOptions, settled: Settled) -> int:
    """Print the settings as a configuration file that says the same, each with who set it.

    Those of closer configuration files follow, with the documents they hold for, and without what is the run's alone;
    where these are all there is, the first has nothing else. Of files that are named, how grave rules are is told.
    """
    by_file: dict[str | None, list[str]] = {settled.run.path: []}
    for path in settling.files(settled):
        name = (options.stdin_filename or "<stdin>") if path == "-" else path
        by_file.setdefault(settled.of(name).path, []).append(name)
    for number, paths in enumerate(by_file.values()):
        holding = settled.of(paths[0]) if number else settled.run
        said = settled.said(paths[0]) if number else settled.said("")
        sys.stdout.write("\n" if number else "")
        is_of_run = None if number == 0 and (paths or len(by_file) == 1) else number == 0
        _write_block(said, [line for line in _lines(options, said, holding) if is_of_run in {None, _is_of_run(line)}])
        if number:
            more = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
            sys.stdout.write(f"# holds for {visible(', '.join(paths[:_NAMED]))}{more}\n")
        for path in paths if holding.severities and options.paths else ():
            _write_severities(path, holding)
    return CLEAN


def _write_block(said: Settings, lines: list[_Line]) -> None:
    """What holds where the configuration file `said` does."""
    extended = f", extending {', '.join(said.bases)}" if said.bases else ""
    sys.stdout.write(f"# {visible(said.path or 'no configuration file')}{visible(extended)}\n")
    written = [f"{line.key} = {line.value}" for line in lines]
    width = max(map(len, written))
    for line, text in zip(lines, written, strict=True):
        sys.stdout.write(f"{visible(text):{width}}  # {line.origin}\n")


def _is_of_run(line: _Line) -> bool:
    return line.key.replace("-", "_") in settling.OF_THE_RUN


def _lines(options: CheckOptions, found: Settings, holding: Settings) -> Iterator[_Line]:
    for key in KEYS:
        field = _FIELDS.get(key.name, key.name.replace("-", "_"))
        if key.name in TABLES:
            continue
        value = _value(field, getattr(holding, field), holding)
        if value is not None:
            yield _Line(key.name, json.dumps(value, ensure_ascii=False), _origin(field, options, found))


def _origin(field: str, options: CheckOptions, found: Settings) -> str:
    is_in_file = getattr(found, field) != Settings._field_defaults[field]
    said = [found.path or "the configuration"] if is_in_file else []
    if getattr(options, field):
        said = [*said, "the command line"] if field == "exclude" else ["the command line"]
    return " and ".join(said) or "default"


def _value(field: str, value: object, holding: Settings) -> object:
    """What a configuration file would say; None where nothing is the default, and cannot be written."""
    if isinstance(value, Level):
        return value.name.lower()
    defaults: dict[str, object] = {
        "stores": [store.shipped()],
        "show": least_shown(holding.format or "concise").name.lower(),
        "fail_on": Level.OVERCLAIM.name.lower(),
        "color": COLOURS[0],
        "position_encoding": UTF_32,
    }
    if field == "exclude":
        return [pattern.text for pattern in holding.exclude]
    if not value and field in defaults:
        return defaults[field]
    return str(value) if field == "today" else value


def _write_severities(path: str, holding: Settings) -> None:
    rules = severity.of_file(path, holding.severities)
    if rules:
        sys.stdout.write(f"\n[per-file.{json.dumps(visible(path), ensure_ascii=False)}]\n")
        for rule, said in rules.items():
            sys.stdout.write(f'{rule} = "{said}"  # {_said_by(path, rule, holding)}\n')


def _said_by(path: str, rule: str, holding: Settings) -> str:
    """Which of the tables has the last word on a rule in a file."""
    from factcheck.patterns import fits

    name = "[severity]"
    for table in holding.severities:
        if rule in dict(table.rules) and (table.pattern is None or fits(path, table.pattern)):
            name = f'[per-file."{visible(table.pattern.text)}"]' if table.pattern else "[severity]"
    return name
