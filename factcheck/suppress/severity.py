"""A report in, the same with each finding as grave as the configuration has it out; what is off is silenced."""

from collections.abc import Sequence

from factcheck.config.settings import Severities
from factcheck.model import Finding, Report, Severity, Silenced, Verdict
from factcheck.patterns import fits

OFF = "off"
BY = "configuration"
_SEVERITIES = {severity.value: severity for severity in Severity}


def graded(report: Report, severities: Sequence[Severities]) -> Report:
    """`report` as the last of the `severities` that speaks of its document, and of a rule, would have it."""
    rules = of_file(report.source.path, severities)
    if not rules:
        return report
    kept: list[Finding] = []
    silenced: list[Silenced] = []
    for finding in report.findings:
        said = _said(finding, rules)
        if said == OFF:
            silenced.append(Silenced(finding, BY, f"{finding.rule} is off"))
        else:
            kept.append(finding._replace(severity=_SEVERITIES[said]) if said else finding)
    return report._replace(findings=tuple(kept), silenced=(*report.silenced, *silenced))


def of_file(path: str, severities: Sequence[Severities]) -> dict[str, str]:
    """How grave each rule is in the file at `path`, of those that the configuration names."""
    rules: dict[str, str] = {}
    for table in severities:
        if table.pattern is None or fits(path, table.pattern):
            rules = {**_without_overruled(rules, table), **dict(table.rules)}
    return rules


def _without_overruled(rules: dict[str, str], table: Severities) -> dict[str, str]:
    """What was said of single rules gives way to a later table that names all that contradict."""
    from factcheck.rules import RULES

    named = {name for name, _ in table.rules}
    overruled = {rule.id for rule in RULES if rule.verdict.value in named}
    return {name: said for name, said in rules.items() if name not in overruled}


def _said(finding: Finding, rules: dict[str, str]) -> str | None:
    if finding.rule == Verdict.SUPPORTED.value:
        return None
    return rules.get(finding.rule) or rules.get(finding.verdict.value)
