"""Two readings in, what the draft tells with one verb and its source with another, out.

`Became official in 1982` has the one half of "taught since 1982, and became official in 1996", and its day from the
other; `Lind won the prize` has its name from "Lind studied under Berg, who won the prize".
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import MEASURED
from factcheck.lexicon.grammar import ARTICLES, CLOSING_BRACKETS, GENITIVE, OPENING_BRACKETS, PREPOSITIONS
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.strands import Strand, strands
from factcheck.match.words.links import Links, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_before, keys_behind, within

_FEWEST = 2  # strands
# What stands behind it tells of something else beside the deed.
_TYING = frozenset("after before following despite amid with during until because due rather instead without".split())
_APART = frozenset({"after", "before"})
_OPENING = frozenset("after before since when while because although though if".split())


class _Texts(NamedTuple):
    stated: Reading
    sourced: Reading
    links: Links
    sides: Sequence[Side]

    def places(self, indexes: frozenset[int]) -> frozenset[int]:
        """Where the source has some stated terms."""
        return frozenset(place for index in indexes for place, _ in self.links.get(index, ()))


def told_across(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> tuple[str, Token] | None:
    """A stated word, figure or day beside the verb with which alone the source tells it."""
    theirs = strands(sourced)
    if len(theirs) < _FEWEST:
        return None
    texts = _Texts(stated, sourced, links, sides)
    for mine in strands(stated):
        homes = _homes(mine, theirs, texts)
        found = [next(_foreign(mine, home, theirs, texts), None) for home in homes]
        first = found[0] if found and all(found) else None
        if first is not None:
            return first[0], _verb(first[1], sourced)
    return None


def _homes(mine: Strand, theirs: Sequence[Strand], texts: _Texts) -> list[Strand]:
    """The strands of the source with the stated deed; none where no word for it is the very one."""
    opening = next(iter(texts.stated.words.tokens))
    is_torn = opening.key in _OPENING and any(span.start == opening.start for span in mine.spans)
    deed = frozenset(mine.verbs[:1])
    same = frozenset(place for index in deed for place in same_words(texts.links, index))
    if is_torn or all(same.isdisjoint(one.verbs) for one in theirs):
        return []
    told = texts.places(deed)
    return [one for one in theirs if not told.isdisjoint(one.verbs)]


def _verb(strand: Strand, reading: Reading) -> Token:
    return reading.written(reading.terms[min(strand.verbs or strand.own)])


def _foreign(mine: Strand, home: Strand, theirs: Sequence[Strand], texts: _Texts) -> Iterator[tuple[str, Strand]]:
    """What is stated with a verb and stands, in the source, with other verbs, of which that strand states none."""
    told = texts.places(mine.own)
    others = [one for one in theirs if one.is_deed and told.isdisjoint(one.verbs) and _are_near(one, home, texts)]
    beside = _circumstances(mine, texts.stated)
    for fact, found in _measured(mine, texts):
        is_its = is_inside(found.start, (*home.spans, *home.days)) or _is_in_brackets(found.start, texts.sourced)
        is_apart = not _APART.isdisjoint(keys_behind(texts.stated.words, fact.end, 1))  # `a month after it was shut`
        if is_its or is_apart or _follows_tie(fact, mine, texts.stated):
            continue
        there = next((one for one in others if _tells(one, found.start, texts.sourced)), None)
        if there is not None and not _is_told_with(fact, there, mine, texts):
            yield fact.text, there
    known = texts.places(mine.own)
    for index in sorted((mine.own | mine.subject) - {*mine.verbs} - beside):
        term, places = texts.stated.terms[index], texts.places(frozenset({index}))
        if not _matters(index, mine, texts.stated) or not places or not places.isdisjoint(home.reach):
            continue
        starts = [texts.sourced.terms[place].start for place in places]
        if any(_is_in_brackets(start, texts.sourced) for start in starts):
            continue
        there = next((one for one in others if any(_tells(one, start, texts.sourced) for start in starts)), None)
        if there is not None and known.isdisjoint(there.antecedent):
            yield texts.stated.written(term).text, there


def _tells(strand: Strand, start: int, reading: Reading) -> bool:
    """Whether what begins there goes with the verb of a strand; behind a `but` it may be with one that was not seen."""
    span = next((one for one in strand.spans if is_inside(start, (one,))), None)
    if span is None:
        return False
    is_anew = keys_behind(reading.words, span.start, 1) == ["but"]
    return not is_anew or any(is_inside(reading.terms[verb].start, (span,)) for verb in strand.verbs)


def _is_told_with(fact: Fact, there: Strand, mine: Strand, texts: _Texts) -> bool:
    """Whether a stated aside gives a figure the very verb that it has: `of the 90 who started, 40 finished`."""
    beside = (one for one in strands(texts.stated) if one is not mine and is_inside(fact.start, one.days))
    return any(not texts.places(frozenset(one.verbs)).isdisjoint(there.verbs) for one in beside)


def _matters(index: int, mine: Strand, stated: Reading) -> bool:
    """Whether a word tells of what the deed is: a name, or a plain word of the strand's own that is in no title."""
    term = stated.terms[index]
    is_plain = index in mine.own and term.weight >= 1 and stated.words.text[term.start].islower()
    return term.name is not None or is_plain


def _is_in_brackets(start: int, reading: Reading) -> bool:
    """`The war (1914–1918)`, which may be told with any verb."""
    before = [token.key for token in within(reading.words, 0, start)]
    return sum(key in OPENING_BRACKETS for key in before) > sum(key in CLOSING_BRACKETS for key in before)


def _are_near(one: Strand, home: Strand, texts: _Texts) -> bool:
    """Whether two strands are of one sentence of the source."""
    if one is home:
        return False
    first, last = sorted((one.spans[0].start, home.spans[0].start))
    return all(token.key != "." for token in within(texts.sourced.words, first, last))


def _circumstances(mine: Strand, stated: Reading) -> frozenset[int]:
    """The terms of a stated strand that stand behind `after` or `despite`, or tell what a name is: `the film Vega`."""
    terms = stated.terms
    beside = (at for at in mine.own if _follows_tie(terms[at], mine, stated) or _is_owner(at, mine, stated))
    counts = {fact.end + 1 for fact in stated.of_kind("quantity")}  # `three were served`
    told = (
        at for at in mine.own if at + 1 in mine.own and terms[at + 1].name and terms[at].end + 1 == terms[at + 1].start
    )
    return frozenset((*beside, *told, *(at for at in mine.own if terms[at].start in counts)))


def _is_owner(index: int, mine: Strand, stated: Reading) -> bool:
    """Whether a word tells which of its kind another is: `the ore from Kiruna`, `Norland's outlook`."""
    term = stated.terms[index]
    before = [key for key in keys_before(stated.words, term.start, 2) if key not in ARTICLES][-1:]
    behind = keys_behind(stated.words, term.end, 1)
    is_subject = bool(mine.verbs) and index < mine.verbs[0] and index - 1 in mine.own
    is_led = is_subject and not PREPOSITIONS.isdisjoint(before)
    return is_led or not GENITIVE.isdisjoint(behind)


def _follows_tie(part: Fact | Term, mine: Strand, stated: Reading) -> bool:
    span = next((span for span in mine.spans if is_inside(part.start, (span,))), None)
    words = within(stated.words, span.start, part.start) if span else ()
    return any(token.key in _TYING for token in words)


def _measured(mine: Strand, texts: _Texts) -> Iterator[tuple[Fact, Fact]]:
    """The stated figures and days of a strand with those of the source that bear them out."""
    for side in texts.sides:
        found = side.pair.sourced
        is_its = side.is_of(*MEASURED) and is_inside(side.pair.stated.start, mine.spans)
        if is_its and side.agrees and not side.why and found is not None:
            yield side.pair.stated, found
