"""`factcheck rules`: the table of rules out, one a line or as JSON."""

from factcheck.commands import CLEAN
from factcheck.commands.claims import printing
from factcheck.rules import RULES, Rule


def run(form: str) -> int:
    """List every rule; `form` is `text` or `json`."""
    if form == "json":
        printing.dump({"version": 1, "rules": [as_data(rule) for rule in RULES]})
    else:
        printing.rows((rule.id, rule.severity.value, "fix" if rule.is_fixable else "-", rule.summary) for rule in RULES)
    return CLEAN


def as_data(rule: Rule) -> dict[str, object]:
    """A rule as JSON has it."""
    return {
        "rule": rule.id,
        "verdict": rule.verdict.value,
        "severity": rule.severity.value,
        "fixable": rule.is_fixable,
        "summary": rule.summary,
        "explanation": rule.explanation,
        "example": {"draft": rule.draft, "source": rule.source},
        "remedy": rule.remedy,
    }
