"""Words in, ordinals and ranks out (`second`, `No 2`, `second-largest`, `top three`), and how two ranks stand."""

from collections.abc import Callable, Iterable

from factcheck.facts import Context
from factcheck.lexicon.changes import COMPARATIVES
from factcheck.lexicon.counting import FUNCTION_WORDS
from factcheck.lexicon.numbers import AFTER_A_PART, BEFORE_A_PART, DENOMINATORS, HYPHENS, ORDINALS, SMALL, TENS
from factcheck.lexicon.ranks import (
    AFTER_LAST,
    BEFORE_LAST,
    DETERMINERS,
    EXTREMES,
    FIRSTLINGS,
    FROM_FIRST,
    FROM_LAST,
    HIGHER,
    IDLE_BEFORE,
    IDLE_PAIRS,
    LEADERS,
    LOWER,
    OPPOSITE_QUALITIES,
    PLACES,
    RECURRING,
    SHARED_BY,
    STRETCHES,
    SUPERLATIVES,
    TIMED,
    TOPPED,
    WORKS,
)
from factcheck.model import Fact, Relation, Token, Words
from factcheck.numerals import Numeral, ordinal, read
from factcheck.numerals.shares import is_next_share
from factcheck.typed import NamedTuple
from factcheck.words import cut, key_after, key_at, key_before, text_after, text_at, touches, up_to

KIND = "rank"
_NOUN_REACH = 4
_SHARED_REACH = 6  # `one of the world's best`
_TO_WORK = 3  # tokens: `debut solo studio album`
_LAST_PLACE = 10_000
_SHARES = frozenset({"percent", "per", "%"})  # `the top 1 per cent`
_SECOND = 2
_PARTS = frozenset({"half", "quarter"})
_Found = tuple["Rank", int, int]


class Rank(NamedTuple):
    """Places `low` to `high`, counted from the first, or from the last where `is_from_end`.

    `high` None is any place from `low` on. `quality` is what a superlative ranks by ("size"), empty where none is
    named. `is_implied` marks a first place that no number states (`the largest`, `the leading`).
    """

    low: int
    high: int | None
    noun: str = ""
    quality: str = ""
    is_from_end: bool = False
    is_implied: bool = False


_NO_RANK = Rank(0, None)


def _of(fact: Fact) -> Rank:
    """What a rank is; of any other fact, any place at all."""
    return fact.value if isinstance(fact.value, Rank) else _NO_RANK


def extract(words: Words, _context: Context) -> Iterable[Fact]:
    """Every rank in `words`, in the order of the text, each with a `Rank` as its value."""
    tokens, at = words.tokens, 0
    while at < len(tokens):
        key = tokens[at].key
        found = _read(tokens, at) if key in _OPENINGS or key[0].isdigit() else None
        if found is None:
            at += 1
            continue
        rank, start, end = found
        begin, stop = tokens[start].start, tokens[end - 1].end
        yield Fact(KIND, words.text[begin:stop], begin, stop, rank._replace(noun=_noun(tokens, end)))
        at = end


def compare(stated: Fact, sourced: Fact, _context: Context) -> Relation:
    """How a stated rank stands to a sourced one.

    | stated         | sourced        | relation |
    |----------------|----------------|----------|
    | second         | No 2           | SAME     |
    | third          | second         | CONFLICT |
    | top three      | second         | WEAKER   |
    | second         | top three      | STRONGER |
    | second-largest | second-oldest  | UNCLEAR  |
    | second-largest | the leading    | CONFLICT |
    """
    left, right = stated.value, sourced.value
    if not isinstance(left, Rank) or not isinstance(right, Rank):
        return Relation.UNCLEAR
    if not _is_comparable(left, right):
        is_one_place = (left.is_implied, left.low, left.high) == (right.is_implied, right.low, right.high)
        is_turned = is_one_place and {left.quality, right.quality} in OPPOSITE_QUALITIES
        is_against = is_turned or _is_behind_leader(left, right) or _is_behind_leader(right, left)
        return Relation.CONFLICT if is_against else Relation.UNCLEAR  # the highest is not the lowest
    if left.is_from_end != right.is_from_end:
        return Relation.CONFLICT if left.high == right.high == 1 else Relation.UNCLEAR
    high, limit = (float("inf") if rank.high is None else rank.high for rank in (left, right))
    if (left.low, high) == (right.low, limit):
        return Relation.SAME
    if left.low <= right.low and high >= limit:
        return Relation.WEAKER
    return Relation.STRONGER if left.low >= right.low and high <= limit else Relation.CONFLICT


def place(fact: Fact) -> int | None:
    """The place that a rank is, counted from the first; None for several, and for the last."""
    rank = _of(fact)
    return rank.low if rank.low == rank.high and not rank.is_from_end and not rank.is_implied else None


def has_quality(fact: Fact) -> bool:
    """Whether a rank says what it ranks by: `second-largest`, not `second`."""
    return bool(_of(fact).quality)


def are_of_one_noun(stated: Fact, sourced: Fact) -> bool:
    """Whether both are places of one noun: `her first title`, "the third title of her career"."""
    left, right = _of(stated), _of(sourced)
    if bool(left.quality) != bool(right.quality):
        return False  # `the second-largest planet`, "the sixth planet from its sun"
    return bool(left.noun) and left.noun == right.noun and left.noun not in STRETCHES


def has_more(first: Fact, second: Fact, quality: str) -> bool | None:
    """Whether who has the first place has more of a quality than who has the second; None where that is open.

    Without a quality, whether the first place is before the second.
    """
    left, right = _of(first), _of(second)
    if left.is_from_end or right.is_from_end:
        return None
    ranked_by = left.quality or right.quality
    quality = quality or ranked_by
    is_turned = {ranked_by, quality} in OPPOSITE_QUALITIES
    if ranked_by != quality and not is_turned:
        return None
    if left.high is not None and left.high < right.low:
        return not is_turned
    return is_turned if right.high is not None and right.high < left.low else None


def before(stated: Fact, sourced: Fact) -> Relation:
    """How a rank stands to that of whoever comes next behind its holder: who comes before the second is the first."""
    left, right = _of(stated), _of(sourced)
    if left.is_from_end or right.is_from_end:
        return Relation.UNCLEAR
    if left.low >= right.low:
        return Relation.CONFLICT
    return Relation.SAME if left.low == left.high == 1 and right.low == right.high == _SECOND else Relation.UNCLEAR


def rewrite(stated: Fact, sourced: Fact) -> str | None:
    """The source's place in the writer's form: `second-largest`, `2nd` and `No 2` stay such. None for other ranks."""
    ours, theirs = _of(stated), _of(sourced)
    if ours.is_implied or theirs.is_implied or ours.low != ours.high:
        return None
    if theirs.low != theirs.high or ours.is_from_end or theirs.is_from_end:
        return None
    tokens = cut(stated.text).tokens
    for at, token in enumerate(tokens):
        found = ordinal(tokens, at)
        number = None if found else _whole(tokens, at)
        if found or number:
            last = tokens[(found[1] if found else number.end if number else at) - 1]
            written = _as(stated.text[token.start : last.end], theirs.low, is_ordinal=found is not None)
            return written and stated.text[: token.start] + written + stated.text[last.end :]
    return None


def _as(model: str, place: int, *, is_ordinal: bool) -> str | None:
    """`place` in digits or in words, as `model` is."""
    if model[0].isdecimal():
        teen = place % 100 in {11, 12, 13}
        suffix = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
        return f"{place}{suffix}" if is_ordinal else str(place)
    table = ORDINALS if is_ordinal else SMALL
    word = next((word for word, value in table.items() if value == place), None)
    return word.capitalize() if word and model[0].isupper() else word


def _is_comparable(left: Rank, right: Rank) -> bool:
    """Whether both rank by one quality; a numbered place may leave it unsaid, an implied one may not."""
    if (left.noun in _PARTS) != (right.noun in _PARTS):
        return False  # `went fifth`, "in the second half"
    if WORKS.get(left.noun, "") != WORKS.get(right.noun, "") and left.noun in WORKS and right.noun in WORKS:
        return False  # `her second album`, "her first single"
    if left.noun and right.noun and (left.noun in STRETCHES) != (right.noun in STRETCHES):
        return False  # `second place`, "in its second week"
    is_open = not (left.quality and right.quality) and not (left.is_implied or right.is_implied)
    return is_open or left.quality == right.quality


def _is_behind_leader(one: Rank, leader: Rank) -> bool:
    """`The third-largest brewer` is not "the leading brewer", which may be the oldest or not."""
    is_leader = leader.is_implied and not leader.quality and not leader.is_from_end
    return is_leader and one.low > 1 and one.quality == "size" and bool(one.noun) and one.noun == leader.noun


def _read(tokens: tuple[Token, ...], at: int) -> _Found | None:
    """The rank that starts at `tokens[at]`, with its first token and the one after its last."""
    key = tokens[at].key
    reader = _READERS.get(key)
    if reader:
        return reader(tokens, at)
    if key in FROM_FIRST or key in FROM_LAST:
        is_from_end = key in FROM_LAST
        place = FROM_LAST[key] if is_from_end else FROM_FIRST[key]
        return Rank(place, place, is_from_end=is_from_end), at, at + 1
    return _ordinal(tokens, at)


def _keys(tokens: tuple[Token, ...], at: int, count: int) -> list[str]:
    return [token.key for token in tokens[at : at + count]]


def _top(tokens: tuple[Token, ...], at: int) -> _Found | None:
    number = _whole(tokens, at + 1 + (text_after(tokens, at) in HYPHENS))
    if number is None:
        is_first = key_before(tokens, at) in DETERMINERS and not TOPPED.isdisjoint(_keys(tokens, at + 1, 2))
        return (Rank(1, 1, quality="height"), at, at + 1) if is_first and tokens[at].key == "top" else None
    if key_before(tokens, at) == "the" and key_at(tokens, at - 2) == "outside":
        return Rank(int(number.value) + 1, None), at - 2, number.end
    return Rank(1, int(number.value), is_from_end=tokens[at].key == "bottom"), at, number.end


def _whole(tokens: tuple[Token, ...], at: int) -> Numeral | None:
    number = read(tokens, at)
    is_place = number and 1 <= number.value < _LAST_PLACE and number.grain >= 1
    return number if is_place and number and key_at(tokens, number.end) not in _SHARES else None


def _numbered(tokens: tuple[Token, ...], at: int) -> _Found | None:
    """`No 2`, `No. 2`, `number two`, `#2`, `ranked 25`; not `a number of`, `no two are alike`."""
    key, after = tokens[at].key, at + 1
    if key in {"no", "nos"} and tokens[at].text[0] != "N":
        return None
    after += text_at(tokens, after) == "." and touches(tokens, after)
    if key.startswith("rank"):
        after += key_at(tokens, after) in {"at", "as"}
        after += key_at(tokens, after) in {"no", "number", "#"}
    number = _whole(tokens, after)
    figure = key_at(tokens, after)
    if key == "no" and after == at + 1 and at == 0 and not figure[:1].isdigit():
        return None  # `No one came.`
    if number is None or (key == "no" and not figure[0].isdigit() and figure not in SMALL):
        return None
    behind = text_at(tokens, number.end)
    is_ordinal = behind in HYPHENS and key_after(tokens, number.end) in ORDINALS  # `ranks twenty-first`, `ranks 9 th`
    if is_ordinal or behind in {"st", "nd", "rd", "th"} or (behind[:1].isalpha() and touches(tokens, number.end)):
        return None
    return _bounded(tokens, int(number.value), at, number.end)


def _last(tokens: tuple[Token, ...], at: int) -> _Found | None:
    before, following = key_before(tokens, at), key_after(tokens, at)
    if tokens[at].key == "next":
        return (Rank(2, 2, is_from_end=True), at, at + 3) if _keys(tokens, at + 1, 2) == ["to", "last"] else None
    if before in BEFORE_LAST or following in AFTER_LAST or following == "to":
        return Rank(1, 1, is_from_end=True), at, at + 1
    return None


def _superlative(tokens: tuple[Token, ...], at: int) -> _Found | None:
    """`the largest`, `the world's leading`: a first place by implication."""
    before = key_before(tokens, at)
    if before not in DETERMINERS:
        return None
    if any(token.key in SHARED_BY for token in up_to(tokens, at, _SHARED_REACH)):
        return None  # `one of the best`
    return Rank(1, 1, quality=SUPERLATIVES.get(tokens[at].key, ""), is_implied=True), at, at + 1


def _extreme(tokens: tuple[Token, ...], at: int) -> _Found | None:
    """`A four-year low`, `a record high`: the lowest of them; not `a record high price`."""
    following = key_after(tokens, at)
    if key_before(tokens, at) not in _STRETCHED or (following[:1].isalpha() and following not in FUNCTION_WORDS):
        return None
    return Rank(1, 1, quality=SUPERLATIVES[EXTREMES[tokens[at].key]], is_implied=True), at, at + 1


def _ordinal(tokens: tuple[Token, ...], at: int) -> _Found | None:
    found = ordinal(tokens, at)
    if found is None or _is_idle(tokens, at, found[1]):
        return None
    place, end = found
    tail = [key for key in _keys(tokens, end, 4) if key not in HYPHENS]
    if tail[:2] in (["to", "last"], ["from", "last"]):
        after = next(index for index in range(end, len(tokens)) if tokens[index].key == "last") + 1
        return Rank(place, place, is_from_end=True), at, after
    quality_at = end + (text_at(tokens, end) in HYPHENS)
    quality = key_at(tokens, quality_at)
    if quality in SUPERLATIVES:
        rank, start, _ = _bounded(tokens, place, at, end)
        return rank._replace(quality=SUPERLATIVES[quality]), start, quality_at + 1
    if quality == "most":
        return Rank(place, place, quality=key_after(tokens, quality_at)), at, quality_at + 1
    return _bounded(tokens, place, at, end)


def _bounded(tokens: tuple[Token, ...], place: int, at: int, end: int) -> _Found:
    """A rank with what bounds it in front: `above 26th`, `lower than the tenth`."""
    start = at - (key_before(tokens, at) in {"the", "number", "no"})
    is_than = key_before(tokens, start) == "than"
    bound_at = start - 1 - is_than
    word = key_at(tokens, bound_at)
    if (word in {"higher", "lower", "better", "worse"}) != is_than:
        return Rank(place, place), at, end
    if word in HIGHER and place > 1:
        return Rank(1, place - 1), bound_at, end
    if word in LOWER:
        return Rank(place + 1, None), bound_at, end
    return Rank(place, place), at, end


def _is_idle(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether an ordinal is a fraction (`two thirds`), a unit (`per second`), a title or a turn of phrase."""
    before = key_before(tokens, at)
    word = key_before(tokens, end)
    following = key_at(tokens, end + (text_at(tokens, end) in HYPHENS))
    if before in IDLE_BEFORE or (word, following) in (IDLE_PAIRS if before or following == "hand" else ()):
        return True
    if before == "every" and key_at(tokens, end) not in RECURRING:
        return True  # `every fifth pupil`
    counted = key_at(tokens, at - 1 - (before in HYPHENS))
    if counted in SMALL or counted[:1].isdecimal():
        return True  # `two-thirds`, `one second`
    is_titled = before and tokens[at].text[0].isupper() and text_at(tokens, end)[:1].isupper()
    if is_titled and word in ORDINALS:
        return True  # `the Second World War`
    return _is_part(tokens, end, counted)


def _is_part(tokens: tuple[Token, ...], end: int, before: str) -> bool:
    """`a third of the vote`, `tenth of a gallon`, `every second`."""
    word, following = key_before(tokens, end), key_at(tokens, end)
    if word == "second":
        return before in TIMED and not following[:1].isalpha()
    is_of_one = _keys(tokens, end, 2) in (["of", "a"], ["of", "an"])
    is_closed = following in FUNCTION_WORDS | COMPARATIVES | AFTER_A_PART or not (
        following[:1].isalpha() or following in HYPHENS
    )
    is_hedged = key_at(tokens, end - 3) in BEFORE_A_PART or is_next_share(tokens, end - 2)  # `about a third`
    return word in DENOMINATORS and (is_of_one or (before in {"a", "an"} and (is_closed or is_hedged)))


def _noun(tokens: tuple[Token, ...], at: int) -> str:
    noun = ""
    for token in tokens[at : at + _NOUN_REACH]:
        if not token.text[0].isalpha() or token.key in FUNCTION_WORDS:
            break
        noun = token.key
        if noun in _PARTS or noun in STRETCHES:
            break
    return noun


def _runner(tokens: tuple[Token, ...], at: int) -> _Found | None:
    return (Rank(2, 2), at, at + 3) if _keys(tokens, at + 1, 2) == ["-", "up"] else None


def _firstling(tokens: tuple[Token, ...], at: int) -> _Found | None:
    """`her debut album`, `a sophomore studio album`; not `made his debut`."""
    place, works = FIRSTLINGS[tokens[at].key]
    return None if works.isdisjoint(_keys(tokens, at + 1, _TO_WORK)) else (Rank(place, place), at, at + 1)


_STRETCHED = frozenset({"day", "week", "month", "year", "decade", "season", "time", "record"})
_Reader = Callable[[tuple[Token, ...], int], _Found | None]
_READERS: dict[str, _Reader] = {
    "top": _top,
    "bottom": _top,
    "runner": _runner,
    "runners": _runner,
    "last": _last,
    "next": _last,
    **dict.fromkeys(PLACES, _numbered),
    **dict.fromkeys(SUPERLATIVES, _superlative),
    **dict.fromkeys(LEADERS, _superlative),
    **dict.fromkeys(FIRSTLINGS, _firstling),
    **dict.fromkeys(EXTREMES, _extreme),
}
_OPENINGS = frozenset({*_READERS, *FROM_FIRST, *FROM_LAST, *ORDINALS, *SMALL, *TENS})
"""The words that a rank may start with, but for figures."""
