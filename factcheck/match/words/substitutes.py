"""Two readings and what links them in, each word beside the other one of the source that stands in its place out.

`a flood in May 2019` for "the fire of May 2019": the words around them are the same, they are not, and nothing is
known to make them one. Places are told by the two units on one side or by one on either; a unit is a name or a word,
articles left out.
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import MEASURED
from factcheck.lexicon.grammar import COPULAS, DETERMINERS
from factcheck.lexicon.reporting import REPORTING
from factcheck.lexicon.stance import DENYING, GETTING, SHARING
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.reception import receptions
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.read.stems import are_kindred, is_kind_of, opposites, share_sense, stem, wider
from factcheck.match.words.links import Links, held_places, linked
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside

# Offices and bodies whose two words are one, with a hyphen or without.
IN_TWO_WORDS = frozenset({("prime", "minister"), ("vice", "president"), ("chief", "executive"), ("central", "bank")})
_EDGE = ""
_LEFT_OUT = frozenset([".", "!", "?", "“", "”", "‘", "’", '"', "'", "``", "''"])
_COPIED = 0.7
_LISTED = 2  # units
_EITHER = ("ing", "s")  # words of these endings may be verbs or nouns


class _Unit(NamedTuple):
    """A name or a word: `stem` is what it is compared by, `term` its place among the terms, -1 where it is none."""

    token: Token
    stem: str
    term: int = -1
    is_plain: bool = False
    is_verb: bool = False
    is_light: bool = False


_END = _Unit(Token("", _EDGE, 0, 0), _EDGE)


def substitutes(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """Each word that the source lacks with the one that the stated text lacks, where the words beside them agree.

    Only in a text that is the source's nearly word by word: in another all words are others.
    """
    plain = sum(term.name is None for term in stated.terms)
    if len(links) < _COPIED * (plain - 1):
        return  # a look before all is cut into units
    mine, theirs = _units(stated), _units(sourced)
    known, told = {unit.stem for unit in theirs}, {unit.stem for unit in mine}
    plain_here = [at for at, unit in enumerate(mine) if unit.is_plain]
    free = [at for at in plain_here if mine[at].stem not in known and mine[at].term not in links]
    if not _is_copied(mine, known):
        return
    held = held_places(links)
    open_there = [
        at for at, unit in enumerate(theirs) if unit.is_plain and unit.stem not in told and unit.term not in held
    ]
    for at in plain_here if open_there else ():
        own = [] if at in free else _own(mine[at], theirs, links)
        if own and not any(_are_one(mine[at + step], theirs[place + step]) for place in own for step in (-1, 1)):
            for place in open_there:  # "vote" is elsewhere: `seekers vote after`
                is_listed = any(
                    abs(place - other) <= _LISTED for other in own
                )  # `chip design`, "chip research and design"
                if _stand_between(mine, at, theirs, place) and not is_listed:
                    yield mine[at].token, theirs[place].token
    is_reception = bool(receptions(stated))  # `drew` is no `beat`, but `drew praise` says no more than that there was
    quotes = bool(stated.of_kind("attribution", "quotation"))
    for at in free:
        is_said = quotes or mine[at - 1].token.key in COPULAS  # `is expected`
        for place in open_there:
            if _stand_alike(mine, at, theirs, place) and (
                _may_stand(mine[at], theirs[place], sourced, is_reception=is_reception, is_said=is_said)
                and (_are_of_one_sort(mine[at], theirs[place]) or _stand_between(mine, at, theirs, place))
            ):
                yield mine[at].token, theirs[place].token
                break


@once
def _units(reading: Reading) -> list[_Unit]:
    """The names and words of a text between two edges, without its articles and the full stop at its end."""
    terms = {term.start: (index, term) for index, term in enumerate(reading.terms)}
    compared = reading.of_kind(*MEASURED)
    units, end = [_END, _END], 0
    for number, token in enumerate(reading.words.tokens):
        if token.start < end or token.key in DETERMINERS or token.text in _LEFT_OUT:
            continue
        index, term = terms.get(token.start, (-1, None))
        end = token.end
        is_word = token.start == reading.words.tokens[0].start and bool(wider(stem(token.key)))  # `Malaria killed`
        if term is not None and term.name is not None and not is_word:
            end = term.end
            units.append(_Unit(reading.written(term), term.stem, index))
            continue
        following = reading.words.tokens[number + 1] if number + 1 < len(reading.words.tokens) else token
        if (token.key, following.key) in IN_TWO_WORDS:
            end = following.end
            text = reading.words.text[token.start : end]
            pair = Token(text, f"{token.key}-{following.key}", token.start, end)
            units.append(_Unit(pair, pair.key, index, is_plain=True))
            continue
        is_compared = is_inside(token.start, compared)
        is_plain = not is_compared and token.key[0].isalpha() and token.key not in STOPWORDS
        is_verb = index >= 0 and is_verb_like(reading, index)
        units.append(_Unit(token, stem(token.key), index, is_plain, is_verb, term is None or term.weight < 1))
    return [*units, _END, _END]


def is_copied(stated: Reading, sourced: Reading) -> bool:
    """Whether a text is another's nearly word by word."""
    return _is_copied(_units(stated), {unit.stem for unit in _units(sourced)})


def _is_copied(units: Sequence[_Unit], known: set[str]) -> bool:
    """Whether most of what a text says is in the other's very words; a name that the other lacks is another matter."""
    content = [unit for unit in units if unit.is_plain or (unit.term >= 0 and unit.stem in known)]
    return sum(unit.stem in known for unit in content) >= _COPIED * (len(content) - 1)


def _stand_alike(mine: Sequence[_Unit], at: int, theirs: Sequence[_Unit], place: int) -> bool:
    before = [_are_one(mine[at - step], theirs[place - step]) for step in (1, 2)]
    after = [_are_one(mine[at + step], theirs[place + step]) for step in (1, 2)]
    if all(before) and mine[at - 1] is not _END:
        return True
    if after[0] and mine[at + 1] is not _END:
        following = mine[at + 1]
        is_told = mine[at].is_verb or following.is_verb or not following.is_plain
        is_named = _tells_which(mine[at], following) and _tells_which(theirs[place], theirs[place + 1])
        is_done = mine[at].is_verb and theirs[place].is_verb and following.is_plain  # `disappointed the market`
        return (all(after) and is_told) or is_named or is_done or (before[0] and mine[at - 1] is not _END)
    return False


def _tells_which(unit: _Unit, following: _Unit) -> bool:
    """Whether a word right before a noun tells which kind of it: `fuel prices`; not `confirmed cases`."""
    is_beside = following.is_plain and following.token.start == unit.token.end + 1
    return is_beside and not unit.is_light and not is_participle(unit.token.key)


def _are_one(unit: _Unit, other: _Unit) -> bool:
    return unit.stem == other.stem


def _stand_between(mine: Sequence[_Unit], at: int, theirs: Sequence[_Unit], place: int) -> bool:
    """Whether two words stand between the same two, whatever sort of words they are: `state aircraft`, `military`."""
    beside = (mine[at - 1], mine[at + 1])
    is_same = _are_one(beside[0], theirs[place - 1]) and _are_one(beside[1], theirs[place + 1])
    return is_same and _END not in beside and not all(unit.is_light for unit in beside)


def _own(unit: _Unit, theirs: Sequence[_Unit], links: Links) -> list[int]:
    """Where the source has a stated word, or one that says the same."""
    said = linked(links, unit.term)
    return [place for place, other in enumerate(theirs) if other.stem == unit.stem or other.term in said]


def _are_of_one_sort(unit: _Unit, other: _Unit) -> bool:
    is_open = unit.token.key.endswith(_EITHER) or other.token.key.endswith(_EITHER)
    return (unit.is_verb == other.is_verb or is_open) and unit.is_light == other.is_light


def _may_stand(unit: _Unit, other: _Unit, sourced: Reading, *, is_reception: bool, is_said: bool) -> bool:
    """Whether nothing is known to make the one word as good as the other, be it said by somebody or drawn."""
    mine, theirs = unit.token.key, other.token.key
    if mine in DENYING and theirs in DENYING:  # `unable to host`, "failed to host"
        return False
    if mine.endswith("ly") != theirs.endswith("ly") or (mine in GETTING and is_reception):
        return False
    if mine in REPORTING and (is_said or theirs in REPORTING or not other.is_verb):
        return False  # but who `advises` a firm does not "lead" it
    if opposites(mine) & opposites(theirs):  # `won` for "beat"
        return False
    if unit.stem in sourced.about or share_sense(unit.stem, other.stem) or are_kindred(mine, theirs):
        return False
    return not is_kind_of(other.stem, unit.stem) and mine not in SHARING
