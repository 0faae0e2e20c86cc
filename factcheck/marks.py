"""Inline marks in, the cuts that leave their words out: what Org and AsciiDoc share.

Where a mark may close does not depend on where it was opened, so that all closings of a kind are found
once: a text of marks that never close takes no longer than any other.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping

Cut = tuple[int, int, str]
"""What stands from the first place to the second is read as the text."""


def cuts(
    text: str,
    opening: re.Pattern[str],
    closings: Mapping[str, re.Pattern[str]],
    replaced: Mapping[str, str],
    other: Callable[[re.Match[str]], tuple[Cut, ...]],
) -> Iterator[Cut]:
    """The cuts of `text`, in order.

    `opening` finds a `mark` of `closings`, or something that is for `other` to cut. What a mark of
    `replaced` encloses is read as the text given there; of all others only the marks are cut.
    """
    found_closings: dict[str, tuple[tuple[int, int], ...]] = {}
    due: list[tuple[int, int]] = []
    at = 0
    while found := opening.search(text, at):
        start, at = found.span()
        while due and due[-1][0] <= start:
            yield (*due.pop(), "")
        if due and at > due[-1][0]:
            at = due[-1][1]
            continue
        mark = found["mark"]
        if mark is None:
            yield from other(found)
            continue
        if mark not in found_closings:
            found_closings[mark] = tuple(closing.span() for closing in closings[mark].finditer(text))
        index = bisect_left(found_closings[mark], (at + 1, 0))
        if index == len(found_closings[mark]) or (due and found_closings[mark][index][1] > due[-1][0]):
            continue
        end = found_closings[mark][index]
        if mark in replaced:
            at = end[1]
            yield start, at, replaced[mark]
        else:
            yield start, at, ""
            due.append(end)
    while due:
        yield (*due.pop(), "")
