"""Two readings in, the names out that they give for one thing in one way: its full name, its official one, a nickname.

`Orsa's official name is the Free Port of Orsa` beside "Orsa, officially the Port of Orsa": no parser, but the words by
which a text says that a name is one, and the name behind them.
"""

from collections.abc import Iterator

from factcheck.facts import name as name_kind
from factcheck.lexicon.relations import NAMING_ADJECTIVES, NAMINGS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import within

_LEADING = frozenset({"as", "under", "the", "name", "of", "known", "called", "named", "is", "was", "a", "an"})
_MARKS = frozenset({'"', "`", "``", "''", "“", "”", "'", "(", ","})
_REACH = 6  # tokens from the word that says it to the name


class Naming(NamedTuple):
    """A name, and in what way it is one: `official`, `full`, `birth`, `stage` or `nick`."""

    sort: str
    name: Fact


def misnamed(stated: Reading, sourced: Reading) -> Iterator[Side]:
    """Each name that is given as one of a sort of which the source has another; without that where it has less of it.

    A name of which words are left out is no other: `Ada Holm` for "Ada Maria Holm". An official name is all of it.
    """
    for mine in namings(stated):
        theirs = [one.name for one in namings(sourced) if one.sort == mine.sort]
        if not theirs or any(_is_within(mine.name, other) for other in theirs) or not _is_of_one(stated, sourced, mine):
            continue
        if mine.sort != "official" and any(_is_within(other, mine.name) for other in theirs):
            yield Side(Pair(mine.name, None, Relation.UNCLEAR), 0.0, 0.0)
        else:
            yield Side(Pair(mine.name, theirs[0], Relation.CONFLICT), 1.0, 1.0)


@once
def namings(reading: Reading) -> tuple[Naming, ...]:
    """The names that a text gives as such, in its order."""
    found = tuple(_namings(reading))
    opening = _opening(reading)
    is_whole = not any(one.sort == "birth" for one in found)
    return (*found, Naming("full", opening)) if opening is not None and is_whole else found


def _namings(reading: Reading) -> Iterator[Naming]:
    tokens = reading.words.tokens
    names = {fact.start: fact for fact in reading.of_kind("name")}
    for at, token in enumerate(tokens):
        sort = NAMINGS.get(token.key)
        if sort is None or (
            token.key in NAMING_ADJECTIVES and [one.key for one in tokens[at + 1 : at + 2]] != ["name"]
        ):
            continue
        start = _first_name(tokens[at + 1 : at + 1 + _REACH], names)
        if start >= 0 and (sort != "birth" or " " in names[start].text or token.key != "born"):
            yield Naming(sort, names[start])


def _opening(reading: Reading) -> Fact | None:
    """The name that an article opens with: `Ada Maria Holm (born 3 May 1980) is`."""
    first = reading.of_kind("name")[:1]
    if not first or first[0].start > 0 or " " not in first[0].text:
        return None
    behind = [token.key for token in within(reading.words, first[0].end, len(reading.words.text))[:_REACH]]
    return first[0] if behind[:1] == ["("] and "born" in behind else None


def _first_name(tokens: tuple[Token, ...], names: dict[int, Fact]) -> int:
    """Where the name begins that nothing but the words that lead to it stand before; -1 where there is none."""
    for token in tokens:
        if token.start in names:
            return token.start
        if token.key not in _LEADING and token.text not in _MARKS:
            return -1
    return -1


def _is_of_one(stated: Reading, sourced: Reading, naming: Naming) -> bool:
    """Whether the source speaks of whom the stated text names so: by a word of its other names, or without any."""
    others = {
        token.key
        for fact in stated.of_kind("name")
        if fact != naming.name
        for token in within(stated.words, fact.start, fact.end)
    }
    opening = sourced.of_kind("name")[:1]
    said = {token.key for fact in opening for token in within(sourced.words, fact.start, fact.end)}
    return bool(others & (said | sourced.about)) or sourced.opens_with_pronoun


def _is_within(name: Fact, other: Fact) -> bool:
    """Whether the words of the one are the other's, in its order."""
    theirs = iter(name_kind.words_of(other))
    return all(word in theirs for word in name_kind.words_of(name) if word != "the")
