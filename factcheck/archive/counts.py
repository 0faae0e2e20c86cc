"""What was found in documents in, counts by verdict, claim, rule, section and month out; and several as one.

Counts are plain dicts, since they lie in files between runs. A verdict is counted by the words of `--show`.
"""

from collections.abc import Iterable, Mapping

from factcheck.archive.document import Document
from factcheck.model import Report
from factcheck.report import cited, level
from factcheck.typed import Any

Counts = dict[str, Any]
GROUPS = ("claims", "rules", "sections", "months")
_MONTH = 7  # characters of an ISO date


def of_report(report: Report, document: Document, notes: int) -> Counts:
    """The counts of one document, of which `notes` say what was not read.

    A claim counts where it speaks for or against a sentence.
    """
    counts: Counts = {"documents": 1, "sentences": report.sentences, "silenced": len(report.silenced)}
    if notes:
        counts["noted"] = 1
    groups: dict[str, dict[str, dict[str, int]]] = {name: {} for name in GROUPS}
    verdicts: dict[str, int] = {}
    section, month = document.section or "", (document.date or "")[:_MONTH]
    for group, key in (("sections", section), ("months", month)):
        groups[group][key] = {"documents": 1}
    for finding in report.findings:
        verdict = level(finding).name.lower()
        claim = cited(finding)
        keys = {"rules": finding.rule, "sections": section, "months": month, "claims": claim.id if claim else None}
        for group, name in keys.items():
            if name is not None:
                held = groups[group].setdefault(name, {})
                held[verdict] = held.get(verdict, 0) + 1
        verdicts[verdict] = verdicts.get(verdict, 0) + 1
    return {**counts, "verdicts": verdicts, **groups}


def set_aside() -> Counts:
    """The counts of a document that could not be checked."""
    return {"set_aside": 1}


def added(parts: Iterable[Mapping[str, Any]]) -> Counts:
    """The sum, with every group in the order of its names."""
    total: Counts = {}
    for part in parts:
        _add(total, part)
    return _sorted(total)


def _add(total: Counts, part: Mapping[str, Any]) -> None:
    for key, value in part.items():
        if isinstance(value, Mapping):
            _add(total.setdefault(key, {}), value)
        else:
            total[key] = total.get(key, 0) + value


def _sorted(counts: Counts) -> Counts:
    return {key: _sorted(value) if isinstance(value, dict) else value for key, value in sorted(counts.items())}
