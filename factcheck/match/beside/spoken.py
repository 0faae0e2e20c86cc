"""What a stated text has in quotation marks, and who it says has said it, beside the source's."""

import re
from collections.abc import Iterable

from factcheck import facts
from factcheck.facts import AGREEING, quotation
from factcheck.lexicon.grammar import ARTICLES, GENITIVE
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, held_places, is_about
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import bounds, keys_before, keys_behind, keys_between, words_before, words_behind

_HEARD = frozenset("report reports news word rumours rumors signs".split())
_SAID_BY = re.compile(r" \(according to [^()]{1,200}\)\Z")  # none of the words that are quoted
_TOLD_BY = 6  # tokens on either side of a speaker: `Lind, who leads the Greens`, `the Greens' leader Eva Lind`


def quoted(stated: Reading, sourced: Reading) -> Iterable[Side]:
    """Each quotation beside the passage of the source that it is, or is meant to be."""
    for fact in stated.of_kind("quotation"):
        relation, passage = quotation.against(fact, _SAID_BY.sub("", sourced.words.text))
        is_retold = sourced.is_retold or (passage is not None and _is_told_indirectly(passage, sourced))
        if is_retold and relation is Relation.CONFLICT:
            relation, passage = Relation.UNCLEAR, None  # the source's own words are its quotation
        if passage or not quotation.is_at_arms_length(fact):
            yield Side(Pair(fact, passage, relation), 0.0 if passage is None else 1.0, 1.0)


def _is_told_indirectly(passage: Fact, sourced: Reading) -> bool:
    """Whether a source tells in its own words what somebody said: `Hale said that the bridge was unsafe`.

    Which words were said then nobody knows. What a claim quotes are words, be they said by whom its store says.
    """
    is_quoted = any(fact.start < passage.end and passage.start < fact.end for fact in sourced.of_kind("quotation"))
    is_led = keys_before(sourced.words, passage.start, 1) == [":"]  # `the notice says: the bridge is unsafe`
    return not sourced.about and bool(sourced.of_kind("attribution")) and not is_quoted and not is_led


def attributed(stated: Reading, sourced: Reading, context: facts.Context) -> Iterable[Side]:
    """Each speaker beside the source's: the one who agrees, if there is one."""
    for fact in stated.of_kind("attribution"):
        pairs = [
            Pair(fact, other, relation)
            for other in sourced.of_kind("attribution")
            if (relation := _of_speakers(fact, other, stated, sourced, context)) is not Relation.UNCLEAR
            and not (relation is Relation.CONFLICT and _speaks_for(other, fact, stated, sourced, context))
            and not (relation is Relation.CONFLICT and _is_relayed(fact, stated, sourced, context))
        ]
        pairs.sort(key=lambda pair: pair.relation is Relation.CONFLICT)
        if pairs:
            yield Side(pairs[0], 1.0, 1.0)


def is_of_another_voice(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether something is told by one of whom the source has nothing, and there by another whose it is.

    `According to the Herald it is one of the best` beside "one of the Monitor's ten best".
    """
    if sourced.of_kind("attribution"):
        return False
    told = {fact.start for speaker in stated.of_kind("attribution") for fact in _within(speaker, stated)}
    voices = [at for at, term in enumerate(stated.terms) if term.start in told]
    if not voices or any(at in links or is_about(stated.terms[at], sourced) for at in voices):
        return False
    held = held_places(links)
    others = [term for place, term in enumerate(sourced.terms) if term.name and place not in held]
    return any(
        not GENITIVE.isdisjoint(keys_behind(sourced.words, term.end, 1))
        for term in others
        if not is_about(term, sourced)
    )


def _of_speakers(fact: Fact, other: Fact, stated: Reading, sourced: Reading, context: facts.Context) -> Relation:
    """How two speakers stand to each other; of several who spoke together each may be the one who is read as such."""
    relation = facts.compare(fact, other, context)
    mine, theirs = _together(fact, stated), _together(other, sourced)
    if relation is not Relation.CONFLICT or not (mine or theirs):
        return relation
    mine, theirs = [*mine, *_within(fact, stated)], [*theirs, *_within(other, sourced)]
    known = [any(facts.compare(one, two, context) in AGREEING for two in theirs) for one in mine]
    if all(known):
        return Relation.SAME
    return Relation.UNCLEAR if any(known) else Relation.CONFLICT


def _together(speaker: Fact, reading: Reading) -> list[Fact]:
    """The names that an `and` joins to a speaker: `Avon and Severn Police said`."""
    before, behind = words_before(reading.words, speaker.start, 1), words_behind(reading.words, speaker.end, 1)
    if "and" not in {token.key for token in (*before, *behind)}:
        return []
    others = (name for name in reading.of_kind("name") if not speaker.start <= name.start < speaker.end)
    return [name for name in others if "and" in _between(name, speaker, reading)]


def _within(speaker: Fact, reading: Reading) -> list[Fact]:
    return [name for name in reading.of_kind("name") if speaker.start <= name.start < speaker.end]


def _between(name: Fact, speaker: Fact, reading: Reading) -> list[str]:
    """The one word between two, if no more stand there."""
    first, last = sorted((name, speaker), key=lambda fact: fact.start)
    start, end = bounds(reading.words, first.end, last.start)
    return keys_between(reading.words, first.end, last.start) if end - start == 1 else []


def _is_relayed(speaker: Fact, stated: Reading, sourced: Reading, context: facts.Context) -> bool:
    """Whether the source's speaker but passes on what is heard of a stated one: "reports that Orrin plans"."""
    mine = _within(speaker, stated)
    for name in sourced.of_kind("name"):
        before = [key for key in keys_before(sourced.words, name.start, 3) if key not in ARTICLES]
        if before[-1:] == ["that"] and not _HEARD.isdisjoint(before[:-1]):
            return any(facts.compare(one, name, context) in AGREEING for one in mine)
    return False


def _speaks_for(speaker: Fact, other: Fact, stated: Reading, sourced: Reading, context: facts.Context) -> bool:
    """Whether a body is said to have said what somebody did who is told by it: "Lind, who leads the Greens, said"."""
    article = keys_before(stated.words, other.start, 1)
    if article != ["the"]:
        return False
    said = [fact for fact in stated.of_kind("name") if other.start <= fact.start < other.end]
    near = [token.start for token in sourced.words.tokens if token.start < speaker.start][-_TOLD_BY:][:1]
    behind = [token.end for token in sourced.words.tokens if token.start >= speaker.end][:_TOLD_BY][-1:]
    start, end = (*near, speaker.start)[0], (*behind, speaker.end)[0]
    own = range(speaker.start, speaker.end)
    told = [fact for fact in sourced.of_kind("name") if start <= fact.start < end and fact.start not in own]
    return any(facts.compare(one, name, context) in AGREEING for one in said for name in told)
