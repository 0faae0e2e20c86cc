"""Number words in, their worth out: `twenty-one thousand`, `a hundred and two`, `two-thirds`, `half a million`."""

from factcheck.lexicon.grammar import INDEFINITE
from factcheck.lexicon.numbers import (
    ABBREVIATED_SCALES,
    COUNTED_SCALES,
    DENOMINATORS,
    GLYPH_FRACTIONS,
    HYPHENS,
    NUMBER_WORDS,
    ORDINALS,
    SCALES,
    SMALL,
    TENS,
)
from factcheck.numerals.figures import digits
from factcheck.numerals.value import LONGEST, Numeral, Style, Tokens
from factcheck.words import key_at, text_after, text_at

_TEN, _TWENTY, _HUNDRED = 10, 20, 100
_LARGEST = 1e200
_GROUP = 3


def ordinal(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The place that starts at `tokens[at]` and the index after it: `21st`, `twenty-fifth`, `two hundredth`."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.text[0].isdigit():
        if following and following.start == token.end and following.key in {"st", "nd", "rd", "th"}:
            parsed = digits(token.text)
            return (int(parsed[0]), at + 2) if parsed else None
        return None
    if token.key in ORDINALS:
        return ORDINALS[token.key], at + 1
    return _ordinal_run(tokens, at)


def _ordinal_run(tokens: Tokens, at: int, *, is_plural: bool = False) -> tuple[int, int] | None:
    """Number words that end in an ordinal, `fifth` or (`is_plural`) `fifths`: its worth and the index after it."""
    if tokens[at].key not in NUMBER_WORDS or tokens[at].key in SCALES:
        return None
    run = _Run()
    after = _run_words(tokens, at, run, is_joined=True)
    after += text_at(tokens, after) in HYPHENS
    after += key_at(tokens, after) == "and"
    key = key_at(tokens, after)
    last = ORDINALS.get(key.removesuffix("s") if is_plural else key)
    if last is None:
        return None
    if last >= _HUNDRED and run.total + run.current:
        return int((run.total + run.current) * last), after + 1
    if run.current % 100 >= _TWENTY and run.current % 10 == 0 and last < _TEN:
        return int(run.total + run.current) + last, after + 1
    if run.current % 100 == 0:
        return int(run.total + run.current) + last, after + 1
    return None


class _Run:
    """A number being added up from its words; `history` lets a fraction take back the last of them."""

    __slots__ = ("current", "grain", "history", "joint", "total")

    def __init__(self, current: float = 0.0, grain: float = 1.0) -> None:
        self.total, self.current, self.grain = 0.0, current, grain
        self.joint: float | None = None  # the worth of what stands before the last `and`
        self.history: list[tuple[int, float]] = []

    @property
    def value(self) -> float:
        return self.total + self.current


def read(tokens: Tokens, at: int, *, is_joined: bool, first: Numeral | None = None) -> Numeral | None:
    run = _Run(first.value, first.grain) if first else _Run()
    after = first.end if first else at
    if first is None:
        key = tokens[at].key
        part = _part(tokens, at)
        if part:
            return part
        if key in INDEFINITE:
            return _from_article(tokens, at, is_joined=is_joined)
        if key in {"half", "quarter"}:
            return _part_of_a_scale(tokens, at, at + 1)
        if key not in NUMBER_WORDS or (key in SCALES and key not in COUNTED_SCALES):
            return None
    else:
        run.history.append((at, 0.0))
    after = _run_words(tokens, after, run, is_joined=is_joined)
    if run.value == 1 and key_at(tokens, after) == "over":
        divided = _over(tokens, after + 1)
        if divided:
            return divided
    style = first.style if first and after == first.end else Style.WORDS
    return _with_fraction(tokens, Numeral(run.value, run.grain, after, style), run)


def _part(tokens: Tokens, at: int) -> Numeral | None:
    """`one twenty-fifth`, `three twenty-firsts`, `one one hundred fifth`: a small number of a compound denominator."""
    above = SMALL.get(tokens[at].key, 0)
    if not above or at + 2 >= len(tokens) or (tokens[at + 1].key not in TENS and tokens[at + 1].key not in SMALL):
        return None
    below = _ordinal_run(tokens, at + 1, is_plural=above > 1)
    if below is None or below[0] <= _TWENTY or (tokens[at + 1].key in SMALL and below[0] <= _HUNDRED):
        return None
    return Numeral(above / below[0], 0.01, below[1], Style.FRACTION)


def _over(tokens: Tokens, at: int) -> Numeral | None:
    """`one over twenty`, with nothing counted behind it: elsewhere `over` is "more than" or "during"."""
    run = _Run()
    if text_at(tokens, at).isdecimal():
        below = digits(tokens[at].text)
        run.current, end = (below[0] if below else 0.0), at + 1
    else:
        end = _run_words(tokens, at, run, is_joined=False)
    if run.value <= 1 or (text_at(tokens, end)[:1].isalnum()):
        return None
    return Numeral(1 / run.value, 0.01, end, Style.FRACTION)


def _from_article(tokens: Tokens, at: int, *, is_joined: bool) -> Numeral | None:
    """`a hundred and two`, `a half`, `a third of`, `a quarter million`."""
    if at + 1 >= len(tokens):
        return None
    key = tokens[at + 1].key
    if key in COUNTED_SCALES:
        run = _Run()
        after = _run_words(tokens, at + 1, run, is_joined=is_joined)
        return _with_fraction(tokens, Numeral(run.value, run.grain, after, Style.WORDS), run)
    if key in TENS:
        return _with_fraction(tokens, Numeral(1.0, 1.0, at + 1, Style.WORDS), _Run())
    if key in DENOMINATORS and key != "half":
        return _part_of_a_scale(tokens, at + 1, at + 2)
    return _part_of_a_scale(tokens, at + 1, at + 2) if key == "half" else None


def _run_words(tokens: Tokens, at: int, run: _Run, *, is_joined: bool) -> int:
    """Adds up the number words from `at` on, and gives the index after the last of them.

    A number too large to count anything ends there, so that no heap of scales becomes infinite.
    """
    last, smallest = at, float("inf")
    while at < len(tokens) and max(run.value, run.grain) < _LARGEST:
        key = tokens[at].key
        if key in SCALES and key not in {"hundred", "hundreds"}:
            if run.current == 0 and run.total == 0 and last != at:
                break
            smallest = _take_scale(run, last, SCALES[key], smallest)
        elif key in SCALES:
            run.history.append((last, run.value))
            run.current, run.grain = (run.current or 1.0) * 100, 100.0 * run.grain
        elif not _take_small(tokens, at, run, last):
            if key == "point" and (decimals := _decimals(tokens, at + 1)):
                run.current += decimals[0]
                run.grain, last = 10.0 ** (at + 1 - decimals[1]), decimals[1]
                at = last
                continue
            step = _link(tokens, at, run, is_joined=is_joined)
            if not step or not run.history:
                break
            if key == "and":
                run.joint = run.value
            at += step
            continue
        at += 1
        last = at
    return last


def _take_scale(run: _Run, last: int, scale: float, smallest: float) -> float:
    run.history.append((last, run.value))
    run.grain *= scale if scale >= _HUNDRED else 1.0  # a dozen is twelve
    if scale < smallest:
        run.total, run.current = run.total + (run.current or 1.0) * scale, 0.0
        return scale
    run.total, run.current = run.value * scale, 0.0
    return smallest


def _take_small(tokens: Tokens, at: int, run: _Run, last: int) -> bool:
    token = tokens[at]
    value: float | None = SMALL.get(token.key, TENS.get(token.key))
    if value is None and run.history and token.text.isdecimal() and len(token.text) <= _GROUP:
        value = float(token.text) if run.value and run.current % 100 == 0 and run.joint is not None else None
    if value is None:
        return False
    if (
        run.current == 0
        or run.current % 100 == 0
        or (run.current % 10 == 0 and run.current % 100 >= _TWENTY and 0 < value < _TEN)
    ):
        added = run.current + value
    elif (
        run.total == 0
        and run.current < _TWENTY
        and value >= _TEN
        and len(run.history) == 1
        and token.start != tokens[at - 1].end
    ):
        added = run.current * 100 + value  # `one twenty two`
    else:
        return False
    if run.value == 0 and run.history:
        return False  # `zero one` is two numbers
    run.history.append((last, run.value))
    run.current, run.grain = added, 1.0
    return True


def _link(tokens: Tokens, at: int, run: _Run, *, is_joined: bool) -> int:
    """How many tokens of `and` or hyphen join the number so far to the number word behind them; 0 if none do."""
    if at + 1 >= len(tokens):
        return 0
    token, following = tokens[at], tokens[at + 1]
    if token.text in HYPHENS:
        is_tight = (token.start == tokens[at - 1].end) == (token.end == following.start)
        is_unit = run.current % 100 >= _TWENTY and run.current % 10 == 0 and 0 < SMALL.get(following.key, 0) < _TEN
        return int(is_tight and (is_unit or following.key in SCALES))
    if token.key != "and" or not is_joined or run.current % 100 or not run.value:
        return 0
    if following.key not in SMALL and following.key not in TENS and not following.text.isdecimal():
        return 0
    behind = key_at(tokens, at + 2)
    scale = SCALES.get(behind, 0.0)
    return int(not (run.current and scale >= _HUNDRED) and not (run.total and scale * _HUNDRED > run.total))


def _decimals(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """The worth of `zero three` after `point`, and the index after it."""
    places = ""
    while at < len(tokens) and (tokens[at].key in SMALL or tokens[at].text.isdecimal()) and len(places) < LONGEST:
        places += str(SMALL.get(tokens[at].key, tokens[at].text))
        at += 1
    return (float("0." + places), at) if places and places.isdecimal() else None


def _with_fraction(tokens: Tokens, found: Numeral, run: _Run) -> Numeral:
    """A number with what stands behind it: `two-thirds`, `two and a half`, `five and a half million`."""
    end = found.end
    hyphen = int(text_at(tokens, end) in HYPHENS)
    below = _denominator(tokens, end + hyphen, is_plural=found.value != 1)
    if below and tokens[below[1] - 1].key == "quarters" and found.value >= below[0] and run.joint is None:
        below = None  # `8 quarters` are coins or months, no fraction
    if below and not hyphen and _is_joined(tokens, below[1]):
        below = None  # `one third-degree burn` is one, of a third degree
    if below and not (
        hyphen and tokens[end].end != tokens[end + 1].start and tokens[end + 1].key in {"second", "third"}
    ):
        return scaled(tokens, _fraction(tokens, found, run, below))
    joint = end + hyphen
    if joint + 2 < len(tokens) and tokens[joint].key == "and":
        part = _proper_fraction(tokens, joint + 1)
        if part and part.value < 1 and found.grain >= 1:
            scale = SCALES.get(tokens[part.end].key, 0.0) if part.end < len(tokens) else 0.0
            if 0 < scale < found.grain:  # `one billion and a half million`
                return Numeral(found.value + part.value * scale, scale, part.end + 1, found.style)
            worth = part.value * (found.grain if found.grain > 1 and part.style is Style.WORDS else 1.0)
            return scaled(tokens, Numeral(found.value + worth, 0.1 * found.grain, part.end, found.style))
    if text_at(tokens, end) in GLYPH_FRACTIONS:
        return scaled(tokens, Numeral(found.value + GLYPH_FRACTIONS[tokens[end].text], 0.1, end + 1, found.style))
    return scaled(tokens, found)


def _is_joined(tokens: Tokens, end: int) -> bool:
    """Whether a hyphen ties a word to what ends there."""
    is_tight = text_at(tokens, end) in HYPHENS and tokens[end].start == tokens[end - 1].end
    return is_tight and text_at(tokens, end + 1)[:1].isalpha() and tokens[end + 1].start == tokens[end].end


def _fraction(tokens: Tokens, found: Numeral, run: _Run, below: tuple[float, int]) -> Numeral:
    above, denominator, whole = found.value, below[0], 0.0
    before = tokens[found.end - 1].key
    if before in TENS and denominator < _TEN and len(run.history) > 1:
        above, denominator = run.history[-1][1], denominator + TENS[before]  # `three twenty-firsts`
    elif run.joint is not None:
        whole, above = run.joint, found.value - run.joint  # `one hundred and three quarters`
    return Numeral(whole + above / denominator, 0.01, below[1], Style.FRACTION)


def _denominator(tokens: Tokens, at: int, *, is_plural: bool) -> tuple[float, int] | None:
    """What the fraction word at `at` divides by, and the index after it."""
    if at >= len(tokens):
        return None
    key = tokens[at].key
    if key in TENS and not is_plural:
        hyphen = int(text_after(tokens, at) in HYPHENS)
        unit = key_at(tokens, at + hyphen + 1)
        value = ORDINALS.get(unit, 0)
        return (float(TENS[key] + value), at + hyphen + 2) if 0 < value < _TEN else None
    if key.endswith("s") and key[:-1] in DENOMINATORS:
        return float(DENOMINATORS[key[:-1]]), at + 1
    if key in DENOMINATORS and (not is_plural or key in {"quarter", "halves"}):
        return float(DENOMINATORS[key]), at + 1
    return None


def _proper_fraction(tokens: Tokens, at: int) -> Numeral | None:
    """What follows `and` in a mixed number: `a half`, `half`, `three quarters`, `one fourth`, `a half million`."""
    at += tokens[at].text in HYPHENS  # `two-and-a-half`
    key = key_at(tokens, at)
    if key in {"a", "an", "one"}:
        at += text_after(tokens, at) in HYPHENS
        below = _denominator(tokens, at + 1, is_plural=False)
        above = 1.0
    elif key in {"half", "quarter"}:
        below, above = (float(DENOMINATORS[key]), at + 1), 1.0
    elif key in SMALL:
        above = float(SMALL[key])
        hyphen = int(text_after(tokens, at) in HYPHENS)
        below = _denominator(tokens, at + 1 + hyphen, is_plural=True)
    else:
        return None
    return Numeral(above / below[0], 0.01, below[1], Style.FRACTION) if below and above < below[0] else None


def _part_of_a_scale(tokens: Tokens, at: int, end: int) -> Numeral | None:
    """`half`, `half a million`, `a quarter million`."""
    found = Numeral(1 / DENOMINATORS[tokens[at].key], 0.01, end, Style.FRACTION)
    return scaled(tokens, found)


def scaled(tokens: Tokens, found: Numeral) -> Numeral:
    """A number times the magnitude behind it: `1.2 million`, `1.2bn`, `half a million`, `two dozen`."""
    end = found.end
    if end >= len(tokens):
        return found
    key = tokens[end].key
    if key in SCALES and (found.style is Style.FRACTION or found.grain < 1):
        return Numeral(found.value * SCALES[key], found.grain * SCALES[key], end + 1, found.style)
    is_dotted = text_after(tokens, end) == "." and tokens[end].text == "k"  # `k.g.`
    if found.style is Style.DIGITS and key in ABBREVIATED_SCALES and not is_dotted:
        return Numeral(
            found.value * ABBREVIATED_SCALES[key], found.grain * ABBREVIATED_SCALES[key], end + 1, found.style
        )
    if found.style is Style.FRACTION and found.value < 1:
        of = int(key == "of")
        article = end + of
        if (
            article + 1 < len(tokens)
            and tokens[article].key in INDEFINITE
            and tokens[article + 1].key in COUNTED_SCALES
        ):
            scale = SCALES[tokens[article + 1].key]
            return Numeral(found.value * scale, found.grain * scale, article + 2, found.style)
    return found
