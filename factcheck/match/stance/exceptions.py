"""Two readings in, the words out by which the one speaks of all, and the other of all but some: `everyone but Lind`."""

from collections.abc import Iterator

from factcheck.facts import quantity
from factcheck.lexicon.factuality import SHORT_OF
from factcheck.lexicon.grammar import NOBODY
from factcheck.lexicon.stance import ALL, NEGATORS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_before, up_to

_EACH = ALL | NOBODY | {"each", "any", "both", "daily", "anyone", "anybody"}
_NEARLY = SHORT_OF | {"virtually", "practically", "not"}
# What takes some out of all, as the tokens it is told by.
_EXCEPTING = (
    ("except", "for"),
    ("except",),
    ("excluding",),
    ("apart", "from"),
    ("aside", "from"),
    ("with", "the", "exception", "of"),
    ("other", "than"),
    ("save", "for"),
)
_TAKING_OUT = frozenset({"but", *(words[0] for words in _EXCEPTING)})
_BUT = 4  # tokens from `everyone` to its `but`: `everyone on board but the pilot`
_ENDS = frozenset({",", ";", ".", "and", "while"})
_LESS = "less"
_WITHOUT = NEGATORS | NOBODY | frozenset("free no none zero exempt waived waives spared lacks lacked".split())


class Exempt(NamedTuple):
    """The words that take some out of all or of none, and where these stand (code points)."""

    token: Token
    start: int
    end: int
    is_of_none: bool


def swept(stated: Reading, sourced: Reading) -> Iterator[tuple[Token, Token]]:
    """The stated word for all beside the source's `all but three`, or for none beside `none but three`."""
    mine = next((token for token in stated.words.tokens if token.key in _EACH), None)
    if mine is None or any(token.key in _NEARLY for token in stated.words.tokens) or exceptions(stated):
        return
    for one in exceptions(sourced):
        if one.is_of_none == (mine.key in NOBODY):
            yield mine, one.token
            return


def is_left_out(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a stated name is one without whom it was done: `Petty was at the reunion`, "reunited without Petty"."""
    ends = {token.end + 1 for token in sourced.words.tokens if token.key == "without"}
    for index, term in enumerate(stated.terms) if ends else ():
        if term.name is None or not NEGATORS.isdisjoint(stated.keys):
            continue
        words = term.key.split()
        for place, other in enumerate(sourced.terms):
            is_theirs = other.name is not None and other.start in ends and set(other.key.split()) <= set(words)
            before = {place - 1, place - 2} if is_theirs else set[int]()
            if any(at in before for mine, places in links.items() if mine != index for at, _ in places):
                return True
    return False


def is_free_of(stated: Reading, sourced: Reading) -> bool:
    """Whether something is without what the source does not say that it is without: `tax-free`, `childless`."""
    runs = zip(stated.words.tokens, stated.words.tokens[1:], stated.words.tokens[2:], strict=False)
    is_without = any(dash.text == "-" and word.key == "free" and word.start == dash.end for _, dash, word in runs)
    roots = {term.stem for term in sourced.terms}
    less = {key.removesuffix(_LESS) for key in stated.keys - sourced.keys if key.endswith(_LESS)}
    is_less = not roots.isdisjoint(map(stem, less))
    return (is_without or is_less) and _WITHOUT.isdisjoint(sourced.keys)


def excepted(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """The source's word by which what is stated is taken out: `open on Mondays`, "every day except Monday"."""
    if exceptions(stated) or "only" in stated.keys:
        return None  # `only Lund has fewer`, "fewer than any but Lund"
    return next((one.token for one in exceptions(sourced) if _is_of(one, stated, sourced, links)), None)


def is_of_the_rest(stated: Reading, sourced: Reading) -> bool:
    """Whether the draft tells of as many as the source leaves out: `four were not caught`, "all but four were"."""
    left = {quantity.number(fact) for fact in sourced.of_kind("quantity") if _is_left(fact, sourced)}
    return any(quantity.number(fact) in left for fact in stated.of_kind("quantity") if not _is_left(fact, stated))


def _is_left(fact: Fact, reading: Reading) -> bool:
    return keys_before(reading.words, fact.start, 2) == ["all", "but"]


def _is_of(one: Exempt, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether something is told of what is taken out of all that it is so of; of `all but three` nobody knows whom."""
    if one.is_of_none or any(one.start <= fact.start < one.end for fact in sourced.of_kind("quantity")):
        return False
    inside = set(sourced.terms_within(one.start, one.end))
    if any(places and inside.issuperset(place for place, _ in places) for places in links.values()):
        return True
    days = {
        stem(sourced.words.text[fact.start : fact.end].lower())
        for fact in sourced.of_kind("date")
        if one.start <= fact.start < one.end
    }
    return any(stem(token.key) in days for token in stated.words.tokens)


@once
def exceptions(reading: Reading) -> tuple[Exempt, ...]:
    """What a text takes out of all."""
    if reading.keys.isdisjoint(_EACH) or reading.keys.isdisjoint(_TAKING_OUT):
        return ()
    tokens = reading.words.tokens
    keys = [token.key for token in tokens]
    found = []
    for number, token in enumerate(tokens):
        size = next((len(one) for one in _EXCEPTING if tuple(keys[number : number + len(one)]) == one), 0)
        is_but = token.key == "but" and any(key in _EACH for key in up_to(keys, number, _BUT))
        is_joint = is_but and keys[number - 1 : number] == [","]
        size = size or (is_but and not is_joint)
        if not size or is_inside(token.start, reading.of_kind("quantity")):  # `all but three of the 27` are 24
            continue
        last = next((at for at in range(number + size, len(tokens)) if keys[at] in _ENDS), len(tokens) - 1)
        start, end = tokens[number + size - 1].end, tokens[min(number + size, last)].end
        word = Token(reading.words.text[token.start : end], token.key, token.start, end)
        is_of_none = any(key in NOBODY for key in keys[:number])
        found.append(Exempt(word, start, tokens[last].end, is_of_none))
    return tuple(found)
