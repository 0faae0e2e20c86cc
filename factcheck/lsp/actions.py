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

from factcheck.lsp.client import Client
from factcheck.lsp.diagnostics import diagnostic, shown
from factcheck.lsp.document import Document
from factcheck.lsp.rounds import Checked
from factcheck.model import Edit, Finding, Span

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.factcheck"
KINDS = (CodeActionKind.QuickFix, FIX_ALL)


def actions(checked: Checked, span: Span, only: Sequence[str] | None, client: Client) -> Iterator[CodeAction]:
    """What can be done about the findings that `span` touches; `only` are the kinds that are wanted, if not all."""
    if _is_wanted(CodeActionKind.QuickFix.value, only):
        for finding in shown(checked):
            if finding.sentence.span.start <= span.end and span.start <= finding.sentence.span.end:
                yield from _about(finding, checked, client)
    edits = [edit for finding in shown(checked) for edit in finding.edits]
    if edits and only and _is_wanted(FIX_ALL, only):
        edit = _edit(edits, checked.document, client)
        yield CodeAction("Fix all that factcheck can fix", kind=CodeActionKind(FIX_ALL), edit=edit)


def _about(finding: Finding, checked: Checked, client: Client) -> Iterator[CodeAction]:
    if finding.edits:
        yield CodeAction(
            _title(finding.edits, checked.document),
            kind=CodeActionKind.QuickFix,
            diagnostics=[diagnostic(finding, checked, client)],
            is_preferred=True,
            edit=_edit(finding.edits, checked.document, client),
        )


def _title(edits: Sequence[Edit], document: Document) -> str:
    """`Change “35 per cent” to “33 per cent”`."""
    text = document.places.text
    return ", ".join(f"Change “{text[edit.span.start : edit.span.end]}” to “{edit.text}”" for edit in edits)


def _edit(edits: Sequence[Edit], document: Document, client: Client) -> WorkspaceEdit:
    """For this version of the document only, where the client can tell."""
    changes = [TextEdit(document.places.range(edit.span), edit.text) for edit in sorted(edits)]
    if not client.has_versions:
        return WorkspaceEdit(changes={document.uri: changes})
    identifier = OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
    return WorkspaceEdit(document_changes=[TextDocumentEdit(identifier, changes)])


def _is_wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Kinds are a tree: who asks for `source.fixAll` wants `source.fixAll.factcheck`."""
    return only is None or any(kind == asked or kind.startswith(f"{asked}.") for asked in only)
