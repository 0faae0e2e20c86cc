"""Two readings in, the words out that stand behind one preposition of one word and differ: `lined with silk`, `felt`.

Only where nothing of the one phrase is the other's; whether a verb may have both at once is for `judge` to weigh.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import AUXILIARIES, PREPOSITIONS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_kind_of, share_sense
from factcheck.match.words.links import Links, held_places
from factcheck.match.words.rivals import exclude
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, keys_before

_LONGEST = 8
_LIKE = 0.8
_OF_ONE = frozenset({"by", "of", "from", "as", "about", "into"})  # `in` and `at` may place one thing twice
# With so many one may be buried, but what is `lined with` one thing is lined with no other.
_COVERED = frozenset("lined filled covered coated paved replaced charged painted decorated powered fitted".split())
_ENDS = (
    PREPOSITIONS | AUXILIARIES | frozenset({",", ".", ";", ":", "(", ")", "and", "or", "who", "which", "that", "but"})
)


class Filler(NamedTuple):
    """The stated word, the source's, and whether a verb has them: `died of` has one, `member of` may have many."""

    stated: Token
    sourced: Token
    is_of_verb: bool


class _Phrase(NamedTuple):
    """The place of the term before a preposition, the preposition, and the places of the terms behind it."""

    governor: int
    preposition: str
    terms: tuple[int, ...]


def _kin_by(stated: Reading, sourced: Reading, links: Links) -> Iterator[Filler]:
    """`Succeeded by his son` beside "succeeded by his nephew Lund, his only son having died"."""
    theirs = [phrase for phrase in _phrases(sourced) if phrase.preposition == "by"]
    for phrase in _phrases(stated) if theirs else ():
        governors = {place for place, likeness in links.get(phrase.governor, ()) if likeness >= _LIKE}
        told = [other for other in theirs if other.governor in governors]
        if phrase.preposition != "by" or len(told) != 1 or stated.terms[phrase.terms[-1]].name:
            continue
        mine = stated.terms[phrase.terms[-1]]
        rivals = [sourced.terms[at] for at in told[0].terms if exclude(mine.key, sourced.terms[at].key)]
        if rivals:
            yield Filler(stated.written(mine), sourced.written(rivals[0]), is_of_verb=True)
            return


def refilled(stated: Reading, sourced: Reading, links: Links) -> Iterator[Filler]:
    """Each phrase of the stated text of which the source has the governor and the preposition with other words."""
    yield from _kin_by(stated, sourced, links)
    held = held_places(links)
    mine = [
        phrase
        for phrase in _phrases(stated)
        if phrase.governor in links and not any(index in links for index in phrase.terms)
    ]
    mine = [phrase for phrase in mine if _is_plain(phrase, stated)]
    if not mine:
        return
    theirs = [phrase for phrase in _phrases(sourced) if not held.intersection(phrase.terms)]
    for phrase in mine:
        governors = {position for position, likeness in links[phrase.governor] if likeness >= _LIKE}
        for other in theirs:
            if other.governor in governors and other.preposition == phrase.preposition:
                one, two = stated.terms[phrase.terms[-1]], sourced.terms[other.terms[-1]]
                is_akin = (
                    share_sense(one.stem, two.stem) or is_kind_of(one.stem, two.stem) or one.key[:3] == two.key[:3]
                )
                is_kind = two.name is not None and _is_any(phrase, stated)  # `by a shipyard`, "by Brix Marine"
                if (two.name or is_matter(two)) and not is_akin:
                    is_of_verb = not is_kind and _has_one(phrase, stated) and is_verb_like(stated, phrase.governor)
                    yield Filler(stated.written(one), sourced.written(two), is_of_verb)
                break


def _has_one(phrase: _Phrase, reading: Reading) -> bool:
    """Whether what stands behind the preposition is all that can."""
    is_covered = phrase.preposition == "with" and reading.terms[phrase.governor].key in _COVERED
    return phrase.preposition in _OF_ONE or is_covered


def _is_any(phrase: _Phrase, reading: Reading) -> bool:
    """Whether what stands behind the preposition is any of a kind: `a shipyard`."""
    return keys_before(reading.words, reading.terms[phrase.terms[0]].start, 1) in (["a"], ["an"])


def _is_plain(phrase: _Phrase, reading: Reading) -> bool:
    """Whether the words behind a preposition are no name, and the last of them carries topic."""
    return not any(reading.terms[index].name for index in phrase.terms) and is_matter(reading.terms[phrase.terms[-1]])


def _phrases(reading: Reading) -> Iterator[_Phrase]:
    tokens = reading.words.tokens
    ends = {term.end: index for index, term in enumerate(reading.terms)}
    starts = {term.start: index for index, term in enumerate(reading.terms)}
    for number in range(1, len(tokens) - 1):
        key, governor = tokens[number].key, ends.get(tokens[number - 1].end)
        if governor is not None and (key in PREPOSITIONS or key == "as"):
            terms = list(_noun_phrase(beyond(tokens, number, _LONGEST), starts))
            is_purpose = terms and key == "to" and is_verb_like(reading, terms[0])
            if terms and not is_purpose:
                yield _Phrase(governor, key, tuple(terms))


def _noun_phrase(tokens: Sequence[Token], starts: dict[int, int]) -> Iterator[int]:
    for token in tokens:
        if token.start in starts:
            yield starts[token.start]
        elif token.key in _ENDS:
            return
