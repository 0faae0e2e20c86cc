"""A ruling against a sentence in, and what is left of it beside the one event that has all that is told, out.

`Tarn lost 3-2 to Rask` beside "Tarn were beaten 3-2 by Rask, while Lund lost 2-0 to Velby": that somebody else lost by
another score is another match.
"""

from factcheck.facts import Context
from factcheck.judge.ruling import decide
from factcheck.judge.value import Ruling
from factcheck.match.align import Alignment, align
from factcheck.match.beside.crossed_events import home, tells_one_deed
from factcheck.match.read.reading import read
from factcheck.model import Verdict

_AS_MUCH = 0.7  # of the words: the other event may have the very verb that this one has a word for


def beside_one_event(ruling: Ruling, alignment: Alignment, context: Context) -> tuple[Alignment, Ruling]:
    """For a ruling against a sentence, that by the one event, where it is not against it and has much of it."""
    span = home(alignment.stated, alignment.sourced, alignment.links, alignment.sides)
    if span is None:
        return alignment, ruling
    text = alignment.sourced.words.text[span.start : span.end]
    alone = align(alignment.stated, read(text, context), context)
    if alone.coverage < _AS_MUCH * alignment.coverage:
        return alignment, ruling
    found = decide(alone)
    is_left = found.verdict is Verdict.SUPPORTED or (found.verdict is None and tells_one_deed(alignment.stated))
    return (alone, found) if is_left else (alignment, ruling)
