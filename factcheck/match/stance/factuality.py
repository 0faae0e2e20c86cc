"""Two readings in, the words out by which the source only expects, wants, fears or allows for what the other states.

`Revenue was 40 million` is not borne out by "analysts had forecast revenue of 40 million", nor `they sold the hall` by
"residents opposed the sale of the hall". It is not denied either: it may have come about since.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts import MEASURED
from factcheck.lexicon.factuality import (
    ALLEGED,
    DROPPED,
    EXPECTED,
    FEARED,
    NEARLY,
    SHORT_OF,
    UNDECIDED,
    WANTED,
)
from factcheck.lexicon.grammar import BEING, DETERMINERS, INDEFINITE
from factcheck.lexicon.measures import FORESEEING
from factcheck.match.beside.clauses import clauses
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.read.stretches import MODALS, RULING, Stretch, stretches
from factcheck.match.stance.awaited import awaits
from factcheck.match.stance.strength import PLANS, is_headline_to_come, is_put_at
from factcheck.match.words.links import Links, held_places, linked
from factcheck.match.words.side import Side
from factcheck.model import Token
from factcheck.words import keys_before, keys_behind

_DUE = BEING | {"has", "have", "had", "needs", "need"}  # `has to approve it`
_SETTLED = frozenset({"planned", "scheduled", "due", "set", "slated"})  # what is so is to be
_FORESEEN = FORESEEING | {"should"}  # what `will` be so is surer
_PAST = frozenset({"was", "were", "been", "had"})
_AHEAD = frozenset({"will", "'ll", "shall", "upcoming", "forthcoming", "next", "future", "planned"})
_WILL = frozenset({"will", "'ll", "shall"})
_DOUBTING = frozenset({"doubt", "doubts", "doubted", "doubting"})
_MAYBE = frozenset({"could", "may", "might"})
_HAVING = frozenset({"has", "have", "had"})
_BEING_SO = frozenset({"is", "are", "was", "were", "has", "have", "had"})


def unsure_word(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Token | None:
    """The source's word over all that it has of a stated deed, or over a stated figure or date; None without one."""
    known = stated.keys
    roots = {stem(key) for key in known}
    held = {sourced.terms[place].start for place in held_places(links)}
    theirs = [stretch for stretch in stretches(sourced) if stem(stretch.token.key) not in roots]
    theirs = [one for one in theirs if one.way != DROPPED or one.token.start not in held]  # told in another word
    if not theirs or is_put_at(stated) or any(_is_worked_out(side) for side in sides):
        return None
    if awaits(stated, sourced, links):
        return None
    mine = [stretch for stretch in stretches(stated) if stretch.token.key not in _WILL]  # it leaves no room
    is_due = any(token.key in _DUE and following.key == "to" for token, following in pairwise(stated.words.tokens))
    verbs = [term for index, term in enumerate(stated.terms) if is_verb_like(stated, index)]
    is_open = bool(mine and verbs) and all(any(one.has(verb.start) for one in mine) for verb in verbs)  # `may close`
    is_ahead = is_due or is_open or not _AHEAD.isdisjoint(known) or _is_scheduled(stated, sourced, links, sides)
    less = {FEARED, DROPPED} if is_open else {WANTED, FEARED, DROPPED}  # what is wanted or feared need not come
    is_past = any(is_verb_like(stated, index) and _is_past(stated, index) for index in range(len(stated.terms)))
    figured = theirs if is_past else [stretch for stretch in theirs if stretch.token.key not in MODALS]
    foreseen = frozenset[str]() if mine or is_due or _WILL.isdisjoint(known) else _FORESEEN
    open_modals = MODALS - foreseen
    own = _of_their_figures(stated, sourced, links, sides)
    deeds = _over_deeds(mine, theirs, stated, sourced, own, open_modals)
    found = (*_over_figures(mine, figured, sourced, sides), *deeds)
    settled = (_SETTLED if is_due else frozenset[str]()) | (PLANS if is_headline_to_come(stated) else frozenset[str]())
    found = tuple(one for one in found if one.token.key not in settled)
    unsettled = {one.token.key for one in theirs if one.way == ALLEGED} | RULING | UNDECIDED
    sure = foreseen | unsettled if foreseen else foreseen  # what is debated or thought so is not what will be
    return next((one.token for one in found if not is_ahead or one.way in less or one.token.key in sure), None)


def is_asked(stated: Reading, sourced: Reading) -> bool:
    """Whether the source does no more than ask what is stated as so."""
    mine, theirs = stated.words.text.rstrip(), sourced.words.text.rstrip()
    return theirs.endswith("?") and not mine.endswith("?") and len(theirs.split(". ")) == 1


def unsure_alone(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Token | None:
    """A word by which the sentence leaves open, or to come, what the source tells as so: `will`, `doubts that`."""
    if any(_is_worked_out(side) for side in sides):
        return None
    theirs = stretches(sourced)
    verbs = [index for index in links if is_verb_like(stated, index)]
    for one in stretches(stated):
        held = [index for index in verbs if one.has(stated.terms[index].start)]
        is_doubted = one.way == ALLEGED and one.token.key in _DOUBTING
        if is_doubted and held and not any(other.way == ALLEGED for other in theirs):
            return one.token
        is_told = not theirs and sourced.keys.isdisjoint(_AHEAD | MODALS | {"if", "whether", "would"})
        is_unfulfilled = one.token.key == "would" and keys_behind(stated.words, one.token.end, 1) == ["have"]
        is_open = (
            is_unfulfilled
            or one.token.key in _MAYBE
            or (one.way in {EXPECTED, WANTED} and one.token.key not in sourced.keys)
        )
        if is_told and is_open and _are_so(held, one, stated, sourced, links):
            return one.token
    return None


def _are_so(held: Sequence[int], over: Stretch, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source tells these verbs in the past, or with no day to come in the present; `be` and `have` too."""
    is_dated = bool(sourced.of_kind("date"))
    if not held:
        behind = next((token.key for token in stated.words.tokens if token.start >= over.start), "")
        return behind in {"be", "have"} and not is_dated and not sourced.keys.isdisjoint(_BEING_SO)
    is_past = any(is_verb_like(sourced, place) and _is_past(sourced, place) for place in range(len(sourced.terms)))
    for place in (place for index in held for place, _ in links[index]):
        is_verb = is_verb_like(sourced, place)
        is_present = not is_dated and sourced.terms[place].key.endswith("s")
        if not (_is_past(sourced, place) if is_verb else is_past and not is_dated) and not is_present:
            return False
    return True


def nearly_alone(stated: Reading, sourced: Reading) -> Token | None:
    """The `nearly` of what the source tells as done."""
    if stretches(sourced) or not sourced.keys.isdisjoint(SHORT_OF):
        return None
    return next((one.token for one in stretches(stated) if one.way == NEARLY), None)


def _is_scheduled(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether the one tells in the present, with its day, what the other says will be: `opens on 3 May`."""
    if not any(side.agrees and side.is_of("date") and side.pair.sourced for side in sides):
        return False
    present = [index for index in links if stated.terms[index].key.endswith("s") and not stated.terms[index].name]
    verbs = [
        sourced.terms[place].start for index in present for place, _ in links[index] if sourced.terms[place].is_verb
    ]
    return any(keys_before(sourced.words, start, 1) == ["will"] for start in verbs)


def _is_worked_out(side: Side) -> bool:
    return side.agrees and bool(side.why) and side.is_of("quantity", "order")


def _over_figures(
    mine: Sequence[Stretch], theirs: Sequence[Stretch], sourced: Reading, sides: Sequence[Side]
) -> Iterator[Stretch]:
    """What stands over the source's figures and dates that are stated as so; `the six` are there in any case."""
    known = {token.end + 1 for token in sourced.words.tokens if token.key in DETERMINERS - INDEFINITE}
    for side in sides:
        fact, found = side.pair.stated, side.pair.sourced
        is_borne_out = fact.kind in MEASURED and found is not None and side.agrees and not side.why
        if is_borne_out and found and found.start not in known and not any(one.has(fact.start) for one in mine):
            yield from filter(None, [_over(theirs, [found.start])])


def _of_their_figures(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Links:
    """The links where a verb beside a figure is linked to those alone that the source has beside that figure.

    `100,000 escaped` is no more than tried in "100,000 tried to escape and 5,000 succeeded in escaping".
    """
    borne_out = [side.pair for side in sides if side.is_of("quantity") and side.agrees and side.pair.sourced]
    if len(sourced.of_kind("quantity")) < len(borne_out) + 1:
        return links
    mine, theirs = clauses(stated), clauses(sourced)
    found = dict(links)
    for pair in borne_out:
        one, other = mine.get(pair.stated), theirs.get(pair.sourced) if pair.sourced else None
        for index in one.own if one and other else ():
            near = [link for link in links.get(index, ()) if other and link[0] in other.own]
            found |= {index: near} if near else {}
    return found


def _over_deeds(
    mine: Sequence[Stretch],
    theirs: Sequence[Stretch],
    stated: Reading,
    sourced: Reading,
    links: Links,
    modals: frozenset[str],
) -> Iterator[Stretch]:
    """The same of each stated verb, wherever the source has it; and of all the words that it has, if there is none.

    One of the `modals` makes only what was done unsure.
    """
    said: dict[int, list[int]] = {}
    weighty = [index for index, term in enumerate(stated.terms) if term.weight >= 1 and is_verb_like(stated, index)]
    for index, places in links.items():
        term = stated.terms[index]
        tells = term.weight >= 1 or (not weighty and is_verb_like(stated, index))  # `the fire started`
        if term.name is None and tells and not any(stretch.has(term.start) for stretch in mine):
            said[index] = [sourced.terms[place].start for place, _ in places]
    verbs = {index for index in said if is_verb_like(stated, index)}
    if all(_over(theirs, said[index]) for index in verbs):  # else what is done is told as so
        verbs |= {index for index in said if any(sourced.terms[place].is_verb for place in linked(links, index))}
    for index in sorted(verbs):
        over = _over(theirs, said[index])
        if over and not (over.token.key in modals and not _is_past(stated, index)):
            yield over
    told = said if verbs else _behind_having(said, stated) or said
    over = _over(theirs, [start for starts in told.values() for start in starts])
    if over and over.token.key not in modals:
        yield over
    if any(index in said and not _over(theirs, said[index]) for index in weighty):
        return  # `vetoed the law in March but signed it in May`
    dropped = [stretch for stretch in theirs if stretch.way == DROPPED]
    yield from filter(None, (_over(dropped, starts) for starts in said.values()))  # `went on strike`


def _over(theirs: Sequence[Stretch], places: Sequence[int]) -> Stretch | None:
    """What stands over every one of these places."""
    found = [next((stretch for stretch in theirs if stretch.has(place)), None) for place in places]
    return found[0] if found and all(found) else None


def _behind_having(said: dict[int, list[int]], reading: Reading) -> dict[int, list[int]]:
    """Those of some terms that stand behind a text's `has`, where that is the verb: what somebody has."""
    having = next((token.end for token in reading.words.tokens if token.key in _HAVING), None)
    return {} if having is None else {at: told for at, told in said.items() if reading.terms[at].start > having}


def _is_past(reading: Reading, index: int) -> bool:
    """Whether a verb tells of what was done: who `can` or `must` do something does it by and by."""
    term = reading.terms[index]
    before = {token.key for token in reading.words.tokens if token.end <= term.start}
    return not _PAST.isdisjoint(before) if BEING & before else is_participle(term.key)
