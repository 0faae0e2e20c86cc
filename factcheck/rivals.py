"""The tokens of a draft's sentences in, those that may say otherwise than another out: a look before any is read.

Two sentences are looked at where they give one word two numbers, or one event two days; others where what they hold may
be set against a neighbour: an age and a birth, a vote and its voters, a stay and its days, a list and how many it has.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.calendar import MONTHS, WEEKDAYS
from factcheck.lexicon.numbers import SCALES, SMALL, TENS
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.model import Role
from factcheck.words import key_of

_WORDED = frozenset({*SMALL, *TENS}) - {"one", "zero", "nil", "nought", "naught"}
_NUMBERS = _WORDED | frozenset(SCALES)
_DAYS = frozenset(WEEKDAYS) | frozenset(month for month in MONTHS if len(month) > 2)  # noqa: PLR2004
COUNTING = frozenset(form for word in (*_WORDED, *WEEKDAYS, "both") for form in (word, word.capitalize()))
"""Words by which a sentence without a digit may have a number or a day, as they are written."""
_LONGEST = 150  # tokens: no sentence of prose
_BEHIND, _AROUND = 5, 7  # tokens from a number to its noun, and to what it is of
_ROOT = 5  # letters
_SIGNS = frozenset("$£€¥%")
# By which a figure is measured, not counted: they are in so many sentences that what it is of must be the same too.
_UNITS = frozenset(
    """
    million billion trillion per cent percent percentage point dollar euro pound yen franc krone kronor rupee cents
    year month week day hour minute second kilometre kilometer metre meter mile foot feet inch acre hectare tonne ton
    kilogram kilo gram litre liter degree
    """.split()
)
_EVENTS = frozenset(
    """
    resi sign open reop clos foun esta laun born died dies kill arre char conv sent marr elec appo bega begi begu star
    ende ends sank sunk cras coll burn publ rele adop rati inau inve disc buri exec assa demo comp abol
    """.split()
)
_YEAR = 4
# A statement has one of these, and none of those: logs and lists of changes have.
_SMALL = frozenset("the a an is are was were has have had its his her their of in on at with".split())
_NO_PROSE = frozenset("|+={}<>\\_*@~^")


class Rivals:
    """The sentences of a draft by what they have a number or a day of."""

    def __init__(self) -> None:
        self._held: dict[str, dict[str, list[int]]] = {}

    def add(self, place: int, written: Sequence[str], role: Role) -> None:
        """Note the sentence at `place` of the draft, by its tokens."""
        if len(written) > _LONGEST or role in {Role.CELL, Role.HEADING}:
            return
        keys = [key_of(word) for word in written]
        if not _SMALL.isdisjoint(keys) and _NO_PROSE.isdisjoint(keys):
            for told, figure in _told(keys):
                self._held.setdefault(told, {}).setdefault(figure, []).append(place)

    def found(self) -> set[int]:
        """The places of those that give one word two different figures."""
        rivals = [figures for figures in self._held.values() if len(figures) > 1]
        return {place for figures in rivals for places in figures.values() for place in places}


def _told(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every word that a number or a day may be of, with that number or day."""
    for at, key in enumerate(keys):
        if key[0].isdigit() or key in _NUMBERS:
            if len(key) == _YEAR and key.isdigit() and key[0] in "12":
                yield from ((f"on {what}", key) for what in _events(keys[max(at - _AROUND, 0) : at]))
            behind = [_noun(word) for word in keys[at + 1 : at + _BEHIND] if word[0].isalpha()]
            if _UNITS.isdisjoint(behind[:3]) and _SIGNS.isdisjoint(keys[max(at - 1, 0) : at + 2]):
                yield from ((noun, key) for noun in behind if noun not in STOPWORDS)
            else:
                around = keys[max(at - _AROUND, 0) : at + _AROUND]
                yield from ((f"of {word[:_ROOT]}", key) for word in around if _is_topic(word))
        elif key in _DAYS:
            yield from ((f"on {what}", key) for what in _events(keys[max(at - _AROUND, 0) : at]))


def _events(keys: Sequence[str]) -> Iterator[str]:
    return (key[:_YEAR] for key in keys if key[:_YEAR] in _EVENTS)


def _is_topic(key: str) -> bool:
    return len(key) > 3 and key.isalpha() and key not in STOPWORDS and _noun(key) not in _UNITS  # noqa: PLR2004


def _noun(key: str) -> str:
    """A word without the ending of its plural; people by one of them."""
    return {"people": "person", "men": "man", "women": "woman", "children": "child"}.get(key) or key.removesuffix("s")
