"""`factcheck lsp`: a language server on stdin and stdout, until its client ends it."""

import logging
import os
import sys
from collections.abc import Callable

from factcheck.commands import CLEAN, FOUND, opening, silence
from factcheck.config import Settings
from factcheck.errors import FactcheckError
from factcheck.model import Report

_EXTRA = ("pygls", "lsprotocol")


def run(stores: tuple[str, ...] = (), config: str | None = None) -> int:
    """Serve one client; 0 if it took its leave as the protocol asks, 1 if it was just gone.

    Raises FactcheckError where the extra is not installed.
    """
    try:
        from factcheck.lsp import features
        from factcheck.lsp.server import Server
        from factcheck.lsp.stock import Asked
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        raise FactcheckError(
            f"the language server needs {error.name}, which is not installed",
            hint="Install the extra that has it: pip install 'factcheck-cli[lsp]'",
        ) from None

    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # it logs every answer that is an error as a bug
    server = Server(Asked(stores, config), lambda paths: opening.opened(paths).desk(), _silenced)
    features.register(server)
    with open(os.dup(sys.stdout.fileno()), "wb") as messages:  # noqa: PTH123 - it has no path
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever else is printed must not stand between messages
        server.start_io(stdout=messages)
    return CLEAN if server.is_shut_down else FOUND


def _silenced(settings: Settings) -> Callable[[Report], Report]:
    found = silence.read(settings)
    return lambda report: silence.quieted(report, found)
