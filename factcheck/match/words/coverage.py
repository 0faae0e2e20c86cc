"""Two readings and what links them in, how much of the one the other speaks of out (shares of one, by weight)."""

from collections.abc import Sequence

from factcheck.lexicon.grammar import COPULAS, POSSESSIVES
from factcheck.lexicon.relations import CALLING, PLAYING
from factcheck.match.read import matter as of_matter
from factcheck.match.read.heads import heads, lead, subject
from factcheck.match.read.matter import is_matter
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import are_kindred, stem
from factcheck.match.words.ages import is_told_age
from factcheck.match.words.links import Links, held_places, is_about, linked
from factcheck.match.words.side import Side
from factcheck.words import cut

_IMPLIED = 0.3
_ENOUGH = 1.0
_CALLING = frozenset(map(stem, CALLING | PLAYING))
_SEVERAL = 3


def coverage(stated: Reading, sourced: Reading, links: Links, names: Sequence[Side]) -> float:
    """The share of what is stated that the source speaks of.

    A source often leaves its subject to its title or the sentence before: a name that nothing in
    the source stands against weighs little.
    """
    implied = {side.pair.stated for side in names if side.pair.sourced is None and not sourced.about}
    total = covered = 0.0
    for index, term in enumerate(stated.terms):
        weight = term.weight * (_IMPLIED if term.name in implied else 1.0)
        total += weight
        covered += weight * _covered(index, term, sourced, links)
    if not total:  # `She was 83.` says nothing that weighs, and is borne out by itself alone
        keys = [[token.key for token in reading.words.tokens] for reading in (stated, sourced)]
        is_told = keys[0] == keys[1] or is_told_age(stated, sourced)
        return float(not sourced.about and is_told and bool(stated.facts))
    return covered / total


def shared(stated: Reading, sourced: Reading, links: Links) -> float:
    """The weight of the words that both have, and of the names that stand in what the source is about.

    0 where all that they have is one name: `Chinese (China)` is no statement.
    """
    held = held_places(links)
    is_said = any(not term.name and _covered(index, term, sourced, links) for index, term in enumerate(stated.terms))
    if not is_said and len(held) == 1 and not _states_figures(stated):
        return 0.0
    named = (term.weight for i, term in enumerate(stated.terms) if i not in links and is_about(term, sourced))
    return sum(stated.terms[index].weight for index in links) + sum(named)


def _states_figures(stated: Reading) -> bool:
    return bool(stated.of_kind("quantity", "date", "rank", "quotation"))


def returned(sourced: Reading, links: Links) -> float:
    """The share of the source's words, by weight, that the stated text has too."""
    held = held_places(links)
    total = sum(term.weight for term in sourced.terms)
    return sum(sourced.terms[position].weight for position in held) / total if total else 0.0


def named(stated: Reading, sourced: Reading) -> float:
    """The share of the words of the source's subject that the stated text has; 1 where the source has none.

    One word of a longer name is none of its words: Ann Lind is not named by "Eva Lind", but is by "Lind".
    """
    told, names = _told(stated)
    said = set(told & sourced.subject)
    for words in names:
        if len(words & sourced.subject) == 1 < len(sourced.subject):
            rest_of_name, rest_of_subject = words - sourced.subject, sourced.subject - words
            if not any(are_kindred(mine, theirs) for mine in rest_of_name for theirs in rest_of_subject):
                said -= words
    return len(said) / len(sourced.subject) if sourced.subject else 1.0


@once
def _told(reading: Reading) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The stems of all words, and those of each name of several."""
    names = (frozenset(stem(part.key) for part in cut(term.key).tokens) for term in reading.terms if term.name)
    return frozenset(stem(token.key) for token in reading.words.tokens), tuple(one for one in names if len(one) > 1)


def is_headed(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has the name that a sentence speaks of, or each of those among which it may be.

    A name that only tells who somebody else is, `Dahl of Halden`, is none that a claim on him speaks of.
    """
    places = heads(stated)
    is_whose = bool(sourced.about and places) and all(_is_whose(place, sourced, links) for place in places)
    return not is_whose and all(_has(place, stated, sourced, links) for place in places)


def _is_whose(index: int, sourced: Reading, links: Links) -> bool:
    """Whether the source has a name only to tell whose another is, or from where: `Dahl of Halden`, `Orm's Koch`."""
    return index in links and all(_is_beside_name(place, sourced) for place in linked(links, index))


def _is_beside_name(place: int, sourced: Reading) -> bool:
    terms, text = sourced.terms, sourced.words.text
    before = place > 0 and terms[place - 1].name and text[terms[place - 1].end : terms[place].start].strip() == "of"
    behind = place + 1 < len(terms) and terms[place + 1].name
    is_owner = bool(behind) and text[terms[place].end : terms[place + 1].start].strip() in POSSESSIVES
    return bool(before) or is_owner


def is_led(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name that the source has too stands before the verb, or the first word is such a one: `Huawei has`."""
    place = lead(stated)
    return place is not None and _has(place, stated, sourced, links)


def _has(place: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    return place in links or is_about(stated.terms[place], sourced)


def has_open_subject(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source speaks of names, and the sentence tells nobody before its verb: `It has`, `The country has`.

    `The top two have`, of a series, are told by their number.
    """
    mine = subject(stated)
    if any(place in links or stated.terms[place].name or stated.terms[place].stem in sourced.about for place in mine):
        return False
    if sourced.held is not None:
        is_named = any(stated.terms[place].name for place in links)
        return not is_named and len(stated.of_kind("quantity", "rank")) <= 1
    theirs = subject(sourced)
    return any(sourced.terms[place].name for place in theirs) and held_places(links).isdisjoint(theirs)


def shares_name(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name of the stated text is the source's too."""
    return any(term.name and (i in links or is_about(term, sourced)) for i, term in enumerate(stated.terms))


def rest(stated: Reading, sourced: Reading, links: Links, names: Sequence[Side]) -> float:
    """Coverage without the names that the source lacks; 0 where nothing else is left."""
    strange = {side.pair.stated for side in names}
    left = [(index, term) for index, term in enumerate(stated.terms) if term.name not in strange]
    total = sum(term.weight for _, term in left)
    covered = sum(term.weight * _covered(index, term, sourced, links) for index, term in left)
    return covered / total if total >= _ENOUGH else 0.0


def _covered(index: int, term: Term, sourced: Reading, links: Links) -> float:
    """How surely (0-1) the source or its subject says a stated term."""
    if index in links:
        return max(likeness for _, likeness in links[index])
    return 1.0 if term.stem in sourced.about or is_about(term, sourced) else 0.0


def matter(stated: Reading, sourced: Reading, links: Links) -> float:
    """The share of the plain words that carry the topic, names and the world left out, which the source has too.

    1 where there are none.
    """
    held = (index in links or term.stem in sourced.about for index, term in enumerate(stated.terms))
    return of_matter.share(zip(of_matter.weights(stated.terms), held, strict=True))


def said(stated: Reading, sourced: Reading, links: Links) -> float:
    """The share of what is said of the first name, in plain words and further names, that the source has too.

    1 where nothing is: a verb is worth as much as a noun, and a name no more.
    """
    opening = next((index for index, term in enumerate(stated.terms) if term.name), -1)
    told = [
        index in links or term.stem in sourced.about or is_about(term, sourced)
        for index, term in enumerate(stated.terms)
        if is_matter(term) or (term.name and index != opening)
    ]
    return sum(told) / len(told) if told else 1.0


def lacks_behind(stated: Reading, links: Links) -> bool:
    """Whether the source lacks a plain word that tells more than of whom or what it is said: one behind a verb."""
    verbs = [term.start for index, term in enumerate(stated.terms) if not term.name and is_verb_like(stated, index)]
    being = [token.start for token in stated.words.tokens if token.key in COPULAS]
    first = min((*verbs, *being), default=0)
    lacking = (term for index, term in enumerate(stated.terms) if index not in links and is_matter(term))
    return any(term.start >= first for term in lacking)


def tells_nothing(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has names of the stated text alone, and not a word of what that says of them.

    `Holm directed Harbour` is not borne out by "Holm had a part in Harbour"; that `Harbour is located in Orsa` is said
    by the names, and three of them say what they have to do with each other.
    """
    told = [(index, term) for index, term in enumerate(stated.terms) if not term.name]
    said = [index for index, term in told if term.weight >= 1 and term.stem not in _CALLING]
    is_of_few = len(stated.terms) - len(told) < _SEVERAL
    return is_of_few and bool(said) and not any(index in links or term.stem in sourced.about for index, term in told)


def is_open_ended(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the last two plain words of what is stated are none of the source's: `access to aircraft engines`."""
    plain = [(i, term) for i, term in enumerate(stated.terms) if is_matter(term) and not term.is_verb][-2:]
    return len(plain) > 1 and not any(i in links or term.stem in sourced.about for i, term in plain)
