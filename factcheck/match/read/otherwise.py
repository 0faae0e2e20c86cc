"""The words of a text in, those out by which another may tell the same from its other end, or in other words.

`A sold it to B`, "B bought it"; `was born in`, "her birthplace is"; `from 2005 to 2017`, "ended in 2017".
"""

from factcheck.lexicon.calendar import STRETCHING
from factcheck.lexicon.grammar import DEAD
from factcheck.lexicon.kin import KIN, RELATED
from factcheck.lexicon.relations import (
    BELONGING,
    CLOSING,
    CONVERSE_DOERS,
    CONVERSES,
    GOING,
    LEAVING,
    OPENING,
    POLITICIANS,
    RELATIONS,
    SAME_DEED,
)
from factcheck.lexicon.stance import ALL, BACKING, FORBIDDING, NEGATORS, OF_LEAVE, OPPOSING, UNANIMOUS

# For each word of a deed, of whoever does it, or of one of two, those by which it may be told, from its other end too.
_CONVERSES: dict[str, set[str]] = {}
for (_one, _), (_other, _) in CONVERSES:
    _deed = _one | _other
    _deed |= {noun for noun, verb in CONVERSE_DOERS.items() if verb in _deed}
    _deed |= {word for word, verb in SAME_DEED.items() if verb in _deed}
    for _word in _deed:
        _CONVERSES.setdefault(_word, set()).update(_deed)
for _word, (_, _, _converse) in RELATED.items():
    _CONVERSES.setdefault(_word, set()).update(key for key, (name, _, _) in RELATED.items() if name == _converse)
_BRACKETS = frozenset({"(", "lrb"})
_OF_PARTIES = POLITICIANS | BELONGING | {"party"}  # `a member of the Labour Party`, "a Labour politician"
_STRETCHING = STRETCHING | {"and"}  # from one day to another
# The words that say a relation, by its name, and for each those by which it may be told as well.
_SAYING: dict[str, set[str]] = {}
for _relation, *_words in RELATIONS:
    _SAYING.setdefault(_relation, set()).update(*_words[:3])
_RELATED: dict[str, set[str]] = {}
for _told_by in _SAYING.values():
    for _key in _told_by:
        _RELATED.setdefault(_key, set()).update(_told_by)


def told_otherwise(keys: set[str]) -> set[str]:
    """The words, for those of a text, by which another may say the same: of leave, of a journey, of who made what."""
    found = {*_of_one_mind(keys), *(() if keys.isdisjoint(_STRETCHING) else OPENING | CLOSING)}
    for one, other in ((FORBIDDING, OF_LEAVE), (OF_LEAVE, FORBIDDING), (LEAVING, GOING), (GOING, LEAVING)):
        found |= set() if keys.isdisjoint(one) else other
    if not keys.isdisjoint(_BRACKETS):
        found |= DEAD  # "Ada Holm (1901 – 1986)"
    for table in (_OF_PARTIES, KIN):
        found |= set() if keys.isdisjoint(table) else {*table}
    for key in keys:
        found.update(_CONVERSES.get(key, ()), _RELATED.get(key, ()))
    return found


def _of_one_mind(keys: set[str]) -> frozenset[str]:
    """By which else it may be told that all are for it: nobody `opposed` what was `passed` by all."""
    if not keys.isdisjoint(UNANIMOUS) or not (keys.isdisjoint(ALL) or keys.isdisjoint(BACKING)):
        return OPPOSING | NEGATORS | BACKING
    if keys.isdisjoint(OPPOSING) or keys.isdisjoint(NEGATORS):
        return frozenset()
    return UNANIMOUS | BACKING
