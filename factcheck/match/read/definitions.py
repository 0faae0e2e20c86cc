"""A reading in, what it says that its subjects are out: `singer` and `actor` of "Ada Holm is a singer and actor".

No parser: a copula, or `plays as`, an article, and the noun phrases of one list behind, up to where more is told.
"""

from collections.abc import Sequence
from functools import lru_cache

from factcheck.lexicon.grammar import COPULAS, PAST, PREPOSITIONS, SENTENCE_ENDS
from factcheck.lexicon.kinds import KINDS, NARROWING, PARTITIVES
from factcheck.lexicon.stance import NEGATORS, ONLY
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import stem, wider
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import key_at, key_before, keys_before, keys_behind

_ARTICLES = frozenset({"a", "an", "the", "one"})
_PLAYING = frozenset({"play", "plays", "played"})
_LONGEST = 24
_MOST_ADVERBS = 3
_TIES = frozenset({"-", "–", "/"})  # two words in one, `comedy-drama`
_JOINTS = frozenset({",", "and", "or", "&", "turned"}) | _TIES
_ENDS = PREPOSITIONS | frozenset(
    """
    that who which whose whom where when but is was are were has have had also co released directed written created
    """.split()
)


class Definition(NamedTuple):
    """`heads` are the nouns by which a text says what something is, `words` all of the phrase that they stand in.

    `start` is where the sentence begins that says so, `copula` where its verb stands.
    """

    heads: tuple[Token, ...]
    words: tuple[Token, ...]
    start: int
    copula: int
    is_denied: bool = False


@once
def definitions(reading: Reading) -> tuple[Definition, ...]:
    """What a text says that something is, in its order; only where a noun is found that is one."""
    tokens = reading.words.tokens
    found = []
    start = 0
    for number in range(1, len(tokens) - 1):
        if key_before(tokens, number) in SENTENCE_ENDS:
            start = tokens[number].start
        is_part = tokens[number].key == "as" and key_before(tokens, number) in _PLAYING  # `plays as a goalkeeper`
        if tokens[number].key in COPULAS or is_part:
            definition = _definition(tokens, number, start)
            if definition and definition.heads:
                found.append(definition)
    return tuple(found)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """All kinds in the table, and what is under them."""
    return frozenset(KINDS).union(*KINDS.values())


def is_kind(key: str) -> bool:
    """Whether the table of kinds has a lower-case word, or the word without its plural's ending."""
    return not _known().isdisjoint((key, key.removesuffix("s"), key.removesuffix("es")))


def kinds(key: str) -> frozenset[str]:
    """The stem of a word and of all that it is a kind of."""
    root = stem(key)
    return frozenset({root, *wider(root)})


def _definition(tokens: Sequence[Token], copula: int, start: int) -> Definition | None:
    at = copula + 1
    while at < min(len(tokens), copula + 1 + _MOST_ADVERBS) and _is_adverb(tokens[at].key):
        at += 1
    if key_at(tokens, at) not in _ARTICLES:
        return None
    between = {token.key for token in tokens[copula + 1 : at]}
    first = at + 3 if [token.key for token in tokens[at : at + 3]] == ["one", "of", "the"] else at + 1
    phrase = tokens[first : first + _LONGEST]
    heads, length = _heads(phrase)
    is_denied = bool(between & NEGATORS)
    return Definition(heads, tuple(phrase[:length]), start, tokens[copula].start, is_denied)


def _is_adverb(key: str) -> bool:
    return key in NEGATORS or key in ONLY or key in NARROWING or key.endswith("ly")


def _heads(phrase: Sequence[Token]) -> tuple[tuple[Token, ...], int]:
    """The last word of each noun phrase in a list, and how many tokens the list has."""
    heads: list[Token] = []
    last: Token | None = None
    length = 0
    for number, token in enumerate(phrase):
        is_tied = number > 0 and phrase[number - 1].end == token.start and phrase[number - 1].key in _TIES
        if token.key == "of" and last is not None and last.key in PARTITIVES:
            last = None
        elif token.key in _JOINTS:
            if last is not None and token.key not in _TIES:
                heads.append(last)
                last = None
        elif not is_tied and _ends(token, last):
            break
        else:
            last = token
        length = number + 1
    if last is not None:
        heads.append(last)
    return tuple(head for head in heads if head.key[0].isalpha()), length


def _ends(token: Token, last: Token | None) -> bool:
    is_verb = token.key in PAST or token.key.endswith(("ed", "ing"))
    is_told_more = is_verb and last is not None and is_kind(last.key) and not is_kind(token.key)
    return token.key in _ENDS or not token.key[0].isalnum() or is_told_more


def is_year_of_work(fact: Fact, reading: Reading) -> bool:
    """Whether a date is a year that only tells a work from others of its name: `Harbour (2008 film)`."""
    before = keys_before(reading.words, fact.start, 1) if fact.kind == "date" else []
    after = keys_behind(reading.words, fact.end, 3)
    return before == ["("] and any(is_kind(key) for key in after[:2]) and ")" in after
