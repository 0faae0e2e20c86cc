"""`factcheck archive changed`: the findings of a whole run with other claims, though few documents are read again."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from factcheck import store
from factcheck.__main__ import main
from tests.archive.making import write
from tests.test_archive import STORE, everything, lines, told

ALIASES = '\n[aliases]\n"The Blue River" = ["Danube"]\n'
OTHER = """
[[claim]]
id = "rhine-length"
text = "The Rhine flows for 1,230 kilometres from Switzerland to the sea."
quote = "The Rhine flows for 1,230 kilometres from Switzerland to the sea."
subject = "the Rhine"
"""
PIECES = [
    "The Danube flows through ten countries.",
    "The Danube flows through 11 countries.",
    "The Rhine flows for 1,320 kilometres from Switzerland to the sea.",
    "The Rhine is long, and the Danube is longer.",
    "The Blue River flows through twelve countries.",
    "Nothing is said here of any water.",
    "Rivers of the World are many.",
    "Danube.",
    "Ten countries are in it. The Rhine flows.",
]


def replaced(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


CHANGES: dict[str, Callable[[str], str]] = {
    "nothing": lambda text: text,
    "a comment": lambda text: f"# A comment.\n{text}",
    "a figure": replaced("ten countries", "11 countries"),
    "a word": replaced("The Danube flows", "The Danube river runs"),
    "a new claim": lambda text: text + OTHER,
    "a claim that is gone": lambda text: text.split("[[claim]]")[0] + OTHER,
    "a title": replaced("Rivers of the World", "Waters"),
    "a name": lambda text: text + ALIASES,
    "the day it holds until": replaced('subject = "the Danube"', 'subject = "the Danube"\nexpires = 2024-01-01'),
    "one that takes the place of another": lambda text: (
        text.replace('subject = "the Danube"', 'subject = "the Danube"\nsuperseded-by = "later"')
        + OTHER.replace("rhine-length", "later").replace("The Rhine", "The Danube")
    ),
}


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [{"id": number, "text": text} for number, text in enumerate(PIECES)]
    Path("pieces.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows) + "nonsense\n", "utf-8")


def run(store: str, output: str, *more: str) -> Path:
    asked = [
        "archive",
        "pieces.jsonl",
        "--store",
        store,
        "--output",
        output,
        "--part",
        "4",
        "--workers",
        "1",
        "--quiet",
    ]
    assert main([*asked, "--today", "2024-05-01", *more]) == 0
    return Path(output)


def changed(earlier: str, store: str, output: str, status: int = 0) -> Path:
    asked = ["archive", "changed", earlier, "--store", store, "--output", output, "--workers", "1", "--quiet"]
    assert main(asked) == status
    return Path(output)


def found(folder: Path) -> dict[str, bytes]:
    """All that a reader of the output sees; what is kept to find documents again may be worded otherwise."""
    own = ("base", "store", "changes.jsonl")
    every = everything(folder).items()
    return {name: content for name, content in every if not (name.startswith(own) or name.endswith(".traces"))}


@pytest.mark.parametrize("first", CHANGES)
@pytest.mark.parametrize("second", ["nothing", "a new claim", "a figure"])
def test_the_findings_are_those_of_a_whole_run(first: str, second: str) -> None:
    """Two changes, one after the other, since the second starts from what the first left."""
    texts = [STORE, CHANGES[first](STORE)]
    texts.append(texts[1] if second == "a new claim" and "rhine" in texts[1] else CHANGES[second](texts[1]))
    for number, text in enumerate(texts):
        Path(f"{number}.toml").write_text(text, "utf-8")
    run("0.toml", "0", "--show", "supported")
    for number in (1, 2):
        whole = run(f"{number}.toml", f"whole-{number}", "--show", "supported")
        assert found(changed(str(number - 1), f"{number}.toml", str(number))) == found(whole)


def test_only_what_the_change_can_touch_is_read_again(capsys: pytest.CaptureFixture[str]) -> None:
    Path("0.toml").write_text(STORE, "utf-8")
    Path("1.toml").write_text(STORE + OTHER, "utf-8")
    run("0.toml", "0")
    assert main(["archive", "changed", "0", "--store", "1.toml", "--output", "1", "--workers", "1"]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "5 of 10 documents read again: 1 finding new, 0 gone: 1/changes.jsonl"
    (change,) = lines(Path("1/changes.jsonl"))
    assert (change["change"], change["document"]) == ("new", "2")
    assert told([change]) == [("2", "wrong-figure", "1,320 kilometres")]


@pytest.mark.parametrize("change", ["a figure", "a new claim", "a claim that is gone"])
def test_a_store_of_many_claims(change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """There not every claim that shares a word is looked at, so that every text is asked again."""
    monkeypatch.setattr("factcheck.match.retrieval.pairs.FEW", 0)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(Path.cwd() / "cache"))
    for number, text in enumerate((STORE, CHANGES[change](STORE))):
        Path(f"{number}.toml").write_text(f"# Many.\n{text}", "utf-8")
    run("0.toml", "0", "--show", "supported")
    assert found(changed("0", "1.toml", "1")) == found(run("1.toml", "whole", "--show", "supported"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Real text with wrong and true statements, checked against the claims that come with factcheck."""
    folder = tmp_path_factory.mktemp("real")
    write(folder / "pieces.jsonl", 160)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        asked = ["archive", "pieces.jsonl", "--output", "0", "--part", "50", "--quiet", "--show", "unsourced"]
        assert main([*asked, "--today", "2024-05-01"]) == 0
        yield folder


@pytest.mark.parametrize("seed", range(3))
def test_any_claim_of_a_real_store_may_change(seed: int, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(archive)
    chance = Random(seed)
    text = (Path(store.shipped()) / "two-sessions-2024.toml").read_text("utf-8")
    head, *claims = text.split("[[claim]]\n")
    at = chance.randrange(len(claims))
    if seed % 3 == 0:
        del claims[at]
    elif seed % 3 == 1:
        claims[at] = claims[at].replace("China", "Japan").replace("per cent", "percentage points")
    else:
        subject = chance.choice(["The file", "China", "A user"])
        claims.append(OTHER.partition("[[claim]]\n")[2].replace("The Rhine", subject))
    folder = Path(f"store-{seed}")
    folder.mkdir()
    (folder / "a.toml").write_text("[[claim]]\n".join([head, *claims]), "utf-8")
    (folder / "aliases.toml").write_bytes((Path(store.shipped()) / "aliases.toml").read_bytes())
    asked = ["--store", str(folder), "--quiet", "--workers", "1"]
    assert main(["archive", "changed", "0", "--output", f"changed-{seed}", *asked]) == 0
    whole = ["archive", "pieces.jsonl", "--output", f"whole-{seed}", "--part", "50", "--show", "unsourced"]
    assert main([*whole, *asked, "--today", "2024-05-01"]) == 0
    assert found(Path(f"changed-{seed}")) == found(Path(f"whole-{seed}"))


def _git(*arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def test_the_claims_of_two_revisions(capsys: pytest.CaptureFixture[str]) -> None:
    _git("init", "-q")
    Path("claims").mkdir()
    for name, text in (("one", STORE), ("two", CHANGES["a figure"](STORE)), ("three", STORE + OTHER)):
        Path("claims/a.toml").write_text(text, "utf-8")
        _git("add", "claims")
        _git("commit", "-qm", name)
        _git("tag", name)
    _git("checkout", "-q", "one")
    run("claims", "0")
    _git("checkout", "-q", "two")
    whole = run("claims", "whole")
    _git("checkout", "-q", "three")
    asked = ["archive", "changed", "0", "--workers", "1", "--quiet", "--store", "claims"]
    assert main([*asked, "--output", "1", "--claims", "one..two"]) == 0
    assert found(Path("1")) == found(whole)
    for claims, message in (("two..three", "rests on other claims"), ("two", "not two"), ("one..four", "no revision")):
        assert main([*asked, "--output", "no", "--claims", claims]) == 2
        assert message in capsys.readouterr().err


def test_nothing_but_claims_may_have_changed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("0.toml").write_text(STORE, "utf-8")
    Path("1.toml").write_text(CHANGES["a figure"](STORE), "utf-8")
    run("0.toml", "0")
    for text, message in (("", "fewer documents"), ('{"text": "Other."}\n' * 11, "have changed")):
        Path("pieces.jsonl").write_text(text, "utf-8")
        changed("0", "1.toml", "1", status=2)
        assert message in capsys.readouterr().err
    Path("0/summary.json").unlink()
    changed("0", "1.toml", "1", status=2)
    assert "not come to its end" in capsys.readouterr().err
    changed("gone", "1.toml", "1", status=2)
    assert "holds no run" in capsys.readouterr().err
