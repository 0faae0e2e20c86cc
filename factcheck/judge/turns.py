"""An alignment in, how much of the sentence the claim must speak of before a word may turn that round out.

And what of the sentence such a word of the source stands over.
"""

from collections.abc import Sequence

from factcheck.facts import quantity
from factcheck.judge.nearest import NAMED
from factcheck.judge.places import ABOUT_THE_SAME
from factcheck.judge.substance import AMPLE
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.match.align import Alignment
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.reception import receptions
from factcheck.match.read.settings import SETTING, preposition
from factcheck.match.stance.turn import REDIRECTED, RIVAL, Turn
from factcheck.model import Fact, Token
from factcheck.words import words_before, words_behind

_NARROWING = frozenset({"of", "in", "from", "for", "at", "to", "by"})
_STEPS = frozenset({"", "point", "place", "spot", "position", "rank"})
_PARTING = SETTING | {"by"}  # `vote by post`
_SHORT = 3  # terms: who does what to what
# Tuned as the thresholds of `ruling`.
CLAIM_FIGURES = 0.55
TURN_COVERAGE = 0.65
ALL_BUT_THE_TURN = 0.95
TURNED_COVERAGE = 0.6  # without the words that are turned round
RIVAL_COVERAGE = 0.5
RECEPTION_COVERAGE = 0.45  # how a work was received is said in so many words that they need not be the same

BESIDE = frozenset({"date", "attribution"})  # when it is so, and who says so, are beside the point of what it is


def least_of_turns(alignment: Alignment) -> float:
    """The least that is asked of a claim of a store, of all the turns that there can be: to look for them costs most.

    A word may tell that a figure went the other way, or how a work was received; for any other it must speak of more.
    """
    if alignment.stated.of_kind("quantity"):
        least = CLAIM_FIGURES
    else:
        least = TURN_COVERAGE if alignment.names else TURNED_COVERAGE
    is_received = not alignment.names and receptions(alignment.stated) and receptions(alignment.sourced)
    return RECEPTION_COVERAGE if is_received else least


def _denied_by(turn: Turn, alignment: Alignment) -> frozenset[int]:
    """Where the stated words begin that a negator of the source stands over."""
    if turn.sourced is None:
        return frozenset()
    from factcheck.match.stance.scopes import scopes  # as the turn itself is

    over = [places for token, places in scopes(alignment.sourced) if token.start == turn.sourced.start]
    held = {place for places in over for place in places}
    terms = enumerate(alignment.stated.terms)
    return frozenset(term.start for index, term in terms if alignment.places(index) & held)


def least_of_turn(turn: Turn, alignment: Alignment) -> float:
    if turn.kind == REDIRECTED:
        return ABOUT_THE_SAME if alignment.is_implied else CLAIM_FIGURES
    return RIVAL_COVERAGE if turn.kind == RIVAL and alignment.is_implied else TURN_COVERAGE


def is_narrowed(alignment: Alignment) -> bool:
    """Whether a short sentence speaks of more than the source: of exports, beside "tea exports", "prices of bread".

    All that it says may be there, but for the word that is turned round, and yet be of something else; so, too, of a
    year that the source tells and the sentence does not.
    """
    terms, told = alignment.stated.terms, {fact.text for fact in alignment.stated.of_kind("date")}
    if len(terms) > _SHORT or alignment.stated.of_kind("quantity") or any(side.agrees for side in alignment.sides):
        return False
    is_dated = any(fact.text not in told for fact in alignment.sourced.of_kind("date"))
    nouns = [place for place in alignment.held if not (alignment.sourced.terms[place].is_verb)]
    nouns = [place for place in nouns if not alignment.sourced.terms[place].name]
    is_named = any(term.name for term in terms)
    return (is_dated and not is_named) or any(_is_narrowed(place, alignment) for place in nouns)


def _is_narrowed(place: int, alignment: Alignment) -> bool:
    """Whether a noun of the source has a word before it, or behind its `of` or `in`, that the sentence lacks."""
    words, terms, held = alignment.sourced.words, alignment.sourced.terms, alignment.held
    noun = terms[place]
    said = {terms[other].start for other in held} | {turn.sourced.start for turn in alignment.turned if turn.sourced}
    before = [token for token in words_before(words, noun.start) if token.key not in DETERMINERS][-2:]
    before = before[:1] if [token.key for token in before[1:]] == ["of"] else before[-1:]  # `a version of the bill`
    telling = {term.start for term in terms} | {fact.start for fact in alignment.sourced.of_kind("rank")}
    is_told = any(token.start in telling - said for token in before)
    behind = words_behind(words, noun.end, 1)
    following = next((other for other, term in enumerate(terms) if term.start >= noun.end), None)
    is_part = any(token.key in _NARROWING for token in behind) and following not in held
    return is_told or is_part


def is_told_of(turn: Turn, alignment: Alignment) -> bool:
    """Whether a short sentence, of which all but the turn is the source's, is no more than its opposite.

    A figure that the source has too says so; one that it has not says that the sentence may be of something else.
    """
    is_bare = turn.kind == "opposite" and not alignment.stated.of_kind("quantity")
    return is_bare or any(side.agrees for side in alignment.sides)


def turns_lacking(turn: Turn | None, alignment: Alignment, lacking: Sequence[Sequence[Term]]) -> bool:
    """Whether what turns the sentence round is a word that each reading of another claim has nothing of.

    That bears out the rest. `lacking` are the plain terms that those readings lack.
    """
    if turn is None:
        return False
    if not turn.stated:  # `several deaths were reported` is denied by "no deaths", whatever else was reported
        denied = _denied_by(turn, alignment)
        return all(not denied.isdisjoint(term.start for term in terms) for terms in lacking)
    told = next((term.end for term in alignment.stated.terms if term.start >= turn.start), 0)
    end = max(told, turn.stated.end)  # of `will be shut` the verb
    return all(any(turn.start <= term.start < end for term in terms) for terms in lacking)


def is_told_of_other(turn: Turn, alignment: Alignment) -> bool:
    """Whether what is turned round is told of somebody else: `not free for teachers` by "free for students"."""
    is_same = any(side.agrees and side.is_of("quantity", "date", "rank") for side in alignment.sides)
    if not alignment.is_implied or is_same or turn.kind not in {"negation", "opposite"}:
        return False
    if alignment.is_of_another_subject and not alignment.has_near_name:
        return True  # `Vell has no hospital` by "Skerry has a hospital"
    stated, sourced = alignment.stated, alignment.sourced
    mine = [index for index in range(len(stated.terms)) if not alignment.places(index) and _is_party(index, stated)]
    theirs = [place for place in range(len(sourced.terms)) if place not in alignment.held and _is_party(place, sourced)]
    return any(
        stated.terms[index].start != turn.start
        and preposition(index, stated) == preposition(place, sourced)
        and bool(stated.terms[index].name) is bool(sourced.terms[place].name)
        for index in mine
        for place in theirs
    )


def _is_party(index: int, reading: Reading) -> bool:
    """Whether a noun or a name stands behind a preposition by which one case is told from another."""
    return preposition(index, reading) in _PARTING and not reading.terms[index].key.endswith("ing")


def are_two_counts(turn: Turn, alignment: Alignment) -> bool:
    """`Lost five seats` beside "had won 23 seats": each counts what was done, and both may have been."""
    if turn.stated is None or turn.sourced is None:
        return False
    mine, theirs = _count_behind(turn.stated, alignment.stated), _count_behind(turn.sourced, alignment.sourced)
    return mine is not None and theirs is not None and quantity.number(mine) != quantity.number(theirs)


def _count_behind(token: Token, reading: Reading) -> Fact | None:
    """The count that is the object of a verb; no change of a level, as in `rose 3 points`."""
    behind = [fact for fact in reading.of_kind("quantity") if fact.start == token.end + 1]
    return next((one for one in behind if quantity.counted(one) not in _STEPS or quantity.part_and_whole(one)), None)


def is_doubtful(turn: Turn, alignment: Alignment) -> bool:
    """Whether a turn keeps a sentence from being borne out: other words behind a noun do not where a figure agrees."""
    if turn.kind == "filler":
        return all(side.is_of(*BESIDE) for side in alignment.sides)
    return turn.stated is not None or turn.kind != "opposite"


def denies_at_large(turn: Turn, alignment: Alignment) -> bool:
    """Whether a denial is of words alone, of nothing that has a name: `Fix the broken build` is not about Zeng."""
    is_named = alignment.is_implied or alignment.named >= NAMED or alignment.shares_name
    is_the_claim = alignment.coverage >= ALL_BUT_THE_TURN and alignment.shared >= AMPLE
    return turn.kind == "negation" and not (is_named or is_the_claim)
