"""Every entry of the tables of the language is one that a text can meet: words are cut at hyphens and apostrophes."""

import ast
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

import pytest

from factcheck import lexicon
from factcheck.facts import Context
from factcheck.lexicon.compounds import COMPOUNDS, OPEN
from factcheck.lexicon.fields import FIELDS
from factcheck.lexicon.kinds import KINDS
from factcheck.lexicon.rivals import GROUPS, PLACED, RIVALS
from factcheck.match.read.reading import Term, read
from factcheck.match.words.substitutes import IN_TWO_WORDS
from factcheck.words import parts

# Read by patterns over the text as it is written, or by the words of names, which keep their hyphens.
READ_OTHERWISE = {
    *("abbreviations", "anaphora", "latex", "currencies", "units"),
    *("common", "nicknames", "places", "regions", "titles"),
}
# No words of a text: how the table itself marks its entries.
MARKS = {"-self", "-ing", "to-do", "to-doing", "sport-of-many"}
# Names, and the parts in which `checkworthy` has contractions.
OF_NAMES = {"r&d", "covid-19"}
CONTRACTED = {"'m", "'ve", "'ll"}
IN_CAPITALS = {"calendar.MONTH_NAMES", "calendar.WEEKDAY_NAMES", "numbers.CAPITAL_SCALES"}  # to be written
FRAMES = ("It had the {} there", "They {} it", "It is {}", "He was {} by")
CONTEXT = Context()


def _words(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield from re.sub("[,:|=]", " ", table).split()
    elif isinstance(table, Mapping):
        yield from _words((*table.keys(), *table.values()))
    elif isinstance(table, tuple | list | frozenset | set):
        for entry in table:
            yield from _words(entry)


def _tables() -> Iterator[tuple[str, object]]:
    for module in pkgutil.walk_packages(lexicon.__path__, "factcheck.lexicon."):
        name = module.name.removeprefix("factcheck.lexicon.")
        if name not in READ_OTHERWISE:
            yield from (
                (f"{name}.{key}", value) for key, value in vars(import_module(module.name)).items() if key.isupper()
            )


@pytest.mark.parametrize(("name", "table"), list(_tables()))
def test_every_word_of_a_table_is_one_that_a_text_is_cut_into(name: str, table: object) -> None:
    joined = COMPOUNDS | OF_NAMES | MARKS | {f"{first}-{second}" for first, second in IN_TWO_WORDS}
    joined = joined | (CONTRACTED if name.startswith("worth") else set())
    for word in set(_words(table)) - joined:
        is_letters = any(map(str.isalpha, word))
        assert len(parts(word.removeprefix("re-").replace("_", " "))) == 1 + word.count("_") or not is_letters, word
        assert word == word.lower() or name in IN_CAPITALS, word


@pytest.mark.parametrize("path", sorted(Path(lexicon.__file__).parent.rglob("*.py")), ids=lambda path: path.stem)
def test_no_list_of_words_has_a_word_twice(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
            words = node.func.value.value.split() if isinstance(node.func.value, ast.Constant) and not node.args else []
            assert [word for word, count in Counter(words).items() if count > 1] == [], f"line {node.lineno}"


@pytest.mark.parametrize(
    "table", [RIVALS, PLACED, GROUPS, FIELDS, KINDS], ids=["rivals", "placed", "groups", "fields", "kinds"]
)
def test_every_word_of_a_class_is_a_term_of_some_text(table: object) -> None:
    in_two = {f"{first}-{second}" for first, second in IN_TWO_WORDS}
    for word in set(_words(table)) - in_two:
        assert any(term.key == word for frame in FRAMES for term in _terms(frame.format(word))), word


@pytest.mark.parametrize("compound", sorted(COMPOUNDS))
def test_a_compound_is_one_word_and_some_table_has_it(compound: str) -> None:
    spaced = [compound.replace("-", " ")] if compound in OPEN else []
    for written in (compound, compound.replace("-", "‑"), *spaced):
        (term,) = [term for term in _terms(f"They told of the {written} there") if term.start == 17]
        assert term.end == 17 + len(written)
        assert term.key == compound
    assert any(compound in _words(table) for name, table in _tables() if not name.startswith("compounds"))


def _terms(text: str) -> tuple[Term, ...]:
    return tuple(term for term in read(text, CONTEXT).terms if term.name is None)
