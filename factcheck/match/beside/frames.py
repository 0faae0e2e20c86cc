"""A figure or a date in its reading in, what is said of it out: by which verb, of what subject, and of what substance.

No parser: the clause around a fact, the verb before it there, and the noun that stands before that verb.
"""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.lexicon.calendar import REGULARLY
from factcheck.lexicon.grammar import AUXILIARIES, COPULAS, INDEFINITE, PREPOSITIONS
from factcheck.lexicon.measures import EACH, EXTENDING, TIMES
from factcheck.lexicon.reporting import REPORTING
from factcheck.lexicon.stopwords import LIGHT
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.read.stems import opposites
from factcheck.match.words.modifiers import head_behind
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_before, keys_behind, within, words_before, words_behind

JOINTS = frozenset(
    """
    ; : . — – ( ) while but whereas who which whose where that because after before since though although when if
    """.split()
)
_ENDING = PREPOSITIONS | AUXILIARIES | COPULAS | {"to", "amount", "amounts"}  # where a noun phrase ends
_PARTING = frozenset({",", "as", "and", "or"})  # before these a clause or a phrase of its own has ended
_LEADING = frozenset({"and", "by", "for", "of", "while", "after", "before", "without"})
_NEAR = 6  # tokens: `1.2 million passengers a year`


class Frame(NamedTuple):
    """What is said of a fact, by the places of terms; -1 where there is nothing of the kind.

    `verb` leads to the fact, or follows it; `agent` is the head noun before that verb, and `object` the noun behind it.
    `subject` is the agent, or the noun that the fact itself stands by, which `is_owned`: `a moon 40 kilometres wide`.
    `substance` is what there is so much of: `30 tonnes of perch`.
    """

    verb: int
    agent: int
    subject: int
    object: int
    substance: int
    is_rate: bool
    is_passive: bool
    is_owned: bool


def frame(reading: Reading, fact: Fact) -> Frame:
    """Read what is said of a fact, once: each figure of a list is laid beside each."""
    known = _known(reading)
    if fact not in known:
        known[fact] = _frame(reading, fact)
    return known[fact]


@once
def _known(_reading: Reading) -> dict[Fact, Frame]:
    """What has been read of the facts of a text so far."""
    return {}


def _frame(reading: Reading, fact: Fact) -> Frame:
    owner = _owner(reading, fact)
    start, end = clause_of(reading, fact)
    verb = -1 if _is_age(reading, fact) else _verb(reading, fact, start, end)
    limit = fact.start if verb < 0 else min(reading.terms[verb].start, fact.start)
    agent = _subject(reading, start, limit)
    subject = owner if owner >= 0 else agent
    is_rate = fact.kind == "quantity" and _is_rate(reading, fact)
    is_passive = verb >= 0 and _is_passive(reading, verb)
    done_to = _object(reading, fact, verb) if verb >= 0 else -1
    substance = _substance(reading, fact)
    return Frame(verb, agent, subject, done_to, substance, is_rate, is_passive, is_owned=owner >= 0)


def clause_of(reading: Reading, fact: Fact) -> tuple[int, int]:
    """Where the clause around a fact begins and ends, by the joints on either side of it."""
    joints = _joints(reading)
    start = max((token.end for token in joints if token.end <= fact.start), default=0)
    before = within(reading.words, start, fact.start)[-2:]
    if [token.key for token in before] == [",", "and"]:
        start = before[-1].end  # `was late, and 400 passengers had to wait`
    end = min((token.start for token in joints if token.start >= fact.end), default=len(reading.words.text))
    return start, end


@once
def _joints(reading: Reading) -> tuple[Token, ...]:
    """The words that part clauses; `since 2016` and `after June` are dates."""
    tokens = reading.words.tokens
    return tuple([token for token in tokens if token.key in JOINTS and not is_inside(token.start, reading.facts)])


def _verb(reading: Reading, fact: Fact, start: int, end: int) -> int:
    verbs = [
        index
        for index, term in enumerate(reading.terms)
        if term.name is None and start <= term.start and term.end <= end and _is_telling(reading, index)
    ]
    before = [index for index in verbs if reading.terms[index].end <= fact.start] + _right_before(reading, fact)
    behind = [index for index in verbs if reading.terms[index].start >= fact.end]
    behind = [index for index in behind if reading.terms[index].key != "left"]  # `has 7 caps left`
    return before[-1] if before else behind[0] if behind else -1


def _is_age(reading: Reading, fact: Fact) -> bool:
    """`adults aged 60 and over` are of that age whatever is said of them."""
    return keys_before(reading.words, fact.start, 1) == ["aged"]


def _is_telling(reading: Reading, index: int) -> bool:
    """Whether a term is a verb, and not that of whoever says it; `, cutting power` and `for stealing` have one too."""
    term = reading.terms[index]
    if (term.key in REPORTING and term.key in LIGHT and not _is_passive(reading, index)) or term.key == "aged":
        return False
    before = words_before(reading.words, term.start, 1)
    if term.key == "date" and before and before[0].key == "to":
        return False
    is_beside = bool(before) and (before[0].text == "," or before[0].key in _LEADING)
    behind = words_behind(reading.words, term.end, 1)
    is_beside = is_beside and bool(behind) and behind[0].text[0].isalnum()  # `was lost by flooding,`
    return is_verb_like(reading, index) or (term.key.endswith("ing") and is_beside)


def _right_before(reading: Reading, fact: Fact) -> list[int]:
    """A word that can only be a verb where it stands: `the wheat yields 5 per cent less`."""
    last = next((i for i in reversed(range(1, len(reading.terms))) if reading.terms[i].end <= fact.start), None)
    if fact.kind != "quantity" or last is None or reading.terms[last].name is not None:
        return []
    term, before = reading.terms[last], reading.terms[last - 1]
    is_led = fact.start - term.end == 1 and term.start - before.end in {1, 3} and not is_verb_like(reading, last - 1)
    return [last] if is_led and term.key.endswith("s") else []


def _owner(reading: Reading, fact: Fact) -> int:
    """The noun that a figure with a unit stands right before, or with its adjective right behind.

    `a $4.5 million plan`, `a moon 40 kilometres wide`.
    """
    if fact.kind != "quantity" or quantity.is_age(fact) or quantity.is_multiple(fact):
        return -1
    terms = {term.start: index for index, term in enumerate(reading.terms)}
    if quantity.counted(fact):
        return _holder(reading, fact, terms)
    behind = [token for token in words_behind(reading.words, fact.end) if token.text != "-"][:1]
    before = words_before(reading.words, fact.start, 1)
    if behind and behind[0].key in EXTENDING:
        found = terms.get(before[0].start, -1) if before else -1
    else:
        is_next = bool(behind) and behind[0].start in terms
        head = head_behind(behind[0].start, reading) if is_next else None
        found = -1 if head is None else head
    return found if _is_plain_noun(reading, found) else _holder(reading, fact, terms)


def _holder(reading: Reading, fact: Fact, terms: dict[int, int]) -> int:
    """The noun before `of` or `with` and a figure: `a lender with 9 million customers`, `a profit of 3 million`."""
    before = words_before(reading.words, fact.start, 2)
    if len(before) < 2 or before[1].key not in {"of", "with"}:  # noqa: PLR2004 - the noun and its preposition
        return -1
    found = terms.get(before[0].start, -1)
    return found if _is_plain_noun(reading, found) else -1


def _is_plain_noun(reading: Reading, index: int) -> bool:
    if index < 0 or reading.terms[index].name is not None or reading.terms[index].weight < 1:
        return False
    key = reading.terms[index].key
    is_compared = key.endswith("er") and bool(opposites(key))  # `9 per cent dearer`
    return not is_compared and not is_verb_like(reading, index)


def _subject(reading: Reading, start: int, limit: int) -> int:
    """The head of the noun phrase that a verb at `limit`, or a copula right before it, has before it.

    -1 where the verb's clause begins with it, `which opened in 1894`, or with something in between.
    """
    tokens = within(reading.words, start, limit)
    if not any(token.key in AUXILIARIES for token in tokens) and limit and not _is_verb_at(reading, limit):
        return -1
    terms = {term.start: index for index, term in enumerate(reading.terms)}
    verbs = {reading.terms[index].start for index in terms.values() if is_verb_like(reading, index)}
    breaks = [at for at, token in enumerate(tokens) if token.key in _PARTING or token.start in verbs]
    found = -1
    for token in _without_time(reading, tokens[breaks[-1] + 1 if breaks else 0 :]):
        if token.key in _ENDING:
            break
        found = terms.get(token.start, found)
    return found


def _without_time(reading: Reading, tokens: Sequence[Token]) -> Sequence[Token]:
    """Without a date that a clause opens with: `In 2018 a storm cut power`."""
    dates = [fact for fact in reading.of_kind("date") if tokens and tokens[0].start <= fact.start <= tokens[0].end + 1]
    return [token for token in tokens if token.start >= dates[0].end] if dates else tokens


def _object(reading: Reading, fact: Fact, verb: int) -> int:
    """The noun right behind a verb that leads to a fact: `cut the salt in its soups by 10 per cent`."""
    start = reading.terms[verb].end
    terms = {term.start: index for index, term in enumerate(reading.terms)}
    if any(start <= other.start < fact.start for other in reading.of_kind("quantity")):
        return -1  # `stealing 2.3 million crowns from 31 customers`
    found = -1
    for token in within(reading.words, start, fact.start):
        index = terms.get(token.start, -1)
        if token.key in _ENDING or token.key in _PARTING or token.key in {"'s", "'"}:
            break
        if index >= 0 and (reading.terms[index].name or is_verb_like(reading, index)):
            return -1
        found = index if index >= 0 else found
    return found


def _is_verb_at(reading: Reading, start: int) -> bool:
    return any(term.start == start for term in reading.terms)


def _is_passive(reading: Reading, verb: int) -> bool:
    before = keys_before(reading.words, reading.terms[verb].start, 2)
    return is_participle(reading.terms[verb].key) and any(key in COPULAS or key in {"be", "been"} for key in before)


def _substance(reading: Reading, fact: Fact) -> int:
    """The noun behind `of`: `30 tonnes of perch`, `33 per cent of the seats`."""
    behind = words_behind(reading.words, fact.end, 1)
    if fact.kind != "quantity" or not behind or behind[0].key != "of":
        return -1
    head = head_behind(behind[0].end, reading)
    return -1 if head is None else head


def _is_rate(reading: Reading, fact: Fact) -> bool:
    """Whether a figure is of each stretch of some length: `1.2 million passengers a year`, `every day 800`."""
    keys = [token.key for token in reading.words.tokens]
    if not REGULARLY.isdisjoint(keys):
        return True
    behind = keys_behind(reading.words, fact.end, _NEAR)
    behind = behind[: behind.index("than")] if "than" in behind else behind  # `one in ten waits longer than a year`
    is_each = any(one in EACH and other in TIMES for one, other in pairwise(behind))
    return is_each or any(one in EACH - INDEFINITE and other in TIMES for one, other in pairwise(keys))
