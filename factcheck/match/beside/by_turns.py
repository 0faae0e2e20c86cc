"""Two readings in, the figures out that one verb of the source gives to several: `Holm owns 50, the state 30`."""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import AGREEING, quantity
from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.match.beside.sorts import may_count_one
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.tellings import tellings
from factcheck.match.words.links import Links, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_before

_JOINTS = frozenset({",", "and", ";"})
_OWNER = 4  # tokens: `the two northern counties`


class _Turn(NamedTuple):
    """A figure, the terms of whose it is, where the joint before them stands, and whether a preposition leads to it."""

    figure: Fact
    owner: frozenset[int]
    start: int
    is_led: bool


def by_turns(
    _sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for the one stated figure, where all of its subject is whose such a figure is, by the very verb."""
    turns = _turns(sourced)
    mine = tellings(stated) if turns else ()
    figures = stated.of_kind("quantity")
    if len(mine) != 1 or len(figures) != 1 or mine[0].verb.start > figures[0].start:
        return
    verb = stated.term_at(mine[0].verb.start)
    subject = [same_words(links, index) for index in mine[0].subject]
    for turn in turns:
        if not subject or not all(places & turn.owner for places in subject):
            continue
        is_by_verb = verb is None or any(sourced.terms[at].end <= turn.start for at in same_words(links, verb))
        relation = facts.compare(figures[0], turn.figure, context)
        is_its = is_by_verb and may_count_one(figures[0], turn.figure)
        is_wrong = relation is Relation.CONFLICT and not turn.is_led
        if is_its and (relation in AGREEING or is_wrong):
            yield Side(Pair(figures[0], turn.figure, relation), 1.0, 1.0)
            return


@once
def _turns(reading: Reading) -> tuple[_Turn, ...]:
    """Each figure right behind whose it is, after another of its measure: none of a table."""
    figures = reading.of_kind("quantity") if not reading.is_table else ()
    found = []
    for place, figure in enumerate(figures):
        turn = _turn(figure, figures[place - 1], reading) if place else None
        turn = _in_unit_of(figures[place - 1], turn) if turn else None
        before = figures[:place]
        if turn and any(one.end <= turn.start and quantity.are_of_one_measure(one, turn.figure) for one in before):
            found.append(turn)
    return tuple(found)


def _in_unit_of(earlier: Fact, turn: _Turn) -> _Turn:
    """The same, a bare figure in the unit of the one before: `members 3.41 kroner a litre, organic producers 4.10`."""
    figure = turn.figure
    is_bare = quantity.number(figure) is not None and not quantity.counted(figure) and figure.text[-1].isdigit()
    return turn._replace(figure=quantity.as_listed(figure, earlier, earlier)) if is_bare else turn


def _turn(figure: Fact, earlier: Fact, reading: Reading) -> _Turn | None:
    before = [token for token in reading.words.tokens if token.end <= figure.start][-_OWNER - 1 :]
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at].key in _JOINTS), None)
    run = before[at + 1 :] if at is not None else []
    led = keys_before(reading.words, earlier.start, 1)  # `episode 4 by 5 million and episode 5 by 3 million`
    is_led = len(run) > 1 and [run[-1].key] == led and run[-1].key in PREPOSITIONS
    run = run[:-1] if is_led else run
    owner = reading.terms_within(run[0].start, figure.start) if run else range(0)
    named = {place for index in owner for place in range(reading.terms[index].start, reading.terms[index].end)}
    is_plain = all(token.key in DETERMINERS or token.start in named for token in run)
    if at is None or not owner or not is_plain or any(is_verb_like(reading, index) for index in owner):
        return None
    return _Turn(figure, frozenset(owner), before[at].start, is_led)
