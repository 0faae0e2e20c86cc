"""A sentence's words in, the names in it out: people, bodies, places, products with their numbers.

A name is a run of capitalised words with the small words inside it. A word that is capitalised only
because it begins a sentence is none, and neither is anything but a known place or a code in a
headline, where capitals mean nothing.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.lexicon.calendar import MONTHS, WEEKDAYS
from factcheck.lexicon.places import COMBINING, DEMONYMS, LONGEST_PLACE
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.titles import (
    BODY_WORDS,
    COMMON_ACRONYMS,
    GIVEN_NAMES,
    MODEL_WORDS,
    NAME_PARTICLES,
    NAMED_BODIES,
    NUMBERED,
    OPENERS,
    PERSON_TITLES,
    PLACE_WORDS,
    TITLE_PARTS,
    TITLES_OF_THINGS,
)
from factcheck.model import Words
from factcheck.names import Found
from factcheck.names.make import name_of
from factcheck.names.units import Form, Unit, is_common, is_place, units

_DAYS_AND_MONTHS = frozenset(MONTHS) | frozenset(WEEKDAYS)
_OPENING_MARKS = frozenset("“\"‘'«„「(:[*•.!?;`")
_LEADING_WORDS = 4  # a headline has at least so many words
_YEARS = range(1000, 2101)
_TITLE_SMALL = frozenset({"down", "on", "up", "out", "new"})
_LONGEST_NUMBER = 4
_LONGEST_NAME = 24  # units; a longer run of capitals is a list or noise
_SHORT_ACRONYM = 3  # WHO, NOT: so short that the capitals may well be an acronym's
_FIGURE_MARKS = frozenset("%-–—/°$")
_FIGURE_WORDS = frozenset({"per", "percent", "million", "billion", "trillion", "thousand", "hundred"})
_CURRENCY_SIGNS = frozenset("$€£¥₹")
_AFTER_NUMBER = STOPWORDS - {"more", "other", "of"}


@lru_cache(maxsize=8)
def names(words: Words) -> tuple[Found, ...]:
    """The names in a sentence, in order; they never overlap. Kept for the last sentences: two kinds ask for them."""
    parts = units(words)
    is_headline = _is_headline(parts)
    found: list[Found] = []
    at = 0
    while at < len(parts):
        if not parts[at].is_big:
            at += 1
            continue
        end = 0 if _is_of_figure(parts, at) else _place_end(parts, at)
        if is_headline:
            end = end or (at + 1 if parts[at].form is Form.CODE else 0)
        elif end or _may_start(parts, at):
            end = _run_end(parts, at, end)
        if end:
            found.extend(_found(parts, at, end))
        at = max(end, at + 1)
    return tuple(found)


def introduced(words: Words) -> tuple[tuple[str, str], ...]:
    """The short names that the text itself gives, as (short key, long key): `... Technology (CAICT)`."""
    pairs: list[tuple[str, str]] = []
    found = names(words)
    for long, short in pairwise(found):
        between = words.text[long.end : short.start].strip(" “\"‘'«")
        if between in {"(", "(the", "(or", "(the “", "(“"} and words.text[short.end :].lstrip(" ”\"’'»")[:1] == ")":
            pairs.append((short.name.key, long.name.key))
    return tuple(pairs)


def _is_headline(parts: Sequence[Unit]) -> bool:
    """Whether capitals mean nothing here: every long word has one, the common words too."""
    lower = sum(unit.form is Form.LOWER for unit in parts)
    if lower * 2 > len(parts) - lower:
        return False
    letters = [unit for unit in parts if unit.text[0].isalpha() and len(unit.key) > 1 and unit.form is not Form.CODE]
    if len(letters) < _LEADING_WORDS:
        return False
    acronyms = sum(unit.form is Form.ACRONYM for unit in letters)
    if acronyms * 3 > len(letters) * 2:
        return True
    if parts[-1].text == "." or any(unit.form is Form.LOWER and unit.key not in STOPWORDS for unit in letters):
        return False
    common = sum(unit.form is Form.CAPITAL and is_common(unit.key) for unit in letters[1:])
    return common >= 2 and not _is_one_body(parts)  # noqa: PLR2004


def _is_one_body(parts: Sequence[Unit]) -> bool:
    """Whether the words are the name of one institution, standing alone."""
    return any(unit.key in BODY_WORDS for unit in parts) and not any(unit.form is Form.MARK for unit in parts[:-1])


def _place_end(parts: Sequence[Unit], at: int) -> int:
    """The end of the longest known place that begins at `at`, or 0."""
    if parts[at].form is Form.CODE or (parts[at].form is Form.CAPITAL and parts[at].key == "us"):
        return 0
    if _is_combining(parts, at):
        return at + 1
    for end in range(min(at + LONGEST_PLACE, len(parts)), at, -1):
        if not parts[end - 1].is_big or not _is_spaced_run(parts, at, end):
            continue
        if is_place(" ".join(unit.key for unit in parts[at:end])) and (end - at > 1 or _is_surely_place(parts, at)):
            return end
    return 0


def _is_combining(parts: Sequence[Unit], at: int) -> bool:
    return (
        parts[at].key in COMBINING and at + 1 < len(parts) and parts[at + 1].text == "-" and not parts[at + 1].is_spaced
    )


def _is_surely_place(parts: Sequence[Unit], at: int) -> bool:
    """Places that are also words (`Turkey prices`, `Nice work`, `Reading`) count inside a sentence only."""
    return not (parts[at].form is Form.CAPITAL and _opens(parts, at) and is_common(parts[at].key))


def _is_spaced_run(parts: Sequence[Unit], start: int, end: int) -> bool:
    return all(unit.is_spaced and unit.form not in {Form.MARK, Form.NUMBER} for unit in parts[start + 1 : end])


def _opens(parts: Sequence[Unit], at: int) -> bool:
    """Whether the word would have its capital anyhow: first in the text, or after a mark that lets one begin."""
    return at == 0 or (parts[at - 1].form is Form.MARK and parts[at - 1].text in _OPENING_MARKS)


def _may_start(parts: Sequence[Unit], at: int) -> bool:
    unit = parts[at]
    if not unit.is_big or unit.key in _DAYS_AND_MONTHS or _is_of_figure(parts, at):
        return False
    if unit.form is Form.ACRONYM:
        return not _is_shouted(unit) and (unit.key not in COMMON_ACRONYMS or _followed_by_big(parts, at))
    if len(unit.key) == 1:
        return (unit.text not in {"I", "A", "O"}) and _followed_by_big(parts, at)
    if unit.form is Form.CAPITAL and _opens(parts, at):
        return _starts_after_opening(parts, at)
    return unit.key not in STOPWORDS


def _is_shouted(unit: Unit) -> bool:
    """A common word in capitals for emphasis ("must NOT", "WITHOUT WARRANTY")."""
    if unit.form is not Form.ACRONYM or unit.key in {"who", "us"}:
        return False
    return unit.key in STOPWORDS or (len(unit.key) > _SHORT_ACRONYM and is_common(unit.key))


def _is_of_figure(parts: Sequence[Unit], at: int) -> bool:
    """The letters of a unit or a currency that touch a figure: `10GB`, `RMB100`, `US$85`."""
    before, after = parts[at - 1 : at], parts[at + 1 : at + 2]
    if before and before[0].form is Form.NUMBER and not parts[at].is_spaced:
        return True
    return bool(after) and not after[0].is_spaced and (after[0].form is Form.NUMBER or after[0].text in _CURRENCY_SIGNS)


def _starts_after_opening(parts: Sequence[Unit], at: int) -> bool:
    """Whether a word at the head of a sentence begins a name."""
    key = parts[at].key
    if key in STOPWORDS or key in OPENERS:
        return False
    if not is_common(key) and key not in PERSON_TITLES:
        return True
    if not _followed_by_big(parts, at):
        return at + 1 < len(parts) and _goes_on(parts, at + 1)
    following = parts[at + 1].key
    if key in PERSON_TITLES or key in PLACE_WORDS or key in GIVEN_NAMES:
        return True
    return is_common(following) and following not in DEMONYMS and following not in STOPWORDS


def _goes_on(parts: Sequence[Unit], at: int) -> bool:
    """Whether a common word at the head of a sentence goes on to a name (`Bank of China`, `People's Daily`)."""
    key = parts[at].key
    if parts[at].form is Form.NUMBER:
        return parts[at - 1].key in NUMBERED and _number_step(parts, at - 1, at) > 0
    if parts[at].form is Form.POSSESSIVE:
        return _possessive_step(parts, at) > 0
    return (key == "of" and parts[at - 1].key in BODY_WORDS and _of_step(parts, at - 1, at) > 0) or (
        key == "and" and _and_step(parts, at - 1, at) > 0
    )


def _followed_by_big(parts: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(parts) and _adjoins(parts, at + 1) and parts[at + 1].is_big


def _adjoins(parts: Sequence[Unit], at: int) -> bool:
    return parts[at].is_spaced and parts[at].start - parts[at - 1].end <= 1


def _run_end(parts: Sequence[Unit], start: int, sure: int = 0) -> int:
    """The end of the run of name words from `start`; `sure` is the end of a place it begins with."""
    at = sure or start + 1
    while at < min(len(parts), start + _LONGEST_NAME):
        step = _step(parts, start, at)
        if not step or (sure == at and not _extends_place(parts, start, at)):
            break
        at += step
    return at


def _extends_place(parts: Sequence[Unit], start: int, at: int) -> bool:
    """`Chinese Academy`, `Paris Saint-Germain` go on; `Chinese Huawei`, `US Zeng` are two names."""
    key = parts[at].key
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
        return _number_step(parts, start, at)
    if unit.form is Form.POSSESSIVE:
        return _possessive_step(parts, at)
    if unit.text == "-" and not unit.is_spaced:
        return _hyphen_step(parts, at)
    if not _adjoins(parts, at):
        return 0
    if unit.is_big:
        return int(not _is_break(parts, start, at))
    return _small_word_step(parts, start, at)


def _small_word_step(parts: Sequence[Unit], start: int, at: int) -> int:
    key = parts[at].key
    if key in {"of", "for", "on"}:
        return _of_step(parts, start, at)
    if key in {"and", "&"}:
        return _and_step(parts, start, at)
    return _particle_step(parts, at) if key in NAME_PARTICLES and not is_common(parts[at - 1].key) else 0


def _is_break(parts: Sequence[Unit], start: int, at: int) -> bool:
    """Whether a capitalised word begins something else than the name before it."""
    key, before = parts[at].key, parts[at - 1].key
    if key in _DAYS_AND_MONTHS:
        return not (before in GIVEN_NAMES and not (at + 1 < len(parts) and parts[at + 1].form is Form.NUMBER))
    if _is_no_name_word(parts[at]):
        return True
    if key in PERSON_TITLES and key not in BODY_WORDS and start < at:
        return _is_title_here(parts, start, at)
    if is_place(before) and not is_common(before) and start == at - 1 and not _extends_place(parts, start, at):
        return True
    return key in DEMONYMS and _opens(parts, start) and start == at - 1 and is_common(before)


def _is_no_name_word(unit: Unit) -> bool:
    """A small word with a capital, a word in capitals for emphasis, an acronym of the common language."""
    if unit.form is Form.CAPITAL:
        return unit.key in STOPWORDS and unit.key not in _TITLE_SMALL
    return _is_shouted(unit) or (unit.form is Form.ACRONYM and unit.key in COMMON_ACRONYMS and unit.text[-1] != ".")


def _is_title_here(parts: Sequence[Unit], start: int, at: int) -> bool:
    """`US President Joe Biden`, `Microsoft CEO Satya Nadella`; not `Stephen King`, `Burger King`."""
    if all(unit.key in PERSON_TITLES or unit.key in TITLE_PARTS for unit in parts[start:at]):
        return False
    return is_place(parts[at - 1].key) or (_followed_by_big(parts, at) and not is_common(parts[at + 1].key))


def _number_step(parts: Sequence[Unit], start: int, at: int) -> int:
    """The bare number of `Windows 11`, `Mate 60 Pro`, `Toy Story 3`."""
    unit, before, after = parts[at], parts[at - 1], parts[at + 1 : at + 2]
    if not _adjoins(parts, at) or not (unit.text.isascii() and unit.text.isdigit()) or len(unit.text) > _LONGEST_NUMBER:
        return 0
    if after and after[0].is_big and after[0].key in MODEL_WORDS and _adjoins(parts, at + 1):
        return 2
    if after and (after[0].text in _FIGURE_MARKS or after[0].key in _FIGURE_WORDS):
        return 0
    return int(before.key in NUMBERED or (_takes_number(parts, start, at) and _stops_after(parts, at)))


def _takes_number(parts: Sequence[Unit], start: int, at: int) -> bool:
    """Whether the words before a bare number can be a work's or a product's, not a place's or a sentence's first."""
    unit, before = parts[at], parts[at - 1]
    if is_place(before.key) or before.form is Form.LOWER or int(unit.text) in _YEARS or before.key in PERSON_TITLES:
        return False
    return not (is_common(before.key) and start == at - 1 and _opens(parts, start))


def _stops_after(parts: Sequence[Unit], at: int) -> bool:
    """Whether nothing is counted by the number: the sentence, or the clause, goes on without a noun."""
    if at + 1 == len(parts):
        return True
    if parts[at + 1].text == "," and _lists_numbers(parts, at + 2):
        return False
    return parts[at + 1].form in {Form.MARK, Form.POSSESSIVE} or parts[at + 1].key in _AFTER_NUMBER


def _lists_numbers(parts: Sequence[Unit], at: int) -> bool:
    return at < len(parts) and parts[at].form is Form.NUMBER


def _possessive_step(parts: Sequence[Unit], at: int) -> int:
    """`People's Daily`, `Women's World Cup`: a common word owns the rest of the name."""
    owner = parts[at - 1].key
    is_part = is_common(owner) and owner not in BODY_WORDS and not is_place(owner)
    return 2 if is_part and _followed_by_big(parts, at) and is_common(parts[at + 1].key) else 0


def _hyphen_step(parts: Sequence[Unit], at: int) -> int:
    """`State-owned Assets`: a common word bound to a small one inside a longer name."""
    if at + 2 >= len(parts) or not is_common(parts[at - 1].key) or is_place(parts[at - 1].key):
        return 0
    is_bound = not parts[at + 1].is_spaced and parts[at + 1].form in {Form.LOWER, Form.CAPITAL}
    return 2 if is_bound and _followed_by_big(parts, at + 1) and is_common(parts[at + 2].key) else 0


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
    if at + 1 < len(parts) and parts[at + 1].key == "the" and _followed_by_big(parts, at + 1):
        return 2
    return 1 if _followed_by_big(parts, at) and parts[at + 1].key not in _DAYS_AND_MONTHS else 0


def _is_of_common(parts: Sequence[Unit], at: int) -> bool:
    """`Africa Cup of Nations`: common words on both sides."""
    return is_common(parts[at - 1].key) and _followed_by_big(parts, at) and is_common(parts[at + 1].key)


def _and_step(parts: Sequence[Unit], start: int, at: int) -> int:
    """`Information and Communications Technology`: common words, in the name of a body."""
    if not _followed_by_big(parts, at):
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
    while end < len(parts) and parts[end].form is Form.CAPITAL and _adjoins(parts, end):
        end += 1
    return any(unit.key in BODY_WORDS for unit in parts[at:end])


def _particle_step(parts: Sequence[Unit], at: int) -> int:
    """`Ursula von der Leyen`, `Rio de Janeiro`."""
    steps = 1
    while at + steps < len(parts) and parts[at + steps].key in NAME_PARTICLES and steps < 3:  # noqa: PLR2004
        steps += 1
    return steps if _followed_by_big(parts, at + steps - 1) else 0


def _found(parts: Sequence[Unit], start: int, end: int) -> tuple[Found, ...]:
    """The name in `parts[start:end]` without the titles before it; nothing if no name is left."""
    while start < end and _is_leading_title(parts, start, end):
        start += 1
    title = _title_before(parts, start)
    if start >= end or _is_nobody(parts[start:end], has_title=bool(title)):
        return ()
    if _is_combining(parts, start):
        name = name_of(((parts[start].text, COMBINING[parts[start].key]),))
    else:
        name = name_of(tuple((unit.text, unit.key) for unit in parts[start:end]), title)
    return (Found(parts[start].start, parts[end - 1].end, name, title),)


def _title_before(parts: Sequence[Unit], start: int) -> str:
    """The title that stands right before `start`, in lower case; "Dr." with its full stop."""
    at = start - 2 if start > 1 and parts[start - 1].text == "." else start - 1
    return parts[at].key if at >= 0 and parts[at].key in PERSON_TITLES else ""


def _is_leading_title(parts: Sequence[Unit], at: int, end: int) -> bool:
    """Whether a title or a part of one stands at `at`: "President Xi"; not "General Motors", "King County"."""
    key = parts[at].key
    if key not in PERSON_TITLES and key not in TITLE_PARTS:
        return False
    if at + 1 >= end:
        return key not in GIVEN_NAMES
    is_thing = is_common(parts[at + 1].key) and parts[at + 1].key not in PERSON_TITLES
    return not (is_thing and (key in TITLES_OF_THINGS or key in TITLE_PARTS))


def _is_nobody(run: Sequence[Unit], *, has_title: bool) -> bool:
    """A lone word for a kind of body ("the Commission"), a post, or a common acronym."""
    if len(run) > 1:
        return False
    key = run[0].key
    return not has_title and (
        (key in BODY_WORDS and key not in NAMED_BODIES) or key in COMMON_ACRONYMS or key in TITLE_PARTS
    )
