"""Two readings in, the word out by which the one tells how much and the other does not: `sharply`, `cleverer than`."""

from collections.abc import Iterator
from itertools import chain, pairwise

from factcheck.lexicon.comparing import MORE_OR_LESS
from factcheck.lexicon.grammar import BEING, DETERMINERS, PREPOSITIONS
from factcheck.lexicon.modality import ASSURED, LEAPING, MUCH, OBLIGING, POSSIBLE, SLIGHT, SMALL, UNCERTAIN, VERY
from factcheck.lexicon.presumed import IN_PART
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.stance.denials import negators
from factcheck.match.words.links import Links, held_places
from factcheck.model import Token
from factcheck.words import is_inside, key_after

_ENDINGS = ("est", "er")
_IN_PART_TOO = frozenset({"part", "half", "some", "mostly", "largely", "mainly", "about", "around", "roughly"})
_SHORTEST = 3  # letters of an adjective


def certain_alone(stated: Reading, sourced: Reading) -> Token | None:
    """What is told to be sure, where the source has it as likely, or as what may be: `a strike is inevitable`."""
    if sourced.keys.isdisjoint(UNCERTAIN) or not sourced.keys.isdisjoint(ASSURED) or negators(stated):
        return None
    for before, token in pairwise(stated.words.tokens):
        if token.key in ASSURED and (before.key in BEING or before.key.endswith("ly")):
            return token
    return None


def graded_alone(stated: Reading, sourced: Reading) -> Token | None:
    """A degree that the source does not give: `rose sharply`, `a slight delay`; `the cleverest` of who is clever.

    Where the source has a figure the degree is the writer's judgement of that; `very` says little, but not beside
    `slightly`.
    """
    figures = stated.of_kind("quantity", "date", "rank", "quotation", "name")
    for token in stated.words.tokens:
        if is_inside(token.start, figures):
            continue
        if token.key in SLIGHT and not sourced.keys & (SLIGHT | SMALL) and _is_untold(sourced, MUCH | VERY | LEAPING):
            return token
        if token.key in MUCH and not sourced.keys & (MUCH | VERY | LEAPING) and _is_untold(sourced, SLIGHT):
            return token
        if token.key in VERY and sourced.keys & SLIGHT and not sourced.keys & (MUCH | VERY):
            return token
    ways = (_compared_alone, _obliged_alone, _levelled)
    return next(chain.from_iterable(way(stated, sourced) for way in ways), None)


def in_part_alone(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """The `partly` or the `nearly` right before what the source tells, where the sentence has none: `owned by Rask`."""
    if not stated.keys.isdisjoint(IN_PART | _IN_PART_TOO):
        return None
    told = {sourced.terms[place].start for place in held_places(links)}
    figures = sourced.of_kind("quantity")
    tokens = sourced.words.tokens
    for number, (token, following) in enumerate(pairwise(tokens)):
        is_told = following.start in told and not is_inside(following.start, figures)
        behind = key_after(tokens, number + 1)
        is_verb = is_participle(following.key) and (behind in PREPOSITIONS | DETERMINERS or not behind.isalpha())
        if token.key in IN_PART and is_told and is_verb:  # not `nearly unlimited freedom`
            return token
    return None


def _levelled(stated: Reading, sourced: Reading) -> Iterator[Token]:
    """`As deep as` beside "deeper than"."""
    graded = {plain for key in sourced.keys if key.endswith("er") for plain in _plain(key)}
    tokens = stated.words.tokens
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if before.key == after.key == "as" and token.key in graded and "than" in sourced.keys:
            yield token


def _obliged_alone(stated: Reading, sourced: Reading) -> Iterator[Token]:
    """`The mill should close` beside "the mill could close"."""
    if not sourced.keys.isdisjoint(POSSIBLE) and sourced.keys.isdisjoint(OBLIGING):
        yield from (token for token in stated.words.tokens if token.key in OBLIGING)


def _is_untold(sourced: Reading, others: frozenset[str]) -> bool:
    return bool(sourced.keys & others) or not sourced.of_kind("quantity")


def _compared_alone(stated: Reading, sourced: Reading) -> Iterator[Token]:
    """A superlative, or a comparative before a `than`, of what the source has the plain adjective of alone."""
    if not sourced.keys.isdisjoint(MORE_OR_LESS | {"than", "most", "least"}):
        return
    figures = stated.of_kind("quantity", "rank", "quotation", "name")
    for number, token in enumerate(stated.words.tokens):
        is_than = token.key.endswith("er") and key_after(stated.words.tokens, number) == "than"
        is_graded = is_than or token.key.endswith("est")
        if is_graded and token.key not in sourced.keys and not is_inside(token.start, figures):
            plain = set(_plain(token.key)) & sourced.keys
            if plain and not any(key + ending in sourced.keys for key in plain for ending in _ENDINGS):
                yield token


def _plain(key: str) -> Iterator[str]:
    """What a form in `-er` or `-est` may be of: `bigger` of `big`, `easiest` of `easy`, `wisest` of `wise`."""
    root = next((key.removesuffix(ending) for ending in _ENDINGS if key.endswith(ending)), key)
    if len(root) >= _SHORTEST:
        yield from (root, f"{root}e")
        if root.endswith("i"):
            yield f"{root[:-1]}y"
        if root[-1] == root[-2]:
            yield root[:-1]
