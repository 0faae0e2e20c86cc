"""Whatever a path, a sentence, a quotation or a message says: no report takes it for more than text."""

import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck import documents
from factcheck.model import (
    Claim,
    Fact,
    Failure,
    Finding,
    Match,
    Pair,
    Relation,
    Report,
    Sentence,
    Severity,
    Source,
    Verdict,
    Work,
)
from factcheck.report import View, renderer
from factcheck.report.record import places

MARKS = [*"\\`*_{}[]()<>#!|~&@:=^$/+-.'\";%\n\r\t \ufffc\u202e\x1b\x9b", "```", "<!--", "-->", "##[", "]]>", "\ufffe"]
WORDS = """::error::x <script> </style> </details> https://x.example www.x.example @all #12 javascript: a 1. 😀 &lt;"""
MARKUP, WORD = st.sampled_from(MARKS), st.sampled_from([*WORDS.split(), "b c", "\udce9"])
TEXT = st.lists(MARKUP | WORD, min_size=1, max_size=12).map("".join).filter(lambda text: bool(text.strip()))
PLAIN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OURS = {"h3", "h4", "p", "ul", "li", "blockquote", "strong"}


class _Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [str(value) for name, value in attrs if name in {"href", "src"} or name.startswith("on")]


def _outcomes(text: str) -> list[Report | Failure]:
    source = Source(f"{text}.txt", text)
    prose = next(iter(documents.read(source)), None)
    assume(prose is not None)
    words = prose.text
    fact = Fact("name", words, 0, len(words), None)
    pair = Pair(fact, fact, Relation.CONFLICT)
    claim = Claim(text, text, text, Work(text, "book", text, url=text), text, text, text)
    match = Match(claim, 90.0, (pair,))
    sentence = Sentence(prose, 0, len(words))
    finding = Finding(Verdict.CONTRADICTED, "wrong-name", Severity.ERROR, text, sentence, (match,), (pair,))
    return [Report(source, (finding,) * 11, 1), Failure(text, text, text)]


@given(st.text(), st.data())
@settings(max_examples=60, deadline=None)
def test_places_in_any_encoding_are_those_of_its_units(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    held = Source("a.md", text)
    for name, codec, unit in (("utf-8", "utf-8", 1), ("utf-16", "utf-16-le", 2), ("utf-32", "utf-32-le", 4)):
        at, whole = places(held, View(position_encoding=name)).position(offset), text.encode(codec, "surrogatepass")
        assert whole[: at.offset * unit] == text[:offset].encode(codec, "surrogatepass")
        before = text[held.lines().starts[at.line - 1] : offset]
        assert (at.column - 1) * unit == len(before.encode(codec, "surrogatepass"))


def _written(name: str, text: str) -> str:
    return "".join(renderer(name).render(_outcomes(text), View(cite=lambda work: work.title)))


@given(TEXT)
@settings(max_examples=60, deadline=None)
def test_markdown(text: str) -> None:
    found = _Tags(PLAIN.render(_written("markdown", text)))
    assert set(found.tags) <= OURS | ({"a"} if found.links else set())
    assert all(re.match(r"https?://", link) for link in found.links)


@given(TEXT)
@settings(max_examples=40, deadline=None)
def test_html(text: str) -> None:
    plain, strange = _Tags(_written("html", "x")), _Tags(_written("html", text))
    assert set(strange.tags) - {"a"} == set(plain.tags) - {"a"}
    assert all(re.match(r"https?://|#", link) for link in strange.links)


@given(TEXT)
@settings(max_examples=60, deadline=None)
def test_workflow_commands(text: str) -> None:
    lines = _written("github", text).splitlines()
    assert [line.split(" ")[0] for line in lines if "::" in line[:2]] == ["::error"] * 10 + ["::notice"]
    assert not [line for line in lines if line.lstrip().startswith("##[") or ("##[" in line and line[:2] != "::")]


@given(TEXT)
@settings(max_examples=40, deadline=None)
def test_xml_and_json(text: str) -> None:
    assert len(ET.fromstring(_written("junit", text)).findall(".//failure")) == 11  # noqa: S314 - it is our own
    assert json.loads(_written("sarif", text))["version"] == "2.1.0"
    assert len({issue["fingerprint"] for issue in json.loads(_written("gitlab", text))}) == 12
    assert len(_written("jsonl", text).splitlines()) == 13
