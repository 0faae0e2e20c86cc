"""Which sentences an editor would want a source for."""

from pathlib import Path

import pytest
import tomli

from factcheck import checkworthy
from factcheck.lexicon.points import POINTS
from factcheck.lexicon.worth import CLASSES
from factcheck.words import parts

CASES = tomli.loads((Path(__file__).parent / "spec" / "checkworthy.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_is_checkworthy(case: dict) -> None:
    words = parts(case["text"])
    assert checkworthy.is_checkworthy(words) is case["worth"], checkworthy.score(words)


def test_points_are_the_sum_of_the_signs() -> None:
    worth = checkworthy.score(parts("The bank lost £3 million in 2008, said its director."))
    assert worth.points == sum(sign.points for sign in worth.signs)
    assert {"figure", "report", "figure of money"} <= {sign.name for sign in worth.signs}


def test_every_sign_of_the_scorecard_can_occur() -> None:
    """Each sign that has points is a class of words or is counted by the module."""
    counted = {name for text in _EVERYTHING for name in checkworthy.count(parts(text))} | set(CLASSES)
    assert {name for name, _, _ in POINTS} <= counted


_EVERYTHING = (
    "Set it: I said in 1990 we were cutting taxes and the budget by 10 percent; they've passed the biggest bill.",
    "You did, there was, and the Senate voted?",
    "I sang for my sister, and we're smiling.",
    "Several families have appealed.",
)
