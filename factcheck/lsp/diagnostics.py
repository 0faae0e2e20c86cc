"""A document as it was checked in, the client's diagnostics out."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    Position,
    Range,
)

from factcheck.config import Level
from factcheck.lsp.client import Client
from factcheck.lsp.rounds import Checked
from factcheck.model import Claim, Finding
from factcheck.report import level, place, quoted

SOURCE = "factcheck"

_SEVERITIES = {
    Level.SUPPORTED: DiagnosticSeverity.Hint,
    Level.UNSOURCED: DiagnosticSeverity.Information,
    Level.OVERCLAIM: DiagnosticSeverity.Warning,
    Level.CONTRADICTED: DiagnosticSeverity.Error,
}
_WEB = ("https://", "http://")


def diagnostics(checked: Checked, client: Client) -> list[Diagnostic]:
    """What is shown of the findings, with the claims they rest on where the client shows related places."""
    return [diagnostic(finding, checked, client) for finding in shown(checked)]


def shown(checked: Checked) -> Iterator[Finding]:
    """The findings that the configuration has shown; without one, all but those that bear a sentence out."""
    least = Level.UNSOURCED if checked.settings.show is None else checked.settings.show
    return (finding for finding in checked.report.findings if level(finding) >= least)


def diagnostic(finding: Finding, checked: Checked, client: Client) -> Diagnostic:
    url = finding.matches[0].claim.work.url if finding.matches else None
    return Diagnostic(
        range=checked.document.places.range(place(finding)),
        message=finding.message,
        severity=_SEVERITIES[level(finding)],
        code=finding.rule,
        code_description=CodeDescription(url) if url and url.startswith(_WEB) else None,
        source=SOURCE,
        related_information=list(_related(finding)) if client.has_related else None,
    )


def location(claim: Claim) -> Location:
    """Where the store says so."""
    start = Position(max(claim.line - 1, 0), 0)
    return Location(_uri(claim.path), Range(start, start))


@cache
def _uri(path: str) -> str:
    return Path(path).absolute().as_uri()


def _related(finding: Finding) -> Iterator[DiagnosticRelatedInformation]:
    for match in finding.matches:
        yield DiagnosticRelatedInformation(location(match.claim), f"{match.claim.id}: {quoted(match.claim.quote)}")
