"""Two readings in, the word out by which the one says of both what its source says of one of two."""

from collections.abc import Iterator

from factcheck.lexicon.grammar import ARTICLES, PREPOSITIONS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.tellings import Telling, tellings
from factcheck.match.words.links import Links, all_linked
from factcheck.model import Token
from factcheck.words import keys_between, within, words_behind

_OF_TWO = frozenset(
    "both two each every all pair couple twins they them neither so too also likewise together alike".split()
)


def both_of_one(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """The `both` of whom the source has no two in any clause with the stated deed; none of two who are named."""
    if "both" not in stated.keys or "and" in stated.keys or "both" in sourced.keys:
        return None
    both = next(token for token in stated.words.tokens if token.key == "both")
    clauses = _telling(stated, sourced, links)
    is_of_one = bool(clauses) and not any(_is_of_two(one, sourced) for one in clauses)
    is_shared = len({one.verb.start for one in clauses}) < len(clauses)
    return both if is_of_one and not is_shared else None


def _telling(stated: Reading, sourced: Reading, links: Links) -> list[Telling]:
    """The source's clauses with a word of what is stated: its verbs, or all that is linked where none is one."""
    deeds = [index for index in links if is_verb_like(stated, index)] or [*links]
    places = all_linked(links, deeds)
    return [one for one in tellings(sourced) if not places.isdisjoint((*one.subject, *one.rest, *one.opening))]


def _is_of_two(clause: Telling, reading: Reading) -> bool:
    """Whether a clause tells of two: by a word for it, or by a list."""
    keys = keys_between(reading.words, clause.whole.start, clause.whole.end)
    told = _OF_TWO - {"two"} if "one" in keys else _OF_TWO  # `one of the two`
    return not told.isdisjoint(keys) or any(_is_list(at, clause, reading) for at in _joints(clause, reading))


def _joints(clause: Telling, reading: Reading) -> Iterator[Token]:
    return (token for token in within(reading.words, clause.whole.start, clause.whole.end) if token.key == "and")


def _is_list(joint: Token, clause: Telling, reading: Reading) -> bool:
    """Whether an `and` joins two of whom something is told, or two names: no `in 1960 and the second in 1975`."""
    if joint.end < clause.verb.start:
        return True
    before, behind = reading.terms_before(joint.start)[-1:], reading.terms_behind(joint.end)[:1]
    beside = [reading.terms[index] for index in (*before, *behind)]
    is_apart = beside[0].end + 1 != joint.start or not ARTICLES.issuperset(
        keys_between(reading.words, joint.end, beside[-1].start)
    )
    is_apart = is_apart or any(term.name is None for term in beside)
    following = words_behind(reading.words, beside[-1].end, 1)
    return not is_apart and not any(token.key in ARTICLES | PREPOSITIONS for token in following)
