"""The counts of a run in, one HTML page of plots out: by claim, rule, section and month.

The page is whole in one file and asks for nothing: its policy lets no script in, and no style but the one written
here. Every name in it is escaped.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from factcheck.archive.counts import Counts
from factcheck.report import plural
from factcheck.report.html.text import escaped
from factcheck.typed import NamedTuple

_AMISS = ("contradicted", "overclaim")
_MOST_MONTHS = 48
_YEAR = 4  # characters of an ISO date
_MOST_ROWS = 40
_ROW, _BAR, _LABEL, _WIDTH, _ROOM = 22, 14, 240, 420, 120  # pixels: a row, its bar, what stands before, in and after it
_LONGEST = 34  # characters of a label
_STYLE = """
:root { color-scheme: light dark; --ink: #1d1d1b; --paper: #fcfcfa; --wrong: #a8201a; --over: #6b2fa0; --rest: #64635e }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e6e2; --paper: #17181a; --wrong: #ff9d94; --over: #d3aeff; --rest: #a09f99 }
}
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2rem auto;
  max-width: 52rem; padding: 0 1rem }
h1 { font-size: 1.3rem } h2 { font-size: 1.05rem; margin: 2rem 0 .3rem }
svg { max-width: 100%; height: auto; font-size: 13px }
text { fill: var(--ink) } .contradicted { fill: var(--wrong) } .overclaim { fill: var(--over) }
p.key span { padding: 0 .5em } p.key .contradicted { color: var(--wrong) } p.key .overclaim { color: var(--over) }
.aside { color: var(--rest) }
"""


class Bar(NamedTuple):
    """What is counted under a name; `documents` is None where the name is not one of a group of documents."""

    name: str
    contradicted: int
    overclaim: int
    documents: int | None = None

    @property
    def amiss(self) -> int:
        return self.contradicted + self.overclaim


def written(counts: Counts, claims: int, version: str) -> str:
    """The page; `claims` counts the store."""
    return "".join(_parts(counts, claims, version))


def _parts(counts: Counts, claims: int, version: str) -> Iterator[str]:
    digest = b64encode(sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="factcheck {escaped(version)}">\n'
        f"<title>An archive checked</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>An archive checked</h1>\n"
    )
    verdicts = counts.get("verdicts", {})
    yield (
        f"<p>{plural(counts.get('sentences', 0), 'sentence')} in {plural(counts.get('documents', 0), 'document')}, "
        f"against {plural(claims, 'claim')}.</p>\n"
        f"<p>{_not_read(counts)}</p>\n"
        f'<p class="key"><span class="contradicted">✗ {verdicts.get("contradicted", 0):,} contradicted</span>'
        f'<span class="overclaim">▲ {verdicts.get("overclaim", 0):,} overclaimed</span>'
        f"<span>✓ {verdicts.get('supported', 0):,} supported</span>"
        f"<span>? {verdicts.get('unsourced', 0):,} unsourced</span></p>\n"
    )
    months = _bars(counts.get("months", {}))
    by_time = _by_year(months) if len(months) > _MOST_MONTHS else months
    yield from _plot("By year" if by_time is not months else "By month", sorted(by_time))
    yield from _plot("By section", _worst(_bars(counts.get("sections", {}))))
    yield from _plot("Claims that documents get wrong", _worst(_bars(counts.get("claims", {}))))
    yield from _plot("By rule", _worst(_bars(counts.get("rules", {}))))
    yield "</body>\n</html>\n"


def _not_read(counts: Counts) -> str:
    """What the findings do not speak of, and where it is told."""
    aside, noted, left_out = counts.get("set_aside", 0), counts.get("noted", 0), counts.get("left_out", {})
    told = [f"{plural(aside, 'document')} set aside" + (" (set-aside.jsonl)" if aside else "")]
    if noted:
        told.append(f"{noted:,} not read whole, or not as meant (notes.jsonl)")
    if left_out:
        told.append(f"{sum(left_out.values()):,} in folders left out (summary.json)")
    return escaped("; ".join(told))


def _bars(group: Mapping[str, Mapping[str, int]]) -> list[Bar]:
    return [
        Bar(name, told.get("contradicted", 0), told.get("overclaim", 0), told.get("documents"))
        for name, told in group.items()
    ]


def _by_year(months: Iterable[Bar]) -> list[Bar]:
    years: dict[str, Bar] = {}
    for month in months:
        year = month.name[:_YEAR]
        held = years.get(year, Bar(year, 0, 0, 0))
        documents = (held.documents or 0) + (month.documents or 0)
        years[year] = Bar(year, held.contradicted + month.contradicted, held.overclaim + month.overclaim, documents)
    return list(years.values())


def _worst(bars: Iterable[Bar]) -> list[Bar]:
    return sorted((bar for bar in bars if bar.amiss), key=lambda bar: (-bar.amiss, bar.name))


def _plot(heading: str, bars: list[Bar]) -> Iterator[str]:
    """A bar for each name, as long as what is amiss under it; what it stands for is written beside it."""
    if not any(bar.amiss for bar in bars):
        return
    shown, most = bars[:_MOST_ROWS], max(bar.amiss for bar in bars)
    yield (
        f'<h2>{heading}</h2>\n<svg role="img" aria-label="{heading}" width="{_LABEL + _WIDTH + _ROOM}" '
        f'height="{_ROW * len(shown)}" viewBox="0 0 {_LABEL + _WIDTH + _ROOM} {_ROW * len(shown)}">\n'
    )
    for number, bar in enumerate(shown):
        yield from _row(bar, number * _ROW, most)
    yield "</svg>\n"
    if len(bars) > len(shown):
        yield f'<p class="aside">and {len(bars) - len(shown):,} more in summary.json</p>\n'


def _row(bar: Bar, top: int, most: int) -> Iterator[str]:
    name = bar.name or "none"
    label = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    of = f" in {plural(bar.documents, 'document')}" if bar.documents is not None else ""
    yield f"<g><title>{escaped(name)}: {bar.contradicted:,} contradicted, {bar.overclaim:,} overclaimed{of}</title>"
    yield f'<text x="{_LABEL - 8}" y="{top + _BAR}" text-anchor="end">{escaped(label)}</text>'
    at = float(_LABEL)
    for verdict, count in zip(_AMISS, (bar.contradicted, bar.overclaim), strict=True):
        length = _WIDTH * count / most
        if count:
            yield f'<rect class="{verdict}" x="{at:.1f}" y="{top + 3}" width="{length:.1f}" height="{_BAR}"/>'
        at += length
    yield f'<text x="{at + 6:.1f}" y="{top + _BAR}">{bar.amiss:,}</text></g>\n'
