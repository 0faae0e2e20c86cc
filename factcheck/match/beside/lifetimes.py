"""Two readings in, the days of birth and death that the one states beside those that the other has out.

`Ada Holm (3 May 1901 – 9 June 1986)` says when she was born and when she died; `(born 3 May 1901)` the one alone.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck import facts
from factcheck.facts import AGREEING, date
from factcheck.lexicon.grammar import BEARING, DEAD, DYING
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import governing
from factcheck.match.words.links import Links, held_places
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, up_to

_OPENING = frozenset({"(", "lrb"})
_CLOSING = frozenset({")", "rrb"})
_DASHES = frozenset({"-", "–", "—", "−"})
_CLAUSE = 12  # words before a date that may say what happened on it
_BEHIND = 5
_BY_ITS_DAY = 0.9
_ALIAS = 3  # words: `known professionally as`
_BESIDE_PLACES = frozenset({",", "in", "at", "near", "d", "died", "†"})
_DAYS = {"born": "birth", "died": "death"}


class Life(NamedTuple):
    """Whose days they are (the term that names them, -1 where nobody is named before), and the days."""

    holder: int
    born: Fact | None
    died: Fact | None


def life_of(stated: Reading, sourced: Reading, links: Links) -> Life | None:
    """The one life of which the source tells, if the stated text may speak of it."""
    lives = [life for life in _lives(sourced) if _is_meant(life, stated, sourced, links)]
    return lives[0] if len(lives) == 1 else None


def lived(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> Iterator[Side]:
    """A side for each stated day of birth or death that the source has for the same person.

    The day of birth stated for anything else that somebody did is none of what they did.
    """
    dates = stated.of_kind("date")
    life = life_of(stated, sourced, links) if dates else None
    if life is None:
        return
    born, died = life.born, life.died
    for fact in dates:
        done = event(fact, stated)
        other = {"born": born, "died": died}.get(done or "")
        if other is not None:
            relation = facts.compare(fact, other, context)
            why = f"that is given as the day of {_DAYS[done or '']}" if relation in AGREEING else ""
            yield Side(Pair(fact, other, relation), 1.0, 1.0, why)
        elif born is not None and done == "done" and facts.compare(fact, born, context) is Relation.SAME:
            yield Side(Pair(fact, born, Relation.CONFLICT), 1.0, 1.0, "the source has this as the day of birth")


def with_lives(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, with a word for a death that the source tells by its day alone: "Ada Holm (1901 – 1986)"."""
    lacking = [index for index, term in enumerate(stated.terms) if index not in links and not term.name]
    if len(lacking) != 1 or stated.terms[lacking[0]].key not in DEAD or stated.of_kind("date", "quantity"):
        return links
    life = life_of(stated, sourced, links)
    return links if life is None or life.died is None else {**links, lacking[0]: [(life.holder, _BY_ITS_DAY)]}


def _is_meant(life: Life, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the stated text names whose life it is, or nobody."""
    held = held_places(links)
    if life.holder in held or any(sourced.terms[place].name and _is_alias(sourced, place) for place in held):
        return True
    return not any(term.name for term in stated.terms)


def _is_alias(reading: Reading, index: int) -> bool:
    """Whether a name is what somebody is `known as`, `better known as` or `known professionally as`."""
    before = keys_before(reading.words, reading.terms[index].start, _ALIAS)
    return bool(before) and before[-1] == "as" and "known" in before


def event(fact: Fact, reading: Reading) -> str | None:
    """What happened on a stated day: `born`, `died`, or `done` where a verb says something else."""
    tokens = reading.words.tokens
    at = next(number for number, token in enumerate(tokens) if token.end > fact.start)
    before = list(up_to(tokens, at, _CLAUSE))
    behind = [token for token in tokens[at:] if token.start >= fact.end][:_BEHIND]
    for token in (*reversed(before), *behind):
        if token.key in BEARING:
            return "born"
        if token.key in DYING:
            return "died"
    is_done = any(reading.terms[index].place < reading.place(fact) for index in governing(reading, reading.place(fact)))
    return "done" if is_done else None


def _lives(reading: Reading) -> Iterator[Life]:
    dates = reading.of_kind("date")
    for first, end in _brackets(reading.words.tokens):
        inside = [token for token in reading.words.tokens if first.start < token.start < end.start]
        held = [fact for fact in dates if first.start < fact.start < end.start]
        holder = _holder(reading, first.start)
        if not held or holder < 0:
            continue
        days = _days(held, inside)
        if days != (None, None):
            yield Life(holder, *days)


def _brackets(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, Token]]:
    opened: list[Token] = []
    for token in tokens:
        if token.key in _OPENING:
            opened.append(token)
        elif token.key in _CLOSING and opened:
            yield opened.pop(), token


def _holder(reading: Reading, start: int) -> int:
    """The first name of the sentence in which a bracket opens, if only names and titles stand before it."""
    begin = max((token.end for token in reading.words.tokens if token.key == "." and token.start < start), default=0)
    before = reading.terms_within(begin, start)
    is_titled = len(before) > 1 and reading.words.text[reading.terms[before[0]].start].isupper()
    if is_titled and reading.terms[before[1]].start == reading.terms[before[0]].end + 1:
        before = before[not reading.terms[before[0]].name :]  # `Emperor Otmar II (1240 – 1298)`
    return before[0] if before and reading.terms[before[0]].name else -1


def _days(held: list[Fact], inside: list[Token]) -> tuple[Fact | None, Fact | None]:
    """The day of birth and that of death in a bracket."""
    ends = date.ends(held[0]) if len(held) == 1 and date.may_be_life(held[0]) else None
    if ends is not None:
        return ends
    for one, other in pairwise(held):
        between = [token for token in inside if one.end <= token.start < other.start]
        if between and between[0].key in _DASHES and all(map(_is_of_place, between[1:])):
            return one, other
    keys = [(token.key, token.end) for token in inside]
    born = next((end for key, end in keys if key in BEARING), None)
    died = next((end for key, end in keys if key in DYING), None)
    return _next(held, born), _next(held, died)


def _is_of_place(token: Token) -> bool:
    """Whether a token may be of the place before a day: `(Trieste, 3 May 1888 – Graz, 19 October 1961)`."""
    return token.key in _DASHES or token.text[0].isupper() or token.key in _BESIDE_PLACES


def _next(held: list[Fact], start: int | None) -> Fact | None:
    return next((fact for fact in held if fact.start >= start), None) if start is not None else None
