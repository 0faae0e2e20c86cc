"""An editor for tests: `factcheck lsp` as a process of its own, and the protocol spoken to it over its pipes."""

import itertools
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

PATIENCE = 60.0  # seconds
CAPABILITIES: dict[str, Any] = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
    },
    "workspace": {"workspaceEdit": {"documentChanges": True}},
}


class RefusedError(Exception):
    """An answer that is an error."""

    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(error["message"])
        self.code = error["code"]


class Editor:
    """A client with one server, started in `folder`."""

    def __init__(self, folder: Path, *arguments: str, capabilities: dict[str, Any] | None = None) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "factcheck", "lsp", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.folder = folder
        self.versions: dict[str, int] = {}
        self._numbers = itertools.count(1)
        self._said: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._kept: list[dict[str, Any]] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.server = self.request(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": folder.as_uri(),
                "capabilities": CAPABILITIES if capabilities is None else capabilities,
                "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}],
            },
        )
        self.notify("initialized", {})

    def __enter__(self) -> "Editor":  # noqa: PYI034 - Self is of Python 3.11
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        try:
            if error is None and self.process.poll() is None:
                self.leave()
        finally:
            self.process.kill()
            self.process.wait()
            for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
                stream.close()

    def leave(self) -> int:
        """Shut the server down as the protocol asks, and say with what status it went."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.process.wait(PATIENCE)

    def open(self, name: str, text: str, language: str = "markdown") -> str:
        """Open a buffer; a name with a colon is a URI already. Gives its URI."""
        uri = name if ":" in name else (self.folder / name).as_uri()
        self.versions[uri] = 1
        item = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})
        return uri

    def change(self, uri: str, *changes: dict[str, Any]) -> int:
        """Make `changes`, as of `edit` or `{"text": all of it}`, and give the version they make."""
        self.versions[uri] += 1
        named = {"uri": uri, "version": self.versions[uri]}
        self.notify("textDocument/didChange", {"textDocument": named, "contentChanges": list(changes)})
        return self.versions[uri]

    def at(self, method: str, uri: str, line: int, character: int) -> Any:
        """Ask about a place."""
        place = {"line": line, "character": character}
        return self.request(method, {"textDocument": {"uri": uri}, "position": place})

    def actions(self, uri: str, found: dict[str, Any], only: list[str] | None = None) -> list[dict[str, Any]]:
        """What can be done at the place of a diagnostic."""
        context = {"diagnostics": [], **({"only": only} if only else {})}
        asked = {"textDocument": {"uri": uri}, "range": found["range"], "context": context}
        return self.request("textDocument/codeAction", asked)

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """Those of the version that is open, once they are there."""
        version = self.versions[uri]
        told = self.wait(
            "textDocument/publishDiagnostics", lambda found: (found["uri"], found.get("version")) == (uri, version)
        )
        return told["diagnostics"]

    def message(self) -> str:
        """The next that is shown to the user."""
        return self.wait("window/showMessage")["message"]

    def request(self, method: str, params: Any) -> Any:
        return self.answer(self.ask(method, params))

    def ask(self, method: str, params: Any) -> int:
        """Send a request without waiting for its answer."""
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        return number

    def answer(self, number: int) -> Any:
        """The answer to a request. Raises RefusedError where it is an error."""
        found = self._take(lambda said: said.get("id") == number and "method" not in said)
        if "error" in found:
            raise RefusedError(found["error"])
        return found["result"]

    def wait(self, method: str, is_meant: Callable[[dict[str, Any]], bool] = lambda _: True) -> dict[str, Any]:
        """The first notification of that kind that is meant, of those not yet taken."""
        return self._take(lambda said: said.get("method") == method and is_meant(said.get("params") or {})).get(
            "params"
        )

    def notify(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _take(self, is_meant: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        for place, said in enumerate(self._kept):
            if is_meant(said):
                return self._kept.pop(place)
        while True:
            said = self._said.get(timeout=PATIENCE)
            if said is None:
                raise EOFError(self.process.stderr.read().decode())
            if is_meant(said):
                return said
            self._kept.append(said)

    def _read(self) -> None:
        """Every message, until there are no more; what the server asks is granted."""
        stream = self.process.stdout
        while header := stream.readline():
            length = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            said = json.loads(stream.read(length))
            if "method" in said and "id" in said:
                self._send({"id": said["id"], "result": None})
            self._said.put(said)
        self._said.put(None)


def edit(start: tuple[int, int], end: tuple[int, int], text: str) -> dict[str, Any]:
    """A change of the text between two places, each a line and a character."""
    (line, character), (last, until) = start, end
    places = {"start": {"line": line, "character": character}, "end": {"line": last, "character": until}}
    return {"range": places, "text": text}
