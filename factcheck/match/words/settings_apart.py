"""Two readings in, whether the source has another phrase right behind the same word to say where or when it was, out.

`Missed two penalties in the final` is not borne out by "missed two penalties during the season".
"""

from factcheck.lexicon.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, held_places, same_words
from factcheck.words import is_inside, key_at, words_behind

_SETTING = frozenset({"in", "at", "on", "during", "within", "inside", "outside", "near", "before", "after"})
_BREAKS = PREPOSITIONS | {",", ";", ":", ".", "and", "or", "but", "while", "(", ")", "–", "—"}
_LONGEST = 5  # tokens of a phrase: `the last match of`


def is_set_otherwise(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a phrase of the stated text of which the source has no word stands in the place of one that it lacks."""
    held = held_places(links)
    for index in links:
        mine = _phrase(index, stated)
        if not mine or any(at in links for at in mine):
            continue
        places = list(same_words(links, index))
        theirs = [_phrase(place, sourced) for place in places]
        if places and all(other and held.isdisjoint(other) for other in theirs):
            return True
    return False


def _phrase(index: int, reading: Reading) -> tuple[int, ...]:
    """The plain terms of what says, right behind a word, where or when; none of a name, a day or a figure."""
    words = words_behind(reading.words, reading.terms[index].end, _LONGEST + 1)
    if key_at(words, 0) not in _SETTING:
        return ()
    end = next((at for at in range(1, len(words)) if words[at].key in _BREAKS), len(words))
    if end == 1:
        return ()
    inside = tuple(reading.terms_within(words[1].start, words[end - 1].end))
    facts = reading.of_kind("date", "quantity", "rank", "name", "quotation")
    is_plain = not any(is_inside(token.start, facts) for token in words[1:end])
    is_plain = is_plain and _is_noun_phrase([token.key for token in words[1:end]])
    return inside if is_plain and any(is_matter(reading.terms[at]) for at in inside) else ()


def _is_noun_phrase(keys: list[str]) -> bool:
    """Whether words are a noun with its article, and no clause: `in hospital` may be true of whoever is in a fire."""
    return keys[:1] != [] and keys[0] in DETERMINERS and AUXILIARIES.isdisjoint(keys)
