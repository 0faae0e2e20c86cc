"""Two readings in, their words and facts side by side out.

Nothing is decided here: an `Alignment` says how much of what is stated the source speaks of, which
stated fact stands where which sourced one does, and what is turned round. `judge` draws the verdict.
"""

from collections.abc import Sequence

from factcheck import facts
from factcheck.facts import date
from factcheck.match.coverage import (
    coverage,
    is_headed,
    is_open_ended,
    matter,
    named,
    rest,
    returned,
    said,
    shared,
    shares_name,
)
from factcheck.match.directions import redirected
from factcheck.match.doubts import doubts
from factcheck.match.links import Links, link
from factcheck.match.modifiers import (
    is_of_another_fate,
    is_of_another_thing,
    is_otherwise_related,
    is_reworded,
    replaces_verb,
)
from factcheck.match.reading import Reading, Term
from factcheck.match.relations import misheld
from factcheck.match.side import Side
from factcheck.match.sides import sides
from factcheck.match.slots import replaced
from factcheck.match.stance import REDIRECTED, Turn, stance
from factcheck.match.strength import raised
from factcheck.typed import NamedTuple

# Below every share that a verdict asks for.
_NOTHING_IN_COMMON = 0.25
_FEW = 2  # names beside the one that a source opens with


class Alignment(NamedTuple):
    """`coverage` is the share (0-1, by weight) of what is stated that the source speaks of.

    `sides` has every compared fact of the stated text, `names` those names that the source lacks
    with the one that stands in their place, `turned` the words that deny or reverse what is sourced.
    `is_implied`: the source leaves its subject to the words before it, so that a name may be missing.
    `shared` is the weight of the words that both have, `returned` the share of the source's words that it is;
    `rest` is the coverage without those names, 0 where little else is left; `matter` that of the plain words alone,
    `said` the same with verbs as weighty as nouns,
    `is_open_ended` that the last of these are not the source's.
    `is_subject_implied`: all that the source lacks of names is the subject that the stated text begins with, which
    the source leaves to the words before it.
    `is_reworded`: between the same words the source has another word, which may say something else; `replaces_verb`:
    another verb.
    `named` is the share of the words of the source's subject that the stated text has.
    `is_headed`: the source has the name that the stated text speaks of; `shares_name`: it has any of its names.
    `denied_from` is where a denial begins that the source has none for, -1 where there is none.
    `denies_alone`: it denies what the source says.
    `raised` are the words that say more than the source's in their place, `doubts` why else it is not borne out.
    `spoken` is the coverage with the words counted that the source turns round.
    `is_of_another_day`: the source gives its figures as of a day that is not the stated one.
    """

    coverage: float
    sides: tuple[Side, ...]
    names: tuple[Side, ...]
    missing: tuple[Term, ...]
    turned: tuple[Turn, ...]
    is_of_another_day: bool = False
    rest: float = 0.0
    matter: float = 1.0
    said: float = 1.0
    is_open_ended: bool = False
    is_implied: bool = True
    shared: float = 0.0
    returned: float = 1.0
    is_subject_implied: bool = False
    is_reworded: bool = False
    is_of_another_thing: bool = False
    denied_from: int = -1
    denies_alone: bool = False
    named: float = 1.0
    is_headed: bool = True
    shares_name: bool = True
    spoken: float = 0.0
    raised: tuple[Turn, ...] = ()
    doubts: tuple[str, ...] = ()
    replaces_verb: bool = False


def align(stated: Reading, sourced: Reading, context: facts.Context) -> Alignment:
    """Lay `stated` beside `sourced`; where they have next to nothing in common, the coverage is all there is."""
    links = link(stated, sourced, context)
    missing = tuple(term for index, term in enumerate(stated.terms) if index not in links)
    names = _with_misheld(replaced(stated, sourced, links, context), tuple(misheld(stated, sourced, links, context)))
    covered = coverage(stated, sourced, links, names)
    if covered < _NOTHING_IN_COMMON:
        return Alignment(
            *(covered, (), names, missing, ()),
            is_implied=not sourced.about,
            named=named(stated, sourced),
            is_headed=is_headed(stated, sourced, links),
        )
    found = stance(stated, sourced, links)
    placed = sides(stated, sourced, links, context)
    turned = found.turned
    if [turn.kind for turn in turned] in ([], ["opposite"]):
        turned = tuple(Turn(*words, REDIRECTED) for words in redirected(placed, stated, sourced)) or turned
    return Alignment(
        coverage=covered,
        sides=placed,
        names=names,
        missing=missing,
        turned=turned,
        is_of_another_day=_is_of_another_day(stated, sourced),
        rest=rest(stated, sourced, links, names),
        matter=matter(stated, sourced, links),
        said=said(stated, sourced, links),
        is_open_ended=is_open_ended(stated, sourced, links),
        is_implied=not sourced.about,
        shared=shared(stated, sourced, links),
        returned=returned(sourced, links),
        is_of_another_thing=is_of_another_thing(stated, sourced, links),
        denied_from=found.denied_from,
        denies_alone=found.denies_alone,
        is_reworded=_is_reworded(stated, sourced, links),
        replaces_verb=replaces_verb(stated, sourced, links),
        named=named(stated, sourced),
        is_headed=is_headed(stated, sourced, links),
        shares_name=shares_name(stated, sourced, links),
        spoken=covered + _turned(stated, links, found.turned),
        raised=raised(stated, sourced, links),
        doubts=doubts(stated, sourced, links, placed, context),
        is_subject_implied=not sourced.about and _is_subject_implied(stated, sourced, links),
    )


def _with_misheld(names: tuple[Side, ...], wrong: tuple[Side, ...]) -> tuple[Side, ...]:
    """The names that the source lacks, and those of another part there; a name's own part decides."""
    stated = {side.pair.stated for side in wrong}
    return (*(side for side in names if side.pair.stated not in stated), *wrong)


def _is_reworded(stated: Reading, sourced: Reading, links: Links) -> bool:
    return (
        is_reworded(stated, sourced, links)
        or is_otherwise_related(stated, sourced, links)
        or is_of_another_fate(stated, sourced, links)
    )


def _turned(stated: Reading, links: Links, turned: Sequence[Turn]) -> float:
    """The share, by weight, of the words that the source lacks but turns round: it speaks of them too."""
    starts = {turn.stated.start for turn in turned if turn.stated}
    weight = sum(term.weight for index, term in enumerate(stated.terms) if index not in links and term.start in starts)
    return weight / (sum(term.weight for term in stated.terms) or 1.0)


def _is_subject_implied(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the one name that the source lacks opens the stated text, where the source has `it` or no name.

    A source that names somebody else of whom the stated text is silent may well be about them, unless it opens with
    a name that both have: "The sculptor Ada Holm began it", of a draft's "The arch was begun by Ada Holm".
    """
    unlinked = [index for index, term in enumerate(stated.terms) if term.name and index not in links]
    first = next((index for index in range(len(stated.terms)) if index in links), 0)
    if len(unlinked) != 1 or unlinked[0] > first:
        return False
    held = {position for places in links.values() for position, _ in places}
    names = [position for position, term in enumerate(sourced.terms) if term.name]
    others = [position for position in names if position not in held]
    is_headed = names[:1] != others[:1] and len(others) <= _FEW
    return sourced.opens_with_pronoun or not others or is_headed


def _is_of_another_day(stated: Reading, sourced: Reading) -> bool:
    """Counts go on rising: the figures of one day do not contradict those of another."""
    mine = stated.of_kind("date")
    taken = [fact for fact in sourced.of_kind("date") if date.is_snapshot(fact)]
    return bool(mine and taken) and not any(date.name_one_day(one, other) for one in mine for other in taken)
