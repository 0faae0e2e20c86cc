"""Two readings in, the words out by which the one tells as done what the other plans: `opened`, "plans to open".

Each verb is read by the few words before it: done (`opened`, `has opened`), ahead (`will open`, `is due to open`),
possible (`may open`), over (`used to lead`), going on (`leads`, `has led since`). Where the source has the verb in
several ways, or in one that is not told, it says nothing against the stated one.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest

from factcheck.lexicon.grammar import COPULAS, DETERMINERS, PREPOSITIONS
from factcheck.lexicon.modality import LEAVING_ROOM, PLANNING, WEIGHING
from factcheck.lexicon.relations import CEASING, STARTING
from factcheck.lexicon.reporting import REPORTING
from factcheck.lexicon.stance import NEGATORS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.words.links import Links, same_words
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, up_to

_WEIGHING = WEIGHING | {"considers"}  # `considering ordering`
# Behind `what` a deed is but what another is set beside: `twice what was spent last year`.
_UNTOLD = frozenset({"would", "could", "can", "should", "if", "unless", "whether", "what"}) | NEGATORS
_SUPPOSING = frozenset({("would", "have"), ("could", "have")})
_REACH = 5  # tokens before the verb: `is set to be soon opened`
_NEXT = 2  # `to soon open`, but `due to heavy rain closed`
_BREAKS = frozenset(
    {",", ";", ":", ".", "and", "but", "or", "that", "who", "which", "while", "because", "as", "“", "”"}
)

_CLOSING = frozenset({".", ";", ":", "who", "which", "that", "because", "while", "but", "if", "when"})

DONE, AHEAD, POSSIBLE, OVER, LASTING, OBLIGED = "done", "ahead", "possible", "over", "lasting", "obliged"
ANNOUNCED = "announced"  # it may have been done since
SUPPOSED = "supposed"  # of what was not so: `would have had to close`
_AGAINST = {POSSIBLE: {DONE, OBLIGED}, AHEAD: {DONE}, OVER: {LASTING}}
_MORE = {
    DONE: {AHEAD, POSSIBLE, ANNOUNCED, SUPPOSED},
    AHEAD: {SUPPOSED},
    OBLIGED: {POSSIBLE, SUPPOSED},
    LASTING: {SUPPOSED},
}
# What is said with these, and no room left, says more than `may`; a plan does not.
_ASSURING = frozenset({"will", "shall"})
_LIGHT_DEEDS = STARTING | CEASING | {"go", "goes", "went", "gone"}
_SCHEDULED = STARTING | CEASING | frozenset("open opens close closes air airs premieres debuts soon next".split())
_DOUBTING = LEAVING_ROOM - {"set", "due", "about"}
_MORE_ASSURED = {**_MORE, AHEAD: {POSSIBLE, SUPPOSED}}
_MODALS = {"will": AHEAD, "shall": AHEAD, "'ll": AHEAD, "may": POSSIBLE, "might": POSSIBLE, "must": OBLIGED}


# Without one of the first, or a "to" with one of the second, a text tells of nothing ahead, possible or over; without
# one of the third of nothing that was but announced or supposed.
_PUTTING_OFF = frozenset({*_MODALS, *_WEIGHING})
_BEFORE_TO = frozenset({*PLANNING, "used", "is", "are", "was", "were"})
_SUPPOSES = frozenset({"would", "could"})


class Deed(NamedTuple):
    """The way in which a verb is told, and the word that tells it."""

    way: str
    token: Token


def unlike_realis(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The stated word that puts a deed off, or says that it is over, beside the source's verb by which it is not."""
    return _told_in_another_way(_AGAINST, stated, sourced, links) if _puts_off(stated) else iter(())


def overstated(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The stated word by which a deed is done, or must be, beside the source's by which it is planned, or may be."""
    is_less = _puts_off(sourced) or not sourced.keys.isdisjoint(_SUPPOSES)
    ways = _MORE_ASSURED if _is_assured(stated) else _MORE
    if is_less:
        yield from _told_in_another_way(ways, stated, sourced, links)
        yield from _told_as_present(stated, sourced, links)


def _told_as_present(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """What is so now, and there no more than ahead: `runs to Lund`, "will run to Lund".

    What begins or has its day may be told in the present ahead of it: `The fair opens in May`.
    """
    if stated.of_kind("date") or not _SCHEDULED.isdisjoint(stated.keys):
        return
    tokens = {token.start: token for token in stated.words.tokens}
    for index, term in enumerate(stated.terms):
        told = [(sourced.terms[place], deed_of(sourced, place)) for place in same_words(links, index)]
        is_present = term.key.endswith("s") and term.name is None
        is_verb = all(there.is_verb and there.key == term.key[: len(there.key)] != term.key for there, _ in told)
        if told and is_present and is_verb and all(deed and deed.way == AHEAD for _, deed in told):
            yield from ((tokens[term.start], deed.token) for _, deed in told[:1] if deed)
            return


def _is_assured(reading: Reading) -> bool:
    """Whether it is said that something will be, and nothing leaves room that it may not."""
    if reading.keys.isdisjoint(_ASSURING):
        return False
    dates = reading.of_kind("date")  # `in May`
    return not any(token.key in _DOUBTING and not is_inside(token.start, dates) for token in reading.words.tokens)


def _puts_off(reading: Reading) -> bool:
    """Whether a text may tell of what is ahead, possible or over: a look at its words, before its verbs."""
    keys = reading.keys
    return not keys.isdisjoint(_PUTTING_OFF) or ("to" in keys and not keys.isdisjoint(_BEFORE_TO))


def _told_in_another_way(
    ways: Mapping[str, set[str]], stated: Reading, sourced: Reading, links: Links
) -> Iterator[tuple[Token, Token]]:
    """The first deed that the source tells in one of the ways that are against the stated one."""
    for index, deed in _deeds(stated):
        for told in _told_otherwise(index, ways[deed.way], sourced, links) if deed.way in ways else ():
            yield deed.token, told.token
            return


def _told_otherwise(index: int, ways: set[str], sourced: Reading, links: Links) -> Iterator[Deed]:
    """How the source tells of a stated verb, if it always does in one of these ways."""
    places = same_words(links, index)
    told = [deed_of(sourced, place) for place in places]
    found = [deed for deed in told if deed is not None and deed.way in ways]
    if found and len(found) == len(told):
        yield found[0]


def _deeds(reading: Reading) -> Iterator[tuple[int, Deed]]:
    for index, term in enumerate(reading.terms):
        is_deed = term.weight >= 1 or term.key in _LIGHT_DEEDS
        deed = deed_of(reading, index) if term.name is None else None
        if deed and (is_deed or deed.token.key in _ASSURING):
            yield index, deed


def deed_of(reading: Reading, index: int) -> Deed | None:
    """How the verb at a term is told; None for one that is none, or of which that is not plain."""
    return None if _is_within_plan(reading, index) else _deed(reading, index)


def _deed(reading: Reading, index: int) -> Deed | None:
    term, tokens = reading.terms[index], reading.words.tokens
    number = next((at for at, token in enumerate(tokens) if token.start == term.start), 0)
    before = _undated(_before(tokens, number), reading)
    keys = [token.key for token in before]
    verb = tokens[number]
    if not before and (led := _led_with(tokens, number)):
        return Deed(_MODALS[led.key], led)
    if not _UNTOLD.isdisjoint(keys):
        return _untold(tokens, before)
    for token in before:
        if token.key in _MODALS and token.text.islower():  # no month of May
            return Deed(_MODALS[token.key], token)
    if "to" in keys[-_NEXT:]:
        return _to_do(before, keys)
    if keys[-1:] and keys[-1] in _WEIGHING and term.key.endswith("ing"):
        return Deed(POSSIBLE, before[-1])
    return _told_alone(reading, index, keys, verb)


def _led_with(tokens: Sequence[Token], number: int) -> Token | None:
    """The modal of a verb that another went before: `will cut 1,100 jobs and retire nine jets`."""
    key = tokens[number].key
    if tokens[max(number - 1, 0)].key != "and" or is_participle(key) or key.endswith(("s", "ing")):
        return None
    for token in reversed(tokens[:number]):
        if token.key in _CLOSING:
            return None
        if token.key in _MODALS and token.text.islower():
            return token
    return None


def _untold(tokens: Sequence[Token], before: Sequence[Token]) -> Deed | None:
    """A verb behind a word by which it is not told as done: `said it would cut 600 jobs`, `would have had to close`."""
    keys = [token.key for token in before]
    if any(pair in _SUPPOSING for pair in pairwise(keys)) and NEGATORS.isdisjoint(keys):
        return Deed(SUPPOSED, before[0])
    is_announced = keys[-1] == "would" and _is_announced(tokens, before[-1].start)
    return Deed(ANNOUNCED, before[-1]) if is_announced else None


def _to_do(before: Sequence[Token], keys: Sequence[str]) -> Deed | None:
    """A verb behind `to`: what used to be, has to be or is planned."""
    at = len(keys) - 1 - keys[::-1].index("to")
    if keys[at - 1 : at] == ["used"] and keys[at - 2 : at - 1] not in (["is"], ["are"], ["was"], ["were"], ["be"]):
        return Deed(OVER, before[at - 1])
    if keys[at - 1 : at] in (["has"], ["have"]):
        return Deed(OBLIGED, before[at - 1])
    if keys[at - 1 : at] in (["was"], ["were"]) and keys[at + 1 : at + 2] == ["have"]:
        return Deed(SUPPOSED, before[at - 1])  # `was to have begun in 2014`
    is_cause = keys[at - 1] == "due" and COPULAS.isdisjoint(keys[: at - 1])  # `deaths due to the virus`
    is_planned = at > 0 and (keys[at - 1] in PLANNING or keys[at - 1] in {"is", "are"}) and not is_cause
    return Deed(AHEAD, before[at - 1]) if is_planned else None


def _is_announced(tokens: Sequence[Token], start: int) -> bool:
    """Whether a `would` is the `will` of somebody who spoke of it, and hangs on no condition."""
    keys = [token.key for token in tokens]
    spoken = [token.key for token in tokens if token.end <= start][-_REACH:]
    return not REPORTING.keys().isdisjoint(spoken) and not {"if", "unless", "whether"} & set(keys)


def _told_alone(reading: Reading, index: int, keys: Sequence[str], verb: Token) -> Deed | None:
    """A verb before which nothing plans it."""
    term = reading.terms[index]
    last = keys[-1] if keys else ""
    is_perfect = last in {"has", "have"}  # `has run`
    if is_perfect or (is_participle(term.key) and last not in DETERMINERS and last not in PREPOSITIONS):
        is_since = any(token.key == "since" for token in reading.words.tokens if token.start > term.end)
        if is_perfect and is_since:
            return Deed(LASTING, verb)
        return Deed(DONE, verb) if last not in {"is", "are", "be", "being", "get"} else None
    return Deed(LASTING, verb) if term.is_verb and term.key.endswith("s") and last not in COPULAS else None


def _is_within_plan(reading: Reading, index: int) -> bool:
    """Whether a participle only tells which kind it is of that there will be: `will stage an opera set in Lund`."""
    if not is_participle(reading.terms[index].key) or reading.keys.isdisjoint(_ASSURING):
        return False
    tokens = [token for token in reading.words.tokens if token.end <= reading.terms[index].start]
    noun = reading.term_at(tokens[-1].start) if tokens else None
    clause = [token.key for token in tokens]
    closed = next((at for at in range(len(clause) - 1, -1, -1) if clause[at] in _CLOSING), -1)
    is_behind_noun = noun is not None and not is_participle(reading.terms[noun].key)
    return is_behind_noun and not _ASSURING.isdisjoint(clause[closed + 1 :])


def _undated(before: Sequence[Token], reading: Reading) -> list[Token]:
    """The same without the day on which it was agreed or planned: `agreed on Monday to buy it`."""
    days = reading.of_kind("date")
    starts = {day.start for day in days}
    return [
        token
        for token, following in zip_longest(before, before[1:])
        if not is_inside(token.start, days)
        and not (following is not None and following.start in starts and token.key in PREPOSITIONS)
    ]


def _before(tokens: Sequence[Token], number: int) -> list[Token]:
    """The few words before a verb, back to the last mark or joint."""
    found: list[Token] = []
    for token in reversed(up_to(tokens, number, _REACH)):
        if token.key in _BREAKS:
            break
        found.append(token)
    return found[::-1]
