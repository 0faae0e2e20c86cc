"""Two readings in, what the one tells behind its verb, or has as another's, of which the other has not a word, out.

Such are `paid in cash` beside "paid", and `the king's brother` beside "the king".
A noun has fewer other words for it than a verb. What something was done to, where, by what and for whom, of which the
source has no word at all, is the writer's own, though all before it is the source's.
"""

from collections.abc import Iterator

from factcheck.lexicon.contests import BEATING, BOWING, CONTESTS, DRAWING, VICTORIES, WINNING
from factcheck.lexicon.grammar import AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS, WHOSE
from factcheck.lexicon.kinds import PARTITIVES
from factcheck.lexicon.phrases import IDIOMS, REASONS
from factcheck.lexicon.relations import APART
from factcheck.lexicon.stance import NEGATORS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like, plain_verb
from factcheck.match.words.additions import is_told
from factcheck.match.words.links import Links
from factcheck.words import keys_before, keys_behind, words_before

_WITH_MORE = frozenset({"of", "to", "than"})  # `the history of the town`, `faster than wages`
_OF_NO_NOUN = PARTITIVES | IDIOMS | REASONS | APART.keys() | {"others"}
_RESULTS = BEATING | BOWING | DRAWING | VICTORIES | WINNING


def untold_phrases(stated: Reading, sourced: Reading, links: Links) -> Iterator[str]:
    """Each such phrase, where a text is given as the evidence: another claim of a store may have what one lacks.

    None of a text that denies something, of which a source need say nothing.
    """
    if sourced.about or not stated.keys.isdisjoint(NEGATORS):
        return
    first = _first_verb(stated)
    for phrase in _phrases(stated):
        start, head = stated.terms[phrase[0]].start, phrase[-1]
        is_noun = all(_is_plain(index, stated) for index in phrase) and _may_be_noun(head, stated)
        is_noun = is_noun and not _is_contest_of_result(stated.terms[head].key, sourced)
        is_untold = is_noun and not any(is_told(index, stated, sourced, links) for index in phrase)
        if start >= first and is_untold and _is_governed(start, stated) and _is_whole(head, stated):
            yield stated.words.text[start : stated.terms[head].end]
    yield from _owned(stated, sourced, links)


def _owned(stated: Reading, sourced: Reading, links: Links) -> Iterator[str]:
    """`The king's brother`, where the source has the king: the last noun of what is somebody's."""
    for index, term in enumerate(stated.terms[1:], 1):
        owner = keys_before(stated.words, term.start, 1)
        is_owned = index - 1 in links and not POSSESSIVES.isdisjoint(owner)
        is_noun = _is_plain(index, stated) and is_matter(term) and _is_last(index, stated)
        if is_owned and is_noun and not is_told(index, stated, sourced, links):
            yield term.key


def _is_last(index: int, reading: Reading) -> bool:
    following = reading.terms[index + 1 : index + 2]
    return not following or following[0].start > reading.terms[index].end + 1 or _is_verb(index + 1, reading)


def _first_verb(reading: Reading) -> int:
    verbs = [term.start for index, term in enumerate(reading.terms) if _is_verb(index, reading)]
    helping = [token.start for token in reading.words.tokens if token.key in AUXILIARIES]
    return min((*verbs, *helping), default=0)


def _phrases(reading: Reading) -> Iterator[list[int]]:
    """The terms that stand side by side, verbs by themselves."""
    phrase: list[int] = []
    for index, term in enumerate(reading.terms):
        is_next = bool(phrase) and term.start == reading.terms[phrase[-1]].end + 1
        if phrase and not (is_next and _is_verb(phrase[-1], reading) == _is_verb(index, reading)):
            yield phrase
            phrase = []
        phrase.append(index)
    if phrase:
        yield phrase


def _is_verb(index: int, reading: Reading) -> bool:
    return reading.terms[index].name is None and (is_verb_like(reading, index) or index == plain_verb(reading))


def _is_plain(index: int, reading: Reading) -> bool:
    return reading.terms[index].name is None and not _is_verb(index, reading)


def _may_be_noun(index: int, reading: Reading) -> bool:
    term = reading.terms[index]
    return is_matter(term) and term.key not in _OF_NO_NOUN and not term.key.endswith("ly")


def _is_contest_of_result(key: str, sourced: Reading) -> bool:
    """`Won the match`, where the source tells who won: that it was one need not be said."""
    return key in CONTESTS and not sourced.keys.isdisjoint(_RESULTS)


def _is_governed(start: int, reading: Reading) -> bool:
    """Whether what begins there stands behind a verb or a preposition; whose successor one is, a verb may tell."""
    verbs = {term.end for index, term in enumerate(reading.terms) if _is_verb(index, reading)}
    before = list(words_before(reading.words, start))
    owners = WHOSE.intersection(token.key for token in before[-1:])
    while before and before[-1].key in DETERMINERS:
        before.pop()
    return bool(before) and (before[-1].end in verbs or (before[-1].key in PREPOSITIONS and not owners))


def _is_whole(head: int, reading: Reading) -> bool:
    """Whether no more of it follows: no `of`, no name that it says the kind of, no verb of a clause of its own."""
    following = reading.terms[head + 1 : head + 2]
    is_next = bool(following) and following[0].start == reading.terms[head].end + 1
    is_open = is_next and (following[0].name is not None or _is_verb(head + 1, reading))
    return not is_open and _WITH_MORE.isdisjoint(keys_behind(reading.words, reading.terms[head].end, 1))
