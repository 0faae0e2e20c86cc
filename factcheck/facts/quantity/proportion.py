"""A number and what stands behind it in, a share, score, ratio, rating or multiple out."""

from factcheck.facts.quantity import measure
from factcheck.facts.quantity.screen import has_near
from factcheck.facts.quantity.value import COUNT, Amount, Measure, Role, Tokens
from factcheck.lexicon.counting import DECIDED, FUNCTION_WORDS, RATIO_WORDS, SCORE_WORDS
from factcheck.lexicon.grammar import ARTICLES, COPULAS, GENITIVE, INDEFINITE, MODALS, PAST, PRETERITES
from factcheck.lexicon.numbers import (
    HYPHENS,
    LOOSE_COUNTS,
    LOOSE_PLURALS,
    MULTIPLE_VERBS,
    MULTIPLES,
    SCALES,
    SLASHES,
    SMALL,
)
from factcheck.lexicon.ranks import RECURRING
from factcheck.lexicon.units import TIMES_THAN, UNITS
from factcheck.numerals import Numeral, Style, ordinal, read
from factcheck.words import beyond, key_after, key_at, key_before, text_at, text_before, touches

SHARE = Measure("percent", "percent", 100.0, 0)
TIMES = Measure("times", "multiple", 1.0, 0)
RATIO = Measure("ratio", "ratio", 1.0, 0)
SCORE = Measure("score", "score", 1.0, 0)
_RATING_SCALES = frozenset({5.0, 10.0, 100.0})
_SCORE_REACH, _RATIO_REACH, _VOTE_REACH, _DECIDED_REACH = 6, 18, 2, 6
_TALLIED = frozenset({"votes", "vote", "seats"})
_VOTING = frozenset({"vote", "voted", "votes", "voting"})
_SCORING = frozenset({"scored", "scores", "scoring", "score", "netted"})
_BEFORE_VERB = MODALS | {"to"}
# The least and the most per cent that a majority may have: who has 56 has no slim one, nor a large one.
_MAJORITIES = {
    **dict.fromkeys(("slim", "narrow", "slight"), (50.0, 57.0)),
    **dict.fromkeys(("clear", "solid", "comfortable"), (52.5, None)),
    **dict.fromkeys(("large", "big", "great", "vast", "overwhelming"), (57.0, None)),
}
_CLAUSE_HEADS = frozenset({"", ".", ",", ";", ":", "and", "but", "that", "while", "as", "where", "when"})
_ACTING = (
    COPULAS
    | PAST
    | PRETERITES
    | {"have", "has", "had", "will", "would", "could", "can", "did", "do"}
    | {"want", "think", "say", "believe", "support", "oppose", "favour", "favor", "back", "prefer", "live", "work"}
)
_OUT_OF_TEN = 10.0
_ROUND_WHOLES = frozenset({3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 50.0, 100.0, 1000.0})
_LARGEST_SCORE = 999
_HALF_EACH = 50  # `a 50-50 chance`
_CENTURIES = range(1900, 2101)
_LARGEST_PART = 99
_LARGEST_ODD_WHOLE = 20


def multiple(tokens: Tokens, at: int) -> Amount | None:
    """`twice Europe's`, `has doubled`, `threefold`; not `a double bill`, `twice a week`."""
    key = tokens[at].key
    following = key_after(tokens, at)
    if (
        key in {"double", "triple", "treble", "quadruple"}
        and following not in TIMES_THAN
        and following not in {"his", "her"}
        and not _is_of_owner(tokens, at)
    ):
        return None
    if key == "halves":
        return None
    if key == "twice" and following in {"a", "per", "in", "daily", "weekly", "before", "on", "during"}:
        return None
    role = Role.CHANGE if key in MULTIPLE_VERBS else Role.MULTIPLE
    value = 0.5 if key == "half" else MULTIPLES[key]
    return Amount(value, 0.0, (value,), TIMES, at, at + 1, role, is_worded=True)


def _is_of_owner(tokens: Tokens, at: int) -> bool:
    """`Has double Peru's output`, where it is not `to double` that."""
    behind = beyond(tokens, at, 2)
    is_verb = key_before(tokens, at) in _BEFORE_VERB
    return len(behind) > 1 and behind[0].text[:1].isupper() and behind[1].key in GENITIVE and not is_verb


def is_half_as(tokens: Tokens, at: int) -> bool:
    """`half as likely as`: a multiple of another's, and no part of it."""
    return tokens[at].key == "half" and key_after(tokens, at) == "as"


def goals(tokens: Tokens, at: int) -> Amount | None:
    """`scored twice`, `a hat-trick`: so many goals, in a word that has no number in it."""
    keys = [token.key for token in tokens[at : at + 3]]
    if keys[1:2] == ["trick"] or keys in (["hat", "-", "trick"], ["hat", "‑", "trick"]):
        end = at + (2 if keys[1] == "trick" else 3)
        return Amount(3.0, 1.0, (3.0,), COUNT, at, end, Role.LEVEL, is_worded=True)
    if keys[0] == "twice" and key_before(tokens, at) in _SCORING:
        return Amount(2.0, 1.0, (2.0,), COUNT, at, at + 1, Role.LEVEL, is_worded=True)
    return None


def times(tokens: Tokens, at: int, found: Numeral) -> Amount | None:
    """`ten times as many`, `three times higher`, `three times Peru's`, `10-fold`, `5x`."""
    end = found.end
    key, following = key_at(tokens, end), key_after(tokens, end)
    hyphen = key in HYPHENS
    is_fold = (following if hyphen else key) == "fold"
    is_times = key == "times" and (following in TIMES_THAN or _is_of_owner(tokens, end))
    is_cross = key in {"x", "×"} and touches(tokens, end) and not following[:1].isdecimal()
    if not (is_fold or is_times or is_cross):
        return None
    worded = found.style is Style.WORDS
    return Amount(found.value, 0.0, (found.value,), TIMES, at, end + 1 + hyphen, Role.MULTIPLE, is_worded=worded)


def loose(tokens: Tokens, at: int) -> Amount | None:
    """`hundreds of`, `several thousand`, `a few million`, `tens of thousands`, `a majority of`."""
    key = tokens[at].key
    following = key_after(tokens, at)
    if key in INDEFINITE and following in {"few", "couple", "majority", "minority"}:
        inner = loose(tokens, at + 1)
        return inner._replace(start=at) if inner else None
    is_of_them = following == "of" and not _is_count(key_at(tokens, at + 2))
    if key in {"majority", "minority"} and (is_of_them or (key_before(tokens, at) in ARTICLES and _acts(following))):
        is_most = key == "majority"
        low, high = _MAJORITIES.get(key_before(tokens, at), (50.0, None)) if is_most else (None, 50.0)
        return Amount(50.0, 0.0, (0.5,), SHARE, at, at + 1, Role.SHARE, low, high, is_worded=True)
    if key in LOOSE_COUNTS:
        return _several(tokens, at, following)
    is_counting = following == "of" and not _is_count(key_before(tokens, at))
    if key not in LOOSE_PLURALS or not (is_counting or _are_meant_alone(tokens, at)):
        return None
    beyond = key_at(tokens, at + 2) if is_counting else ""
    if beyond in {"thousands", "millions", "billions"}:
        low, high = LOOSE_PLURALS[key]
        return _loosely(tokens, at, at + 3, low * SCALES[beyond], high * SCALES[beyond])
    return _loosely(tokens, at, at + 1, *LOOSE_PLURALS[key])


def _are_meant_alone(tokens: Tokens, at: int) -> bool:
    """`Hundreds were hurt`, and `hundreds marched` at the head of a clause: people, or what was spoken of before."""
    is_of_people = tokens[at].key in {"dozens", "hundreds", "thousands"}
    return is_of_people and key_before(tokens, at) in _CLAUSE_HEADS and _acts(key_after(tokens, at))


def _acts(key: str) -> bool:
    """Whether a word is what somebody does or did, or what is done to them: `were`, `opposed`, `want`."""
    return (key in _ACTING and key != "held") or key.endswith("ed")  # a majority that `held` is one of seats


def _is_count(key: str) -> bool:
    """`a majority of 10`: a margin and no share."""
    return key[:1].isdecimal() or key in SMALL


def _several(tokens: Tokens, at: int, following: str) -> Amount | None:
    low, high = LOOSE_COUNTS[tokens[at].key]
    scale_at = at + 1 + (following == "of")
    scale = key_at(tokens, scale_at)
    if scale in SCALES:
        return _loosely(tokens, at, scale_at + 1, low * SCALES[scale], high * SCALES[scale])
    if tokens[at].key != "couple" or following != "of":
        return None
    return _loosely(tokens, at, at + 1, low, high)


def _loosely(tokens: Tokens, at: int, end: int, low: float, high: float) -> Amount:
    unit_at = end + (key_at(tokens, end) == "of")
    unit = measure.after(tokens, unit_at, is_worded=True) or COUNT
    base = unit.to_base(low)
    end = max(unit.end, end)
    return Amount(base, 0.0, (low,), unit, at, end, Role.LEVEL, base, unit.to_base(high), is_worded=True)


def share(tokens: Tokens, at: int, found: Numeral) -> Amount | None:
    """`nine in ten`, `one out of every five`, `12 of the 30`, `7.8 out of 10`: part and whole are its `parts`."""
    end = found.end
    if found.style is Style.FRACTION or found.value <= 0:
        return None
    key = key_at(tokens, end)
    if found.value == 1 and key.isalpha() and key not in FUNCTION_WORDS and _is_set_in(tokens, end + 1):
        end, key = end + 1, key_after(tokens, end)  # `one patient in ten`
    start = end + 2 if key == "out" and key_after(tokens, end) == "of" else end + 1
    if key not in {"in", "of"} and start == end + 1:
        return None
    start += key_at(tokens, start) in {"every", "the", "its", "their", "all", "a", "total"}
    if key == "in" and key_before(tokens, start) == "the":
        return None
    whole = read(tokens, start) if start < len(tokens) else None
    if whole is None or whole.value < found.value or whole.value <= 1 or _is_unlikely(tokens, key, found, whole):
        return None
    is_scored = key == "out" and whole.value in _RATING_SCALES and whole.end >= len(tokens)
    is_rating = found.grain < 1 or (is_scored and found.style is Style.DIGITS)
    role = Role.RATING if is_rating else Role.SHARE
    return _part(found, whole, at, whole.end, role)


def _is_set_in(tokens: Tokens, at: int) -> bool:
    """`in ten`, `in every five`, right behind what is counted; a year, or what is told of other things, is no whole."""
    start = at + 1 + (key_after(tokens, at) == "every")
    whole = read(tokens, start) if key_at(tokens, at) == "in" and start < len(tokens) else None
    if whole is None or whole.value not in _ROUND_WHOLES:
        return False
    are_others = key_at(tokens, whole.end).endswith("s") and _acts(key_after(tokens, whole.end))
    return not are_others  # `one teacher in five schools was`


def all_but(tokens: Tokens, at: int, found: Numeral) -> Amount | None:
    """`all but three of the 27`: 24 of them."""
    if [token.key for token in tokens[max(at - 2, 0) : at]] != ["all", "but"] or key_at(tokens, found.end) != "of":
        return None
    start = found.end + 1
    start += key_at(tokens, start) in {"the", "its", "their", "his", "her"}
    whole = read(tokens, start) if start < len(tokens) else None
    if whole is None or whole.value <= found.value:
        return None
    return _part(found._replace(value=whole.value - found.value), whole, at - 2, whole.end, Role.SHARE)


def every(tokens: Tokens, at: int) -> Amount | None:
    """`every fifth pupil`: one in five; not `every second day`."""
    place = ordinal(tokens, at)
    if place is None or key_before(tokens, at) != "every" or not 1 < place[0] <= _LARGEST_PART:
        return None
    noun = key_at(tokens, place[1])
    if not noun.isalpha() or noun in FUNCTION_WORDS or noun in UNITS or noun in RECURRING:
        return None
    unit = Measure(f"of {place[0]}", "percent", 100.0, place[1])
    return Amount(100 / place[0], 0.0, (1.0, float(place[0])), unit, at - 1, place[1], Role.SHARE, is_worded=True)


def _part(part: Numeral, whole: Numeral, at: int, end: int, role: Role) -> Amount:
    unit = Measure(f"of {whole.value:g}", "percent", 100.0, end)
    grain = 100 * part.grain / whole.value if role is Role.RATING else 0.0
    parts = (part.value, whole.value)
    worded = part.style is Style.WORDS
    return Amount(100 * part.value / whole.value, grain, parts, unit, at, end, role, is_worded=worded)


def _is_unlikely(tokens: Tokens, key: str, part: Numeral, whole: Numeral) -> bool:
    """`12 in 2019`, `5 in 10 minutes`, `three in 30 years` are not shares."""
    if measure.after(tokens, whole.end, is_worded=whole.style is Style.WORDS):
        return True
    if key == "in":
        is_usual = whole.value <= _LARGEST_ODD_WHOLE or whole.value % 10 == 0 or part.value == 1
        return not is_usual or part.value > _LARGEST_PART or whole.value in _CENTURIES or part.grain < 1
    return key == "of" and (part.grain < 1 or _is_year(tokens, whole))


def _is_year(tokens: Tokens, whole: Numeral) -> bool:
    """`the 15 of 2019`: no part of two thousand and nineteen."""
    is_written_so = text_before(tokens, whole.end).isdecimal() and whole.value in _CENTURIES
    behind = key_at(tokens, whole.end)
    return is_written_so and (not behind[:1].isalpha() or behind in FUNCTION_WORDS)


def score(tokens: Tokens, at: int) -> Amount | None:
    """`3-1`, `12–10` beside a contest's words; `2:7`, `2 to 7` beside a ratio's; `7.1/10`."""
    if not text_at(tokens, at + 2)[:1].isdecimal():
        return None
    left, mark, right = tokens[at : at + 3]
    first, second = read((left,), 0), read((right,), 0)
    if first is None or second is None:
        return None
    is_tight = left.end == mark.start and mark.end == right.start
    if mark.text in SLASHES:
        return _part(first, second, at, at + 3, Role.RATING) if is_tight and _is_rating(first, second) else None
    parts, is_hyphened = (first.value, second.value), mark.text in HYPHENS and is_tight
    is_from = key_before(tokens, at) == "from"  # `the vote fell from 40 to 30`
    is_ratio = is_hyphened or mark.text == ":" or mark.key == "to"
    if is_ratio and second.value and has_near(tokens, at, RATIO_WORDS, _RATIO_REACH):
        return Amount(parts[0] / parts[1], 0.0, parts, RATIO._replace(end=at + 3), at, at + 3, Role.RATIO)
    is_score = is_hyphened or (
        mark.key == "to" and not is_from and parts[0] > parts[1] and has_near(tokens, at, SCORE_WORDS, _SCORE_REACH)
    )
    if is_score and _is_score(tokens, at, parts):
        return Amount(parts[0] - parts[1], 0.0, parts, SCORE._replace(end=at + 3), at, at + 3, Role.SCORE)
    return None


def tally(tokens: Tokens, at: int, first: Numeral) -> Amount | None:
    """`five votes to two`, `voted five to two`, `approved it by 6 to 1`: how many were for it, how many against.

    `The motion was lost, 24 to 61`: fewer may be told before more where the verb says what was decided.
    """
    link = first.end + (key_at(tokens, first.end) in _TALLIED)
    is_counted = link > first.end
    if link + 1 >= len(tokens) or key_at(tokens, link) not in ({"to", "against"} if is_counted else {"to"}):
        return None
    second = read(tokens, link + 1)
    before = key_before(tokens, at)
    if second is None or first.grain != 1 or second.grain != 1 or before == "from":
        return None
    is_alone = not key_at(tokens, second.end)[:1].isalpha()
    is_decided = is_alone and _is_decided(tokens, at)
    is_vote = has_near(tokens, at, _VOTING, _VOTE_REACH) or (before == "by" and is_alone) or is_decided
    fewest, most = sorted((first.value, second.value))
    is_in_order = most == first.value or is_counted or is_decided
    if not (is_counted or is_vote) or not is_in_order or not 0 <= fewest < most <= _LARGEST_SCORE:
        return None
    parts = (first.value, second.value)
    return Amount(first.value - second.value, 0.0, parts, SCORE._replace(end=second.end), at, second.end, Role.SCORE)


def _is_decided(tokens: Tokens, at: int) -> bool:
    """Whether a verb says right before, or before a comma, that something was put to the vote: `was lost, 24 to 61`."""
    comma = key_before(tokens, at) == ","
    told = tokens[max(0, at - comma - _DECIDED_REACH) : at] if comma else tokens[max(0, at - 1) : at]
    return any(token.key in DECIDED for token in told)


def _is_rating(part: Numeral, whole: Numeral) -> bool:
    is_scale = whole.value in _RATING_SCALES and part.value <= whole.value
    return is_scale and (part.grain < 1 or whole.value == _OUT_OF_TEN)


def _is_score(tokens: Tokens, at: int, parts: tuple[float, float]) -> bool:
    if not (tokens[at].text.isdecimal() and text_at(tokens, at + 2).isdecimal()) or max(parts) > _LARGEST_SCORE:
        return False
    if key_before(tokens, at) == "the" and parts[1] == parts[0] + 1 and len(tokens[at].text) > 1:
        return False  # `the 14–15 Champions League`
    if measure.after(tokens, at + 3, is_worded=False, is_tight=True):
        return False
    is_even = parts[0] == parts[1] and parts[0] != _HALF_EACH
    return is_even or parts[0] > parts[1] or has_near(tokens, at, SCORE_WORDS, _SCORE_REACH)
