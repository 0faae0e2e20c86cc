"""Whatever TOML is written, each of its keys and elements is found, and found where it stands."""

from collections.abc import Iterator
from contextlib import suppress

import tomli
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.toml import edit
from factcheck.toml.place import KeyPath, places, statements

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=6) | st.sampled_from(
    ["[[claim]]", "]", "}", '"', "'''", '"""', "# no", "a = 1\n[b]\n", "\\", '\\"', "=", ","]
)
VALUES = st.recursive(
    TEXT | st.integers(-9, 99) | st.booleans() | st.dates() | st.floats(0, 2),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=12,
)
TABLES = st.dictionaries(TEXT, VALUES | st.lists(st.dictionaries(TEXT, VALUES, max_size=3), min_size=1, max_size=3))


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_every_key_has_a_place_of_its_own(table: dict) -> None:
    text = tomlkit.dumps(table)
    found = places(text)
    for path in _paths(tomli.loads(text)):
        written = text[found[path] :]
        if isinstance(path[-1], str) and not written.startswith("["):
            assert _key(written) == path[-1]


def _key(written: str) -> str:
    """The key that the text begins with: up to the first `=` that makes it TOML."""
    for at, mark in enumerate(written):
        if mark == "=":
            with suppress(tomli.TOMLDecodeError):
                return next(iter(tomli.loads(f"{written[:at]}= 1")))
    raise AssertionError(written)


def _paths(value: object, at: KeyPath = ()) -> Iterator[KeyPath]:
    if at:
        yield at
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield from _paths(inner, (*at, key))


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_a_key_set_changes_nothing_else(table: dict) -> None:
    text = tomlkit.dumps(table)
    for at in {statement.path for statement in statements(text) if statement.is_header}:
        wanted = tomli.loads(text)
        held = wanted
        for part in at:
            held = held[part]
        held["a-new-key"] = "new"
        changed = edit.set_values(text, {at: {"a-new-key": "new"}}, ["a-new-key"])
        assert tomli.loads(changed) == wanted
        assert edit.unset(changed, at, "a-new-key").rstrip() == text.rstrip()


def test_many_tables_are_changed_in_one_walk_as_one_by_one() -> None:
    text = '[[work]]\nid = "a"\n\n[[work]]\nid = "b"\nnote = "old" # why\n\n[[work]]\nid = "c"'
    values = {("work", place): {"note": f"n{place}", "url": "u"} for place in range(3)}
    order = ["id", "url", "note"]
    one_by_one = text
    for at, said in values.items():
        for name in ("url", "note"):
            one_by_one = edit.set_values(one_by_one, {at: {name: said[name]}}, order)
    assert edit.set_values(text, values, order) == one_by_one
