"""Two readings in, the words out that stand on the other side of one verb, or of `than`: `rebels beat the army`.

What is told of names alone is for `swaps` and `doers`: here the two may be plain words too, and the verb passive in
both texts or in one.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.grammar import BEING, COPULAS, DETERMINERS, NOBODY, PREPOSITIONS
from factcheck.lexicon.reporting import REPORTING
from factcheck.match.parties.frames import BOTH_WAYS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.words.links import Links, same_words
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, is_inside, key_after, key_before, up_to, words_behind

_BOTH_WAYS = BOTH_WAYS | {"pass"}  # the house passed the bill, and the bill passed the house
_DERIVED = frozenset("based derived adapted named modelled modeled descended developed translated".split())
_BREAKS = frozenset(
    {"", ".", ";", ":", "while", "whereas", "but", "because", "after", "before", "when", "if", "though"}
)
_AGENT = 6  # tokens from the participle to `by`
_TO_DO = 3  # tokens from `agreed` to the `to` of what: `agreed on Monday to buy it`
_ASIDE = frozenset({"there", "here", "first", "later", "then", "mainly", "partly"})  # `found there by a botanist`
_BESIDE = 2  # tokens from these to the participle
_BEFORE_NOUNS = DETERMINERS | (PREPOSITIONS - {"to"}) | {"-"}  # `the Lund-based Axa`
_LED = PREPOSITIONS - {"by"}


# Whether a verb is done by what stands before it, by what stands behind its `by`, by nobody who is told of; of a
# participle right before a comma or a preposition it is open: `a film based on a novel`.
ACTIVE, BY, DONE, OPEN = "active", "by", "done", "open"


class Pivot(NamedTuple):
    """A verb, told by its place among the terms, or `than` or its like (-1), that two words stand around in one clause.

    `before` and `behind` are the places of the terms on either side of it; `voice` is one of those above.
    """

    word: Token
    verb: int
    before: frozenset[int]
    behind: frozenset[int]
    voice: str


def crossed(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """A stated word that the source has on the other side alone, where another has taken its place."""
    if _are_in_order(links) and "by" not in stated.keys and "by" not in sourced.keys:
        return  # nobody has changed sides
    theirs = _pivots(sourced)
    for pivot in _pivots(stated) if theirs else ():
        places = {place for place, likeness in links.get(pivot.verb, ()) if likeness == 1.0}
        same = [other for other in theirs if (other.verb in places if pivot.verb >= 0 else other.verb < 0)]
        if same and all(_is_crossed(pivot, other, links) for other in same):
            yield stated.written(stated.terms[min(pivot.before)]), None
            return


def _are_in_order(links: Links) -> bool:
    """Whether the very words that both have stand in one order in both."""
    last = -1
    for index in sorted(links):
        places = same_words(links, index)
        if places and min(places) < last:
            return False
        last = max(places, default=last)
    return True


def _is_crossed(pivot: Pivot, other: Pivot, links: Links) -> bool:
    mine, theirs = (pivot.before, pivot.behind), (other.before, other.behind)
    if {pivot.voice, other.voice} == {ACTIVE, BY}:
        mine = (pivot.behind, pivot.before)
    elif pivot.voice != other.voice or (pivot.voice == OPEN and not _are_derived(pivot, other)):
        return False
    return _is_elsewhere(mine[0], theirs, links) and _is_elsewhere(mine[1], (theirs[1], theirs[0]), links)


def _are_derived(pivot: Pivot, other: Pivot) -> bool:
    """Whether both tell what something was made after: `a film based on a play` is no play based on a film."""
    return pivot.word.key in _DERIVED and pivot.word.key == other.word.key


def _is_elsewhere(mine: frozenset[int], theirs: tuple[frozenset[int], frozenset[int]], links: Links) -> bool:
    """Whether a word of `mine` is in the second of `theirs`, and not in the first."""
    for index in mine:
        places = same_words(links, index)
        if places & theirs[1] and not places & theirs[0]:
            return True
    return False


@once
def _pivots(reading: Reading) -> tuple[Pivot, ...]:
    tokens = reading.words.tokens
    starts = {term.start: index for index, term in enumerate(reading.terms)}
    found = []
    for number, token in enumerate(tokens):
        index = starts.get(token.start, -1)
        is_verb = index > 0 and _is_telling(reading, index, key_before(tokens, number))
        if is_verb or token.key == "than" or _is_times_as(tokens, number):
            first, last = _clause(tokens, number)
            is_told_of = any(one.key == "than" for one in tokens[first:last])
            is_outdone = is_told_of and tokens[first].key in NOBODY  # `No team scored more than Rask`
            if (
                not is_outdone and tokens[first].key not in PREPOSITIONS
            ):  # `in Brazil a vaccine against dengue cut deaths`
                before = _before(reading, tokens[first].start, token.start)
                behind = _behind(reading, token.end, tokens[last].end)
                verb, voice = index if is_verb else -1, _voice(reading, number)
                found.append(Pivot(token, verb, before, behind, voice))
    return tuple(found)


def _is_times_as(tokens: Sequence[Token], number: int) -> bool:
    """Whether an `as` sets one against the other: `twice as often as men`; half as often may be the reverse."""
    before = [token.key for token in up_to(tokens, number, 3)]
    return tokens[number].key == "as" and before[1:2] == ["as"] and before[0] in {"times", "twice"}


def _is_telling(reading: Reading, index: int, before: str) -> bool:
    """Whether a term is a verb by which one does something to another; not `is home to`, `of escaped inmates`."""
    term = reading.terms[index]
    if not _is_verb(reading, index) or term.stem in _BOTH_WAYS:
        return False
    is_going_on = term.key.endswith("ing")  # `is suing`
    return before not in _BEFORE_NOUNS and (before not in COPULAS or is_going_on or is_participle(term.key))


def _is_present(reading: Reading, index: int) -> bool:
    """`The bank owes the firm`: what ends in s before an article does not count, as a rule, what stands behind it."""
    term = reading.terms[index]
    behind = words_behind(reading.words, term.end, 1) if term.key.endswith("s") else ()
    return bool(behind) and behind[0].key in DETERMINERS


def _is_verb(reading: Reading, index: int) -> bool:
    """`United` is none, be it a name or the word that a text opens with."""
    is_plain = index > 0 and reading.terms[index].name is None
    return is_plain and (is_verb_like(reading, index) or _is_present(reading, index))


def _clause(tokens: Sequence[Token], number: int) -> tuple[int, int]:
    """The first and the last token of the clause around one."""
    first, last = number, number
    while first > 0 and not _opens_clause(tokens, first - 1):
        first -= 1
    while key_after(tokens, last) not in _BREAKS:
        last += 1
    return first, last


def _opens_clause(tokens: Sequence[Token], number: int) -> bool:
    """Whether another clause follows a token: one behind `said`, but not behind who `agreed on Monday to` do it."""
    key = tokens[number].key
    is_told = key in REPORTING and all(token.key != "to" for token in beyond(tokens, number, _TO_DO))
    return key in _BREAKS or is_told


def _before(reading: Reading, start: int, end: int) -> frozenset[int]:
    """What stands right before a verb, and what its clause begins with: `A, who left in May, was succeeded by`."""
    inside = list(_inside(reading, start, end))
    verbs = [at for at in inside if _is_verb(reading, at)]
    return frozenset(at for at in inside if not verbs or at < verbs[0] or at > verbs[-1])


def _behind(reading: Reading, start: int, end: int) -> frozenset[int]:
    inside = list(_inside(reading, start, end))
    verb = next((at for at in inside if _is_verb(reading, at)), len(reading.terms))
    return frozenset(at for at in inside if at < verb)


def _inside(reading: Reading, start: int, end: int) -> Iterator[int]:
    """The terms between two offsets that are none of a speaker's."""
    speakers = reading.of_kind("attribution")
    for index, term in enumerate(reading.terms):
        if start <= term.start < end and not is_inside(term.start, speakers):
            yield index


def _voice(reading: Reading, number: int) -> str:
    tokens = reading.words.tokens
    before = {token.key for token in up_to(tokens, number, _BESIDE)}
    behind = tokens[number + 1 :]
    following = [token.key for token in behind]
    is_led = bool(following) and following[0] in _LED
    if tokens[number].key in _DERIVED and is_led:  # `based on a play by Lind`, not `the Milan-based firm`
        return OPEN
    figures = {fact.start for fact in reading.of_kind("quantity", "date")}
    has_doer = any(one.key == "by" and other.start not in figures for one, other in pairwise(behind[: _AGENT + 1]))
    beside = following[1:] if following[:1] and following[0] in _ASIDE else following
    is_by = has_doer and beside[:1] == ["by"]  # not `won by 40 runs`
    if is_participle(tokens[number].key) and (not before.isdisjoint(BEING) or is_by):
        return BY if has_doer else DONE
    return OPEN if following and (following[0] in PREPOSITIONS or not following[0][0].isalnum()) else ACTIVE
