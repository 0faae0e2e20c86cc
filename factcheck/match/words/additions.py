"""Two readings and what links them in, what the stated text tells beyond its source out: a cause, an object, a sort.

None of it need be wrong. But a sentence is borne out by its source only if all of it is, and the figure that agrees
says nothing of the reason that a writer put to it: `fell by 3 per cent because of the strike`.
"""

from collections.abc import Collection, Iterator

from factcheck.facts import MEASURED
from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.lexicon.measures import SCOPES
from factcheck.lexicon.phrases import IDIOMS, REASONS
from factcheck.lexicon.stance import RESTRICTING
from factcheck.match.read.matter import is_matter
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links, held_places, is_about
from factcheck.model import Span
from factcheck.words import keys_before, keys_behind, keys_between, within, words_before

_ENDS = frozenset({",", ";", ".", ":", "–", "—"})
_ROOT = 4  # letters of a stem
_BETWEEN = 3  # tokens from a verb to what it is done to
_GOING_ON = frozenset({"of", "to"})  # `in response to`, `at the beginning of`
_ASIDE = frozenset({"back", "away", "apart", "ahead", "together", "home", "forward", "further"})  # `shrunk back`
_SORTED = frozenset({"in", "at", "on", "with", "without", "for", "by", "as", "against", "under", "over", "to"})


def additions(stated: Reading, sourced: Reading, links: Links) -> Iterator[str]:
    """The phrases of which the source has nothing, as they are stated.

    Of a text given as the evidence the subject may be left to its title, so that a place may be missing: that is
    looked for only beside a claim, which says what it is about.
    """
    kinds = _OF_ANY if not sourced.about else (*_OF_ANY, _places)
    found = [phrase for kind in kinds for phrase in kind(stated, sourced, links)]
    return (stated.words.text[phrase.start : phrase.end] for phrase in found)


def _reasons(stated: Reading, sourced: Reading, links: Links) -> Iterator[Span]:
    """`because of an injury`, to the next mark, without a figure or a date."""
    tokens = stated.words.tokens
    nouns = {term.end for term in stated.terms if not term.is_verb}
    for number, token in enumerate(tokens):
        if token.key not in REASONS or (token.key == "due" and tokens[number - 1].end in nouns):
            continue
        end = next((other.start for other in tokens[number + 1 :] if other.key in _ENDS), len(stated.words.text))
        inside = _inside(stated, token.end, end)
        is_measured = any(token.start <= fact.start < end for fact in stated.of_kind(*MEASURED))
        if inside and not is_measured and not any(is_told(at, stated, sourced, links) for at in inside):
            yield Span(token.start, stated.terms[inside[-1]].end)


def _deeds(stated: Reading, sourced: Reading, links: Links) -> Iterator[Span]:
    """`paid a dividend`, `scored on his debut`: a verb and what it is done to."""
    heads = _done_to(stated)
    for index in range(len(stated.terms) - 1):
        if not _is_deed(stated, index) or is_told(index, stated, sourced, links):
            continue
        noun = heads.get(index, index + 1)
        if (index in heads or _is_object(index, stated)) and not is_told(noun, stated, sourced, links):
            yield Span(stated.terms[index].start, stated.terms[noun].end)


def _is_object(index: int, reading: Reading) -> bool:
    """Whether the term behind a verb is a noun with no more than an article and a preposition before it."""
    verb, noun = reading.terms[index], reading.terms[index + 1]
    if not is_matter(noun) or is_verb_like(reading, index + 1) or noun.key in _ASIDE:
        return False
    between = keys_between(reading.words, verb.end, noun.start)
    return len(between) <= _BETWEEN and all(key in DETERMINERS or key in PREPOSITIONS for key in between)


def _subjects(stated: Reading, sourced: Reading, links: Links) -> Iterator[Span]:
    """`Reservoirs in the province were`: the plain noun, of many, that a text opens with."""
    first = stated.terms[0] if len(stated.terms) > 1 else None
    if first is None or first.start or not is_matter(first) or is_verb_like(stated, 0) or first.key.endswith("ss"):
        return
    following = keys_behind(stated.words, first.end, 1)
    is_open = following[:1] in (["can"], ["may"])  # `visitors can see it from May`: whoever that is
    is_many = first.key.endswith("s") and not is_open and stated.terms[1].start > first.end + 1
    if is_many and not sourced.opens_with_pronoun and not is_told(0, stated, sourced, links):
        yield Span(first.start, first.end)


def _company(stated: Reading, sourced: Reading, links: Links) -> Iterator[Span]:
    """`with the help`: what it was done with, or without."""
    return _behind(stated, sourced, links, frozenset({"with", "without"}), frozenset())


def _doers(stated: Reading, sourced: Reading, links: Links) -> Iterator[Span]:
    """`Arsonists set`: the plain noun that opens a text, and what it does."""
    first, verb = stated.terms[:1], stated.terms[1:2]
    if not verb or not is_matter(first[0]) or is_verb_like(stated, 0) or not _is_deed(stated, 1):
        return
    if not any(is_told(at, stated, sourced, links) for at in (0, 1)):
        yield Span(first[0].start, verb[0].end)


def _scopes(stated: Reading, sourced: Reading, links: Links) -> Iterator[Span]:
    """`abroad`, `every day`: where or how often, in one word."""
    for index, term in enumerate(stated.terms):
        if term.key in SCOPES and not is_told(index, stated, sourced, links):
            yield Span(term.start, term.end)


def _further(stated: Reading, sourced: Reading, links: Links) -> Iterator[Span]:
    """`and minister`, behind a noun of the source."""
    for index in range(1, len(stated.terms)):
        before, term = stated.terms[index - 1], stated.terms[index]
        between = within(stated.words, before.end, term.start)
        if not is_matter(term) or is_verb_like(stated, index) or is_told(index, stated, sourced, links):
            continue
        is_last = index + 1 == len(stated.terms) or stated.terms[index + 1].start > term.end + 1
        is_joined = is_last and [token.key for token in between if token.key not in DETERMINERS] == ["and"]
        if is_joined and is_told(index - 1, stated, sourced, links):
            yield Span(between[0].start, term.end)


def _objects(stated: Reading, sourced: Reading, links: Links) -> Iterator[Span]:
    """`sold tickets` for "sold copies": what the same verb is done to, where the source has a word of its own."""
    theirs = _done_to(sourced)
    verbs = {
        index for index, places in links.items() if any(_is_verb_there(index, at, stated, sourced) for at, _ in places)
    }
    held = held_places(links)
    for verb, noun in _done_to(stated, verbs).items():
        others = [theirs[place] for place, _ in links.get(verb, ()) if place in theirs]
        is_free = bool(others) and held.isdisjoint(others)
        if is_free and not is_told(noun, stated, sourced, links):
            yield Span(stated.terms[verb].start, stated.terms[noun].end)


def _is_verb_there(index: int, place: int, stated: Reading, sourced: Reading) -> bool:
    """Whether a word is a verb by what stands around it in the source: `the firm develops`, "which develops"."""
    key = stated.terms[index].key
    return key.endswith("s") and key == sourced.terms[place].key and is_verb_like(sourced, place)


def _done_to(reading: Reading, verbs: Collection[int] = ()) -> dict[int, int]:
    """Each verb with the last noun of the phrase right behind it; `verbs` are further ones."""
    found: dict[int, int] = {}
    for index in range(len(reading.terms)):
        end, head = reading.terms[index].end, None
        if index not in verbs and (not _is_deed(reading, index) or _is_told_of(reading, index)):
            continue
        for place in range(index + 1, len(reading.terms)):
            term = reading.terms[place]
            between = keys_between(reading.words, end, term.start)
            is_within = all(key in DETERMINERS or key[0].isdigit() for key in between) and not (head and between)
            if term.name or is_verb_like(reading, place) or not is_within:
                break
            head, end = place, term.end
        if head is not None and is_matter(reading.terms[head]) and reading.terms[head].key not in _ASIDE:
            found[index] = head
    return found


def _sorts(stated: Reading, sourced: Reading, links: Links) -> Iterator[Span]:
    """`business customers`, of whom the source has the customers; of a text by itself, only words that tell sorts."""
    for index in range(len(stated.terms) - 1):
        term, noun = stated.terms[index], stated.terms[index + 1]
        is_before = noun.start == term.end + 1 and noun.name is None and index + 1 in links
        is_plain = is_matter(term) and not is_verb_like(stated, index) and not is_verb_like(stated, index + 1)
        if (
            is_before
            and is_plain
            and (sourced.about or term.key in RESTRICTING)
            and not is_told(index, stated, sourced, links)
        ):
            yield Span(term.start, noun.end)


def _places(stated: Reading, sourced: Reading, links: Links) -> Iterator[Span]:
    """`on his debut`."""
    return _behind(stated, sourced, links, _SORTED, _GOING_ON)


def _behind(
    stated: Reading, sourced: Reading, links: Links, prepositions: frozenset[str], going_on: frozenset[str]
) -> Iterator[Span]:
    """The noun of a phrase behind one of the prepositions, unless a word of `going_on` is next: `in AI patents`."""
    for index, term in enumerate(stated.terms):
        if not is_matter(term) or term.key in IDIOMS or is_told(index, stated, sourced, links):
            continue
        start = term.start
        for at in range(index - 1, -1, -1):
            if stated.terms[at].end + 1 != start or is_verb_like(stated, at):
                break
            start = stated.terms[at].start
        before = [token for token in words_before(stated.words, start) if token.key not in DETERMINERS]
        after = next((token for token in stated.words.tokens if token.start >= term.end), None)
        is_alone = all(other.start != term.end + 1 for other in stated.terms)
        if before and before[-1].key in prepositions and is_alone and not (after and after.key in going_on):
            yield Span(before[-1].start, term.end)


def _inside(reading: Reading, start: int, end: int) -> tuple[int, ...]:
    """The names and plain words between two places."""
    return tuple(
        index
        for index, term in enumerate(reading.terms)
        if start <= term.start < end and (term.name or is_matter(term))
    )


def _is_deed(reading: Reading, index: int) -> bool:
    return reading.terms[index].name is None and reading.terms[index].weight >= 1 and is_verb_like(reading, index)


_OF_ANY = (_reasons, _deeds, _doers, _subjects, _company, _scopes, _further, _objects, _sorts)


def _is_told_of(reading: Reading, index: int) -> bool:
    """Whether a participle stands before a noun as a word of its own: `Nvidia's advanced chips`."""
    before = keys_before(reading.words, reading.terms[index].start, 1)
    is_within = before and (before[0] in DETERMINERS or before[0] in PREPOSITIONS or before[0] in {"'s", "’s", "as"})
    return bool(is_within) and not reading.terms[index].is_verb


def is_told(index: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has a term, or one of its root."""
    term = stated.terms[index]
    return (
        index in links or term.stem in sourced.about or is_about(term, sourced) or _root(term.stem) in _roots(sourced)
    )


@once
def _roots(reading: Reading) -> frozenset[str]:
    """Of all its words, those within names too: who lost at the Court of Appeal has appealed, and voters vote."""
    return frozenset(_root(stem(token.key)) for token in reading.words.tokens)


def _root(word: str) -> str:
    return word[:_ROOT]
