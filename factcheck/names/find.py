"""A sentence's words in, the names in it out: people, bodies, places, products with their numbers.

A name is a run of capitalised words with the small words inside it. A word that is capitalised only
because it begins a sentence is none, and neither is anything but a known place or a code in a
headline, where capitals mean nothing.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.lexicon.calendar import DAYS_AND_MONTHS
from factcheck.lexicon.places import COMBINING, DEMONYMS, LONGEST_PLACE
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.titles import (
    BODY_WORDS,
    COMMON_ACRONYMS,
    GIVEN_NAMES,
    NAMED_BODIES,
    OPENERS,
    PERSON_TITLES,
    PLACE_WORDS,
    TITLE_PARTS,
    TITLES_OF_THINGS,
)
from factcheck.model import Words
from factcheck.names import Found
from factcheck.names.capitals import followed_by_big, is_of_figure, is_shouted, opens
from factcheck.names.labels import label_end
from factcheck.names.make import label_of, name_of
from factcheck.names.run import goes_on, run_end
from factcheck.names.units import Form, Unit, is_common, is_place, units

_LEADING_WORDS = 4  # a headline has at least so many words


@lru_cache(maxsize=8)
def names(words: Words) -> tuple[Found, ...]:
    """The names in a sentence, in order; they never overlap. Kept for the last sentences: two kinds ask for them."""
    if _has_none(words):
        return ()
    parts = units(words)
    is_headline = _is_headline(parts)
    found: list[Found] = []
    at = 0
    while at < len(parts):
        if end := label_end(parts, at):
            name = label_of(parts[at].key, parts[at + 1].key)
            found.append(Found(parts[at].start, parts[at + 1].end, name))
            at = end
            continue
        if not parts[at].is_big:
            at += 1
            continue
        end = 0 if is_of_figure(parts, at) else _place_end(parts, at)
        if is_headline:
            end = end or (at + 1 if parts[at].form is Form.CODE else 0)
        elif end or _may_start(parts, at):
            end = run_end(parts, at, end)
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


def _has_none(words: Words) -> bool:
    """Whether only a small word that opens the text has a capital, and nothing a figure: a look, for speed."""
    first = words.tokens[0] if words.tokens else None
    if first is None:
        return True
    is_small = first.text == first.key or (
        first.text[1:].islower() and (first.key in STOPWORDS or first.key in OPENERS)
    )
    rest = words.text[first.end :]
    return is_small and rest == rest.lower() and not any(map(str.isdigit, words.text))


def _is_headline(parts: Sequence[Unit]) -> bool:
    """Whether capitals mean nothing here: every long word has one, the common words too."""
    lower = [unit.form for unit in parts].count(Form.LOWER)
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
    return not (parts[at].form is Form.CAPITAL and opens(parts, at) and is_common(parts[at].key))


def _is_spaced_run(parts: Sequence[Unit], start: int, end: int) -> bool:
    return all(unit.is_spaced and unit.form not in {Form.MARK, Form.NUMBER} for unit in parts[start + 1 : end])


def _may_start(parts: Sequence[Unit], at: int) -> bool:
    unit = parts[at]
    is_month = unit.key in DAYS_AND_MONTHS and not (unit.key == "jan" and followed_by_big(parts, at))  # `Jan Vos`
    if not unit.is_big or is_month or is_of_figure(parts, at):
        return False
    if unit.form is Form.ACRONYM:
        is_owner = at + 1 < len(parts) and parts[at + 1].form is Form.POSSESSIVE  # `TIME's list`
        return (not is_shouted(unit) or is_owner) and (unit.key not in COMMON_ACRONYMS or followed_by_big(parts, at))
    if len(unit.key) == 1:
        return (unit.text not in {"I", "A", "O"}) and followed_by_big(parts, at)
    if unit.form is Form.CAPITAL and opens(parts, at):
        return _starts_after_opening(parts, at)
    return unit.key not in STOPWORDS


def _starts_after_opening(parts: Sequence[Unit], at: int) -> bool:
    """Whether a word at the head of a sentence begins a name."""
    key = parts[at].key
    if key in STOPWORDS or key in OPENERS:  # `“Do go,” she said`
        return False
    if not is_common(key) and key not in PERSON_TITLES:
        return True
    if not followed_by_big(parts, at):
        return at + 1 < len(parts) and goes_on(parts, at + 1)
    following = parts[at + 1].key
    if key in PERSON_TITLES or key in PLACE_WORDS or key in GIVEN_NAMES:
        return True
    return is_common(following) and following not in DEMONYMS and following not in STOPWORDS


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
