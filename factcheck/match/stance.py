"""Where one text denies or reverses what the other says of the same thing."""

from collections.abc import Iterator
from itertools import combinations

from factcheck.lexicon.stance import DENYING, LEADING, MUTUAL, NEGATING_PHRASES, NEGATORS, NOT_NEGATING_PHRASES, ONLY
from factcheck.match.reading import Reading
from factcheck.match.stems import are_opposites, is_like, opposites, stem
from factcheck.model import Token
from factcheck.typed import NamedTuple

_SCOPE = 9.0
_NEIGHBOURS = 3
_FEWEST_HEADS = 2
_REACH = 6.0
_BOTH_WAYS = frozenset(stem(word) for word in MUTUAL)


class Turn(NamedTuple):
    """A word of the stated text (`stated`) or of the source (`sourced`) that turns the other's round."""

    stated: Token | None
    sourced: Token | None
    kind: str


def turns(stated: Reading, sourced: Reading, links: dict[int, list[tuple[int, float]]]) -> tuple[Turn, ...]:
    """Negations that only one side has over what both say, and words that stand against their opposites.

    Two turns of one statement undo each other: `will not hurt` is no denial of `would be harmless`.
    """
    found = (*_denials(stated, sourced, links), *_opposites(stated, sourced, links))
    return found if len(found) % 2 else (*_narrowed(stated, sourced, links), *_swapped(stated, sourced, links))


def _denials(stated: Reading, sourced: Reading, links: dict[int, list[tuple[int, float]]]) -> Iterator[Turn]:
    here, there = _scopes(stated), _scopes(sourced)
    denied_here = {index for _, scope in here for index in scope}
    denied_there = {index for _, scope in there for index in scope}
    for token, scope in here:
        if _is_echoed(token, sourced):
            continue
        heads = [links[index] for index in scope if index in links]
        if heads and not any(position in denied_there for places in heads for position, _ in places):
            yield Turn(token, None, "negation")
    for token, scope in there:
        if _is_echoed(token, stated):
            continue
        mine = [index for index, places in links.items() if all(position in scope for position, _ in places)]
        if len(mine) >= min(_FEWEST_HEADS, len(scope)) and not denied_here.intersection(mine):
            yield Turn(None, token, "negation")


def _is_echoed(token: Token, other: Reading) -> bool:
    """Whether the other text denies in a word of the same sense: `refused` for "refusal"."""
    return token.key in DENYING and any(is_like(token.key, word.key) for word in other.words.tokens)


def _scopes(reading: Reading) -> list[tuple[Token, tuple[int, ...]]]:
    """Each negator with the terms it stands over: the next three within its phrase."""
    scopes = []
    names = reading.of_kind("name")
    for number, token in enumerate(reading.words.tokens):
        if not _denies(reading, number) or any(fact.start <= token.start < fact.end for fact in names):
            continue
        place = reading.places[number]
        over = [i for i, term in enumerate(reading.terms) if place < term.place <= place + _SCOPE and not term.name]
        if over:
            scopes.append((token, tuple(over[:_NEIGHBOURS])))
    return scopes


def _denies(reading: Reading, number: int) -> bool:
    tokens = reading.words.tokens
    key = tokens[number].key
    following = tokens[number + 1].key if number + 1 < len(tokens) else ""
    if (key, following) in NOT_NEGATING_PHRASES:
        return False
    return key in NEGATORS or key in DENYING or (key, following) in NEGATING_PHRASES


def _narrowed(stated: Reading, sourced: Reading, links: dict[int, list[tuple[int, float]]]) -> Iterator[Turn]:
    """`only private companies` where the source has "both state-owned and private companies"."""
    if any(token.key in ONLY for token in sourced.words.tokens):
        return
    if not any(token.key in ONLY for token in stated.words.tokens):
        return
    both = [
        (token, place)
        for token, place in zip(sourced.words.tokens, sourced.places, strict=True)
        if token.key in {"both", "alike"}
    ]
    for token, place in stated.plain_words():
        if token.key not in ONLY:
            continue
        following = next((index for index, term in enumerate(stated.terms) if term.place > place), None)
        for position, _ in links.get(following, ()) if following is not None else ():
            for joint, joint_place in both:
                if abs(sourced.terms[position].place - joint_place) <= _REACH:
                    yield Turn(token, joint, "narrowed")
                    return


def _swapped(stated: Reading, sourced: Reading, links: dict[int, list[tuple[int, float]]]) -> Iterator[Turn]:
    """Two names that have changed places: `China catches up with the US` for `the US catches up with China`."""
    if any(token.key == "by" for reading in (stated, sourced) for token in reading.words.tokens):
        return  # "A beat B" and "B was beaten by A" say the same
    if any(term.stem in _BOTH_WAYS for term in stated.terms):
        return
    names = [index for index, term in enumerate(stated.terms) if term.name and _is_named(index, sourced, links)]
    for first, second in combinations(names, 2):
        mine, theirs = links[first], links[second]
        straight = _stands(first, mine, stated, sourced, links) or _stands(second, theirs, stated, sourced, links)
        crossed = _stands(first, theirs, stated, sourced, links) and _stands(second, mine, stated, sourced, links)
        if crossed and not straight:
            name = stated.terms[first]
            yield Turn(Token(stated.words.text[name.start : name.end], name.key, name.start, name.end), None, "swapped")
            return


def _is_named(index: int, sourced: Reading, links: dict[int, list[tuple[int, float]]]) -> bool:
    return index in links and all(sourced.terms[place].name for place, _ in links[index])


def _stands(
    name: int,
    places: list[tuple[int, float]],
    stated: Reading,
    sourced: Reading,
    links: dict[int, list[tuple[int, float]]],
) -> bool:
    """Whether the plain word right before or after a stated name is beside one of `places` too, on the same side."""
    for step in (-1, 1):
        beside = name + step
        if not 0 <= beside < len(stated.terms) or stated.terms[beside].name or beside not in links:
            continue
        if abs(stated.terms[beside].place - stated.terms[name].place) > _REACH:
            continue
        for word, _ in links[beside]:
            for place, _ in places:
                if 0 < step * (sourced.terms[word].place - sourced.terms[place].place) <= _REACH:
                    return True
    return False


def _opposites(stated: Reading, sourced: Reading, links: dict[int, list[tuple[int, float]]]) -> Iterator[Turn]:
    """Words that the source lacks, but whose opposite it has in the same place, and the stated text lacks."""
    mine = {token.key for token in stated.words.tokens}
    theirs = {token.key for token in sourced.words.tokens}
    if all(opposites(key).isdisjoint(theirs) for key in mine):
        return
    for token, place in stated.plain_words():
        if token.key in theirs:
            continue
        for other, position in sourced.plain_words():
            if (
                other.key not in mine
                and are_opposites(token.key, other.key)
                and _stand_alike(place, position, stated, sourced, links)
                and (token.key not in LEADING or _lead_alike(place, position, stated, sourced, links))
            ):
                yield Turn(token, other, "opposite")
                break


def _lead_alike(
    place: float, position: float, stated: Reading, sourced: Reading, links: dict[int, list[tuple[int, float]]]
) -> bool:
    """Whether two words of order are followed by the same: `after the war` and `before the war`."""
    mine = next((index for index, term in enumerate(stated.terms) if term.place > place), None)
    theirs = next((index for index, term in enumerate(sourced.terms) if term.place > position), None)
    return mine is not None and any(other == theirs for other, _ in links.get(mine, ()))


def _stand_alike(
    place: float, position: float, stated: Reading, sourced: Reading, links: dict[int, list[tuple[int, float]]]
) -> bool:
    """Whether the nearest words on either side say the same."""
    near = sorted(range(len(stated.terms)), key=lambda index: abs(stated.terms[index].place - place))
    near = [index for index in near if stated.terms[index].place != place][:_NEIGHBOURS]
    alike = [
        index
        for index in near
        if any(abs(sourced.terms[other].place - position) <= _REACH for other, _ in links.get(index, ()))
    ]
    return 2 * len(alike) > len(near)
