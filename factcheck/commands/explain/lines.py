"""How sentences were judged in, lines for a person out: with rich on a terminal, plain elsewhere."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

from factcheck.checkworthy import Worth
from factcheck.commands import page
from factcheck.commands.explain.tracing import Explained
from factcheck.judge.reasons import reasons, told
from factcheck.judge.trace import Traced
from factcheck.lexicon.points import THRESHOLD
from factcheck.model import Fact, Source, Verdict
from factcheck.report import View
from factcheck.report.line import Line, Tone
from factcheck.visible import on_one_line, visible

_SHOWN_WHOLE = 2  # claims; of the others a line each
_KINDS = {"quantity": "figure", "rank": "rank", "order": "order"}
_TONES = {Verdict.SUPPORTED: Tone.GOOD, Verdict.CONTRADICTED: Tone.BAD, Verdict.UNSOURCED: Tone.OPEN}


def write(found: Sequence[Explained], source: Source) -> None:
    """One block a sentence on stdout."""
    width = page.width(sys.stdout, os.environ)
    if page.is_terminal(sys.stdout):
        from factcheck.report.terminal import trace

        view = View(width=width, colour=page.has_colour("auto", sys.stdout, os.environ))
        sys.stdout.write(trace.written(_all(found, source), view))
        return
    for line in _all(found, source):
        sys.stdout.write(f"{'  ' * line.indent}{line.text}".rstrip() + "\n")


def _all(found: Sequence[Explained], source: Source) -> Iterator[Line]:
    for number, one in enumerate(found):
        if number:
            yield Line("")
        yield from _block(one, source)


def _block(one: Explained, source: Source) -> Iterator[Line]:
    start = source.lines().position(one.sentence.span.start)
    tone, rule = _verdict(one)
    yield Line(f"{visible(source.path)}:{start.line}:{start.column}: {rule}", 0, tone)
    yield Line(on_one_line(one.sentence.text), 1, Tone.QUOTED)
    if one.told != one.sentence.text:
        yield Line(f"read as “{on_one_line(one.told)}”, by the sentence before it", 1, Tone.DIM)
    yield Line("")
    yield from _stated(one)
    if one.trace is not None and one.trace.claims:
        yield Line("Claims laid beside it, the closest first", 0, Tone.TITLE)
        for number, traced in enumerate(one.trace.claims):
            yield from _claim(traced, is_whole=number < _SHOWN_WHOLE or traced.claim in _cited(one))
        yield Line("")
    yield Line("Verdict", 0, Tone.TITLE)
    yield from (Line(text, 1) for text in _conclusion(one))


def _verdict(one: Explained) -> tuple[Tone, str]:
    if one.problems:
        return Tone.BAD, one.problems[0].rule
    if one.finding is None:
        return Tone.PLAIN, "nothing to report"
    return _TONES[one.finding.verdict], one.finding.rule


def _stated(one: Explained) -> Iterator[Line]:
    yield Line("What it states", 0, Tone.TITLE)
    for fact in one.facts:
        yield Line(f"{_KINDS.get(fact.kind, fact.kind)}: {_told(fact)}", 1)
    if not one.facts:
        yield Line("no figure, date, name or quotation", 1, Tone.DIM)
    yield Line(_worth(one.worth), 1, Tone.DIM)
    yield Line("")


def _told(fact: Fact) -> str:
    return on_one_line(fact.text)


def _worth(worth: Worth) -> str:
    points: dict[str, int] = {}
    for sign in worth.signs:
        points[sign.name] = points.get(sign.name, 0) + sign.points
    signs = ", ".join(f"{name} {value:+d}" for name, value in points.items()) or "no sign of either"
    needs = "an editor would want a source" if worth.points >= THRESHOLD else "no source is asked for"
    return f"{needs}: {worth.points} points, {THRESHOLD} are enough ({signs})"


def _cited(one: Explained) -> Iterable[object]:
    judgement = one.trace.judgement if one.trace is not None else None
    return judgement.claims if judgement is not None else ()


def _claim(traced: Traced, *, is_whole: bool) -> Iterator[Line]:
    best = traced.compared[0]
    verdict = best.ruling.verdict
    says = best.ruling.rule if verdict is not None else "neither bears it out nor contradicts it"
    tone = _TONES[verdict] if verdict is not None else Tone.PLAIN
    yield Line(f"{traced.claim.id}: {best.ruling.shown:.0f} of 100, {says}", 1, tone)
    if not is_whole:
        return
    of = "its quotation" if best.is_quotation else "its statement"
    yield Line(f"{of}: {on_one_line(best.sourced.words.text)}", 2, Tone.QUOTED)
    for side in best.alignment.sides:
        if side.pair.sourced is not None:
            kind = _KINDS.get(side.pair.stated.kind, side.pair.stated.kind)
            yield Line(f"{kind}: {on_one_line(told(*side.pair))} ({side.pair.relation.value})", 2)
    for reason in reasons(best.alignment, best.ruling):
        yield Line(f"- {on_one_line(reason)}", 2, Tone.DIM)


def _conclusion(one: Explained) -> Iterator[str]:
    for problem in one.problems:
        yield f"{problem.rule}: {problem.message}, whatever the store says"
    if one.is_question:
        yield "a question states nothing, and is not looked up"
        return
    judgement = one.trace.judgement if one.trace is not None else None
    if judgement is None:
        yield "no claim of the store shares enough of its words to be laid beside it"
    elif judgement.ruling.verdict is None:
        yield f"no claim decides; the nearest is {judgement.claims[0].id}"
    else:
        of = " and ".join(claim.id for claim in judgement.claims)
        together = ", read as one passage" if len(judgement.claims) > 1 and not judgement.statements else ""
        yield f"{judgement.ruling.rule}, by {of}{together}"
        yield from (f"judged by itself: “{statement}”" for statement in judgement.statements)
        if judgement.goes_on:
            yield "it leaves what is measured to the sentence before it, which is decided by that series"
        if _has_several_that_decide(one):
            yield "the closest claim that decides counts; a contradiction outweighs support only if it is much closer"
    if one.finding is None and not one.problems:
        yield "nothing is reported: no claim decides, and an editor would want no source for it"
    elif one.finding is not None:
        yield f"reported: {one.finding.message}"


def _has_several_that_decide(one: Explained) -> bool:
    claims = one.trace.claims if one.trace is not None else ()
    return sum(traced.compared[0].ruling.verdict is not None for traced in claims) > 1
