"""A sentence in, the propositions it is made of out: each its own stretch of it, and as a sentence by itself.

A sentence of a newspaper says several things at once: between commas who somebody is, in a clause
with `which` what else he has done, before or after the main clause what came first. Each may be
quoted, and found wrong, by itself.
"""

from collections.abc import Iterator, Sequence

from factcheck.clauses.asides import aside_of
from factcheck.clauses.stretches import Clause, Cut, Part, cut, is_said_by
from factcheck.clauses.verbs import is_verb
from factcheck.lexicon.propose import DETERMINERS, JOINING, OPENERS, PRONOUNS, SMALL_WORDS, TIED

_SHORTEST = 3  # words of a clause that says something
# Who says it says all of it: "X rose, and Y fell, the bank said".
_TELLING = frozenset({"said", "says", "told", "tells", "according", "“", '"'})
_SUBJECTS = (DETERMINERS | PRONOUNS) - {"one", "that", "this", "there"}


def parts(sentence: str) -> tuple[Part, ...]:
    """The main proposition first, then the others in the order of the sentence."""
    whole = cut(sentence)
    asides: list[Part] = []
    gone: set[int] = set()
    for place in range(len(whole.segments)):
        aside = aside_of(whole, place)
        if aside:
            asides.append(aside.part)
            gone.update(range(place, aside.last + 1) if aside.is_left_out else ())
    held = [main for kept in _side_by_side(whole, gone) if (main := _main(whole, kept, gone))]
    return tuple(part for part in (*held, *asides) if _stands_alone(part))


def _side_by_side(cut: Cut, gone: set[int]) -> list[list[Clause]]:
    """What is left without the asides, cut where another clause begins: "X opened in 1959, and an annex was added"."""
    found: list[list[Clause]] = [[]]
    left = [segment for place, segment in enumerate(cut.segments) if place not in gone]
    is_one = not _TELLING.isdisjoint([token.key for token in cut.tokens])
    is_one = is_one or not left or cut.tokens[left[0].first].key in TIED
    for at, segment in enumerate(left):
        if not is_one and _begins_anew(cut, segment, left[at + 1 :]) and any(map(cut.has_verb, found[-1])):
            found.append([])
        found[-1].append(segment)
    return found


def _begins_anew(cut: Cut, segment: Clause, following: Sequence[Clause]) -> bool:
    """Whether a clause with a subject and a verb of its own is joined to the one before."""
    first = segment.first
    is_joined = cut.tokens[first].key in JOINING
    if not is_joined and (not first or cut.tokens[first - 1].text != ";"):
        return False
    first += is_joined
    is_subject = first in cut.named.values() or (first < segment.after and cut.tokens[first].key in _SUBJECTS)
    behind = [one for one in following if one.first > segment.after + 1]  # "but his father, a farmer, insisted"
    is_open = any(is_verb(cut.tokens, one.first) for one in behind)
    return is_subject and (is_open or cut.has_verb(Clause(first + 1, segment.after)))


def _main(cut: Cut, kept: list[Clause], gone: set[int]) -> Part | None:
    """What these segments say without the asides; its quotation runs from its first word to its last."""
    while kept and all(cut.tokens[at].key in OPENERS for at in range(*kept[0])):
        del kept[0]
    if not kept:
        return None
    first = kept[0].first
    while first < kept[0].after - 1 and cut.tokens[first].key in OPENERS:
        first += 1
    start, end = cut.tokens[first].start, cut.tokens[kept[-1].after - 1].end
    text, at = "", start
    for place in sorted(gone):
        aside_start, aside_end = (
            cut.tokens[cut.segments[place].first].start,
            cut.tokens[cut.segments[place].after - 1].end,
        )
        if start <= aside_start and aside_end <= end:
            behind = cut.segments[place + 1] if place + 1 < len(cut.segments) else None
            is_told = behind and is_said_by(cut, behind) and not is_verb(cut.tokens, behind.first)
            text += cut.text[at:aside_start].rstrip(" ,–—-") + (", " if is_told else " ")
            at = aside_end
            while at < end and cut.text[at] in " ,–—-":
                at += 1
    return Part(start, end, text + cut.text[at:end], "main")


def _stands_alone(part: Part) -> bool:
    """Whether the quotation is one stretch with both of its marks, and long enough to say something."""
    balanced = all(part.text.count(left) == part.text.count(right) for left, right in ("“”", "()", "[]"))
    balanced = balanced and part.text.count('"') % 2 == 0
    said = part.text.lower().split()
    if part.kind == "clause" and len(said) <= _SHORTEST:
        return False  # "Officers arrived"
    return balanced and sum(word not in SMALL_WORDS for word in said) >= _SHORTEST - 1


def propositions(sentence: str) -> Iterator[Part]:
    """`parts`, each with a capital at its head and a full stop at its end."""
    for part in parts(sentence):
        text = " ".join(part.text.split())
        closed = text if text[-1:] in ".!?" or text[-2:-1] in ".!?" else f"{text}."
        head = closed[:1].upper() if part.start else closed[:1]  # "systemd" at the head of a sentence is meant so
        yield part._replace(text=f"{head}{closed[1:]}")
