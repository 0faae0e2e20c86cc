"""Two readings in, the words out by which they have one thing in two states, of which it can be in one: `at large`."""

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck import facts
from factcheck.lexicon.grammar import AUXILIARIES, BEING, DETERMINERS, PAST, PREPOSITIONS
from factcheck.lexicon.stance import CLAUSE_ENDS, NEGATORS
from factcheck.lexicon.states import SEQUELS, SINGLING, STATES
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links, held_places
from factcheck.model import Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_before, words_behind

_AHEAD = frozenset("will would may might can could shall should must to be if unless almost nearly".split())
_BEFORE = 5  # tokens in which such a word may stand before what it puts off: `may yet have to be`
_ADVERBS = frozenset({"still", "now", "also", "already"})
_LEADING = PREPOSITIONS | {"beside"}
_LIMITING = frozenset({"in", "at", "for", "among", "near"})
_WAS = frozenset({"was", "were", "had"})
_BREAKS = CLAUSE_ENDS | frozenset({"who", "which", "that", "and", "or"})
_MEASURED = frozenset({"cost", "charg"})  # which a figure must follow
_NOWHERE = facts.Context()
_COMING, _UNDOING = "!", ">"
_MARKS = (_COMING, _UNDOING)


class _Phrase(NamedTuple):
    """The stems of the words for a state of a line, and its mark, `!` or `>`: empty for what is so, as `at large`."""

    line: int
    side: int
    words: tuple[str, ...]
    mark: str


class State(NamedTuple):
    """A phrase at the tokens from `first` to before `last`, and its words there."""

    phrase: _Phrase
    first: int
    last: int
    token: Token

    @property
    def line(self) -> int:
        return self.phrase.line

    @property
    def side(self) -> int:
        return self.phrase.side

    @property
    def has_come(self) -> bool:
        return bool(self.phrase.mark)


def unlike_state(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The words of the stated text for the state of a thing, beside the source's words for another state of it."""
    for mine in states(stated):
        told = [one for one in states(sourced) if one.line == mine.line]
        if len({one.side for one in told}) != 1 or told[0].side == mine.side:
            continue  # `arrested in May and released in June`
        for theirs in told:
            if _may_exclude(mine, theirs, stated, sourced) and _are_of_one(mine, theirs, stated, sourced, links):
                yield mine.token, theirs.token
                return


def unsaid_state(stated: Reading, sourced: Reading) -> Token | None:
    """The words for a state in the stated text, where the source has another of that line, of whatever: `is over`."""
    there = states(sourced)
    for mine in states(stated):
        sides = {one.side for one in there if one.line == mine.line}
        if sides and mine.side not in sides:
            return mine.token
    return None


@once
def states(reading: Reading) -> tuple[State, ...]:
    """The states that a text tells of as they are: none that it denies, or expects."""
    tokens = reading.words.tokens
    roots = [_root(token.key) for token in tokens]
    found: list[State] = []
    for number, root in enumerate(roots):
        for phrase in _phrases().get(root, ()):
            last = number + len(phrase.words)
            if tuple(roots[number:last]) == phrase.words and _is_told(tokens, number, last, reading):
                words = reading.span(tokens[number].start, tokens[last - 1].end)
                found.append(State(phrase, number, last, words))
    return tuple(dict.fromkeys(found))


@cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """By the stem of the first word."""
    held: dict[str, tuple[_Phrase, ...]] = {}
    for line, sides in enumerate(STATES):
        for side, told in enumerate(sides):
            for phrase in told:
                mark, unmarked = (phrase[0], phrase[1:]) if phrase[0] in _MARKS else ("", phrase)
                words = tuple(map(_root, unmarked.split()))
                held[words[0]] = (*held.get(words[0], ()), _Phrase(line, side, words, mark))
    return held


def _root(key: str) -> str:
    return "is" if key in BEING else stem(key)


def _is_told(tokens: Sequence[Token], first: int, last: int, reading: Reading) -> bool:
    before = [token.key for token in tokens[max(first - _BEFORE, 0) : first]]
    start = next((at for at in reversed(range(len(before))) if before[at] in _BREAKS), -1)
    end = tokens[last - 1].end
    is_of_figure = any(tokens[first].start <= fact.start < end < fact.end for fact in reading.of_kind("quantity"))
    if is_of_figure or not (NEGATORS | _AHEAD).isdisjoint(before[start + 1 :]):
        return False
    if stem(tokens[first].key) in _MEASURED and last - first == 1:
        return any(fact.start >= tokens[last - 1].end for fact in reading.of_kind("quantity"))
    return True


def _may_exclude(mine: State, theirs: State, stated: Reading, sourced: Reading) -> bool:
    """Whether the one state cannot be where the other was: `is at large` of who was arrested, or is in jail.

    Neither what was so before it came otherwise tells against that, nor what is so now against what was.
    """
    was_mine, was_theirs = _was(mine, stated), _was(theirs, sourced)
    if mine.has_come and theirs.has_come:
        is_undone = _UNDOING in {mine.phrase.mark, theirs.phrase.mark}
        return not is_undone and SEQUELS.isdisjoint(stated.keys | sourced.keys)
    if mine.has_come or theirs.has_come:
        return not (was_theirs if mine.has_come else was_mine)
    return was_mine == was_theirs


def _was(state: State, reading: Reading) -> bool:
    """Whether a state is told of in the past."""
    tokens = reading.words.tokens
    for token in reversed(tokens[max(state.first - _BEFORE, 0) : state.last]):
        if token.key in AUXILIARIES:
            return token.key in _WAS
    inside = [token.key for token in tokens[state.first : state.last]]
    before = [token.key for token in tokens[max(state.first - 1, 0) : state.first]]
    return any(key in PAST or key.endswith("ed") for key in (*inside, *before))


def _are_of_one(mine: State, theirs: State, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all else that is stated is the source's, and what each state is told of is the same."""
    others = [at for at, term in enumerate(stated.terms) if not is_inside(term.start, (mine.token,))]
    held = held_places(links)
    if (
        any(at not in links for at in others)
        or not _are_of_one_day(stated, sourced)
        or _is_limited(theirs, sourced, held)
    ):
        return False
    there = _told_of(theirs, sourced)
    pairs = ((at, place) for at in _told_of(mine, stated) for place, _ in links.get(at, ()) if place in there)
    return any(_singling(place, sourced) <= _singling(at, stated) for at, place in pairs)


def _is_limited(state: State, reading: Reading, held: set[int]) -> bool:
    """Whether what is so is so in one place, or for some, of whom the other text is silent: `is rare in Tarn`."""
    behind = words_behind(reading.words, state.token.end, 1)
    is_led = not state.has_come and bool(behind) and behind[0].key in _LIMITING
    limit = next(iter(reading.terms_behind(behind[0].end)), None) if is_led else None
    return limit is not None and limit not in held


def _singling(index: int, reading: Reading) -> frozenset[str]:
    """The words right before a term that may make it another of its kind: `the other dispute`."""
    return SINGLING.intersection(keys_before(reading.words, reading.terms[index].start, 2))


def _told_of(state: State, reading: Reading) -> set[int]:
    """What a state is told of in its clause: the head of what stands before it, and the next terms behind it."""
    telling = [at for at in reading.terms_before(state.token.start) if reading.terms[at].weight >= 1]
    telling = [at for at in telling if not is_verb_like(reading, at)]
    before = [_head(reading, telling[-1])] if telling and _is_near(reading, telling[-1], state) else []
    return {*before, *(at for at in reading.terms_behind(state.token.end)[:2] if _is_next(reading, at, state))}


def _head(reading: Reading, index: int) -> int:
    """The noun that the phrase of a term belongs to: `school` of "the school beside the old tower"."""
    while index > 0:
        first = index
        while first > 0 and reading.terms[first - 1].end + 1 == reading.terms[first].start:
            first -= 1
        keys = [key for key in keys_before(reading.words, reading.terms[first].start, 2) if key not in DETERMINERS]
        if first == 0 or _LEADING.isdisjoint((reading.terms[index].key, *keys[-1:])):
            break
        index = first - 1
    return index


def _is_near(reading: Reading, index: int, state: State) -> bool:
    """Whether nothing but auxiliaries, adverbs and light verbs stands between a term and a state behind it."""
    held = {term.start for term in reading.terms}
    between = (token for token in reading.words.tokens if reading.terms[index].end <= token.start < state.token.start)
    return all(
        token.key in AUXILIARIES or token.key.endswith("ly") or token.key in _ADVERBS or token.start in held
        for token in between
    )


def _is_next(reading: Reading, index: int, state: State) -> bool:
    """Whether nothing but an article and one word stands between a state and a term behind it."""
    tokens = [token for token in reading.words.tokens if state.token.end <= token.start < reading.terms[index].start]
    keys = [token.key for token in tokens]
    return _BREAKS.isdisjoint(keys) and all(
        key in DETERMINERS | PREPOSITIONS or is_inside(token.start, reading.terms)
        for key, token in zip(keys, tokens, strict=True)
    )


def _are_of_one_day(stated: Reading, sourced: Reading) -> bool:
    """Whether the source has every date and figure that is stated."""
    return all(
        any(facts.compare(fact, other, _NOWHERE) is Relation.SAME for other in sourced.of_kind(fact.kind))
        for fact in stated.of_kind("date", "quantity")
    )
