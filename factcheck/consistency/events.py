"""One event on two days: `resigned on Tuesday`, then `His resignation on Wednesday`; `signed in Oslo on 14 March 2003`.

The verb that has the day, or the noun made of it, is the same, and what it happened to; it is known the second time, or
of a sort that happens once.
"""

from collections.abc import Iterable, Sequence

from factcheck.arithmetic.value import Problem
from factcheck.consistency.line import is_content, stems_of
from factcheck.consistency.mention import Mention
from factcheck.consistency.odds import are_at_odds, problem
from factcheck.facts.date.value import Form, When
from factcheck.lexicon.consistency import CHANGING, HAPPENING_ONCE, NAMED_BY, POINTING, UNSURE
from factcheck.lexicon.grammar import AUXILIARIES, WHOSE
from factcheck.match.read.stems import stem
from factcheck.typed import NamedTuple
from factcheck.words import bounds, key_before

_FARTHEST = 12  # sentences
_REACH = 5  # words between the verb and its day
_LINKS = frozenset({"on", "in"})
_LONG = tuple(sorted(one for one in HAPPENING_ONCE if len(one) > 4))  # noqa: PLR2004 - `end` opens other words too
_PEOPLE = frozenset({"his", "her"})


class _Event(NamedTuple):
    """A day with what happened on it, by its stem, and whom or what to; `owner` is the word before it."""

    mention: Mention
    what: str
    to: frozenset[str]
    owner: str
    is_noun: bool
    is_future: bool


def problems(said: Sequence[Mention]) -> Iterable[Problem]:
    """Every day that an earlier day of the same event rules out."""
    events = [event for one in said if (event := _event(one)) is not None]
    for at, later in enumerate(events):
        alike = [one for one in events if one.what == later.what]
        for earlier in reversed(events[:at]):
            is_near = later.mention.line.place - earlier.mention.line.place <= _FARTHEST
            if earlier.what != later.what or earlier.mention.line.place == later.mention.line.place or not is_near:
                continue
            is_next = not later.is_noun or events[at - 1] is earlier  # else it may be of what was told in between
            is_only = len(alike) == 2  # noqa: PLR2004 - these two
            is_one = is_only and is_next and _is_same(earlier, later)
            if is_one and are_at_odds(earlier.mention.fact, later.mention.fact):
                yield problem(earlier.mention, later.mention)
            break


def _event(mention: Mention) -> _Event | None:
    """`resigned on Tuesday`, `its opening in 1976`, `signed in Oslo on 14 March 2003`."""
    value = mention.fact.value
    is_day = isinstance(value, When) and value.phrase.last is None and value.phrase.form is Form.DATE
    if mention.fact.kind != "date" or not is_day or mention.keys & (UNSURE | CHANGING):
        return None
    tokens = mention.line.tokens
    first, _ = bounds(mention.line.stated.words, mention.fact.start, mention.fact.end)
    if not first or key_before(tokens, first) not in _LINKS:
        return None
    places = range(first - 2, max(first - 2 - _REACH, mention.start - 1), -1)
    verb = next((at for at in places if _deed(tokens[at].key)), None)
    if verb is None or not _is_free(tokens[verb + 1 : first - 1]):
        return None
    lead = key_before(tokens, verb)
    is_noun = lead in POINTING or lead == "'s"
    facts = mention.line.stated.facts
    dated = tuple(fact for fact in facts if fact.kind in {"date", "quantity"})
    to = stems_of(tokens[mention.start : verb], dated) | (mention.core if mention.is_aside else frozenset())
    if not to - {stem(tokens[verb].key)} and not is_noun:
        to = _opening(mention)
    keys = {token.key for token in tokens[mention.start : verb]}
    return _Event(mention, _deed(tokens[verb].key), to - {stem(tokens[verb].key)}, lead, is_noun, "will" in keys)


def _deed(key: str) -> str:
    """The stem of what happens once, of its verb or of the noun made of it: `married`, `marriage`; else nothing."""
    whole = stem(key)
    whole = NAMED_BY.get(whole, whole)
    return whole if whole in HAPPENING_ONCE else next((one for one in _LONG if whole.startswith(one)), "")


def _is_free(between: Sequence[object]) -> bool:
    """Whether no other verb stands between the verb and its day."""
    keys = [getattr(token, "key", "") for token in between]
    return not any(key in AUXILIARIES or (is_content(key) and key.endswith("ed")) for key in keys)


def _opening(mention: Mention) -> frozenset[str]:
    """What the sentence opens with, as its subject: up to its first mark or verb."""
    tokens = mention.line.tokens
    end = 0
    while end < min(mention.start, len(tokens)) and tokens[end].key not in AUXILIARIES and tokens[end].key != ",":
        end += 1
    return stems_of(tokens[:end])


def _is_same(earlier: _Event, later: _Event) -> bool:
    """Whether both happened to one thing: what each says of it is in the sentence of the other."""
    if earlier.is_future != later.is_future and not (later.is_noun or earlier.is_noun):
        return False
    if later.is_noun and (later.owner in WHOSE or (later.owner == "the" and not later.to)):
        is_person = later.owner in _PEOPLE
        near = later.mention.line.place - earlier.mention.line.place <= 3  # noqa: PLR2004
        return near and (not is_person or bool(_names(earlier))) and later.to <= earlier.mention.around
    is_told = bool(later.to) and later.to <= earlier.mention.around and earlier.to <= later.mention.around
    return is_told and bool(earlier.to)


def _names(event: _Event) -> list[str]:
    return [fact.text for fact in event.mention.line.stated.facts if fact.kind == "name"]
