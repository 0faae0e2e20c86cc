"""A bundle in, the text of a store file out: tables and keys in the order of the schema, a doubt as a comment."""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.exchange.bundle import Bundle, each, to_table

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {
    **{code: f"\\u{code:04x}" for code in (*range(0x20), 0x7F)},
    ord('"'): '\\"',
    ord("\\"): "\\\\",
    ord("\n"): "\\n",
    ord("\t"): "\\t",
    ord("\r"): "\\r",
}
_WIDEST = 100


def write(bundle: Bundle) -> Iterator[str]:
    """The file, table by table. `store.load` reads from it what is in `bundle`."""
    doubts: dict[str, list[str]] = {}
    for name, said in bundle.doubts:
        doubts.setdefault(name, []).append(said)
    is_first = True
    for kind, noun in each(bundle):
        yield "" if is_first else "\n"
        yield from (f"# To be looked at: {_on_one_line(said)}.\n" for said in doubts.get(noun.id, ()))
        yield f"[[{kind}]]\n"
        yield from (f"{name} = {_value(value)}\n" for name, value in to_table(noun).items())
        is_first = False
    if bundle.aliases:
        yield "\n[aliases]\n"
        others: dict[str, list[object]] = {}
        for name, other in bundle.aliases:
            others.setdefault(name, []).append(other)
        yield from (f"{_key(name)} = {_value(listed)}\n" for name, listed in others.items())


def _value(value: object) -> str:
    """The value as TOML writes it; an array that is too wide for a line, an element a line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | date):
        return value.isoformat() if isinstance(value, date) else repr(value)
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{_key(name)} = {_value(held)}' for name, held in value.items())} }}"
    if isinstance(value, list):
        held = [_value(each) for each in value]
        line = f"[{', '.join(held)}]"
        if len(line) <= _WIDEST and not isinstance(next(iter(value), None), dict):
            return line
        return "".join(("[\n", *(f"  {each},\n" for each in held), "]"))
    return f'"{str(value).translate(_ESCAPES)}"'


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else f'"{name.translate(_ESCAPES)}"'


def _on_one_line(said: str) -> str:
    return " ".join(said.split()).translate(_ESCAPES)
