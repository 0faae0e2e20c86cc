"""`python -m tests.planted FILE...`: sentences planted in real documents, and whether each is found at its very place.

A sentence with a figure of its own is put after lines that look like the end of a paragraph. What is not
found is printed with its line: either the line was no prose after all (code, a comment), or a reader fails.
"""

import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck import corpus, documents, facts, words
from factcheck.facts import Context
from factcheck.model import Source, Span
from factcheck.sentences import split

UNIT = "kilometres"
_END_OF_PARAGRAPH = re.compile(  # before an empty line; in HTML before the end of an element, in a notebook of a string
    r"""(?m)^[ \t>*"-]{0,8}(?:<p>|<li>)?(?:[A-Za-z][a-z]+,?[ ]){5,}[a-z]+\.
        (?=[ \t]*\r?\n[ \t]*\r?\n|[ \t]*\n?</(?:p|li|td|dd)>|(?:\\n)?"[ \t]*\n[ \t]*\])""",
    re.VERBOSE,
)
_CONTEXT = Context()


class Found(NamedTuple):
    """A figure as it was read, and where."""

    text: str
    span: Span


def figures(source: Source) -> Iterator[Found]:
    """Every quantity in `source`."""
    for prose in documents.read(source):
        for sentence in split(prose):
            for fact in facts.extract(words.cut(sentence.text), _CONTEXT):
                if fact.kind == "quantity":
                    yield Found(fact.text, sentence.span_of(fact.start, fact.end))


def plant(text: str, chance: random.Random, most: int) -> tuple[str, dict[str, Span]]:
    """`text` with up to `most` figures put into it, and the place of each."""
    places = [found.end() for found in _END_OF_PARAGRAPH.finditer(text)]
    chosen = sorted(chance.sample(places, min(most, len(places))))
    parts, planted, done, length = [], {}, 0, 0
    for number, at in enumerate(chosen, 70_001):
        figure = f"{number:,} {UNIT}"
        sentence = f" They measured {figure} there."
        parts += [text[done:at], sentence]
        length += at - done
        start = length + sentence.index(figure)
        planted[figure] = Span(start, start + len(figure))
        length += len(sentence)
        done = at
    return "".join(parts) + text[done:], planted


def examine(source: Source) -> tuple[int, list[tuple[str, Span]], int]:
    """How many figures were planted in `source`; those not found at their places; and what was invented."""
    text, planted = plant(source.text, random.Random(source.path), 400)
    found = [one for one in figures(source._replace(text=text)) if UNIT in one.text]
    missed = [(figure, span) for figure, span in planted.items() if Found(figure, span) not in found]
    before = sum(UNIT in one.text for one in figures(source))
    return len(planted), missed, len(found) - before - len(planted) + len(missed)


def main(paths: list[str]) -> int:
    """A line for each document; 1 if anything was invented or, of a format, a fiftieth of the figures missed."""
    totals: dict[str, list[int]] = {}
    for path in paths:
        for source in corpus.read_all([path]):
            if not isinstance(source, Source):
                continue
            count, missed, invented = examine(source)
            total = totals.setdefault(documents.format_of(path), [0, 0, 0])
            for index, value in enumerate((count, len(missed), invented)):
                total[index] += value
            text, _ = plant(source.text, random.Random(source.path), 400)
            for _, span in missed:
                line = text.count("\n", 0, span.start) + 1
                print(f"{path}:{line}: not read: {text.splitlines()[line - 1].strip()[:90]}")
    for name, (count, missed_count, invented) in totals.items():
        print(f"{name}: {count} planted, {count - missed_count} found at their place, {invented} invented")
    return int(any(invented or 50 * missed_count > count for count, missed_count, invented in totals.values()))


if __name__ == "__main__":
    if not [path for path in sys.argv[1:] if Path(path).exists()]:
        sys.exit("no such document: nothing was examined")
    sys.exit(main(sys.argv[1:]))
