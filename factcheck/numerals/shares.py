"""A token in, whether `a` opens another share of the same whole there out: "half of them walked and a third cycled"."""

from factcheck.lexicon.grammar import CLAUSE_JOINTS
from factcheck.lexicon.numbers import DENOMINATORS
from factcheck.model import Token
from factcheck.words import key_after, key_before

_PARTED = frozenset({*DENOMINATORS, "thirds", "quarters", "fifths", "tenths", "cent", "percent", "%"})


def is_next_share(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the `a` at a token and the fraction behind it follow, after a joint, a share of something: `half of`."""
    if (
        tokens[at].key != "a"
        or key_after(tokens, at) not in DENOMINATORS
        or key_before(tokens, at) not in CLAUSE_JOINTS
    ):
        return False
    return any(tokens[one].key in _PARTED and tokens[one + 1].key == "of" for one in range(at - 1))
