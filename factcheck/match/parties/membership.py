"""Two readings in, the links of words out by which both say that somebody is of one party."""

from factcheck.match.read.membership import memberships
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, linked

_SURE = 0.9


def with_membership(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, and those of `member` and `party` to "politician", where the party is one: "a Labour politician"."""
    theirs = memberships(sourced)
    more: Links = {}
    for mine in memberships(stated) if theirs else ():
        places = linked(links, mine.party)
        other = next((one for one in theirs if one.party in places and one.words), None)
        if other is not None:
            more |= {index: [(other.words[0], _SURE)] for index in mine.words if index not in links}
    return {**links, **more}
