"""Facts side by side in, the words out by which a figure moved one way in the draft and the other in its source."""

from collections.abc import Iterator, Sequence

from factcheck.facts import quantity
from factcheck.lexicon.comparing import MORE_OR_LESS
from factcheck.lexicon.directions import FALLING, LINKS, RISING
from factcheck.lexicon.grammar import ARTICLES, PREPOSITIONS
from factcheck.match.parties.results import has_result
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import are_opposites
from factcheck.match.stance.courses import is_becoming, slows_growth
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Token
from factcheck.words import is_inside, keys_before, words_before, words_behind

_REACH = 5  # words from the verb to its figure: `rose by a little more than 12 per cent`
_OBJECT = 8  # tokens from the verb to `by`: `raised its grant to the museum by`


def redirected(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`rose 12 per cent` beside `fell 12 per cent`, `up from 61` beside `down from 61`: the two words."""
    is_told = has_result(stated, sourced, links)  # `won 3–0 against Lund`, "Lund lost 3–0"
    for side in sides if not (stated.is_table or sourced.is_table) else ():
        fact, other = side.pair.stated, side.pair.sourced
        if fact.kind != "quantity" or other is None or not side.agrees or quantity.is_multiple(fact):
            continue
        mine, theirs = _leading(fact, stated), _leading(other, sourced)
        if theirs and quantity.is_result(fact) and (is_told or theirs.key.endswith("ing")):
            continue  # whom they met is not told: `won 3–1 after losing 2–0 in May`
        if mine and theirs and are_opposites(mine.key, theirs.key) and not _way(mine):
            yield mine, theirs  # `a surplus of 3 million` beside "lost 3 million"
            continue
        mine, theirs = _trailing(fact, stated), _trailing(other, sourced)
        if mine and theirs and are_opposites(mine.key, theirs.key):
            yield mine, theirs
            continue
        mine, theirs = _direction(fact, stated), _direction(other, sourced)
        is_turned = mine is not None and theirs is not None and _way(mine) != _way(theirs)
        if (mine and slows_growth(mine, stated)) or (theirs and slows_growth(theirs, sourced)):
            continue
        if is_turned and mine and theirs and _is_denied(fact, stated) == _is_denied(other, sourced):
            yield mine, theirs


def _leading(fact: Fact, reading: Reading) -> Token | None:
    """The last word before a figure that is more than a link: `surplus` of "a surplus of just 3 million"."""
    return next((token for token in reversed(words_before(reading.words, fact.start)) if token.key not in LINKS), None)


def _trailing(fact: Fact, reading: Reading) -> Token | None:
    """The word right behind a length of time that tells which way it goes, of nothing else: `two years late`."""
    following = words_behind(reading.words, fact.end, 2)
    if not quantity.is_time(fact) or not following or following[0].key.endswith("er"):
        return None  # `two years later`: than what is told otherwise
    ends = len(following) == 1 or not following[1].key[0].isalpha() or following[1].key in PREPOSITIONS | {"and"}
    return following[0] if ends else None


def _direction(fact: Fact, reading: Reading) -> Token | None:
    """The word right beside a figure that says which way it moved."""
    tokens = reading.words.tokens
    before = [token for token in tokens if token.end <= fact.start]
    for token in reversed(before[-_REACH:]):
        if _way(token):
            return None if is_becoming(tokens, tokens.index(token)) else token
        if token.key not in LINKS and not _is_in_figure(token, reading):
            break
    governing = _done_to_something(before, reading)
    if governing is not None:
        return governing
    behind = [token for token in tokens if token.start >= fact.end][:2]
    if behind and behind[0].key in MORE_OR_LESS:
        return behind[0]  # `400,000 fewer than in 2022`
    if behind and behind[0].text == "," and (change := _told_behind(fact, reading)):
        return change
    if behind and behind[0].text == ",":
        behind = [token for token in behind[1:] if token.key in {"up", "down"}]  # `61 per cent, down from 66`
    return behind[0] if behind and _way(behind[0]) else None


def _done_to_something(before: Sequence[Token], reading: Reading) -> Token | None:
    """The verb behind which something stands that moved `by` or `to` a figure: `raised its grant by 50,000`."""
    if not before or before[-1].key not in {"by", "to"}:
        return None
    for token in reversed(before[-_OBJECT:-1]):
        index = reading.term_at(token.start)
        if index is not None and _way(token) and is_verb_like(reading, index):
            return token
        if not token.key.isalpha() or (index is not None and is_verb_like(reading, index)):
            return None
    return None


def _told_behind(fact: Fact, reading: Reading) -> Token | None:
    """The noun of the change that a level came to it by: `350,000, a cut of 50,000`."""
    comma, article, noun, of = (words_behind(reading.words, fact.end, 4) + (None,) * 4)[:4]
    is_told = comma and article and noun and of and comma.text == "," and article.key in ARTICLES and of.key == "of"
    return noun if is_told and noun and _way(noun) else None


def _way(token: Token) -> int:
    """1 for a rise, -1 for a fall, 0 for neither."""
    return (token.key in RISING or token.key == "more") - (token.key in FALLING or token.key in {"fewer", "less"})


def _is_in_figure(token: Token, reading: Reading) -> bool:
    """Whether a token is of another figure or of a date: `rose 12 per cent in May to 40`."""
    return is_inside(token.start, reading.of_kind("quantity", "date"))


def _is_denied(fact: Fact, reading: Reading) -> bool:
    earlier = keys_before(reading.words, fact.start, 2 * _REACH)
    return any(key in {"not", "never", "without"} for key in earlier)
