"""What is written out from a number is read as that number: figures, shares and ranks; and what is asked of figures.

The values come from plain arithmetic, and not from what the package makes of them.
"""

from collections.abc import Callable
from itertools import pairwise, product
from math import log

import pytest

from factcheck.facts import Context, quantity, rank
from factcheck.facts.quantity import rewording as of_quantity
from factcheck.facts.quantity.derived import are_apart_by, may_come_to
from factcheck.model import Fact
from factcheck.words import cut
from tests.planting import forms
from tests.test_written_out import ORDINALS, suffix


def only(text: str, kind: str) -> Fact:
    """The one fact of that kind that a text has."""
    (fact,) = {"quantity": quantity, "rank": rank}[kind].extract(cut(text), Context())
    return fact


def spelled(number: int) -> str:
    """A number below ten million in words."""
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            most, rest = divmod(number, size)
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(most)} {name}{joint}{spelled(rest)}" if rest else f"{spelled(most)} {name}"
    return forms.spelled(number)


NUMBERS = (
    2,
    3,
    7,
    11,
    12,
    13,
    19,
    20,
    21,
    48,
    99,
    100,
    101,
    110,
    256,
    999,
    1_000,
    1_013,
    4_700,
    12_345,
    100_000,
    7_200_001,
)
OF_COUNTS: dict[str, Callable[[int], str]] = {
    "1,234": lambda number: f"{number:,}",
    "1234": str,
    "1 234": lambda number: f"{number:,}".replace(",", " "),
    "twelve": spelled,
}


@pytest.mark.parametrize("form", OF_COUNTS)
def test_a_count(form: str) -> None:
    for number in NUMBERS:
        written = OF_COUNTS[form](number)
        fact = only(f"The yard sold {written} ships to them.", "quantity")
        assert (fact.text, fact.value.central, fact.value.noun) == (written, number, "ship")


@pytest.mark.parametrize("form", OF_COUNTS)
def test_a_count_is_put_right_in_its_own_form(form: str) -> None:
    for stated, sourced in pairwise(NUMBERS):
        texts = (OF_COUNTS[form](number) for number in (stated, sourced))
        wrong, right = (only(f"The yard sold {text} ships.", "quantity") for text in texts)
        mended = of_quantity.rewrite(wrong, right)
        assert only(f"The yard sold {mended} ships.", "quantity").value.central == sourced


SIZES = {"million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "thousand": 1e3, "hundred": 1e2}


@pytest.mark.parametrize("size", SIZES)
def test_a_rounded_figure_is_open_to_half_its_last_place(size: str) -> None:
    for written in ("2", "3.5", "12", "1.25", "640"):
        places = len(written.partition(".")[2])
        space = " " * (len(size) > 2)
        value = only(f"They lost {written}{space}{size} euros.", "quantity").value
        low, high = (SIZES[size] * (float(written) + sign * 0.5 / 10**places) for sign in (-1, 1))
        assert (value.low, value.high, value.dimension) == (pytest.approx(low), pytest.approx(high), "currency")


@pytest.mark.parametrize("form", range(5))
def test_a_share(form: int) -> None:
    for share in range(3, 99, 5):
        value = only(f"It has {forms.percent(share, form).replace('*', '')} of the trade.", "quantity").value
        assert (value.dimension, value.central) == ("percent", share)


HEDGES: dict[str, tuple[bool, bool]] = {  # whether the figure is its lower bound, and its upper
    "at least": (True, False),
    "more than": (True, False),
    "over": (True, False),
    "no fewer than": (True, False),
    "up to": (False, True),
    "at most": (False, True),
    "fewer than": (False, True),
    "under": (False, True),
    "no more than": (False, True),
}


@pytest.mark.parametrize("hedge", HEDGES)
def test_a_hedge_leaves_one_side_open(hedge: str) -> None:
    for number in NUMBERS[3:]:
        fact = only(f"It has {hedge} {number:,} ships.", "quantity")
        low, high = fact.value.low, fact.value.high
        assert fact.text == f"{hedge} {number:,}"
        is_low, is_high = HEDGES[hedge]
        assert (low is None or low < number / 2, high is None) == (is_high, is_low), (low, high)
        assert number in {round(bound) for bound in (low, high) if bound is not None}


@pytest.mark.parametrize("form", range(5))
def test_both_ends_of_a_range_of_shares(form: int) -> None:
    for low in (5, 12, 38, 61):
        value = only(f"It sold {forms.between((low, low + 7), form)} of it.", "quantity").value
        assert (value.low, value.high, value.dimension) == (low, low + 7, "percent")


LENGTHS = {"minute": 60, "hour": 3600, "day": 86400, "week": 7 * 86400}


@pytest.mark.parametrize("unit", LENGTHS)
def test_how_long(unit: str) -> None:
    for number in (2, 3, 12, 45):
        for written in (str(number), forms.spelled(number)):
            value = only(f"The strike lasted {written} {unit}s.", "quantity").value
            assert (value.dimension, value.central) == ("time", number * LENGTHS[unit])


def test_how_two_counts_stand_to_each_other() -> None:
    """Another figure conflicts; a rounded one is the weaker."""
    for one, other in product((12, 48, 640, 12_345, 900_000), repeat=2):
        stated, sourced = (only(f"It has {number:,} ships.", "quantity") for number in (one, other))
        assert quantity.compare(stated, sourced, Context()).value == ("same" if one == other else "conflict")
    for number, written in ((1_234_567, "1.2 million"), (48_312, "48.3 thousand"), (12_650_000, "12.65 million")):
        exact, rounded = (only(f"It has {text} ships.", "quantity") for text in (f"{number:,}", written))
        assert quantity.compare(rounded, exact, Context()).value in {"same", "weaker"}


def test_a_place_in_a_row() -> None:
    for number in range(1, 31):
        for written in (ORDINALS[number], f"{number}{suffix(number)}"):
            value = only(f"Lund ranks {written} among them.", "rank").value
            assert (value.low, value.high, value.is_from_end) == (number, number, False)
    for number in range(2, 12):
        value = only(f"Lund is in the top {forms.spelled(number)}.", "rank").value
        assert (value.low, value.high) == (1, number)
        largest = only(f"Lund is the {ORDINALS[number]}-largest town.", "rank").value
        assert (largest.low, largest.high) == (number, number)


def test_how_two_places_stand_to_each_other() -> None:
    facts = {number: only(f"Lund ranks {ORDINALS[number]} among them.", "rank") for number in range(1, 13)}
    for one, other in product(facts, repeat=2):
        assert rank.compare(facts[one], facts[other], Context()).value == ("same" if one == other else "conflict")
        if one != other:
            assert rank.rewrite(facts[one], facts[other]) == ORDINALS[other]


def test_ages() -> None:
    for age in (4, 18, 34, 80, 101):
        for written in (f"aged {age}", f"at the age of {age}", f"a {age}-year-old", f"{age} years old"):
            (fact,) = (found for found in quantity.extract(cut(f"Ida Holm was {written} when it burned."), Context()))
            assert (quantity.is_age(fact), fact.value.figures) == (True, (age,)), written


def test_scores() -> None:
    for one, other in ((3, 1), (2, 0), (11, 7), (0, 4)):
        for written in (f"won {one}-{other}", f"lost {one}–{other}", f"drew {one}-{one}"):
            (fact,) = (found for found in quantity.extract(cut(f"Lund {written} at home."), Context()))
            assert (fact.value.dimension, fact.value.figures) == ("score", (one, one if "drew" in written else other))


def figures(*texts: str) -> list[Fact]:
    """One figure of each."""
    return [only(f"It has {text}.", "quantity") for text in texts]


def test_what_two_shares_leave_of_the_whole() -> None:
    for one, other in product((5, 12.5, 25, 40, 75), repeat=2):
        left = quantity.left_of_whole(*figures(f"{one} per cent", f"{other} per cent"))
        grain = 0.1 if 12.5 in {one, other} else 1
        rest = 100 - one - other
        assert left == (0 if abs(rest) <= max(grain, 1 if {one, other} != {12.5} else grain) / 2 else rest)
    assert quantity.left_of_whole(*figures("3 ships", "40 per cent")) is None


def test_a_sum_of_two_counts() -> None:
    for one, other in product((4, 18, 96, 310), (7, 31, 250)):
        for total in (one + other - 1, one + other, one + other + 1):
            three = figures(f"{total} ships", f"{one} ships", f"{other} ships")
            assert quantity.are_sum(*three) is (total == one + other)


def test_what_figures_come_to() -> None:
    for before, after in ((40, 50), (80, 60), (250, 300), (1000, 1240)):
        change = abs(after - before) * 100 / before
        theirs = figures(f"{before} ships", f"{after} ships")
        for told, is_so in ((change, True), (change * 1.4, False), (change * 0.6, False)):
            assert may_come_to(*figures(f"{told:g} per cent"), theirs) is is_so, (before, after, told)
        for count, is_so in (
            (abs(after - before), abs(after - before) >= 20),
            (before + after, True),
            (before * 3, False),
        ):
            assert may_come_to(*figures(f"{count} ships"), theirs) is is_so, (before, after, count)
    share, of_all = figures("25 per cent", "640 ships")
    assert may_come_to(*figures("160 ships"), [share, of_all])
    assert not may_come_to(*figures("170 ships"), [share, of_all])
    counts = figures("12 ships", "31 ships", "40 ships", "9 ships")
    for count, is_so in (
        (43, True),
        (71, True),
        (83, True),
        (92, True),
        (80, True),
        (49, True),
        (52, False),
        (21, False),
    ):
        assert may_come_to(*figures(f"{count} ships"), counts) is is_so, count


def test_how_near_two_figures_are() -> None:
    for one, other in product((1, 3, 10, 25, 400), repeat=2):
        left, right = figures(f"{one} ships", f"{other} ships")
        wanted = max(0.0, 1 - abs(log(one / other)) / log(4))
        assert quantity.nearness(left, right) == pytest.approx(wanted)
        assert quantity.is_double(left, right) is (one == 2 * other)
        assert quantity.order(left, right) == (one > other) - (one < other)
    assert quantity.nearness(*figures("0 ships", "0 ships")) == 0


def test_how_far_apart_two_figures_are() -> None:
    for one, other in product((40, 55, 81), repeat=2):
        for gap in (14, 15, 26, 41):
            size, left, right = figures(f"{gap} seconds", f"{one} seconds", f"{other} seconds")
            assert one == other or are_apart_by(size, left, right) is (gap == abs(one - other))


def test_what_share_a_figure_is() -> None:
    for number in (3, 20, 49, 50, 51, 80, 99):
        (share,) = figures(f"{number} per cent of it")
        low, high = quantity.share(share) or (0, 0)
        assert (low, high) == (pytest.approx((number - 0.5) / 100), pytest.approx((number + 0.5) / 100))
        assert quantity.is_most(share) is (number > 50)
    for part, of_all in ((1, 4), (2, 3), (3, 5), (9, 10)):
        words = f"{forms.spelled(part)} in {forms.spelled(of_all)} of them"
        (share,) = figures(words)
        assert quantity.part_and_whole(share) == (part, of_all)
        assert share.value.central == pytest.approx(100 * part / of_all)
    assert quantity.share(figures("12 ships")[0]) is None


def test_what_a_figure_may_be() -> None:
    for hedge, low, high in (("", 12, 12), ("at least ", 12, 99), ("more than ", 13, 99), ("up to ", 0, 12)):
        (fact,) = figures(f"{hedge}12 ships")
        for total in (3, 11, 12, 13, 40):
            assert quantity.may_be(fact, total, is_least=False) is (low <= total <= high), (hedge, total)
            assert quantity.may_be(fact, total, is_least=True) is (total <= high), (hedge, total)
    for hedge, low, high in (("fewer than ", 0, 11), ("at most ", 0, 12), ("no fewer than ", 12, 99)):
        (fact,) = figures(f"{hedge}12 ships")
        for total in (3, 11, 12, 13, 40):
            assert quantity.may_be(fact, total, is_least=False) is (low <= total <= high), (hedge, total)
