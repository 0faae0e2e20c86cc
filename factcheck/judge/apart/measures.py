"""A stated fact beside the source's in, whether the two measure two things out: `core inflation`, "inflation"."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.judge.apart.told import Told, behind, lacks, names_another
from factcheck.lexicon.grammar import INDEFINITE, THIRD_PERSONS
from factcheck.lexicon.measures import EXTENDING, PRICES, WORKS
from factcheck.match.align import Alignment
from factcheck.match.beside.clauses import is_difference
from factcheck.match.beside.frames import JOINTS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_kind_of, stem
from factcheck.match.stance.turn import Turn
from factcheck.match.words.implied import calls_work
from factcheck.match.words.side import Side
from factcheck.words import keys_before, keys_between

_ADJECTIVES = tuple("al ic ive ous ful less able ed ing ly ern ent ant ary".split())  # their endings
_OPENING = 12  # tokens
_ASIDE = frozenset({"from", "against", "with", "near", "beside", "behind"})
_INTRODUCING = 4  # tokens: `from a road builder`
_PHRASE = 2  # terms


def is_of_another_subject(told: Told) -> bool:
    """`Revenue rose 3 per cent` beside "net profit fell 12 per cent": each of a noun that the other text lacks."""
    return _are_other_nouns(told.mine.subject, told.theirs.subject, told.alignment)


def is_of_another_object(told: Told) -> bool:
    """`Cut the salt in its soups by 10 per cent` beside "cut the sugar in its cereals by 20 per cent"."""
    return told.is_one_deed and _are_other_nouns(told.mine.object, told.theirs.object, told.alignment)


def _are_other_nouns(mine: int, theirs: int, alignment: Alignment) -> bool:
    """Whether neither text has the other's noun; -1 is none."""
    if not _are_strange(mine, theirs, alignment):
        return False
    noun, other = alignment.stated.terms[mine], alignment.sourced.terms[theirs]
    return is_matter(noun) and is_matter(other)


def _are_strange(mine: int, theirs: int, alignment: Alignment) -> bool:
    return mine >= 0 and theirs >= 0 and lacks(mine, alignment) and theirs not in alignment.held


def is_of_another_measure(told: Told) -> bool:
    """`Made a profit of 210 million` beside "buy it for 3.8 billion": the source has no such noun."""
    alignment, mine = told.alignment, told.mine
    return mine.is_owned and lacks(mine.subject, alignment) and is_matter(alignment.stated.terms[mine.subject])


def is_of_an_aspect(told: Told) -> bool:
    """`Construction of the tunnel began in 2001` beside "the tunnel opened in 2007", `Vik's port had`, "Vik had"."""
    reading, mine = told.alignment.stated, told.mine.subject
    if mine < 0 or not lacks(mine, told.alignment):
        return False
    if mine and told.is_figure and _is_owned_by(mine - 1, mine, reading):
        return bool(told.alignment.places(mine - 1) & {told.theirs.subject})
    if mine + 1 in {told.mine.verb, len(reading.terms)}:
        return False
    term, following = reading.terms[mine], reading.terms[mine + 1]
    joint = keys_between(reading.words, term.end, following.start)[:1]
    is_of = joint == ["of"] or (joint == ["for"] and told.is_figure and term.key not in PRICES)
    return is_of and is_matter(term) and bool(told.alignment.places(mine + 1))


def _is_owned_by(owner: int, index: int, reading: Reading) -> bool:
    return keys_between(reading.words, reading.terms[owner].end, reading.terms[index].start) in (["'s"], ["’s"])


def is_of_work_on_it(told: Told) -> bool:
    """`The dam cost 40 million` beside "repairs to the dam cost 3 million": the source tells of what was done to it."""
    sourced, theirs = told.alignment.sourced, told.theirs.subject
    if not 0 <= theirs < len(sourced.terms) - 1 or theirs in told.alignment.held:
        return False
    noun, thing = sourced.terms[theirs], sourced.terms[theirs + 1]
    joint = keys_between(sourced.words, noun.end, thing.start)[:1]
    is_led = joint in (["of"], ["to"], ["on"]) and told.alignment.places(0) == {theirs + 1}
    return is_led and noun.key in WORKS


def is_of_some_of_them(told: Told) -> bool:
    """`The bakery employs 12 women` beside "employs 40 people": as many may be among them."""
    mine, theirs = quantity.counted(told.stated), quantity.counted(told.sourced)
    is_kind = bool(mine and theirs) and is_kind_of(stem(mine), stem(theirs))
    return is_kind and quantity.is_part(told.stated, told.sourced)


def is_of_another_owner(told: Told) -> bool:
    """`Quillon is 900 kilometres wide` beside "a moon 40 kilometres wide circles Quillon"."""
    alignment, mine, theirs = told.alignment, told.mine, told.theirs
    if mine.subject < 0 or theirs.subject < 0 or theirs.subject in alignment.held:
        return False
    places = alignment.places(mine.subject)
    phrase = range(theirs.subject - _PHRASE, theirs.subject + 1)  # any word of a noun phrase may be its head
    if not places or not places.isdisjoint(phrase) or not is_matter(alignment.sourced.terms[theirs.subject]):
        return False
    if theirs.is_owned:
        return theirs.agent not in places  # `she ran 2:19` beside "she set a record of 2:09"
    is_active = told.is_one_deed and not mine.is_passive and not theirs.is_passive
    return is_active and alignment.stated.terms[mine.subject].name is None


def is_of_a_bystander(told: Told) -> bool:
    """`The road builder was fined 10 million` beside "for taking bribes from a road builder, but halved his fine"."""
    reading, mine = told.alignment.sourced, told.mine.subject
    places = told.alignment.places(mine) if mine >= 0 else frozenset()
    return bool(places) and all(_is_in_passing(reading, place, told.sourced.start) for place in places)


def _is_in_passing(reading: Reading, place: int, end: int) -> bool:
    """Whether a noun is named behind a preposition, as one not known yet, in a clause that ends before `end`."""
    term = reading.terms[place]
    before = keys_before(reading.words, term.start, _INTRODUCING)
    is_new = any(one in _ASIDE and other in INDEFINITE for one, other in pairwise(before))
    joints = set(keys_between(reading.words, term.end, end))
    return is_new and not joints.isdisjoint(JOINTS)


def is_a_difference(told: Told) -> bool:
    """`Sold 31,000 more copies in a week than Harbour` beside "sold 238,000 copies": by how much is no level."""
    mine, theirs = told.alignment.stated, told.alignment.sourced
    return told.is_figure and is_difference(told.stated, mine) != is_difference(told.sourced, theirs)


def is_an_age(told: Told) -> bool:
    """`The patients were aged 78 and 84` beside "two patients, after a trial of 11 weeks"."""
    is_aside = keys_before(told.alignment.sourced.words, told.sourced.start, 1) == ["aged"]
    is_stretch = is_aside and keys_before(told.alignment.stated.words, told.stated.start, 1) in (["for"], ["after"])
    return (told.is_owned or is_stretch) and quantity.is_age(told.stated) != quantity.is_age(told.sourced)


def is_another_extent(told: Told) -> bool:
    """`12 km long` beside "4 km across"; `Mount Serat is 7,245 metres high` beside "killed at 5,900 metres on it"."""
    mine, theirs = behind(told.alignment.stated, told.stated.end), behind(told.alignment.sourced, told.sourced.end)
    if mine not in EXTENDING or theirs in EXTENDING:
        return mine in EXTENDING and mine != theirs
    return told.mine.verb < 0 <= told.theirs.verb and not told.is_owned


def is_another_of_the_row(told: Told) -> bool:
    """`The oldest driver was 91` beside "the youngest of them 17": neither the rank nor the figure is the source's.

    Nor is the day, where the rank only tells which it was: `the first bridge was built in 1870`.
    """
    measured = [side for side in told.alignment.sides if side.is_of("quantity", "date", "rank")]
    wrong = {side.pair.stated.kind: side for side in measured if side.conflicts}
    if "rank" not in wrong or any(side.agrees for side in measured if side.is_of("quantity", "rank")):
        return False
    turns = [turn for turn in told.alignment.turned if turn.kind in {"opposite", "negation"}]
    is_other = "date" in wrong or bool(turns)
    return "quantity" in wrong or _is_turned(told, turns) or (is_other and _tells_which(wrong["rank"], told))


def _is_turned(told: Told, turns: Sequence[Turn]) -> bool:
    """Whether the verbs of the two are each other's opposite: `lost the first set` beside "won the second"."""
    starts = {turn.start for turn in turns}
    return told.mine.verb >= 0 and told.alignment.stated.terms[told.mine.verb].start in starts


def _tells_which(side: Side, told: Told) -> bool:
    """Whether a rank opens either text, or tells how many times: `the first bridge`, `for the second time`."""
    pair = ((told.alignment.stated, side.pair.stated), (told.alignment.sourced, side.pair.sourced))
    return all(
        fact is not None and (len(keys_before(reading.words, fact.start)) <= 1 or behind(reading, fact.end) == "time")
        for reading, fact in pair
    )


def is_of_another_name(told: Told) -> bool:
    """`Rival Grainline makes 25 per cent of cereals` beside what is told of the company Russet: no name is both's."""
    agent = told.mine.agent
    if agent < 0 or told.alignment.stated.terms[agent].name is None or not told.alignment.is_implied:
        return False
    opening = {token.key for token in told.alignment.sourced.words.tokens[:_OPENING]}
    is_meant = not opening.isdisjoint(THIRD_PERSONS) or calls_work(told.alignment.sourced)  # `Harbour` for "the film"
    return names_another(told.alignment) and not is_meant


def is_of_another_sort(told: Told) -> bool:
    """`Bus passengers made 390 million journeys` beside "rail passengers made 214 million"."""
    alignment, sourced = told.alignment, told.alignment.sourced
    sorts = [i for i in range(len(alignment.stated.terms) - 1) if _is_sort(alignment.stated, i) and lacks(i, alignment)]
    others = {place - 1 for index in sorts for place in alignment.places(index + 1) if place} - alignment.held
    return any(_is_sort(sourced, place) for place in others)


def _is_sort(reading: Reading, index: int) -> bool:
    """Whether a plain noun stands right before another: no participle, and no adjective by its ending."""
    term, following = reading.terms[index], reading.terms[index + 1]
    is_next = following.start - term.end == 1
    return is_next and is_matter(term) and not term.key.endswith(_ADJECTIVES)


WAYS = (
    is_of_another_subject,
    is_of_another_object,
    is_of_another_measure,
    is_of_an_aspect,
    is_of_work_on_it,
    is_of_some_of_them,
    is_of_another_owner,
    is_of_a_bystander,
    is_a_difference,
    is_an_age,
    is_another_extent,
    is_another_of_the_row,
    is_of_another_name,
    is_of_another_sort,
)
