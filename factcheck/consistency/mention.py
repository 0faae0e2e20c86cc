"""A sentence in, what each of its figures and days is of out: the words of its clause, its time, how sure it is."""

from collections.abc import Iterator

from factcheck.arithmetic.value import is_plain, quantity
from factcheck.consistency.line import Line, is_content, stems_of
from factcheck.facts.date.value import Bound, When
from factcheck.facts.quantity import Role as Of
from factcheck.lexicon.consistency import CHANGING, OPENING_ASIDES, OPENING_CLAUSES, POINTING, UNSURE
from factcheck.lexicon.grammar import AUXILIARIES, PAST, RELATIVES, WHOSE
from factcheck.match.read.stems import stem
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import bounds, key_at, key_before

_BREAKS = frozenset({"", *',;:()[]—–"“”'})
_LEVELS = frozenset({Of.LEVEL, Of.AFTER, Of.CHANGE, Of.SHARE, Of.SCORE})
_LABEL = 5  # tokens, with the colon


class Mention(NamedTuple):
    """A figure or a day and what it is said of.

    `what` is its measure: dimension, unit, noun. `core` are the stems of its clause, of its subject too where that is
    plain; `around` those of the sentence. `start:end` are the tokens of the clause.
    """

    line: Line
    fact: Fact
    what: tuple[str, str, str]
    core: frozenset[str]
    around: frozenset[str]
    times: frozenset[str]
    start: int
    end: int
    is_aside: bool

    @property
    def keys(self) -> set[str]:
        """The words of the clause, but for the figure's own."""
        return {
            token.key
            for token in self.line.tokens[self.start : self.end]
            if not self.fact.start <= token.start < self.fact.end
        }

    @property
    def is_told(self) -> bool:
        """Whether a noun and its verb stand in front of the figure, or the clause is an aside to one that has them."""
        before = [token.key for token in self.line.tokens[self.start : self.end] if token.start < self.fact.start]
        noun = next((at for at, key in enumerate(before) if is_content(key)), len(before))
        return self.is_aside or any(map(_is_verb, before[noun + 1 :]))

    @property
    def is_certain(self) -> bool:
        """Whether nothing in the clause hedges the figure, or says that it was another one before."""
        return not self.keys & (UNSURE | CHANGING) and not any(map(_is_bound, self.line.stated.facts))


def _is_bound(fact: Fact) -> bool:
    """`by Friday`: up to then, and perhaps otherwise before."""
    return isinstance(fact.value, When) and fact.value.phrase.bound is Bound.BY


def mentions(line: Line) -> Iterator[Mention]:
    """What the sentence says of each figure and day that is one; what is quoted is somebody else's."""
    text = line.stated.words.text
    if "“" in text or '"' in text:
        return
    facts = tuple(fact for fact in line.stated.facts if fact.kind in {"quantity", "date"})
    around = stems_of(line.tokens, facts)
    for fact in facts:
        what = _measure(fact)
        if what is not None:
            yield _mention(line, fact, what, facts, around)


def _is_verb(key: str) -> bool:
    return key in AUXILIARIES or key in PAST or (is_content(key) and key.endswith(("ed", "s")))


def _measure(fact: Fact) -> tuple[str, str, str] | None:
    if fact.kind == "date":
        return "date", "", ""
    value = quantity(fact)
    if value is None or value.role not in _LEVELS or not is_plain(fact) or _is_loose(fact):
        return None
    if value.role is Of.SHARE and len(value.figures) > 1:
        return ("count", "", value.noun) if value.noun and not value.is_worded else None
    if value.role is Of.SCORE:
        return "score", "", ""
    if value.dimension == "count" and not value.noun:
        return None
    return value.dimension, value.unit, value.noun if value.dimension == "count" else ""


def _is_loose(fact: Fact) -> bool:
    """`one` may be anybody, `million` any number of them."""
    return fact.text.lower() in {"one", "a", "hundred", "thousand", "million", "billion"}


def _mention(
    line: Line, fact: Fact, what: tuple[str, str, str], facts: tuple[Fact, ...], around: frozenset[str]
) -> Mention:
    tokens = line.tokens
    first, last = bounds(line.stated.words, fact.start, fact.end)
    start, end = _clause(tokens, first, last)
    core, is_aside = stems_of(tokens[start:end], facts), False
    noun = frozenset({stem(what[2])} if what[2] else ())
    opening = tokens[start].key if start < end else ""
    before = key_before(tokens, start)
    if before in RELATIVES or (before == "," and opening.endswith("ed") and start > 1):
        at = start - 2 if before in RELATIVES else start - 1
        core |= _behind(tokens, at, facts)
        is_aside = True
    elif not start and (opening.endswith("ed") or opening in PAST) and key_at(tokens, end) == ",":
        core |= _subject(tokens, end, facts)  # `Founded in 1987, the company`
        is_aside = True
    elif opening in OPENING_ASIDES and not any(is_content(token.key) for token in tokens[start:first]):
        core |= _subject(tokens, end, facts) if start == 0 else _behind(tokens, start - 1, facts)
        is_aside = True
    elif before == ":" and start <= _LABEL:
        core |= stems_of(tokens[: start - 1], facts)  # `Harbour office: moved to 15 rooms`
    first_told, last_told = (0, len(tokens)) if opening in OPENING_ASIDES else (start, end)
    times = frozenset(
        one.text.lower()
        for one in facts
        if one.kind == "date" and one is not fact and any(one.start == at.start for at in tokens[first_told:last_told])
    )
    return Mention(line, fact, what, core - noun, around, times, start, end, is_aside)


def _clause(tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, int]:
    """The tokens from the mark or the conjunction before the figure to that behind it."""
    start, end = first, last
    while start and not _is_break(tokens, start - 1):
        start -= 1
    while end < len(tokens) and not _is_break(tokens, end):
        end += 1
    return start, end


def _is_break(tokens: tuple[Token, ...], at: int) -> bool:
    key = tokens[at].key
    return key in _BREAKS or key in OPENING_CLAUSES or (key == "." and at == len(tokens) - 1)


def _behind(tokens: tuple[Token, ...], at: int, facts: tuple[Fact, ...]) -> frozenset[str]:
    """The words right before a relative clause or an aside, back to a mark: what it is said of."""
    while at >= 0 and tokens[at].key in {",", "("}:
        at -= 1
    if at >= 0 and tokens[at].key == ")":  # `the Assembly (or Speaker), who`
        while at >= 0 and tokens[at].key != "(":
            at -= 1
        at -= 1
    start = at + 1
    while key_before(tokens, start) not in _BREAKS:
        start -= 1
    return stems_of(tokens[start : at + 1], facts)


def _subject(tokens: tuple[Token, ...], at: int, facts: tuple[Fact, ...]) -> frozenset[str]:
    """The noun that opens the main clause behind an aside: from its article to the word before its verb."""
    while key_at(tokens, at) in {",", *WHOSE}:
        at += 1
    end = at
    while end < len(tokens) and end - at < 5 and not _is_break(tokens, end):  # noqa: PLR2004 - `the old Harbour Bridge`
        if end > at and tokens[end].key not in POINTING and not is_content(tokens[end].key):
            break
        end += 1
    return stems_of(tokens[at:end], facts)
