"""A contradicted sentence and the ruling on it in, the changes that mend it out, and the edits they make of a draft.

Nothing is offered on the strength of a pattern: each way of mending is written into the sentence, and the
sentence is judged again. What is not borne out then is not offered.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, product

from factcheck.facts import AGREEING, Context
from factcheck.fixing.forms import Change, alternatives
from factcheck.fixing.places import to_edits
from factcheck.judge.value import Ruling
from factcheck.judge.weigh import Judgement
from factcheck.lexicon.changes import COMPARATIVES
from factcheck.model import Fact, Span, Verdict
from factcheck.words import cut

__all__ = ["Change", "changes", "splice", "to_edits"]

# A sentence of several wrong facts has few ways to be mended; one with more is better left to its writer.
_MOST_TRIES = 24
_AS_FAR = 40  # characters from a figure to its `than`: `900 more pupils than`
_OPENING = " \"'“‘«([¿¡"
_COMPARED = frozenset({"quantity", "date", "rank", "quotation", "attribution"})

Judge = Callable[[str], Judgement | None]


def changes(
    text: str, judgement: Judgement, evidence: Sequence[Fact], context: Context, judge: Judge
) -> tuple[Change, ...]:
    """What to replace in a sentence so that the source bears it out, or at least the facts that are replaced.

    `evidence` are the facts of the claims that it was judged by, `judge` gives the ruling on another wording.
    () where there is no way, and where the source would bear out more than one.
    """
    choices = [
        choice
        for side in judgement.ruling.against
        if (side.why or not _tells_how_far(text, side.pair.stated))
        and (choice := alternatives(side, judgement.claims, evidence, context))
    ]
    ways = _borne_out(text, _together(choices), judge)
    found = next(ways, ())
    if any(change.is_guess for change in found) and next(ways, None) is not None:
        return ()  # which of them was meant only the writer knows
    return found


def _tells_how_far(text: str, fact: Fact) -> bool:
    """Whether a figure says how much more one thing is than another, which none of the source's may say: `900 more`."""
    behind = [token.key for token in cut(text[fact.end : fact.end + _AS_FAR]).tokens]
    return fact.kind == "quantity" and behind[:1] != [] and behind[0] in COMPARATIVES and "than" in behind


def _borne_out(text: str, ways: Iterable[tuple[Change, ...]], judge: Judge) -> Iterator[tuple[Change, ...]]:
    """Those of the first few `ways` to mend `text` that the source bears out."""
    for way in islice(ways, _MOST_TRIES):
        settled = _settled(text, way)
        mended, ranges = splice(text, settled)
        if mended != text and _is_borne_out(judge(mended), ranges, settled):
            yield settled


def splice(text: str, changes: Sequence[Change]) -> tuple[str, tuple[Span, ...]]:
    """`text` with `changes` (in its order, none over another) made, and where each then stands."""
    written, done, ranges = "", 0, []
    for change in changes:
        written += text[done : change.start]
        ranges.append(Span(len(written), len(written) + len(change.text)))
        written += change.text
        done = change.end
    return written + text[done:], tuple(ranges)


def _together(choices: Sequence[Sequence[tuple[Change, ...]]]) -> Iterator[tuple[Change, ...]]:
    """Each way of taking one alternative for every wrong fact, the likeliest first."""
    if not choices:
        return
    for taken in product(*choices):
        yield tuple(change for changes in taken for change in changes)


def _settled(text: str, changes: Sequence[Change]) -> tuple[Change, ...]:
    """In the order of the text, without those over another and without what changes nothing."""
    kept: list[Change] = []
    for change in sorted(changes):
        if change.text[:1].islower() and not text[: change.start].strip(_OPENING) and not text[change.start].islower():
            change = change._replace(text=change.text[0].upper() + change.text[1:])  # noqa: PLW2901 - it opens the text
        if text[change.start : change.end] != change.text and (not kept or change.start >= kept[-1].end):
            kept.append(change)
    return tuple(kept)


def _is_borne_out(judgement: Judgement | None, ranges: Sequence[Span], changes: Sequence[Change]) -> bool:
    """Whether the sentence is supported; or, where it says more than that, each figure and date put in is."""
    if judgement is None:
        return False
    ruling = judgement.ruling
    if ruling.verdict is Verdict.SUPPORTED:
        return True
    if any(_touches(side.pair.stated, ranges) for side in ruling.against) or ruling.turn:
        return False
    if any(change.is_guess or change.kind not in _COMPARED for change in changes):
        return _is_wrong_elsewhere(ruling) and not any(change.is_guess for change in changes)
    return all(_agrees(ruling, place) for place in ranges)


def _is_wrong_elsewhere(ruling: Ruling) -> bool:
    return ruling.verdict is Verdict.CONTRADICTED and bool(ruling.against)


def _agrees(ruling: Ruling, place: Span) -> bool:
    return any(side.pair.relation in AGREEING and _touches(side.pair.stated, (place,)) for side in ruling.sides)


def _touches(fact: Fact, ranges: Sequence[Span]) -> bool:
    return any(fact.start < place.end and place.start < fact.end for place in ranges)
