"""Whatever the text, names, quotations and speakers are slices of it and can be compared."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts import Context, attribution, name, quotation
from factcheck.words import cut

PARTS = ("U.S.", "GPT-4", "910B", "“", "'", "’s", "said", "the", "Bank of", "İ", "\u0301", " ", ",", "A", "-", "[", "]")
ODD = ("...", "5", "％", "²", "St.", "`", "١", "\ud800", "&", "according to", "and", "(")


@given(st.lists(st.sampled_from(PARTS + ODD)))
def test_any_text_is_read(parts: list[str]) -> None:
    words = cut("".join(parts))
    for module in (name, quotation, attribution):
        facts = list(module.extract(words, Context()))
        assert all(words.text[fact.start : fact.end] == fact.text and fact.text for fact in facts)
        assert all(module.compare(one, other, Context()) for one in facts[:5] for other in facts[:5])
