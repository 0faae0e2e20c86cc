"""A text in, a store out whose claims are its own sentences: any text can serve as the evidence."""

from factcheck import documents, sentences
from factcheck.model import Claim, Period, Precision, Sentence, Source, Work
from factcheck.store.kept import Store


def of_text(source: Source) -> Store:
    """Every sentence of `source` as a claim; its front matter gives its date.

    No claim has a subject of its own: what a sentence is about is often left to those before it.
    """
    prose = documents.read(source)
    work = _work(source)
    lines = source.lines()
    claims: list[Claim] = []
    for run in prose:
        for sentence in sentences.split(run):
            line = lines.position(sentence.span.start).line
            claims.append(_claim(sentence, work, f"line-{line}-{len(claims) + 1}", line))
    return Store(tuple(claims))


def _claim(sentence: Sentence, work: Work, name: str, line: int) -> Claim:
    return Claim(name, sentence.text, sentence.text, work, "", path=work.id, line=line)


def _work(source: Source) -> Work:
    day = documents.dated(source)
    issued = Period(day, Precision.DAY) if day else None
    return Work(source.path, "document", documents.titled(source) or source.path, issued=issued)
