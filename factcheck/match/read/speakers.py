"""Sentences of a draft in, a quotation by a pronoun with its speaker put before it out: `Zeng: “...,” he said`.

The pronoun stands for the one speaker whom the sentences right before name; of two nobody can tell which.
"""

import re
from collections.abc import Sequence

from factcheck import facts, words
from factcheck.lexicon.reporting import REPORTING
from factcheck.match.read.spelled import Spelled
from factcheck.model import Sentence

_FARTHEST = 3  # sentences
_SAID = re.compile(r"[,.!?…][\"”’]\s{1,3}(?:he|she)\s([a-z]{3,12})\b")


def is_by_pronoun(text: str) -> bool:
    """Whether a text has a quotation and behind it `he said`, `she added`."""
    found = _SAID.search(text)
    return found is not None and found[1] in REPORTING


def spelled_speaker(sentences: Sequence[Sentence], place: int) -> Spelled | None:
    """The sentence at `place` behind the name of its speaker; None where that is not told, or there are two."""
    text, found = sentences[place].text, set[str]()
    for before in sentences[max(place - _FARTHEST, 0) : place]:
        if before.prose is sentences[place].prose:
            said = facts.extract(words.cut(before.text), facts.Context(), ("name", "attribution"))
            names = [fact.text for fact in said if fact.kind == "name"]
            speakers = (fact.text for fact in said if fact.kind == "attribution")
            found |= {name for speaker in speakers for name in names if speaker.endswith(name)}
    if len(found) != 1:
        return None
    written = f"{found.pop()}: "
    return Spelled(written + text, len(written), len(written))
