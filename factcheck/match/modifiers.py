"""Whether two texts put different words before the same one: `wind power` and `computing power` are two things."""

from factcheck.match.reading import Reading, Term

_ADJACENT = 1.2


def is_of_another_thing(stated: Reading, sourced: Reading, links: dict[int, list[tuple[int, float]]]) -> bool:
    """Whether a word of the stated text that the source lacks stands where the source has another of its own."""
    held = {position for places in links.values() for position, _ in places}
    for index, term in enumerate(stated.terms[:-1]):
        following = stated.terms[index + 1]
        if index in links or index + 1 not in links or not _modifies(term, following):
            continue
        for position, _ in links[index + 1]:
            if (
                position
                and position - 1 not in held
                and _modifies(sourced.terms[position - 1], sourced.terms[position])
            ):
                return True
    return False


def _modifies(term: Term, following: Term) -> bool:
    """Whether a plain word stands right before another that is no name."""
    is_plain = term.name is None and following.name is None and term.weight >= 1
    return is_plain and following.place - term.place <= _ADJACENT
