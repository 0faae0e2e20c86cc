"""A sentence's facts and a series in, the same facts out with the holders that are no names: `oil`, `solid fuel`."""

from collections.abc import Iterator, Sequence

from factcheck.facts.name import of_tokens
from factcheck.facts.quantity.setting import singular
from factcheck.model import Fact, Words
from factcheck.series.value import Series
from factcheck.words import cut


def with_common(words: Words, facts: Sequence[Fact], series: Series) -> Sequence[Fact]:
    """Each common noun by which the series calls a holder is read as the holder's name, where no figure stands."""
    if not series.common:
        return facts
    taken = [fact for fact in facts if fact.kind not in {"name", "quotation", "attribution"}]
    found = [one for one in _mentions(words, series) if not any(_overlap(one, fact) for fact in taken)]
    left = [fact for fact in facts if fact.kind != "name" or not any(_overlap(fact, one) for one in found)]
    return sorted((*left, *found), key=lambda fact: (fact.start, -fact.end))


def _mentions(words: Words, series: Series) -> Iterator[Fact]:
    keys = [singular(token.key) for token in words.tokens]
    for holder in series.common:
        called = [singular(token.key) for token in cut(holder.text).tokens]
        for at in range(len(keys) - len(called) + 1):
            if keys[at : at + len(called)] == called:
                yield of_tokens(words.tokens[at : at + len(called)])._replace(value=holder.value)


def _overlap(one: Fact, other: Fact) -> bool:
    return one.start < other.end and other.start < one.end
