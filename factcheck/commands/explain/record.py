"""How sentences were judged in, one JSON object out."""

from collections.abc import Sequence

from factcheck.commands.claims import printing
from factcheck.commands.explain.tracing import Explained
from factcheck.judge.reasons import reasons
from factcheck.judge.trace import Compared, Traced
from factcheck.lexicon.points import THRESHOLD
from factcheck.model import Fact, Source


def dump(found: Sequence[Explained], source: Source) -> None:
    """Print `{"version": 1, "path": ..., "sentences": [...]}`; offsets count code points of the document."""
    printing.dump({"version": 1, "path": source.path, "sentences": [_sentence(one, source) for one in found]})


def _sentence(one: Explained, source: Source) -> dict[str, object]:
    start = source.lines().position(one.sentence.span.start)
    judgement = one.trace.judgement if one.trace is not None else None
    return {
        "text": one.sentence.text,
        "read_as": one.told,
        "line": start.line,
        "column": start.column,
        "verdict": one.finding.verdict.value if one.finding is not None else None,
        "rule": one.finding.rule if one.finding is not None else None,
        "message": one.finding.message if one.finding is not None else None,
        "decided_by": [claim.id for claim in judgement.claims] if judgement and judgement.ruling.verdict else [],
        "facts": [_fact(fact, one) for fact in one.facts],
        "worth": {
            "points": one.worth.points,
            "threshold": THRESHOLD,
            "signs": [{"name": sign.name, "points": sign.points} for sign in one.worth.signs],
        },
        "sums": [{"rule": problem.rule, "message": problem.message} for problem in one.problems],
        "claims": [_claim(traced) for traced in one.trace.claims] if one.trace is not None else [],
    }


def _fact(fact: Fact, one: Explained) -> dict[str, object]:
    span = one.sentence.span_of(fact.start, fact.end)
    return {"kind": fact.kind, "text": fact.text, "start": span.start, "end": span.end}


def _claim(traced: Traced) -> dict[str, object]:
    return {
        "id": traced.claim.id,
        "score": round(traced.compared[0].ruling.shown, 1),
        "readings": [_reading(compared) for compared in traced.compared],
    }


def _reading(compared: Compared) -> dict[str, object]:
    alignment, ruling = compared.alignment, compared.ruling
    return {
        "of": "quotation" if compared.is_quotation else "statement",
        "text": compared.sourced.words.text,
        "verdict": ruling.verdict.value if ruling.verdict is not None else None,
        "rule": ruling.rule,
        "coverage": round(alignment.coverage, 3),
        "missing": [term.key for term in alignment.missing],
        "facts": [
            {
                "stated": side.pair.stated.text,
                "sourced": side.pair.sourced.text if side.pair.sourced is not None else None,
                "kind": side.pair.stated.kind,
                "relation": side.pair.relation.value,
                "closeness": round(side.closeness, 3),
                "lead": round(side.lead, 3),
                "why": side.why or None,
            }
            for side in (*alignment.sides, *alignment.names)
        ],
        "reasons": list(reasons(alignment, ruling)),
    }
