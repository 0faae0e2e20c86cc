"""What a proposition says of time in, when it held and how that is known out."""

import re
from datetime import date, datetime

from factcheck import words
from factcheck.clauses.verbs import is_verb
from factcheck.facts import Context
from factcheck.facts.date import extract
from factcheck.facts.date.value import Bound, Interval, When
from factcheck.facts.date.wording import describe
from factcheck.lexicon.calendar import MONTH_NAMES
from factcheck.lexicon.propose import FINITE, PERFECT, PRESENT, STRETCHES, THIRD_PERSON
from factcheck.model import Fact, Period, Precision
from factcheck.typed import NamedTuple

_PREPOSITIONS = ("in", "on", "by", "since", "until", "of", "from", "before", "after", "during", "to", "for")
_FROM = re.compile(r"\bfrom\b[^;:]{0,60}$", re.IGNORECASE)
_TO = re.compile(r"\s+to\b")
_THAN = re.compile(
    r"\b(?:than|twice as \w+ as|as \w+ as) (?:in|at|on|during|it|they|he|she|when|before|the|its|their)\b[^;:,]{0,60}$"
    r"|\b(?:above|below|short of) [^;:,]{0,40}\bthe $"
    r"|\b(?:up|down|rise|fall|increase|%|per cent|percent)\b[^;:,]{0,30} on $"
    r"|\b(?:(?:up|down|rise|fall|increase|decrease|drop) from|compared (?:with|to)) [^;:]{0,60}$",
    re.IGNORECASE,
)
_TIED = re.compile(r"\b(?:since|after|before|until|which|who|whose) (?P<clause>[^,;:]{1,80})$", re.IGNORECASE)
_LED = re.compile(
    r"""^(?: after|before|following|since|despite|unlike|until
          | (?:as\ a\ result|because|in\ spite|on\ account)\ of | (?:due|thanks|owing)\ to )\b[^,;:]*$""",
    re.IGNORECASE | re.VERBOSE,
)
# "the 2019 budget": which one it is, not when; but "in the 2019 season" something happened then.
_TELLS_WHICH = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bduring )\b(?:the|its|their|his|her|our|original|proposed|[\w-]+['’]s?) $",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\w, (?:\w+ed|built|born|made|set|written|known|begun|sold|won|held|laid|cut)\b[^,]{0,60}\b(?:in|on) $"
)
# "at the last minute": no time of a clock, nor of a calendar.
_NO_TIME = re.compile(r"(?:the )?(?:last|same|very) (?:minute|moment|second|hour)|(?:a|the) moment", re.IGNORECASE)
# Counted from what the text has told before; no calendar has it.
_OF_BEFORE = re.compile(
    r"\b(?:(?:even|by|since|until|from) then|at (?:the|that|this) time\b(?! of)"
    r"|(?:that|the same|the following|the next|the previous) (?:day|week|month|year|night|morning|summer|winter)"
    r"|(?:a|[\w-]+) (?:day|week|month|year|decade)s? later|(?:over|at|on) the weekend)\b",
    re.IGNORECASE,
)
_TO_WORK_OUT = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight"
    r"|(?:last|next|this) (?:year|month|week|quarter|summer|winter|spring|autumn|fall)"
    r"|(?:in|on|by|since|until) (?:January|February|March|April|June|July|August|September|October|November|December)"
    r"(?! \d))\b",
    re.IGNORECASE,
)
_NOUN = re.compile(r" [A-Za-z]")
_AHEAD = re.compile(  # "Talks were due to resume"; but "closed, which was due to a fire"
    r"\b(?:will|may|might|shall)\b"
    r"|\b(?:is|are|was|were|be|been) (?:(?:due|set|expected|scheduled|planned) )?to (?!(?:a|an|the|its|their)\b)[a-z]"
)
_QUARTER = 3  # months
_LENGTHS = {1: Precision.MONTH, 3: Precision.QUARTER, 12: Precision.YEAR}


class Time(NamedTuple):
    """`note` says what `as_of` was worked out from, `review` what a person must settle."""

    as_of: Period | None = None
    note: str | None = None
    review: str | None = None


def time_of(said: str, sentence: str, issued: Period | None, *, is_speech: bool) -> Time:
    """When the proposition held: by a date of its own, else of its sentence, else by the tense, the source's own."""
    today = issued.start if issued else None
    is_lasting = False
    for text, where in ((said, ""), (sentence, " in the same sentence")):
        read = [fact for fact in extract(words.cut(text), Context(today)) if isinstance(fact.value, When)]
        read = [fact for fact in read if not _NO_TIME.fullmatch(fact.text)]
        facts = [fact for fact in read if _is_of_then(fact, issued) and not _is_of_another(fact, text)]
        if not is_speech and _AHEAD.search(text):
            facts = [fact for fact in facts if _period(fact)]  # `may stay in port on Sunday`: one to come
        is_lasting = is_lasting or any(_bound(fact) is Bound.SINCE or _is_start(fact, text) for fact in read)
        if facts:
            return _told(facts, where, issued)
    if before := _OF_BEFORE.search(said):
        return Time(review=f"when is “{before[0]}”?")
    if issued is None:
        told = None if is_speech else _TO_WORK_OUT.search(said)
        return Time(review=f"when is “{told[0]}”? That takes the date of the source: --issued" if told else None)
    if is_lasting and not is_speech:
        return Time(issued, "the source’s own date; it lasts")
    if is_speech:
        return Time(issued, "the source’s own date, when this was said")
    return Time(issued, "the source’s own date") if _is_present(said) else Time()


def _is_of_then(fact: Fact, issued: Period | None) -> bool:
    """Whether a date says when something was so: not since, until or before when, and nothing to come."""
    period = _period(fact)
    is_to_come = period is not None and issued is not None and period.start > issued.last
    return not is_to_come and _bound(fact) in {None, Bound.AS_OF, Bound.ABOUT, Bound.BETWEEN}


def _is_start(fact: Fact, text: str) -> bool:
    """Whether a change began then: "fell from 812 in 2001 to 604"."""
    return bool(_FROM.search(text[: fact.start]) and _TO.match(text[fact.end :]))


def _is_of_another(fact: Fact, text: str) -> bool:
    """Whether a date is of something else: "lower than in 1958", "the bridge of 1886", "After a fire in 1986, ..."."""
    before = text[: fact.start]
    if _is_start(fact, text) or _THAN.search(before):
        return True
    if before.count("(") > before.count(")"):
        return True  # "rose to 286 million (2023: 257 million)"
    tied = _TIED.search(before)
    if tied and any(is_verb(words.cut(tied["clause"]).tokens, at) for at in range(tied["clause"].count(" "))):
        return True  # "the most since the company was founded in 1968"
    *_, noun, of = ["", "", *before.split()[-2:]]
    if of == "of" and fact.text.isdigit() and noun.lower() not in STRETCHES:
        return True  # "the bridge of 1886", which stands yet
    if _tells_which(fact, text):
        return True
    return _bound(fact) is None and _LED.match(before) is not None and ", " in text[fact.end :]


def _tells_which(fact: Fact, text: str) -> bool:
    """Whether it only says which one is meant: "The bridge, built in 1929, was ...", "to review the 2019 budget"."""
    before, behind = text[: fact.start], text[fact.end :]
    is_aside = behind.startswith(",") and _ASIDE.search(before) is not None
    return is_aside or (fact.text.isdigit() and bool(_TELLS_WHICH.search(before) and _NOUN.match(behind)))


def _bound(fact: Fact) -> Bound | None:
    return fact.value.phrase.bound if isinstance(fact.value, When) else None


def told_absolutely(text: str, issued: Period | None) -> str:
    """The text with `last month` written as the month it was, so that it can be read by itself."""
    parts, at = [], 0
    for fact in extract(words.cut(text), Context(issued.start if issued else None)):
        named = describe(fact) if isinstance(fact.value, When) and fact.value.phrase.first.is_relative else fact.text
        if named == fact.text:
            continue
        before = text[: fact.start].split()
        is_led = bool(before) and before[-1].lower() in _PREPOSITIONS
        is_owner = text.startswith(("’s", "'s"), fact.end)  # "Yesterday’s opening"
        led = named if is_led or is_owner else f"{'on' if named[:1].isdigit() and ' ' in named else 'in'} {named}"
        led = led if fact.start else f"{led[:1].upper()}{led[1:]}"
        parts += [text[at : fact.start], led]
        at = fact.end
    return "".join((*parts, text[at:]))


def _told(facts: list[Fact], where: str, issued: Period | None) -> Time:
    """The first date that can be made out; several are for a person to choose from."""
    if all(map(_is_hour, facts)):
        return Time(review=f"on which day is {', '.join(f'“{fact.text}”' for fact in facts)}?")
    known = [(fact, period) for fact in facts if (period := _period(fact) or _last_before(fact, issued))]
    if not known:
        named = ", ".join(f"“{fact.text}”" for fact in facts)
        hint = "" if issued or all(map(_is_range, facts)) else " That takes the date of the source: --issued"
        return Time(review=f"when is {named}?{hint}")
    fact, period = known[0]
    review = None if _period(fact) else f"is “{fact.text}” {_written(period)}?"
    if len({other for _, other in known}) > 1:
        review = f"which date is it? {', '.join(f'“{fact.text}”' for fact, _ in known)}"
    value = fact.value
    is_given = isinstance(value, When) and not value.phrase.first.is_relative and value.phrase.first.year is not None
    if is_given:
        return Time(period, f"“{fact.text}”{where}" if where else None, review)
    counted = f", counted from the source’s date, {_written(issued)}" if issued else ""
    return Time(period, f"“{fact.text}”{where}{counted}", review)


def _period(fact: Fact) -> Period | None:
    """The date as a store writes it: the one day, month, quarter or year that it names."""
    value = fact.value
    if not isinstance(value, When):
        return None
    if _is_range(fact):
        return None  # between 2013 and 2023
    stretches = {reading.first for reading in value.readings}
    return _as_period(stretches.pop()) if len(stretches) == 1 else None


def _is_hour(fact: Fact) -> bool:
    """Whether a time of day is given without the day: it need not be that of the source."""
    first = fact.value.phrase.first if isinstance(fact.value, When) else None
    return (
        first is not None
        and first.clock is not None
        and not first.is_relative
        and not any((first.year, first.month, first.day, first.weekday is not None))
    )


def _is_range(fact: Fact) -> bool:
    return isinstance(fact.value, When) and fact.value.phrase.last not in {None, fact.value.phrase.first}


def _last_before(fact: Fact, issued: Period | None) -> Period | None:
    """The latest of the days that the words may mean before the source came out: what is told has happened."""
    if issued is None or not isinstance(fact.value, When) or _is_range(fact):
        return None
    periods = [period for reading in fact.value.readings if (period := _as_period(reading.first))]
    past = [period for period in periods if period.last <= issued.last]
    return max(past, key=lambda period: period.start, default=None)


def _as_period(stretch: Interval) -> Period | None:
    start, end = stretch
    days = (end - start).days
    if days <= 1:
        return Period(start.date(), Precision.DAY)
    months = _months(start, end)
    if months == _QUARTER and start.month % _QUARTER != 1:  # a summer
        return Period(start.date().replace(month=1, day=1), Precision.YEAR)
    return Period(start.date(), _LENGTHS[months]) if months in _LENGTHS else None


def _months(start: datetime, end: datetime) -> int:
    """How many whole months of the calendar it is; 0 if it does not begin and end with one."""
    if start.day != 1 or end.day != 1:
        return 0
    return (end.year - start.year) * 12 + end.month - start.month


def _written(period: Period | None) -> str:
    if period is None:
        return ""
    day: date = period.start
    if period.precision is Precision.DAY:
        return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
    return f"{MONTH_NAMES[day.month - 1]} {day.year}" if period.precision is Precision.MONTH else str(period)


def _is_present(said: str) -> bool:
    """Whether the first verb is in the present tense; "has grown" is not, "has a port" is."""
    keys = [token.key for token in words.cut(said).tokens]
    for at, key in enumerate(keys):
        if key in PERFECT:
            return not any(_is_participle(other) for other in keys[at + 1 : at + 4])
        if key in THIRD_PERSON:
            return True
        if key in FINITE or (len(key) > 4 and key.endswith("ed")):  # noqa: PLR2004
            return key in PRESENT
    return False


def _is_participle(key: str) -> bool:
    return key.endswith(("ed", "en", "ought", "own", "one", "ade", "old", "aid", "un", "elt", "ost")) or key == "been"
