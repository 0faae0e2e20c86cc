"""The name of a rule in, what it means, an example and what to do about it out."""

import os
import sys
import textwrap

from factcheck.commands import CLEAN, page
from factcheck.commands.claims import printing
from factcheck.commands.claims.opening import Asked
from factcheck.commands.rules import as_data
from factcheck.model import Severity
from factcheck.rules import BY_ID, Rule

_WIDEST = 90
_NARROWEST = 30
_LEVELS = {
    Severity.ERROR: "an error: it makes the exit status 1",
    Severity.WARNING: "a warning: it makes the exit status 1, unless --fail-on is contradicted or never",
    Severity.INFO: "a note: it leaves the exit status alone",
}


def is_one(name: str) -> bool:
    """Whether there is a rule of that name."""
    return name in BY_ID


def explain(name: str, asked: Asked) -> int:
    """Explain the rule; `asked` says in which form."""
    rule = BY_ID[name]
    if asked.format == "json":
        printing.dump(as_data(rule))
    else:
        _write(rule)
    return CLEAN


def _write(rule: Rule) -> None:
    width = max(min(page.width(sys.stdout, os.environ), _WIDEST), _NARROWEST)
    printing.say(f"{rule.id}: {rule.summary}")
    level = f"{rule.verdict.value}, {_level(rule)}{'; --fix or --unsafe-fixes may mend it' if rule.is_fixable else ''}"
    for line in textwrap.wrap(level, width, break_on_hyphens=False):
        printing.say(line)
    _section("", rule.explanation, width)
    printing.say()
    printing.say("For example")
    printing.fields({"draft": rule.draft, **({"source": rule.source} if rule.source else {})})
    _section("What to do", rule.remedy, width)


def _level(rule: Rule) -> str:
    if rule.id == "unsourced":
        return "a note: it makes the exit status 1 only where --fail-on is unsourced"
    return _LEVELS[rule.severity]


def _section(heading: str, text: str, width: int) -> None:
    printing.say()
    indent = "  " if heading else ""
    if heading:
        printing.say(heading)
    for line in textwrap.wrap(text, width - len(indent), break_on_hyphens=False, break_long_words=False):
        printing.say(indent + line)
