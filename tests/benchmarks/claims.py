"""`python -m tests.benchmarks.claims [COUNT]`: what each `factcheck claims` command takes on a store of so many claims.

CPU seconds of the whole process, and how often the TOML of the store could be read in that time.
"""

import json
import re
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.corpus import sentences
from tests.benchmarks.spent import best, run

_COUNT = 10_000
_READ = "import sys, tomli; tomli.load(open(sys.argv[1], 'rb'))"
_FACTCHECK = (sys.executable, "-m", "factcheck")
_PROSE = re.compile(r"\w.*\w")  # without the mark of a list, which is not prose
_LEAD = '[work]\nid = "w"\ntype = "book"\ntitle = "T"\npublisher = "P"\nissued = 2020\nsource-file = "source.txt"\n'


def main() -> None:
    """Print a line a command."""
    count = int(sys.argv[1]) if sys.argv[1:] else _COUNT
    known = [found[0] for found in map(_PROSE.search, sentences(count)) if found]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = folder / "store.toml"
        store.write_text("\n".join((_LEAD, *map(_claim, range(len(known)), known))), "utf-8")
        (folder / "source.txt").write_text("\n\n".join(known), "utf-8")
        cached = {"FACTCHECK_CACHE_DIR": str(folder / "cache")}
        reading = best((sys.executable, "-c", _READ, str(store)), times=3)
        bare = best((sys.executable, "-c", "pass"), times=3)
        print(f"{len(known):,} claims, {store.stat().st_size / 1e6:.1f} MB of TOML, read in {reading.seconds:.2f} s")
        run((*_FACTCHECK, "claims", "compile", "--store", str(store)), b"", cached)
        for words in _commands(known, folder):
            spent = run((*_FACTCHECK, "claims", *words, "--store", str(store)), b"", cached)
            share = spent.seconds / (reading.seconds - bare.seconds)
            title = " ".join(("claims", words[0], *(words[2:3] if words[0] == "export" else ())))
            print(f"{title:26} {spent.seconds:7.2f} s {share:7.1f} times the reading  (status {spent.status})")


def _claim(number: int, sentence: str) -> str:
    said = json.dumps(f"It is said that {sentence}.", ensure_ascii=False)  # no quotation is the claim word for word
    quote = json.dumps(sentence, ensure_ascii=False)
    subject = json.dumps(" ".join(sentence.split()[:3]), ensure_ascii=False)
    return f'[[claim]]\nid = "claim-{number}"\ntext = {said}\nquote = {quote}\nsubject = {subject}\n'


def _commands(known: list[str], folder: Path) -> tuple[tuple[str, ...], ...]:
    return (
        ("list",),
        ("show", "claim-7"),
        ("search", *known[7].split()[:6]),
        ("stats",),
        ("stale",),
        ("coverage", str(folder / "source.txt")),
        ("export", "--format", "jsonl"),
        ("export", "--format", "claimreview"),
        ("add", "--quote", known[9], "--set", f"text={known[9]}", "--set", "subject=it"),
        ("edit", "claim-7", "--set", "expires=2030-01-01"),
        ("verify",),
        ("lint",),
    )


if __name__ == "__main__":
    main()
