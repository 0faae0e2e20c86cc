"""Two readings in, the words out by which one thing has in the source the opposite of what it has in the draft.

`Pharmacies were closed` beside "closed all schools, though pharmacies stayed open": what was closed was something else.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.stance import NEGATORS
from factcheck.match.parties.frames import frames
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import are_opposites
from factcheck.match.stance.courses import is_becoming
from factcheck.match.words.links import Links, all_linked, held_places, linked
from factcheck.match.words.rivals import exclude
from factcheck.model import Token
from factcheck.words import keys_behind, keys_between, words_before, words_behind

_BREAKS = frozenset({",", ";", ".", "and", "but", "while", "though", "although", "who", "which", "that", "until"})
_LESS, _TIMES = frozenset({"less", "fewer"}), frozenset({"twice", "times"})
_COMPARED = 8  # tokens from `less` to `than`
_REACH = 4  # tokens: `stayed open`, `have since been opened`


def countered(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The verb of a draft's one clause beside its opposite right behind the subject's word in the source."""
    verbs = [index for index, term in enumerate(stated.terms) if is_verb_like(stated, index) and not term.name]
    if len(verbs) != 1 or 0 not in links or verbs[0] == 0 or not _is_plain(stated, verbs[0]):
        return
    if not sourced.keys.isdisjoint(PRONOUNS | NEGATORS):
        return  # `found Ruud guilty of fraud; he was cleared of theft`
    verb = stated.terms[verbs[0]]
    done = {sourced.terms[place].start for place in linked(links, verbs[0])}
    places = [place for place, _ in links[0] if all(start < sourced.terms[place].start for start in done)]
    for place in places:
        for token in words_behind(sourced.words, sourced.terms[place].end, _REACH):
            if token.key in _BREAKS:
                break
            if are_opposites(verb.key, token.key):
                yield stated.written(verb), token
                return


def does_the_opposite(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """A verb that the source lacks, with the opposite or another of its class that the same does there.

    `Won 3-0 at Lund` beside "lost one match of twenty, 3-0 at Lund": wherever the two stand, nothing bears it out.
    """
    if not (stated.keys | sourced.keys).isdisjoint(NEGATORS):
        return None
    told = _unlike_deeds(stated, sourced, links)
    return next((words for words, done_to in told if not done_to or not all(done_to)), None)


def dealt_otherwise(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The same of a deed between the same two: `sold Varme`, "bought the Danish firm Varme"."""
    for words, (mine, theirs) in _unlike_deeds(stated, sourced, links):
        if not mine.isdisjoint(theirs):
            yield words
            return


def _unlike_deeds(
    stated: Reading, sourced: Reading, links: Links
) -> Iterator[tuple[tuple[Token, Token], tuple[set[int], frozenset[int]]]]:
    """Two verbs of which only one can be right of those who do both, and whom or what, there, either is done to."""
    held = held_places(links)
    mine = [one for one in frames(stated) if one.verb not in links and one.doers]
    theirs = [other for other in frames(sourced) if other.verb not in held] if mine else ()
    for one in mine:
        for other in theirs:
            words = stated.written(stated.terms[one.verb]), sourced.written(sourced.terms[other.verb])
            keys = words[0].key, words[1].key
            is_of_both = not all_linked(links, one.doers).isdisjoint(other.doers)
            if is_of_both and (exclude(*keys) or are_opposites(*keys)) and not _is_becoming(words, stated, sourced):
                yield words, (all_linked(links, one.done_to), other.done_to)


def _is_becoming(words: tuple[Token, Token], stated: Reading, sourced: Reading) -> bool:
    """`Grew smaller` beside "shrank"."""
    told = zip(words, (stated.words.tokens, sourced.words.tokens), strict=True)
    return any(is_becoming(tokens, number) for word, tokens in told for number in _numbers(word, tokens))


def _numbers(word: Token, tokens: Sequence[Token]) -> list[int]:
    return [number for number, token in enumerate(tokens) if token.start == word.start]


def outdone(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`Bleeding was less common` beside "bleeding was twice as common"; neither says than what."""
    tokens = stated.words.tokens
    for number, token in enumerate(tokens[:-1]):
        is_bare = token.key in _LESS and "than" not in keys_behind(stated.words, token.end, _COMPARED)
        index = stated.term_at(tokens[number + 1].start) if is_bare else None
        for place, _ in links.get(index, ()) if index is not None else ():
            before = words_before(sourced.words, sourced.terms[place].start, 2)
            if [one.key for one in before[1:]] == ["as"] and before[0].key in _TIMES:
                yield token, before[0]


def _is_plain(reading: Reading, verb: int) -> bool:
    """Whether what a text opens with is the subject of its verb, which nothing denies."""
    keys = keys_between(reading.words, reading.terms[0].end, reading.terms[verb].start)
    return _BREAKS.isdisjoint(keys) and keys[-1:] in (["was"], ["were"], ["is"], ["are"], ["been"])
