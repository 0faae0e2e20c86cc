"""Two readings in, whether the one puts something in a place that the other has it merely beside, or opposite, out.

`The village is in Norway` has all that "the village is near the border with Norway" says, but where it is.
"""

from collections.abc import Sequence

from factcheck.lexicon.directions import BESIDE, FACING, HOLDING, NEXT_TO
from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS, THEM
from factcheck.lexicon.relations import BORDERING
from factcheck.match.read.reading import Reading, Term
from factcheck.match.words.links import Links, held_places
from factcheck.match.words.side import Side
from factcheck.model import Token
from factcheck.words import words_before, words_behind

_SETTLED = frozenset({"based", "headquartered", "located", "lives", "live", "resides", "sits", "situated"})
_MOVED = frozenset({"moved", "relocated", "emigrated", "transferred"})
_PAST = frozenset({"was", "were", "had", "until", "once", "formerly", "originally", "first"})
_REACH = 4  # tokens before a name: `near the border with`
_OF_THEM = 5  # tokens behind a figure: `of them were in`
_FAR = BESIDE | NEXT_TO
# Which words before a place leave no room for which others.
_OUTSIDE, _REST = frozenset({"outside"}), frozenset({"outside", "elsewhere", "abroad", "overseas"})
_AGAINST = ((HOLDING, _FAR), (FACING, NEXT_TO), (NEXT_TO, FACING), (_OUTSIDE, HOLDING))


def lies_beside(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """The words by which the stated text puts something in a place, and the source beside it, or across from it."""
    for index, places in links.items():
        before = [token for token in _before(stated.terms[index], stated) if token.key != "of"][-1:]  # `outside of`
        for held, others in _AGAINST if before else ():
            if before[0].key not in held or (held is _OUTSIDE and not sourced.keys.isdisjoint(_REST)):
                continue
            told = [_told(sourced.terms[place], sourced, held, others) for place, _ in places]
            if told and all(told) and told[0] is not None:
                return before[0], told[0]
    return None


def is_of_neighbour(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a text opens with a place that the source only tells where another is by: `Terno has 40 inns`.

    "Castell lies west of Terno, with 40 inns" has them in Castell.
    """
    first = stated.terms[0] if stated.terms else None
    opening = sourced.terms[0] if sourced.terms else None
    if first is None or first.name is None or opening is None or opening.name is None:
        return False
    if 0 in held_places(links):
        return False
    places = [place for place, _ in links.get(0, ())]
    return bool(places) and all(_told(sourced.terms[place], sourced, HOLDING, _FAR) for place in places)


def has_moved_away(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether something `is based in` a place that the source has it leave: "founded in Lund, it moved to Holm"."""
    settled = next((token for token in stated.words.tokens if token.key in _SETTLED), None)
    moved = next((token for token in sourced.words.tokens if token.key in _MOVED), None)
    if settled is None or moved is None or not _SETTLED.isdisjoint(sourced.keys) or not stated.keys.isdisjoint(_PAST):
        return False
    names = [at for at in stated.terms_behind(settled.end) if stated.terms[at].name and at in links]
    left = {sourced.terms[place] for at in names for place, _ in links[at]}
    held, following = held_places(links), words_behind(sourced.words, moved.end, 1)
    is_its_own = bool(following) and following[0].key in PREPOSITIONS  # no `moved its warehouse`
    after = [sourced.terms[at] for at in sourced.terms_behind(moved.end) if sourced.terms[at].name and at not in held]
    is_gone = is_its_own and any(_key_before(term, sourced) == "to" for term in after)
    return (
        is_gone and bool(left) and all(term.end <= moved.start or _key_before(term, sourced) == "from" for term in left)
    )


def _key_before(term: Term, reading: Reading) -> str:
    return next(iter(token.key for token in words_before(reading.words, term.start, 1)), "")


def _before(term: Term, reading: Reading) -> list[Token]:
    """The last few tokens before a term, articles aside."""
    tokens = [token for token in words_before(reading.words, term.start) if token.key not in DETERMINERS]
    return tokens[-_REACH:]


def _told(term: Term, reading: Reading, held: frozenset[str], others: frozenset[str]) -> Token | None:
    """The word before a place that tells of what lies at it: `near Norway`, `borders Norway`, `north of Norway`.

    Before a plain noun it stands right there; of a name there may be more between, `near the border with Norway`.
    """
    before = _before(term, reading)
    if before and before[-1].key in held:
        return None
    is_parted = others is _FAR and any(token.key == "," for token in before)
    if is_parted and not any(token.key in BORDERING for token in before):
        return None  # `near Lund, Sweden`
    near = before if term.name else before[-2:] if before[-1:] and before[-1].key in {"to", "of"} else before[-1:]
    keys = [token.key for token in before]
    told = (token for token in reversed(near) if token.key in others)
    return next((token for token in told if token.key != "next" or "to" in keys), None)  # `next season`


def lies_with_others(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether so many of them are elsewhere in the source: `a third were in Lesk`, "a third of them in Brodno"."""
    named = {place for index, places in links.items() if stated.terms[index].name for place, _ in places}
    for side in sides:
        found = side.pair.sourced
        behind = words_behind(sourced.words, found.end, _OF_THEM) if found and side.agrees else ()
        keys = [token.key for token in behind]
        at = next((number for number, key in enumerate(keys) if key in {"in", "from", "at"}), 0)
        place = sourced.term_at(behind[at].end + 1) if at and keys[0] == "of" and keys[1] in THEM else None
        if place is not None and sourced.terms[place].name and named and place not in named:
            return True
    return False
