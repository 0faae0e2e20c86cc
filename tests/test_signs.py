"""A text that has a fact has a sign of it: where there is none, no fact of that kind is looked for."""

from datetime import date
from pathlib import Path

import pytest
import tomli

from factcheck import facts, signs, words
from factcheck.facts import Context

SPEC = Path(__file__).parent / "spec"
FILES = [*(SPEC / "facts").glob("*.toml"), *SPEC.glob("compare*.toml"), SPEC / "arithmetic.toml", SPEC / "series.toml"]
CONTEXT = Context(date(2024, 3, 5))


def texts(entry: object) -> list[str]:
    """Every string of several words in a spec file."""
    if isinstance(entry, dict):
        return [text for value in entry.values() for text in texts(value)]
    if isinstance(entry, list):
        return [text for value in entry for text in texts(value)]
    return [entry] if isinstance(entry, str) and " " in entry else []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_fact_has_a_sign(path: Path) -> None:
    unsigned = []
    for text in texts(tomli.loads(path.read_text("utf-8"))):
        cut = words.cut(text)
        shown = signs.of(token.key for token in cut.tokens)
        for kind in (kind for kind, sign in signs.EVERY.items() if not shown & sign):
            unsigned += [(text, fact.text) for fact in facts.kind(kind).extract(cut, CONTEXT)]
    assert unsigned == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_speaker_is_told_by_two_words(path: Path) -> None:
    for text in texts(tomli.loads(path.read_text("utf-8"))):
        if any(facts.kind("attribution").extract(words.cut(text), CONTEXT)):
            assert signs.speaks(words.parts(text)), text


def test_a_bare_colon_tells_no_speaker() -> None:
    assert not signs.speaks(words.parts("Fixed: Reported by nobody, and no longer a matter of words"))
    assert signs.speaks(words.parts("Lind: “We won”"))


def test_a_text_without_a_sign_of_anything_has_names_alone() -> None:
    cut = words.cut("Eva Lind and Ann Holm went home without a word")
    assert [(fact.kind, fact.text) for fact in facts.extract(cut, CONTEXT)] == [
        ("name", "Eva Lind"),
        ("name", "Ann Holm"),
    ]
