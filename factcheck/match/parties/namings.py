"""Two readings in, the names out that they give for one thing in one way: its full name, its official one, a nickname.

`Orsa's official name is the Free Port of Orsa` beside "Orsa, officially the Port of Orsa": no parser, but the words by
which a text says that a name is one, and the name behind them; and an article's opening, `Ada "Doc" Holm (born 1980)`.
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import name as name_kind
from factcheck.lexicon.grammar import COPULAS, DETERMINERS
from factcheck.lexicon.relations import NAMING_ADJECTIVES, NAMINGS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, keys_behind, text_before, up_to, within

_LEADING = frozenset({"as", "under", "the", "name", "of", "known", "called", "named", "is", "was", "a", "an"})
_QUOTES = frozenset({'"', "`", "``", "''", "“", "”", "'"})
_MARKS = _QUOTES | {"(", ","}
_REACH = 6  # tokens from the word that says it to the name
_IN_WORDS = 0.9
_APPOSED = 5  # tokens: `, also better known as`
_LEAST_WITH_MIDDLE = 3  # words of a name


class Naming(NamedTuple):
    """A name, and in what way it is one: `official`, `full`, `birth`, `stage`, `middle`, `new` or `nick`.

    `starts` are where the words stand that say so; there are none where a text opens with the name.
    """

    sort: str
    name: Fact
    starts: tuple[int, ...] = ()


def misnamed(stated: Reading, sourced: Reading) -> Iterator[Side]:
    """Each name that is given as one of a sort of which the source has another; without that where it has less of it.

    A name of which words are left out is no other: `Ada Holm` for "Ada Maria Holm". An official name is all of it.
    """
    for mine in namings(stated):
        theirs = _of_sort(mine.sort, sourced)
        if mine.sort == "birth" and not theirs and _is_of_one(stated, sourced, mine):
            yield Side(Pair(mine.name, None, Relation.UNCLEAR), 0.0, 0.0)
        if not theirs or any(_is_within(mine.name, other) for other in theirs) or not _is_of_one(stated, sourced, mine):
            continue
        if mine.sort != "official" and any(_is_within(other, mine.name) for other in theirs):
            yield Side(Pair(mine.name, None, Relation.UNCLEAR), 0.0, 0.0)
        else:
            yield Side(Pair(mine.name, theirs[0], Relation.CONFLICT), 1.0, 1.0)


def with_namings(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The same, with the words that say of a name what the source's place for it says: `whose full name is`."""
    for mine in namings(stated) if sourced.terms else ():
        if any(_is_within(mine.name, other) for other in _of_sort(mine.sort, sourced)):
            for index, term in enumerate(stated.terms):
                if term.start in mine.starts:
                    links.setdefault(index, [(0, _IN_WORDS)])
    return links


def _of_sort(sort: str, reading: Reading) -> list[Fact]:
    if sort == "middle":
        return list(_middle_names(reading))
    return [one.name for one in namings(reading) if one.sort == sort]


def _middle_names(reading: Reading) -> Iterator[Fact]:
    """Those of the person whom a text names first: Maria, of `Ada Maria Holm`."""
    first = next(iter(reading.of_kind("name")), None)
    tokens = within(reading.words, first.start, first.end) if first else ()
    if len(tokens) >= _LEAST_WITH_MIDDLE and all(token.text.istitle() for token in tokens):
        yield from (name_kind.of_tokens((token,)) for token in tokens[1:-1])


@once
def namings(reading: Reading) -> tuple[Naming, ...]:
    """The names that a text gives as such, in its order."""
    found = tuple(_namings(reading))
    opening = _opening(reading)
    nicks = tuple(Naming("nick", name) for name in _within_a_name(reading))
    is_of_stage = any(one.sort == "stage" for one in found)
    if opening is None and is_of_stage and (apposed := _apposed(reading)):
        nicks = (*nicks, Naming("birth", apposed))
    if opening is None or any(one.sort == "birth" for one in found):
        return (*found, *nicks)
    return (*found, *nicks, Naming("full", opening), *([Naming("birth", opening)] if is_of_stage else []))


def _namings(reading: Reading) -> Iterator[Naming]:
    tokens = reading.words.tokens
    names = {fact.start: fact for fact in reading.of_kind("name")}
    for at, token in enumerate(tokens):
        sort = NAMINGS.get(token.key)
        behind = beyond(tokens, at, _REACH)
        is_followed = [one.key for one in behind[:1]] == ["name"]
        if sort is None or (token.key in NAMING_ADJECTIVES and not is_followed):
            continue
        name = _subject(tokens, at, names) if _is_of_subject(behind, is_followed=is_followed) else None
        name = name or _first_name(behind, names)
        if name is not None and (sort != "birth" or " " in name.text or token.key != "born"):
            yield Naming(sort, name, (token.start, behind[0].start) if is_followed else (token.start,))


def _is_of_subject(behind: Sequence[Token], *, is_followed: bool) -> bool:
    """Whether it is told whose name it is: `is the stage name of`, `is the nickname of`."""
    return [one.key for one in behind[is_followed : is_followed + 1]] == ["of"]


def _subject(tokens: Sequence[Token], at: int, names: dict[int, Fact]) -> Fact | None:
    """The name right before `is the`: in `Stork is the nickname of Ada Holm` the nickname."""
    before = [token for token in up_to(tokens, at, 3) if token.key not in DETERMINERS]
    if not before or before[-1].key not in COPULAS:
        return None
    return next((fact for fact in names.values() if fact.end == before[-1].start - 1), None)


def _opening(reading: Reading) -> Fact | None:
    """The name that an article opens with: `Ada Maria Holm (born 3 May 1980) is`, `Ada "Doc" Holm (born`."""
    tokens = reading.words.tokens
    whole: list[Token] = []
    is_quoted = False
    end = 0
    for end, token in enumerate(tokens):  # noqa: B007 - where it stopped is asked for
        if token.text in _QUOTES:
            is_quoted = not is_quoted
        elif not is_quoted and not token.text[0].isupper():
            break
        elif not is_quoted:
            whole.append(token)
    behind = [token.key for token in tokens[end : end + _REACH]]
    is_article = (behind[:1] == ["("] or behind[:2] == ["-", "lrb"]) and "born" in behind and len(whole) > 1
    return name_kind.of_tokens(tuple(whole)) if is_article else None


def _apposed(reading: Reading) -> Fact | None:
    """The name that a text opens with before a comma and how else that one is called: `Ada Holm, known as`."""
    first = next(iter(reading.of_kind("name")), None)
    if first is None or first.start != reading.words.tokens[0].start or " " not in first.text:
        return None
    behind = keys_behind(reading.words, first.end)
    is_called = behind[:1] == [","] and "known" in behind[1:_APPOSED]
    return first if is_called else None


def _within_a_name(reading: Reading) -> Iterator[Fact]:
    """What stands in quotation marks between two parts of a name: `Ada "Doc" Holm`."""
    tokens = reading.words.tokens
    for at, token in enumerate(tokens[1:], 1):
        if token.text not in _QUOTES or not text_before(tokens, at).istitle():
            continue
        quoted = _quoted(tokens[at:])
        behind = [one for one in tokens[at + 1 + len(quoted) :] if one.text not in _QUOTES][:1]
        if quoted and behind and behind[0].text.istitle():
            yield name_kind.of_tokens(quoted)


def _quoted(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The capitalised words between quotation marks that a text opens with; none where others stand there."""
    found: list[Token] = []
    for token in tokens:
        if token.text in _QUOTES:
            if found:
                return tuple(found)
        elif token.text == "." and found:
            continue  # `nicknamed "Doc."`
        elif not token.text[0].isupper() or len(found) >= _LEAST_WITH_MIDDLE:
            break
        else:
            found.append(token)
    return ()


def _first_name(tokens: Sequence[Token], names: dict[int, Fact]) -> Fact | None:
    """The name that nothing but the words that lead to it stand before, one in quotation marks among them."""
    for at, token in enumerate(tokens):
        if token.start in names:
            return names[token.start]
        if token.text in _QUOTES and (quoted := _quoted(tokens[at:])):
            return name_kind.of_tokens(quoted)
        if token.key not in _LEADING and token.text not in _MARKS:
            return None
    return None


def _is_of_one(stated: Reading, sourced: Reading, naming: Naming) -> bool:
    """Whether the source speaks of whom the stated text names so: by a word of its other names, or without any."""
    others = {
        token.key
        for fact in stated.of_kind("name")
        if fact != naming.name
        for token in within(stated.words, fact.start, fact.end)
    }
    if not others and not sourced.about:
        return True  # `his full name is`, beside one text that is known to be of the same
    opening = sourced.of_kind("name")[:2]
    said = {token.key for fact in opening for token in within(sourced.words, fact.start, fact.end)}
    return bool(others & (said | sourced.about)) or sourced.opens_with_pronoun


def _is_within(name: Fact, other: Fact) -> bool:
    """Whether the words of the one are the other's, in its order."""
    theirs = iter(name_kind.words_of(other))
    return all(word in theirs for word in name_kind.words_of(name) if word != "the")
