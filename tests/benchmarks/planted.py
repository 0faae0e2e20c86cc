"""Claims in, sentences that speak of them out, each changed in one of six ways that a writer changes them."""

import re
from collections.abc import Callable
from random import Random

from factcheck.lexicon.synonyms import SENSES

_NUMBER = re.compile(r"\d+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LEADS = ("As was widely noted at the time,", "Among other things, the committee heard that", "It is said that")
_TAILS = ("which surprised nobody in the room.", "as several readers have pointed out to the editor since.")
_SYNONYMS = {words[0]: words[1:] for line in SENSES if len(words := line.split()) > 1}

Change = Callable[[str, Random], str]


def number(text: str, random: Random) -> str:
    """Each number another; where there is none, one is added."""
    if not _NUMBER.search(text):
        return f"{text} ({random.randrange(2, 999)})"
    return _NUMBER.sub(lambda _: str(random.randrange(2, 99_999)), text)


def words(text: str, random: Random) -> str:
    """A fifth of the words dropped, or replaced by a synonym where there is one."""
    kept = []
    for word in text.split():
        if random.random() < 0.8:
            kept.append(word)
        elif word.lower() in _SYNONYMS:
            kept.append(random.choice(_SYNONYMS[word.lower()]))
    return " ".join(kept)


def order(text: str, random: Random) -> str:
    """Its thirds in another order."""
    parts = text.split()
    third = max(len(parts) // 3, 1)
    runs = [parts[:third], parts[third : 2 * third], parts[2 * third :]]
    random.shuffle(runs)
    return " ".join(word for run in runs for word in run)


def slips(text: str, random: Random) -> str:
    """One word in ten with a letter too many, too few, or wrong."""
    return " ".join(_slip(word, random) if len(word) > 3 and random.random() < 0.1 else word for word in text.split())


def longer(text: str, random: Random) -> str:
    """Inside a longer sentence."""
    return f"{random.choice(_LEADS)} {text.rstrip('.')}, {random.choice(_TAILS)}"


def everything(text: str, random: Random) -> str:
    """All of these at once."""
    return longer(slips(order(words(number(text, random), random), random), random), random)


CHANGES: dict[str, Change] = {
    "number": number,
    "words": words,
    "order": order,
    "slips": slips,
    "longer": longer,
    "all": everything,
}


def _slip(word: str, random: Random) -> str:
    at = random.randrange(len(word))
    return word[:at] + random.choice(("", random.choice(_LETTERS), word[at] * 2)) + word[at + 1 :]
