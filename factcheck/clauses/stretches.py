"""A sentence in, the stretches between its commas and dashes out, with what stands in each."""

from collections.abc import Sequence

from factcheck import words
from factcheck.clauses.verbs import is_verb
from factcheck.lexicon.propose import ASIDE, DETERMINERS, LINKS, OF_A_COMPANY, OPENERS, PRONOUNS, TIED
from factcheck.lexicon.reporting import REPORTING
from factcheck.model import Token
from factcheck.names import Shape
from factcheck.names.find import names
from factcheck.typed import NamedTuple
from factcheck.words import key_after, key_before, text_before

_OPENING, _CLOSING = frozenset("“(["), frozenset("”)]")
_ENDING = frozenset(".,;:!?…")
_MARKS = frozenset("\"'‘’")
_SHORT = 6  # tokens of "the Gazette reported"
_LONGEST_NAME = 12  # tokens that may stand before a clause as the one it speaks of


class Part(NamedTuple):
    """`sentence[start:end]` are the words that prove `text`. `kind`: main, clause, relative or apposition."""

    start: int
    end: int
    text: str
    kind: str


class Clause(NamedTuple):
    """A stretch of tokens between two commas, dashes or ends, `first` to before `after`, at no depth."""

    first: int
    after: int


class Cut(NamedTuple):
    """A sentence cut into tokens and stretches; `named` gives where each name begins, by the token it ends with.

    `places` are the last tokens of names of places.
    """

    text: str
    tokens: Sequence[Token]
    segments: Sequence[Clause]
    named: dict[int, int]
    places: frozenset[int]

    def said(self, first: int, after: int) -> str:
        """The words from one token to before another."""
        return self.text[self.tokens[first].start : self.tokens[after - 1].end]

    def ends_in_name(self, segment: Clause) -> bool:
        return segment.after - 1 in self.named

    def has_verb(self, segment: Clause) -> bool:
        return any(is_verb(self.tokens, at) for at in range(*segment) if not self._is_in_name(at))

    def _is_in_name(self, at: int) -> bool:
        return any(first <= at <= last for last, first in self.named.items())


def cut(sentence: str) -> Cut:
    """The sentence with its names and its stretches."""
    whole = words.cut(sentence)
    tokens = whole.tokens
    at = {token.end: place for place, token in enumerate(tokens)}
    begins = {token.start: place for place, token in enumerate(tokens)}
    found = [name for name in names(whole) if name.end in at and name.start in begins]
    named = {at[name.end]: begins[name.start] for name in found}
    places = frozenset(at[name.end] for name in found if name.name.shape is Shape.PLACE)
    return Cut(sentence, tokens, _segments(tokens), named, places)


def _segments(tokens: Sequence[Token]) -> list[Clause]:
    """The stretches between commas and dashes that stand in no quotation or bracket; figures keep their commas."""
    found: list[Clause] = []
    depth, first = 0, 0
    for at, token in enumerate(tokens):
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
        is_of_name = key_after(tokens, at) in OF_A_COMPANY  # "Patterson Companies, Inc."
        if depth <= 0 and token.text in ASIDE and at > first and not is_of_name:
            found.append(Clause(first, at))
            first = at + 1
    last = len(tokens)
    while last > first and text_before(tokens, last) in _ENDING:
        last -= 1
    return [*found, Clause(first, last)] if last > first else found


def phrase(cut: Cut, segment: Clause) -> Clause | None:
    """The noun phrase at the end of a segment: back to its article, a verb or a word that links; a name stays whole."""
    first = segment.after
    while first > segment.first and segment.after - first < _LONGEST_NAME:
        key = key_before(cut.tokens, first)
        if first - 1 in cut.named:
            first = max(cut.named[first - 1], segment.first)
            if first > segment.first and _is_of_many(cut.tokens[first - 1]):
                break  # "To her students Ada Lind"
            continue
        if key == "," and cut.tokens[first].key in OF_A_COMPANY:
            first -= 1
            continue
        if key in LINKS or key in _MARKS or key in OPENERS or key in TIED or is_verb(cut.tokens, first - 1):
            break
        first -= 1
        if key in DETERMINERS:
            break
    return Clause(first, segment.after) if first < segment.after else None


def part_of(cut: Cut, first: int, after: int, text: str, kind: str) -> Part:
    return Part(cut.tokens[first].start, cut.tokens[after - 1].end, text, kind)


def has_subject(cut: Cut, at: int) -> bool:
    """Whether a clause has a subject of its own: "the budget, which Mayor Lind presented", "which ones were sold"."""
    token = cut.tokens[at]
    return token.text[0].isupper() or token.key in DETERMINERS or token.key in PRONOUNS or token.key in {"one", "ones"}


def _is_of_many(token: Token) -> bool:
    """Whether a common noun is of several, so that the name behind it is none of theirs."""
    return token.text.islower() and token.key.endswith("s") and not token.key.endswith(("ss", "us", "is", "'s"))


def keys_of(cut: Cut, segment: Clause) -> list[str]:
    """The words of a stretch."""
    return [token.key for token in cut.tokens[segment.first : segment.after]]


def is_said_by(cut: Cut, segment: Clause) -> bool:
    """Whether a stretch only tells who says the rest: "the Gazette reported"."""
    keys = keys_of(cut, segment)
    return len(keys) <= _SHORT and (keys[0] in REPORTING or keys[-1] in REPORTING)
