"""A table whose last row is called a total, with a column that does not add up to it."""

import re
from collections.abc import Iterator, Sequence

from factcheck.arithmetic.value import BAD_ARITHMETIC, Problem, figure
from factcheck.consistency.line import Line
from factcheck.model import Role

_FEWEST_ROWS = 2
_NUMBER = re.compile(r"\A[$£€¥]?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?%?\Z")
_LIKE = 1.4  # times: a column of rates or years is no sum, and far from one


def problems(lines: Sequence[Line]) -> Iterator[Problem]:
    """The total of every such column, where the rows above it come to something else, if to nothing far from it."""
    for at, line in enumerate(lines):
        if line.role is not Role.CELL or not line.is_chosen:
            continue
        run = _cells(lines, at)
        for column in range(1, len(run)):
            found = _above(lines, at, len(run), column)
            total = _number(run[column])
            if total is None or len(found) < _FEWEST_ROWS:
                continue
            added, slack = sum(found), _slack(run[column], len(found))
            if abs(added - total) > slack and 1 / _LIKE < added / max(total, 1e-9) < _LIKE:
                adding = " + ".join(figure(value) for value in found)
                message = f"{adding} is {figure(added)}, not {figure(total)}"
                yield Problem(BAD_ARITHMETIC, 0, len(_text(run[column])), message, run[column].place)


def _cells(lines: Sequence[Line], at: int) -> list[Line]:
    """The row that begins at the cell `at`: it and the numbers right behind it."""
    end = at + 1
    while end < len(lines) and lines[end].role is Role.CELL and _number(lines[end]) is not None:
        end += 1
    return list(lines[at:end])


def _above(lines: Sequence[Line], at: int, width: int, column: int) -> list[float]:
    """The numbers of one column in the rows above, each a label and as many numbers as the total has."""
    found: list[float] = []
    start = at - width
    while start >= 0 and all(line.role is Role.CELL for line in lines[start : start + width]):
        label, *numbers = lines[start : start + width]
        values = [_number(one) for one in numbers]
        value = values[column - 1]
        if _number(label) is not None or None in values or value is None:
            break
        found.insert(0, value)
        start -= width
    return found


def _text(line: Line) -> str:
    return line.stated.words.text


def _number(line: Line) -> float | None:
    found = _NUMBER.match(_text(line))
    return float(found[1].replace(",", "") + (found[2] or "")) if found else None


def _slack(line: Line, rows: int) -> float:
    """What rounding may make of it: nothing of whole numbers, half a place a row of others and of shares."""
    text = _text(line)
    places = len(text.partition(".")[2].rstrip("% "))
    if not places and "%" not in text:
        return 0.0
    return (rows + 1) / 2 * float(10**-places) + 1e-9
