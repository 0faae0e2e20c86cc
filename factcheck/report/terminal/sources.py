"""What was cited in, the list of sources out: each work, with its words and the claims they prove."""

from collections.abc import Iterator

from rich.style import Style
from rich.text import Text

from factcheck.report.links import web
from factcheck.report.proofs import by_work
from factcheck.report.terminal.pen import DIM, GUTTER, PLAIN, TITLE, Pen, beside, indented, quoted
from factcheck.visible import on_one_line


def listed(pen: Pen) -> Iterator[Text]:
    """The works in the order they were first cited."""
    if not pen.cited:
        return
    yield from (Text("Sources", TITLE), Text())
    for proofs in by_work(pen.cited):
        work = proofs[0].claims[0].work
        address = web(work.url)
        link = Style(link=address) if pen.view.hyperlinks and address else PLAIN
        yield from indented(Text(on_one_line(pen.view.cite(work)), link), 2, pen)
        for proof in proofs:
            yield from beside(f"[{proof.number}] ", indented(quoted(proof.claims[0]), 0, pen))
            yield Text(" " * GUTTER + on_one_line(", ".join(claim.id for claim in proof.claims)), DIM)
        yield Text()
