"""`factcheck claims import`: what another tool wrote in, a store out."""

import sys

from factcheck import exchange
from factcheck.commands import CLEAN
from factcheck.commands.claims import printing
from factcheck.commands.claims.export import Target, put
from factcheck.errors import FactcheckError
from factcheck.exchange import canonical, reading

_SHOWN = 20  # of what was lost; a feed may hold thousands of the same kind


def run(path: str, name: str, target: Target) -> int:
    """Read the file at `path` in the format called `name`, and write it as a store.

    Raises FactcheckError for what cannot be read, and a file that is there or cannot be written.
    """
    shown = "<stdin>" if path == "-" else path
    bundle = exchange.exchange(name).read(_text(path, shown), shown)
    if not any((bundle.works, bundle.claims, bundle.series, bundle.aliases)):
        raise FactcheckError("there is nothing in it", shown, "Name a file that holds works or claims.")
    put("".join(canonical.write(bundle)), target)
    for lost in bundle.losses[:_SHOWN]:
        printing.note(f"note: left out: {lost}")
    if len(bundle.losses) > _SHOWN:
        printing.note(f"note: left out: {len(bundle.losses) - _SHOWN} more")
    if bundle.doubts:
        printing.note(f"note: {len(bundle.doubts)} guesses are marked “To be looked at”")
    return CLEAN


def _text(path: str, shown: str) -> str:
    """The whole text. Raises FactcheckError where it is no UTF-8, or larger than any feed is."""
    try:
        if path == "-":
            content = sys.stdin.buffer.read(reading.LARGEST + 1)
        else:
            with open(path, "rb") as file:  # noqa: PTH123
                content = file.read(reading.LARGEST + 1)
    except OSError as error:
        raise FactcheckError(f"cannot be read: {error.strerror or error}", shown) from None
    if len(content) > reading.LARGEST:
        raise FactcheckError(f"larger than {reading.LARGEST >> 20} MiB", shown, "Part it, and import each part.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FactcheckError(f"not UTF-8: byte {error.start} is wrong", shown, "Save it as UTF-8.") from None
