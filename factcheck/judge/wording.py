"""A judgement in, a finding out that says to a person what is wrong, and what the source says."""

from collections.abc import Sequence

from factcheck.model import Claim, Fact, Finding, Match, Pair, Relation, Sentence, Severity, Token, Verdict
from factcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:  # where no claim speaks of a sentence there is nothing of these to word
    from factcheck.arithmetic.value import Problem
    from factcheck.judge.stale import Age
    from factcheck.judge.value import Ruling
    from factcheck.judge.weigh import Judgement
    from factcheck.match.read.spelled import Spelled
    from factcheck.match.stance.turn import Turn
    from factcheck.match.words.side import Side

# What a claim must speak of (0-100) before that it leaves something open is told of a sentence that needs no source.
_OPEN = 45.0
_SWAPPED, _EXCHANGED = "swapped", "exchanged"  # as `match.stance.turn` has them
_LACKING = "the claim has nothing of"
NEARLY_ALL = 80.0  # the same where there is a reason why the claim does not bear it out

_SEVERITIES = {Verdict.SUPPORTED: Severity.INFO, Verdict.UNSOURCED: Severity.INFO, Verdict.CONTRADICTED: Severity.ERROR}
_NOUNS = {"quantity": "figure", "date": "date", "rank": "rank", "name": "name", "attribution": "attribution"}


def finding(sentence: Sentence, judgement: "Judgement | None", *, is_worthy: bool) -> Finding | None:
    """The finding on a sentence; None if no claim decides and an editor would want no source for it."""
    if judgement is not None and judgement.ruling.verdict is not None:
        return _decided(sentence, judgement)
    if judgement is not None and judgement.ruling.is_near:
        is_told = judgement.ruling.score >= NEARLY_ALL and bool(judgement.ruling.doubts)
        is_open = (bool(judgement.ruling.sides) and judgement.ruling.score >= _OPEN) or is_told
        return _uncovered(sentence, judgement) if is_worthy or is_open else None
    if not is_worthy:
        return None
    return Finding(Verdict.UNSOURCED, "unsourced", Severity.INFO, "no claim in the store speaks of this", sentence)


def outdated(sentence: Sentence, judgement: "Judgement", age: "Age") -> Finding:
    """The finding on a sentence that rests on a claim past its day, or on one that another has taken the place of.

    It is wrong where the newer claim says otherwise; else it is borne out, by what must be looked at again.
    """
    from factcheck.judge.stale import STALE

    finding = _decided(sentence, judgement)
    if age.newer is None:
        if finding.verdict is Verdict.CONTRADICTED:
            return finding._replace(message=f"{finding.message} (by a claim past its day, {age.old.expires})")
        message = f"borne out by a claim that was good until {age.old.expires}: look at it again"
        return finding._replace(rule=STALE, severity=Severity.WARNING, message=message)
    newer = Match(age.newer, finding.matches[0].score, ())
    if age.ruling is None:
        message = f"`{age.newer.id}` has taken the place of what bears this out: “{age.newer.text}”"
        return finding._replace(
            rule=STALE, severity=Severity.WARNING, message=message, matches=(*finding.matches, newer)
        )
    pairs = _pairs(age.ruling) if age.is_of_sentence else finding.pairs
    return Finding(
        *(Verdict.CONTRADICTED, STALE, Severity.WARNING, _overtaken(age.newer, age.ruling), sentence),
        matches=(newer._replace(pairs=pairs), *finding.matches),
        pairs=pairs,
    )


def _overtaken(newer: Claim, ruling: "Ruling") -> str:
    """What was said then, and what the newer claim has in its place."""
    since = newer.as_of or newer.work.issued
    day = f", as of {since}" if since else ""
    sides = [(side.pair.stated, side.pair.sourced) for side in ruling.against if side.pair.sourced]
    if not sides:
        return f"out of date: `{newer.id}` says “{newer.text}”{day}"
    changed = _listed([f"“{stated.text}” is now “{sourced.text}”" for stated, sourced in sides if sourced])
    return f"out of date: {changed}{day}"


def placed_back(finding: Finding, spelled: "Spelled") -> Finding:
    """A finding on a sentence that was read with a name for what opens it, its facts where the draft has them."""

    def back(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
        placed = [(pair, spelled.placed_back(pair.stated)) for pair in pairs]
        return tuple(pair._replace(stated=stated) for pair, stated in placed if stated)

    matches = tuple(match._replace(pairs=back(match.pairs)) for match in finding.matches)
    return finding._replace(matches=matches, pairs=back(finding.pairs))


def miscounted(sentence: Sentence, problem: "Problem") -> Finding:
    """The finding on a sum of the draft that cannot be right; one that two sentences disagree on may be either's."""
    from factcheck.arithmetic.value import BAD_ARITHMETIC

    fact = Fact("arithmetic", sentence.text[problem.start : problem.end], problem.start, problem.end, None)
    severity = Severity.ERROR if problem.rule == BAD_ARITHMETIC else Severity.WARNING
    pair = Pair(fact, None, Relation.CONFLICT)
    return Finding(Verdict.CONTRADICTED, problem.rule, severity, problem.message, sentence, pairs=(pair,))


def _decided(sentence: Sentence, judgement: "Judgement") -> Finding:
    ruling = judgement.ruling
    verdict = ruling.verdict or Verdict.UNSOURCED
    severity = Severity.WARNING if ruling.rule == "overclaim" else _SEVERITIES[verdict]
    return Finding(verdict, ruling.rule, severity, _message(ruling), sentence, _matches(judgement), _pairs(ruling))


def _uncovered(sentence: Sentence, judgement: "Judgement") -> Finding:
    """A claim is near, but does not bear out all that the sentence says."""
    ruling = judgement.ruling
    open_facts = [f"“{side.pair.stated.text}”" for side in ruling.sides if side.pair.relation is Relation.UNCLEAR]
    told, pairs = ruling.lacking, _pairs(ruling)
    if ruling.doubts and ruling.score >= NEARLY_ALL:
        doubt = ruling.doubts[0]
        is_short = doubt.startswith(_LACKING)
        message = f"the nearest {doubt[4:]}" if is_short else f"the nearest claim does not bear this out: {doubt}"
    elif open_facts:
        told = ()
        message = f"the nearest claim does not cover {_listed(open_facts)}"
    elif ruling.lacking:
        message = f"the nearest claim has nothing of {_listed([f'“{words.text}”' for words in ruling.lacking])}"
    else:
        message = _unsure(ruling)
    pairs += tuple(Pair(words, None, Relation.UNCLEAR) for words in told)
    pairs = tuple(sorted(pairs, key=lambda pair: pair.stated.start))
    return Finding(Verdict.UNSOURCED, "unsourced", Severity.INFO, message, sentence, _matches(judgement), pairs)


def _unsure(ruling: "Ruling") -> str:
    """What is told where no word is lacking that could be named: another figure, which may be of something else."""
    unlike = (side.pair for side in ruling.sides if side.pair.relation in {Relation.CONFLICT, Relation.STRONGER})
    pair = next((pair for pair in unlike if pair.sourced), None)
    if pair and pair.sourced:
        return f"the nearest claim has “{pair.sourced.text}”, and not “{pair.stated.text}”; it may be of something else"
    return "the nearest claim has little of this" if ruling.score < NEARLY_ALL else _ONLY_WORDS


def _message(ruling: "Ruling") -> str:
    if ruling.verdict is Verdict.SUPPORTED:
        return "the source bears this out"
    if ruling.turn is not None:
        turn = ruling.told or ruling.turn
        return _raised(turn) if ruling.rule == "overclaim" else _turned(turn)
    return "; ".join(_amiss(side, ruling.rule) for side in ruling.against)


def _turned(turn: "Turn") -> str:
    if turn.kind == _EXCHANGED and turn.stated and turn.sourced:
        return f"“{turn.stated.text}” where the source has “{turn.sourced.text}”, and the other way round"
    if turn.stated and turn.sourced:
        return f"“{turn.stated.text}” where the source has “{turn.sourced.text}”"
    if turn.stated is None:
        return f"the source denies this: “{turn.sourced.text if turn.sourced else ''}”"
    if turn.kind == _SWAPPED:
        return f"“{turn.stated.text}” is on the other side in the source, which has it the other way round"
    return f"“{turn.stated.text}” denies what the source says"


def _raised(turn: "Turn") -> str:
    if turn.stated is None:
        return f"says more than the source, which has “{turn.sourced.text if turn.sourced else ''}”"
    source = f"the source: “{turn.sourced.text}”" if turn.sourced else "the source"
    return f"“{turn.stated.text}” says more than {source}"


def _amiss(side: "Side", rule: str) -> str:
    stated, sourced = side.pair.stated, side.pair.sourced
    if side.why:
        return f"“{stated.text}”: {side.why}"
    source = f"“{sourced.text}”" if sourced else "nothing of the kind"
    if rule == "overclaim":
        return f"“{stated.text}” says more than the source: {source}"
    if stated.kind == "attribution":
        return f"attributed to “{stated.text}”; the source gives {source}"
    if stated.kind == "quotation":
        return f"the quotation reads {source} in the source"
    if stated.kind == "date" and sourced:
        same = ": the draft’s words are read by its own day" if stated.text.lower() == sourced.text.lower() else ""
        return f"{_dated(stated)} is not the source’s date: {_dated(sourced)}{same}"
    return f"“{stated.text}” is not the source’s {_NOUNS.get(stated.kind, stated.kind)}: {source}"


def _dated(fact: Fact) -> str:
    """A date in its words and, where these have no figure, as what they come to: `“last August” (August 2023)`."""
    from factcheck.facts.date.wording import describe  # dates are seldom wrong

    meant = describe(fact)
    return f"“{fact.text}”" if meant == fact.text or any(map(str.isdigit, fact.text)) else f"“{fact.text}” ({meant})"


def _matches(judgement: "Judgement") -> tuple[Match, ...]:
    pairs = _pairs(judgement.ruling)
    return tuple(Match(claim, judgement.ruling.shown, pairs) for claim in judgement.claims)


def _pairs(ruling: "Ruling") -> tuple[Pair, ...]:
    seen: dict[Fact, Pair] = {}
    for side in (*ruling.against, *ruling.sides):
        seen.setdefault(side.pair.stated, side.pair)
    turn = ruling.told or ruling.turn
    if ruling.turn is not None and turn and turn.stated is not None and ruling.verdict is Verdict.CONTRADICTED:
        relation = Relation.STRONGER if ruling.rule == "overclaim" else Relation.CONFLICT
        sourced = turn.sourced
        stated = _wording(turn.stated)
        seen[stated] = Pair(stated, _wording(sourced) if sourced else None, relation)
    return tuple(sorted(seen.values(), key=lambda pair: pair.stated.start))


def _wording(token: Token) -> Fact:
    """A word that turns a statement round or says more, as a fact of its own: what is marked in the draft."""
    return Fact("wording", token.text, token.start, token.end, None)


_ONLY_WORDS = "the nearest claim has the words of this, but does not say it"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
