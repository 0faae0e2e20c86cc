"""Two readings and their compared facts in; the sums out that came in in the one text and went out in the other.

`The film took 40 million` says nothing of "it cost 90 million to make", and is not borne out by "it cost 40 million".
"""

from collections.abc import Iterable, Iterator

from factcheck.facts import quantity
from factcheck.lexicon.sums import EARNING, SPENDING
from factcheck.match.read.reading import Reading
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import words_before

_REACH = 4  # tokens: `took in more than 40 million`
_ENDS = frozenset({",", ";", ".", "and", "but", "while"})


def apart_by_account(sides: Iterable[Side], stated: Reading, sourced: Reading) -> Iterator[Side]:
    """The same sides, each sum left open that is on the other account in the source."""
    for side in sides:
        fact, other = side.pair.stated, side.pair.sourced
        if other is None or fact.kind != "quantity" or not quantity.is_money(fact):
            yield side
            continue
        accounts = {_account(fact, stated), _account(other, sourced)}
        is_apart = len(accounts) > 1 and None not in accounts
        yield Side(Pair(fact, None, Relation.UNCLEAR), 0.0, 0.0) if is_apart else side


def _account(fact: Fact, reading: Reading) -> frozenset[str] | None:
    """Which of the two the nearest word before a sum in its clause tells; None where none does."""
    for token in reversed(words_before(reading.words, fact.start, _REACH)):
        if token.key in _ENDS:
            return None
        if token.key in EARNING or token.key in SPENDING:
            return EARNING if token.key in EARNING else SPENDING
    return None
