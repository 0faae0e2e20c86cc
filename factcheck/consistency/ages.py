"""Somebody's age in two places, or an age and a birth: `Robert Lang, the 61-year-old director`, then `The 64-year-old`.

`Novak, 34, ...` and `Novak, who was born in 1985, is to appear on 6 May 2024`; `born in 1962`, and `In 2020, at the age
of 54, Beck ...`. People are known by the last word of a name that nobody else in the draft has.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.arithmetic.ages import is_age, year_of_age
from factcheck.arithmetic.days import year_of
from factcheck.arithmetic.value import INCONSISTENT, Problem, figure, is_plain, keys, quantity
from factcheck.consistency.line import Line
from factcheck.facts.quantity import Role as Of
from factcheck.lexicon.grammar import AUXILIARIES, PAST
from factcheck.model import Fact
from factcheck.typed import NamedTuple
from factcheck.words import bounds

_YOUNGEST, _OLDEST = 10, 110
_AHEAD = 2  # years: a day that is named may be one to come
_NEAR = 7  # tokens from `born` to its year
_TO_BIRTH = frozenset({",", "who", "was", "is", "("})


class _Age(NamedTuple):
    """So many years, of somebody by the last word of a name; empty for `the 64-year-old`. `year` is when, if told."""

    line: Line
    name: str
    fact: Fact
    years: float
    year: int | None = None


class _Birth(NamedTuple):
    """The year somebody was born in."""

    line: Line
    name: str
    year: int


def problems(lines: Sequence[Line], today: date | None) -> Iterator[Problem]:
    """Every age that an earlier one, or the year of a birth, rules out."""
    chosen = [line for line in lines if line.is_chosen]
    told = [one for line in chosen for one in _ages(line)]
    born = [one for line in chosen for one in _births(line)]
    if _are_namesakes(chosen):
        return
    yield from _otherwise([one for one in told if one.year is None])
    for age in told:
        birth = next((one for one in born if one.name == age.name), None)
        if birth is None or not age.name or birth.line.place == age.line.place:
            continue
        if not _is_possible(age, birth, lines, today):
            message = f"the text has a birth in {birth.year} for this elsewhere"
            yield Problem(INCONSISTENT, age.fact.start, age.fact.end, message, age.line.place, birth.line.place)


def _is_possible(age: _Age, birth: _Birth, lines: Sequence[Line], today: date | None) -> bool:
    """Whether the age may be of its own year, or of any from the first that the draft names to its day."""
    if age.year is not None:
        return age.year - birth.year - 1 <= age.years <= age.year - birth.year
    years = {year for line in lines for token in line.tokens if (year := year_of(token)) is not None}
    since = [year for year in years if year > birth.year + _YOUNGEST]
    latest = max(*since, today.year) - birth.year if since and today else _OLDEST
    return not since or min(since) - birth.year - 1 - _AHEAD <= age.years <= latest


def _otherwise(ages: Sequence[_Age]) -> Iterator[Problem]:
    """`the 64-year-old`, of the only one whose age was told; two ages of a name, if not both stand behind it alone."""
    for at, later in enumerate(ages):
        before = ages[:at]
        names = {one.name for one in before if one.name}
        name = later.name or (next(iter(names)) if len(names) == 1 else "")
        earlier = next((one for one in before if one.name == name), None)
        if not name or earlier is None or earlier.line.place == later.line.place:
            continue
        is_aside = later.fact.text.isdigit() and earlier.fact.text.isdigit()  # told already, as two lives
        if abs(earlier.years - later.years) > 1 and not is_aside:
            message = f"the text has {figure(earlier.years)} for this elsewhere"
            yield Problem(INCONSISTENT, later.fact.start, later.fact.end, message, later.line.place, earlier.line.place)
            return


def _ages(line: Line) -> Iterator[_Age]:
    words, tokens = line.stated.words, line.tokens
    names = [fact for fact in line.stated.facts if fact.kind == "name"]
    for fact in line.stated.facts:
        value = quantity(fact)
        if value is None or not is_plain(fact) or len(value.figures) != 1:
            continue
        years = value.figures[0]
        if not _YOUNGEST <= years <= _OLDEST or value.role is not Of.AGE:
            continue
        first, last = bounds(words, fact.start, fact.end)
        owner = next((name for name in reversed(names) if name.end <= fact.start), None)
        link = keys(words, owner.end, fact.start) if owner is not None else []
        if is_age(words, fact) and year_of_age(words, fact) is not None:
            if len(names) == 1:
                yield _Age(line, _last(names[0]), fact, years, year_of_age(words, fact))
        elif owner is not None and _is_beside(line, link, fact):
            yield _Age(line, _last(owner), fact, years)
        elif "year" in fact.text and first == 1 and tokens[0].key == "the" and _is_alone(line, last):
            yield _Age(line, "", fact, years)


def _is_beside(line: Line, link: list[str], fact: Fact) -> bool:
    """`Lind, 42,` and `Robert Lang, the 61-year-old director`."""
    is_closed = line.stated.words.text[fact.end : fact.end + 1] == ","
    return (link == [","] and fact.text.isdigit() and is_closed) or (
        link in ([",", "the"], [",", "a"]) and "year" in fact.text
    )


def _is_alone(line: Line, at: int) -> bool:
    """Whether `the 64-year-old` has no noun: a verb follows."""
    behind = [token.key for token in line.tokens[at : at + 3] if token.key not in {"-", "old"}]
    return bool(behind) and (
        behind[0] in AUXILIARIES or behind[0] in PAST or behind[0] == "," or (behind[0].endswith("ed"))
    )


def _births(line: Line) -> Iterator[_Birth]:
    tokens = line.tokens
    at = next((at for at, token in enumerate(tokens) if token.key == "born"), None)
    if at is None:
        return
    names = [fact for fact in line.stated.facts if fact.kind == "name" and fact.end <= tokens[at].start]
    year = next((year for token in tokens[at : at + _NEAR] if (year := year_of(token)) is not None), None)
    if names and year is not None and set(keys(line.stated.words, names[-1].end, tokens[at].start)) <= _TO_BIRTH:
        yield _Birth(line, _last(names[-1]), year)


def _last(name: Fact) -> str:
    return name.text.lower().split()[-1]


def _are_namesakes(lines: Sequence[Line]) -> bool:
    """Whether two people of the draft share the last word of their names."""
    full = {
        fact.text.lower() for line in lines for fact in line.stated.facts if fact.kind == "name" and " " in fact.text
    }
    return len({name.split()[-1] for name in full}) < len(full)
