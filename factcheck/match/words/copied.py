"""A text in its source's own words but for a few, and the source in; which words stand in the place of which out.

Where the words on both sides are the same, nothing but what stands between them can be otherwise: `won 30 titles, five
of them in Rome` of "won 30 titles, four of them in Rome" has another figure there, wherever else a five may stand.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from factcheck import facts
from factcheck.facts import AGREEING, MEASURED
from factcheck.lexicon.calendar import MONTHS
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.stems import are_opposites, share_sense, stem
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple

# What makes a copy: so many words, of which this share is the source's, in its order; less if none is strange to that.
_LEAST, _SHARE, _IF_KNOWN = 9, 0.8, 0.65
_MOST = 400  # words: to lay two texts side by side takes as long as the one is, times the other
_DENSE = 0.7  # of the source's words from the first to the last that are the copy's, some of which it may leave out
_LEAST_SHARED = 0.6  # of the words, those told in other words aside
_LONGEST = 3  # words that one stretch may have in the place of another
_LITTLE = DETERMINERS | {"in", "on", "at", "of"}  # words that may be others where the rest is the same

_PERCENT = frozenset({"%", "percent"})

_start = attrgetter("start")


class Edit(NamedTuple):
    """The words of a copy that are otherwise, and those in their place; none where words were put in or out."""

    stated: tuple[Token, ...]
    sourced: tuple[Token, ...]

    @property
    def is_word_for_word(self) -> bool:
        return len(self.stated) == len(self.sourced) == 1

    @property
    def is_exchange(self) -> bool:
        return 0 < len(self.stated) <= _LONGEST and 0 < len(self.sourced) <= _LONGEST


def edits(stated: Reading, sourced: Reading) -> tuple[Edit, ...]:
    """What is otherwise in a copy, in order; none where it is no copy; the source may go on around it.

    What says the same in other words, and what only stands elsewhere, is not otherwise.
    """
    return changes(stated, sourced) or ()


def changes(stated: Reading, sourced: Reading) -> tuple[Edit, ...] | None:
    """The same; None where it is no copy."""
    mine, theirs, known = _written(stated), _written(sourced), _keys(sourced)
    if not _LEAST <= len(mine) <= min(len(theirs) / _SHARE, _MOST) or len(theirs) > _MOST:
        return None
    shared = sum(_key(word) in known for word in mine)
    if shared < _LEAST_SHARED * len(mine):
        return None
    from rapidfuzz.distance import Levenshtein  # few sentences are copies

    steps = Levenshtein.opcodes([*map(_key, mine)], [*map(_key, theirs)])
    kept = [step for step in steps if step.tag == "equal"]
    runs = [[*run] for is_kept, run in groupby(steps, lambda step: step.tag == "equal") if not is_kept]
    found = [
        Edit(mine[run[0].src_start : run[-1].src_end], theirs[run[0].dest_start : run[-1].dest_end]) for run in runs
    ]
    put = {_key(word) for edit in found if edit.stated for word in edit.sourced}
    out = {_key(word) for edit in found if not edit.stated for word in edit.sourced}
    moved = [edit for edit in found if _is_moved(edit.stated, edit.sourced, out)]
    there = {_key(word) for edit in moved for word in edit.stated}
    real = tuple(
        edit
        for edit in found
        if edit not in moved
        and not _is_moved(edit.sourced, edit.stated, there)
        and (any(_key(word) in put for word in edit.stated) or not _is_alike(edit, stated, sourced))
    )
    count = len(mine) - sum(len(edit.stated) for edit in real)
    least = _IF_KNOWN if shared == len(mine) else _SHARE
    if not kept or count < least * len(mine) or count < _DENSE * (kept[-1].dest_end - kept[0].dest_start):
        return None
    return real


def _is_moved(words: Sequence[Token], instead: Sequence[Token], others: Collection[str]) -> bool:
    """Whether words in the place of none stand elsewhere: `in May` at the end. A `not` there denies another thing."""
    keys = [_key(word) for word in _telling(words)]
    return not instead and not any(map(is_bare_negator, keys)) and all(key in others for key in keys)


def _is_alike(edit: Edit, stated: Reading, sourced: Reading) -> bool:
    """Whether two stretches say the same: one fact told more roughly, a name for short, a word for another."""
    mine, theirs = _telling(edit.stated), _telling(edit.sourced)
    if any(is_bare_negator(word.key) for word in (*mine, *theirs)) or (
        edit.is_word_for_word and edit.stated[0].key.isdigit()
    ):
        return False
    if not mine or not theirs:
        return not mine and bool(edit.stated)
    if any(are_opposites(one.key, other.key) for one in mine for other in theirs):
        return False
    fact, other = _fact_of(mine, stated), _fact_of(theirs, sourced)
    if fact is None and other is None:
        return _are_like_words([word.key for word in mine], [word.key for word in theirs])
    return fact is not None and other is not None and facts.compare(fact, other, facts.Context()) in AGREEING


def _are_like_words(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """`Film` for "movie", and `as well as` for "and": what these join or hedge is looked at where it is compared."""
    if STOPWORDS.issuperset((*mine, *theirs)):
        return True
    one, other = stem(mine[0]), stem(theirs[0])
    return len(mine) == len(theirs) == 1 and (one == other or share_sense(one, other))


def _telling(words: Sequence[Token]) -> list[Token]:
    return [word for word in words if word.key not in _LITTLE]


def _fact_of(words: Sequence[Token], reading: Reading) -> Fact | None:
    """The fact within which all of them are; of a name, all of it."""
    start, end = min(map(_start, words)), max(word.end for word in words)
    held = (one for one in reading.of_kind(*MEASURED, "name") if one.start <= start and end <= one.end)
    return next((one for one in held if one.kind != "name" or (one.start, one.end) == (start, end)), None)


def exchanged(stated: Reading, sourced: Reading) -> tuple[Edit, ...]:
    """Those edits by which words stand in the place of others."""
    return tuple(one for one in edits(stated, sourced) if one.is_exchange)


def in_place(sides: Sequence[Side], stated: Reading, sourced: Reading, context: facts.Context) -> Iterator[Side]:
    """Each side of a copy, with the fact that stands in its place in the source."""
    found = exchanged(stated, sourced)
    for side in sides:
        place = next((one for one in found if side.is_of(*MEASURED) and _is_within(one.stated, side.pair.stated)), None)
        yield _beside(side, place, found, sourced, context) if place else side


def _beside(side: Side, place: Edit, found: Sequence[Edit], sourced: Reading, context: facts.Context) -> Side:
    """A side with the fact in whose place it stands; if all else is the same, what cannot be compared is in conflict.

    `As of May 2022 it had 412 members` is a slip for "as of May 2021", where with another number it may be of later.
    """
    stated = side.pair.stated
    there = [fact for fact in sourced.of_kind(*MEASURED) if _is_of(fact, place.sourced)]
    other = next((fact for fact in there if fact.kind == stated.kind), there[0] if there else None)
    if other is None or other == side.pair.sourced or (side.why and side.agrees):
        return side
    relation = facts.compare(stated, other, context) if other.kind == stated.kind else Relation.UNCLEAR
    is_one_word = place.is_word_for_word or all(map(_is_of_day, (*place.stated, *place.sourced)))
    if relation is Relation.UNCLEAR and len(found) == 1 and is_one_word:
        relation = Relation.CONFLICT
    return side if relation is Relation.UNCLEAR else Side(Pair(stated, other, relation), 1.0, 1.0)


def name_in_place(name: Fact, stated: Reading, sourced: Reading, context: facts.Context) -> Fact | None:
    """The name of the source in whose place a copy has `name`, if the two are not one and nothing else is exchanged.

    With another word exchanged besides, it may be an entry of the same kind: another fault, found by somebody else.
    """
    found = exchanged(stated, sourced)
    for one in found if len(found) == 1 else ():
        if _is_of(name, one.stated):
            there = [fact for fact in sourced.of_kind("name") if _is_of(fact, one.sourced)]
            is_whole = bool(there) and one.sourced[-1].end <= there[0].end
            if is_whole and len(there) == 1 and facts.compare(name, there[0], context) not in AGREEING:
                return there[0]
    return None


def _is_of_day(word: Token) -> bool:
    """Whether a word is a month, or the number of a day or a year: `6 May` for "6 June 2020"."""
    return word.key in MONTHS or word.key.isdigit()


def _is_within(words: Sequence[Token], fact: Fact) -> bool:
    """Whether the words are those of nothing but a fact."""
    return all(fact.start <= word.start and word.end <= fact.end for word in words)


def _is_of(fact: Fact, words: Sequence[Token]) -> bool:
    return fact.start < words[-1].end and words[0].start < fact.end


@once
def _written(reading: Reading) -> tuple[Token, ...]:
    """The words of a text, `%` as those that it is read as; a day before its month: `May 4, 2015` as "4 May 2015"."""
    words = [word for token in reading.words.tokens for word in _read_out(token)]
    for at in range(len(words) - 1):
        month, day = words[at : at + 2]
        if month.key in MONTHS and day.key[0].isdigit():
            words[at : at + 2] = day, month
    return tuple(words)


def _read_out(token: Token) -> tuple[Token, ...]:
    """`Per cent` for a token that is one; none for any other mark."""
    if token.key in _PERCENT:
        return token._replace(key="per"), token._replace(key="cent")
    return (token,) if token.key[0].isalnum() else ()


@once
def _keys(reading: Reading) -> frozenset[str]:
    return frozenset(map(_key, _written(reading)))


def _key(token: Token) -> str:
    """A word as it is compared: a figure without the marks between its thousands."""
    return token.key.replace(",", "")
