"""A question to one reading in, the same out, answered once for each reading.

A claim is laid beside many sentences and a sentence beside several claims: what is asked of one of them alone is asked
again for every pair.
"""

from collections.abc import Callable
from functools import wraps

from factcheck.match.read.reading import Reading
from factcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeVar

    from factcheck.facts import Context

    Answer = TypeVar("Answer")

_MOST = 1 << 10


def once(ask: "Callable[[Reading], Answer]") -> "Callable[[Reading], Answer]":
    """`ask`, which remembers its answers for the readings it met last.

    By identity: to compare two readings word by word takes longer than most questions. One that is held is not freed,
    so that no other can have its place in memory. A reading that was met before the last thousand is let go only if it
    was not met again among these: claims come back, and sentences do not.
    """
    known: dict[int, tuple[Reading, Answer]] = {}
    before: dict[int, tuple[Reading, Answer]] = {}

    @wraps(ask)
    def answer(reading: Reading) -> "Answer":
        nonlocal known, before
        held = known.get(id(reading))
        if held is None:
            if len(known) >= _MOST:
                known, before = {}, known
            held = known[id(reading)] = before.get(id(reading)) or (reading, ask(reading))
        return held[1]

    return answer


def once_beside(
    ask: "Callable[[Reading, Reading, Context], Answer]",
) -> "Callable[[Reading, Reading, Context], Answer]":
    """`ask` of one text beside another, which remembers all its answers for the first that it was asked of last.

    The same sentence is laid beside a source by itself, as one of several and once more in a run.
    """
    asked: tuple[Reading, Context] | None = None
    known: dict[int, tuple[Reading, Answer]] = {}

    @wraps(ask)
    def answer(stated: Reading, sourced: Reading, context: "Context") -> "Answer":
        nonlocal asked, known
        if asked is None or asked[0] is not stated or asked[1] != context:
            asked, known = (stated, context), {}
        mine, held = known, known.get(id(sourced))
        if held is None:
            held = mine[id(sourced)] = (sourced, ask(stated, sourced, context))
        return held[1]

    return answer
