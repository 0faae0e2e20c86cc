"""Two readings in, the figures that the draft gives to another than its source does out.

`Rents rose 11 per cent and wages 30` has both figures of "rents rose 30 per cent while wages rose 11", each of the
other's subject; `scored 22` the figure of "scored 64 goals and conceded 22" that goes with the other verb.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from factcheck import facts
from factcheck.facts import AGREEING, quantity
from factcheck.lexicon.grammar import GENITIVE, THEM
from factcheck.match.beside.clauses import Clause, clauses, is_difference, names_matter
from factcheck.match.beside.frames import frame
from factcheck.match.beside.scores import is_interim
from factcheck.match.beside.times import date_of, is_base, is_of_another
from factcheck.match.beside.whole_for_part import part_and_whole
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import are_opposites, is_like
from factcheck.match.read.stretches import stretches
from factcheck.match.words.links import Links, all_linked, is_linked_in, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_behind, keys_between, words_before, words_behind

_OF_WHOLE = 6  # tokens from a part to its whole: `six of the club's best 23`
_POSSESSIVES, _GOING_ON = GENITIVE, frozenset({"its", "their", "his", "her", "and", "but", "while", ","})


def misplaced(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for each stated figure that the source has, but of something else, where it has another of this."""
    if len(sourced.of_kind("quantity")) < 2 or stated.is_table or sourced.is_table:  # noqa: PLR2004 - no other
        return
    mine, theirs = clauses(stated), clauses(sourced)
    for side in sides:
        fact = side.pair.stated
        if fact not in mine or side.why or side.pair.sourced is None or quantity.is_bound(fact):
            continue
        if not _is_whole(fact, stated):
            yield from _placed(side, _Texts(stated, sourced, links, context), mine[fact], theirs)


class _Texts(NamedTuple):
    stated: Reading
    sourced: Reading
    links: Links
    context: facts.Context


def _placed(side: Side, texts: _Texts, owner: Clause, theirs: Mapping[Fact, Clause]) -> Iterator[Side]:
    """The side that the words and the date around a figure make of it, where they make another."""
    fact, found = side.pair.stated, side.pair.sourced
    relations = {other: facts.compare(fact, other, texts.context) for other in theirs}
    agreeing = [theirs[other] for other, relation in relations.items() if relation in AGREEING]
    others = [other for other, relation in relations.items() if relation is Relation.CONFLICT]
    others = [other for other in others if not quantity.are_worlds_apart(fact, other)]
    others = [other for other in others if is_interim(fact, texts.stated) == is_interim(other, texts.sourced)]
    others = others if side.agrees else [other for other in others if other is found]
    day = date_of(fact, texts.stated)
    own = _of_that_day(day, side, relations, texts)
    if own is not None:
        yield Side(Pair(fact, own, relations[own]), 1.0, 1.0)
        yield from _of_one_day(day, date_of(own, texts.sourced), texts)
        return
    if quantity.is_result(fact) and not is_interim(fact, texts.stated):
        yield from _of_match(side, owner, agreeing, {other: theirs[other] for other in others}, texts)
        return
    part = _of_part(side, owner, theirs, texts) or _of_own_deed(side, owner, agreeing, theirs, texts)
    alike = [theirs[other] for other, relation in relations.items() if relation is Relation.CONFLICT]
    if part is None and (its := _of_own_deed(side, owner, alike, theirs, texts)):
        yield Side(Pair(fact, its.figure, relations[its.figure]), 1.0, 1.0)
        return
    if part is not None and (side.agrees or part in agreeing):
        is_its = float(part in agreeing)
        yield Side(Pair(fact, part.figure, relations[part.figure] if is_its else Relation.UNCLEAR), is_its, is_its)
        return
    undone = _of_own_noun(fact, agreeing, others, texts) if side.agrees else None
    undone = undone or _of_other_deed(side, owner, agreeing, {other: theirs[other] for other in others}, texts)
    for other in others if agreeing else ():
        is_its = all(_is_apart(owner, one, theirs[other], texts) for one in agreeing) or all(
            _is_of_another_day(day, one.figure, other, texts) for one in agreeing
        )
        are_part_and_whole = any(part_and_whole(texts.sourced, other, one.figure) for one in agreeing)
        if (is_its or other is undone) and not are_part_and_whole:
            yield Side(Pair(fact, other, Relation.CONFLICT), 1.0, 1.0, _elsewhere(agreeing[0], other))
            yield from _of_one_day(day, date_of(other, texts.sourced), texts)
            return
    if side.agrees and found is not None:
        yield from _of_one_day(day, date_of(found, texts.sourced), texts)
    if _is_elsewhere(owner, agreeing, found, theirs, texts) and not quantity.is_result(fact):
        yield Side(Pair(fact, None, Relation.UNCLEAR), 0.0, 0.0)
    elif found is not None and (
        _are_unlike(fact, found, texts) or is_of_another(side, texts.stated, texts.sourced, texts.context)
    ):
        yield Side(Pair(fact, found, Relation.UNCLEAR), 0.0, 0.0)


def _of_match(
    side: Side, owner: Clause, agreeing: Sequence[Clause], others: Mapping[Fact, Clause], texts: _Texts
) -> Iterator[Side]:
    """The side of a result by who is named around it, whom the source does not open with: `beat Lund 2–0`."""
    fact, links = side.pair.stated, texts.links
    told = [index for index in owner.own if texts.stated.terms[index].name and index in links]
    named = [index for index in told if not is_linked_in(links, index, {0}) and not _is_parted(fact, index, texts)]
    apart = [index for index in named if not any(is_linked_in(links, index, one.own) for one in agreeing)]
    for other in (
        other
        for other, clause in others.items()
        if agreeing and any(is_linked_in(links, at, clause.own) for at in apart)
    ):
        yield Side(Pair(fact, other, Relation.CONFLICT), 1.0, 1.0, _elsewhere(agreeing[0], other))
        return
    if agreeing and not side.agrees:
        yield Side(Pair(fact, agreeing[0].figure, Relation.UNCLEAR if apart else Relation.SAME), 1.0, 1.0)


def _is_parted(fact: Fact, index: int, texts: _Texts) -> bool:
    """Whether a term stands behind a joint behind a figure: `beat Lund 2–1 and Norway drew`."""
    between = keys_between(texts.stated.words, fact.end, texts.stated.terms[index].start)
    return not _GOING_ON.isdisjoint(between)


def _elsewhere(agreeing: Clause, other: Fact) -> str:
    return f"the source has “{agreeing.figure.text}” of something else, and “{other.text}” of this"


def _is_elsewhere(
    owner: Clause, agreeing: Sequence[Clause], found: Fact | None, theirs: Mapping[Fact, Clause], texts: _Texts
) -> bool:
    """Whether each agreeing figure is of a subject of its own; that of a step, `up from 930`, is of what that is."""
    if not agreeing or (found is not None and quantity.is_start(found)):
        return False
    return all(
        one.subject <= one.own
        and any(_is_apart(owner, one, another, texts) for another in theirs.values() if another is not one)
        for one in agreeing
    )


def _of_own_noun(fact: Fact, agreeing: Sequence[Clause], others: Sequence[Fact], texts: _Texts) -> Fact | None:
    """The figure of the stated noun, where the stated figure is another's: `a profit of 210 million`.

    "A loss of 210 million from a profit of 95 million" has both, each right behind its own.
    """
    mine = frame(texts.stated, fact)
    nouns = {place for place, _ in texts.links.get(mine.subject, ())} if mine.is_owned or mine.verb < 0 else set[int]()
    told = [frame(texts.sourced, one.figure) for one in agreeing] if nouns else []
    is_shared = all(quantity.is_share(one.figure) for one in agreeing)  # `70 per cent of nurses`, on a turnout of 54
    if not told or not all((one.is_owned or is_shared) and one.subject not in nouns for one in told):
        return None
    owners = ((other, frame(texts.sourced, other)) for other in others)
    return next((other for other, its in owners if its.is_owned and its.subject in nouns), None)


def _behind_comma(clause: Clause, reading: Reading) -> frozenset[int]:
    """The terms of a clause from the last comma before its figure on."""
    commas = [token.end for token in words_before(reading.words, clause.figure.start) if token.key == ","]
    return frozenset(at for at in clause.own if reading.terms[at].start >= max(commas, default=0))


def _of_part(side: Side, owner: Clause, theirs: Mapping[Fact, Clause], texts: _Texts) -> Clause | None:
    """The part of a whole that a draft speaks of, where its figure is set beside that of the whole.

    `Recorded 268 cases in the capital` beside "412 cases, of which 268 were in the capital".
    """
    whole = theirs.get(side.pair.sourced) if side.pair.sourced else None
    for other in theirs.values() if whole else ():
        if whole and other is not whole and is_part(texts.sourced, other.figure):
            stated = (index for index in owner.own if names_matter(texts.stated, index))
            own = _behind_comma(other, texts.sourced)  # `on a site in Lund, a third of them for students`
            of_part = (at for at in stated if is_linked_in(texts.links, at, own))
            if any(not is_linked_in(texts.links, at, whole.own) for at in of_part):
                return other
    return None


def _of_own_deed(
    side: Side, owner: Clause, agreeing: Sequence[Clause], theirs: Mapping[Fact, Clause], texts: _Texts
) -> Clause | None:
    """The clause with a stated figure and the verb before it, where that is set beside the figure of another verb.

    `Conceded 22 goals` beside "scored 64 goals and conceded only 22".
    """
    other = theirs.get(side.pair.sourced) if side.pair.sourced else None
    verbs = {index for index in owner.own if is_verb_like(texts.stated, index)}
    if side.agrees or other is None or not verbs:
        return None
    counts = {"", quantity.counted(side.pair.stated)}
    of_it = (one for one in agreeing if quantity.counted(one.figure) in counts)
    return next((one for one in of_it if _is_of(verbs, one, texts) and not _is_of(verbs, other, texts)), None)


def _of_other_deed(
    side: Side, owner: Clause, agreeing: Sequence[Clause], others: Mapping[Fact, Clause], texts: _Texts
) -> Fact | None:
    """The figure of the stated verb, where the stated figure is that of another: `conceded 64 goals`."""
    verbs = _deed_apart(side, owner, agreeing, texts)
    return next((fact for fact, clause in others.items() if _is_of(verbs, clause, texts)), None) if verbs else None


def _deed_apart(side: Side, owner: Clause, agreeing: Sequence[Clause], texts: _Texts) -> set[int]:
    """The verbs of a stated figure, which the source all has, where it gives that figure with another."""
    verbs = {index for index in owner.own if is_verb_like(texts.stated, index)} or _led_by(owner.figure, texts.stated)
    if not side.agrees or len(agreeing) != 1 or not all(same_words(texts.links, index) for index in verbs):
        return set()
    held = {place for index in texts.links for place in same_words(texts.links, index)}
    agreeing = [_without_unsure(agreeing[0], texts)]
    there = ((place, texts.sourced.terms[place]) for place in agreeing[0].own)
    verbs_there = {place for place, term in there if is_verb_like(texts.sourced, place) and term.key != "compared"}
    verbs_there = verbs_there or _led_by(agreeing[0].figure, texts.sourced)
    is_told = not verbs_there or verbs_there & held or _is_told_there(verbs, agreeing[0], verbs_there, texts)
    return set() if is_told else verbs


def _without_unsure(clause: Clause, texts: _Texts) -> Clause:
    """A clause of the source without the words that it does not tell as so: `900 tried to escape`."""
    over = stretches(texts.sourced)
    if not over or stretches(texts.stated):
        return clause
    terms = texts.sourced.terms
    unsure = {place for place in clause.own if any(stretch.has(terms[place].start) for stretch in over)}
    return clause._replace(own=clause.own - unsure)


def _is_told_there(verbs: set[int], agreeing: Clause, verbs_there: set[int], texts: _Texts) -> bool:
    """Whether the clause of a figure has a word for the stated verb, or its opposite, or leaves out so many.

    `Killed 8` for "left 8 dead", `rose 12 per cent` for "fell 12 per cent", `two are still there` for "all but two".
    """
    stated, sourced = texts.stated.terms, texts.sourced.terms
    is_alike = any(is_linked_in(texts.links, index, agreeing.own) for index in verbs)
    pairs = ((stated[index].key, sourced[place].key) for index in verbs for place in verbs_there)
    is_turned = not quantity.counted(agreeing.figure) and any(are_opposites(*pair) for pair in pairs)
    return is_alike or is_turned or keys_before(texts.sourced.words, agreeing.figure.start, 2) == ["all", "but"]


def _led_by(figure: Fact, reading: Reading) -> set[int]:
    """The word of the present right before a count, which can only be a verb there: `employs 64 people`."""
    last = max(reading.terms_before(figure.start), default=-1)
    term = reading.terms[last] if last > 0 else None
    is_led = term is not None and term.name is None and term.end == figure.start - 1 and term.key.endswith("s")
    return {last} if is_led and quantity.counted(figure) else set()


def _is_of(verbs: set[int], clause: Clause, texts: _Texts) -> bool:
    """Whether a clause has each of some verbs, and no other for it."""
    exact = (same_words(texts.links, index) for index in verbs)
    return all(not places.isdisjoint(clause.own) for places in exact)


def is_part(reading: Reading, fact: Fact) -> bool:
    """`Of which 268 were`, `268 of them`."""
    before = keys_before(reading.words, fact.start, 2)
    behind = keys_behind(reading.words, fact.end, 2)
    return any(pair[:1] == ["of"] and pair[-1] in THEM for pair in (before, behind))


def _of_that_day(day: Fact | None, side: Side, relations: dict[Fact, Relation], texts: _Texts) -> Fact | None:
    """The source's figure of the stated time, where a wrong one is set beside that of another.

    `80 pounds in 2022`, and `85 pounds in 2022`, for "95 pounds in 2023, up from 80 pounds in 2022".
    """
    found = side.pair.sourced
    if side.agrees or found is None:
        return None
    known = [other for other, relation in relations.items() if relation is not Relation.UNCLEAR]
    known = [other for other in known if _are_of_one_noun(side.pair.stated, other)]
    return next((other for other in known if _is_of_another_day(day, found, other, texts)), None)


def _of_one_day(day: Fact | None, its: Fact | None, texts: _Texts) -> Iterator[Side]:
    """The side of the date that a figure and the source's both have: it is no other's, however it is placed."""
    if day is not None and its is not None and facts.compare(day, its, texts.context) is Relation.SAME:
        yield Side(Pair(day, its, Relation.SAME), 1.0, 1.0)


def _are_unlike(fact: Fact, other: Fact, texts: _Texts) -> bool:
    """Whether one is by how much something is more than another, `four more goals than`, and the other is not."""
    return is_difference(fact, texts.stated) != is_difference(other, texts.sourced)


def _is_of_another_day(day: Fact | None, agreeing: Fact, other: Fact, texts: _Texts) -> bool:
    """Whether the source has the stated figure of another time, and another figure of the stated one."""
    theirs, its = date_of(agreeing, texts.sourced), date_of(other, texts.sourced)
    if day is None or its is None or not _are_of_one_noun(agreeing, other):
        return False
    if theirs is None:  # `rose to 1,940, compared with 186 last year`
        return is_base(its, texts.sourced) and facts.compare(day, its, texts.context) is Relation.SAME
    return (
        facts.compare(day, its, texts.context) is Relation.SAME
        and facts.compare(day, theirs, texts.context) is Relation.CONFLICT
    )


def _is_whole(fact: Fact, reading: Reading) -> bool:
    """`Six of Lind's 23 goals`: of how many they are, beside which the part is of the same."""
    before = words_before(reading.words, fact.start, _OF_WHOLE)
    parts = {one.end for one in reading.of_kind("quantity") if one.end <= fact.start}
    return any(one.end in parts and other.key == "of" for one, other in pairwise(before)) and before[-1].key != "of"


def _is_apart(owner: Clause, agreeing: Clause, other: Clause, texts: _Texts) -> bool:
    """Whether a stated figure is of the other's subject, and of nothing that the agreeing one stands with."""
    links = texts.links
    if (
        agreeing.is_open
        or not _are_of_one_noun(agreeing.figure, other.figure)
        or _have_one_owner(owner, agreeing, other, texts)
    ):
        return False
    if is_part(texts.sourced, agreeing.figure):
        return False  # `nine of them` are of the same as the whole
    is_list = agreeing.is_listed and other.is_listed  # `30 for children and 50 for adults`
    subject = owner.own if is_list else owner.subject
    around = agreeing.subject if is_list else agreeing.own | agreeing.subject
    with_other = {index for index in subject if is_linked_in(links, index, other.subject)}
    with_agreeing = {index for index in subject if is_linked_in(links, index, around)}
    with_other -= {index for index in with_other if _is_lent(index, other, agreeing, texts)}
    said_of_both = {index for index in subject if _is_lent(index, agreeing, other, texts)}
    held = all_linked(links, owner.own)
    heads = {index for index in with_agreeing & with_other if index - 1 in with_other - with_agreeing}
    heads -= {index for index in heads if texts.stated.terms[index].name}
    is_narrower = bool(heads) and {agreeing.subject, other.subject}.isdisjoint(
        {frozenset()}
    )  # `winner`, "stage winner"
    is_narrower = is_narrower and with_agreeing == heads
    return (
        any(names_matter(texts.stated, index) for index in with_other - with_agreeing)
        and not any(names_matter(texts.stated, index) for index in with_agreeing - with_other - said_of_both)
        and (is_narrower or any(names_matter(texts.sourced, place) and place not in held for place in agreeing.subject))
    )


def _have_one_owner(owner: Clause, agreeing: Clause, other: Clause, texts: _Texts) -> bool:
    """Whether one noun right before each has so much, and another the other: `a loss of 5 million`, "a profit of 3"."""
    mine = frame(texts.stated, owner.figure)
    theirs, its = (frame(texts.sourced, one.figure) for one in (agreeing, other))
    is_owned = mine.is_owned and theirs.is_owned and its.is_owned
    is_one = is_owned and theirs.subject in same_words(texts.links, mine.subject)
    return is_one and its.subject != theirs.subject and texts.sourced.terms[its.subject].name is None


def _is_lent(index: int, agreeing: Clause, other: Clause, texts: _Texts) -> bool:
    """Whether a name goes for a clause without one, too: `Axa said revenue rose, but profit fell`."""
    sourced = texts.sourced
    if any(sourced.terms[place].name for place in other.own | other.subject):
        return False
    places = [
        place for place, _ in texts.links.get(index, ()) if place in agreeing.subject and sourced.terms[place].name
    ]
    owners = [words_behind(sourced.words, sourced.terms[place].end, 1) for place in places]
    is_owner = any(token.key in _POSSESSIVES for tokens in owners for token in tokens)
    start = min((sourced.terms[place].start for place in other.subject), default=other.figure.start)
    before = keys_before(sourced.words, start, 1)
    return bool(places) and (not is_owner or not _GOING_ON.isdisjoint(before))


def _are_of_one_noun(fact: Fact, other: Fact) -> bool:
    mine, theirs = quantity.counted(fact), quantity.counted(other)
    return not (mine and theirs) or is_like(mine, theirs)
