"""Two readings in, the figures out that the source has in the one clause with the stated verb: `lost 400`.

"The town gained 900 jobs but lost 400" has the jobs with its other figure.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import AGREEING, quantity
from factcheck.match.read.reading import Reading
from factcheck.match.read.tellings import Telling, tellings
from factcheck.match.words.links import Links, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import is_inside

_FEWEST = 2  # clauses


def of_verb(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for the one stated figure that the one of its verb bears out, whatever the other clauses count."""
    mine, theirs = tellings(stated), tellings(sourced)
    told = [side for side in sides if side.is_of("quantity")]
    if len(mine) != 1 or len(told) != 1 or told[0].why or len(theirs) < _FEWEST:
        return
    fact = told[0].pair.stated
    home = _home(mine[0], theirs, stated, links)
    figures = _figures(home, fact, sourced) if home is not None else []
    if len(figures) == 1 and _agree(fact, figures[0], context):
        yield Side(Pair(fact, figures[0], Relation.SAME), 1.0, 1.0)


def _agree(fact: Fact, found: Fact, context: facts.Context) -> bool:
    """Whether two figures are one, be only one of them told as a change: `a rise of 6 per cent`, "6 per cent"."""
    are_shares = quantity.is_share(fact) and quantity.is_share(found)
    is_same_share = are_shares and quantity.numbers(fact) == quantity.numbers(found)
    return is_same_share or facts.compare(fact, found, context) in AGREEING


def _home(mine: Telling, theirs: Sequence[Telling], stated: Reading, links: Links) -> Telling | None:
    """The one clause of the source with the stated verb, which is of the stated subject or goes on with one."""
    verb = stated.term_at(mine.verb.start)
    places = same_words(links, verb) if verb is not None else set()
    found = [one for one in theirs if not places.isdisjoint(one.rest)]
    if len(found) != 1:
        return None
    told = [same_words(links, index) for index in mine.subject]
    is_its = not found[0].subject or all(not there.isdisjoint(found[0].subject) for there in told)
    return found[0] if is_its else None


def _figures(home: Telling, fact: Fact, sourced: Reading) -> list[Fact]:
    inside = (one for one in sourced.of_kind("quantity") if is_inside(one.start, (home.whole,)))
    return [one for one in inside if quantity.is_comparable(fact, one)]
