"""Two readings in, whether the one joins what the other tells apart out, in words for a person; and what it adds.

`The second reactor was shut in 2019` has every word of "the second is to restart; the third was shut in 2019".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts import MEASURED
from factcheck.lexicon.grammar import CLAUSE_JOINTS, COPULAS, DETERMINERS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, held_places, is_about, linked, same_words
from factcheck.match.words.side import Side
from factcheck.model import Token
from factcheck.words import beyond, key_after, key_before, words_behind

_BREAKS = frozenset(
    {";", ":", ".", "while", "whereas", "but", "after", "before", "because", "though", "although", "–", "—"}
)
_CLAUSE_JOINTS = frozenset({",", ";"})
_ENOUGH = 2  # words of a phrase that is added
_HAVING = frozenset({"has", "have", "had", "will"})
_PLACING = frozenset({"from", "on", "for", "with", "of", "by", "at", "in", "to", "into", "about", "over"})
_OF = frozenset({"of", "about", "over"})
_LONGEST = 5


def is_mixed(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether a figure or a date of the stated text is of another clause than its verbs, in one sentence of the source.

    Of that other clause the stated text has no verb: it may tell what two clauses say, too.
    """
    clauses = _clauses(sourced)
    if len(set(clauses)) <= 1 or len(set(_clauses(stated))) > 1:
        return False
    homes = [_home(term.start, sourced, clauses) for term in sourced.terms]
    verbs = [index for index in links if _is_verb(stated, index)]
    verbs = [index for index in verbs if stated.terms[index].weight >= 1] or verbs
    done = {homes[place] for index in verbs for place in linked(links, index)}
    held = held_places(links)
    for side in sides if done else ():
        found = side.pair.sourced
        if not side.agrees or side.why or found is None or found.kind not in MEASURED:
            continue
        home = _home(found.start, sourced, clauses)
        own = {place for place, other in enumerate(homes) if other == home and _is_deed(sourced, place)}
        is_only = sum(other.text.lower() == found.text.lower() for other in sourced.of_kind(found.kind)) == 1
        is_near = any(sentence == home[0] for sentence, _ in done)
        if is_near and home not in done and own and held.isdisjoint(own) and is_only:
            return True
    return False


def _is_verb(reading: Reading, index: int) -> bool:
    term = reading.terms[index]
    return term.name is None and is_verb_like(reading, index)


def _is_deed(reading: Reading, index: int) -> bool:
    return _is_verb(reading, index) and reading.terms[index].weight >= 1


def _clauses(reading: Reading) -> list[tuple[int, int]]:
    """The numbers of the sentence and of the clause of each token."""
    sentence = number = 0
    numbers = []
    last = len(reading.words.tokens) - 1
    for at, token in enumerate(reading.words.tokens):
        sentence += token.key == "." and 0 < at < last
        number += 0 < at < last and (token.key in _BREAKS or _opens_clause(reading, at))
        numbers.append((sentence, number))
    return numbers


def _opens_clause(reading: Reading, at: int) -> bool:
    """Whether `, and` is followed by a subject of its own: `, and the third was shut`."""
    tokens = reading.words.tokens
    if tokens[at].key != "and" or key_before(tokens, at) != "," or key_after(tokens, at) not in DETERMINERS:
        return False
    return any(token.key in COPULAS | _HAVING for token in beyond(tokens, at, _LONGEST))


def _home(start: int, reading: Reading, clauses: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return next((clauses[at] for at, token in enumerate(reading.words.tokens) if token.start >= start), (-1, -1))


def adds_phrase(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether a phrase behind a comma or an `and`, or a deed before, has two words or more, and the source none."""
    return _opens_untold(stated, sourced, links, sides) or _goes_on_untold(stated, sourced, links, sides)


def _goes_on_untold(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """`The mill was sold in May and its owner moved to Norway`."""
    told = [(fact.start, fact.end) for fact in stated.of_kind("attribution")]
    figures = [side.pair.stated.start for side in sides if side.agrees]
    edges = [token.start for token in stated.words.tokens if token.key in CLAUSE_JOINTS]
    opening = next((term.start for term in stated.terms), 0)
    for start, end in pairwise([*(edge for edge in edges if edge > opening), len(stated.words.text)]):
        inside = [(index, term) for index, term in enumerate(stated.terms) if start <= term.start < end]
        inside = [(index, term) for index, term in inside if term.name or is_matter(term)]
        is_told = any(first < end and start < last for first, last in told)
        is_told = is_told or any(start <= figure < end for figure in figures)
        if len(inside) >= _ENOUGH and not is_told and not any(_is_said(*one, sourced, links) for one in inside):
            return True
    return False


def _opens_untold(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether what opens a sentence, up to its first joint, is a deed of which the source has not a word.

    `The airline ran out of money, leaving 4,000 passengers stranded`; who did it may be left to the source's title.
    """
    end = next((token.start for token in stated.words.tokens if token.key in _CLAUSE_JOINTS), 0)
    opening = [(index, stated.terms[index]) for index in stated.terms_within(0, end)]
    plain = [(index, term) for index, term in opening if is_matter(term)]
    is_told = any(side.pair.stated.start < end for side in sides if side.agrees)
    is_deed = len(plain) >= _ENOUGH and any(_is_deed(stated, index) for index, _ in plain)
    return is_deed and not is_told and not any(_is_said(*one, sourced, links) for one in plain)


def _is_said(index: int, term: Term, sourced: Reading, links: Links) -> bool:
    return index in links or term.stem in sourced.about or is_about(term, sourced)


def replaces_phrase(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The last word of a phrase that the source lacks, beside that of one behind the same preposition there."""
    mine = [phrase for phrase in _phrases(stated) if not any(index in links for index in phrase[1])]
    if not mine:
        return
    held = held_places(links)
    theirs = [phrase for phrase in _phrases(sourced) if held.isdisjoint(phrase[1])]
    for key, places in mine:
        others = [other for word, other in theirs if word == key]
        if others and sum(word == key for word, _ in _phrases(stated)) == 1:
            yield stated.written(stated.terms[places[-1]]), sourced.written(sourced.terms[others[0][-1]])


def adds_matter(stated: Reading, sourced: Reading, links: Links) -> Iterator[Token]:
    """The last word of what is said to be the matter of something, where a claim has nothing of it.

    `Imports of soybeans`, `anxious about the economy`, beside "chip imports" and "we are all very anxious".
    """
    if not sourced.about:
        return
    for index, term in enumerate(stated.terms[:-1]):
        behind = words_behind(stated.words, term.end, 1)
        if index not in links or not behind or behind[0].key not in _OF:
            continue
        for key, places in _phrases(stated):
            is_next = key == behind[0].key and places[0] == index + 1
            if is_next and not any(_is_said(at, stated.terms[at], sourced, links) for at in places):
                yield stated.written(stated.terms[places[-1]])


def _phrases(reading: Reading) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Each preposition with the plain words of the noun phrase behind it, if it has nothing else."""
    terms = {term.start: index for index, term in enumerate(reading.terms)}
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        if token.key not in _PLACING:
            continue
        found: list[int] = []
        for other in beyond(tokens, number, _LONGEST):
            index = terms.get(other.start)
            if index is None and other.key not in DETERMINERS:
                break
            if index is not None:
                found.append(index)
        if found and all(is_matter(reading.terms[at]) and not reading.terms[at].is_verb for at in found):
            yield token.key, tuple(found)


def swaps_modifier(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a noun has another word right before it, where the source has one of its own: `voting age`."""
    held = held_places(links)
    for index in range(len(stated.terms) - 1):
        if not _is_before_noun(stated, index) or index + 1 not in links:
            continue
        nouns = same_words(links, index + 1)
        mine = [place for place, _ in links.get(index, ())]
        if nouns and mine and not any(0 < noun - other <= _LONGEST for noun in nouns for other in mine):
            told = [noun > 0 and noun - 1 not in held and _is_before_noun(sourced, noun - 1) for noun in nouns]
            if all(told):
                return True
    return False


def _is_before_noun(reading: Reading, index: int) -> bool:
    term, following = reading.terms[index], reading.terms[index + 1]
    return is_matter(term) and following.start == term.end + 1 and following.name is None and is_matter(following)
