"""Styles of the Citation Style Language: a file that is named writes the list of sources."""

import sys
from datetime import date
from pathlib import Path

import pytest
from citeproc import STYLES_PATH

from factcheck.__main__ import main
from factcheck.citing import processor
from factcheck.errors import FactcheckError
from factcheck.model import Author, Period, Precision, Work

HARVARD = Path(STYLES_PATH) / "harvard-cite-them-right.csl"
WORK = Work(
    "tea",
    "article-journal",
    "Tea & trade <i>in</i> the north",
    (Author("Okafor", "Adaeze"), Author("Port Office")),
    container_title="Ports",
    issued=Period(date(2021, 1, 1), Precision.YEAR),
    volume="3",
    issue="2",
    page="4-9",
)
NUMBERED = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>t</title><id>t</id><updated>2024-03-05T00:00:00Z</updated></info>
<citation><layout><text variable="citation-number"/></layout></citation>
<bibliography><layout><text variable="citation-number" suffix=". "/><text variable="title"/></layout></bibliography>
</style>"""
BEFORE, AFTER = NUMBERED.split("<bibliography>", maxsplit=1)[0], "</style>"


def test_a_work_is_written_as_the_style_has_it() -> None:
    written = processor.style(HARVARD.read_bytes(), "harvard.csl")(WORK)
    assert written.startswith("Okafor, A. and Port Office (2021) “Tea & trade")
    assert written.endswith("Ports, 3(2), pp. 4–9.")


def test_the_number_is_the_list_s_own() -> None:
    assert processor.style(NUMBERED.encode(), "numbered.csl")(WORK._replace(title="1 ferry")) == "1 ferry"


def test_the_list_of_sources_of_a_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("Europe has 17 per cent of global computing power, ahead of Japan.\n", "utf-8")
    assert main(["cite", "--style", str(HARVARD), "--write", str(draft)]) == 0
    capsys.readouterr()
    assert "SCMP (2024) “‘Two sessions’ 2024: China’s top advisory body told AI gap" in draft.read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("no XML", "is no style of the Citation Style Language"),
        ("<html/>", "is no style of the Citation Style Language|is a style without a bibliography"),
        (BEFORE + AFTER, "is a style without a bibliography"),
    ],
)
def test_what_is_no_style_is_said_to_be_none(content: str, message: str) -> None:
    with pytest.raises(FactcheckError, match=message):
        processor.style(content.encode(), "mine.csl")


def test_a_style_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "--style", str(tmp_path / "mine.csl"), "-"]) == 2
    assert "mine.csl: cannot be read: No such file or directory" in capsys.readouterr().err


def test_a_style_cannot_put_another_file_in(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    entity = f'<!DOCTYPE style [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    content = entity + NUMBERED.replace('<text variable="title"/>', '<text value="&x;!"/>')
    try:
        written = processor.style(content.encode(), "evil.csl")(WORK)
    except FactcheckError:
        return
    assert "secret" not in written


def test_without_the_extra_it_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "citeproc", None)
    with pytest.raises(FactcheckError, match=r"pip install 'factcheck-cli\[csl\]'"):
        processor.style(HARVARD.read_bytes(), "harvard.csl")
