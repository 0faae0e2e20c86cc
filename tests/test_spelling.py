"""Words a slip apart, as rapidfuzz counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, Levenshtein

from factcheck.spelling import are_neighbours_exchanged, is_one_slip_apart

WORDS = st.text("abc", max_size=6)


@given(WORDS, WORDS)
def test_a_slip_is_one_edit(one: str, other: str) -> None:
    assert is_one_slip_apart(one, other) == (Levenshtein.distance(one, other) <= 1)


@given(WORDS, WORDS)
def test_or_two_neighbours_exchanged(one: str, other: str) -> None:
    assert (is_one_slip_apart(one, other) or are_neighbours_exchanged(one, other)) == (OSA.distance(one, other) <= 1)


@pytest.mark.parametrize("other", ["Merkle", "Merkl", "Merckel", "Merkal"])
def test_of_a_name(other: str) -> None:
    assert is_one_slip_apart("Merkel", other) or are_neighbours_exchanged("Merkel", other)
