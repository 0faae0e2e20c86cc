"""An alignment and the ruling on it in, why the one follows from the other out, in plain words with the thresholds."""

from collections.abc import Iterator

from factcheck.judge import places, turns
from factcheck.judge import ruling as rules
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


def reasons(alignment: Alignment, ruling: Ruling) -> Iterator[str]:
    """One clause a reason, the weightiest first; the thresholds are those of `judge/ruling.py`."""
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
    needed = _needed(alignment, ruling)
    if needed is not None:
        share += f" (at least {_percent(needed)} is needed)"
    missing = [term.key for term in alignment.missing][:_MOST_WORDS]
    return f"{share}; it lacks {', '.join(f'“{word}”' for word in missing)}" if missing else share


def _needed(alignment: Alignment, ruling: Ruling) -> float | None:
    if ruling.verdict is Verdict.SUPPORTED or ruling.verdict is None:
        return rules.SUPPORT_COVERAGE if alignment.is_implied else rules.CLAIM_COVERAGE
    by_rule = {
        "negated": turns.TURN_COVERAGE,
        "overclaim": rules.OVERCLAIM_COVERAGE,
        "wrong-name": rules.NAME_COVERAGE,
        "wrong-figure": places.ABOUT_THE_SAME if alignment.is_implied else turns.CLAIM_FIGURES,
    }
    return by_rule.get(ruling.rule)


def _against(alignment: Alignment, ruling: Ruling) -> Iterator[str]:
    for side in ruling.against:
        if side.why:
            yield f"“{side.pair.stated.text}” is wrong by what the source's figures come to: {side.why}"
        else:
            yield (
                f"{told(side.pair.stated, side.pair.sourced, side.pair.relation)}, and stands in its place: "
                f"{_place(side)}"
            )
    if ruling.turn is not None:
        stated, sourced = ruling.turn.stated, ruling.turn.sourced
        words = [f"“{token.text}”" for token in (stated, sourced) if token is not None]
        where = "against each other" if len(words) > 1 else f"only in {'the sentence' if stated else 'the source'}"
        yield f"{' and '.join(words)} stand {where}" if len(words) > 1 else f"{words[0]} stands {where}"
    agreeing = [f"“{side.pair.stated.text}”" for side in alignment.sides if side.agrees]
    if agreeing:
        yield f"one wrong fact outweighs those that agree: {', '.join(agreeing)}"


def _for(alignment: Alignment) -> Iterator[str]:
    for side in alignment.sides:
        if side.why:
            yield f"“{side.pair.stated.text}” follows from the source's figures: {side.why}"
    if alignment.sides:
        yield "the source bears out every figure, date and quotation"
    else:
        yield "the sentence states no figure, date or quotation that could be wrong"


def _neither(alignment: Alignment) -> Iterator[str]:
    yield from _doubts(alignment)
    for side in alignment.sides:
        stated, sourced, relation = side.pair
        if relation is Relation.CONFLICT and not side.why:
            yield (f"{told(stated, sourced, relation)}, but it is not sure that both are of one thing: {_place(side)}")
        elif not side.agrees:
            yield side.why or told(stated, sourced, relation)
    for side in alignment.names:
        instead = f"; “{side.pair.sourced.text}” stands where it would" if side.pair.sourced else ""
        yield f"the claim does not name “{side.pair.stated.text}”{instead}"
    for turn in alignment.turned:
        words = [f"“{token.text}”" for token in (turn.stated, turn.sourced) if token is not None]
        yield f"{' against '.join(words)} may turn it round, but too little else is shared to say so"


def _doubts(alignment: Alignment) -> Iterator[str]:
    """What keeps a claim from bearing a sentence out though no fact of it is wrong."""
    least = _percent(rules.STATED_MATTER)
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
            alignment.said < rules.STATED_MATTER,
            f"the claim has {_percent(alignment.said)} of what is said of its subject (at least {least})",
        ),
    )
    yield from (told for is_so, told in doubts if is_so)
    yield from alignment.doubts


def _place(side: Side) -> str:
    """How surely both facts stand in one place; a name's likeness and lead are added up."""
    alike = f"the words around them are {_percent(side.closeness)} alike"
    ahead = f"{_percent(side.lead)} more than around any that agrees"
    if side.pair.stated.kind == "name":
        return f"{alike}, {ahead} (together at least {_percent(places.NAME_PLACE)})"
    least = f" (at least {_percent(places.clear_lead(side))})" if side.pair.stated.kind == "quantity" else ""
    return f"{alike} (at least {_percent(places.SAME_PLACE)}), {ahead}{least}"


def _percent(share: float) -> str:
    return f"{round(100 * min(share, 1.0))}%"
