"""A text in, what alignment needs of it out: its words, its facts and the terms that carry its topic."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter

from factcheck import facts, words
from factcheck.facts import MEASURED
from factcheck.lexicon.abbreviations import TITLES
from factcheck.lexicon.grammar import (
    AUXILIARIES,
    COPULAS,
    DETERMINERS,
    PAST,
    PREPOSITIONS,
    SEEMING,
    SUBJECTS,
    THIRD_PERSONS,
    WHOSE,
)
from factcheck.lexicon.stopwords import LIGHT, STOPWORDS
from factcheck.match.read.compounds import compounds
from factcheck.match.read.phrases import phrases
from factcheck.match.read.stems import stem, subject_of, topic_of
from factcheck.model import Fact, Period, Token, Words
from factcheck.typed import TYPE_CHECKING, NamedTuple, cast
from factcheck.words import key_after, key_at, up_to

if TYPE_CHECKING:  # for a claim that is laid beside a sentence, and most sentences are not near any
    from factcheck.series import Series
    from factcheck.words import Part

_PLAIN_WEIGHT = 1.0
_LIGHT_WEIGHT = 0.4
_NAME_WEIGHT = 1.6

# What a mark between two words adds to their distance: a comma parts phrases, a full stop sentences.
_GAPS = {",": 2.0, ";": 5.0, ":": 3.0, ".": 6.0, "(": 2.0, ")": 2.0, "–": 3.0, "—": 3.0, "?": 6.0, "!": 6.0}
_BESIDE = 0.2  # what a mark adds that parts nothing
_HAVING = frozenset({"has", "have", "had", "having"})
_OPENING = 12
_MOST_FIGURES = 24
_NAMES = frozenset({"name"})
PRONOUNS = THIRD_PERSONS | WHOSE | {"him", "them", "hers"}

_starts, _ends = attrgetter("start"), attrgetter("end")


def is_bare_negator(key: str) -> bool:
    """Whether a lower-case word denies what stands right behind it, be it a figure: `not 12`, `never 12`."""
    return key in {"not", "never"}


class Term(NamedTuple):
    """A word or a name that carries topic. `place` is where it stands, in words with gaps for marks.

    `is_verb`: it stands where a verb does, as far as the words around it tell.
    """

    key: str
    stem: str
    weight: float
    place: float
    start: int
    end: int
    name: Fact | None = None
    is_verb: bool = False


_term = cast(
    "Callable[[tuple[str, str, float, float, int, int, Fact | None, bool]], Term]", partial(tuple.__new__, Term)
)


class Reading(NamedTuple):
    """A text as alignment sees it. `places[i]` is where `words.tokens[i]` stands.

    `about` are the words of its subject and scope: a text that has any says of whom it speaks; `subject` are those of
    its subject alone. `held` is the series it gives; None where that is to be read from its words. `is_retold`: it is
    a curator's, and no source's, so that nobody misquotes it. `as_of` is when it held, which its words may leave out.
    `by_kind` are its facts once more, by their kinds, and `keys` its words, by which a question that is asked of few
    texts is put to no others.
    """

    words: Words
    facts: tuple[Fact, ...]
    terms: tuple[Term, ...]
    places: tuple[float, ...]
    by_kind: Mapping[str, tuple[Fact, ...]]
    keys: frozenset[str]
    about: frozenset[str] = frozenset()
    held: "Series | None" = None
    subject: frozenset[str] = frozenset()
    is_retold: bool = False
    as_of: Period | None = None

    @property
    def opens_with_pronoun(self) -> bool:
        """Whether it begins with somebody or something that was named before."""
        return any(token.key in PRONOUNS for token in self.words.tokens[:_OPENING])

    def of_kind(self, kind: str, *others: str) -> tuple[Fact, ...]:
        """The facts of a kind, or of several, in the order of the text."""
        if not others:
            return self.by_kind.get(kind, ())
        return tuple([fact for fact in self.facts if fact.kind == kind or fact.kind in others])

    @property
    def has_names_alone(self) -> bool:
        """Whether none of its facts can be compared with others of their kind but names."""
        return self.by_kind.keys() <= _NAMES

    @property
    def has_measures(self) -> bool:
        """Whether it has a figure, a date or a rank, of which what others come to may follow."""
        return self.held is not None or any(kind in self.by_kind for kind in MEASURED)

    def has_word(self, key: str) -> bool:
        """Whether a plain word that carries topic is this one."""
        return any(term.key == key and term.name is None for term in self.terms)

    @property
    def is_table(self) -> bool:
        """Whether it has more figures than a sentence: what is told by the words around them is not looked for."""
        return len(self.of_kind("quantity")) > _MOST_FIGURES

    @property
    def is_roll(self) -> bool:
        """Whether it has more names than a sentence: which of them stands in the place of which is not looked for."""
        return len(self.of_kind("name")) > _MOST_FIGURES

    def plain_words(self) -> Iterator[tuple[Token, float]]:
        """The tokens outside of figures and dates, with their places: `more than 90` is no `more`."""
        owners = _owners(self.words, self.facts)
        for token, place in zip(self.words.tokens, self.places, strict=True):
            if token.start not in owners or owners[token.start].kind == "name":
                yield token, place

    def written(self, term: Term) -> Token:
        """A term as it is written, which may be several words of a name."""
        return Token(self.words.text[term.start : term.end], term.key, term.start, term.end)

    def span(self, start: int, end: int) -> Token:
        """The words from a place to another as one."""
        text = self.words.text[start:end]
        return Token(text, text.lower(), start, end)

    def terms_before(self, at: int) -> range:
        """The places of the terms that end by `at`."""
        return range(bisect_right(self.terms, at, key=_ends))

    def terms_behind(self, at: int) -> range:
        """The places of the terms that begin at or after `at`."""
        return range(bisect_left(self.terms, at, key=_starts), len(self.terms))

    def terms_within(self, start: int, end: int) -> range:
        """The places of the terms that begin from `start` to before `end`."""
        return range(bisect_left(self.terms, start, key=_starts), bisect_left(self.terms, end, key=_starts))

    def terms_around(self, part: Fact | Token, count: int) -> list[int]:
        """The places of the last so many terms before a part of the text, and of the first so many behind it."""
        return [*self.terms_before(part.start)[-count:], *self.terms_behind(part.end)[:count]]

    def term_at(self, start: int) -> int | None:
        """The place of the term that begins right there."""
        place = bisect_left(self.terms, start, key=_starts)
        return place if place < len(self.terms) and self.terms[place].start == start else None

    def place(self, fact: Fact) -> float:
        """Where the middle of a fact stands."""
        first, last = words.bounds(self.words, fact.start, fact.end)
        return (self.places[first] + self.places[last - 1]) / 2 if first < last else 0.0


def read(text: str, context: facts.Context, topic: str = "", subject: str = "") -> Reading:
    """Read `text`, as one about what `about` is given."""
    return about(read_words(words.cut(text), context), topic, subject)


def about(reading: Reading, topic: str, subject: str = "") -> Reading:
    """The same text, where the words of `topic` (a claim's subject, a page's title) count as said by it.

    What `subject` has in brackets tells it from others of its name, and is no part of it: `Draft Day (film)`.
    """
    return reading._replace(about=topic_of(topic), subject=subject_of(subject))


def read_words(cut: Words, context: facts.Context) -> Reading:
    """The same of a sentence whose words are cut, and which is about nothing but what it says."""
    found = facts.extract(cut, context)
    cut = _with_compounds(_without_points(cut), found)
    places = _places(cut)
    return Reading(cut, found, tuple(_terms(cut, found, places)), places, _by_kind(found), _keys(cut.tokens))


def _by_kind(found: Iterable[Fact]) -> dict[str, tuple[Fact, ...]]:
    held: dict[str, list[Fact]] = {}
    for fact in found:
        held.setdefault(fact.kind, []).append(fact)
    return {kind: tuple(facts) for kind, facts in held.items()}


def _keys(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset([token.key for token in tokens])


def _places(cut: Words) -> tuple[float, ...]:
    place, places = 0.0, []
    for token in cut.tokens:
        gap = _GAPS.get(token.text, 1.0 if token.key[0].isalnum() else _BESIDE)
        place += gap
        places.append(place)
    return tuple(places)


def _without_points(cut: Words) -> Words:
    """The same words without the full stops that end no sentence: no clause ends at `Gen.` either."""
    tokens = cut.tokens
    if not any(token.text == "." for token in tokens[:-1]):
        return cut
    kept = [t for number, t in enumerate(tokens) if t.text != "." or not _is_abbreviated(tokens, number)]
    return cut._replace(tokens=tuple(kept))


def _is_abbreviated(tokens: Sequence[Token], number: int) -> bool:
    """Whether a full stop ends no sentence: `the U.S. Army`, `Kalo Inc. raised`, `Dec. 31`."""
    if number == 0 or number + 1 == len(tokens):
        return False
    before, following = tokens[number - 1], tokens[number + 1]
    if before.key == "no":
        return False  # it tells `No. 2` from `no 2`
    return len(before.text) == 1 or before.key in TITLES or not following.text[0].isupper()


def _with_compounds(cut: Words, found: tuple[Fact, ...]) -> Words:
    """The same words with each compound that is part of no fact as one: `semi-final`."""
    joined = tuple(compounds([token.key for token in cut.tokens]))
    if not joined:
        return cut
    owners = _owners(cut, found)
    tokens = list(cut.tokens)
    for key, first, last in reversed(joined):
        start, end = tokens[first].start, tokens[last].end
        if not any(token.start in owners for token in tokens[first : last + 1]):
            tokens[first : last + 1] = [Token(cut.text[start:end], key, start, end)]
    return cut._replace(tokens=tuple(tokens))


def _terms(cut: Words, found: tuple[Fact, ...], places: tuple[float, ...]) -> list[Term]:
    owners = _owners(cut, found)
    terms: list[Term] = []
    named: set[Fact] = set()
    meant, taken = _phrases(cut, owners)
    for number, (token, place) in enumerate(zip(cut.tokens, places, strict=True)):
        owner = owners.get(token.start)
        if number in taken or (owner and owner.kind in MEASURED):
            continue
        if number in meant:
            key = meant[number]
            terms.append(Term(key, stem(key), _PLAIN_WEIGHT, place, token.start, token.end, is_verb=True))
        elif owner and owner.kind == "name":
            if owner not in named:
                named.add(owner)
                key = owner.text.lower()
                terms.append(_term((key, stem(key), _NAME_WEIGHT, place, owner.start, owner.end, owner, False)))
        elif _carries_topic(token.key) and not _is_likeness(cut, number):
            weight = _LIGHT_WEIGHT if token.key in LIGHT else _PLAIN_WEIGHT
            is_verb = _is_verb(cut, number, owners)
            terms.append(_term((token.key, stem(token.key), weight, place, token.start, token.end, None, is_verb)))
    return terms


def _phrases(cut: Words, owners: dict[int, Fact]) -> tuple[dict[int, str], set[int]]:
    """What verbs say with other words, by their numbers, and the numbers of those words; none is part of a fact."""
    meant: dict[int, str] = {}
    taken: set[int] = set()
    for phrase in phrases([token.key for token in cut.tokens]):
        if not any(cut.tokens[number].start in owners for number in phrase.numbers):
            meant[phrase.numbers[0]] = phrase.sense
            taken.update(phrase.numbers[1:])
    return meant, taken - meant.keys()


def _is_verb(cut: Words, number: int, owners: dict[int, Fact]) -> bool:
    """Whether a token stands where a verb does: after an auxiliary or its subject, or before what it is done to."""
    key = cut.tokens[number].key
    before = cut.tokens[number - 1] if number else None
    if before is None:
        return False
    owner = owners.get(before.start)
    if owner is not None and owner.kind == "date":
        return False  # `in May exports rose`
    after = key_after(cut.tokens, number) if number + 1 < len(cut.tokens) else "."
    if before.key in _HAVING and after == "of":
        return key.endswith("ed") or key in PAST  # `had dreamt of it`, but `had revenue of 9 million`
    is_adverb = before.key.endswith("ly") and number > 1
    if before.key in AUXILIARIES or (is_adverb and key_at(cut.tokens, number - 2) in AUXILIARIES):
        is_plural = before.key == "to" and key.endswith("s") and not key.endswith(("ss", "us"))  # `loans to farmers`
        return not key.endswith("ly") and not is_plural
    is_subject = before.key in SUBJECTS or (owner is not None and owner.kind == "name")
    is_inflected = key.endswith(("ed", "s")) or key in PAST
    if key.endswith("s") and (after.endswith("ed") or after in PAST or after in AUXILIARIES):
        return False  # `Abera shares fell`
    is_followed = key.endswith("ed") and (after in DETERMINERS or after in PREPOSITIONS)
    opening = {token.key for token in up_to(cut.tokens, number - 1, 2)}  # `a private firm` of "runs the railway"
    is_between = (
        after in DETERMINERS - {"that"} and before.key not in DETERMINERS and not DETERMINERS.isdisjoint(opening)
    )
    is_present = is_between and before.key.isalpha() and key.endswith("s")
    return is_inflected and (is_subject or is_followed or is_present) and after != "of"


def _owners(cut: Words, found: tuple[Fact, ...]) -> dict[int, Fact]:
    owners: dict[int, Fact] = {}
    inner = [fact for fact in found if fact.kind in MEASURED or fact.kind == "name"]
    position = 0
    for token in cut.tokens:
        while position < len(inner) and inner[position].end <= token.start:
            position += 1
        if position < len(inner) and inner[position].start <= token.start < inner[position].end:
            owners[token.start] = inner[position]
    return owners


def _is_likeness(cut: Words, number: int) -> bool:
    """Whether `like` says what something is compared with, and not that somebody likes it: `looks like a toy`."""
    if cut.tokens[number].key != "like" or not number:
        return False
    before = cut.tokens[number - 1].key
    is_plural = before.endswith("s") and before not in COPULAS  # `critics like it`
    return before not in AUXILIARIES - COPULAS | SUBJECTS and (not is_plural or before in SEEMING)


def _carries_topic(key: str) -> bool:
    return key[0].isalpha() and (len(key) > 1 or not key.isascii()) and key not in STOPWORDS


def without(reading: Reading, parts: "Sequence[Part]") -> Reading:
    """The same text as if the words within its parts were not read."""
    kept = [at for at, token in enumerate(reading.words.tokens) if not words.is_inside(token.start, parts)]
    tokens, places = tuple([reading.words.tokens[at] for at in kept]), tuple([reading.places[at] for at in kept])
    found = tuple([fact for fact in reading.facts if not words.is_inside(fact.start, parts)])
    terms = tuple([term for term in reading.terms if not words.is_inside(term.start, parts)])
    cut = reading.words._replace(tokens=tokens)
    return reading._replace(
        words=cut, facts=found, terms=terms, places=places, by_kind=_by_kind(found), keys=_keys(tokens)
    )


def with_name(reading: Reading, name: Fact) -> Reading:
    """The same text with a name for what stands where that does, be it a pronoun, a noun or several names."""
    inside = (name,)
    terms = [term for term in reading.terms if not words.is_inside(term.start, inside)]
    found = [fact for fact in reading.facts if fact.kind != "name" or not words.is_inside(fact.start, inside)]
    key = name.text.lower()
    terms.append(Term(key, stem(key), _NAME_WEIGHT, reading.place(name), name.start, name.end, name))
    kept = tuple(sorted([*found, name], key=_starts))
    return reading._replace(facts=kept, terms=tuple(sorted(terms, key=_starts)), by_kind=_by_kind(kept))


def join(readings: Sequence[Reading]) -> Reading:
    """Several texts as one: their words end to end, a sentence's distance apart."""
    text, shift = "", 0.0
    tokens: list[Token] = []
    found: list[Fact] = []
    terms: list[Term] = []
    places: list[float] = []
    for reading in readings:
        offset = len(text)
        text += reading.words.text + " "
        for word, key, start, end in reading.words.tokens:
            tokens.append(Token(word, key, start + offset, end + offset))
        moved = {}
        for fact in reading.facts:
            moved[id(fact)] = fact._replace(start=fact.start + offset, end=fact.end + offset)
        found += moved.values()
        for key, root, weight, place, start, end, name, is_verb in reading.terms:
            named = moved[id(name)] if name else None
            terms.append(Term(key, root, weight, place + shift, start + offset, end + offset, named, is_verb))
        places += [place + shift for place in reading.places]
        shift = (places[-1] if places else 0.0) + _GAPS["."]
    about = frozenset().union(*(reading.about for reading in readings))
    cut, keys = Words(text, tuple(tokens)), _keys(tokens)
    return Reading(cut, tuple(found), tuple(terms), tuple(places), _by_kind(found), keys, about)
