"""A number's surroundings in, whether it is a quantity at all out: names, labels, identifiers and pronouns are not."""

from factcheck.facts.quantity import measure
from factcheck.facts.quantity.value import Tokens
from factcheck.lexicon.changes import COMPARATIVES
from factcheck.lexicon.counting import (
    BARE_LABELS,
    BEFORE_A_VERB,
    FUNCTION_WORDS,
    IRREGULAR_PLURALS,
    LABELS,
    ONE_AFTER,
    ONE_BEFORE,
    PRONOUN_ONES,
    RATIO_WORDS,
    SHORT_LABELS,
)
from factcheck.lexicon.currencies import CODE_NAMES, CODES
from factcheck.lexicon.grammar import DETERMINERS, INDEFINITE, PREPOSITIONS
from factcheck.lexicon.numbers import AFTER_A_PART, BEFORE_A_PART, DENOMINATORS, HYPHENS, ORDINALS, SMALL, TENS
from factcheck.lexicon.units import CLOCK, HALVED_AFTER, HALVED_BEFORE, PERCENT, UNITS
from factcheck.numerals import Numeral
from factcheck.numerals.shares import is_next_share
from factcheck.words import key_after, key_at, key_before, text_after, text_at, text_before, touches

_JOINTS = frozenset("/_@\\#&*.:=")
_RATIO_REACH = 18
_TIED = frozenset({"_", "@", "\\"})
_OPENING = frozenset({"$", "£", "€", "(", "~"})
_YEAR, _SHORT_YEAR = 4, 2  # the digits of `2019` and of `20` in `2019–20`
_LOCAL_CALL = (3, 4)  # the digits of a telephone number without its area
_SCAN_LINES = frozenset({"360", "480", "720", "1080", "1440", "2160"})  # `1080p` is a picture, not pence
_IDIOMS = frozenset({"24/7", "9/11", "50/50", "20/20"})


def is_named(tokens: Tokens, at: int) -> bool:
    """Whether the digits at `tokens[at]` are part of a name, a label or an identifier: `F-16`, `Section 5`."""
    if _runs_on(tokens, at) or _is_idiom(tokens, at):
        return True
    if _is_leading_nought(tokens[at].text):
        return True
    if _is_cited(tokens, at):
        return True
    if (key_before(tokens, at) in LABELS or _is_bare(tokens, at - 1)) and not _is_counted(tokens, at - 1):
        return key_after(tokens, at) not in PERCENT
    return touches(tokens, at) and _is_joined(tokens, at)


def _is_bare(tokens: Tokens, at: int) -> bool:
    """`To ward 6`: without an article it is told by its number which one it is."""
    return key_at(tokens, at) in BARE_LABELS and key_before(tokens, at) in PREPOSITIONS


def _is_counted(tokens: Tokens, at: int) -> bool:
    """Whether what stands behind the number is so many: `to type 8 words`, `in the room 12 people slept`."""
    counted = key_at(tokens, at + 2)
    is_counting = counted in IRREGULAR_PLURALS or (counted.endswith("s") and counted not in FUNCTION_WORDS)
    is_parted = key_before(tokens, at) in BEFORE_A_VERB | DETERMINERS or _is_bare(tokens, at)
    return is_parted and tokens[at].text.islower() and is_counting


def _is_leading_nought(text: str) -> bool:
    """`0800`, `01632`: digits for their own sake."""
    return len(text) > _LOCAL_CALL[0] and text.startswith("0") and text.isdecimal() and text.strip("0") != ""


def _is_cited(tokens: Tokens, at: int) -> bool:
    """`§ 5`, `p. 45`, `pp. 45-50`."""
    if text_before(tokens, at) in HYPHENS and text_at(tokens, at - 2).isdecimal():
        at -= 2
    before = text_before(tokens, at)
    return before == "§" or (before == "." and key_at(tokens, at - 2) in SHORT_LABELS)


def _is_idiom(tokens: Tokens, at: int) -> bool:
    return "".join(part.text for part in tokens[at : at + 3]) in _IDIOMS


def _is_joined(tokens: Tokens, at: int) -> bool:
    """Whether what touches the figure in front makes it part of a name; a currency's code or sign does not."""
    before = text_before(tokens, at)
    if is_cased(before):
        return not (before in CODES or before in CODE_NAMES or before[1:] in CODES or before == "c")
    if not touches(tokens, at - 1) or text_at(tokens, at - 2) in CODE_NAMES:
        return False
    return before in _JOINTS or (before in HYPHENS and _is_hyphened(tokens, at))


def is_cased(text: str) -> bool:
    """Whether `text` is of a script that sets words apart, so that touching letters make one name with a figure."""
    return text[0].isalpha() and text[0].upper() != text[0].lower()


def _is_season(first: str, last: str) -> bool:
    """`2019–20`: a year and the next."""
    years = (int(first[-2:]) + 1) % 100 if len(first) == _YEAR and first[0] in "12" and first.isdecimal() else None
    return len(last) == _SHORT_YEAR and last.isdecimal() and int(last) == years


def _is_hyphened(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen ties the figure to letters or to a chain of figures; `10-20` and `ten-20` are ranges."""
    left = tokens[at - 2]
    if not left.text[0].isdecimal():
        return left.text[0].isalpha() and left.key not in SMALL and left.key not in TENS and left.key not in UNITS
    if _is_season(left.text, tokens[at].text):
        return True
    is_tied = touches(tokens, at - 2) and text_at(tokens, at - 3) not in _OPENING
    return is_tied or _is_chain(tokens, at - 2)


def _runs_on(tokens: Tokens, at: int) -> bool:
    """Whether the figure runs on into more of an identifier: a telephone number, `the 1990s`, `2 pm`, `10:30`."""
    if at + 1 >= len(tokens):
        return False
    if text_after(tokens, at) in HYPHENS and _is_season(tokens[at].text, text_at(tokens, at + 2)):
        return True
    token, following = tokens[at], tokens[at + 1]
    if following.key in CLOCK or following.start != token.end:
        return following.key in CLOCK and token.text[:2].rstrip(".").isdecimal()
    if following.text in _TIED or (following.key == "p" and token.text in _SCAN_LINES):
        return True
    if following.key == "s":
        return token.text.isdecimal() and token.text.endswith("0")
    return _is_tied_to_digits(tokens, at)


def _is_tied_to_digits(tokens: Tokens, at: int) -> bool:
    mark = text_after(tokens, at)
    if not touches(tokens, at + 2) or not text_at(tokens, at + 2)[0].isdecimal():
        return False
    if mark in HYPHENS:
        return _is_chain(tokens, at)
    return mark == ":" and not has_near(tokens, at, RATIO_WORDS, _RATIO_REACH)


def _is_chain(tokens: Tokens, at: int) -> bool:
    """`222-2222-2222`, `2020-03-01`, `555-1234`."""
    first, _, second = tokens[at : at + 3]
    if touches(tokens, at + 3) and text_at(tokens, at + 3) in HYPHENS:
        return True
    is_local = first.text.isdecimal() and second.text.isdecimal() and (len(first.text), len(second.text)) == _LOCAL_CALL
    return is_local and not measure.after(tokens, at + 3, is_worded=False)


def has_near(tokens: Tokens, at: int, words: frozenset[str], reach: int) -> bool:
    return any(token.key in words for token in tokens[max(0, at - reach) : at + 3 + reach])


def counts_one(tokens: Tokens, at: int) -> bool:
    """`one` counts where a noun or a unit follows; elsewhere it is a pronoun (`one of them`, `no one`)."""
    before = key_before(tokens, at)
    is_the_only = before == "only" and key_at(tokens, at - 2) in DETERMINERS
    if before in ONE_AFTER or is_the_only:
        return False
    if at + 1 >= len(tokens):
        return at == 0 or before in {"minus", "negative", "is", "was", "only", "just", "than", "to", "by"}
    following = tokens[at + 1]
    is_word = following.text[0].isalnum() or following.text in HYPHENS or following.text in {"%", "$", "/"}
    return is_word and following.key not in ONE_BEFORE


def opens_a_share(tokens: Tokens, at: int) -> bool:
    """`and one in ten had`: the words before it do not make this `one` a pronoun; `no one in ten years` they do."""
    is_of_some = key_after(tokens, at) in {"in", "out"}
    return is_of_some and at > 0 and key_before(tokens, at) not in PRONOUN_ONES


def is_fraction(tokens: Tokens, at: int, found: Numeral) -> bool:
    """`a third of`, `two-thirds`, `half the`; not `the second half`, `a third time`, `half-time`, `a quarter ago`."""
    first, last = tokens[at].key, key_before(tokens, found.end)
    if is_next_share(tokens, at):
        return True
    if first == "half" and found.end == at + 1:
        return _is_half(tokens, at)
    key = key_at(tokens, found.end)
    if first == "quarter" or (last == "quarter" and first == "a"):
        before = key_before(tokens, at)
        is_all = at == 0 and not key
        return first == "a" and (is_all or key in {"of", "to", "the", "("} or before in HALVED_BEFORE)
    if first in INDEFINITE and last in DENOMINATORS and last != "half":
        is_closed = not key[:1].isalpha()
        is_hedged = key_before(tokens, at) in BEFORE_A_PART
        return is_closed or is_hedged or key in FUNCTION_WORDS or key in COMPARATIVES or key in AFTER_A_PART
    return True


def _is_half(tokens: Tokens, at: int) -> bool:
    before = key_before(tokens, at)
    if before in ORDINALS or before in HALVED_AFTER:
        return False
    if text_after(tokens, at) in HYPHENS:
        return key_at(tokens, at + 2) in UNITS
    return key_after(tokens, at) not in {"time", "way", "back", "brother", "sister"}
