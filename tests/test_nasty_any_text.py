"""The whole check over any text, as a draft and as evidence: no exception, true places, stable mending."""

import os
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import documents, fix, report
from factcheck.check import check
from factcheck.config import Level, Settings
from factcheck.desk import prepare
from factcheck.model import Report, Source
from factcheck.report import View
from factcheck.store import of_text
from tests.making import notebook
from tests.test_offsets import FRAGMENTS

WORDS = (
    *("the Rhine ", "the Gazette ", "China ", "Okafor ", "froze ", "rose ", "fell ", "sold ", "was ", "said ", "of "),
    *("in ", "by ", "to ", "from ", "than ", "and ", "or ", "not ", "no ", "about ", "up to ", "at least ", "may "),
    *("three ", "twelve ", "twenty-one ", "a third of ", "half ", "dozen ", "hundred ", "million ", "bn ", "second "),
    *(
        "1963 ",
        "33 per cent ",
        "5.5%",
        "$1.2bn ",
        "€ 3,400 ",
        "1e999999 ",
        "٣٣ ",
        "１２ ",
        "²",
        "½ ",
        "−7 ",
        "1/0 ",
        "0 ",
    ),
    *(
        "last year ",
        "on 31 February ",
        "in 0000 ",
        "year 99999 ",
        "March 2024 ",
        "5 March ",
        "Q3 ",
        "yesterday ",
        "24:61 ",
    ),
    *(
        "a decade later ",
        "999999999 years ago ",
        "the 1990s ",
        "first ",
        "largest ",
        "km ",
        "tonnes ",
        "times ",
        "fold ",
    ),
    *("“", "”", "‘", "’", '"', "'", "(", ")", ", ", ". ", "; ", ": ", "–", "-", "/", "…", "\n\n", "\n", "[sic] "),
    *("<!-- factcheck: ignore -->", "<!-- factcheck: off -->", "---\ndate: 0000-00-00\n---\n", "9" * 400 + " "),
    *("\x1b[31m", "\u202e", "\u200d", "\ufe0f", "1\u200b2 ", "О", "β ", "%", "‰", "°C ", "#", "$", "£"),
)
EXAMPLES = int(os.environ.get("FACTCHECK_EXAMPLES", "60"))
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(FRAGMENTS), st.text(max_size=4)), max_size=40)
PLACES = st.sampled_from(
    [f"a{endings[0]}" for name, endings in documents.READERS.items() if name not in documents.PACKED]
)
SETTINGS = Settings(today=date(2024, 3, 5))
VIEW = View(
    show=Level.SUPPORTED, claims=1, version="0", cite=lambda work: work.title,
    name=lambda work: work.title,
)  # fmt: skip


@settings(max_examples=EXAMPLES, deadline=None)
@given(TEXTS, TEXTS, PLACES, st.booleans())
def test_any_text_is_checked(draft: list[str], evidence: list[str], path: str, takes_unsafe: bool) -> None:
    desk = prepare(of_text(Source("b.md", "".join(evidence) + "\n\nThe Rhine froze in 1963. " + "".join(draft[::-1]))))
    text = "".join(draft)
    source = Source(path, notebook([("markdown", text)]) if path.endswith(".ipynb") else text)

    def checked(now: str) -> Report:
        return check(Source(path, now), desk, SETTINGS)

    found = checked(source.text)
    check_places(found)
    for name in report.FORMATS:
        if name != "full":
            "".join(report.renderer(name).render([found], VIEW))
    mended = fix.mend(found, checked, takes_unsafe=takes_unsafe).report
    check_places(mended)
    again = fix.mend(checked(mended.source.text), checked, takes_unsafe=takes_unsafe)
    assert again.report.source.text == mended.source.text


def check_places(found: Report) -> None:
    """All that a report points at lies in the text."""
    size = len(found.source.text)
    for finding in found.findings:
        spans = [finding.sentence.span, report.place(finding), *(edit.span for edit in finding.edits)]
        assert all(0 <= span.start <= span.end <= size for span in spans)
        for pair in finding.pairs:
            assert 0 <= pair.stated.start <= pair.stated.end <= len(finding.sentence.text)
