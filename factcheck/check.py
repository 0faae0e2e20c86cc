"""The page: one source and a desk in, one report out. Pure: no files, no clock, no terminal."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from factcheck import documents, rivals, sentences, words
from factcheck.checkworthy import is_checkworthy, is_imprint
from factcheck.config import Settings
from factcheck.desk import Desk, candidate, latest, outline, propose
from factcheck.draft import Draft, Known, nothing_known
from factcheck.facts import Context, extract
from factcheck.lexicon.anaphora import OPENINGS
from factcheck.model import Claim, Finding, Prose, Report, Role, Sentence, Source, Verdict
from factcheck.reckoning import read_sums, reckoned
from factcheck.said import Judged, Said, placed, said_of
from factcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:  # loaded where a claim speaks of a sentence, or a sentence has a sum: both are seldom so
    from factcheck.fixing import Change
    from factcheck.judge.laid import Candidate
    from factcheck.judge.weigh import Judgement
    from factcheck.match.read.reading import Reading
    from factcheck.match.read.spelled import Spelled

# A text of so many sentences is laid beside each sentence as a whole; of a longer one those beside what is found.
_SHORT_TEXT, _BESIDE = 40, 2
_ALL_OF_A_CELL = 99.0  # per cent of its words and heads, of which the claim must speak
_GOING_ON = 3  # sentences that may leave what is measured to the one before them
_FIGURE = re.compile(r"\d")
_SAID_BY_PRONOUN = re.compile(r"[\"”’]\s{1,3}(?:he|she)\s")
_BACK = ("That ", "This ", "These ", "Those ", "It ", "They ", "Of these", "Of those", "Of them")
_THAT = ("That", "This")
_NOUN = re.compile(r"The ([a-z]{3,30}) ")
_ANAPHORIC = tuple(f"{opening} " for opening in OPENINGS)  # it may be about the name before it


def check(source: Source, desk: Desk, settings: Settings) -> Report:
    """Every finding in `source`, in the order of its text: what the store says, then the draft's own sums."""
    return check_again(source, desk, settings, {})


def check_again(source: Source, desk: Desk, settings: Settings, said: "dict[str, Said]") -> Report:
    """The same, where `said` has what was said of sentences before, and gets what is said of these.

    It must be of the same store and settings, and of a source with the same date.
    """
    draft = open_draft(source, desk, settings)
    draft = draft._replace(known=draft.known._replace(said=dict(said)))
    report = conclude(draft, [finding for finding in examine(draft, desk) if finding])
    said.clear()
    for sentence in draft.sentences:
        if not _hangs_on_others(sentence):
            said[sentence.text] = draft.known.said.get(sentence.text) or said_of(draft.known.judged[sentence.text])
    return report


def _hangs_on_others(sentence: Sentence) -> bool:
    """Whether what is said of a sentence hangs on those before it: a pronoun's, one with a `he said`, a table's."""
    text = sentence.text
    return _is_cell(sentence) or text.startswith(_ANAPHORIC) or _SAID_BY_PRONOUN.search(text) is not None


def _is_cell(sentence: Sentence) -> bool:
    return sentence.prose.role is Role.CELL


def open_draft(
    source: Source,
    desk: Desk,
    settings: Settings,
    format: str | None = None,  # noqa: A002
    known: Known | None = None,
) -> Draft:
    """The sentences of `source`; `format` overrules its path, and `known` is what an earlier draft of it left here."""
    written = documents.dated(source)
    context, days = Context(written or settings.today, desk.aliases), (settings.today, written)
    if known is None or (known.context, known.days) != (context, days):
        known = nothing_known(context, days)
    cut = [sentence for prose in documents.read(source, format) for sentence in _cut(prose, known)]
    return Draft(source, tuple(cut), known)


def examine(draft: Draft, desk: Desk) -> Iterator[Finding | None]:
    """What the store says of each sentence, one after the other; None where there is nothing to say, as of a question.

    Each step costs one sentence at most, so that a caller may do something else between them.
    """
    known = draft.known
    for place, sentence in enumerate(draft.sentences):
        text = sentence.text
        said = None if _is_cell(sentence) else known.said.get(text)
        if said is not None and not (said.is_open and _may_hang_on_others(text, draft, place, desk)):
            _note_figures(text, words.parts(text), known)
        else:
            said = said_of(*look_at(draft, place, desk))
        yield placed(said, sentence)


def look_at(draft: Draft, place: int, desk: Desk) -> "tuple[Judged, Spelled | None]":
    """What the store says of the sentence at `place`; and how it was read, where what opens it stands for a name.

    The facts of the judgement stand where that reading has them, the changes where the draft does.
    """
    sentence = draft.sentences[place]
    text = sentence.text
    judged, spelled = _held(text, desk, draft.known), None
    if _is_cell(sentence) or (judged.judgement is not None and _hangs_on_others(sentence)):
        from factcheck.match.read.antecedents import spelled_out

        spelled = spelled_out(draft.sentences, place)
    if spelled:
        judged = _held(spelled.text, desk, draft.known).read_as(spelled, is_worthy=judged.is_worthy)
        if _is_cell(sentence) and judged.judgement and judged.judgement.ruling.score < _ALL_OF_A_CELL:
            judged = Judged(judged.judgement.undecided(), judged.is_worthy)  # its head may be of something else
    if not (judged.judgement and judged.judgement.ruling.verdict) and may_mean_name(text, draft):
        return _by_name(judged, draft, place, desk)
    if _is_cell(sentence) and judged.judgement and _is_head(text, judged.judgement):
        return Judged(None, is_worthy=False), None  # the head of a column states nothing
    if judged.is_open and (series := series_before(draft, place, desk)):
        going = _going_on(text, judged, series, draft, desk)
        return (judged, spelled) if going is judged else (going, None)
    if judged.is_open and points_back(text):
        going, told = _about_the_same(judged, draft, place, desk)
        return (judged, spelled) if going is judged else (going, told)
    return judged, spelled


def _may_hang_on_others(text: str, draft: Draft, place: int, desk: Desk) -> bool:
    """Whether what the store says of a sentence by itself may not be all."""
    is_known = points_back(text) or may_mean_name(text, draft)
    return is_known or series_before(draft, place, desk) is not None


def points_back(text: str) -> bool:
    """Whether a sentence with a figure opens with what was told before: `That was 8 per cent more`."""
    return text.startswith(_BACK) and _FIGURE.search(text) is not None


def may_mean_name(text: str, draft: Draft) -> bool:
    """Whether a sentence opens with a noun that ends a name of the draft: `The bridge`, of the Tannery Bridge."""
    found = _NOUN.match(text)
    return found is not None and draft.has_capitalized(found[1].capitalize())


def _by_name(judged: Judged, draft: Draft, place: int, desk: Desk) -> "tuple[Judged, Spelled | None]":
    """What is said of a sentence that nothing decides, if anything does where its noun is read as the name."""
    from factcheck.match.read.antecedents import spelled_out

    spelled = spelled_out(draft.sentences, place)
    named = _held(spelled.text, desk, draft.known).read_as(spelled, is_worthy=judged.is_worthy) if spelled else judged
    return (named, spelled) if named.judgement and named.judgement.ruling.verdict else (judged, None)


def _is_head(text: str, judgement: "Judgement") -> bool:
    """Whether a cell names what stands below it: it has words alone, or a unit without a figure, or is one word."""
    from factcheck.match.read.units import unit_of

    is_one_word = judgement.ruling.verdict is None and len(text.split()) == 1
    is_bare = not _FIGURE.search(text) and (is_one_word or unit_of(text) is not None)
    return judgement.ruling.is_of_words_alone or is_bare


def _going_on(text: str, judged: Judged, series: Claim, draft: Draft, desk: Desk) -> Judged:
    """What is said of a sentence that no claim decides, beside the series that the one before it is decided by."""
    from factcheck.judge.going_on import goes_on

    def again(text: str) -> "Judgement | None":
        return goes_on(_read(text, draft.known), candidate(series, desk), draft.context)

    found = again(text)
    if found is None:
        return judged
    changes = _changes(text, found, desk, draft.context, again) if found.ruling.against else ()
    return judged._replace(judgement=found, changes=changes)


def series_before(draft: Draft, place: int, desk: Desk) -> Claim | None:
    """The series of which one of the sentences right before one with a figure is decided: it may go on about that."""
    if not desk.compared or not _FIGURE.search(draft.sentences[place].text):
        return None
    numbers = (desk.compared.get(claim.id) for claim in _claims_before(draft, place, desk)[1])
    return next((desk.claims[number] for number in numbers if number is not None), None)


def _claims_before(draft: Draft, place: int, desk: Desk) -> tuple[str, Sequence[Claim]]:
    """The nearest of the sentences right before that is decided, with the claims that decide it."""
    here = draft.sentences[place]
    for before in reversed(draft.sentences[max(place - _GOING_ON, 0) : place]):
        if before.prose is not here.prose:
            break
        said = draft.known.said.get(before.text) or said_of(_held(before.text, desk, draft.known))
        if said.finding and not said.is_open:
            return before.text, [match.claim for match in said.finding.matches]
    return "", ()


def _about_the_same(judged: Judged, draft: Draft, place: int, desk: Desk) -> "tuple[Judged, Spelled | None]":
    """What is said of `That was 8 per cent more` beside the claims of the subject that was told of before."""
    from factcheck.judge.going_on import goes_on_about

    text, (before, claims) = draft.sentences[place].text, _claims_before(draft, place, desk)
    subjects = dict.fromkeys(claim.subject for claim in claims)
    near = [one for one in propose(f"{before} {text}", desk) if one.subject in subjects] if subjects else []
    kin = [candidate(one, desk) for one in near if one.id not in desk.series and not one.superseded_by]
    found = goes_on_about(_read(text, draft.known), kin, draft.context) if kin else None
    if found:
        return judged._replace(judgement=found), None
    told = (_told_of(subject, text, judged, desk, draft.known) for subject in subjects)
    return next(filter(None, told), (judged, None))


def _told_of(
    subject: str, text: str, judged: Judged, desk: Desk, known: Known
) -> "tuple[Judged, Spelled | None] | None":
    """`That was 8 per cent more` where its subject's own claim bears it out with that in the place of `That`."""
    from factcheck.match.read.spelled import in_place_of

    opening = next((one for one in _THAT if text.startswith(f"{one} ")), None)
    spelled = in_place_of(opening, subject, text) if opening else None
    found = _held(spelled.text, desk, known) if spelled else judged
    ruled = found.judgement
    if ruled is None or ruled.ruling.verdict is not Verdict.SUPPORTED or ruled.claims[0].subject != subject:
        return None
    return found.read_as(spelled, is_worthy=judged.is_worthy) if spelled else found, spelled


def _held(text: str, desk: Desk, known: Known) -> Judged:
    judged = known.judged.get(text)
    if judged is None:
        judged = known.judged[text] = _judged(text, desk, known)
    return judged


def reckon(draft: Draft) -> Iterator[None]:
    """Do most of what `conclude` does, in steps as small as those of `examine`."""
    return read_sums(draft)


def conclude(draft: Draft, findings: Sequence[Finding]) -> Report:
    """The report on a draft whose sentences were all examined."""
    sums = {(one.sentence.span, one.pairs[0].stated.start, one.message): one for one in reckoned(draft)}
    told = sorted(sums.values(), key=lambda finding: finding.pairs[0].stated.start)
    found = sorted((*findings, *told), key=lambda finding: finding.sentence.span)
    return Report(draft.source, tuple(found), len(draft.sentences))


def _cut(prose: Prose, known: Known) -> Iterator[Sentence]:
    held = known.bounds.get(prose.text)
    if held is None:
        held = known.bounds[prose.text] = tuple((found.start, found.end) for found in sentences.split(prose))
    return (Sentence(prose, start, end) for start, end in held)


def is_question(text: str) -> bool:
    """Whether a sentence asks, and so states nothing."""
    return text.rstrip("”’\"')").endswith("?")


def _judged(text: str, desk: Desk, known: Known) -> Judged:
    context, written = known.context, words.parts(text)
    _note_figures(text, written, known)
    if is_question(text) or is_imprint(written):
        return Judged(None, is_worthy=False)
    is_worthy = is_checkworthy(written)
    judgement, age = _judge(text, written, desk, known, is_worthy=is_worthy), None
    if judgement and any(claim.expires or claim.superseded_by for claim in judgement.claims):
        from factcheck.judge.stale import Days, reconsider
        from factcheck.match.read.reading import read

        days = Days(*known.days)
        judgement, age = reconsider(read(text, context), judgement, lambda claim: latest(claim, desk), days, context)
    again = partial(judge, desk=desk, context=context)
    changes = _changes(text, judgement, desk, context, again) if judgement and judgement.ruling.against else ()
    return Judged(judgement, is_worthy, changes, age)


def _note_figures(text: str, written: list[str], known: Known) -> None:
    if _FIGURE.search(text):
        known.figured[text] = written
    elif not rivals.COUNTING.isdisjoint(written):
        known.worded[text] = written


def _changes(
    text: str, judgement: "Judgement", desk: Desk, context: Context, again: "Callable[[str], Judgement | None]"
) -> "tuple[Change, ...]":
    """The changes after which the store bears out what it now denies, by judging `again`."""
    from factcheck import fixing  # seldom needed: most sentences are not wrong

    evidence = [fact for claim in judgement.claims for one in candidate(claim, desk).readings for fact in one.facts]
    return fixing.changes(text, judgement, evidence, context, again)


def judge(text: str, desk: Desk, context: Context, *, is_worthy: bool = True) -> "Judgement | None":
    """The ruling on one sentence's text; None where no claim can be found to speak of it.

    Of a text that is not worthy of a source the nearest claim is looked for only where that is told.
    """
    known = nothing_known(context, (context.today, None))
    return _judge(text, words.parts(text), desk, known, is_worthy=is_worthy)


def _judge(text: str, written: Sequence[str], desk: Desk, known: Known, *, is_worthy: bool) -> "Judgement | None":
    proposed = propose(text, desk)
    if desk.runs is not None:
        found = _weigh_text(_read(text, known), proposed, desk, known.context)
        return found if proposed or (found and found.ruling.verdict) else None
    if not proposed:
        return None
    if any(claim.superseded_by for claim in proposed):
        return _weigh_in_time(text, proposed, desk, known.context)
    found = _choose(text, written, proposed, desk, known, is_worthy=is_worthy)
    if found is None or not is_worthy or not found.ruling.may_be_of_parts:
        return found
    return _judge_severally(text, proposed, desk, known, found) or found


def _choose(
    text: str, written: Sequence[str], proposed: Sequence[Claim], desk: Desk, known: Known, *, is_worthy: bool
) -> "Judgement | None":
    """The ruling by those of the claims proposed that may come to anything."""
    from factcheck.judge.shortlist import Prospect, is_likely, shortlist
    from factcheck.match.read.glance import glimpse

    prospects = [Prospect(claim, outline(claim, desk), place) for place, claim in enumerate(proposed)]
    prospects = shortlist(glimpse(written), prospects, is_worthy=is_worthy)
    if not prospects:
        return None
    from factcheck.match.read.glimpses import read_glimpse

    stated = _read(text, known)
    seen = read_glimpse(stated)
    prospects = shortlist(seen, prospects, is_worthy=is_worthy)
    if not prospects:
        return None
    from factcheck.judge.laid import Promise
    from factcheck.judge.weigh import choose

    def read(prospect: Prospect) -> "Candidate | None":
        is_new = prospect.claim.id not in desk.shelf
        found = candidate(prospect.claim, desk)
        seen_now = prospect._replace(outline=outline(prospect.claim, desk))
        return None if is_new and not is_likely(seen, seen_now, is_worthy=is_worthy) else found

    promises = [Promise(one.claim, one.most, partial(read, one), one.least, one.place) for one in prospects]
    return choose(stated, promises, known.context)


def _judge_severally(
    text: str, proposed: Sequence[Claim], desk: Desk, known: Known, whole: "Judgement"
) -> "Judgement | None":
    """The ruling on a sentence by those on the statements it makes, beside the claims that were proposed for it."""
    from factcheck.clauses.statements import statements

    dates = [(fact.start, fact.end) for fact in extract(words.cut(text), known.context, ("date",))]
    said = statements(text, dates)
    if not said:
        return None
    from factcheck.judge.severally import severally

    judged = [_choose(one.text, words.parts(one.text), proposed, desk, known, is_worthy=True) for one in said]
    return severally(said, judged, whole)


def _read(text: str, known: Known) -> "Reading":
    """The sentence with its facts, which its sums may ask for too."""
    from factcheck.match.read.reading import read_words

    stated = read_words(words.cut(text), known.context)
    if text in known.figured:
        known.read[text] = stated
    return stated


def _weigh_text(stated: "Reading", proposed: Sequence[Claim], desk: Desk, context: Context) -> "Judgement | None":
    """The ruling by the sentences of a text: by all of them, or of a long one by those proposed and what is beside."""
    from factcheck.judge import texts

    runs = {} if desk.runs is None else desk.runs
    last = len(desk.claims)
    near = range(last) if last <= _SHORT_TEXT else [desk.numbers[claim.id] for claim in proposed]
    around = {at for place in near for at in range(max(place - _BESIDE, 0), min(place + _BESIDE + 1, last))}
    held = texts.evidence(lambda at: candidate(desk.claims[at], desk), sorted(around), runs)
    return texts.judge(stated, held, context)


def _weigh_in_time(text: str, proposed: Sequence[Claim], desk: Desk, context: Context) -> "Judgement | None":
    """The ruling where claims took the place of others: which of them count depends on all that were proposed."""
    from factcheck.judge.stale import fitting
    from factcheck.judge.weigh import weigh
    from factcheck.match.read.reading import read

    stated = read(text, context)
    return weigh(stated, tuple(fitting(stated, [candidate(claim, desk) for claim in proposed])), context)
