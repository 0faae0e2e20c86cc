"""Two readings in, the words out by which one thing goes up in the one and down in the other: `exports rose`, "fell".

The subject of such a verb is the plain words before it in its clause: beside "exports fell while imports rose",
`exports rose` is turned round though the source has both words.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.comparing import EARLIER, MORE_OR_LESS
from factcheck.lexicon.directions import FALLING, LINKS, RISING, SLOWING, STEADY
from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.moves import step
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.stance.denials import denies
from factcheck.match.words.links import Links, linked
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, key_before

_BREAKS = frozenset({",", ";", ":", ".", "while", "whereas", "but", "and", "as", "after", "before", "when", "–", "—"})
_DASHES = frozenset({"–", "—"})
_PARTICLES = frozenset({"up", "down", "higher", "lower"})
_AHEAD = 6
_COMPARED, _TIMED = 8, 4  # tokens to `than`, and from there to `the year before`
_HARDLY, _CHANGING = frozenset({"hardly", "barely", "scarcely", "little"}), frozenset({"changed", "changes", "change"})
_GROWING = frozenset({"grow", "grows", "grew", "grown", "growing"})
_MULTIPLIED = frozenset({"doubled", "tripled", "trebled", "quadrupled", "halved"})
_GOING = frozenset({*RISING, *FALLING, *_MULTIPLIED, *STEADY, *_CHANGING, *_PARTICLES, *MORE_OR_LESS})
_SMALLER = frozenset({"smaller", "thinner", "weaker", "shorter", "lighter", "fewer", "less"})


class Course(NamedTuple):
    """A verb, 1 for up, -1 for down or 0 for neither, and the places among the terms of what goes there."""

    verb: Token
    way: int
    subject: frozenset[int]


def diverging(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The stated verb with the source's, where all that the source tells of the subject goes the other way."""
    mine = list(_courses(stated))
    theirs = [*_courses(sourced), *_stepping(sourced)] if mine else []
    for course in mine:
        places = [linked(links, index) for index in course.subject]
        told = [other for other in theirs if all(each & other.subject for each in places)]
        told = [other for other in told if not slows_growth(other.verb, sourced)]
        if told and all(other.way != course.way for other in told):
            yield course.verb, told[0].verb
            return


def _stepping(reading: Reading) -> Iterator[Course]:
    """What two figures of two times tell without such a verb: `had 12,000 inhabitants in 1990 and has 6,000 today`."""
    move = step(reading)
    is_told = move is not None and move.is_told and not reading.keys.isdisjoint(_GOING)
    if move is None or is_told or move.rises is None:
        return
    opening = max(move.before.start, move.after.start) if move.is_told else min(move.before.start, move.after.start)
    subject = frozenset(index for index, term in enumerate(reading.terms) if term.end <= opening)
    figure = reading.span(move.after.start, move.after.end)
    if subject:
        yield Course(figure, 1 if move.rises else -1, subject)


def slows_growth(word: Token, reading: Reading) -> bool:
    """`Growth slowed to 0.9 per cent`: it is growth that is less, and no fall."""
    return word.key in SLOWING and any(token.key == "growth" for token in reading.words.tokens)


def _courses(reading: Reading) -> Iterator[Course]:
    if reading.keys.isdisjoint(_GOING):
        return
    tokens = reading.words.tokens
    terms = {term.start: index for index, term in enumerate(reading.terms)}
    subject: set[int] = set()
    aside: set[int] = set()  # the subject before a dash: `the rate – so many of a hundred – rose`
    is_denied = False
    for number, token in enumerate(tokens):
        way = _way(token)
        index = terms.get(token.start)
        is_flat = number > 0 and token.key in _CHANGING and key_before(tokens, number) in _HARDLY
        is_flat = is_flat or (token.key in STEADY and not _is_before_noun(reading, number))
        moved = terms.get(tokens[number - 1].start, -1) if number and token.key in _PARTICLES else -1
        yield from _beside(reading, number, way, aside)
        if token.key in _BREAKS:
            subject, aside = (aside, set[int]()) if token.key in _DASHES and aside else (set[int](), subject)
            is_denied = False
        elif is_flat:
            if subject:
                yield Course(token, 0, frozenset(subject))
            subject = set()
        elif denies(reading, number) and token.key not in _HARDLY:
            is_denied = True
        elif moved >= 0 and is_verb_like(reading, moved):  # `edged down`
            if subject - {moved} and not is_denied:
                yield Course(token, way, frozenset(subject - {moved}))
            subject = set()
        elif way and (token.key in _MULTIPLIED or (index is not None and is_verb_like(reading, index))):
            if subject and not is_denied and _is_intransitive(reading, number) and not is_becoming(tokens, number):
                yield Course(token, way, frozenset(subject))
            subject = set()
        elif index is not None and is_matter(reading.terms[index]):
            subject.add(index)


def _way(token: Token) -> int:
    """1 for a word that tells of a rise, -1 for one that tells of a fall, 0 for any other."""
    is_less = token.key in FALLING or token.key == "halved"
    return (token.key in RISING or (token.key in _MULTIPLIED and not is_less)) - is_less


def _beside(reading: Reading, number: int, way: int, aside: set[int]) -> Iterator[Course]:
    """What is told without a verb that goes up or down."""
    tokens = reading.words.tokens
    following = [one.key for one in beyond(tokens, number, 1)]
    if tokens[number].key in _PARTICLES and aside and following == ["from"]:
        yield Course(tokens[number], way, frozenset(aside))  # `drew 410,000 visitors, up from 380,000`
    course = _compared(reading, number) if tokens[number].key in MORE_OR_LESS else None
    if course is not None:
        yield course


def _compared(reading: Reading, number: int) -> Course | None:
    """`Fewer visitors last year than the year before`: as much as that their number fell."""
    tokens = reading.words.tokens
    token, following = tokens[number], beyond(tokens, number, 1)
    index = next((at for at, term in enumerate(reading.terms) if following and term.start == following[0].start), None)
    if index is None or not is_matter(reading.terms[index]) or not _is_than_before(tokens, number):
        return None
    return Course(token, 1 if token.key == "more" else -1, frozenset({index}))


def _is_than_before(tokens: Sequence[Token], number: int) -> bool:
    """Whether a `than` behind a word leads to a time before: `fewer visitors last year than the year before`."""
    keys = [one.key for one in beyond(tokens, number, _COMPARED)]
    behind = tokens[number + 1 + keys.index("than") + 1 :][:_TIMED] if "than" in keys else ()
    return any(one.key in EARLIER for one in behind)


def _is_before_noun(reading: Reading, number: int) -> bool:
    """`a steady climb`: it is what comes behind it that is told of."""
    token = reading.words.tokens[number]
    return any(term.start == token.end + 1 and is_matter(term) for term in reading.terms)


def _is_intransitive(reading: Reading, number: int) -> bool:
    """Whether nothing that it is done to stands behind a verb: `fell by 4 per cent`, not `cut the price`."""
    tokens = reading.words.tokens
    following = tokens[number + 1] if number + 1 < len(tokens) else None
    if following is None or following.key in _BREAKS or following.key in PREPOSITIONS or following.key.endswith("ly"):
        return True
    measured = {fact.start for fact in reading.of_kind("quantity", "date")}
    return following.start in measured or following.key in LINKS - DETERMINERS


def is_becoming(tokens: Sequence[Token], number: int) -> bool:
    """`grew 12 per cent smaller`: it did not grow."""
    ahead = [token.key for token in beyond(tokens, number, _AHEAD)]
    return tokens[number].key in _GROWING and not _SMALLER.isdisjoint(ahead)
