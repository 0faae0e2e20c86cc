"""A group that is known, with another number than it had: `Four students were suspended. The five students ...`.

A definite noun (`the 221 passengers`, `its 36 seats`, `all seven of her novels`) says again how many there are. What
tells it from others of its sort (`the nurses in the study`) must be in the earlier sentence, and no other number of
that noun in the text, nor a sum of those between, may be what it means.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from factcheck.arithmetic.value import Problem, number, quantity
from factcheck.consistency.line import Line, is_content, stems_of
from factcheck.consistency.mention import Mention
from factcheck.consistency.odds import are_at_odds, problem
from factcheck.lexicon.consistency import CHANGING, PICKING_OUT, POINTING, UNSURE
from factcheck.lexicon.grammar import AUXILIARIES, PAST, PREPOSITIONS, WHOSE
from factcheck.match.read.stems import is_kind_of, share_sense
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import bounds, key_at, key_before

_GROWING = frozenset("person employee worker member pupil student resident inhabitant user customer subscriber".split())
_FARTHEST = 5  # sentences
_LONGEST_NOUN = 3  # words between the number and its noun
_FEW = 12
_LIKE = 1.4  # times: a part of them is fewer, a slip is not so far off
_NOT_ALL = frozenset("of another other more further additional remaining first last next some these".split())


class _Group(NamedTuple):
    """What is said of a known group besides its number: the words before its noun, and those that pick it out.

    `bridged` is what has it, where that was not named before: `the ship's 221 passengers`, of a ferry.
    """

    owner: str
    stems: frozenset[str]
    bridged: frozenset[str] = frozenset()


def problems(said: Sequence[Mention], lines: Sequence[Line]) -> Iterable[Problem]:
    """Every known group whose number is not the one it was introduced with."""
    counts = [one for one in said if one.what[0] == "count"]
    for at, later in enumerate(counts):
        group = _known(later, lines)
        if group is None:
            continue
        earlier = next((one for one in reversed(counts[:at]) if one.what == later.what), None)
        if earlier is None or not _is_introduced(earlier, later, group):
            continue
        if are_at_odds(earlier.fact, later.fact) and not _is_another(earlier, later, counts, lines):
            yield problem(earlier, later)


def _known(later: Mention, lines: Sequence[Line]) -> _Group | None:
    """The group, where a definite word stands right before its number and its noun follows."""
    tokens = later.line.tokens
    first, last = bounds(later.line.stated.words, later.fact.start, later.fact.end)
    owner = key_before(tokens, first)
    before = key_at(tokens, first - 2) if first > 1 else ""
    if owner not in POINTING and owner != "'s":
        return None
    is_part = before == "of" and first > 2 and tokens[first - 3].key in {"one", "some", "many", "most", "any", "each"}  # noqa: PLR2004
    end = last
    if tokens[end : end + 1] and tokens[end].key == "of" and owner in {"all", "the"}:
        end += 1  # `all seven of her novels`
        owner = key_at(tokens, end)
        end += owner in POINTING
    noun = next((at for at in range(end, min(end + _LONGEST_NOUN, len(tokens))) if _is_noun(tokens[at], later)), None)
    if noun is None or is_part or _NOT_ALL & {token.key for token in tokens[end:noun]}:
        return None
    stems = stems_of((*tokens[end:noun], *_picking(tokens, noun + 1)))
    bridged: frozenset[str] = frozenset()
    if owner == "'s":
        start = first - 2
        while start and is_content(key_before(tokens, start)):
            start -= 1
        stems |= stems_of(tokens[start : first - 1])
        if start == first - 2 and key_before(tokens, start) == "the":
            bridged = _unmet(stems_of(tokens[start : first - 1]), later, lines)
    return _Group(owner, stems, bridged)


def _unmet(stems: frozenset[str], later: Mention, lines: Sequence[Line]) -> frozenset[str]:
    """Those that no earlier sentence has: a definite noun that is new stands for something that is known."""
    met = {word for line in lines if line.place < later.line.place for word in stems_of(line.tokens)}
    return stems - met


def _is_noun(token: Token, mention: Mention) -> bool:
    noun = mention.what[2]
    key = token.key
    return key == noun or (len(key) > 1 and key.startswith(noun[:-1]) and key.endswith("s")) or _is_irregular(key, noun)


def _is_irregular(key: str, noun: str) -> bool:
    return (key, noun) in {("people", "person"), ("men", "man"), ("women", "woman"), ("children", "child")}


def _picking(tokens: tuple[Token, ...], at: int) -> tuple[Token, ...]:
    """What tells the group from others of its sort: `in the study`, `who died`, `cut in Esbjerg`."""
    if at >= len(tokens):
        return ()
    key = tokens[at].key
    if key not in PREPOSITIONS and key not in PICKING_OUT and not (is_content(key) and key.endswith("ed")):
        return ()
    if key not in PREPOSITIONS | PICKING_OUT and not any(_is_verb(token.key) for token in tokens[at + 1 :]):
        return ()  # `All 11 members voted for it`: that is the verb
    end = at
    while end < len(tokens) and (end == at or key in PICKING_OUT or not _is_verb(tokens[end].key)):
        if tokens[end].key in {",", ";", ":", ".", "(", "—", "–", "and", "but"}:
            break
        end += 1
    return tokens[at:end]


def _is_verb(key: str) -> bool:
    return key in AUXILIARIES or key in PAST


def _is_in(word: str, around: frozenset[str]) -> bool:
    return word in around or any(share_sense(word, other) or is_kind_of(other, word) for other in around)


def _is_introduced(earlier: Mention, later: Mention, group: _Group) -> bool:
    """Whether the earlier sentence brings the group in, as a whole and for certain, a little before."""
    is_near = 0 < later.line.place - earlier.line.place <= _FARTHEST and earlier.line.section == later.line.section
    if not is_near or not all(_is_in(word, earlier.around) for word in group.stems - group.bridged):
        return False
    if group.bridged and not 1 / _LIKE < number(later.fact) / max(number(earlier.fact), 1) < _LIKE:
        return False
    before = {token.key for token in later.line.tokens[later.start :] if token.start < later.fact.start}
    keys = earlier.keys | (later.keys & CHANGING)
    if keys & (UNSURE | CHANGING) or before & UNSURE or "will" in earlier.keys - later.keys:
        return False
    tokens = earlier.line.tokens
    first, last = bounds(earlier.line.stated.words, earlier.fact.start, earlier.fact.end)
    lead, behind = key_before(tokens, first), key_at(tokens, last)
    is_of_group = lead == "of" and first > 1 and is_content(key_at(tokens, first - 2))  # `a survey of 1,200 drivers`
    is_whole = (lead not in _NOT_ALL or is_of_group) and behind not in {"more", "others", "other"}
    is_timed = bool(earlier.times) and not later.times and group.owner in WHOSE | {"'s"} and later.what[2] in _GROWING
    return is_whole and not is_timed


def _is_another(earlier: Mention, later: Mention, counts: Sequence[Mention], lines: Sequence[Line]) -> bool:
    """Whether another group may be meant: one that the text gives that number to, or names one by one."""
    wanted = number(later.fact)
    alike = [one for one in counts if one.what == later.what]
    if any(are_at_odds(one.fact, earlier.fact) and are_at_odds(one.fact, later.fact) for one in alike):
        return True
    if any(one is not later and _known(one, lines) is None and not are_at_odds(one.fact, later.fact) for one in alike):
        return True
    window = [line for line in lines if earlier.line.place <= line.place <= later.line.place]
    figures = [
        value.central if len(value.figures) == 1 else figure
        for line in window
        for fact in line.stated.facts
        if fact is not later.fact and (value := quantity(fact)) is not None and value.dimension in {"count", "percent"}
        for figure in value.figures
    ][:_FEW]
    sums = {one + other for one, other in combinations(figures, 2)} | {
        abs(one - other) for one, other in combinations(figures, 2)
    }
    names = {fact.text.lower() for line in window for fact in line.stated.facts if fact.kind == "name"}
    return wanted in {*figures, *sums} or wanted <= len(names) <= wanted + 1
