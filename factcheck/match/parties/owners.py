"""Two readings in, the names out that have changed places as owners: `Chinese sanctions on the US` for "US sanctions".

An owner stands right before the noun that is its own (`China's access`, `US chip imports`), or before the article of
what it was given: `gave Sweden the islands`. A noun has one; whose it is in the one text, it is in the other.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.lexicon.grammar import ARTICLES, AUXILIARIES, POSSESSIVES, WHOSE
from factcheck.lexicon.measures import SHARES
from factcheck.lexicon.stance import WORLDWIDE
from factcheck.lexicon.sums import TOTALS
from factcheck.match.read.heads import subject
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.words.links import Links, held_places, linked, same_words
from factcheck.match.words.rivals import is_all_but
from factcheck.match.words.side import Side
from factcheck.model import Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import key_at, keys_before, keys_behind, words_before

# What somebody has done, told as a thing: `the ruling of the court`. One has one's own.
_TOLD_OF = frozenset("ruling decision verdict victory defeat invasion proposal offer bid attack report".split())
_MEASURED_BY = SHARES | TOTALS | frozenset("number count fleet stock toll tally output economy population size".split())
_LONGEST = 4  # words of a noun phrase behind its owner


class Owner(NamedTuple):
    """The places among the terms of a name, or of `world`, and of the noun that is its own.

    `is_told`: it has an `'s`, or an article between; else the name may merely tell which: `World War memoir`.
    """

    name: int
    noun: int
    is_told: bool


def swapped_owners(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """Each stated owner, beside the source's, of a noun that the source gives to another alone."""
    mine = [owner for owner in owners(stated) if stated.terms[owner.name].name and owner.noun in links]
    theirs = list(owners(sourced)) if mine else []
    for owner in mine:
        places = _noun_there(owner, links)
        others = [other for other in theirs if other.noun in places]
        if any(_is_of_that(place, sourced) for place in linked(links, owner.name)):
            continue
        if _has_part(owner.name, theirs, sourced, links):
            continue
        if not others or any(not _is_other(owner, other, stated, sourced) for other in others):
            continue
        if places <= {other.noun for other in others} and _is_exchanged(owner, others, stated, sourced, links):
            yield stated.written(stated.terms[owner.name]), sourced.written(sourced.terms[others[0].name])


def is_of_other_owner(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a noun is another's there, and the stated name is before other nouns: `a Gallian victory`.

    "The Gallian army lost 40 men in the Ostran victory" has the name, and the victory as another's.
    """
    if _is_of_one_before(stated, sourced, links):
        return True
    theirs = list(owners(sourced))
    for owner in owners(stated) if theirs else ():
        nouns = same_words(links, owner.noun)
        others = [other for other in theirs if other.noun in nouns]
        own = [other for other in theirs if other.name in linked(links, owner.name)]
        is_parted = bool(own) and all(other.noun not in nouns for other in own)
        words = set(stated.terms[owner.name].key.split())
        is_parted = is_parted and all(words.isdisjoint(sourced.terms[other.name].key.split()) for other in others)
        if others and is_parted and nouns <= {other.noun for other in others}:
            return True
    return False


def has_figure_of_owned(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether a figure is told of what is somebody's, and there of its owner: `Lund's council has 40`, "Lund has 40".

    `Lund's share`, of what, is how much of it is Lund's.
    """
    agreeing = [side.pair.stated.start for side in sides if side.agrees and side.is_of("quantity")]
    before = set(subject(stated)) if agreeing else set[int]()
    for owner in owners(stated):
        noun = stated.terms[owner.noun]
        is_told = owner.is_told and owner.noun in before and stated.terms[owner.name].name is not None
        is_told = is_told and keys_behind(stated.words, noun.end, 1) in (["has"], ["have"], ["had"])
        is_unsaid = owner.noun not in links and noun.stem not in sourced.about and noun.key not in _MEASURED_BY
        if is_told and is_unsaid and owner.name in links and min(agreeing) > noun.end:
            return True
    return False


def _is_of_one_before(stated: Reading, sourced: Reading, links: Links) -> bool:
    """`Suspended Pell's licence` beside "found Orme at fault, suspended his licence and cleared Pell"."""
    held = {place for places in links.values() for place, _ in places}
    for owner in owners(stated):
        nouns, names = same_words(links, owner.noun), {place for place, _ in links.get(owner.name, ())}
        if not owner.is_told or not nouns or not names or min(names) < max(nouns):
            continue
        before = [keys_before(sourced.words, sourced.terms[noun].start, 1) for noun in nouns]
        others = (at for at in range(min(nouns)) if sourced.terms[at].name and at not in held)
        if all(keys[-1:] and keys[-1] in WHOSE for keys in before) and any(others):
            return True
    return False


def lacks_owner(stated: Reading, links: Links) -> Token | None:
    """The word that opens the draft, of which the source has nothing, where a name is its own: `Labour's Jill Ames`."""
    tokens = stated.words.tokens
    if len(stated.terms) <= 1 or tokens[0].start != stated.terms[0].start or key_at(tokens, 1) not in POSSESSIVES:
        return None
    is_of_name = stated.terms[1].name is not None and stated.terms[1].start == tokens[1].end + 1
    return tokens[0] if is_of_name and 0 not in links and 1 in links else None


def _noun_there(owner: Owner, links: Links) -> set[int]:
    """Where the source has the noun that is owned, with the word before it if it can: `the pump market`."""
    places = same_words(links, owner.noun)
    if owner.noun - 1 <= owner.name:
        return places
    before = same_words(links, owner.noun - 1)
    return {place for place in places if place - 1 in before} or places


def _has_part(name: int, theirs: Sequence[Owner], sourced: Reading, links: Links) -> bool:
    """`Peru's output` is its part of the world's, where it owns nothing: "Peru is behind Chile in global output"."""
    owning = {other.name for other in theirs}
    is_worldwide = any(sourced.terms[other.name].name is None for other in theirs)
    return is_worldwide and any(place not in owning for place in linked(links, name))


def _is_of_that(place: int, sourced: Reading) -> bool:
    """`That of Rask` is the same noun's: "Halden's bill is 19 million, that of Rask 34 million"."""
    before = keys_before(sourced.words, sourced.terms[place].start, 2)
    return before in (["that", "of"], ["those", "of"])


def _is_exchanged(owner: Owner, others: Sequence[Owner], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether both texts have both names, or all but the owner is the source's: else each may be right of its own."""
    named = held_places(links)
    is_known = owner.name in links or any(not sourced.terms[other.name].name for other in others)
    return is_known and (any(other.name in named for other in others) or is_all_but(owner.name, stated, sourced, links))


def owners(reading: Reading) -> Iterator[Owner]:
    """Every name, and `the world`, that stands right before what is its own."""
    tokens = reading.words.tokens
    starts = {token.start: number for number, token in enumerate(tokens)}
    ends = {token.end: number for number, token in enumerate(tokens)}
    ranked = {fact.start for fact in reading.of_kind("rank")}  # `the world's leading designer`
    for index, term in enumerate(reading.terms[:-1]):
        if term.name is None and term.key not in WORLDWIDE:
            continue
        after = ends.get(term.end, len(tokens)) + 1
        following = starts[reading.terms[index + 1].start]
        between = [token.key for token in tokens[after:following] if token.start not in ranked]
        is_owned = between[:1] and between[0] in POSSESSIVES and len(between) == 1
        is_given = len(between) == 1 and between[0] in ARTICLES and term.name is not None
        is_bare = not between and _is_noun(reading, index + 1, tokens, starts)
        if is_owned or ((is_given or is_bare) and not _is_last_of_list(reading, index)):
            noun = _head(reading, index + 1)
            if noun is not None:
                yield Owner(index, noun, bool(between))
    yield from _behind_of(reading)


def _behind_of(reading: Reading) -> Iterator[Owner]:
    """`the ruling of the High Court`."""
    ends = {term.end: index for index, term in enumerate(reading.terms) if not term.name}
    for index, term in enumerate(reading.terms):
        before = [token for token in words_before(reading.words, term.start, 3) if token.key not in ARTICLES]
        noun = ends.get(before[-2].end) if len(before) > 1 and before[-1].key == "of" else None
        if term.name and noun is not None and reading.terms[noun].key in _TOLD_OF:
            yield Owner(index, noun, is_told=True)


def _is_last_of_list(reading: Reading, index: int) -> bool:
    """Whether a name closes a list of names, so that what stands behind it is said of each: `Lund and Rask go`."""
    before = keys_before(reading.words, reading.terms[index].start, 1)
    return index > 0 and reading.terms[index - 1].name is not None and before in (["and"], ["or"])


def _is_noun(reading: Reading, index: int, tokens: Sequence[Token], starts: dict[int, int]) -> bool:
    """Whether a term behind a name is no verb of it: `US sanctions have`, not `China relies`."""
    term = reading.terms[index]
    after = starts[term.start] + 1
    is_before_auxiliary = key_at(tokens, after) in AUXILIARIES - {"to"}
    return is_before_auxiliary or not (term.is_verb or is_participle(term.key))


def _head(reading: Reading, first: int) -> int | None:
    """The last word of the noun phrase that begins at a term; None where a name follows."""
    at = first
    while at + 1 < len(reading.terms) and at - first < _LONGEST:
        here, following = reading.terms[at], reading.terms[at + 1]
        if following.start - here.end != 1 or following.name or following.is_verb or is_participle(following.key):
            break
        at += 1
    return None if reading.terms[at].name else at


def _is_other(owner: Owner, other: Owner, stated: Reading, sourced: Reading) -> bool:
    name, theirs = stated.terms[owner.name].name, sourced.terms[other.name].name
    if name is None:
        return False
    if theirs is None:  # the world's
        return facts.name.is_place(name)
    are_places = facts.name.is_place(name) and facts.name.is_place(theirs)
    is_told = are_places or (owner.is_told and other.is_told)
    return is_told and facts.compare(name, theirs, facts.Context()) is Relation.CONFLICT
