"""Two readings in, whether the one tells of nobody, or of none, what the other tells of some: `employs nobody`."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.grammar import NOBODY
from factcheck.lexicon.stance import ALL, NEGATORS, UNANIMOUS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.stance.denials import negators
from factcheck.match.words.links import Links, linked
from factcheck.words import key_after

_NONE = frozenset({"nobody", "none", "nothing", "noone"})
_LACKING = (
    NEGATORS
    | NOBODY
    | ALL
    | UNANIMOUS
    | frozenset(
        """
        without zero lack lacks lacked free only exempt unhurt unharmed each every between fewer forbidden banned barred
        """.split()
    )
)


def is_of_nobody(stated: Reading, sourced: Reading) -> bool:
    """Whether the stated text tells of nobody what the source tells, which denies nothing and speaks of no whole."""
    tokens = stated.words.tokens
    is_none = not stated.keys.isdisjoint(_NONE) or any(
        (one.key, other.key) == ("no", "one") for one, other in pairwise(tokens)
    )
    is_undone = any(f"un{key}" in sourced.keys for key in stated.keys)  # `nobody was hurt`, "all were unhurt"
    is_of_some = _LACKING.isdisjoint(sourced.keys) and not negators(sourced)
    return is_none and is_of_some and not is_undone and "but" not in stated.keys


def is_of_none(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has a stated noun as what there is none of: `share a border`, "have no common border"."""
    if negators(stated) or not stated.keys.isdisjoint(NOBODY):
        return False
    none = {place for number in negators(sourced) for place in _none_of(number, sourced)}
    nouns = (index for index, term in enumerate(stated.terms) if term.weight >= 1 and not is_verb_like(stated, index))
    return bool(none) and any(index in links and none.issuperset(linked(links, index)) for index in nouns)


def _none_of(number: int, reading: Reading) -> Iterator[int]:
    """The terms of a noun right behind a `no`: of `no common border` both."""
    token = reading.words.tokens[number]
    end = token.end if token.key == "no" and key_after(reading.words.tokens, number) not in {"longer", "more"} else -1
    for place in reading.terms_behind(token.end):
        if reading.terms[place].start != end + 1:
            return
        yield place
        end = reading.terms[place].end
