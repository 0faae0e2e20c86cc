"""A sentence that is borne out, and its document, in; the edits that cite its source there out."""

from factcheck import cite, syntax
from factcheck.citing import draft, plan
from factcheck.lsp.rounds import Checked
from factcheck.model import Edit, Finding
from factcheck.typed import NamedTuple


class Citation(NamedTuple):
    """What cites `name` for a sentence, its line in the list of sources included."""

    name: str
    edits: tuple[Edit, ...]


def citation(finding: Finding, checked: Checked) -> Citation | None:
    """None where the sentence has its citation already, needs none, or no way is known to cite in its format."""
    source = checked.document.source
    name = syntax.choose(source.path, checked.document.format, source.text)
    if name is None or not finding.matches:
        return None
    report = checked.report._replace(findings=(finding,))
    works = {match.claim.work.id: match.claim.work for found in checked.report.findings for match in found.matches}
    read = draft.read(source, name, {}, tuple(works.values()))
    edits = plan.plan(report, read, lambda *_: True, cite.cite).edits
    return Citation(cite.short(finding.matches[0].claim.work), edits) if edits else None
