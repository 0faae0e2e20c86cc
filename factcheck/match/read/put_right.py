"""A reading in, the figures and days out that it denies for others: `did not open in 2014 but in 2018`."""

from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.model import Fact, Token
from factcheck.words import keys_between, words_behind

_LEAD = 1  # tokens: `but in 2018`


@once
def put_right(reading: Reading) -> frozenset[int]:
    """Where those begin."""
    if "but" not in reading.keys:
        return frozenset()
    negators = (token for token in reading.words.tokens if is_bare_negator(token.key))
    return frozenset(fact.start for token in negators for fact in _denied(token, reading))


def is_put_right(token: Token, reading: Reading) -> bool:
    """Whether what a negator denies is a figure or a day alone, and the other one is told."""
    return bool(_denied(token, reading))


def is_of_the_right(token: Token, stated: Reading, sourced: Reading) -> bool:
    """Whether a negator of the source denies a figure or a day alone, and the stated text has not that one."""
    told = {fact.text for fact in stated.of_kind("date", "quantity")}
    denied = _denied(token, sourced)
    return bool(denied) and all(fact.text not in told for fact in denied)


def _denied(token: Token, reading: Reading) -> list[Fact]:
    but = next((one for one in words_behind(reading.words, token.end) if one.key == "but"), None)
    told = reading.of_kind("date", "quantity") if but else ()
    behind = next((fact for fact in told if but and fact.start > but.start), None)
    if but is None or behind is None or len(keys_between(reading.words, but.end, behind.start)) > _LEAD:
        return []
    return [fact for fact in told if token.end <= fact.start < but.start and fact.kind == behind.kind]
