"""The specification of the document formats: a text in, its prose out, and the place of words in it."""

from pathlib import Path

import pytest
import tomli

from factcheck import documents
from factcheck.model import Prose, Source

SPEC = Path(__file__).parent / "spec" / "documents"
CASES = [
    (path.stem, case) for path in sorted(SPEC.glob("*.toml")) for case in tomli.loads(path.read_text("utf-8"))["case"]
]


@pytest.mark.parametrize(("format_name", "case"), CASES, ids=[f"{name}: {case['name']}" for name, case in CASES])
def test_document(format_name: str, case: dict) -> None:
    source = Source(case.get("path", "draft" + documents.READERS[format_name][0]), case["text"])
    assert documents.format_of(source.path) == format_name
    prose = documents.read(source)
    if "wanted" in case:
        assert [f"{one.role.value}: {one.text}" for one in prose] == case["wanted"]
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
