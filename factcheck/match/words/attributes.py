"""Two readings in, whether what was done in the one only tells a noun of the other apart: `the relegation zone`."""

from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.words.links import Links
from factcheck.words import beyond


def is_told_as_modifier(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has what was done to something only before another noun: `was relegated`, "relegation zone".

    So `was taken over by Vant` beside "rejected a takeover bid by Vant".
    """
    after = {token.end + 1 for token in stated.words.tokens if token.key in {"was", "were", "been"}}
    done = [
        index
        for index, term in enumerate(stated.terms)
        if term.start in after and is_participle(term.key) and not term.name
    ]
    return bool(done) and all(
        bool(places := links.get(index, ())) and all(_is_modifier(place, sourced) for place, _ in places)
        for index in done
    )


def _is_modifier(place: int, reading: Reading) -> bool:
    """Whether a noun, which no verb is, stands right before another of its phrase."""
    term, following = reading.terms[place], beyond(reading.terms, place, 1)
    is_next = bool(following) and following[0].start == term.end + 1 and not following[0].name
    return is_next and not is_verb_like(reading, place) and not following[0].is_verb
