"""The tables `severity` and `per-file` of a configuration file in, `Severities` out; imported where there are any."""

from collections.abc import Iterator
from functools import cache

from factcheck import toml
from factcheck.choices import SEVERITIES
from factcheck.config.settings import Severities
from factcheck.patterns import Pattern
from factcheck.toml.place import KeyPath
from factcheck.toml.shape import Key, one_of
from factcheck.typed import Any

ALL_THAT_CONTRADICT = "contradicted"


@cache
def keys() -> tuple[Key, ...]:
    """What a table of severities may hold: each rule that finds something amiss, and one name for many of them."""
    from factcheck.rules import RULES

    shape = one_of(*SEVERITIES)
    rules = [Key(rule.id, shape, rule.summary) for rule in RULES if rule.id != "supported"]
    return (*rules, Key(ALL_THAT_CONTRADICT, shape, "whatever the source contradicts, where its rule is not named"))


def read(file: toml.File, table: dict[str, Any], at: KeyPath, folder: str) -> tuple[Severities, ...]:
    """What `severity` says of every file, then what `per-file` says of some, in its order.

    Raises FactcheckError for the first mistake in them, with its line.
    """
    for problem in _problems(file, table, at):
        raise toml.failure(problem)
    own = table.get("severity", {})
    everywhere = (Severities(tuple(own.items())),) if own else ()
    some = table.get("per-file", {}).items()
    return (*everywhere, *(Severities(tuple(rules.items()), Pattern(text, folder)) for text, rules in some))


def json_schema() -> dict[str, dict[str, object]]:
    """The two tables as JSON Schema, by their keys."""
    from factcheck.toml import describe

    rules = describe.table(keys())
    return {"severity": rules, "per-file": {"type": "object", "additionalProperties": rules}}


def _problems(file: toml.File, table: dict[str, Any], at: KeyPath) -> Iterator[toml.Problem]:
    prefix = "tool.factcheck." if at else ""
    yield from _wrong(file, table.get("severity", {}), (*at, "severity"), f"[{prefix}severity]")
    for text, rules in table.get("per-file", {}).items():
        place = (*at, "per-file", text)
        if not text.strip() or text.startswith("!"):
            hint = 'Write which files are meant, as in .gitignore: [per-file."drafts/**"].'
            yield toml.Problem(file, place, f'"{text}" fits no file', hint)
        yield from _wrong(file, rules, place, f'[{prefix}per-file."{text}"]')


def _wrong(file: toml.File, table: object, at: KeyPath, name: str) -> Iterator[toml.Problem]:
    """All that is wrong with one table of severities; nobody can silence what is sourced."""
    for problem in toml.check(file, table, at, name, keys()):
        if problem.message.startswith("unknown key"):
            yield problem._replace(
                message=problem.message.replace("unknown key", "unknown rule", 1),
                hint=problem.hint if (problem.hint or "").startswith("Did") else "`factcheck rules` lists them.",
            )
        else:
            yield problem
