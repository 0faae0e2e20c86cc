"""A figure in its sentence in, the noun that it counts and its role out."""

from factcheck.facts.quantity.value import Amount, Role, Tokens
from factcheck.lexicon.changes import AT_A_RATE, CHANGE_NOUNS, CHANGES, COMPARATIVES, GATHERING, LOST
from factcheck.lexicon.comparing import MORE_OR_LESS
from factcheck.lexicon.counting import AGES, FUNCTION_WORDS, IRREGULAR_PLURALS, OF_AN_AGE, SOMEBODY
from factcheck.lexicon.grammar import COPULAS, GENITIVE, PAST, PRETERITES, THEM
from factcheck.lexicon.hedges import BEFORE
from factcheck.lexicon.numbers import HYPHENS, SMALL
from factcheck.words import key_after, key_at, key_before, text_after, text_at, text_before, touches, up_to

_OWNING = GENITIVE | {"to", "for", "of"}
_ONLY = frozenset({"only", "just", "still", "barely"})
_DONE_BEFORE = 5  # tokens: `died in March 2009,`
_TOLD_WHEN = 6  # tokens: `when Anna Lind was only`
_OLDEST = 122  # years that anybody is known to have lived
_DONE_AT_AGE = frozenset({"died", "dies", "retired", "retires", "married", "widowed", "orphaned"})  # `died at 37`
_LISTED_AGE = 3  # tokens before the second age of a list
_BEFORE_AGE = 2  # words that are needed to tell it by
_BEHIND_AGE = frozenset({".", ",", ";", "!", "?", ")", "when", "and", "at"})
_BEHIND_GIRL = COPULAS | frozenset({",", ".", "who", "has", "had", "died", "and"})
_ORDERING = frozenset({"previous", "preceding", "following"})  # `19 of the previous 24 hours`
_AGED = frozenset({"older", "younger"})
_PERSONS = frozenset({"he", "she", "who"})
_NOUN_REACH = 5
_CHANGE_REACH = 4
_RATE_REACH = 5  # tokens: `grew at a rate of`
_OWNER = 3  # tokens: `the city's`
_OUTCOME_REACH = 12  # `rose by 34 per cent between 2016 and 2024, from 9`
_TURNED = "turn turns turned vote votes voted strike strikes struck".split()  # down
# The word and the one before it, as in `the lower house` and `put up 2,400 homes`.
_UP = ["put", "set", *GATHERING]
_SETTLED = frozenset({("lower", "the"), *(("up", verb) for verb in _UP), *(("down", verb) for verb in _TURNED)})
_STEPPED = frozenset({"percent", "percentage point", "currency"})
_DETERMINERS = frozenset({"the", "all", "its", "their", "his", "her", "our", "these", "those"})
_PRONOUNS = frozenset({"all", "these", "those"})
_CLOSING = frozenset({"", ".", ",", ";", "and", ")", "!", "—", "–", "under", "in", "on", "from", "at", "with"})
_SHORTEST_PLURAL = 4
_DATING = frozenset({"last", "next", "later", "earlier", "ago"})  # `rose to 310,000 last year`
_NOT_COUNTED = frozenset({"police"})  # before a noun more often than by itself


def noun(tokens: Tokens, found: Amount) -> str:
    """The head noun behind a count or share, singular: `12 confirmed cases in` gives `case`; empty if none is near."""
    at = found.end
    if found.measure.dimension not in {"count", "percent"} or found.role is Role.RATING or at >= len(tokens):
        return ""
    if tokens[found.start].key in {"hat", "twice"} and tokens[at].key != "of":
        return "goal"  # `scored a hat-trick`, but `a hat-trick of titles`
    if tokens[at].text in HYPHENS and touches(tokens, at + 1):
        return singular(key_after(tokens, at)) if text_after(tokens, at)[:1].isalpha() else ""
    if tokens[at].key == "of":
        at += 1
        while key_at(tokens, at) in _DETERMINERS:
            at += 1
        if key_at(tokens, at) in THEM:
            return _told_of_them(tokens, at + 1)
    is_of_them = key_before(tokens, at) in _PRONOUNS and at - 1 > found.end
    at = _behind_owner(tokens, at) if at > found.end else at
    last = ""
    for number, token in enumerate(tokens[at : at + _NOUN_REACH], at):
        if _is_hyphenated(tokens, number) or token.key in _ORDERING:
            continue
        if not token.text[0].isalpha() or token.key in FUNCTION_WORDS or _is_no_noun(tokens, number):
            break
        if token.key in BEFORE:
            return ""  # `640 of the town's roughly 1,900 houses`
        is_closed = _is_plural(last) and last not in _NOT_COUNTED and not _is_plural(token.key)
        if is_closed or (last and token.key.endswith("ed")):
            break
        last = token.key  # `police officers`, `sports cars`: the last plural is what is counted
    return "" if is_of_them and not _is_plural(last) else singular(last)  # `of those tested positive`


def _is_no_noun(tokens: Tokens, number: int) -> bool:
    """`Rose to 310,000 last year`, `900 ten years ago`, `12 went home`, `417 lost their lives`, `four more than`."""
    key, following = tokens[number].key, key_after(tokens, number)
    return (
        SMALL.get(key, 0) > 1
        or (key in MORE_OR_LESS and following == "than")
        or key in _DATING
        or key in PRETERITES
        or (key in PAST and following in _DETERMINERS)
    )


def _told_of_them(tokens: Tokens, at: int) -> str:
    """What some of those counted are: `five of them infants`, `two of whom were children`."""
    if key_at(tokens, at) in COPULAS:
        at += 1
    told = key_at(tokens, at)
    return singular(told) if _is_plural(told) and key_after(tokens, at) in _CLOSING else ""


def _behind_owner(tokens: Tokens, at: int) -> int:
    """Past whose they are, of so many of somebody's: `three of the planet's largest moons` are moons."""
    owners = [number for number in range(at + 1, min(at + _NOUN_REACH, len(tokens))) if tokens[number].key in GENITIVE]
    between = tokens[at : owners[0]] if owners else ()
    return owners[0] + 1 if owners and all(token.text[0].isalpha() for token in between) else at


def _is_hyphenated(tokens: Tokens, number: int) -> bool:
    """Whether a token is a part of a compound, but not the one that says what is counted: `ex-`, `COVID-`, `-19`."""
    token = tokens[number]
    if token.text in HYPHENS or (text_after(tokens, number) in HYPHENS and touches(tokens, number + 1)):
        return True
    return text_before(tokens, number) in HYPHENS and touches(tokens, number) and not token.text[0].isalpha()


def _is_plural(key: str) -> bool:
    return key in IRREGULAR_PLURALS or (
        key.endswith("s") and not key.endswith(("ss", "us", "is")) and len(key) >= _SHORTEST_PLURAL
    )


def singular(key: str) -> str:
    if key in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[key]
    if key.endswith("ies") and len(key) > _SHORTEST_PLURAL:
        return key[:-3] + "y"
    if key.endswith(("ches", "shes", "sses", "xes")):
        return key[:-2]
    return key[:-1] if _is_plural(key) else key


def role(tokens: Tokens, found: Amount, start: int, end: int) -> Role:
    """What the figure whose hedge starts at `start` is of: a step where a word of change leads to it, else a level."""
    if found.role not in {Role.LEVEL, Role.SHARE}:
        return found.role
    if found.measure.dimension in {"time", "count"} and (_is_age(tokens, start, end) or _is_bare_age(tokens, found)):
        return Role.AGE
    reach = [key for key in _plain_words(tokens, max(0, start - _CHANGE_REACH), start) if key not in _ONLY]
    before = reach[-1] if reach else ""
    end_of_step = _end_of_step(tokens, before, start, end)
    if end_of_step:
        return end_of_step
    is_money = found.measure.dimension == "currency"  # `lost 3 million`, `a loss of 3 million`
    changes, nouns = (CHANGES - LOST, CHANGE_NOUNS - {"loss"}) if is_money else (CHANGES, CHANGE_NOUNS)
    is_led = before in changes or (before == "by" and not CHANGES.isdisjoint(_moved(tokens, start)))
    is_rate = found.measure.dimension.startswith("percent") and _is_at_a_rate(tokens, start)
    if is_led or is_rate or (before == "of" and not nouns.isdisjoint(reach[-2:])):
        return Role.CHANGE
    behind = key_at(tokens, end)
    if found.measure.dimension.partition("/")[0] in _STEPPED and (behind in CHANGE_NOUNS or behind in COMPARATIVES):
        return Role.CHANGE
    return Role.CHANGE if behind in _TOLD_BY and found.measure.dimension == "time" else found.role


def _is_at_a_rate(tokens: Tokens, start: int) -> bool:
    """Whether so many per cent are how fast something grows: `grew at 3`, `growing at a rate of 3`."""
    before = [token.key for token in up_to(tokens, start, _RATE_REACH)]
    if before[-3:] in (["a", "rate", "of"], ["a", "pace", "of"]):
        del before[-3:]
    return before[-1:] == ["at"] and not AT_A_RATE.isdisjoint(before[-2:-1])


_TOLD_BY = frozenset({"shorter", "longer", "faster", "slower", "quicker"})  # `20 minutes shorter`


def _plain_words(tokens: Tokens, start: int, end: int) -> list[str]:
    """The words between two places that are no part of a term: without the `down` of `turned down by`."""
    return [
        token.key
        for number, token in enumerate(tokens[start:end], start)
        if (token.key, key_before(tokens, number)) not in _SETTLED
    ]


def _end_of_step(tokens: Tokens, before: str, start: int, end: int) -> Role | None:
    """`from 20` and `to 30` behind a word of change; `61 per cent, down from 66`."""
    at = start
    while key_before(tokens, at) in _STANDING:
        at -= 1
    if at < start and key_before(tokens, at) == "from":
        before = "from"  # `from the current 20`
    if before in {"from", "to"} and _is_moved(tokens, max(0, start - _OUTCOME_REACH), start):
        return Role.BEFORE if before == "from" else Role.AFTER
    is_past = before in CHANGES and tokens[start].key in _PASSED
    is_step = is_past or [token.key for token in tokens[end : end + 3]] in ([",", "up", "from"], [",", "down", "from"])
    return Role.AFTER if is_step else None


_PASSED = frozenset({"above", "below", "past", "beyond"})  # `rose above 1,000`: where it went
_WENT = frozenset({"went", "gone", "goes"})  # `went from 10 seats to 14`
_STANDING = frozenset({"the", "a", "its", "their", "current", "previous", "present", "existing", "earlier", "old"})


def _is_moved(tokens: Tokens, start: int, end: int) -> bool:
    return any(token.key in CHANGES or token.key in _WENT for token in tokens[start:end])


def _moved(tokens: Tokens, start: int) -> list[str]:
    """The few words before `by`, whosever it is: `cut its key rate by 6 per cent`, `cut its grant to the city by 6`."""
    first = max(0, start - _CHANGE_REACH - 1)
    owner = next((at for at in range(first, start) if tokens[at].key in _OWNING), None)
    return _plain_words(tokens, first if owner is None else max(0, first - _OWNER), start)


def _is_age(tokens: Tokens, start: int, end: int) -> bool:
    before = [token.key for token in up_to(tokens, start, 2)]
    if before[-1:] == ["of"] and before[0] in SOMEBODY and (end == len(tokens) or tokens[end].key in _BEHIND_GIRL):
        return True  # `a girl of nine was killed`
    if before[-1:] == ["of"]:
        before.pop()  # `at the age of 13`
    if (
        not AGES.isdisjoint(before[-1:])
        or _goes_on_with_ages(tokens, start)
        or key_before(tokens, end) == "yo"
        or _is_limit(tokens, start, end)
    ):
        return True
    behind = [token.key for token in tokens[end : end + 2]]
    if behind[:1] in (["and"], ["or"]) and not _AGED.isdisjoint(behind[1:]):
        return True  # `those of 60 and older`
    return behind[:1] == ["old"] or behind == ["of", "age"] or (behind[1:] == ["old"] and behind[0] in HYPHENS)


def _goes_on_with_ages(tokens: Tokens, start: int) -> bool:
    """`aged 41 and 38`."""
    before = [token.key for token in up_to(tokens, start, _LISTED_AGE)]
    return len(before) == _LISTED_AGE and before[0] in AGES and before[1].isdigit() and before[2] == "and"


def _is_limit(tokens: Tokens, start: int, end: int) -> bool:
    """`adults over 60`, `people under 18`."""
    is_bound = tokens[start].key in {"over", "under"} and end == start + 2 and text_after(tokens, start).isdigit()
    return is_bound and key_before(tokens, start) in OF_AN_AGE


def _is_bare_age(tokens: Tokens, found: Amount) -> bool:
    """A bare number that can only be an age: `Anna Lind, 55, said`, `who is 55`, `the judge, Anna Lind, was 55`."""
    start, end = found.start, found.end
    if found.measure.dimension == "count" and 0 < found.value <= _OLDEST and _is_told_when(tokens, start, end):
        return True
    is_then = key_at(tokens, end) == "when" and key_after(tokens, end) in {"he", "she"}  # `was nine when she`
    is_number = found.measure.dimension == "count" and (is_then or tokens[start].text.isdigit()) and end == start + 1
    if start < _BEFORE_AGE or not is_number or not 0 < found.value <= _OLDEST:
        return False
    behind = tokens[end].key if end < len(tokens) else "."
    name = text_at(tokens, start - 2)
    if text_before(tokens, start) == ",":
        is_full_name = start > _BEFORE_AGE and _is_of_name(name) and _is_of_name(tokens[start - 3].text)
        return (behind == "," or (is_full_name and end + 1 >= len(tokens))) and (
            _is_of_name(name) or name.lower() in SOMEBODY
        )
    if key_before(tokens, start) == "at":
        return _is_done_at(tokens, start - 2) and behind in _BEHIND_AGE
    said_of = [token.text for token in tokens[max(start - 4, 0) : start - 1] if token.text != ","][-2:]
    is_person = is_then or name.lower() in _PERSONS | SOMEBODY or (len(said_of) > 1 and all(map(_is_of_name, said_of)))
    return key_before(tokens, start) in COPULAS and behind in _BEHIND_AGE and is_person


def _is_done_at(tokens: Tokens, at: int) -> bool:
    """Whether something that is done at an age is told up to a place: `married at 22`, `died in 2009, at 71`."""
    if key_at(tokens, at) != ",":
        return key_at(tokens, at) in _DONE_AT_AGE
    return any(token.key in _DONE_AT_AGE for token in up_to(tokens, at, _DONE_BEFORE))


def _is_told_when(tokens: Tokens, start: int, end: int) -> bool:
    """`when she was six`, `when Holm was only seven`."""
    before = [token for token in up_to(tokens, start, _TOLD_WHEN) if token.key not in _ONLY]
    if len(before) < _BEFORE_AGE + 1 or before[-1].key not in COPULAS:
        return False
    is_somebody = before[-2].key in {"he", "she"} or _is_of_name(before[-2].text)
    behind = tokens[end].key if end < len(tokens) else "."
    return is_somebody and any(token.key == "when" for token in before[:-2]) and behind in _BEHIND_AGE


def _is_of_name(word: str) -> bool:
    return word[:1].isupper() and word.isalpha()
