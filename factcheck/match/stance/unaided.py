"""Two readings in, the words out by which the one has somebody do alone what the other has them do with others.

`Hillary climbed it alone` beside "Norgay and Hillary climbed it"; `Berg and Holm wrote it` beside "Berg did so alone".
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import MEASURED, name
from factcheck.lexicon.company import COMPANIONS, JOINTLY, OWN, SELF, SOLE, UNAIDED
from factcheck.lexicon.grammar import AND, DETERMINERS, LISTING, PREPOSITIONS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import head_of_list, is_verb_like
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import keys_before, keys_between, words_behind

_OPENERS = frozenset(phrase[0] for phrase in UNAIDED) | SOLE
_CLAUSE_ENDS = frozenset({";", ":", ".", "(", ")", "but", "while", "whereas", "who", "which", "that"})
_COMPANY = 5  # tokens: `with his two younger brothers`
_LED = 4  # tokens: `in the second half alone`
_FURTHER = 14  # tokens from a doer to the company at the end of the clause


def unlike_company(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """What says `alone` on the one side, beside the company that the other gives to the same name."""
    mine, theirs = unaided(stated), unaided(sourced)
    if (mine is None and theirs is None) or (mine is not None and theirs is not None):
        return
    for index, places in _named(stated, sourced, links):
        if mine is not None:
            found = [_company(sourced, place) for place in places]
            there = found[0] if all(found) else None
            if there is not None:
                yield mine, there
                return
        elif theirs is not None and (here := _company(stated, index)):
            yield here, theirs
            return


def alone_here(stated: Reading, sourced: Reading) -> Token | None:
    """The words by which something is said to have been done by one alone, of which the source has nothing."""
    return unaided(stated) if unaided(sourced) is None else None


@once
def unaided(reading: Reading) -> Token | None:
    """The words by which a text says that nobody else did it; `In Lund alone` and `exports alone` are of no doer."""
    if reading.keys.isdisjoint(_OPENERS):
        return None
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        if token.key in SOLE and number and tokens[number - 1].key in DETERMINERS | OWN:
            return token
        for phrase in UNAIDED:
            run = tokens[number : number + len(phrase)]
            if len(run) == len(phrase) and all(map(_fits, phrase, run)) and _is_of_doer(number, phrase, reading):
                return reading.span(run[0].start, run[-1].end)
    return None


def _fits(word: str, token: Token) -> bool:
    return token.key in (OWN if word == "~" else SELF if word == "-self" else {word})


def _is_of_doer(number: int, phrase: Sequence[str], reading: Reading) -> bool:
    """Whether words behind a deed, or between a doer's name and their deed, tell of who did it."""
    tokens, start = reading.words.tokens, reading.words.tokens[number].start
    before = [index for index in reading.terms_before(start) if is_verb_like(reading, index)]
    if not before:
        last = max(reading.terms_before(start), default=-1)
        is_doer = last >= 0 and reading.terms[last].end == start - 1 and _is_person(reading, last)
        return is_doer and PREPOSITIONS.isdisjoint(keys_before(reading.words, reading.terms[last].start, _LED))
    if len(phrase) > 1:
        return phrase[0] != "by" or tokens[number - 1].key not in {"worth", "important"}
    is_measured = any(fact.end == start - 1 for fact in reading.of_kind(*MEASURED))  # `in 2020 alone`
    return not is_measured and PREPOSITIONS.isdisjoint(keys_before(reading.words, start, _LED))


def _named(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[int, list[int]]]:
    """Each stated name of a person with its places in the source."""
    for index, term in enumerate(stated.terms):
        if term.name is not None and _is_person(stated, index):
            places = [place for place, _ in links.get(index, ()) if sourced.terms[place].name]
            if places:
                yield index, places


def _is_person(reading: Reading, index: int) -> bool:
    fact = reading.terms[index].name
    return fact is not None and not name.is_place(fact)


def _company(reading: Reading, index: int) -> Token | None:
    """Who or what is joined to a name: the next of its list, `with his brother`, `together`."""
    joined = _joined(reading, index)
    return joined if joined is not None else _accompanied(reading, index)


def _joined(reading: Reading, index: int) -> Token | None:
    """The next of the names of persons with which a name stands in a list that `and` closes."""
    first = last = head_of_list(reading, index)
    while last + 1 < len(reading.terms) and head_of_list(reading, last + 1) == first:
        last += 1
    between = keys_between(reading.words, reading.terms[first].end, reading.terms[last].start)
    if first == last or AND.isdisjoint(between):
        return None
    other = next((place for place in range(first, last + 1) if place != index and _is_person(reading, place)), None)
    return None if other is None else reading.written(reading.terms[other])


def _accompanied(reading: Reading, index: int) -> Token | None:
    """`With his brother`, `with Holm` or `jointly` in the clause that a name opens."""
    verbs = [at for at in reading.terms_behind(reading.terms[index].end) if is_verb_like(reading, at)]
    if not verbs:
        return None
    behind = words_behind(reading.words, reading.terms[verbs[0]].end, _FURTHER)
    for number, token in enumerate(behind):
        if token.key in _CLAUSE_ENDS:
            return None
        if token.key in JOINTLY:
            return token
        if token.key == "with":
            return _with(behind[number : number + 1 + _COMPANY], reading)
    return None


def _with(run: Sequence[Token], reading: Reading) -> Token | None:
    """`With` and its companion."""
    opener = run[0]
    named = {term.start: index for index, term in enumerate(reading.terms) if term.name is not None}
    for token in run[1:]:
        if token.key in _CLAUSE_ENDS | LISTING | PREPOSITIONS:
            return None
        at = named.get(token.start)
        if token.key in COMPANIONS or (at is not None and _is_person(reading, at)):
            end = reading.terms[at].end if at is not None else token.end
            return reading.span(opener.start, end)
    return None
