"""A finding in, its note for the margin out: what is wrong in a line, and the evidence to be opened."""

from collections.abc import Iterator, Sequence

from factcheck.config import Level
from factcheck.model import Claim, Edit, Finding, Pair, Relation
from factcheck.report import SIGNS, View, amiss, cited, quoted, sort, standing
from factcheck.report.html.text import escaped, on_one_line
from factcheck.report.links import to_words
from factcheck.rules import BY_ID

_RELATIONS = {
    Relation.SAME: ("=", "the same"),
    Relation.WEAKER: ("≤", "says less than the source"),
    Relation.STRONGER: ("▲", "says more than the source"),
    Relation.CONFLICT: ("≠", "not what the source has"),
    Relation.UNCLEAR: ("?", "not compared"),
}


def note(finding: Finding, name: str, number: int | None, view: View) -> str:
    """A `details` element with the id `name`; `number` is that of its proof in the list of sources."""
    found = standing(finding)
    return (
        f'<details class="note {sort(finding)}" id="{name}">\n'
        f'<summary><span class="sign" aria-hidden="true">{SIGNS[found]}</span> {_said(finding, view)}</summary>\n'
        f'<div class="evidence">\n{"".join(_evidence(finding, number, view))}</div>\n</details>\n'
    )


def _said(finding: Finding, view: View) -> str:
    claim = cited(finding)
    if standing(finding) is Level.SUPPORTED:
        source = f", {on_one_line(view.name(claim.work))}" if claim else ""
        return f'<span class="rule">supported</span>{source}'
    return f'<span class="rule">{escaped(finding.rule)}</span> {on_one_line(finding.message)}'


def _evidence(finding: Finding, number: int | None, view: View) -> Iterator[str]:
    yield from _facts(finding.pairs)
    if finding.edits:
        mended = ", ".join(f"<b>{on_one_line(_mended(edit, finding))}</b>" for edit in finding.edits)
        yield f'<p class="fix">Write: {mended}</p>\n'
    if finding.matches:
        claim = finding.matches[0].claim
        if cited(finding) is None:
            yield '<p class="aside">The nearest claim:</p>\n'
        yield f"<blockquote>{_quoted(finding, claim)}</blockquote>\n"
        yield f'<p class="citation">{_citation(claim, view)}{_reference(number)}</p>\n'
        yield f'<p class="claim">{_about(claim)}</p>\n'
    else:
        yield f'<p class="aside">{_without(finding)}</p>\n'


def _mended(edit: Edit, finding: Finding) -> str:
    """The draft's words with the edit made in them; the edit's own where it is not within one fact."""
    for pair in amiss(finding):
        words, at = pair.stated.text, finding.sentence.span_of(pair.stated.start, pair.stated.end)
        if at.start <= edit.span.start and edit.span.end <= at.end and at.end - at.start == len(words):
            return words[: edit.span.start - at.start] + edit.text + words[edit.span.end - at.start :]
    return edit.text


def _without(finding: Finding) -> str:
    """What can be done where no claim has anything to say."""
    return escaped(BY_ID[finding.rule].remedy) if finding.rule in BY_ID else ""


def _facts(pairs: Sequence[Pair]) -> Iterator[str]:
    """The draft's facts beside the source's; what both have in the same words is said in a line."""
    alike = [pair for pair in pairs if pair.relation is Relation.SAME and _is_alike(pair)]
    rows = [pair for pair in pairs if pair not in alike and (pair.sourced or pair.relation is Relation.UNCLEAR)]
    if rows:
        yield '<table class="facts"><thead><tr><th>draft</th><th></th><th>source</th></tr></thead><tbody>\n'
        yield from (_fact(pair) for pair in rows)
        yield "</tbody></table>\n"
    if alike:
        same = ", ".join(dict.fromkeys(on_one_line(pair.stated.text) for pair in alike))
        yield f'<p class="aside">The source has: {same}</p>\n'


def _is_alike(pair: Pair) -> bool:
    return pair.sourced is None or pair.sourced.text.casefold() == pair.stated.text.casefold()


def _fact(pair: Pair) -> str:
    sign, meaning = _RELATIONS[pair.relation]
    source = on_one_line(pair.sourced.text) if pair.sourced else '<span class="aside">not covered</span>'
    return (
        f'<tr class="{pair.relation.value}"><td>{on_one_line(pair.stated.text)}</td>'
        f'<td><abbr title="{meaning}">{sign}</abbr></td><td>{source}</td></tr>\n'
    )


def _quoted(finding: Finding, claim: Claim) -> str:
    """The source's words, with those that the draft has otherwise in bold."""
    words = " ".join(claim.quote.split())
    shown = quoted(words)
    mark = (len(shown) - len(words)) // 2  # 0 where the words have their own
    within = shown[mark : len(shown) - mark]
    written, at = escaped(shown[:mark]), 0
    spots = {
        (start, start + len(sourced))
        for pair in amiss(finding)
        if pair.sourced and (sourced := " ".join(pair.sourced.text.split())) and (start := words.find(sourced)) >= 0
    }
    for start, end in sorted(spots):
        if start >= at:
            written += f"{escaped(within[at:start])}<b>{escaped(within[start:end])}</b>"
            at = end
    return written + escaped(within[at:] + shown[len(shown) - mark :])


def _citation(claim: Claim, view: View) -> str:
    text = on_one_line(view.cite(claim.work))
    address = to_words(claim)
    return f'<a href="{escaped(address)}" rel="noopener noreferrer" target="_blank">{text}</a>' if address else text


def _reference(number: int | None) -> str:
    return f' <a class="reference" href="#source-{number}">[{number}]</a>' if number else ""


def _about(claim: Claim) -> str:
    said = [f"<code>{escaped(claim.id)}</code>"]
    if claim.speaker:
        said.append(f"said by {on_one_line(claim.speaker)}")
    if claim.as_of:
        said.append(f"as of {claim.as_of}")
    if claim.scope:
        said.append(on_one_line(claim.scope))
    return " · ".join(said)
