"""Two readings in, out whether what the one denies to be so by now is ahead in the other: `has yet to open`, "will"."""

from collections.abc import Sequence

from factcheck.lexicon.factuality import EXPECTED, WANTED
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stretches import stretches
from factcheck.match.stance.realis import AHEAD, deed_of
from factcheck.match.stance.scopes import scopes
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import keys_before, keys_between

_BY_NOW = frozenset("has have is are".split())
_THEN = frozenset({"was", "were", "had"})
_BEFORE_DEED = frozenset("been being be to yet so far already even officially formally fully".split())


def awaits(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a text denies to be so by now what its source expects or plans."""
    return any(is_awaited_still(token, scope, stated, sourced, links) for token, scope in scopes(stated))


def is_awaited_still(token: Token, scope: Sequence[int], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what one negator stands over is expected or planned there; what was, may have come about since."""
    told = _awaiting(token, scope, stated, sourced, links)
    return bool(told) and not any(_THEN.intersection(keys_before(sourced.words, word.start, 1)) for word in told)


def is_awaited(token: Token, scope: Sequence[int], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether it is expected or planned there, or was, so that the source does not have it done."""
    return bool(_awaiting(token, scope, stated, sourced, links))


def is_awaited_there(
    token: Token, scope: Sequence[int], mine: Sequence[int], stated: Reading, sourced: Reading
) -> bool:
    """Whether it is the source that denies it to be so by now, and some of the stated terms it denies are ahead."""
    return _undone(token, scope, sourced) is not None and any(_ahead(index, stated) for index in mine)


def _awaiting(token: Token, scope: Sequence[int], stated: Reading, sourced: Reading, links: Links) -> tuple[Token, ...]:
    """The words by which all that the source has of an undone deed is ahead; none where some of it is not."""
    deed = _undone(token, scope, stated)
    told = [_ahead(place, sourced) for place, _ in links.get(deed, ())] if deed is not None else []
    found = tuple(word for word in told if word is not None)
    return found if len(found) == len(told) else ()


def _undone(token: Token, scope: Sequence[int], reading: Reading) -> int | None:
    """The deed that is not done by now: of `has not been approved`; none of `will not`, `is not expected to open`."""
    deed = next((index for index in scope if is_verb_like(reading, index)), None)
    auxiliary = keys_before(reading.words, token.start, 1)
    is_now = bool(auxiliary) and auxiliary[0] in _BY_NOW
    if deed is None or not is_now or not (is_bare_negator(token.key) or token.key == "yet"):
        return None
    between = keys_between(reading.words, token.end, reading.terms[deed].start)
    return deed if _BEFORE_DEED.issuperset(between) else None


def _ahead(index: int, reading: Reading) -> Token | None:
    """The word by which a deed is to come."""
    told, start = deed_of(reading, index), reading.terms[index].start
    foreseen = (one.token for one in stretches(reading) if one.has(start) and one.way in {EXPECTED, WANTED})
    return told.token if told is not None and told.way == AHEAD else next(foreseen, None)
