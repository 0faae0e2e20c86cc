"""Two names in, out comes whether they are one: SAME, WEAKER, CONFLICT or UNCLEAR.

Whether they stand in the same slot is for the caller to know.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from factcheck.lexicon.places import DEMONYMS, PART_OF, PLACE_ALIASES, PLACES
from factcheck.lexicon.regions import REGIONS
from factcheck.lexicon.titles import (
    BUILT_PLACES,
    COMPANY_ENDINGS,
    COMPASS,
    DIRECTIONS,
    GIVEN_NAMES,
    MODEL_RANGES,
    MODEL_WORDS,
    NICKNAMES,
)
from factcheck.model import Relation
from factcheck.names import Name, Shape
from factcheck.names.make import canonical, code_of, word_of
from factcheck.names.order import numbered
from factcheck.names.units import fold
from factcheck.spelling import american, are_neighbours_exchanged, is_one_slip_apart

_LONG_WORD = 6  # letters; a single edit in fewer makes another name (Iran, Iraq; Mali, Bali)
_LONGEST_ACRONYM = 12
_SHORTEST_ROOT = 4
_CLASSES = (Shape.PERSON, Shape.BODY, Shape.PLACE, Shape.PRODUCT)


def relate(stated: Name, sourced: Name, aliases: Mapping[str, str]) -> Relation:
    """How the name a draft states stands to the name its source has.

    `aliases` maps names in lower case to the ones they stand for. A name is SAME as its alias, its
    acronym, its surname, its short form and its own misspelling.
    """
    return _relation(_resolved(stated, aliases), _resolved(sourced, aliases))


@lru_cache(maxsize=1 << 14)
def _relation(stated: Name, sourced: Name) -> Relation:
    if stated.key == sourced.key or _squashed(stated) == _squashed(sourced) or _in_full(stated) == _in_full(sourced):
        return Relation.SAME
    ordered = _of_one_name(stated, sourced)
    if ordered:
        return ordered
    placed = _places(stated, sourced)
    if placed:
        return placed
    if _is_acronym_of(stated, sourced) or _is_acronym_of(sourced, stated):
        return Relation.SAME
    if stated.digits != sourced.digits:
        return _codes(stated, sourced)
    return _words(stated, sourced)


def _of_one_name(stated: Name, sourced: Name) -> Relation | None:
    """How two of one name stand that are told apart by a number, `Henry VIII` and `BBC Two`, or as father and son."""
    if stated.words == sourced.words and {stated.key[-2:], sourced.key[-2:]} == {"jr", "sr"}:
        return Relation.CONFLICT
    mine, theirs = numbered(stated.key), numbered(sourced.key)
    if mine is None or theirs is None or not (mine.words <= theirs.words or theirs.words <= mine.words):
        return None
    if mine.number != theirs.number:
        return Relation.CONFLICT
    return Relation.SAME if mine.words == theirs.words else None


def alias_table(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Pairs of names as a person writes them (`("CAICT", "the China Academy of ...")`), by the keys of `Name`."""
    return {_key(name): _key(stands_for) for name, stands_for in pairs}


def _key(written: str) -> str:
    return " ".join(fold(written).removeprefix("the ").split())


def _resolved(name: Name, aliases: Mapping[str, str]) -> Name:
    """`name` under the key that the aliases of this text give it, with that key's words."""
    if not aliases:
        return name
    key = aliases.get(name.key) or aliases.get(_plain(name), name.key)
    if key == name.key:
        return name
    key = canonical(fold(key))
    keys = key.split()
    digits = tuple(code for word in keys if (code := code_of(word)))
    words = tuple(word for each in keys if (word := word_of(each)))
    return Name(key, words or digits or (key,), digits, name.is_demonym, Shape.PLACE if key in PLACES else name.shape)


def _plain(name: Name) -> str:
    return name.key.replace(".", "")


def _squashed(name: Name) -> str:
    """The key without what writers leave in or out: `Mate60`, `GPT 4`, `Byte Dance`."""
    return "".join(char for char in name.key if char.isalnum())


def _in_full(name: Name) -> str:
    """The key with each short form of a place written out: `Supreme Court of the US`."""
    return " ".join(PLACE_ALIASES.get(word, word) for word in name.key.split())


def _places(stated: Name, sourced: Name) -> Relation | None:
    """A city stands in its country, that in its regions; which of two regions a country is of may be open."""
    if lies_in(sourced, stated):
        return Relation.WEAKER
    mine, theirs = stated.key, sourced.key
    if not {mine, theirs} <= PLACES:
        return None
    if _holds(theirs, mine) or _share_name(mine, theirs) or _are_open(mine, theirs):
        return Relation.UNCLEAR
    return Relation.CONFLICT


def lies_in(inner: Name, outer: Name) -> bool:
    """Whether one known place lies in another: Oslo in Norway, that in Europe; or is the east or south of it."""
    return _holds(outer.key, inner.key) or _is_part(inner, outer)


def _holds(outer: str, inner: str) -> bool:
    holders = _holders(inner)
    return outer in holders or any(place in REGIONS.get(outer, ()) for place in (inner, *holders))


def _holders(place: str) -> tuple[str, ...]:
    """The places that hold `place`, from the next larger one up."""
    holders: list[str] = []
    while (larger := PART_OF.get(place)) and larger not in holders and larger != place:
        holders.append(larger)
        place = larger
    return tuple(holders)


def _are_open(one: str, other: str) -> bool:
    """Whether the one is a region and the other in one that shares countries with it: Romania may be of the Balkans."""
    for region, place in ((one, other), (other, one)):
        held = REGIONS.get(region, frozenset())
        around = (them for them in REGIONS.values() if not them.isdisjoint((place, *_holders(place))))
        if place not in REGIONS and any(not held.isdisjoint(them) for them in around):
            return True
    return False


def _is_part(inner: Name, outer: Name) -> bool:
    """`Southern California`, of California; what is a place of its own by that name is none: `West Virginia`."""
    direction, _, rest = inner.key.partition(" ")
    return rest == outer.key and outer.key in PLACES and inner.key not in PLACES and direction in COMPASS


def _share_name(stated: str, sourced: str) -> bool:
    """`Korea` may be either of its halves."""
    shorter, longer = sorted((stated, sourced), key=len)
    return longer in {f"north {shorter}", f"south {shorter}"} and shorter == "korea"


def _is_acronym_of(short: Name, long: Name) -> bool:
    """`CAICT` for `China Academy of Information and Communications Technology`."""
    letters = short.key.replace(".", "").replace("&", "")
    if short.shape is not Shape.ACRONYM or not 1 < len(letters) <= _LONGEST_ACRONYM or len(long.words) < 2:  # noqa: PLR2004
        return False
    return letters in initials(long)


def initials(name: Name) -> frozenset[str]:
    """The acronyms that a name can have: of its significant words, of all of them, without a company ending."""
    significant = "".join(word[0] for word in name.words)
    every = "".join(word[0] for word in name.key.replace("-", " ").split())
    plain = "".join(word[0] for word in name.key.split() if word_of(word))
    company = "".join(word[0] for word in name.words if word not in COMPANY_ENDINGS)
    return frozenset({significant, every, plain, company})


def _codes(stated: Name, sourced: Name) -> Relation:
    """Numbers that differ make different things of a family; a family without its number is its looser name."""
    shared = _shared(stated, sourced)
    if not stated.digits or not sourced.digits:
        is_looser = shared and not stated.digits and shared == len(_set(stated))
        return Relation.WEAKER if is_looser else Relation.UNCLEAR
    if any(_is_variant(one, other) for one in stated.digits for other in sourced.digits):
        return Relation.UNCLEAR
    is_family = shared or any(_is_near_code(one, other) for one in stated.digits for other in sourced.digits)
    return Relation.CONFLICT if is_family or _are_models(stated, sourced) else Relation.UNCLEAR


def _is_variant(one: str, other: str) -> bool:
    """`A330` and `A330-200`."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(f"{shorter}-")


def _is_near_code(one: str, other: str) -> bool:
    """`910B` and `910C`, `4G` and `5G`, `H100` and `A100`: one part the same, the other not."""
    letters = ["".join(filter(str.isalpha, code)) for code in (one, other)]
    figures = ["".join(filter(str.isdigit, code)) for code in (one, other)]
    return one != other and bool(letters[0] or letters[1]) and (letters[0] == letters[1] or figures[0] == figures[1])


def _are_models(stated: Name, sourced: Name) -> bool:
    """Whether both are written out as a make and its number (`iPhone 15`, `Mate 60 Pro`)."""
    return bool(_set(stated) and _set(sourced))


def _words(stated: Name, sourced: Name) -> Relation:
    short, long = sorted((stated, sourced), key=lambda name: len(_set(name)))
    missing = _set(short) - _set(long)
    if not missing:
        return _shortened(stated, sourced)
    rest = _set(long) - _set(short)
    shortest = _LONG_WORD - 1 if _set(short) & _set(long) else _LONG_WORD
    if len(missing) <= len(rest) and all(any(_is_same_word(one, other, shortest) for other in rest) for one in missing):
        return Relation.SAME
    return _strangers(stated, sourced)


def _shortened(stated: Name, sourced: Name) -> Relation:
    """One name's words are all in the other's: its short form, unless that is the name of something else."""
    short, long = sorted((stated, sourced), key=lambda name: len(_set(name)))
    if not short.words:
        return Relation.UNCLEAR
    extra = _set(long) - _set(short)
    if short.key in PLACES and long.key not in PLACES and long.shape is not Shape.PLACE:
        return Relation.UNCLEAR
    if (extra & BUILT_PLACES and long.shape is Shape.PLACE) or (extra & DIRECTIONS and extra <= DIRECTIONS):
        return Relation.UNCLEAR
    if short.digits and extra & MODEL_WORDS:
        return Relation.UNCLEAR if extra & MODEL_RANGES else Relation.CONFLICT
    is_given_name = short.words[0] in GIVEN_NAMES and len(short.words) == 1 and long.words[-1] not in short.words
    return Relation.UNCLEAR if is_given_name and long.shape is not Shape.PERSON else Relation.SAME


def _strangers(stated: Name, sourced: Name) -> Relation:
    """Nothing makes them one: a conflict if they could stand for the same sort of thing."""
    shapes = {stated.shape, sourced.shape}
    if Shape.ACRONYM in shapes and _could_abbreviate(stated, sourced):
        return Relation.UNCLEAR
    if (Shape.PLACE in shapes and shapes != {Shape.PLACE}) or shapes == {Shape.PERSON, Shape.ACRONYM}:
        return Relation.UNCLEAR
    if stated.shape in _CLASSES and sourced.shape in _CLASSES and stated.shape is not sourced.shape:
        return Relation.UNCLEAR
    return Relation.CONFLICT


def _could_abbreviate(stated: Name, sourced: Name) -> bool:
    """Whether the acronym's letters come in the other name in their order (`HKEX`, Hong Kong Exchanges)."""
    short, long = (stated, sourced) if stated.shape is Shape.ACRONYM else (sourced, stated)
    if long.shape is Shape.ACRONYM or not long.key.startswith(short.key[:1]):
        return False
    letters = iter(long.key)
    return all(letter in letters for letter in short.key)


def _shared(stated: Name, sourced: Name) -> int:
    return len(_set(stated) & _set(sourced))


def _set(name: Name) -> frozenset[str]:
    """The words that tell this name from others: demonyms as their place, without a company's ending."""
    words = {_word(word) for word in name.words if word not in name.digits}
    return frozenset(words - COMPANY_ENDINGS or words)


def _word(word: str) -> str:
    return DEMONYMS.get(word) or PLACE_ALIASES.get(word) or american(word)


def _is_same_word(one: str, other: str, shortest: int) -> bool:
    """A nickname, an initial, or one slip of the pen in a word of at least `shortest` letters."""
    if NICKNAMES.get(one, one) == NICKNAMES.get(other, other):
        return True
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    if one in _KNOWN and other in _KNOWN:
        return False
    if _is_people_of(one, other) or _is_people_of(other, one):
        return True
    if min(len(one), len(other)) < shortest:
        return False
    return is_one_slip_apart(one, other) or are_neighbours_exchanged(one, other)


def _is_people_of(people: str, place: str) -> bool:
    """`Diegans` of San Diego, `Ohioans` of Ohio."""
    root = place.rstrip("aeiou")
    return len(root) >= _SHORTEST_ROOT and any(
        people == root + vowel + ending for vowel in ("", place[-1], "i") for ending in ("an", "ans")
    )


_KNOWN = PLACES | GIVEN_NAMES
