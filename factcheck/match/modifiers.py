"""Whether two texts put different words before the same one: `wind power` and `computing power` are two things."""

from factcheck.facts import quantity
from factcheck.lexicon.grammar import COPULAS, DETERMINERS
from factcheck.lexicon.stance import ALL, BEFALLEN, MOST, USUAL
from factcheck.match.coverage import is_matter
from factcheck.match.links import Links
from factcheck.match.reading import Reading, Term
from factcheck.match.roles import is_participle
from factcheck.match.stems import opposites

_ADJACENT = 1.2
_WITHIN = 8.0
# `at all`, `in all`, `of all time`, `all over`: no word of how many.
_NOT_ALL_AFTER = frozenset({"at", "after", "of", "for", "in", "above"})
_OPENING = frozenset({"", ",", ";", "and", "but", "that", "as", "because", "while"})  # no superlative begins there
_NOT_ALL_BEFORE = frozenset({"time", "over", "along", "together", "day", "week", "month", "year"})


def is_of_another_thing(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a word of the stated text that the source lacks stands where the source has another of its own."""
    held = {position for places in links.values() for position, _ in places}
    for index, term in enumerate(stated.terms[:-1]):
        following = stated.terms[index + 1]
        if index in links or index + 1 not in links or not _modifies(term, following):
            continue
        if term.stem in sourced.about:
            continue  # `coronavirus cases`, where all that the source counts are such
        for position, _ in links[index + 1]:
            if (
                position
                and position - 1 not in held
                and _stands_before(sourced.terms[position - 1], sourced.terms[position])
            ):
                return True
    return False


def lacks_predicate(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what is said right after `is` or `is a` is a word of which the source has nothing: `is impolite`.

    A participle may be one verb for another, `was sent`, and `are products of` says no more than whose they are.
    """
    places = {token.start: number for number, token in enumerate(stated.words.tokens)}
    for index, term in enumerate(stated.terms):
        if index in links or not is_matter(term) or term.stem in sourced.about or is_participle(term.key):
            continue
        at = places[term.start]
        while at and _is_degree(stated.words.tokens[at - 1].key):
            at -= 1
        if [token.key for token in stated.words.tokens[places[term.start] + 1 :][:1]] == ["of"]:
            continue
        run = [token.key for token in stated.words.tokens[max(at - 2, 0) : at]]
        if run and (run[-1] in COPULAS or (run[-1] in {"a", "an", "the"} and run[0] in COPULAS)):
            return True
    return False


def is_otherwise_related(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has its own word for what somebody is of something: `chairman of` for `chief executive of`."""
    held = {position for places in links.values() for position, _ in places}
    for index, term in enumerate(stated.terms[:-1]):
        if index in links or not is_matter(term) or not _is_of(stated, index):
            continue
        for position, _ in links.get(index + 1, ()):
            before = position - 1
            if before >= 0 and before not in held and is_matter(sourced.terms[before]) and _is_of(sourced, before):
                return True
    return False


def _is_of(reading: Reading, index: int) -> bool:
    """Whether nothing but `of` and an article stands between a term and the next."""
    term, following = reading.terms[index], reading.terms[index + 1]
    between = [token.key for token in reading.words.tokens if term.end <= token.start < following.start]
    return between[:1] == ["of"] and set(between[1:]) <= DETERMINERS


def is_of_another_fate(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has nothing of what befell those counted: `125,000 were killed`, "125,000 lost power"."""
    return bool(stated.of_kind("quantity")) and any(
        term.key in BEFALLEN and index not in links and term.stem not in sourced.about
        for index, term in enumerate(stated.terms)
    )


def _is_degree(key: str) -> bool:
    """`is very optimistic` is as much of a predicate as `is optimistic`."""
    return key in {"very", "quite", "rather", "so", "too", "more", "less"} or key.endswith("ly")


def is_reworded(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a word that has an opposite stands between two that the source has too, where that has another word.

    `eased access` for `constricted access`: that the two say the same would have to be known.
    """
    held = {position for places in links.values() for position, _ in places}
    for index in range(1, len(stated.terms) - 1):
        term = stated.terms[index]
        if index in links or not is_matter(term) or index - 1 not in links or index + 1 not in links:
            continue
        if stated.terms[index + 1].place - stated.terms[index - 1].place > _WITHIN:
            continue
        for left, _ in links[index - 1]:
            for right, _ in links[index + 1]:
                between = range(left + 1, right)
                other = sourced.terms[between[0]] if len(between) == 1 else None
                if other and between[0] not in held and is_matter(other):
                    return bool(opposites(term.key) and opposites(other.key))
    return False


def _modifies(term: Term, following: Term) -> bool:
    """Whether a plain word that carries topic of its own stands right before another: `together` is none."""
    return is_matter(term) and _stands_before(term, following)


def _stands_before(term: Term, following: Term) -> bool:
    """Whether a word or a name such as `5G` stands right before a plain word."""
    return following.name is None and following.place - term.place <= _ADJACENT


def is_widened(stated: Reading, sourced: Reading) -> bool:
    """Whether the stated text speaks of all or most, and the source of neither: `most firms have` for "firms have"."""
    is_most = any(quantity.is_most(fact) for fact in sourced.of_kind("quantity"))
    is_usual = any(token.key in USUAL for token in sourced.words.tokens)
    return _reach(stated) > max(_reach(sourced), int(is_most or is_usual))


def _reach(reading: Reading) -> int:
    """2 for a text that speaks of all of something, 1 for most, 0 for some."""
    keys = ["", *(token.key for token in reading.words.tokens), ""]
    reach = 0
    for earlier, key, later in zip(keys, keys[1:], keys[2:], strict=False):
        if key in ALL and earlier not in _NOT_ALL_AFTER and later not in _NOT_ALL_BEFORE:
            return 2
        is_most = key == "most" and earlier not in {"the", "at"} and (earlier in _OPENING or _is_plural(later))
        reach = max(reach, int(is_most or key in MOST))
    return reach


def _is_plural(key: str) -> bool:
    return key == "of" or (key.endswith("s") and not key.endswith("ss"))
