"""A source and a store in, what the source states that no claim holds out: sentences, and figures within them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck import facts, sentences, words
from factcheck.checkworthy import is_checkworthy
from factcheck.curate import verbatim
from factcheck.facts import Context
from factcheck.model import Claim, Fact, Lines, Position, Series, Span
from factcheck.numerals import plain
from factcheck.store import Store
from factcheck.store.lint import FIGURES
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


class Statement(NamedTuple):
    """A sentence that needs a source, whatever the store holds: where it stands in the joined prose, and its figures.

    Each figure is its first and last place there, and its words.
    """

    text: str
    position: Position
    span: Span
    figures: tuple[tuple[int, int, str], ...]


class _Quoted(NamedTuple):
    """A quotation's place in the joined prose, and the figures that its claim gives in its own words."""

    span: Span
    figures: frozenset[str]


def coverage(stated: Iterable[Statement], source: verbatim.Passages, store: Store) -> tuple[Stated, ...]:
    """What the store holds of each check-worthy sentence, and of each with a figure, in the order of the source."""
    quoted = _quotations(store, source)
    return tuple(_held(one, quoted) for one in stated)


def _quotations(store: Store, passages: verbatim.Passages) -> dict[int, list[_Quoted]]:
    """The quotations under each stretch of the source that they reach into."""
    nouns: list[Claim | Series] = [*store.claims, *store.series]
    held: dict[int, list[_Quoted]] = {}
    for noun in nouns:
        spans = verbatim.find(noun.quote, passages, noun.prefix, noun.suffix)
        figures = _figures_of(noun) if spans else frozenset()
        for span in spans:
            for stretch in _stretches(span):
                held.setdefault(stretch, []).append(_Quoted(span, figures))
    return held


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, (span.end - 1) // _STRETCH + 1)


def _figures_of(noun: Claim | Series) -> frozenset[str]:
    if isinstance(noun, Series):
        return frozenset(plain(item.value).replace(",", "") for item in noun.items)
    return _digits(f"{noun.text} {noun.as_of or ''} {noun.expires or ''}")


def statements(source: verbatim.Passages, lines: Lines) -> Iterator[Statement]:
    """Each check-worthy sentence of `source`, and each with a figure."""
    for prose, seen, at in zip(source.prose, source.shown, source.places, strict=True):
        for sentence in sentences.split(prose):
            first, last = seen.bounds(sentence.start, sentence.end)
            text = seen.text[first:last]
            parts = words.parts(text)
            found = _figures(text) if _has_figure(parts) else []
            if text and not text.rstrip("”’\"')").endswith("?") and (found or is_checkworthy(parts)):
                start = at + first
                figures = tuple((start + fact.start, start + fact.end, fact.text) for fact in found)
                position = lines.position(sentence.span.start)
                yield Statement(" ".join(text.split()), position, Span(start, at + last), figures)


def _held(stated: Statement, quoted: Mapping[int, Sequence[_Quoted]]) -> Stated:
    span = stated.span
    reached = dict.fromkeys(one for stretch in _stretches(span) for one in quoted.get(stretch, ()))
    near = [one for one in reached if one.span.start < span.end and span.start < one.span.end]
    missing = tuple(text for first, last, text in stated.figures if not _is_held(first, last, text, near))
    return Stated(stated.text, stated.position, bool(near), len(stated.figures), missing)


def _has_figure(parts: Sequence[str]) -> bool:
    """Whether a figure stands in the sentence, in digits or in words: most have none, and reading them is dear."""
    return any(part[0].isnumeric() for part in parts) or not FIGURES.isdisjoint([part.lower() for part in parts])


def _figures(text: str) -> list[Fact]:
    """The quantities; dates, names and ranks, which take figures for themselves, are read where there is one."""
    found = facts.extract(words.cut(text), Context(), _READ, given=("quantity",))
    return [fact for fact in found if fact.kind == "quantity"]


def _is_held(first: int, last: int, text: str, near: Sequence[_Quoted]) -> bool:
    """Whether a claim quotes the figure, and gives it in its own words too; of a worded one the quotation is enough."""
    digits = _digits(text)
    return any(one.span.start <= first and last <= one.span.end and digits <= one.figures for one in near)


def _digits(text: str) -> frozenset[str]:
    return frozenset(token.replace(",", "") for token in words.parts(text) if token[0].isdigit())
