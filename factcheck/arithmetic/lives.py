"""Two sentences of a draft that give somebody two ages, or one beginning or end on two days.

`Anna Lind, 42, ...` and then `Lind, 45, ...`; `Norsk Malt was founded in 1985`, then `Founded in 1987, Norsk Malt`.
Ages a year apart may both be right. Somebody is known by the whole name, or by the last word of one that nobody else
in the draft has.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck import facts
from factcheck.arithmetic.value import INCONSISTENT, Problem, Stated, is_plain, keys, quantity
from factcheck.facts import Context
from factcheck.lexicon.arithmetic import ONCE
from factcheck.model import Fact, Relation
from factcheck.typed import NamedTuple

_YOUNGEST, _OLDEST = 10, 110
_TO_ITS_VERB = frozenset({"was", "were", ",", "which", "who", "(", "be"})
_REACH = 4


class _Told(NamedTuple):
    """What a sentence says of somebody: an age, or when it began or ended."""

    sentence: int
    name: str
    what: str
    fact: Fact


def problems(sentences: Sequence[Stated]) -> Iterable[Problem]:
    """Every statement of a life that an earlier one rules out."""
    told = [one for number, sentence in enumerate(sentences) for one in _statements(number, sentence)]
    if len(told) < 2:  # noqa: PLR2004 - one is at odds with another
        return
    names = {fact.text.lower() for sentence in sentences for fact in sentence.facts if fact.kind == "name"}
    full = Counter(name.split()[-1] for name in names if " " in name)
    known: dict[tuple[str, str], _Told] = {}
    for one in told:
        last = one.name.split()[-1]
        if full[last] > 1:
            continue
        earlier = known.setdefault((last if full[last] else one.name, one.what), one)
        if earlier.sentence != one.sentence and _are_at_odds(earlier.fact, one.fact):
            message = f"the text has {earlier.fact.text} for this elsewhere"
            yield Problem(INCONSISTENT, one.fact.start, one.fact.end, message, one.sentence, earlier.sentence)


def _statements(number: int, sentence: Stated) -> Iterator[_Told]:
    for at, fact in enumerate(sentence.facts):
        if fact.kind == "name":
            name = fact.text.lower()
            yield from (_Told(number, name, "age", age) for age in _age(sentence, fact, sentence.facts[at + 1 :]))
            yield from (_Told(number, name, verb, day) for verb, day in _days(sentence, fact))


def _age(sentence: Stated, name: Fact, following: Sequence[Fact]) -> Iterator[Fact]:
    """`Anna Lind, 42, ...`."""
    age = next(iter(following), None)
    value = quantity(age) if age is not None else None
    if age is None or value is None or not is_plain(age) or len(value.figures) != 1 or value.figures[0] % 1:
        return
    is_aside = keys(sentence.words, name.end, age.start) == [","]
    is_closed = sentence.words.text[age.end : age.end + 1] == ","
    if is_aside and is_closed and not value.noun and _YOUNGEST <= value.figures[0] <= _OLDEST and age.text.isdigit():
        yield age


def _days(sentence: Stated, name: Fact) -> Iterator[tuple[str, Fact]]:
    """`Norsk Malt was founded in 1985`, `Ada Holm, born on 3 May 1950`, `Founded in 1985, Norsk Malt`."""
    tokens = sentence.words.tokens
    for at, token in enumerate(tokens):
        if token.key not in ONCE:
            continue
        day = next((fact for fact in sentence.facts if fact.kind == "date" and fact.start >= token.end), None)
        link = keys(sentence.words, token.end, day.start) if day is not None else []
        if day is None or len(link) > 1 or not set(link) <= {"in", "on"}:
            continue
        if name.end <= token.start:
            between = keys(sentence.words, name.end, token.start)
            is_its = len(between) <= _REACH and set(between) <= _TO_ITS_VERB
        else:
            is_its = at == 0 and keys(sentence.words, day.end, name.start) == [","]
        if is_its:
            yield token.key, day


def _are_at_odds(earlier: Fact, later: Fact) -> bool:
    before, now = quantity(earlier), quantity(later)
    if before is not None and now is not None:
        return abs(before.figures[0] - now.figures[0]) > 1
    return earlier.kind == later.kind and facts.compare(later, earlier, Context()) is Relation.CONFLICT
