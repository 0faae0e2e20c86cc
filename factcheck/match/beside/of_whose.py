"""Two readings in, whether the one gives a name a figure that the other has as another's, right behind the figure, out.

`Levit scored nine points` beside "Levit came behind Petrov, whose nine points were a record"; `Reade won three awards`
beside "it won three awards, including one for Reade".
"""

from collections.abc import Sequence

from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, held_places, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact
from factcheck.words import keys_behind, words_before

_FOR = frozenset({"for", "by", "to"})
_INCLUDING = 6  # tokens from a figure to `including one for`


def is_of_whose(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a figure is another's, or that of all of whom the stated name has a part."""
    subject = next(iter(stated.terms), None)
    own = linked(links, 0) if subject and subject.name else set()
    held = held_places(links)
    for side in sides if own else ():
        found = side.pair.sourced
        if found is None or not side.agrees or side.why or not side.is_of("quantity", "rank"):
            continue
        owner = _owner(found, sourced)
        if owner >= 0 and owner not in held and sourced.terms[owner].name:
            return True
        if _is_part_of(found, min(own), sourced) and len(own) == 1:
            return True
    return False


def _owner(found: Fact, sourced: Reading) -> int:
    """The term before the `whose` right before a figure; -1 for none."""
    before = words_before(sourced.words, found.start, 3)
    whose = next((token for token in before if token.key == "whose"), None)
    return next(iter(reversed(sourced.terms_before(whose.start))), -1) if whose else -1


def _is_part_of(found: Fact, name: int, sourced: Reading) -> bool:
    """Whether a name stands behind `including one for` right behind a figure and its noun."""
    behind = keys_behind(sourced.words, found.end, _INCLUDING)
    if "including" not in behind:
        return False
    at = behind.index("including")
    start = sourced.terms[name].start
    before = [token.key for token in words_before(sourced.words, start, 3)]
    return at < _INCLUDING - 1 and start > found.end and before[:1] == ["including"] and not _FOR.isdisjoint(before[2:])
