"""Two quantities in, the source's figure in the writer's own form out; None where that form is not certain."""

from itertools import takewhile

from factcheck.facts.quantity.value import Hedge, Quantity, Role, figure_of
from factcheck.lexicon.currencies import SHARED
from factcheck.lexicon.hedges import AFTER
from factcheck.lexicon.numbers import SCALES, SMALL, TENS
from factcheck.model import Fact, Token
from factcheck.numerals import Style, digits, read
from factcheck.words import cut

_UNCERTAIN_HEDGES = frozenset({Hedge.BETWEEN, Hedge.LOOSE})
_UNCERTAIN_ROLES = frozenset({Role.SCORE, Role.RATING, Role.RATIO, Role.MULTIPLE})
_MOST_PLACES = 3
_GROUPED_FROM = 10_000
_LARGEST_WRITTEN = 1e15
_THOUSAND = 1000
_MILLION = 1e6
_LEAST_TOLD = 0.1  # of a magnitude: `0.5 million`
_MAGNITUDES = (("million", "billion", "trillion"), ("m", "bn", "tn"), ("mn", "bn", "tn"))
_NAMED = frozenset(name for names in _MAGNITUDES for name in names)
_GROUPED = "1,000"
_CENTS = 2  # places of `€5.30`
_HUNDREDS = range(100, _THOUSAND, 100)
_ONES = {value: word for word, value in reversed(SMALL.items())}
_WHOLE_TENS = {value: word for word, value in reversed(TENS.items())}


def describe(fact: Fact) -> str:
    """The figure for a message, as its sentence has it, on one line."""
    return " ".join(fact.text.split())


def rewrite(stated: Fact, sourced: Fact, *, keeps_hedge: bool = False) -> str | None:
    """What `stated` (its whole span) should read to say what `sourced` says, in the writer's own form.

    Words stay words, `33%` keeps its sign, `1.2bn` its magnitude, 1,200 its comma; a hedge that differs is the
    source's, unless the writer's is to be kept. None where the forms have too little in common.
    """
    left, right = figure_of(stated), figure_of(sourced)
    if left.hedge is right.hedge is Hedge.BETWEEN:
        return _range(stated.text, left, right)
    if not _is_alike(left, right):
        return None
    bare = stated.text[left.start - stated.start : left.end - stated.start]
    figure = _figure(bare, left, right, _GROUPED if "," in sourced.text else "")
    if figure is None:
        figure = _own_words(sourced, right) if left.role is Role.SHARE else None
    if figure is None:
        return None
    if keeps_hedge:
        return stated.text[: left.start - stated.start] + figure + stated.text[left.end - stated.start :]
    return _hedged(figure, stated, left, sourced, right)


def _range(text: str, left: Quantity, right: Quantity) -> str | None:
    """`between 40 and 45 per cent` with the ends of the source's range in the place of its own."""
    if (left.dimension, left.unit, left.role) != (right.dimension, right.unit, right.role):
        return None
    tokens, numbers, at = cut(text).tokens, list[tuple[int, int, float]](), 0
    while at < len(tokens):
        number = read(tokens, at)
        if number:
            numbers.append((at, number.end, number.value))
        at = number.end if number else at + 1
    if tuple(value for _, _, value in numbers) != left.figures or len(right.figures) != len(numbers):
        return None
    written, done = "", 0
    for (start, end, _), wanted in zip(numbers, right.figures, strict=True):
        first = tokens[start]
        new = _in_digits(wanted, first.text) if first.text[0].isdecimal() else _in_words(wanted)
        if not new:
            return None
        written += text[done : first.start] + new
        done = tokens[end - 1].end
    return written + text[done:]


def has_hedge(fact: Fact) -> bool:
    """Whether words around the figure widen or bound it."""
    return figure_of(fact).hedge not in {Hedge.NONE, Hedge.EXACTLY}


def changes_number(stated: Fact, sourced: Fact) -> bool:
    """Whether one of the two figures is one and the other is not, so that the noun after it may have to change."""
    left, right = figure_of(stated), figure_of(sourced)
    return left.dimension != "percent" and (left.figures[0] == 1) != (right.figures[0] == 1)


def _is_alike(left: Quantity, right: Quantity) -> bool:
    hedges, roles = {left.hedge, right.hedge}, {left.role, right.role}
    if hedges & _UNCERTAIN_HEDGES or roles & _UNCERTAIN_ROLES or left.dimension != right.dimension:
        return False
    is_one_unit = left.unit == right.unit or left.unit in SHARED.get(right.unit, ())
    return is_one_unit or right.unit in SHARED.get(left.unit, ()) or left.dimension == "percent"


def _own_words(fact: Fact, value: Quantity) -> str:
    return describe(fact._replace(text=fact.text[value.start - fact.start : value.end - fact.start]))


def _figure(bare: str, left: Quantity, right: Quantity, grouped: str) -> str | None:
    """The bare figure with the source's number in the place of its own; currency, magnitude and unit stay.

    `grouped` is how thousands stand apart where the figure itself has none by which to tell; empty where they do not.
    """
    if left.role is Role.SHARE or len(left.figures) > 1:
        return None
    wanted = right.central if left.dimension == "percent" else right.figures[0]
    tokens = cut(bare).tokens
    at, number = next(((at, found) for at in range(len(tokens)) if (found := read(tokens, at))), (0, None))
    if number is None:
        return None
    start = tokens[at].start
    groups = list(takewhile(lambda token: token.text.isdecimal(), tokens[at : number.end]))
    model = ",".join(token.text for token in groups) if len(groups) > 1 else tokens[at].text  # `1 200`
    parsed = digits(model) if model[0].isdecimal() else None
    if parsed and parsed[0]:
        is_mixed = number.style is Style.FRACTION  # `12½` is no 12 of something
        scale = 1.0 if is_mixed else left.figures[0] / parsed[0]
        end = tokens[number.end - 1 if is_mixed else at + max(len(groups), 1) - 1].end
        if scale >= _MILLION and not _is_told_in(wanted / scale):
            last = next((token for token in tokens[at + 1 :] if token.key in _NAMED), tokens[number.end - 1])
            other = _in_other_magnitude(wanted, model, bare, (start, end), last)
            if other or not _LEAST_TOLD <= wanted / scale < _THOUSAND:
                return other
        is_short = model.isdecimal() and len(model) <= _MOST_PLACES
        written = _in_digits(wanted / scale, grouped if is_short and grouped else model)
        if written and scale == 1 and left.dimension == "currency" and len(model.partition(".")[2]) == _CENTS:
            written = f"{written.partition('.')[0]}.{written.partition('.')[2]:0<{_CENTS}}"
        if written and len(groups) > 1:
            written = written.replace(",", bare[groups[0].end : groups[1].start])
    else:
        written = _spelled(wanted, tokens[at : number.end])
        end = tokens[number.end - 1].end
        if written and bare[start].isupper():
            written = written[0].upper() + written[1:]
    return bare[:start] + written + bare[end:] if written else None


def _is_told_in(amount: float) -> bool:
    """Whether so many of a magnitude is how people put it: 6.1, 0.5, neither 0.61 nor 6,100."""
    return 1 <= amount < _THOUSAND or (_LEAST_TOLD <= amount < 1 and round(amount, 1) == round(amount, 9))


def _in_other_magnitude(wanted: float, model: str, bare: str, place: tuple[int, int], last: Token) -> str | None:
    """`£27 million` in the place of `£27 billion`, as nobody writes £0.027 billion."""
    names = next((names for names in _MAGNITUDES if last.key in names), ())
    worth = {name: _MILLION * _THOUSAND**step for step, name in enumerate(names)}
    name = next((name for name in names if _is_told_in(wanted / worth[name])), None)
    written = _in_digits(wanted / worth[name], model) if name else None
    start, end = place
    return f"{bare[:start]}{written}{bare[end : last.start]}{name}{bare[last.end :]}" if written else None


def _in_digits(value: float, model: str) -> str | None:
    """`value` with the separators of `model`; None if it takes more places than people write."""
    if not 0 <= value < _LARGEST_WRITTEN or not model.isascii() or round(value, _MOST_PLACES) != round(value, 9):
        return None
    is_plain = model.isdecimal() and len(model) > _MOST_PLACES
    grouped = f"{value:,.{_MOST_PLACES}f}" if "," in model or (value >= _GROUPED_FROM and not is_plain) else None
    text = grouped or f"{value:.{_MOST_PLACES}f}"
    return text.rstrip("0").rstrip(".")


def _spelled(value: float, model: tuple[Token, ...]) -> str | None:
    """`value` in words, with the magnitude that `model` ends in; in digits where it takes more words than are read."""
    last = model[-1].text
    scale = SCALES.get(model[-1].key, 1.0) if len(model) > 1 else 1.0
    if scale < _THOUSAND:
        return _in_words(value) or _in_digits(value, "")
    amount = value / scale
    words = _in_words(amount) or (_in_digits(amount, "") if round(amount, 1) == amount else None)
    return f"{words} {last}" if words else _in_digits(value, "")


def _in_words(value: float) -> str | None:
    """Whole numbers to ninety-nine, and whole hundreds, as newspapers spell them."""
    whole = int(value) if abs(value) < _LARGEST_WRITTEN else -1
    if whole != value or whole < 0:
        return None
    if whole in _HUNDREDS:
        return f"{_ONES[whole // 100]} hundred"
    if whole in _ONES:
        return _ONES[whole]
    tens, ones = whole // 10 * 10, whole % 10
    if tens not in _WHOLE_TENS:
        return None
    return f"{_WHOLE_TENS[tens]}-{_ONES[ones]}" if ones else _WHOLE_TENS[tens]


def _hedged(figure: str, stated: Fact, left: Quantity, sourced: Fact, right: Quantity) -> str:
    """The figure with the writer's hedge where it says what the source's does, else with the source's."""
    fact, value = (stated, left) if left.hedge is right.hedge else (sourced, right)
    before = fact.text[: value.start - fact.start]
    after = fact.text[value.end - fact.start :]
    if fact is sourced:
        before = " ".join(before.split()) + " " if before.split() else ""
        if stated.text[:1].isupper() and before:
            before = before[0].upper() + before[1:]
            figure = _in_small_letters(figure)
        elif before and before[0].isupper():
            before = before[0].lower() + before[1:]
        after = after if after.strip().lower() in AFTER else ""
    return before + figure + after


def _in_small_letters(figure: str) -> str:
    """A number in words as it stands within a sentence: `Some thirteen`."""
    first = figure.partition(" ")[0].partition("-")[0].lower()
    return figure[0].lower() + figure[1:] if first in {*_ONES.values(), *_WHOLE_TENS.values()} else figure
