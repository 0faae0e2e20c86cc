"""Every example of the CommonMark specification: no crash, every place true, and no other words than a browser shows.

The specification is not ours to ship: npm's `commonmark-spec` has it. COMMONMARK_SPEC names its `spec.txt`.
"""

import os
import re
from pathlib import Path

import pytest

from factcheck import documents
from factcheck.model import Source
from tests.test_offsets import check_places

PLACES = (os.environ.get("COMMONMARK_SPEC", ""), "node_modules/commonmark-spec/spec.txt")
SPEC = next((Path(path) for path in PLACES if path and Path(path).is_file()), None)
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
_WORD = re.compile(r"[a-z]{4,}")


@pytest.mark.skipif(SPEC is None, reason="npm install commonmark-spec, or set COMMONMARK_SPEC")
@pytest.mark.parametrize("ending", [".md", ".mdx", ".qmd", ".html", ".rst", ".org", ".adoc", ".tex", ".txt"])
def test_every_example_has_its_places(ending: str) -> None:
    assert SPEC is not None
    examples = [found[1].replace("→", "\t") for found in _EXAMPLE.finditer(SPEC.read_text("utf-8"))]
    assert len(examples) > 600
    for example in examples:
        check_places(Source(f"a{ending}", example))
    check_places(Source(f"a{ending}", "\n\n".join(examples)))


@pytest.mark.skipif(SPEC is None, reason="npm install commonmark-spec, or set COMMONMARK_SPEC")
def test_what_is_read_is_what_a_browser_would_show() -> None:
    """The words of each example's HTML, without code, are those that are read, and no others."""
    assert SPEC is not None
    for found in _EXAMPLE.finditer(SPEC.read_text("utf-8")):
        read = {word for one in documents.read(Source("a.md", found[1])) for word in _WORD.findall(one.text)}
        shown = {word for one in documents.read(Source("a.html", found[2])) for word in _WORD.findall(one.text)}
        if "<" not in found[1] and "![" not in found[1]:  # HTML in Markdown is not read, a picture's name is
            assert read == shown, found[1]
