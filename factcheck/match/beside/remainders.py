"""Two readings in, the share out of the one to whom the source leaves the rest: "50 per cent, and Brandt the rest"."""

from collections.abc import Iterator, Sequence

from factcheck import facts, words
from factcheck.facts import AGREEING, quantity
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_between, words_behind

_REST = frozenset({"rest", "remainder"})
_MARKS = frozenset({",", ";", ".", "(", "–", "—"})
_NEAR = 2  # tokens: `Brandt owns the rest`
_BY = 5  # tokens: `the rest is owned by Brandt`
_WHOLE = 100.0


def left_to(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for each stated share of the one who has, or of what is done by, what the source's shares leave of all."""
    rest = _rest(sourced) if not _REST.isdisjoint(sourced.keys) else None
    shares = [fact for fact in sourced.of_kind("quantity") if quantity.is_share(fact)] if rest else []
    left = _left(shares, context) if shares else None
    for side in sides if left is not None else ():
        fact = side.pair.stated
        if rest is None or left is None or not side.is_of("quantity") or not quantity.is_share(fact):
            continue
        relation = facts.compare(fact, left, context)
        is_said = len(links) == len(stated.terms)  # else it may be of something else: `cut 20 per cent of its staff`
        is_its = rest.is_holder or is_said
        is_its = is_its and _is_of_rest(fact, rest, stated, links)
        is_said = is_said and all(map(quantity.is_exact, shares))
        if is_its and (relation in AGREEING or (relation is Relation.CONFLICT and is_said)):
            why = f"the source’s shares leave {left.text}"
            yield Side(Pair(fact, None, relation), 1.0, 1.0, why)


class _Rest(NamedTuple):
    """Who has the rest, or else what it does or goes to, by the places of the terms."""

    told: frozenset[int]
    is_holder: bool


def _rest(reading: Reading) -> _Rest | None:
    rest = next(token for token in reading.words.tokens if token.key in _REST)
    if keys_before(reading.words, rest.start, 1) != ["the"]:
        return None
    holder = _holder(rest, reading)
    if holder >= 0:
        return _Rest(frozenset({holder}), is_holder=True)
    behind = words_behind(reading.words, rest.end)
    end = next((token.start for token in behind if token.key in _MARKS), len(reading.words.text))
    told = frozenset(reading.terms_within(rest.end, end))
    return _Rest(told, is_holder=False) if told else None


def _is_of_rest(fact: Fact, rest: _Rest, stated: Reading, links: Links) -> bool:
    """Whether a share is of who is told right before it, or of what is told last: `10 per cent goes to cheese`."""
    if rest.is_holder:
        return rest.told in [{place for place, _ in links.get(index, ())} for index in stated.terms_before(fact.start)]
    last = {place for place, _ in links.get(len(stated.terms) - 1, ())}
    return bool(last) and last <= rest.told and stated.terms[-1].start > fact.start


def _holder(rest: Token, reading: Reading) -> int:
    """Who or what stands right before "the rest", but for a verb, or behind its `by`; -1 where there is nobody."""
    before = [index for index in reading.terms_before(rest.start) if not is_verb_like(reading, index)][-1:]
    between = keys_between(reading.words, reading.terms[before[0]].end, rest.start) if before else []
    between = between[2:] if between[:1] == [","] and between[1:2] in (["which"], ["who"]) else between
    if before and len(between) <= _NEAR and not {",", "and", ";"} & set(between):
        return before[0]
    by = next((token for token in words_behind(reading.words, rest.end, _BY) if token.key == "by"), None)
    behind = [index for index in reading.terms_behind(by.end)[:1] if reading.terms[index].name] if by else []
    return behind[0] if behind else -1


def _left(shares: Sequence[Fact], context: facts.Context) -> Fact | None:
    """What shares leave of a whole, none of them bounded and each told as one number."""
    numbers = [quantity.numbers(share) for share in shares]
    if any(quantity.is_bound(share) for share in shares) or any(len(each) != 1 or each[0] < 1 for each in numbers):
        return None
    left = _WHOLE - sum(each[0] for each in numbers)
    told = facts.extract(words.cut(f"{left:.4g} per cent"), context) if left > 0 else ()
    return next((fact for fact in told if fact.kind == "quantity"), None)
