"""Each request that we answer, and what answers it."""

from lsprotocol import types

from factcheck.lsp import hover
from factcheck.lsp.actions import KINDS, actions
from factcheck.lsp.client import Client
from factcheck.lsp.diagnostics import diagnostics, location
from factcheck.lsp.rounds import Checked
from factcheck.lsp.server import Server
from factcheck.model import Finding

_PULLED = types.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=False, identifier="factcheck")


def register(server: Server) -> None:
    """Have `server` answer all of them."""
    server.feature(types.INITIALIZE)(_initialize)
    server.feature(types.INITIALIZED)(_initialized)
    server.feature(types.SHUTDOWN)(_shut_down)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    server.feature(types.TEXT_DOCUMENT_DEFINITION)(_define)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=KINDS))(_act)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(_look_at_files)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_look_at_files)


def _initialize(ls: Server, params: types.InitializeParams) -> None:
    ls.client = Client.of(params.capabilities)
    if ls.client.is_pulling:
        ls.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, _PULLED)(_diagnose)


def _initialized(ls: Server, _: types.InitializedParams) -> None:
    ls.watch()


def _shut_down(ls: Server, _: None) -> None:
    ls.is_shut_down = True


async def _look_at_files(ls: Server, _: object) -> None:
    await ls.renew()


async def _diagnose(ls: Server, params: types.DocumentDiagnosticParams) -> types.RelatedFullDocumentDiagnosticReport:
    checked = await ls.checked(params.text_document.uri)
    return types.RelatedFullDocumentDiagnosticReport(diagnostics(checked, ls.client) if checked else [])


async def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    checked = await ls.checked(params.text_document.uri)
    found = _at(params.position, checked)
    if not checked or not found:
        return None
    if ls.client.has_markdown:
        content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(map(hover.markdown, found)))
    else:
        content = types.MarkupContent(types.MarkupKind.PlainText, "\n\n".join(map(hover.plain, found)))
    return types.Hover(content, checked.document.places.range(found[0].sentence.span))


async def _define(ls: Server, params: types.DefinitionParams) -> list[types.Location] | None:
    found = _at(params.position, await ls.checked(params.text_document.uri))
    return [location(match.claim) for finding in found for match in finding.matches] or None


async def _act(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    checked = await ls.checked(params.text_document.uri)
    if checked is None:
        return []
    span = checked.document.places.span(params.range)
    return list(actions(checked, span, params.context.only, ls.client))


def _at(position: types.Position, checked: Checked | None) -> list[Finding]:
    """The findings on the sentence at `position`, those with evidence first."""
    if checked is None:
        return []
    offset = checked.document.places.offset(position)
    spans = [(finding, finding.sentence.span) for finding in checked.report.findings]
    found = [finding for finding, span in spans if span.start <= offset <= span.end]
    return sorted(found, key=lambda finding: not finding.matches)
