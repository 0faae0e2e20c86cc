"""Real sentences that lie on the machine in, documents in JSON Lines out, some with a wrong statement planted."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from factcheck import check, store
from factcheck.config import Level, Settings
from factcheck.desk import prepare
from factcheck.model import Source
from factcheck.report import cited, level
from tests.benchmarks.corpus import sentences
from tests.planting.shipped import planted

_SECTIONS = ("world", "business", "technology", "science", "opinion")
_PARAGRAPH = 5
_SHORTEST = 5  # characters of a word that no one shortens with a point
LENGTHS = {"mixed": (5, 8, 12, 16, 20, 30), "short": (2, 3, 4), "any": (2, 4, 8, 12, 20, 40, 80)}
"""Sentences of a document, each length as likely: pieces, briefs, and everything from briefs to long pieces."""
EVERY = 20
"""Of so many documents one gets a wrong statement, another one a true one."""


class Planted(NamedTuple):
    """The document with the id `document` says the `sentence`, which is wrong or true."""

    document: str
    sentence: str
    is_wrong: bool


def write(path: Path, count: int, kind: str = "mixed", every: int = EVERY) -> list[Planted]:
    """Make `count` documents, the same each time on one machine, and say what was planted.

    From 80,000 documents on, all the sentences that lie on a machine are used, several times each.
    """
    chance = Random(count)
    known = [sentence for sentence in sentences(8 * count) if _is_whole(sentence)]
    wrong, true = _statements(chance)
    told = []
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            start = chance.randrange(len(known))
            text = known[start : start + chance.choice(LENGTHS[kind])]
            statement = {0: chance.choice(wrong), 1: chance.choice(true)}.get(number % every)
            if statement:
                text.insert(chance.randrange(len(text) + 1), statement)
                told.append(Planted(f"piece-{number}", statement, is_wrong=number % every == 0))
            file.write(json.dumps(_row(number, list(_paragraphs(text)), chance)) + "\n")
    return told


def _row(number: int, paragraphs: list[str], chance: Random) -> dict[str, str]:
    day = date(2015, 1, 1) + timedelta(days=chance.randrange(3_000))
    return {
        "id": f"piece-{number}",
        "text": "\n\n".join(paragraphs),
        "date": day.isoformat(),
        "section": chance.choice(_SECTIONS),
        "headline": f"Piece {number:,}",
        "url": f"https://example.org/{number}",
    }


def _paragraphs(text: list[str]) -> Iterator[str]:
    return (" ".join(text[at : at + _PARAGRAPH]) for at in range(0, len(text), _PARAGRAPH))


def _is_whole(sentence: str) -> bool:
    """Whether it begins and ends as a sentence does, so that it is not read into the next (`e.g.`, `Mike A.`)"""
    last = sentence.rpartition(" ")[2]
    return sentence[0].isupper() and sentence[-1] == "." and len(last) > _SHORTEST and "." not in last[:-1]


def _statements(chance: Random) -> tuple[list[str], list[str]]:
    """Statements that a check by itself tells to be wrong, and the true ones that they were made of."""
    claims = store.load([store.shipped()])
    desk = prepare(claims)
    made = list(planted(tuple(claims.claims), chance))

    def is_amiss(text: str) -> bool:
        found = check.check(Source("a.txt", text), desk, Settings()).findings
        return any(cited(finding) and level(finding) >= Level.OVERCLAIM for finding in found)

    wrong = [one.wrong for one in made if is_amiss(one.wrong)]
    return wrong, sorted({one.true for one in made if not is_amiss(one.true)})
