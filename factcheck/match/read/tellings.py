"""A reading in, its clauses out, each with what it tells of: `Berg was born in Lund` and "Lind in Holm".

No parser: a clause opens at a mark or a joint, and a joint such as `and` opens one only where a subject with a verb of
its own follows, or a name with a place of its own for the verb before.
"""

from collections.abc import Iterator

from factcheck.facts.name import is_place
from factcheck.lexicon.grammar import (
    ARTICLES,
    AUXILIARIES,
    CLOSING_BRACKETS,
    COPULAS,
    DETERMINERS,
    OPENING_BRACKETS,
    PREPOSITIONS,
    RELATIVE_WORDS,
    THIRD_PERSONS,
    WHOSE,
)
from factcheck.lexicon.numbers import TIMES_DONE
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.model import Fact, Span, Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_before

_HARD = frozenset({";", ".", "while", "whereas", "but"})
_SOFT = frozenset({",", "and"})
_TELLING = (COPULAS | AUXILIARIES) - {"to", "not", "never"}
_RELATIVE = RELATIVE_WORDS | {"that"}
_BEHIND_A_GAP = (PREPOSITIONS - {"of"}) | ARTICLES
# Of whom it has been spoken before.
_BACK = THIRD_PERSONS | WHOSE | {"rest", "others", "remainder", "this", "these", "him", "them", "there", "both"}
_LONGEST = 2_000  # characters of what is a sentence that somebody wrote
_JOINED = ("name", "date", "quantity", "quotation", "attribution")  # no joint within one of these parts anything


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


class Marked(NamedTuple):
    """The tokens of a text, by their numbers: the term that begins at each, -1 for none, and whether it is a verb.

    `joined` are those within a name or a date, `kept` those within any fact that no joint parts, or in brackets.
    """

    reading: Reading
    tokens: tuple[Token, ...]
    terms: tuple[int, ...]
    verbs: tuple[bool, ...]
    joined: frozenset[int]
    kept: frozenset[int]

    def key(self, at: int) -> str:
        return self.tokens[at].key if 0 <= at < len(self.tokens) else ""

    def name(self, at: int) -> Fact | None:
        """The name that a token opens."""
        return self.reading.terms[self.terms[at]].name if self.terms[at] >= 0 else None

    def verb(self, first: int, after: int) -> int | None:
        """The first verb from one token to before another."""
        return next((at for at in range(first, after) if self.verbs[at]), None)

    def behind_name(self, first: int) -> int:
        """The token right behind the name that one opens."""
        name = self.name(first)
        return next((at for at in range(first, len(self.tokens)) if name and self.tokens[at].start >= name.end), first)


@once
def tellings(reading: Reading) -> tuple[Telling, ...]:
    """The clauses that have a verb, or share one; none of a text that is a table, or longer than a sentence."""
    return () if reading.is_table or len(reading.words.text) > _LONGEST else tuple(_tellings(marked(reading)))


@once
def marked(reading: Reading) -> Marked:
    """The tokens of a text with what they are, which clauses, strands and descriptions are cut from alike."""
    tokens = reading.words.tokens
    starts = {term.start: index for index, term in enumerate(reading.terms)}
    terms = tuple(starts.get(token.start, -1) for token in tokens)
    verbs = tuple(_is_verb(token, index, reading) for token, index in zip(tokens, terms, strict=True))
    kept = _within(reading.of_kind(*_JOINED), tokens) | _in_brackets(tokens)
    return Marked(reading, tokens, terms, verbs, _within(reading.of_kind("name", "date"), tokens), kept)


def _is_verb(token: Token, index: int, reading: Reading) -> bool:
    if token.key in _TELLING:
        return token.text.islower()
    return index >= 0 and reading.terms[index].name is None and is_verb_like(reading, index)


def _within(facts: tuple[Fact, ...], tokens: tuple[Token, ...]) -> frozenset[int]:
    """The tokens that begin within one of these facts."""
    places = {place for fact in facts for place in range(fact.start, fact.end)}
    return frozenset(at for at, token in enumerate(tokens) if token.start in places)


def _in_brackets(tokens: tuple[Token, ...]) -> frozenset[int]:
    found, depth = [], 0
    for at, token in enumerate(tokens):
        depth = max(depth + (token.key in OPENING_BRACKETS) - (token.key in CLOSING_BRACKETS), 0)
        found += [at] if depth else []
    return frozenset(found)


def _tellings(text: Marked) -> Iterator[Telling]:
    told = None
    for first, after in _runs(text):
        at = text.verb(first, after)
        at = _present(text, first, after) if at is None else at
        if at is not None:
            told = Span(at, after)
        elif told is None or not _is_short_of_verb(text, first, after):
            continue
        yield _telling(text, Span(first, after), at, told)


def _telling(text: Marked, run: Span, at: int | None, told: Span) -> Telling:
    """The clause from one token to before another; `at` is its verb, None where it shares the one before.

    `told` goes from that verb to the end of its own clause.
    """
    tokens, reading = text.tokens, text.reading
    whole = Span(tokens[run.start].start, tokens[run.end - 1].end)
    end = tokens[run.start].end if at is None else tokens[at].start
    spoken_of = Span(whole.start, whole.start) if at == run.start else _spoken_of(text, run, end)
    inside = reading.terms_within(whole.start, whole.end)
    subject = tuple(reading.terms_within(spoken_of.start, spoken_of.end))
    before = range(run.start, run.end if at is None else at)
    if text.key(run.start) in PREPOSITIONS and all(text.key(one) != "," for one in before):
        subject = subject[-1:]  # `at sea level water boils`
    rest = tuple(index for index in inside if reading.terms[index].start >= end and index not in subject)
    rest = (*_lent(text, run, told), *rest) if at is None else rest
    opening = tuple(index for index in inside if reading.terms[index].start < end and index not in subject)
    return Telling(
        subject, rest, opening, tokens[told.start], Span(spoken_of.start, whole.end), whole, _points_back(text, run)
    )


def _lent(text: Marked, run: Span, told: Span) -> range:
    """The terms that a clause without a verb has from the one before: `won the cup` of "in 1980, and Berg in 1990"."""
    behind = text.behind_name(run.start)
    is_figure = _is_figure(text, behind)
    places = range(told.end - 1, told.start, -1) if text.key(behind) not in ARTICLES else ()
    like = (at for at in places if (_is_figure(text, at) if is_figure else text.key(at) == text.key(behind)))
    first = next(like, None)
    end = text.tokens[told.start].end if first is None else text.tokens[first].start
    return text.reading.terms_within(text.tokens[told.start].start, end)


def _points_back(text: Marked, run: Span) -> bool:
    """Whether a pronoun stands in a clause; `its tower was built` opens with what is told of."""
    first = run.start + (text.key(run.start) in WHOSE)
    return any(text.key(at) in _BACK for at in range(first, run.end))


def _spoken_of(text: Marked, run: Span, end: int) -> Span:
    """Where the subject of a clause stands that has its verb at `end`: `Berg, the mayor, opened`."""
    tokens = text.tokens[run.start : run.end]
    commas = [token.start for token in tokens if token.key == "," and token.start < end]
    if commas and (tokens[0].key in PREPOSITIONS or tokens[0].key.endswith("ly")):
        return Span(commas[-1], end)
    return Span(tokens[0].start, min(commas, default=end))


def _runs(text: Marked) -> Iterator[tuple[int, int]]:
    """The tokens of each clause, from one to before another, without the joint before it."""
    first, has_verb, known = 0, False, set[str]()
    for at, token in enumerate(text.tokens):
        is_joint = at not in text.kept and token.key in _HARD | _SOFT
        if is_joint and (token.key in _HARD or _is_parted(text, first, at, known, has_verb=has_verb)):
            if first < at:
                yield first, at
            first, has_verb, known = at + 1, False, set()
            continue
        has_verb = has_verb or text.verbs[at] or _is_present(text, first, at)
        known.add(token.key)
    if first < len(text.tokens):
        yield first, len(text.tokens)


def _is_parted(text: Marked, first: int, at: int, known: set[str], *, has_verb: bool) -> bool:
    """Whether a joint parts two clauses: one with a subject of its own follows, or another verb for the same.

    `known` are the words of the clause before it, which begins at `first`.
    """
    is_told = has_verb or (0 < first < at and _is_short_of_verb(text, first, at))
    return is_told and (_opens(text, first, at, known) or _goes_on(text, first, at))


def _goes_on(text: Marked, first: int, at: int) -> bool:
    """`moved to Lund and sold the farm`; not of two verbs for one thing, `designed and built the station`."""
    if text.key(at) != "and" or at + 1 >= len(text.tokens) or not text.verbs[at + 1]:
        return False
    last = next((one for one in range(at - 1, first - 1, -1) if text.key(one) not in _SOFT), None)
    return last is not None and not text.verbs[last]


def _opens(text: Marked, first: int, at: int, known: set[str]) -> bool:
    """Whether a clause with a subject of its own follows the joint at a token: up to the next one, and no relative."""
    is_joined = text.key(at) == "and"
    start, is_joined = (at + 2, True) if text.key(at + 1) == "and" else (at + 1, is_joined)
    after = _end(text, start)
    if text.key(after) == text.key(_end(text, after + 1)) == ",":  # `and the mayor, Ada Lind, opened it`
        behind = _end(text, after + 1) + 1
        after = _end(text, behind) if behind < len(text.tokens) and text.verbs[behind] else after
    start = _undated(text, start, after)
    if is_joined and text.key(start) in THIRD_PERSONS and start + 1 < after and text.verbs[start + 1]:
        return True  # `and she studied in Holm`
    keys = [text.key(one) for one in range(start, after)]
    if not keys or keys[0] in PREPOSITIONS or not _RELATIVE.isdisjoint(keys):
        return False
    verb = text.verb(start, after)
    if verb is None:
        verb = _present(text, start, after)
        if verb is None or text.key(verb) not in known:
            return _is_elliptic(text, (first, at), (start, after), known)
    elif verb == start or (text.key(verb) not in _TELLING and not _is_plain_subject(text, start, verb)):
        return False  # `singer and songwriter born in Lund`
    return any(text.terms[one] >= 0 for one in range(start, verb))


def _end(text: Marked, start: int) -> int:
    """The next joint, or the end of the text; none within a name or a date."""
    places = (at for at in range(start, len(text.tokens)) if at not in text.joined and text.key(at) in _SOFT | _HARD)
    return next(places, len(text.tokens))


def _undated(text: Marked, start: int, after: int) -> int:
    """Where these words begin without the day that they open with: `in June it hired 40`."""
    if text.key(start) not in PREPOSITIONS or start + 1 >= after:
        return start
    begin = text.tokens[start + 1].start
    day = next((day for day in text.reading.of_kind("date") if day.start == begin), None)
    places = (at for at in range(start + 1, after) if day and text.tokens[at].start >= day.end and text.key(at) != ",")
    return next(places, after) if day else start


def _is_plain_subject(text: Marked, start: int, verb: int) -> bool:
    """Whether these words open with a name or an article, and no place or time is among them."""
    is_led = text.key(start) in DETERMINERS or text.name(start) is not None
    return is_led and all(text.key(at) not in PREPOSITIONS - {"of"} for at in range(start, verb))


def _is_elliptic(text: Marked, before: tuple[int, int], run: tuple[int, int], known: set[str]) -> bool:
    """Whether a name has its own of what the clause before has behind a preposition: `and Lind in Lund`."""
    name, opening = text.name(run[0]), text.reading.terms_behind(text.tokens[before[0]].start)
    subject = next((one.name for index in opening if (one := text.reading.terms[index])), None)
    if name is None or subject is None or is_place(name) != is_place(subject):
        return False
    behind = text.behind_name(run[0])
    if _is_figure(text, behind):  # `Lind won it twice and Berg once`, but `beat Lind twice and Berg once`
        inside = text.reading.terms_within(text.tokens[before[0]].start, text.tokens[before[1] - 1].end)
        return sum(text.reading.terms[index].name is not None for index in inside) == 1 and behind + 1 >= run[1] - 1
    led = text.key(behind)
    end = text.tokens[before[1] - 1].end
    last = next((other for other in text.reading.of_kind("name") if other.end == end), None)
    if last and is_place(last) == is_place(name) and keys_before(text.reading.words, last.start, 1) != [led]:
        return False  # `with Berg and Lind in May`
    return led in known and _is_short_of_verb(text, *run)


def _is_short_of_verb(text: Marked, first: int, after: int) -> bool:
    """`Lind in Holm`, `Lind the station`: a name with what stands behind it at once, and no verb."""
    if text.name(first) is None:
        return False
    behind = text.behind_name(first)
    return (behind + 1 < after and text.key(behind) in _BEHIND_A_GAP) or (behind < after and _is_figure(text, behind))


def _is_figure(text: Marked, at: int) -> bool:
    start = text.tokens[at].start
    return text.key(at) in TIMES_DONE or any(fact.start == start for fact in text.reading.of_kind("quantity"))


def _present(text: Marked, first: int, after: int) -> int | None:
    return next((at for at in range(first + 1, after - 1) if _is_present(text, first, at)), None)


def _is_present(text: Marked, first: int, at: int) -> bool:
    """A word in s behind a noun, and before a preposition, an article, a figure or another noun: `the line runs to`."""
    if not first < at < len(text.tokens) - 1 or text.terms[at] < 0 or text.terms[at - 1] < 0:
        return False
    token, following = text.tokens[at], text.tokens[at + 1]
    is_ended = token.text.islower() and token.key.endswith("s") and not token.key.endswith("ss")
    is_noun = text.terms[at + 1] >= 0 or following.key in PREPOSITIONS | DETERMINERS
    return is_ended and (is_noun or any(fact.start == following.start for fact in text.reading.of_kind("quantity")))
