"""A sentence's words and a claim's in, at most how much of the one the other speaks of out: before a fact is read.

Reading the facts of a sentence and of a claim, and laying them side by side, costs fifty times this look, and comes
to nothing for nearly every claim that retrieval proposes. The bound is not below what alignment would find: a name
that may be the claim's is taken for it, and a word that may be part of a figure is left out where the claim lacks it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache, partial

from factcheck.lexicon.directions import FALLING, RISING
from factcheck.lexicon.places import DEMONYMS, PLACE_ALIASES, PLACES
from factcheck.lexicon.relations import NAMINGS, PLAYING
from factcheck.lexicon.stopwords import LIGHT, STOPWORDS
from factcheck.lexicon.titles import NICKNAMES
from factcheck.match.read.compounds import compounds, done_once
from factcheck.match.read.otherwise import told_otherwise
from factcheck.match.read.phrases import phrases
from factcheck.match.read.stems import (
    are_kindred,
    implied_senses,
    may_have_kin,
    opposites,
    senses,
    stem,
    subject_of,
    topic_of,
)
from factcheck.signs import FIGURE, KINDS, MEASURED, RECEPTION, SPEECH, sign, speaks
from factcheck.typed import TYPE_CHECKING, NamedTuple, cast
from factcheck.words import parts

if TYPE_CHECKING:  # a reading is what this look spares
    from factcheck.match.read.reading import Reading

# What a term weighs to alignment, and how sure a link is there.
_PLAIN_WEIGHT, _LIGHT_WEIGHT, NAME_WEIGHT = 1.0, 0.4, 1.6
_OF_ONE_SENSE, _KINDRED = 0.85, 0.8

_BEFORE, _BEHIND = 3, 2  # a figure takes in words as near as this: `more than a fifth`, `90 square miles`
_ENDS_NAME = frozenset(',;:()“”"[]—–')
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_CAPITAL = "^"
_COUNTED = frozenset({"quantity", "rank"})
_NONE = frozenset({"no", "zero"})
_ENDING = 3
_LETTERS = range(2, 6)  # of a short form
_MOVING = RISING | FALLING
# Words of names that may be one without a letter in common: Beijing and China, Bill and William.
_OF_MANY_NAMES = frozenset(
    word
    for names in (PLACES, DEMONYMS, PLACE_ALIASES, NICKNAMES)
    for name in names
    for word in name.replace("-", " ").split()
)


class Seen(NamedTuple):
    """A token by itself. `weight` is that of a plain word, 0 where it has no topic.

    `senses` are the lines of the table of senses it stands in, `initials` the first letters of the word and of its
    stem, where it is long enough to have kin, `looks` what a name that has it is known by, if it may be part of one.
    `short` are the first letters that it may stand for: `GPUs` is "graphics processing units". `moves`: it says that
    something rose or fell, which two figures may say too.
    """

    key: str
    stem: str
    is_plain: bool
    senses: frozenset[int]
    initials: str
    weight: float
    looks: frozenset[str]
    sign: int
    short: str = ""
    moves: bool = False


class Outline(NamedTuple):
    """The words of a claim, in no order, as those of a sentence are looked up in them.

    `subject` are the stems of the claim's own, if it has one; `initials` the first letters of its plain words side by
    side, `shorts` what its words in capitals may be short for. `has_step`: it has two figures or more.
    """

    stems: set[str]
    senses: set[int]
    by_initial: dict[str, list[str]]
    looks: set[str]
    signs: int = 0
    subject: frozenset[str] = frozenset()
    initials: str = ""
    shorts: tuple[str, ...] = ()
    has_step: bool = False


class Plain(NamedTuple):
    """A plain word, what it weighs where the claim has it, and where not: nothing, if it may be part of a figure."""

    word: Seen
    weight: float
    least: float


_plain = cast("Callable[[tuple[Seen, float, float]], Plain]", partial(tuple.__new__, Plain))  # for speed


class Run(NamedTuple):
    """Words with capitals side by side: one name or several. `least` is what they weigh if the claim has none."""

    words: tuple[Seen, ...]
    least: float
    is_one: bool = False


class Glimpse(NamedTuple):
    """A sentence as far as its words show it, with the signs of facts in it; `stems` are those of all its words.

    `initials` are the first letters of plain words that stand side by side. Not told before the facts are read: what
    each plain word weighs in its `matter`, and at which places of a bound's likenesses the names stand that it speaks
    of (`heads`), and the one that its verb is said of (`lead`).
    """

    plain: tuple[Plain, ...]
    runs: tuple[Run, ...]
    signs: int
    stems: frozenset[str]
    initials: str
    matter: tuple[float, ...] = ()
    heads: tuple[int, ...] | None = None
    lead: int | None = None


class Bound(NamedTuple):
    """What an alignment's `coverage` comes to at most, and its `rest`: the same without names that the source lacks.

    `likenesses` are how sure each plain word is, then how many words of each run may be the claim's.
    """

    coverage: float
    rest: float
    likenesses: tuple[float, ...]


def outline(texts: Iterable[str], about: str, subject: str = "") -> Outline:
    """The words of a claim's texts; of those it is about, only the same words count."""
    found, signs = Outline(set(), set(), {}, set()), 0
    written = [part for text in texts for part in parts(text)]
    meant = {meaning for meaning, _ in _in_one([see(word).key for word in written])}
    for seen in map(see, {*written, *meant}):
        signs |= seen.sign
        if seen.looks:
            found.looks.update(seen.looks)
            found.looks.add(_CAPITAL)
        if seen.is_plain:
            found.stems.add(seen.stem)
            found.senses.update(implied_senses(seen.stem))
        for letter in seen.initials:
            found.by_initial.setdefault(letter, []).append(seen.key)
    found.stems.update(topic_of(about))
    found.stems.update(map(stem, ("name", *NAMINGS)))  # `whose full name is`, of a claim that has the name alone
    if "than" in written:  # a comparison may be told from its other end
        found.stems.update(stem(one) for key in written for one in opposites(key.lower()))
    if "(" in written:
        found.stems.update(map(stem, PLAYING))  # `Podrick (Ada Holm)`
    if "-" in written:
        joined = zip(written, written[1:], written[2:], strict=False)
        found.stems.update(stem((one + other).lower()) for one, tie, other in joined if tie == "-")  # `co-operation`
    every = list(map(see, written))
    shorts = tuple({seen.short for seen in every if seen.short})
    has_step = len([seen for seen in every if seen.sign & FIGURE]) > 1
    if has_step:
        found.stems.update(_asking())
    if signs & RECEPTION:
        found.stems.update(_receiving())
    found.stems.update(map(stem, told_otherwise({word.lower() for word in written})))
    return found._replace(
        signs=_told(signs, written),
        subject=subject_of(subject),
        initials=initials_of(every),
        shorts=shorts,
        has_step=has_step,
    )


@cache
def _asking() -> frozenset[str]:
    """The stems of the words that only say which sum of several figures is meant: `in all`, `the two leaders`."""
    from factcheck.lexicon.comparing import LEADING  # tables that a claim with a single figure needs none of
    from factcheck.lexicon.sums import ASKING

    return frozenset(stem(word) for word in (*LEADING, *(word for phrase in ASKING for word in phrase)))


@cache
def _receiving() -> frozenset[str]:
    """The stems of the words by which one reception may be told: `received positive reviews`, `liked by critics`."""
    from factcheck.lexicon.reception import DONE, GETTING, GIVEN, GIVING, RECEIVED, REVIEWERS, SPLIT, TONED, TONES

    return frozenset(
        stem(word)
        for table in (DONE, GETTING, GIVEN, GIVING, RECEIVED, REVIEWERS, SPLIT, TONED, TONES)
        for word in table
    )


def glimpse(written: Sequence[str]) -> Glimpse:
    """A sentence whose facts are not read, given as its tokens."""
    seen = [see(token) for token in written]
    near = _beside_figures([at for at, word in enumerate(seen) if word.sign & MEASURED], len(seen))
    _mark_brackets(written, near)
    plain: list[Plain] = []
    for meaning, numbers in _in_one([word.key for word in seen]):
        plain.append(_plain((see(meaning), _PLAIN_WEIGHT, 0.0)))
        for number in numbers:  # either the whole or its words are terms
            near[number] = 1
    runs: list[list[Plain]] = []
    is_open, signs = False, 0
    for word, is_measured in zip(seen, near, strict=True):
        signs |= word.sign
        if word.looks:
            part = Plain(word, word.weight, 0.0 if is_measured else word.weight)
            if is_open:
                runs[-1].append(part)
            else:
                runs.append([part])
            is_open = True
        elif word.weight:
            plain.append(_plain((word, word.weight, 0.0 if is_measured else word.weight)))
            is_open = False
        elif word.key in _ENDS_NAME:
            is_open = False
    stems = frozenset([word.stem for word in seen])
    return Glimpse(tuple(plain), tuple(map(_run, runs)), _told(signs, written), stems, initials_of(seen))


def _in_one(keys: Sequence[str]) -> Iterator[tuple[str, Sequence[int]]]:
    """What several tokens of a text say as one, with their numbers: phrases and compounds."""
    yield from phrases(keys)
    yield from ((key, range(first, last + 1)) for key, first, last in compounds(keys))


def initials_of(seen: Iterable[Seen]) -> str:
    """The first letters of plain words, with a gap for all that stands between such words."""
    return "".join([word.key[0] if word.weight and not word.looks else " " for word in seen])


def _told(signs: int, written: Sequence[str]) -> int:
    """The signs of tokens by themselves without that of a speaker, where the words behind those leave none."""
    return signs & ~SPEECH if signs & SPEECH and not speaks(written) else signs


def _beside_figures(measured: Sequence[int], count: int) -> bytearray:
    """For each of `count` tokens 1, if a figure that is so near may take it in."""
    near = bytearray(count)
    for at in measured:
        start, end = max(at - _BEFORE, 0), min(at + _BEHIND + 1, count)
        near[start:end] = b"\1" * (end - start)
    return near


def _mark_brackets(written: Sequence[str], near: bytearray) -> None:
    """The same of what stands in brackets, which may be a work that is cited and states nothing."""
    opened = -1
    for at, word in enumerate(written):
        if word in _OPENING:
            opened = at
        elif word in _CLOSING and opened >= 0:
            near[opened:at] = b"\1" * (at - opened)
            opened = -1


def _run(parts: list[Plain]) -> Run:
    """One name weighs less than its words would, were they none."""
    return Run(tuple(part.word for part in parts), min(NAME_WEIGHT, sum(part.least for part in parts)))


def kinds(readings: Iterable["Reading"]) -> int:
    """The signs of a claim whose facts are read: of its figures follow ranks, and of what there is none, noughts."""
    signs = 0
    for reading in readings:
        if reading.held or not _NONE.isdisjoint(token.key for token in reading.words.tokens):
            signs |= MEASURED
        for fact in reading.facts:
            signs |= MEASURED if fact.kind in _COUNTED else KINDS.get(fact.kind, 0)
    return signs


def most(sentence: Glimpse, claim: Outline) -> Bound:
    """How much of the sentence the claim may speak of."""
    stems = claim.stems
    spelt = "".join(short for short in claim.shorts if short in sentence.initials)
    plain = [
        1.0 if word.stem in stems or word.key[0] in spelt else _likeness(word, claim) for word, _, _ in sentence.plain
    ]
    named = [sum(_may_be_named(word, claim) for word in run.words) or _is_untold(run) for run in sentence.runs]
    return _bound(sentence, (*plain, *named))


def _is_untold(run: Run) -> bool:
    """Whether no word of a name is looked up by itself, so that the claim may have it: the `A` and the `7` of A7."""
    return not any(word.looks for word in run.words)


def together(sentence: Glimpse, bounds: Sequence[Bound]) -> Bound:
    """How much of the sentence several claims may speak of as one passage."""
    columns = list(zip(*(bound.likenesses for bound in bounds), strict=True))
    first = len(sentence.plain)
    named = [min(sum(column), len(run.words)) for column, run in zip(columns[first:], sentence.runs, strict=True)]
    return _bound(sentence, (*map(max, columns[:first]), *named))


def matter_of(sentence: Glimpse, bound: Bound) -> float:
    """What an alignment's `matter` comes to at most: 1, where the facts of the sentence are not read."""
    from factcheck.match.read.matter import share

    return share((weight, likeness > 0) for weight, likeness in zip(sentence.matter, bound.likenesses, strict=False))


def _bound(sentence: Glimpse, likenesses: tuple[float, ...]) -> Bound:
    covered = total = strange = 0.0
    for (_, weight, least), likeness in zip(sentence.plain, likenesses, strict=False):
        if likeness:
            covered += weight * likeness if least else weight
            total += weight
        else:
            total += least
    for run, known in zip(sentence.runs, likenesses[len(sentence.plain) :], strict=True):
        held = NAME_WEIGHT * (min(known, 1) if run.is_one else known)
        covered += held
        total += held
        strange += 0.0 if known else run.least
    return Bound(_share(covered, total + strange), _share(covered, total), likenesses)


def _may_be_named(word: Seen, claim: Outline) -> bool:
    return not claim.looks.isdisjoint(word.looks) or _likeness(word, claim) > 0


def named(sentence: Glimpse, claim: Outline) -> float:
    """The share of the words of the claim's subject that the sentence has; 1 where the claim has none."""
    return len(claim.subject & sentence.stems) / len(claim.subject) if claim.subject else 1.0


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def _likeness(word: Seen, claim: Outline) -> float:
    """How sure alignment is of the likest of the claim's words."""
    if word.stem in claim.stems or (word.short and word.short in claim.initials) or (word.moves and claim.has_step):
        return 1.0
    if not word.senses.isdisjoint(claim.senses):
        return _OF_ONE_SENSE
    if "-" in word.key and stem(done_once(word.key)) in claim.stems:
        return _KINDRED
    for letter in word.initials:
        for key in claim.by_initial.get(letter, ()):
            if are_kindred(word.key, key):
                return _KINDRED
    return 0.0


@lru_cache(maxsize=1 << 15)
def see(written: str) -> Seen:
    """A token as it stands in a text."""
    key = written.lower().replace("’", "'")
    is_word, is_stop = key[0].isalpha(), key in STOPWORDS
    is_topic = is_word and not is_stop and (len(key) > 1 or not key.isascii())
    weight = (_LIGHT_WEIGHT if key in LIGHT else _PLAIN_WEIGHT) if is_topic else 0.0
    is_capital = is_word and written != written.lower() and (not is_stop or (written.isupper() and len(key) > 1))
    root = stem(key)
    is_plain = is_word and not is_stop
    initials = "".join(dict.fromkeys((key[0], root[:1]))) if is_plain and may_have_kin(key) else ""
    looks = _looks(key) if is_capital else frozenset()
    return Seen(key, root, is_plain, senses(root), initials, weight, looks, sign(key), _short(written), key in _MOVING)


def _short(written: str) -> str:
    """The letters of a word in capitals, without the `s` of several."""
    letters = written.removesuffix("s")
    return letters.lower() if letters.isupper() and letters.isalpha() and len(letters) in _LETTERS else ""


def _looks(key: str) -> frozenset[str]:
    """Two names that are one begin or end alike; those that need not have a sign of their own."""
    return frozenset({f"{key[0]}…", f"…{key[-_ENDING:]}", *((_CAPITAL,) if key in _OF_MANY_NAMES else ())})
