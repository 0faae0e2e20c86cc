"""A draft while it is checked: its sentences, and what is known of them by their words."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache

from factcheck.facts import Context
from factcheck.model import Sentence, Source
from factcheck.said import Judged, Said
from factcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # loaded where a claim speaks of a sentence, or a sentence has a sum: both are seldom so
    from datetime import date

    from factcheck import arithmetic
    from factcheck.match.read.reading import Reading

_CAPITALIZED = re.compile(r" ([A-Z][a-z]+)")


class Sums(NamedTuple):
    """The figures of a sentence, and what does not come out among them."""

    stated: "arithmetic.Stated"
    problems: "tuple[arithmetic.Problem, ...]"


class Known(NamedTuple):
    """What one desk says of a text's words, read in one context: a changed text costs only what is new in it.

    `figured` are the tokens of the sentences with a figure, `worded` those of the sentences with none but a number or a
    day in words, `read` those whose facts were read before their sums. `said` is what another process found out before.
    """

    context: Context
    days: "tuple[date | None, date | None]"
    bounds: dict[str, tuple[tuple[int, int], ...]]
    judged: dict[str, Judged]
    figured: dict[str, list[str]]
    worded: dict[str, list[str]]
    sums: dict[str, Sums]
    read: "dict[str, Reading]"
    said: Mapping[str, Said]


class Draft(NamedTuple):
    """A document cut into sentences, and what is known of them."""

    source: Source
    sentences: tuple[Sentence, ...]
    known: Known

    @property
    def context(self) -> Context:
        return self.known.context

    def has_capitalized(self, word: str) -> bool:
        """Whether a word of its text, behind a space, begins with `word`: a capital and small letters of ASCII."""
        capitalized = _capitalized(self.source.text)
        place = bisect_left(capitalized, word)
        return place < len(capitalized) and capitalized[place].startswith(word)


def nothing_known(context: Context, days: "tuple[date | None, date | None]") -> Known:
    """Of a text that was never looked at; `days` are those that claims are stale by."""
    return Known(context, days, {}, {}, {}, {}, {}, {}, {})


@lru_cache(maxsize=1)
def _capitalized(text: str) -> Sequence[str]:
    """The words with a capital, in order: to go through a long text for each of its sentences takes the square."""
    return sorted(set(_CAPITALIZED.findall(text)))
