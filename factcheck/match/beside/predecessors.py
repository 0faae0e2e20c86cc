"""Two readings in, the ranks out that are of another than the draft names: `the second woman, after Ida Holm`.

So is the second of what is the first: `the second most visited` beside "the most visited".
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import rank
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_before, words_behind


def preceding(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each rank that the draft gives to the one behind whom the source's holder of that place comes."""
    for side in sides:
        found = side.pair.sourced
        if side.is_of("rank") and found is None and _is_most_there(side.pair.stated, stated, sourced, links):
            yield Side(Pair(side.pair.stated, None, Relation.CONFLICT), 1.0, 1.0, "the source has that as the most")
        if not side.is_of("rank") or found is None:
            continue
        name = next((at for at, term in enumerate(stated.terms) if term.name), None)
        before = _named_after(sourced, found)
        if name is None or stated.terms[name].start > side.pair.stated.start or before is None:
            continue
        if [place for place, _ in links.get(name, ())] == [before]:
            relation = rank.before(side.pair.stated, found)
            why = "" if relation is Relation.UNCLEAR else f"the source has that before its “{found.text}”"
            yield Side(Pair(side.pair.stated, found, relation), 1.0, 1.0, why)


def _named_after(reading: Reading, fact: Fact) -> int | None:
    """The place of the name right behind the `after` that follows a rank."""
    behind = words_behind(reading.words, fact.end)
    after = next((token.end for token in behind if token.key == "after"), -2)
    index = reading.term_at(after + 1)
    return index if index is not None and reading.terms[index].name else None


def _is_most_there(fact: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what is the second most is the most in the source: the same word stands behind either."""
    if not fact.text.lower().endswith(" most"):
        return False
    index = next(iter(stated.terms_behind(fact.end)), None)
    starts = [sourced.terms[place].start for place in same_words(links, index)] if index is not None else []
    before = [[key for key in keys_before(sourced.words, start) if key != "-"][-3:] for start in starts]
    is_told = bool(before) and all(keys[-1:] == ["most"] and keys[-2] in DETERMINERS for keys in before)
    return is_told and all(keys[0] != "of" for keys in before)  # no `one of the most visited`
