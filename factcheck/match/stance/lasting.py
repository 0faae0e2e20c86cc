"""Two readings in, the words out by which the one has going on what is over in the other: `still makes cars`."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.stance import ENDED
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import beyond

_STILL = frozenset({"still", "continues", "continue", "remains", "remain"})
_OVER = frozenset("stopped ceased quit discontinued former formerly erstwhile abandoned ended".split())
_GOING_ON = _STILL | frozenset("yet remaining remained continued continuing now ongoing unresolved".split())
_IS, _WAS = frozenset({"is", "are"}), frozenset({"was", "were"})
_REACH = 4  # tokens from the word to what is over


def goes_on(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a draft has still going on what its source says came to an end: `still trapped`, "were brought out".

    One without a word of an end, in which it may well go on, is for those who read it.
    """
    if _is_over(stated, sourced, links):
        return True
    still = next((token for token in stated.words.tokens if token.key in _STILL), None)
    keys = {token.key for token in sourced.words.tokens}
    if still is None or keys & _GOING_ON or not keys & ENDED:
        return False
    return any(index in links for index, term in enumerate(stated.terms) if term.start >= still.end)


def _is_over(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all that a draft says something `is` stands between a `was` of its source and an `until`."""
    if stated.keys.isdisjoint(_IS) or not stated.keys.isdisjoint(_WAS | {"until"}) or "until" not in sourced.keys:
        return False
    was = next((token.end for token in sourced.words.tokens if token.key in _WAS), -1)
    until = next((token.start for token in sourced.words.tokens if token.key == "until" and token.start > was), -1)
    copula = next(token.end for token in stated.words.tokens if token.key in _IS)
    told = [index for index in links if stated.terms[index].start >= copula]
    places = [sourced.terms[place].start for index in told for place, _ in links[index]]
    return 0 <= was < until and bool(places) and all(was <= start < until for start in places)


def outlasting(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The stated `still` beside the source's `no longer` or `stopped`, before words that both have."""
    still = next((token for token in stated.words.tokens if token.key in _STILL), None)
    if still is None or any(token.key in _STILL for token in sourced.words.tokens):
        return
    held = {sourced.terms[place].start for places in links.values() for place, _ in places}
    tokens = sourced.words.tokens
    for number, (token, following) in enumerate(pairwise(tokens)):
        is_no_longer = (token.key, following.key) == ("no", "longer")
        behind = beyond(tokens, number, _REACH)
        if (is_no_longer or token.key in _OVER) and any(one.start in held for one in behind):
            end = following.end if is_no_longer else token.end
            yield still, Token(sourced.words.text[token.start : end], token.key, token.start, end)
            return
