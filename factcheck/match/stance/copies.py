"""A text in its source's own words but for one, which turns it round, or two that have changed places: what that is."""

from factcheck.facts import MEASURED
from factcheck.match.parties.frames import BOTH_WAYS
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.routes import tell_of_ways
from factcheck.match.read.stems import are_opposites
from factcheck.match.stance.opposites import is_in_one
from factcheck.match.stance.turn import RIVAL, SWAPPED, Turn
from factcheck.match.words.copied import Edit, edits
from factcheck.model import Token
from factcheck.words import is_inside, keys_behind, within

_FEW = 2  # words that a `not` may stand among: `not now` for "currently"
_LISTING = frozenset({"and", "or"})


def turn_of_copy(stated: Reading, sourced: Reading) -> Turn | None:
    """The one word of a copy that is otherwise, if it is the opposite of the source's in its place or a `not`.

    `Grew down in Vell`, of "grew up in Vell", wherever else a "down" may stand. Or the first of two that have changed
    places: `his daughter, Jack, and his mother, Ann`.
    """
    found = _told(edits(stated, sourced))
    if len(found) == 2 and _are_swapped(*found, stated) and not tell_of_ways(stated, sourced):  # noqa: PLR2004
        return Turn(found[0].stated[0], found[0].sourced[0], SWAPPED)
    found = tuple(edit for edit in found if _is_turning(edit)) or found
    if len(found) != 1:
        return None
    mine, theirs = found[0]
    if found[0].is_word_for_word and are_opposites(mine[0].key, theirs[0].key):
        is_other = not is_in_one(mine[0], theirs[0])  # `north of Vell`, "north-east of Vell"
        return Turn(mine[0], theirs[0], "opposite") if is_other else None
    if found[0].is_word_for_word and _is_number_of_name(mine[0], stated) and theirs[0].key.isdigit():
        return Turn(mine[0], theirs[0], RIVAL)
    put_in, left_out = (
        [word for word in words if _denies(word, reading)] for words, reading in ((mine, stated), (theirs, sourced))
    )
    if bool(put_in) == bool(left_out) or max(len(mine), len(theirs)) > _FEW:
        return None
    return Turn(next(iter(put_in or mine), None), next(iter(left_out or theirs), None), "negation")


def _denies(word: Token, reading: Reading) -> bool:
    return is_bare_negator(word.key) and keys_behind(reading.words, word.end, 1) != ["only"]


def _is_turning(edit: Edit) -> bool:
    """Whether words that are otherwise turn something round, whatever else is: a `not`, or the opposite of a word."""
    words = (*edit.stated, *edit.sourced)
    if any(is_bare_negator(word.key) for word in words):
        return True
    return any(are_opposites(mine.key, theirs.key) for mine in edit.stated for theirs in edit.sourced)


def _is_number_of_name(token: Token, reading: Reading) -> bool:
    """Whether a number is no figure, day or rank but a part of what something is called: `iOS 4`, `Play:5`."""
    return token.key.isdigit() and not is_inside(token.start, reading.of_kind(*MEASURED))


def _told(found: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits but those that leave words out, if these are no `not`, and those that put them elsewhere."""
    out = {token.key for edit in found if not edit.stated for token in edit.sourced}
    return tuple(
        edit
        for edit in found
        if (edit.sourced or not out.issuperset(_keys(edit.stated)))
        and (edit.stated or is_bare_negator(edit.sourced[0].key))
    )


def _are_swapped(one: Edit, other: Edit, stated: Reading) -> bool:
    """Whether each of two stretches has the other's place, and they are names or figures that are not of one list."""
    if not one.stated or not other.stated:
        return False
    if _keys(one.stated) != _keys(other.sourced) or _keys(other.stated) != _keys(one.sourced):
        return False
    between = within(stated.words, one.stated[-1].end, other.stated[0].start)
    is_listed = all(token.key in _LISTING or not token.text[0].islower() for token in between)
    words = (*one.stated, *other.stated)
    is_named = all(token.text[0].isupper() for token in words) or all(token.text[0].isdigit() for token in words)
    return is_named and not is_listed and not any(term.stem in BOTH_WAYS for term in stated.terms)


def _keys(words: tuple[Token, ...]) -> list[str]:
    return [token.key for token in words]
