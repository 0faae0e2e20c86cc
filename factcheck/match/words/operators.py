"""Links in, with those of the words that only say which sum a figure is: `on average`, `in all`, `the two leaders`.

A source that gives the figures of the sum need not have them.
"""

from factcheck.facts import quantity
from factcheck.lexicon.comparing import LEADING
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.words import words_behind

_FEWEST = 2  # figures
_IN_THEIR_STEAD = 0.5


def with_operators(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, and that of each such word with what the source's last figure is of."""
    figures, mine = sourced.of_kind("quantity"), stated.of_kind("quantity")
    if len(figures) < _FEWEST or not any(quantity.are_of_one_measure(fact, figures[-1]) for fact in mine):
        return links
    from factcheck.series import asked  # where a figure may be what several come to

    leading = {
        token.start for fact in mine for token in words_behind(stated.words, fact.end, 1) if token.key in LEADING
    }
    asking = leading | asked(stated.words).keys()
    if not asking or not sourced.terms or asked(sourced.words):
        return links
    nearest = min(range(len(sourced.terms)), key=lambda at: abs(sourced.terms[at].start - figures[-1].start))
    found = {
        index: [(nearest, _IN_THEIR_STEAD)]
        for index, term in enumerate(stated.terms)
        if index not in links and term.start in asking
    }
    return {**links, **found}
