"""For any mixture of markup and scripts: whatever is read can be found again at its place in the source."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import documents
from factcheck.model import Piece, Prose, Source, Span
from factcheck.sentences import split
from tests.making import notebook

FRAGMENTS = (
    *(
        "# ",
        "## ",
        "> ",
        "> > ",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2) ",
        "    ",
        "\t",
        "- [ ] ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "  \n",
    ),
    *(
        "*",
        "**",
        "_",
        "__",
        "~~",
        "`",
        "``",
        "```\n",
        "~~~",
        "***",
        "---\n",
        "===\n",
        "+++\n",
        "|",
        "|-|-|\n",
        "| a | b |\n",
    ),
    *(
        "[",
        "](",
        ")",
        "![",
        "[^1]",
        "[^1]: ",
        "[a]: b\n",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<br>",
        "<code>",
        "</code>",
        "<div>\n",
    ),
    *(
        "<http://a.b>",
        "https://a.b/33",
        "a@b.com",
        "&amp;",
        "&#8217;",
        "&nbsp;",
        "&NotEqualTilde;",
        "\\",
        "\\*",
        "\\\n",
        "&",
    ),
    *(
        "$",
        "$$",
        "US$5 ",
        "$x$",
        ":::\n",
        "::: a\n",
        ": ",
        "{.a}",
        "{{< a >}}",
        "{#a}",
        "{/*",
        "*/}",
        "{",
        "}",
        "[@a, 3]",
    ),
    *(
        "* TODO a\n",
        "#+begin_quote\n",
        "#+end_quote\n",
        "#+DATE: 2024-03-05\n",
        "[[a][b]]",
        "[fn:1]",
        "[fn:: a]",
        "/a/",
        "=a=",
        "+a+",
        "== a\n",
        "----\n",
        "____\n",
        "====\n",
        "|===\n",
        "|a |b\n",
        "[quote]\n",
        ".a\n",
        "footnote:[a]",
        '"`',
        '`"',
        "<<a,b>>",
        "link:a[b]",
        "##a##",
        "a:: b\n",
        "// a\n",
        "\\emph{",
        "\\section{",
        "\\footnote{",
        "\\enquote{a}",
        "\\begin{quote}",
        "\\end{quote}",
        "\\begin{tabular}{l}",
        "\\item ",
        "\\cite{a}",
        "\\'e",
        "\\%",
        "% c\n",
        "$33\\%$",
        "\\begin{document}",
        "``a``",
        "`a <b>`_",
        ":ref:`a`",
        "|a|",
        "[1]_",
        "a_ ",
        "::\n",
        ".. ",
        ".. a:: b\n",
        "   :c: d\n",
        ".. _a: b\n",
        "+--+--+\n",
        "| a|b |\n",
        "==  ==\n",
        "a   b\n",
        ":Date: 2024-03-05\n",
    ),
    *(
        "\ufeff",
        "\x00",
        "\u2028",
        "\u2029",
        "\x85",
        "\x0c",
        "\u200b",
        "\u00a0",
        "\ufffc",
        "\udce9",
        "\ud800",
        "İ",
        "e\u0301",
    ),
    *(
        "word",
        " ",
        "Two words. ",
        "He left! ",
        "“Yes?” ",
        "Mr. ",
        "U.S. ",
        "5 p.m. ",
        ". . . ",
        "…",
        "...",
        "33%",
        "import a",
    ),
    *(
        "尼罗河",
        "。",
        "「行",
        "」",
        "😀",
        "𐍈",
        "Это ",
        "نعم؟ ",
        "नदी। ",
        "date: 2024-01-01\n",
        "title = 'a'\n",
        '{"date": 1}\n',
    ),
)
TEXTS = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=4)), max_size=40).map("".join)
PATHS = st.sampled_from(
    [f"a{ending}" for name, endings in documents.READERS.items() if name not in documents.PACKED for ending in endings]
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, PATHS)
def test_every_place_is_true(text: str, path: str) -> None:
    if path.endswith(".ipynb"):
        text = notebook([("markdown", text), ("code", text), ("markdown", "The end.")])
    check_places(Source(path, text))


def check_places(source: Source) -> None:
    """Whatever is read of `source` stands at its place."""
    path, text = source.path, source.text
    for one in documents.read(source):
        _check_pieces(text, one)
        _check_sentences(text, one)
    for piece in documents.comments(source):
        assert piece.text in text[slice(*piece.span)] or path.endswith(".ipynb")
    assert documents.dated(source) is None or documents.dated(source).year > 0


def _check_pieces(text: str, prose: Prose) -> None:
    end = 0
    for piece in prose.pieces:
        assert end <= piece.span.start <= piece.span.end <= len(text)
        if len(piece.text) == piece.span.end - piece.span.start and not piece.text.isspace():
            assert piece.text == text[slice(*piece.span)]
        end = piece.span.end
    assert prose.text == "".join(piece.text for piece in prose.pieces)


def _check_sentences(text: str, prose: Prose) -> None:
    end, done = 0, 0
    for sentence in split(prose):
        assert sentence.text == sentence.text.strip() != ""
        assert not prose.text[done : sentence.start].strip()
        done = sentence.end
        assert end <= sentence.span.start < sentence.span.end <= len(text)
        if not prose.is_unbroken(sentence.start, sentence.start + 1):
            continue
        end = sentence.span.end
        assert text[sentence.span.start] == sentence.text[0]
    assert not prose.text[done:].strip()


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_sentences_of_raw_text(text: str) -> None:
    _check_sentences(text, Prose.of((Piece(text, Span(0, len(text))),)))


@pytest.mark.parametrize("ending", [".txt", ".md", ".mdx", ".html", ".rst", ".tex", ".org", ".adoc"])
def test_a_number_planted_anywhere_is_found_at_its_place(ending: str) -> None:
    chance = random.Random(7)
    for _ in range(300):
        words = [chance.choice(("the *Nile*", "尼罗河 😀", "“long”", "R&amp;D", "a\nb", "x. Y")) for _ in range(12)]
        words[chance.randrange(12)] = "4711"
        source = Source("a" + ending, " ".join(words))
        found = [
            s.span_of(s.text.index("4711"), s.text.index("4711") + 4)
            for p in documents.read(source)
            for s in split(p)
            if "4711" in s.text
        ]
        assert [source.text[slice(*span)] for span in found] == ["4711"]
