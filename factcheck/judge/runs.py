"""A run of sentences that bears a sentence out in, what one of them that has all of that says otherwise out.

A run has the words of three sentences, and a name that one leaves to another. Where one sentence has every word that
the run has of what is stated, names aside, it is the one meant: what it denies or dates otherwise is not borne out
because its neighbour has a word or a year like it.
"""

from collections.abc import Sequence

from factcheck.facts import Context
from factcheck.judge.nearest import open_ruling
from factcheck.judge.ruling import decide
from factcheck.judge.value import Ruling
from factcheck.lexicon.grammar import THIRD_PERSONS
from factcheck.match.align import Alignment, align
from factcheck.match.read.reading import Reading
from factcheck.model import Verdict
from factcheck.words import is_inside


def told_otherwise(
    stated: Reading, runs: Sequence[Reading], parts: Sequence[Reading], context: Context
) -> Ruling | None:
    """The ruling of such a sentence; None where there is none, so that the run's holds."""
    borne_out = [found for run in runs if decide(found := align(stated, run, context)).verdict is Verdict.SUPPORTED]
    lacking = [_lacking(found) for found in borne_out]
    for part in parts:
        alone = align(stated, part, context)
        if _is_of_another(alone):
            continue
        ruling = decide(alone)
        if not any(_lacking(alone) <= missing for missing in lacking):
            if ruling.turn:
                return open_ruling(alone)
            continue
        if ruling.verdict is Verdict.CONTRADICTED:
            return ruling
        if any(side.conflicts for side in alone.sides):
            return open_ruling(alone)
    return None


def _is_of_another(alignment: Alignment) -> bool:
    """Whether it lacks a name, and leaves none to the sentence before: it speaks of somebody or something else.

    Not where the name is that of a speaker, and it is another who said it.
    """
    said = [side.pair.stated for side in alignment.sides if side.is_of("attribution") and side.conflicts]
    names = [side.pair.stated for side in alignment.names]
    strange = [name for name in names if not is_inside(name.start, said)]
    return bool(strange) and all(token.key not in THIRD_PERSONS for token in alignment.sourced.words.tokens)


def _lacking(alignment: Alignment) -> frozenset[int]:
    return frozenset(term.start for term in alignment.missing if not term.name)
