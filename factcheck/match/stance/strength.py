"""Where one text says more than the other: what the source calls possible is so, `urged` has become `ordered`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.grammar import BEING, COPULAS, DETERMINERS
from factcheck.lexicon.modality import (
    CERTAIN,
    HEDGES,
    HEDGING_PHRASES,
    LEAVING_ROOM,
    PUTTING,
    SCALES,
    WANTING,
    WEIGHING,
)
from factcheck.lexicon.stopwords import LIGHT
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.stance.awaited import awaits
from factcheck.match.stance.exceptions import swept
from factcheck.match.stance.permission import both_limit
from factcheck.match.stance.realis import overstated
from factcheck.match.stance.superlatives import widened
from factcheck.match.stance.turn import RAISED, Turn
from factcheck.match.words.links import Links, any_linked, held_places
from factcheck.model import Token
from factcheck.words import is_inside, key_after, key_before, keys_behind, keys_between, up_to

_SCOPE = 5.0
_AS = 6  # tokens: `, as had first been suspected,`
_AROUND = 3
_BESIDE = 2
_PARTING = frozenset({"but", ";", "while", "whereas", "although", "though"})
_LIGHT = frozenset(stem(word) for word in LIGHT)  # `at risk of seeing a gap` is of the gap
PLANS = frozenset({"plan", "plans", "proposal", "proposals", "planned", "proposed", "intends", "intend", "aims", "aim"})


def raised(stated: Reading, sourced: Reading, links: Links) -> tuple[Turn, ...]:
    """The words of the stated text that say more than those of the source in their place, each beside them.

    One with no word of the stated text merely lacks the source's hedge.
    """
    wider = (Turn(mine, theirs, RAISED) for mine, theirs in widened(stated, sourced))
    ahead = (Turn(mine, theirs, RAISED) for mine, theirs in overstated(stated, sourced, links))
    of_all = (Turn(mine, theirs, RAISED) for mine, theirs in swept(stated, sourced))
    return (*_unhedged(stated, sourced, links), *_stepped_up(stated, sourced, links), *ahead, *wider, *of_all)


def _unhedged(stated: Reading, sourced: Reading, links: Links) -> Iterator[Turn]:
    """`the gap will widen` where the source has "at risk of seeing a wider gap"."""
    certain = next((token for token in stated.words.tokens if token.key in CERTAIN), None)
    if certain is None and (_leaves_room(stated) or is_put_at(stated) or awaits(stated, sourced, links)):
        return
    if both_limit(stated, sourced):
        return  # what one may do at most is what the other bars beyond that
    hedges = {governed: hedge for hedge, governed in _hedged(sourced, LEAVING_ROOM if certain else HEDGES)}
    for index in links if hedges and sourced.keys.isdisjoint(CERTAIN) else ():
        place = _best_place(index, links)
        if place in hedges and hedges[place].key in PLANS and _is_to_come(stated):
            continue
        if place in hedges and _is_of_other_verb(hedges[place], place, stated, sourced, links):
            continue
        if place in hedges and not _is_object(hedges[place], sourced, links):
            yield Turn(certain, hedges[place], RAISED)
            return


def _is_of_other_verb(hedge: Token, place: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all stated verbs are told in another clause, and of the hedged one a noun alone: `denied it`, "but"."""
    verbs = [index for index in links if stated.terms[index].name is None and is_verb_like(stated, index)]
    told = [sourced.terms[at].start for index in verbs for at, _ in links[index] if is_verb_like(sourced, at)]
    is_noun = sourced.terms[place].name is not None
    return is_noun and bool(told) and all(_is_parted(hedge.end, start, sourced) for start in told)


def _is_parted(start: int, end: int, reading: Reading) -> bool:
    """Whether a clause begins between two places, the first of which comes first."""
    return start < end and not _PARTING.isdisjoint(keys_between(reading.words, start, end))


def _leaves_room(reading: Reading) -> bool:
    """Whether a word of the text leaves room; who `has set a limit` is not `set to`."""
    following = (*(token.key for token in reading.words.tokens[1:]), "")
    apart = reading.of_kind("date", "quantity")  # `in May`, `by about two days`
    keys = ["" if is_inside(token.start, apart) else token.key for token in reading.words.tokens]
    return any(
        key in LEAVING_ROOM | WANTING and (key != "set" or after == "to")
        for key, after in zip(keys, following, strict=True)
    )


def _is_to_come(reading: Reading) -> bool:
    """`Is to be enlarged` says no more than a plan does."""
    is_due = any(one.key in COPULAS and other.key == "to" for one, other in pairwise(reading.words.tokens))
    return is_due or is_headline_to_come(reading)


def is_headline_to_come(reading: Reading) -> bool:
    """`Rask to cut 90 jobs`: the headline of a plan."""
    opening = [fact.end for fact in reading.of_kind("name") if fact.start == reading.words.tokens[0].start]
    return bool(opening) and keys_behind(reading.words, opening[0], 1) == ["to"]


def is_put_at(reading: Reading) -> bool:
    """Whether a figure is put `at` so much, which is an estimate."""
    figures = {fact.start for fact in reading.of_kind("quantity")}
    keys = [token.key for token in reading.words.tokens]
    places = [at for at, key in enumerate(keys) if key in PUTTING]
    return any(
        token.key == "at" and following.start in figures
        for place in places
        for token, following in pairwise(reading.words.tokens[place:])
    )


def _is_object(hedge: Token, sourced: Reading, links: Links) -> bool:
    """Whether something is done to a plan that the stated text tells too: `rejected raising it`, "rejected a plan"."""
    figures = sourced.of_kind("quantity")  # `approved a $4.5 million plan`
    before = [
        token
        for token in sourced.words.tokens
        if token.end <= hedge.start and token.key not in DETERMINERS and not is_inside(token.start, figures)
    ]
    said = held_places(links)
    ends = {sourced.terms[place].end for place in said if is_verb_like(sourced, place)}
    return hedge.key in PLANS and bool(before) and before[-1].end in ends


def _best_place(index: int, links: Links) -> int:
    """Where the source says a stated term: of several places the one nearest to what the terms beside it say."""
    beside = [links[near] for near in range(index - _BESIDE, index + _BESIDE + 1) if near != index and near in links]
    places = [place for place, _ in links[index]]
    return min(places, key=lambda place: sum(min(abs(place - other) for other, _ in each) for each in beside))


def _hedged(reading: Reading, words: frozenset[str]) -> Iterator[tuple[Token, int]]:
    """Each hedge with the first term that it stands over."""
    tokens = reading.words.tokens
    taken = reading.of_kind("date", "name", "quantity")
    for number, token in enumerate(tokens):
        following = key_after(tokens, number)
        if token.key not in words and (token.key, following) not in HEDGING_PHRASES:
            continue
        is_of_a_figure = is_inside(tokens[min(number + 1, len(tokens) - 1)].start, taken)
        if following == "not" or is_of_a_figure or is_inside(token.start, taken):
            continue
        if (
            _is_of_others(tokens, number)
            or _is_for_nobody(tokens, number)
            or (token.key in WEIGHING and key_before(tokens, number) not in BEING)
        ):
            continue  # `disappointing, considering the budget`
        if token.key in PLANS and _is_drawn(tokens, number):
            continue
        place = reading.places[number + (token.key not in words)]
        over = (
            index
            for index, term in enumerate(reading.terms)
            if place < term.place <= place + _SCOPE and term.stem not in _LIGHT
        )
        governed = next(over, None)
        if governed is not None:
            yield token if token.key in words else _phrase(number, reading), governed


def _is_of_others(tokens: Sequence[Token], number: int) -> bool:
    """`And not the bath, as had first been suspected, were the source`: what is told behind it was not suspected."""
    before = [token.key for token in up_to(tokens, number, _AS)]
    at = len(before) - before[::-1].index(",") if "," in before else len(before)
    return key_after(tokens, number) == "," and before[at : at + 1] == ["as"]


def _is_for_nobody(tokens: Sequence[Token], number: int) -> bool:
    """`Nobody may smoke`: it is banned, and not possible."""
    before = [token.key for token in up_to(tokens, number, 2)]
    return before[-1:] == ["nobody"] or before == ["no", "one"]


def _is_drawn(tokens: Sequence[Token], number: int) -> bool:
    """`Built to plans by Lind`: a drawing, which the deed was done by; not so `according to plans`."""
    before = [token.key for token in up_to(tokens, number, 3) if token.key not in DETERMINERS][-2:]
    return before[-1:] == ["to"] and before != ["according", "to"]


def _phrase(number: int, reading: Reading) -> Token:
    """All of the phrase that the token is in: “at risk of”, of which “at risk” and “risk of” are pairs."""
    tokens = reading.words.tokens
    first, last = number, number + 1
    while first and (key_before(tokens, first), tokens[first].key) in HEDGING_PHRASES:
        first -= 1
    while last + 1 < len(tokens) and (tokens[last].key, key_after(tokens, last)) in HEDGING_PHRASES:
        last += 1
    start, end = tokens[first].start, tokens[last].end
    key = " ".join(token.key for token in tokens[first : last + 1])
    return Token(reading.words.text[start:end], key, start, end)


def _stepped_up(stated: Reading, sourced: Reading, links: Links) -> Iterator[Turn]:
    """A word higher on a scale than the source's, beside the same words."""
    mine = stated.keys
    theirs = sourced.keys
    for words, lower in SCALES:
        is_lower_here = not mine.isdisjoint(lower) or not theirs.isdisjoint(words)
        if mine.isdisjoint(words) or theirs.isdisjoint(lower) or is_lower_here:
            continue
        high, low = _first(stated, words), _first(sourced, lower)
        if _stand_among(high, low, stated, sourced, links):
            yield Turn(high, low, RAISED)


def _first(reading: Reading, words: frozenset[str]) -> Token:
    return next(token for token in reading.words.tokens if token.key in words)


def _stand_among(high: Token, low: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether one of the words around either says the same."""
    theirs = sourced.terms_around(low, _AROUND)
    return any_linked(links, stated.terms_around(high, _AROUND), theirs)
