"""A reading in, its figures out that are each told of a case of its own: `five in the autumn and two in the spring`.

No parser: the same preposition leads to what each is of, right behind it or before, and nothing but a joint stands
between one figure with its case and the next.
"""

from collections.abc import Sequence

from factcheck.facts import quantity
from factcheck.lexicon.grammar import AUXILIARIES, DETERMINERS, MARKS, PREPOSITIONS, PRONOUNS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.model import Fact, Span, Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_before, within

_LEADING = frozenset("in at on for among with by from under against during within to into onto off near along".split())
_JOINTS = frozenset({",", ";", "and", "but", "while", "whereas", "as", "well"})
_AMONG = DETERMINERS | {"another", "only", "just", "some", "further", "more"}  # between a joint and its figure
FRAMES = ("date", "rank")
_OPENING = 5  # tokens: `In the autumn of 2019,`
_LONGEST = 2_000  # characters of what is a sentence that somebody wrote


class Case(NamedTuple):
    """A figure with the terms of what it is told of, by their places, and the dates and ranks among them."""

    figure: Fact
    terms: frozenset[int]
    frames: tuple[Fact, ...]


class _Phrase(NamedTuple):
    lead: str
    span: Span


@once
def parallels(reading: Reading) -> tuple[tuple[Case, ...], ...]:
    """Each run of two figures or more, of one measure, in the order of the text."""
    if reading.is_table or len(reading.words.text) > _LONGEST or reading.keys.isdisjoint(_LEADING):
        return ()
    figures = reading.of_kind("quantity")
    found, run = [], list[tuple[Fact, _Phrase]]()
    for number, figure in enumerate(figures):
        following = figures[number + 1] if number + 1 < len(figures) else None
        if run and (phrase := _goes_on(run[-1], figure, following, reading)):
            run.append((figure, phrase))
            continue
        found.append(run)
        before = figures[number - 1].end if number else 0
        first = _first(figure, before, following, reading)
        run = [(figure, first)] if first else []
    cases = [_cases(run, reading) for run in (*found, run) if len(run) > 1]
    return tuple(run for run in cases if all(case.terms or case.frames for case in run))


def _cases(run: Sequence[tuple[Fact, _Phrase]], reading: Reading) -> tuple[Case, ...]:
    first, last = run[0][0], run[-1][0]
    last = last if quantity.are_of_one_measure(first, last) else first
    return tuple(_case(quantity.as_listed(figure, first, last), phrase, reading) for figure, phrase in run)


def case_of(figure: Fact, reading: Reading) -> Case | None:
    """A figure with what it is told of right behind it; None where that is no preposition, or leads to no case."""
    phrase = _behind(figure, len(reading.words.text), reading)
    return _case(figure, phrase, reading) if phrase else None


def _case(figure: Fact, phrase: _Phrase, reading: Reading) -> Case:
    terms = frozenset(reading.terms_within(phrase.span.start, phrase.span.end))
    frames = reading.of_kind(*FRAMES)
    return Case(figure, terms, tuple(fact for fact in frames if is_inside(fact.start, (phrase.span,))))


def _first(figure: Fact, before: int, following: Fact | None, reading: Reading) -> _Phrase | None:
    """What the first figure of a run is told of, behind it up to the joint, or at the opening of its clause."""
    if following is None:
        return None
    tokens = within(reading.words, figure.end, following.start)
    joints = [at for at, token in enumerate(tokens) if token.key in _JOINTS and not _is_within_fact(token, reading)]
    leads = [at for at in range(joints[0] if joints else 0) if tokens[at].key in _LEADING]
    behind = _phrase(tokens[leads[-1] : joints[0]], reading) if leads else None
    return behind or _fronted(within(reading.words, before, figure.start), reading)


def _fronted(tokens: Sequence[Token], reading: Reading) -> _Phrase | None:
    """`In the autumn she scored five`: up to a comma, the end of a name or date, or the next pronoun or determiner."""
    starts = [at for at, token in enumerate(tokens) if token.key in _JOINTS]
    opening = tokens[starts[-1] + 1 if starts and tokens[starts[-1]].key != "," else 0 :]
    if not opening or opening[0].key not in _LEADING:
        return None
    facts = reading.of_kind("name", *FRAMES)
    for at, token in enumerate(opening[1 : _OPENING + 1], 1):
        is_open = at == 1 and token.key in DETERMINERS
        fact = next((one for one in facts if one.start == token.start), None)
        if fact is not None and fact.kind != "rank":
            return _Phrase(opening[0].key, Span(opening[1].start, fact.end))
        if not is_open and (token.key in PRONOUNS | DETERMINERS or token.text == ","):
            return _phrase(opening[:at], reading)
    return None


def _goes_on(before: tuple[Fact, _Phrase], figure: Fact, following: Fact | None, reading: Reading) -> _Phrase | None:
    """What a figure is told of, where it goes on with a run."""
    last, its = before
    if not quantity.are_of_one_measure(last, figure) and not _leaves_out_unit(figure):
        return None
    between = [*within(reading.words, max(last.end, its.span.end), figure.start)]
    if its.span.end <= last.start:  # `in the autumn she scored five goals and in the spring two`
        joint = next((at for at, token in enumerate(between) if token.key in _JOINTS), len(between))
        between = [] if any(token.key in PREPOSITIONS for token in between[:joint]) else between[joint:]
    if not between or between[0].key not in _JOINTS:
        return None
    between = [token for token in between if token.key not in _JOINTS]
    if between[1:] and between[0].key == its.lead:
        return _phrase(between, reading)
    led = keys_before(reading.words, last.start, 1)  # `by 4 per cent in 2021 and by 9 per cent in 2022`
    if not all(token.key in _AMONG or [token.key] == led for token in between):
        return None
    return _behind(figure, following.start if following else len(reading.words.text), reading)


def _behind(figure: Fact, end: int, reading: Reading) -> _Phrase | None:
    """What a preposition right behind a figure, or what it counts, leads to."""
    behind = within(reading.words, figure.end, end)
    at = next((at for at, token in enumerate(behind) if token.key in PREPOSITIONS), None)
    if at is None or not all(_is_of_noun(token, reading) for token in behind[:at]):
        return None
    return _phrase(behind[at : _end(behind, at, reading)], reading)


def _leaves_out_unit(figure: Fact) -> bool:
    """Whether a figure is bare, as `65` of `40 minutes by day and 65 at night`."""
    return quantity.number(figure) is not None and not quantity.counted(figure) and figure.text.isdigit()


def _is_of_noun(token: Token, reading: Reading) -> bool:
    """Whether a word behind a figure is what that counts, or `other` before it."""
    if token.key == "other":
        return True
    index = reading.term_at(token.start)
    return index is not None and reading.terms[index].name is None and not is_verb_like(reading, index)


def _end(tokens: Sequence[Token], first: int, reading: Reading) -> int:
    """The number of the token that ends a phrase: a mark, a joint, a verb, or another preposition than `of`."""
    for at in range(first + 1, len(tokens)):
        token = tokens[at]
        index = reading.term_at(token.start)
        is_led = token.key in PREPOSITIONS and token.key != "of"
        is_joint = token.key in _JOINTS and not _joins_names(tokens[at:], reading)
        is_stop = is_led or is_joint or token.key in MARKS - _JOINTS | AUXILIARIES
        if not _is_within_fact(token, reading) and (is_stop or (index is not None and is_verb_like(reading, index))):
            return at
    return len(tokens)


def _joins_names(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether an `and` has a name behind it that nothing is told of by itself: `52 branches in Norway and Sweden`."""
    if tokens[0].key != "and" or len(tokens) == 1:
        return False
    index = reading.term_at(tokens[1].start)
    if index is None or reading.terms[index].name is None:
        return False
    behind = next((token for token in tokens if token.start >= reading.terms[index].end), None)
    return behind is None or behind.key in MARKS | _JOINTS


def _is_within_fact(token: Token, reading: Reading) -> bool:
    """Whether a token stands within a name or a date, behind its first."""
    return any(fact.start < token.start < fact.end for fact in reading.of_kind("name", "date"))


def _phrase(tokens: Sequence[Token], reading: Reading) -> _Phrase | None:
    """A preposition and what it leads to; None where a verb or a figure stands there."""
    lead, *rest = tokens
    if not rest or lead.key not in _LEADING:
        return None
    span = Span(rest[0].start, rest[-1].end)
    figures = any(is_inside(fact.start, (span,)) for fact in reading.of_kind("quantity"))
    verbs = any(is_verb_like(reading, at) for at in reading.terms_within(*span))
    return None if figures or verbs else _Phrase(lead.key, span)
