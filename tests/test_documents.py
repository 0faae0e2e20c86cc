"""The specification of the document formats: a text in, its prose out, and the place of words in it."""

from collections.abc import Iterable
from pathlib import Path

import pytest
import tomli

from factcheck import corpus, documents
from factcheck.model import Failure, Prose, Source
from tests.making import docx, notebook, odt, pdf

SPEC = Path(__file__).parent / "spec" / "documents"
CASES = [
    (path.stem, case) for path in sorted(SPEC.glob("*.toml")) for case in tomli.loads(path.read_text("utf-8"))["case"]
]


@pytest.mark.parametrize(("format_name", "case"), CASES, ids=[f"{name}: {case['name']}" for name, case in CASES])
def test_document(format_name: str, case: dict) -> None:
    path = case.get("path", "draft" + documents.READERS[format_name][0])
    assert documents.format_of(path) == format_name
    outcomes = list(_opened(path, case))
    assert [one.why for one in outcomes if isinstance(one, Failure)] == ([case["error"]] if "error" in case else [])
    if "notes" in case:
        assert [one.text for one in outcomes if isinstance(one, corpus.Note)] == case["notes"]
    for source in outcomes:
        if isinstance(source, Source):
            _check(source, case)


def _opened(path: str, case: dict) -> Iterable[Source | Failure | corpus.Note]:
    """The document of a case: its text, or what its bytes come to."""
    if "text" in case:
        return [Source(path, case["text"])]
    if "cells" in case:
        return [Source(path, notebook([(kind, text) for kind, text in case["cells"]], **case.get("metadata", {})))]
    if path.endswith(".odt"):
        return corpus.decoded(path, odt(case["body"]))
    if "body" in case:
        return corpus.decoded(path, docx(case["body"], case.get("others")))
    return corpus.decoded(path, pdf(case["pages"]))


def _check(source: Source, case: dict) -> None:
    prose = documents.read(source)
    if "wanted" in case:
        assert [f"{one.role.value}: {one.text}" for one in prose] == case["wanted"]
    if "blanks" in case:
        assert [one.blanks for one in prose] == case["blanks"]
    if "where" in case:
        assert [one.place for one in prose] == case["where"]
    for words, written in case.get("places", {}).items():
        assert _written(source, prose, words) == written
    if "comments" in case:
        assert [piece.text for piece in documents.comments(source)] == case["comments"]
    if "date" in case:
        assert documents.dated(source) == (case["date"] or None)
    if "title" in case:
        assert documents.titled(source) == (case["title"] or None)


def _written(source: Source, prose: tuple[Prose, ...], words: str) -> str:
    """The source under the first place where `words` are read."""
    found = next(one for one in prose if words in one.text)
    start = found.text.index(words)
    span = found.to_source(start, start + len(words))
    return source.text[span.start : span.end]


def test_every_format_has_a_file_and_a_specification() -> None:
    folder = Path(documents.__file__).parent
    assert {path.stem for path in folder.iterdir() if not path.name.startswith("_")} == set(documents.READERS)
    assert {path.stem for path in SPEC.glob("*.toml")} == set(documents.READERS)
