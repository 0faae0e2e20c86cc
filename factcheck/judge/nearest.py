"""An alignment that decides nothing in, what is told of it out: whether it is near, and what keeps it from more."""

from factcheck.judge.value import Ruling
from factcheck.judge.wording import NEARLY_ALL
from factcheck.match.align import Alignment

# The share of the words of a claim's subject that a sentence must have to name it: a surname of a full name.
NAMED = 0.5
# What a claim that decides nothing must speak of to be named as the nearest.
NEAR = 0.45
NEAR_OF_SUBJECT = 0.15
NEAR_OF_NAMESAKE = 0.25  # the same where a part of its subject is there: `games` of Game Gear
ALL_BUT_A_NAME = 0.55
REST_OF_IT = 0.9
_WHOLLY = 0.99


def open_ruling(alignment: Alignment) -> Ruling:
    """What is told of a source that neither bears out nor contradicts."""
    score, near = 100 * alignment.coverage, is_near(alignment)
    doubts = alignment.doubts if near and score >= NEARLY_ALL else ()
    return Ruling(None, "neither", score, alignment.sides, is_near=near, doubts=doubts)


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
