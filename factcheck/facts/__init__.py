"""A sentence's words in, the facts it states out; and one fact measured against another.

A kind of fact is one file here, with both its extraction and its comparison. Kinds are strangers
to each other; where two claim the same characters the earlier in `KINDS` has them, except the
kinds in `OVERLAY`, which lie over the others (a quotation holds figures and names of its own).
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from types import MappingProxyType

from factcheck.model import Fact, Relation, Words
from factcheck.typed import NamedTuple, Protocol, cast

KINDS = ("quotation", "attribution", "date", "name", "rank", "quantity")
OVERLAY = frozenset({"quotation", "attribution"})
MEASURED = ("date", "rank", "quantity")
AGREEING = frozenset({Relation.SAME, Relation.WEAKER})  # of a stated fact that the source bears out


class Context(NamedTuple):
    """What a text is read by. `today` is the text's own date, else `Settings.today`.

    `aliases` maps the key of a name to the key of the one it stands for
    (`{"sasac": "state-owned assets supervision and administration commission"}`); `names.relate.alias_table`
    makes it from pairs as a person writes them.
    """

    today: dt.date | None = None
    aliases: Mapping[str, str] = MappingProxyType({})


class Kind(Protocol):
    def extract(self, words: Words, context: Context) -> Iterable[Fact]: ...
    def compare(self, stated: Fact, sourced: Fact, context: Context) -> Relation: ...


@cache
def kind(name: str) -> Kind:
    """The module for a kind of fact, imported on first use."""
    return cast("Kind", import_module(f"factcheck.facts.{name}"))


def extract(
    words: Words, context: Context, kinds: Sequence[str] = KINDS, *, given: Sequence[str] = ()
) -> tuple[Fact, ...]:
    """Every fact in `words`, in the order of the text. Most texts have no sign of most kinds, which are not asked.

    With `given`, the kinds that are wanted: without one of them nothing is, and the others are not read.
    """
    from factcheck import signs  # many tables, and most pages are near no claim

    kept: list[Fact] = []
    taken = bytearray(len(words.text))
    shown = signs.of([token.key for token in words.tokens])
    signed = [name for name in kinds if name not in signs.EVERY or shown & signs.EVERY[name]]
    read = {name: tuple(kind(name).extract(words, context)) for name in given if name in signed}
    if given and not any(read.values()):
        return ()
    for name in signed:
        for fact in read[name] if name in read else kind(name).extract(words, context):
            if name not in OVERLAY:
                if any(taken[fact.start : fact.end]):
                    continue
                taken[fact.start : fact.end] = b"\1" * (fact.end - fact.start)
            kept.append(fact)
    return tuple(sorted(kept, key=lambda fact: (fact.start, -fact.end)))


def compare(stated: Fact, sourced: Fact, context: Context) -> Relation:
    """How `stated` stands to `sourced`; UNCLEAR for facts of different kinds."""
    if stated.kind != sourced.kind:
        return Relation.UNCLEAR
    return kind(stated.kind).compare(stated, sourced, context)
