"""A sentence beside several claims, or the sentences of a text, in, whether each part of it is told by one of them out.

`Voss built it in 1884` is not borne out by "Voss built it" and "it was opened in 1884", nor `the vaccine spreads` by
"it spreads", said of the virus, and a sentence on the vaccine.
"""

from collections.abc import Sequence

from factcheck.facts.name import is_people
from factcheck.judge.topics import opens_with_pronoun
from factcheck.lexicon.grammar import HELPING, PREPOSITIONS
from factcheck.match.align import Alignment
from factcheck.match.read.reading import Reading
from factcheck.match.read.strands import Strand, strands
from factcheck.match.words.links import is_about
from factcheck.model import Fact
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, within


class _Said(NamedTuple):
    """Stated terms, by their places, and facts between two marks, with the terms of whom they are told."""

    terms: frozenset[int]
    facts: frozenset[Fact]
    heads: frozenset[int]
    verbs: tuple[int, ...]


def is_told_by_claims(together: Alignment, parts: Sequence[Alignment]) -> bool:
    """Whether each part of a sentence between two marks or joints is told by one of several claims, of its own subject.

    What a subject is called, `a Danish spacecraft called Vega has`, may be told by yet another.
    """
    return _are_told(together, parts, None)


def is_told_by_sentences(together: Alignment, parts: Sequence[Alignment], meant: Sequence[frozenset[int]]) -> bool:
    """The same of the sentences of a text; `meant` are the stated terms that the pronouns of each stand for."""
    return _are_told(together, parts, meant)


def stands_for_another(place: int, parts: Sequence[Alignment], meant: Sequence[frozenset[int]]) -> bool:
    """Whether a sentence of a text has its pronoun, or nothing, for a stated name or subject that others have.

    What the text opens with it may tell of without a word: "Hallam Bridge opened in 1884. A storm destroyed its span."
    """
    own, stated = parts[place], parts[place].stated
    asked = {at for at, term in enumerate(stated.terms) if term.name and not is_people(term.name)} - _setting(stated)
    if opens_with_pronoun(own.sourced):
        verb = next((min(strand.verbs) for strand in strands(stated)[:1] if strand.verbs), 1)
        before = set(range(verb))
        asked |= before if asked.isdisjoint(before) else set()
    lacking = {at for at in asked if not own.places(at) and any(part.places(at) for part in parts)}
    return not lacking <= meant[place]


def _setting(reading: Reading) -> set[int]:
    """The terms of what a sentence opens with to say where it is told: `In the film Vega, Lind plays`."""
    keys = [token.key for token in reading.words.tokens]
    comma = next((token.start for token in reading.words.tokens if token.key == ","), 0)
    return {*reading.terms_before(comma)} if keys[0] in PREPOSITIONS else set()


def _are_told(together: Alignment, parts: Sequence[Alignment], meant: Sequence[frozenset[int]] | None) -> bool:
    agreeing = _agreeing(together)
    if any(token.key == "there" for token in together.stated.words.tokens[1:]):
        return False  # `studied in Vienna and died there`: where that was another need not say
    alone = frozenset[Fact]().union(*map(_agreeing, parts))
    derived = {side.pair.stated for side in together.sides if side.agrees and (side.why or side.is_of("order", "rank"))}
    if not derived <= alone:
        return True  # what is worked out from the figures of several is told by none of them
    told = [said for strand in strands(together.stated) for said in _said(strand, together, agreeing)]
    if meant is None:
        return all(any(_tells(part, said) for part in parts) for said in told)
    pairs = [*zip(parts, meant, strict=True)]
    return all(any(_tells_of(part, said, known) for part, known in pairs) for said in told)


def _said(strand: Strand, together: Alignment, agreeing: frozenset[Fact]) -> list[_Said]:
    stated = together.stated
    verb = _verb_of(strand, stated)
    before = frozenset(at for at in strand.own if stated.terms[at].start < verb)
    heads = frozenset(at for at in strand.subject | before if together.places(at))
    found = []
    for span in strand.spans:
        behind = stated.terms_within(max(span.start, verb), span.end)
        told = frozenset(at for at in behind if together.places(at))
        facts = frozenset(fact for fact in agreeing if is_inside(fact.start, (span,)))
        found.append(_Said(told, facts, heads, strand.verbs))
    return found


def _verb_of(strand: Strand, reading: Reading) -> int:
    """Where the first verb of a strand begins, an auxiliary too; 0 where it has none."""
    tokens = (token for span in strand.spans for token in within(reading.words, span.start, span.end))
    helping = (token.start for token in tokens if token.key in HELPING)
    return min((*(reading.terms[at].start for at in strand.verbs), *helping), default=0)


def _tells(part: Alignment, said: _Said) -> bool:
    """Whether a claim has these terms and facts, and one of the names of whom they are told."""
    terms, known = part.stated.terms, _known(part, said)
    named = {at for at in said.heads | said.terms if terms[at].name} if part.sourced.about else set()
    return said.terms <= known and said.facts <= _agreeing(part) and (not named or not named.isdisjoint(known))


def _tells_of(part: Alignment, said: _Said, meant: frozenset[int]) -> bool:
    """The same of a sentence of a text, of whose pronouns is known whom they may mean."""
    known = _known(part, said) | meant
    is_told = said.terms <= known and said.facts <= _agreeing(part)
    is_of_them = not said.heads or not said.heads.isdisjoint(known)
    return is_told and is_of_them and not _is_of_another(part, said)


def _known(part: Alignment, said: _Said) -> frozenset[int]:
    terms, sourced = part.stated.terms, part.sourced
    asked = said.terms | said.heads
    return frozenset(
        at for at in asked if part.places(at) or terms[at].stem in sourced.about or is_about(terms[at], sourced)
    )


def _is_of_another(part: Alignment, said: _Said) -> bool:
    """Whether a sentence has the verb of other names alone: "it bought Falco, which was founded in 1954"."""
    deeds = {place for at in said.verbs[:1] for place in part.places(at)}
    terms, held = part.sourced.terms, {place for at in said.heads for place in part.places(at)}
    homes = [one for one in strands(part.sourced) if not deeds.isdisjoint(one.verbs)]
    named = [{at for at in one.antecedent if terms[at].name} for one in homes]
    return bool(named) and all(names and names.isdisjoint(held) for names in named)


def _agreeing(alignment: Alignment) -> frozenset[Fact]:
    return frozenset(side.pair.stated for side in alignment.sides if side.agrees)
