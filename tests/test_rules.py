"""The table of rules: it names every rule there is, and each of its examples is one of its rule."""

import ast
from datetime import date
from pathlib import Path

import pytest

from factcheck import store
from factcheck.check import check
from factcheck.config import Settings
from factcheck.desk import prepare
from factcheck.model import Severity, Source, Verdict
from factcheck.report import MILD
from factcheck.rules import BY_ID, RULES, Rule
from factcheck.suppress import Answers, quieted, unused

PACKAGE = Path(store.__file__).parent.parent
GIVEN = {"Ruling": 1, "Finding": 1, "Problem": 0}  # the argument in which each gets its rule


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_the_example_of_a_rule(rule: Rule) -> None:
    evidence = store.of_text(Source("source.txt", rule.source or "The bridge was closed to traffic on 3 March 2021."))
    if rule.id == "stale":
        evidence = evidence._replace(claims=[claim._replace(expires=date(2024, 3, 4)) for claim in evidence.claims])
    report = check(Source("draft.md", rule.draft), prepare(evidence), Settings(today=date(2024, 3, 5)))
    report = quieted(report, Answers())
    found = [finding for finding in report.findings if finding.rule == rule.id]
    assert [(finding.verdict, finding.severity) for finding in found] == [(rule.verdict, rule.severity)]


def test_the_rules_that_are_mild_are_known_where_reports_are_made() -> None:
    warnings = {rule.id for rule in RULES if rule.severity is Severity.WARNING and rule.verdict is not Verdict.UNUSED}
    assert warnings == MILD


def test_every_rule_in_the_code_is_in_the_table() -> None:
    rooms = ("arithmetic/value.py", "judge/ruling.py", "judge/stale.py")
    said = {word for room in rooms for word in _constants(PACKAGE / room)}
    said |= {unused.UNUSED}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in GIVEN:
                given = node.args[GIVEN[node.func.id] : GIVEN[node.func.id] + 1]
                said |= {one.value for one in given if isinstance(one, ast.Constant)}
    assert said - {"neither"} == BY_ID.keys()


def _constants(path: Path) -> list[str]:
    """The words that a file gives names to, one by one or in its table `_RULES`."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Assign):
            is_table = isinstance(node.value, ast.Dict) and ast.unparse(node.targets[0]) == "_RULES"
            values = node.value.values if is_table else [node.value]
            found += [one.value for one in values if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return found
