"""Two readings in, the words out that mark one thing in two ways: a half-marathon, the last train for "the first".

So do a unanimous vote and one of 97 to 78.
"""

import re
from collections.abc import Iterator

from factcheck.facts import quantity
from factcheck.lexicon.comparing import MORE_OR_LESS
from factcheck.lexicon.grammar import COPULAS
from factcheck.lexicon.numbers import TIES
from factcheck.lexicon.stance import DECIDING, FAVOUR, UNANIMOUS, URGING
from factcheck.match.beside.gaps import tell_of_one_gap
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.tellings import tellings
from factcheck.match.words.links import Links, all_linked, linked
from factcheck.model import Fact, Token
from factcheck.words import is_inside, key_after, keys_before, keys_behind, text_after, up_to, words_before

_PREFIXES = frozenset({"half", "semi", "quarter", "mini", "non", "pseudo", "un", "sub"})
_ONE = 4  # tokens: `only one of the`
_ALL = 3  # tokens from `all` or `none` to its number: `none of the six`
_DECIDED = 5  # tokens from a verb to its `against`: `voted by 28 to 25 against`
MEANT = -2  # what was named before: `voted against it`
_SIDING = DECIDING | URGING | FAVOUR
_PARTING = frozenset({",", ";", "and", "but", "while", "whereas"})
_OF_THEM = 6  # tokens from `last` to `is`: `the last of her 27 books is`
_BETWEEN_WORDS = re.compile(r"\W+")
_NOBODY = frozenset({"0", "nil", "none", "zero"})
_ENDS = {"first": frozenset({"last", "final"}), "last": frozenset({"first"}), "final": frozenset({"first"})}


def marked(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """A prefix that only the stated text has, or the other end of a row, right before the same word; a split vote."""
    yield from _split_vote(stated, sourced)
    yield from ((vote, word) for word, vote in _split_vote(sourced, stated))
    yield from _single(stated, sourced, links)
    yield from _of_all(stated, sourced, links)
    yield from _level(stated, sourced, links)
    yield from _from_or_up_to(stated, sourced)
    if stated.keys.isdisjoint(_PREFIXES) and stated.keys.isdisjoint(_ENDS):
        return
    if tell_of_one_gap(stated, sourced):
        return  # `the last win was eight years ago`, "the first in eight years"
    yield from _at_other_end(stated, sourced, links)
    ends = {term.start: index for index, term in enumerate(stated.terms)}
    tokens = stated.words.tokens
    for number, token in enumerate(tokens[:-1]):
        is_prefix = token.key in _PREFIXES and token.key not in sourced.keys and number + 2 < len(tokens)
        if is_prefix and text_after(tokens, number) in TIES:
            index = ends.get(tokens[number + 2].start)
            for place in _same(index, links):
                yield token, sourced.written(sourced.terms[place])
                return
        elif token.key in _ENDS:
            yield from _turned(token, ends.get(tokens[number + 1].start), sourced, links)


def siding(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`voted for the bill` beside "voted against the bill"; where some did the one and some the other, of the same."""
    theirs = list(_sides(sourced))
    for word, index in _sides(stated):
        places = linked(links, index)
        same = [other for other, place in theirs if MEANT in {index, place} or place in places]
        same = _of_the_same(word, same, stated, sourced, links)
        if same and all((word.key == "against") != (other.key == "against") for other in same):
            yield word, same[0]


def _of_the_same(word: Token, others: list[Token], stated: Reading, sourced: Reading, links: Links) -> list[Token]:
    """Those words of the source for the other side that one takes of whom the stated one is told; all where none is."""
    doers = [linked(links, index) for index in _taking(word, stated)]
    for places in doers:
        own = [other for other in others if not places.isdisjoint(_taking(other, sourced))]
        if own and all((other.key == "against") != (word.key == "against") for other in own):
            return own
    return others


def _taking(side: Token, reading: Reading) -> tuple[int, ...]:
    """The terms of those who take a side, by their places."""
    if own := _gapped(side, reading):
        return own
    told = (telling.subject for telling in tellings(reading) if is_inside(side.start, (telling.whole,)))
    return next(told, ())


def _gapped(side: Token, reading: Reading) -> tuple[int, ...]:
    """Those who take a side of whom that is told without a verb of its own: `and the Greens against it`."""
    before = words_before(reading.words, side.start)
    start = max((at for at, token in enumerate(before) if token.key in _PARTING), default=-1)
    own = tuple(reading.terms_within(before[start].end, side.start)) if start >= 0 else ()
    is_led = bool(own) and reading.terms[own[-1]].end + 1 == side.start
    is_told = any(is_verb_like(reading, at) or reading.terms[at].key in _SIDING for at in own)
    is_gap = is_led and not is_told and not DECIDING.isdisjoint(token.key for token in before[:start])
    return own if is_gap else ()


def _sides(reading: Reading) -> Iterator[tuple[Token, int]]:
    """Each `for` or `against` behind a word of deciding, with what it is decided on; `to` is as good as `for`.

    So are those behind a noun for what is done to that end: `a petition against it`, `in favour of it`.
    """
    if reading.keys.isdisjoint(_SIDING):
        return
    figures = reading.of_kind("quantity", "date")  # `voted by 97 to 78 on Tuesday to ban it`
    tokens = [token for token in reading.words.tokens if not is_inside(token.start, figures)]
    for number, token in enumerate(tokens[:-1]):
        before = [other.key for other in up_to(tokens, number, _DECIDED)]
        is_decided = token.key in {"for", "against", "to"} and not DECIDING.isdisjoint(before)
        is_decided = is_decided or (token.key in {"for", "against"} and bool(_gapped(token, reading)))
        is_urged = token.key == "against" and not URGING.isdisjoint(before[-1:])
        is_favoured = token.key in FAVOUR and before[-1:] == ["in"] and key_after(tokens, number) == "of"
        if not (is_decided or is_urged or is_favoured) or "not" in before:
            continue
        following = tokens[number + 1 + is_favoured : number + 2 + is_favoured]
        if following and following[0].key in PRONOUNS:
            yield token, MEANT
        elif (index := next(iter(reading.terms_behind(token.start + 1)), None)) is not None:
            yield token, index


def _split_vote(agreed: Reading, voted: Reading) -> Iterator[tuple[Token, Token]]:
    """`unanimously` in the one, beside the vote in which some were against in the other."""
    if agreed.keys.isdisjoint(UNANIMOUS) or not voted.keys.isdisjoint(UNANIMOUS):
        return
    word = next(token for token in agreed.words.tokens if token.key in UNANIMOUS)
    for fact in voted.of_kind("quantity"):
        if _is_split(fact) or _is_against(fact, voted):
            yield word, Token(fact.text, fact.text, fact.start, fact.end)
            return


def _is_split(fact: Fact) -> bool:
    """Whether a figure is a vote with some on either side: `5-1`, `five votes to one`, not `6-0`."""
    return quantity.is_result(fact) and _NOBODY.isdisjoint(_BETWEEN_WORDS.split(fact.text.lower()))


def _is_against(fact: Fact, reading: Reading) -> bool:
    """Whether a figure is of those who were against: `4 against`, `two votes against`; not `none against`."""
    behind = keys_behind(reading.words, fact.end, 2)
    is_told = behind[:1] == ["against"] or behind in (["votes", "against"], ["vote", "against"], ["voted", "against"])
    return is_told and (quantity.number(fact) or 0) > 0


def _single(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`a single person` beside "four people"."""
    if "single" not in stated.keys:
        return
    starts = {term.start: index for index, term in enumerate(stated.terms)}
    for before, token, noun in zip(*(stated.words.tokens[at:] for at in range(3)), strict=False):
        places = [place for place, _ in links.get(starts.get(noun.start, -1), ())] if token.key == "single" else []
        for fact in sourced.of_kind("quantity") if places and before.key in {"a", "one"} else ():
            number = quantity.number(fact)
            if number is not None and number > 1 and any(_is_counted(fact, place, sourced) for place in places):
                yield token, Token(fact.text, fact.text.lower(), fact.start, fact.end)
                return


def _is_counted(fact: Fact, place: int, reading: Reading) -> bool:
    """Whether a noun is what a count is of, with one word between at most: `four different people`."""
    behind = [token.start for token in reading.words.tokens if token.start >= fact.end][:2]
    return reading.terms[place].start in behind


def _of_all(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`all six counts`, `none of the six` beside "two of six"; `two of the three` beside "only one of the three"."""
    parts = [(fact, pair) for fact in sourced.of_kind("quantity") if (pair := quantity.part_and_whole(fact))]
    parts += [(fact, (1.0, whole)) for fact, whole in _only_one(sourced)]
    for fact in stated.of_kind("quantity") if parts else ():
        before = words_before(stated.words, fact.start, _ALL)
        told = [token for token in before if token.key in {"all", "none"}]
        share = quantity.part_and_whole(fact)
        for other, (part, whole) in parts:
            is_all = bool(told) and quantity.number(fact) == whole and part < whole
            is_one = part == 1 and share is not None and share[1] == whole and share[0] > 1
            if is_one and share is not None and share[0] == whole - 1 and not _are_of_one_deed(stated, links):
                continue  # `eight of the nine agreed`, "only one of the nine dissented"
            if is_all or is_one:
                first = told[0] if is_all else Token(fact.text, fact.text.lower(), fact.start, fact.end)
                yield first, Token(other.text, other.text, other.start, other.end)
                return


def _are_of_one_deed(stated: Reading, links: Links) -> bool:
    """Whether the source has a verb of what is stated."""
    return any(is_verb_like(stated, index) for index in links) or all(
        index in links for index in range(len(stated.terms))
    )


def _only_one(reading: Reading) -> Iterator[tuple[Fact, float]]:
    """Each count of which the text speaks of one alone: `only one of the three`."""
    for fact in reading.of_kind("quantity"):
        keys = keys_before(reading.words, fact.start, _ONE)
        keys = keys[:-1] if keys[-1:] == ["the"] else keys
        whole = quantity.number(fact)
        if keys[-3:] in (["only", "one", "of"], ["just", "one", "of"]) and whole is not None:
            yield fact, whole


def _level(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`as many men as women` beside "more women than men"."""
    mine = _compared(stated, frozenset({"many", "much"}), "as")
    theirs = _compared(sourced, MORE_OR_LESS, "than")
    if mine and theirs:
        here = all_linked(links, mine[1])
        if len(mine[1]) > 1 and here == theirs[1]:
            yield mine[0], theirs[0]


def _compared(reading: Reading, opening: frozenset[str], joint: str) -> tuple[Token, set[int]] | None:
    """The word that opens a comparison of two nouns, and the places of these."""
    if joint not in reading.keys or reading.keys.isdisjoint(opening):
        return None
    terms = {term.start: index for index, term in enumerate(reading.terms)}
    for first, noun, word, other in zip(*(reading.words.tokens[at:] for at in range(4)), strict=False):
        if first.key in opening and word.key == joint and noun.start in terms and other.start in terms:
            return first, {terms[noun.start], terms[other.start]}
    return None


def _from_or_up_to(stated: Reading, sourced: Reading) -> Iterator[tuple[Token, Token]]:
    """`up to 39 euros` beside "from 39 euros"."""
    for fact in stated.of_kind("quantity"):
        if not fact.text.lower().startswith("up to "):
            continue
        for other in sourced.of_kind("quantity"):
            before = words_before(sourced.words, other.start, 1)
            following = keys_behind(sourced.words, other.end, 1)
            is_least = before and before[0].key == "from" and following != ["to"]
            if is_least and fact.text.lower().removeprefix("up to ") == other.text.lower():
                yield Token("up to", "up to", fact.start, fact.start + len("up to")), before[0]
                return


def _at_other_end(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`The last of them is a register` beside "the first is a register"."""
    for token, index in _ended(stated):
        for other, place in _ended(sourced):
            if other.key in _ENDS[token.key] and place in _same(index, links):
                yield token, other
                return


def _ended(reading: Reading) -> Iterator[tuple[Token, int]]:
    """Each `first` or `last` of several, with the first term of what it is said to be."""
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        behind = [other.key for other in tokens[number + 1 : number + 2 + _OF_THEM]] if token.key in _ENDS else []
        at = next((at for at, key in enumerate(behind) if key in COPULAS), None)
        if at is None or (at and behind[0] != "of"):
            continue
        index = next(iter(reading.terms_behind(tokens[number + 1 + at].end)), None)
        if index is not None:
            yield token, index


def _turned(token: Token, index: int | None, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    before = {other.end: other for other in sourced.words.tokens}
    for place in _same(index, links):
        other = before.get(sourced.terms[place].start - 1)
        if other is not None and other.key in _ENDS[token.key]:
            yield token, other
            return


def _same(index: int | None, links: Links) -> Iterator[int]:
    """Where the source has a stated word itself."""
    return (place for place, likeness in links.get(-1 if index is None else index, ()) if likeness == 1.0)
