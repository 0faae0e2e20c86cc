"""Two readings in, the words out by which the one has more of something where the other has less: `older than Lind`.

A text may set one name above several, "older than Malm but younger than Lind", or give each of two its figure; who is
ahead of whom follows from either, whichever end the draft tells it from.
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import quantity
from factcheck.lexicon.comparing import COUNTED_BY, MORE_OR_LESS
from factcheck.lexicon.directions import FALLING, RISING
from factcheck.lexicon.grammar import DETERMINERS, GENITIVE, PREPOSITIONS, WHOSE
from factcheck.lexicon.ranks import COMPARATIVES, LEAST, OPPOSITE_QUALITIES
from factcheck.match.read.once import once
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.stance.scopes import scopes
from factcheck.match.words.links import Links, like_words
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_behind, keys_between, words_before, words_behind

_REACH = 3  # tokens from `more` to `than`
_FORMS = frozenset("version variant model edition form copy cousin relative".split())
_SKIPPED = DETERMINERS | WHOSE
_TWO = 2
_WELL = frozenset({"quality", "badness"})


class Outdoing(NamedTuple):
    """The place of what has more (`sign` 1) or less (-1) of a quality, -1 for a pronoun, and of what it outdoes.

    `quality` is empty where it is not told of what there is more.
    """

    word: Token
    first: int
    second: int
    sign: int
    quality: str


def outranked(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The one word of comparison of a draft, beside that by which the source has the two the other way round."""
    told = _order(stated, sourced, links)
    if told is not None and told[0] < 0:
        yield told[1], told[2]


def is_ranked_alike(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has the two of a draft's one comparison in that order, from whichever end it tells it."""
    told = _order(stated, sourced, links)
    return told is not None and told[0] > 0


def _order(stated: Reading, sourced: Reading, links: Links) -> tuple[int, Token, Token] | None:
    """1 where the source has a comparison as the draft does, -1 the other way round; with the words of the two."""
    mine = _outdoings(stated) if "than" in stated.keys or not stated.keys.isdisjoint(_FORMS) else ()
    if len(mine) != 1 or scopes(stated):
        return None
    one = mine[0]
    second = like_words(links, one.second)
    first = like_words(links, one.first) if one.first >= 0 else {0}
    lacking = [at for at in range(len(stated.terms)) if at not in links and not _is_of_word(at, one, stated)]
    if not first or not second or lacking or not first.isdisjoint(second):
        return None
    theirs = [other for other in _outdoings(sourced) if _are_of_one(one.quality, other.quality)]
    for sign in (1, -1):
        word = _leads(first, second, sign * one.sign, theirs)
        if word is not None:
            return sign, one.word, word
    return _by_figures(one, (first, second), stated, sourced)


def _is_of_word(index: int, one: Outdoing, stated: Reading) -> bool:
    return is_inside(stated.terms[index].start, (one.word,)) or stated.terms[index].stem == one.quality


def _are_of_one(quality: str, other: str) -> bool:
    return quality == other or (not {quality, other} & _QUALITIES and "" in {quality, other})


def _leads(first: set[int], second: set[int], sign: int, theirs: Sequence[Outdoing]) -> Token | None:
    """The word by which the first is ahead (1) of the second or behind it (-1), told at once or by way of a third."""
    start, end = (first, second) if sign > 0 else (second, first)
    reached, words = set(start), dict[int, Token]()
    for _ in theirs:
        for other in theirs:
            ahead, behind = (other.first, other.second) if other.sign > 0 else (other.second, other.first)
            if ahead in reached and behind not in reached:
                reached.add(behind)
                words[behind] = other.word
    return next((words[place] for place in end if place in words), None)


def _by_figures(
    one: Outdoing, pair: tuple[set[int], set[int]], stated: Reading, sourced: Reading
) -> tuple[int, Token, Token] | None:
    """The order of the two by the source's figures of them: "output grew 5 per cent in Holm and 7 per cent in Lund"."""
    figures = [fact for fact in sourced.of_kind("quantity") if not quantity.is_multiple(fact)]
    if len(figures) != _TWO or not _may_be_told(one, stated, figures, sourced):
        return None
    own = [_owned(places, figures, sourced) for places in pair]
    if own[0] is None or own[1] is None or own[0] is own[1]:
        return None
    sign = quantity.order(own[0], own[1])
    figure = sourced.span(own[0].start, own[0].end)
    return (1 if sign == one.sign else -1, one.word, figure) if sign else None


def _may_be_told(one: Outdoing, stated: Reading, figures: Sequence[Fact], sourced: Reading) -> bool:
    """Whether figures of that sort tell it: how fast it is by how far it went that way, how well it does by a share."""
    if one.quality == "speed":
        last = max(stated.terms_before(one.word.start), default=-1)
        is_way = last >= 0 and stated.terms[last].key in RISING | FALLING
        return is_way and any(map(quantity.is_size, figures)) and not (RISING | FALLING).isdisjoint(sourced.keys)
    return one.quality == "quality" and all(map(quantity.is_share, figures))


def _owned(places: set[int], figures: Sequence[Fact], sourced: Reading) -> Fact | None:
    """The one of two figures that is of a term: where each has one of the two right behind or before it."""
    terms = [sourced.terms[place] for place in places]
    led = [(fact, keys_between(sourced.words, fact.end, term.start)) for fact in figures for term in terms]
    behind = [fact for fact, keys in led if keys and set(keys) <= _OF]
    if len(behind) == 1:
        return behind[0]
    before = [term.end for term in terms if term.end <= figures[-1].start]
    own = [fact for fact in figures if fact.start >= max(before)] if before else []
    return own[0] if own else None


_OF = frozenset({"of", "in", "for", "among", "the"})
_QUALITIES = frozenset(COMPARATIVES.values())
_POSITIVE = {
    least: next(one for one in pair if one != least) for pair in OPPOSITE_QUALITIES for least in pair if least in LEAST
} | {"badness": "quality"}


@once
def _outdoings(reading: Reading) -> tuple[Outdoing, ...]:
    found: list[Outdoing] = []
    for number, token in enumerate(reading.words.tokens):
        if token.key == "than" or (token.key == "of" and _is_form(reading, number)):
            one = _outdoing(reading, token, found)
            found += [one] if one is not None else []
    return tuple(found)


def _is_form(reading: Reading, number: int) -> bool:
    return number > 0 and reading.words.tokens[number - 1].key in _FORMS


def _outdoing(reading: Reading, joint: Token, earlier: Sequence[Outdoing]) -> Outdoing | None:
    before = words_before(reading.words, joint.start, _REACH)
    word = next((one for one in reversed(before) if one.key in MORE_OR_LESS or one.key in COMPARATIVES), None)
    second = _second(reading, joint)
    if word is None or second is None or is_inside(word.start, reading.of_kind("quantity")):
        return None
    first = _subject(reading, word, second, earlier)
    told = keys_between(reading.words, word.end, joint.start)
    if word.key in MORE_OR_LESS:
        quality = COUNTED_BY.get(told[-1], stem(told[-1])) if told else ""
        return Outdoing(word, first, second, 1 if word.key == "more" else -1, quality) if first is not None else None
    quality = COMPARATIVES[word.key]
    sign = -1 if quality in _POSITIVE else 1
    return Outdoing(word, first, second, sign, _POSITIVE.get(quality, quality)) if first is not None else None


def _second(reading: Reading, joint: Token) -> int | None:
    """The term right behind a `than`, unless a preposition leads to it."""
    following = next((one for one in words_behind(reading.words, joint.end) if one.key not in _SKIPPED), None)
    return reading.term_at(following.start) if following is not None else None


def _subject(reading: Reading, word: Token, second: int, earlier: Sequence[Outdoing]) -> int | None:
    """The place of what is compared, -1 for a pronoun: the subject, an object, what a `slower version` is behind."""
    terms, last = reading.terms, max(reading.terms_before(word.start), default=-1)
    between = keys_between(reading.words, terms[last].end, word.start) if last >= 0 else []
    if last >= 0 and terms[last].name and set(between) <= {",", "a", "an"} and "," in between:
        return last if not earlier or earlier[-1].second != last else earlier[-1].first
    if terms[second].name is None:
        is_object = last > 0 and not between and not is_verb_like(reading, last) and COMPARATIVES.get(word.key) in _WELL
        return last if is_object and terms[last].name is None else None
    start = terms[earlier[-1].second].end if earlier else 0
    found = [at for at in reading.terms_within(start, word.start) if _may_be_subject(at, second, reading)]
    if earlier:
        return next((at for at in found if terms[at].name), earlier[-1].first)
    opening = reading.words.tokens[0].key if reading.words.tokens else ""
    return -1 if opening in PRONOUNS else next(iter(found), None)


def _may_be_subject(index: int, second: int, reading: Reading) -> bool:
    term, other = reading.terms[index], reading.terms[second]
    is_led = any(one.key in PREPOSITIONS for one in words_before(reading.words, term.start, 1))
    owns = not GENITIVE.isdisjoint(keys_behind(reading.words, term.end, 1))
    is_owner = not GENITIVE.isdisjoint(keys_behind(reading.words, other.end, 1))
    return not is_led and owns == is_owner and not is_verb_like(reading, index)
