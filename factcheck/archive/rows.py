"""A finding in, a flat row out: the keys of `check --format json`, and what is known of its document."""

from collections.abc import Mapping

from factcheck.archive.document import Document
from factcheck.model import Finding, Lines
from factcheck.report import View
from factcheck.report.record import dumps, of_finding
from factcheck.typed import Any

COLUMNS: Mapping[str, type] = {
    "document": str,
    "place": str,
    "date": str,
    "section": str,
    "title": str,
    "url": str,
    "verdict": str,
    "rule": str,
    "severity": str,
    "message": str,
    "sentence": str,
    **{f"{end}_{part}": int for end in ("start", "end") for part in ("line", "column", "offset")},
    "where": str,
    "claim": str,
    "score": float,
    "facts": str,
    **{f"citation_{part}": str for part in ("work", "text", "quote", "url")},
    "fix": str,
}
"""Every column of the output with the type of its values. `place` is the file and row that the document was found in.

`facts` and `fix` are JSON; `date` is ISO 8601.
"""


def of(finding: Finding, document: Document, lines: Lines, view: View) -> dict[str, object]:
    """The row of a finding; every column is there, with None where there is nothing to say."""
    told: dict[str, Any] = of_finding(finding, lines, view)
    citation = told["citation"] or {}
    flat = {
        "document": document.id,
        "place": document.place,
        "date": document.date,
        "section": document.section,
        "title": document.title,
        "url": document.url,
        **told,
        **{f"{end}_{part}": told[end][part] for end in ("start", "end") for part in ("line", "column", "offset")},
        **{f"citation_{part}": citation.get(part) for part in ("work", "text", "quote", "url")},
        "facts": dumps(told["facts"], indent=None),
        "fix": dumps(told["fix"], indent=None) if told["fix"] else None,
    }
    return {name: flat.get(name) for name in COLUMNS}
