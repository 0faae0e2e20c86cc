"""Two readings in, whether the one tells of another what the other has by an `-ing`, or turns it about, out.

`Lorup led the first round` beside "After leading the first round, Stange was beaten by Lorup"; and
`was replaced by a ferry` beside "opened, replacing a ferry".
"""

from collections.abc import Iterator

from factcheck.match.read.hangers import Hanger, hangers
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_passive, is_verb_like
from factcheck.match.words.links import Links, like_words, same_words
from factcheck.model import Token
from factcheck.words import keys_between


def hangs_on_another(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what the stated subject does is done in an opening phrase alone, the subject of which is another."""
    found = [one for one in hangers(sourced) if one.is_opening and one.doer >= 0]
    verb = _verb(stated) if found else -1
    if verb < 1 or is_passive(stated, verb):
        return False
    deeds = same_words(links, verb) or like_words(links, verb)
    named = [at for at in range(verb) if stated.terms[at].name]
    told = {place for at in named for place, _ in links.get(at, ())}
    return bool(told) and any(deeds == {one.verb} and one.doer not in told and min(told) > one.doer for one in found)


def turned_about_hanger(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The stated verb with the source's `-ing`, where the two that it stands between have changed places."""
    found = [one for one in hangers(sourced) if one.object >= 0 and one.doer >= 0]
    verb = _verb(stated) if found else -1
    if verb < 1:
        return
    deeds = same_words(links, verb) or like_words(links, verb)
    for one in found:
        if deeds == {one.verb} and _is_turned(verb, one, stated, links):
            yield stated.written(stated.terms[verb]), sourced.written(sourced.terms[one.verb])
            return


def _is_turned(verb: int, one: Hanger, stated: Reading, links: Links) -> bool:
    """Whether the doer suffers it, by what it is done to: both are told, and the other way round."""
    other = verb + 1
    if other >= len(stated.terms):
        return False
    between = keys_between(stated.words, stated.terms[verb].end, stated.terms[other].start)
    is_by = between[:1] == ["by"]
    if is_passive(stated, verb) != is_by:
        return False
    doer, done_to = (one.doer, one.object) if is_by else (one.object, one.doer)
    subjects = {place for at in range(verb) for place, _ in links.get(at, ())}
    others = {place for place, _ in links.get(other, ())}
    return subjects == {doer} and others == {done_to}


def _verb(stated: Reading) -> int:
    return next((at for at in range(1, len(stated.terms)) if is_verb_like(stated, at)), -1)
