"""Whatever a draft looks like: it stays as it was but for its citations, and a second run changes nothing."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.check import check
from factcheck.config import Settings
from factcheck.model import Source, Verdict
from tests.test_citing import DESK, TODAY, cited

SENTENCES = (
    "The Danube flows through ten countries",
    "Up to 17 million people live in the Mekong delta",
    "The Rhine flows\nthrough six countries",
    "“We are all very anxious about the harbour,” the mayor of Kalo said",
    "I like it",
)
AROUND = (
    *("{}.", "*{}.*", "**{}**.", "({}.)", "“{}.”", '"{}."', "“{}!”", "{}!", "{}…", "{}", "{}:", "_{}._", "~~x~~ {}."),
    *("[{}.](https://x.example)", "[{}](https://x.example).", "{} `code`.", "`{}.`", "> {}.", "- {}.", "{}.[^1]"),
    *("{}. [^1]", "{}.^[A remark.]", "{} [@other].", "{}.\\", "{}.<br>", "<b>{}.</b>", "{} 😀.", "{}."),
)
PARTS = st.builds(lambda around, sentence: around.format(sentence), st.sampled_from(AROUND), st.sampled_from(SENTENCES))
DRAFTS = st.builds(
    lambda parts, gaps, tail, line: (
        "".join(p + g for p, g in zip(parts, gaps, strict=False)).replace("\n", line) + tail
    ),
    st.lists(PARTS, min_size=1, max_size=6),
    st.lists(st.sampled_from([" ", "\n", "\n\n", "\n\n> ", "  \n"]), min_size=6, max_size=6),
    st.sampled_from(
        ["", "\n", "\n\n[^1]: A remark.\n", "\n\n[^1]: A remark.", "\n\n```\n[^1]: code\n", "\n<!-- c -->\n"]
    ),
    st.sampled_from(["\n", "\r\n"]),
)
CITATIONS = {
    "footnote": re.compile(
        r"\[\^(?:rivers|delta-report|harbour-page)\](?!:)|\s*\[\^(?:rivers|delta-report|harbour-page)\]: .*"
    ),
    "pandoc": re.compile(r" \[@(?:rivers|delta-report|harbour-page)\]"),
}


def supported(path: str, text: str) -> list[str]:
    found = check(Source(path, text), DESK, Settings(today=TODAY)).findings
    return [finding.matches[0].claim.id for finding in found if finding.verdict is Verdict.SUPPORTED]


@settings(deadline=None, max_examples=40)
@given(DRAFTS, st.sampled_from(["footnote", "pandoc"]))
def test_any_draft(text: str, syntax: str) -> None:
    once, _ = cited("draft.md", text, syntax)
    twice, rules = cited("draft.md", once, syntax)
    assert twice == once
    assert "needs-citation" not in rules
    bare = CITATIONS[syntax].sub("", once)
    assert sorted(bare.split()) == sorted(text.split()) or sorted(re.sub(r"[\s.]", "", bare)) == sorted(
        re.sub(r"[\s.]", "", text)
    )
    assert supported("draft.md", once)[: len(supported("draft.md", text))] == supported("draft.md", text)
