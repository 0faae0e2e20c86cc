"""A reading in, its clauses out, each with what it tells of: `Berg was born in Lund` and "Lind in Holm".

No parser: a clause opens at a mark or a joint, and a joint such as `and` opens one only where a subject with a verb of
its own follows, or a name with a place of its own for the verb before.
"""

from collections.abc import Iterator, Sequence

from factcheck.facts.name import is_place
from factcheck.lexicon.grammar import ARTICLES, AUXILIARIES, COPULAS, DETERMINERS, PREPOSITIONS, THIRD_PERSONS, WHOSE
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.model import Span, Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_before

_HARD = frozenset({";", ".", "while", "whereas", "but"})
_SOFT = frozenset({",", "and"})
_TELLING = (COPULAS | AUXILIARIES) - {"to", "not", "never", "n't"}
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom", "where", "when"})
_BEHIND_A_GAP = (PREPOSITIONS - {"of"}) | ARTICLES
_OPENING, _CLOSING = frozenset({"(", "[", "lrb", "lsb"}), frozenset({")", "]", "rrb", "rsb"})
# Of whom it has been spoken before.
_BACK = THIRD_PERSONS | WHOSE | {"rest", "others", "remainder", "this", "these", "him", "them", "there", "both"}


class Telling(NamedTuple):
    """A clause: the terms of its subject and of what is told, by their places; without a subject it has the last one's.

    `opening` are those before its subject: `in May`, `on the summit`; `span` is where it stands without them, `whole`
    with them. `verb` is its word, or that of the clause before. `points_back`: it may tell of one spoken of before.
    """

    subject: tuple[int, ...]
    rest: tuple[int, ...]
    opening: tuple[int, ...]
    verb: Token
    span: Span
    whole: Span
    points_back: bool


@once
def tellings(reading: Reading) -> tuple[Telling, ...]:
    """The clauses that have a verb, or share one; none of a text that is a table."""
    return () if reading.is_table else tuple(_tellings(reading))


def _tellings(reading: Reading) -> Iterator[Telling]:
    verb: Token | None = None
    for run in _runs(reading):
        at = _verb(run, reading)
        at = _present(run, reading) if at is None else at
        if at is not None:
            verb = run[at]
        elif verb is None or not _is_short_of_verb(run, reading):
            continue
        end = run[0].end if at is None else run[at].start
        inside = [index for index, term in enumerate(reading.terms) if run[0].start <= term.start < run[-1].end]
        spoken_of = _spoken_of(run, end)
        spoken_of = Span(run[0].start, run[0].start) if at == 0 else spoken_of
        subject = tuple(index for index in inside if spoken_of.start <= reading.terms[index].start < spoken_of.end)
        if run[0].key in PREPOSITIONS and not _has_comma(run[:at]):
            subject = subject[-1:]  # `at sea level water boils`
        rest = tuple(index for index in inside if reading.terms[index].start >= end and index not in subject)
        lent = reading.term_at(verb.start) if at is None else None
        rest = rest if lent is None else (lent, *rest)  # `Berg was born in Lund, Holm in Oslo`
        opening = tuple(index for index in inside if index not in subject and index not in rest)
        whole = Span(run[0].start, run[-1].end)
        yield Telling(subject, rest, opening, verb, Span(spoken_of.start, whole.end), whole, _points_back(run))


def _has_comma(run: Sequence[Token]) -> bool:
    return any(token.key == "," for token in run)


def _points_back(run: Sequence[Token]) -> bool:
    """Whether a pronoun stands in a clause; `its tower was built` opens with what is told of."""
    rest = run[1:] if run[0].key in WHOSE else run
    return any(token.key in _BACK for token in rest)


def _spoken_of(run: Sequence[Token], end: int) -> Span:
    """Where the subject of a clause stands that has its verb at `end`: `Berg, the mayor, opened`."""
    commas = [token.start for token in run if token.key == "," and token.start < end]
    if commas and (run[0].key in PREPOSITIONS or run[0].key.endswith("ly")):
        return Span(commas[-1], end)
    return Span(run[0].start, min(commas, default=end))


def _runs(reading: Reading) -> Iterator[Sequence[Token]]:
    """The tokens of each clause, without the joint before it; what is in brackets goes with what it stands in."""
    tokens, first, depth, has_verb = reading.words.tokens, 0, 0, False
    facts = reading.of_kind("name", "date", "quantity", "quotation", "attribution")
    for number, token in enumerate(tokens):
        depth = max(depth + (token.key in _OPENING) - (token.key in _CLOSING), 0)
        is_joint = depth == 0 and not is_inside(token.start, facts)
        has_verb = has_verb or (0 < first < number and _is_short_of_verb(tokens[first:number], reading))
        is_soft = is_joint and token.key in _SOFT and has_verb and _parts(tokens[first:number], number, reading)
        if (is_joint and token.key in _HARD) or is_soft:
            if first < number:
                yield tokens[first:number]
            first, has_verb = number + 1, False
        elif not has_verb:
            has_verb = _is_verb(token, reading) or _present(tokens[first : number + 2], reading) is not None
    if first < len(tokens):
        yield tokens[first:]


def _parts(before: Sequence[Token], number: int, reading: Reading) -> bool:
    """Whether a joint parts two clauses: one with a subject of its own follows, or another verb for the same."""
    return _opens(before, number, reading) or _goes_on(before, number, reading)


def _goes_on(before: Sequence[Token], number: int, reading: Reading) -> bool:
    """`moved to Lund and sold the farm`; not of two verbs for one thing, `designed and built the station`."""
    tokens = reading.words.tokens
    if tokens[number].key != "and" or number + 1 >= len(tokens) or not _is_verb(tokens[number + 1], reading):
        return False
    last = next((token for token in reversed(before) if token.key not in _SOFT), None)
    return last is not None and not _is_verb(last, reading)


def _opens(before: Sequence[Token], number: int, reading: Reading) -> bool:
    """Whether a clause with a subject of its own follows the joint at a token: up to the next one, and no relative."""
    following = reading.words.tokens[number + 1 :]
    is_joined = reading.words.tokens[number].key == "and"
    if following and following[0].key == "and":
        following, is_joined = following[1:], True
    facts = reading.of_kind("name", "date")
    ends = [at for at, one in enumerate(following) if one.key in _SOFT | _HARD and not is_inside(one.start, facts)]
    run = following[: ends[0] if ends else len(following)]
    is_told = [following[at].key for at in ends[:2]] == [",", ","] and _is_verb_at(ends[1] + 1, following, reading)
    if is_told:
        run = following[: ends[2] if ends[2:] else len(following)]  # `and the mayor, Ada Lind, opened it`
    run = _undated(run, reading)
    if is_joined and len(run) > 1 and run[0].key in THIRD_PERSONS and _is_verb(run[1], reading):
        return True  # `and she studied in Holm`
    if not run or run[0].key in PREPOSITIONS | _RELATIVE or not _RELATIVE.isdisjoint(token.key for token in run):
        return False
    at = _verb(run, reading)
    if at is None:
        at = _present(run, reading)
        if at is None or all(token.key != run[at].key for token in before):
            return _is_elliptic(run, before, reading)
    elif not at or (run[at].key not in _TELLING and not _is_plain_subject(run[:at], reading)):
        return False  # `singer and songwriter born in Lund`
    return any(_is_term(token, reading) for token in run[:at])


def _undated(run: tuple[Token, ...], reading: Reading) -> tuple[Token, ...]:
    """These words without the day that they open with: `in June it hired 40`."""
    if len(run) > 1 and run[0].key in PREPOSITIONS:
        day = next((day for day in reading.of_kind("date") if day.start == run[1].start), None)
        return run if day is None else tuple(one for one in run if one.start >= day.end and one.key != ",")
    return run


def _is_plain_subject(run: Sequence[Token], reading: Reading) -> bool:
    """Whether these words open with a name or an article, and no place or time is among them."""
    index = reading.term_at(run[0].start)
    is_named = index is not None and reading.terms[index].name is not None
    return (run[0].key in DETERMINERS or is_named) and all(token.key not in PREPOSITIONS - {"of"} for token in run)


def _is_elliptic(run: Sequence[Token], before: Sequence[Token], reading: Reading) -> bool:
    """Whether a name has its own of what the clause before has behind a preposition: `and Lind in Lund`."""
    index = reading.term_at(run[0].start)
    name = reading.terms[index].name if index is not None else None
    first = next((term.name for term in reading.terms if term.start >= before[0].start), None) if before else None
    if name is None or first is None or is_place(name) != is_place(first):
        return False
    led = next((token.key for token in run if token.start >= name.end), "")
    last = next((other for other in reading.of_kind("name") if other.end == before[-1].end), None)
    if last is not None and is_place(last) == is_place(name) and keys_before(reading.words, last.start, 1) != [led]:
        return False  # `with Berg and Lind in May`
    return _is_short_of_verb(run, reading) and any(token.key == led for token in before)


def _is_short_of_verb(run: Sequence[Token], reading: Reading) -> bool:
    """`Lind in Holm`, `Lind the station`: a name with what stands behind it at once, and no verb."""
    index = reading.term_at(run[0].start)
    name = reading.terms[index].name if index is not None else None
    behind = [token for token in run if name is not None and token.start >= name.end]
    return len(behind) > 1 and behind[0].key in _BEHIND_A_GAP


def _verb(run: Sequence[Token], reading: Reading) -> int | None:
    return next((at for at, token in enumerate(run) if _is_verb(token, reading)), None)


def _is_verb_at(at: int, tokens: Sequence[Token], reading: Reading) -> bool:
    return at < len(tokens) and _is_verb(tokens[at], reading)


def _is_verb(token: Token, reading: Reading) -> bool:
    if token.key in _TELLING:
        return token.text.islower()
    index = reading.term_at(token.start)
    return index is not None and reading.terms[index].name is None and is_verb_like(reading, index)


def _present(run: Sequence[Token], reading: Reading) -> int | None:
    """A word in s behind a noun, and before a preposition, an article or another noun: `the red line runs to`."""
    for at in range(1, len(run) - 1):
        token, following = run[at], run[at + 1]
        is_ended = token.text.islower() and token.key.endswith("s") and not token.key.endswith("ss")
        is_figure = any(fact.start == following.start for fact in reading.of_kind("quantity"))
        is_before = is_figure or following.key in PREPOSITIONS | DETERMINERS or _is_term(following, reading)
        if is_ended and is_before and _is_term(token, reading) and _is_term(run[at - 1], reading):
            return at
    return None


def _is_term(token: Token, reading: Reading) -> bool:
    return reading.term_at(token.start) is not None
