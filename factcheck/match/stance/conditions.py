"""Two readings in, whether the one leaves out, or turns round, the condition that the other sets: `unless`, `if no`."""

from factcheck.lexicon.modality import ASKING
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.words.links import Links
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, key_before, keys_before

_IF, _UNLESS = frozenset({"if", "provided", "providing"}), frozenset({"unless"})
_SUPPOSING = frozenset({"if", "unless", "suppose", "assuming", "whether"})
_ROOM = frozenset(
    "may might could would should can perhaps possibly probably likely threatens threatened risk risks risking without"
    " once until when subject condition conditions depends depending".split()
)
_ENDS = frozenset({",", ";", ".", "then", "?", "!"})
_SUPPOSED = 3  # tokens from `if` to `were`
_BARE = frozenset({"otherwise", "so", "not", "any", "necessary", "possible", "needed", "only"})


class Condition(NamedTuple):
    """Its word, and where it begins and ends (code points)."""

    token: Token
    start: int
    end: int


def is_supposed(fact: Fact, reading: Reading) -> bool:
    """Whether an `if` stands before it, and its clause has not ended; so what is asked, `whether`."""
    before = keys_before(reading.words, fact.start)
    at = max((number for number, key in enumerate(before) if key in _SUPPOSING), default=-1)
    return at >= 0 and _ENDS.isdisjoint(before[at:])


def unset_condition(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """The source's word of a condition under which alone it says what is stated without one."""
    if conditions(stated) or any(token.key in _ROOM and token.text.islower() for token in stated.words.tokens):
        return None
    for condition in conditions(sourced):
        start, end = _sentence(sourced, condition)
        held = [sourced.terms[place].start for places in links.values() for place, _ in places]
        is_within = all(start <= at < end for at in held)
        if held and is_within and not all(condition.start <= at < condition.end for at in held):
            return condition.token
    return None


@once
def conditions(reading: Reading) -> tuple[Condition, ...]:
    """The conditions that a text sets; `asked if` sets none."""
    tokens = reading.words.tokens
    found = []
    for number, token in enumerate(tokens):
        before = key_before(tokens, number)
        if token.key not in _IF | _UNLESS or before in ASKING or number + 1 == len(tokens):
            continue
        if token.key in {"provided", "providing"} and [one.key for one in beyond(tokens, number, 1)] != ["that"]:
            continue
        last = next((at for at in range(number + 1, len(tokens)) if tokens[at].key in _ENDS), len(tokens) - 1)
        following = [one.key for one in beyond(tokens, number, _SUPPOSED)]
        is_bare = _is_bare(following[0]) and not (token.key in _IF and following[1:2] == [","])  # `if approved, it`
        if "were" in following or is_bare:  # `if it were a country`, `unless stated otherwise`
            continue
        found.append(Condition(token, token.end, tokens[last].start))
    return tuple(found)


def _is_bare(key: str) -> bool:
    """Whether what follows the word is no clause of its own."""
    return key in _BARE or key.endswith("ly") or is_participle(key)


def _sentence(reading: Reading, condition: Condition) -> tuple[int, int]:
    ends = [token.end for token in reading.words.tokens if token.key in {".", "?", "!", ";"}]
    start = max((end for end in ends if end <= condition.token.start), default=0)
    return start, min((end for end in ends if end > condition.token.start), default=len(reading.words.text))
