"""A finding and its document in, the edit that silences it there by a comment of the markup out."""

from collections.abc import Iterator, Sequence

from factcheck.lsp.document import Document
from factcheck.model import Edit, Finding, Sentence, Source, Span
from factcheck.suppress import comment, marks, reach


def ignoring(finding: Finding, document: Document) -> Edit | None:
    """The first way of putting the comment that is for this sentence and leaves it a sentence; None without one."""
    claim = finding.matches[0].claim.id if finding.matches else None
    source = document.source
    mark = comment.mark(source.path, finding.rule, claim)
    if mark is None:
        return None
    return next((edit for edit in _ways(source.text, finding, mark) if _is_for(finding, edit, source)), None)


def _ways(text: str, finding: Finding, mark: str) -> Iterator[Edit]:
    """Above the line that the sentence begins, just before it, above it in the middle of a line, at a line's end."""
    start, end = finding.sentence.span
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    newline = "\r\n" if "\r\n" in text else "\n"
    indent = text[line:start]
    if not indent.strip():
        yield Edit(Span(line, line), f"{indent}{mark}{newline}")
        yield Edit(Span(line, line), f"{indent}{mark}{newline}{newline}")
    else:
        yield Edit(Span(start, start), f"{mark} ")
        yield Edit(Span(start, start), f"{newline}{mark}{newline}")
    stop = next((at for at in range(end, len(text)) if text[at] in "\r\n"), len(text))
    yield Edit(Span(stop, stop), f" {mark}")


def _openings(sentences: Sequence[Sentence]) -> list[bool]:
    """Whether each sentence opens a paragraph, or goes on in the one before it."""
    return [at == 0 or one.prose is not sentences[at - 1].prose for at, one in enumerate(sentences)]


def _is_for(finding: Finding, edit: Edit, source: Source) -> bool:
    """Whether all sentences are what they were, in the same paragraphs, and the mark reaches this one."""
    text = source.text[: edit.span.start] + edit.text + source.text[edit.span.end :]
    changed = source._replace(text=text)
    before, after = reach.sentences_of(source), reach.sentences_of(changed)
    if [one.text for one in before] != [one.text for one in after] or _openings(before) != _openings(after):
        return False
    place = after[before.index(finding.sentence)].span
    reached = reach.reaches(changed, marks.read(changed), after)
    put = Span(edit.span.start, edit.span.start + len(edit.text))
    return any(
        put.start <= mark.span.start < put.end and span.start < place.end and place.start < span.end
        for mark, span in reached
    )
