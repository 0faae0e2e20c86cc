"""Events that are made up and told in two ways: what is right is hardly ever contradicted, what is wrong supported."""

from random import Random

import pytest

from factcheck import compare
from tests.accuracy.events import cases

_FEW = 0.1  # of the cases


@pytest.mark.parametrize("is_alone", [True, False], ids=["one event", "two events"])
def test_most_events_are_told_apart(is_alone: bool) -> None:
    told = list(cases(12, Random(11), is_alone=is_alone))
    amiss = [case for case in told if _is_amiss(case.change, compare(case.draft, case.source).verdict)]
    assert len(amiss) <= _FEW * len(told), "\n".join(f"{case.draft} || {case.source}" for case in amiss)


def _is_amiss(change: str, verdict: str) -> bool:
    return verdict == ("contradicted" if change == "right" else "supported")
