"""Two readings in, whose their figures are out: `696 cases, of which 304 were in Merria` gives Merria 304, not 696."""

from collections.abc import Sequence

from factcheck import facts, series
from factcheck.facts import AGREEING, quantity
from factcheck.lexicon.grammar import COPULAS
from factcheck.match.beside.clauses import clauses
from factcheck.match.beside.frames import frame
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, held_places, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact, Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, within, words_behind

_COMING_TO = COPULAS | frozenset(
    "came comes come amounted amounts stood stands totalled totals reached reaches".split()
)
_LEADING, _LED = frozenset({"to", "at", "about", "around", "some", "a", "an"}), 4


class Holders(NamedTuple):
    """The holder of each figure that has one, in what is stated and in its source."""

    stated: dict[Fact, Fact]
    sourced: dict[Fact, Fact]
    context: facts.Context

    def fit(self, fact: Fact, other: Fact) -> float:
        """1 where a stated and a sourced figure are of one holder, -1 where the source has another for that holder."""
        holder, owner = self.stated.get(fact), self.sourced.get(other)
        if holder is None or owner is None:
            return 0.0
        if _is_one(holder, owner, self.context):
            return 1.0
        return -1.0 if _is_among(holder, self.sourced, self.context) else 0.0


NOBODY = Holders({}, {}, facts.Context())


def held(stated: Reading, series_of_source: series.Series, context: facts.Context) -> Holders:
    """Whose the figures are: where the text does not tell, of the only name in it that has one in the source."""
    theirs = _by_figure(series_of_source)
    if not theirs:
        return NOBODY
    mine = _by_figure(series.read(stated.words, stated.facts))
    known = [name for name in stated.of_kind("name") if _is_among(name, theirs, context)]
    if not mine and len(known) == 1:
        mine = dict.fromkeys(stated.of_kind("quantity"), known[0])
    return Holders(mine, theirs, context)


def is_of_other_holder(stated: Reading, sourced: Reading, sides: Sequence[Side], context: facts.Context) -> bool:
    """Whether a figure that the source has is that of another there: `Orme scored twice`, "two goals by Kerr"."""
    agreeing = [(side.pair.stated, side.pair.sourced) for side in sides if side.agrees and side.pair.sourced]
    mine = _by_figure(series.read(stated.words, stated.facts)) if agreeing else {}
    theirs = _made_by(sourced) if mine else {}
    return any(
        fact in mine and other in theirs and facts.compare(mine[fact], theirs[other], context) is Relation.CONFLICT
        for fact, other in agreeing
        if other is not None
    )


def is_of_other_noun(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether what is stated to be so much stands in the source beside another figure, and this is another's deed.

    `The losses were 118 million` beside "insurers paid 118 million, less than half of the losses".
    """
    told = [(side.pair.stated, side.pair.sourced) for side in sides if side.is_of("quantity") and side.agrees]
    held = held_places(links)
    for fact, other in told:
        if other is None or not _is_so_much(fact, stated) or frame(sourced, other).agent in held | {-1}:
            continue
        subject, theirs = frame(stated, fact).subject, clauses(sourced)
        own = theirs.get(other)
        places = linked(links, subject) if own else set()
        others = frozenset[int]().union(*(one.own for one in theirs.values() if one is not own))
        if own and places and stated.terms[subject].name is None and places <= others - own.own - own.subject:
            return True
    return False


def is_of_other_substance(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether a figure is of one thing here and of another there: `240 tonnes of coal`, "240 tonnes of salt".

    The source has the stated thing too, but not as what that is so much of.
    """
    held = {place for places in links.values() for place, _ in places}
    for side in sides:
        fact, other = side.pair.stated, side.pair.sourced
        if other is None or not side.agrees or side.why or not side.is_of("quantity"):
            continue
        if quantity.is_share(fact) or quantity.number(fact) is not None or quantity.is_bound(fact):
            continue  # `two of the pools`
        mine, theirs = frame(stated, fact).substance, frame(sourced, other).substance
        if mine >= 0 and theirs >= 0 and theirs not in held and theirs not in {at for at, _ in links.get(mine, ())}:
            return mine in links
    return False


def _is_so_much(fact: Fact, reading: Reading) -> bool:
    """Whether a figure is what something is said to be, or to come to, right before it."""
    before = [key for key in keys_before(reading.words, fact.start, _LED) if key not in _LEADING]
    return before[-1:] != [] and before[-1] in _COMING_TO


def is_held_by_another(side: Side, stated: Reading, sourced: Reading, context: facts.Context) -> bool:
    """Whether a figure is one's whom the source names as well, and the source's is another's: that may have its own.

    `Bell took 41 per cent` beside "Carr won 59 per cent of the vote, beating Bell".
    """
    figure, other = side.pair.stated, side.pair.sourced
    if figure.kind != "quantity" or other is None or side.why:
        return False
    owner = _by_figure(series.read(sourced.words, sourced.facts)).get(other)
    holder = _by_figure(series.read(stated.words, stated.facts)).get(figure) if owner else None
    if owner is None or holder is None or any(_are_one(name, owner, context) for name in stated.of_kind("name")):
        return False
    if _name_before(owner, sourced):
        return False  # of two names before a figure it may be either's
    own = [name for name in sourced.of_kind("name") if _are_one(name, holder, context)]
    figures = (each for each in sourced.of_kind("quantity") if quantity.are_of_one_measure(figure, each))
    return bool(own) and not any(_name_before(each, sourced) in own for each in figures)


def _name_before(fact: Fact, reading: Reading) -> Fact | None:
    """The last name before another fact, in one sentence with it."""
    name = next((name for name in reversed(reading.of_kind("name")) if name.end <= fact.start), None)
    is_of_one = name is not None and all(one.key != "." for one in within(reading.words, name.end, fact.start))
    return name if is_of_one else None


def _are_one(name: Fact, other: Fact, context: facts.Context) -> bool:
    """Whether two names may be of one: `Carr` and "Mia Carr"."""
    return facts.compare(name, other, context) in AGREEING or facts.compare(other, name, context) in AGREEING


def _made_by(reading: Reading) -> dict[Fact, Fact]:
    """The name right behind what is counted, and a `by`: `two goals by Kerr`."""
    names = {name.start: name for name in reading.of_kind("name")}
    found = {}
    for fact in reading.of_kind("quantity"):
        behind = words_behind(reading.words, fact.end, 3)
        if [token.key for token in behind[1:2]] == ["by"] and behind[-1].start in names:
            found[fact] = names[behind[-1].start]
    return found


def _by_figure(found: series.Series) -> dict[Fact, Fact]:
    return {holding.figure: holding.holder for holding in found.holdings if holding.figure}


def _is_among(name: Fact, held_by: dict[Fact, Fact], context: facts.Context) -> bool:
    return any(_is_one(name, holder, context) for holder in held_by.values())


def _is_one(name: Fact, holder: Fact, context: facts.Context) -> bool:
    return facts.compare(name, holder, context) is Relation.SAME
