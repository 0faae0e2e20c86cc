r"""LaTeX's citations: `said~\cite{key}.` and its many kin; `\bibitem`s where the draft lists its sources itself."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model import Edit, Span
from factcheck.syntax.mark import Entry, Mark, Reference, newline, unused

IS_AFTER_STOP = False

_MARK = re.compile(
    r"\\(?P<command>(?!nocite)[A-Za-z]*[cC]ite(?:p|t|alp|alt|author|year|s)?)\*?(?:\[[^\[\]]*\]){0,2}\{(?P<keys>[^{}]+)\}"
)
_ENTRY = re.compile(
    r"\\bibitem(?:\[[^\[\]]*\])?\{(?P<key>[^{}]+)\}(?P<text>(?:[^\\]|\\(?!bibitem|end\{thebibliography\}))*)", re.DOTALL
)
_LIST_END = re.compile(r"^[ \t]*\\end\{thebibliography\}", re.MULTILINE)
_BIBLIOGRAPHY = re.compile(r"\\(?:bibliography|addbibresource)(?:\[[^\[\]]*\])?\{")
_DOCUMENT_END = re.compile(r"^[ \t]*\\end\{document\}", re.MULTILINE)
_LINKING = re.compile(r"\\usepackage(?:\[[^\[\]]*\])?\{[^{}]*\b(?:hyperref|url|xurl)\b[^{}]*\}")
_USABLE = frozenset({"cite", "parencite", "citep", "autocite"})
_ESCAPES = {
    **{mark: f"\\{mark}" for mark in "&%$#_{}"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def marks(text: str) -> Iterator[Mark]:
    for found in _MARK.finditer(text):
        yield Mark(
            Span(*found.span()), tuple(key.strip() for key in found["keys"].split(",") if key.strip()), is_listed=False
        )


def entries(text: str) -> Iterator[Entry]:
    for found in _ENTRY.finditer(text):
        yield Entry(found["key"].strip(), found["text"], Span(*found.span()))


def key(name: str, taken: Sequence[str]) -> str:
    return unused(name, taken)


def mark(key: str, text: str) -> str:
    """By the command that the draft uses most, if it puts a citation where `\\cite` does."""
    used = Counter(found["command"] for found in _MARK.finditer(text) if found["command"] in _USABLE)
    return rf"~\{used.most_common(1)[0][0] if used else 'cite'}{{{key}}}"


def listed(text: str, added: Sequence[Reference], entries: Sequence[Entry]) -> Edit | None:  # noqa: ARG001
    """The `\\bibitem`s at the end of the draft's own list; a list is begun where no bibliography is named."""
    line = newline(text)
    written = _LINKING.search(text) is not None
    items = "".join(f"\\bibitem{{{item.key}}} {_escaped(item, is_linked=written)}{line}" for item in added)
    end = _LIST_END.search(text)
    if end:
        return Edit(Span(end.start(), end.start()), items)
    document_end = _DOCUMENT_END.search(text)
    if _BIBLIOGRAPHY.search(text) or document_end is None:
        return None
    section = f"\\begin{{thebibliography}}{{99}}{line}{items}\\end{{thebibliography}}{line}{line}"
    return Edit(Span(document_end.start(), document_end.start()), section)


def _escaped(reference: Reference, *, is_linked: bool) -> str:
    before, address, after = reference.text.partition(reference.url or "\0")
    link = rf"\url{{{address}}}" if is_linked and address and not set(address) & set("{}\\") else _plain(address)
    return _plain(before) + link + _plain(after)


def _plain(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)
