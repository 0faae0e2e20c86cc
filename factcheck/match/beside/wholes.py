"""Two readings in, a stated count out that the source gives in parts: `20 people` of "12 men and seven women".

What the parts come to is the least that the whole can be. It is all of it where nobody is left: men and women, boys
and girls. Of geese and ducks there may be more birds, and beside "11 rebels and six soldiers" more people.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, permutations

from factcheck import facts, series
from factcheck.facts import quantity
from factcheck.lexicon.grammar import COPULAS, LISTING
from factcheck.lexicon.kinds import COUNTED_PEOPLE, PARTITIONS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.read.stems import is_kind_of, stem
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_between

_LONGEST_ITEM = 4  # tokens from one figure of a list to the next: `men , and`
_ARTICLES = frozenset({"a", "an", "one"})
_PERSON = "person"
_ENDING = {series.REST, series.NOW}  # `are left`: not all that there were


class Whole(NamedTuple):
    """What is counted in parts: their nouns, and what they come to; `is_all` where the text counts nothing else."""

    nouns: frozenset[str]
    total: float
    is_all: bool


class _Part(NamedTuple):
    noun: str
    number: float
    start: int
    end: int


def of_parts(stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """Counts of what the source gives in parts, where both say the same of it; `19 injured` may be of anybody."""
    wholes = list(_wholes(sourced))
    if not wholes or not _says_the_same(stated, links) or _ENDING & set(series.asked(stated.words).values()):
        return
    for fact in stated.of_kind("quantity"):
        found = (_related(fact, whole) for whole in wholes)
        told = next(((relation, whole) for relation, whole in found if relation), None)
        if told:
            yield Side(Pair(fact, None, told[0]), 1.0, 1.0, f"the source's parts come to {told[1].total:g}")


def one_of_parts(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, _context: facts.Context
) -> Iterator[Side]:
    """The counts of all that are those of one part of a list: `three people` of "three men and a girl".

    Where both say the same of them, as above.
    """
    wholes = list(_wholes(sourced)) if any(side.agrees and side.is_of("quantity") for side in sides) else []
    if not wholes or not _says_the_same(stated, links) or _ENDING & set(series.asked(stated.words).values()):
        return
    for side in sides:
        fact, found = side.pair.stated, side.pair.sourced
        is_one = side.agrees and found is not None and side.is_of("quantity") and quantity.is_exact(fact)
        for whole in wholes if is_one else ():
            is_part = found is not None and quantity.counted(found) in whole.nouns
            if is_part and _related(fact, whole)[0] is Relation.CONFLICT:
                why = f"the source's parts come to {whole.total:g}"
                yield Side(Pair(fact, None, Relation.CONFLICT), 1.0, 1.0, why)


def inverted(sides: Sequence[Side], stated: Reading, sourced: Reading) -> Iterator[Side]:
    """The two figures of which the source has the one as a part of the other: `12 times, 19 of them in the leg`."""
    beside = {side.pair.stated: side for side in sides if side.agrees and side.is_of("quantity")}
    if len(beside) < 2:  # noqa: PLR2004 - a part and its whole
        return
    from factcheck.arithmetic.included import counted_of  # all sums come with it
    from factcheck.arithmetic.value import Stated

    theirs = set(counted_of(Stated(sourced.words, sourced.facts)))
    for part, whole in counted_of(Stated(stated.words, stated.facts)) if theirs else ():
        pair = [beside[fact] for fact in (part, whole) if fact in beside]
        if (tuple(side.pair.sourced for side in reversed(pair))) in theirs:
            why = "the source has it the other way round: the one is a part of the other"
            yield from (
                side._replace(pair=side.pair._replace(relation=Relation.CONFLICT), closeness=1.0, lead=1.0, why=why)
                for side in pair
            )


def parts_of_whole(stated: Reading, sourced: Reading) -> frozenset[int]:
    """Where the stated counts begin of which the source has but the whole: `seven women and five men`, "12 people"."""
    found: set[int] = set()
    for whole in _wholes(stated):
        nouns = PARTITIONS.get(whole.nouns, frozenset())
        if any(
            quantity.number(fact) == whole.total
            and (quantity.counted(fact) in nouns or _are_of(whole.nouns, quantity.counted(fact)))
            for fact in sourced.of_kind("quantity")
        ):
            found.update(part.start for part in _parts(stated) if part.noun in whole.nouns)
    return frozenset(found)


def _are_of(nouns: AbstractSet[str], noun: str) -> bool:
    is_of_people = noun == _PERSON
    return bool(noun) and all(
        is_kind_of(stem(part), stem(noun)) or (is_of_people and part in COUNTED_PEOPLE) for part in nouns
    )


def _related(fact: Fact, whole: Whole) -> tuple[Relation | None, Whole]:
    noun, number = quantity.counted(fact), quantity.number(fact)
    is_all = noun in PARTITIONS.get(whole.nouns, ())
    is_known = is_all or _are_of(whole.nouns, noun)
    if number == whole.total and (is_known or not noun) and quantity.is_exact(fact):
        return Relation.SAME, whole
    is_least = not (is_all and whole.is_all)
    if is_known and quantity.is_floor(fact) and quantity.may_be(fact, whole.total, is_least=False):
        return Relation.WEAKER, whole  # `at least five people`
    if noun and number is not None and is_known and not quantity.may_be(fact, whole.total, is_least=is_least):
        return Relation.CONFLICT, whole
    return None, whole


def _says_the_same(stated: Reading, links: Links) -> bool:
    """Whether the source has every word of what is stated but the noun that is counted."""
    counted = {stem(quantity.counted(fact)) for fact in stated.of_kind("quantity")}
    return all(index in links or not is_matter(term) or term.stem in counted for index, term in enumerate(stated.terms))


def _wholes(sourced: Reading) -> Iterator[Whole]:
    """The lists of counts of different things, from two on."""
    run: list[_Part] = []
    parts = _parts(sourced)
    for part in (*parts, None):
        if part is None or (run and not _is_next(run[-1], part, sourced)):
            nouns = frozenset(each.noun for each in run)
            if len(nouns) == len(run) > 1 and not any(_are_of({one}, other) for one, other in permutations(nouns, 2)):
                yield Whole(nouns, sum(each.number for each in run), len(run) == len(parts))
            run = []
        if part:
            run.append(part)


def _parts(sourced: Reading) -> Sequence[_Part]:
    """The counts of a text in its order; `a daughter` is one."""
    found = []
    for fact in sourced.of_kind("quantity"):
        noun, number = quantity.counted(fact), quantity.number(fact)
        if noun and number is not None and quantity.is_exact(fact):
            found.append(_Part(noun, number, fact.start, fact.end))
    counted = {part.start for part in found}
    for article, token in pairwise(sourced.words.tokens):
        is_one = article.key in _ARTICLES and article.start not in counted
        if is_one and any(token.key in nouns for nouns in PARTITIONS):
            found.append(_Part(token.key, 1.0, article.start, token.end))
    return sorted(found, key=lambda part: part.start)


def _is_next(part: _Part, following: _Part, sourced: Reading) -> bool:
    """Whether nothing but the end of a list's item is between two counts: `12 young men and`."""
    between = keys_between(sourced.words, part.end, following.start)
    joints = [key for key in between if key in LISTING]
    is_parted = any(key in COPULAS or is_participle(key) for key in between)  # `four were killed and five were hurt`
    return bool(joints) and len(between) <= _LONGEST_ITEM and between[-len(joints) :] == joints and not is_parted
