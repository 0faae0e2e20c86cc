"""A sentence's words in, the names in it out: people, bodies, places, products with their numbers."""

from collections.abc import Iterator, Sequence

from factcheck.facts import Context
from factcheck.lexicon.places import COUNTRIES, DEMONYMS
from factcheck.model import Fact, Relation, Token, Words
from factcheck.names import Name, Shape
from factcheck.names.find import names
from factcheck.names.make import name_of
from factcheck.names.relate import lies_in as is_within
from factcheck.names.relate import relate
from factcheck.names.units import fold

_NO_NAME = Name("", ())


def extract(words: Words, context: Context) -> Iterator[Fact]:  # noqa: ARG001 - a name needs no context to be one
    """Each name with a `Name` for its value; titles, articles and possessives are outside of its span."""
    for found in names(words):
        yield Fact("name", words.text[found.start : found.end], found.start, found.end, found.name)


def compare(stated: Fact, sourced: Fact, context: Context) -> Relation:
    """SAME for an alias, acronym, surname, short form or misspelling; CONFLICT for another of the same sort."""
    return relate(_of(stated), _of(sourced), context.aliases)


def _of(fact: Fact) -> Name:
    """What a name is; of any other fact, no name at all."""
    return fact.value if isinstance(fact.value, Name) else _NO_NAME


def rewrite(stated: Fact, sourced: Fact) -> str | None:
    """The source's name as the writer would have put it: `American firms` for `Chinese firms` where it has `the US`."""
    ours, theirs = _of(stated), _of(sourced)
    if ours.is_demonym and not theirs.is_demonym:
        return _demonym(theirs.key, is_plural=stated.text.endswith("s"))
    if theirs.is_demonym and not ours.is_demonym:
        return theirs.key.capitalize() if theirs.key.isalpha() else None
    return " ".join(sourced.text.split())


def _demonym(place: str, *, is_plural: bool) -> str | None:
    known = [word for word, other in DEMONYMS.items() if other == place and " " not in word]
    return next((word.capitalize() for word in known if word.endswith("s") == is_plural), None)


def of_tokens(tokens: Sequence[Token]) -> Fact:
    """The name that tokens side by side make, whatever marks are between them."""
    written = tuple([(token.text, fold(token.text)) for token in tokens])
    text = " ".join(token.text for token in tokens)
    return Fact("name", text, tokens[0].start, tokens[-1].end, name_of(written))


def words_of(fact: Fact) -> tuple[str, ...]:
    """The words of a name, lower-cased and without accents."""
    return _of(fact).words


def is_place(fact: Fact) -> bool:
    """Whether a name fact is that of a place, or of the people of one."""
    return _of(fact).shape is Shape.PLACE


def lies_in(inner: Fact, outer: Fact) -> bool:
    """Whether one known place lies in another."""
    return is_within(_of(inner), _of(outer))


def is_country(fact: Fact) -> bool:
    """Whether a name fact is that of a country, not of its people."""
    return _of(fact).key in COUNTRIES and not is_people(fact)


def is_people(fact: Fact) -> bool:
    """Whether a name fact is that of the people of a place, or says of something that it is of there: `Chinese`."""
    return _of(fact).is_demonym


def is_person(fact: Fact) -> bool:
    """Whether a name is told to be a person's, by a title or a given name."""
    return _of(fact).shape is Shape.PERSON


def may_be_person(fact: Fact) -> bool:
    """Whether it is a person's, or does not tell what it is of."""
    return _of(fact).shape in {Shape.PERSON, Shape.UNKNOWN} and not _of(fact).digits


def may_be_place(*names: Fact) -> bool:
    """Whether each is a place or a name that does not tell what it is of."""
    shapes = {Shape.PLACE, Shape.UNKNOWN}
    return all(_of(fact).shape in shapes and not _of(fact).digits for fact in names)
