"""A quotation and the words it quotes in, the fewest changes that make it verbatim out.

Brackets and ellipses are the writer's: what they stand for is not put in. Only words are exchanged, so that
quotation marks, capitals and the marks between words stay as they are.
"""

from factcheck.facts.quotation.wording import GAP, INSERTION, Word, wording
from factcheck.typed import NamedTuple

# What a changed word costs: another in its place is likelier than one too many here and one left out there; and that
# two were left out before the last word is likelier than that the last is another.
_EXCHANGED, _TOO_MANY, _LEFT_OUT = 10, 11, 4
_MOST_CHANGED = 0.4  # the share of its words beyond which it is no longer that quotation
_LONGEST = 400  # words; a table of that many by as many is still quick to fill


class Mend(NamedTuple):
    """Put `text` for `stated[start:end]`, which is empty where words were left out."""

    start: int
    end: int
    text: str


class _Step(NamedTuple):
    """One word of the quotation beside one of the source; either may be missing."""

    stated: int | None
    sourced: int | None
    is_kept: bool


def mends(stated: str, source: str) -> tuple[Mend, ...]:
    """The changes that make `stated` a quotation of `source`, in the order of the text; () if there are too many."""
    ours, theirs = wording(stated), wording(source)
    if not ours or not theirs or max(len(ours), len(theirs)) > _LONGEST:
        return ()
    steps = _steps(ours, theirs)
    if sum(not step.is_kept for step in steps) > _MOST_CHANGED * len(ours):
        return ()
    found: list[Mend] = []
    run: list[_Step] = []
    place = 0
    for step in (*steps, _Step(None, None, is_kept=True)):
        if not step.is_kept:
            run.append(step)
            continue
        if run:
            found.append(_mend(run, ours, theirs, (stated, source), (place, step)))
            run = []
        place = ours[step.stated].end if step.stated is not None else place
    return tuple(found)


def _mend(
    run: list[_Step], ours: tuple[Word, ...], theirs: tuple[Word, ...], texts: tuple[str, str], kept: tuple[int, _Step]
) -> Mend:
    """One change, between where the last word that is kept ends and the next one that is."""
    stated, source = texts
    place, following = kept
    out = [step.stated for step in run if step.stated is not None]
    put = [step.sourced for step in run if step.sourced is not None]
    words = " ".join(source[theirs[put[0]].start : theirs[put[-1]].end].split()) if put else ""
    if not out:
        return Mend(place, place, f" {words}" if place else f"{words} ")
    start, end = ours[out[0]].start, ours[out[-1]].end
    if not words:  # with the space on one side of what goes
        if not place:
            return Mend(start, end + len(stated[end:]) - len(stated[end:].lstrip()), "")
        if place and following.stated is not None and following.sourced:  # the marks between that the source has
            behind = ours[following.stated].start
            if stated[end:behind] != stated[place:start] == _between(theirs, following.sourced, source):
                return Mend(start, behind, "")
        return Mend(place if stated[place:start].isspace() else start, end, "")
    if start == 0 and stated[0].isupper():
        words = words[0].upper() + words[1:]
    return Mend(start, end, words)


def _between(words: tuple[Word, ...], at: int, text: str) -> str:
    """What stands between a word and the one before it."""
    return text[words[at - 1].end : words[at].start]


def _steps(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> list[_Step]:
    """The cheapest way through both, from any word of the source to any later one."""
    costs = _costs(ours, theirs)
    row = len(ours)
    column = min(range(len(theirs) + 1), key=lambda at: costs[row][at])
    steps: list[_Step] = []
    while row > 0:
        is_open = ours[row - 1].key in {GAP, INSERTION}
        cost = costs[row][column]
        same = not is_open and column > 0 and ours[row - 1].key == theirs[column - 1].key
        if is_open and column > 0 and cost == costs[row][column - 1]:
            column -= 1
        elif is_open and cost == costs[row - 1][column]:
            row -= 1
            steps.append(_Step(row, None, is_kept=True))
        elif not is_open and column > 0 and cost == costs[row - 1][column - 1] + (0 if same else _EXCHANGED):
            row, column = row - 1, column - 1
            steps.append(_Step(row, column, is_kept=same))
        elif cost == costs[row - 1][column] + _TOO_MANY:
            row -= 1
            steps.append(_Step(row, None, is_kept=False))
        else:
            column -= 1
            steps.append(_Step(None, column, is_kept=False))
    return steps[::-1]


def _costs(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> list[list[int]]:
    """`[i][j]`: the least that it costs for our first `i` to end with the source's first `j`."""
    costs = [[0] * (len(theirs) + 1)]
    for word in ours:
        above = costs[-1]
        is_open = word.key in {GAP, INSERTION}
        line = [above[0] + (0 if is_open else _TOO_MANY)]
        for column, other in enumerate(theirs, start=1):
            if is_open:
                line.append(min(above[column], line[-1]))
            else:
                change = above[column - 1] + (0 if word.key == other.key else _EXCHANGED)
                line.append(min(change, above[column] + _TOO_MANY, line[-1] + _LEFT_OUT))
        costs.append(line)
    return costs
