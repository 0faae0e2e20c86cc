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


COUNTED = """Kalo lands 52 per cent of the cargo. Forty per cent of the tea landed at Kalo comes from the north.

The harbour at Kalo reopened in September 2021. Kalo lands 57 per cent of the cargo.
Brim earned 2 million dollars in 2019.

Kalo lands 61 per cent of the cargo. <!-- factcheck: ignore -- the port’s own -->

Nothing to say. <!-- factcheck: ignore -->

The bridge cost 48 million euros. Nobody liked the 84-million-euro bridge.
"""
STORE = """[work]
id = "w"
type = "book"
title = "Kalo"
publisher = "P"
issued = 2024

[[claim]]
id = "old"
text = "Kalo lands 52 per cent of the cargo."
quote = "Kalo lands 52 per cent of the cargo"
subject = "Kalo"
as-of = "2021"
superseded-by = "new"

[[claim]]
id = "new"
text = "Kalo lands 57 per cent of the cargo."
quote = "Kalo lands 57 per cent of the cargo"
subject = "Kalo"
as-of = "2023"

[[claim]]
id = "reopened"
text = "The harbour at Kalo reopened in August 2021."
quote = "the harbour at Kalo reopened in August 2021"
subject = "the harbour at Kalo"

[[claim]]
id = "tea"
text = "Up to 40 per cent of the tea landed at Kalo comes from the north."
quote = "up to 40 per cent of the tea landed at Kalo comes from the north"
subject = "tea landed at Kalo"
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


def test_each_count_is_the_number_of_notes_that_it_shows_and_hides(tmp_path: Path) -> None:
    """With a claim past its day, two figures for one thing, a mark that silences nothing and one that does."""
    (tmp_path / "draft.md").write_text(COUNTED, "utf-8")
    (tmp_path / "store.toml").write_text(STORE, "utf-8")
    (tmp_path / "empty.md").write_text("Nothing here.\n", "utf-8")
    output = tmp_path / "page.html"
    paths = [str(tmp_path / name) for name in ("draft.md", "empty.md", "store.toml")]
    assert main(["check", *paths[:2], "--store", paths[2], "--quiet", "--output", f"html={output}"]) == 1
    text = output.read_text("utf-8")
    names = ("contradicted", "overclaimed", "inconsistent", "stale", "unsourced", "supported")
    counts = {name: re.search(rf"<b>(\d+)</b> {name}<", text) for name in names}
    notes = {name: len(re.findall(rf'<details class="note {name}"', text)) for name in names}
    assert {name: int(found[1]) for name, found in counts.items() if found} == notes
    wanted = {"contradicted": 1, "overclaimed": 1, "inconsistent": 1, "stale": 1, "unsourced": 3, "supported": 1}
    assert notes == wanted
    assert "<title>2 documents (1 contradicted)</title>" in text
    assert "silenced, by a comment (“the port’s own”): " in text
    assert "unused-ignore</span> there is nothing here to silence" in text
    assert "(2 with nothing to check, 1 silenced)" in text
