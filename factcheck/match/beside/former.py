"""Two readings and their compared facts in; whether what something was before is taken for what it is now out."""

from collections.abc import Sequence

from factcheck.facts import quantity
from factcheck.match.read.moves import is_former
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact

_PAST = frozenset("had been before previously earlier formerly ago then prior once last previous from against".split())


def takes_former(stated: Reading, sourced: Reading, sides: Sequence[Side]) -> bool:
    """`Profit was 104 million` beside "profit slipped to 92 million from 104 million": that is what it had been."""
    if not _PAST.isdisjoint(stated.keys) or any(stated.of_kind("date")):
        return False
    for side in sides:
        figure, found = side.pair.stated, side.pair.sourced
        is_told = figure.kind == "quantity" and side.agrees and found is not None and not side.why
        if (
            is_told
            and found is not None
            and (is_former(found, sourced) or quantity.is_start(found))
            and not _has_change(figure, stated)
        ):
            return True
    return False


def takes_habit(stated: Reading, sourced: Reading, links: Links) -> bool:
    """`The firm sponsors the race` beside "the firm used to sponsor the race"."""
    tokens = sourced.words.tokens
    runs = zip(tokens, tokens[1:], tokens[2:], strict=False)
    done = {verb.start for used, to, verb in runs if (used.key, to.key) == ("used", "to")}
    if not done or not _PAST.isdisjoint(stated.keys) or "used" in stated.keys:
        return False
    return any(
        not is_participle(stated.terms[index].key) and any(sourced.terms[place].start in done for place, _ in places)
        for index, places in links.items()
    )


def _has_change(figure: Fact, reading: Reading) -> bool:
    """Whether the text has another figure of that measure, of what it came to."""
    others = (fact for fact in reading.of_kind("quantity") if fact != figure)
    return any(quantity.are_of_one_measure(fact, figure) for fact in others)
