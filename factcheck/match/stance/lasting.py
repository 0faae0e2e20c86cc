"""Two readings in, the words out by which the one has going on what is over in the other: `still makes cars`."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.facts import date
from factcheck.lexicon.grammar import AUXILIARIES
from factcheck.lexicon.presumed import LOSING
from factcheck.lexicon.stance import ENDED, ENDING_PHRASES, GIVING_UP, QUITTING, SURPASSED
from factcheck.match.parties.frames import frames
from factcheck.match.read.reading import Reading, Term, is_bare_negator
from factcheck.match.read.roles import is_participle
from factcheck.match.stance.denials import negators
from factcheck.match.stance.realis import LASTING, deed_of
from factcheck.match.words.links import Links, any_linked, held_places, linked
from factcheck.model import Token
from factcheck.words import beyond, keys_before, keys_behind, up_to, words_before

_STILL = frozenset({"still", "continues", "continue", "remains", "remain"})
_RESUMED = frozenset({"again", "back"})  # what was so before it was otherwise
_OVER = frozenset({"former", "formerly", "erstwhile", "abandoned", "ended"})
_GOING_ON = _STILL | frozenset("yet remaining remained continued continuing now ongoing unresolved".split())
_IS, _WAS = frozenset({"is", "are"}), frozenset({"was", "were"})
_HAS = frozenset({"has", "have"})
_RESIGNING = frozenset("resigned resigns quit quits retired retires down sacked dismissed ousted removed".split())
_CLAUSE = 8  # tokens from what was so to the stretch of time that it was
_REACH = 4  # tokens from the word to what is over


def goes_on(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a draft has still going on what its source says came to an end: `still trapped`, "were brought out".

    One without a word of an end, in which it may well go on, is for those who read it.
    """
    if any(is_so(stated, sourced, links) for is_so in _ENDS):
        return True
    still = next((token for token in stated.words.tokens if token.key in _STILL), None)
    keys = sourced.keys
    if still is None or keys & _GOING_ON or not keys & (ENDED | _RESUMED | {"left"}):
        return False
    told = [index in links for index, term in enumerate(stated.terms) if term.start >= still.end]
    return any(told) or not keys.isdisjoint(_RESUMED)  # `are still broken`, "are working again"


def _is_over(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all that a draft says something `is` stands in its source between a `was` and an `until`.

    Or between that and a `before it was surpassed`.
    """
    if stated.keys.isdisjoint(_IS) or not stated.keys.isdisjoint(_WAS | {"until"}):
        return False
    was = next((token.end for token in sourced.words.tokens if token.key in _WAS), -1)
    until = next((start for start in _ends(sourced) if start > was), -1)
    copula = next(token.end for token in stated.words.tokens if token.key in _IS)
    told = [index for index in links if stated.terms[index].start >= copula]
    places = [sourced.terms[place].start for index in told for place, _ in links[index]]
    return 0 <= was < until and bool(places) and all(was <= start < until for start in places)


def _ends(reading: Reading) -> Iterator[int]:
    """Where a text says how long something was so: `until`, `before it was overtaken`."""
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        behind = [one.key for one in beyond(tokens, number, _REACH)]
        if token.key == "until" or (token.key == "before" and not SURPASSED.isdisjoint(behind)):
            yield token.start


def _was_done_until(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a draft says in the present what its source says in the past, before an `until`: `it contains fish`."""
    until = next(_ends(sourced), -1)
    if until < 0 or not stated.keys.isdisjoint(_WAS | {"until"}) or not sourced.keys.isdisjoint(_STILL):
        return False
    return any(
        stated.terms[index].key.endswith("s") and all(_is_past(place, until, sourced) for place in linked(links, index))
        for index in links
        if index and stated.terms[index].name is None
    )


def _is_past(place: int, until: int, reading: Reading) -> bool:
    return is_participle(reading.terms[place].key) and reading.terms[place].end < until


def _is_lifted(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what a draft says that something is has been done away with there: `are frozen`, "the freeze was lifted".

    Where the draft has the verb of the end as well, it tells of it itself.
    """
    held = held_places(links)
    ended = (one for one in frames(sourced) if sourced.terms[one.verb].key in ENDED and one.verb not in held)
    over = frozenset[int]().union(*(one.done_to for one in ended))
    being = {token.end + 1 for token in stated.words.tokens if token.key in _IS}
    states = [index for index in links if stated.terms[index].start in being]
    return bool(over) and any_linked(links, states, over)


def _has_left_office(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether somebody is what they resigned as: `is the treasurer`, "resigned as treasurer"."""
    if stated.keys.isdisjoint(_IS) or sourced.keys.isdisjoint(_RESIGNING) or "as" not in sourced.keys:
        return False
    tokens = sourced.words.tokens
    left = {
        one.start
        for number, token in enumerate(tokens)
        if token.key == "as" and not _RESIGNING.isdisjoint(one.key for one in up_to(tokens, number, 2))
        for one in beyond(tokens, number, 2)
    }
    copula = next(token.end for token in stated.words.tokens if token.key in _IS)
    offices = [index for index in links if stated.terms[index].start >= copula and stated.terms[index].name is None]
    return any(sourced.terms[place].start in left for index in offices[:1] for place in linked(links, index))


def _has_lost(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether somebody has what the source says that they lost: `has 40 branches`, "has closed 40 branches"."""
    for fact in stated.of_kind("quantity") if stated.keys.isdisjoint(LOSING) else ():
        index = next(iter(stated.terms_behind(fact.end)), -1)
        if keys_before(stated.words, fact.start, 1) in (["has"], ["have"]) and index in links:
            places = [place for place, _ in links[index]]
            if places and all(_is_lost(sourced.terms[place], sourced) for place in places):
                return True
    return False


def _has_given_up(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether something has what the source says that it gives up: `has an archive`, "abandoning its archive"."""
    having = next((token.end for token in stated.words.tokens if token.key in _HAS), None)
    if having is None or not stated.keys.isdisjoint(GIVING_UP) or sourced.keys.isdisjoint(GIVING_UP):
        return False
    tokens = sourced.words.tokens
    given_up = {
        one.start
        for number, token in enumerate(tokens)
        if token.key in GIVING_UP
        for one in beyond(tokens, number, _REACH)
    }
    had = [index for index in stated.terms_behind(having) if index in links and not stated.terms[index].name]
    return any(all(sourced.terms[place].start in given_up for place in linked(links, index)) for index in had)


def _is_lost(term: Term, reading: Reading) -> bool:
    """Whether a verb of losing stands right before the figure of a noun, or right behind the noun."""
    figure = next((fact for fact in reading.of_kind("quantity") if fact.start < term.start <= fact.end + _REACH), None)
    if figure is None:
        return False
    behind = [key for key in keys_behind(reading.words, term.end, _REACH) if key not in AUXILIARIES]
    return not LOSING.isdisjoint((*keys_before(reading.words, figure.start, 2), *behind[:1]))


def outlasting(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """What a draft has going on, by a `still` or a verb, beside the `no longer` or `stopped` before it there."""
    if not sourced.keys.isdisjoint(_STILL):
        return
    yield from _outlasts_stretch(stated, sourced, links)
    tokens = sourced.words.tokens
    for number, (token, following) in enumerate(pairwise(tokens)):
        is_of_two = (token.key, following.key) in ENDING_PHRASES
        is_denied = any(is_bare_negator(one.key) for one in up_to(tokens, number, 1))
        if is_denied or not (is_of_two or token.key in _OVER | QUITTING):
            continue
        ended = {one.start for one in beyond(tokens, number + is_of_two, _REACH)}
        is_of_deed = is_of_two or token.key in QUITTING or token.key == "ended"  # no `former arms dealer`
        is_of_deed = is_of_deed and token.key not in stated.keys
        lasting = _lasting(stated, sourced, links, ended, is_of_deed=is_of_deed)
        if lasting:
            end = following.end if is_of_two else token.end
            yield lasting, Token(sourced.words.text[token.start : end], token.key, token.start, end)
            return


def _outlasts_stretch(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """A `still` beside the stretch of time that it was so in the source: "aired from 2005 to 2017"."""
    still = next((token for token in stated.words.tokens if token.key in _STILL), None)
    stretches = [fact for fact in sourced.of_kind("date") if date.ends(fact)] if still else []
    if still is None or len(stretches) != 1 or stated.of_kind("date") or not sourced.keys.isdisjoint(_RESUMED):
        return
    over = {token.start for token in words_before(sourced.words, stretches[0].start, _CLAUSE)}
    going_on = [index for index in links if stated.terms[index].start > still.start and not stated.terms[index].name]
    if any(sourced.terms[place].start in over for index in going_on for place in linked(links, index)):
        yield still, Token(stretches[0].text, stretches[0].text.lower(), stretches[0].start, stretches[0].end)


def _lasting(stated: Reading, sourced: Reading, links: Links, ended: set[int], *, is_of_deed: bool) -> Token | None:
    """The word by which a text has going on what begins at one of these places of the source."""
    pairs = [(index, sourced.terms[place]) for index, places in links.items() for place, _ in places]
    over = [(index, other) for index, other in pairs if other.start in ended]
    still = next((token for token in stated.words.tokens if token.key in _STILL), None)
    if still is not None or not is_of_deed or negators(stated) or not stated.keys.isdisjoint(QUITTING):
        return still if over else None
    for index, other in sorted(over):
        if _goes_on_elsewhere(index, sourced, links, ended):
            continue
        term, deed = stated.terms[index], deed_of(stated, index)
        is_done = is_participle(term.key) or term.key.endswith("ing") or (deed is not None and deed.way != LASTING)
        is_verb = other.key.endswith("ing") or (
            term.key.endswith("s") and (term.key != other.key or other.start == min(ended))
        )
        if not is_done and is_verb and term.name is None:
            return Token(term.key, term.key, term.start, term.end)
    return None


def _goes_on_elsewhere(index: int, sourced: Reading, links: Links, ended: set[int]) -> bool:
    """Whether the source has a stated verb with what follows it of what is not over, too.

    `Makes wheelchairs` beside "stopped making bicycles, makes wheelchairs".
    """
    deeds, objects = (linked(links, at) for at in (index, index + 1))
    pairs = (place for place in deeds if place + 1 in objects)
    return any(sourced.terms[place].start not in ended for place in pairs)


_ENDS = (_is_over, _was_done_until, _is_lifted, _has_left_office, _has_lost, _has_given_up)
