"""A document that ends the process which reads it is set aside with what ended it, and stops no other."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck.check
from tests.test_archive import STORE, everything, lines, told

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are those of Unix")

DEADLY = """
import os, signal

whole = check_again

def check_or_die(source, *others):
    if os.path.exists("mended"):
        return whole(source, *others)
    if "deadly" in source.text:
        os.kill(os.getpid(), getattr(signal, source.text.split()[1]))
    if "leaves" in source.text:
        os._exit(7)
    if "hungry" in source.text:
        raise MemoryError
    return whole(source, *others)

check_again = check_or_die
"""
"""Added to the module that checks, for want of a library with a fault on every machine."""

REASONS = {
    "57": "it ends the process that reads it, by SIGSEGV, a fault in a library",
    "58": "it ends the process that reads it, by SIGKILL, as the system does where memory runs out",
    "120": "it ends the process that reads it, with status 7",
    "160": "needs more memory than there is",
}


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    Path("store.toml").write_text(STORE, "utf-8")
    package = Path("faulty/factcheck")
    package.mkdir(parents=True)
    for path in Path(factcheck.__file__).parent.iterdir():
        if path.name != "check.py":
            (package / path.name).symlink_to(path)
    (package / "check.py").write_text(Path(factcheck.check.__file__).read_text("utf-8") + DEADLY, "utf-8")
    deadly = {57: "deadly SIGSEGV", 58: "deadly SIGKILL", 120: "It leaves.", 160: "It is hungry."}
    with Path("many.jsonl").open("w", encoding="utf-8") as file:
        for number in range(300):
            text = deadly.get(number, f"The Danube flows through {number % 20} countries. The weather was fine.")
            file.write(json.dumps({"id": str(number), "text": text}) + "\n")
    return ["archive", "many.jsonl", "--store", "store.toml", "--part", "100", "--today", "2024-05-01", "--quiet"]


def run(*arguments: str) -> None:
    """The command with the fault."""
    path = os.pathsep.join([str(Path("faulty").absolute()), *filter(None, sys.path)])
    command = [sys.executable, "-m", "factcheck", *arguments]
    done = subprocess.run(command, env=os.environ | {"PYTHONPATH": path}, check=False)
    assert done.returncode == 0


def test_it_is_set_aside_and_all_others_are_checked(asked: list[str]) -> None:
    run(*asked, "--output", "out", "--workers", "2")
    aside = {line["document"]: line["reason"] for line in lines(Path("out/set-aside.jsonl"))}
    assert aside == REASONS
    found = {document for document, _, _ in told(lines(Path("out/findings.jsonl")))}
    assert found == {str(number) for number in range(300) if number % 20 != 10 and str(number) not in aside}
    counted = json.loads(Path("out/summary.json").read_text("utf-8"))
    assert (counted["documents"], counted["set_aside"]) == (296, 4)
    run(*asked, "--output", "dask", "--engine", "dask", "--workers", "2")
    assert everything(Path("dask")) == everything(Path("out"))
    # When the fault is gone they are checked, although no claim that changed has to do with them.
    other = '[[claim]]\nid = "a"\nsubject = "bees"\ntext = "Bees sting."\nquote = "Bees sting."\n'
    Path("store.toml").write_text(STORE + other, "utf-8")
    Path("mended").write_text("")
    run("archive", "changed", "out", "--output", "now", "--workers", "1", "--quiet")
    assert lines(Path("now/set-aside.jsonl")) == []
