"""Two readings in, whether what is to be done is another deed in the one than in the other out.

`Refused the offer`, "refused to say"; `the first woman to win`, "the first woman to lead a team to victory".
"""

from factcheck.lexicon.grammar import DETERMINERS
from factcheck.lexicon.stance import TURNED_BY_A_VERB
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, held_places
from factcheck.words import beyond, keys_behind

_FIRST = frozenset({"first", "last", "only", "youngest", "oldest"})
_DESCRIBED = 4  # tokens from `first` to its `to`: `the first Gallian woman to`


def is_done_with_deed(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what is refused, failed or forgotten is a thing in the draft, and to do something else in its source.

    `He refused the offer` beside "he refused to say whether he would take the offer".
    """
    for index, places in links.items():
        term = stated.terms[index]
        if term.key not in TURNED_BY_A_VERB or not is_verb_like(stated, index):
            continue
        behind = keys_behind(stated.words, term.end, 1)
        deeds = [keys_behind(sourced.words, sourced.terms[place].end, 2) for place, _ in places]
        is_thing = bool(behind) and behind[0] in DETERMINERS
        if is_thing and all(deed[:1] == ["to"] and deed[1:] and deed[1] not in stated.keys for deed in deeds):
            return True
    return False


def is_first_in_other_deed(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether somebody is the first to do what the source only names beside what they were the first to do."""
    mine, theirs = _deed_of_first(stated), _deed_of_first(sourced)
    if mine not in links or theirs is None:
        return False
    return theirs not in held_places(links)


def _deed_of_first(reading: Reading) -> int | None:
    """What somebody is the first or the only one to do: the verb behind the `to`."""
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        if token.key in _FIRST:
            to = next((one for one in beyond(tokens, number, _DESCRIBED) if one.key == "to"), None)
            return min(reading.terms_behind(to.end), default=None) if to else None
    return None
