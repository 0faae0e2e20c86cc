"""Two readings in, whether the one mixes what the other tells of two by one verb out: `Ines plays cello, Ruta viola`.

The verb is left out the second time, so that every word of `Ruta plays the cello` is in the source. What stands
behind the second name may be no more than a noun that the name goes with, `butter and Lego bricks`: nothing is wrong
by this alone.
"""

from collections.abc import Iterator

from factcheck.facts.name import is_place
from factcheck.lexicon.grammar import ARTICLES
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.tellings import Telling, tellings
from factcheck.match.words.links import Links, is_linked_in, same_words
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_behind, keys_between

_JOINTS = (["and"], [","], [",", "and"], ["while"])
_ENDS = frozenset({"", ",", ";", ".", "and"})
_LONGEST = 2  # words of what is done to: `the bass viol`


class _Gap(NamedTuple):
    """Who does it and what it is done to, of the verb and of the name that shares that; all by their places."""

    verb: int
    doers: frozenset[int]
    done_to: frozenset[int]
    name: int
    objects: frozenset[int]


def is_of_other_share(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether somebody does to the one what the source has them do to the other: `Ruta plays the cello`."""
    for gap in _gaps(sourced):
        for mine in tellings(stated):
            if not mine.rest or gap.verb not in same_words(links, mine.rest[0]):
                continue
            first, second = _are_in(mine.subject, gap.doers, links), _are_in(mine.subject, {gap.name}, links)
            own, other = _are_in(mine.rest[1:], gap.done_to, links), _are_in(mine.rest[1:], gap.objects, links)
            if (first and not second and other and not own) or (second and not first and own and not other):
                return True
    return False


def shares_verb(name: int, verb: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has a stated name do what is stated, by the verb before: `Ruta plays the viola`."""
    behind = [index for index in range(verb + 1, len(stated.terms)) if not is_verb_like(stated, index)]
    return any(
        gap.name in same_words(links, name)
        and gap.verb in same_words(links, verb)
        and _are_in(behind, gap.objects, links)
        for gap in _gaps(sourced)
    )


def _are_in(indices: "tuple[int, ...] | list[int]", places: "frozenset[int] | set[int]", links: Links) -> bool:
    return any(is_linked_in(links, index, places) for index in indices)


@once
def _gaps(reading: Reading) -> tuple[_Gap, ...]:
    return tuple(gap for telling in tellings(reading) for gap in _gaps_of(telling, reading))


def _gaps_of(telling: Telling, reading: Reading) -> Iterator[_Gap]:
    """Each name of a clause with a noun of its own behind it, where a joint parts it from what the verb is done to."""
    if not telling.subject or len(telling.rest) < len(("verb", "object", "name", "object")):
        return
    verb, *rest = telling.rest
    if not ARTICLES.issuperset(keys_between(reading.words, reading.terms[verb].end, reading.terms[rest[0]].start)):
        return  # `Social studies, English and Biology`
    doer = reading.terms[telling.subject[-1]].name
    for at, place in enumerate(rest[1:-1], 1):
        name = reading.terms[place].name
        objects = tuple(_objects(place, reading)) if name else ()
        is_kin = name is not None and (doer is None or is_place(doer) == is_place(name))
        if is_kin and objects and rest[at - 1] == place - 1 and _is_parted(place, reading):
            own = frozenset(rest[:at])
            yield _Gap(verb, frozenset(telling.subject), own, place, frozenset(objects))


def _is_parted(place: int, reading: Reading) -> bool:
    between = keys_between(reading.words, reading.terms[place - 1].end, reading.terms[place].start)
    return between in _JOINTS and keys_before(reading.words, reading.terms[place - 1].start, 1) != ["of"]


def _objects(place: int, reading: Reading) -> Iterator[int]:
    """The plain words behind a name, past an article, with which its clause ends; nothing where it goes on."""
    inside = list[int]()
    for index in range(place + 1, min(place + 1 + _LONGEST, len(reading.terms))):
        between = keys_between(reading.words, reading.terms[index - 1].end, reading.terms[index].start)
        is_bound = not between or (not inside and len(between) == 1 and between[0] in ARTICLES)
        if not is_bound or reading.terms[index].name or is_verb_like(reading, index):
            break
        inside.append(index)
    behind = keys_behind(reading.words, reading.terms[inside[-1]].end, 1) if inside else ["-"]
    if not behind or behind[0] in _ENDS:
        yield from inside
