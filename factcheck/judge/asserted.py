"""An alignment and a figure or a date of the sentence in, whether the sentence says at all that it is so, out.

`If China had 40 per cent`, `could rise to 40`, `used to have 25` and `no country has more than 34` are not denied by
what somebody has.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.facts import date, quantity
from factcheck.lexicon.changes import COMING_TO
from factcheck.lexicon.factuality import DRAFTED, FEARED, WANTED
from factcheck.lexicon.grammar import COPULAS, HARDLY, NOBODY, WHOSE
from factcheck.lexicon.measures import SHARES
from factcheck.match.align import Alignment
from factcheck.match.beside.frames import frame
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_participle
from factcheck.match.read.stretches import stretches
from factcheck.match.stance.conditions import is_supposed
from factcheck.match.stance.denied_days import is_denied
from factcheck.match.words.modifiers import head_behind
from factcheck.match.words.side import Side
from factcheck.model import Fact
from factcheck.words import keys_before, keys_behind, keys_between, words_before, words_behind

_MAY = frozenset({"could", "may", "might", "would", "should"})
_WILL = _MAY | {"will", "shall"}
_MAYBE = _MAY - {"would", "should"}  # what is worked out is told so too: `would have 12 left`
_SOONER = frozenset({"soon", "one", "day", "yet", "still", "well", "eventually", "even"})
_OF_OLD = frozenset("once previously formerly originally".split())
_UNTRUE = frozenset("myth hoax legend false wrong untrue mistaken".split())
_HARDLY_ANY = NOBODY | HARDLY | {"neither", "nor", "few"}
_HAD = frozenset({"had", "was", "were", "held"})
_NOW = frozenset({"has", "have", "is", "are", "holds", "hold"})
_OPENING = 2  # tokens
_COUNTED_UP_TO = 10
_LISTING = frozenset({",", "and", "or"})


def is_asserted(side: Side, alignment: Alignment) -> bool:
    """Whether it is said to be so, or the source says it in the same way."""
    fact, stated, sourced = side.pair.stated, alignment.stated, alignment.sourced
    if is_of_none(side, alignment):
        return False
    if not alignment.is_implied and fact.kind == "quantity" and _will_have(fact, stated):
        return any(_is_ahead(one, sourced) for one in _own(side, sourced))
    if _is_of_old(fact, stated) and _is_of_now(side, alignment):
        return False
    ways = _OF_SUMS if side.why and alignment.is_implied else _WAYS
    if any(way(fact, stated) for way in ways):
        own = _own(side, sourced)
        is_past = _is_over(fact, stated) and any(_HAD & {*keys_before(sourced.words, one.start)} for one in own)
        return is_past or any(way(one, sourced) for way in (*ways, _is_ahead) for one in own)
    return not (_is_of_nobody(fact, stated) or _is_of_so_many(fact, stated)) and not _is_of_else(side, alignment)


def is_of_none(side: Side, alignment: Alignment) -> bool:
    """`No ferry sailed on Friday`, `no Danes won` beside "none on Saturday", "no Swedes": both may be so."""
    fact, sourced = side.pair.stated, side.pair.sourced
    if sourced is None or fact.kind not in {"date", "name"} or (fact.kind == "date" and date.has_bound(fact)):
        return False
    return is_denied(fact, alignment.stated) and is_denied(sourced, alignment.sourced)


def is_one_of_several(side: Side, alignment: Alignment) -> bool:
    """`Firms such as Baidu`, `A and C are leading firms` beside "firms such as ZTE", "A and B": others may be too."""
    sourced, words = side.pair.sourced, alignment.sourced.words
    if sourced is None or side.pair.stated.kind != "name":
        return False
    before = [token.key for token in words_before(words, sourced.start) if not token.text[:1].isupper()]
    is_last = before[-1:] == ["and"]
    while before and before[-1] in _LISTING:
        before.pop()
    if before[-2:] == ["such", "as"] or before[-1:] == ["including"]:
        return True
    behind = [token.key for token in words_behind(words, sourced.end) if not token.text[:1].isupper()]
    if behind[:3] in ([",", "for", "instance"], [",", "for", "example"]):
        return True
    verb = next((number for number, key in enumerate(behind) if key not in _LISTING), 0)
    is_listed = is_last or "and" in behind[:verb]
    return is_listed and behind[verb : verb + 1] in (["are"], ["were"]) and behind[verb + 1 : verb + 2] != ["the"]


def _own(side: Side, sourced: Reading) -> tuple[Fact, ...]:
    return (side.pair.sourced,) if side.pair.sourced else sourced.of_kind(side.pair.stated.kind)


def _is_to_come(fact: Fact, reading: Reading) -> bool:
    """`Could rise to 40 per cent`, `may soon have 40`, `wants 40`; the arena that `could hold 50,000` did."""
    words = words_before(reading.words, fact.start)
    plain = [token for token in words if not token.key.endswith("ly") and token.key not in _SOONER]
    for (modal, verb), following in zip(pairwise(plain), (*plain[2:], None), strict=False):
        is_had = verb.key == "have" and (following is None or not is_participle(following.key))  # `may have risen`
        may = _WILL if fact.kind == "quantity" else _MAY
        if (modal.key in may and verb.key in COMING_TO) or (modal.key in _MAYBE and is_had):
            return True
    over = (one for one in stretches(reading) if one.has(fact.start) and one.way in {WANTED, FEARED})
    return fact.kind == "quantity" and any(
        one.token.key not in DRAFTED or keys_behind(reading.words, one.token.end, 1) == ["to"]
        for one in over
        if one.token.key != "needed"
    )


def _will_have(fact: Fact, reading: Reading) -> bool:
    """`Will have 40 per cent in the next decade`, beside what a claim of a store has now."""
    return any(
        one in {"will", "would"} and other == "have" for one, other in pairwise(keys_before(reading.words, fact.start))
    )


def _is_ahead(fact: Fact, reading: Reading) -> bool:
    """What is planned otherwise is told by what will be: `plans to build 40`, "will build 70"."""
    return any(one.has(fact.start) for one in stretches(reading))


def _is_over(fact: Fact, reading: Reading) -> bool:
    """`Used to have 25 per cent`."""
    return ("used", "to") in pairwise(keys_before(reading.words, fact.start))


def _is_of_old(fact: Fact, reading: Reading) -> bool:
    """`Once had 20`, `had 20 a decade ago`, and what something rose from."""
    if fact.kind != "quantity":
        return False
    before = keys_before(reading.words, fact.start)
    is_once = any(
        (one in _OF_OLD and other in _HAD) or (one in _HAD and other in _OF_OLD) for one, other in pairwise(before)
    )
    is_ago = "ago" in (*before, *keys_behind(reading.words, fact.end)) and not _HAD.isdisjoint(before)
    return quantity.is_start(fact) or is_once or is_ago


def _is_of_now(side: Side, alignment: Alignment) -> bool:
    """Whether the source tells how many there are, a series or `has 40`, and not of the time that is stated."""
    if any(other.agrees and other.is_of("date") for other in alignment.sides):
        return False
    sourced = alignment.sourced
    own = _own(side, sourced)
    return sourced.held is not None or any(_NOW & {*keys_before(sourced.words, one.start)} for one in own)


def _is_called_untrue(fact: Fact, reading: Reading) -> bool:
    """`It is a myth that it has 40 per cent`."""
    before = keys_before(reading.words, fact.start)
    at = next((number for number, key in enumerate(before) if key in _UNTRUE), -1)
    return at >= 0 and not {"that", "to"}.isdisjoint(before[at + 1 : at + 1 + _OPENING])


_OF_SUMS = (is_supposed, _is_over, _is_called_untrue)  # what is worked out is told with `would`: `would have 12 left`
_WAYS = (*_OF_SUMS, _is_to_come)


def _is_of_nobody(fact: Fact, reading: Reading) -> bool:
    """`No country has more than 34 per cent`: whoever has less agrees."""
    return quantity.is_bound(fact) and not _HARDLY_ANY.isdisjoint(keys_before(reading.words, fact.start)[:_OPENING])


def _is_of_so_many(fact: Fact, reading: Reading) -> bool:
    """`Only two countries have more than 20 per cent`: how many they are is said, and not who."""
    counts = filter(quantity.counted, reading.of_kind("quantity"))
    return quantity.is_bound(fact) and any(
        (quantity.number(one) or _COUNTED_UP_TO) < _COUNTED_UP_TO
        and {"have", "has", "had", "hold", "holds"} & {*keys_between(reading.words, one.end, fact.start)}
        for one in counts
    )


def _is_of_else(side: Side, alignment: Alignment) -> bool:
    """`40 per cent of AI patents`, where a series is of computing power; what is a third `of its size` is of itself."""
    stated = alignment.stated
    if _is_of_own(side, alignment):
        return True
    if not side.why or not WHOSE.isdisjoint(keys_behind(stated.words, side.pair.stated.end, _OPENING)):
        return False
    if alignment.sourced.held and any(_is_said_of_it(term, stated) for term in alignment.missing):
        return True
    measures = (frame(stated, side.pair.stated).substance, _measure(stated, side.pair.stated), *_ranked_in(stated))
    return any(
        index >= 0 and not alignment.places(index) and stated.terms[index].stem not in alignment.sourced.about
        for index in measures
    )


def _is_said_of_it(term: Term, stated: Reading) -> bool:
    """`Were obese`, where a series is of who is in good health."""
    return is_matter(term) and keys_before(stated.words, term.start, 1)[-1:] in ([copula] for copula in COPULAS)


def _measure(reading: Reading, fact: Fact) -> int:
    """What a share that is told before its figure is of: `Japan's share of chip production is 17 per cent`."""
    before = words_before(reading.words, fact.start)
    at = next((one.end for one, other in pairwise(before) if one.key in SHARES and other.key == "of"), -1)
    head = head_behind(at + len(" of"), reading) if at >= 0 else None
    return -1 if head is None or reading.terms[head].start >= fact.start else head


def _ranked_in(reading: Reading) -> Iterator[int]:
    """What somebody is ranked in: `the US ranks first in AI talent, with China second`."""
    for rank in reading.of_kind("rank"):
        following = words_behind(reading.words, rank.end, 1)
        head = head_behind(following[0].end, reading) if following and following[0].key == "in" else None
        yield -1 if head is None else head


def _is_of_own(side: Side, alignment: Alignment) -> bool:
    """`More than half of China's computing power`: a part of what is China's, where the source has China's part."""
    fact, sourced, stated = side.pair.stated, side.pair.sourced, alignment.stated
    names = [name for name in stated.of_kind("name") if name.start > fact.end]
    if sourced is None or fact.kind != "quantity" or not quantity.is_share(fact) or not names:
        return False
    if keys_between(stated.words, fact.end, names[0].start) != ["of"]:
        return False
    index = stated.term_at(names[0].start)
    places = alignment.places(index) if index is not None else frozenset()
    theirs = [alignment.sourced.terms[place].start for place in places]
    is_holder = bool(theirs) and all(
        start < sourced.start and keys_before(alignment.sourced.words, start, 1) != ["of"] for start in theirs
    )
    return is_holder and keys_behind(stated.words, names[0].end, 1) in (["'s"], ["’s"])


def is_so_long(stated: Fact, alignment: Alignment) -> bool:
    """Whether a length of time is told of a denial, and not denied itself: `had not risen for nine years`."""
    return quantity.is_time(stated) and keys_before(alignment.stated.words, stated.start, 1) in (["for"], ["in"])
