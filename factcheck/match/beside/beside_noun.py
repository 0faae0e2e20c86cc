"""Two readings in, whether the one has of its subject what the other tells beside another noun, between commas, out.

`The icons were valued at 6 million` beside "the landscape, valued at 6 million, is missing"; `the bridge was free`
beside "the ferry, which had been free, was withdrawn". Whom something is done to by a `whom` does it not.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.grammar import ARTICLES, AUXILIARIES, COPULAS, PREPOSITIONS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_passive, is_verb_like
from factcheck.match.words.links import Links, all_linked, held_places, is_linked_in, linked, same_words
from factcheck.match.words.side import Side
from factcheck.model import Span
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, words_before

_RELATIVE = frozenset({"which", "who", "whose", "whom"})
_ENDS = frozenset({",", ";", ":", ".", ")", "–", "—"})
_JOINTS = _ENDS | {"and", "or", "but", "while", "(", "that", "when", "where", "because"}
_OPENING = frozenset({"", ";", ".", "but", "while", "whereas"})
_LEADING = frozenset({"from", "by", "for", "against", "over", "to"})
_PLACING = frozenset({"in", "of", "at", "near", "on"})
_DONE_TO = "whom"
_FEWEST = 2  # terms
_CLAUSE = 12  # tokens


class _Aside(NamedTuple):
    """What is told beside a noun, where that stands, the noun's terms, and the word that opens it."""

    span: Span
    owner: frozenset[int]
    opening: str


class _Told(NamedTuple):
    """A stated text with its links and what its facts come to; `subject` are the terms before its verb."""

    stated: Reading
    links: Links
    sides: Sequence[Side]
    subject: range


def is_told_beside_another(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether all of what is stated of its subject is in what the source tells beside a noun that is not stated."""
    if len(stated.terms) < _FEWEST:
        return False
    told, held = _Told(stated, links, sides, _subject(stated)), held_places(links)
    own = all_linked(links, told.subject)
    if not own:
        return False
    for aside in _asides(sourced):
        inside = frozenset(sourced.terms_within(*aside.span))
        if aside.opening == _DONE_TO and own & aside.owner:
            is_other = _is_done(told, inside)
        else:
            is_other = held.isdisjoint(aside.owner) and _is_apart(told, aside, inside)
            is_other = is_other and _is_told_inside(told, aside.span, inside)
        if is_other:
            return True
    return False


def _is_apart(told: _Told, aside: _Aside, inside: frozenset[int]) -> bool:
    """Whether the stated subject is told of outside; of `the camera of Halo 3` beside "Halo 1, whose camera" a name."""
    names = [index for index in told.subject if told.stated.terms[index].name]
    asked = names if aside.opening == "whose" and len(told.subject) > 1 else told.subject
    places = all_linked(told.links, asked)
    return bool(places) and inside.isdisjoint(places)


def _subject(stated: Reading) -> range:
    """The terms before the first verb, or before the first word that does what a verb does."""
    start = next((token.start for token in stated.words.tokens if token.key in AUXILIARIES), len(stated.words.text))
    terms = enumerate(stated.terms[1:], 1)
    return range(next((at for at, term in terms if is_verb_like(stated, at) or term.start > start), 1))


def _is_done(told: _Told, inside: frozenset[int]) -> bool:
    """Whether the subject does what the source has another do to it."""
    verb, stated = told.subject.stop, told.stated
    is_deed = verb < len(stated.terms) and is_verb_like(stated, verb) and not is_passive(stated, verb)
    return is_deed and is_linked_in(told.links, verb, inside)


def _is_told_inside(told: _Told, span: Span, inside: frozenset[int]) -> bool:
    rest = range(told.subject.stop, len(told.stated.terms))
    behind = [same_words(told.links, index) or linked(told.links, index) for index in rest]
    behind = [places for places in behind if places]
    agreeing = [side for side in told.sides if side.agrees and not side.why]
    figures = [_is_within(side, span) for side in agreeing if side.is_of("quantity")]
    has_day = any(_is_within(side, span) for side in agreeing if side.is_of("date"))
    if not figures and has_day and any(places & inside for places in behind):
        return True
    return bool(behind or figures) and all(figures) and all(places <= inside for places in behind)


def _is_within(side: Side, span: Span) -> bool:
    return side.pair.sourced is not None and is_inside(side.pair.sourced.start, (span,))


class _Run(NamedTuple):
    """The terms of what stands before a comma, and the token that it is parted from the rest by; empty at the start."""

    terms: frozenset[int]
    before: str


@once
def _asides(reading: Reading) -> tuple[_Aside, ...]:
    return () if reading.is_table else tuple(_found(reading))


def _found(reading: Reading) -> Iterator[_Aside]:
    tokens = reading.words.tokens
    joined = {place for fact in reading.of_kind("name", "date", "quantity") for place in range(fact.start, fact.end)}
    last = None
    for number, (comma, token) in enumerate(pairwise(tokens)):
        if comma.key != "," or comma.start in joined or not _opens(number + 1, reading):
            continue
        is_next = last is not None and last.span.end == comma.start  # `Halo 1, launched in 2009, whose camera failed`
        run = _noun_before(comma.start, reading)
        owner = last.owner if last is not None and is_next else run.terms
        behind = (one.start for one in tokens[number + 2 :] if one.key in _ENDS and one.start not in joined)
        end = next(behind, len(reading.words.text))
        is_sure = token.key in _RELATIVE or _is_of_run(run, token.key, Span(comma.start, end), reading)
        if owner and is_sure:
            last = _Aside(Span(token.start, end), owner, token.key)
            yield last


def _opens(number: int, reading: Reading) -> bool:
    """Whether what a token opens is told beside the noun before it: `, which`, `, valued at`, `, with 148 entrants`."""
    tokens = reading.words.tokens
    key, following = tokens[number].key, tokens[number + 1] if number + 1 < len(tokens) else None
    if key in _RELATIVE:
        return True
    if following is None:
        return False
    counted = {fact.start for fact in reading.of_kind("quantity")}
    is_led = following.key in PREPOSITIONS
    return (is_participle(key) and is_led) or (key == "with" and following.start in counted)


def _is_of_run(run: _Run, opening: str, aside: Span, reading: Reading) -> bool:
    """Whether a participle, or a `with`, goes with the noun before it, and not with the whole of the sentence."""
    is_closed = aside.end < len(reading.words.text) and reading.words.text[aside.end] == ","
    told = pairwise(token.key for token in words_before(reading.words, aside.start, _CLAUSE))
    is_called = any(one in COPULAS and other in ARTICLES for one, other in told)
    is_led = run.before in _LEADING and not is_called  # not `is a band from Franklin, formed in 2004`
    return (run.before in _OPENING and is_closed) or (opening != "with" and is_led)


def _noun_before(end: int, reading: Reading) -> _Run:
    """The noun phrases right before a comma that tell one thing, `a bakery in Osk`, and the token before them."""
    before = words_before(reading.words, end)
    start, key = end, ""
    for at in range(len(before) - 1, -1, -1):
        token, key = before[at], before[at].key
        index = reading.term_at(token.start)
        is_named = any(fact.start <= token.start < fact.end for fact in reading.of_kind("name"))
        is_verb = index is not None and not is_named and is_verb_like(reading, index)
        is_bound = key in _PLACING | COPULAS or (key == "," and at > 0 and _ends_name(before[at - 1].end, reading))
        if not is_named and not is_bound and (key in _JOINTS | PREPOSITIONS | AUXILIARIES or is_verb):
            break
        start, key = token.start, ""
    return _Run(frozenset(reading.terms_within(start, end)), key)


def _ends_name(end: int, reading: Reading) -> bool:
    return any(fact.end == end for fact in reading.of_kind("name"))
