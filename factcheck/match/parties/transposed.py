"""Two readings in, the words out that have changed places where all else is the source's, word for word.

`Doctors outnumber nurses` of "nurses outnumber doctors", `twice as many women as men` of "twice as many men as women".
What stands between the two says whether that is another thing to say: of `Lund and Malmo` it is none.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import ARTICLES, COPULAS
from factcheck.lexicon.kin import RECIPROCAL
from factcheck.lexicon.stance import MUTUAL
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.typed import NamedTuple

_LONGEST = 5  # words of each of the two
_MOST = 60  # words of a text
_JOINING = frozenset({"and", "or", "&", ",", "nor", "then", ";"})
_BOTH_WAYS = frozenset(map(stem, MUTUAL | RECIPROCAL))
# Behind the last of these words stands the other of the two, who is to the first what that is to them: `played with`.
_ALIKE = frozenset(
    {"with", "near", "beside", "opposite", "alongside", "like", "unlike", "as", "not", "while", "between"}
)
_BEFORE = frozenset({"of", "than", "to", "by", "from", "before", "after", "above", "below", "over", "under", "behind"})
_NOUN_AND_VERB = 2  # words before a `with`
_TIMES = frozenset({"twice", "times", "half"})


class _Exchange(NamedTuple):
    """Two stretches of a text by their places among its words, `first` before `second`."""

    first: range
    second: range


def transposed(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The first word of what stands in the place of the other, with the first that the source has there."""
    mine, theirs = _written(stated), _written(sourced)
    if len(links) < len(stated.terms) or len(mine) > _MOST or not {token.key for token in mine} <= sourced.keys:
        return
    for found in _exchanges([token.key for token in mine], [token.key for token in theirs]):
        one, other = ([mine[at] for at in part] for part in found)
        is_told = all(_is_told(words, stated) for words in (one, other))
        if is_told and not _is_listed(found, mine) and _is_one_sided(found, mine, stated):
            yield one[0], other[0]
            return


@once
def _written(reading: Reading) -> tuple[Token, ...]:
    """The words of a text and its commas, without articles and the mark at its end."""
    kept = [token for token in reading.words.tokens if token.key not in ARTICLES]
    while kept and not kept[-1].key[0].isalnum():
        kept.pop()
    return tuple(kept)


def _exchanges(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[_Exchange]:
    """Each two stretches by whose exchange the one text would stand in the other, as it is."""
    for start in range(len(mine) - 2):
        for offset in range(len(theirs) - len(mine) + 1):
            if mine[:start] != theirs[offset : offset + start]:
                continue
            there = theirs[offset + start : offset + len(mine)]
            for end in range(start + 1, min(start + _LONGEST, len(mine) - 2) + 1):
                yield from _with_first(mine, range(start, end), there)


def _with_first(mine: Sequence[str], first: range, there: Sequence[str]) -> Iterator[_Exchange]:
    """The same where the first of the two is known; `there` is what stands from it on, to the end of the text."""
    one, rest = [*mine[first.start : first.stop]], len(mine) - first.start
    for second in range(first.stop + 1, len(mine)):
        for end in range(second + 1, min(second + _LONGEST, len(mine)) + 1):
            other, between = [*mine[second:end]], [*mine[first.stop : second]]
            if one != other and len(there) == rest and [*there] == [*other, *between, *one, *mine[end:]]:
                yield _Exchange(first, range(second, end))


def _is_told(words: Sequence[Token], reading: Reading) -> bool:
    """Whether a stretch has a word that carries topic."""
    starts = {term.start for term in reading.terms}
    return any(token.start in starts for token in words)


def _is_listed(found: _Exchange, words: Sequence[Token]) -> bool:
    """Whether the two are of one list: `sang, danced and wrote`, `red paint and blue paint`."""
    keys = [token.key for token in words]
    between = keys[found.first.stop : found.second.start]
    if between[0] in _JOINING:
        rest = between[1:]
        return between[-1] in _JOINING or rest == keys[max(found.first.start - len(rest), 0) : found.first.start]
    return between[-1] in _JOINING and between[:-1] == keys[found.second.stop :][: len(between) - 1]


def _is_one_sided(found: _Exchange, words: Sequence[Token], reading: Reading) -> bool:
    """Whether by what stands between two the one is to the other what that is not to it."""
    between = words[found.first.stop : found.second.start]
    keys, leading = [token.key for token in between], [token.key for token in words[: found.first.start]]
    if keys[-1] == "to" and "from" in leading:
        return False  # `the road from Lund to Malmo`
    if keys[-1] == "as" and not _TIMES.isdisjoint([*keys, *leading]):
        return True
    if keys[-1] in _ALIKE and _is_before_noun(found, words, reading):
        return True  # `Lund members voted with Malmo`
    if keys[-1] in _ALIKE or any(stem(key) in _BOTH_WAYS for key in (*leading, *keys)):
        return False
    starts = {term.start for term in reading.terms if term.name is None and term.weight >= 1}
    has_word = any(token.start in starts for token in between)
    return keys[-1] in _BEFORE or (has_word and not COPULAS.issuperset(keys))


def _is_before_noun(found: _Exchange, words: Sequence[Token], reading: Reading) -> bool:
    """Whether the first of two says whose a noun is that the second has not: not of `Lund and Malmo members`."""
    noun, following = words[found.first.stop], words[found.second.stop : found.second.stop + 1]
    index = reading.term_at(noun.start)
    is_noun = index is not None and reading.terms[index].name is None and not is_verb_like(reading, index)
    is_noun = is_noun and found.second.start - found.first.stop > _NOUN_AND_VERB
    return is_noun and noun.key not in [token.key for token in following]
