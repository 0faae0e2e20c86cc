"""A sentence in, the statements that it makes side by side out, each to be judged by itself.

`The council, which met on Monday, cut its budget, and the mayor resigned` says three things, of which each may have a
source of its own. A statement is the sentence with all else blanked out, so that a place in it is one in the sentence.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.clauses.asides import is_adverb, relative
from factcheck.clauses.stretches import Clause, Cut, cut, has_subject, is_said_by, phrase
from factcheck.clauses.verbs import is_verb
from factcheck.lexicon.grammar import ARTICLES, AUXILIARIES, INDEFINITE, PAST, PREPOSITIONS, WHOSE
from factcheck.lexicon.measures import TIMES
from factcheck.lexicon.propose import JOINING, PRONOUNS
from factcheck.lexicon.reporting import REPORTING
from factcheck.typed import NamedTuple

_TIED = frozenset("after while when because although though whereas".split())
# With one of these what a part of the sentence says is not said by the whole of it.
_OPEN = frozenset("if unless whether or either neither nor without would could may might".split())
_RELATIVE, _INDEFINITE = frozenset({"which", "who", "whose"}), INDEFINITE
_PLACED = frozenset({"born", "based", "headquartered"})
_QUOTING = frozenset('“”"')
_SHORTEST = 3  # tokens of what says something
_LONGEST = 2_000  # characters of what is a sentence that somebody wrote: the clauses are looked for in each other


class Statement(NamedTuple):
    """The sentence with all else blanked out; `lent` are the stretches that are another statement's own."""

    text: str
    lent: tuple[tuple[int, int], ...]

    @property
    def words(self) -> str:
        """What it says, without the blanks."""
        return " ".join(self.text.split()).rstrip(" ,")


class _Part(NamedTuple):
    """The tokens of a statement, and those that others lend it."""

    own: tuple[int, ...]
    lent: tuple[int, ...] = ()


def statements(sentence: str, dates: Sequence[tuple[int, int]]) -> tuple[Statement, ...]:
    """None of a sentence that makes but one; `dates` are the stretches of its dates."""
    if len(sentence) > _LONGEST:
        return ()
    whole = cut(sentence)
    said = {token.text if at else token.key for at, token in enumerate(whole.tokens)}  # no month of May
    if not _OPEN.isdisjoint(said) or _is_torn(sentence):
        return ()
    asides, left = _without_asides(whole)
    left, tail = _without_teller(whole, left)
    dated = [at for at in range(len(whole.tokens)) if _is_dated(whole, at, dates)]
    clauses = _with_dates([*_side_by_side(whole, left)], dated)
    long = [part for part in (*clauses, *asides) if len(part.own) >= _SHORTEST]
    parts = [part for part in long if _has_verb(whole, part.own) or _is_done(whole, part.own[0])]
    if len(parts) <= 1:
        return ()
    return tuple(_masked(whole, part._replace(lent=(*part.lent, *tail))) for part in parts)


def _is_dated(whole: Cut, at: int, dates: Sequence[tuple[int, int]]) -> bool:
    """Whether a token is of a date, or the preposition before one."""
    token, following = whole.tokens[at], whole.tokens[at + 1 : at + 2]
    is_before = token.key in PREPOSITIONS and any(following and start == following[0].start for start, _ in dates)
    return is_before or any(start <= token.start < end for start, end in dates)


def _is_torn(sentence: str) -> bool:
    """Whether a quotation ends that did not begin, or begins and does not end: it is no whole sentence."""
    depth = 0
    for mark in sentence:
        depth += (mark == "“") - (mark == "”")
        if depth not in (0, 1):
            return True
    return depth != 0 or sentence.count('"') % 2 == 1


def _without_asides(whole: Cut) -> tuple[list[_Part], list[int]]:
    """What the sentence says in relative clauses that tell more of somebody or something, and what is left of it."""
    found: list[_Part] = []
    gone: set[int] = set()
    if (subject := _subject_behind(whole)) is not None:
        found.append(_Part(tuple(range(*whole.segments[0])), tuple(range(*subject))))
        gone.update(range(whole.segments[0].after + 1))
    for place in range(1, len(whole.segments)):
        first = whole.segments[place].first
        is_relative = whole.tokens[first].key in _RELATIVE and first not in gone and not _is_quoted(whole, first)
        clause = relative(whole, place) if is_relative else None
        if clause:
            found.append(_Part(tuple(range(*clause.said)), _owner(whole, clause.owner)))
            gone.update(range(first - 1, clause.said.after + 1))
        elif first not in gone and _is_apposed(whole, place) and (owner := phrase(whole, whole.segments[place - 1])):
            found.append(_Part(tuple(range(*whole.segments[place])), _owner(whole, owner)))
            gone.update(range(first - 1, whole.segments[place].after + 1))
    for at, token in enumerate(whole.tokens[:-1]):
        is_relative = token.key == "that" and at not in gone and is_verb(whole.tokens, at + 1)
        noun = _noun_of_any(whole, at) if is_relative and not _is_quoted(whole, at) else None
        if noun is not None:
            after = _end_of_segment(whole, at)
            found.append(_Part(tuple(range(at + 1, after)), (noun,)))
            gone.update(range(at, after))
    last = whole.segments[-1].after if whole.segments else 0
    return found, [at for at in range(last) if at not in gone]


def _is_apposed(whole: Cut, place: int) -> bool:
    """Whether a segment tells who or what the subject before it is: `The Vega, a ferry built in 1991, sank`.

    Or what was done to it: `The Vega, built in Lund, sank`.
    """
    first, behind = whole.segments[place].first, whole.segments[place + 1 : place + 2]
    is_led = whole.tokens[first].key in ARTICLES or _is_done(whole, first)
    if not is_led or not behind or _is_quoted(whole, first):
        return False
    word = _first_word(whole, range(*behind[0]))
    is_open = place == 1 and not _has_verb(whole, range(*whole.segments[0]))
    return is_open and word is not None and is_verb(whole.tokens, word)


def _subject_behind(whole: Cut) -> Clause | None:
    """The subject of a sentence that opens with what was done to it: `Built in Lund, the Vega sank in 1994`."""
    if len(whole.segments) <= 1 or not _is_done(whole, whole.segments[0].first):
        return None
    first, after = whole.segments[1]
    verb = next((at for at in range(first, after) if is_verb(whole.tokens, at)), first)
    return Clause(first, verb) if verb > first and has_subject(whole, first) else None


def _is_done(whole: Cut, at: int) -> bool:
    key = whole.tokens[at].key
    is_done = key.endswith("ed") or key in PAST
    return key in _PLACED or (is_done and is_verb(whole.tokens, at) and key not in AUXILIARIES)


def _owner(whole: Cut, owner: Clause) -> tuple[int, ...]:
    """Whom a clause tells of: all that stands before its comma without a verb, else the phrase there."""
    first = next(segment.first for segment in whole.segments if segment.first <= owner.first < segment.after)
    before = range(first, owner.first)
    is_subject = before and not _has_verb(whole, before) and has_subject(whole, first)
    return tuple(range(first if is_subject else owner.first, owner.after))


def _is_quoted(whole: Cut, at: int) -> bool:
    return sum(token.text in _QUOTING for token in whole.tokens[:at]) % 2 == 1


def _noun_of_any(whole: Cut, at: int) -> int | None:
    """What a `that` tells more of, where that is named for the first time: `a budget of 5 million that cuts`."""
    segment = next((one for one in whole.segments if one.first <= at < one.after), None)
    owner = phrase(whole, Clause(segment.first, at)) if segment and segment.first < at else None
    while segment and owner and owner.first - 1 > segment.first and whole.tokens[owner.first - 1].key == "of":
        owner = phrase(whole, Clause(segment.first, owner.first - 1))
    return owner.after - 1 if owner and whole.tokens[owner.first].key in _INDEFINITE else None


def _end_of_segment(whole: Cut, at: int) -> int:
    return next(segment.after for segment in whole.segments if segment.first <= at < segment.after)


def _without_teller(whole: Cut, left: list[int]) -> tuple[list[int], tuple[int, ...]]:
    """Who says all of it, at its end: `..., the bank said`, `..., according to the bank`."""
    segment = whole.segments[-1] if len(whole.segments) > 1 else None
    is_teller = segment and (whole.tokens[segment.first].key == "according" or is_said_by(whole, segment))
    if not segment or not is_teller or segment.first not in left:
        return left, ()
    return [at for at in left if at < segment.first - 1], tuple(range(*segment))


def _side_by_side(whole: Cut, left: Sequence[int]) -> Iterator[_Part]:
    """The clauses that are joined by `and`, `while` and the like, each with a subject that it has or is lent."""
    start = 0
    before: tuple[int, ...] = ()
    left = [*_without_joint(whole, left)]
    joints = [at for at in range(1, len(left)) if _is_joint(whole, left, at)]
    for joint in (*joints, len(left)):
        own = left[start:joint]
        if joint < len(left) and not (_is_told(whole, own) and _begins(whole, left[joint + 1 :])):
            continue
        yield _Part(tuple(own), before)
        before = _lent(whole, own, left[joint + 1 :])
        start = joint + 1


def _is_told(whole: Cut, own: Sequence[int]) -> bool:
    """Whether words make a clause, and none of what somebody says: `said that the one fell and the other rose`."""
    return _has_verb(whole, own) and not any(whole.tokens[at].key in REPORTING for at in own)


def _without_joint(whole: Cut, left: Sequence[int]) -> Sequence[int]:
    """A sentence that opens with `After ..., ` without that word."""
    is_tied = bool(left) and whole.tokens[left[0]].key in _TIED
    return left[1:] if is_tied else left


def _is_joint(whole: Cut, left: Sequence[int], place: int) -> bool:
    """Whether a token may part two clauses; one within quotation marks parts none."""
    at = left[place]
    key, before = whole.tokens[at].key, whole.tokens[left[place - 1]].key
    if _is_quoted(whole, at) or (key == "after" and before.removesuffix("s") in TIMES):  # `an hour after she left`
        return False
    is_opened = key == "," and whole.tokens[0].key in _TIED
    return key in _TIED or key in JOINING or key == ";" or (is_opened and before != ",")


def _begins(whole: Cut, behind: Sequence[int]) -> bool:
    """Whether a clause begins: with a verb, or with a subject and a verb behind it."""
    first = _first_word(whole, behind)
    if first is None:
        return False
    if is_verb(whole.tokens, first):
        return True
    return has_subject(whole, first) and _has_verb(whole, [at for at in behind if at > first])


def _first_word(whole: Cut, behind: Sequence[int]) -> int | None:
    return next((at for at in behind if not is_adverb(whole.tokens[at].key)), None)


def _lent(whole: Cut, own: Sequence[int], behind: Sequence[int]) -> tuple[int, ...]:
    """What the clause before lends to one without a subject, or whose subject is a pronoun: its own subject's names."""
    first = _first_word(whole, behind)
    if first is None or not own:
        return ()
    verb = next((at for at in own if is_verb(whole.tokens, at)), own[-1])
    subject = [at for at in own if at < verb]
    if is_verb(whole.tokens, first):
        is_done = whole.tokens[first].key not in AUXILIARIES and whole.tokens[verb].key in AUXILIARIES
        return (*subject, *([verb] if is_done else []))
    is_open = whole.tokens[first].key in PRONOUNS | WHOSE
    named = {at for last, start in whole.named.items() for at in range(start, last + 1)}
    return tuple(at for at in subject if at in named) if is_open else ()


def _with_dates(clauses: Sequence[_Part], dated: Sequence[int]) -> list[_Part]:
    """The clauses, each without a date with that of another: `sales rose and profits fell in May` has one for both."""
    with_dates = [part for part in clauses if not set(dated).isdisjoint(part.own)]
    if len(with_dates) != 1:
        return [*clauses]
    lent = tuple(at for at in with_dates[0].own if at in dated)
    return [part if part in with_dates else part._replace(lent=(*part.lent, *lent)) for part in clauses]


def _has_verb(whole: Cut, places: Sequence[int]) -> bool:
    named = {at for last, start in whole.named.items() for at in range(start, last + 1)}
    return any(at not in named and is_verb(whole.tokens, at) for at in places)


def _masked(whole: Cut, part: _Part) -> Statement:
    kept = sorted({*part.own, *part.lent})
    text = [" "] * len(whole.text)
    for before, at in pairwise([-1, *kept]):
        is_next = before >= 0 and before + 1 == at
        start, end = whole.tokens[before].end if is_next else whole.tokens[at].start, whole.tokens[at].end
        text[start:end] = whole.text[start:end]
    lent = tuple((whole.tokens[at].start, whole.tokens[at].end) for at in {*part.lent} - {*part.own})
    return Statement("".join(text), lent)
