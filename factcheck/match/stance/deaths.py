"""Two readings in, the words out by which they have one person die in two ways: `was murdered`, "died of cancer"."""

from collections.abc import Iterator

from factcheck.facts import name as name_kind
from factcheck.lexicon.deaths import DONE, FATAL, NOT_FATAL, TOLD
from factcheck.lexicon.grammar import BEING
from factcheck.lexicon.kin import RELATED
from factcheck.lexicon.stance import NEGATORS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, linked
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_between, up_to

_REACH = 7  # tokens from a word for a death to how it came: `died in Lund of a sudden heart attack`
_BREAKS = frozenset({".", ";"})


class Death(NamedTuple):
    """In what manner somebody died, the words that say so, and the term that names them, -1 where none does."""

    manner: str
    token: Token
    who: int


def died_otherwise(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """A stated manner of death beside the source's, of the same person, where no manner is told by both."""
    mine = _deaths(stated)
    theirs = _deaths(sourced) if mine else ()
    if not theirs or {one.manner for one in mine} & {one.manner for one in theirs}:
        return
    places = {place for one in mine for place in linked(links, one.who)}
    if all(one.who in places for one in theirs):
        yield mine[0].token, theirs[0].token


@once
def _deaths(reading: Reading) -> tuple[Death, ...]:
    """None where a text says that somebody did not die, or who may have."""
    said = {token.key for token, _ in reading.plain_words()}  # `9 May` leaves no room for a doubt
    if not said.isdisjoint(NOT_FATAL | NEGATORS):
        return ()
    tokens = reading.words.tokens
    keys = ["~" if token.key in BEING else token.key for token in tokens]
    found = []
    for at in range(len(keys)):
        for is_told, table in ((True, TOLD), (False, DONE)):
            for manner, words in table:
                if tuple(keys[at : at + len(words)]) == words and not (is_told and not _is_of_death(keys, at)):
                    told = reading.span(tokens[at].start, tokens[at + len(words) - 1].end)
                    found.append(Death(manner, told, _who(reading, told.start)))
    return tuple(found)


def _is_of_death(keys: list[str], at: int) -> bool:
    before = list(up_to(keys, at, _REACH))
    last = max((place for place, key in enumerate(before) if key in FATAL), default=-1)
    return last >= 0 and _BREAKS.isdisjoint(before[last:])


def _who(reading: Reading, start: int) -> int:
    """The last name before, but for places, if none of their kin is meant: not `Lind's father died`."""
    named = ((index, reading.terms[index].name) for index in reading.terms_before(start))
    terms = [index for index, name in named if name and not name_kind.is_place(name)]
    if not terms:
        return -1
    between = keys_between(reading.words, reading.terms[terms[-1]].end, start)
    is_of_kin = between[:1] in (["'s"], ["'"]) or not RELATED.keys().isdisjoint(between)
    return -1 if is_of_kin else terms[-1]
