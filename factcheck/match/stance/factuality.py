"""Two readings in, the words out by which the source only expects, wants, fears or allows for what the other states.

`Revenue was 40 million` is not borne out by "analysts had forecast revenue of 40 million", nor `they sold the hall` by
"residents opposed the sale of the hall". It is not denied either: it may have come about since.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts import MEASURED, date, quantity
from factcheck.lexicon.factuality import (
    ACHIEVING,
    ALLEGED,
    BIDDING,
    DRAFTED,
    DROPPED,
    EXPECTED,
    FEARED,
    HINDSIGHT,
    NEARLY,
    POSSIBLE,
    SHORT_OF,
    UNDECIDED,
    UNSURE,
    WANTED,
)
from factcheck.lexicon.grammar import BEING, DETERMINERS, PREPOSITIONS
from factcheck.lexicon.measures import FORESEEING
from factcheck.lexicon.stance import CLAUSE_ENDS, PLEADING
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.stance.strength import PLANS, is_headline_to_come, is_put_at
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, key_after, key_before, keys_before, keys_behind

_ENDS = (CLAUSE_ENDS - {"if", "due"}) | {"–", "—", "than", "following", "whom", "whose", "so"}
_DUE = BEING | {"has", "have", "had", "needs", "need"}  # `has to approve it`
_SETTLED = frozenset({"planned", "scheduled", "due", "set", "slated"})  # what is so is to be
_LIKELY = frozenset({"possible", "likely", "unlikely", "conceivable"})
_RULING = frozenset({"rule", "rules", "ruled", "ruling"})
_FORESEEN = FORESEEING | {"should"}  # what `will` be so is surer
_PAST = frozenset({"was", "were", "been", "had"})
_AHEAD = frozenset({"will", "'ll", "shall", "upcoming", "forthcoming", "next", "future", "planned"})
_WILL = frozenset({"will", "'ll", "shall"})
_DOUBTING = frozenset({"doubt", "doubts", "doubted", "doubting"})
_MAYBE = frozenset({"could", "may", "might"})
_BEING_SO = frozenset({"is", "are", "was", "were", "has", "have", "had"})
_MODALS = frozenset({"may", "might", "could", "can", "should", "must"})
_WITH_CLAUSE = frozenset({"if", "whether", "believe", "believes", "think", "thinks"})
_HAVING = frozenset({"have", "has", "had", "having", "not", "to"})
_ACHIEVED = 6  # tokens from `approved` to `a $4.5 million plan`
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


def unsure_word(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Token | None:
    """The source's word over all that it has of a stated deed, or over a stated figure or date; None without one."""
    known = {token.key for token in stated.words.tokens}
    roots = {stem(key) for key in known}
    theirs = [stretch for stretch in stretches(sourced) if stem(stretch.token.key) not in roots]
    if not theirs or is_put_at(stated) or any(_is_worked_out(side) for side in sides):
        return None
    mine = [stretch for stretch in stretches(stated) if stretch.token.key not in _WILL]  # it leaves no room
    is_due = any(token.key in _DUE and following.key == "to" for token, following in pairwise(stated.words.tokens))
    verbs = [term for index, term in enumerate(stated.terms) if is_verb_like(stated, index)]
    is_open = bool(mine and verbs) and all(any(one.has(verb.start) for one in mine) for verb in verbs)  # `may close`
    is_ahead = is_due or is_open or not _AHEAD.isdisjoint(known) or _is_scheduled(stated, sourced, links, sides)
    less = {FEARED, DROPPED} if is_open else {WANTED, FEARED, DROPPED}  # what is wanted or feared need not come
    is_past = any(is_verb_like(stated, index) and _is_past(stated, index) for index in range(len(stated.terms)))
    figured = theirs if is_past else [stretch for stretch in theirs if stretch.token.key not in _MODALS]
    foreseen = frozenset[str]() if mine or is_due or _WILL.isdisjoint(known) else _FORESEEN
    open_modals = _MODALS - foreseen
    deeds = _over_deeds(mine, theirs, stated, sourced, links, open_modals)
    found = (*_over_figures(mine, figured, sourced, sides), *deeds)
    settled = (_SETTLED if is_due else frozenset[str]()) | (PLANS if is_headline_to_come(stated) else frozenset[str]())
    found = tuple(one for one in found if one.token.key not in settled)
    unsettled = {one.token.key for one in theirs if one.way == ALLEGED} | _RULING | UNDECIDED
    sure = foreseen | unsettled if foreseen else foreseen  # what is debated or thought so is not what will be
    return next((one.token for one in found if not is_ahead or one.way in less or one.token.key in sure), None)


def is_asked(stated: Reading, sourced: Reading) -> bool:
    """Whether the source does no more than ask what is stated as so."""
    mine, theirs = stated.words.text.rstrip(), sourced.words.text.rstrip()
    return theirs.endswith("?") and not mine.endswith("?") and len(theirs.split(". ")) == 1


def unsure_alone(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Token | None:
    """A word by which the sentence leaves open, or to come, what the source tells as so: `will`, `doubts that`."""
    if any(_is_worked_out(side) for side in sides):
        return None
    theirs = stretches(sourced)
    verbs = [index for index in links if is_verb_like(stated, index)]
    for one in stretches(stated):
        held = [index for index in verbs if one.has(stated.terms[index].start)]
        is_doubted = one.way == ALLEGED and one.token.key in _DOUBTING
        if is_doubted and held and not any(other.way == ALLEGED for other in theirs):
            return one.token
        is_told = not theirs and sourced.keys.isdisjoint(_AHEAD | _MODALS | {"if", "whether", "would"})
        is_unfulfilled = one.token.key == "would" and keys_behind(stated.words, one.token.end, 1) == ["have"]
        is_open = (
            is_unfulfilled
            or one.token.key in _MAYBE
            or (one.way in {EXPECTED, WANTED} and one.token.key not in sourced.keys)
        )
        if is_told and is_open and _are_so(held, one, stated, sourced, links):
            return one.token
    return None


def _are_so(held: Sequence[int], over: Stretch, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source tells these verbs in the past, or with no day to come in the present; `be` and `have` too."""
    is_dated = bool(sourced.of_kind("date"))
    if not held:
        behind = next((token.key for token in stated.words.tokens if token.start >= over.start), "")
        return behind in {"be", "have"} and not is_dated and not sourced.keys.isdisjoint(_BEING_SO)
    is_past = any(is_verb_like(sourced, place) and _is_past(sourced, place) for place in range(len(sourced.terms)))
    for place in (place for index in held for place, _ in links[index]):
        is_verb = is_verb_like(sourced, place)
        is_present = not is_dated and sourced.terms[place].key.endswith("s")
        if not (_is_past(sourced, place) if is_verb else is_past and not is_dated) and not is_present:
            return False
    return True


def nearly_alone(stated: Reading, sourced: Reading) -> Token | None:
    """The `nearly` of what the source tells as done."""
    if stretches(sourced) or not sourced.keys.isdisjoint(SHORT_OF):
        return None
    return next((one.token for one in stretches(stated) if one.way == NEARLY), None)


def _is_scheduled(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether the one tells in the present, with its day, what the other says will be: `opens on 3 May`."""
    if not any(side.agrees and side.is_of("date") and side.pair.sourced for side in sides):
        return False
    present = [index for index in links if stated.terms[index].key.endswith("s") and not stated.terms[index].name]
    verbs = [
        sourced.terms[place].start for index in present for place, _ in links[index] if sourced.terms[place].is_verb
    ]
    return any(keys_before(sourced.words, start, 1) == ["will"] for start in verbs)


def _is_worked_out(side: Side) -> bool:
    return side.agrees and bool(side.why) and side.is_of("quantity", "order")


def _over_figures(
    mine: Sequence[Stretch], theirs: Sequence[Stretch], sourced: Reading, sides: Sequence[Side]
) -> Iterator[Stretch]:
    """What stands over the source's figures and dates that are stated as so; `the six` are there in any case."""
    known = {token.end + 1 for token in sourced.words.tokens if token.key in DETERMINERS - {"a", "an"}}
    for side in sides:
        fact, found = side.pair.stated, side.pair.sourced
        is_borne_out = fact.kind in MEASURED and found is not None and side.agrees and not side.why
        if is_borne_out and found and found.start not in known and not any(one.has(fact.start) for one in mine):
            yield from filter(None, [_over(theirs, [found.start])])


def _over_deeds(
    mine: Sequence[Stretch],
    theirs: Sequence[Stretch],
    stated: Reading,
    sourced: Reading,
    links: Links,
    modals: frozenset[str],
) -> Iterator[Stretch]:
    """The same of each stated verb, wherever the source has it; and of all the words that it has, if there is none.

    One of the `modals` makes only what was done unsure.
    """
    said: dict[int, list[int]] = {}
    weighty = [index for index, term in enumerate(stated.terms) if term.weight >= 1 and is_verb_like(stated, index)]
    for index, places in links.items():
        term = stated.terms[index]
        tells = term.weight >= 1 or (not weighty and is_verb_like(stated, index))  # `the fire started`
        if term.name is None and tells and not any(stretch.has(term.start) for stretch in mine):
            said[index] = [sourced.terms[place].start for place, _ in places]
    verbs = {index for index in said if is_verb_like(stated, index)}
    if all(_over(theirs, said[index]) for index in verbs):  # else what is done is told as so
        verbs |= {index for index in said if any(sourced.terms[place].is_verb for place, _ in links[index])}
    for index in sorted(verbs):
        over = _over(theirs, said[index])
        if over and not (over.token.key in modals and not _is_past(stated, index)):
            yield over
    over = _over(theirs, [start for starts in said.values() for start in starts])
    if over and over.token.key not in modals:
        yield over
    dropped = [stretch for stretch in theirs if stretch.way == DROPPED]
    yield from filter(None, (_over(dropped, starts) for starts in said.values()))  # `went on strike`


def _over(theirs: Sequence[Stretch], places: Sequence[int]) -> Stretch | None:
    """What stands over every one of these places."""
    found = [next((stretch for stretch in theirs if stretch.has(place)), None) for place in places]
    return found[0] if found and all(found) else None


def _is_past(reading: Reading, index: int) -> bool:
    """Whether a verb tells of what was done: who `can` or `must` do something does it by and by."""
    term = reading.terms[index]
    before = {token.key for token in reading.words.tokens if token.end <= term.start}
    return not _PAST.isdisjoint(before) if BEING & before else is_participle(term.key)


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
    if token.key in _MODALS or (token.key == "would" and _is_unfulfilled(number, reading)):
        yield _behind(number, POSSIBLE, reading)
    if token.key in _RULING and following[:1] == ["out"] and any(is_bare_negator(key) for key in before[-2:]):
        yield _behind(number, POSSIBLE, reading)  # `has not ruled out standing`
    if token.key in _LIKELY and before[-1:] and before[-1] in BEING and following[:1] != ["that"]:
        yield Stretch(token, POSSIBLE, _clause_start(number, tokens), token.start)  # `a cut in May was possible`
    way = _way(number, reading)
    if not way or not ACHIEVING.isdisjoint(before) or before[-1:] in (["than"], ["as"]):
        return
    yield _behind(number, way, reading)
    if before[-1:] and before[-1] in BEING and following[:1] != ["to"] and is_participle(token.key):
        yield Stretch(token, way, _clause_start(number, tokens), token.start)


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
