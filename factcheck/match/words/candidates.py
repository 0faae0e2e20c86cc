"""A source's terms in, those of them that can say the same as a stated term out, without a look at every pair.

Two words are like each other only if they begin with the same letter (one stem, one root, one slip of the key), stand
in one line of the table of senses, or are both names.
"""

from collections.abc import Sequence

from factcheck.match.read.compounds import done_once
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.stems import implied_senses, senses
from factcheck.typed import NamedTuple


class Looks(NamedTuple):
    """The positions of terms by the first letters of their words, by sense, and those of names."""

    letters: dict[str, list[int]]
    senses: dict[int, list[int]]
    names: list[int]

    def positions(self, term: Term) -> Sequence[int]:
        """The terms that may be like `term`, in their order; more than are, but none too few."""
        found: set[int] = set()
        for letter in _letters(term):
            found.update(self.letters.get(letter, ()))
        for sense in senses(term.stem):
            found.update(self.senses.get(sense, ()))
        if term.name:
            found.update(self.names)
        return sorted(found)


@once
def sorted_by_looks(reading: Reading) -> Looks:
    """The terms of a reading, ready to be looked up."""
    looks = Looks({}, {}, [])
    for position, term in enumerate(reading.terms):
        for letter in _letters(term):
            looks.letters.setdefault(letter, []).append(position)
        for sense in implied_senses(term.stem):
            looks.senses.setdefault(sense, []).append(position)
        if term.name:
            looks.names.append(position)
    return looks


def _letters(term: Term) -> set[str]:
    """With which a word begins, its stem, and what it says is done once more."""
    return {term.key[:1], term.stem[:1], done_once(term.key)[:1]}
