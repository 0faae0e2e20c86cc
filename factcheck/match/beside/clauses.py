"""A reading in, each of its figures with the words around it, and those that say what it is of, out.

The subject of a figure is what is named before it, up to the joint between it and the figure before; behind a soft
joint with nothing named it is that of the figure before, and where there is none at all what is named right behind it.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.lexicon.arithmetic import CHANGE_NOUNS
from factcheck.lexicon.changes import COMPARATIVES
from factcheck.lexicon.comparing import AIMED_AT, BESIDE, EARLIER, MORE_OR_LESS, OFF
from factcheck.lexicon.grammar import DETERMINERS, PLACING, THEM
from factcheck.match.read.matter import is_matter
from factcheck.match.read.once import once
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_participle
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_behind, keys_between, within, words_before, words_behind

_HARD = frozenset({";", "while", "whereas", "but", "—", "–", "compared", "against", "versus", "."})
_SOFT = frozenset({",", "and", "(", ")", ":", "with"})
_THEN = frozenset({"after", "before", "having"})
_SETTING = frozenset({"on", "among", "for"})
_SOME = frozenset({"most", "many", "some", "all", "few", "none"})
_BEHIND = 3  # terms
_COMPARED = 12  # tokens: `four more league goals than`
_TIMED = 4  # tokens from `than` to `the year before`
_AIMED = 4  # tokens: `over its original budget`


class Clause(NamedTuple):
    """A figure, the terms around it and those of its subject, by their places in the reading.

    `is_open`: a pronoun stands before it, and who that is has been said elsewhere. `is_listed`: its subject stands
    behind it, as those of the other figures of its list do.
    """

    figure: Fact
    own: frozenset[int]
    subject: frozenset[int]
    is_open: bool = False
    is_listed: bool = False


def is_difference(fact: Fact, reading: Reading) -> bool:
    """Whether a figure is by how much: `four goals more than`, `40 million euros over budget`, `within 3 km of`.

    What is so much more `than the year before` has risen by that.
    """
    behind = keys_behind(reading.words, fact.end, _COMPARED)
    nouns = bool(quantity.counted(fact))  # `four more than`, `four goals more than`
    is_counted = quantity.number(fact) is not None or quantity.is_multiple(fact)
    comparing = MORE_OR_LESS if is_counted else COMPARATIVES  # `28 per cent dearer`
    reach = _COMPARED if is_counted or quantity.is_share(fact) else 2  # no `1,500 metres faster this year than`
    places = [at for at, key in enumerate(behind[: 1 + nouns]) if key in comparing]
    off = next((at for at, key in enumerate(behind[: 1 + nouns]) if key in OFF), _COMPARED)
    is_off = not AIMED_AT.isdisjoint(behind[off + 1 : off + _AIMED])
    is_compared = bool(places) and "than" in behind[places[0] : places[0] + reach]
    is_off = is_off or (keys_before(reading.words, fact.start, 1) == ["within"] and behind[:1] == ["of"])
    return is_off or (is_compared and not _is_than_before(fact, reading))


def _is_than_before(fact: Fact, reading: Reading) -> bool:
    """Whether a figure is compared with that of a time before: `8 per cent more than in 2019`."""
    behind = words_behind(reading.words, fact.end)
    than = next(at for at, token in enumerate(behind) if token.key == "than")
    days = {day.start for day in reading.of_kind("date")}
    return any(token.key in EARLIER or token.start in days for token in behind[than + 1 : than + 1 + _TIMED])


@once
def clauses(reading: Reading) -> Mapping[Fact, Clause]:
    """Each figure with its clause."""
    found: dict[Fact, Clause] = {}
    figures = [fact for fact in reading.of_kind("quantity") if not _compares(reading, fact)]
    start, is_same = 0, False  # `is_same`: no joint stands between it and the figure before
    lent, shared = frozenset[int](), None
    for number, fact in enumerate(figures):
        following = figures[number + 1] if number + 1 < len(figures) else None
        joint = _joint(reading, fact, following) if following else None
        end = joint.start if joint else fact.end if following else len(reading.words.text)
        end = min([end, *(at for at in _parts_told(reading) if at >= fact.end)])
        own = frozenset(reading.terms_within(start, end))
        before = _before(reading, fact, own)
        if before and _has_that(reading, start, fact.start):
            before |= {index for index in lent if reading.terms[index].name is None}
        subject = (before | lent if is_same else before or lent) or _beside(reading, _after(reading, fact, own), shared)
        subject |= _fronted(reading, fact, own) if not before else frozenset()
        is_listed = _is_listed(reading, figures, number)
        subject = _after(reading, fact, own) if is_listed else subject
        found[fact] = Clause(fact, own, subject, _has_pronoun(reading, start, fact.start), is_listed)
        is_same = joint is None
        is_beside = joint is not None and joint.key in BESIDE
        shared = found[fact] if is_beside else None
        lent = frozenset() if joint and joint.key in _HARD else subject if is_same else before or lent
        start = end
    return found


@once
def _parts_told(reading: Reading) -> tuple[int, ...]:
    """Where it is told without a figure what is so of a part: `60,000 bottles, most of them white`."""
    tokens = reading.words.tokens
    runs = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return tuple(one.start for one, of, them in runs if one.key in _SOME and of.key == "of" and them.key in THEM)


def _beside(reading: Reading, own: frozenset[int], other: Clause | None) -> frozenset[int]:
    """The subject of a figure that another is set against: `against 5 per cent in the country`, "against 5 in 2023"."""
    if other is None:
        return own
    is_of_other = any(names_matter(reading, index) for index in own)
    return own | frozenset(index for index in other.subject if not is_of_other or reading.terms[index].name is None)


def _has_that(reading: Reading, start: int, end: int) -> bool:
    """`That of Orvania`: what the figure before is of goes for the next, too."""
    keys = keys_between(reading.words, start, end)
    return any(one in {"that", "those"} and other == "of" for one, other in pairwise(keys))


def _compares(reading: Reading, fact: Fact) -> bool:
    """`More than twice that of Orvania`: how one figure stands to the next, of which the name behind it is."""
    behind = keys_behind(reading.words, fact.end, 2)
    return behind in (["that", "of"], ["those", "of"], ["the", "figure"])


def _is_listed(reading: Reading, figures: Sequence[Fact], number: int) -> bool:
    """Whether a figure is of what stands behind it, as another in its list is: `rose 69 in bars, 45 in shops`."""
    near = figures[max(number - 1, 0) : number + 2]
    if len(near) == 1 or any(_joint_key(reading, one, other) not in _SOFT for one, other in pairwise(near)):
        return False
    return all(_is_placed(reading, fact) for fact in near)


def _joint_key(reading: Reading, fact: Fact, following: Fact) -> str:
    joint = _joint(reading, fact, following)
    return joint.key if joint else ""


def _is_placed(reading: Reading, fact: Fact) -> bool:
    """Whether a preposition and a plain word follow a figure, or a `to` and whoever gets so much."""
    placing, *behind = words_behind(reading.words, fact.end, 3) or (None,)
    noun = next((token for token in behind if token.key not in DETERMINERS), None)
    index = reading.term_at(noun.start) if noun else None
    if placing is None or index is None or placing.key not in PLACING:
        return False
    return placing.key == "to" or reading.terms[index].name is None


def _has_pronoun(reading: Reading, start: int, end: int) -> bool:
    return any(token.key in PRONOUNS for token in reading.words.tokens if start <= token.start < end)


def _joint(reading: Reading, fact: Fact, following: Fact) -> Token | None:
    """Where the clause of the next figure begins: at the first hard joint between, else at the first soft one."""
    between = within(reading.words, fact.end, following.start)
    is_match = quantity.is_result(fact)  # `won 2–1 against Halden`
    hard = [token for token in between if token.key in _HARD and not (is_match and token.key in BESIDE)]
    deeds = {one.start for one, other in pairwise(between) if one.key in _THEN and other.key.endswith("ing")}
    soft = [token for token in between if token.key in _SOFT or token.start in deeds]  # `after beating Sweden 3–1`
    return next(iter(hard or soft), None)


def _before(reading: Reading, fact: Fact, own: frozenset[int]) -> frozenset[int]:
    """What is named before a figure; nothing where a comma stands right before it: `In the trial, 119 people`."""
    last = next((token for token in reversed(reading.words.tokens) if token.end <= fact.start), None)
    if last is None or last.text == ",":
        return frozenset()
    before = [index for index in own if reading.terms[index].start < fact.start and names_matter(reading, index)]
    return frozenset(
        index for index in before if reading.terms[index].name or not is_participle(reading.terms[index].key)
    )


def _fronted(reading: Reading, fact: Fact, own: frozenset[int]) -> frozenset[int]:
    """What is named behind a preposition, up to a comma right before the first figure: `On the drug, 58 per cent`."""
    before = words_before(reading.words, fact.start)
    if not before or before[-1].text != "," or before[0].key not in _SETTING:
        return frozenset()
    end = next(token.start for token in before if token.text == ",")
    return frozenset(index for index in own if reading.terms[index].end <= end and names_matter(reading, index))


def _after(reading: Reading, fact: Fact, own: frozenset[int]) -> frozenset[int]:
    return frozenset(sorted(index for index in own if reading.terms[index].start >= fact.end)[:_BEHIND])


def names_matter(reading: Reading, index: int) -> bool:
    """Whether a term says what a clause is of."""
    term = reading.terms[index]
    return term.name is not None or (is_matter(term) and not term.is_verb and term.key not in CHANGE_NOUNS)
