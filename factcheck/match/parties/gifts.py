"""Who was given what, told from either end: `Lind was awarded the prize`, `the prize went to Lind`."""

from collections.abc import Iterator

from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_passive
from factcheck.match.words.links import Links, linked
from factcheck.typed import NamedTuple
from factcheck.words import keys_between

_GIVEN = frozenset("awarded given granted offered sent handed presented".split())
_GOING = frozenset({"went", "goes", "go"})
_WINNING = frozenset("won wins win earned earns secured".split())
_BRINGING = _WINNING | {"brought", "brings", "gave", "gives"}


class Gift(NamedTuple):
    """The places of the name of who gets it and of what it is."""

    recipient: int
    thing: int


def has_gift(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source tells a stated gift too."""
    return any(
        other.recipient in linked(links, one.recipient) and other.thing in linked(links, one.thing)
        for one in gifts(stated)
        for other in gifts(sourced)
    )


@once
def gifts(reading: Reading) -> tuple[Gift, ...]:
    """Each gift, both of whose parties have a name."""
    return tuple(gift for verb in range(len(reading.terms)) for gift in _told_by(verb, reading))


def _told_by(verb: int, reading: Reading) -> Iterator[Gift]:
    key = reading.terms[verb].key
    before = next((at for at in range(verb - 1, -1, -1) if reading.terms[at].name), None)
    behind = _names_behind(verb, reading)
    if not behind:
        return
    if key in _GIVEN and is_passive(reading, verb) and before is not None:
        (led, first), *_ = behind
        yield Gift(first, before) if led == "to" else Gift(before, first)
    elif key in _GOING and before is not None and behind[0][0] == "to":
        yield Gift(behind[0][1], before)
    elif key in _BRINGING and len(behind) > 1 and behind[1][0] == "the":  # `the book won Lind the prize`
        yield Gift(behind[0][1], behind[1][1])
    elif key in _WINNING and before is not None:
        yield Gift(before, behind[0][1])


def _names_behind(verb: int, reading: Reading) -> list[tuple[str, int]]:
    """The one or two names right behind a verb, past a year, with what leads to each: `won the 2023 Prize`."""
    found, end = [], reading.terms[verb].end
    for at in range(verb + 1, min(verb + 3, len(reading.terms))):
        between = [key for key in keys_between(reading.words, end, reading.terms[at].start) if not key.isdecimal()]
        if reading.terms[at].name is None or between not in ([], ["the"], ["to"]):
            break
        found.append(("".join(between), at))
        end = reading.terms[at].end
    return found
