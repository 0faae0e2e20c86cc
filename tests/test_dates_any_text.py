"""Whatever is written with the words and marks of dates, the dates found are slices of it and can be compared."""

from datetime import date as day

from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts import Context, date
from factcheck.lexicon.calendar import MONTHS, WEEKDAYS
from factcheck.words import cut

TODAYS = (None, day(2024, 3, 5), day.min, day.max)
NUMBERS = ("1", "4", "04", "31", "99", "0", "007", "2020", "20", "12345", "12th", "1990s", "18:40", "7pm", "XIV", "٣")
WORDS = (
    *"in on by since until of to between and the last next this late early mid noon half quarter month year".split(),
    *"years decade century BC AD ago later Q1 summer spring weekend Easter '90s two dozen".split(),
)
PART = st.sampled_from((*sorted(MONTHS), *sorted(WEEKDAYS), *NUMBERS))
THREE = st.tuples(st.sampled_from("-/."), *3 * (st.sampled_from(("4", "31", "20", "2020", "may", "june", "sept")),))
CHAIN = st.tuples(st.sampled_from("-/. ,:–"), PART, PART)
JOINED = st.one_of(THREE, CHAIN).map(lambda drawn: drawn[0].join(drawn[1:]))
TEXT = st.lists(st.one_of(JOINED, PART, st.sampled_from(WORDS)), max_size=6).map(" ".join)


@given(TEXT, st.sampled_from(TODAYS))
def test_any_text_is_read_and_compared(text: str, today: day | None) -> None:
    words, context = cut(text), Context(today)
    found = list(date.extract(words, context))
    assert all(words.text[fact.start : fact.end] == fact.text and fact.text for fact in found)
    assert all(date.compare(one, other, context) for one in found[:4] for other in found[:4])
