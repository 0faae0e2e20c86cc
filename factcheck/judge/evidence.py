"""A claim in, what a sentence is laid beside out: its words at a glance, and its statement and quotation read."""

from collections.abc import Iterator, Mapping
from datetime import date

from factcheck.facts import Context
from factcheck.match.read import glance
from factcheck.match.read.glance import Outline
from factcheck.model import Claim, Series
from factcheck.typed import TYPE_CHECKING
from factcheck.visible import has_unseen, without_unseen

if TYPE_CHECKING:  # most claims are not read
    from factcheck.judge.laid import Candidate
    from factcheck.match.read.reading import Reading

    Passages = dict[tuple[str, date | None], Reading]
    """What quotations were read as, by their words and the day that these are read by."""


def outline(claim: Claim, *, is_series: bool) -> Outline:
    """The claim at a glance; what a series is of is for its holders to tell."""
    texts = _texts(claim)
    about = " ".join(about for _, about in texts)
    return glance.outline([text for text, _ in texts], about, "" if is_series else claim.subject)


def candidate(
    claim: Claim, series: Series | None, aliases: Mapping[str, str], passages: "Passages | None" = None
) -> "Candidate":
    """The claim, or the `series` that is told as one, with its facts; `passages` are those read before."""
    from factcheck.judge.laid import Candidate

    context = Context(_day(claim), aliases)
    known = {} if passages is None else passages
    readings = _side_by_side(claim, series, context) if series else _readings(claim, context, known)
    return Candidate(claim, tuple(readings))


def sharpened(seen: Outline, found: "Candidate") -> Outline:
    """The outline of a claim that has been read since: what facts it has is known."""
    return seen._replace(signs=glance.kinds(found.readings))


def _readings(claim: Claim, context: Context, passages: "Passages") -> "Iterator[Reading]":
    """The statement, then the quotation: one sentence of a source often bears out several claims."""
    from factcheck.match.read.reading import about, read

    texts = _texts(claim)
    for text, topic in texts:
        found = passages.get((text, context.today))
        if found is None:
            found = read(text, context)
            if text != claim.text:
                passages[text, context.today] = found
        is_retold = text == texts[0][0] and len(texts) > 1
        yield about(found, topic, claim.subject)._replace(is_retold=is_retold, as_of=claim.as_of)


def _texts(claim: Claim) -> list[tuple[str, str]]:
    """The claim as stated, with who it is attributed to, then the words of its source; each with what it is about."""
    claim = _as_read(claim)
    about = f"{claim.subject} {claim.scope or ''}"
    texts = [(_attributed(claim.text, claim), about)]
    if claim.quote != claim.text:  # which may leave to its neighbours what the statement says
        texts.append((_attributed(claim.quote, claim), f"{about} {claim.text}"))
    return texts


def _side_by_side(claim: Claim, series: Series, context: Context) -> "Iterator[Reading]":
    """The series in words, with the values it has for its holders."""
    from factcheck.match.read.reading import read
    from factcheck.series import of_values  # most stores have none

    values = of_values(
        [(item.holder, item.value) for item in series.items],
        series.unit,
        is_complete=series.is_complete,
        is_of_whole=series.whole is not None,
    )
    claim = _as_read(claim)
    yield read(_attributed(claim.text, claim), context, f"{claim.subject} {claim.scope or ''}")._replace(
        held=values, as_of=claim.as_of
    )


def _as_read(claim: Claim) -> Claim:
    """The claim in the characters that its reader sees; the store keeps all that its source has."""
    said = claim.text + claim.quote + claim.subject
    if not has_unseen(said):
        return claim
    return claim._replace(
        text=without_unseen(claim.text), quote=without_unseen(claim.quote), subject=without_unseen(claim.subject)
    )


def _attributed(text: str, claim: Claim) -> str:
    """The words with who they are attributed to, where they do not say so themselves."""
    return f"{text} (according to {claim.speaker})" if claim.speaker and claim.speaker not in text else text


def _day(claim: Claim) -> date | None:
    """The date that the source's own words are read by."""
    return claim.work.issued.start if claim.work.issued else None
