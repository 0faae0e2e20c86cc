"""A wrong fact beside its source's in, the ways to write the source's in its place out, the likeliest first.

What is safe, and why. A safe change puts another value to the thing that the sentence is about: its figure, its
date, its place in an order, or the hedge that its source has. An unsafe one may change what the sentence means:

- a name: the sentence may well be about the other thing, and the source the wrong one to hold it against;
- a speaker, or the words between quotation marks: only the writer knows what was heard;
- a figure that two of the source's own come to: the writer may have worked it out;
- a figure that loses its hedge (`about 35` for a flat `33`): it then says more than the writer did;
- one for several, or several for one: the noun and the verb after it have to be looked at.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck import facts
from factcheck.facts import Context, attribution, name, quantity, rank
from factcheck.facts.date import rewording as of_date
from factcheck.facts.quantity import rewording as of_quantity
from factcheck.facts.quotation.mending import mends
from factcheck.match.words.side import Side
from factcheck.model import Claim, Fact
from factcheck.typed import NamedTuple
from factcheck.visible import without_unseen
from factcheck.words import cut

_WHOLE, _NEARLY = 100.0, 0.1  # per cent
_ROUNDED = 0.005  # of a figure


class Change(NamedTuple):
    """Put `text` for what stands at `start:end` of the sentence.

    `is_guess`: the source's fact is one of several that it may be, so that only a sentence borne out proves it.
    """

    start: int
    end: int
    text: str
    kind: str
    is_safe: bool
    is_guess: bool = False


Alternative = tuple[Change, ...]


def alternatives(
    side: Side, claims: Sequence[Claim], evidence: Sequence[Fact], context: Context
) -> tuple[Alternative, ...]:
    """Every way to mend one wrong fact, each once."""
    stated, sourced = side.pair.stated, side.pair.sourced
    if stated.kind == "quotation":
        quotes = dict.fromkeys(without_unseen(claim.quote) for claim in claims)
        return tuple(filter(None, (_quotation(stated, quote) for quote in quotes)))
    found: dict[str, Alternative] = {}
    is_worked_out = _may_be_worked_out(stated, evidence)
    for other in [sourced] if sourced else _told(side, context):
        for change in _changes(stated, other):
            found.setdefault(change.text, (change._replace(is_safe=change.is_safe and not is_worked_out),))
    guessed = [
        change._replace(is_guess=True)
        for other in evidence
        if other.kind == stated.kind and sourced is None
        for change in _changes(stated, other)
    ]
    for change in guessed:
        found.setdefault(change.text, (change,))
    return tuple(found.values())


def _may_be_worked_out(stated: Fact, evidence: Sequence[Fact]) -> bool:
    """Whether two figures of the source come to the stated one: 19.9 of "50.1 and 30 per cent, and Brandt the rest"."""
    figures = [fact for fact in evidence if fact.kind == "quantity"]
    ways = (quantity.may_come_to, _is_rest, _is_apart)
    return stated.kind == "quantity" and any(may_be(stated, figures) for may_be in ways)


def _is_apart(stated: Fact, figures: Sequence[Fact]) -> bool:
    """Whether a figure is what one of two that follow each other has more than the other: "36 million, 8 more"."""
    told = [number for fact in (stated, *figures) for number in quantity.numbers(fact)[:1]]
    return any(abs(abs(one - other) - told[0]) < _ROUNDED * told[0] for one, other in pairwise(told[1:]))


def _is_rest(stated: Fact, figures: Sequence[Fact]) -> bool:
    """Whether a share is what the source's shares leave of a whole."""
    if not quantity.is_share(stated) or len(quantity.numbers(stated)) != 1:
        return False
    shares = [number for fact in figures if quantity.is_share(fact) for number in quantity.numbers(fact)]
    return bool(shares) and abs(_WHOLE - sum(shares) - quantity.numbers(stated)[0]) < _NEARLY


def _told(side: Side, context: Context) -> Iterator[Fact]:
    """The facts in the words that say why: `the source has China at 33 per cent`."""
    return (fact for fact in facts.extract(cut(side.why), context) if fact.kind == side.pair.stated.kind)


def _changes(stated: Fact, sourced: Fact) -> Iterator[Change]:
    for text, is_safe in _rewritten(stated, sourced):
        if text:
            yield Change(stated.start, stated.end, text, stated.kind, is_safe)


def _rewritten(stated: Fact, sourced: Fact) -> Iterable[tuple[str | None, bool]]:
    """The new words, and whether they are safe."""
    if stated.kind == "quantity":
        is_dropped = of_quantity.has_hedge(stated) and not of_quantity.has_hedge(sourced)
        is_safe = not of_quantity.changes_number(stated, sourced)
        if is_dropped:
            yield of_quantity.rewrite(stated, sourced, keeps_hedge=True), is_safe
        yield of_quantity.rewrite(stated, sourced), is_safe and not is_dropped
    elif stated.kind == "date":
        yield of_date.rewrite(stated, sourced), True
    elif stated.kind == "rank":
        yield rank.rewrite(stated, sourced), True
    elif stated.kind == "name":
        yield name.rewrite(stated, sourced), False
    elif stated.kind == "attribution":
        speaker = attribution.rewrite(stated, sourced)
        yield speaker, False
        if speaker and " " in speaker:  # `the Commission on ...`: names are read without their article
            yield f"{'The' if stated.start == 0 else 'the'} {speaker}", False


def _quotation(stated: Fact, source: str) -> Alternative:
    return tuple(
        Change(stated.start + mend.start, stated.start + mend.end, mend.text, stated.kind, is_safe=False)
        for mend in mends(stated.text, source)
    )
