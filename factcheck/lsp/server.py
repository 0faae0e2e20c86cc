"""A client's messages in, answers and diagnostics out, over the stdin and stdout of one process."""

import asyncio
import sys
import traceback
from pathlib import Path
from typing import cast

from lsprotocol import types
from pygls import uris
from pygls.exceptions import JsonRpcContentModified, JsonRpcException, JsonRpcInternalError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from factcheck import __version__
from factcheck.errors import FactcheckError
from factcheck.lsp import document as buffer
from factcheck.lsp.client import Client
from factcheck.lsp.diagnostics import diagnostics
from factcheck.lsp.rounds import PAUSE, Checked, Rounds
from factcheck.lsp.stock import Asked, Opened, Silenced, Stock

_LOOK_AT_FILES = 1.0  # seconds; few clients watch files for their servers, and none those outside of its folders


class Protocol(LanguageServerProtocol):
    """pygls's, but that the text of documents is kept by us.

    pygls 2.1 ends lines where Python does (at a form feed, at U+2028), which the protocol does not, and
    moves a place past the end of its line to before the last character.
    """

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        server = cast("Server", self._server)
        server.rounds.start(buffer.opened(params.text_document, server.encoding))

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        server = cast("Server", self._server)
        document = server.rounds.document(params.text_document.uri)
        if document is not None:
            server.rounds.start(buffer.changed(document, params.text_document, params.content_changes), PAUSE)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        server = cast("Server", self._server)
        server.rounds.end(params.text_document.uri)
        server.clear(params.text_document.uri)


class Server(LanguageServer):
    """One client's server: its settings and stores, its documents, and what the client can do."""

    def __init__(self, asked: Asked, opened: Opened, silenced: Silenced) -> None:
        super().__init__("factcheck", __version__, protocol_cls=Protocol)
        self.stock = Stock(asked, opened, silenced, self.complain)
        self.rounds = Rounds(self.stock, self.home, self.publish, self.fail)
        self.client = Client()
        self.is_shut_down = False
        self._watching: asyncio.Task[None] | None = None

    @property
    def encoding(self) -> str:
        """`utf-8`, `utf-16` or `utf-32`: the one of these that the client named first."""
        named = self.workspace.position_encoding
        return named.value if isinstance(named, types.PositionEncodingKind) else named or "utf-16"

    def home(self) -> str:
        """The folder of buffers that have no file: the client's first, else the one the server was started in."""
        folders = [uris.to_fs_path(folder.uri) for folder in self.workspace.folders.values()]
        return next(filter(None, (*folders, self.workspace.root_path)), str(Path.cwd()))

    def publish(self, checked: Checked) -> None:
        """Send what was found; what is found of a part names no version: that version's findings are still to come."""
        if not self.client.is_pulling:
            found = diagnostics(checked, self.client)
            uri, version = checked.document.uri, checked.document.version if checked.is_whole else None
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def clear(self, uri: str) -> None:
        if not self.client.is_pulling:
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def checked(self, uri: str) -> Checked | None:
        """What is found in the document as it is now; None where it is not open.

        Raises JsonRpcContentModified where it is changed before that is known: places would be wrong.
        """
        if self.rounds.document(uri) is None:
            return None
        found = await self.rounds.checked(uri)
        if found is None:
            raise JsonRpcContentModified
        return found

    async def renew(self) -> None:
        """Check every document again if a configuration or a store has changed on the disk."""
        if await self.stock.renew():
            for document in self.rounds.documents():
                self.rounds.start(document)
            if self.client.is_pulling:
                self.workspace_diagnostic_refresh(None)

    def watch(self) -> None:
        """Look at the files from now on, for as long as the server runs."""
        self._watching = asyncio.create_task(self._watch())

    def complain(self, message: str) -> None:
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"factcheck: {message}"))

    def fail(self, error: BaseException) -> None:
        """Say what its user can mend; own up to all else, with a traceback on stderr, which clients keep."""
        if isinstance(error, FactcheckError):
            self.complain(str(error))
            return
        lines = traceback.format_exception(error)
        if isinstance(error, JsonRpcInternalError):
            lines = [*(error.data or {}).get("traceback", ()), str(error), "\n"]
        sys.stderr.write(f"factcheck {__version__}: this is a bug in factcheck, please report it:\n{''.join(lines)}")
        sys.stderr.flush()
        self.complain(f"a bug in factcheck: {error}")

    def report_server_error(self, error: Exception, source: object) -> None:  # noqa: ARG002 - pygls's signature
        """An answer that is an error is no bug."""
        if isinstance(error, JsonRpcException) and not isinstance(error, JsonRpcInternalError):
            return
        self.fail(error)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(_LOOK_AT_FILES)
            try:
                await self.renew()
            except Exception as error:  # it must not end the watch
                self.fail(error)
