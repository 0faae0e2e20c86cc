"""The start of a name in, its end out: which words, small words and marks the name goes on over."""

from collections.abc import Sequence

from factcheck.lexicon.calendar import DAYS_AND_MONTHS
from factcheck.lexicon.grammar import AND
from factcheck.lexicon.places import DEMONYMS
from factcheck.lexicon.titles import (
    BODY_WORDS,
    GIVEN_NAMES,
    NAME_PARTICLES,
    NUMBERED,
    PERSON_TITLES,
    PLACE_WORDS,
    TITLE_PARTS,
)
from factcheck.names.capitals import adjoins, followed_by_big, is_no_name_word, opens
from factcheck.names.numbers import is_roman_one, number_step
from factcheck.names.units import Form, Unit, is_common, is_place

_LONGEST_NAME = 24  # units; a longer run of capitals is a list or noise


def run_end(parts: Sequence[Unit], start: int, sure: int = 0) -> int:
    """The end of the run of name words from `start`; `sure` is the end of a place it begins with."""
    at = sure or start + 1
    while at < min(len(parts), start + _LONGEST_NAME):
        step = _step(parts, start, at)
        if not step or (sure == at and not _extends_place(parts, start, at)):
            break
        at += step
    return at


def goes_on(parts: Sequence[Unit], at: int) -> bool:
    """Whether a common word at the head of a sentence goes on to a name (`Bank of China`, `People's Daily`)."""
    key = parts[at].key
    if parts[at].form is Form.NUMBER:
        return parts[at - 1].key in NUMBERED and number_step(parts, at - 1, at) > 0
    if parts[at].form is Form.POSSESSIVE:
        return _possessive_step(parts, at) > 0
    return (key == "of" and parts[at - 1].key in BODY_WORDS and _of_step(parts, at - 1, at) > 0) or (
        key == "and" and _and_step(parts, at - 1, at) > 0
    )


def _extends_place(parts: Sequence[Unit], start: int, at: int) -> bool:
    """`Chinese Academy`, `Paris Saint-Germain` go on; `Chinese Huawei`, `US Zeng` are two names."""
    key = parts[at].key
    if parts[at].form is Form.NUMBER:
        return number_step(parts, start, at) > 1  # `the Atlantic 10 Conference`
    if not parts[at].is_big:
        return key == "of" and parts[at - 1].key in BODY_WORDS
    if is_place(key) and key not in PLACE_WORDS:
        return False
    if is_common(key) or key in BODY_WORDS or key in PLACE_WORDS:
        return True
    is_adjective = parts[at - 1].key in DEMONYMS or parts[at - 1].form is Form.ACRONYM
    return not is_adjective and parts[at].form is Form.CAPITAL and key not in GIVEN_NAMES and start == at - 1


def _step(parts: Sequence[Unit], start: int, at: int) -> int:
    """How many units from `at` the name goes on for, 0 if it ends."""
    unit = parts[at]
    if unit.form is Form.NUMBER:
        return number_step(parts, start, at)
    if unit.form is Form.POSSESSIVE:
        return _possessive_step(parts, at)
    if unit.text == "-" and not unit.is_spaced:
        return _hyphen_step(parts, at)
    if not adjoins(parts, at):
        return 0
    if unit.is_big:
        return int(not _is_break(parts, start, at))
    return _small_word_step(parts, start, at)


def _small_word_step(parts: Sequence[Unit], start: int, at: int) -> int:
    key = parts[at].key
    if key in {"of", "for", "on"}:
        return _of_step(parts, start, at)
    if key in AND:
        return _and_step(parts, start, at)
    return _particle_step(parts, at) if key in NAME_PARTICLES and not is_common(parts[at - 1].key) else 0


def _is_break(parts: Sequence[Unit], start: int, at: int) -> bool:
    """Whether a capitalised word begins something else than the name before it."""
    key, before = parts[at].key, parts[at - 1].key
    if is_roman_one(parts, at):
        return False
    if key in DAYS_AND_MONTHS:
        return not (before in GIVEN_NAMES and not (at + 1 < len(parts) and parts[at + 1].form is Form.NUMBER))
    if is_no_name_word(parts[at]):
        return True
    if key in PERSON_TITLES and key not in BODY_WORDS and start < at:
        return _is_title_here(parts, start, at)
    if is_place(before) and not is_common(before) and start == at - 1 and not _extends_place(parts, start, at):
        return True
    return key in DEMONYMS and opens(parts, start) and start == at - 1


def _is_title_here(parts: Sequence[Unit], start: int, at: int) -> bool:
    """`US President Joe Biden`, `Microsoft CEO Satya Nadella`; not `Stephen King`, `Burger King`."""
    if all(unit.key in PERSON_TITLES or unit.key in TITLE_PARTS for unit in parts[start:at]):
        return False
    return is_place(parts[at - 1].key) or (followed_by_big(parts, at) and not is_common(parts[at + 1].key))


def _possessive_step(parts: Sequence[Unit], at: int) -> int:
    """`People's Daily`, `Women's World Cup`: a common word owns the rest of the name."""
    owner = parts[at - 1].key
    is_part = is_common(owner) and owner not in BODY_WORDS and not is_place(owner)
    return 2 if is_part and followed_by_big(parts, at) and is_common(parts[at + 1].key) else 0


def _hyphen_step(parts: Sequence[Unit], at: int) -> int:
    """`State-owned Assets`: a common word bound to a small one inside a longer name."""
    if at + 2 >= len(parts) or not is_common(parts[at - 1].key) or is_place(parts[at - 1].key):
        return 0
    is_bound = not parts[at + 1].is_spaced and parts[at + 1].form in {Form.LOWER, Form.CAPITAL}
    return 2 if is_bound and followed_by_big(parts, at + 1) and is_common(parts[at + 2].key) else 0


def _of_step(parts: Sequence[Unit], start: int, at: int) -> int:
    """`Academy of Sciences`, `Lord of the Rings`, `Commission on Human Rights`; not `Zeng of CAICT`."""
    before = parts[at - 1]
    is_body = before.key in BODY_WORDS or before.key in PLACE_WORDS
    is_phrase = parts[at].key == "of" and all(
        unit.form is Form.CAPITAL and is_common(unit.key) and not is_place(unit.key) for unit in parts[start:at]
    )
    if not is_body and not is_phrase and not (parts[at].key == "of" and _is_of_common(parts, at)):
        return 0
    if before.key in PERSON_TITLES and not is_body:
        return 0
    if at + 1 < len(parts) and parts[at + 1].key == "the" and followed_by_big(parts, at + 1):
        return 2
    return 1 if followed_by_big(parts, at) and parts[at + 1].key not in DAYS_AND_MONTHS else 0


def _is_of_common(parts: Sequence[Unit], at: int) -> bool:
    """`Africa Cup of Nations`: common words on both sides."""
    return is_common(parts[at - 1].key) and followed_by_big(parts, at) and is_common(parts[at + 1].key)


def _and_step(parts: Sequence[Unit], start: int, at: int) -> int:
    """`Information and Communications Technology`: common words, in the name of a body."""
    if not followed_by_big(parts, at):
        return 0
    before, after = parts[at - 1], parts[at + 1]
    if parts[at].text == "&":
        return 1
    if is_place(f"{before.key} and {after.key}"):
        return 1
    if not (is_common(before.key) and is_common(after.key)) or is_place(after.key) or is_place(before.key):
        return 0
    if after.key in BODY_WORDS and at + 2 < len(parts) and parts[at + 2].key == "of":
        return 0
    has_body = any(unit.key in BODY_WORDS for unit in parts[start:at])
    is_field = any(unit.key in {"of", "for", "on"} for unit in parts[start:at])
    return int(is_field if has_body else _run_has_body(parts, at + 1))


def _run_has_body(parts: Sequence[Unit], at: int) -> bool:
    """Whether the capitalised words from `at` end in a word for a body ("... and Administration Commission")."""
    end = at + 1
    while end < len(parts) and parts[end].form is Form.CAPITAL and adjoins(parts, end):
        end += 1
    return any(unit.key in BODY_WORDS for unit in parts[at:end])


def _particle_step(parts: Sequence[Unit], at: int) -> int:
    """`Ursula von der Leyen`, `Rio de Janeiro`."""
    steps = 1
    while at + steps < len(parts) and parts[at + steps].key in NAME_PARTICLES and steps < 3:  # noqa: PLR2004
        steps += 1
    return steps if followed_by_big(parts, at + steps - 1) else 0
