"""Marks and the sentences of their draft in, how far each mark reaches out."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.model import Sentence, Source, Span
from factcheck.suppress.marks import Mark


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
        elif mark.verb == "ignore" and (line := _line_that_it_ends(source.text, mark, spans)):
            yield mark, line
        elif mark.verb in {"ignore", "ignore-paragraph"}:
            following = bisect_right(ends, mark.span.start)
            if following < len(sentences):
                prose = sentences[following].prose
                is_paragraph = mark.verb == "ignore-paragraph"
                yield mark, prose.to_source(0, len(prose.text)) if is_paragraph else spans[following]
    yield from ((mark, Span(mark.span.end, len(source.text))) for mark in open_marks)


def _line_that_it_ends(text: str, mark: Mark, spans: Sequence[Span]) -> Span | None:
    """The line of a mark with prose before it and nothing behind it."""
    start = max(text.rfind("\n", 0, mark.span.start), text.rfind("\r", 0, mark.span.start)) + 1
    end = next((at for at in range(mark.span.end, len(text)) if text[at] in "\r\n"), len(text))
    before = bisect_right(spans, start, key=lambda span: span.end)
    has_prose = before < len(spans) and spans[before].start < mark.span.start
    if text[mark.span.end : end].strip() or not text[start : mark.span.start].strip() or not has_prose:
        return None
    return Span(start, mark.span.start)
