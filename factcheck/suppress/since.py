"""A report and earlier texts of its document in, the report on the sentences that are new out.

Sentences are told by their words, not by their lines: one that is wrapped anew or moved was not touched. One that
opens with a pronoun is told by the name that this stands for as well.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from factcheck import documents
from factcheck.match.read.antecedents import spelled_out
from factcheck.model import Finding, Report, Sentence, Source, Verdict
from factcheck.suppress.reach import sentences_of


def touched(
    report: Report, earlier: Iterable[Source], claims: Collection[str], is_known: frozenset[tuple[str, str]]
) -> Report:
    """`report` with the findings on sentences that `earlier` does not have, and on those of the changed `claims`.

    `is_known` has the rule and the message of findings that an earlier text had as well: a sum of an old sentence
    may be wrong because of a new one. A draft that has another date is new throughout.
    """
    earlier = tuple(earlier)
    day = documents.dated(report.source)
    left = Counter(told for old in earlier if documents.dated(old) == day for _, told in _sentences(old))
    new: set[tuple[int, int]] = set()
    for sentence, told in _sentences(report.source):
        if left[told] > 0:
            left[told] -= 1
        else:
            new.add(sentence.span)
    texts = [old.text for old in earlier]

    def is_new(finding: Finding) -> bool:
        if finding.verdict is Verdict.UNUSED:
            return not any(finding.sentence.text in text for text in texts)
        is_of_sum = finding.rule == "inconsistent" and bool(new) and (finding.rule, finding.message) not in is_known
        is_of_claim = any(match.claim.id in claims for match in finding.matches)
        return finding.sentence.span in new or is_of_claim or is_of_sum

    return Report(
        report.source,
        tuple(filter(is_new, report.findings)),
        len(new | {finding.sentence.span for finding in report.findings if is_new(finding)}),
        tuple(each for each in report.silenced if is_new(each.finding)),
    )


def _sentences(source: Source) -> Iterator[tuple[Sentence, str]]:
    """Each sentence, and the words that it is known by."""
    cut = sentences_of(source)
    for place, sentence in enumerate(cut):
        spelled = spelled_out(cut, place)
        yield sentence, " ".join((spelled.text if spelled else sentence.text).split())
