"""A reading in, what it tells of without telling that it is so out: wanted, feared, expected, nearly done, to come."""

from collections.abc import Iterator, Sequence

from factcheck.facts import date, quantity
from factcheck.lexicon.factuality import (
    ACHIEVING,
    BIDDING,
    DRAFTED,
    HINDSIGHT,
    NEARLY,
    POSSIBLE,
    SHORT_OF,
    UNSURE,
    WANTED,
)
from factcheck.lexicon.grammar import BEING, DETERMINERS, DYING, PREPOSITIONS
from factcheck.lexicon.stance import CLAUSE_ENDS, PLEADING
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.roles import is_participle
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, key_after, key_before

_ENDS = (CLAUSE_ENDS - {"if", "due"}) | {"–", "—", "than", "following", "whom", "whose", "so"}
_LIKELY = frozenset({"possible", "likely", "unlikely", "conceivable"})
RULING = frozenset({"rule", "rules", "ruled", "ruling"})
MODALS = frozenset({"may", "might", "could", "can", "should", "must"})
_WITH_CLAUSE = frozenset({"if", "whether", "believe", "believes", "think", "thinks"})
_HAVING = frozenset({"have", "has", "had", "having", "not", "to"})
_ACHIEVED = 6  # tokens from `approved` to `a $4.5 million plan`
_UNDONE = frozenset({"before", "without"})
_BID = 4  # tokens from `a bid` to what is bid
_OBJECT = 10  # tokens: `told firms under direct control of the state to`


class Stretch(NamedTuple):
    """The place in a text (code points) over which a word stands, and what that makes of it."""

    token: Token
    way: str
    start: int
    end: int

    def has(self, place: int) -> bool:
        return self.start <= place < self.end


@once
def stretches(reading: Reading) -> tuple[Stretch, ...]:
    """What a text tells of without telling that it is so."""
    named = reading.of_kind("name", "date")  # `Hope`, `May`
    return tuple(
        stretch
        for number, token in enumerate(reading.words.tokens)
        if not is_inside(token.start, named)
        for stretch in _opened_by(number, reading)
    )


def _opened_by(number: int, reading: Reading) -> Iterator[Stretch]:
    tokens = reading.words.tokens
    token, following = tokens[number], _keys(tokens, number + 1, 2)
    before = _keys(tokens, max(number - _ACHIEVED, 0), min(number, _ACHIEVED))
    if token.key in SHORT_OF and following and is_participle(following[0]) and _is_verb_before(following[1:]):
        yield Stretch(token, NEARLY, tokens[number + 1].start, tokens[number + 1].end)
    if token.key in MODALS or (token.key == "would" and _is_unfulfilled(number, reading)):
        yield _behind(number, POSSIBLE, reading)
    if token.key in RULING and following[:1] == ["out"] and any(is_bare_negator(key) for key in before[-2:]):
        yield _behind(number, POSSIBLE, reading)  # `has not ruled out standing`
    if token.key in _LIKELY and before[-1:] and before[-1] in BEING and following[:1] != ["that"]:
        yield Stretch(token, POSSIBLE, _clause_start(number, tokens), token.start)  # `a cut in May was possible`
    if token.key in _UNDONE and _is_cut_off(number, tokens):
        yield _behind(number, POSSIBLE, reading)
        return
    way = _way(number, reading)
    if not way or not ACHIEVING.isdisjoint(before) or before[-1:] in (["than"], ["as"]):
        return
    yield _behind(number, way, reading)
    if before[-1:] and before[-1] in BEING and following[:1] != ["to"] and is_participle(token.key):
        yield Stretch(token, way, _clause_start(number, tokens), token.start)


def _is_cut_off(number: int, tokens: Sequence[Token]) -> bool:
    """Whether somebody died first: `died two days before finishing it`, `died without finishing it`; not of the war."""
    before, behind = _keys(tokens, max(number - _ACHIEVED, 0), min(number, _ACHIEVED)), _keys(tokens, number + 1, 1)
    died = next((at for at, key in enumerate(before) if key in DYING), None)
    is_deed = any(key.endswith("ing") and key != "being" for key in behind)
    return is_deed and died is not None and (_ENDS - {","}).isdisjoint(before[died:])


def _is_unfulfilled(number: int, reading: Reading) -> bool:
    """Whether a `would` tells of nothing that came about: not of `would later win`, nor of `would often walk`."""
    tokens = reading.words.tokens
    if not DRAFTED.isdisjoint(_keys(tokens, max(number - _ACHIEVED, 0), min(number, _ACHIEVED))):
        return True
    behind = _keys(tokens, number + 1, 2)
    if behind[:1] == ["not"] or (behind[:1] == ["be"] and not any(map(is_participle, behind[1:]))):
        return False
    return HINDSIGHT.isdisjoint(reading.keys) and not any(map(date.year, reading.of_kind("date")))


def _way(number: int, reading: Reading) -> str:
    """What a token makes of what it stands over; empty where it makes nothing of it."""
    tokens = reading.words.tokens
    key, following = tokens[number].key, _keys(tokens, number + 1, 1)
    if key in BIDDING:
        start, end = tokens[number].end, tokens[min(number + _BID, len(tokens) - 1)].end
        sums = filter(quantity.is_money, reading.of_kind("quantity"))
        if any(start < fact.start < end for fact in sums):
            return WANTED
    if following == ["to"] and _is_fact(number + 2, reading, "quantity"):
        return ""  # `set to 40`
    if following in (["not"], ["never"]) and key not in PLEADING:
        return ""  # told by the negator
    for way, words in UNSURE.get(key, ()):
        is_led = not words or not words.isdisjoint(following)
        is_doing = "-ing" in words and any(word.endswith("ing") for word in following)
        is_doing = is_doing or _leads_to_deed(_keys(tokens, number + 1, 3), words)
        if is_led or is_doing or (way == WANTED and "to" in words and _has_infinitive(number, tokens)):
            return way
    return ""


def _leads_to_deed(following: Sequence[str], words: frozenset[str]) -> bool:
    """Whether a `to` with a verb follows, where that is asked for: `offered to resign`, `close to finding`."""
    if following[:1] != ["to"] or not following[1:]:
        return False
    if "to-doing" in words:
        return following[1].endswith("ing")
    if following[1] in {"have", "be"}:
        return "to-do" in words  # `said to have fled`
    is_noun = following[1] in DETERMINERS or following[1].endswith(("s", "ing")) or not following[1].isalpha()
    return "to-do" in words and not is_noun and not (following[2:] and following[2].endswith("ed"))


def _has_infinitive(number: int, tokens: Sequence[Token]) -> bool:
    """Whether a `to` stands behind a noun and its few words: `asked the union to accept`."""
    for key in _keys(tokens, number + 1, _OBJECT):
        if key == "to" or key in _ENDS:
            return key == "to"
    return False


def _behind(number: int, way: str, reading: Reading) -> Stretch:
    """From a word to the end of its clause."""
    tokens = reading.words.tokens
    ends = (at for at in range(number + 2, len(tokens)) if _is_end(at, number, reading))
    end = next(ends, None)
    if end is not None and is_participle(tokens[end].key):  # `tried to leave and 300 people left`: from the joint on
        end = next((at for at in range(end - 1, number + 1, -1) if tokens[at].key == "and"), end)
    return Stretch(tokens[number], way, tokens[number].end, tokens[-1].end if end is None else tokens[end].start)


def _is_end(at: int, number: int, reading: Reading) -> bool:
    """Whether what a word stands over is at an end: at a mark, a joint, what is so already, or another deed."""
    tokens = reading.words.tokens
    key, before = tokens[at].key, key_before(tokens, at)
    if key == "as" and "well" in {before, key_after(tokens, at)}:
        return False  # `must pay a fine as well as mend the works`
    if key in _ENDS:
        return not _is_fact(at + 1, reading, "quantity", "date")  # `before 20 April`, `more than 40`
    if key == "and" and not BEING.isdisjoint(_keys(tokens, at + 1, 1)):
        return True  # `pleaded not guilty and was cleared`
    if key == "from":
        return _is_fact(at + 1, reading, "quantity")  # `to rise from 38 to 40`
    is_told = before in BEING or before in _HAVING or before in DETERMINERS or _takes_clause(number, tokens)
    is_deed = is_participle(key) and not is_told
    return is_deed and (_is_fact(at + 1, reading, "quantity") or _is_verb_before(_keys(tokens, at + 1, 1)))


def _takes_clause(number: int, tokens: Sequence[Token]) -> bool:
    """Whether a clause with its own verb follows: `whether they left`, `a rumour says they left`."""
    return key_after(tokens, number) in {"that", "says", "has", "had"} or tokens[number].key in _WITH_CLAUSE


def _clause_start(number: int, tokens: Sequence[Token]) -> int:
    ends = (tokens[at].end for at in range(number - 1, -1, -1) if tokens[at].key in _ENDS)
    return next(ends, tokens[0].start)


def _is_fact(number: int, reading: Reading, *kinds: str) -> bool:
    """Whether a fact of such a kind begins at a token."""
    tokens = reading.words.tokens
    return number < len(tokens) and any(fact.start == tokens[number].start for fact in reading.of_kind(*kinds))


def _is_verb_before(keys: Sequence[str]) -> bool:
    """Whether what goes before these words is a verb, and no adjective before its noun: `almost unlimited freedom`."""
    return not keys or not keys[0][0].isalpha() or keys[0] in PREPOSITIONS or keys[0] in DETERMINERS


def _keys(tokens: Sequence[Token], first: int, count: int) -> list[str]:
    return [token.key for token in tokens[first : first + count]]
