"""The rules of the house that no linter knows: tables, sizes, and who may print."""

import ast
from pathlib import Path

import pytest

from factcheck import cite, cli, documents, exchange, facts, report, syntax
from factcheck.archive import engines, sinks, sources
from factcheck.choices import FORMATS
from factcheck.cli import claims

PACKAGE = Path(facts.__file__).parent.parent
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 400
LONGEST_FUNCTION = 50
MOST_PARAMETERS = 6
DOORS = {"__main__.py", "cli", "commands", "lsp"}
ASKING = {"store/cache.py", "git.py"}  # where the platform keeps caches, unless it is told; what git is to inherit
HELPERS = {
    "cite": {"parts"},
    "cli": {"app"},
    "exchange": {"bundle", "canonical", "indented", "linked", "reading"},
    "cli/claims": {"group"},
    "report": {"fingerprint", "line", "links", "proofs", "record", "region", "schema", "stretches", "xml"},
    "syntax": {"mark"},
}
TABLES = {
    "archive/engines": engines.ENGINES,
    "archive/sinks": sinks.SINKS,
    "archive/sources": sources.SOURCES,
    "facts": facts.KINDS,
    "documents": documents.READERS,
    "exchange": exchange.FORMATS,
    "report": report.FORMATS.values(),
    "cite": cite.STYLES,
    "syntax": syntax.SYNTAXES,
    "cli": cli.COMMANDS,
    "cli/claims": claims.COMMANDS,
}


def test_formats_are_named_alike_wherever_they_are_listed() -> None:
    assert tuple(report.FORMATS) == FORMATS


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("room", TABLES)
def test_every_file_of_a_room_is_in_its_table(room: str) -> None:
    found = {path.stem for path in (PACKAGE / room).iterdir() if not path.name.startswith("_")}
    assert found - HELPERS.get(room, set()) == set(TABLES[room])


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_a_file_says_what_it_is_and_is_no_longer_than_may_be(path: Path) -> None:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "no docstring at its head"
    if "lexicon" not in path.parts:
        assert len(text.splitlines()) <= LONGEST_FILE
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name
            is_command = "cli" in path.parts and bool(node.decorator_list)
            assert len([*node.args.args, *node.args.kwonlyargs]) <= MOST_PARAMETERS or is_command, node.name


@pytest.mark.parametrize("path", [path for path in FILES if "lexicon" in path.parts], ids=_name)
def test_tables_of_words_are_data(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda)]


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_only_doors_speak_to_the_process(path: Path) -> None:
    if DOORS & set(path.relative_to(PACKAGE).parts) or _name(path) in ASKING:
        return
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            spoken = f"{node.value.id}.{node.attr}"
            assert spoken not in {"sys.stdout", "sys.stderr", "sys.stdin", "os.environ", "date.today", "datetime.now"}
        if isinstance(node, ast.Name):
            assert node.id != "print"
