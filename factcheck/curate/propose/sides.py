"""A sentence that gives several holders their figures in, a claim for each holder and the series of them all out."""

from collections.abc import Iterator, Sequence

from factcheck import series, words
from factcheck.facts.quantity import Quantity
from factcheck.lexicon.propose import LINKS
from factcheck.model import Fact, Words
from factcheck.series import Holding
from factcheck.typed import NamedTuple

_SERIES = 3  # figures of one measure that are worth a series
_LONGEST = 10  # words of a measure
_SHARES = frozenset({"%", "per cent", "percent"})


class Side(NamedTuple):
    """One holder's part: `sentence[start:end]` are the words that prove it, `value` its figure."""

    holder: str
    text: str
    start: int
    end: int
    value: float | None


class Sides(NamedTuple):
    """`measure` is None where the sentence does not say what the figures measure; `unit` is empty for none."""

    measure: str | None
    unit: str
    sides: tuple[Side, ...]

    @property
    def is_series(self) -> bool:
        """Whether there are so many figures of one unit that they make a series."""
        return bool(self.unit) and sum(side.value is not None for side in self.sides) >= _SERIES


def sides_of(sentence: str, facts: Sequence[Fact]) -> Sides | None:
    """The holders of a sentence; None where fewer than two have a figure in one unit."""
    cut = words.cut(sentence)
    held = [holding for holding in series.read(cut, facts).holdings if holding.figure]
    units = {_unit(holding.figure) for holding in held if holding.figure}
    if len(held) < 2 or len(units) != 1 or not next(iter(units)):  # noqa: PLR2004
        return None
    scope = scope_of(sentence)
    measure = scope.partition(",")[0] if scope else _measure(cut, held)
    return Sides(measure, units.pop(), tuple(_told(sentence, held, measure)))


def scope_of(sentence: str) -> str | None:
    """What "In terms of ...," at the head of a sentence holds it to."""
    head, _, rest = sentence.partition("n terms of ")
    if head not in {"I", "i", "But i"} or not rest:
        return None
    scope, comma, rest = rest.partition(", ")
    if rest.startswith("including "):
        scope = f"{scope}, {rest.partition(', ')[0]}"
    return scope if comma else None


def _told(sentence: str, held: Sequence[Holding], measure: str | None) -> Iterator[Side]:
    of = f" of {measure}" if measure else ""
    for holding in held:
        figure = holding.figure
        if figure is None:
            continue
        start, end = _stretch(sentence, min(holding.holder.start, figure.start), max(holding.holder.end, figure.end))
        text = f"{holding.holder.text} has {figure.text}{of}."
        yield Side(holding.holder.text, f"{text[:1].upper()}{text[1:]}", start, end, _value(figure))
    for holding in held:
        if holding.place and holding.figure:
            start, end = _stretch(sentence, holding.holder.start, max(holding.place.end, holding.figure.end))
            text = f"{holding.holder.text} ranks {holding.place.text}{f' in {measure}' if measure else ''}."
            yield Side(holding.holder.text, f"{text[:1].upper()}{text[1:]}", start, end, None)


def _stretch(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between the commas around: from the word after the one before, to the one behind."""
    before = max(sentence.rfind(mark, 0, start) for mark in (", ", "; ", ": "))
    first = before + 2 if before >= 0 else 0
    for opener in ("and ", "but ", "while "):
        if sentence.startswith(opener, first):
            first += len(opener)
    after = min((at for mark in (", ", "; ", ". ") if (at := sentence.find(mark, end)) >= 0), default=len(sentence))
    return first, len(sentence[:after].rstrip(".,; "))


def _measure(cut: Words, held: Sequence[Holding]) -> str | None:
    """The words behind "of" after a figure: `52 per cent of the cargo`."""
    for holding in held:
        if holding.figure is None:
            continue
        after = [token for token in cut.tokens if token.start >= holding.figure.end]
        if len(after) > 1 and after[0].key == "of":
            end = 1
            while end < len(after) and end <= _LONGEST and after[end].key not in LINKS:
                end += 1
            if end > 1:
                return cut.text[after[1].start : after[end - 1].end]
    return None


def _unit(figure: Fact) -> str:
    """The unit as the source writes it; empty for a bare number or one in words."""
    value = figure.value
    if not isinstance(value, Quantity) or len(value.figures) != 1 or value.is_worded:
        return ""
    token = next((token for token in reversed(words.cut(figure.text).tokens) if token.key[0].isdigit()), None)
    unit = figure.text[token.end :].strip() if token else ""
    return "per cent" if unit in _SHARES else unit


def _value(figure: Fact) -> float | None:
    value = figure.value
    return value.figures[0] if isinstance(value, Quantity) else None
