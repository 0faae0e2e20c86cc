"""A finding in, whether its writer has put [sic] behind the words that it is about out."""

import re

from factcheck.facts.quotation.mending import mends
from factcheck.model import Finding, Pair, Relation
from factcheck.suppress import SIC

_BEHIND = re.compile(r"[\s”’\"'*_.,]{0,4}[\[(]\s*sic\s*[\])!]", re.IGNORECASE)
_AGAINST = frozenset({Relation.CONFLICT, Relation.STRONGER})


def is_marked(finding: Finding) -> bool:
    """Whether every wrong word of the sentence is marked so: in a quotation, each that was changed."""
    text = finding.sentence.text
    if not SIC.search(text):
        return False
    wrong = [pair for pair in finding.pairs if pair.relation in _AGAINST]
    return bool(wrong) and all(_is_marked(pair, text, finding) for pair in wrong)


def _is_marked(pair: Pair, text: str, finding: Finding) -> bool:
    if pair.stated.kind != "quotation":
        return _BEHIND.match(text, pair.stated.end) is not None
    if not finding.matches:
        return False
    changed = mends(pair.stated.text, finding.matches[0].claim.quote)
    return bool(changed) and all(_BEHIND.match(text, pair.stated.start + mend.end) for mend in changed)
