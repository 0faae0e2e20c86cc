"""`python -m tests.accuracy.alarms [--megabytes N] [--seed N] [FOLDER]`: prose on other things against the store.

Whatever is contradicted there, and nearly all that is supported, is a false alarm. Files are taken in a random
order, the same for the same seed; without a folder, from the documentation that the machine has.
"""

import argparse
import gzip
import random
import sys
import sysconfig
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from factcheck import store
from factcheck.check import check
from factcheck.config import Settings
from factcheck.desk import prepare
from factcheck.model import Finding, Source, Verdict

FOLDERS = ("/usr/share/doc", "/usr/share/perl", sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"))
_ENDINGS = (".txt", ".md", ".rst", ".pod")
_NAMES = ("README", "NEWS", "CHANGES", "changelog", "copyright")
_LONGEST = 200_000


def main() -> int:
    """Print what was read, and every contradicted and supported sentence with its claim."""
    options = _options()
    folders = [Path(folder) for folder in options.folders or FOLDERS if Path(folder).is_dir()]
    desk = prepare(store.load((store.shipped(),)))
    begun, size, sentences = time.process_time(), 0, 0
    found: list[tuple[str, Finding]] = []
    for source in _sources(folders, options.seed):
        report = check(source, desk, Settings(today=date(2024, 3, 5)))
        size, sentences = size + len(source.text), sentences + report.sentences
        found += [(source.path, finding) for finding in report.findings if finding.verdict is not Verdict.UNSOURCED]
        if size >= options.megabytes * 1e6:
            break
    counts = {verdict: sum(finding.verdict is verdict for _, finding in found) for verdict in Verdict}
    print(f"{size / 1e6:.1f} MB, {sentences} sentences from {', '.join(map(str, folders))}")
    print(f"contradicted {counts[Verdict.CONTRADICTED]}, supported {counts[Verdict.SUPPORTED]}")
    print(f"CPU {time.process_time() - begun:.0f} s")
    for path, finding in found:
        claim = finding.matches[0].claim.id if finding.matches else "-"
        print(
            f"  {finding.verdict.value} {finding.rule} {claim}: {finding.message}\n    {path}: {finding.sentence.text}"
        )
    return 0


def _sources(folders: list[Path], seed: int) -> Iterator[Source]:
    paths = sorted(path for folder in folders for path in folder.rglob("*") if _is_prose(path))
    random.Random(seed).shuffle(paths)
    for path in paths:
        try:
            content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        except (OSError, EOFError, gzip.BadGzipFile):
            continue
        yield Source(str(path).removesuffix(".gz"), content.decode("utf-8", "replace")[:_LONGEST].replace("\0", ""))


def _is_prose(path: Path) -> bool:
    name = path.name.removesuffix(".gz")
    return (name.endswith(_ENDINGS) or name.startswith(_NAMES)) and path.is_file() and not path.is_symlink()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.alarms", description=__doc__)
    parser.add_argument("folders", nargs="*", metavar="FOLDER")
    parser.add_argument("--megabytes", type=float, default=5.0)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
