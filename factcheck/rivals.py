"""The tokens of a draft's sentences in, those that may say otherwise than another out: a look before any is read.

Two sentences are looked at where they give one word two numbers, or one event two days; others where what they hold may
be set against a neighbour: an age and a birth, a vote and its voters, a stay and its days, a list and how many it has.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.arithmetic import FOUNDED, VOTERS
from factcheck.lexicon.calendar import DAYS_AND_MONTHS, WEEKDAYS
from factcheck.lexicon.consistency import PEOPLE
from factcheck.lexicon.numbers import SMALL, TENS
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.model import Role
from factcheck.words import key_of

_WORDED = frozenset({*SMALL, *TENS}) - {"one", "zero", "nil", "nought", "naught"}
COUNTING = frozenset(form for word in (*_WORDED, *WEEKDAYS, "both") for form in (word, word.capitalize()))
"""Words by which a sentence without a digit may have a number or a day, as they are written."""
_LONGEST = 150  # tokens: no sentence of prose
_BEHIND, _AROUND = 5, 8  # tokens from a number to its noun, and to what it is of
_ROOT = 4  # letters: `fined` and `the fine`
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
    deat birt resi sign open reop clos foun esta laun born died dies kill arre char conv sent marr elec appo
    bega begi begu star
    ende ends sank sunk cras coll burn publ rele adop rati inau inve disc buri exec assa demo comp abol
    """.split()
)
_NOUNS = {"deat": "died", "dies": "died", "birt": "born"}  # of the verbs
_YEAR = 4
_FARTHEST = 12  # sentences
_TOTALS = frozenset({"total", "totals", "sum", "in all"})
_BY_WORDS = (
    ("vote", frozenset({"vote", "votes", "voted", "motion"})),
    ("voters", frozenset(plural for word in VOTERS for plural in (word, f"{word}s"))),
    ("stay", frozenset({"day", "days"})),
    ("feast", frozenset({"anniversary", "birthday"})),
    ("begun", FOUNDED),
    ("born", frozenset({"born"})),
    ("age", frozenset({"old", "aged", "age"})),
)
"""Each sign with the words that are one."""
_NEAR = (("vote", "voters"), ("each", "figure"), ("rest", "figure"), ("stay", "span"), ("feast", "begun"))
"""Two signs that make a pair in one sentence or in two that follow each other."""
# A statement has one of these, and none of those: logs and lists of changes have.
_SMALL = frozenset(
    "the a an is are was were has have had its his her their of in on at with by for to and will".split()
)
_NO_PROSE = frozenset("|+={}<>\\_*@~^")


def is_total(text: str) -> bool:
    """Whether a cell of a table says that a sum stands beside it."""
    return text.lower().rstrip(":") in _TOTALS


class Rivals:
    """The sentences of a draft by what they have a number or a day of, and by what else may be set against another."""

    def __init__(self) -> None:
        self._held: dict[str, list[tuple[int, str]]] = {}
        self._signs: dict[str, set[int]] = {}

    def add(self, place: int, written: Sequence[str], role: Role) -> None:
        """Note the sentence at `place` of the draft, by its tokens."""
        keys = [key_of(word) for word in written]
        if len(written) > _LONGEST or role is Role.CELL or not _NO_PROSE.isdisjoint(keys):
            return
        if role is Role.HEADING:
            self._sign("alone", place)
            return
        if _SMALL.isdisjoint(keys):
            return
        for told, figure in _told(keys):
            self._held.setdefault(told, []).append((place, figure))
        for sign in _signs(keys):
            self._sign(sign, place)

    def add_total(self, place: int) -> None:
        """Note a cell that is called a total."""
        self._sign("alone", place)

    def found(self) -> set[int]:
        """The places of those that give one word two different figures, or have a sign and its counterpart near."""
        nowhere: set[int] = set()
        found = set(self._signs.get("alone", nowhere))
        for told in self._held.values():
            for (place, figure), (other, rival) in pairwise(told):
                if figure != rival and place != other and other - place <= _FARTHEST:
                    found |= {place, other}
        for sign, counterpart in _NEAR:
            mine, theirs = self._signs.get(sign, nowhere), self._signs.get(counterpart, nowhere)
            met = {(place, near) for place in mine for near in (place - 1, place, place + 1) if near in theirs}
            found |= {place for pair in met for place in pair}
        lives = self._signs.get("age", nowhere) | self._signs.get("born", nowhere)
        return found | (lives if len(lives) > 1 else nowhere)

    def _sign(self, sign: str, place: int) -> None:
        self._signs.setdefault(sign, set()).add(place)


def _signs(keys: Sequence[str]) -> Iterator[str]:
    """What else the sentence has that may be set against another."""
    held = set(keys)
    yield "figure"
    yield from (sign for sign, told in _BY_WORDS if not told.isdisjoint(held))
    opening, behind = keys[0], keys[1:4]
    is_number = opening[0].isdigit() or opening in _WORDED
    if opening == "each":
        yield "each"
    elif opening in {"the", "that", "this"} and ("of" in behind or {"who", "that"} & set(keys[2:5])):
        yield "rest"
    elif opening in {"both", "there"} or (is_number and not {_noun(key) for key in behind}.isdisjoint(PEOPLE)):
        yield "alone"
    if keys.count(",") > 1 and any(key in _WORDED and _noun(noun) in PEOPLE for key, noun in pairwise(keys)):
        yield "alone"
    if (
        "until" in held
        or ("from" in held and not DAYS_AND_MONTHS.isdisjoint(held))
        or sum(key in DAYS_AND_MONTHS for key in keys) > 1
    ):
        yield "span"
    if any(keys[at - 1 : at + 2 : 2] == [",", ","] for at in _short_numbers(keys)):
        yield "age"


def _short_numbers(keys: Sequence[str]) -> Iterator[int]:
    return (at for at, key in enumerate(keys) if at and key.isdigit() and len(key) <= 3)  # noqa: PLR2004 - an age


def _told(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every word that a number or a day may be of, with that number or day."""
    for at, key in enumerate(keys):
        if key[0].isdigit() or key in _WORDED:
            if len(key) == _YEAR and key.isdigit() and key[0] in "12":
                yield from ((f"on {what}", key) for what in _events(keys[max(at - _AROUND, 0) : at]))
            if at and len(keys[at - 1]) > 3 and _is_topic(keys[at - 1]):  # noqa: PLR2004 - `chapter 8`
                yield _noun(keys[at - 1]), f"number {key}"
            behind = [_noun(word) for word in keys[at + 1 : at + _BEHIND] if word[0].isalpha()]
            if _UNITS.isdisjoint(behind[:3]) and _SIGNS.isdisjoint(keys[max(at - 1, 0) : at + 2]):
                yield from ((noun, key) for noun in behind if noun not in STOPWORDS)
            else:
                around = keys[max(at - _AROUND, 0) : at + _AROUND]
                yield from ((f"of {word[:_ROOT]}", key) for word in around if _is_topic(word))
        elif key in DAYS_AND_MONTHS:
            day = " ".join(keys[max(at - 1, 0) : at + 2])  # `12 March`, `March 12`
            yield from ((f"on {what}", day) for what in _events(keys[max(at - _AROUND, 0) : at]))


def _events(keys: Sequence[str]) -> Iterator[str]:
    return (_NOUNS.get(key[:_YEAR], key[:_YEAR]) for key in keys if key[:_YEAR] in _EVENTS)


def _is_topic(key: str) -> bool:
    return len(key) > 3 and key.isalpha() and key not in STOPWORDS and _noun(key) not in _UNITS  # noqa: PLR2004


def _noun(key: str) -> str:
    """A word without the ending of its plural; people by one of them."""
    return {"people": "person", "men": "man", "women": "woman", "children": "child"}.get(key) or key.removesuffix("s")
