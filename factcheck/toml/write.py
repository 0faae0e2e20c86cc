"""Plain values in, the same as TOML out, as a curator would write them."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)}
_ESCAPES |= {ord('"'): '\\"', ord("\\"): "\\\\", ord("\n"): "\\n", ord("\t"): "\\t", ord("\r"): "\\r"}


def value(written: object) -> str:
    """A text, a number, a truth, a day, an array or a table of such on one line. Raises TypeError for anything else."""
    if isinstance(written, str):
        return f'"{written.translate(_ESCAPES)}"'
    if isinstance(written, bool):
        return str(written).lower()
    if isinstance(written, int | float):
        return f"{written}"
    if isinstance(written, date):
        return written.isoformat()
    if isinstance(written, Mapping):
        return f"{{ {', '.join(f'{key(name)} = {value(held)}' for name, held in written.items())} }}"
    if isinstance(written, Sequence):
        return f"[{', '.join(map(value, written))}]"
    raise TypeError(type(written))


def key(name: str) -> str:
    """A key, in quotation marks where it must have them."""
    return name if _BARE.fullmatch(name) else value(name)


def line(name: str, written: object) -> str:
    """`key = value`; an array of tables has one on each line."""
    if isinstance(written, Sequence) and not isinstance(written, str) and written and isinstance(written[0], Mapping):
        rows = "".join(f"  {value(row)},\n" for row in written)
        return f"{key(name)} = [\n{rows}]\n"
    return f"{key(name)} = {value(written)}\n"


def table(name: str, values: Mapping[str, object], *, is_array: bool = True) -> str:
    """`[[name]]` (or `[name]`) and its keys."""
    header = f"[[{name}]]" if is_array else f"[{name}]"
    return f"{header}\n{''.join(line(held, written) for held, written in values.items())}"
