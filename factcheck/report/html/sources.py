"""What was cited in, the list of sources out: each work, with its words and the claims they prove."""

from collections.abc import Iterator

from factcheck.report import View, quoted
from factcheck.report.html.text import escaped, on_one_line
from factcheck.report.links import to_words, web
from factcheck.report.proofs import Cited, Proof, by_work


def listed(cited: Cited, view: View) -> Iterator[str]:
    """The works in the order they were first cited."""
    if not cited:
        return
    yield '<section class="sources" id="sources">\n<h2>Sources</h2>\n'
    for proofs in by_work(cited):
        work = proofs[0].claims[0].work
        citation = _linked(on_one_line(view.cite(work)), web(work.url))
        yield f'<div class="work">\n<p class="citation">{citation}</p>\n<ul>\n'
        yield from (_proof(proof) for proof in proofs)
        yield "</ul>\n</div>\n"
    yield "</section>\n"


def _proof(proof: Proof) -> str:
    words = on_one_line(proof.claims[0].quote)
    quote = quoted(words)
    claims = ", ".join(f"<code>{escaped(claim.id)}</code>" for claim in proof.claims)
    return (
        f'<li id="source-{proof.number}"><span class="number">[{proof.number}]</span>'
        f'{_linked(quote, to_words(proof.claims[0]))} <span class="claim">{claims}</span></li>\n'
    )


def _linked(text: str, address: str | None) -> str:
    return f'<a href="{escaped(address)}" rel="noopener noreferrer" target="_blank">{text}</a>' if address else text
