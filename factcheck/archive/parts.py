"""The folder of an archive's run: numbered parts, each put there whole, and the manifest that says what they rest on.

A part that is there is done, and a run that is begun again makes only those that are not: so a kill at any
moment loses what was not yet a part, and counts nothing twice.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from factcheck import writing
from factcheck.archive import counts, traces
from factcheck.archive.compressed import BROKEN
from factcheck.archive.counts import Counts
from factcheck.archive.document import Document
from factcheck.archive.traces import Traces
from factcheck.archive.work import Checked
from factcheck.errors import FactcheckError
from factcheck.typed import Any, NamedTuple

MANIFEST = "manifest.json"
PARTS = "parts"
_ENDING = ".jsonl.gz"
_TRACES = ".traces"
_DIGEST = 16  # bytes
_LEVEL = 3  # of compression: a fifth more bytes than the best, in a third of the time


class Head(NamedTuple):
    """What a part says of itself: which documents (the first of all is 1), of which state, in which run."""

    number: int
    first: int
    documents: int
    input: str
    run: str
    rows: int = 0
    aside: int = 0
    notes: int = 0
    counts: Counts = {}  # noqa: RUF012 - never altered


class Part(NamedTuple):
    """Documents that belong together, and what they are known by."""

    number: int
    first: int
    documents: tuple[Document, ...]

    def head(self, run: str) -> Head:
        return Head(self.number, self.first, len(self.documents), digest(map(_state, self.documents)), run)


class Size(NamedTuple):
    """How many documents, or bytes of them, make a part, and how many a batch; whichever is reached first."""

    documents: int = 1_000
    bytes: int = 1 << 25
    batch: int = 25
    batch_bytes: int = 1 << 19


def cut(documents: Iterable[Document], size: Size) -> Iterator[Part]:
    """All documents in parts. It depends on the documents alone: the same input is cut alike each time."""
    first, number = 1, 1
    for held in runs(documents, size.documents, size.bytes):
        yield Part(number, first, tuple(held))
        first, number = first + len(held), number + 1


def runs(documents: Iterable[Document], most: int, most_bytes: int) -> Iterator[list[Document]]:
    """The documents in runs of so many, or of so many bytes, whichever is reached first."""
    held: list[Document] = []
    weight = 0
    for document in documents:
        held.append(document)
        weight += document.size
        if len(held) >= most or weight >= most_bytes:
            yield held
            held, weight = [], 0
    if held:
        yield held


def digest(told: Iterable[str]) -> str:
    """32 hexadecimal digits for texts, in their order."""
    made = blake2b(digest_size=_DIGEST)
    for text in told:
        content = text.encode("utf-8", "surrogatepass")
        made.update(len(content).to_bytes(8, "little"))
        made.update(content)
    return made.hexdigest()


def _state(document: Document) -> str:
    return repr(document._replace(read=0))


class Folder(NamedTuple):
    """Where a run is kept."""

    path: Path

    def manifest(self) -> dict[str, Any] | None:
        """What the run here rests on; None in a folder that is new or empty.

        Raises FactcheckError for a folder of something else.
        """
        place = self.path / MANIFEST
        try:
            found = json.loads(place.read_bytes())
        except FileNotFoundError:
            if self.path.exists() and any(self.path.iterdir()):
                hint = "Name a new folder, or an empty one."
                raise FactcheckError("is not empty, and holds no run of ours", str(self.path), hint) from None
            return None
        except ValueError:
            found = None
        except OSError as error:
            raise FactcheckError(f"cannot be read: {error.strerror}", str(place)) from None
        if not isinstance(found, dict):
            raise FactcheckError("is no manifest of ours", str(place), "Name another folder.")
        return found

    def begin(self, manifest: Mapping[str, Any]) -> None:
        """Make the folder, and write down what its run rests on."""
        writing.make_folder(str(self.path / PARTS))
        self.put(MANIFEST, [json.dumps(manifest, indent=2, ensure_ascii=False).encode(), b"\n"])

    def put(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write a file beside the parts, as its bytes come."""
        writing.write_all(str(self.path / name), chunks)

    def done(self) -> dict[int, Head]:
        """The heads of all parts that are there, by number, without their counts, which would fill a machine.

        What was left half written is removed.
        """
        for partial in (self.path / PARTS).glob(".*"):
            partial.unlink(missing_ok=True)
        heads = [self._head(path)._replace(counts={}) for path in (self.path / PARTS).glob(f"*{_ENDING}")]
        return {head.number: head for head in heads if self._place(head.number, _TRACES).exists()}

    def counts(self, heads: Iterable[Head]) -> Iterator[Counts]:
        """What was counted in each of these parts."""
        return (self._head(self._place(head.number)).counts for head in heads)

    def write(self, head: Head, found: Sequence[Checked]) -> None:
        """Put a part there, whole; its traces come first, since a part that is there is done."""
        rows = [row for one in found for row in one.rows]
        aside = [row for one in found for row in one.aside]
        notes = [row for one in found for row in one.notes]
        left = [trace for one in found for trace in one.traces]
        counted = counts.added(trace.counts for trace in left)
        told = head._replace(rows=len(rows), aside=len(aside), notes=len(notes), counts=counted)
        writing.write(str(self._place(head.number, _TRACES)), traces.write(left))
        self._put(told, "".join(f"{line}\n" for line in (*rows, *aside, *notes)).encode("utf-8", "surrogatepass"))

    def take_over(self, head: Head, earlier: "Folder", held: Head) -> None:
        """Put a part there with what an earlier run found in the same documents."""
        traces_there = earlier._place(held.number, _TRACES)  # noqa: SLF001 - another of the same kind
        try:
            writing.write(str(self._place(head.number, _TRACES)), traces_there.read_bytes())
        except OSError as error:
            raise FactcheckError(f"cannot be read: {error.strerror}", str(traces_there)) from None
        told = earlier._head(earlier._place(held.number))._replace(run=head.run)  # noqa: SLF001
        lines = [*earlier.rows([held]), *earlier.aside([held]), *earlier.notes([held])]
        self._put(told, b"".join(lines))

    def rows(self, heads: Iterable[Head]) -> Iterator[bytes]:
        """The findings of these parts, a line of JSON each, in the order of their documents."""
        return (line for head in heads for line in self._lines(head, 0, head.rows))

    def aside(self, heads: Iterable[Head]) -> Iterator[bytes]:
        """Likewise the documents set aside."""
        return (line for head in heads if head.aside for line in self._lines(head, head.rows, head.rows + head.aside))

    def notes(self, heads: Iterable[Head]) -> Iterator[bytes]:
        """Likewise what was not read of documents that were checked."""
        held = ((head, head.rows + head.aside) for head in heads if head.notes)
        return (line for head, start in held for line in self._lines(head, start, start + head.notes))

    def traces(self, number: int) -> Traces:
        """What the documents of a part left. Raises FactcheckError where that is damaged or gone."""
        path = self._place(number, _TRACES)
        try:
            return traces.read(path.read_bytes(), str(path))
        except OSError as error:
            raise FactcheckError(f"cannot be read: {error.strerror}", str(path)) from None

    def _put(self, head: Head, lines: bytes) -> None:
        first = json.dumps(head._asdict(), ensure_ascii=False).encode("utf-8", "surrogatepass")
        writing.write(str(self._place(head.number)), gzip.compress(first + b"\n" + lines, _LEVEL, mtime=0))

    def _place(self, number: int, ending: str = _ENDING) -> Path:
        return self.path / PARTS / f"{number:07}{ending}"

    def _head(self, path: Path) -> Head:
        try:
            with gzip.open(path) as file:
                return Head(**json.loads(file.readline()))
        except (*BROKEN, TypeError):
            raise _damaged(path) from None

    def _lines(self, head: Head, start: int, end: int) -> Iterator[bytes]:
        path, count = self._place(head.number), 0
        try:
            with gzip.open(path) as file:
                file.readline()
                for count, line in enumerate(file, start=1):
                    if start < count <= end:
                        yield line
        except BROKEN:
            raise _damaged(path) from None
        if count != head.rows + head.aside + head.notes:
            raise _damaged(path)


def _damaged(path: Path) -> FactcheckError:
    return FactcheckError("is damaged", str(path), "Remove it, and run the same again: it alone is made anew.")
