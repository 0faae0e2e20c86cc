"""A date of the draft and a stretch of the source's in, the day out on which that began or ended if it speaks of that.

`Shooting ended in June 1995` falls into "from September 1994 to August 1995", and is not borne out by it.
"""

from factcheck import facts
from factcheck.facts import AGREEING, date
from factcheck.lexicon.relations import BECOMING, CLOSING, OPENING
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import governing
from factcheck.match.read.stems import is_like, stem
from factcheck.match.words.links import Links
from factcheck.model import Fact, Relation
from factcheck.words import is_inside, keys_before, words_before

_FOLLOWING, _THAT, _LED = frozenset({"after", "before"}), frozenset({"that", "those", "one", "ones"}), 4
_BECOMING = frozenset(stem(word) for word in "become became appoint elect name install join".split())
_IN_ITS_STEAD = 0.8
_REACH = 6  # tokens from the verb to its date
_BREAKS = frozenset({";", ".", "—", "–", "and", "but", "while", "until"})


def at_edge(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> Fact:
    """The beginning or the end of the source's `other`, where the draft tells when that was; else all of it.

    `Work began between 1924 and 1926` tells of one day: it has no other beginning.
    """
    edge = _edge(fact, stated, sourced)
    ends = date.ends(other) if edge is not None and not date.is_lasting(fact) else None
    if ends is None or _edge(other, sourced, stated) is not None:
        return other
    return ends[1 if edge else 0]


def with_edges(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, with a word for a beginning or an end beside a stretch of time that has both.

    `Ended in 2017` has all of "aired from 2005 to 2017" but that verb; `its filming ended` has not.
    """
    stretches = [fact for fact in sourced.of_kind("date") if date.ends(fact)] if stated.of_kind("date") else []
    before = sourced.terms_before(stretches[0].start) if len(stretches) == 1 else range(0)
    if not before:
        return links
    lacking = [index for index, term in enumerate(stated.terms) if index not in links and not term.name]
    is_loose = any(max(likeness for _, likeness in places) < _IN_ITS_STEAD for places in links.values() if places)
    if is_loose or not all(stated.terms[index].key in OPENING | CLOSING for index in lacking):
        return links
    return {**links, **{index: [(before[-1], _IN_ITS_STEAD)] for index in lacking}}


def spans_it(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether the draft tells when that began or ended which the source gives its years in brackets right behind."""
    return keys_before(sourced.words, other.start, 1) == ["("] and at_edge(fact, other, stated, sourced) is not other


def began_then(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether something is told to have ended when it began in the source: `ended in 2006`, "had lasted since 2006".

    What `closed in 2019` has been "closed since 2019".
    """
    is_ended = _edge(fact, stated, sourced) is True and not is_so_since(fact, other, stated, sourced)
    return is_ended and date.is_since(other) and not date.is_since(fact)


def is_so_since(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether the draft tells when that was done which the source says has been done since: "has been shut since"."""
    been = keys_before(sourced.words, other.start, 2)
    is_lasting = date.is_since(other) and been[:1] == ["been"]
    return is_lasting and any(is_like(been[-1], key) for key in keys_before(stated.words, fact.start, 2))


def tells_of_start(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether the draft tells when somebody became what the source has them be `since`, or `from`, another day."""
    verbs = {stated.terms[index].stem for index in governing(stated, stated.place(fact))}
    is_begun = other.text.lower().startswith(("since", "from")) and not verbs.isdisjoint(_BECOMING)
    return is_begun or is_so_since(fact, other, stated, sourced)


def begins_otherwise(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether the draft tells when something began, and the source `beginning in` another time."""
    verbs = governing(stated, stated.place(fact))
    is_of_verb = any(is_like(stated.terms[index].key, key) for index in verbs for key in other.text.lower().split())
    return (
        (is_of_verb or tells_of_start(fact, other, stated, sourced))
        and not date.is_lasting(fact)
        and not date.covers_start(fact, other)
    )


def ended_then(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether something is told to have begun when it was over: `became keeper in 1982`, "until leaving in 1982"."""
    before = keys_before(sourced.words, other.start, _LED)
    return "until" in before and "," not in before and _edge(fact, stated, sourced) is False


def ends_alike(fact: Fact, other: Fact, context: facts.Context) -> bool:
    """Whether what goes on `until the end of September` ends where "from 4 May to 30 September" does."""
    last, ends = date.last_of(fact), date.ends(other)
    return last is not None and ends is not None and facts.compare(last, ends[1], context) in AGREEING


def ends_apart(fact: Fact, other: Fact, context: facts.Context) -> bool:
    """Whether what went on `until 1994` went on in the source to another year: "from 1994 to 1998"."""
    last, ends = date.last_of(fact), date.ends(other)
    return last is not None and ends is not None and facts.compare(last, ends[1], context) is Relation.CONFLICT


def follows_alike(fact: Fact, other: Fact, sourced: Reading) -> bool:
    """`After 1964` beside "after that of 1964": what came before was of that year."""
    before = set(keys_before(sourced.words, other.start, _LED))
    led = fact.text.lower().split()[0]
    is_one_year = date.year(fact) is not None and date.year(fact) == date.year(other)
    return led in _FOLLOWING & before and not _THAT.isdisjoint(before) and is_one_year


def _edge(fact: Fact, reading: Reading, other: Reading) -> bool | None:
    """Whether the verb before a date says that something ended then (True) or began (False).

    Who `became` something then began to be it, if the other text has them be that.
    """
    become: list[str] = []
    for token in reversed(words_before(reading.words, fact.start, _REACH)):
        if token.key in CLOSING:
            return True
        if token.key in OPENING:
            return False
        if token.key in BECOMING and any(one.key in become for one in other.words.tokens):
            return False
        if token.key in _BREAKS or is_inside(token.start, reading.of_kind("date")):
            return None
        become += [token.key] if token.key not in STOPWORDS else []
    return None
