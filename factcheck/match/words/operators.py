"""Links in, with those of the words that only say which sum a figure is: `on average`, `in all`, `are left`.

A source that gives the figures of the sum need not have them.
"""

from factcheck import series
from factcheck.facts import quantity
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links

_FEWEST = 2  # figures
_IN_THEIR_STEAD = 0.5


def with_operators(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, and that of each such word with what the source's last figure is of."""
    figures, mine = sourced.of_kind("quantity"), stated.of_kind("quantity")
    if len(figures) < _FEWEST or not any(quantity.are_of_one_measure(fact, figures[-1]) for fact in mine):
        return links
    asking = series.asked(stated.words)
    if not asking or series.asked(sourced.words):
        return links
    nearest = min(range(len(sourced.terms)), key=lambda at: abs(sourced.terms[at].start - figures[-1].start))
    found = {
        index: [(nearest, _IN_THEIR_STEAD)]
        for index, term in enumerate(stated.terms)
        if index not in links and term.start in asking
    }
    return {**links, **found}
