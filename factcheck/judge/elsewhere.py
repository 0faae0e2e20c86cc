"""A fact that stands against the source's, in an alignment, in; whether it is of another matter out.

What is told beside a source's statement is seldom denied by it: `The hospital has 300 beds` by "treated 48 people at
the hospital", `Three of them` by "48 people", `coffee exports rose 5 per cent` by "exports of tea fell 12 per cent".
"""

from itertools import pairwise

from factcheck.facts import date, quantity
from factcheck.facts.name import is_place
from factcheck.judge.places import FAR_OFF
from factcheck.judge.turns import are_two_counts
from factcheck.lexicon.comparing import MORE_OR_LESS
from factcheck.lexicon.grammar import HOW_MANY
from factcheck.match.align import Alignment
from factcheck.match.beside.regions import is_of_whole_place
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.roles import governing, is_verb_like
from factcheck.match.read.stems import is_like, stem
from factcheck.match.stance.turn import RAISED, REDIRECTED, RIVAL, Turn
from factcheck.match.words.side import Side
from factcheck.model import Fact, Relation, Words
from factcheck.words import is_inside, keys_before, keys_behind, words_before

_OF_NOUNS = frozenset({RIVAL, "opposite", "kind"})
_SAID = 0.34  # of what is stated, from which on even a figure far off is one of it
_NEARLY_ALL = 0.8  # of what is stated, beside which another thing counted is a slip
_ONCE_MORE = frozenset({"too", "also", "again", "previously", "earlier", "already", "anew", "returned"})
_TIMES_MORE = frozenset(
    {("once", "more"), *((nth, "time") for nth in ("second", "third", "fourth", "fifth", "another"))}
)
_PROVING = frozenset({"show", "prove", "mean", "imply", "establish", "demonstrate", "shown", "proved", "proven"})
_MOST = frozenset({"most", "half", "every", "hardly"})
_OF_THEM = frozenset({"the", "those", "them", "these", "its", "their", "his", "her"})


def is_elsewhere(side: Side, alignment: Alignment) -> bool:
    """Whether a figure or a date that is not the source's says something that the source does not speak of."""
    stated, sourced = side.pair.stated, side.pair.sourced
    is_measured = stated.kind in {"quantity", "date", "rank"}
    from factcheck.judge.asserted import is_asserted  # as what follows, of what stands against the source's alone

    if is_measured and not is_asserted(side, alignment):
        return True
    ranks = alignment.sourced.of_kind("rank") if stated.kind == "rank" else ()
    if sourced is None and len(ranks) == 1 and not _is_dated_otherwise(alignment):
        sourced = ranks[0]  # that of a series is told by its holder
    if sourced is None or not is_measured:
        is_reckoned = stated.kind == "date" and bool(side.why)  # `two years later`
        return not is_reckoned and _is_dated_otherwise(alignment)
    is_of_else = _opens_with_another_place(alignment) or _is_of_whole_place(stated, alignment)
    if is_of_else or (stated.kind == "quantity" and _is_of_another_year(alignment)):
        return True
    if side.why and not ranks:
        return False
    from factcheck.judge.apart import is_apart  # seldom asked: of what stands against the source's alone
    from factcheck.judge.apart.told import names_another

    if ranks:
        return is_apart(side, sourced, alignment) or names_another(alignment)
    return is_apart(side, sourced, alignment) or (alignment.is_implied and _is_beside(side, sourced, alignment))


def _is_dated_otherwise(alignment: Alignment) -> bool:
    """Whether a claim tells of another time, so that what its figures come to is not meant: `in 2024`, "in 2020".

    So too of another year than its figures are of.
    """
    measured = [side for side in alignment.sides if side.is_of("quantity", "date")]
    dated = [side for side in measured if side.is_of("date") and side.conflicts]
    if _is_of_another_year(alignment):
        return True
    if any(side.is_of("date") and date.is_lasting(side.pair.stated) and not side.agrees for side in measured):
        return True  # `30 have died since June`, of what came to pass on two days
    return not alignment.is_implied and bool(dated) and not any(side.agrees for side in measured)


def _is_of_another_year(alignment: Alignment) -> bool:
    """Whether a day is told that the claim has none for, and of another year than its figures are of."""
    as_of = alignment.sourced.as_of
    if as_of is None:
        return False
    days = (side.pair.stated for side in alignment.sides if side.is_of("date") and side.pair.sourced is None)
    return any(date.year(day) not in {None, as_of.start.year} for day in days)


def _is_beside(side: Side, sourced: Fact, alignment: Alignment) -> bool:
    """Whether a passage, which is known to be of the same matter, has told of another with that figure or date."""
    if _lacks_place(alignment) or is_age_of_another(side, alignment) or _is_of_a_rival(alignment):
        return True
    if side.is_of("date"):
        return _is_once_more(alignment)
    return _is_some_of(side.pair.stated, sourced, alignment) or _counts_else(side.pair.stated, sourced, alignment)


def is_far_off(side: Side, alignment: Alignment) -> bool:
    """Whether a figure is nowhere near the source's, in a sentence of which that says next to nothing.

    Slips and old editions stay near: `1,550 cases` of somewhere are none of "11 new cases" in Morocco.
    """
    stated, sourced = side.pair.stated, side.pair.sourced
    if sourced is None or stated.kind != "quantity" or quantity.have_same_digits(stated, sourced):
        return False
    if alignment.is_implied:  # `employ 2,000 people` beside a catch of "46,900"
        is_another = bool(quantity.counted(stated)) and alignment.said < _SAID
    elif _counts_unknown(stated, alignment):
        return True
    else:
        is_another = alignment.named == 0
    return is_another and quantity.nearness(stated, sourced) < FAR_OFF


def _counts_unknown(stated: Fact, alignment: Alignment) -> bool:
    """`Have taken 27 points` beside "won eight of 15 matches": a claim with no word of what is counted has another."""
    noun = quantity.counted(stated)
    return bool(noun) and stem(noun) in {term.stem for term in alignment.missing}


def is_of_unknown_deed(side: Side, alignment: Alignment) -> bool:
    """Whether the source has the very figure as well, and nothing of what the sentence has done to so many.

    `Let in 22 goals` beside "scored 64 goals and conceded 22".
    """
    stated, reading = side.pair.stated, alignment.stated
    if _is_of_unknown_count(side, alignment):
        return True
    if not side.is_rivalled or stated.kind != "quantity" or quantity.is_bound(stated):
        return False
    if all(quantity.nearness(stated, other) < 1 for other in alignment.sourced.of_kind("quantity")):
        return False
    missing = {term.start for term in alignment.missing}
    verbs = [reading.terms[index] for index in governing(reading, reading.place(stated))]
    return bool(verbs) and all(verb.start in missing for verb in verbs)


def _is_of_unknown_count(side: Side, alignment: Alignment) -> bool:
    """Whether so many are there of what the source has nothing of, in whose place it has no more than a number.

    `The prison has 310 officers` beside "812 men are held in the jail, which was built for 540".
    """
    stated, sourced, reading = side.pair.stated, side.pair.sourced, alignment.stated
    if stated.kind != "quantity" or sourced is None or side.why or not (noun := quantity.counted(stated)):
        return False
    missing = {term.start: term for term in alignment.missing}
    is_unknown = any(is_like(noun, term.key) for term in missing.values() if not term.name)
    is_told = any(term.start not in missing for term in reading.terms[1:] if not term.name)
    return is_unknown and not is_told and not quantity.counted(sourced)


def is_of_else(alignment: Alignment) -> bool:
    """Whether nothing is wrong by the source, as it tells of another day or person, or of all that differs elsewhere.

    A figure that is the source's and went the other way there is no other statement for what else differs.
    """
    if alignment.is_of_another_day or alignment.is_of_relative:
        return True
    return _is_all_elsewhere(alignment) and all(turn.kind != REDIRECTED for turn in alignment.turned)


def _is_all_elsewhere(alignment: Alignment) -> bool:
    """Whether that is so of all that is not the source's: the sentence is no other version of it."""
    if not alignment.is_implied:
        return False
    conflicts = [side for side in alignment.sides if side.conflicts]
    return bool(conflicts) and all(is_elsewhere(side, alignment) for side in conflicts)


def _is_some_of(stated: Fact, sourced: Fact, alignment: Alignment) -> bool:
    """`Three of the people treated` beside "48 people were treated": some of them."""
    return (
        not quantity.is_bound(stated)
        and _is_of_them(stated, alignment.stated.words)
        and not _is_of_them(sourced, alignment.sourced.words)
        and quantity.is_part(stated, sourced)
        and not quantity.is_money(stated)
    )


def _is_of_them(fact: Fact, words: Words) -> bool:
    following = keys_behind(words, fact.end, 2)
    return following[:1] == ["of"] and not _OF_THEM.isdisjoint(following)


def _counts_else(stated: Fact, sourced: Fact, alignment: Alignment) -> bool:
    """`300 beds` beside "48 people": the source does not speak of beds, nor of nearly all else that is stated."""
    mine, theirs = quantity.counted(stated), quantity.counted(sourced)
    if not mine or not theirs or is_like(mine, theirs):
        return False
    return alignment.coverage < _NEARLY_ALL and stem(mine) in {term.stem for term in alignment.missing}


def is_age_of_another(side: Side, alignment: Alignment) -> bool:
    """`Neri, 29, ...` beside "Mira Sands, 34": each is of the name before it."""
    stated, sourced = side.pair.stated, side.pair.sourced
    if sourced is None or not quantity.is_age_aside(stated) or not quantity.is_age_aside(sourced):
        return False
    mine, theirs = _name_before(stated, alignment.stated.words), _name_before(sourced, alignment.sourced.words)
    return mine != theirs and mine.istitle() and theirs.istitle()


def _name_before(fact: Fact, words: Words) -> str:
    return "".join([token.text for token in words_before(words, fact.start) if token.text != ","][-1:])


def _opens_with_another_place(alignment: Alignment) -> bool:
    """What is so of one place need not be of another: `South Korea's surplus is ...` beside "Norway's surplus was"."""
    if not alignment.is_of_another_subject:
        return False
    return all(map(is_place, (reading.of_kind("name")[0] for reading in (alignment.stated, alignment.sourced))))


def _is_of_whole_place(fact: Fact, alignment: Alignment) -> bool:
    """`Norway has 40 cinemas` beside "Oslo has 12", which are some of them."""
    place = alignment.wider_place
    return place is not None and is_of_whole_place(fact, place, alignment.stated)


def _lacks_place(alignment: Alignment) -> bool:
    """`Sri Lanka exported 250,000 tonnes` beside "Kenyan exports": the source has a place, and not the stated one."""
    strange = [side for side in alignment.names if side.pair.sourced is None and is_place(side.pair.stated)]
    said = {fact.text for fact in alignment.stated.of_kind("name")}
    return bool(strange) and any(is_place(fact) and fact.text not in said for fact in alignment.sourced.of_kind("name"))


def _is_once_more(alignment: Alignment) -> bool:
    """`She won in 2019, too`: that there was another time is said."""
    mine, theirs = (_once_more(reading) for reading in (alignment.stated, alignment.sourced))
    return bool(mine) and mine.isdisjoint(theirs)


def _once_more(reading: Reading) -> set[str]:
    pairs = {other.key for one, other in pairwise(reading.words.tokens) if (one.key, other.key) in _TIMES_MORE}
    return pairs | reading.keys & _ONCE_MORE


def _is_of_a_rival(alignment: Alignment) -> bool:
    """`Coffee exports rose 5 per cent`: who has another thing and another figure of it speaks of that."""
    nouns = {term.start for term in alignment.stated.terms if not term.is_verb}
    return any(turn.kind == RIVAL and turn.start in nouns for turn in alignment.turned)


def is_of_else_done(alignment: Alignment) -> bool:
    """Whether the source has nothing of what will be done, where days alone agree: a stretch of it tells nothing.

    `It will reopen in 2026` is not borne out by "closed since 2022", nor `It will keep its seat in Sweden` by Sweden.
    """
    if not alignment.is_implied or not any(term.is_verb for term in alignment.missing):
        return False
    if not any(token.key == "will" for token in alignment.stated.words.tokens):
        return False
    return any(side.pair.sourced and date.is_lasting(side.pair.sourced) for side in alignment.sides)


def denies_proof(turn: Turn, alignment: Alignment) -> bool:
    """`The study does not show that shifts cause it`: what it found is not denied, but that more follows from it."""
    if turn.kind not in {"negation", RAISED}:
        return False
    words = alignment.stated.words
    at = turn.stated.start if turn.stated and turn.kind != RAISED else len(words.text)
    before = keys_before(words, at)
    if any(is_bare_negator(one) and other in _PROVING for one, other in pairwise(before)):
        return True  # `does not prove that it prevents it`
    following = keys_behind(words, turn.stated.end, 1) if turn.stated else []
    return bool(_PROVING & set(following)) and any(term.key in _PROVING for term in alignment.missing)


def has_come(turn: Turn, alignment: Alignment) -> bool:
    """Whether the day on which the source says that it will be done is past: `stepped down in June`, told in July.

    So too where what was done was done in a year before that of which the source has nothing.
    """
    today, plan = alignment.today, turn.sourced
    apart = [side.pair.stated for side in alignment.sides if side.pair.sourced is None]
    if any(day.text.lower().startswith("last ") for day in apart):
        return True
    if today is None or plan is None:
        return False
    if any((date.year(day) or today.year) < today.year for day in apart):
        return True
    planned = [fact for fact in alignment.sourced.of_kind("date") if fact.start > plan.end]
    dated = [side.pair for side in alignment.sides if side.is_of("date")]
    told = [day for pair in dated if pair.sourced in planned for day in (pair.stated, pair.sourced) if day]
    return any(date.is_over(day, today) for day in (told if dated else planned))


def is_of_another_case(turn: Turn, alignment: Alignment) -> bool:
    """Whether a noun that the source has another for stands with a figure or a date that is not the source's either.

    `Ferrum bought an insurer in 2018` is not denied by "would buy the bank", nor what is so of a place by what is
    so of a part of it: `Rents in Norway fell` by "rose in Oslo".
    """
    if (
        alignment.wider_place
        or (turn.kind == RIVAL and _is_once_more(alignment))  # `barley fell too`
        or (turn.kind in {RIVAL, "opposite"} and _is_of_other_doers(turn, alignment))
        or (turn.kind == RIVAL and (_is_of_another_holder(turn, alignment) or _count_other_parts(turn, alignment)))
        or (turn.kind == "negation" and alignment.is_of_other_clause)
        or (turn.kind == "opposite" and are_two_counts(turn, alignment))
    ):
        return True
    if not alignment.is_implied:
        return _has_figures_of_its_own(alignment)
    if turn.kind not in _OF_NOUNS:
        return False
    is_noun = any(term.start == turn.start and not term.is_verb for term in alignment.stated.terms)
    measured = [side for side in alignment.sides if side.is_of("quantity", "date")]
    years = {date.year(fact) for fact in alignment.sourced.of_kind("date")}
    told = (side.pair for side in measured)
    is_other = any(pair.relation is Relation.CONFLICT or date.year(pair.stated) not in {None, *years} for pair in told)
    return is_noun and is_other and not any(side.agrees for side in measured)


def _is_of_other_doers(turn: Turn, alignment: Alignment) -> bool:
    """`Bus drivers want more pay` beside "train drivers want more pay": a sort of those with whom both texts open.

    Where a figure is the source's as well, it is told of the wrong sort.
    """
    if any(side.agrees and side.is_of("quantity") for side in alignment.sides):
        return False
    index, other = (
        None if token is None else reading.term_at(token.start)
        for token, reading in ((turn.stated, alignment.stated), (turn.sourced, alignment.sourced))
    )
    if index is None or other is None or alignment.places(index + 1) != {other + 1}:
        return False
    return all(_opens_before(at, reading) for at, reading in ((index, alignment.stated), (other, alignment.sourced)))


def _is_of_another_holder(turn: Turn, alignment: Alignment) -> bool:
    """`The judge is Eva Holm` beside "the prosecutor is Rolf Dahl": each text opens with an office, and tells whose."""
    first, other = (next(iter(reading.terms), None) for reading in (alignment.stated, alignment.sourced))
    opens = first and other and turn.sourced and (first.start, other.start) == (turn.start, turn.sourced.start)
    return bool(opens) and any(side.conflicts for side in alignment.names)


def _count_other_parts(turn: Turn, alignment: Alignment) -> bool:
    """`Eleven of the twelve jurors voted to convict` beside "one of the twelve voted to acquit": both may have."""
    mine, theirs = _parts(alignment.stated), _parts(alignment.sourced)
    return not is_inside(turn.start, alignment.stated.of_kind("quantity")) and any(
        part != other and whole == total and part + other <= whole for part, whole in mine for other, total in theirs
    )


def _parts(reading: Reading) -> list[tuple[float, float]]:
    """So many of so many, `one of the twelve` too."""
    found = []
    for fact in reading.of_kind("quantity"):
        whole = quantity.number(fact)
        is_one = whole is not None and keys_before(reading.words, fact.start, 3) == ["one", "of", "the"]
        both = (1.0, whole) if is_one and whole is not None else quantity.part_and_whole(fact)
        found += [both] if both else []
    return found


def _opens_before(index: int, reading: Reading) -> bool:
    """Whether a noun stands right before a plural, and no verb before both; it does not say how many."""
    is_verb = any(is_verb_like(reading, at) for at in range(index + 1))
    if is_verb or index + 1 >= len(reading.terms) or reading.terms[index].key in MORE_OR_LESS | HOW_MANY | _MOST:
        return False
    noun = reading.terms[index + 1]
    return reading.terms[index].end + 1 == noun.start and noun.key.endswith("s") and not noun.name


def _has_figures_of_its_own(alignment: Alignment) -> bool:
    """Whether none of a sentence's figures is a claim's: `children slept 9.2 hours` beside "adults slept 6.9 hours"."""
    figures = [side for side in alignment.sides if side.is_of("quantity")]
    known = {number for one in alignment.sourced.of_kind("quantity") for number in quantity.numbers(one)}
    return bool(figures and known) and not any(
        side.agrees or not known.isdisjoint(quantity.numbers(side.pair.stated)[:1]) for side in figures
    )


def is_of_parts(turn: Turn, alignment: Alignment) -> bool:
    """Whether the source's word is for a part of what it says in all: `130 soldiers`, "20 officers and 110 men"."""
    if turn.kind != RIVAL or turn.sourced is None or not any(side.why for side in alignment.sides):
        return False
    return any(is_like(turn.sourced.key, quantity.counted(fact)) for fact in alignment.sourced.of_kind("quantity"))


def quotes_another(alignment: Alignment) -> bool:
    """Whether a sentence quotes what a claim has not at all: who is quoted there has no bearing on who said this."""
    quoted = [side for side in alignment.sides if side.is_of("quotation")]
    return not alignment.is_implied and bool(quoted) and all(side.pair.relation is Relation.UNCLEAR for side in quoted)


def introduces(name: Fact, words: Words) -> bool:
    """Whether a sentence opens with somebody or something new, told by a name: `A Lund man was fined on Friday`."""
    return keys_before(words, name.start) in (["a"], ["an"])


def is_of_other_model(alignment: Alignment) -> bool:
    """Whether it is told of another product than the source's: `The Volta 50 was a 4G phone`, "the 5G Volta 60"."""
    lacking = (side.pair.stated.text for side in alignment.names if side.pair.sourced is None)
    return alignment.has_near_name and any(any(map(str.isdigit, name)) for name in lacking)
