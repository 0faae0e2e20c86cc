"""A stated and a sourced date in their readings in, how surely they are of one thing out."""

from factcheck import facts
from factcheck.facts import date
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.lexicon.ranks import SUPERLATIVES
from factcheck.match.beside.stretch_ends import spans_it
from factcheck.match.beside.times import is_base
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import governing, is_verb_like
from factcheck.match.read.stems import are_opposites, is_like
from factcheck.match.words.links import Links, all_linked
from factcheck.model import Fact, Relation
from factcheck.words import is_inside, keys_before, within, words_before

_SAME_VERB = 0.25
_JOINTS = frozenset({"and", "but", "then", "later"})
_RECORD = 3  # tokens: `the highest level since`


def tie_of(fact: Fact, other: Fact, stated: Reading, sourced: Reading, links: Links) -> float:
    """What the verbs of two dates say: they go with the same (0 to 1), or the draft's goes with another there (-1)."""
    if _are_of_one_record(fact, other, stated, sourced) or spans_it(fact, other, stated, sourced):
        return _SAME_VERB
    mine, theirs = governing(stated, stated.place(fact)), governing(sourced, sourced.place(other))
    if any(is_like(stated.terms[index].key, key) for index in mine for key in other.text.lower().split()):
        return _SAME_VERB  # `started before 1999` and `beginning in 1999`
    held = all_linked(links, mine)
    own = verb_before(fact, stated)
    is_joined = own is not None and not _JOINTS.isdisjoint(keys_before(stated.words, stated.terms[own].start, 1))
    if is_joined and own not in links and held & set(theirs):
        return -1.0  # `was born in Lund and died in 1968`, "was born in 1901"
    if not theirs or held & set(theirs):
        return _SAME_VERB if theirs else 0.0
    return -1.0 if any(is_verb_like(sourced, place) for place in held) else 0.0


def are_apart(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether a date is of what has an opposite in the other text, or of what that compares its figure with."""
    is_of_base = fact.kind == "date" and is_base(other, sourced) and not is_base(fact, stated)
    return is_of_base or _are_of_opposites(fact, other, stated, sourced)


def is_agreed(fact: Fact, sourced: Reading, context: facts.Context) -> bool:
    """Whether the source has a date that bears a stated one out, and not merely a time that it falls into."""
    return any(
        relation is Relation.SAME or (relation is Relation.WEAKER and not date.is_lasting(other))
        for other in sourced.of_kind(fact.kind)
        for relation in (facts.compare(fact, other, context),)
    )


def noun_of(day: Fact, reading: Reading) -> int | None:
    """The place of the noun of which a year is but a word: `her 2009 thesis`, `the 2008 crisis`."""
    before = words_before(reading.words, day.start, 1)
    is_of_noun = day.text.isdecimal() and bool(before) and before[0].key in DETERMINERS
    return next((at for at, term in enumerate(reading.terms) if is_of_noun and term.start == day.end + 1), None)


def _are_of_one_record(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether both tell since when something is the highest, whatever it did to get there."""
    mine, theirs = _rank_before(fact, stated), _rank_before(other, sourced)
    return bool(mine) and is_like(mine, theirs)


def _rank_before(fact: Fact, reading: Reading) -> str:
    """The superlative right before a `since`, or with its noun between: `the lowest level since 2008`."""
    start = next(
        (token.start for token in within(reading.words, fact.start, fact.end) if token.key == "since"), fact.start
    )
    before = words_before(reading.words, start, _RECORD)
    is_since = any(token.key == "since" for token in (*before[-1:], *within(reading.words, fact.start, fact.end)))
    return next((token.key for token in reversed(before) if token.key in SUPERLATIVES), "") if is_since else ""


def _are_of_opposites(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether the one date stands right behind a verb, and the other behind its opposite: `started` and "ended in"."""
    mine, theirs = verb_before(fact, stated), verb_before(other, sourced)
    if mine is None or theirs is None:
        return False
    return are_opposites(stated.terms[mine].key, sourced.terms[theirs].key)


def verb_before(fact: Fact, reading: Reading) -> int | None:
    """The place of the verb that a date follows, with nothing but `in`, `on` or `at` between: `leaves at 8:20`."""
    index = max(reading.terms_before(fact.start), default=None)
    if fact.kind != "date" or index is None:
        return None
    between = [token.key for token in within(reading.words, reading.terms[index].end, fact.start)]
    may_be_verb = between == ["at"] and ends_as_verb(reading.terms[index].key)
    return index if len(between) <= 1 and (may_be_verb or is_verb_like(reading, index)) else None


def verb_of_clause(fact: Fact, reading: Reading) -> int | None:
    """The place of the last verb before a date, with no mark or other date between: `died of fever in Lund in 1855`."""
    verbs = [
        at for at in reading.terms_before(fact.start) if reading.terms[at].name is None and is_verb_like(reading, at)
    ]
    if fact.kind != "date" or not verbs:
        return None
    between = within(reading.words, reading.terms[verbs[-1]].end, fact.start)
    is_parted = any(not token.key[0].isalnum() or is_inside(token.start, reading.of_kind("date")) for token in between)
    return None if is_parted else verbs[-1]


def ends_as_verb(key: str) -> bool:
    """`begins`, but not `thesis`, `loss` or `virus`."""
    return key.endswith("s") and not key.endswith(("ss", "is", "us"))
