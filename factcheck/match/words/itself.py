"""A way to see that two texts are at odds and a text in, whether that finds the text at odds with itself, out.

Of such a text it says nothing: `before or after the vote` has both orders, and so the other one of any other text.
"""

from collections.abc import Callable, Iterable

from factcheck import facts
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, link

_NOWHERE = facts.Context()


def is_at_odds_with_itself(find: Callable[[Reading, Reading, Links], Iterable[object]], reading: Reading) -> bool:
    """Whether `find`, which looks for what two texts have otherwise, finds something between a text and the same."""
    return any(True for _ in find(reading, reading, _own_links(reading)))


@once
def _own_links(reading: Reading) -> Links:
    return link(reading, reading, _NOWHERE)
