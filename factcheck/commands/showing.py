"""What a check was asked in; the files that it reads, or the settings that hold and who set them, out on stdout."""

import json
import sys
from collections.abc import Iterator

from factcheck import config, corpus, store
from factcheck.choices import COLOURS
from factcheck.commands import CLEAN
from factcheck.config import Level, Settings
from factcheck.config.file import KEYS
from factcheck.options import CheckOptions
from factcheck.report import least_shown
from factcheck.suppress import severity
from factcheck.typed import NamedTuple
from factcheck.visible import visible

_FIELDS = {"store": "stores"}  # keys that the house calls otherwise
_LISTED = {"extend", "severity", "per-file"}  # told above, or written as tables, after all others


class _Line(NamedTuple):
    """A key, its value as TOML has it, and who set it."""

    key: str
    value: str
    origin: str


def files(settings: Settings) -> int:
    """Print each file that is checked, one a line."""
    for path in _files(settings):
        sys.stdout.write(f"{visible(path)}\n")
    return CLEAN


def settings(options: CheckOptions, holding: Settings) -> int:
    """Print the settings as a configuration file that says the same, each with who set it.

    Of files that are named, how grave rules are in each of them follows.
    """
    found = config.read(options.config) if options.config else config.load()
    extended = f", extending {', '.join(found.bases)}" if found.bases else ""
    sys.stdout.write(f"# {visible(found.path or 'no configuration file')}{visible(extended)}\n")
    lines = [*_lines(options, found, holding)]
    written = [f"{line.key} = {line.value}" for line in lines]
    width = max(map(len, written))
    for line, text in zip(lines, written, strict=True):
        sys.stdout.write(f"{visible(text):{width}}  # {line.origin}\n")
    for path in _files(holding) if holding.severities and options.paths else ():
        _write_severities(path, holding)
    return CLEAN


def _files(holding: Settings) -> Iterator[str]:
    return corpus.find(holding.paths, corpus.Rules(holding.exclude, holding.force_exclude, holding.hidden))


def _lines(options: CheckOptions, found: Settings, holding: Settings) -> Iterator[_Line]:
    for key in KEYS:
        field = _FIELDS.get(key.name, key.name.replace("-", "_"))
        if key.name in _LISTED:
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
