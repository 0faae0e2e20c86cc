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
from factcheck.report import SIGNS, Outcome, Tally, View, plural, sorts, told
from factcheck.report.html.draft import article
from factcheck.report.html.sources import listed
from factcheck.report.html.text import escaped
from factcheck.report.proofs import Cited
from factcheck.typed import NamedTuple

_KEYS = (
    ("j, k", "next and previous finding"),
    ("o", "open or close the evidence"),
    ("e", "open or close all evidence"),
    ("1, 2 ...", "show or hide a verdict"),
    ("?", "this help"),
    ("Esc", "close"),
)


class _Entry(NamedTuple):
    """A document in the list of contents, and what was found in it; None where it could not be read."""

    path: str
    tally: Tally | None


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """The page: the counts, which choose what is shown, then the documents, then the sources."""
    tally, bodies, entries = Tally(), [], list[_Entry]()
    cited: Cited = {}
    for place, outcome in enumerate(outcomes, start=1):
        tally = tally.add(outcome)
        if isinstance(outcome, Failure):
            bodies.append(_unread(outcome, place))
            entries.append(_Entry(outcome.path, None))
        else:
            bodies.append(article(outcome, view, cited, place))
            entries.append(_Entry(outcome.source.path, Tally().add(outcome)))
    yield from _head(_title(entries, tally), view)
    yield from _bar(tally, view)
    yield f'<main id="drafts">\n<p class="summary">{told(tally, view.claims)}{_unlisted(tally, view)}</p>\n'
    yield from _contents(entries, view)
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


def _title(entries: Sequence[_Entry], tally: Tally) -> str:
    name = entries[0].path if len(entries) == 1 else plural(len(entries), "document")
    return f"{escaped(name)} ({tally.levels.get(Level.CONTRADICTED, 0)} contradicted)"


def _bar(tally: Tally, view: View) -> Iterator[str]:
    """The counts as buttons that show or hide what they count; what is not on the page has none."""
    yield '<header class="bar">\n<h1>factcheck</h1>\n<div class="filters" role="group" aria-label="Verdicts shown">\n'
    listed = [part for part in sorts(tally) if part[0] >= view.show]
    for number, (found, count, name) in enumerate(listed, start=1):
        yield (
            f'<button type="button" class="{name}" data-verdict="{name}" aria-pressed="true" '
            f'aria-keyshortcuts="{number}"><span class="sign" aria-hidden="true">{SIGNS[found]}</span> '
            f"<b>{count:,}</b> {name}</button>\n"
        )
    yield '</div>\n<button type="button" id="help-button" aria-label="Keys">?</button>\n</header>\n'


def _unlisted(tally: Tally, view: View) -> str:
    """What was found and is not on the page, since less was asked for."""
    hidden = [f"{count:,} {name}" for found, count, name in sorts(tally) if found < view.show and count]
    return f"; not listed: {', '.join(hidden)}" if hidden else ""


def _contents(entries: Sequence[_Entry], view: View) -> Iterator[str]:
    """The documents, where there are several, each with what is amiss in it."""
    if len(entries) > 1:
        items = "".join(
            f'<li><a href="#document-{number}">{escaped(entry.path)}</a>{_counted(entry, view)}</li>\n'
            for number, entry in enumerate(entries, start=1)
        )
        yield f'<nav aria-label="Documents"><ol class="contents">\n{items}</ol></nav>\n'


def _counted(entry: _Entry, view: View) -> str:
    if entry.tally is None:
        return ' <span class="count contradicted">could not be read</span>'
    return "".join(
        f' <span class="count {name}" title="{name}"><span class="sign">{SIGNS[found]}</span> {count:,}</span>'
        for found, count, name in sorts(entry.tally)
        if count and found >= view.show
    )


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
