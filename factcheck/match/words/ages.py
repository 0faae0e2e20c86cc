"""Two readings in, whether the stated one is but a pronoun and an age, and the source tells one person's age, out."""

from factcheck.facts import quantity
from factcheck.facts.name import may_be_person
from factcheck.lexicon.grammar import COPULAS
from factcheck.match.read.reading import Reading
from factcheck.words import keys_before, keys_between

_PERSONS = frozenset({"he", "she"})
_OLD = frozenset({"years", "year", "old", ".", "-"})


def is_told_age(stated: Reading, sourced: Reading) -> bool:
    """`He was 89`, of "Sammy Orr was 89", where nobody else is named before the age."""
    ages = [fact for fact in stated.of_kind("quantity") if quantity.is_age(fact)]
    keys = [token.key for token in stated.words.tokens]
    if len(ages) != 1 or len(stated.facts) != 1 or keys[0] not in _PERSONS or keys[1:2] == [] or keys[1] not in COPULAS:
        return False
    is_bare = stated.words.tokens[2].start == ages[0].start
    behind = (token.key for token in stated.words.tokens if token.start >= ages[0].end)
    return is_bare and _OLD.issuperset(behind) and _has_age(sourced)


def _has_age(sourced: Reading) -> bool:
    """Whether a source opens with a person, of whom it tells how old that one is: "Lena Holt, the mayor, was 45"."""
    name = sourced.terms[0].name if sourced.terms else None
    if name is None or not may_be_person(name) or keys_before(sourced.words, name.start):
        return False
    age = next((fact for fact in sourced.of_kind("quantity") if quantity.is_age(fact)), None)
    told = keys_between(sourced.words, name.end, age.start) if age else []
    if (
        not told
        or told[-1] not in COPULAS
        or any(term.name for term in sourced.terms[1:] if age and term.end <= age.start)
    ):
        return False
    return len(told) == 1 or (told[0] == "," and told[-2] == ",")
