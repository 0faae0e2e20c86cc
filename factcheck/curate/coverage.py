"""A source and a store in, what the source states that no claim holds out: sentences, and figures within them."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck import documents, facts, sentences, words
from factcheck.checkworthy import is_checkworthy
from factcheck.curate import verbatim
from factcheck.curate.shown import shown
from factcheck.facts import Context
from factcheck.model import Claim, Fact, Position, Series, Source, Span, Words
from factcheck.store import Store
from factcheck.store.lint import NUMBERS
from factcheck.typed import NamedTuple

_READ = (
    "date",
    "name",
    "rank",
    "quantity",
)  # a figure in a name, a date or a rank is no quantity; no more is asked for
_STRETCH = 1000  # characters, whose quotations are kept together


class Stated(NamedTuple):
    """A sentence that needs a source. `is_held`: a claim quotes from it; `missing` are the figures that none has."""

    text: str
    position: Position
    is_held: bool
    figures: int
    missing: tuple[str, ...]


class _Quoted(NamedTuple):
    """A quotation's place in the joined prose, and the figures that its claim gives in its own words."""

    span: Span
    figures: frozenset[str]


def coverage(source: Source, store: Store) -> tuple[Stated, ...]:
    """Each check-worthy sentence, and each with a figure, in the order of the source."""
    passages = verbatim.passages(source)
    quoted = _quotations(store, passages)
    return tuple(_stated(source, quoted))


def _quotations(store: Store, passages: verbatim.Passages) -> dict[int, list[_Quoted]]:
    """The quotations under each stretch of the source that they reach into."""
    nouns: list[Claim | Series] = [*store.claims, *store.series]
    held: dict[int, list[_Quoted]] = {}
    for noun in nouns:
        for span in verbatim.find(noun.quote, passages, noun.prefix, noun.suffix):
            for stretch in _stretches(span):
                held.setdefault(stretch, []).append(_Quoted(span, _figures_of(noun)))
    return held


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, (span.end - 1) // _STRETCH + 1)


def _figures_of(noun: Claim | Series) -> frozenset[str]:
    if isinstance(noun, Series):
        return frozenset(f"{item.value:g}" for item in noun.items)
    return _digits(f"{noun.text} {noun.as_of or ''} {noun.expires or ''}")


def _stated(source: Source, quoted: Mapping[int, Sequence[_Quoted]]) -> Iterator[Stated]:
    lines = source.lines()
    at = 0
    for prose in documents.read(source):
        seen = shown(prose, source.text)
        for sentence in sentences.split(prose):
            places = [at + index for index, place in enumerate(seen.places) if sentence.start <= place < sentence.end]
            text = seen.between(sentence.start, sentence.end)
            cut = words.cut(text)
            read = facts.extract(cut, Context(), _READ) if _has_figure(cut) else ()
            found = [fact for fact in read if fact.kind == "quantity"]
            if places and not text.rstrip("”’\"')").endswith("?") and (found or is_checkworthy(words.parts(text))):
                span = Span(places[0], places[-1] + 1)
                reached = dict.fromkeys(one for stretch in _stretches(span) for one in quoted.get(stretch, ()))
                near = [one for one in reached if one.span.start < span.end and span.start < one.span.end]
                missing = tuple(fact.text for fact in found if not _is_held(fact, span.start, near))
                position = lines.position(sentence.span.start)
                yield Stated(" ".join(text.split()), position, bool(near), len(found), missing)
        at += len(seen.text) + 1


def _has_figure(cut: Words) -> bool:
    """Whether a figure stands in the sentence, in digits or in words: most have none, and reading them is dear."""
    return any(token.text[0].isnumeric() or token.key in NUMBERS for token in cut.tokens)


def _is_held(fact: Fact, start: int, near: Sequence[_Quoted]) -> bool:
    """Whether a claim quotes the figure, and gives it in its own words too; of a worded one the quotation is enough."""
    first, last, digits = start + fact.start, start + fact.end, _digits(fact.text)
    return any(one.span.start <= first and last <= one.span.end and digits <= one.figures for one in near)


def _digits(text: str) -> frozenset[str]:
    return frozenset(token.text.replace(",", "") for token in words.cut(text).tokens if token.text[0].isdigit())
