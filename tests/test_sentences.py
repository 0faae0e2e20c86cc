"""The specification of the sentences: a text in, its sentences out."""

from pathlib import Path

import pytest
import tomli

from factcheck.model import Piece, Prose, Span
from factcheck.sentences import LONGEST, split

SPEC = Path(__file__).parent / "spec" / "sentences.toml"
CASES = tomli.loads(SPEC.read_text("utf-8"))["case"]


@pytest.mark.parametrize(("text", "wanted"), [(case["text"], case["wanted"]) for case in CASES])
def test_split(text: str, wanted: list[str]) -> None:
    sentences = split(Prose.of((Piece(text, Span(0, len(text))),)))
    assert [sentence.text for sentence in sentences] == wanted
    assert [text[slice(*sentence.span)] for sentence in sentences] == wanted


@pytest.mark.parametrize("piece", ["a row of a table, ", "x" * 3000 + " ", "word ", " \t ", "“One; two”\n", "7.5"])
def test_what_never_stops_is_cut_between_words_and_nothing_is_lost(piece: str) -> None:
    text = "It reads: " + piece * (10_000 // len(piece)) + "and so on"
    cuts = split(Prose.of((Piece(text, Span(0, len(text))),)))
    assert [word for sentence in cuts for word in sentence.text.split()] == text.split()
    assert all(len(sentence.text) <= LONGEST or max(map(len, sentence.text.split())) > 1000 for sentence in cuts)
