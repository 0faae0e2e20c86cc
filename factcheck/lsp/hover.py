"""A finding in, what an editor shows of its evidence out: what is amiss, the source's words, and whose they are."""

import re

from factcheck.cite import cite
from factcheck.model import Claim, Finding
from factcheck.report import SIGNS, quoted, standing

_MARKUP = re.compile(r"[\\`*_\[\]<>|~#]")
_WEB = ("https://", "http://")


def markdown(finding: Finding) -> str:
    """The finding and the evidence, in Markdown."""
    head = f"{SIGNS[standing(finding)]} **{finding.rule}**: {_literal(finding.message)}"
    return "\n\n".join((head, *(_evidence(match.claim) for match in finding.matches)))


def plain(finding: Finding) -> str:
    """The same, in plain text."""
    head = f"{SIGNS[standing(finding)]} {finding.rule}: {finding.message}"
    claims = [match.claim for match in finding.matches]
    return "\n\n".join((head, *(f"{quoted(claim.quote)}\n{_cited(claim)}\n[{claim.id}]" for claim in claims)))


def _evidence(claim: Claim) -> str:
    quote = "\n".join(f"> {_literal(line)}" for line in claim.quote.splitlines())
    url = claim.work.url
    source = _literal(_cited(claim))
    if url and url.startswith(_WEB):
        source = f"{_literal(_cited(claim).replace(f' {url}', ''))} [Source](<{url}>)"
    return f"{quote}\n\n{source} `{claim.id}`"


def _cited(claim: Claim) -> str:
    """The work, and who says so in it, if that is not the work itself."""
    speaker = f" {claim.speaker}, as quoted there." if claim.speaker else ""
    return cite(claim.work) + speaker


def _literal(text: str) -> str:
    """Words of a source are shown as they are, whatever signs they hold."""
    return _MARKUP.sub(r"\\\g<0>", text)
