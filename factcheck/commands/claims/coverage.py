"""`factcheck claims coverage`: a source and a store in, what of the source no claim holds out."""

from collections.abc import Iterable

from factcheck.commands import CLEAN, FOUND
from factcheck.commands.claims import printing, remembered
from factcheck.commands.claims.opening import Asked, opened, paths
from factcheck.commands.claims.reading import source_of
from factcheck.curate import verbatim
from factcheck.curate.coverage import Stated, Statement, coverage, statements
from factcheck.model import Position, Source, Span

_SHOWN = 160  # characters of a sentence


def run(asked: Asked, path: str, least: float | None) -> int:
    """List the sentences and figures that no claim holds; status 1 where fewer than `least` per cent are held."""
    source = source_of(path)
    rows = remembered.whole("covered", paths(asked), source, lambda: _stated(source, asked))
    stated = [Stated(text, Position(*position), *rest) for text, position, *rest in rows]
    held = sum(one.is_held for one in stated)
    figures, missing = sum(one.figures for one in stated), sum(len(one.missing) for one in stated)
    if asked.format == "json":
        printing.dump(
            {
                "version": 1,
                "path": path,
                "sentences": {"stated": len(stated), "held": held},
                "figures": {"stated": figures, "held": figures - missing},
                "missing": [_entry(one) for one in stated if not one.is_held or one.missing],
            }
        )
    else:
        for one in stated:
            _say(path, one)
        printing.note(
            f"{held} of {len(stated)} check-worthy sentences and {figures - missing} of {figures} figures are held"
        )
    whole = len(stated) + figures
    share = 100 * (held + figures - missing) / whole if whole else 100.0
    return FOUND if least is not None and share < least else CLEAN


def _stated(source: Source, asked: Asked) -> Iterable[Stated]:
    read = verbatim.passages(source)
    return coverage(_statements(source, read), read, opened(asked))


def _statements(source: Source, read: verbatim.Passages) -> Iterable[Statement]:
    """What the source states: it is asked about once for each change to the store, and reads the same each time."""
    key = remembered.key_of("coverage", source)
    if kept := remembered.rows(key):
        return [
            Statement(text, Position(*position), Span(*span), tuple(figures)) for text, position, span, figures in kept
        ]
    found = tuple(statements(read, source.lines()))
    remembered.keep(key, found)
    return found


def _say(path: str, one: Stated) -> None:
    where = f"{path}:{one.position.line}:{one.position.column}"
    text = one.text if len(one.text) <= _SHOWN else f"{one.text[: _SHOWN - 1]}…"
    if not one.is_held:
        printing.say(f"{where}: no-claim: {text}")
    elif one.missing:
        listed = ", ".join(f"“{figure}”" for figure in one.missing)
        printing.say(f"{where}: no-figure: no claim has {listed}: {text}")


def _entry(one: Stated) -> dict[str, object]:
    return {
        "line": one.position.line,
        "column": one.position.column,
        "sentence": one.text,
        "held": one.is_held,
        "figures": list(one.missing),
    }
