"""Names that the source lacks, each beside the one that stands in its place there."""

from collections.abc import Sequence

from factcheck import facts
from factcheck.facts import AGREEING
from factcheck.facts import name as name_kind
from factcheck.lexicon.grammar import DETERMINERS, GENITIVE
from factcheck.lexicon.modality import STANDING_IN
from factcheck.lexicon.stance import OPEN_TO_MANY, WORLDWIDE
from factcheck.lexicon.titles import COMPASS, PLACE_WORDS
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import AGENT, PREDICATE, Role, roles
from factcheck.match.read.stems import stem
from factcheck.match.words.between import name_between
from factcheck.match.words.copied import name_in_place
from factcheck.match.words.links import Links, held_places, is_about, is_linked_in, linked
from factcheck.match.words.side import Closeness, Side
from factcheck.match.words.standins import are_near, stand_in
from factcheck.model import Fact, Pair, Relation
from factcheck.names.order import numbered
from factcheck.words import keys_before, text_after, text_before, words_before

_NAME_REACH = 2.0
_BETWEEN = GENITIVE | {""}
OPEN_STEMS = frozenset(stem(word) for word in OPEN_TO_MANY)
_OF_PEOPLES = ("an", "ans", "ese", "ish", "ic", "i")
_MANY_ALIKE = 6  # words around two names
_FAMILY = 0.5  # the share of their words that two models of one make have in common


def replaced(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> tuple[Side, ...]:
    """Names that the source lacks, each beside the sourced name that stands in its place."""
    held = held_places(links)
    theirs = [(term.name, position in held) for position, term in enumerate(sourced.terms) if term.name]
    sides = []
    for index, term in enumerate(stated.terms):
        is_said = index in links and not (
            (term.key in WORLDWIDE and _is_of_another_head(index, stated, sourced, links))
            or _is_told_elsewhere(index, theirs, stated, sourced, links, context)
        )
        if is_said or is_about(term, sourced) or _is_realm(index, stated, sourced):
            continue
        if term.name and (stated.is_roll or _may_be_meant(term.name, sourced)):
            sides.append(Side(Pair(term.name, None, Relation.UNCLEAR), 0.0, 0.0))
        elif term.name:
            is_numbered = _has_digits(term.name)
            rivals = [
                _rival(term, name, stated, sourced, links)
                for name, is_held in theirs
                if _are_others(term.name, name, context)
                and not _may_hold(term, name, stated)
                and (not is_held or _has_digits(name))
                and (
                    (is_numbered and _has_digits(name) and is_model(_rival(term, name, stated, sourced, links)))
                    or _is_same_slot(index, name, stated, sourced, links)
                )
            ]
            if not rivals:
                other = stand_in(index, stated, sourced, links, context)
                other = other or name_in_place(term.name, stated, sourced, context)
                other = other or _between(index, stated, sourced, context)
                is_apart = other is not None and not _are_of_one_office(index, other, stated, sourced)
                other = None if other and (is_apart or _may_hold(term, other, stated)) else other
                rivals = [Side(Pair(term.name, other, Relation.CONFLICT), 1.0, 0.0)] if other else []
            unmatched = Side(Pair(term.name, None, Relation.UNCLEAR), 0.0, 0.0)
            sides.append(max(rivals, key=lambda side: side.closeness + side.lead, default=unmatched))
        elif term.key in WORLDWIDE:
            places = [name for name, is_held in theirs if not is_held and name_kind.is_place(name)]
            places = [name for name in places if _is_same_slot(index, name, stated, sourced, links)]
            world = Fact("name", stated.words.text[term.start : term.end], term.start, term.end, None)
            sides += [Side(Pair(world, name, Relation.CONFLICT), 1.0, 0.0) for name in places[:1]]
    return tuple(sides)


def _between(index: int, stated: Reading, sourced: Reading, context: facts.Context) -> Fact | None:
    """The name of a text given as the source between the same words, if what is told of it may not be so of both.

    With many words alike, whatever the two names are; with few, if they are of two things.
    """
    name = stated.terms[index].name
    if name is None or sourced.about or any(_is_open(role, stated) for role in roles(stated, index)):
        return None
    other, alike = name_between(name, stated, sourced)
    if other is None or {*name.text.lower().split()} & {*other.text.lower().split()}:
        return None
    if alike >= _MANY_ALIKE and not (name_kind.is_place(name) and name_kind.is_place(other)):
        return None if facts.compare(name, other, context) in AGREEING else other
    is_held = any(facts.compare(one, other, context) is Relation.SAME for one in stated.of_kind("name"))
    is_another = _are_others(name, other, context)
    return other if is_another and (alike >= _MANY_ALIKE or not is_held) else None


def _is_told_elsewhere(
    index: int,
    theirs: Sequence[tuple[Fact, bool]],
    stated: Reading,
    sourced: Reading,
    links: Links,
    context: facts.Context,
) -> bool:
    """Whether the source has a place as the owner of something alone, and another where it stands.

    `The market in Chile`, of "Chile's curbs hit the market in Peru".
    """
    name = stated.terms[index].name
    if name is None or not name_kind.is_place(name) or not any(role.part == "in" for role in roles(stated, index)):
        return False
    behind = [sourced.words.text[sourced.terms[place].end :][:2] for place, _ in links[index]]
    return all(ending in GENITIVE for ending in behind) and any(
        not is_held
        and name_kind.is_place(other)
        and facts.compare(name, other, context) is Relation.CONFLICT
        and _is_same_slot(index, other, stated, sourced, links)
        for other, is_held in theirs
    )


def _has_digits(name: Fact) -> bool:
    return any(map(str.isdigit, name.text))


def _is_realm(index: int, stated: Reading, sourced: Reading) -> bool:
    """Whether a place only tells whose ruler somebody is: `Harald V of Norway`, beside "King Harald".

    Not where the source tells of a ruler of another place.
    """
    ruler, place = stated.terms[index - 1] if index else None, stated.terms[index]
    if ruler is None or ruler.name is None or place.name is None or not numbered(ruler.key):
        return False
    is_of_it = stated.words.text[ruler.end : place.start].split() in (["of"], ["of", "the"])
    return is_of_it and not any(name_kind.is_place(fact) for fact in sourced.of_kind("name"))


def _is_of_another_head(index: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what is worldwide is another thing: `the global chip market`, "the world's leading chip designer"."""
    head = _head(index, stated)
    heads = [_head(place, sourced) for place, _ in links[index]]
    return head != index and not is_linked_in(links, head, heads)


def _head(index: int, reading: Reading) -> int:
    """The last of the words that stand right behind a term, side by side; one possessive may stand between."""
    text, terms = reading.words.text, reading.terms
    while index + 1 < len(terms) and text[terms[index].end : terms[index + 1].start].strip() in _BETWEEN:
        index += 1
    return index


def _may_be_meant(name: Fact, sourced: Reading) -> bool:
    """Whether the source has the name in a longer one, or its last word alone: `North Africa`, `City` of a club."""
    keys = name.text.lower().split()
    theirs = [other.text.lower().split() for other in sourced.of_kind("name")]
    if len(keys) == 1 or any(map(str.isdigit, name.text)):
        return any(other[0] in COMPASS and other[1:] == keys for other in theirs)
    is_bare_place = (
        name_kind.is_place(name) and keys[-1] not in PLACE_WORDS
    )  # Hampshire is no short form of the new one
    tokens = () if is_bare_place else sourced.words.tokens
    return any(
        token.key == keys[-1] and token.text[0].isupper() and not text_before(tokens, number)[:1].isupper()
        for number, token in enumerate(tokens[:-1])
        if not text_after(tokens, number)[:1].isupper()
    )


def is_of_another_subject(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> bool:
    """Whether both texts open with a name, and the one with none of the other's: `Bosch cut` for "Siemens cut"."""
    mine, theirs = _opening(stated), _opening(sourced)
    if mine is None or theirs is None or mine in links or is_about(stated.terms[mine], sourced):
        return False
    name, other = stated.terms[mine].name, sourced.terms[theirs].name
    is_held = theirs in held_places(links)
    return name is not None and other is not None and not is_held and _are_others(name, other, context)


def has_near_name(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> bool:
    """Whether a name that the source lacks shares a word with another one that the stated text lacks: two Lunds."""
    held = held_places(links)
    theirs = [term.name for position, term in enumerate(sourced.terms) if term.name and position not in held]
    lacking = [term.name for index, term in enumerate(stated.terms) if term.name and index not in links]
    return any(are_near(name, other, context) for name in lacking for other in theirs)


def _opening(reading: Reading) -> int | None:
    """The name that a text begins with, after no more than an article or a quotation mark."""
    before = [token for token in reading.words.tokens if not reading.terms or token.end <= reading.terms[0].start]
    is_first = bool(reading.terms) and reading.terms[0].name is not None
    return 0 if is_first and all(token.key in DETERMINERS or not token.key[0].isalnum() for token in before) else None


def _is_same_slot(index: int, name: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a stated name and `name` play the same part for words that say the same."""
    there = next((position for position, term in enumerate(sourced.terms) if term.name is name), None)
    if there is None:
        return False
    theirs = roles(sourced, there)
    for role in roles(stated, index):
        for other in theirs:
            if role.part != other.part:
                continue
            if role.governor < 0 and other.governor < 0:
                return _are_of_one_office(index, name, stated, sourced)
            if not _is_open(role, stated) and other.governor in linked(links, role.governor):
                return True
    return False


def _are_of_one_office(index: int, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether the words before two names make no other office of the one: `the mayor is`, "the deputy mayor is"."""
    mine = keys_before(stated.words, stated.terms[index].start)
    return STANDING_IN.isdisjoint({*mine} ^ {*keys_before(sourced.words, other.start)})


def _are_others(stated: Fact, sourced: Fact, context: facts.Context) -> bool:
    """Whether two names are of two things, as far as they tell: `Wellston` may be a place, `St. Louis` is one."""
    relation = facts.compare(stated, sourced, context)
    may_be_people = " " not in stated.text and stated.text.lower().endswith(_OF_PEOPLES)
    if name_kind.is_people(sourced) and not (may_be_people or name_kind.is_place(stated)):
        return False  # `American` says of what people somebody is, not who: beside `the Merrow singer`
    if set(stated.text.lower().split()) < set(sourced.text.lower().split()):
        return any(map(str.isdigit, stated.text)) and not _is_shortened(stated, sourced)  # not `BBC` of BBC One
    if relation is not Relation.UNCLEAR:
        return relation is Relation.CONFLICT
    if set(stated.text.lower().split()) & set(sourced.text.lower().split()):
        return False
    is_one_place = name_kind.is_place(stated) != name_kind.is_place(sourced)
    return is_one_place and name_kind.may_be_place(stated, sourced)


def _is_shortened(stated: Fact, sourced: Fact) -> bool:
    """Whether words are left out in the middle of a name alone: `Merrian Kite 40` for "Merrian Air Lines Kite 40"."""
    mine, theirs = stated.text.lower().split(), sourced.text.lower().split()
    return mine[:1] == theirs[:1] and mine[-1:] == theirs[-1:]


def _may_hold(term: Term, other: Fact, stated: Reading) -> bool:
    """Whether a country may be where the other name lies: `born in Norway`, "born in Brimstad"."""
    if term.name is None or not name_kind.is_country(term.name) or name_kind.is_place(other):
        return False
    before = [token.key for token in words_before(stated.words, term.start) if token.key not in DETERMINERS]
    return before[-1:] in (["in"], ["from"])


def _is_open(role: Role, stated: Reading) -> bool:
    """Whether the same may hold of others: `played for` two clubs; but `plays for` only one at a time."""
    if role.governor < 0:
        return False
    governor = stated.terms[role.governor]
    is_present = governor.key.endswith("s")
    return role.part not in {AGENT, PREDICATE} and governor.stem in OPEN_STEMS and not is_present


def is_model(rival: Side) -> bool:
    """Whether the two are a make's models, told apart by a number: these need no like place."""
    names = (rival.pair.stated.text, rival.pair.sourced.text if rival.pair.sourced else "")
    return rival.lead >= _FAMILY and all(any(map(str.isdigit, name)) for name in names)


def _rival(term: Term, other: Fact, stated: Reading, sourced: Reading, links: Links) -> Side:
    """A name beside another that may stand in its place; `lead` is the share of their words that is the same.

    What another name of the stated text says is left out: `Huawei's Ascend 910C` for "Huawei Ascend 910B".
    """
    name = term.name or Fact("name", term.key, term.start, term.end, None)
    near_by = Closeness(stated, sourced, links, _NAME_REACH).of(name, other)
    elsewhere = {word for fact in stated.of_kind("name") if fact is not name for word in fact.text.lower().split()}
    mine = set(name.text.lower().split())
    theirs = set(other.text.lower().split()) - (elsewhere - mine)
    return Side(Pair(name, other, Relation.CONFLICT), near_by, len(mine & theirs) / max(len(mine), len(theirs)))
