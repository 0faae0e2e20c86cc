"""Two readings in, the words out by which they put one thing into two classes: a film and a novel, drama and comedy."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from factcheck.lexicon.grammar import COPULAS, INDEFINITE, PREPOSITIONS
from factcheck.lexicon.kinds import CLASSES, FLAVOURS, SORTS, TOLD_BY
from factcheck.match.read.definitions import Definition, definitions, kinds
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.stems import are_opposites, stem
from factcheck.match.words.links import Links, all_linked, held_places, linked
from factcheck.match.words.rivals import exclude, sides
from factcheck.model import Token
from factcheck.words import is_inside, words_before

_PREDICATE = 6
_ROOT = 4
_OPENING, _CLOSING = frozenset({"(", "[", "lrb", "lsb"}), frozenset({")", "]", "rrb", "rsb"})


def classed(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[str, Token, Token]]:
    """(`kind`, `class` or `calling`, the stated word, the sourced one) where the two cannot both be right.

    `class` where one thing is put into two sorts, `calling` where the source, which says what it is, has none of its
    class, `kind` where the same noun has another word before it; `unlike` where the stated text denies it.
    """
    yield from _modified(stated, sourced, links)
    mine = definitions(stated)
    if len(mine) != 1:
        return
    theirs = [each for each in definitions(sourced) if not each.is_denied and is_plain(each, sourced)]
    theirs = [each for each in theirs if are_of_one_subject(mine[0], each, stated, sourced, links)]
    strange = [head for head in _own_heads(mine[0]) if not is_linked(head, stated, links)]
    strange = [head for head in strange if _is_told(head, mine[0])]
    known = [head for each in theirs for head in each.heads if _is_told(head, each)]
    apart = [
        *_apart(strange, known),
        *_flavoured(mine[0], theirs, stated, links),
    ]
    for kind, word, other in apart:
        yield ("unlike" if mine[0].is_denied else kind), word, other


def is_plain(definition: Definition, reading: Reading) -> bool:
    """Whether the sentence does no more before its verb than name its subject, brackets aside."""
    depth = 0
    for token in reading.words.tokens:
        if definition.start <= token.start < definition.copula:
            depth += (token.key in _OPENING) - (token.key in _CLOSING)
            if depth <= 0 and token.key in {"and", "but", "while", "though", "although"}:
                return False
    return True


def _is_told(head: Token, definition: Definition) -> bool:
    """Whether a noun of many trades, such as `player`, stands beside a word that tells which."""
    needed = TOLD_BY.get(head.key)
    return needed is None or any(token.key in needed for token in definition.words)


def is_linked(head: Token, stated: Reading, links: Links) -> bool:
    return is_inside(head.start, (stated.terms[index] for index in links))


def _apart(heads: Sequence[Token], others: Sequence[Token]) -> Iterator[tuple[str, Token, Token]]:
    """A stated noun of a sort, or of a class, that none of the source's nouns may be of."""
    for name, groups in (("class", SORTS), ("calling", CLASSES)):
        theirs = [(head, found) for head in others if (found := _groups(head.key, groups))]
        for head in heads:
            mine = _groups(head.key, groups)
            if mine and theirs and all(mine.isdisjoint(found) for _, found in theirs):
                yield name, head, theirs[0][0]
                return
    for head in heads:
        against = [other for other in others if are_opposites(head.key, other.key) or exclude(head.key, other.key)]
        if against and not any(sides(head.key) & sides(other.key) for other in others):
            yield "class", head, against[0]
            return


def _flavoured(
    mine: Definition, theirs: Sequence[Definition], stated: Reading, links: Links
) -> Iterator[tuple[str, Token, Token]]:
    """`a poker player` where the source has `a football quarterback`: no word that tells the kind is the source's."""
    for words in FLAVOURS.values():
        here = [token for token in mine.words if token.key in words]
        there = [token for each in theirs for token in each.words if token.key in words]
        is_said = any(is_linked(token, stated, links) for token in here)
        is_akin = any(_are_of_one_root(token.key, other.key) for token in here for other in there)
        if here and there and not is_said and not is_akin:
            yield "calling", here[0], there[0]
            return


def _own_heads(definition: Definition) -> tuple[Token, ...]:
    """The nouns of a list, without such as only stand before the last: `film` of "a film and television producer"."""
    last = _groups(definition.heads[-1].key, SORTS)
    return tuple(head for head in definition.heads if not last or not last.isdisjoint(_groups(head.key, SORTS)))


@lru_cache(maxsize=1 << 12)
def _sorts(key: str) -> frozenset[str]:
    return _found(key, SORTS)


@lru_cache(maxsize=1 << 12)
def _classes(key: str) -> frozenset[str]:
    return _found(key, CLASSES)


def _groups(key: str, groups: Mapping[str, Sequence[str]]) -> frozenset[str]:
    return _sorts(key) if groups is SORTS else _classes(key)


def _found(key: str, groups: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The groups that a word, or anything that it is a kind of, is at the head of."""
    mine = kinds(key)
    return frozenset(group for group, heads in groups.items() if any(stem(head) in mine for head in heads))


def are_of_one_subject(mine: Definition, theirs: Definition, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether two definitions are of what one name stands for, or the source's of what was named before."""
    here = _subject(stated, mine)
    there = _subject(sourced, theirs)
    if here is None:
        return False
    if there is None:
        return any(
            token.key in PRONOUNS for token in sourced.words.tokens if theirs.start <= token.start < theirs.copula
        )
    return there in linked(links, here)


def _subject(reading: Reading, definition: Definition) -> int | None:
    """The first name before the verb in the sentence of a definition, else its first word that carries topic."""
    before = reading.terms_within(definition.start, definition.copula)
    return next((index for index in before if reading.terms[index].name), next(iter(before), None))


def _modified(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[str, Token, Token]]:
    """`is a drama film` where the source has `is a comedy film`: all but the word that says of which kind."""
    held = held_places(links)
    missing = [
        index for index, term in enumerate(stated.terms) if is_matter(term) and index not in links and not term.is_verb
    ]
    if len(missing) != 1 or missing[0] + 1 not in links or not _is_predicate(stated, missing[0]):
        return
    term, head = stated.terms[missing[0]], stated.terms[missing[0] + 1]
    if head.start - term.end != 1 or head.name or _is_told_of_kind(stated, missing[0], links):
        return
    for position, likeness in links[missing[0] + 1]:
        other, their_head = sourced.terms[position - 1], sourced.terms[position]
        if not position or position - 1 in held or likeness < 1:
            continue
        if not _is_predicate(sourced, position - 1) and not _is_apposed(position, range(missing[0]), sourced, links):
            continue
        if is_matter(other) and their_head.start - other.end == 1 and not _are_of_one_root(term.key, other.key):
            yield "kind", stated.written(term), sourced.written(other)
            return


def _is_told_of_kind(stated: Reading, index: int, links: Links) -> bool:
    """Whether the word before says of which kind it is, as in the source: `goth music band`, "goth rock band"."""
    before, term = stated.terms[index - 1], stated.terms[index]
    return index - 1 in links and not before.name and term.start - before.end == 1


def _is_apposed(position: int, subject: range, sourced: Reading, links: Links) -> bool:
    """Whether a sourced noun stands right before the name that the stated text is about: `of the rock band Dust`."""
    if position + 1 >= len(sourced.terms):
        return False
    noun, name = sourced.terms[position], sourced.terms[position + 1]
    is_next = name.name is not None and name.start - noun.end == 1
    return is_next and position + 1 in all_linked(links, subject)


def _are_of_one_root(left: str, right: str) -> bool:
    """`tragic` and `tragedy`."""
    return left[:_ROOT] == right[:_ROOT]


def _is_predicate(reading: Reading, index: int) -> bool:
    """Whether a term stands behind `is a`, with nothing but words that tell its kind between."""
    term = reading.terms[index]
    before = words_before(reading.words, term.start)
    for number in range(len(before) - 1, max(len(before) - _PREDICATE, 0), -1):
        if before[number].key in INDEFINITE:
            return before[number - 1].key in COPULAS
        if not before[number].key[0].isalnum() or before[number].key in PREPOSITIONS:
            return False
    return False
