"""`python -m tests.benchmarks.scan CLAIMS BYTES...`: one index built and opened, texts looked up in it, as JSON.

Run as a process of its own, so that its memory is that of nothing else.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from random import Random
from typing import Any

from factcheck.match.retrieval import index, retrieve
from factcheck.match.retrieval.indexing import Entry, build
from factcheck.store import container
from tests.benchmarks.corpus import parted
from tests.benchmarks.planted import CHANGES

_LEAST = 0.35
_PLANTED = 1000
_WORD = re.compile(r"\w+")


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
    """How often the first proposal for a changed claim is that claim; and that, or one that is as near in its words."""
    random = Random(1)
    asked = [(claim, change(known[claim], random)) for claim in (random.randrange(len(known)) for _ in range(_PLANTED))]
    right = near = 0
    for claim, sentence in asked:
        first = retrieve.propose(opened, sentence, 1)
        right += bool(first) and first[0].claim == claim
        near += bool(first) and _is_as_near(sentence, known[first[0].claim], known[claim])
    return right / len(asked), near / len(asked)


def _is_as_near(sentence: str, found: str, meant: str) -> bool:
    """Whether each word that the claim which was meant has of the sentence is in the one that was found too.

    Of claims that differ in words that were dropped nobody could tell which was meant.
    """
    said = frozenset(_WORD.findall(sentence.lower()))
    return said.intersection(_WORD.findall(meant.lower())) <= set(_WORD.findall(found.lower()))


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    start = time.process_time()
    done = work()
    return done, time.process_time() - start


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), [int(size) for size in sys.argv[2:]])))
