"""Two readings in, the words out by which they put one thing into two classes: a film and a novel, drama and comedy."""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import COPULAS, PREPOSITIONS
from factcheck.lexicon.kinds import SORTS
from factcheck.match.coverage import is_matter
from factcheck.match.links import Links
from factcheck.match.reading import Reading, Term
from factcheck.match.stems import stem, wider
from factcheck.model import Token
from factcheck.typed import NamedTuple

_PREDICATE = 6
_ROOT = 4
_LONGEST_PREDICATE = 10
_ENDS = PREPOSITIONS | {"that", "who", "which", "whose", "where", "and", "or", "but", "released", "directed", "written"}


class Class(NamedTuple):
    """The word by which a text says what its subject is, and the sorts that the word may be of."""

    token: Token
    sorts: frozenset[str]


def classed(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[str, Token, Token]]:
    """(`kind` or `class`, the stated word, the sourced one) where the two cannot both be right.

    `class` where one thing is put into two sorts, `kind` where the same noun has another word before it.
    """
    yield from _modified(stated, sourced, links)
    mine, theirs = _class(stated), _class(sourced)
    if mine and theirs and mine.sorts.isdisjoint(theirs.sorts) and _is_same_subject(stated, sourced, links):
        yield "class", mine.token, theirs.token


def _class(reading: Reading) -> Class | None:
    """What the subject that the text opens with is: the noun behind `is a`, if the table of sorts knows it."""
    tokens = reading.words.tokens
    for number in range(1, len(tokens) - 1):
        if tokens[number].key in COPULAS and tokens[number + 1].key in {"a", "an"}:
            head = _head(tokens[number + 2 : number + 2 + _LONGEST_PREDICATE])
            sorts = _sorts(head.key) if head else frozenset()
            return Class(head, sorts) if head and sorts else None
    return None


def _head(tokens: Sequence[Token]) -> Token | None:
    """The last word of what stands behind `is a`, up to where that is told more of."""
    head = None
    for token in tokens:
        is_participle = head is not None and token.key.endswith(("ed", "ing")) and bool(_sorts(head.key))
        if not token.text[0].isalnum() or token.key in _ENDS or is_participle:
            break
        head = token
    return head


def _sorts(key: str) -> frozenset[str]:
    """The sorts that a word, or anything that it is a kind of, is at the head of."""
    root = stem(key)
    kinds = {root, *wider(root)}
    return frozenset(sort for sort, heads in SORTS.items() if any(stem(head) in kinds for head in heads))


def _is_same_subject(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether both texts open with one name."""
    mine = next((index for index, term in enumerate(stated.terms) if term.name), None)
    theirs = next((index for index, term in enumerate(sourced.terms) if term.name), None)
    if mine is None or theirs is None or stated.terms[mine].name is None:
        return False
    return any(place == theirs for place, _ in links.get(mine, ()))


def _modified(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[str, Token, Token]]:
    """`is a drama film` where the source has `is a comedy film`: all but the word that says of which kind."""
    held = {position for places in links.values() for position, _ in places}
    missing = [index for index, term in enumerate(stated.terms) if is_matter(term) and index not in links]
    if len(missing) != 1 or missing[0] + 1 not in links or not _is_predicate(stated, missing[0]):
        return
    term, head = stated.terms[missing[0]], stated.terms[missing[0] + 1]
    if head.start - term.end != 1 or head.name:
        return
    for position, likeness in links[missing[0] + 1]:
        other, their_head = sourced.terms[position - 1], sourced.terms[position]
        if not position or position - 1 in held or likeness < 1 or not _is_predicate(sourced, position - 1):
            continue
        if is_matter(other) and their_head.start - other.end == 1 and not _are_of_one_root(term.key, other.key):
            yield "kind", _token(stated, term), _token(sourced, other)
            return


def _are_of_one_root(left: str, right: str) -> bool:
    """`tragic` and `tragedy`."""
    return left[:_ROOT] == right[:_ROOT]


def _is_predicate(reading: Reading, index: int) -> bool:
    """Whether a term stands behind `is a`, with nothing but words that tell its kind between."""
    term = reading.terms[index]
    before = [token for token in reading.words.tokens if token.end <= term.start]
    for number in range(len(before) - 1, max(len(before) - _PREDICATE, 0), -1):
        if before[number].key in {"a", "an"}:
            return before[number - 1].key in COPULAS
        if not before[number].key[0].isalnum() or before[number].key in PREPOSITIONS:
            return False
    return False


def _token(reading: Reading, term: Term) -> Token:
    return Token(reading.words.text[term.start : term.end], term.key, term.start, term.end)
