"""The traces of a part's documents in, one file out; and back again, to be looked through by stems.

Arrays lie in it flat, so that a part of a thousand documents is opened in a few milliseconds.
"""

import json
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from factcheck.archive.trace import Bare, Kept, Trace
from factcheck.errors import FactcheckError
from factcheck.store import container
from factcheck.typed import NamedTuple

_KEY = b"archive traces 2"
_KEY_SIZE = 8
_LEVEL = 1


class Traces(NamedTuple):
    """`documents` has the traces without their texts; `kept` has whole texts with their document's number.

    Of the bare texts `owner` is the document, `weight` and `share` are those of `trace.Bare`, `stems` counts its stems.
    Those with the stem `keys[i]` (rising) are `texts[starts[i]:starts[i + 1]]`.
    """

    documents: tuple[Trace, ...]
    kept: tuple[tuple[int, Kept], ...]
    owner: Sequence[int]
    weight: Sequence[float]
    share: Sequence[float]
    stems: Sequence[int]
    keys: Sequence[int]
    starts: Sequence[int]
    texts: Sequence[int]

    def having(self, key: int) -> Sequence[int]:
        """The bare texts with a stem."""
        place = bisect_left(self.keys, key)
        if place == len(self.keys) or self.keys[place] != key:
            return ()
        return self.texts[self.starts[place] : self.starts[place + 1]]

    def whole(self) -> Iterator[Trace]:
        """The traces of all documents, as they were."""
        held: list[list[int]] = [[] for _ in self.owner]
        for place, key in enumerate(self.keys):
            for text in self.texts[self.starts[place] : self.starts[place + 1]]:
                held[text].append(key)
        kept: dict[int, list[Kept]] = {}
        bare: dict[int, list[Bare]] = {}
        for owner, one in self.kept:
            kept.setdefault(owner, []).append(one)
        for owner, keys, weight, share in zip(self.owner, held, self.weight, self.share, strict=True):
            bare.setdefault(owner, []).append(Bare(array("Q", keys).tobytes(), weight, share))
        for number, document in enumerate(self.documents):
            yield document._replace(kept=tuple(kept.get(number, ())), bare=tuple(bare.get(number, ())))


def write(traces: Iterable[Trace]) -> bytes:
    """One file of the traces, in the order of their documents."""
    documents, kept = [], []
    owner, weight, share, stems = array("I"), array("d"), array("d"), array("I")
    posted: dict[int, list[int]] = {}
    for number, trace in enumerate(traces):
        documents.append(trace[:5])
        kept += [(number, *one) for one in trace.kept]
        for bare in trace.bare:
            for key in array("Q", bare.keys):
                posted.setdefault(key, []).append(len(owner))
            owner.append(number)
            weight.append(bare.weight)
            share.append(bare.share)
            stems.append(len(bare.keys) // _KEY_SIZE)
    keys = sorted(posted)
    starts, texts = array("I", [0]), array("I")
    for key in keys:
        texts.extend(posted[key])
        starts.append(len(texts))
    told = json.dumps([documents, kept], ensure_ascii=False).encode("utf-8", "surrogatepass")
    runs = {
        "told": told,
        "owner": owner.tobytes(),
        "weight": weight.tobytes(),
        "share": share.tobytes(),
        "stems": stems.tobytes(),
        "keys": array("Q", keys).tobytes(),
        "starts": starts.tobytes(),
        "texts": texts.tobytes(),
    }
    return zlib.compress(container.pack(_KEY, runs), _LEVEL)


def read(content: bytes, path: str) -> Traces:
    """Raises FactcheckError for bytes that `write` did not write."""
    try:
        runs = container.unpack(_KEY, memoryview(zlib.decompress(content)))
        documents, kept = json.loads(bytes(runs["told"]).decode("utf-8", "surrogatepass"))
        return Traces(
            tuple(Trace(*one) for one in documents),
            tuple((owner, Kept(text, tuple(claims))) for owner, text, claims in kept),
            owner=runs["owner"].cast("I"),
            weight=runs["weight"].cast("d"),
            share=runs["share"].cast("d"),
            stems=runs["stems"].cast("I"),
            keys=runs["keys"].cast("Q"),
            starts=runs["starts"].cast("I"),
            texts=runs["texts"].cast("I"),
        )
    except (zlib.error, container.ForeignError, ValueError, KeyError, TypeError):
        raise FactcheckError("is damaged", path, "Check the archive anew, into another folder.") from None
