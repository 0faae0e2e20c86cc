"""A stated fact beside the source's in, whether the two are of two deeds, or of one done and one to come, out.

`Launched in 2009` is not denied by "took in 2021", nor `was expected to cost 40 million` by what it cost.
"""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.facts import date, quantity
from factcheck.judge.apart.told import Told, behind, lacks
from factcheck.lexicon.changes import DYING, LOST
from factcheck.lexicon.grammar import COPULAS
from factcheck.lexicon.measures import FORESEEING, HAPPENING, SCHEDULED, TELLING
from factcheck.lexicon.modality import AHEAD as TO_COME
from factcheck.lexicon.modality import PLANNING
from factcheck.lexicon.relations import CEASING, STARTING
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.stance.realis import AHEAD, DONE, LASTING, deed_of
from factcheck.model import Fact
from factcheck.words import keys_before, keys_between

_COPIED = 0.99  # so alike are the surroundings of a date that stands in one bracket
_NEAR = 0.8  # a bound so near the source's figure was written of it
_PHASES = STARTING | CEASING
# One of these in the source may tell of what is to come.
_COMING = TO_COME | FORESEEING | frozenset("would could to target next future upcoming new may might".split())
_BEING = COPULAS | {"being", "be", "been", "as"}
_PARTICLES = frozenset({"out", "off", "up", "down", "about", "into"})


def is_of_another_deed(told: Told) -> bool:
    """`Verel moved there in 1971` beside "won the prize in 1988": neither text has a word of what the other tells."""
    is_of_match = told.is_figure and quantity.is_result(told.stated) and quantity.is_result(told.sourced)
    if is_of_match and not told.alignment.names:
        return False  # `won 3-1`, "drew 1-1"
    alignment, mine, theirs = told.alignment, told.mine.verb, told.theirs.verb
    if told.is_owned or mine < 0 or theirs < 0 or not lacks(mine, alignment) or theirs in alignment.held:
        return False
    verb, other = alignment.stated.terms[mine], alignment.sourced.terms[theirs].key
    is_same_end = verb.key in LOST and other in DYING
    is_bracketed = not told.is_figure and told.side.closeness >= _COPIED
    if is_same_end or is_bracketed or _is_bound_beside(told):
        return False
    if told.is_figure:
        return verb.key not in TELLING and other not in TELLING
    return verb.key not in HAPPENING and behind(alignment.stated, verb.end) not in _PARTICLES  # `came out in 2023`


def is_of_another_ranking(told: Told) -> bool:
    """`Beat Klein in the fifth round` beside "drew with Vik in the sixth"; `was the third woman to win` is of one."""
    if not is_of_another_deed(told):
        return False
    reading = told.alignment.stated
    verb = reading.terms[told.mine.verb]
    between = keys_between(reading.words, verb.end, told.stated.start)
    return verb.start < told.stated.start and _BEING.isdisjoint(between)


def is_of_a_count(told: Told) -> bool:
    """`Founded in the 17th century` beside "(population 3,184 as of the 2010 census)": the day of a figure alone."""
    alignment, mine = told.alignment, told.mine.verb
    if told.is_figure or mine < 0 or told.theirs.verb >= 0 or not lacks(mine, alignment):
        return False
    figures = alignment.sourced.of_kind("quantity")
    return any(_share_bracket(figure, told.sourced, alignment.sourced) for figure in figures)


def _share_bracket(figure: Fact, date: Fact, reading: Reading) -> bool:
    """Whether a figure and a date behind it stand in one pair of brackets."""
    before = keys_before(reading.words, figure.start)
    is_opened = "(" in before and ")" not in before[before.index("(") :]
    return is_opened and ")" not in keys_between(reading.words, figure.end, date.start)


def is_of_a_clause_apart(told: Told) -> bool:
    """`Three vans have caught fire` beside "recalls 85,000 vans, which may catch fire": its verb leads to no figure."""
    alignment, mine, theirs = told.alignment, told.mine.verb, told.theirs.verb
    if not told.is_figure or told.is_owned or told.is_one_deed or mine < 0 or theirs < 0 or theirs in alignment.held:
        return False
    places = alignment.places(mine)
    verbs = [place for place in places if is_verb_like(alignment.sourced, place)]
    is_plain = alignment.stated.terms[mine].key not in TELLING
    is_parted = bool(places) and len(verbs) == len(places) and not _is_bound_beside(told)
    return is_plain and is_parted


def _is_bound_beside(told: Told) -> bool:
    """Whether a stated bound is near the source's own: it was written of that, in other words."""
    if told.is_figure:
        return quantity.is_bound(told.stated) and quantity.nearness(told.stated, told.sourced) >= _NEAR
    return date.has_bound(told.stated) and date.nearness(told.stated, told.sourced) > 0


def is_to_be(told: Told) -> bool:
    """`The works will employ 550` beside "the works employs 480": the source tells of nothing that is to come."""
    mine, theirs = told.alignment.stated, told.alignment.sourced
    before = keys_before(mine.words, told.stated.start)
    ahead = before[before.index("will") :] if "will" in before else ["to"] if _is_planned(before) else []
    is_scheduled = not SCHEDULED.isdisjoint(theirs.keys)
    is_alone = len(theirs.of_kind("quantity")) == 1  # what several come to may be what there will be
    return told.is_figure and bool(ahead) and is_alone and theirs.keys.isdisjoint(_COMING) and not is_scheduled


def is_to_come(told: Told) -> bool:
    """`Will be closed on Monday` beside "was painted in 1664": the source tells of nothing like it, nor to come."""
    verb, mine, theirs = told.mine.verb, told.alignment.stated, told.alignment.sourced
    if told.is_figure or verb < 0 or not lacks(verb, told.alignment) or not theirs.keys.isdisjoint(_COMING):
        return False
    deed = deed_of(mine, verb)
    return deed is not None and deed.way == AHEAD


def _is_planned(keys: Sequence[str]) -> bool:
    """`is to produce`, `is expected to draw`."""
    return any(one in COPULAS or one in FORESEEING for one, other in pairwise(keys) if other == "to")


def is_of_a_stage(told: Told) -> bool:
    """`Work on the pier began in 2001` beside "the pier opened in 2007": what began is none of what the source has."""
    mine, theirs = told.mine, told.theirs
    if told.is_figure or mine.verb < 0 or mine.subject < 0 or told.alignment.stated.terms[mine.verb].key not in _PHASES:
        return False
    noun, sourced = told.alignment.stated.terms[mine.subject], told.alignment.sourced
    is_deed = noun.key.endswith(("ing", "ion")) or noun.key in {"work", "works", "repairs"}
    is_other = theirs.verb < 0 or sourced.terms[theirs.verb].key not in _PHASES
    is_told = any(
        is_verb_like(sourced, place) for place in told.alignment.places(mine.subject)
    )  # `shooting`, "was shot"
    return is_deed and is_other and noun.name is None and not is_told


def is_foreseen(told: Told) -> bool:
    """`Numbers are expected to rise to 550,000` beside "fell to 480,000": what will be is not denied by what is."""
    if not told.is_figure or told.mine.verb < 0 or told.theirs.verb < 0:
        return False
    if told.theirs.is_owned and told.theirs.subject not in told.alignment.places(told.mine.verb):
        return False  # `approved a $4.5 million plan`; but `opened at a cost of 780 million`
    way, other = _way(told.alignment.stated, told.mine.verb), _way(told.alignment.sourced, told.theirs.verb)
    if way == DONE and other == AHEAD:  # `spent 20 million last year` beside "will spend 75 million"
        dated = [side for side in told.alignment.sides if side.is_of("date")]
        return bool(dated) and not any(side.agrees for side in dated)
    return way == AHEAD and other in {DONE, LASTING}


def _way(reading: Reading, verb: int) -> str:
    deed = deed_of(reading, verb)
    return deed.way if deed else ""


def does_else(told: Told) -> bool:
    """`Ruvenia exported 19 million tonnes last year`: the source has nothing of what was done then, however much.

    So too `The loss for the first quarter was 190 million`, where the second quarter's was not set beside it.
    """
    if told.is_figure:
        return False
    sides = [side.pair for side in told.alignment.sides if side.is_of("quantity")]
    alone = [pair.stated for pair in sides if pair.sourced is None]
    if told.mine.verb < 0:
        return bool(alone)
    start = told.alignment.stated.terms[told.mine.verb].end
    return any(start < figure.start < told.stated.start for figure in alone)


def is_planned(told: Told) -> bool:
    """`Was expected to cost 40 million` beside "cost 55 million", and the other way round."""
    mine, theirs = _plan(told.alignment.stated, told.stated), _plan(told.alignment.sourced, told.sourced)
    return told.is_figure and mine is not theirs


def _plan(reading: Reading, fact: Fact) -> bool:
    """Whether the words before a fact plan or expect it, in the past: what came of it is another matter."""
    before = keys_before(reading.words, fact.start)
    return any(
        copula in {"was", "were"} and one in PLANNING and other == "to"
        for copula, one, other in zip(before, before[1:], before[2:], strict=False)
    )


WAYS = (
    is_of_another_deed,
    is_of_a_count,
    is_of_a_clause_apart,
    is_foreseen,
    is_to_be,
    is_to_come,
    is_of_a_stage,
    does_else,
    is_planned,
)
