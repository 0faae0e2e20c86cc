"""`python -m tests.benchmarks.claims [COUNT]`: what each `factcheck claims` command takes on a store of so many claims.

CPU seconds of the whole process, and how often the TOML of the store could be read in that time: the first time; the
least of three runs that follow, which find what the first has put into the cache; and after one claim was changed.
Reading is timed between them, the least of all, since on a machine with other work one measure alone says little.
"""

import json
import re
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.corpus import sentences
from tests.benchmarks.spent import best, run

_COUNT = 10_000
_AGAIN = 3
_READ = "import sys, tomli; tomli.load(open(sys.argv[1], 'rb'))"
_FACTCHECK = (sys.executable, "-m", "factcheck")
_SAID, _CHANGED = "It is said that", "It was said that"
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
        reading = (sys.executable, "-c", _READ, str(store))
        bare = best((sys.executable, "-c", "pass"), times=3).seconds
        print(f"{len(known):,} claims, {store.stat().st_size / 1e6:.1f} MB of TOML", flush=True)
        run((*_FACTCHECK, "claims", "compile", "--store", str(store)), b"", cached)
        rows, read = [], best(reading).seconds
        for words in _commands(known, folder):
            command = (*_FACTCHECK, "claims", *words, "--store", str(store))
            first = run(command, b"", cached).seconds
            again = best(command, b"", cached, times=_AGAIN)
            store.write_text(store.read_text("utf-8").replace(_SAID, _CHANGED, 1), "utf-8")
            changed = run(command, b"", cached).seconds
            read = min(read, best(reading, times=3).seconds)
            rows.append((words, first, again, changed))
        print(f"read in {read - bare:.2f} s; times the reading, the first time, again, and after one claim was changed")
        for words, first, again, changed in rows:
            title = " ".join(("claims", words[0], *(words[2:3] if words[0] == "export" else ())))
            shares = "".join(f"{spent / (read - bare):8.1f}" for spent in (first, again.seconds, changed))
            print(f"{title:26}{shares}  ({again.seconds:.2f} s, status {again.status})")


def _claim(number: int, sentence: str) -> str:
    said = json.dumps(f"{_SAID} {sentence}.", ensure_ascii=False)  # no quotation is the claim word for word
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
