"""`python -m tests.accuracy.copies [--retold N] [--count N] [--seed N] [--show N]`: sentences with one thing changed.

Each is compared with the sentence that it was made of, from the sentences of the retrieval set. What was made wrong is
to be contradicted; what was only cut or put in another order is not. With `--retold` each is told in so many other
ways besides, as a writer would who has the source before him. A bound that leaves room for the new figure, a
list in another order and a copy of a broken sentence are counted as they come, so that neither share can be the whole.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from random import Random

from factcheck import compare
from tests.accuracy import is_there, rows
from tests.accuracy.retold import MONTHS, retold

Change = Callable[[str, Random], str | None]

_WORD = re.compile(r"[\w,]*\w")
_FIGURE = re.compile(r"(?<![\w.,/–-])(?:\d{1,3}(?:,\d{3})+|\d+)(?![\w/–-]|[.,]\d)")
_COUNT = re.compile(rf"(?!(?:1[4-9]|20)\d\d\b){_FIGURE.pattern}")
_YEARS = range(1400, 2100)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
_NAME = re.compile(rf"(?<=[a-z,] )(?!(?:{'|'.join(MONTHS)}|May)\b)[A-Z][a-z]{{3,}}(?: [A-Z][a-z]{{3,}})?")
_STRANGERS = ("Norland", "Peter Haverkamp", "Oxley", "Brunel", "Maria Tovar")
_VERB = re.compile(r"\b(?:is|was|were|are|has|had|will|can)\b(?! not)")
_OPPOSITES = {
    **dict(
        zip(
            "more before rose highest largest won positive above best".split(),
            ("fewer after fell lowest smallest lost negative below worst").split(),
            strict=True,
        )
    ),
    **dict(
        zip(
            "father son brother male north northern eastern after".split(),
            ("mother daughter sister female south southern western before").split(),
            strict=True,
        )
    ),
}
_OPPOSITE = re.compile(rf"\b(?:{'|'.join(_OPPOSITES)})\b")
_QUOTED = re.compile(r"“([^“”]{15,})”")
_FRONTED = re.compile(r"^(In|On|As of|By|At|During|After|Since) ([^,]{3,40}), (.{30,})\.$")
_JOINT = re.compile(r"(?<=.{36}),? (?:and|but|while|because|although|after) ")
_MARKS = ((" ([,.;:%)'’])", r"\1"), (r"\( ", "("), ("`` ?", "“"), (" ?''", "”"))
_SHORTEST, _LONGEST = 60, 280


def main() -> int:
    """Print how many of each kind were contradicted, left open and supported."""
    options = _options()
    if not is_there():
        print("skipped: ../shared/accuracy is not beside this checkout")
        return 0
    texts = sorted(set(_sentences()))
    print(f"{'':18} {'tried':>6} {'contradicted':>13} {'open':>6} {'supported':>10}")
    for heading, changes, unwanted in (("made wrong", WRONG, "supported"), ("still right", RIGHT, "contradicted")):
        print(heading)
        for name, change in changes.items():
            random = Random(options.seed)
            made = _also_retold(change, options.retold) if options.retold else change
            said = [*_said(random.sample(texts, len(texts)), made, random, options.count)]
            counts = Counter(verdict for verdict, _, _ in said)
            print(
                f"  {name:16} {len(said):6} {counts['contradicted']:13} {counts['neither']:6} {counts['supported']:10}",
                flush=True,
            )
            for _, told, text in [one for one in said if one[0] == unwanted][: options.show]:
                print(f"    {told}\n    of: {text}")
    return 0


def _said(texts: Sequence[str], change: Change, random: Random, count: int) -> Iterator[tuple[str, str, str]]:
    """Verdict, changed sentence and source, of the first `count` sentences that could be changed so."""
    for text in texts:
        if count and (made := change(text, random)):
            count -= 1
            yield compare(made, text).verdict, made, text


def _also_retold(change: Change, count: int) -> Change:
    """The change and so many ways of telling the rest otherwise, if what was changed is still told."""

    def changed(text: str, random: Random) -> str | None:
        made = change(text, random)
        told = retold(made, random, count) if made else None
        new = set(_WORD.findall(made or "")) - set(_WORD.findall(text))
        return told if told and new <= set(_WORD.findall(told)) else None

    return changed


def _sentences() -> Iterator[str]:
    for row in rows("retrieval/vitaminc/claims.jsonl"):
        text = row["text"]
        for mark, written in _MARKS:
            text = re.sub(mark, written, text)
        is_whole = text[:1].isupper() and text.endswith(".") and not set("{|`") & set(text) and "http" not in text
        if is_whole and _SHORTEST <= len(text) <= _LONGEST:
            yield text


def _figure(text: str, random: Random) -> str | None:
    return _one(_FIGURE, text, random, lambda old: _other_figure(old, random))


def _other_figure(old: str, random: Random) -> str:
    value = int(old.replace(",", ""))
    if value in _YEARS and "," not in old:
        return str(value + random.choice((-7, -3, 4, 11)))
    new = value + max(2, int(value * random.choice((0.2, 0.3, 0.5)))) * random.choice((-1, 1))
    new = new if new > 0 else value + 2
    return f"{new:,}" if "," in old else str(new)


def _two(pattern: re.Pattern[str]) -> Change:
    """Two of them in each other's place."""

    def change(text: str, random: Random) -> str | None:
        found = [*pattern.finditer(text)]
        if len(found) <= 1:
            return None
        one, other = sorted(random.sample(found, 2), key=re.Match.start)
        if one.group() in other.group() or other.group() in one.group():
            return None
        between = text[one.end() : other.start()]
        return text[: one.start()] + other.group() + between + one.group() + text[other.end() :]

    return change


def _misquoted(text: str, random: Random) -> str | None:
    found = _QUOTED.search(text)
    words = found.group(1).split() if found else []
    if not found or len(words) <= 3:
        return None
    words[random.randrange(1, len(words) - 1)] = "certainly"
    return text[: found.start(1)] + " ".join(words) + text[found.end(1) :]


def _one(pattern: re.Pattern[str], text: str, random: Random, other: Callable[[str], str]) -> str | None:
    """The text with one of what the pattern finds made another."""
    found = [*pattern.finditer(text)]
    if not found:
        return None
    old = random.choice(found)
    return text[: old.start()] + other(old.group()) + text[old.end() :]


def _cut(text: str, _: Random) -> str | None:
    joint = _JOINT.search(text)
    return f"{text[: joint.start()]}." if joint else None


def _bare(text: str, _: Random) -> str | None:
    bare = re.sub(r" \([^()]*\)", "", text)
    return bare if bare != text else None


def _undated(text: str, _: Random) -> str | None:
    found = _FRONTED.match(text)
    return f"{found[3][0].upper()}{found[3][1:]}." if found else None


def _moved(text: str, _: Random) -> str | None:
    found = _FRONTED.match(text)
    return f"{found[3][0].upper()}{found[3][1:]} {found[1].lower()} {found[2]}." if found else None


WRONG: dict[str, Change] = {
    "a figure": _figure,
    "a month": lambda text, random: _one(
        _MONTH, text, random, lambda old: random.choice([month for month in MONTHS if month != old])
    ),
    "a name": lambda text, random: _one(_NAME, text, random, lambda _: random.choice(_STRANGERS)),
    "not": lambda text, random: _one(_VERB, text, random, lambda old: f"{old} not"),
    "an opposite": lambda text, random: _one(_OPPOSITE, text, random, lambda old: _OPPOSITES[old]),
    "a word quoted": _misquoted,
    "figures swapped": _two(_COUNT),
    "names swapped": _two(_NAME),
}
RIGHT: dict[str, Change] = {
    "itself": lambda text, _: text,
    "its first clause": _cut,
    "without brackets": _bare,
    "without its date": _undated,
    "its date behind": _moved,
}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.copies", description=__doc__)
    parser.add_argument(
        "--retold", type=int, default=0, metavar="N", help="ways in which each is told otherwise besides"
    )
    parser.add_argument("--count", type=int, default=400, help="sentences of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show the first N of each that went wrong")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
