"""Two readings in, a stated age at death beside what the source's days of birth and death come to, out.

`died aged 40` of "Ada Holm (25 October 1838 – 3 June 1875)", who was 36. Of years alone two ages are right.
"""

import datetime as dt
from collections.abc import Iterator

from factcheck.facts import date, quantity
from factcheck.lexicon.grammar import DYING
from factcheck.match.beside.lifetimes import Life, event, life_of
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation

_NEAR = 5  # tokens between an age and the death it is of
_OLDEST = 125


def aged(stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """A side for each age at which somebody is said to have died."""
    ages = [fact for fact in stated.of_kind("quantity") if quantity.is_age(fact) and _is_of_death(fact, stated)]
    life = (life_of(stated, sourced, links) or _told(sourced)) if ages else None
    if life is None or life.born is None or life.died is None:
        return
    born, died = date.days(life.born), date.days(life.died)
    if born is None or died is None:
        return
    youngest, oldest = _years(born[1], died[0]), _years(born[0], died[1])
    if not 0 < youngest <= oldest < _OLDEST:
        return
    told = str(oldest) if youngest == oldest else f"{youngest} or {oldest}"
    span = life.born.text if life.born.text == life.died.text else f"from {life.born.text} to {life.died.text}"
    why = f"{span} is {told} years"
    for fact in ages:
        is_right = any(quantity.may_be_years(fact, years) for years in range(youngest, oldest + 1))
        yield Side(Pair(fact, None, Relation.SAME if is_right else Relation.CONFLICT), 1.0, 1.0, why)


def _is_of_death(age: Fact, reading: Reading) -> bool:
    tokens = reading.words.tokens
    before = [token.key for token in tokens if token.end <= age.start][-_NEAR:]
    behind = [token.key for token in tokens if token.start >= age.end][:_NEAR]
    return not DYING.isdisjoint(before) or (behind[:1] == ["when"] and not DYING.isdisjoint(behind))


def _told(sourced: Reading) -> Life | None:
    """The life of a text that says when one began and ended, without a bracket: `was born in … and died in …`."""
    days: dict[str, list[Fact]] = {"born": [], "died": []}
    for fact in sourced.of_kind("date"):
        days.setdefault(event(fact, sourced) or "", []).append(fact)
    return Life(-1, days["born"][0], days["died"][0]) if len(days["born"]) == len(days["died"]) == 1 else None


def _years(born: dt.date, then: dt.date) -> int:
    """How old somebody born on one day is on another."""
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))
