"""The claims that come with factcheck, each with one of its facts made wrong."""

import re
from collections.abc import Iterator
from random import Random

from factcheck.facts import Context, extract
from factcheck.model import Claim, Fact
from factcheck.words import cut
from tests.planting import forms
from tests.planting.generated import Planted

_DIGITS = re.compile(r"\d+")
_SWAPS = {"first": "third", "second": "fourth", "anxious": "worried", "profound": "sudden", "crossroads": "standstill"}
_KINDS = {"quantity": "figure", "date": "date", "name": "name", "rank": "rank", "quotation": "quotation"}


def planted(claims: tuple[Claim, ...], random: Random) -> Iterator[Planted]:
    """Each fact of each claim, wrong in a few ways; the sentence in the marks of a keyboard now and then."""
    for claim in claims:
        for fact in extract(cut(claim.text), Context()):
            for wrong in dict.fromkeys(_wrong(fact, random)):
                if wrong == fact.text:
                    continue
                sentence = claim.text[: fact.start] + wrong + claim.text[fact.end :]
                is_straight = random.random() < 0.3
                true, false = (_straight(text) if is_straight else text for text in (claim.text, sentence))
                yield Planted(_KINDS.get(fact.kind, fact.kind), true, false)
        if "up to " in claim.text:
            yield Planted("hedge", claim.text, claim.text.replace("up to ", ""))
            yield Planted("hedge", claim.text, claim.text.replace("up to ", "at least "))


def _wrong(fact: Fact, random: Random) -> Iterator[str]:
    numbers = list(_DIGITS.finditer(fact.text))
    if fact.kind == "quantity" and "per cent" in fact.text and len(numbers) == 1:
        for form in range(5):
            value = forms.other(int(numbers[0][0]), random, 2, 99)
            yield fact.text[: numbers[0].start()] + forms.percent(value, form)
    elif fact.kind in {"quantity", "name", "date"} and numbers:
        first = numbers[0]
        for _ in range(2):
            value = int(first[0]) + random.choice((-1, 1, 2, 3))
            yield fact.text[: first.start()] + str(value) + fact.text[first.end() :]
    if fact.kind == "date":
        for month in random.sample(forms.MONTHS, 3):
            if not fact.text.startswith(month):
                yield re.sub("|".join(forms.MONTHS), month, fact.text)
    if fact.kind in {"rank", "quotation"}:
        for word, other in _SWAPS.items():
            if re.search(rf"\b{word}\b", fact.text):
                yield re.sub(rf"\b{word}\b", other, fact.text)


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))
