"""A sentence in, the same retold as a writer would without a thought out: another order, another word, less told."""

import re
from collections.abc import Callable
from random import Random

from factcheck.lexicon.calendar import MONTH_NAMES

Rewrite = Callable[[str], str | None]

MONTHS = tuple(month for month in MONTH_NAMES if month != "May")  # that is a verb as well
_MONTH = f"(?:{'|'.join(MONTHS)})"
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}}) ({_MONTH}) (\d{{4}})\b")
_MONTH_FIRST = re.compile(rf"\b({_MONTH}) (\d{{1,2}}), (\d{{4}})\b,?")
_ON_A_DAY = re.compile(rf"\b([Oo])n (?:\d{{1,2}} ({_MONTH})|({_MONTH}) \d{{1,2}},) (\d{{4}})\b")
_IN_A_MONTH = re.compile(rf"\b([Ii])n {_MONTH} (\d{{4}})\b")
_LARGE = re.compile(r"(?<![\w.,$£€])(?<!than )(?<!about )(?<!around )(?<!least )(?<!over )(\d{1,3},\d{3})(?![\d,])")
_SMALL = re.compile(rf"(?<=[a-z] )({'|'.join(_NUMBERS[2:])})(?= [a-z]+s\b)")
_WRITTEN_SMALL = re.compile(r"(?<=[a-z] )(\d|1\d)(?= (?!per|percent)[a-z]+s\b)")
_SIGN = re.compile(r"(?<=\d)%")
_APPOSITION = re.compile(r"^([A-Z][\w'. ]+?), [^,]{4,60}, (?=[a-z])")
_ASIDE = re.compile(r", (?:who|which|where|whose|when) [^,]{8,80}(?=\.$)")
_ENDING_DATE = re.compile(rf"^(.{{30,}}?),? (in|on) ((?:\d{{1,2}} )?(?:{_MONTH} )?(?:\d{{1,2}}, )?\d{{4}})\.$")
_OTHER_WORDS = {
    "began": "started",
    "approximately": "about",
    "movie": "film",
    "numerous": "many",
    "currently": "now",
    "prior to": "before",
    "although": "though",
    "due to": "because of",
    "defeated": "beat",
    "stated": "said",
    "as well as": "and",
    "was released": "came out",
    "United States": "US",
    "nearly": "almost",
    "entire": "whole",
    "more than": "over",
    "received": "got",
    "primarily": "mainly",
    "located in": "situated in",
}
_OTHER_WORD = re.compile(rf"\b(?:{'|'.join(_OTHER_WORDS)})\b")


def retold(text: str, random: Random, count: int) -> str | None:
    """The text with `count` of the ways to retell it taken; None where it has not so many."""
    for way in random.sample(_WAYS, len(_WAYS)):
        told = way(text) if count else None
        if told and told != text:
            text, count = told, count - 1
    return None if count else text


def _put(pattern: re.Pattern[str], written: Callable[[re.Match[str]], str]) -> Rewrite:
    """The first that is found, written otherwise."""

    def rewrite(text: str) -> str | None:
        return pattern.sub(written, text, count=1) if pattern.search(text) else None

    return rewrite


def _rounded(found: re.Match[str]) -> str:
    value = int(found[1].replace(",", ""))
    grain = 10 ** (len(str(value)) - 2)
    return found[0] if value % grain == 0 else f"more than {value // grain * grain:,}"


def _date_first(text: str) -> str | None:
    found = _ENDING_DATE.match(text)
    opening = found[1] if found else ""
    is_common = re.match(r"(?:The|A|An|It|He|She|They|This|There)\b", opening)
    opening = opening[:1].lower() + opening[1:] if is_common else opening
    return f"{found[2].capitalize()} {found[3]}, {opening}." if found else None


_WAYS: tuple[Rewrite, ...] = (
    _put(_DAY_FIRST, lambda found: f"{found[2]} {found[1]}, {found[3]}"),
    _put(_MONTH_FIRST, lambda found: f"{found[2]} {found[1]} {found[3]}"),
    _put(_ON_A_DAY, lambda found: f"{'I' if found[1] == 'O' else 'i'}n {found[2] or found[3]} {found[4]}"),
    _put(_IN_A_MONTH, lambda found: f"{found[1]}n {found[2]}"),
    _put(_LARGE, _rounded),
    _put(_SMALL, lambda found: str(_NUMBERS.index(found[1]))),
    _put(_WRITTEN_SMALL, lambda found: _NUMBERS[int(found[1])]),
    _put(_SIGN, lambda _: " per cent"),
    _put(_APPOSITION, lambda found: f"{found[1]} "),
    _put(_ASIDE, lambda _: ""),
    _put(_OTHER_WORD, lambda found: _OTHER_WORDS[found[0]]),
    _date_first,
)
