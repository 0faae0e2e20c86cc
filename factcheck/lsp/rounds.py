"""Documents in as they change, each one's findings out: a round of checking for each state of a document.

A newer state ends the round of the one before. What a round found out of a sentence is there for the
next, which so reads the whole text but examines what is new in it. A round gives way to messages
between sentences, and all of this happens in one thread.
"""

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

from factcheck import check
from factcheck.config import Settings
from factcheck.desk import Desk
from factcheck.draft import Draft, Known
from factcheck.lsp.document import Document
from factcheck.lsp.stock import Stock
from factcheck.model import Finding, Report
from factcheck.patterns import is_left_out
from factcheck.suppress import severity
from factcheck.typed import NamedTuple

PAUSE = 0.15  # seconds without another change before a round begins, so that a word being typed is let be
_AT_A_TIME = 0.005  # seconds of checking between two looks at the client's messages
_FIRST_SIGHT = 1.0  # seconds after which a long first round shows what it has so far
# As many sentences are remembered as a document has, and these more, for what is taken back.
_SPARE = 2
_SPARE_FOR_ALL = 200


class Checked(NamedTuple):
    """One state of a document, and what came of it; of a part of it so far, unless `is_whole`."""

    document: Document
    settings: Settings
    report: Report
    is_whole: bool = True


class Round(NamedTuple):
    """The checking of one state of a document; `asked` is set once somebody waits for it."""

    document: Document
    asked: asyncio.Event
    task: "asyncio.Task[Checked]"


class Memory(NamedTuple):
    """What one desk said of the sentences of a document."""

    desk: Desk
    known: Known


class Rounds:
    """The documents that are open, and the round that each is in.

    `home` says in which folder buffers are that have no file. `publish` is told what a round has found,
    at its end and on the way, and `fail` of an error that ended one.
    """

    def __init__(
        self,
        stock: Stock,
        home: Callable[[], str],
        publish: Callable[[Checked], None],
        fail: Callable[[BaseException], None],
    ) -> None:
        self._stock = stock
        self._home = home
        self._publish = publish
        self._fail = fail
        self._rounds: dict[str, Round] = {}
        self._memories: dict[str, Memory] = {}

    def documents(self) -> tuple[Document, ...]:
        return tuple(found.document for found in self._rounds.values())

    def document(self, uri: str) -> Document | None:
        return self._rounds[uri].document if uri in self._rounds else None

    def start(self, document: Document, pause: float = 0.0) -> None:
        """Check `document` as it is now, in the stead of whatever was being checked of it."""
        if document.uri in self._rounds:
            self._rounds[document.uri].task.cancel()
        asked = asyncio.Event()
        task = asyncio.create_task(self._run(document, asked, pause))
        task.add_done_callback(self._ended)
        self._rounds[document.uri] = Round(document, asked, task)

    def end(self, uri: str) -> None:
        """Forget a document that was closed."""
        self._memories.pop(uri, None)
        if uri in self._rounds:
            self._rounds.pop(uri).task.cancel()

    async def checked(self, uri: str) -> Checked | None:
        """What is found in the document as it is now; None if it is not open, or was changed meanwhile."""
        found = self._rounds.get(uri)
        if found is None:
            return None
        found.asked.set()
        await asyncio.wait([found.task])
        return None if found.task.cancelled() else found.task.result()

    def _ended(self, task: "asyncio.Task[Checked]") -> None:
        if not task.cancelled() and (error := task.exception()):
            self._fail(error)

    async def _run(self, document: Document, asked: asyncio.Event, pause: float) -> Checked:
        await _set_or_past(asked, pause)
        folder = str(Path(document.path).parent) if document.path else self._home()
        settings = self._stock.settings(folder)
        settings = settings._replace(today=settings.today or date.today())
        desk = None if _is_left_out(document, settings) else await self._stock.desk(settings)
        if desk is None:
            done = Checked(document, settings, Report(document.source, (), 0))
        else:
            done = Checked(document, settings, await self._check(document, desk, settings))
        self._publish(done)
        return done

    async def _check(self, document: Document, desk: Desk, settings: Settings) -> Report:
        memory = self._memories.get(document.uri)
        known = memory.known if memory and memory.desk is desk else None
        draft = _trimmed(check.open_draft(document.source, desk, settings, document.format, known))
        self._memories[document.uri] = Memory(desk, draft.known)
        findings: list[Finding] = []
        look = show = perf_counter()
        for finding in check.examine(draft, desk):
            if finding:
                findings.append(finding)
            if perf_counter() > look + _AT_A_TIME:
                await asyncio.sleep(0)
                look = perf_counter()
                if memory is None and look > show + _FIRST_SIGHT:
                    show = look
                    self._publish(
                        Checked(document, settings, Report(document.source, tuple(findings), 0), is_whole=False)
                    )
        for _ in check.reckon(draft):
            if perf_counter() > look + _AT_A_TIME:
                await asyncio.sleep(0)
                look = perf_counter()
        return severity.graded(self._stock.quieted(check.conclude(draft, findings), settings), settings.severities)


async def _set_or_past(event: asyncio.Event, seconds: float) -> None:
    """Until it is set or the time is over. `wait_for` swallows a cancellation that comes as it is set."""
    waiting = asyncio.create_task(event.wait())
    try:
        await asyncio.wait([waiting], timeout=seconds)
    finally:
        waiting.cancel()


def _is_left_out(document: Document, settings: Settings) -> bool:
    """Whether the configuration excludes the file, which the editor opens without having been told of that."""
    if document.path is None or not settings.exclude:
        return False
    return is_left_out(document.path, settings.exclude)


def _trimmed(draft: Draft) -> Draft:
    """Without what the text has not said for a while: what is known must not grow with every key that is pressed."""
    known = draft.known
    if len(known.judged) <= _SPARE * len(draft.sentences) + _SPARE_FOR_ALL:
        return draft
    texts = {sentence.text for sentence in draft.sentences}
    paragraphs = {sentence.prose.text for sentence in draft.sentences}
    known = known._replace(
        bounds={text: held for text, held in known.bounds.items() if text in paragraphs},
        judged={text: held for text, held in known.judged.items() if text in texts},
        figured={text: held for text, held in known.figured.items() if text in texts},
        worded={text: held for text, held in known.worded.items() if text in texts},
        sums={text: held for text, held in known.sums.items() if text in texts},
        read={},
    )
    return draft._replace(known=known)
