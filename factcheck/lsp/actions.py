"""A document as it was checked and a range in it in, what an editor offers to do about it out."""

from collections.abc import Iterator, Sequence

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    OptionalVersionedTextDocumentIdentifier,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from factcheck import fix
from factcheck.lsp.citing import citation
from factcheck.lsp.client import Client
from factcheck.lsp.diagnostics import diagnostic, shown
from factcheck.lsp.document import Document
from factcheck.lsp.ignoring import ignoring
from factcheck.lsp.rounds import Checked
from factcheck.model import Edit, Finding, Span, Verdict

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.factcheck"
CITE = f"{CodeActionKind.RefactorRewrite.value}.cite"
KINDS = (CodeActionKind.QuickFix, FIX_ALL, CITE)


def actions(checked: Checked, span: Span, only: Sequence[str] | None, client: Client) -> Iterator[CodeAction]:
    """What can be done about the findings that `span` touches; `only` are the kinds that are wanted, if not all."""
    touched = [finding for finding in checked.report.findings if _touches(finding.sentence.span, span)]
    if _is_wanted(CodeActionKind.QuickFix.value, only):
        for finding in touched:
            yield from _fixes(finding, checked, client)
            yield from _ignoring(finding, checked, client)
    if _is_wanted(CITE, only):
        for finding in touched:
            yield from _citations(finding, checked, client)
    mended = fix.fixable(shown(checked), takes_unsafe=False) if only and _is_wanted(FIX_ALL, only) else ()
    if mended:
        edits = [edit for finding in mended for edit in finding.edits]
        edit = _edit(edits, checked.document, client)
        yield CodeAction("Fix all that factcheck can fix", kind=FIX_ALL, edit=edit)


def _fixes(finding: Finding, checked: Checked, client: Client) -> Iterator[CodeAction]:
    """The best thing to do, unless it may change what was meant."""
    if finding.edits:
        is_safe = all(edit.is_safe for edit in finding.edits)
        yield CodeAction(
            _title(finding.edits, checked.document) + ("" if is_safe else " (may change what was meant)"),
            kind=CodeActionKind.QuickFix,
            diagnostics=[diagnostic(finding, checked, client)],
            is_preferred=is_safe,
            edit=_edit(finding.edits, checked.document, client),
        )


def _ignoring(finding: Finding, checked: Checked, client: Client) -> Iterator[CodeAction]:
    found = ignoring(finding, checked.document) if finding.verdict is not Verdict.SUPPORTED else None
    if found:
        yield CodeAction(
            f"Ignore {finding.rule} here",
            kind=CodeActionKind.QuickFix,
            diagnostics=[diagnostic(finding, checked, client)],
            edit=_edit([found], checked.document, client),
        )


def _citations(finding: Finding, checked: Checked, client: Client) -> Iterator[CodeAction]:
    found = citation(finding, checked) if finding.verdict is Verdict.SUPPORTED else None
    if found:
        edit = _edit(found.edits, checked.document, client)
        yield CodeAction(f"Cite {found.name}", kind=CITE, edit=edit)


def _title(edits: Sequence[Edit], document: Document) -> str:
    """`Change “35” to “33”`, `Insert “up to”`."""
    done = [_done(document.places.text[edit.span.start : edit.span.end].strip(), edit.text.strip()) for edit in edits]
    return ", ".join((done[0], *(part[0].lower() + part[1:] for part in done[1:])))


def _done(old: str, new: str) -> str:
    if not old:
        return f"Insert “{new}”"
    return f"Change “{old}” to “{new}”" if new else f"Delete “{old}”"


def _edit(edits: Sequence[Edit], document: Document, client: Client) -> WorkspaceEdit:
    """For this version of the document only, where the client can tell."""
    changes = [
        TextEdit(document.places.range(edit.span), edit.text) for edit in sorted(edits, key=lambda edit: edit.span)
    ]
    if not client.has_versions:
        return WorkspaceEdit(changes={document.uri: changes})
    identifier = OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
    return WorkspaceEdit(document_changes=[TextDocumentEdit(identifier, changes)])


def _touches(sentence: Span, span: Span) -> bool:
    return sentence.start <= span.end and span.start <= sentence.end


def _is_wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Kinds are a tree: who asks for `source.fixAll` wants `source.fixAll.factcheck`."""
    return only is None or any(kind == asked or kind.startswith(f"{asked}.") for asked in only)
