"""A report in, a fingerprint for each of its findings out, by which a later run knows them again.

It rests on what is said, not on where: text added above a finding does not make it a new one.
"""

from collections import Counter
from hashlib import sha256

from factcheck.model import Finding, Report
from factcheck.report import amiss

_LENGTH = 32


def fingerprints(report: Report, place: str = "") -> tuple[str, ...]:
    """32 hexadecimal digits for each finding, no two alike; `place` tells equal findings of two documents apart."""
    seen: Counter[str] = Counter()
    made = []
    for finding in report.findings:
        content = "\0".join(_content(finding))
        made.append(digest(f"{place}\0{content}\0{seen[content]}"))
        seen[content] += 1
    return tuple(made)


def digest(text: str) -> str:
    """32 hexadecimal digits for `text`."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _content(finding: Finding) -> tuple[str, ...]:
    return (finding.rule, " ".join(finding.sentence.text.split()), *(pair.stated.text for pair in amiss(finding)))
