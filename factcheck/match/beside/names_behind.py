"""A stated fact and a sourced one in their readings in; whether what each is for, by the name behind it, agrees out.

`3 for the Sudra League`, `three killed in Gaza`, `the highest peak in Gallia`: the first name behind a preposition, up
to the next figure or rank.
"""

from itertools import pairwise

from factcheck.facts.name import is_people, is_place, lies_in
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.lexicon.reporting import VOICE_NOUNS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links, held_places, is_about
from factcheck.model import Fact
from factcheck.words import within, words_before, words_behind

_ARTICLES = 4  # tokens of which not all are articles
_PLACING = frozenset({"in", "for", "at", "to", "from", "on"})
_SPOKEN_OR_NAMED = frozenset({"name", "quotation", "attribution"})


def fits_name_behind(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> int:
    """1 where both figures are for the same, `3 for the Sudra League`; -1 where the source has another for that.

    A name before the figure says more of whose it is: `Ostra accounts for 300 cases in Merria`.
    """
    mine, theirs = _name_behind(fact, stated), _name_behind(other, sourced)
    if theirs is None:
        return 0
    known = _known(sourced).get(other.kind) or set()
    before = {name.text.lower() for name in stated.of_kind("name") if name.end <= fact.start} & known
    if mine is None and len(before) == 1 and len(known) > 1:
        return 1 if theirs.text.lower() in before else -1
    if mine is None or before:
        return 0
    return 1 if mine.text.lower() == theirs.text.lower() else -int(mine.text.lower() in known)


@once
def _known(reading: Reading) -> dict[str, set[str]]:
    """The names that stand behind the figures of a text, behind its ranks and so on."""
    known: dict[str, set[str]] = {}
    for fact in reading.facts:
        name = _name_behind(fact, reading) if fact.kind not in _SPOKEN_OR_NAMED else None
        known.setdefault(fact.kind, set()).update((name.text.lower(),) if name else ())
    return known


def are_of_two_places(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether two figures are for places of which the other text has none: `three killed in Gaza`, "67 in Israel"."""
    mine, theirs = _name_behind(fact, stated), _name_behind(other, sourced)
    if mine is None or theirs is None or not is_place(mine):
        return False
    return not (_names(mine, sourced) or _names(theirs, stated))


def is_of_others(fact: Fact, reading: Reading) -> bool:
    """`five other authors`: with the one who is told of they are six."""
    behind = words_behind(reading.words, fact.end, 1)
    return any(token.key in {"other", "others"} for token in behind)


def adds_others(fact: Fact, reading: Reading, counted: str) -> bool:
    """`The Salt Road and nine other books`: not all of the books are nine."""
    before = words_before(reading.words, fact.start, 1)
    following = within(reading.words, fact.end, len(reading.words.text))[1:2]
    is_joined = [token.key for token in before] == ["and"] and is_of_others(fact, reading)
    return is_joined and bool(counted and following) and is_like(counted, following[0].key)


def is_elsewhere(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a text has a place that the source lacks, and that one of its own which is no part of it: `in Ostra`."""
    places = [at for at, term in enumerate(stated.terms) if at not in links and _is_of_place(term)]
    missing = [at for at in places if not is_about(stated.terms[at], sourced)]
    lacking = [stated.terms[at].name for at in missing if not at or at - 1 in links or not stated.terms[at - 1].name]
    if not lacking:
        return False  # no `Lark of the West` lies there
    held = held_places(links)
    others = [term for place, term in enumerate(sourced.terms) if place not in held and _is_of_place(term)]
    before = {token.end: token.key for token in sourced.words.tokens}
    return any(
        before.get(other.start - 1) in {"in", "near", "at"}
        and not (lies_in(other.name, name) or lies_in(name, other.name))
        for other in others
        for name in lacking
        if name and other.name
    )


def _is_of_place(term: Term) -> bool:
    return term.name is not None and is_place(term.name) and not is_people(term.name)


def speaks_for_another(stated: Reading, links: Links) -> bool:
    """Whether a name that the source lacks says whose voice somebody is: `a Red Cross spokesman`."""
    return any(
        one.name and index not in links and other.key in VOICE_NOUNS and stated.words.text[one.end : other.start] == " "
        for index, (one, other) in enumerate(pairwise(stated.terms))
    )


def _names(name: Fact, reading: Reading) -> bool:
    """Whether a text has a name, or a word of it."""
    keys = {key for key in name.text.lower().split() if len(key) > 1}
    return any(token.key in keys for token in reading.words.tokens)


def _name_behind(fact: Fact, reading: Reading) -> Fact | None:
    """The first name behind a preposition, between a figure or a rank and the next one: what that is for, or where."""
    ends = (other.start for other in reading.of_kind(fact.kind) if other.start >= fact.end)
    behind = within(reading.words, fact.end, next(ends, len(reading.words.text)))
    tokens = [token for token in behind if token.key not in DETERMINERS]
    names = _names_by_start(reading)
    for before, token in pairwise(tokens):
        name = names.get(token.start)
        if name is not None and before.key in _PLACING:
            following = words_behind(reading.words, name.end, _ARTICLES)
            first = next((one.text for one in following if one.key not in DETERMINERS), "")
            return None if first[:1].isupper() else name
    return None


@once
def _names_by_start(reading: Reading) -> dict[int, Fact]:
    return {name.start: name for name in reading.of_kind("name")}
