"""A sentence in, the propositions it is made of out: each its own stretch of it, and as a sentence by itself.

A sentence of a newspaper says several things at once: between commas who somebody is, in a clause
with `which` what else he has done, before or after the main clause what came first. Each may be
quoted, and found wrong, by itself.
"""

from collections.abc import Iterator, Sequence

from factcheck import words
from factcheck.lexicon.grammar import HOW_MANY
from factcheck.lexicon.propose import (
    ALSO_NOUNS,
    AS_A_WORD,
    ASIDE,
    BEHIND_A_VERB,
    BETWEEN,
    DATING,
    DETERMINERS,
    FINITE,
    INFINITIVES,
    INTENDING,
    JOINING,
    LINKS,
    NO_VERBS,
    OBJECTS,
    OF_A_COMPANY,
    OF_FIGURES,
    OPENERS,
    PAST_ALONE,
    PLURAL,
    PLURAL_PEOPLE,
    PRONOUNS,
    SMALL_WORDS,
    THIRD_PERSON,
    TIED,
)
from factcheck.lexicon.reporting import REPORTING
from factcheck.model import Token
from factcheck.names.find import names
from factcheck.typed import NamedTuple

_BARE = 2  # tokens of "the oldest"
_SHORTEST = 3  # words of a clause that says something
_OPENING, _CLOSING = frozenset("“(["), frozenset("”)]")
_ENDING = frozenset(".,;:!?…")
_BEFORE_A_FIGURE = frozenset("$€£-−+~")
# Who says it says all of it: "X rose, and Y fell, the bank said".
_TELLING = frozenset({"said", "says", "told", "tells", "according", "“", '"'})
_SUBJECTS = (DETERMINERS | PRONOUNS) - {"one", "that", "this", "there"}
_LONGEST_NAME = 12  # tokens that may stand before a clause as the one it speaks of


class Part(NamedTuple):
    """`sentence[start:end]` are the words that prove `text`. `kind`: main, clause, relative or apposition."""

    start: int
    end: int
    text: str
    kind: str


class _Clause(NamedTuple):
    """A stretch of tokens between two commas, dashes or ends, `first` to before `after`, at no depth."""

    first: int
    after: int


class _Cut(NamedTuple):
    """A sentence cut into tokens and stretches; `named` gives where each name begins, by the token it ends with."""

    text: str
    tokens: Sequence[Token]
    segments: Sequence[_Clause]
    named: dict[int, int]

    def said(self, first: int, after: int) -> str:
        """The words from one token to before another."""
        return self.text[self.tokens[first].start : self.tokens[after - 1].end]

    def ends_in_name(self, segment: _Clause) -> bool:
        return segment.after - 1 in self.named

    def has_verb(self, segment: _Clause) -> bool:
        return any(is_verb(self.tokens, at) for at in range(*segment) if not self._is_in_name(at))

    def _is_in_name(self, at: int) -> bool:
        return any(first <= at <= last for last, first in self.named.items())


def parts(sentence: str) -> tuple[Part, ...]:
    """The main proposition first, then the others in the order of the sentence."""
    tokens = words.cut(sentence).tokens
    at = {token.end: place for place, token in enumerate(tokens)}
    begins = {token.start: place for place, token in enumerate(tokens)}
    found = names(words.cut(sentence))
    named = {at[name.end]: begins[name.start] for name in found if name.end in at and name.start in begins}
    cut = _Cut(sentence, tokens, _segments(tokens), named)
    asides: list[Part] = []
    gone: set[int] = set()
    for place in range(len(cut.segments)):
        aside = _aside(cut, place)
        if aside:
            asides.append(aside.part)
            gone.update(range(place, aside.last + 1) if aside.is_left_out else ())
    held = [main for kept in _side_by_side(cut, gone) if (main := _main(cut, kept, gone))]
    return tuple(part for part in (*held, *asides) if _stands_alone(part))


def _segments(tokens: Sequence[Token]) -> list[_Clause]:
    """The stretches between commas and dashes that stand in no quotation or bracket; figures keep their commas."""
    found: list[_Clause] = []
    depth, first = 0, 0
    for at, token in enumerate(tokens):
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
        is_of_name = at + 1 < len(tokens) and tokens[at + 1].key in OF_A_COMPANY  # "Patterson Companies, Inc."
        if depth <= 0 and token.text in ASIDE and at > first and not is_of_name:
            found.append(_Clause(first, at))
            first = at + 1
    last = len(tokens)
    while last > first and tokens[last - 1].text in _ENDING:
        last -= 1
    return [*found, _Clause(first, last)] if last > first else found


class _Aside(NamedTuple):
    """What is said by the way, in the segments up to `last`; the main clause says what it says without it."""

    part: Part
    last: int
    is_left_out: bool = True


def _aside(cut: _Cut, place: int) -> _Aside | None:
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


def _relative(cut: _Cut, place: int) -> _Aside | None:
    """`X, which has ...,`: until the main verb follows, or the sentence is over."""
    last = place
    while last < len(cut.segments) - 1 and not _goes_on_behind(cut, place, cut.segments[last + 1]):
        last += 1
    first, after = cut.segments[place].first + 1, cut.segments[last].after
    before = cut.segments[place - 1]
    if place > 1 and _is_of_name(cut, place - 1) and cut.ends_in_name(cut.segments[place - 2]):
        before = cut.segments[
            place - 2
        ]  # "Nvidia, the leading designer, which had ...", "Lind, head of sales at X, who"
    owner = _phrase(cut, before)
    if owner is None or first >= after or _has_subject(cut, first):
        return None
    text = f"{cut.said(*owner)} {cut.said(first, after)}"
    return _Aside(_part(cut, owner.first, after, text, "relative"), last)


def _is_of_name(cut: _Cut, place: int) -> bool:
    """Whether a segment tells who or what the name before it is."""
    head = cut.tokens[cut.segments[place].first]
    is_person = cut.tokens[cut.segments[place + 1].first].key == "who"
    is_noun = is_person and head.text[0].islower() and head.key not in LINKS and not cut.has_verb(cut.segments[place])
    return head.key in DETERMINERS or is_noun


def _has_subject(cut: _Cut, at: int) -> bool:
    """Whether a clause has a subject of its own: "the budget, which Mayor Lind presented", "which ones were sold"."""
    token = cut.tokens[at]
    return token.text[0].isupper() or token.key in DETERMINERS or token.key in PRONOUNS or token.key in {"one", "ones"}


def _goes_on_behind(cut: _Cut, place: int, segment: _Clause) -> bool:
    """Whether the main clause goes on with `segment`: with its verb, or with a subject and a verb of its own."""
    first = segment.first
    while first < segment.after - 1 and (cut.tokens[first].key in BETWEEN or cut.tokens[first].key.endswith("ly")):
        first += 1  # "also used"
    if is_verb(cut.tokens, first):
        return True
    is_subject = cut.tokens[segment.first].key in DETERMINERS or segment.first in cut.named.values()
    is_main_open = any(cut.has_verb(before) for before in cut.segments[:place])
    return is_subject and not is_main_open and cut.has_verb(segment) and cut.has_verb(cut.segments[place])


def _tied(cut: _Cut, place: int, first: int) -> _Aside | None:
    """`After X happened, ...` and `..., after X happened`: with its own asides, until it has a verb."""
    if _is_idiom(cut, first, cut.segments[place].after):
        return None
    is_phrase = not place and len(cut.segments) > 1 and not cut.has_verb(_Clause(first + 1, cut.segments[0].after))
    if is_phrase and cut.tokens[cut.segments[0].after].text == ",":
        return None  # "After the war, ..."
    last = place
    while last < len(cut.segments) and not cut.has_verb(_Clause(first + 1, cut.segments[last].after)):
        last += 1
    if last > place + 2 or last == len(cut.segments):
        return None
    if place and last > place and _has_subject(cut, cut.segments[last].first):
        return None  # "On Sunday, after 33 years as a host, he will leave"
    after = cut.segments[last].after
    is_bare = is_verb(cut.tokens, first + 1) or (cut.tokens[after - 1].key in FINITE and after - 1 not in cut.named)
    if is_bare or first + 1 >= after or (not place and last == len(cut.segments) - 1):
        return None
    part = _part(cut, first + 1, after, cut.said(first + 1, after), "clause")
    return _Aside(part, last, is_left_out=not place and cut.tokens[first].key not in DATING)


def _is_idiom(cut: _Cut, first: int, after: int) -> bool:
    """Whether no clause is opened: "since then", "as well as"; or one that only says who speaks: "as Noble notes"."""
    head, *keys = [token.key for token in cut.tokens[first:after]]
    if head != "as":
        return head == "since" and keys[:1] == ["then"]
    return not keys or keys[0] in AS_A_WORD or keys[-1] in REPORTING or keys[-2:] in (["put", "it"], ["puts", "it"])


def _examples(cut: _Cut, place: int) -> _Aside | None:
    """`leading firms, such as Huawei and ZTE,`: these are leading firms."""
    segment = cut.segments[place]
    first = segment.first + 1 + (cut.tokens[segment.first].key == "such")
    owner = _phrase(cut, cut.segments[place - 1])
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
    return _Aside(_part(cut, owner.first, segment.after, text, "apposition"), place, is_left_out=False)


def _apposition(cut: _Cut, place: int) -> _Aside | None:
    """`Nvidia, the leading designer` and `its first smartphone, the Mate 60 Pro`: one is the other."""
    segment, before = cut.segments[place], cut.segments[place - 1]
    head = cut.tokens[segment.first].key
    owner = _phrase(cut, before)
    if owner is None or cut.has_verb(segment) or head in {"and", "or", "but"} or _is_listed(cut, place):
        return None
    if place > 1 and owner == before and cut.ends_in_name(before) and cut.ends_in_name(cut.segments[place - 2]):
        return None  # "born in Vienna, Austria, the son of ..."
    first, said = cut.said(*owner), cut.said(*segment)
    start = cut.named.get(segment.after - 1, -1)
    is_name = start in {segment.first, segment.first + 1} and (start == segment.first or head in DETERMINERS)
    if head in DETERMINERS and cut.ends_in_name(before) and not is_name:
        return _Aside(_part(cut, owner.first, segment.after, f"{first} is {said}", "apposition"), place)
    is_told = cut.tokens[owner.first].key in DETERMINERS and not cut.ends_in_name(before)
    if owner.after - owner.first == _BARE and cut.tokens[owner.after - 1].key.endswith("est"):
        return None  # "The oldest, the Corran": of what, the sentence before says
    if is_name and is_told and owner.after - owner.first > 1:
        part = _part(cut, owner.first, segment.after, f"{said} is {first[:1].lower()}{first[1:]}", "apposition")
        return _Aside(part, place, is_left_out=False)
    return None


def _is_listed(cut: _Cut, place: int) -> bool:
    """Whether a list goes on behind a segment: "a carpenter, housebuilder, and later a farmer"."""
    if place + 1 >= len(cut.segments):
        return False
    following = cut.segments[place + 1]
    head = cut.tokens[following.first]
    is_noun = head.text[0].islower() and head.key not in LINKS | TIED | OPENERS | DETERMINERS | {"which", "who", "such"}
    return is_noun and not head.key.endswith(("ing", "ed", "ly")) and not cut.has_verb(following)


def _phrase(cut: _Cut, segment: _Clause) -> _Clause | None:
    """The noun phrase at the end of a segment: back to its article, a verb or a word that links; a name stays whole."""
    first = segment.after
    while first > segment.first and segment.after - first < _LONGEST_NAME:
        key = cut.tokens[first - 1].key
        if first - 1 in cut.named:
            first = max(cut.named[first - 1], segment.first)
            continue
        if key == "," and cut.tokens[first].key in OF_A_COMPANY:
            first -= 1
            continue
        if key in LINKS or key in OPENERS or key in TIED or is_verb(cut.tokens, first - 1):
            break
        first -= 1
        if key in DETERMINERS:
            break
    return _Clause(first, segment.after) if first < segment.after else None


def _part(cut: _Cut, first: int, after: int, text: str, kind: str) -> Part:
    return Part(cut.tokens[first].start, cut.tokens[after - 1].end, text, kind)


def _side_by_side(cut: _Cut, gone: set[int]) -> list[list[_Clause]]:
    """What is left without the asides, cut where another clause begins: "X opened in 1959, and an annex was added"."""
    found: list[list[_Clause]] = [[]]
    left = [segment for place, segment in enumerate(cut.segments) if place not in gone]
    is_one = not _TELLING.isdisjoint([token.key for token in cut.tokens])
    is_one = is_one or not left or cut.tokens[left[0].first].key in TIED
    for at, segment in enumerate(left):
        if not is_one and _begins_anew(cut, segment, left[at + 1 :]) and any(map(cut.has_verb, found[-1])):
            found.append([])
        found[-1].append(segment)
    return found


def _begins_anew(cut: _Cut, segment: _Clause, following: Sequence[_Clause]) -> bool:
    """Whether a clause with a subject and a verb of its own is joined to the one before."""
    first = segment.first
    is_joined = cut.tokens[first].key in JOINING
    if not is_joined and (not first or cut.tokens[first - 1].text != ";"):
        return False
    first += is_joined
    is_subject = first in cut.named.values() or (first < segment.after and cut.tokens[first].key in _SUBJECTS)
    is_open = any(is_verb(cut.tokens, one.first) for one in following)  # "but his father, a farmer, insisted"
    return is_subject and (is_open or cut.has_verb(_Clause(first + 1, segment.after)))


def _main(cut: _Cut, kept: list[_Clause], gone: set[int]) -> Part | None:
    """What these segments say without the asides; its quotation runs from its first word to its last."""
    while kept and all(cut.tokens[at].key in OPENERS for at in range(*kept[0])):
        del kept[0]
    if not kept:
        return None
    first = kept[0].first
    while first < kept[0].after - 1 and cut.tokens[first].key in OPENERS:
        first += 1
    start, end = cut.tokens[first].start, cut.tokens[kept[-1].after - 1].end
    text, at = "", start
    for place in sorted(gone):
        aside_start, aside_end = (
            cut.tokens[cut.segments[place].first].start,
            cut.tokens[cut.segments[place].after - 1].end,
        )
        if start <= aside_start and aside_end <= end:
            text += cut.text[at:aside_start].rstrip(" ,–—-") + " "
            at = aside_end
            while at < end and cut.text[at] in " ,–—-":
                at += 1
    return Part(start, end, text + cut.text[at:end], "main")


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token is a verb that a sentence may have for its own, by its form; that of `state-owned` is none."""
    key = tokens[at].key
    if key in FINITE or key in PAST_ALONE or key in THIRD_PERSON:
        return True
    if at and (key in PLURAL or key in INTENDING) and _is_of_plural(tokens, at):
        return True
    if key in ALSO_NOUNS and 0 < at < len(tokens) - 1 and tokens[at - 1].key not in DETERMINERS | {"to"}:
        after = tokens[at + 1]
        return after.key in BEHIND_A_VERB or not after.text[0].isalpha()
    if key in OF_FIGURES and 0 < at < len(tokens) - 1 and tokens[at - 1].key not in DETERMINERS | INFINITIVES:
        behind = tokens[at + 1].text
        return behind == "by" or behind[0].isdigit() or behind in _BEFORE_A_FIGURE
    if (
        at
        and key.endswith("s")
        and [token.key for token in tokens[at + 1 : at + 2]] == ["and"]
        and at + 2 < len(tokens)
    ):
        return tokens[at + 2].key in FINITE | THIRD_PERSON  # "designs and sells"
    is_joined = at > 0 and tokens[at - 1].text == "-"
    return len(key) > 4 and key.endswith("ed") and key not in NO_VERBS and not is_joined  # noqa: PLR2004


def _is_of_plural(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that is an infinitive or a noun elsewhere is a verb here: by what stands before and behind it."""
    before, after = tokens[at - 1], tokens[at + 1].key if at + 1 < len(tokens) else ""
    if before.key in DETERMINERS | INFINITIVES or not before.text[0].isalnum():
        return False
    if at > 1 and tokens[at - 2].key == "than":
        return False  # "older than you think"
    if tokens[at].key in INTENDING:
        return after == "to"
    return before.key in PLURAL_PEOPLE or after in OBJECTS or (before.key[-1] == "s" and after in BEHIND_A_VERB)


def _stands_alone(part: Part) -> bool:
    """Whether the quotation is one stretch with both of its marks, and long enough to say something."""
    balanced = all(part.text.count(left) == part.text.count(right) for left, right in ("“”", "()", "[]"))
    balanced = balanced and part.text.count('"') % 2 == 0
    said = part.text.lower().split()
    if part.kind == "clause" and len(said) <= _SHORTEST:
        return False  # "Officers arrived"
    return balanced and sum(word not in SMALL_WORDS for word in said) >= _SHORTEST - 1


def propositions(sentence: str) -> Iterator[Part]:
    """`parts`, each with a capital at its head and a full stop at its end."""
    for part in parts(sentence):
        text = " ".join(part.text.split())
        closed = text if text[-1:] in ".!?" or text[-2:-1] in ".!?" else f"{text}."
        head = closed[:1].upper() if part.start else closed[:1]  # "systemd" at the head of a sentence is meant so
        yield part._replace(text=f"{head}{closed[1:]}")
