"""Two readings in, the words out that say more than those of one sense that the source has: `cured`, "treated"."""

from functools import cache

from factcheck.lexicon.degrees import SAYS_MORE
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import stem, stems
from factcheck.match.words.links import Links
from factcheck.model import Token


def says_more(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """A stated word of which the source has, wherever it has it at all, no more than one that says less."""
    less = _less()
    for index, places in links.items():
        term = stated.terms[index]
        weaker = less.get(term.stem)
        if term.name is None and weaker and all(sourced.terms[place].stem in weaker for place, _ in places):
            return stated.written(term), sourced.written(sourced.terms[places[0][0]])
    return None


@cache
def _less() -> dict[str, frozenset[str]]:
    """By the stem of a word, those of one sense that say less."""
    held: dict[str, frozenset[str]] = {}
    for more, less in SAYS_MORE:
        for word in more:
            held[stem(word)] = held.get(stem(word), frozenset()) | frozenset(stems(less))
    return held
