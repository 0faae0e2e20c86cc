"""What was judged of a sentence in, a finding on it out, wherever it stands."""

from factcheck.judge import wording
from factcheck.model import Claim, Finding, Prose, Sentence, Verdict
from factcheck.typed import TYPE_CHECKING, NamedTuple
from factcheck.visible import without_unseen

if TYPE_CHECKING:  # loaded where a claim speaks of a sentence, which is seldom so
    from factcheck.fixing import Change
    from factcheck.judge.stale import Age
    from factcheck.judge.weigh import Judgement
    from factcheck.match.read.spelled import Spelled

_NOWHERE = Sentence(Prose.of(()), 0, 0)


class Said(NamedTuple):
    """What the store says of a sentence, wherever that stands: a finding without its place, and what would mend it.

    `claims` are those whose words a change must not be made in, where there is one.
    """

    finding: Finding | None
    changes: "tuple[Change, ...]" = ()
    claims: tuple[Claim, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is neither borne out nor denied."""
        return self.finding is None or self.finding.verdict is Verdict.UNSOURCED


class Judged(NamedTuple):
    """What the store says of a sentence, whether an editor would want a source for it, what would mend it.

    `age` says what of it is stale.
    """

    judgement: "Judgement | None"
    is_worthy: bool
    changes: "tuple[Change, ...]" = ()
    age: "Age | None" = None

    @property
    def is_open(self) -> bool:
        """Whether an editor would want a source for it and no claim decides it."""
        return self.is_worthy and not (self.judgement and self.judgement.ruling.verdict)

    def read_as(self, spelled: "Spelled", *, is_worthy: bool) -> "Judged":
        """The same of the sentence that was `spelled` out, its changes where the draft has them.

        What is wrong with the name alone that was put there leaves it undecided: another may have been meant.
        """
        if self.judgement and self.judgement.ruling.rests_on(spelled.end - spelled.sign):
            return Judged(self.judgement.undecided(), is_worthy)
        shift = spelled.shift
        left = () if spelled.has_unit else self.changes  # which would have to be taken off again
        changes = tuple(one._replace(start=one.start - shift, end=one.end - shift) for one in left)
        return self._replace(is_worthy=is_worthy, changes=changes)


def said_of(judged: Judged, spelled: "Spelled | None" = None) -> Said:
    """What may be said of the sentence again wherever it stands; of one that was `spelled` out, behind the same one."""
    judgement = judged.judgement
    found = wording.finding(_NOWHERE, judgement, is_worthy=judged.is_worthy)
    if judgement and judged.age:
        found = wording.outdated(_NOWHERE, judgement, judged.age)
    if found and spelled:
        found = wording.placed_back(found, spelled)
    return Said(found, judged.changes, judgement.claims if judgement and judged.changes else ())


def placed(said: Said, sentence: Sentence) -> Finding | None:
    """The finding where its sentence stands, with the edits that mend it there."""
    if said.finding is None or not said.changes:
        return said.finding and said.finding._replace(sentence=sentence)
    from factcheck import fixing

    edits = fixing.to_edits(sentence, said.changes, [without_unseen(claim.quote) for claim in said.claims])
    return said.finding._replace(sentence=sentence, edits=edits)
