"""Two readings in, whether what was done in the one only tells a noun of the other apart: `the relegation zone`.

And what somebody is or does: `is the leader`, "leading firms".
"""

from collections.abc import Collection
from itertools import pairwise

from factcheck.lexicon.grammar import ARTICLES, COPULAS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.words.links import Links, held_places, linked
from factcheck.words import beyond


def is_told_as_modifier(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has what was done to something only before another noun: `was relegated`, "relegation zone".

    So `was taken over by Vant` beside "rejected a takeover bid by Vant".
    """
    after = {token.end + 1 for token in stated.words.tokens if token.key in {"was", "were", "been"}}
    done = [
        index
        for index, term in enumerate(stated.terms)
        if term.start in after and is_participle(term.key) and not term.name
    ]
    return bool(done) and all(
        bool(places := links.get(index, ())) and all(_is_modifier(place, sourced) for place, _ in places)
        for index in done
    )


def is_told_of_class(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has what somebody is or does only of a kind that is not the draft's.

    `Lund is the leader in trade`, `Lund leads in trade` beside "leading towns such as Lund spend much on trade".
    """
    known = held_places(links)
    told = (linked(links, index) for index in _predicated(stated) if index in links)
    return any(all(_is_participle_of_class(place, sourced, known) for place in places) for places in told)


def _predicated(reading: Reading) -> frozenset[int]:
    """The verbs, and the nouns right behind `is the` and `as a`."""
    tokens = reading.words.tokens
    after = {
        last.end + 1
        for first, last in pairwise(tokens)
        if last.key in ARTICLES and (first.key in COPULAS or first.key == "as" or is_participle(first.key))
    }
    return frozenset(
        index
        for index, term in enumerate(reading.terms)
        if not term.name and not term.key.endswith("ing") and (term.is_verb or term.start in after)
    )


def _is_participle_of_class(place: int, reading: Reading, known: Collection[int]) -> bool:
    """Whether a word is the `-ing` before a noun that is not spoken of."""
    terms = reading.terms
    if not terms[place].key.endswith("ing") or terms[place].name:
        return False
    head = place
    while head + 1 < len(terms) and terms[head + 1].start == terms[head].end + 1 and not terms[head + 1].is_verb:
        head += 1
    return head > place and head not in known and not terms[head].name


def _is_modifier(place: int, reading: Reading) -> bool:
    """Whether a noun, which no verb is, stands right before another of its phrase."""
    term, following = reading.terms[place], beyond(reading.terms, place, 1)
    is_next = bool(following) and following[0].start == term.end + 1 and not following[0].name
    return is_next and not is_verb_like(reading, place) and not is_verb_like(reading, place + 1)
