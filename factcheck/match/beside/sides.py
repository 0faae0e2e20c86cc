"""Two readings and what links them in, each compared fact of the stated one beside its place in the source out."""

import re
from collections.abc import Iterable, Sequence

from factcheck import facts, series
from factcheck.facts import MEASURED, date, quantity
from factcheck.lexicon.comparing import RATES
from factcheck.match.beside.accounts import apart_by_account
from factcheck.match.beside.added_up import added_up
from factcheck.match.beside.alongside import alongside
from factcheck.match.beside.astray import astray
from factcheck.match.beside.by_turns import by_turns
from factcheck.match.beside.casualties import fated
from factcheck.match.beside.compared import ordered
from factcheck.match.beside.compared_with import is_of_compared
from factcheck.match.beside.complements import with_complements
from factcheck.match.beside.counted_days import miscounted_days
from factcheck.match.beside.dated import misdated
from factcheck.match.beside.exclusions import with_or_without
from factcheck.match.beside.extremes import at_extreme
from factcheck.match.beside.follows import apart_by, following
from factcheck.match.beside.gaps import gapped
from factcheck.match.beside.groups import misgrouped
from factcheck.match.beside.holders import NOBODY, held
from factcheck.match.beside.hung_figures import hung_figures
from factcheck.match.beside.lifespans import aged
from factcheck.match.beside.lifetimes import lived
from factcheck.match.beside.measured import measured
from factcheck.match.beside.misplaced import misplaced
from factcheck.match.beside.multiples import of_compared, told_by_half
from factcheck.match.beside.nought import none_there
from factcheck.match.beside.of_verb import of_verb
from factcheck.match.beside.one_more import with_one_more
from factcheck.match.beside.paces import at_one_pace
from factcheck.match.beside.pairing import assign
from factcheck.match.beside.peaks import peaked
from factcheck.match.beside.portions import portioned
from factcheck.match.beside.predecessors import preceding
from factcheck.match.beside.reckoned import reckoned
from factcheck.match.beside.remainders import left_to
from factcheck.match.beside.respective import misassigned
from factcheck.match.beside.rest_of_counts import told_of_rest
from factcheck.match.beside.scopes import of_other_scope
from factcheck.match.beside.scores import totalled
from factcheck.match.beside.set_beside import of_other
from factcheck.match.beside.sorts import is_of_other_group
from factcheck.match.beside.spans import lasted, lasted_days
from factcheck.match.beside.step_sizes import changed, left_over
from factcheck.match.beside.steps import is_a_while_before, stepped
from factcheck.match.beside.streaks import miscounted_runs
from factcheck.match.beside.summed import summed
from factcheck.match.beside.the_others import of_the_others
from factcheck.match.beside.together import is_of_several
from factcheck.match.beside.verbatim import are_word_for_word, as_they_stand, in_its_place, is_said, is_verbatim
from factcheck.match.beside.whole_for_part import taken_for_part, taken_for_whole
from factcheck.match.beside.wholes import inverted, of_parts, one_of_parts, parts_of_whole
from factcheck.match.read.definitions import is_year_of_work
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.words.copied import in_place
from factcheck.match.words.links import Links, is_about
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_before

_DIGITS = re.compile("[0-9]+")
_YEAR = re.compile(r"[12]\d{3}")


def sides(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> tuple[Side, ...]:
    sides = _spoken(stated, sourced, context)
    theirs = sourced.held or _series(sourced)
    holders = held(stated, theirs, context) if stated.of_kind("quantity") else NOBODY
    for kind in MEASURED:
        sides += assign(stated, sourced, links, context, kind, holders)
    sides = [*_at_its_time(sides, stated, sourced)]
    is_itself = are_word_for_word(stated, sourced)
    wrong: dict[Fact, Side] = {}
    if is_itself:
        sides = [in_its_place(side, stated, sourced, context) if side.is_of(*MEASURED) else side for side in sides]
    else:
        for found in _MISTAKEN:
            mended = found(sides, stated, sourced, links, context)
            wrong |= {side.pair.stated: side for side in mended if not _is_of_other_group(side, sourced)}
        wrong |= {side.pair.stated: side for side in fated(sides, stated, sourced, context)}
        sides = [*in_place(sides, stated, sourced, context)]
    sides = [*none_there([wrong.get(side.pair.stated, side) for side in sides], stated, sourced)]
    sides = [*_in_dates(told_by_half(sides, stated, sourced), stated, sourced)]
    sides = [*at_one_pace(sides, stated, sourced, context)]
    sides = [*told_of_rest([*with_complements(sides, stated, sourced, links)], stated, sourced, links)]
    sides = [*apart_by_account(sides, stated, sourced)]
    turned = {side.pair.stated: side for side in inverted(sides, stated, sourced)}
    sides = _mirrored([turned.get(side.pair.stated, side) for side in sides])
    sides = [side for side in sides if side.agrees or not is_year_of_work(side.pair.stated, stated)]
    worked_out = {} if is_itself else _derived(sides, stated, sourced, links, context)
    sides = [side for side in sides if side.pair.stated not in worked_out]
    parts = parts_of_whole(stated, sourced)
    sides = [
        _left_open(side)
        if is_of_several(side, sides, stated, sourced, links)
        or is_of_compared(side, sides, stated, sourced, links)
        or (not side.agrees and side.pair.stated.start in parts)
        else side
        for side in sides
    ]
    sides = [*as_they_stand((*sides, *worked_out.values()), stated, sourced, context)]
    if not is_itself:
        own = {side.pair.stated: side for side in alongside(stated, sourced, links, context)}
        sides = [own.get(side.pair.stated, side) for side in sides]
    return tuple(sorted(sides, key=lambda side: side.pair.stated.start))


def _is_of_other_group(side: Side, sourced: Reading) -> bool:
    fact, other = side.pair.stated, side.pair.sourced
    return other is not None and other.kind == fact.kind == "quantity" and is_of_other_group(fact, other, sourced)


def _at_its_time(sides: Iterable[Side], stated: Reading, sourced: Reading) -> Iterable[Side]:
    """A date for which a claim has none, where it is known to be of then: `In 2024`, as of April of that year.

    A year that is a part of what the claim is about, `the 2025 Tour of Varland`, is left out.
    """
    for side in sides:
        fact = side.pair.stated
        is_open = side.is_of("date") and side.pair.sourced is None and not side.agrees
        is_then = is_open and sourced.as_of is not None and date.holds(fact, sourced.as_of)
        if not is_then and is_open and _is_of_subject(fact, stated, sourced):
            continue
        yield Side(Pair(fact, None, Relation.WEAKER), 1.0, 1.0) if is_then else side


def _is_of_subject(year: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether a year that the subject of a claim has stands right beside the rest of that subject."""
    if not _YEAR.fullmatch(year.text) or year.text not in sourced.subject:
        return False
    beside = (at for at, term in enumerate(stated.terms) if year.end + 1 == term.start or term.end + 1 == year.start)
    return any(stated.terms[at].stem in sourced.subject or is_about(stated.terms[at], sourced) for at in beside)


def _spoken(stated: Reading, sourced: Reading, context: facts.Context) -> list[Side]:
    """What is quoted and who has said it; few sentences have either."""
    if not stated.of_kind("quotation", "attribution"):
        return []
    from factcheck.match.beside.spoken import attributed, quoted

    return [*quoted(stated, sourced), *attributed(stated, sourced, context)]


def _derived(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> dict[Fact, Side]:
    """What follows from what the source has, by the stated facts: of a text beside itself nothing need."""
    known = {side.pair.stated for side in sides if side.agrees}
    found = {side.pair.stated: side for side in lived(stated, sourced, links, context)}
    theirs = sourced.held or _series(sourced)
    found |= {side.pair.stated: side for side in _worked_out(stated, sourced, theirs, context)}
    sums = (*summed(sides, stated, sourced, links), *_by_for_to(sides, sourced))
    reckoned_so = {side.pair.stated for side in sides if side.why and side.pair.sourced is None}
    found |= {side.pair.stated: side for side in sums if side.pair.stated not in found.keys() | reckoned_so}
    more = (
        *(
            aged(stated, sourced, links),
            lasted(stated, sourced),
            lasted_days(stated, sourced, links),
            of_parts(stated, sourced, links),
        ),
        *(changed(stated, sourced, links), left_over(stated, sourced), following(sides, stated, sourced, links)),
    )
    for way in (*more, ordered(stated, sourced, links), measured(stated, sourced, links), totalled(stated, sourced)):
        found |= {side.pair.stated: side for side in way if side.pair.stated not in known}
    return found


def _on_other_end(
    sides: Sequence[Side], stated: Reading, sourced: Reading, _links: Links, context: facts.Context
) -> Iterable[Side]:
    return stepped(sides, stated, sourced, context)


_MISTAKEN = (
    *(misplaced, misdated, miscounted_days, added_up, misassigned, taken_for_part, taken_for_whole),
    *(preceding, apart_by, miscounted_runs, misgrouped, portioned, gapped, peaked),
    *(
        _on_other_end,
        with_or_without,
        of_compared,
        with_one_more,
        astray,
        reckoned,
        of_other,
        left_to,
        by_turns,
        of_verb,
        hung_figures,
        at_extreme,
        one_of_parts,
        of_other_scope,
        of_the_others,
    ),
)


@once
def _series(sourced: Reading) -> series.Series:
    return series.with_gaps(series.read(sourced.words, sourced.facts), sourced.words, sourced.facts)


def _by_for_to(sides: Sequence[Side], sourced: Reading) -> Iterable[Side]:
    """`raised by 25 cents` beside "raised from 20 to 25 cents"."""
    for side in sides:
        fact = side.pair.stated
        is_rate = not sourced.keys.isdisjoint(RATES)  # prices that rose by 3 per cent are inflation of 3 per cent
        if fact.kind == "quantity" and not is_rate and series.takes_level_for_change(sourced.facts, fact):
            why = "the source has that as what it came to or from, not as the change"
            yield Side(Pair(fact, None, Relation.CONFLICT), 1.0, 1.0, why)
        elif fact.kind == "quantity" and not side.agrees and series.takes_change_for_level(sourced.facts, fact):
            why = "the source has that as the change, not as what it came to"
            yield Side(Pair(fact, None, Relation.CONFLICT), 1.0, 1.0, why)


def _mirrored(sides: list[Side]) -> list[Side]:
    """`6-4` is "4-6" told by the other player; not where another set is told by the same: `6-4, 7-5` for "4-6, 7-5"."""
    results = [side for side in sides if side.agrees and side.pair.sourced and quantity.is_result(side.pair.stated)]
    turned = [side for side in results if side.pair.sourced and _is_turned(side.pair.stated, side.pair.sourced)]
    if not turned or len(turned) == len(results):
        return sides
    why = "the source has it the other way round, and the next as it is"
    wrong = [side._replace(pair=side.pair._replace(relation=Relation.CONFLICT), why=why) for side in turned]
    by_fact = {side.pair.stated: side for side in wrong}
    return [by_fact.get(side.pair.stated, side) for side in sides]


def _is_turned(fact: Fact, other: Fact) -> bool:
    mine, theirs = _DIGITS.findall(fact.text)[:2], _DIGITS.findall(other.text)[:2]
    return mine != theirs and mine == theirs[::-1]


def _left_open(side: Side) -> Side:
    return Side(Pair(side.pair.stated, side.pair.sourced, Relation.UNCLEAR), 0.0, 0.0)


def _is_begun(side: Side, stated: Reading, sourced: Reading) -> bool:
    """`Closed in 1998` beside "closed since 1998": it became so then."""
    fact, other = side.pair.stated, side.pair.sourced
    if not side.is_of("date") or other is None or other.text.lower() != f"since {fact.text.lower()}":
        return False
    done = keys_before(sourced.words, other.start, 1)
    before = keys_before(stated.words, fact.start, 2)
    return bool(done) and is_participle(done[0]) and before[:1] == done and before[-1] in {"in", "on"}


def _worked_out(stated: Reading, sourced: Reading, theirs: series.Series, context: facts.Context) -> Iterable[Side]:
    """What the draft says of who holds what, and what follows from the source's figures side by side.

    A holder's figure that is merely another one is left to the words around it, which know better what it is of.
    """
    if not theirs.holdings:
        return
    theirs = theirs._replace(spoken=sourced.keys)
    for derived in series.derive(stated.words, stated.facts, theirs, context):
        if derived.relation is not Relation.UNCLEAR and not _is_told(derived, stated, sourced):
            words = stated.words.text[derived.start : derived.end]
            fact = derived.stated or Fact("order", words, derived.start, derived.end, None)
            yield Side(Pair(fact, None, derived.relation), 1.0, 1.0, derived.why)


def _is_told(derived: series.Derived, stated: Reading, sourced: Reading) -> bool:
    """Whether the words around are the better judge: of a level nobody else has, of an order the source says too."""
    if derived.is_level and not derived.is_swapped:
        return derived.relation is not Relation.SAME
    if derived.relation is not Relation.CONFLICT:
        return False
    if is_verbatim(stated, sourced, derived.start, derived.end):
        return True
    if (
        derived.stated
        and derived.stated.kind == "rank"
        and keys_before(stated.words, derived.stated.start)[-1:] in (["a"], ["an"])
    ):
        return True  # `as a first language`
    is_order = derived.stated is None
    return is_order and is_said(stated, sourced, derived.start, derived.end)


def _in_dates(sides: Iterable[Side], stated: Reading, sourced: Reading) -> Iterable[Side]:
    """A length of time, or a year, that the source has within a date: `five days` of "for five days from Monday".

    So a month or a day that the source has among its words: `in July`, "the wettest July".
    """
    dates = [fact for fact in sourced.of_kind("date") if " " in fact.text]
    for side in sides:
        fact = side.pair.stated
        told = f" {fact.text.lower()} "
        date = next((one for one in dates if told in f" {one.text.lower()} "), None) if not side.agrees else None
        is_of_time = fact.kind == "quantity" and (quantity.is_time(fact) or _YEAR.fullmatch(fact.text) is not None)
        is_length = date is not None and is_of_time
        is_word = not side.agrees and fact.kind == "date" and sourced.has_word(fact.text.lower())  # `the wettest July`
        is_told = (
            is_length
            or is_word
            or _is_begun(side, stated, sourced)
            or (not side.agrees and is_a_while_before(fact, sourced))
        )
        yield Side(Pair(fact, date, Relation.SAME), 1.0, 1.0) if is_told else side
