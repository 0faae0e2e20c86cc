"""A bare number after a name in, whether the name has it out: `Windows 11`, not `Toyota 12 per cent`."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.codes import CURRENCY_CODES
from factcheck.lexicon.contests import WON
from factcheck.lexicon.grammar import CLAUSE_JOINTS, PAST
from factcheck.lexicon.numbers import SMALL
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.titles import BEFORE_ROMAN_ONE, MODEL_WORDS, NUMBERED, PERSON_TITLES
from factcheck.names.capitals import adjoins, opens
from factcheck.names.labels import is_of_figure_behind, is_version
from factcheck.names.units import Form, Unit, is_common, is_place

_YEARS = range(1000, 2101)
_LONGEST_NUMBER = 4
_AIRCRAFT = frozenset({"boeing", "airbus", "embraer", "bombardier"})
_BODIES = frozenset({"conference", "league", "championship", "championships", "grand", "summit", "festival"})
_FIRST_PERSON = frozenset("am have 've 'm 'd 'll think know believe hope see saw feel felt want love like".split())
_SHORTEST, _LONGEST_NOUN = 2, 2  # words: `Orrin has 12 small lakes`
_AFTER_NUMBER = STOPWORDS - {"more", "other", "of"}


def number_step(parts: Sequence[Unit], start: int, at: int) -> int:
    """The bare number of `Windows 11`, `Mate 60 Pro`, `Toy Story 3`, `Python 3.12`."""
    unit, before, after = parts[at], parts[at - 1], parts[at + 1 : at + 2]
    if before.key in CURRENCY_CODES or not adjoins(parts, at):
        return 0
    if before.key in NUMBERED and "." in unit.text and is_version(unit.text):
        return 1
    if not (unit.text.isascii() and unit.text.isdigit()) or len(unit.text) > _LONGEST_NUMBER:
        return 0
    if after and after[0].is_big and after[0].key in MODEL_WORDS | _BODIES and adjoins(parts, at + 1):
        return 2  # and `the Atlantic 10 Conference`
    if before.key in _AIRCRAFT and _is_variant(parts, at):
        return 3
    return _bare_step(parts, start, at)


def _bare_step(parts: Sequence[Unit], start: int, at: int) -> int:
    before = parts[at - 1]
    if is_of_figure_behind(parts, at + 1):
        return 0
    is_title = _takes_number(parts, start, at) and _stops_after(parts, at)
    return int(before.key in NUMBERED or (is_title and not _is_share(parts, start)))


def is_roman_one(parts: Sequence[Unit], at: int) -> bool:
    """The `I` of `World War I` and `Elizabeth I`, where nobody goes on to say what they did themselves."""
    if parts[at].text != "I" or parts[at - 1].key not in BEFORE_ROMAN_ONE or not parts[at - 1].is_big:
        return False
    return at + 1 == len(parts) or parts[at + 1].key not in _FIRST_PERSON


def _is_variant(parts: Sequence[Unit], at: int) -> bool:
    """`Boeing 737-800`."""
    rest = parts[at + 1 : at + 3]
    is_tied = len(rest) > 1 and not rest[0].is_spaced and not rest[1].is_spaced
    return is_tied and rest[0].text == "-" and rest[1].form is Form.NUMBER


def _takes_number(parts: Sequence[Unit], start: int, at: int) -> bool:
    """Whether the words before a bare number can be a work's or a product's, not a place's or a sentence's first."""
    unit, before = parts[at], parts[at - 1]
    if is_place(before.key) or before.form is Form.LOWER or int(unit.text) in _YEARS or before.key in PERSON_TITLES:
        return False
    return not (is_common(before.key) and start == at - 1 and opens(parts, start))


def _stops_after(parts: Sequence[Unit], at: int) -> bool:
    """Whether nothing is counted by the number: the sentence, or the clause, goes on without a noun."""
    if at + 1 == len(parts):
        return True
    if parts[at + 1].text == "," and _lists_numbers(parts, at + 2):
        return False
    following = parts[at + 1]
    return following.form in {Form.MARK, Form.POSSESSIVE} or following.key in _AFTER_NUMBER or _is_verb(parts, at + 1)


def _is_verb(parts: Sequence[Unit], at: int) -> bool:
    """`Scream 2 scored over`, `Toy Story 3 earned a`; not `Toyota 12 refitted cars`."""
    after = parts[at + 1] if at + 1 < len(parts) else None
    is_past = parts[at].form is Form.LOWER and (parts[at].key.endswith("ed") or parts[at].key in PAST)
    return is_past and after is not None and (after.form is Form.NUMBER or after.key in STOPWORDS)


def _is_share(parts: Sequence[Unit], start: int) -> bool:
    """`Labour won 21 seats, the Union 18 and the Greens 9`: of what is counted before, each name in a list has some."""
    first = start - 1 if start and parts[start - 1].key == "the" else start
    if not first or parts[first - 1].text not in CLAUSE_JOINTS:
        return False
    if _ends_with_count(parts[: first - 1]):
        return True
    pairs = pairwise(parts[: first - 1])
    return any(one.form in {Form.NUMBER, Form.LOWER} and other.key in WON for one, other in pairs) and any(
        unit.form is Form.NUMBER or unit.key in SMALL for unit in parts[: first - 1]
    )


def _ends_with_count(parts: Sequence[Unit]) -> bool:
    """`Orrin employs 500 people`, and as well with `, Pell 400` behind it: what the next of a list has is no model."""
    parts = parts[:-1] if parts and parts[-1].key in CLAUSE_JOINTS else parts  # `, and`
    nouns = len(parts) - next((at for at in range(len(parts), 0, -1) if parts[at - 1].form is not Form.LOWER), 0)
    number = len(parts) - nouns - 1
    if number < _SHORTEST or parts[number].form is not Form.NUMBER:
        return False
    if nouns:
        is_done = any(one.is_big and one.key not in STOPWORDS for one in parts[:number])
        return nouns <= _LONGEST_NOUN and parts[number - 1].form is Form.LOWER and is_done
    run = next((at for at in range(number, 0, -1) if not parts[at - 1].is_big), 0)
    return run > 1 and parts[run - 1].text in CLAUSE_JOINTS and _ends_with_count(parts[: run - 1])


def _lists_numbers(parts: Sequence[Unit], at: int) -> bool:
    return at < len(parts) and parts[at].form is Form.NUMBER
