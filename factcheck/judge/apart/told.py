"""What is looked at together: a fact that is not the source's, the source's own, and what is said of each."""

from factcheck.match.align import Alignment
from factcheck.match.beside.frames import Frame
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import are_opposites
from factcheck.match.words.side import Side
from factcheck.model import Fact
from factcheck.typed import NamedTuple
from factcheck.words import words_behind


class Told(NamedTuple):
    """A stated fact beside the sourced one that stands against it, and what is said of each."""

    side: Side
    stated: Fact
    sourced: Fact
    mine: Frame
    theirs: Frame
    alignment: Alignment

    @property
    def texts(self) -> tuple[Reading, Reading]:
        return self.alignment.stated, self.alignment.sourced

    @property
    def is_figure(self) -> bool:
        return self.stated.kind == "quantity"

    @property
    def is_owned(self) -> bool:
        """A noun, and not a verb, says of either what it is of."""
        return self.mine.is_owned or self.theirs.is_owned

    @property
    def is_one_deed(self) -> bool:
        """The verbs of the two are one, or each other's opposite."""
        mine, theirs = self.mine.verb, self.theirs.verb
        if mine < 0 or theirs < 0:
            return False
        verb, other = self.alignment.stated.terms[mine], self.alignment.sourced.terms[theirs]
        return theirs in self.alignment.places(mine) or are_opposites(verb.key, other.key)


def lacks(index: int, alignment: Alignment) -> bool:
    """Whether the source has no word for a stated term, not even one that turns it round."""
    term = alignment.stated.terms[index]
    turned = {turn.start for turn in alignment.turned if turn.kind == "opposite"}
    return not alignment.places(index) and term.start not in turned and term.stem not in alignment.sourced.about


def behind(reading: Reading, end: int) -> str:
    """The token right behind a place, in lower case; empty at the end of the text."""
    following = words_behind(reading.words, end, 1)
    return following[0].key if following else ""


def names_another(alignment: Alignment) -> bool:
    """`The largest lender is Banco Real` beside "Ferrum becomes the second-largest lender": not one name is both's."""
    mine, theirs = alignment.stated.of_kind("name"), alignment.sourced.of_kind("name")
    return bool(mine and theirs) and not alignment.shares_name
