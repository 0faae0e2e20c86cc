"""The longer the text, the longer it takes: in proportion, however nasty the text."""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from factcheck import compare, documents, store
from factcheck.check import check
from factcheck.config import Settings
from factcheck.desk import prepare
from factcheck.model import Source
from factcheck.sentences import split
from tests.making import notebook

NASTY = (
    *(
        "[",
        "(",
        "{",
        "<",
        "|",
        "“",
        '"',
        "‘a’",
        "«",
        "*",
        "**a",
        "_a",
        "`",
        "$",
        "$5_",
        "&",
        "~~a",
        "\\",
        '!"',
        ")",
        ".)",
    ),
    *(
        ". ",
        "a. ",
        ".",
        "…",
        ". . ",
        "Mr. ",
        "U.S. ",
        "“A. ",
        '"A. ',
        "‘A. ",
        "(A. ",
        "A.B",
        "1. ",
        "1. A 2. ",
        "• A ",
        "。",
    ),
    *(
        "\n",
        "\n ",
        " ",
        "\r",
        "\n\n",
        "> ",
        "- ",
        "---\n",
        "a: b\n",
        "[^1]: a\n",
        "{{",
        "[@",
        "{%",
        "<!--",
        "<b ",
        "{/*",
    ),
    *("\\emph{", "\\a[", "\\verb|a", "\\(", "\\[\n\n", "\\begin{a}", "\\item ", "\\footnote{a", "% a\n", "&", "\\\\"),
    *(
        ".. a:: ",
        ".. ",
        "::\n\n",
        "- a\n\n ",
        "== ==\na\n\n",
        "+-",
        "|a",
        "`a",
        "``a ",
        "a_ ",
        ":a:`",
        "[1]_ ",
        ":a: ",
        "--a ",
        ">>> ",
    ),
    *(":::", "http://", "https://a", "www.", "a@", "a.", "@a", "\ufffc", "\udce9", "尼"),
    *("* a\n", "[[a][", "[fn:1]", "[fn::", "#+begin_src\n", "#+end_src\n", ":a:\n", "| a", "~a", "=a", "/a", "a :: "),
    *(
        "----\n",
        "====\n",
        "|===\n",
        "|===\n|",
        "[a]\n",
        "footnote:[",
        "link:a[",
        "<<a",
        "##a",
        "``",
        "'`",
        "+++",
        "((",
        "{a",
    ),
)
"""Each is repeated to fill a text."""
SIZES = (3_000, 12_000)
FLOOR = 0.05  # seconds for the larger one; in proportion it takes less
MOST_GROWTH = 2.5  # beside the smaller one taken four times: in proportion it is 1, by the square 4


@pytest.fixture(autouse=True)
def _uncollected() -> Iterator[None]:
    """To go through all that the tests before have left in memory may take longer than what is measured."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize(
    ("ending", "opening"),
    [
        *(
            (ending, opening)
            for ending in (".txt", ".mdx", ".html", ".rst", ".tex", ".org", ".adoc", ".typ")
            for opening in ("", "---\n")
        ),
        (".ipynb", ""),
    ],
)
def test_time_grows_no_faster_than_the_text(ending: str, opening: str) -> None:
    for piece in NASTY:
        sources = (Source("a" + ending, opening + piece * (size // len(piece))) for size in SIZES)
        small, large = (_in_notebook(source) if ending == ".ipynb" else source for source in sources)
        assert _is_linear(small, large), f"{piece!r} takes longer than in proportion"


def _is_linear(small: Source, large: Source) -> bool:
    """In one of three tries, since a machine may be busy."""
    return any(
        time_taken < FLOOR or time_taken < MOST_GROWTH * sum(_seconds(small) for _ in range(4))
        for time_taken in (_seconds(large) for _ in range(3))
    )


def _in_notebook(source: Source) -> Source:
    return source._replace(text=notebook([("markdown", source.text)]))


def test_a_paragraph_of_many_mistakes_takes_as_long_as_they_are_many() -> None:
    desk = prepare(store.load((store.shipped(),)))
    wrong = "Nvidia had 95 per cent of China's AI chip market. "

    def seconds(count: int) -> float:
        start = time.process_time()
        report = check(Source("a.txt", wrong * count), desk, Settings(today=date(2024, 3, 5)))
        assert sum(bool(finding.edits) for finding in report.findings) == count
        return time.process_time() - start

    seconds(1)  # which loads what is needed
    small, large = seconds(60), seconds(480)
    assert large < 0.2 or large < 32 * small, f"{large:.3f} s for eight times the text of {small:.3f} s"


LONG = (
    "Nvidia, ",
    "China’s domestic, not °C; ",
    "ranks in August 2023 ½ 17 per cent and 4 per cent; ",
    "said Zeng, nearly 0, largest, ",
    'first Mate 60 Pro available "',
    "Europe and Japan, at 17 per cent and 4 per cent respectively, ",
    "from 20 to 30 per cent of Huawei’s ",
    "“anxious” and “very anxious” said ",
    "not the first or the second but ",
)
"""Each repeated is one sentence without an end, of the words of the claims that come with factcheck."""


@pytest.mark.parametrize("piece", LONG)
def test_a_sentence_without_an_end_takes_as_long_as_it_is_long(piece: str) -> None:
    desk = prepare(store.load((store.shipped(),)))

    def seconds(size: int) -> float:
        texts = [f"{number} {piece * (SIZES[0] // len(piece))}" for number in range(size // SIZES[0])]
        start = time.process_time()
        check(Source("a.txt", " ".join(texts)), desk, Settings(today=date(2024, 3, 5)))
        return time.process_time() - start

    small, large = seconds(SIZES[0]), seconds(SIZES[1])
    assert large < 0.2 or large < MOST_GROWTH * 4 * small, f"{large:.3f} s for four times the text of {small:.3f} s"


WORDS = [
    first + second + third for first in "bdklmnrstv" for second in ("ar", "en", "ol") for third in ("da", "ne", "mo")
]
DEEDS = ("opened", "closed", "built", "sold", "bought", "left", "joined", "founded", "moved", "led")
UNITS = ("kg", "metres", "litres", "hours", "people")


def _name(number: int) -> str:
    return WORDS[number % len(WORDS)].capitalize() + WORDS[number // len(WORDS)]


ROLLS: dict[str, Callable[[int], str]] = {
    "names": lambda size: f"The winners were {', '.join(f'Ada {_name(at)}' for at in range(size))}.",
    "figures": lambda size: f"The samples were {', '.join(f'{at + 3} {UNITS[at % 5]}' for at in range(size))}.",
    "counts": lambda size: f"The seats went to {', '.join(f'{_name(at)} ({100 + at * 7})' for at in range(size))}.",
    "deeds": lambda size: (
        ", ".join(f"{_name(at)} {DEEDS[at % 10]} the {WORDS[at * 7 % 90]} in {1900 + at}" for at in range(size)) + "."
    ),
    "brackets": lambda size: (
        f"Berg opened it {' '.join(f'({_name(at)} closed the {WORDS[at]}' for at in range(size))}{')' * size}."
    ),
    "quotations": lambda size: (
        ", ".join(f"“we {DEEDS[at % 10]} the {WORDS[at]} today”, said {_name(at)}" for at in range(size)) + "."
    ),
    "cells": lambda size: f"| {' | '.join(f'{_name(at)} | {at * 7} | {1900 + at}' for at in range(size))} |",
    "words": lambda size: " ".join(
        f"the {WORDS[at * 7 % 90]} {DEEDS[at % 10]} of {WORDS[at % 90]}" for at in range(size)
    ),
    "clauses": lambda size: " and ".join(["Berg was born in Lund"] * size) + ".",
}
"""One sentence of so many: names, figures with their units, deeds with their years and so on."""
ENTRIES = (12, 24)
MOST_CALLS = 5  # beside those for half the entries: one laid beside each is 4, by the cube 8


@pytest.mark.parametrize("entries", ROLLS.values(), ids=ROLLS)
def test_a_sentence_of_many_entries_lays_each_beside_each_and_no_more(entries: Callable[[int], str]) -> None:
    """By how often a function is called, which no busy machine changes."""
    small, large = (_calls(entries(size), entries(size).replace("ar", "er", 1)) for size in ENTRIES)
    assert large < MOST_CALLS * small, f"{large:,} calls for twice the entries of {small:,}"


def _calls(draft: str, source: str) -> int:
    """How often comparing two texts calls a function, once all is loaded that is needed."""
    compare(draft, source)
    called = 0

    def count(_frame: object, event: str, _value: object) -> None:
        nonlocal called
        called += event == "call"

    sys.setprofile(count)
    compare(draft, source)
    sys.setprofile(None)
    return called


def _seconds(source: Source) -> float:
    start = time.process_time()
    for prose in documents.read(source):
        split(prose)
    documents.comments(source)
    return time.process_time() - start
