"""Two readings in, whether a verb has an object in the one and another verb in the other out: `refused to say`."""

from factcheck.lexicon.grammar import DETERMINERS
from factcheck.lexicon.stance import TURNED_BY_A_VERB
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links
from factcheck.words import keys_behind


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
