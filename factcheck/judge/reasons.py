"""An alignment and the ruling on it in, why the one follows from the other out, in plain words."""

from collections.abc import Iterator

from factcheck.judge import places
from factcheck.judge import ruling as rules
from factcheck.judge.substance import WHOLLY
from factcheck.judge.value import Ruling
from factcheck.match.align import Alignment
from factcheck.match.words.side import Side
from factcheck.model import Fact, Relation, Verdict

_RELATIONS = {
    Relation.SAME: "is the same as",
    Relation.WEAKER: "says no more than",
    Relation.STRONGER: "says more than",
    Relation.CONFLICT: "is not",
    Relation.UNCLEAR: "cannot be measured against",
}
_MOST_WORDS = 6
_MORE = "more than around any that agrees"


def reasons(alignment: Alignment, ruling: Ruling) -> Iterator[str]:
    """One clause a reason, the weightiest first. What a verdict asks for is told where it was not given."""
    yield _coverage(alignment, ruling)
    if ruling.verdict is Verdict.CONTRADICTED:
        yield from _against(alignment, ruling)
    elif ruling.verdict is Verdict.SUPPORTED:
        yield from _for(alignment)
    else:
        yield from _neither(alignment)


def told(stated: Fact, sourced: Fact | None, relation: Relation) -> str:
    """`“35 per cent” is not “33 per cent”`."""
    if sourced is None:
        return f"“{stated.text}” has nothing of its kind in the source"
    return f"“{stated.text}” {_RELATIONS[relation]} “{sourced.text}”"


def _coverage(alignment: Alignment, ruling: Ruling) -> str:
    share = f"the claim speaks of {_percent(alignment.coverage)} of what the sentence says"
    if ruling.verdict is None:
        words = _percent(rules.SUPPORT_COVERAGE if alignment.is_implied else rules.CLAIM_COVERAGE)
        share += f" (at least {words} is needed, {_percent(places.FIGURES_COVERAGE)} where its figures agree)"
    about = alignment.sourced.about
    missing = [f"“{term.key}”" for term in alignment.missing if term.stem not in about][:_MOST_WORDS]
    return f"{share}; it lacks {', '.join(missing)}" if missing else share


def _against(alignment: Alignment, ruling: Ruling) -> Iterator[str]:
    for side in ruling.against:
        if side.why:
            yield f"“{side.pair.stated.text}” is wrong: {side.why}"
        else:
            yield f"{told(*side.pair)}, and stands in its place: {_likeness(side)}"
    if ruling.turn is not None:
        stated, sourced = ruling.turn.stated, ruling.turn.sourced
        if stated and sourced:
            yield f"“{stated.text}” and “{sourced.text}” stand against each other"
        elif word := stated or sourced:
            yield f"“{word.text}” stands only in {'the sentence' if stated else 'the source'}"
    agreeing = [f"“{side.pair.stated.text}”" for side in alignment.sides if side.agrees]
    if agreeing:
        yield f"one wrong fact outweighs those that agree: {', '.join(agreeing)}"


def _for(alignment: Alignment) -> Iterator[str]:
    for side in alignment.sides:
        if side.why:
            yield f"“{side.pair.stated.text}” is right: {side.why}"
    if alignment.sides:
        yield "the source bears out every figure, date and quotation"
    else:
        yield "the sentence states no figure, date or quotation that could be wrong"


def _neither(alignment: Alignment) -> Iterator[str]:
    yield from _doubts(alignment)
    for side in alignment.sides:
        stated, sourced, relation = side.pair
        if relation is Relation.CONFLICT and not side.why:
            doubt = f"but it is not sure that both are of one thing: {_place(side, alignment)}"
            yield f"{told(stated, sourced, relation)}, {doubt}"
        elif not side.agrees:
            yield side.why or told(stated, sourced, relation)
    for side in alignment.names:
        instead = f"; “{side.pair.sourced.text}” stands where it would" if side.pair.sourced else ""
        yield f"the claim does not name “{side.pair.stated.text}”{instead}"
    for turn in alignment.turned:
        words = [f"“{token.text}”" for token in (turn.stated, turn.sourced) if token is not None]
        yield f"{' against '.join(words)} may turn it round, but it is not sure that the claim speaks of the same"


def _doubts(alignment: Alignment) -> Iterator[str]:
    """What keeps a claim from bearing a sentence out though no fact of it is wrong."""
    least = rules.least_said(alignment)
    doubts = (
        (alignment.is_of_another_day, "the source gives its figures as of another day"),
        (
            rules.is_of_another(alignment),
            "the sentence names neither the claim’s subject nor, as what it speaks of, anything that the claim has",
        ),
        (
            alignment.is_of_another_thing,
            "what is counted or described is another thing: other words stand before the same noun",
        ),
        (alignment.denies_alone, "the sentence denies what the claim says"),
        (
            alignment.said < least,
            f"the claim has {_percent(alignment.said)} of what is said of its subject (at least {_percent(least)})",
        ),
    )
    yield from (told for is_so, told in doubts if is_so)
    yield from alignment.doubts


def _likeness(side: Side) -> str:
    """How surely both facts stand in one place."""
    return f"the words around them are {_percent(side.closeness)} alike, {_percent(side.lead)} {_MORE}"


def _place(side: Side, alignment: Alignment) -> str:
    """The same with what is asked for."""
    is_named = not alignment.is_implied and alignment.named >= WHOLLY
    alike, lead = places.least_closeness(side, is_named=is_named), places.clear_lead(side)
    return (
        f"the words around them are {_percent(side.closeness)} alike (at least {_percent(alike)}), "
        f"{_percent(side.lead)} {_MORE} (at least {_percent(lead)})"
    )


def _percent(share: float) -> str:
    return f"{round(100 * min(share, 1.0))}%"
