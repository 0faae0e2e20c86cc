"""Labelled texts in, span and value F1 of each set out: `python -m tests.accuracy.extraction [folder] [set ...]`.

The sets are the specifications of other libraries and carry their authors' conventions ("180ml" holds no number
in one of them). What is adapted to a convention is adapted here, in a set's own view, never in the engine.
"""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.facts import Context, kind
from factcheck.lexicon.numbers import CAPITAL_SCALES
from factcheck.lexicon.units import UNITS
from factcheck.model import Fact, Words
from factcheck.numerals import read
from factcheck.words import cut

# A unit by the name that its author gives it.
NAMES = {"cent": "", "degree": "", "m": "metre", "pound": "lb"}
RATES = frozenset({"a", "an", "per", "each", "/"})
FOLDER = Path(__file__).parents[3] / "shared" / "accuracy" / "extraction"


class Found(NamedTuple):
    """A span and what it is worth; `value` is compared with `==` but for floats, which may differ by one in 10^6."""

    start: int
    end: int
    value: object


View = Callable[[Words, Context], Iterable[Found]]
Label = Callable[[dict[str, Any]], object]


class Set(NamedTuple):
    """`view` draws from a text what the set labels; `label` reads the value of a labelled span."""

    file: str
    view: View
    label: Label
    is_overlap: bool = False


class Score(NamedTuple):
    right: int
    spans: int
    found: int
    labelled: int

    def f1(self, right: int) -> float:
        return 200 * right / (self.found + self.labelled) if self.found + self.labelled else 100.0


def main(arguments: list[str]) -> int:
    folder = Path(arguments.pop(0)) if arguments and Path(arguments[0]).is_dir() else FOLDER
    if not folder.is_dir():
        print(f"skipped: {folder} is not here")
        return 0
    is_verbose = "-v" in arguments
    chosen = [name for name in arguments if name != "-v"]
    print(f"{'set':<20} {'labelled':>8} {'span F1':>8} {'value F1':>9}")
    for each in SETS:
        if (chosen and each.file not in chosen) or not (folder / f"{each.file}.jsonl").is_file():
            continue
        score = measure(each, folder, is_verbose=is_verbose)
        print(f"{each.file:<20} {score.labelled:>8} {score.f1(score.spans):>8.1f} {score.f1(score.right):>9.1f}")
    return 0


def measure(each: Set, folder: Path, *, is_verbose: bool = False) -> Score:
    total = Score(0, 0, 0, 0)
    for line in (folder / f"{each.file}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        today = date.fromisoformat(row["ref"][:10]) if row.get("ref") else None
        found = list(each.view(cut(row["text"]), Context(today)))
        wanted = [Found(span["start"], span["end"], each.label(span)) for span in row["spans"]]
        score = _score(found, wanted, is_overlap=each.is_overlap)
        total = Score(*(left + right for left, right in zip(total, score, strict=True)))
        if is_verbose and not score.right == score.found == score.labelled:
            print(f"  {row['text']!r}\n    found  {_told(row, found)}\n    wanted {_told(row, wanted)}")
    return total


def _told(row: dict[str, Any], spans: list[Found]) -> list[tuple[str, object]]:
    return [(row["text"][span.start : span.end], span.value) for span in spans]


def _score(found: list[Found], wanted: list[Found], *, is_overlap: bool) -> Score:
    left = list(wanted)
    spans = right = 0
    for each in found:
        near = [other for other in left if _is_at(each, other, is_overlap=is_overlap)]
        if near:
            best = next((other for other in near if _is_worth(each.value, other.value)), near[0])
            left.remove(best)
            spans += 1
            right += _is_worth(each.value, best.value)
    return Score(right, spans, len(found), len(wanted))


def _is_at(left: Found, right: Found, *, is_overlap: bool) -> bool:
    if is_overlap:
        return left.start < right.end and right.start < left.end
    return (left.start, left.end) == (right.start, right.end)


def _is_worth(left: object, right: object) -> bool:
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return len(left) == len(right) and all(map(_is_worth, left, right))
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return abs(left - right) <= 1e-6 * max(abs(left), abs(right), 1e-12)
    return left == right


def _facts(words: Words, context: Context, name: str = "quantity") -> list[Fact]:
    return list(kind(name).extract(words, context))


def numbers(words: Words, context: Context) -> Iterable[Found]:
    """The bare numbers inside our quantities; a number whose unit touches it is none, by this set's convention."""
    for fact in _facts(words, context):
        inside = [token for token in words.tokens if fact.start <= token.start < fact.end]
        value = fact.value
        if len(value.figures) > 1 and value.role.value == "share":
            yield Found(value.start, value.end, value.central / 100)
            continue
        if value.dimension == "multiple" and len(inside) == 1:
            continue
        yield from _numbers_in(tuple(inside), value)


def _numbers_in(tokens: tuple[Any, ...], value: Any) -> Iterable[Found]:
    at = 0
    while at < len(tokens):
        number = read(tokens, at)
        if number is None:
            at += 1
            continue
        end, worth = number.end, number.value
        if end < len(tokens) and tokens[end].text in CAPITAL_SCALES and value.dimension in {"count", "currency"}:
            worth, end = worth * CAPITAL_SCALES[tokens[end].text], end + 1
        is_glued = end < len(tokens) and tokens[end].start == tokens[end - 1].end and tokens[end].text.isalpha()
        if not is_glued:
            yield Found(tokens[at].start, tokens[end - 1].end, worth)
        at = end


def of_dimensions(*dimensions: str) -> View:
    def view(words: Words, context: Context) -> Iterable[Found]:
        for fact in _facts(words, context):
            value = fact.value
            if any(value.dimension.startswith(dimension) for dimension in dimensions):
                yield Found(value.start, value.end, value.figures[-1])

    return view


def dimensions(words: Words, context: Context) -> Iterable[Found]:
    """Measures other than money, share, time and plain counts, in the base unit."""
    left_out = ("currency", "percent", "time", "count", "multiple", "score", "ratio", "temperature")
    for fact in _facts(words, context):
        value = fact.value
        if not value.dimension.startswith(left_out):
            yield Found(_last_start(words, value), value.end, max(value.figures) * _factor(value.unit))


def _last_start(words: Words, value: Any) -> int:
    """Where the figure starts; of a range the second one, which is all that these sets label."""
    if value.hedge.value != "between":
        return int(value.start)
    tokens = words.tokens
    numbers = [
        at for at, token in enumerate(tokens) if value.start < token.start < value.end and read(tokens, at) is not None
    ]
    return tokens[numbers[-1]].start if numbers else int(value.start)


def money(words: Words, context: Context) -> Iterable[Found]:
    """Sums without what they are counted by (`a share`), which this set leaves out of the span."""
    for fact in _facts(words, context):
        value = fact.value
        if value.dimension.startswith("currency"):
            rate = [token for token in words.tokens if token.key in RATES and value.start < token.start < value.end]
            end = rate[0].start if "/" in value.dimension and rate else value.end
            text = words.text[value.start : end].rstrip()
            yield Found(value.start, value.start + len(text), value.figures[-1])


def ages(words: Words, context: Context) -> Iterable[Found]:
    """The length of time with the words that make it an age, as this set spans it."""
    for fact in _facts(words, context):
        value = fact.value
        if value.role.value == "age" and value.dimension == "time":
            rest = words.text[value.end :].lower()
            tail = next((word for word in (" old", " of age", "-old") if rest.startswith(word)), "")
            yield Found(_last_start(words, value), value.end + len(tail), value.figures[-1])


def ranges(words: Words, context: Context) -> Iterable[Found]:
    """Figures whose words bound them, in the notation of intervals; an upper end is open in this set's ranges."""
    for fact in _facts(words, context):
        value = fact.value
        hedge = value.hedge.value
        if hedge in {"", "about", "nearly", "loose"} and value.role.value != "score":
            continue
        ends = value.figures if hedge == "between" else (value.figures[0], value.figures[0])
        low = "" if value.low is None else f"{ends[0]:g}"
        high = "" if value.high is None else f"{ends[-1]:g}"
        if hedge == "exactly":
            low = high = f"{value.figures[0]:g}"
            yield Found(fact.start, fact.end, f"[{low},{high}]")
            continue
        is_closed = bool(high) and not value.high_open and hedge != "between"
        opening = "[" if low and not value.low_open else "("
        yield Found(fact.start, fact.end, f"{opening}{low},{high}{']' if is_closed else ')'}")


def ordinals(words: Words, context: Context) -> Iterable[Found]:
    """A rank by its place; one counted from the end in this set's notation. Implied first places are not labelled."""
    for fact in _facts(words, context, "rank"):
        value = fact.value
        if not value.is_implied and value.low == value.high:
            yield Found(fact.start, fact.end, f"end-{value.low - 1}" if value.is_from_end else float(value.low))


def quantities(words: Words, context: Context) -> Iterable[Found]:
    """Every quantity without its hedge; a range by its middle, as the set has it."""
    for fact in _facts(words, context):
        value = fact.value
        figure = sum(value.figures) / 2 if value.hedge.value == "between" else value.figures[-1]
        yield Found(value.start if value.hedge.value != "between" else fact.start, value.end, figure)


def phrases(words: Words, context: Context) -> Iterable[Found]:
    """Whole phrases: a range by both ends, a share and all else by its figure; an ordinal by its rank."""
    found = [fact for fact in _facts(words, context, "rank") if not fact.value.is_implied]
    if found:
        for fact in found:
            yield Found(fact.start, fact.end, float(fact.value.low))
        return
    for fact in _facts(words, context):
        value = fact.value
        factor = _factor(value.unit)
        if value.hedge.value == "between":
            yield Found(fact.start, fact.end, [figure * factor for figure in value.figures])
        elif len(value.figures) > 1 or value.role.value == "share":
            yield Found(fact.start, fact.end, value.central / 100)
        else:
            yield Found(fact.start, fact.end, value.figures[0] * factor)


def based(span: dict[str, Any]) -> object:
    """A labelled value in the base unit of its dimension, so that 94 inches is 7 feet 10."""
    value, factor = span.get("value"), _factor(str(span.get("unit", "")))
    return [each * factor for each in value] if isinstance(value, list) else value * factor


def _factor(unit: str) -> float:
    key = unit.lower()
    key = NAMES.get(key, key)
    for power, start in ((2, "square "), (3, "cubic ")):
        if key.startswith(start) and key.removeprefix(start) in UNITS:
            return UNITS[key.removeprefix(start)][2] ** power
    return UNITS[key][2] if key in UNITS else 1.0


def plain(span: dict[str, Any]) -> object:
    return span.get("value")


SETS = (
    Set("rec_number", numbers, plain),
    Set("rec_percent", of_dimensions("percent"), plain),
    Set("rec_ordinal", ordinals, plain),
    Set("rec_numrange", ranges, plain),
    Set("rec_currency", money, plain),
    Set("rec_dimension", dimensions, based),
    Set("rec_temperature", of_dimensions("temperature", "degree"), plain),
    Set("rec_age", ages, plain),
    Set("quantulum3", quantities, plain),
    Set("duckling_phrases", phrases, based, is_overlap=True),
)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
