"""Two readings in, the links out of words by which both say that a work was received alike.

`Was admired by critics` says what "received glowing reviews from critics" does.
"""

from collections.abc import Sequence

from factcheck.lexicon.reception import GETTING, GIVEN, GIVING, REVIEWERS
from factcheck.match.read.definitions import is_kind
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.reception import Reception, receptions
from factcheck.match.read.stems import is_like
from factcheck.match.words.implied import called, calls_work, title_lacking
from factcheck.match.words.links import Links, is_about

_SURE = 0.9


def with_reception(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, and those of what says how it was received, where the source has all else that is stated.

    Of one that was received otherwise, those of the words for a review and for getting it.
    """
    mine, theirs = receptions(stated), receptions(sourced)
    if len(mine) != 1 or len(theirs) != 1:
        return links
    said, places = _said(mine[0], stated), _said(theirs[0], sourced)
    is_of_title = _is_of_title(stated, sourced, links, said)
    if mine[0].tones != theirs[0].tones:
        said = [index for index in said if is_of_title and stated.terms[index].key in GIVEN | GETTING]
    by = {index for index, term in enumerate(stated.terms) if term.key in REVIEWERS}
    told = {*said, *by, *(index for index, term in enumerate(stated.terms) if term.key in GIVING)}
    rest = [index for index in range(len(stated.terms)) if index not in told]
    is_known = is_of_title or all(index in links or _is_subject(index, stated, sourced, links) for index in rest)
    if not rest or not said or not places or not is_known:
        return links
    reviewers = [place for place, term in enumerate(sourced.terms) if term.key in REVIEWERS]
    at = dict.fromkeys(said, sourced.term_at(theirs[0].token.start) or places[0])
    at |= dict.fromkeys(by, reviewers[0] if reviewers else places[-1])
    if is_of_title:
        at |= dict.fromkeys((index for index in rest if not stated.terms[index].name), _called(sourced))
    return {**links, **{index: [(place, _SURE)] for index, place in at.items() if index not in links}}


def _is_of_title(stated: Reading, sourced: Reading, links: Links, said: Sequence[int]) -> bool:
    """Whether a text opens with a title, and says no more than how that was received, which a source calls `the film`.

    It names nothing itself.
    """
    if sourced.about or any(term.name for term in sourced.terms) or not calls_work(sourced):
        return False
    rest = [index for index, term in enumerate(stated.terms) if index not in said and term.key not in REVIEWERS]
    title = title_lacking(stated, links)
    return (
        bool(title)
        and bool(said)
        and all(index in title or _is_before(index, title, stated, sourced) for index in rest)
    )


def _called(sourced: Reading) -> int:
    """The term by which a source calls what it speaks of: `the film`."""
    return next((at for noun in called(sourced) if (at := sourced.term_at(noun.start)) is not None), 0)


def _is_before(index: int, title: range, stated: Reading, sourced: Reading) -> bool:
    """Whether a term is the first word of a title that is read as no name, `Iron` of Iron Gate, or tells its kind."""
    term, text = stated.terms[index], stated.words.text
    if text[term.start].isupper():
        return index + 1 == title[0] and term.end + 1 == stated.terms[title[0]].start
    is_beside = index + 1 == title[0] or text[term.start - 1] == "("
    return is_beside and any(is_like(term.key, noun.key) for noun in called(sourced))


def are_alike(stated: Reading, sourced: Reading) -> bool:
    """Whether each tells of one reception, and both of the same."""
    mine = receptions(stated)
    theirs = receptions(sourced) if len(mine) == 1 else ()
    return len(theirs) == 1 and mine[0].tones == theirs[0].tones


def _said(reception: Reception, reading: Reading) -> list[int]:
    """The terms that say how it was received, with the words for a review and for getting it."""
    within = reading.terms_within(reception.token.start, reception.token.end)
    beside = (index for index, term in enumerate(reading.terms) if term.key in GIVEN | GETTING)
    return sorted({*within, *beside})


def _is_subject(index: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a term is what the source is about, or stands right before its name: `the film Harbour`."""
    term, behind = stated.terms[index], stated.term_at(stated.terms[index].end + 1)
    is_named = behind is not None and stated.terms[behind].name is not None
    is_apposed = (
        is_named
        and behind is not None
        and (
            is_about(stated.terms[behind], sourced)
            or (behind in links and not _is_of_other_kind(term, links[behind], sourced))
        )
    )
    return term.stem in sourced.about or is_about(term, sourced) or is_apposed


def _is_of_other_kind(term: Term, places: Sequence[tuple[int, float]], sourced: Reading) -> bool:
    """Whether the source has a name for another kind of thing: `the film Harbour`, and "the book Harbour"."""
    before = [sourced.terms[place - 1] for place, _ in places if place]
    beside = [other.key for other in before if sourced.term_at(other.end + 1) is not None and is_kind(other.key)]
    return any(not is_like(term.key, key) for key in beside)
