"""Two readings in, whether the draft puts together what its source tells of two like events, out.

"The Grand Pier in Lund opened in 2007, while the Amber Mill in Halden opened in 1994" does not bear out `the Amber Mill
is in Lund`: each event has a place of its own.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.facts import MEASURED, quantity
from factcheck.lexicon.grammar import PREPOSITIONS, PRONOUNS, WHOSE
from factcheck.match.read.matter import is_matter
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.strands import Strand, strands
from factcheck.match.read.tellings import Marked, marked
from factcheck.match.words.links import Links, linked, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Span
from factcheck.typed import NamedTuple
from factcheck.words import is_inside

_ENDS, _BESIDE = frozenset({".", ";"}), frozenset({"while", "whereas"})
_BACK = PRONOUNS | WHOSE | frozenset("him them there this that these those which who whom whose".split())
_FEWEST = 2  # names and figures by which an event is known for the one that is meant
# By these a draft speaks of both at once.
_OF_BOTH = frozenset("both together respectively each all two another other others than combined total more".split())


class Anchor(NamedTuple):
    """A name, a figure or a day that begins there in the draft, or a plain word, and where in the source it is told."""

    kind: str
    start: int
    starts: frozenset[int]


Homed = tuple[Anchor, frozenset[int]]  # with the numbers of the events that tell it


def crosses_events(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether no event of the source has all that the draft tells with one verb, and two have some of it each."""
    told = events(sourced)
    known = _homes(stated, sourced, links, sides)
    used = frozenset(start for anchor, _ in known for start in anchor.starts)
    pairs = tuple(combinations(range(len(told)), 2))
    for part in _with_one_verb(known, stated):
        is_of_one = not part or bool(frozenset.intersection(*(found for _, found in part)))
        if not is_of_one and any(_are_rivals(one, other, part, (told, used, sourced)) for one, other in pairs):
            return True
    return False


def _with_one_verb(known: Sequence[Homed], stated: Reading) -> Iterator[Sequence[Homed]]:
    """What goes with each verb of the draft, its subject too."""
    told = _deeds(stated)
    for strand in told if len(told) > 1 else ():
        subject = {stated.terms[at].start for at in strand.subject}
        yield [one for one in known if one[0].start in subject or is_inside(one[0].start, strand.spans)]
    if len(told) <= 1:
        yield known


def _deeds(stated: Reading) -> list[Strand]:
    return [one for one in strands(stated) if one.verbs]


def tells_one_deed(stated: Reading) -> bool:
    """Whether it has no more than one verb."""
    return len(_deeds(stated)) <= 1


def home(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Span | None:
    """Where the source tells of the one event of several that has all that the draft tells; None where none has."""
    known = _homes(stated, sourced, links, sides)
    named = [found for anchor, found in known if anchor.kind != "word"]
    shared = frozenset.intersection(*(found for _, found in known)) if len(named) >= _FEWEST else frozenset[int]()
    if len(shared) != 1:
        return None
    event = events(sourced)[min(shared)]
    return Span(event[0].start, event[-1].end)


def _homes(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> list[Homed]:
    """What the draft tells of one event, and in which events of the source each is; none where there is but one."""
    told = events(sourced)
    if len(told) <= 1 or len(events(stated)) > 1 or not _OF_BOTH.isdisjoint(stated.keys):
        return []
    if any(side.why and not _told_as_it_is(side, sourced) for side in sides):
        return []
    anchors = tuple(_anchors(stated, sourced, links, sides))
    homes = [frozenset(at for at, event in enumerate(told) if _has(event, anchor)) for anchor in anchors]
    return [(anchor, found) for anchor, found in zip(anchors, homes, strict=True) if found]


def _are_rivals(
    one: int,
    other: int,
    known: Sequence[Homed],
    texts: tuple[tuple[tuple[Span, ...], ...], frozenset[int], Reading],
) -> bool:
    """Whether each of two events has something of the draft that the other has not, but has one of its own kind."""
    told, used, sourced = texts
    here = [anchor for anchor, home in known if one in home and other not in home]
    there = [anchor for anchor, home in known if other in home and one not in home]
    return any(_has_rival(told[other], anchor, used, sourced) for anchor in here) and any(
        _has_rival(told[one], anchor, used, sourced) for anchor in there
    )


def _has_rival(event: tuple[Span, ...], anchor: Anchor, used: frozenset[int], sourced: Reading) -> bool:
    """Whether an event has a fact of an anchor's kind of which the draft has nothing."""
    if anchor.kind == "word":
        return False
    return any(
        _kind(fact) == anchor.kind and fact.start not in used and is_inside(fact.start, event)
        for fact in sourced.of_kind("name", "quantity", "date")
    )


def _anchors(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Iterator[Anchor]:
    for index, term in enumerate(stated.terms):
        places = linked(links, index) if term.name else same_words(links, index)
        if places and (term.name or (is_matter(term) and not term.is_verb)):
            starts = frozenset(sourced.terms[place].start for place in places)
            yield Anchor("name" if term.name else "word", term.start, starts)
    for side in sides:
        if side.agrees and side.is_of(*MEASURED) and (found := _told_as_it_is(side, sourced)):
            yield Anchor(_kind(found[0]), side.pair.stated.start, frozenset(fact.start for fact in found))


def _told_as_it_is(side: Side, sourced: Reading) -> list[Fact]:
    """The source's facts in the very words of that which bears a stated one out; none for what is worked out."""
    told = side.pair.sourced or side.pair.stated
    return [fact for fact in sourced.of_kind(told.kind) if fact is told or fact.text == told.text]


def _kind(fact: Fact) -> str:
    """Figures are alike that are of one sort of measure."""
    if fact.kind == "quantity" and isinstance(fact.value, quantity.Quantity):
        return f"quantity of {fact.value.dimension}"
    return fact.kind


def _has(event: tuple[Span, ...], anchor: Anchor) -> bool:
    return any(is_inside(start, event) for start in anchor.starts)


@once
def events(reading: Reading) -> tuple[tuple[Span, ...], ...]:
    """The stretches of a text by what is told in them: what speaks back by a pronoun goes with what is before it."""
    found: list[list[Span]] = []
    for span, keys in _clauses(marked(reading)):
        if found and not keys.isdisjoint(_BACK):
            found[-1].append(span)
        else:
            found.append([span])
    return tuple(map(tuple, found))


def _clauses(text: Marked) -> Iterator[tuple[Span, frozenset[str]]]:
    """Cut at full stops and semicolons, before `while`, and before an `and` behind a comma that leads to a clause."""
    tokens, first = text.tokens, 0
    cuts = [at for at in range(len(tokens)) if _is_cut(text, at)]
    for cut in (*cuts, len(tokens)):
        if any(text.verbs[first:cut]):
            run = tokens[first:cut]
            yield Span(run[0].start, run[-1].end), frozenset(token.key for token in run)
            first = cut


def _is_cut(text: Marked, at: int) -> bool:
    token = text.tokens[at]
    if at in text.kept or not at:
        return False
    if token.key in _ENDS or token.key in _BESIDE:
        return True
    return token.key == "and" and text.tokens[at - 1].key == "," and _opens_clause(text, at + 1)


def _opens_clause(text: Marked, at: int) -> bool:
    """Whether what stands there, a phrase of time or place aside, is somebody or something, with a verb behind it."""
    tokens = text.tokens
    end = next((to for to in range(at, len(tokens)) if tokens[to].key in _ENDS), len(tokens))
    verb = next((to for to in range(at, end) if text.verbs[to]), -1)
    if verb <= at:
        return False
    run = tokens[at:verb]
    is_led = run[0].key in PREPOSITIONS
    comma = next((to for to, token in enumerate(run) if token.key == ","), -1)
    run = run[comma + 1 :] if is_led and comma >= 0 else run
    return any(token.text[:1].isupper() or token.text[:1].isdigit() for token in run) and bool(run)
