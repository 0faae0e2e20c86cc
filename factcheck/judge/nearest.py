"""An alignment that decides nothing in, what is told of it out: whether it is near, and what keeps it from more."""

import re
from itertools import groupby

from factcheck.judge.value import Ruling
from factcheck.judge.wording import NEARLY_ALL
from factcheck.match.align import Alignment
from factcheck.model import Fact

# The share of the words of a claim's subject that a sentence must have to name it: a surname of a full name.
NAMED = 0.5
# What a claim that decides nothing must speak of to be named as the nearest.
NEAR = 0.45
NEAR_OF_SUBJECT = 0.15
NEAR_OF_NAMESAKE = 0.25  # the same where a part of its subject is there: `games` of Game Gear
# The same of the one claim of all that were found, first of them, which has this much, where no other has.
ALONE, ALONE_SHARED, ALONE_MATTER, ALONE_RETURNED = 0.5, 2.5, 0.65, 0.2
ALL_BUT_A_NAME = 0.55
# What a claim lacks is told where it has so much of the sentence: the first stretches of it, so many at most.
HALF, MOST_LACKING = 0.5, 3
REST_OF_IT = 0.9
SPOKEN = ("quotation", "attribution")  # the kinds of facts that are what somebody said
_WHOLLY = 0.99
# The words of the sentence that a doubt is of.
_DOUBTED = re.compile("(?:the claim has nothing of |the sentence counts )?“([^”]+)”")


def open_ruling(alignment: Alignment, *, is_alone: bool = False) -> Ruling:
    """What is told of a source that neither bears out nor contradicts."""
    score, near = 100 * alignment.coverage, is_alone or is_near(alignment)
    doubts = alignment.doubts if near and score >= NEARLY_ALL else ()
    lacking = _doubted(doubts[0], alignment) if doubts else _lacking(alignment) if near else ()
    is_told = near or alignment.is_implied or alignment.stated.of_kind(*SPOKEN)
    sides = alignment.sides if is_told else ()  # of a claim that is far nobody asks but for the words that are quoted
    return Ruling(None, "neither", score, sides, is_near=near, doubts=doubts, lacking=lacking)


def _doubted(doubt: str, alignment: Alignment) -> tuple[Fact, ...]:
    """The words that the doubt is of; none where it names none, or the sentence has them twice."""
    found, text = _DOUBTED.match(doubt), alignment.stated.words.text
    if found is None or text.count(found[1]) != 1:
        return ()
    start = text.index(found[1])
    return (_wording(text, start, start + len(found[1])),)


def _lacking(alignment: Alignment) -> tuple[Fact, ...]:
    """The first stretches of a sentence of which a source with half of it has nothing."""
    if alignment.coverage < HALF:
        return ()
    text, about = alignment.stated.words.text, alignment.sourced.about
    missing = {term.start for term in alignment.missing if term.stem not in about}
    runs = groupby(alignment.stated.terms, lambda term: term.start in missing)
    stretches = [list(run) for is_missing, run in runs if is_missing]
    return tuple(_wording(text, run[0].start, run[-1].end) for run in stretches[:MOST_LACKING])


def _wording(text: str, start: int, end: int) -> Fact:
    return Fact("wording", text[start:end], start, end, None)


def is_near(alignment: Alignment) -> bool:
    """Whether a claim that does not decide is a help to somebody who looks for a source.

    One whose subject the sentence names is, if they share anything more; another only if it has all that is named, or
    all but a name that is half its subject's: `Billie Bean` may be meant for Billy Bean.
    """
    if alignment.named >= NAMED:
        return alignment.coverage >= (NEAR_OF_SUBJECT if alignment.named >= _WHOLLY else NEAR_OF_NAMESAKE)
    if alignment.coverage >= ALL_BUT_A_NAME and alignment.rest >= REST_OF_IT and alignment.has_namesake:
        return True
    return alignment.coverage >= NEAR and alignment.is_headed


def stands_out(alignment: Alignment) -> bool:
    """Whether a claim has so much of a sentence that it is meant, if no other comes near it.

    `Norwich City first played at Newmarket Road`, and "the club first played at Newmarket Road" of a stadium. What
    many have is a frame: "received mixed reviews from critics"; and so it is where a figure is another too.
    """
    return (
        alignment.coverage >= ALONE
        and alignment.shared >= ALONE_SHARED
        and alignment.matter >= ALONE_MATTER
        and alignment.returned >= ALONE_RETURNED
        and not any(side.conflicts for side in alignment.sides)
    )
