"""The language server, as an editor has it: over its pipes, a draft being written and a store being kept."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lsprotocol.types import Position

from factcheck import store
from factcheck.lsp.places import Places
from tests.editor import CAPABILITIES, PATIENCE, Editor, RefusedError, edit

DRAFT = """# Who computes the most

China ranks second in global computing power at 35 per cent, according to the CAICT.
Europe has 17 per cent of it.

Nvidia had 90 per cent of China's AI chip market. I wonder how long that will last.
"""
STORE = """[work]
id = "gazette"
type = "article-newspaper"
title = "Harbour reopens"
container-title = "The Gazette"
issued = 2021-09-03

[[claim]]
id = "harbour-tea"
text = "The harbour at Kalo landed {} tonnes of tea in August 2021."
quote = "landed {} tonnes of tea in August"
subject = "the harbour at Kalo"
"""
TEA = "The harbour at Kalo landed 40 tonnes of tea in August 2021.\n"
PARAGRAPHS = 3000  # some seconds' work for the server
CONTENT_MODIFIED = -32801
CANCELLED = -32800


@pytest.fixture(name="editor", scope="module")
def _editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    with Editor(tmp_path_factory.mktemp("desk")) as editor:
        yield editor


def told(found: list[dict]) -> list[tuple]:
    """Each diagnostic's rule, and the line and characters where it stands."""
    return [
        (
            one["code"],
            one["range"]["start"]["line"],
            one["range"]["start"]["character"],
            one["range"]["end"]["character"],
        )
        for one in found
    ]


def test_a_draft_is_checked_as_it_is_typed(editor: Editor) -> None:
    draft = editor.open("typed.md", DRAFT)
    assert told(editor.diagnostics(draft)) == [("wrong-figure", 2, 48, 59), ("overclaim", 5, 11, 22)]
    editor.change(draft, edit((2, 48), (2, 50), "33"), edit((5, 11), (5, 11), "up to "))
    assert told(editor.diagnostics(draft)) == []
    editor.change(draft, edit((0, 0), (0, 0), "A line\nand another\n\n"), edit((5, 48), (5, 50), "53"))
    assert told(editor.diagnostics(draft)) == [("wrong-figure", 5, 48, 59)]
    editor.change(draft, {"text": DRAFT})
    assert len(editor.diagnostics(draft)) == 2


def test_a_diagnostic_says_what_is_wrong_and_who_says_so(editor: Editor) -> None:
    figure, hedge = editor.diagnostics(editor.open("said.md", DRAFT))
    assert (figure["severity"], hedge["severity"], figure["source"]) == (1, 2, "factcheck")
    assert figure["message"] == "“35 per cent”: the source has China at 33 per cent"
    (related,) = figure["relatedInformation"]
    assert "“China ranks second at 33 per cent after the US at 34 per cent”" in related["message"]


def test_hover_shows_the_evidence_of_a_wrong_sentence_and_of_a_right_one(editor: Editor) -> None:
    draft = editor.open("hovered.md", DRAFT)
    wrong = editor.at("textDocument/hover", draft, 2, 10)
    assert wrong["contents"]["kind"] == "markdown"
    assert "> China ranks second at 33 per cent after the US at 34 per cent" in wrong["contents"]["value"]
    assert "SCMP, March 2024" in wrong["contents"]["value"]
    assert wrong["range"] == {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 84}}
    right = editor.at("textDocument/hover", draft, 3, 5)
    assert right["contents"]["value"].startswith("✓ **supported**")
    assert editor.at("textDocument/hover", draft, 5, 60) is None


def test_the_definition_of_a_sentence_is_its_claim(editor: Editor) -> None:
    draft = editor.open("defined.md", DRAFT)
    place, *_ = editor.at("textDocument/definition", draft, 5, 20)
    path = Path(place["uri"].removeprefix("file://"))
    assert path.is_relative_to(store.shipped())
    lines = path.read_text("utf-8").splitlines()[place["range"]["start"]["line"] :]
    assert lines[:2] == ["[[claim]]", 'id = "nvidia-china-share"']
    assert editor.at("textDocument/definition", draft, 0, 3) is None


def applied(text: str, action: dict) -> str:
    """The text after an action's edits, which name places of the text before any of them."""
    (changed,) = action["edit"]["documentChanges"]
    places, parts, done = Places.of(text, "utf-16"), [], 0
    for one in changed["edits"]:
        start, end = (places.offset(Position(**one["range"][name])) for name in ("start", "end"))
        parts += [text[done:start], one["newText"]]
        done = end
    return "".join((*parts, text[done:]))


def test_what_is_wrong_can_be_fixed_one_by_one_or_all_at_once(editor: Editor) -> None:
    text = f"{DRAFT}\n“We are all very worried,” Zeng said. \N{BRAIN} Huawei launched the Mate 60 Pro in August 2022.\n"
    draft = editor.open("fixed.md", text)
    figure, hedge, quotation, date = editor.diagnostics(draft)
    action, ignoring = editor.actions(draft, figure)
    assert (action["title"], action["kind"], action["isPreferred"]) == ("Change “35” to “33”", "quickfix", True)
    assert [one["code"] for one in action["diagnostics"]] == ["wrong-figure"]
    assert applied(text, action) == text.replace("35 per", "33 per")
    assert ignoring["title"] == "Ignore wrong-figure here"
    assert [one["title"] for one in editor.actions(draft, hedge)] == ["Insert “up to”", "Ignore overclaim here"]
    risky, _ = editor.actions(draft, quotation)
    assert (risky["title"], risky["isPreferred"]) == (
        "Change “worried” to “anxious” (may change what was meant)",
        False,
    )
    (whole,) = editor.actions(draft, date, ["source.fixAll"])
    fixed = applied(text, whole)
    assert fixed == text.replace("35 per", "33 per").replace("had 90", "had up to 90").replace("2022", "2023")
    editor.change(draft, {"text": fixed})
    assert [code for code, *_ in told(editor.diagnostics(draft))] == ["misquote"]
    assert editor.actions(draft, quotation, ["source.fixAll"]) == []


@pytest.mark.parametrize(
    ("name", "language", "cited"),
    [
        ("cited.md", "markdown", "Europe has 17 per cent of global computing power.[^two-sessions-2024-ai-gap]"),
        (
            "untitled:Untitled-5",
            "plaintext",
            "Europe has 17 per cent of global computing power [1].\n\nSources\n\n[1] ",
        ),
    ],
)
def test_a_sentence_that_is_borne_out_can_be_cited(editor: Editor, name: str, language: str, cited: str) -> None:
    text = "Europe has 17 per cent of global computing power.\n"
    draft = editor.open(name, text, language)
    assert editor.diagnostics(draft) == []
    whole = {"range": {"start": {"line": 0, "character": 4}, "end": {"line": 0, "character": 4}}}
    (action,) = editor.actions(draft, whole)
    assert (action["title"], action["kind"]) == ("Cite SCMP 2024", "refactor.rewrite.cite")
    text = applied(text, action)
    assert text.startswith(cited)
    editor.change(draft, {"text": text})
    assert editor.actions(draft, whole) == []
    assert editor.actions(draft, whole, ["quickfix"]) == []


def test_many_keys_in_a_row_are_one_check(editor: Editor) -> None:
    draft = editor.open("keys.md", "\n")
    editor.diagnostics(draft)
    sentence = "Huawei launched the Mate 60 Pro in August 2022."
    for place, key in enumerate(sentence):
        editor.change(draft, edit((0, place), (0, place), key))
    seen = []
    while not seen or seen[-1]["version"] != editor.versions[draft]:
        seen.append(editor.wait("textDocument/publishDiagnostics", lambda said: said["uri"] == draft))
    assert told(seen[-1]["diagnostics"]) == [("wrong-date", 0, 35, 46)]
    assert len(seen) < len(sentence) / 4


def long(paragraphs: int) -> str:
    return "".join(f"Some {guests} guests came in 1913, and {guests + 7} in 1914.\n\n" for guests in range(paragraphs))


def refused_after(editor: Editor, name: str, then: Callable[[str, int], None]) -> int:
    """The error that a question ends in where `then` is sent right behind it.

    A server that is quick, or a client that is held up, has the answer out before `then` is read, and that
    is right too: so it is tried again, and with longer texts.
    """
    for times in (1, 1, 2, 4):
        draft = editor.open(name, long(PARAGRAPHS * times))
        place = {"line": 0, "character": 0}
        asked = editor.ask("textDocument/hover", {"textDocument": {"uri": draft}, "position": place})
        then(draft, asked)
        try:
            editor.answer(asked)
        except RefusedError as refusal:
            return refusal.code
        editor.notify("textDocument/didClose", {"textDocument": {"uri": draft}})
    raise AssertionError("every question was answered")


def test_a_question_about_a_text_that_is_typed_over_is_refused(editor: Editor) -> None:
    def type_over(draft: str, _: int) -> None:
        editor.change(draft, {"text": "Nobody came.\n"})

    assert refused_after(editor, "over.md", type_over) == CONTENT_MODIFIED
    assert editor.diagnostics((editor.folder / "over.md").as_uri()) == []


def test_a_request_can_be_cancelled(editor: Editor) -> None:
    def cancel(_: str, asked: int) -> None:
        editor.notify("$/cancelRequest", {"id": asked})

    assert refused_after(editor, "cancelled.md", cancel) == CANCELLED
    editor.notify("textDocument/didClose", {"textDocument": {"uri": (editor.folder / "cancelled.md").as_uri()}})


def test_the_server_listens_while_a_draft_is_checked(editor: Editor) -> None:
    def cancel_at_last(_: str, asked: int) -> None:
        time.sleep(0.3)  # by then it reckons
        editor.notify("$/cancelRequest", {"id": asked})

    assert refused_after(editor, "reckoned.md", cancel_at_last) == CANCELLED
    editor.notify("textDocument/didClose", {"textDocument": {"uri": (editor.folder / "reckoned.md").as_uri()}})


def test_a_closed_draft_has_no_findings(editor: Editor) -> None:
    draft = editor.open("closed.md", DRAFT)
    assert editor.diagnostics(draft)
    editor.notify("textDocument/didClose", {"textDocument": {"uri": draft}})
    cleared = editor.wait("textDocument/publishDiagnostics", lambda said: said["uri"] == draft)
    assert cleared["diagnostics"] == []
    assert editor.at("textDocument/hover", draft, 2, 10) is None


WRONG = "China has 35 per cent of global computing power."


@pytest.mark.parametrize(
    ("name", "language", "text", "found"),
    [
        ("untitled:Untitled-1", "markdown", f"`{WRONG}`\n\n{WRONG}\n", [2]),
        ("untitled:Untitled-2", "html", f"<p>One</p>\n<!-- {WRONG} -->\n<p>{WRONG}</p>\n", [2]),
        ("untitled:Untitled-3", "plaintext", f"{WRONG}\n", [0]),
        ("untitled:Untitled-4", "brainfuck", f"{WRONG}\n", [0]),
        ("notes", "markdown", f"```\n{WRONG}\n```\n\n{WRONG}\n", [4]),
        ("page.html", "plaintext", f"<!-- {WRONG} -->\n<p>{WRONG}</p>\n", [1]),
        ("zettel.txt", "markdown", f"```\n{WRONG}\n```\n\n{WRONG}\n", [4]),
        ("no%20file%20of%20that%20name.md", "markdown", f"{WRONG}\n", [0]),
    ],
)
def test_any_buffer_in_any_language(editor: Editor, name: str, language: str, text: str, found: list) -> None:
    uri = name if ":" in name else f"{editor.folder.as_uri()}/{name}"
    assert [line for _, line, *_ in told(editor.diagnostics(editor.open(uri, text, language)))] == found


@pytest.mark.parametrize(("encoding", "start"), [("utf-8", 23), ("utf-16", 20), ("utf-32", 19)])
def test_places_are_counted_as_the_client_counts(encoding: str, start: int, tmp_path: Path) -> None:
    capabilities = {**CAPABILITIES, "general": {"positionEncodings": [encoding, "utf-16"]}}
    with Editor(tmp_path, capabilities=capabilities) as editor:
        assert editor.server["capabilities"]["positionEncoding"] == encoding
        draft = editor.open("draft.md", f"Ça va. 🧠 {WRONG}\n")
        assert told(editor.diagnostics(draft)) == [("wrong-figure", 0, start, start + 11)]
        editor.change(draft, edit((0, start), (0, start + 2), "33"))
        assert editor.diagnostics(draft) == []


def test_a_client_that_can_do_nothing_is_served(tmp_path: Path) -> None:
    with Editor(tmp_path, "--stdio", capabilities={}) as editor:
        draft = editor.open("draft.md", DRAFT)
        found = editor.diagnostics(draft)
        assert len(found) == 2
        assert "relatedInformation" not in found[0]
        assert editor.at("textDocument/hover", draft, 2, 10)["contents"]["kind"] == "plaintext"


def test_a_client_that_pulls_is_sent_nothing_unasked(tmp_path: Path) -> None:
    capabilities = {"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": True}}}
    (tmp_path / "claims.toml").write_text(STORE.format(40, 40), "utf-8")
    with Editor(tmp_path, "--store", "claims.toml", capabilities=capabilities) as editor:
        draft = {"textDocument": {"uri": editor.open("draft.md", TEA)}}
        assert editor.request("textDocument/diagnostic", draft) == {"kind": "full", "items": []}
        (tmp_path / "claims.toml").write_text(STORE.format(44, 44), "utf-8")
        editor.wait("workspace/diagnostic/refresh")
        (found,) = editor.request("textDocument/diagnostic", draft)["items"]
        assert found["code"] == "wrong-figure"
        assert editor.leave() == 0
        with pytest.raises(EOFError):
            editor.wait("textDocument/publishDiagnostics")


def test_a_store_that_changes_is_read_again_and_a_broken_one_is_not(tmp_path: Path) -> None:
    claims = tmp_path / "claims.toml"
    claims.write_text(STORE.format(40, 40), "utf-8")
    with Editor(tmp_path, "--store", "claims.toml") as editor:
        draft = editor.open("draft.md", TEA)
        assert editor.diagnostics(draft) == []
        claims.write_text(STORE.format(44, 44), "utf-8")
        assert told(editor.diagnostics(draft)) == [("wrong-figure", 0, 27, 36)]
        claims.write_text(STORE.format(40, 40).replace("quote =", "qoute ="), "utf-8")
        assert "claims.toml:11:1: unknown key `qoute`" in editor.message()
        editor.change(draft, edit((1, 0), (1, 0), "More.\n"))
        assert told(editor.diagnostics(draft)) == [("wrong-figure", 0, 27, 36)]
        claims.unlink()
        assert "no such store" in editor.message()
        claims.write_text(STORE.format(40, 40), "utf-8")
        assert editor.diagnostics(draft) == []


def test_a_store_that_is_broken_from_the_start_is_read_once_it_is_mended(tmp_path: Path) -> None:
    (tmp_path / "claims.toml").write_text("[work", "utf-8")
    with Editor(tmp_path, "--store", "claims.toml") as editor:
        draft = editor.open("draft.md", TEA)
        assert "claims.toml:1:" in editor.message()
        assert editor.diagnostics(draft) == []
        (tmp_path / "claims.toml").write_text(STORE.format(44, 44), "utf-8")
        assert len(editor.diagnostics(draft)) == 1


def test_the_closest_configuration_holds_for_each_draft(tmp_path: Path) -> None:
    for folder, tonnes in (("north", 40), ("south", 44)):
        (tmp_path / folder / "drafts").mkdir(parents=True)
        (tmp_path / folder / "claims.toml").write_text(STORE.format(tonnes, tonnes), "utf-8")
        (tmp_path / folder / "factcheck.toml").write_text('store = "claims.toml"\nexclude = ["old"]\n', "utf-8")
    with Editor(tmp_path) as editor:
        north, south = (editor.open(f"{folder}/drafts/tea.md", TEA) for folder in ("north", "south"))
        assert [len(editor.diagnostics(draft)) for draft in (north, south)] == [0, 1]
        assert editor.diagnostics(editor.open("south/drafts/old/tea.md", TEA)) == []
        (tmp_path / "north" / "factcheck.toml").write_text('store = "../south/claims.toml"\n', "utf-8")
        assert len(editor.diagnostics(north)) == 1
        (tmp_path / "north" / "factcheck.toml").write_text('stroe = "../south/claims.toml"\n', "utf-8")
        assert "unknown key `stroe`" in editor.message()
        (tmp_path / "north" / "factcheck.toml").write_text('store = "claims.toml"\nshow = "supported"\n', "utf-8")
        (found,) = editor.diagnostics(north)
        assert (found["code"], found["severity"]) == ("supported", 4)


def test_what_a_file_answers_for_is_not_shown_and_comes_back_with_it(tmp_path: Path) -> None:
    (tmp_path / "claims.toml").write_text(STORE.format(44, 44), "utf-8")
    (tmp_path / "factcheck.toml").write_text('store = "claims.toml"\n', "utf-8")
    ignored = tmp_path / ".factcheck-ignore.toml"
    with Editor(tmp_path) as editor:
        draft = editor.open("draft.md", TEA)
        assert len(editor.diagnostics(draft)) == 1
        ignored.write_text(f'[[ignore]]\nsentence = "{TEA.strip()}"\nreason = "the port says so"\n', "utf-8")
        assert editor.diagnostics(draft) == []
        ignored.write_text("[[ignore]", "utf-8")
        assert ".factcheck-ignore.toml:1:" in editor.message()
        assert editor.diagnostics(draft) == []  # it answers for what it last did
        ignored.unlink()
        assert len(editor.diagnostics(draft)) == 1


def test_a_rule_is_as_grave_as_the_configuration_has_it(tmp_path: Path) -> None:
    (tmp_path / "claims.toml").write_text(STORE.format(44, 44), "utf-8")
    settings, store = tmp_path / "factcheck.toml", 'store = "claims.toml"\n'
    settings.write_text(f'{store}[per-file."opinion/*"]\nwrong-figure = "info"\n', "utf-8")
    with Editor(tmp_path) as editor:
        draft, column = editor.open("draft.md", TEA), editor.open("opinion/column.md", TEA)
        assert [found["severity"] for each in (draft, column) for found in editor.diagnostics(each)] == [1, 3]
        settings.write_text(f'{store}[severity]\nwrong-figure = "off"\n', "utf-8")
        assert editor.diagnostics(column) == []


def test_what_the_baseline_holds_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "claims.toml").write_text(STORE.format(44, 44), "utf-8")
    (tmp_path / "factcheck.toml").write_text('store = "claims.toml"\nbaseline = "known.json"\n', "utf-8")
    (tmp_path / "draft.md").write_text(TEA, "utf-8")
    asked = [sys.executable, "-m", "factcheck", "baseline", "draft.md"]
    assert subprocess.run(asked, cwd=tmp_path, check=False).returncode in {0, 1}
    assert (tmp_path / "known.json").exists()
    with Editor(tmp_path) as editor:
        assert editor.diagnostics(editor.open("draft.md", TEA)) == []
        assert len(editor.diagnostics(editor.open("another.md", TEA))) == 1


def test_a_buffer_without_a_file_is_read_by_the_configuration_of_the_folder_that_is_open(tmp_path: Path) -> None:
    (tmp_path / "claims.toml").write_text(STORE.format(44, 44), "utf-8")
    (tmp_path / "pyproject.toml").write_text('[tool.factcheck]\nstore = "claims.toml"\n', "utf-8")
    with Editor(tmp_path) as editor:
        assert len(editor.diagnostics(editor.open("untitled:Untitled-1", TEA))) == 1


def test_it_goes_when_its_client_does(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        assert editor.leave() == 0
        assert editor.process.stderr.read() == b""
    with Editor(tmp_path) as editor:
        editor.notify("exit", None)
        assert editor.process.wait(PATIENCE) == 1
    with Editor(tmp_path) as editor:
        editor.open("draft.md", long(PARAGRAPHS))
        time.sleep(0.2)
        editor.process.stdin.close()
        assert editor.process.wait(PATIENCE) == 1


def test_without_the_extra_it_says_which(tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text("raise ModuleNotFoundError(name='pygls')", "utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(Path(__file__).parent.parent)))}
    command = [sys.executable, "-m", "factcheck", "lsp"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install 'factcheck-cli[lsp]'" in done.stderr
