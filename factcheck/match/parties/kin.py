"""A reading in, who is told to be whose kin out: `Ada is Ben's daughter`, `he is the father of Ada`.

A word for kin, or for another of two such as a pupil, stands between those who are it and the one whose they are. A
pronoun, or nobody named, is whom the text speaks of.
"""

from collections.abc import Sequence

from factcheck.lexicon.grammar import COPULAS, DETERMINERS, POSSESSIVES, PREPOSITIONS, THIRD_PERSONS, WHOSE
from factcheck.lexicon.kin import KIN, OF_ONE, RELATED, SIBLINGS
from factcheck.lexicon.numbers import TIES
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, key_after, key_before, keys_between, text_before, words_before, words_behind

_PERSONS = THIRD_PERSONS - {"it"}
_DESCRIBED = 6  # tokens between a verb and its noun: `is the eldest of the two sons of`
_JOINTS = frozenset({"and", ",", ", and", "&"})
_PICKED = frozenset("one two both either first second third last elder younger only".split())  # `one of her sons`
_AGES = {"elder": "elder", "older": "elder", "younger": "younger"}


class Owned(NamedTuple):
    """A word for kin by its token, whose it is, nobody for a pronoun, and where the phrase begins that it ends."""

    word: Token
    age: str
    owners: tuple[int, ...]
    start: int


class Kin(NamedTuple):
    """A word for kin by its token, who are it and whose it is: terms; none where that is whom the text speaks of.

    `is_bare`: it is not told who they are, `Bo's son met her`.
    """

    word: Token
    holders: tuple[int, ...]
    owners: tuple[int, ...]
    is_bare: bool = False


class OfOne(NamedTuple):
    """What one is to the other that this is not to it, in which way, and who they are: `the elder brother of`."""

    way: tuple[str, str]
    holder: int
    owner: int


@once
def kin(reading: Reading) -> tuple[Kin, ...]:
    """Each word for kin of a text with the two whom it relates."""
    found = (_kin(reading, one) for one in owned(reading) if one.word.key in KIN)
    return tuple(one for one in found if one is not None)


@once
def owned(reading: Reading) -> tuple[Owned, ...]:
    """Each word for kin, or for another of two, with whose it is: `A's brother`, `the brother of A`."""
    numbers = (number for number, token in enumerate(reading.words.tokens) if token.key in RELATED)
    found = (_owned(reading, number) for number in numbers if _is_word(reading, number))
    return tuple(one for one in found if one is not None)


@once
def of_one(reading: Reading) -> tuple[OfOne, ...]:
    """Each such word with the two who cannot change places: `the elder brother of Moe`, `a tributary of the Oster`."""
    tokens = reading.words.tokens
    found = []
    for number, token in enumerate(tokens):
        age = _AGES.get(key_before(tokens, number), "")
        if (token.key not in OF_ONE and not (token.key in SIBLINGS and age)) or key_after(tokens, number) != "of":
            continue
        owners = _listed_behind(reading, tokens[number + 1].end)
        holders = _subject(reading, token.start) or _apposed(reading, _described(tokens, number).start)
        if owners and holders:
            found.append(OfOne((token.key, age), holders[-1], owners[0]))
    return tuple(found)


def holder_of(reading: Reading, index: int) -> int | None:
    """Who is told to be the kin of somebody: `Lind is the son of`, `the son of a judge, Lind wrote`."""
    term = reading.terms[index]
    if [token.key for token in words_behind(reading.words, term.end, 1)] != ["of"]:
        return None
    before = words_before(reading.words, term.start)
    if any(token.key not in DETERMINERS for token in before):
        return next(iter(_apposed(reading, term.start)), None)
    comma = next((token for token in words_behind(reading.words, term.end) if token.key == ","), None)
    first = comma and reading.term_at(comma.end + 1)
    return first if first and reading.terms[first].name else None


def _kin(reading: Reading, one: Owned) -> Kin | None:
    holders = _subject(reading, one.start)
    if holders is None and (beside := _named_behind(reading, one.word)):
        holders = beside
    if holders is None:
        is_bare = bool(one.owners) and one.start < one.word.start  # `Bo's son met her`
        return Kin(one.word, (), one.owners, is_bare=True) if is_bare else None
    return Kin(one.word, holders, one.owners) if holders or one.owners else None


def _is_word(reading: Reading, number: int) -> bool:
    """Whether it is a word of its own: not that of `Destiny's Child`, `step-son` or `sister-in-law`."""
    tokens = reading.words.tokens
    token = tokens[number]
    is_by_marriage = "law" in [one.key for one in beyond(tokens, number, 4)]
    is_named = any(fact.start <= token.start < fact.end for fact in reading.of_kind("name"))
    is_joined = text_before(tokens, number) in TIES or (key_after(tokens, number) in {"-", "in"} and is_by_marriage)
    return not is_joined and not is_named and not token.text[0].isupper()


def _owned(reading: Reading, number: int) -> Owned | None:
    tokens = reading.words.tokens
    token = tokens[number]
    age = _AGES.get(key_before(tokens, number), "")
    if key_after(tokens, number) == "of":
        names = _listed_behind(reading, tokens[number + 1].end)
        return Owned(token, age, names, token.start) if names else None
    for at in range(number - 1, max(number - _DESCRIBED, -1), -1):
        key = tokens[at].key
        if key in WHOSE:
            return Owned(token, age, (), tokens[at].start)
        if key in POSSESSIVES:
            owner = _ending_at(reading, tokens[at].start)
            return None if owner is None else Owned(token, age, (owner,), reading.terms[owner].start)
        if not key[0].isalpha() or key in COPULAS or key in DETERMINERS:
            return None
    return None


def _ending_at(reading: Reading, end: int) -> int | None:
    """The name that ends there, with a space between or none: `Ada 's` in text that was cut into words."""
    return next((index for index, term in enumerate(reading.terms) if term.name and end - term.end in (0, 1)), None)


def _subject(reading: Reading, start: int) -> tuple[int, ...] | None:
    """Those who are told to be it before a verb, none for a pronoun: `Ada and Ida are`, `he is the eldest`."""
    before = words_before(reading.words, start, _DESCRIBED)
    while before and before[-1].key[0].isalpha() and before[-1].key not in COPULAS:
        if before[-1].key in PREPOSITIONS and not _picks(before):
            return None  # `is the friend of her brother`
        before = before[:-1]
    if not before:
        return None
    previous = [token.key for token in before[:-1]][-1:]
    is_told = before[-1].key in COPULAS
    if previous and previous[0] in _PERSONS and (is_told or before[-1].key in POSSESSIVES):
        return ()  # `he's the brother`
    if not is_told:
        return None
    names = [index for index, term in enumerate(reading.terms) if term.name and term.end == before[-1].start - 1]
    found = _with_list(reading, names[0]) if names else ()
    return found if found and not _is_placed(reading, found[0]) else None


def _picks(before: Sequence[Token]) -> bool:
    """Whether words end in an `of` by which some are picked out: `one of`, `the eldest of`."""
    picked = before[-2].key if len(before) > 1 else ""
    return before[-1].key == "of" and (picked in _PICKED or picked.endswith("est"))


def _described(tokens: Sequence[Token], number: int) -> Token:
    """The word before one that says more of it, or that one: `elder` before `brother`."""
    key = key_before(tokens, number)
    is_described = bool(key) and key[0].isalpha() and key not in DETERMINERS and key not in COPULAS
    return tokens[number - is_described]


def _apposed(reading: Reading, end: int) -> tuple[int, ...]:
    """The name before the comma or the `is` of a word for kin; of a sentence that has more between, its first."""
    before = [token for token in words_before(reading.words, end) if token.key not in DETERMINERS]
    if not before or before[-1].key not in {*COPULAS, ","}:
        return ()
    named = [at for at in reading.terms_before(before[-1].start) if reading.terms[at].name]
    apposed = [at for at in named if reading.terms[at].end == before[-1].start - (before[-1].key != ",")]
    if apposed and not _is_placed(reading, apposed[0]):
        return tuple(apposed[:1])
    if before[-1].key == "," and {token.key for token in before} & {"who", "which"}:
        return ()
    ends = COPULAS if before[-1].key == "," else {","}  # `The Varn is a river in Gallia, a tributary of the Oster`
    return tuple([at for at in named if words_behind(reading.words, reading.terms[at].end, 1)[0].key in ends][:1])


def _is_placed(reading: Reading, index: int) -> bool:
    """Whether a name stands behind a preposition, be it with a word before it: `in western Gallia`."""
    before = [token.key for token in words_before(reading.words, reading.terms[index].start, 2)]
    is_led = before[-1:] == ["the"] or not before or before[-1].isalpha()  # not `in 1901 Ada`
    return not PREPOSITIONS.isdisjoint(before if is_led else before[-1:])


def _listed_behind(reading: Reading, start: int) -> tuple[int, ...]:
    """The names that a phrase behind `of` ends with: `of the actresses Ada and Ida Holt`."""
    names = (at for at in reading.terms_behind(start) if reading.terms[at].name)
    first = next((at for at in names if not _is_told_apart_by(at, reading)), None)
    between = [] if first is None else keys_between(reading.words, start, reading.terms[first].start)
    between = [key for key in between if key not in POSSESSIVES]
    if first is None or len(between) > _DESCRIBED or not all(key[0].isalpha() and key != "and" for key in between):
        return ()
    found = [first]
    while found[-1] + 1 < len(reading.terms) and reading.terms[found[-1] + 1].name:
        if _joint(reading, found[-1]) not in _JOINTS:
            break
        found.append(found[-1] + 1)
    return tuple(found)


def _is_told_apart_by(index: int, reading: Reading) -> bool:
    """Whether a name but tells of the next who that is: `of the Gallia players Ada and Ida`, `of Olaf's wife Mina`."""
    term, following = reading.terms[index], beyond(reading.terms, index, 2)
    if not any(one.name for one in following):
        return False
    between = reading.words.text[term.end : following[0].start].strip()
    return between in POSSESSIVES or (following[0].name is None and not between)


def _joint(reading: Reading, index: int) -> str:
    return reading.words.text[reading.terms[index].end : reading.terms[index + 1].start].strip()


def _with_list(reading: Reading, last: int) -> tuple[int, ...]:
    """A name with those before it in one list: `Ada and Ida Holt`."""
    found = [last]
    while found[0] > 0 and reading.terms[found[0] - 1].name:
        if _joint(reading, found[0] - 1) not in _JOINTS:
            break
        found.insert(0, found[0] - 1)
    return tuple(found)


def _named_behind(reading: Reading, token: Token) -> tuple[int, ...]:
    """The name right behind a word for kin, its comma or verb: `his brother Bo`, `her son, Bo`, `her son is Bo`."""
    index = next((at for at in reading.terms_behind(token.end) if reading.terms[at].name), None)
    if index is None:
        return ()
    between = reading.words.text[token.end : reading.terms[index].start].strip()
    following = next(iter(keys_between(reading.words, reading.terms[index].end, len(reading.words.text))), "")
    is_told = between in COPULAS and following not in POSSESSIVES  # not `her son is Bo's friend`
    return (index,) if between in {"", ","} or is_told else ()
