"""A deed of the one text in, whether all that the other has for it is a noun that says something else, out."""

from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, held_places, linked


def is_told_by_object(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a verb has no more for it than its own object: `painted the portrait`, "bought the portrait".

    The source has a verb of its own there, of which the sentence says nothing.
    """
    held = held_places(links)
    free = [place for place, term in enumerate(sourced.terms) if place not in held and is_verb_like(sourced, place)]
    if not free:
        return False
    for index, places in links.items():
        verb = stated.terms[index]
        if verb.name or not is_verb_like(stated, index) or index + 1 not in links:
            continue
        mine, theirs = {place for place, _ in places}, linked(links, index + 1)
        is_noun = all(not is_verb_like(sourced, place) for place in mine)
        if is_noun and mine <= theirs and any(place + 1 in mine for place in free):
            return verb.stem != stated.terms[index + 1].stem
    return False
