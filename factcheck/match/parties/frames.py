"""A reading in, each of its verbs with those who do it and those it is done to, by their places among the terms, out.

No parser: the words before a verb, back to a mark or a joint, are its subject; a pronoun, `who` or `whom`, stands for
the noun before it; what stands behind the verb, or behind its `by`, is the other. Where that is not plain nobody is.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.grammar import (
    AUXILIARIES,
    BEING,
    DETERMINERS,
    GENITIVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)
from factcheck.lexicon.reporting import ASKING, REPORTING, WEAK_VERBS
from factcheck.lexicon.stance import MUTUAL
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import describes, is_participle, is_passive, is_verb_like
from factcheck.match.read.stems import stem
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, key_at, within, words_behind

_NOBODY = frozenset[int]()
BOTH_WAYS = frozenset(map(stem, MUTUAL))  # what two do to one another
_RELATIVE, _STANDING_FOR = RELATIVES, frozenset({"who", "which", "that", "whom"})
_TIMING = frozenset({"after", "before", "since", "until", "than", "as"})
_BREAKS = frozenset(
    """
    , . ; : ( ) – — “ ” " who whom which that whose while whereas but because after before when if though although as
    until than since so where unless
    """.split()
)
_JOINTS = frozenset({"and", "or"})
_STATES = frozenset("opposed committed devoted dedicated used related married entitled based located known".split())
_AGAINST = frozenset(
    {"accuse", "confirm", "deny", "contradict"}
)  # what stands behind them is whom or what it is done to
_BY = 4  # tokens from a participle to its `by`


class Frame(NamedTuple):
    """A verb, who does it and whom it is done to; either may be nobody who is told.

    `led_by` is the preposition that then follows, and `beside` are those behind it: `preferred Lind to Moe`.
    """

    verb: int
    doers: frozenset[int]
    done_to: frozenset[int]
    led_by: str = ""
    beside: frozenset[int] = frozenset()


@once
def frames(reading: Reading) -> tuple[Frame, ...]:
    """The frames of all verbs of a text, in its order."""
    found: list[Frame] = []
    numbers = {token.start: number for number, token in enumerate(reading.words.tokens)}
    for index, term in enumerate(reading.terms):
        number = numbers[term.start]
        if term.name is None and _is_deed(reading, index, number):
            frame = _with_beside(_frame(reading, index, number, found), reading, number)
            found += [frame] if frame.doers or frame.done_to else []
        elif term.key.endswith("ing") and key_at(reading.words.tokens, number - 1) in _TIMING:
            frame = _with_beside(Frame(index, _NOBODY, nouns_behind(reading, number + 1)), reading, number)
            found += [frame] if frame.beside else []  # `after studying under Lind`
    return tuple(found)


def _with_beside(frame: Frame, reading: Reading, number: int) -> Frame:
    tokens = reading.words.tokens
    behind = range(number + 1, len(tokens))
    end = next((at for at in behind if tokens[at].key in PREPOSITIONS or _opens_clause(reading, at)), len(tokens))
    led_by = key_at(tokens, end)
    if led_by not in PREPOSITIONS - {"of", "by"}:
        return frame
    return frame._replace(led_by=led_by, beside=nouns_behind(reading, end + 1))


def _is_deed(reading: Reading, index: int, number: int) -> bool:
    tokens = reading.words.tokens
    key, before = reading.terms[index].key, key_at(tokens, number - 1)
    is_going_on = key.endswith("ing")
    is_of_being = before in BEING and (is_going_on or is_participle(key))
    if (is_going_on or before in BEING) and not is_of_being:
        return False  # `were treachery`
    if before in DETERMINERS or before in PREPOSITIONS - {"to"} or before in GENITIVE or before == "-":
        return False
    if key.endswith("s") and not is_participle(key) and _has_verb_before(reading, number):
        return False  # `stars the Sprouse twins`
    is_state = key in _STATES and key_at(tokens, number + 1) in PREPOSITIONS  # `is opposed to the law`
    is_verb = is_verb_like(reading, index) or _is_behind_modal(reading, number)
    return is_verb and not describes(reading, index) and not is_state


def _is_behind_modal(reading: Reading, number: int) -> bool:
    """`will also rise`."""
    tokens = reading.words.tokens
    return key_at(tokens, number - 1) == "also" and key_at(tokens, number - 2) in MODALS


def _has_verb_before(reading: Reading, number: int) -> bool:
    """Whether the clause of a token has a verb already."""
    at = number - 1
    while at >= 0 and not _opens_clause(reading, at):
        if _is_plain_verb(reading, at):
            return True
        at -= 1
    return False


def _frame(reading: Reading, index: int, number: int, earlier: Sequence[Frame]) -> Frame:
    tokens = reading.words.tokens
    first = number
    while first > 0 and _is_of_verb(tokens[first - 1].key):
        first -= 1
    auxiliaries = [token.key for token in tokens[first:number]]
    subject, led_by = _subject(reading, first, auxiliaries, earlier)
    behind, agents = (
        _NOBODY if _reports(reading, index) else nouns_behind(reading, number + 1),
        _agents(reading, number),
    )
    if agents and not auxiliaries:
        return Frame(index, agents, _NOBODY)  # `an album since Blue Moves produced by Lind`
    if is_participle(reading.terms[index].key) and not BEING.isdisjoint(auxiliaries[-2:]):
        return Frame(index, agents, subject | behind)  # `was given a prize by Lind`
    if led_by and not behind and subject:
        return Frame(index, subject, led_by)
    return Frame(index, subject, behind)


def _reports(reading: Reading, index: int) -> bool:
    """Whether what stands behind a verb is what somebody said, or who said it, and not to whom it was done."""
    key = reading.terms[index].key
    lemma = REPORTING.get(key)
    return lemma is not None and key not in ASKING and lemma not in WEAK_VERBS | _AGAINST


def _is_of_verb(key: str) -> bool:
    return key in AUXILIARIES or key.endswith("ly") or key in {"also", "then", "later", "now", "once", "again"}


def _subject(
    reading: Reading, first: int, auxiliaries: Sequence[str], earlier: Sequence[Frame]
) -> tuple[frozenset[int], frozenset[int]]:
    """Those before a verb, whose own words begin at `first`; and those for whom a `whom` before them stands."""
    tokens = reading.words.tokens
    before = key_at(tokens, first - 1)
    if "to" in auxiliaries and BEING.isdisjoint(auxiliaries[: auxiliaries.index("to")]):
        return _of_infinitive(reading, first, earlier), _NOBODY
    if before in PRONOUNS:
        return _NOBODY, _NOBODY
    if before in _RELATIVE:
        return phrase_before(reading, first - 1), _NOBODY
    if before in _JOINTS:
        return _joined_to(reading, first, earlier), _NOBODY
    end = first
    if before == ",":  # `Lind, whom Moe accused, resigned`
        end = next((at for at in range(first - 2, -1, -1) if tokens[at].key == ","), 0)
    start = end
    while start > 0 and not _opens_clause(reading, start - 1):
        start -= 1
    doers, led_by = _of_clause(reading, _behind_day(reading, start, end), end)
    return (doers | _name_beside(reading, end, first) if doers else doers), led_by


def _name_beside(reading: Reading, first: int, after: int) -> frozenset[int]:
    """The name that tells between two commas who a noun before them is: `the mayor, Ada Lind, resigned`."""
    inside = range(first + 1, after - 1)
    index = reading.term_at(reading.words.tokens[inside.start].start) if inside else None
    name = reading.terms[index].name if index is not None else None
    is_alone = name is not None and all(is_inside(reading.words.tokens[at].start, [name]) for at in inside)
    return frozenset({index}) if is_alone and index is not None else _NOBODY


def subject_before(reading: Reading, number: int) -> frozenset[int]:
    """Those before a verb that stands at a token, whether or not it looks like one."""
    return _subject(reading, number, (), ())[0]


def _behind_day(reading: Reading, start: int, end: int) -> int:
    """Where a clause goes on behind the day that opens it: `In June 2023 Lund bought it`."""
    tokens = reading.words.tokens
    day = start + (key_at(tokens, start) in PREPOSITIONS)
    dates = reading.of_kind("date")
    behind = day
    while behind < end and is_inside(tokens[behind].start, dates):
        behind += 1
    return behind if behind > day else start


def _of_clause(reading: Reading, start: int, end: int) -> tuple[frozenset[int], frozenset[int]]:
    """The same of a clause whose words before its verb are those between two tokens."""
    opening = key_at(reading.words.tokens, start - 1)
    has_verb = any(_is_plain_verb(reading, at) for at in range(start, end))
    if opening in _STANDING_FOR and has_verb:  # `the patient whom she treated died`
        return phrase_before(reading, start - 1), _NOBODY
    is_led = len(list(_runs(reading, start, end))) > 1
    if (opening in _TIMING and (has_verb or is_led)) or _has_name_behind_noun(reading, start, end):
        return _NOBODY, _NOBODY  # `the head, after a complaint by Moe, left`, `the goals Lind scored`
    doers = _phrase(reading, start, end)
    if opening in _RELATIVE and not doers:  # `Lind, who in a letter of 1911 had accused him`
        return phrase_before(reading, start - 1), _NOBODY
    led_by = phrase_before(reading, start - 1) if opening in _STANDING_FOR - {"who"} and start < end else _NOBODY
    return doers, led_by


def _has_name_behind_noun(reading: Reading, start: int, end: int) -> bool:
    """Whether a name stands right behind a plain noun that is no title of theirs."""
    terms = [index for token in reading.words.tokens[start:end] if (index := reading.term_at(token.start)) is not None]
    return any(
        reading.terms[other].name is not None
        and reading.terms[one].name is None
        and reading.terms[one].key.endswith("s")
        and reading.terms[other].start == reading.terms[one].end + 1
        for one, other in pairwise(terms)
    )


def _joined_to(reading: Reading, first: int, earlier: Sequence[Frame]) -> frozenset[int]:
    """Who does what is joined by an `and` to what they did before, if no clause of another begins between the two.

    Nobody, where it may be done as what was done before: `was written by Lind and published in 1949`.
    """
    index = reading.term_at(reading.words.tokens[first].start)
    is_done = index is not None and is_participle(reading.terms[index].key)
    if earlier and is_done and is_passive(reading, earlier[-1].verb):
        return _NOBODY
    return earlier[-1].doers if earlier and not _is_parted(reading, earlier[-1], first - 1) else _NOBODY


def _is_parted(reading: Reading, frame: Frame, at: int) -> bool:
    """Whether a clause of another begins between a verb and a token."""
    between = within(reading.words, reading.terms[frame.verb].end, reading.words.tokens[at].start)
    return any(token.key in _BREAKS - {","} for token in between)


def _is_plain_verb(reading: Reading, at: int) -> bool:
    index = reading.term_at(reading.words.tokens[at].start)
    return index is not None and reading.terms[index].name is None and is_verb_like(reading, index)


def _of_infinitive(reading: Reading, first: int, earlier: Sequence[Frame]) -> frozenset[int]:
    """Who does what stands behind a `to`: whom it is asked of, `ordered Lind to pay`, or who `agreed to pay`."""
    if not earlier or _is_parted(reading, earlier[-1], first):
        return _NOBODY
    is_asked = reading.terms[earlier[-1].verb].key in ASKING
    if earlier[-1].done_to:
        return earlier[-1].done_to if is_asked else _NOBODY
    return earlier[-1].doers


def _opens_clause(reading: Reading, at: int) -> bool:
    """Whether a clause begins behind a token: a mark, a joint between two that have a verb each, or `said`."""
    key = reading.words.tokens[at].key
    if key in _JOINTS:
        terms = reading.terms_before(reading.words.tokens[at].start)
        return any(is_verb_like(reading, index) for index in terms)
    is_noun = key_at(reading.words.tokens, at - 1) in DETERMINERS  # `commissioned the report`
    return key in _BREAKS or (key in REPORTING and not is_noun)


def phrase_before(reading: Reading, at: int) -> frozenset[int]:
    """The noun that a `who` or a `whom` stands for, that at `at`."""
    tokens = reading.words.tokens
    end = at - 1 if key_at(tokens, at - 1) == "," else at
    start = end
    while start > 0 and not _opens_clause(reading, start - 1) and tokens[start - 1].key not in PREPOSITIONS:
        if _is_plain_verb(reading, start - 1):
            break
        start -= 1
    return _phrase(reading, start, end)


def nouns_behind(reading: Reading, number: int) -> frozenset[int]:
    """The nouns of the phrase that begins at a token: whom or what a verb before it is done to."""
    tokens = reading.words.tokens
    end = number
    while end < len(tokens) and tokens[end].key not in PREPOSITIONS and not _opens_clause(reading, end):
        end += 1
    return _phrase(reading, number, end)


def terms_behind(reading: Reading, index: int) -> frozenset[int]:
    """All terms of the clause behind a verb, up to an `and`."""
    start = reading.terms[index].end
    tokens = within(reading.words, start, len(reading.words.text))
    end = next((token.start for token in tokens if token.key in _BREAKS | _JOINTS), len(reading.words.text))
    return frozenset(reading.terms_within(start, end))


def _agents(reading: Reading, number: int) -> frozenset[int]:
    """The nouns behind the `by` of a participle."""
    tokens = reading.words.tokens
    figures = reading.of_kind("quantity", "date")
    for at in range(number + 1, min(number + 1 + _BY, len(tokens) - 1)):
        if tokens[at].key == "by":
            return _NOBODY if any(fact.start == tokens[at + 1].start for fact in figures) else told_of(reading, at + 1)
        if not tokens[at].key[0].isalpha() and not is_inside(tokens[at].start, figures):
            break
    return _NOBODY


def told_of(reading: Reading, number: int) -> frozenset[int]:
    """The nouns from a token on, with the name behind their comma: `by its old producer, Eva Lind`."""
    found = nouns_behind(reading, number)
    behind = words_behind(reading.words, reading.terms[max(found)].end, 2) if found else ()
    apposed = reading.term_at(behind[1].start) if [token.key for token in behind[:1]] == [","] and behind[1:] else None
    is_name = apposed is not None and reading.terms[apposed].name is not None
    return found | {apposed} if apposed is not None and is_name else found


def _phrase(reading: Reading, start: int, end: int) -> frozenset[int]:
    """The nouns of the first phrase between two tokens, and those joined to it; none of `in Lund`."""
    found: set[int] = set()
    runs = list(_runs(reading, start, end))
    for opening, run in runs:
        if found and opening not in _JOINTS:
            break
        if opening not in PREPOSITIONS:
            found.update(run)
    return frozenset(found)


def _runs(reading: Reading, start: int, end: int) -> Iterator[tuple[str, list[int]]]:
    """Each run of nouns with the word that opens it; of `Lind's old brother` what is not the owner."""
    opening, run = "", list[int]()
    measured = reading.of_kind("quantity", "date", "rank")
    for token in reading.words.tokens[start:end]:
        index = reading.term_at(token.start)
        if token.key in PREPOSITIONS or token.key in _JOINTS or token.key in DETERMINERS:
            if run:
                yield opening, run
                opening, run = ("" if token.key in DETERMINERS else token.key), []
            elif token.key not in DETERMINERS:
                opening = token.key
        elif token.key in GENITIVE or token.key == "'":
            run = []
        elif index is not None and not is_inside(token.start, measured):
            if reading.terms[index].name is None and reading.terms[index].is_verb:
                break
            run.append(index)
    if run:
        yield opening, run
