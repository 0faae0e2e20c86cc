"""A TOML file of sentences that are answered for in, its entries out; for those who keep their drafts clean.

[[ignore]]
sentence = "China ranks second at 35 per cent."
path = "drafts/power.md"
rule = "wrong-figure"
reason = "the ministry's own figure, as of June"
"""

import re
from collections.abc import Iterable, Iterator

from factcheck import toml
from factcheck.model import Finding
from factcheck.toml.shape import TEXT, TEXTS, Key, either
from factcheck.typed import Any, NamedTuple

KEYS = (
    Key(
        "sentence", TEXT, "the sentence as it stands in the draft; `…` at its end stands for the rest", is_required=True
    ),
    Key("path", TEXT, "the draft that it stands in, as seen from this file; any, where there is none"),
    Key("rule", either(TEXT, TEXTS), "the rule, or rules, that it may break; all, where there is none"),
    Key("claim", either(TEXT, TEXTS), "the claim, or claims, that it may contradict; all, where there is none"),
    Key("reason", TEXT, "why"),
)
_WORD = re.compile(r"[^\W_]+")
_REST = ("…", "...")


class Entry(NamedTuple):
    """One sentence, answered for. `path` is None for any draft; `number` counts the entries of its file."""

    number: int
    sentence: str
    path: str | None = None
    rules: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    reason: str | None = None


def read(file: toml.File) -> tuple[Entry, ...]:
    """Raises FactcheckError for the first mistake in `file`."""
    for problem in _problems(file):
        raise toml.failure(problem)
    return tuple(_entry(number, table) for number, table in enumerate(file.table.get("ignore", ())))


def is_of(entry: Entry, finding: Finding) -> bool:
    """Whether `entry` answers for `finding`, which stands in its draft."""
    wanted, stated = _words(entry.sentence), _words(finding.sentence.text)
    is_same = stated.startswith(wanted) if entry.sentence.rstrip().endswith(_REST) else stated == wanted
    named = {match.claim.id for match in finding.matches}
    return (
        is_same
        and finding.rule in (entry.rules or (finding.rule,))
        and bool(not entry.claims or named & {*entry.claims})
    )


def _problems(file: toml.File) -> Iterator[toml.Problem]:
    for key in file.table:
        if key != "ignore":
            yield toml.unknown(file, (key,), "the file", ["ignore"])
    listed = file.table.get("ignore", [])
    if not isinstance(listed, list):
        yield toml.Problem(
            file, ("ignore",), "`ignore` is not an array of tables", "Write [[ignore]] for each sentence."
        )
        return
    for number, table in enumerate(listed):
        yield from toml.check(file, table, ("ignore", number), "[[ignore]]", KEYS)


def _entry(number: int, table: dict[str, Any]) -> Entry:
    rules, claims = (_listed(table.get(key, ())) for key in ("rule", "claim"))
    return Entry(number, table["sentence"], table.get("path"), rules, claims, table.get("reason"))


def _listed(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _words(text: str) -> str:
    """The words alone: marks, spaces and markup are no part of what was answered for."""
    return " ".join(_WORD.findall(text)).lower()
