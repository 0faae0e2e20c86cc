"""Two readings in, the share out of the one to whom the source leaves the rest: "50 per cent, and Brandt the rest"."""

from collections.abc import Iterator, Sequence

from factcheck import facts, words
from factcheck.facts import AGREEING, quantity
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_before, keys_between, words_behind

_REST = frozenset({"rest", "remainder"})
_NEAR = 2  # tokens: `Brandt owns the rest`
_BY = 5  # tokens: `the rest is owned by Brandt`
_WHOLE = 100.0


def left_to(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for each stated share of the one who has what the source's shares leave of all."""
    holder = _holder(sourced) if not _REST.isdisjoint(sourced.keys) else -1
    shares = [fact for fact in sourced.of_kind("quantity") if quantity.is_share(fact)] if holder >= 0 else []
    left = _left(shares, context) if shares else None
    for side in sides if left is not None else ():
        fact = side.pair.stated
        if left is None or not side.is_of("quantity") or not quantity.is_share(fact):
            continue
        told = [linked(links, index) for index in stated.terms_before(fact.start)]
        relation = facts.compare(fact, left, context)
        is_said = len(links) == len(stated.terms)  # else it may be of something else: `cut 20 per cent of its staff`
        if {holder} in told and (relation in AGREEING or (relation is Relation.CONFLICT and is_said)):
            why = f"the source’s shares leave {left.text}"
            yield Side(Pair(fact, None, relation), 1.0, 1.0, why)


def _holder(reading: Reading) -> int:
    """Who or what stands right before "the rest", but for a verb, or behind its `by`; -1 where there is nobody."""
    rest = next(token for token in reading.words.tokens if token.key in _REST)
    if keys_before(reading.words, rest.start, 1) != ["the"]:
        return -1
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
    if not all(quantity.is_exact(share) for share in shares) or any(len(each) != 1 for each in numbers):
        return None
    left = _WHOLE - sum(each[0] for each in numbers)
    told = facts.extract(words.cut(f"{left:.4g} per cent"), context) if left > 0 else ()
    return next((fact for fact in told if fact.kind == "quantity"), None)
