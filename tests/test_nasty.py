"""No input brings it down: drafts, stores, configurations and files that nobody means well with.

Each ends in a status that the README gives, without a traceback, and with reports that can be parsed and hold
nothing that a terminal or a CI runner obeys.
"""

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli
import xmlschema

from factcheck import reading
from tests.test_cli import run

SPEC = Path(__file__).parent / "spec" / "nasty"
PARSED = ("json", "sarif", "gitlab", "rdjson", "jsonl", "junit", "checkstyle")
FORMATS = (*PARSED, "concise", "full", "github", "azure", "markdown", "html")
_OURS = r"^##(?=vso\[task\.logissue type=(?:error|warning);)"  # the one command that a report of ours may hold
OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
    rf"|(?!{_OURS})##(?:vso|teamcity)?\[|^[ \t]*::(?!(?:error|warning|notice) )",
    re.MULTILINE | re.IGNORECASE,
)
WRONG = "China ranks second in global computing power at 35 per cent"


def spec(name: str) -> list:
    cases = tomli.loads((SPEC / f"{name}.toml").read_text("utf-8"))["case"]
    return [pytest.param(case, id=case["name"]) for case in cases]


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def check(monkeypatch: pytest.MonkeyPatch, *arguments: str, statuses: tuple[int, ...]) -> str:
    """What a check says on stderr; every format is looked through."""
    outputs = [argument for name in FORMATS for argument in ("--output", f"{name}=out/{name}")]
    came_out = run(["check", *arguments, *outputs], "", monkeypatch)
    assert came_out["status"] in statuses, came_out["stderr"]
    said = f"{came_out['stdout']}{came_out['stderr']}"
    assert "Traceback" not in said
    assert OBEYED.search(said) is None, said[:2000]
    for name in FORMATS if Path("out").is_dir() else ():
        written = Path("out", name).read_text("utf-8")
        found = OBEYED.search(written)
        assert found is None, (name, written[max(found.start() - 200, 0) : found.end() + 40])
        parse(name, written)
    return str(came_out["stderr"])


def parse(name: str, written: str) -> None:
    """Raises where a machine could not read it."""
    if name in {"json", "sarif", "gitlab", "rdjson"}:
        json.loads(written)
    elif name == "jsonl":
        for line in written.splitlines():
            json.loads(line)
    elif name in {"junit", "checkstyle"}:
        xmlschema.XMLResource(written)
    elif name == "html":
        assert not re.search(r"""(?:href|src)=["']?\s*(?:javascript|data|vbscript):""", written, re.IGNORECASE)


@pytest.mark.parametrize("case", spec("drafts"))
@pytest.mark.parametrize("ending", ["md", "txt", "html", "tex", "rst", "org", "adoc", "mdx", "typ"])
def test_a_draft(case: dict, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(f"draft.{ending}").write_text(case["draft"], "utf-8", newline="")
    check(monkeypatch, f"draft.{ending}", "--show", "supported", statuses=tuple(case.get("statuses", (0, 1))))


@pytest.mark.parametrize("case", spec("stores"))
def test_a_store(case: dict, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("draft.md").write_text("The Rhine froze in 1962.\n", "utf-8")
    Path("store.toml").write_text(_filled(case["store"]), "utf-8", newline="")
    said = check(monkeypatch, "draft.md", "--store", "store.toml", statuses=(case.get("status", 2),))
    assert case.get("status", 2) != 2 or said.startswith("factcheck: error: store.toml")


@pytest.mark.parametrize("case", spec("configurations"))
def test_a_configuration(case: dict, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("draft.md").write_text("I like it.\n", "utf-8")
    Path("factcheck.toml").write_text(_filled(case["file"]), "utf-8", newline="")
    said = check(monkeypatch, statuses=(case.get("status", 2),))
    assert case.get("status", 2) != 2 or said.startswith("factcheck: error: ")


def _filled(text: str) -> str:
    """`text` with `<<[*500>>` standing for five hundred brackets."""
    return re.sub(r"<<(.+?)\*(\d+)>>", lambda found: found[1] * int(found[2]), text, flags=re.DOTALL)


BYTES: dict[str, tuple[bytes, tuple[int, ...]]] = {
    "empty": (b"", (0,)),
    "NUL": (b"The Rhine\0froze in 1963.", (2,)),
    "a lone surrogate": (b"It rose 5 per cent \xed\xa0\x80 in 1963.", (0, 1)),
    "half a character": (b"It rose 5 per cent \xe5\xb0", (0, 1)),
    "UTF-16 cut short": (b"\xff\xfea", (2,)),
    "UTF-32 out of range": (b"\xff\xfe\x00\x00\xff\xff\xff\xff", (2,)),
    "a mark of order alone": (b"\xef\xbb\xbf", (0,)),
    "every byte": (bytes(range(1, 256)), (0, 1)),
}


@pytest.mark.parametrize("name", BYTES)
def test_bytes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content, statuses = BYTES[name]
    Path("draft.md").write_bytes(content)
    check(monkeypatch, "draft.md", statuses=statuses)


@pytest.mark.parametrize("ending", ["docx", "odt", "pdf", "ipynb"])
@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_not_what_their_name_says(name: str, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(f"draft.{ending}").write_bytes(BYTES[name][0])
    check(monkeypatch, f"draft.{ending}", statuses=(2,))


@pytest.mark.parametrize("opening", ["[", '{"a":', '{"cells": [', '{"cells": [{"cell_type": "markdown", "source": ['])
def test_a_notebook_that_is_nested_too_deep(opening: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.ipynb").write_text(opening * 100_000, "utf-8")
    check(monkeypatch, "a.ipynb", statuses=(2,))


@pytest.mark.parametrize(
    "number", ["9" * 5_000, "1e999999", "-0.0", "NaN", "1" + "0" * 400 + ".5", "Infinity", "0x" + "f" * 4_000]
)
def test_a_notebook_of_odd_numbers(number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.ipynb").write_text(f'{{"cells": [{{"cell_type": "markdown", "source": ["a"], "n": {number}}}]}}', "utf-8")
    check(monkeypatch, "a.ipynb", statuses=(0, 2))


LARGE: dict[str, Callable[[], str]] = {
    "brackets": lambda: "[" * 20_000,
    "closed brackets": lambda: "[" * 10_000 + "a" + "](b)" * 10_000,
    "emphasis": lambda: "*a _b " * 20_000,
    "stars": lambda: "*" * 20_000 + "a" + "*" * 20_000,
    "quotation marks": lambda: "“" * 20_000 + "5 per cent" + "”" * 20_000,
    "straight marks": lambda: '"a ' * 20_000,
    "block quotations": lambda: ">" * 20_000 + " a",
    "list items": lambda: "\n".join(f"{'  ' * depth}- a" for depth in range(300)),
    "elements": lambda: "<div><b>" * 20_000,
    "parentheses": lambda: "(" * 20_000 + "5" + ")" * 20_000,
    "braces": lambda: "\\emph{" * 20_000 + "}" * 20_000,
    "a number of 20,000 digits": lambda: f"China ranks second at {'9' * 20_000} per cent.",
    "a decimal of 20,000 digits": lambda: f"China ranks second at 33.{'3' * 20_000} per cent.",
    "grouped digits": lambda: f"China ranks second at 1{',000' * 10_000} per cent.",
    "number words": lambda: f"China ranks second at {'twenty hundred million ' * 1_000} per cent.",
    "times": lambda: f"It took {'9' * 400} years, {'9' * 30} days and {'9' * 5_000} seconds.",
}


@pytest.mark.parametrize("ending", ["md", "html", "tex", "txt"])
@pytest.mark.parametrize("name", LARGE)
def test_much_of_one_thing(name: str, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(f"draft.{ending}").write_text(LARGE[name](), "utf-8")
    check(monkeypatch, f"draft.{ending}", statuses=(0, 1))


needs_unix = pytest.mark.skipif(os.name == "nt", reason="links, pipes and devices are of Unix")


@needs_unix
def test_what_is_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("loop.md").symlink_to("loop.md")
    Path("gone.md").symlink_to("nowhere")
    Path("folder.md").mkdir()
    Path("up").symlink_to("..", target_is_directory=True)
    Path("self").symlink_to(".", target_is_directory=True)
    os.mkfifo("pipe.md")
    Path("plain.md").write_text("I like it.", "utf-8")
    said = check(monkeypatch, ".", statuses=(2,))
    assert sorted(re.findall(r"error: (\S+):", said)) == ["gone.md", "loop.md"]
    check(monkeypatch, "/dev/null", statuses=(0,))
    check(monkeypatch, "folder.md", statuses=(2,))


@needs_unix
@pytest.mark.parametrize(
    "arguments", [["endless.md"], ["plain.md", "--store", "endless.md"], ["plain.md", "--against", "endless.md"]]
)
def test_what_never_ends(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    Path("endless.md").symlink_to("/dev/zero")
    Path("plain.md").write_text("I like it.", "utf-8")
    assert "endless.md: cannot be read: File too large" in check(monkeypatch, *arguments, statuses=(2,))


@needs_unix
@pytest.mark.parametrize(
    "arguments", [["pipe.md"], ["plain.md", "--store", "pipe.md"], ["plain.md", "--config", "pipe.md"]]
)
def test_a_pipe_that_nobody_writes_to(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_PATIENCE", 0.1)
    os.mkfifo("pipe.md")
    Path("plain.md").write_text("I like it.", "utf-8")
    assert "pipe.md: cannot be read: nobody writes to this pipe" in check(monkeypatch, *arguments, statuses=(2,))


@needs_unix
def test_a_pipe_that_somebody_writes_to_when_he_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo("pipe.md")
    writer = subprocess.Popen(
        ["sh", "-c", f"sleep 0.3; exec >pipe.md; echo '{WRONG}'; sleep 0.3; yes 'I like it.' | head -n 20000"]
    )
    check(monkeypatch, "pipe.md", statuses=(1,))
    assert writer.wait() == 0


@needs_unix
def test_a_folder_of_stores_with_a_loop_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("plain.md").write_text("I like it.", "utf-8")
    Path("claims").mkdir()
    Path("claims/a.toml").symlink_to("a.toml")
    assert "claims/a.toml: cannot be read" in check(monkeypatch, "plain.md", "--store", "claims", statuses=(2,))


@needs_unix
def test_what_must_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("draft.md").write_text("I like it.", "utf-8")
    Path("draft.md").chmod(0)
    if os.access("draft.md", os.R_OK):
        pytest.skip("root reads everything")
    assert "Permission denied" in check(monkeypatch, "draft.md", statuses=(2,))


@needs_unix
@pytest.mark.parametrize(
    "name",
    [
        "a\nb.md",
        "a\r::error::b.md",
        "::error::a.md",
        "::stop-commands::a.md",
        "\x1b]0;owned\x07.md",
        "##vso[task.setvariable variable=a]b.md",
        "##teamcity[a].md",
        "\u202egnp.md",
        "-.md",
        "javascript:alert(1).md",
        '"><script>alert(1)<.md',
        "[a](javascript:b).md",
        "=1+1.md",
        "￾.md",
    ],
)
def test_a_file_name(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a draft with a finding, as one that cannot be read, as a store, and as a file that is not there."""
    path = Path("drafts", name)
    path.parent.mkdir()
    path.write_text(f"{WRONG}.\n", "utf-8")
    check(monkeypatch, "drafts", statuses=(1,))
    monkeypatch.chdir("drafts")
    check(monkeypatch, f"./{name}", statuses=(1,))
    check(monkeypatch, f"./{name}", "--store", f"./{name}", statuses=(2,))
    check(monkeypatch, f"./{name}", "--config", f"./{name}", statuses=(2,))
    check(monkeypatch, f"./{name}.gone", statuses=(2,))
    check(monkeypatch, f"./{name}", f"--{name}", statuses=(2,))
    for command in (("explain", f"./{name}:1"), ("cite", f"./{name}")):
        came_out = run([*command], "", monkeypatch)
        said = f"{came_out['stdout']}{came_out['stderr']}"
        assert came_out["status"] in {0, 1, 2}, said
        assert OBEYED.search(said) is None, said
    Path(name).write_bytes(b"\0")
    check(monkeypatch, f"./{name}", statuses=(2,))
