"""Ages beside the dates of a life: `born in 1950, she died in 2010 aged 70`, `(1950–2010) died at 70`."""

from collections.abc import Iterable
from datetime import date

from factcheck.arithmetic.days import day_at, year_of
from factcheck.arithmetic.value import (
    BAD_ARITHMETIC,
    Problem,
    Stated,
    figure,
    first_words,
    is_plain,
    last_words,
    number,
    quantity,
)
from factcheck.facts.quantity import Role
from factcheck.model import Fact, Token, Words

_NEAR = 6
_DEATH_NEAR = 8  # words: `died in 2010 at the age of`
_OLDEST = 122
_WHEN_DEAD = (["when", "he", "died"], ["when", "she", "died"], ["when", "they", "died"])
_DASHES = frozenset("-–—")


def problems(sentence: Stated) -> Iterable[Problem]:
    """Ages that the years of birth, death or marriage of the same sentence rule out."""
    ages = [fact for fact in sentence.facts if is_age(sentence.words, fact)]
    if len(ages) != 1:
        return
    age = number(ages[0])
    born, died = _birth(sentence.words), _death(sentence.words)
    if born is None or age > _OLDEST:
        return
    if died is not None and _is_of_death(sentence.words, ages[0]):
        yield from _wrong_age(ages[0], age, born, died)
    elif died is None:
        then = year_of_age(sentence.words, ages[0])
        if then is not None and born[0] < then:
            yield from _wrong_age(ages[0], age, born, (then, None))


_Point = tuple[int, date | None]


def _wrong_age(fact: Fact, age: float, born: _Point, died: _Point) -> Iterable[Problem]:
    oldest = died[0] - born[0]
    possible = [oldest - 1, oldest]
    if born[1] is not None and died[1] is not None:
        had_birthday = (died[1].month, died[1].day) >= (born[1].month, born[1].day)
        possible = [oldest if had_birthday else oldest - 1]
    if oldest > 0 and age not in possible:
        told = " or ".join(str(years) for years in possible)
        message = f"from {born[1] or born[0]} to {died[1] or died[0]} is {told} years, not {figure(age)}"
        yield Problem(BAD_ARITHMETIC, fact.start, fact.end, message)


def is_age(words: Words, fact: Fact) -> bool:
    """`aged 70`, `at the age of 70`, `died at 70`; in years."""
    value = quantity(fact)
    earlier = last_words(words, fact.start, 2)
    is_named = earlier[-1:] == ["aged"] or earlier in (["age", "of"], ["at", "age"])
    is_then = earlier[-1:] == ["was"] and first_words(words, fact.end, 3) in _WHEN_DEAD
    is_worn = earlier == ["died", "at"] and value is not None and (value.dimension == "count" or value.role is Role.AGE)
    is_in_years = value is not None and value.unit in {"", "year"} and value.role in {Role.LEVEL, Role.AGE}
    return (
        (is_named or is_worn or is_then)
        and is_in_years
        and is_plain(fact)
        and value is not None
        and len(value.figures) == 1
    )


def _is_of_death(words: Words, age: Fact) -> bool:
    return (
        "died" in last_words(words, age.start, _DEATH_NEAR)
        or first_words(words, age.end, 3) in _WHEN_DEAD
        or _lifespan(words) is not None
    )


def _birth(words: Words) -> _Point | None:
    span = _lifespan(words)
    return span[0] if span else _after(words, "born")


def _death(words: Words) -> _Point | None:
    span = _lifespan(words)
    return span[1] if span else _after(words, "died")


def _lifespan(words: Words) -> tuple[_Point, _Point] | None:
    """`(1950–2010)`, `(3 May 1950 – 4 June 2010)`: the only pair of dates in brackets."""
    spoken = [token.key for token in words.tokens]
    if "died" not in spoken or spoken.count("(") != 1:
        return None
    opening = spoken.index("(")
    closing = spoken.index(")", opening) if ")" in spoken[opening:] else len(spoken)
    inside = words.tokens[opening + 1 : closing]
    dash = next((at for at, token in enumerate(inside) if token.text in _DASHES), None)
    if dash is None:
        return None
    first, last = _point(inside[:dash]), _point(inside[dash + 1 :])
    return (first, last) if first and last and first[0] < last[0] else None


def _after(words: Words, cue: str) -> _Point | None:
    """The only date that follows the only `cue` closely: `born on 3 May 1950`."""
    places = [at for at, token in enumerate(words.tokens) if token.key == cue]
    return _point(words.tokens[places[0] + 1 : places[0] + 1 + _NEAR]) if len(places) == 1 else None


def _point(tokens: tuple[Token, ...]) -> _Point | None:
    """The first year among the tokens, with its day where day and month stand before it."""
    for at, token in enumerate(tokens):
        year = year_of(token)
        if year is not None:
            return year, day_at(tokens, at)
    return None


def year_of_age(words: Words, age: Fact) -> int | None:
    """The year that stands right beside the age: `in 1990, aged 20`, `at the age of 20 in 1990`."""
    behind = [token for token in words.tokens if token.start >= age.end][:2]
    if len(behind) > 1 and behind[0].key == "in":
        return year_of(behind[1])
    before = [token for token in words.tokens if token.end <= age.start]
    while before and before[-1].key in {"aged", "age", "of", "at", "the", ","}:
        before.pop()
    return year_of(before[-1]) if len(before) > 1 and before[-2].key == "in" else None
