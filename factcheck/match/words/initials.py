"""Two readings in, the short forms of one that the other writes out, out: `GPUs` with "graphics processing units"."""

from collections.abc import Iterator

from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading

_LONGEST, _SHORTEST = 5, 2  # letters

Written = tuple[int, tuple[int, ...]]


def by_initials(stated: Reading, sourced: Reading) -> Iterator[Written]:
    """Each stated term that the source has in another form, with the places of that."""
    for index, letters in _short(stated).items():
        if places := _spelt(sourced).get(letters):
            yield index, places
    for place, letters in _short(sourced).items():
        for index in _spelt(stated).get(letters, ()):
            yield index, (place,)


@once
def _short(reading: Reading) -> dict[int, str]:
    """The words in capitals, without the `s` of several; no name of two letters, which may be any two words."""
    found = {}
    for index, term in enumerate(reading.terms):
        word = reading.words.text[term.start : term.end]
        letters = word.removesuffix("s")
        is_known = not term.name or len(word) > _SHORTEST
        if is_known and letters.isupper() and letters.isalpha() and _SHORTEST <= len(letters) <= _LONGEST:
            found[index] = letters.lower()
    return found


@once
def _spelt(reading: Reading) -> dict[str, tuple[int, ...]]:
    """What stretches of plain words come to by their first letters."""
    found: dict[str, tuple[int, ...]] = {}
    for first in range(len(reading.terms)):
        letters = ""
        for place in range(first, min(first + _LONGEST, len(reading.terms))):
            term = reading.terms[place]
            is_next = place == first or term.start == reading.terms[place - 1].end + 1
            if not is_next:
                break
            letters += term.key[0]
            if len(letters) >= _SHORTEST:
                found.setdefault(letters, tuple(range(first, place + 1)))
    return found
