"""A report and its draft in, the citations that it lacks or has wrong out, and the edits that put them in."""

from collections.abc import Callable, Mapping, Sequence

from factcheck.citing import known
from factcheck.citing.draft import Draft
from factcheck.citing.zones import prose_end
from factcheck.model import Edit, Finding, Report, Role, Severity, Verdict, Work
from factcheck.syntax.mark import UNWRITTEN, Mark, Reference
from factcheck.typed import NamedTuple

NEEDS_CITATION = "needs-citation"
WRONG_CITATION = "wrong-citation"

_UNCITED_ROLES = frozenset({Role.HEADING, Role.FOOTNOTE, Role.CAPTION})
_WORDS_SHOWN = 60

Bears = Callable[[Finding, Work], bool]


class Plan(NamedTuple):
    """`edits` in the order of the text, the list of sources the last; `cited` are the works that have a key now."""

    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    cited: Mapping[str, Work]


def plan(report: Report, draft: Draft, bears: Bears, cite: Callable[[Work], str]) -> Plan:
    """What each supported sentence of `report` lacks.

    `bears` says whether another work bears a sentence out as well, `cite` writes a work for the list of sources.
    A sentence that cites a source that the store does not hold is left alone: it has its citation. What ends a
    paragraph, behind its last full stop, speaks for each of its sentences that has none of its own.
    """
    keys = {work.id: key for key, work in reversed(tuple(draft.works.items())) if not key.startswith(UNWRITTEN)}
    taken = [*draft.described, *(key for mark in draft.marks for key in mark.keys)]
    used = {key for mark in draft.marks for key in mark.keys}
    cited = {key: work for key, work in draft.works.items() if key in used}
    findings: list[Finding] = []
    for finding in filter(lambda finding: _is_to_be_cited(finding, draft), report.findings):
        work, site = finding.matches[0].claim.work, draft.site(finding.sentence)
        if known.is_linked(work, draft.source.text[site.start : site.end]) or _cites_another_source(site.marks, draft):
            continue
        others = _works(draft, site.marks)
        if not others:
            closing = draft.closing(finding.sentence)
            if _cites_another_source(closing, draft) or any(
                other == work or bears(finding, other) for other in _works(draft, closing)
            ):
                continue
            if work.id not in keys:
                keys[work.id] = draft.syntax.key(work.id, taken)
                taken.append(keys[work.id])
            cited[keys[work.id]] = work
            edit = draft.insertion(finding.sentence, keys[work.id])
            message = f"a source bears this out and is not cited: {_named(work)}"
            findings.append(_finding(finding, NEEDS_CITATION, message, edit))
        elif work not in others and not any(bears(finding, other) for other in others):
            message = f"cites {_named(others[0])}; the source is {_named(work)}"
            findings.append(_finding(finding, WRONG_CITATION, message))
    listing = _listing(draft, cited, cite)
    edits = [edit for finding in findings for edit in finding.edits] + ([listing] if listing else [])
    return Plan(tuple(findings), tuple(sorted(edits, key=lambda edit: edit.span)), cited)


def undescribed(plan: Plan, draft: Draft) -> dict[str, Work]:
    """The works that are cited by a key of which neither the draft, once it is edited, nor a bibliography tells."""
    return {} if is_listing(plan, draft) else _untold(plan, draft)


def is_listing(plan: Plan, draft: Draft) -> bool:
    """Whether the draft's own list of sources grows by the edits."""
    missing = _untold(plan, draft)
    return bool(missing) and _listing(draft, missing, lambda work: work.title) is not None


def _untold(plan: Plan, draft: Draft) -> dict[str, Work]:
    return {key: work for key, work in plan.cited.items() if key not in draft.described}


def apply(text: str, edits: tuple[Edit, ...]) -> str:
    """`text` after `edits`, which are in its order and do not overlap."""
    parts, done = [], 0
    for edit in edits:
        parts += [text[done : edit.span.start], edit.text]
        done = edit.span.end
    return "".join((*parts, text[done:]))


def _is_to_be_cited(finding: Finding, draft: Draft) -> bool:
    sentence = finding.sentence
    if finding.verdict is not Verdict.SUPPORTED or not finding.matches or sentence.prose.role in _UNCITED_ROLES:
        return False
    return not draft.is_apart(sentence)


def _works(draft: Draft, marks: Sequence[Mark]) -> list[Work]:
    return [draft.works[key] for mark in marks for key in mark.keys if key in draft.works]


def _cites_another_source(marks: Sequence[Mark], draft: Draft) -> bool:
    """Whether a source is cited that the store does not hold; a footnote with a remark cites none."""
    for mark in marks:
        for key in mark.keys:
            text = draft.described.get(key)
            if key in draft.works:
                continue
            if known.is_source(text) if mark.is_listed and text else mark.is_set_off and not mark.is_listed:
                return True
    return False


def _finding(finding: Finding, rule: str, message: str, *edits: Edit) -> Finding:
    return finding._replace(rule=rule, severity=Severity.WARNING, message=message, edits=edits)


def _named(work: Work) -> str:
    title = work.title if len(work.title) <= _WORDS_SHOWN else f"{work.title[:_WORDS_SHOWN].rsplit(' ', 1)[0]} …"
    return f"“{title}”"


def _listing(draft: Draft, cited: Mapping[str, Work], cite: Callable[[Work], str]) -> Edit | None:
    """What adds the works that are cited and not yet described to the draft's own list of sources."""
    added = [Reference(key, cite(work), work.url) for key, work in cited.items() if key not in draft.described]
    text = draft.source.text[: prose_end(draft.source.text, draft.zones)]
    return draft.syntax.listed(text, added, draft.entries) if added else None
