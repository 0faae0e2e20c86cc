"""`python -m tests.benchmarks.scan CLAIMS BYTES`: one index built and opened, one text looked up, as JSON.

Run as a process of its own, so that its memory is that of nothing else.
"""

import json
import sys
import time
from collections.abc import Callable
from random import Random
from typing import Any

from factcheck.match import index, retrieve
from factcheck.match.indexing import Entry, build
from factcheck.store import container
from tests.benchmarks.corpus import sentences
from tests.benchmarks.planted import CHANGES

_LEAST = 0.35
_PLANTED = 500


def main(claims: int, size: int) -> dict[str, Any]:
    """What the index of `claims` claims costs, on `size` bytes of other text, and what it finds."""
    known, text = _parted(sentences(claims + size // 80), claims, size)
    built, seconds = _timed(lambda: build(Entry((claim,)) for claim in known))
    packed = container.pack(bytes(container.KEY_LENGTH), index.written(built))
    opened = index.opened(container.unpack(bytes(container.KEY_LENGTH), memoryview(packed)))
    retrieve.propose(opened, known[0])
    _, looked = _timed(lambda: [retrieve.propose(opened, sentence, least=_LEAST) for sentence in text])
    return {
        "claims": len(known),
        "bytes": sum(map(len, text)),
        "sentences": len(text),
        "build": seconds,
        "megabytes": len(packed) / 1e6,
        "claims' megabytes": sum(map(len, known)) / 1e6,
        "seconds": looked,
        "recall": {name: _recall(opened, known, change) for name, change in CHANGES.items()},
    }


def _parted(found: list[str], claims: int, size: int) -> tuple[list[str], list[str]]:
    """Claims, and sentences of the same kind that are not among them."""
    Random(0).shuffle(found)
    text, taken = [], 0
    for sentence in found[claims:]:
        if taken >= size:
            break
        text.append(sentence)
        taken += len(sentence)
    return found[:claims], text


def _recall(opened: index.Index, known: list[str], change: Callable[[str, Random], str]) -> float:
    """How often the first proposal for a changed claim is that claim."""
    random = Random(1)
    asked = [random.randrange(len(known)) for _ in range(_PLANTED)]
    found = [retrieve.propose(opened, change(known[claim], random), 1) for claim in asked]
    return sum(bool(first) and first[0].claim == claim for first, claim in zip(found, asked, strict=True)) / len(asked)


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    start = time.process_time()
    done = work()
    return done, time.process_time() - start


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]))))
