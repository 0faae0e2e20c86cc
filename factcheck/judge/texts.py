"""A text as the evidence and a sentence in, the ruling out: what a sentence of it leaves open its neighbours often say.

So every run of three is laid beside the stated text too. It bears that out only if no sentence of it that says as much
says otherwise; and what is against it must stand in one sentence that speaks of it, not in one beside that.
"""

from collections.abc import Callable, Iterator, MutableMapping, Sequence

from factcheck.facts import MEASURED, Context, quantity
from factcheck.judge.in_parts import is_told_by_sentences, stands_for_another
from factcheck.judge.laid import Candidate
from factcheck.judge.passages import is_told_elsewhere
from factcheck.judge.places import NAMED_PLACE
from factcheck.judge.ruling import decide
from factcheck.judge.runs import told_otherwise
from factcheck.judge.topics import topics
from factcheck.judge.value import Ruling
from factcheck.judge.weigh import Judgement, weigh
from factcheck.match.align import Alignment, align
from factcheck.match.read.reading import Reading, join
from factcheck.model import Claim, Fact, Pair, Verdict
from factcheck.typed import NamedTuple

_WINDOW = 3
_ALL, _NEARLY, _AS_MUCH = 100.0, 0.9, 0.1
_WHOLE = 0.99  # of what is stated, by weight
_PART = 0.6  # of the words that a run has of what is stated, one sentence must have so many


class Evidence(NamedTuple):
    """Sentences of a text, and runs of three, each as the claim of its first."""

    sentences: tuple[Candidate, ...]
    runs: tuple[Candidate, ...]


def evidence(
    read: Callable[[int], Candidate], places: Sequence[int], joined: MutableMapping[range, Candidate]
) -> Evidence:
    """What a text has to say by its sentences at these places, in their order; what is `joined` once is kept there."""
    sentences = {at: read(at) for at in places}
    runs = []
    for run in _runs(places):
        if run not in joined:
            parts = [sentences[at] for at in run]
            joined[run] = Candidate(parts[0].claim, (join([part.readings[0] for part in parts]),))
        runs.append(joined[run])
    return Evidence(tuple(sentences.values()), tuple(runs))


def _runs(places: Sequence[int]) -> Iterator[range]:
    """Every run of three sentences one after the other; where two stand alone, these."""
    block = range(0)
    for place in (*places, -1):
        if place != block.stop:
            starts = range(block.start, max(block.stop - _WINDOW, block.start) + 1)
            yield from (range(at, min(at + _WINDOW, block.stop)) for at in starts if len(block) > 1)
            block = range(place, place)
        block = range(block.start, place + 1)


def judge(stated: Reading, held: Evidence, context: Context) -> Judgement | None:
    """The ruling on a sentence. What is against it counts only if no other sentence tells what it has."""
    found = weigh(stated, (*held.sentences, *held.runs), context, is_ranked=False)
    if found is None or found.ruling.verdict is None or not held.runs:
        return found
    alone = weigh(stated, held.sentences, context, is_ranked=False)
    parts = [align(stated, reading, context) for reading in _readings(held.sentences)]
    is_of_one = False
    claims: tuple[Claim, ...] = (_likeliest(found.ruling, held.sentences, parts).claim,)
    if alone is not None and alone.ruling.verdict is found.ruling.verdict:
        is_of_one, claims = True, alone.claims
    found = found._replace(claims=claims)
    if found.ruling.verdict is Verdict.CONTRADICTED:
        return found if _holds(found.ruling, parts, is_of_one=is_of_one) else found.undecided()
    runs = _readings(held.runs)
    if is_of_one and found.ruling.verdict is Verdict.SUPPORTED and _is_of_another(stated, held, claims, parts, context):
        return found.undecided()
    told = found if is_of_one else _by_a_run(found, stated, parts, runs, context)
    is_borne_out = told.ruling.verdict is Verdict.SUPPORTED
    if is_borne_out and (_is_named_later(parts) or _is_named_otherwise(told.ruling, stated, runs, context)):
        return told.undecided()
    return told


def _likeliest(ruling: Ruling, sentences: Sequence[Candidate], parts: Sequence[Alignment]) -> Candidate:
    """The sentence of a run that a ruling is told by: one that has what it rests on, and most of what is stated."""
    rank = [(_has(ruling, part), len(_plain(part)), part.coverage) for part in parts]
    return sentences[max(range(len(parts)), key=rank.__getitem__)]


def _holds(ruling: Ruling, parts: Sequence[Alignment], *, is_of_one: bool) -> bool:
    """Whether a ruling against a sentence counts beside all that the text says."""
    if is_told_elsewhere(ruling, parts) or _is_somewhere(ruling, parts) or _is_before_named(ruling, parts):
        return False
    return is_of_one or _is_of_a_sentence(ruling, parts)


def _by_a_run(
    found: Judgement, stated: Reading, parts: Sequence[Alignment], runs: Sequence[Reading], context: Context
) -> Judgement:
    """What is left of a run that bears the stated text out, where no sentence does."""
    if _is_out_of_place(found.ruling) or _is_left_open_by_one(found.ruling, parts):
        return found.undecided()
    otherwise = told_otherwise(stated, runs, [part.sourced for part in parts], context)
    if otherwise is None:
        return found if _is_told_in_parts(stated, parts, runs, context) else found.undecided()
    judged = Judgement(otherwise, found.claims)
    return judged.undecided() if is_told_elsewhere(otherwise, parts) else judged


def _is_left_open_by_one(ruling: Ruling, parts: Sequence[Alignment]) -> bool:
    """Whether one sentence has as much of what is stated as the run, its figures too, and yet does not bear it out."""
    told = {side.pair.stated for side in ruling.sides if side.agrees and side.is_of(*MEASURED)}
    for part in parts:
        agreeing = {side.pair.stated for side in part.sides if side.agrees}
        is_question = part.sourced.words.tokens[-1:] and part.sourced.words.tokens[-1].key == "?"
        if part.coverage >= _WHOLE and told <= agreeing and part.doubts and not is_question:
            return True
    return False


def _is_of_another(
    stated: Reading, held: Evidence, claims: Sequence[Claim], parts: Sequence[Alignment], context: Context
) -> bool:
    """Whether the sentences that bear out what is stated have a pronoun for another than that tells of."""
    own = [at for at, one in enumerate(held.sentences) if one.claim in claims]
    meant = topics(parts)
    if len(own) <= 1:
        return any(stands_for_another(at, parts, meant) for at in own)
    together = align(stated, join([held.sentences[at].readings[0] for at in own]), context)
    return not is_told_by_sentences(together, parts, meant)


def _is_told_in_parts(stated: Reading, parts: Sequence[Alignment], runs: Sequence[Reading], context: Context) -> bool:
    """Whether a run bears out what is stated of which each part is told by one sentence."""
    meant = topics(parts)
    together = (align(stated, run, context) for run in runs)
    found = (one for one in together if decide(one).verdict is Verdict.SUPPORTED)
    return any(is_told_by_sentences(one, parts, meant) for one in found)


def _is_somewhere(ruling: Ruling, parts: Sequence[Alignment]) -> bool:
    """Whether each wrong figure stands in another sentence that speaks of as much, be it told of another noun there.

    So does an age wherever it stands: it tells who is meant.
    """
    wrong = [side.pair for side in ruling.against]
    if not wrong or any(side.why for side in ruling.against):
        return False
    if any(
        quantity.is_bound(pair.stated) or quantity.number(pair.stated) is None for pair in wrong if not _is_age(pair)
    ):
        return False
    spoken = max((part.coverage for part in parts if _has(ruling, part)), default=1.0)
    others = [part for part in parts if not _has(ruling, part)]
    return all(
        any(
            quantity.nearness(pair.stated, other) == 1.0 and _is_meant(pair.stated, part, spoken)
            for part in others
            for other in part.sourced.of_kind("quantity")
        )
        for pair in wrong
    )


def _is_age(pair: Pair) -> bool:
    return quantity.is_age(pair.stated)


def _is_meant(figure: Fact, part: Alignment, spoken: float) -> bool:
    return quantity.is_age(figure) or part.coverage >= spoken - _AS_MUCH


def _is_before_named(ruling: Ruling, parts: Sequence[Alignment]) -> bool:
    """Whether what is against the stated text is told of another, before the text comes to the one whom that names."""
    if ruling.turn is None and any(not side.is_of(*MEASURED) for side in ruling.against):
        return False
    name, first = _first_named(parts)
    holders = [at for at, part in enumerate(parts) if _has(ruling, part)]
    return name is not None and bool(holders) and holders[-1] < first and all(_is_of_else(parts, at) for at in holders)


def _is_named_later(parts: Sequence[Alignment]) -> bool:
    """Whether the text comes to the one whom the stated text names only behind all that has most of what that says."""
    name, first = _first_named(parts)
    counts = [len(_plain(part)) for part in parts]
    last = max((at for at, count in enumerate(counts) if count == max(counts)), default=0)
    return name is not None and last < first < len(parts) and _is_of_else(parts, last)


def _first_named(parts: Sequence[Alignment]) -> tuple[int | None, int]:
    """The name that the stated text speaks of, by its place there, and the number of the first sentence that has it."""
    terms = parts[0].stated.terms
    verb = next((index for index, term in enumerate(terms) if term.is_verb), len(terms))
    name = next((index for index, term in enumerate(terms[:verb]) if term.name), None)
    named = (at for at, part in enumerate(parts) if name is not None and part.places(name))
    return name, next(named, len(parts))


def _is_of_else(parts: Sequence[Alignment], at: int) -> bool:
    """Whether a sentence opens with another name, or one before it has one: it need not be about what comes later."""
    names = [
        place
        for part in parts[:at]
        for place, term in enumerate(part.sourced.terms)
        if term.name and place not in part.held
    ]
    opens_with_name = any(term.name for term in parts[at].sourced.terms[:1])
    return bool(names) or (opens_with_name and 0 not in parts[at].held)


def _is_named_otherwise(ruling: Ruling, stated: Reading, runs: Sequence[Reading], context: Context) -> bool:
    """Whether a sentence that lacks a name stands beside one that has another: `NASA's probe`, "the probe", of ESA."""
    if ruling.score >= _ALL or not stated.of_kind("name"):
        return False
    found = (decide(align(stated, reading, context)) for reading in runs)
    return any(one.rule == "wrong-name" and one.score >= _NEARLY * ruling.score for one in found)


def _is_out_of_place(ruling: Ruling) -> bool:
    """Whether a run has a figure nowhere near the words that it stands beside in the stated text."""
    figures = [side for side in ruling.sides if side.is_of("quantity") and not side.why]
    return any(side.closeness < NAMED_PLACE for side in figures)


def _readings(candidates: Sequence[Candidate]) -> list[Reading]:
    return [reading for candidate in candidates for reading in candidate.readings]


def _is_of_a_sentence(ruling: Ruling, parts: Sequence[Alignment]) -> bool:
    """Whether one sentence has what a run has against the stated text, and speaks of that, its names aside.

    `Sales fell by 40 per cent` is not wrong for "Sales were 5 million. Its shares fell by 11 per cent."
    """
    if any(side.is_of("quotation") for side in ruling.against):
        return True
    around = [parts[max(at - _WINDOW + 1, 0) : at + _WINDOW] for at in range(len(parts))]
    return any(_has(ruling, part) and _speaks_of_it(part, near) for part, near in zip(parts, around, strict=True))


def _has(ruling: Ruling, part: Alignment) -> bool:
    """Whether what is against the stated text may stand in a sentence."""
    if ruling.turn is not None:
        mine = (ruling.turn.kind, ruling.turn.start)
        is_turned = any((one.kind, one.start) == mine for one in (*part.turned, *part.raised))
        told = {side.pair.stated for side in part.sides if side.agrees}
        agreed = {side.pair.stated for side in ruling.sides if side.agrees and side.is_of(*MEASURED)}
        return is_turned and agreed <= told  # what is told with the figures of another sentence is told there
    theirs = {(fact.kind, fact.text) for fact in part.sourced.facts}
    borne_out = {side.pair.stated for side in part.sides if side.agrees}
    pairs = [(side.pair.stated, side.pair.sourced) for side in ruling.against if side.pair.sourced]
    return not pairs or any((other.kind, other.text) in theirs and fact not in borne_out for fact, other in pairs)


def _speaks_of_it(part: Alignment, near: Sequence[Alignment]) -> bool:
    terms = part.stated.terms
    first = next((index for index, term in enumerate(terms) if term.name), None)
    if first is not None and part.places(first):
        return True
    own, theirs = _plain(part), frozenset[int]().union(*map(_plain, near))
    return len(own) >= _PART * len(theirs)


def _plain(part: Alignment) -> frozenset[int]:
    """The plain words of the stated text that a sentence has."""
    terms = enumerate(part.stated.terms)
    return frozenset(index for index, term in terms if not term.name and term.weight >= 1 and part.places(index))
