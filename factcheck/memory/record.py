"""A report in, bytes out; and back again beside its source and the claims of its store.

Facts come back without their values, which mean something to their own kind alone, and to no report.
"""

from collections.abc import Callable, Sequence

from factcheck.model import (
    Claim,
    Edit,
    Fact,
    Finding,
    Match,
    Pair,
    Piece,
    Prose,
    Relation,
    Report,
    Role,
    Sentence,
    Severity,
    Source,
    Span,
    Verdict,
)
from factcheck.store import values
from factcheck.typed import Any


def write(report: Report, number: Callable[[str], int | None]) -> bytes | None:
    """`number` gives a claim's place in the store by its id; None where it does not know one of them."""
    proses: dict[Prose, int] = {}
    findings = []
    for finding in report.findings:
        numbers = [number(match.claim.id) for match in finding.matches]
        if None in numbers:
            return None
        place = proses.setdefault(finding.sentence.prose, len(proses))
        findings.append(row_of(finding, place, numbers))
    return values.write((report.sentences, tuple(map(_prose, proses)), tuple(findings)))


def read(run: memoryview, source: Source, claims: Sequence[Claim]) -> Report | None:
    """The report on `source`; None for bytes that `write` did not write, or wrote of another store."""
    try:
        sentences, written, findings = _plain(run)
        proses = [_read_prose(*row) for row in written]
        return Report(source, tuple(finding_of(row, proses, claims) for row in findings), sentences)
    except (ValueError, KeyError, IndexError, TypeError):
        return None


def _plain(run: memoryview) -> Any:
    return values.read(run)


def _prose(prose: Prose) -> tuple[object, ...]:
    return prose.role.value, prose.place, prose.blanks, prose.pieces


def _read_prose(role: str, place: str, blanks: int, pieces: Sequence[Any]) -> Prose:
    found = Prose.of(tuple(Piece(text, Span(*at)) for text, at in pieces), Role(role), place)
    return found._replace(blanks=blanks) if blanks else found


def row_of(finding: Finding, prose: int, numbers: Sequence[int | None]) -> tuple[object, ...]:
    """A finding as plain values; `prose` is the number of its run of prose, `numbers` are those of its claims."""
    return (
        *(prose, finding.sentence.start, finding.sentence.end),
        *(finding.verdict.value, finding.rule, finding.severity.value, finding.message),
        tuple((at, match.score, _pairs(match.pairs)) for at, match in zip(numbers, finding.matches, strict=True)),
        _pairs(finding.pairs),
        finding.edits,
    )


def _pairs(pairs: Sequence[Pair]) -> tuple[object, ...]:
    return tuple((_fact(pair.stated), _fact(pair.sourced), pair.relation.value) for pair in pairs)


def _fact(fact: Fact | None) -> Fact | None:
    return fact._replace(value=None) if fact else None


def finding_of(row: Any, proses: Sequence[Prose], claims: Sequence[Claim]) -> Finding:
    prose, start, end, verdict, rule, severity, message, matches, pairs, edits = row
    return Finding(
        Verdict(verdict),
        rule,
        Severity(severity),
        message,
        Sentence(proses[prose], start, end),
        tuple(Match(claims[number], score, _read_pairs(held)) for number, score, held in matches),
        _read_pairs(pairs),
        tuple(Edit(Span(*span), *rest) for span, *rest in edits),
    )


def _read_pairs(rows: Any) -> tuple[Pair, ...]:
    return tuple(
        Pair(Fact(*stated), Fact(*sourced) if sourced else None, Relation(relation))
        for stated, sourced, relation in rows
    )
