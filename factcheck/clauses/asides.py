"""A stretch of a sentence in, what it says by the way out: who somebody is, what else he did, and what came first."""

from factcheck.clauses.stretches import Clause, Cut, Part, has_subject, is_said_by, keys_of, part_of, phrase
from factcheck.clauses.verbs import is_verb
from factcheck.lexicon.grammar import HOW_MANY
from factcheck.lexicon.propose import (
    ADVERBS,
    AS_A_WORD,
    BETWEEN,
    DATING,
    DETERMINERS,
    FINITE,
    KIN,
    LINKS,
    OPENERS,
    PLURAL_PEOPLE,
    TIED,
)
from factcheck.lexicon.reporting import REPORTING
from factcheck.typed import NamedTuple
from factcheck.words import key_before

_BARE = 2  # tokens of "the oldest"


class Relative(NamedTuple):
    """`X, which has ...`: the one it speaks of, what it says behind its pronoun, and its last segment."""

    owner: Clause
    said: Clause
    last: int


class Aside(NamedTuple):
    """What is said by the way, in the segments up to `last`; the main clause says what it says without it."""

    part: Part
    last: int
    is_left_out: bool = True


def aside_of(cut: Cut, place: int) -> Aside | None:
    first = cut.segments[place].first
    while not place and first < cut.segments[0].after - 1 and cut.tokens[first].key in OPENERS:
        first += 1
    head = cut.tokens[first].key
    if place and head in {"which", "who"}:
        return _relative(cut, place)
    if head in TIED:
        return _tied(cut, place, first)
    if place and head in {"such", "including"}:
        return _examples(cut, place)
    return _apposition(cut, place) if place else None


def _relative(cut: Cut, place: int) -> Aside | None:
    found = relative(cut, place)
    if found is None:
        return None
    text = f"{cut.said(*found.owner)} {cut.said(*found.said)}"
    return Aside(part_of(cut, found.owner.first, found.said.after, text, "relative"), found.last)


def relative(cut: Cut, place: int) -> Relative | None:
    """The clause that begins with the segment's `which`: until the main verb follows, or the sentence is over."""
    last = place
    while last < len(cut.segments) - 1 and not _goes_on_behind(cut, place, cut.segments[last + 1]):
        last += 1
    first, after = cut.segments[place].first + 1, cut.segments[last].after
    before = cut.segments[place - 1]
    if place > 1 and _is_of_name(cut, place - 1) and cut.ends_in_name(cut.segments[place - 2]):
        before = cut.segments[
            place - 2
        ]  # "Nvidia, the leading designer, which had ...", "Lind, head of sales at X, who"
    owner = phrase(cut, before)
    if owner is None or first >= after or has_subject(cut, first):
        return None
    return Relative(owner, Clause(first, after), last)


def is_adverb(key: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return key in BETWEEN or key in ADVERBS or key.endswith("ly")


def _is_of_name(cut: Cut, place: int) -> bool:
    """Whether a segment tells who or what the name before it is."""
    head = cut.tokens[cut.segments[place].first]
    is_person = cut.tokens[cut.segments[place + 1].first].key == "who"
    is_noun = is_person and head.text[0].islower() and head.key not in LINKS and not cut.has_verb(cut.segments[place])
    return head.key in DETERMINERS or is_noun


def _goes_on_behind(cut: Cut, place: int, segment: Clause) -> bool:
    """Whether the main clause goes on with `segment`: with its verb, with a subject and a verb, or with who says so."""
    if is_said_by(cut, segment):
        return True
    first = segment.first
    while first < segment.after - 1 and is_adverb(cut.tokens[first].key):
        first += 1  # "also used"
    if is_verb(cut.tokens, first):
        return True
    is_subject = cut.tokens[segment.first].key in DETERMINERS or segment.first in cut.named.values()
    is_main_open = any(cut.has_verb(before) for before in cut.segments[:place])
    return is_subject and not is_main_open and cut.has_verb(segment) and cut.has_verb(cut.segments[place])


def _tied(cut: Cut, place: int, first: int) -> Aside | None:
    """`After X happened, ...` and `..., after X happened`: with its own asides, until it has a verb."""
    if _is_idiom(cut, first, cut.segments[place].after):
        return None
    is_phrase = not place and len(cut.segments) > 1 and not cut.has_verb(Clause(first + 1, cut.segments[0].after))
    if is_phrase and cut.tokens[cut.segments[0].after].text == ",":
        return None  # "After the war, ..."
    last = place
    while last < len(cut.segments) and not cut.has_verb(Clause(first + 1, cut.segments[last].after)):
        last += 1
    if last > place + 2 or last == len(cut.segments):
        return None
    if place and last > place and has_subject(cut, cut.segments[last].first):
        return None  # "On Sunday, after 33 years as a host, he will leave"
    after = cut.segments[last].after
    is_bare = is_verb(cut.tokens, first + 1) or (key_before(cut.tokens, after) in FINITE and after - 1 not in cut.named)
    if is_bare or first + 1 >= after or (not place and last == len(cut.segments) - 1):
        return None
    part = part_of(cut, first + 1, after, cut.said(first + 1, after), "clause")
    return Aside(part, last, is_left_out=not place and cut.tokens[first].key not in DATING)


def _is_idiom(cut: Cut, first: int, after: int) -> bool:
    """Whether no clause is opened: "since then", "as well as"; or one that only says who speaks: "as Noble notes"."""
    head, *keys = [token.key for token in cut.tokens[first:after]]
    if head != "as":
        return head == "since" and keys[:1] == ["then"]
    return not keys or keys[0] in AS_A_WORD or keys[-1] in REPORTING or keys[-2:] in (["put", "it"], ["puts", "it"])


def _examples(cut: Cut, place: int) -> Aside | None:
    """`leading firms, such as Huawei and ZTE,`: these are leading firms."""
    segment = cut.segments[place]
    first = segment.first + 1 + (cut.tokens[segment.first].key == "such")
    owner = phrase(cut, cut.segments[place - 1])
    if owner is None or first >= segment.after or not cut.ends_in_name(segment) or cut.has_verb(segment):
        return None
    head = cut.tokens[first].key
    if cut.tokens[owner.first].key in HOW_MANY or head.endswith("ing") or head in LINKS:
        return None  # "several packages, such as ...", "the work, including keeping ...", "including for ..."
    kind = cut.tokens[owner.after - 1].key
    if not cut.tokens[first].text[0].isalpha() or not (kind.endswith("s") or kind in PLURAL_PEOPLE):
        return None  # "a budget for 2020, including $49 million in the General Fund"
    who, what = cut.said(first, segment.after), cut.said(*owner)
    verb = "are" if " and " in who else "is one of"
    text = f"{who} {verb} {what[:1].lower()}{what[1:]}"
    return Aside(part_of(cut, owner.first, segment.after, text, "apposition"), place, is_left_out=False)


def _apposition(cut: Cut, place: int) -> Aside | None:
    """`Nvidia, the leading designer` and `its first smartphone, the Mate 60 Pro`: one is the other."""
    segment, before = cut.segments[place], cut.segments[place - 1]
    head = cut.tokens[segment.first].key
    owner = phrase(cut, before)
    if owner is None or cut.has_verb(segment) or head in {"and", "or", "but"} or _is_listed(cut, place):
        return None
    is_place = place > 1 and owner == before and cut.ends_in_name(before) and cut.ends_in_name(cut.segments[place - 2])
    if is_place or (owner.after - 1 in cut.places and not KIN.isdisjoint(keys_of(cut, segment))):
        return None  # "born in Vienna, Austria, the son of ..."
    first, said = cut.said(*owner), cut.said(*segment)
    start = -1 if segment.after - 1 in cut.places else cut.named.get(segment.after - 1, -1)  # "the old school, Oxford"
    is_name = start in {segment.first, segment.first + 1} and (start == segment.first or head in DETERMINERS)
    if head in DETERMINERS and cut.ends_in_name(before) and not is_name:
        return Aside(part_of(cut, owner.first, segment.after, f"{first} is {said}", "apposition"), place)
    is_told = cut.tokens[owner.first].key in DETERMINERS and not cut.ends_in_name(before)
    if owner.after - owner.first == _BARE and cut.tokens[owner.after - 1].key.endswith("est"):
        return None  # "The oldest, the Corran": of what, the sentence before says
    if is_name and is_told and owner.after - owner.first > 1:
        part = part_of(cut, owner.first, segment.after, f"{said} is {first[:1].lower()}{first[1:]}", "apposition")
        return Aside(part, place, is_left_out=False)
    return None


def _is_listed(cut: Cut, place: int) -> bool:
    """Whether a list goes on behind a segment: "a carpenter, housebuilder, and later a farmer"."""
    if place + 1 >= len(cut.segments):
        return False
    following = cut.segments[place + 1]
    head = cut.tokens[following.first]
    if head.key in {"and", "or"} and following.first + 1 < following.after and not cut.has_verb(following):
        return cut.tokens[following.first + 1].key in DETERMINERS  # "a minority, and a coalition with ..."
    is_noun = head.text[0].islower() and head.key not in LINKS | TIED | OPENERS | DETERMINERS | {"which", "who", "such"}
    return is_noun and not head.key.endswith(("ing", "ed", "ly")) and not cut.has_verb(following)
