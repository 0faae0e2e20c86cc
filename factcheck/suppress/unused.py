"""Marks, and what they were used for, in; a finding for each that silences nothing out."""

from collections.abc import Iterator, Sequence

from factcheck.model import Edit, Finding, Piece, Prose, Sentence, Severity, Source, Span, Verdict
from factcheck.rules import BY_ID
from factcheck.suppress.marks import Mark

UNUSED = "unused-ignore"


def of_marks(
    source: Source, marks: Sequence[Mark], used: set[tuple[Mark, str]], *, needs_reason: bool
) -> Iterator[Finding]:
    """`used` has each mark with each of its targets that a finding was silenced by, `""` for one without targets."""
    for mark in marks:
        unused = [target for target in mark.targets or ("",) if (mark, target) not in used]
        if mark.problem:
            yield at(source, *mark.span, mark.problem)
        elif needs_reason and not mark.reason and mark.verb != "on":
            yield at(source, *mark.span, "silences nothing without a reason: write it behind `--`")
        elif unused and len(unused) == len(mark.targets or ("",)):
            edits = (Edit(_whole(source.text, mark.span), "", is_safe=False),)
            yield at(source, *mark.span, f"there is nothing here to silence{_hint(unused)}")._replace(edits=edits)
        elif unused:
            listed = " and ".join(f"“{target}”" for target in unused)
            yield at(source, *mark.span, f"there is nothing here of {listed} to silence{_hint(unused)}")


def at(source: Source, start: int, end: int, message: str) -> Finding:
    """The finding on a mark there, as on a sentence of its own."""
    text = source.text[start:end]
    sentence = Sentence(Prose.of((Piece(text, Span(start, end)),)), 0, len(text))
    return Finding(Verdict.UNUSED, UNUSED, Severity.WARNING, message, sentence)


def _hint(targets: Sequence[str]) -> str:
    """What a rule is called that is misspelt here, and so was taken for a claim."""
    from factcheck.toml import nearest

    near = [near for target in targets if target and target not in BY_ID and (near := nearest(target, list(BY_ID)))]
    return f"; did you mean “{near[0]}”?" if near else ""


def _whole(text: str, span: Span) -> Span:
    """The comment with its line, where it has that to itself, or with the space before it."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end + 1
    if not text[start : span.start].strip() and not text[span.end : end].strip():
        return Span(start, end)
    before = text[: span.start]
    return Span(len(before.rstrip(" \t")), span.end)
