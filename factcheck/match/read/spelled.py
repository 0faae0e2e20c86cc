"""A sentence with words put before it that it leaves to others, and where each thing in it stands in the draft."""

from factcheck.model import Fact
from factcheck.typed import NamedTuple


class Spelled(NamedTuple):
    """A sentence's words with what is put for its opening, or before it: `text[:end]`; the rest stands `shift` on."""

    text: str
    end: int
    shift: int

    def is_of_name(self, start: int) -> bool:
        """Whether a place in `text` is in the name that the draft does not have there."""
        return start < self.end

    def placed_back(self, fact: Fact) -> Fact | None:
        """A fact of `text` where it stands in the draft; None where it does not."""
        if self.is_of_name(fact.start):
            return None
        return fact._replace(start=fact.start - self.shift, end=fact.end - self.shift)
