"""A sentence's words in, the names in it out: people, bodies, places, products with their numbers."""

from collections.abc import Iterator

from factcheck.facts import Context
from factcheck.model import Fact, Relation, Words
from factcheck.names import Name, Shape
from factcheck.names.find import names
from factcheck.names.relate import relate
from factcheck.typed import cast


def extract(words: Words, context: Context) -> Iterator[Fact]:  # noqa: ARG001 - a name needs no context to be one
    """Each name with a `Name` for its value; titles, articles and possessives are outside of its span."""
    for found in names(words):
        yield Fact("name", words.text[found.start : found.end], found.start, found.end, found.name)


def compare(stated: Fact, sourced: Fact, context: Context) -> Relation:
    """SAME for an alias, acronym, surname, short form or misspelling; CONFLICT for another of the same sort."""
    return relate(cast("Name", stated.value), cast("Name", sourced.value), context.aliases)


def is_place(fact: Fact) -> bool:
    """Whether a name fact is that of a place, or of the people of one."""
    return isinstance(fact.value, Name) and fact.value.shape is Shape.PLACE
