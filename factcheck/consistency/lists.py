"""A group and its members one by one, of which there are more: `Three men were charged. A, B, C and D ...`.

Also `Both` of three, and what is numbered beyond how many there are: `seven chapters`, `chapters four to eight`.
"""

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.value import BAD_ARITHMETIC, INCONSISTENT, Problem, is_plain, quantity
from factcheck.consistency.line import Line, is_content
from factcheck.lexicon.consistency import PEOPLE
from factcheck.lexicon.grammar import AUXILIARIES, PAST
from factcheck.lexicon.numbers import ORDINALS
from factcheck.model import Token
from factcheck.numerals import read
from factcheck.words import bounds, key_after, key_at, key_before

_FEWEST = 3  # names of a list, letters of a noun
_MOST = 12
_FARTHEST = 8  # sentences
_PARTICLES = frozenset({"de", "van", "von", "der", "den", "bin", "al", "la", "le", "di", "da"})
_HAVING = frozenset("has have had contains contain comprises comprise includes into are were there gives give".split())
_JOINS = frozenset({"to", "and", "-", "–"})


def problems(lines: Sequence[Line]) -> Iterator[Problem]:
    """Every list that has more than its group, placed in the later of the two; fewer may be some of them."""
    for at, line in enumerate(lines):
        if not line.is_chosen:
            continue
        following = lines[at + 1] if at + 1 < len(lines) and lines[at + 1].place == line.place + 1 else None
        if following is not None and following.paragraph == line.paragraph:
            yield from _named(line, following)
        before = lines[at - 1] if at and lines[at - 1].place == line.place - 1 else None
        if before is not None and before.paragraph == line.paragraph:
            yield from _both(before, line)
        yield from _called(line)
        yield from _numbered(line, [one for one in lines[at + 1 :] if one.place - line.place <= _FARTHEST])


def listed(tokens: Sequence[Token]) -> list[int]:
    """Where each member of the list of names that opens a sentence begins: `Tom Hale, Dean Fry and Peter Lowe are`."""
    starts = _members(tokens)
    end = _end_of_name(tokens, starts[-1]) if starts else 0
    link = tokens[end].key if starts and end < len(tokens) else ""
    return starts if link in AUXILIARIES or link in PAST or link.endswith(("ed", "s")) else []


def _members(tokens: Sequence[Token]) -> list[int]:
    """Where each name of a list begins that is closed by `and`; nothing where it is no list of names."""
    starts: list[int] = []
    at = 0
    while at < len(tokens):
        end = _end_of_name(tokens, at)
        if end == at or tokens[at].key in _PARTICLES:
            return []
        starts.append(at)
        link = key_at(tokens, end)
        if key_before(tokens, at) == "and":
            return starts
        if link not in {",", "and"}:
            return []
        at = end + 1 + (link == "," and key_after(tokens, end) == "and")
    return []


def _named(line: Line, following: Line) -> Iterator[Problem]:
    """`Three men were charged with the robbery. Tom Hale, Dean Fry, Colin Marsh and Peter Lowe are due in court`."""
    counts = [fact for fact in line.stated.facts if is_plain(fact, "count")]
    names = listed(following.tokens)
    if len(counts) != 1 or len(names) < _FEWEST or any(fact.kind == "name" for fact in line.stated.facts[:1]):
        return
    value = quantity(counts[0])
    is_group = value is not None and value.noun in PEOPLE and 1 < value.central <= _MOST and counts[0].start == 0
    if value is not None and is_group and value.central < len(names):
        last = next(token for token in following.tokens if token.key == "and")
        end = _end_of_name(following.tokens, following.tokens.index(last) + 1)
        message = f"{len(names)} are named here, but the text has {counts[0].text} elsewhere"
        yield Problem(INCONSISTENT, 0, following.tokens[end - 1].end, message, following.place, line.place)


def _called(line: Line) -> Iterator[Problem]:
    """`Two sisters, Eva, Ida and Ulla Berg, run the farm.`"""
    for fact in line.stated.facts:
        value = quantity(fact)
        if value is None or not is_plain(fact, "count") or value.noun not in PEOPLE or not 1 < value.central <= _MOST:
            continue
        _, last = bounds(line.stated.words, fact.start, fact.end)
        tokens = line.tokens[last + 1 :]
        if not tokens or tokens[0].key != "," or not _is_closed(tokens[1:]):
            continue
        names = _members(tokens[1:])
        if len(names) > value.central:
            message = f"{len(names)} are named here, not {fact.text.lower()}"
            yield Problem(BAD_ARITHMETIC, fact.start, fact.end, message, line.place)


def _is_closed(tokens: Sequence[Token]) -> bool:
    """Whether the list of names ends in a comma, so that the sentence goes on about the group."""
    members = _members(tokens)
    end = _end_of_name(tokens, members[-1]) if members else 0
    return bool(members) and key_at(tokens, end) == ","


def _end_of_name(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and (tokens[at].text[0].isupper() or tokens[at].key in _PARTICLES):
        at += 1
    return at


def _both(before: Line, line: Line) -> Iterator[Problem]:
    """`Lena, Mia and Jonas founded the orchestra. Both still play in it.`"""
    tokens = line.tokens
    if len(tokens) < _FEWEST or tokens[0].key != "both":
        return
    verb = tokens[2].key if tokens[1].key.endswith("ly") or not is_content(tokens[1].key) else tokens[1].key
    is_alone = tokens[1].key in AUXILIARIES or tokens[1].key in {"still", "now", "also", "later"} or verb in PAST
    names = listed(before.tokens)
    rest = before.tokens[names[-1] :] if names else ()
    is_only = not any(token.key in {"and", "two", "both"} for token in rest)
    if is_alone and len(names) >= _FEWEST and is_only:
        message = f"“both” of {len(names)}"
        yield Problem(INCONSISTENT, tokens[0].start, tokens[0].end, message, line.place, before.place)


def _numbered(line: Line, following: Sequence[Line]) -> Iterator[Problem]:
    """`The report has seven chapters`, and then `chapters four to eight`; `three reasons`, and then `the fourth is`."""
    for fact in line.stated.facts:
        value = quantity(fact)
        is_count = value is not None and is_plain(fact, "count") and 1 < value.central <= 2 * _MOST
        if value is None or not is_count or len(value.noun) < _FEWEST or value.central % 1:
            continue
        lead = {token.key for token in line.tokens if token.end <= fact.start}
        if not _HAVING & lead:
            continue
        is_first_told = False
        for later in following:
            found = _beyond(later, value.noun, value.central)
            is_first_told = is_first_told or _opens_with_first(later)
            if found is None and is_first_told and line.tokens[0].key == "there":
                found = _ordinal_beyond(later, value.central)
            if found is not None:
                message = f"the text has {fact.text} for this elsewhere"
                yield Problem(INCONSISTENT, found.start, found.end, message, later.place, line.place)
                return


def _beyond(line: Line, noun: str, number: float) -> Token | None:
    """The number behind the noun that is more than there are: `chapters four to eight`."""
    tokens = line.tokens
    for at, token in enumerate(tokens[:-1]):
        if token.key.removesuffix("s") != noun.removesuffix("s"):
            continue
        end = at + 1
        while (found := read(tokens, end)) is not None:
            if found.grain == 1 and number < found.value <= 2 * number and found.end == end + 1:
                return tokens[end]
            end = found.end + 1 if key_at(tokens, found.end) in _JOINS else len(tokens)
            if end >= len(tokens):
                break
    return None


def _opens_with_first(line: Line) -> bool:
    """`The first is the weather.`"""
    opening = [token.key for token in line.tokens[:3]]
    return opening[:2] == ["the", "first"] and opening[2:] != [] and opening[2] in AUXILIARIES


def _ordinal_beyond(line: Line, number: float) -> Token | None:
    """`and the fourth is`, of three."""
    tokens = line.tokens
    for at, token in enumerate(tokens[:-1]):
        is_told = key_before(tokens, at) == "the" and key_after(tokens, at) in AUXILIARIES
        place = ORDINALS.get(token.key)
        if is_told and place is not None and number < place <= number + 2:
            return token
    return None
