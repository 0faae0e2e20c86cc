"""A sentence's words in, the quotations in it out; and a quotation measured against the words it quotes.

Quotation marks, spaces, dashes, the first letter's case and British or American spelling are the
editor's; brackets and ellipses stand for words left out. Any other word changed is a misquote.
"""

from collections.abc import Iterator

from factcheck.facts import Context
from factcheck.facts.quotation.marks import quoted
from factcheck.facts.quotation.wording import GAP, INSERTION, find_verbatim, wording
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.model import Fact, Relation, Words
from factcheck.typed import NamedTuple, cast

__all__ = ["Change", "Passage", "Quotation", "compare", "difference", "extract", "within"]

_SCARE_WORDS = 3  # so few quoted words may be a term held at arm's length
_MISQUOTED = 60.0  # per cent of the words in common, from where a wording is meant to be another
_FEWEST_SHARED = 2
_RUN, _MOST_OF_IT = 4, 0.65  # words, or the share of it, with which a quotation begins or ends as the source has it
_VERBATIM = 100.0
_STEPS = 2
_ENDS = frozenset(",.!?…")
_TITLE_SMALL = STOPWORDS - {"i", "he", "she", "it", "we", "they", "is", "was", "are", "were"}


class Quotation(NamedTuple):
    """`words` are folded, with `GAP` for an ellipsis and `INSERTION` for brackets.

    `is_scare`: so short that it may be a term in quotation marks.
    """

    words: tuple[str, ...]
    is_scare: bool


class Passage(NamedTuple):
    """`text[start:end]` is the part of the source nearest to a quotation; `score` is 100 if it is verbatim."""

    start: int
    end: int
    score: float


class Change(NamedTuple):
    """One step from the source's wording to the draft's. `tag`: equal, replace, delete (left out) or insert (added)."""

    tag: str
    stated: str
    sourced: str


def extract(words: Words, context: Context) -> Iterator[Fact]:  # noqa: ARG001 - quotation marks need no context
    """Each quotation, without its marks. Titles of works are names, not quotations."""
    for start, end in quoted(words):
        text = words.text[start:end]
        spoken = tuple(word.key for word in wording(text))
        if spoken and not _is_title(text):
            yield Fact("quotation", text, start, end, _quotation(text, spoken))


def compare(stated: Fact, sourced: Fact, context: Context) -> Relation:  # noqa: ARG001 - the words decide
    """SAME if the words stated are in the source's quotation, CONFLICT if most are and others were changed."""
    quotation, source = cast("Quotation", stated.value), cast("Quotation", sourced.value)
    theirs = tuple(word for word in source.words if word not in {GAP, INSERTION})
    if find_verbatim(quotation.words, theirs):
        return Relation.SAME
    ours = tuple(word for word in quotation.words if word not in {GAP, INSERTION})
    if not ours or find_verbatim(theirs, ours):
        return Relation.UNCLEAR
    return Relation.CONFLICT if _is_misquoted(ours, theirs, is_scare=quotation.is_scare) else Relation.UNCLEAR


def is_at_arms_length(fact: Fact) -> bool:
    """Whether the marks are round a term rather than somebody's words."""
    return cast("Quotation", fact.value).is_scare


def against(stated: Fact, source_text: str) -> tuple[Relation, Fact | None]:
    """How a quotation stands to a text that need not put it in quotation marks, and the passage it is nearest to."""
    quotation = cast("Quotation", stated.value)
    if not _has_in_common(quotation, source_text):
        return Relation.UNCLEAR, None
    passage = within(quotation, source_text)
    words = source_text[passage.start : passage.end]
    sourced = (
        Fact(
            "quotation",
            words,
            passage.start,
            passage.end,
            _quotation(words, tuple(word.key for word in wording(words))),
        )
        if words
        else None
    )
    if passage.score == _VERBATIM:
        return Relation.SAME, sourced
    ours = tuple(word for word in quotation.words if word not in {GAP, INSERTION})
    theirs = tuple(word.key for word in wording(words))
    if sourced and _is_misquoted(ours, theirs, is_scare=quotation.is_scare):
        return Relation.CONFLICT, sourced
    return Relation.UNCLEAR, None


def within(quotation: Quotation, source_text: str) -> Passage:
    """The passage of `source_text` that the quotation is, or is nearest to, whether or not it is quoted there."""
    source = wording(source_text)
    theirs = tuple(word.key for word in source)
    place = find_verbatim(quotation.words, theirs)
    if place:
        return Passage(source[place[0]].start, source[place[1] - 1].end, 100.0)
    ours = tuple(word for word in quotation.words if word not in {GAP, INSERTION})
    from rapidfuzz import fuzz  # where quotations differ, and nowhere else

    alignment = fuzz.partial_ratio_alignment(ours, theirs) if ours and theirs else None
    if alignment is None or alignment.dest_end <= alignment.dest_start:
        return Passage(0, 0, 0.0)
    start, end = _with_last(ours, theirs, *_in_step(ours, theirs, alignment.dest_start, alignment.dest_end))
    return Passage(source[start].start, source[end - 1].end, min(alignment.score, 99.0))


def _in_step(ours: tuple[str, ...], theirs: tuple[str, ...], start: int, end: int) -> tuple[int, int]:
    """The passage moved by a word or two to where most words stand as the quotation has them.

    `we are all very anxious` is what "we are all very worried" should be, not `aspects, we are all very`.
    """
    length = end - start
    starts = range(max(start - _STEPS, 0), min(start + _STEPS, len(theirs) - length) + 1)
    best = max(starts, key=lambda at: (_agreeing(ours, theirs[at : at + length]), -abs(at - start)), default=start)
    return best, best + length


def _with_last(ours: tuple[str, ...], theirs: tuple[str, ...], start: int, end: int) -> tuple[int, int]:
    """The passage up to the quotation's last word, if that stands right behind: `the bridge is not safe`.

    Else it is as long as the quotation, so that what stands in the place of its last word is there.
    """
    if theirs[end - 1] == ours[-1]:
        return start, end
    behind = theirs[end : end + _STEPS + 1]
    if ours[-1] in behind:
        return start, end + behind.index(ours[-1]) + 1
    return start, max(end, min(start + len(ours), len(theirs)))


def _agreeing(ours: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    return sum(one == other for one, other in zip(ours, theirs, strict=False))


def difference(stated_text: str, source_text: str) -> tuple[Change, ...]:
    """The changes from `source_text` to `stated_text`, word by word; equal runs are there too."""
    from rapidfuzz.distance import Levenshtein

    ours, theirs = wording(stated_text), wording(source_text)
    steps = Levenshtein.opcodes([word.key for word in theirs], [word.key for word in ours])
    return tuple(
        Change(
            step.tag,
            stated_text[ours[step.dest_start].start : ours[step.dest_end - 1].end]
            if step.dest_end > step.dest_start
            else "",
            source_text[theirs[step.src_start].start : theirs[step.src_end - 1].end]
            if step.src_end > step.src_start
            else "",
        )
        for step in steps
    )


def _has_in_common(quotation: Quotation, source_text: str) -> bool:
    """Whether the words stand in the source, or enough of them for a misquotation: a look before the long search."""
    theirs = tuple(word.key for word in wording(source_text))
    is_meant = not quotation.is_scare and len(set(quotation.words).intersection(theirs)) >= _FEWEST_SHARED
    return is_meant or find_verbatim(quotation.words, theirs) is not None


def _quotation(text: str, spoken: tuple[str, ...]) -> Quotation:
    is_ended = text[-1] in _ENDS
    return Quotation(spoken, is_scare=len(spoken) <= _SCARE_WORDS and not is_ended)


def _is_title(text: str) -> bool:
    """Whether each word that carries meaning has its capital, as in the title of a work."""
    if text[-1] in _ENDS:
        return False
    words = text.split()
    is_meant = any(word[0].isupper() and word.lower() not in STOPWORDS for word in words)
    return is_meant and words[0][0].isupper() and all(not word[0].islower() or word in _TITLE_SMALL for word in words)


def _is_misquoted(ours: tuple[str, ...], theirs: tuple[str, ...], *, is_scare: bool) -> bool:
    from rapidfuzz import fuzz

    alignment = fuzz.partial_ratio_alignment(ours, theirs, score_cutoff=_MISQUOTED)
    if is_scare or alignment is None:
        return False
    passage = theirs[alignment.dest_start : alignment.dest_end]
    shared = set(ours) & set(passage)
    is_run = find_verbatim(passage, ours) is not None  # of `The old bridge is unsafe` what it speaks of alone
    run = min(_RUN, _MOST_OF_IT * len(ours)) if is_run else 0
    is_meant = len(shared) >= max(_FEWEST_SHARED, run, len(ours) / 2)
    return is_meant and len(ours) > _SCARE_WORDS - 1
