"""The specification of the sentences: a text in, its sentences out."""

from pathlib import Path

import pytest
import tomli

from factcheck.model import Piece, Prose, Span
from factcheck.sentences import split

SPEC = Path(__file__).parent / "spec" / "sentences.toml"
CASES = tomli.loads(SPEC.read_text("utf-8"))["case"]


@pytest.mark.parametrize(("text", "wanted"), [(case["text"], case["wanted"]) for case in CASES])
def test_split(text: str, wanted: list[str]) -> None:
    sentences = split(Prose.of((Piece(text, Span(0, len(text))),)))
    assert [sentence.text for sentence in sentences] == wanted
    assert [text[slice(*sentence.span)] for sentence in sentences] == wanted
