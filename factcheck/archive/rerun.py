"""The run of an earlier store and the documents that another can touch in, how its parts become those of a new run out.

What is not touched is taken over, so that the new parts are those of a whole run, byte for byte.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from factcheck.archive.document import Document
from factcheck.archive.parts import Folder, Head, Part
from factcheck.archive.run import hold_equal
from factcheck.archive.work import Checked, joined
from factcheck.errors import FactcheckError
from factcheck.typed import NamedTuple


class Rerun(NamedTuple):
    """`again` has, for the number of a part, those of its documents (from 0, rising) that are to be read again."""

    earlier: Folder
    heads: Mapping[int, Head]
    again: Mapping[int, Sequence[int]]

    def picked(self, part: Part, head: Head) -> Sequence[Document]:
        """The documents of a part that are read again. Raises FactcheckError where the part is not what it was."""
        held = self.heads.get(part.number)
        if held is None:
            raise FactcheckError("the input has more documents than it had", hint="Check the whole archive again.")
        hold_equal(head, held._replace(run=head.run))
        return [part.documents[number] for number in self.again.get(part.number, ())]

    def put(self, head: Head, found: Sequence[Checked], folder: Folder) -> None:
        """Write the part of the new run into `folder`."""
        if found:
            folder.write(head, [self._merged(head.number, found)])
        else:
            folder.take_over(head, self.earlier, self.heads[head.number])

    def _merged(self, number: int, found: Sequence[Checked]) -> Checked:
        """The part's documents in their order, those that were read again with what was found now."""
        held = [self.heads[number]]
        rows, aside, notes = (
            _texts(read(held)) for read in (self.earlier.rows, self.earlier.aside, self.earlier.notes)
        )
        old = _each(Checked(rows, aside, notes, tuple(self.earlier.traces(number).whole())))
        new = dict(zip(self.again[number], _each(*found), strict=True))
        return joined(new.get(at, one) for at, one in enumerate(old))

    def changes(self, folder: Folder, heads: Mapping[int, Head]) -> Iterator[tuple[str, bytes]]:
        """The rows that the new run has and the earlier had not (`new`), and the other way round (`gone`)."""
        for number in sorted(self.again):
            before = list(self.earlier.rows([self.heads[number]]))
            after = list(folder.rows([heads[number]]))
            for name, rows, others in (("new", after, before), ("gone", before, after)):
                left = Counter(others)
                for row in rows:
                    if left[row]:
                        left[row] -= 1
                    else:
                        yield name, row


def _each(*checked: Checked) -> Iterator[Checked]:
    """What was found in each document by itself."""
    for one in checked:
        rows, aside, notes = iter(one.rows), iter(one.aside), iter(one.notes)
        for trace in one.traces:
            yield Checked(
                tuple(islice(rows, trace.rows)),
                tuple(islice(aside, trace.aside)),
                tuple(islice(notes, trace.notes)),
                (trace,),
            )


def _texts(lines: Iterable[bytes]) -> tuple[str, ...]:
    return tuple(line.decode("utf-8", "surrogatepass").rstrip("\n") for line in lines)
