"""`python -m tests.benchmarks.lsp [--pages N] [--edits N]`: how long an editor waits, and what its server holds.

A manuscript of system documentation (3,000 characters a page) with facts of the shipped store planted in it, some
of them wrong, is opened and typed into. Seconds are those of the server's CPU, and a wait is also shown as a share of
what a full check of the same text takes the same server: the machine's speed drifts, the share does not. Linux only.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median

from factcheck import store
from factcheck.lsp.rounds import PAUSE
from tests.benchmarks.corpus import sentences
from tests.benchmarks.planted import CHANGES
from tests.editor import Editor, edit

_PAGE = 3_000
_PARAGRAPH = 5  # sentences
_PLANTED = 5  # in a page
_KEYS = "abcdefgh ,.0123456789"
_AWAITED = 10  # of so many edits one is waited for: nobody types slower than the server answers


def main() -> int:
    """Print the figures; 1 if the server did not end well."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.lsp", description=__doc__)
    options.add_argument("--pages", type=int, default=200)
    options.add_argument("--edits", type=int, default=1000)
    asked = options.parse_args()
    text = manuscript(asked.pages * _PAGE)
    print(f"{asked.pages} pages, {len(text.encode()) / 1000:.0f} KB, {text.count(chr(10)) // 2 + 1} paragraphs")
    with tempfile.TemporaryDirectory() as folder, Editor(Path(folder).resolve()) as editor:
        _measure(editor, text, asked.edits)
        return editor.leave()


def manuscript(size: int) -> str:
    """Prose of about `size` characters, a paragraph a line, the same each time on one machine."""
    random = Random(0)
    claims = [claim.text for claim in store.load((store.shipped(),)).claims]
    known = sentences(size // 70)
    random.shuffle(known)
    planted = [
        claim if random.random() < 0.5 else CHANGES["number"](claim, random)
        for claim in random.choices(claims, k=size // _PAGE * _PLANTED)
    ]
    taken, length = [], sum(map(len, planted))
    for sentence in known:
        if length >= size:
            break
        taken.append(sentence)
        length += len(sentence) + 1
    taken += planted
    random.shuffle(taken)
    paragraphs = (taken[place : place + _PARAGRAPH] for place in range(0, len(taken), _PARAGRAPH))
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + "\n"


def _measure(editor: Editor, text: str, edits: int) -> None:
    pid = editor.process.pid
    editor.diagnostics(editor.open("empty.md", f"{sentences(1)[0]}\n"))  # the store is read, the words are there
    before, full, waited = _megabytes(pid), _seconds(pid), time.monotonic()
    draft = editor.open("manuscript.md", text)
    found = len(editor.diagnostics(draft))
    full, waited = _seconds(pid) - full, time.monotonic() - waited
    print(f"{'opened, and all of it checked':34} {full:8.3f} CPU-s  {1:7.1%} of it  {waited:8.3f} s on the clock")
    print(f"{'':34} {found} findings shown")
    opened = _megabytes(pid)
    lines, random = text.split("\n"), Random(1)
    costs, waits = [], []
    for count in range(edits):
        if count % _AWAITED == 0:
            spent, began = _seconds(pid), time.monotonic()
            _press(editor, draft, lines, random)
            editor.diagnostics(draft)
            costs.append(_seconds(pid) - spent)
            waits.append(time.monotonic() - began)
        else:
            _press(editor, draft, lines, random)
            if count % _AWAITED == _AWAITED - 1:
                editor.diagnostics(draft)
    for name, place in (("median", 0.5), ("19 in 20", 0.95)):
        cost, wait = _of(costs, place), _of(waits, place)
        what = f"a key pressed, {name} of {len(costs)}"
        print(f"{what:34} {cost:8.3f} CPU-s  {cost / full:7.1%} of it  {wait:8.3f} s, {PAUSE} of them a pause")
    after = _megabytes(pid)
    for what, size in (("opened", opened), (f"after {edits} edits", after)):
        print(f"{'memory, ' + what:34} {size:8.1f} MB     {size / before:7.1%} of {before:.1f} MB with a page open")


def _press(editor: Editor, draft: str, lines: list[str], random: Random) -> None:
    """One key at any place in the prose, or one letter taken out."""
    line = random.choice([place for place, said in enumerate(lines) if said])
    place = random.randrange(len(lines[line]))
    until, key = (place + 1, "") if random.random() < 0.2 else (place, random.choice(_KEYS))
    editor.change(draft, edit((line, place), (line, until), key))
    lines[line] = lines[line][:place] + key + lines[line][until:]


def _of(figures: list[float], share: float) -> float:
    return median(figures) if share == 0.5 else sorted(figures)[int(share * (len(figures) - 1))]


def _seconds(pid: int) -> float:
    """What the process has had of the CPU."""
    spent = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(spent[11]) + int(spent[12])) / os.sysconf("SC_CLK_TCK")


def _megabytes(pid: int) -> float:
    """What it holds in memory now."""
    return int(Path(f"/proc/{pid}/statm").read_text("utf-8").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    sys.exit(main())
