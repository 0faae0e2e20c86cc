"""Two readings in, whether what the one says that something is the source says of another thing out.

`Her father is rich` is not borne out by "her rich aunt and her father", which has all the words.
"""

from factcheck.lexicon.grammar import ARTICLES, COPULAS, OWNING
from factcheck.match.read.reading import Reading, Term
from factcheck.match.words.links import Links, held_places, linked
from factcheck.words import keys_before, keys_between, words_before

_DESCRIBED = 2  # tokens from whose it is to what it is: `his old barn`


def is_said_of_other_thing(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the adjective behind `is` stands in the source only before another noun that is somebody's."""
    held = held_places(links)
    for token in stated.words.tokens:
        subject, adjective = _around(token.start, token.end, stated) if token.key in COPULAS else (-1, -1)
        if subject not in links or adjective not in links or not _is_owned(stated.terms[subject], stated):
            continue
        owned = any(_is_owned(sourced.terms[place], sourced) for place in linked(links, subject))
        if owned and all(_describes_another(place, sourced, held) for place in linked(links, adjective)):
            return True
    return False


def _around(start: int, end: int, reading: Reading) -> tuple[int, int]:
    """The plain words right before a form of `be` and right behind it, an article aside; -1 where there is none."""
    before, behind = reading.terms_before(start)[-1:], reading.terms_behind(end)[:1]
    if not before or not behind or any(reading.terms[at].name for at in (*before, *behind)):
        return -1, -1
    between = keys_between(reading.words, end, reading.terms[behind[0]].start)
    is_beside = not keys_between(reading.words, reading.terms[before[0]].end, start)
    return (before[0], behind[0]) if is_beside and ARTICLES.issuperset(between) else (-1, -1)


def _is_owned(term: Term, reading: Reading) -> bool:
    """Whether a noun is told by whose it is: `his house`, `Lind's father`."""
    return (
        keys_before(reading.words, term.start, 1)[-1:] != [] and keys_before(reading.words, term.start, 1)[0] in OWNING
    )


def _describes_another(place: int, reading: Reading, held: set[int]) -> bool:
    """Whether an adjective stands right before a noun that is somebody's and of which the stated text has nothing."""
    if place + 1 >= len(reading.terms) or place + 1 in held:
        return False
    term, noun = reading.terms[place], reading.terms[place + 1]
    before = [token.key for token in words_before(reading.words, term.start, _DESCRIBED)]
    is_beside = noun.name is None and noun.start == term.end + 1
    return is_beside and not OWNING.isdisjoint(before)
