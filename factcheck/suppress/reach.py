"""Marks and the sentences of their draft in, how far each mark reaches out."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck import documents
from factcheck.model import Sentence, Source, Span
from factcheck.sentences import split
from factcheck.suppress.marks import Mark


def sentences_of(source: Source) -> tuple[Sentence, ...]:
    """The sentences of a document, in their order."""
    return tuple(sentence for prose in documents.read(source) for sentence in split(prose))


def reaches(source: Source, marks: Sequence[Mark], sentences: Sequence[Sentence]) -> tuple[tuple[Mark, Span], ...]:
    """Each mark with the part of the source that it is for; an `on` with the part that it ends."""
    return tuple(_reaches(source, marks, sentences))


def _reaches(source: Source, marks: Sequence[Mark], sentences: Sequence[Sentence]) -> Iterator[tuple[Mark, Span]]:
    spans = [sentence.span for sentence in sentences]
    ends = [span.end for span in spans]
    open_marks: list[Mark] = []
    for mark in marks:
        if mark.verb == "ignore-file":
            yield mark, Span(0, len(source.text))
        elif mark.verb == "off":
            if all(one.targets != mark.targets for one in open_marks):  # one that is off already is not needed
                open_marks.append(mark)
        elif mark.verb == "on":
            closed = [one for one in open_marks if not mark.targets or one.targets == mark.targets]
            for one in closed:
                open_marks.remove(one)
                yield one, Span(one.span.end, mark.span.start)
                yield mark, Span(one.span.end, mark.span.start)
        elif mark.verb == "ignore" and (line := _line_that_it_ends(source.text, mark, sentences, spans)):
            yield mark, line
        elif mark.verb in {"ignore", "ignore-paragraph"}:
            following = bisect_right(ends, mark.span.start)
            if following < len(sentences):
                prose = sentences[following].prose
                is_paragraph = mark.verb == "ignore-paragraph"
                yield mark, prose.to_source(0, len(prose.text)) if is_paragraph else spans[following]
    yield from ((mark, Span(mark.span.end, len(source.text))) for mark in open_marks)


def _line_that_it_ends(text: str, mark: Mark, sentences: Sequence[Sentence], spans: Sequence[Span]) -> Span | None:
    """The line of a mark with prose before it and none behind it; what stands behind a block's end is none of its own.

    `<p>It cost 5 euros. <!-- factcheck: ignore --></p><p>It sank.</p>` is for the first of the two.
    """
    start = max(text.rfind("\n", 0, mark.span.start), text.rfind("\r", 0, mark.span.start)) + 1
    end = next((at for at in range(mark.span.end, len(text)) if text[at] in "\r\n"), len(text))
    before = bisect_right(spans, start, key=lambda span: span.end)
    if before == len(spans) or spans[before].start >= mark.span.start or not text[start : mark.span.start].strip():
        return None
    behind = bisect_right(spans, mark.span.start, key=lambda span: span.end)
    own = sentences[max(behind - 1, before)].prose
    if text[mark.span.end : end].strip() and behind < len(spans) and spans[behind].start < end:
        is_before = not text[mark.span.end : spans[behind].start].strip()  # as in the next cell of a table
        if is_before or sentences[behind].prose is own:
            return None
    return Span(max(start, own.to_source(0, len(own.text)).start), mark.span.start)
