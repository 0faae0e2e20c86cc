"""`python -m tests.benchmarks.peers CLAIMS BYTES`: what other retrievers take for what `scan` does, as JSON lines.

By an interpreter that has them; one that is not there is told. Nothing of factcheck is imported but the words that
plant mistakes.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from random import Random
from typing import Any

from tests.benchmarks.corpus import parted
from tests.benchmarks.planted import CHANGES

_PLANTED = 100
_MOST_PAIRS = 2_000_000  # for one that looks at every claim: longer than half a minute nobody waits
_WORD = re.compile(r"\w+")

Finder = Callable[[list[str]], list[int]]  # sentences in, the number of the best claim for each out


def main(claims: int, size: int) -> Iterable[dict[str, Any]]:
    """A line for each peer."""
    known, text = parted(claims, size)
    for name, build in (("rapidfuzz", _rapidfuzz), ("tantivy", _tantivy), ("bm25s", _bm25s)):
        if not find_spec(name):
            yield {"name": name, "missing": True}
            continue
        begun = time.process_time()
        find = build(known)
        built = time.process_time() - begun
        asked = text[: _MOST_PAIRS // len(known)] if name == "rapidfuzz" else text
        begun = time.process_time()
        find(asked)
        spent = time.process_time() - begun
        recall = {kind: _recall(find, known, change) for kind, change in CHANGES.items()}
        yield {"name": name, "build": built, "seconds": spent / len(asked), "recall": recall}


def _recall(find: Finder, known: list[str], change: Callable[[str, Random], str]) -> float:
    random = Random(1)
    asked = [random.randrange(len(known)) for _ in range(max(min(_PLANTED, _MOST_PAIRS // len(known) // 4), 1))]
    found = find([change(known[claim], random) for claim in asked])
    return sum(one == claim for one, claim in zip(found, asked, strict=True)) / len(asked)


def _rapidfuzz(known: list[str]) -> Finder:
    from rapidfuzz import fuzz, process

    return lambda asked: [process.extractOne(one, known, scorer=fuzz.token_set_ratio)[2] for one in asked]


def _tantivy(known: list[str]) -> Finder:
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("id", stored=True)
    builder.add_text_field("text", tokenizer_name="en_stem")
    index = tantivy.Index(builder.build())
    writer = index.writer(num_threads=1)
    for number, claim in enumerate(known):
        writer.add_document(tantivy.Document(id=number, text=claim))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def first(sentence: str) -> int:
        query = index.parse_query(" ".join(_WORD.findall(sentence)).lower(), ["text"])
        hits = searcher.search(query, 1).hits
        return int(searcher.doc(hits[0][1])["id"][0]) if hits else -1

    return lambda asked: [first(one) for one in asked]


def _bm25s(known: list[str]) -> Finder:
    import bm25s

    ranker = bm25s.BM25()
    ranker.index(bm25s.tokenize(known, stopwords="en", show_progress=False), show_progress=False)

    def find(asked: list[str]) -> list[int]:
        words = bm25s.tokenize(asked, stopwords="en", show_progress=False)
        return [int(row[0]) for row in ranker.retrieve(words, k=1, show_progress=False, n_threads=1)[0]]

    return find


if __name__ == "__main__":
    for line in main(int(sys.argv[1]), int(sys.argv[2])):
        print(json.dumps(line))
