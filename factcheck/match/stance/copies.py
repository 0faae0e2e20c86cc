"""A text in its source's own words but for one, which turns it round: what that is."""

from factcheck.facts import MEASURED
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.stems import are_opposites
from factcheck.match.stance.turn import RIVAL, Turn
from factcheck.match.words.copied import edits
from factcheck.model import Token
from factcheck.words import is_inside, keys_behind


def turn_of_copy(stated: Reading, sourced: Reading) -> Turn | None:
    """The one word of a copy that is otherwise, if it is the opposite of the source's in its place or a `not`.

    `Grew down in Vell`, of "grew up in Vell", wherever else a "down" may stand.
    """
    found = edits(stated, sourced)
    if len(found) != 1:
        return None
    mine, theirs = found[0]
    if found[0].is_word_for_word and are_opposites(mine[0].key, theirs[0].key):
        return Turn(mine[0], theirs[0], "opposite")
    if found[0].is_word_for_word and _is_number_of_name(mine[0], stated) and theirs[0].key.isdigit():
        return Turn(mine[0], theirs[0], RIVAL)
    (word, *more), reading = mine + theirs, stated if mine else sourced
    is_put_in = not more and is_bare_negator(word.key) and keys_behind(reading.words, word.end, 1) != ["only"]
    return Turn(next(iter(mine), None), next(iter(theirs), None), "negation") if is_put_in else None


def _is_number_of_name(token: Token, reading: Reading) -> bool:
    """Whether a number is no figure, day or rank but a part of what something is called: `iOS 4`, `Play:5`."""
    return token.key.isdigit() and not is_inside(token.start, reading.of_kind(*MEASURED))
