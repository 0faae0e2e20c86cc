"""Two readings in, in what the stated text goes further than its source out: how many, how much, how surely.

Each is told in words, with whether it is so.
"""

from collections.abc import Iterator, Sequence

from factcheck.match.beside.aspects import is_of_other_aspect
from factcheck.match.beside.beside_noun import is_told_beside_another
from factcheck.match.beside.holders import is_of_other_noun, is_of_other_substance
from factcheck.match.beside.interjected import dated_aside
from factcheck.match.beside.of_other_state import is_of_other_state
from factcheck.match.beside.of_qualified import is_of_qualified_whole, takes_place_of_part
from factcheck.match.beside.of_whose import is_of_whose
from factcheck.match.beside.other_clause import (
    is_of_a_later_day,
    is_of_namesake,
    is_of_the_others,
    is_put_elsewhere,
)
from factcheck.match.beside.spans import ends_untold
from factcheck.match.parties.described import called_in_stead
from factcheck.match.parties.doers import stands_behind_deed
from factcheck.match.parties.elsewhere import of_another
from factcheck.match.parties.gapped import is_of_other_share
from factcheck.match.parties.participle_phrases import hangs_on_another, joins_opening
from factcheck.match.parties.told_of_object import tells_of_object
from factcheck.match.parties.undergone import undergone_by_other
from factcheck.match.read.reading import Reading
from factcheck.match.stance.conditions import unset_condition
from factcheck.match.stance.degrees import certain_alone, graded_alone, in_part_alone
from factcheck.match.stance.expectations import planned_alone
from factcheck.match.stance.factuality import is_asked, nearly_alone, unsure_alone, unsure_word
from factcheck.match.stance.firsts import first_in_more
from factcheck.match.stance.frequencies import often_alone
from factcheck.match.stance.occasions import often_otherwise
from factcheck.match.stance.presumed import is_of_experiment, is_spared, taken_for_granted
from factcheck.match.stance.proportions import few_alone, of_more, several_of_one
from factcheck.match.stance.superlatives import owned_alone, topped_alone
from factcheck.match.stance.unaided import alone_here
from factcheck.match.words.both import both_of_one
from factcheck.match.words.links import Links
from factcheck.match.words.narrowing import is_of_whole, narrowed_alone
from factcheck.match.words.noun_for_deed import is_told_by_object
from factcheck.match.words.partitives import takes_a_part
from factcheck.match.words.restricted import unrestricted
from factcheck.match.words.settings_apart import is_set_otherwise
from factcheck.match.words.side import Side
from factcheck.match.words.sizes import adds_size
from factcheck.match.words.stronger_senses import says_more


def overstated(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Iterator[tuple[bool, str]]:
    """What the source does not tell as a fact, or tells on a condition."""
    yield from _of_how_many(stated, sourced, links)
    yield from _of_another_side(stated, sourced, links, sides)
    yield from _in_degree(stated, sourced, links, sides)
    if more := first_in_more(stated, sourced, links):
        yield True, f"the claim puts it first in less: “{more.text}”"
    yield is_told_by_object(stated, sourced, links), "the claim has another deed there"
    yield is_of_whole(stated, sourced, links), "the claim says that of the whole"
    yield is_asked(stated, sourced), "the claim only asks"
    yield is_spared(stated, sourced), "the claim has the sentence suspended"
    if granted := taken_for_granted(stated, sourced, links, sides):
        yield True, f"the claim does not say that it is so “{granted}”"
    if experiment := is_of_experiment(stated, sourced, links):
        yield True, f"the claim tells it of “{experiment}” alone"
    if nearly := nearly_alone(stated, sourced):
        yield True, f"the claim does not say that it was “{nearly.text}” so"
    if certain := certain_alone(stated, sourced):
        yield True, f"the claim does not say that it is “{certain.text}”"
    if open_word := unsure_alone(stated, sourced, links, sides):
        yield True, f"the claim tells it as so, without “{open_word.text}”"
    if limit := unrestricted(stated, sourced, links):
        yield True, f"the sentence leaves out a limit of the claim: “{limit.text}”"
    if unsure := unsure_word(stated, sourced, links, sides):
        yield True, f"the claim does not say that it is so: “{unsure.text}”"
    elif condition := unset_condition(stated, sourced, links):
        yield True, f"the sentence leaves out a condition of the claim: “{condition.text}”"


def _of_another_side(
    stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]
) -> Iterator[tuple[bool, str]]:
    """Where the source tells that of something else beside the thing, or sets it elsewhere."""
    yield is_set_otherwise(stated, sourced, links), "the claim has another phrase for where or when that was"
    is_of_else = is_of_other_noun(stated, sourced, links, sides) or is_of_other_substance(stated, sourced, links, sides)
    yield is_of_else, "the claim has that figure of something else"
    is_other = hangs_on_another(stated, sourced, links) or tells_of_object(stated, sourced, links)
    is_other = is_other or is_of_whose(sides, stated, sourced, links) or is_of_other_share(stated, sourced, links)
    is_other = is_other or is_put_elsewhere(stated, sourced, links) or is_of_namesake(stated, sourced, links)
    is_other = is_other or is_of_the_others(stated, sourced, links, sides) or stands_behind_deed(stated, sourced, links)
    is_other = is_other or is_told_beside_another(stated, sourced, links, sides)
    yield is_other, "the claim says that of another"
    yield joins_opening(stated, sourced, links), "the sentence joins what the claim tells apart"
    is_of_other_day = is_of_other_state(sides, stated, sourced, links)
    is_of_other_day = is_of_other_day or is_of_a_later_day(stated, sourced, links, sides)
    yield is_of_other_day, "the claim has that day of something else"
    is_of_all = is_of_qualified_whole(sides, stated, sourced, links)
    is_of_all = is_of_all or takes_place_of_part(sides, stated, sourced, links)
    yield is_of_all, "the claim says that of the whole, and more of a part"
    yield is_of_other_aspect(stated, sourced, links), "the claim says that of another side of it"


def _of_its_subject(
    stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]
) -> Iterator[tuple[bool, str]]:
    """Where the source tells of another what the sentence tells of its subject."""
    if elsewhere := of_another(stated, sourced, links, sides):
        yield True, f"the claim tells “{elsewhere[0]}” of “{elsewhere[1].text}”"
    if aside := dated_aside(stated, sourced, links, sides):
        yield True, f"the claim has “{aside[0]}” of “{aside[1].text}”"
    if other := undergone_by_other(stated, sourced, links):
        yield True, f"the claim has that done to “{other[1].text}”, and another thing to “{other[0].text}”"
    if called := called_in_stead(stated, sourced, links):
        yield True, f"the claim calls “{called[1].text}” what the sentence calls “{called[0].text}”"


def _of_how_many(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[bool, str]]:
    """Of how many it is told, where the source tells it of one, or of others too."""
    if several := several_of_one(stated, sourced, links):
        yield True, f"the claim has one, the sentence “{several.text}”"
    if both := both_of_one(stated, sourced, links):
        yield True, f"the claim does not say that of “{both.text}”"
    if alone := alone_here(stated, sourced):
        yield True, f"the claim does not say that it was done “{alone.text}”"
    if otherwise := often_otherwise(stated, sourced, links):
        yield True, f"the claim says “{otherwise[1].text}”, not “{otherwise[0].text}”"
    if often := often_alone(stated, sourced):
        yield True, f"the claim does not say that it is so “{often.text}”"
    yield takes_a_part(stated, sourced, links), "the claim says that of all of it"
    if few := few_alone(stated, sourced):
        yield True, f"the claim does not say that they are “{few.text}”"


def _in_degree(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Iterator[tuple[bool, str]]:
    """Of which, and of how much, the sentence speaks where the source does not."""
    if outsaid := says_more(stated, sourced, links):
        yield True, f"“{outsaid[0].text}” says more than the claim’s “{outsaid[1].text}”"
    if more := of_more(stated, sourced, links):
        yield True, f"the sentence says that of “{more[0].text}”, the claim of “{more[1].text}”"
    if narrower := narrowed_alone(stated, sourced, links):
        yield True, f"the claim does not say which: “{narrower.text}”"
    if owner := owned_alone(stated, sourced):
        yield True, f"the claim says that of the “{owner.text}” alone"
    if any(side.agrees and side.why for side in sides):
        return  # the degree is worked out
    yield from _of_its_subject(stated, sourced, links, sides)
    if size := adds_size(stated, sourced, links):
        yield True, f"the claim has nothing of “{size.text}”"
    if stretch := ends_untold(sides, sourced):
        yield True, f"the claim does not say that it was so “{stretch.text}”"
    if planned := planned_alone(stated, sourced):
        yield True, f"the claim does not say that it was “{planned.text}”"
    if part := in_part_alone(stated, sourced, links):
        yield True, f"the claim says that it is so “{part.text}”"
    if graded := graded_alone(stated, sourced):
        yield True, f"the claim does not say that it is so “{graded.text}”"
    if topped := topped_alone(stated, sourced):
        yield True, f"the claim does not say of what is “{topped.text}”"
