"""A sentence with words put before it that it leaves to others, and where each thing in it stands in the draft."""

from factcheck.model import Fact
from factcheck.typed import NamedTuple


class Spelled(NamedTuple):
    """A sentence's words with what is put for its opening, or before it: `text[:end]`; the rest stands `shift` on.

    Of a figure whose unit stands elsewhere the last `sign` characters of that, and the last `tail` of `text`, are the
    unit.
    """

    text: str
    end: int
    shift: int
    sign: int = 0
    tail: int = 0

    @property
    def has_unit(self) -> bool:
        """Whether the figure got its unit from elsewhere."""
        return self.sign + self.tail > 0

    def is_of_name(self, start: int) -> bool:
        """Whether a place in `text` is in the name that the draft does not have there."""
        return start < self.end - self.sign

    def placed_back(self, fact: Fact) -> Fact | None:
        """A fact of `text` where it stands in the draft; None where it does not."""
        if self.is_of_name(fact.start):
            return None
        start, end = max(fact.start, self.end if self.sign else 0), min(fact.end, len(self.text) - self.tail)
        return fact._replace(start=start - self.shift, end=end - self.shift)


def in_place_of(opening: str, name: str, text: str) -> Spelled:
    """A text with a name, or a noun, for what it opens with."""
    written = f"{name[:1].upper()}{name[1:]}"
    return Spelled(written + text[len(opening) :], len(written), len(written) - len(opening))
