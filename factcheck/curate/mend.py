"""A store file's text in, the same with what a machine may mend mended out: keys misspelt or out of order.

What a claim says is never touched: two claims that contradict each other are a curator's to settle.
"""

from factcheck.store import schema, tables
from factcheck.toml import File, edit, nearest

_KEYS = {"work": schema.WORK, "claim": schema.CLAIM, "series": schema.SERIES}
_ORDERS = {name: [key.name for key in keys] for name, keys in _KEYS.items()}


def mended(file: File, text: str) -> str:
    """`text`, which is the file's as it stands on the disk (newlines and all), with its keys right and in order."""
    for name, order in _ORDERS.items():
        for at, table in tables.tables(file, name):
            for written in table:
                near = None if written in order else nearest(written, order)
                if near and near not in table:
                    text = edit.rename(text, at, written, near)
    return edit.arrange(text, _ORDERS)
