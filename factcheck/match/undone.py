"""Two readings and what links them in, what the one says that somebody does, or that was done, and the other does not.

The source has it not at all, or with another verb. Each is whether it is so, and the words that tell it.
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import MEASURED
from factcheck.match.beside.across import told_across
from factcheck.match.beside.dated_deeds import is_of_other_deed_then
from factcheck.match.beside.names_behind import speaks_for_another
from factcheck.match.beside.untold_deeds import is_of_antecedent_alone, unmet_deed
from factcheck.match.parties.casts import does_otherwise
from factcheck.match.parties.gifts import has_gift
from factcheck.match.read.reading import Reading
from factcheck.match.read.reception import lacks_reception, receptions
from factcheck.match.stance.received import are_alike
from factcheck.match.words.links import Links
from factcheck.match.words.modifiers import (
    is_of_another_kind,
    lacks_deed_done,
    lacks_every_verb,
    lacks_polar_verb,
)
from factcheck.match.words.side import Side


def undone(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Iterator[tuple[bool, str]]:
    """What the sentence says that somebody does, or that was done: the source has it not, or with another verb."""
    if across := told_across(stated, sourced, links, sides):
        yield True, f"the claim has “{across[0]}” with another verb: “{across[1].text}”"
    yield is_of_antecedent_alone(stated, sourced, links), "the claim says that of another"
    if deed := unmet_deed(stated, sourced, links, sides):
        yield True, f"the claim has nothing of “{stated.written(deed).text}”"
    yield speaks_for_another(stated, links), "the claim does not say whose voice it is"
    is_measured = any(side.agrees and side.is_of(*MEASURED) for side in sides)
    is_spoken = any(side.agrees and side.is_of("attribution") for side in sides)  # `"We wait," Lind admits`
    is_otherwise = does_otherwise(stated, sourced, links) and not are_alike(stated, sourced)
    yield is_otherwise, "the claim has another deed between those two"
    received = receptions(stated)
    if received:
        yield lacks_reception(received, stated, sourced, links), "the claim does not say how it was received"
    is_lacking = lacks_deed_done(stated, sourced, links)
    if not is_measured and not is_spoken and not received:
        is_lacking = lacks_polar_verb(stated, sourced, links) or (is_lacking and not sourced.about)
        yield is_of_another_kind(stated, sourced, links), "the claim has another word before a noun of the sentence"
        is_lacking = is_lacking or lacks_every_verb(stated, sourced, links)
    elif is_measured and not any(side.agrees and side.is_of("quantity") for side in sides):
        is_ranked = not any(side.agrees and side.is_of("date") for side in sides)
        is_lacking = is_lacking if is_ranked else is_of_other_deed_then(stated, sourced, links, sides)
    else:
        return
    is_lacking = is_lacking and not has_gift(stated, sourced, links)
    yield is_lacking, "the claim has nothing of what the sentence says that somebody does"
