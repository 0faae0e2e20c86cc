"""Two readings in, the words out without which the source calls nobody the first to do a thing, and the draft does.

`The first person to win the prize` says more than "the first person to win the prize twice".
"""

from collections.abc import Iterator

from factcheck.lexicon.grammar import ARTICLES, DETERMINERS
from factcheck.lexicon.ranks import SUPERLATIVES
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links, same_words
from factcheck.model import Span, Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, within, words_behind

_SINGLING = frozenset({"first", "only", "sole", "last", "second", "third", *SUPERLATIVES})
_ENDS = frozenset({",", ";", ":", ".", "(", ")", "–", "—", "and", "or", "but", "who", "which", "that", "when", "while"})
_ANYBODY = frozenset({"", "one", "person", "people", "human", "being"})
_NOUN = 5  # tokens from the rank to its `to`
_FILLING = DETERMINERS | {"ever", "there", "then", "since", "so", "far", "itself", "himself", "herself"}


class _First(NamedTuple):
    """A rank whose noun is first to do something: `named` are the two together, `told` is where that is."""

    rank: Token
    named: Token
    noun: str
    verb: int
    told: Span


def first_in_more(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """Of whom the source's rank is, where that is of fewer, or what restricts it behind all that is stated of it."""
    theirs = list(_firsts(sourced))
    mine = list(_firsts(stated)) if theirs else []
    held = {place for index in links for place in same_words(links, index)}
    for one in mine:
        same = [other for other in theirs if _is_same(one, other, links)]
        if same and not any(_is_of_as_many(one, other) for other in same):
            return same[0].named
        same = [other for other in same if other.noun == one.noun] or same
        tails = [_tail(other, held, sourced) for other in same]
        if tails and all(tails):
            return tails[0]
    return None


def _is_same(one: _First, other: _First, links: Links) -> bool:
    return one.rank.key == other.rank.key and other.verb in same_words(links, one.verb)


def _is_of_as_many(one: _First, other: _First) -> bool:
    """Whether a rank is of no more than another: the first person to do it is the first woman, and not the reverse."""
    return one.noun == other.noun or other.noun in _ANYBODY or is_like(one.noun, other.noun)


def _firsts(reading: Reading) -> Iterator[_First]:
    if reading.keys.isdisjoint(_SINGLING) or "to" not in reading.keys:
        return
    for token in reading.words.tokens:
        if token.key not in _SINGLING:
            continue
        behind = words_behind(reading.words, token.end)
        at = next((at for at, one in enumerate(behind[:_NOUN]) if one.key == "to"), len(behind))
        if at + 1 >= len(behind) or any(one.key in _ENDS for one in behind[:at]) or behind[at + 1].key in ARTICLES:
            continue
        verb = next(filter(None, (reading.term_at(one.start) for one in behind[at + 1 : at + 3])), None)
        end = next((one.start for one in behind[at + 1 :] if one.key in _ENDS), len(reading.words.text))
        noun = behind[at - 1].key if at else ""
        if verb is not None:
            yield _First(
                token,
                reading.span(token.start, behind[at - 1].end if at else token.end),
                noun,
                verb,
                Span(behind[at + 1].start, end),
            )


def _tail(first: _First, held: set[int], reading: Reading) -> Token | None:
    """The words behind the last that is stated, up to the end of the clause; a day restricts nothing."""
    known = [reading.terms[place].end for place in held if is_inside(reading.terms[place].start, (first.told,))]
    start = max(known, default=first.told.start)
    days = reading.of_kind("date")
    rest = [token for token in within(reading.words, start, first.told.end) if not is_inside(token.start, days)]
    telling = [token for token in rest if token.key not in _FILLING and token.text[0].isalnum()]
    is_dated = bool(days) and len(telling) == 1 and any(telling[0].end + 1 == day.start for day in days)  # `in 1950`
    return reading.span(rest[0].start, rest[-1].end) if telling and not is_dated else None
