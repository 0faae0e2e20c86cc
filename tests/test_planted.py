"""Long documents of every text format with figures at random places: all found where they stand, none invented."""

import json
import random
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

import pytest

from factcheck.model import Source, Span
from tests.making import notebook
from tests.planted import UNIT, figures

_OPEN, _CLOSE = "\ue000", "\ue001"  # around what is planted, until its place is known
_WORDS = (
    "the river runs past many towns and old mills before it turns north towards a wide plain near its mouth".split()
)
_BLOCKS = 400


class Markup(NamedTuple):
    """How a format writes things. `{}` is prose; `@` stands for a figure that must not be read.

    `broken` has a figure over a line end or markup, `cut` a word.
    """

    inline: tuple[str, ...]
    blocks: tuple[str, ...]
    unread: tuple[str, ...]
    broken: str = "{} {}"
    cut: str = "{}{}"
    start: str = ""


_MARKDOWN = Markup(
    ("*{}*", "**{}**", "`@`", "[{}](http://a.b/@)", "<!-- @ -->", "$x_1 = @$", "[^1]"),
    ("{}", "# {}", "- {}\n- {}", "1. {}", "> {}", "| {} | {} |\n|---|---|\n| {} | {} |"),
    ("```\n@\n```", "<!-- @ -->", "<div title='@'></div>"),
    "{}\n{}",
    "{}**{}**",
)
MARKUPS = {
    ".txt": Markup(("“{}”", "({})"), ("{}", "- {}\n- {}", "> {}"), (), "{}\n{}"),
    ".md": _MARKDOWN,
    ".html": Markup(
        ("<b>{}</b>", "<code>@</code>", "<a href='@'>{}</a>", "<!-- @ -->", "<del>@</del>"),
        ("<p>{}</p>", "<h2>{}</h2>", "<ul><li>{}<li>{}</ul>", "<table><tr><td>{}</td><td>{}</table>"),
        ("<pre>@</pre>", "<script>@</script>", "<!-- @ -->"),
        "{}\n<i>{}</i>",
        "{}<b>{}</b>",
    ),
    ".rst": Markup(
        ("*{}*", "**{}**", "``@``", "`{} <http://a.b/@>`_", ":math:`@`", "[1]_", ":ref:`{} <@>`"),
        (
            *("{}", "{}\n" + "=" * 400, "- {}\n- {}", "1. {}", "So:\n\n  {}", ".. note:: {}", ".. [1] {}"),
            *(".. figure:: @.png\n   :alt: @\n\n   {}", ".. list-table::\n\n   * - {}\n     - {}", "Term\n  {}"),
        ),
        ("::\n\n  @", ".. @\n   @", ".. code::\n\n   @", ".. image:: @\n   :alt: @", ".. |x| replace:: @"),
        "{} *{}*",
        "{}\\ *{}*",
    ),
    ".org": Markup(
        ("*{}*", "/{}/", "~@~", "=@=", "[[http://a.b/@][{}]]", "$x_1=@$", "[fn:1]", "_{}_"),
        (
            *("{}", "* {}", "- {}\n- {}", "1. {}", "#+begin_quote\n{}\n#+end_quote", "[fn:1] {}"),
            *("| {} | {} |\n|--+--|\n| {} | {} |", "- {} :: {}", "#+CAPTION: {}"),
        ),
        (
            *("#+begin_src a\n@\n#+end_src", "# @", ": @", ":A:\n:b: @\n:END:", "#+A: @"),
            "\\begin{{equation}}\n@\n\\end{{equation}}",
        ),
        "{}\n/{}/",
    ),
    ".adoc": Markup(
        ("*{}*", "_{}_", "`@`", "https://a.b/c[{}]", "stem:[@]", "<<a,{}>>", "#{}#", "footnote:[{}]"),
        (
            *("{}", "== {}", "* {}\n* {}", ". {}", "____\n{}\n____", "|===\n| {} | {}\n| {}\n|==="),
            *("NOTE: {}", ".{}", "a:: {}"),
        ),
        ("----\n@\n----", "// @", "////\n@\n////", "image::a.png[@]", ":a: @", "[source]\n@", "....\n@\n...."),
        "{}\n_{}_",
        "{}**{}**",
    ),
    ".typ": Markup(
        (
            *("*{}*", "_{}_", "`@`", '#link("http://a.b/@")[{}]', "$x=@$", "<a-1>", "#emph[{}]", "/* @ */"),
            *("https://a.b/c_1//d", "#text(size: 12pt)[{}]", '#box(height: 1em, "@")'),
        ),
        (
            *("{}", "= {}", "- {}\n- {}", "+ {}", "/ {}: {}", "#quote(block: true)[{}]", "#align(center)[{}]"),
            *("#table(\n  columns: 2,\n  [{}], [{}],\n  [{}], [{}],\n)", "#[{}]", "#figure(caption: [{}], [{}])"),
            "So it was.#footnote[{}]",
        ),
        ("```\n@\n```", "// @", "/*\n@\n*/", "#let a = [@]", "#set page(header: [@])", '#image("@")', "$ @ $"),
        "{}\n_{}_",
        "{}#strong[{}]",
        '#import "@preview/a:0.1.0": b\n#show heading: it => [@ #it]\n',
    ),
    ".ipynb": _MARKDOWN,
    ".tex": Markup(
        (
            r"\emph{{{}}}",
            r"{{\bf {}}}",
            r"\texttt{{@}}",
            r"\href{{@}}{{{}}}",
            "$x=@$",
            r"\cite[p.~@]{{@}}",
            r"\label{{@}}",
        ),
        (
            *("{}", r"\section{{{}}}", "\\begin{{itemize}}\n\\item {}\n\\item {}\n\\end{{itemize}}"),
            *(r"\begin{{quote}}{}\end{{quote}}", r"\caption{{{}}}", r"A river.\footnote{{{}}}"),
            "\\begin{{tabular}}{{ll}}\n{} & {}\\\\\n{} & {}\\\\\n\\end{{tabular}}",
        ),
        ("% @", "\\begin{{verbatim}}\n@\n\\end{{verbatim}}", r"\[ @ \]", r"\newcommand{{\x}}{{@}}"),
        "{}%\n  \\ {}",
        r"{}\textbf{{{}}}",
        "\\documentclass{article}\n% @\n\\begin{document}\n",
    ),
}


@pytest.mark.parametrize("ending", MARKUPS)
def test_every_figure_is_found_at_its_place_and_none_is_invented(ending: str) -> None:
    for seed in range(3):
        text, planted = _document(MARKUPS[ending], random.Random(seed))
        if ending == ".ipynb":
            text, planted = _in_cells(text, planted)
        source = Source(f"a{ending}", text)
        found = sorted(one.span for one in figures(source) if UNIT in one.text)
        assert [text[slice(*span)] for span in found] == [text[slice(*span)] for span in planted]
        assert found == planted
        assert len(planted) > _BLOCKS / 4


def _document(markup: Markup, chance: random.Random) -> tuple[str, list[Span]]:
    """A document of many blocks, and the places of what was planted in it."""
    numbers = iter(range(10_001, 99_999))
    blocks = []
    for _ in range(_BLOCKS):
        template = chance.choice((*markup.blocks * 3, *markup.unread))
        is_free = template == "{}" or "\n" not in markup.broken
        written = markup if is_free else markup._replace(broken="{} {}")
        blocks.append(_filled(template, partial(_sentences, written, chance, numbers)))
    marked = (markup.start + "\n\n".join(blocks) + "\n").replace("@", f"99,999 {UNIT}")
    planted, text = [], ""
    for part in marked.split(_OPEN):
        figure, _, rest = part.rpartition(_CLOSE)
        if figure:
            planted.append(Span(len(text), len(text) + len(figure)))
        text += figure + rest
    return text, planted


def _in_cells(text: str, planted: list[Span]) -> tuple[str, list[Span]]:
    """The document as one cell of a notebook, and the places there."""
    written = notebook([("code", f"99,998 {UNIT}"), ("markdown", text)])
    places, at = [], 0
    for start, end in planted:
        figure = json.dumps(text[start:end])[1:-1].replace("\\n", '\\n",\n    "')
        at = written.index(figure, at)
        places.append(Span(at, at + len(figure)))
        at += len(figure)
    return written, places


def _filled(template: str, prose: Callable[[], str]) -> str:
    count = template.replace("{{", "").count("{}")
    return template.format(*(prose() for _ in range(count)))


def _sentences(markup: Markup, chance: random.Random, numbers: Iterator[int]) -> str:
    parts = [" ".join(chance.choices(_WORDS, k=chance.randrange(4, 12))) for _ in range(3)]
    if markup.inline:
        parts.insert(1, _filled(chance.choice(markup.inline), lambda: chance.choice(_WORDS)))
    if chance.random() < 0.5:
        unit = markup.cut.format(UNIT[:4], UNIT[4:] + _CLOSE) if chance.random() < 0.3 else UNIT + _CLOSE
        joint = markup.broken if chance.random() < 0.3 and unit.startswith(UNIT) else "{} {}"
        parts.insert(chance.randrange(1, len(parts)), joint.format(f"{_OPEN}{next(numbers):,}", unit))
    return f"{' '.join(parts).capitalize()}."
