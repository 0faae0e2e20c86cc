"""Two readings in, the name out to which the one has done what the other does to somebody else.

`The court sentenced Marek` beside "the court cleared Marek but sentenced his deputy, Petr Holub".
"""

from factcheck.match.parties.frames import Frame, frames
from factcheck.match.read.descriptions import descriptions
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, held_places, linked, same_words
from factcheck.model import Token


def undergone_by_other(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """A stated name beside the one that the source has suffer the deed, where the stated one suffers another there."""
    theirs = _undergone(sourced)
    held = held_places(links)
    for mine in _undergone(stated) if theirs else ():
        deeds = same_words(links, mine.verb)
        suffered = {at for one in theirs if one.verb in deeds for at in _names(one, sourced)}
        others = {at for one in theirs if one.verb not in deeds for at in one.done_to}
        for index in _names(mine, stated) if suffered and suffered.isdisjoint(held) else ():
            places = linked(links, index)
            if places and places <= others:
                return stated.written(stated.terms[index]), sourced.written(sourced.terms[min(suffered)])
    return None


@once
def _undergone(reading: Reading) -> tuple[Frame, ...]:
    """The frames of a text with those who suffer it, and their names: of `his deputy, Holub`, both."""
    called = {one.head: one.name for one in descriptions(reading)}
    named = ((one, one.done_to | {called[at] for at in one.done_to if at in called}) for one in frames(reading))
    return tuple(one._replace(done_to=done_to) for one, done_to in named if done_to)


def _names(one: Frame, reading: Reading) -> list[int]:
    return [at for at in sorted(one.done_to) if reading.terms[at].name]
