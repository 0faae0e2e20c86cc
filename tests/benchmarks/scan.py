"""`python -m tests.benchmarks.scan CLAIMS BYTES...`: one index built and opened, texts looked up in it, as JSON.

Run as a process of its own, so that its memory is that of nothing else.
"""

import json
import sys
import time
from collections.abc import Callable
from random import Random
from typing import Any

from factcheck.match.retrieval import index, retrieve
from factcheck.match.retrieval.indexing import Entry, build
from factcheck.match.retrieval.terms import terms
from factcheck.store import container
from tests.benchmarks.corpus import parted
from tests.benchmarks.planted import CHANGES

_LEAST = 0.35
_PLANTED = 1000


def main(claims: int, sizes: list[int]) -> dict[str, Any]:
    """What the index of `claims` claims costs, on so many bytes of other text, and what it finds."""
    known, text = parted(claims, max(sizes))
    built, seconds = _timed(lambda: build(Entry((claim,)) for claim in known))
    packed = container.pack(bytes(container.KEY_LENGTH), index.written(built))
    opened = index.opened(container.unpack(bytes(container.KEY_LENGTH), memoryview(packed)))
    retrieve.propose(opened, known[0])
    recall = {name: _recall(opened, known, change) for name, change in CHANGES.items()}
    return {
        "claims": len(known),
        "build": seconds,
        "megabytes": len(packed) / 1e6,
        "claims' megabytes": sum(map(len, known)) / 1e6,
        "texts": [_looked_up(opened, text[: max(len(text) * size // max(sizes), 1)]) for size in sizes],
        "recall": {name: share for name, (share, _) in recall.items()},
        "alike": sum(share for _, share in recall.values()) / len(recall),
    }


def _looked_up(opened: index.Index, text: list[str]) -> dict[str, Any]:
    _, seconds = _timed(lambda: [retrieve.propose(opened, sentence, least=_LEAST) for sentence in text])
    return {"bytes": sum(map(len, text)), "sentences": len(text), "seconds": seconds}


def _recall(opened: index.Index, known: list[str], change: Callable[[str, Random], str]) -> tuple[float, float]:
    """How often the first proposal for a changed claim is that claim; and that, or one of the very same topic words."""
    random = Random(1)
    asked = [random.randrange(len(known)) for _ in range(_PLANTED)]
    found = [retrieve.propose(opened, change(known[claim], random), 1) for claim in asked]
    firsts = [first[0].claim if first else -1 for first in found]
    right = sum(first == claim for first, claim in zip(firsts, asked, strict=True))
    wrong = [(first, claim) for first, claim in zip(firsts, asked, strict=True) if first not in {-1, claim}]
    alike = sum(_topic(known[first]) == _topic(known[claim]) for first, claim in wrong)
    return right / len(asked), (right + alike) / len(asked)


def _topic(claim: str) -> frozenset[str]:
    return frozenset(terms(claim).topic)


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    start = time.process_time()
    done = work()
    return done, time.process_time() - start


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), [int(size) for size in sys.argv[2:]])))
