"""What factcheck finds: the table of its rules, for reports, `factcheck rules`, `factcheck explain` and the README.

Every example is run by the tests: `draft` beside `source` gives a finding of this rule.
"""

from factcheck.model import Severity, Verdict
from factcheck.typed import NamedTuple


class Rule(NamedTuple):
    """`summary` is a clause, `explanation` whole sentences, `remedy` what a writer can do about a finding.

    `source` is None where the draft is held against itself. `is_fixable` says that a finding may come
    with an edit that mends it.
    """

    id: str
    verdict: Verdict
    severity: Severity
    summary: str
    explanation: str
    draft: str
    source: str | None
    remedy: str
    is_fixable: bool = False


_AS_THE_SOURCE = "Write what the source has, or cite a source for what the draft says: add it to the store as a claim."

RULES = (
    Rule(
        "wrong-figure",
        Verdict.CONTRADICTED,
        Severity.ERROR,
        "a figure that is not the source’s",
        "A quantity, a share, a sum of money or a length of time stands where the source has another. Figures are "
        "compared as the ranges that their words allow: “a third” stands by “33%”, and “33%” by “32.8%”. "
        "A figure of another measure, holder or day is not compared.",
        "The repairs of the bridge cost 84 million euros.",
        "The repairs of the bridge cost 48 million euros.",
        _AS_THE_SOURCE,
        is_fixable=True,
    ),
    Rule(
        "wrong-date",
        Verdict.CONTRADICTED,
        Severity.ERROR,
        "a date or a time that is not the source’s",
        "“Last August” and “a year ago” are counted from the date of the text they stand in: the draft’s front matter "
        "or --today, the source’s date of issue. A date that is less exact than the source’s is supported.",
        "The bridge was closed to traffic on 3 May 2021.",
        "The bridge was closed to traffic on 3 March 2021.",
        _AS_THE_SOURCE + " If a relative date was counted from the wrong day, give the draft its `date`.",
        is_fixable=True,
    ),
    Rule(
        "wrong-name",
        Verdict.CONTRADICTED,
        Severity.ERROR,
        "a name that is not the source’s",
        "A person, a body, a place or a product stands where the source names another of the kind. Aliases of the "
        "store and the names of countries and peoples are known to be one.",
        "The phone maker surprised the market with its new smartphone, the Mate 50 Pro.",
        "The phone maker surprised the market with its new smartphone, the Mate 60 Pro.",
        _AS_THE_SOURCE + " If both are names of one thing, say so under [aliases].",
        is_fixable=True,
    ),
    Rule(
        "wrong-rank",
        Verdict.CONTRADICTED,
        Severity.ERROR,
        "a place in an order that is not the source’s",
        "“Second”, “the largest”, “ahead of”: the order that the draft gives is not the one of the source, or not the "
        "one that the figures of a series come to.",
        "China ranks third in the world in computing power.",
        "China ranks second in the world in computing power.",
        _AS_THE_SOURCE,
        is_fixable=True,
    ),
    Rule(
        "misquote",
        Verdict.CONTRADICTED,
        Severity.ERROR,
        "words in quotation marks that the source does not have so",
        "What stands in quotation marks is compared word for word with what the source quotes. Marks of omission (…), "
        "words in [brackets], the form of the quotation marks and the case of the first letter may differ.",
        "“We are all very worried,” the engineer said.",
        "“We are all very anxious,” the engineer said.",
        "Quote the source’s words, or take the quotation marks off what is a paraphrase.",
        is_fixable=True,
    ),
    Rule(
        "misattributed",
        Verdict.CONTRADICTED,
        Severity.ERROR,
        "what one says is given to another",
        "The draft names a speaker or a body as the one who says it; the source names another for the same words.",
        "The harbour handles two thirds of all tea, according to the Ministry of Trade.",
        "The harbour handles two thirds of all tea, according to the Port Office.",
        "Name whom the source names. If both are names of one body, say so under [aliases].",
        is_fixable=True,
    ),
    Rule(
        "wrong-kind",
        Verdict.CONTRADICTED,
        Severity.ERROR,
        "something said to be of another kind than in the source",
        "“Is a drama film” where the source has “is a comedy film”: the two say what the same thing is, in the same "
        "words but for the one that tells its kind.",
        "The Long Ferry is a drama film.",
        "The Long Ferry is a comedy film by Ilse Marrant.",
        _AS_THE_SOURCE,
    ),
    Rule(
        "negated",
        Verdict.CONTRADICTED,
        Severity.ERROR,
        "a statement that the source turns round",
        "One of the two denies what the other says, or says its opposite: “rose” for “fell”, “did not open” for "
        "“opened”.",
        "Exports of tea through the harbour fell sharply in the spring of last year.",
        "Exports of tea through the harbour rose sharply in the spring of last year.",
        _AS_THE_SOURCE,
    ),
    Rule(
        "overclaim",
        Verdict.CONTRADICTED,
        Severity.WARNING,
        "more than the source says",
        "The figure is the source’s, and its hedge is gone or has become stronger: “90 per cent” for “up to 90 per "
        "cent”, “at least 17 million” for “up to 17 million”. Saying less than the source is supported.",
        "Nvidia had 90 per cent of the market for such chips in China.",
        "Nvidia had up to 90 per cent of the market for such chips in China.",
        "Put the source’s hedge back: “up to”, “about”, “at least”.",
        is_fixable=True,
    ),
    Rule(
        "stale",
        Verdict.SUPPORTED,
        Severity.WARNING,
        "a sentence that rests on a claim past its day",
        "The claim that bears the sentence out has expired, or another has taken its place. Where the newer claim has "
        "another figure, the verdict is contradicted, and it is the newer one that is cited.",
        "The repairs of the bridge cost 48 million euros.",
        "The repairs of the bridge cost 48 million euros.",
        "Look the source up again: write the newer figure, or give the claim a later `expires`.",
    ),
    Rule(
        "bad-arithmetic",
        Verdict.CONTRADICTED,
        Severity.ERROR,
        "figures of the draft that cannot all be right",
        "Parts that do not add up to their whole, a change in per cent that is not the one between the two figures "
        "beside it, an age or a span of years that its dates do not give. No store is needed for it.",
        "Membership of the club grew by 80 per cent, from 1,200 to 1,800.",
        None,
        "Look the figures up and work them out again: at least one of them is wrong.",
    ),
    Rule(
        "inconsistent",
        Verdict.CONTRADICTED,
        Severity.WARNING,
        "two figures of the draft for one thing",
        "The draft gives a figure, a day or a number of one thing in one place, and another of the same thing in "
        "another, in the same words or in others. Either may be the right one. No store is needed for it.",
        "Norway runs 34 per cent of the large ferries. Norway runs 43 per cent of the large ferries.",
        None,
        "Look the figure up, and give one in both places.",
    ),
    Rule(
        "unused-ignore",
        Verdict.UNUSED,
        Severity.WARNING,
        "a mark that silences nothing",
        "A comment such as `factcheck: ignore wrong-figure`, or an entry in the file of ignored sentences, that no "
        "finding answers to: the sentence was mended, or the rule or the claim is misspelt. With --require-reason, "
        "also one that gives no reason.",
        "The bridge was closed to traffic on 3 March 2021. <!-- factcheck: ignore wrong-figure -->",
        "The bridge was closed to traffic on 3 March 2021.",
        "Take it out. It passes, unless --fail-on is unsourced.",
        is_fixable=True,
    ),
    Rule(
        "unsourced",
        Verdict.UNSOURCED,
        Severity.INFO,
        "a sentence that an editor would want a source for, and the store has none",
        "It states a figure, a date, a name, a quotation or a claim about the world, and no claim of the store bears "
        "it out or contradicts it. Where a claim is near, the message names what it leaves open.",
        "China imported chips worth 349 billion dollars in 2023.",
        "The bridge was closed to traffic on 3 March 2021.",
        "Add the claim with the words of its source to the store. It passes, unless --fail-on is unsourced.",
    ),
    Rule(
        "supported",
        Verdict.SUPPORTED,
        Severity.INFO,
        "a sentence that the source bears out",
        "Every fact of the sentence is the source’s, or says less than it. It is listed with --show supported.",
        "The repairs of the bridge cost 48 million euros.",
        "The repairs of the bridge cost 48 million euros.",
        "Nothing is to be done.",
    ),
)  # fmt: skip
"""In the order of `factcheck rules`: the gravest first."""

BY_ID = {rule.id: rule for rule in RULES}
