"""Two readings in, the words out by which the one shuts out what the other has too: `only private companies`.

Such are "both state-owned and private companies", and the others of a list: `found only in Malta`, "men and women",
`is solely a painter`.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.lexicon.stance import ONLY
from factcheck.lexicon.titles import COMPASS
from factcheck.match.read.definitions import definitions, is_kind, kinds
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.stance.classes import are_of_one_subject
from factcheck.match.words.links import Links, held_places
from factcheck.model import Token
from factcheck.words import keys_before, keys_behind, keys_between, within

_REACH = 6.0
_JOINING = frozenset({",", "and"})
_WITHIN = PREPOSITIONS | DETERMINERS | {"and"}
_AFTER_LIST = PREPOSITIONS | {",", ".", ";", "and", "-"}
_WITHIN_LIST = COMPASS | _JOINING | {"the", "of", "in", "parts"}


def narrowed(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The stated `only` beside the source's word that takes in more."""
    if sourced.keys.isdisjoint(ONLY):
        for token, place in stated.plain_words():
            if token.key in ONLY:
                joint = _both(place, stated, sourced, links) or _list_of_places(token, stated, sourced, links)
                joint = joint or _one_more(token, stated, sourced, links)
                joint = joint or _more_than_that(token, stated, sourced, links)
                if joint:
                    yield token, joint
                    return


def _both(place: float, stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """The `both` or `alike` beside what the source has for the next term."""
    following = next((index for index, term in enumerate(stated.terms) if term.place > place), -1)
    joints = [
        (token, at)
        for token, at in zip(sourced.words.tokens, sourced.places, strict=True)
        if token.key in {"both", "alike"}
    ]
    near = (
        token
        for position, _ in links.get(following, ())
        for token, at in joints
        if abs(sourced.terms[position].place - at) <= _REACH
    )
    return next(near, None)


def _list_of_places(only: Token, stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """The joint between the one place that is stated and another that the source has in a list with it."""
    held = held_places(links)
    index = next((at for at, term in enumerate(stated.terms) if term.name and term.start >= only.end), -1)
    places = [place for place, _ in links.get(index, ()) if _is_placed(sourced, place) and _is_placed(stated, index)]
    for place in places:
        further = next((at for at in range(place + 1, len(sourced.terms)) if sourced.terms[at].name), None)
        if further is None or further in held:
            continue
        between = within(sourced.words, sourced.terms[place].end, sourced.terms[further].start)
        is_joined = bool(between) and between[0].key in _JOINING and all(one.key in _WITHIN_LIST for one in between)
        if is_joined and (between[0].key == "and" or _goes_on(between, further, sourced)):
            return between[0]
    return None


def _goes_on(between: Sequence[Token], further: int, reading: Reading) -> bool:
    """Whether a list goes on behind a comma and its next place: no `in Lund, Sweden`, nor `in Sweden, in Lund`."""
    behind = keys_behind(reading.words, reading.terms[further].end, 1)
    is_named = further + 1 < len(reading.terms) and bool(reading.terms[further + 1].name)
    is_list = behind == ["and"] or (behind == [","] and is_named)
    return is_list and all(token.key != "in" for token in between)


def _more_than_that(only: Token, stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """What else the source says that somebody is: "a painter and sculptor", beside `solely a painter`."""
    mine = [one for one in definitions(stated) if len(one.heads) == 1 and not one.is_denied]
    mine = [one for one in mine if one.copula < only.start < one.words[0].start]
    for theirs in definitions(sourced) if mine else ():
        heads = {stem(head.key) for head in theirs.heads}
        head = stem(mine[0].heads[0].key)
        if head not in heads or not are_of_one_subject(mine[0], theirs, stated, sourced, links):
            continue
        others = (one for one in theirs.heads if not kinds(one.key) & {head} and stem(one.key) not in kinds(head))
        return next((one for one in others if is_kind(one.key)), None)
    return None


def _is_placed(reading: Reading, index: int) -> bool:
    return keys_before(reading.words, reading.terms[index].start, 1) == ["in"]


def _one_more(only: Token, stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """The two words of the source of which one stands behind the `only`, where it has all else: `men and women`."""
    index = next(iter(stated.terms_behind(only.end)), None)
    is_all_there = all(at in links for at in range(len(stated.terms)))
    if index is None or stated.terms[index].name or not is_all_there or not _leads(only, stated.terms[index], stated):
        return None
    held = held_places(links)
    for place, _ in links[index]:
        for first, last in ((place, place + 1), (place - 1, place)):
            other = last if first == place else first
            if 0 <= other < len(sourced.terms) and other not in held and _is_thing(other, sourced):
                between = within(sourced.words, sourced.terms[first].end, sourced.terms[last].start)
                if between and between[0].key in _JOINING and all(one.key in _WITHIN for one in between[1:]):
                    return sourced.span(sourced.terms[first].start, sourced.terms[last].end)
    return None


def _leads(only: Token, term: Term, reading: Reading) -> bool:
    """Whether nothing but a preposition stands between the `only` and a word."""
    return PREPOSITIONS.issuperset(keys_between(reading.words, only.end, term.start))


def _is_thing(index: int, reading: Reading) -> bool:
    """Whether a term is of a list, as no verb is: none of `treats women and opened in May`, `and employs 40`."""
    following = keys_behind(reading.words, reading.terms[index].end, 1)
    return not is_verb_like(reading, index) and (not following or following[0] in _AFTER_LIST)
