"""Two readings in, whether the one has its subject do what the other tells of the object of its verb, out.

`The bridge carried 900 cars` beside "the bridge replaced a ferry that had carried 900 cars"; `Holm wrote the novel`
beside "Holm praised the writer of the novel".
"""

from factcheck.lexicon.grammar import ARTICLES, AUXILIARIES, RELATIVES
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_passive, is_verb_like
from factcheck.match.words.links import Links, all_linked, linked
from factcheck.words import keys_before, keys_behind, keys_between

_AGENT = ("er", "or")
_HOLDING = frozenset(
    """
    has have had having is was are were became become becomes remained remains including containing comprising
    operates runs operated ran uses used
    """.split()
)


def tells_of_object(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all that the source has for the stated verb is told of another's object."""
    verb = next((at for at in range(1, len(stated.terms)) if is_verb_like(stated, at)), -1)
    verb = _before_figure(stated) if verb < 0 else verb
    deeds = linked(links, verb)
    if not deeds or stated.terms[verb].weight < 1:
        return False
    own = all_linked(links, range(verb))
    held = {place for at, places in links.items() if at != verb for place, _ in places}
    objects = {_object(place, sourced) for place in deeds}
    is_passive_deed = is_passive(stated, verb)
    if -1 in objects or not own or not objects.isdisjoint(own | held):
        return False
    if is_passive_deed:
        return _names_writer(verb, deeds, stated, sourced, links)
    return all(min(own) < place for place in objects)


def _before_figure(stated: Reading) -> int:
    """The word behind the subject that stands right before a figure, as a verb does: `The bridge carries 900 cars`."""
    starts = {fact.start for fact in stated.of_kind("quantity")}
    return 1 if len(stated.terms) > 1 and stated.terms[1].end + 1 in starts and not stated.terms[1].name else -1


def _names_writer(verb: int, deeds: set[int], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a passive tells the doer whom the source has speak of such a one: `written by Holm`."""
    if verb + 1 >= len(stated.terms) or not all(sourced.terms[place].key.endswith(_AGENT) for place in deeds):
        return False
    between = keys_between(stated.words, stated.terms[verb].end, stated.terms[verb + 1].start)
    doers = linked(links, verb + 1)
    return between[:1] == ["by"] and bool(doers) and max(doers) < min(deeds)


def _object(place: int, sourced: Reading) -> int:
    """The object of another verb of which a term tells: the one before its relative, or `the writer` itself."""
    noun = place
    if place and not sourced.terms[place].key.endswith(_AGENT):
        noun = place - 1
        between = keys_between(sourced.words, sourced.terms[noun].end, sourced.terms[place].start)
        if between[:1] == [] or between[0] not in RELATIVES or not set(between[1:]) <= AUXILIARIES:
            return -1
    elif keys_behind(sourced.words, sourced.terms[place].end, 1) != ["of"]:
        return -1
    return noun if sourced.terms[noun].name is None and _is_object(noun, sourced) else -1


def _is_object(noun: int, sourced: Reading) -> bool:
    """Whether a noun stands with its article right behind a verb."""
    before = keys_before(sourced.words, sourced.terms[noun].start, 2)
    if noun < 1 or len(before) < 2 or before[1] not in ARTICLES or before[0] in _HOLDING:  # noqa: PLR2004
        return False
    verb = sourced.terms[noun - 1]
    return verb.key == before[0] and (is_verb_like(sourced, noun - 1) or verb.key.endswith("ing"))
