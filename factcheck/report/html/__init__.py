"""Reports in, one HTML page out: each draft as its reader sees it, findings in the margin, evidence at hand.

The page is whole in one file and asks for nothing: its policy lets no style, script or address in but
the style and the script written here. Every word of a draft, a store or a path is escaped.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from factcheck.config import Level
from factcheck.model import Failure
from factcheck.report import Outcome, Tally, View, plural
from factcheck.report.html.draft import article
from factcheck.report.html.notes import NAMES, SIGNS
from factcheck.report.html.sources import listed
from factcheck.report.html.text import escaped
from factcheck.report.proofs import Cited

_KEYS = (
    ("j, k", "next and previous finding"),
    ("o", "open or close the evidence"),
    ("e", "open or close all evidence"),
    ("1 to 4", "show or hide a verdict"),
    ("?", "this help"),
    ("Esc", "close"),
)


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """The page: the counts, which choose what is shown, then the documents, then the sources."""
    tally, bodies, paths = Tally(), [], []
    cited: Cited = {}
    for place, outcome in enumerate(outcomes, start=1):
        tally = tally.add(outcome)
        if isinstance(outcome, Failure):
            bodies.append(_unread(outcome, place))
            paths.append(outcome.path)
        else:
            bodies.append(article(outcome, view, cited, place))
            paths.append(outcome.source.path)
    yield from _head(_title(paths, tally), view)
    yield from _bar(tally)
    yield f'<main id="drafts">\n<p class="summary">{_summary(tally, view)}</p>\n'
    yield from _contents(paths)
    yield from bodies
    yield from listed(cited, view)
    yield "</main>\n"
    yield from _foot()


def _head(title: str, view: View) -> Iterator[str]:
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="factcheck {escaped(view.version)}">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )


def _title(paths: Sequence[str], tally: Tally) -> str:
    name = paths[0] if len(paths) == 1 else plural(len(paths), "document")
    return f"{escaped(name)} ({tally.contradicted} contradicted)"


def _bar(tally: Tally) -> Iterator[str]:
    """The counts as buttons that show or hide what they count."""
    counts = {
        Level.CONTRADICTED: tally.contradicted - tally.overclaims,
        Level.OVERCLAIM: tally.overclaims + tally.stale,
        Level.UNSOURCED: tally.unsourced,
        Level.SUPPORTED: tally.supported,
    }
    yield '<header class="bar">\n<h1>factcheck</h1>\n<div class="filters" role="group" aria-label="Verdicts shown">\n'
    for number, (found, count) in enumerate(counts.items(), start=1):
        yield (
            f'<button type="button" class="{NAMES[found]}" data-verdict="{NAMES[found]}" aria-pressed="true" '
            f'aria-keyshortcuts="{number}"><span class="sign" aria-hidden="true">{SIGNS[found]}</span> '
            f"<b>{count}</b> {NAMES[found]}</button>\n"
        )
    yield '</div>\n<button type="button" id="help-button" aria-label="Keys">?</button>\n</header>\n'


def _summary(tally: Tally, view: View) -> str:
    return (
        f"{plural(tally.sentences, 'sentence')} in {plural(tally.documents, 'document')} "
        f"({tally.not_checkworthy:,} with nothing to check), against {plural(view.claims, 'claim')}"
    )


def _contents(paths: Sequence[str]) -> Iterator[str]:
    if len(paths) > 1:
        entries = "".join(
            f'<li><a href="#document-{number}">{escaped(path)}</a></li>\n' for number, path in enumerate(paths, start=1)
        )
        yield f'<nav aria-label="Documents"><ol class="contents">\n{entries}</ol></nav>\n'


def _unread(failure: Failure, place: int) -> str:
    hint = f" {escaped(failure.hint)}" if failure.hint else ""
    return (
        f'<article class="document unread" id="document-{place}">\n<h2 class="path">{escaped(failure.path)}</h2>\n'
        f"<p>✗ {escaped(failure.why)}.{hint}</p>\n</article>\n"
    )


def _foot() -> Iterator[str]:
    keys = "".join(f"<dt><kbd>{keys}</kbd></dt><dd>{does}</dd>\n" for keys, does in _KEYS)
    yield '<div id="card" role="tooltip" hidden></div>\n'
    yield (
        f'<dialog id="help" aria-label="Keys"><h2>Keys</h2><dl>\n{keys}</dl>'
        '<form method="dialog"><button>Close</button></form></dialog>\n'
    )
    yield f"<script>{_asset('page.js')}</script>\n</body>\n</html>\n"


def _asset(name: str) -> str:
    return (Path(__file__).parent / name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
