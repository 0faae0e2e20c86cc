"""Two readings in, their words and facts side by side out.

Nothing is decided here: an `Alignment` says how much of what is stated the source speaks of, which
stated fact stands where which sourced one does, and what is turned round. `judge` draws the verdict.
"""

import datetime as dt
from collections.abc import Sequence

from factcheck import facts
from factcheck.match.beside.bound import rebound
from factcheck.match.beside.lifetimes import with_lives
from factcheck.match.beside.offices import misplaced_offices
from factcheck.match.beside.relations import misheld, with_relations
from factcheck.match.beside.snapshots import is_of_another_day
from factcheck.match.beside.stretch_ends import with_edges
from factcheck.match.beside.verbatim import are_word_for_word
from factcheck.match.parties.converses import with_converses
from factcheck.match.parties.kindred import is_kin_implied
from factcheck.match.parties.membership import with_membership
from factcheck.match.parties.moves import with_moves
from factcheck.match.parties.namings import misnamed, with_namings
from factcheck.match.parties.relatives import owned_in_stead, relative
from factcheck.match.read.citations import uncited
from factcheck.match.read.followings import unfollowed
from factcheck.match.read.once import once_beside
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.stems import topic_of
from factcheck.match.stance.comparisons import with_comparisons
from factcheck.match.stance.permission import with_leave
from factcheck.match.stance.received import with_reception
from factcheck.match.stance.turn import REDIRECTED, SWAPPED, Stance, Turn
from factcheck.match.stance.unanimity import with_consent
from factcheck.match.words.copied import exchanged
from factcheck.match.words.coverage import (
    coverage,
    is_headed,
    is_led,
    is_open_ended,
    lacks_behind,
    matter,
    named,
    rest,
    returned,
    said,
    shared,
    shares_name,
)
from factcheck.match.words.implied import is_subject_implied, lacks_party
from factcheck.match.words.links import Links, link
from factcheck.match.words.modifiers import (
    is_of_another_fate,
    is_of_another_thing,
    is_reworded,
    replaces_verb,
)
from factcheck.match.words.operators import with_operators
from factcheck.match.words.side import Side
from factcheck.match.words.slots import has_near_name, is_of_another_subject, replaced
from factcheck.match.words.substitutes import substitutes
from factcheck.model import Token
from factcheck.typed import Any, lazy
from factcheck.words import is_inside

# Below every share that a verdict asks for.
_NOTHING_IN_COMMON = 0.25
_ALL = 0.99  # of the words, by weight
# What links words that say the same of one thing from another end, or of another sort.
_WITH_MORE = (
    with_converses,
    with_moves,
    with_consent,
    with_leave,
    with_relations,
    with_membership,
    with_edges,
    with_lives,
    with_comparisons,
    with_operators,
    with_reception,
)


class Alignment:
    """A stated text beside a sourced one; most of what it tells is worked out, and loaded, when it is asked for.

    Where the two have next to nothing in common, `coverage`, `names`, `named` and `is_headed` are all there is.
    """

    coverage: float
    """The share (0-1, by weight) of what is stated that the source speaks of."""
    names: tuple[Side, ...]
    """Those names that the source lacks with the one that stands in their place."""
    missing: tuple[Term, ...]

    def __init__(self, stated: Reading, sourced: Reading, context: facts.Context) -> None:
        self.stated, self.sourced, self._context = stated, sourced, context
        links = with_namings(link(stated, sourced, context), stated, sourced)
        for with_more in _WITH_MORE:
            links = with_more(links, stated, sourced)
        self.links = links
        self.missing = tuple(term for index, term in enumerate(stated.terms) if index not in links)
        wrong = _misplaced(stated, sourced, links, context)
        self.names = _with_misheld(replaced(stated, sourced, links, context), wrong)
        self.coverage = coverage(stated, sourced, links, self.names)
        if self.coverage < _NOTHING_IN_COMMON:
            vars(self).update(_APART)

    def places(self, index: int) -> frozenset[int]:
        """Where the source has the stated term at `index`, among its own terms."""
        return frozenset(place for place, _ in self.links.get(index, ()))

    @lazy
    def held(self) -> frozenset[int]:
        """The places of all terms of the source that the stated text has."""
        return frozenset(place for places in self.links.values() for place, _ in places)

    @property
    def is_implied(self) -> bool:
        """The source leaves its subject to the words before it, so that a name may be missing."""
        return not self.sourced.about

    @lazy
    def sides(self) -> tuple[Side, ...]:
        """Every compared fact of the stated text."""
        if self.stated.has_names_alone and not self.sourced.has_measures:
            return ()
        from factcheck.match.beside.sides import sides

        return sides(self.stated, self.sourced, self.links, self._context)

    @lazy
    def is_word_for_word(self) -> bool:
        """The two have the same words in the same order."""
        return are_word_for_word(self.stated, self.sourced)

    @lazy
    def wider_place(self) -> Term | None:
        """The place that is stated of which the source's is but a part."""
        from factcheck.match.beside.regions import wider_place

        return wider_place(self.stated, self.sourced, self.links)

    @lazy
    def turned(self) -> tuple[Turn, ...]:
        """The words that deny or reverse what is sourced."""
        turned = self._stance.turned
        held = [side for side in self.sides if side.why and side.is_of("quantity")]
        if len(held) > 1 and all(side.agrees for side in self.sides if side.is_of("quantity")):
            turned = tuple(turn for turn in turned if turn.kind != SWAPPED)  # `A won 12 and B 14`, "B won 14 and A 12"
        if any(side.is_of_others for side in self.sides):
            return ()
        if self.sides and [turn.kind for turn in turned] in ([], ["opposite"]):
            from factcheck.match.stance.directions import redirected

            redirections = redirected(self.sides, self.stated, self.sourced, self.links)
            turned = tuple(Turn(*words, REDIRECTED) for words in redirections) or turned
        return turned

    @lazy
    def _stance(self) -> Stance:
        from factcheck.match.stance.reversals import stance

        return stance(self.stated, self.sourced, self.links)

    @lazy
    def denied_from(self) -> int:
        """Where a denial begins that the source has none for, -1 where there is none."""
        return self._stance.denied_from

    @lazy
    def denies_alone(self) -> bool:
        """It denies what the source says."""
        return self._stance.denies_alone and not any(side.is_of_others for side in self.sides)

    @lazy
    def is_of_another_subject(self) -> bool:
        """Both open with a name, and the one with none of the other's."""
        return is_of_another_subject(self.stated, self.sourced, self.links, self._context)

    @lazy
    def has_near_name(self) -> bool:
        """The source has another name that shares a word with one which it lacks."""
        return has_near_name(self.stated, self.sourced, self.links, self._context)

    @property
    def today(self) -> dt.date | None:
        """The day that the two texts are read by."""
        return self._context.today

    @lazy
    def is_of_another_day(self) -> bool:
        """The source gives its figures as of a day that is not the stated one, and not just that day is otherwise."""
        return is_of_another_day(self.stated, self.sourced) and len(exchanged(self.stated, self.sourced)) != 1

    @lazy
    def rest(self) -> float:
        """The coverage without those names, 0 where little else is left."""
        return rest(self.stated, self.sourced, self.links, self.names)

    @lazy
    def has_namesake(self) -> bool:
        """One of those names has a word in common with the source's subject."""
        lacking = (side.pair.stated.text for side in self.names)
        return any(not self.sourced.subject.isdisjoint(topic_of(name)) for name in lacking)

    @lazy
    def matter(self) -> float:
        """The coverage of the plain words alone."""
        return matter(self.stated, self.sourced, self.links)

    @lazy
    def said(self) -> float:
        """The same with verbs as weighty as nouns."""
        return said(self.stated, self.sourced, self.links)

    @property
    def lacks_behind(self) -> bool:
        """Some of the plain words that the source lacks do not stand before all the verbs."""
        return lacks_behind(self.stated, self.links)

    @lazy
    def is_open_ended(self) -> bool:
        """The last of the plain words are not the source's."""
        return is_open_ended(self.stated, self.sourced, self.links)

    @lazy
    def shared(self) -> float:
        """The weight of the words that both have."""
        return shared(self.stated, self.sourced, self.links)

    @lazy
    def returned(self) -> float:
        """The share of the source's words that both have."""
        return returned(self.sourced, self.links)

    @lazy
    def is_subject_implied(self) -> bool:
        """All that the source lacks of names is what it speaks of, which it leaves to the words before it."""
        read = (self.stated, self.sourced, self.links)
        return self.is_implied and (is_subject_implied(*read) or is_kin_implied(*read))

    @lazy
    def opened(self) -> "tuple[Alignment, bool] | None":
        """The same with the name in its place that the source leaves open, and whether it has a noun for that."""
        if not self.is_implied or not any(term.name for term in self.missing):
            return None
        from factcheck.match.words.left_open import opened

        found = opened(self.stated, self.sourced, self.links)
        return found and (Alignment(found.stated, found.sourced, self._context), found.is_by_noun)

    @lazy
    def lacks_party(self) -> bool:
        """The source has another name than one that stands behind the verb."""
        return lacks_party(self.stated, self.sourced, self.links)

    @lazy
    def is_reworded(self) -> bool:
        """Between the same words the source has another word, which may say something else."""
        return _is_reworded(self.stated, self.sourced, self.links)

    @lazy
    def replaces_verb(self) -> bool:
        """The same of another verb."""
        return replaces_verb(self.stated, self.sourced, self.links)

    @lazy
    def is_of_another_thing(self) -> bool:
        """What is counted or described has other words before it in the source."""
        return is_of_another_thing(self.stated, self.sourced, self.links)

    @lazy
    def named(self) -> float:
        """The share of the words of the source's subject that the stated text has."""
        return named(self.stated, self.sourced)

    @lazy
    def is_headed(self) -> bool:
        """The source has the name that the stated text speaks of."""
        return is_headed(self.stated, self.sourced, self.links)

    @lazy
    def is_led(self) -> bool:
        """A name that the source has too stands before the verb of the stated text."""
        return is_led(self.stated, self.sourced, self.links)

    @lazy
    def shares_name(self) -> bool:
        """The source has any of its names."""
        return shares_name(self.stated, self.sourced, self.links)

    @lazy
    def spoken(self) -> float:
        """The coverage with the words counted that the source turns round."""
        return self.coverage + _turned(self.stated, self.links, self._stance.turned)

    @lazy
    def raised(self) -> tuple[Turn, ...]:
        """The words that say more than the source's in their place."""
        from factcheck.match.stance.strength import raised

        return raised(self.stated, self.sourced, self.links)

    @lazy
    def is_of_other_clause(self) -> bool:
        """What is stated of one the source says of another, in another clause."""
        from factcheck.match.beside.other_clause import is_of_other_clause, is_of_other_place

        texts = self.stated, self.sourced, self.links
        return is_of_other_clause(*texts) or is_of_other_place(*texts, is_denied=True)

    def is_held_by_another(self, side: Side) -> bool:
        """What the source has in the place of a figure is another's."""
        from factcheck.match.beside.holders import is_held_by_another

        return is_held_by_another(side, self.stated, self.sourced, self._context)

    @lazy
    def is_of_relative(self) -> bool:
        """It is told of one of the source's people by whose brother or lawyer they are, or the other way round."""
        mine, theirs = self.stated, self.sourced
        return (owned_in_stead(mine, theirs, self.links) or relative(mine, theirs, self.links)) is not None

    @lazy
    def is_turned_round(self) -> bool:
        """Those before a verb stand behind it in the source, and those behind it before."""
        from factcheck.match.parties.sides import have_changed_sides

        return have_changed_sides(self.stated, self.sourced, self.links)

    @lazy
    def doubts(self) -> tuple[str, ...]:
        """Why else it is not borne out."""
        from factcheck.match.doubts import doubts

        tells_of_rest = self.spoken > _ALL and any(side.is_of_others for side in self.sides)
        if self.is_word_for_word or tells_of_rest:
            return ()
        return doubts(self.stated, self.sourced, self.links, self.sides, self.substituted, self._context)

    @lazy
    def substituted(self) -> tuple[tuple[Token, Token], ...]:
        """Each word that the source lacks, with the other that stands in its place there."""
        return tuple(substitutes(self.stated, self.sourced, self.links))


# What is said of two texts that have next to nothing in common.
_APART: dict[str, Any] = {
    "sides": (),
    "turned": (),
    "raised": (),
    "doubts": (),
    "substituted": (),
    "denied_from": -1,
    "rest": 0.0,
    "shared": 0.0,
    "spoken": 0.0,
    "matter": 1.0,
    "said": 1.0,
    "returned": 1.0,
    "shares_name": True,
    **dict.fromkeys(
        ("is_of_another_day", "is_open_ended", "is_subject_implied", "lacks_party", "is_of_another_thing"), False
    ),
    **dict.fromkeys(("is_of_another_subject", "is_of_other_clause", "is_of_relative"), False),
    "opened": None,
    **dict.fromkeys(("is_reworded", "replaces_verb", "denies_alone", "is_turned_round"), False),
}


@once_beside
def align(stated: Reading, sourced: Reading, context: facts.Context) -> Alignment:
    """Lay `stated` beside `sourced`."""
    return Alignment(uncited(stated, sourced), unfollowed(stated, sourced), context)


def _misplaced(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> tuple[Side, ...]:
    """The names that the source has another of for the same relation, in the same way, or with the same verb."""
    named = tuple(misheld(stated, sourced, links, context)) or tuple(misnamed(stated, sourced))
    named = named or tuple(misplaced_offices(stated, sourced, links, context))
    return named or tuple(rebound(stated, sourced, links, context))


def _with_misheld(names: tuple[Side, ...], wrong: tuple[Side, ...]) -> tuple[Side, ...]:
    """The names that the source lacks, and those of another part there; a name's own part decides."""
    stated = {side.pair.stated for side in wrong}
    return (*(side for side in names if side.pair.stated not in stated), *wrong)


def _is_reworded(stated: Reading, sourced: Reading, links: Links) -> bool:
    return is_reworded(stated, sourced, links) or is_of_another_fate(stated, sourced, links)


def _turned(stated: Reading, links: Links, turned: Sequence[Turn]) -> float:
    """The share, by weight, of the words that the source lacks but turns round: it speaks of them too."""
    words = [turn.stated for turn in turned if turn.stated]
    lacking = (term for index, term in enumerate(stated.terms) if index not in links)
    weight = sum(term.weight for term in lacking if is_inside(term.start, words))
    return weight / (sum(term.weight for term in stated.terms) or 1.0)
