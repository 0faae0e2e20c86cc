"""A sentence whose facts are read in, the same sentence at a glance out: nothing of it is left open any more."""

from factcheck.match.read import matter
from factcheck.match.read.citations import cited, without_works
from factcheck.match.read.glance import NAME_WEIGHT, Glimpse, Plain, Run, Seen, initials_of, see
from factcheck.match.read.heads import heads, lead
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.stems import stem
from factcheck.signs import KINDS, ORDER, RECEPTION, sign
from factcheck.words import is_inside, parts


def read_glimpse(stated: Reading) -> Glimpse:
    """The sentence as far as its words show it."""
    told = [term for term in stated.terms if not term.name]
    named = [term for term in stated.terms if term.name]
    places = {id(term): place for place, term in enumerate((*told, *named))}
    works = cited(stated)  # what they say counts only where the claim has it
    least = [0.0 if is_inside(term.start, works) else 1.0 for term in (*told, *named)]
    plain = [
        Plain(_seen(term, stated), term.weight, share * term.weight) for term, share in zip(told, least, strict=False)
    ]
    names = [stated.words.text[term.start : term.end] for term in named]
    runs = [
        Run(tuple(map(see, parts(name))), share * NAME_WEIGHT, is_one=True)
        for name, share in zip(names, least[len(told) :], strict=True)
    ]
    signs = 0
    for fact in stated.facts:
        signs |= KINDS.get(fact.kind, 0)
    for token in stated.words.tokens:
        signs |= sign(token.key) & (ORDER | RECEPTION)
    bare = without_works(stated)
    leads = (reading.terms[place] for reading in (bare, stated) if (place := lead(reading)) is not None)
    first = next(leads, None)
    return Glimpse(
        tuple(plain),
        tuple(runs),
        signs,
        stems=frozenset(stem(token.key) for token in stated.words.tokens),
        initials=initials_of(see(token.text) for token in stated.words.tokens),
        matter=tuple(share * weight for share, weight in zip(least, matter.weights(told), strict=False)),
        heads=tuple(places[id(bare.terms[place])] for place in heads(bare)),
        lead=None if first is None else places[id(first)],
    )


def _seen(term: Term, stated: Reading) -> Seen:
    """A plain word as it stands in the text, if it is none of several that say one thing."""
    written = stated.words.text[term.start : term.end]
    return see(written if written.lower() == term.key else term.key)
