"""Two readings in, whether what goes with a stated verb goes with another one in the source: `convicted of fraud`.

"The court cleared Malm of fraud but convicted him of theft" has both words, and no conviction for fraud.
"""

from factcheck.lexicon.grammar import AUXILIARIES, DETERMINERS, DYING, PREPOSITIONS, RELATIVE_WORDS
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, held_places, linked, same_words
from factcheck.words import keys_between, words_before

_CHARGED = frozenset({"of", "for", "with", "over", "on"})  # `sentenced for murder`, "acquitted of murder"
_REACH = 3  # terms
_BACK = frozenset({"there", "where", "which", "both", "same"})  # `signed in Lund and cancelled there`
_FATAL = DYING | {"killed", "perished", "drowned"}
_JOINTS = frozenset({"and", "or", ",", "then", "later"}) | AUXILIARIES
_LINKS = DETERMINERS | {"both", "not", "only", "city", "town"}


def is_governed_apart(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a verb's phrase, `cancelled in Lund`, is that of another verb alone: "signed in Lund, was cancelled"."""
    if not _BACK.isdisjoint(sourced.keys):
        return False
    return any(
        _is_apart(at - 1, at, stated, sourced, links)
        for at in range(1, len(stated.terms))
        if at in links and is_verb_like(stated, at - 1) and _leads(at - 1, at, stated)
    )


def _is_apart(verb: int, index: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    deeds = {place for place in same_words(links, verb) if is_verb_like(sourced, place)}
    places = linked(links, index)
    leading = {_leading(place, sourced) for place in places}
    is_same = _leading(index, stated) in leading
    if not deeds or not (is_same or (_leading(index, stated) in _CHARGED and leading & _CHARGED)):
        return False
    others = [_verb_of(place, sourced) for place in places]
    if stated.terms[verb].key in _FATAL and any(at is not None and sourced.terms[at].key in _FATAL for at in others):
        return False  # who `died in the crash` was killed in it
    if any(other is None or other in deeds or _are_joined(other, deeds, sourced) for other in others):
        return False
    if any(not same_words(links, at).isdisjoint(other for other in others if other is not None) for at in links):
        return False  # the draft tells of that as well
    return all(_is_parted(deed, index, (stated, sourced), links, is_same=is_same) for deed in deeds)


def _is_parted(deed: int, index: int, readings: tuple[Reading, Reading], links: Links, *, is_same: bool) -> bool:
    """Whether a verb has such a phrase of its own, or is told behind the mark that ends the other's clause."""
    stated, sourced = readings
    held, leading = held_places(links), _leading(index, stated)
    alike = _CHARGED if leading in _CHARGED and not stated.terms[index].name else {leading}
    following = range(deed + 1, min(deed + _REACH, len(sourced.terms)))
    if any(_leads(deed, at, sourced) and _leading(at, sourced) in alike and at not in held for at in following):
        return True
    last = sourced.terms[max(linked(links, index))].end
    between = keys_between(sourced.words, last, sourced.terms[deed].start)
    return is_same and bool({"but", ",", "while"}.intersection(between)) and PRONOUNS.isdisjoint(between)


def _verb_of(place: int, reading: Reading) -> int | None:
    """The verb right before the phrase that a term stands in, or before the name that that is done to."""
    verb = next((at for at in range(place - 1, max(place - 3, -1), -1) if is_verb_like(reading, at)), None)
    if verb is None or not _leads(place - 1, place, reading):
        return None
    between = keys_between(reading.words, reading.terms[verb].end, reading.terms[place].start)
    return None if "," in between or not RELATIVE_WORDS.isdisjoint(between) else verb


def _leads(before: int, index: int, reading: Reading) -> bool:
    """Whether nothing but a preposition stands between two terms."""
    between = keys_between(reading.words, reading.terms[before].end, reading.terms[index].start)
    between = [key for key in between if key not in {"him", "her", "them", "it"}]
    return between[:1] != [] and between[0] in PREPOSITIONS and set(between[1:]) <= _LINKS


def _leading(index: int, reading: Reading) -> str:
    """The preposition of the phrase that a term stands in."""
    before = [token.key for token in words_before(reading.words, reading.terms[index].start)]
    while before and before[-1] in _LINKS:
        before.pop()
    return before[-1] if before and before[-1] in PREPOSITIONS else ""


def _are_joined(verb: int, deeds: set[int], reading: Reading) -> bool:
    """Whether two verbs stand side by side, so that what follows is of both: `convicted and jailed for fraud`."""
    for deed in deeds:
        first, last = sorted((verb, deed))
        if last == first + 1:
            between = keys_between(reading.words, reading.terms[first].end, reading.terms[last].start)
            return set(between) <= _JOINTS
    return False
