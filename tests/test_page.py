"""What holds for every HTML report, whatever is in it: its policy, its links, its names."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factcheck.__main__ import main

DRAFT = """# Rivers <script>alert(1)</script>

China ranks second in global computing power at 35 per cent. Nvidia had 90 per cent of China's AI chip market.
China imported 5 <b onclick="x()">chips</b> in 2023. [A](javascript:alert(1))
"""


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, str] = {}
        self.open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.open = tag

    def handle_endtag(self, _: str) -> None:
        self.open = ""

    def handle_data(self, data: str) -> None:
        self.text[self.open] = self.text.get(self.open, "") + data

    def attributes(self, name: str) -> list[str | None]:
        return [attributes[name] for _, attributes in self.elements if name in attributes]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> _Page:
    folder = tmp_path_factory.mktemp("page")
    paths = [folder / name for name in ("one.md", "two.md")]
    for path in paths:
        path.write_text(DRAFT, "utf-8")
    output = folder / "page.html"
    assert main(["check", *map(str, paths), "--quiet", "--output", f"html={output}"]) == 1
    return _Page(output.read_text("utf-8"))


def test_the_policy_lets_in_the_style_and_the_script_of_the_page_and_nothing_else(page: _Page) -> None:
    (policy,) = (attributes["content"] for _, attributes in page.elements if "http-equiv" in attributes)
    hashes = {
        name: "sha256-" + b64encode(sha256(page.text[tag].encode()).digest()).decode()
        for name, tag in (("style", "style"), ("script", "script"))
    }
    assert policy == (
        f"default-src 'none'; style-src '{hashes['style']}'; script-src '{hashes['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert [tag for tag, _ in page.elements if tag in {"style", "script"}] == ["style", "script"]


def test_nothing_is_loaded_and_no_attribute_runs(page: _Page) -> None:
    loading = {"src", "srcset", "data", "action", "formaction", "background", "style", "poster"}
    names = {name for _, attributes in page.elements for name in attributes}
    assert not {name for name in names if name in loading or name.startswith("on")}
    assert not {tag for tag, _ in page.elements} & {"img", "link", "iframe", "object", "embed", "base", "svg"}
    assert "url(" not in page.text["style"]
    assert "@import" not in page.text["style"]


def test_names_are_unique_and_every_link_leads_somewhere(page: _Page) -> None:
    names = page.attributes("id")
    assert len(set(names)) == len(names)
    for address in page.attributes("href"):
        assert address
        assert address[1:] in names if address.startswith("#") else re.match("https?://", address)
    assert set(page.attributes("data-note")) <= set(names)


def test_the_script_puts_no_text_in_as_markup() -> None:
    script = (Path(main.__code__.co_filename).parent / "report" / "html" / "page.js").read_text("utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|fetch\(|XMLHttp", script)
