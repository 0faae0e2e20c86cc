"""A regular expression in, texts out on which it takes longest, if it can take long: made from its own parse tree.

Time runs away where a repeat can be tried at many places, or in many ways, before it fails. So each piece that may
be repeated is repeated, behind what leads up to it, and ends in what cannot follow; and each kind of character that
the pattern tells apart, and each two of them, are repeated on their own.
"""

import re
from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

try:
    from re import _constants as code
    from re import _parser as parser
except ImportError:  # Python 3.10
    import sre_constants as code
    import sre_parse as parser

UNBOUNDED = 200
"""A repeat of at least so many is as good as one without a bound."""

REPEATS = {code.MAX_REPEAT, code.MIN_REPEAT, getattr(code, "POSSESSIVE_REPEAT", code.MAX_REPEAT)}
SAMPLES = "aZz5 \n\t_-.,;:'\"“”’()[]{}<>/\\|*`$%&#@!?=+~^é尼\u2009\x01"
ENDS = ("", "\0\n\n")  # what is wanted is not there, or something else is
MOST_KINDS = 9
MOST_BRANCHES = 6


class Attack(NamedTuple):
    """A text of any length: `before`, then `pumped` again and again, then `after`."""

    before: str
    pumped: str
    after: str

    def text(self, size: int) -> str:
        """About `size` characters of it."""
        return self.before + self.pumped * max(size // len(self.pumped), 1) + self.after


def attacks(pattern: "re.Pattern[str]") -> list[Attack]:
    """All for one pattern; none where it repeats nothing."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    if not any(op in REPEATS and value[1] >= UNBOUNDED for op, value in _nodes(tree)):
        return []
    kinds = _kinds(tree, pattern.flags)
    found: dict[tuple[str, str, str], None] = {}
    for before, body in _repeats(tree, "", kinds, pattern.flags):
        pieces = {piece: before(kind) for kind in kinds for piece in _examples(body, kind, kinds, pattern.flags)}
        for piece, lead in pieces.items():
            if piece:
                found |= dict.fromkeys((lead, piece, after) for after in ENDS)
                found |= dict.fromkeys([("", lead + piece, ENDS[1]), (lead[:1], piece + lead, "")])
    alone = [*kinds[:MOST_KINDS], *("".join(pair) for pair in permutations(kinds[:MOST_KINDS], 2))]
    found |= dict.fromkeys(("", piece, after) for piece in alone for after in ENDS)
    return [Attack(*one) for one in found]


def _nodes(tree) -> Iterator[tuple]:
    """Every operation in a tree with its value."""
    for op, value in tree:
        yield op, value
        for part in _parts(op, value):
            yield from _nodes(part)


def _parts(op, value) -> list:
    """The trees in a node."""
    if op is code.BRANCH:
        return list(value[1])
    if op in REPEATS:
        return [value[2]]
    if op is code.SUBPATTERN:
        return [value[3]]
    if op in {code.ASSERT, code.ASSERT_NOT}:
        return [value[1]]
    if op is code.GROUPREF_EXISTS:
        return [part for part in value[1:] if part is not None]
    return [value] if op is getattr(code, "ATOMIC_GROUP", None) else []


def _kinds(tree, flags: int) -> list[str]:
    """One character for each way in which the pattern's sets and literals take characters or not."""
    atoms = dict.fromkeys(
        (op, tuple(value) if isinstance(value, list) else value)
        for op, value in _nodes(tree)
        if op in {code.IN, code.LITERAL, code.NOT_LITERAL, code.ANY}
    )
    said = [chr(value) for op, value in _literals(tree)]
    found: dict[tuple, str] = {}
    for character in dict.fromkeys((*SAMPLES, *said)):
        takes = tuple(_takes(op, value, character, flags) for op, value in atoms)
        if any(takes):
            found.setdefault(takes, character)
    return list(found.values())


def _literals(tree) -> Iterator[tuple]:
    for op, value in _nodes(tree):
        if op is code.LITERAL:
            yield op, value
        elif op is code.IN:
            for inner, what in value:
                if inner in {code.LITERAL, code.RANGE}:
                    yield inner, what[0] if inner is code.RANGE else what


_CATEGORIES = {
    code.CATEGORY_DIGIT: r"\d",
    code.CATEGORY_NOT_DIGIT: r"\D",
    code.CATEGORY_SPACE: r"\s",
    code.CATEGORY_NOT_SPACE: r"\S",
    code.CATEGORY_WORD: r"\w",
    code.CATEGORY_NOT_WORD: r"\W",
}


def _takes(op, value, character: str, flags: int) -> bool:
    """Whether a node of one character takes `character`."""
    if op is code.ANY:
        return bool(flags & re.DOTALL) or character != "\n"
    if op is code.IN:
        is_negated = value[0][0] is code.NEGATE
        return is_negated != any(_takes(inner, what, character, flags) for inner, what in value[is_negated:])
    if op is code.CATEGORY:
        return re.match(_CATEGORIES[value], character, flags & re.ASCII) is not None
    folded = {character, character.lower(), character.upper()} if flags & re.IGNORECASE else {character}
    if op is code.RANGE:
        return any(value[0] <= ord(one) <= value[1] for one in folded if len(one) == 1)
    return (chr(value) in folded) != (op is code.NOT_LITERAL)


def _repeats(tree, before, kinds: list[str], flags: int) -> Iterator[tuple]:
    """Each repeat without a bound: what makes the text that leads up to it, and its body."""
    lead = before if callable(before) else lambda _: before
    for place, (op, value) in enumerate(tree):
        head = list(tree)[:place]

        def leading(kind: str, head: list = head) -> str:
            return lead(kind) + next(iter(_examples(head, kind, kinds, flags)), "")

        if op in REPEATS and value[1] >= UNBOUNDED:
            yield leading, value[2]
        for part in _parts(op, value):
            yield from _repeats(part, leading, kinds, flags)


def _examples(tree, kind: str, kinds: list[str], flags: int) -> list[str]:
    """A few texts that `tree` takes, made of `kind` wherever it may stand."""
    texts = [""]
    for op, value in tree:
        texts = [text + more for text in texts for more in _of_node(op, value, kind, kinds, flags)][:MOST_BRANCHES]
    return texts


def _of_node(op, value, kind: str, kinds: list[str], flags: int) -> list[str]:
    if op in {code.IN, code.ANY, code.NOT_LITERAL}:
        taken = [one for one in (kind, *kinds, *SAMPLES) if _takes(op, value, one, flags)]
        return taken[:1] or [""]
    if op is code.BRANCH:
        return [text for branch in value[1] for text in _examples(branch, kind, kinds, flags)][:MOST_BRANCHES]
    if op in REPEATS:
        least = max(value[0], 1 if value[1] else 0)
        return [text * least for text in _examples(value[2], kind, kinds, flags)]
    if op is code.ASSERT and value[0] < 0:  # what must stand before, where nothing else leads up to it
        return ["", *_examples(value[1], kind, kinds, flags)]
    if op is code.SUBPATTERN or op is getattr(code, "ATOMIC_GROUP", None):
        return _examples(value[3] if op is code.SUBPATTERN else value, kind, kinds, flags)
    return [chr(value) if op is code.LITERAL else ""]
