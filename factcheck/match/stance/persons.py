"""Two readings in, the words out by which they tell one person apart: a man and an actress, one alive and one dead."""

from collections.abc import Iterator

from factcheck.lexicon.grammar import COPULAS
from factcheck.lexicon.kinds import SEXES
from factcheck.lexicon.stance import LIVING
from factcheck.match.beside.lifetimes import life_of
from factcheck.match.read.definitions import definitions
from factcheck.match.read.reading import Reading
from factcheck.match.stance.classes import are_of_one_subject, is_linked
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import key_before

_IS = frozenset({"is", "are", "still"})


def told_apart(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The stated word for a man beside the source's for a woman, or for who is alive beside their day of death."""
    yield from _of_other_sex(stated, sourced, links)
    yield from _outlived(stated, sourced, links)


def is_of_untold_sex(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether somebody is said to be a man or a woman, or not to be one, and the source does not tell as much."""
    theirs = {head.key for one in definitions(sourced) for head in one.heads}
    for one in definitions(stated):
        for head in one.heads:
            for sex, other in (SEXES, SEXES[::-1]):
                told = other if one.is_denied else sex
                if head.key in sex and not is_linked(head, stated, links) and told.isdisjoint(theirs):
                    return True
    return False


def _of_other_sex(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    mine = [one for one in definitions(stated) if not one.is_denied]
    for theirs in definitions(sourced) if len(mine) == 1 else ():
        if theirs.is_denied or not are_of_one_subject(mine[0], theirs, stated, sourced, links):
            continue
        for sex, other in (SEXES, SEXES[::-1]):
            here = next((head for head in mine[0].heads if head.key in sex), None)
            there = next((head for head in theirs.heads if head.key in other), None)
            if here and there and not any(head.key in sex for head in theirs.heads):
                yield here, there
                return


def _outlived(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`Is still alive`, of whom the source has a day of death: "Ada Holm (3 May 1901 – 9 June 1986)"."""
    if stated.keys.isdisjoint(LIVING) or stated.keys.isdisjoint(COPULAS) or stated.of_kind("date"):
        return
    tokens = stated.words.tokens
    alive = [token for at, token in enumerate(tokens) if token.key in LIVING and key_before(tokens, at) in _IS]
    life = life_of(stated, sourced, links) if alive else None
    if life is not None and life.died is not None:
        yield alive[0], Token(life.died.text, life.died.text.lower(), life.died.start, life.died.end)
