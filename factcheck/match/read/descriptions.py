"""A reading in, what it calls the names in it out: `Lind, the mayor of Lund,`, `the mayor, Lind,`, `Lind is the mayor`.

No parser: a phrase that an article or an owner opens, beside a name with a comma between, behind an `is`, or right
before the name.
"""

from collections.abc import Iterator

from factcheck.lexicon.grammar import (
    AND_OR,
    ARTICLES,
    AUXILIARIES,
    COPULAS,
    GENITIVE,
    INDEFINITE,
    PREPOSITIONS,
    RELATIVE_WORDS,
    WHOSE,
)
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.tellings import Marked, marked
from factcheck.model import Span
from factcheck.typed import NamedTuple

_RELATIVE = RELATIVE_WORDS | {"that"}
_ENDS = frozenset({"", ",", ";", ":", ".", ")", "–", "—"})
_JOINTS = _ENDS | _RELATIVE | {"(", "and", "or", "but", "while", "as", "than"}
_IS = COPULAS | {"became", "becomes", "remained", "remains"}
# Behind one of these a phrase before a comma is no name's: `in the capital, Lind said`.
_SETTING = PREPOSITIONS - {"by", "with", "to", "from", "against", "of"}
_ONE_OF = frozenset({"other", "fellow", "another", "one"})
_MOST = 10  # tokens of what somebody is called


class Description(NamedTuple):
    """What a name is called: the places of both among the terms; `span` is where the phrase stands, its owner in it.

    `is_definite`: it is the only one that is called so, of `the` or `his`. `is_told`: the text says so, and does not
    tell by it which of that name it speaks of: `the film Snow`.
    """

    name: int
    head: int
    span: Span
    is_definite: bool
    is_told: bool


@once
def descriptions(reading: Reading) -> tuple[Description, ...]:
    """In the order of the text; none of a text that is a table."""
    is_asked = reading.of_kind("name") and not reading.is_table
    return tuple(_found(marked(reading))) if is_asked else ()


def _name_at(text: Marked, at: int) -> int | None:
    """The name that opens at a token, among the terms."""
    return text.terms[at] if 0 <= at < len(text.tokens) and text.name(at) is not None else None


def _name_before(text: Marked, at: int) -> int | None:
    """The name that ends right before a token."""
    end = text.tokens[at - 1].end if at > 0 else -1
    last = max(text.reading.terms_before(end), default=-1)
    is_there = last >= 0 and text.reading.terms[last].end == end
    return last if is_there and text.reading.terms[last].name else None


def _found(text: Marked) -> Iterator[Description]:
    for at, token in enumerate(text.tokens):
        owner = _name_before(text, at) if token.key in GENITIVE else None
        if token.key not in ARTICLES | WHOSE and owner is None:
            continue
        last = _last_of_noun(text, at + 1)
        head = _head(text, at + 1, last)
        if head is None:
            continue
        first = at if owner is None else _first_of(text, owner)
        after = _after(text, last)
        told, named = _told_of(text, first, after), _name_at(text, last) if after == last else None
        name = told if told is not None else named
        if name is not None:
            span = Span(text.tokens[first].start, text.tokens[after - 1].end)
            is_one = told is not None and token.key not in INDEFINITE and _is_only(text, at, last)
            yield Description(name, head, span, is_one, told is not None)


def _is_only(text: Marked, first: int, last: int) -> bool:
    """Whether no other may be called so: `the captain`, but `his other son`, `the sons`."""
    noun = text.key(last - 1)
    is_plural = noun.endswith("s") and not noun.endswith("ss")
    return not is_plural and not any(text.key(at) in _ONE_OF for at in range(first, last))


def _head(text: Marked, first: int, last: int) -> int | None:
    """The last word of a noun phrase, among the terms."""
    index = text.reading.term_at(text.tokens[last - 1].start) if last > first else None
    return index if index is not None and text.reading.terms[index].name is None else None


def _first_of(text: Marked, name: int) -> int:
    """The token that opens a name."""
    start = text.reading.terms[name].start
    return next(at for at, token in enumerate(text.tokens) if token.start >= start)


def _last_of_noun(text: Marked, first: int) -> int:
    """The token right behind a noun and the words before it."""
    stop = min(first + _MOST, len(text.tokens))
    return next((at for at in range(first, stop) if _ends_noun(text, at)), stop)


def _ends_noun(text: Marked, at: int) -> bool:
    key = text.key(at)
    return key in _JOINTS | PREPOSITIONS | AUXILIARIES or _name_at(text, at) is not None or text.verbs[at]


def _after(text: Marked, last: int) -> int:
    """The token behind the whole phrase, with what an `of` adds to it."""
    if text.key(last) not in PREPOSITIONS:
        return last
    stop = min(last + _MOST, len(text.tokens))
    return next((at for at in range(last, stop) if _ends_phrase(text, at)), stop)


def _ends_phrase(text: Marked, at: int) -> bool:
    return text.key(at) in _JOINTS | AUXILIARIES or text.verbs[at]


def _told_of(text: Marked, first: int, after: int) -> int | None:
    """The name that a phrase is told of, by an `is` or between commas."""
    before = text.key(first - 1)
    is_closed = text.key(after) in _ENDS
    if before in _IS:
        is_relative = text.key(first - 2) in _RELATIVE
        subject = first - 1 - is_relative
        return _name_before(text, subject - (is_relative and text.key(subject - 1) == ","))
    if before == "," and is_closed and (name := _name_before(text, first - 1)) is not None:
        return None if _is_aside(text, name) else name
    name = _name_at(text, after + 1) if text.key(after) == "," and before not in _SETTING else None
    return name if name is not None and _is_closed_behind(text, name) else None


def _is_aside(text: Marked, name: int) -> bool:
    """Whether a name is in what a comma opens behind another: it is not Berg in `Lind, born Berg, the mayor`."""
    at = _first_of(text, name)
    before = next((back for back in range(at - 1, -1, -1) if text.key(back) in _ENDS), -1)
    between = {text.key(back) for back in range(before + 1, at)}
    opens = sum(text.key(back) == "," for back in range(before)) % 2 == 0  # the second closes what the first opened
    return before > 0 and opens and _name_before(text, before) is not None and not AND_OR.issuperset(between)


def _is_closed_behind(text: Marked, name: int) -> bool:
    end = text.reading.terms[name].end
    return next((token.key for token in text.tokens if token.start >= end), "") in _ENDS
