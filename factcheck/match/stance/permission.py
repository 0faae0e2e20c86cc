"""Two readings in, whether both say that somebody has leave to do something, or that he has none, out.

`Nobody may fish in the lake` says what "fishing in the lake is banned" does, and `anyone may` denies it.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from factcheck.lexicon.stance import CANNOT, CLAUSE_ENDS, FORBIDDING, GRANTING, PERMITTING
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_behind, words_before

_MODALS = frozenset({"may", "can"})
_WHOEVER = frozenset({"anyone", "anybody", "everyone", "everybody"})
_SHUTTING = FORBIDDING | {CANNOT, "bar", "bars", "barred", "not", "nobody", "no-one"}
_UP_TO = frozenset({("at", "most"), ("up", "to"), ("no", "more")})
_TIMES = frozenset("once twice one two three four five six seven eight nine ten".split())
_LEAVE = 2  # tokens: `not be allowed to`
_SURE = 0.9


class _Leave(NamedTuple):
    """The word that gives or takes it, whether that is a ban, and whether there is leave."""

    token: Token
    is_ban: bool
    is_given: bool


def say_of_leave(stated: Reading, sourced: Reading) -> tuple[Token | None, Token | None] | None:
    """Where the one has a ban and the other has not: nothing if they agree, else the two words; None of no leave."""
    mine, theirs = _leave(stated), _leave(sourced)
    if mine is None or theirs is None or mine.is_ban == theirs.is_ban:
        return None
    return (None, None) if mine.is_given == theirs.is_given else (mine.token, theirs.token)


def with_leave(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, and that of the two words where the texts agree."""
    mine, theirs = _leave(stated), _leave(sourced)
    if mine is None or theirs is None or say_of_leave(stated, sourced) != (None, None):
        return links
    index, place = stated.term_at(mine.token.start), sourced.term_at(theirs.token.start)
    return links if index is None or place is None else {index: [(place, _SURE)], **links}


@once
def _leave(reading: Reading) -> _Leave | None:
    """What a text says of leave; None where it has no word of it, or several."""
    if reading.keys.isdisjoint(FORBIDDING | PERMITTING | {CANNOT}):
        return None
    from factcheck.match.stance.denials import negators  # most texts say nothing of leave

    tokens = reading.words.tokens
    denied = negators(reading)
    told = [at for at, token in enumerate(tokens) if token.key in FORBIDDING | GRANTING]
    told = told or [at for at in range(len(tokens)) if _is_modal(tokens, at, denied)]
    if len(told) != 1:
        return None
    number = told[0]
    start = max((at for at in range(number) if tokens[at].key in CLAUSE_ENDS), default=0)
    last = number + 1 if _is_modal(tokens, number, denied) else number - 1  # `may not`
    is_denied = tokens[number].key == CANNOT or any(start <= at <= last for at in denied)
    is_ban = tokens[number].key in FORBIDDING
    return _Leave(tokens[number], is_ban, is_ban == is_denied)


def _is_modal(tokens: Sequence[Token], number: int, denied: Collection[int]) -> bool:
    """Whether `may` is of leave, and not of what is possible: `nobody may`, `anyone may`, `visitors may not`."""
    if tokens[number].key == CANNOT:
        return True
    if tokens[number].key not in _MODALS:
        return False
    return number + 1 in denied or any(at in denied or tokens[at].key in _WHOEVER for at in range(number))


def both_limit(stated: Reading, sourced: Reading) -> bool:
    """Whether both give leave up to so much: `may not vote more than once`, "may vote only once".

    The ban of the one is what the other leaves out; how much it is their figures tell.
    """
    return _limits(stated) and _limits(sourced)


@once
def _limits(reading: Reading) -> bool:
    if reading.keys.isdisjoint(_SHUTTING) and reading.keys.isdisjoint(_MODALS | GRANTING):
        return False
    keys = [token.key for token in reading.words.tokens]
    pairs = set(pairwise(keys))
    if not reading.keys.isdisjoint(_SHUTTING):
        return ("more", "than") in pairs and not pairs & _UP_TO
    is_given = not reading.keys.isdisjoint(_MODALS | GRANTING)
    is_only = any(key == "only" and (other in _TIMES or other.isdecimal()) for key, other in pairwise(keys))
    return is_given and (is_only or bool(pairs & _UP_TO))


def is_not_allowed(token: Token, sourced: Reading) -> bool:
    """Whether a negator takes leave to do something, and says nothing of whether it is done: `may no longer smoke`."""
    before = words_before(sourced.words, token.start, 1)
    is_modal = bool(before) and before[0].key in PERMITTING
    return is_modal or not PERMITTING.isdisjoint(keys_behind(sourced.words, token.end, _LEAVE))


def tells_of_doing(stated: Reading, links: Links, scope: Sequence[int]) -> bool:
    """Whether all that a text has of it is a deed told as a thing: `smoking in a car costs 200 euros`."""
    mine = [index for index, places in links.items() if any(position in scope for position, _ in places)]
    return bool(mine) and any(
        stated.terms[index].key.endswith("ing") and stated.terms[index].start == 0 for index in mine
    )
