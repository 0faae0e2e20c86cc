"""Coverage-guided fuzzing of every parser and of the whole check: `python -m tests.fuzzing TARGET --seconds N`.

Needs atheris (`pip install atheris`), which is no dependency: it comes for few platforms, and no test imports this.
What is not a FactcheckError, a place outside the text, or more than a hundred seconds ends the run, and its input is
left in the folder `--inputs`, where what has been found so far is kept as well. `TARGET` may be `all`.
"""

import argparse
import gc
import pkgutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from types import FunctionType

import tomli

import factcheck
from factcheck import documents, exchange, facts, frontmatter, report, store, toml
from factcheck.check import check
from factcheck.config import Settings
from factcheck.config import file as configuration
from factcheck.curate.propose import claims as proposing
from factcheck.desk import prepare
from factcheck.errors import FactcheckError
from factcheck.facts import Context
from factcheck.model import Source
from factcheck.sentences import split
from factcheck.store import check as store_check
from factcheck.store import lint
from factcheck.suppress import baseline, marks, sidecar
from factcheck.toml import edit
from factcheck.toml.place import places
from factcheck.words import cut
from tests.making import docx, notebook, odt, pdf
from tests.test_nasty_any_text import VIEW, WORDS, check_places
from tests.test_offsets import FRAGMENTS

TODAY = date(2024, 3, 5)
SETTINGS = Settings(today=TODAY)
TEXTS = [endings[0] for name, endings in documents.READERS.items() if name not in documents.PACKED]
PACKED = [documents.READERS[name][0] for name in sorted(documents.PACKED)]
SPEC = Path(__file__).parent / "spec"
DESK = prepare(store.of_text(Source("b.md", (SPEC.parent / "drafts" / "bridge.txt").read_text("utf-8"))))
STORE = b"""
[[work]]
id = "gazette"
type = "article-newspaper"
title = "Rents and the river"
author = ["Okafor, A. B."]
publisher = "The Gazette"
issued = 2024-03-05
URL = "https://example.org/a"

[[claim]]
id = "rents"
subject = "the city's rents"
text = "Rents in the city rose by 5 per cent in 2023."
quote = "rents rose by 5 per cent last year"
speaker = "A. B. Okafor"
as-of = 2023
expires = 2025-01-01
work = "gazette"
"""


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")


def _chosen(content: bytes, endings: list[str]) -> tuple[str, bytes]:
    """The first byte says which ending."""
    return f"a{endings[content[0] % len(endings)]}" if content else f"a{endings[0]}", content[1:]


def read_documents(content: bytes) -> None:
    """Prose, sentences, comments and date of a text in any markup; every place is true."""
    path, rest = _chosen(content, TEXTS)
    source = Source(path, _text(rest))
    _look_through(source)
    for comment in documents.comments(source):
        assert 0 <= comment.span.start <= comment.span.end <= len(source.text)
    marks.read(source)
    documents.dated(source)
    documents.titled(source)


def _look_through(source: Source) -> None:
    for prose in documents.read(source):
        for sentence in split(prose):
            span = sentence.span
            assert 0 <= span.start <= span.end <= len(source.text), (span, len(source.text))


def unpack_documents(content: bytes) -> None:
    """Bytes that say that they are a Word document, an OpenDocument text or a PDF."""
    path, rest = _chosen(content, PACKED)
    _look_through(documents.unpack(path, rest)[0])


def read_store(content: bytes) -> None:
    """A store: what is wrong in it, and where; or its claims, linted."""
    parsed = toml.parse("a.toml", content)
    places(parsed.text)
    for problem in store_check.problems((parsed,)):
        raise toml.failure(problem)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.toml")
        path.write_bytes(content)
        list(lint.remarks(store.load((str(path),))))


def edit_store(content: bytes) -> None:
    """A key set, unset and set in order in any TOML: what comes out is TOML, and says what was set."""
    parsed = toml.parse("a.toml", content)
    claims = parsed.table.get("claim")
    edit.arrange(parsed.text, {"claim": ("id", "text", "quote")})
    if isinstance(claims, list) and claims and all(isinstance(one, dict) for one in claims):
        changed = edit.set_values(parsed.text, {("claim", 0): {"note": "a\n\"b'"}}, ("id", "text", "note"))
        assert tomli.loads(changed)["claim"][0]["note"] == "a\n\"b'"
        tomli.loads(edit.unset(changed, ("claim", 0), "note"))


def read_configuration(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "factcheck.toml")
        path.write_bytes(content)
        configuration.read(str(path))


def read_suppression(content: bytes) -> None:
    """The file of ignored sentences, and a baseline."""
    if content[:1] == b"{":
        baseline.read(_text(content).encode("utf-8", "replace").decode(), "a.json")
    else:
        sidecar.read(toml.parse("a.toml", content))


def read_exchange(content: bytes) -> None:
    """An import in any format, and what came out of it written in every other."""
    names = sorted(exchange.FORMATS)
    name, text = names[content[0] % len(names)] if content else names[0], _text(content[1:])
    bundle = exchange.exchange(name).read(text.encode("utf-8", "replace").decode(), "a")
    for other in names:
        "".join(exchange.exchange(other).write(bundle)).encode()


def read_facts(content: bytes) -> None:
    """Sentences, numerals, dates and every other kind of fact in plain text, each beside itself."""
    text, context = _text(content), Context(TODAY)
    for prose in documents.read(Source("a.txt", text)):
        for sentence in split(prose):
            for fact in facts.extract(cut(sentence.text), context):
                assert sentence.text[fact.start : fact.end] == fact.text
                facts.compare(fact, fact, context)
    frontmatter.parse_date(text)


def check_all(content: bytes) -> None:
    """A draft beside a report and beside itself; every format of reports that is no terminal's."""
    path, rest = _chosen(content, TEXTS)
    source = Source(path, _text(rest))
    half = len(source.text) // 2
    for desk in (DESK, prepare(store.of_text(Source("b.md", source.text[half:])))):
        found = check(source, desk, SETTINGS)
        check_places(found)
        for name in report.FORMATS:
            if name != "full":
                "".join(report.renderer(name).render([found], VIEW))


def propose(content: bytes) -> None:
    """A store proposed from any article."""
    path, rest = _chosen(content, TEXTS)
    proposing.propose(Source(path, _text(rest)), None)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "documents": read_documents,
    "packed": unpack_documents,
    "store": read_store,
    "edit": edit_store,
    "configuration": read_configuration,
    "suppression": read_suppression,
    "exchange": read_exchange,
    "facts": read_facts,
    "check": check_all,
    "propose": propose,
}


def seeds(target: str) -> Iterator[bytes]:
    """Texts of the specification to begin with: a fuzzer that has to invent TOML finds little else."""
    drafts = [path.read_bytes() for path in sorted((SPEC.parent / "drafts").iterdir())]
    specified = [path.read_bytes()[:700] for path in sorted(SPEC.rglob("*.toml"))]
    if target in {"store", "edit"}:
        yield STORE
    elif target == "configuration":
        yield b'store = ["a"]\nexclude = ["*.md"]\nshow = "supported"\nfail-on = "never"\ntoday = 2024-03-05\n'
    elif target == "suppression":
        yield b'[[ignore]]\nsentence = "It fell."\nrule = ["misquote"]\npath = "a.md"\nreason = "b"\n'
        entry = b'{"path": "a", "rule": "b", "claim": null, "sentence": "0", "count": 1}'
        yield b'{"version": 1, "findings": [\n%b\n]}\n' % entry
    elif target == "exchange":
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.toml").write_bytes(STORE)
            bundle = exchange.of_store(store.load((folder,)))
        for number, name in enumerate(sorted(exchange.FORMATS)):
            yield bytes([number]) + "".join(exchange.exchange(name).write(bundle)).encode()
    elif target == "packed":
        said = "<w:p><w:r><w:t>It fell by 5 per cent.</w:t></w:r></w:p>"
        made = {
            ".docx": docx(said),
            ".odt": odt("<text:p>It fell.</text:p>"),
            ".pdf": pdf([[(9, 700, 10, "It fell.")]]),
        }
        yield from (bytes([number]) + made[ending] for number, ending in enumerate(PACKED))
    elif target == "facts":
        yield from (*drafts, *specified)
    else:
        yield from (bytes([number]) + one for number in range(len(TEXTS)) for one in (*drafts, *specified[number::13]))
        yield (
            bytes([TEXTS.index(".ipynb")]) + notebook([("markdown", "It fell by 5 per cent.\n\n**It** rose.")]).encode()
        )


def fuzz(target: str, seconds: int, folder: Path) -> None:
    """Does not return: the fuzzer ends the process, with 0 where nothing was found."""
    import atheris

    kept = folder / target
    kept.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (kept / f"seed-{number}").write_bytes(seed)
    words = folder / "words.txt"
    escaped = (one.encode("utf-8", "surrogatepass") for one in dict.fromkeys((*WORDS, *FRAGMENTS)) if len(one) < 60)
    words.write_text("".join('"{}"\n'.format("".join(f"\\x{byte:02x}" for byte in one)) for one in escaped))

    def once(content: bytes) -> None:
        try:
            TARGETS[target](content)
        except FactcheckError as error:
            str(error)

    for found in pkgutil.walk_packages(factcheck.__path__, "factcheck."):
        import_module(found.name)
    for function in gc.get_objects():
        if isinstance(function, FunctionType) and str(function.__module__).startswith("factcheck."):
            atheris.instrument_func(function)
    options = [
        f"-max_total_time={seconds}",
        "-timeout=100",
        "-max_len=1500",
        f"-dict={words}",
        "-rss_limit_mb=3000",
        "-print_final_stats=1",
    ]
    atheris.Setup(
        [sys.argv[0], str(kept), f"-artifact_prefix={folder}/{target}-", "-print_final_stats=1", *options], once
    )
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    parser.add_argument("target", choices=[*TARGETS, "all"])
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--inputs", type=Path, default=Path(tempfile.gettempdir(), "factcheck-fuzzing"))
    given = parser.parse_args()
    if given.target != "all":
        fuzz(given.target, given.seconds, given.inputs)
    again = [sys.executable, "-m", "tests.fuzzing", "--seconds", str(given.seconds), "--inputs", str(given.inputs)]
    return max(subprocess.run([*again, target], check=False).returncode for target in TARGETS)


if __name__ == "__main__":
    sys.exit(main())
