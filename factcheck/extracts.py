"""What a reader took out of a document whose bytes are no text: its words, a line a paragraph, and what was left."""

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.model import Prose, Role
from factcheck.pieces import joined, line_break, literal
from factcheck.typed import NamedTuple


class Part(NamedTuple):
    """A paragraph, heading, cell ... by its lines; `place` is what a person calls where it stands."""

    lines: tuple[str, ...]
    role: Role
    place: str


class Extract(NamedTuple):
    """The text, its prose, what the file says of itself (as front matter would), and what was not read."""

    text: str
    prose: tuple[Prose, ...]
    fields: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


def extract(parts: Iterable[Part], fields: Iterable[tuple[str, str]], notes: Iterable[str]) -> Extract:
    """The lines of all `parts` one under the other, and each part as a run of prose."""
    kept = [part for part in parts if any(line.strip() for line in part.lines)]
    text = "\n".join(line for part in kept for line in part.lines)
    return Extract(text, tuple(_prose(text, kept)), tuple(fields), tuple(notes))


def _prose(text: str, parts: Iterable[Part]) -> Iterator[Prose]:
    start = 0
    for part in parts:
        pieces = []
        for index, line in enumerate(part.lines):
            if index:
                pieces.append(line_break(start - 1, start))
            pieces.append(literal(text, start, start + len(line)))
            start += len(line) + 1
        yield Prose.of(joined(pieces), part.role, part.place)


def unread(counts: Counter[str]) -> Iterator[str]:
    """One note that names what was counted but not read: "3 pictures and 1 formula were not read"."""
    named = [f"{count} {noun}{'' if count == 1 else 's'}" for noun, count in sorted(counts.items())]
    if named:
        is_single = len(named) == 1 and sum(counts.values()) == 1
        yield f"{' and '.join(named)} {'was' if is_single else 'were'} not read"
