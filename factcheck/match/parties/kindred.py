"""Two readings in, what they say of how two are related out: `Ada is Ben's daughter`, "he is the father of Ada".

A word for kin stands between those who are it and the one whose kin they are. A pronoun, or nobody named, is whom the
text speaks of. From the other end one relation is another: whose father somebody is, that one is his child.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import COPULAS, DETERMINERS, PREPOSITIONS
from factcheck.lexicon.relations import KINSHIPS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, key_after, keys_between, text_before, words_before

_OWNERS = frozenset({"his", "her", "their"})
_SUBJECTS = frozenset({"he", "she", "they"})
_DESCRIBED = 6  # tokens between a verb and its noun: `is the eldest of the two sons of`
_JOINTS = frozenset({"and", ",", ", and", "&"})
_OF_NAMES = frozenset({"'s", "’s", "'"})
_PICKED = frozenset("one two both either first second third last elder younger only".split())  # `one of her sons`
_HYPHENS = frozenset({"-", "‐", "‑"})


class _Kinship(NamedTuple):
    """What a word for kin says: its `name`, of which sex it is, if either, and the name of it from the other end."""

    name: str
    sex: str
    converse: str


class Kin(NamedTuple):
    """A word for kin by its token, who are it and whose it is: terms; none where that is whom the text speaks of.

    `is_bare`: it is not told who they are, `Bo's son met her`.
    """

    word: Token
    holders: tuple[int, ...]
    owners: tuple[int, ...]
    is_bare: bool = False


class Kindred(NamedTuple):
    """Two words for kin, of the stated text and of the source, of the same people; `is_alike` where they say the same.

    `implied` are the stated names that the source leaves to a pronoun.
    """

    stated: Token
    sourced: Token
    is_alike: bool
    implied: tuple[int, ...]


def alike_kin(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[int, int]]:
    """The places of two words for kin that tell one thing from its two ends: `Ada is Ben's daughter`, "her father"."""
    for pair in kindred(stated, sourced, links):
        index, place = stated.term_at(pair.stated.start), sourced.term_at(pair.sourced.start)
        if pair.is_alike and index is not None and place is not None and index not in links:
            yield index, place


def unlike_kin(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The words for kin that make two of one thing: `Ada is Ben's niece` of "Ada is Ben's daughter"."""
    found = list(kindred(stated, sourced, links))
    if not any(pair.is_alike for pair in found):
        yield from ((pair.stated, pair.sourced) for pair in found)


def is_kin_implied(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all names that the source lacks are of one whom it calls `he`: `Ada is Ben's child`, "his child"."""
    lacking = {index for index, term in enumerate(stated.terms) if term.name and index not in links}
    found = (set(pair.implied) for pair in kindred(stated, sourced, links) if pair.is_alike)
    return bool(lacking) and any(lacking == implied for implied in found)


def is_kin_of_others(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has such kin of others alone: `Mina is Olaf's mother`, "the mother of his wife Mina"."""
    told = {pair.stated.start for pair in kindred(stated, sourced, links) if pair.is_alike}
    for one in kin(stated):
        name = KINSHIPS[one.word.key][0]
        theirs = [other for other in kin(sourced) if KINSHIPS[other.word.key][0] == name]
        are_named = all(other.owners and (other.holders or other.is_bare) for other in theirs)
        if one.holders and one.owners and one.word.start not in told and theirs and are_named:
            return True
    return False


def are_kin_alike(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether both tell of one relation between the same two."""
    return any(pair.is_alike for pair in kindred(stated, sourced, links))


def kindred(stated: Reading, sourced: Reading, links: Links) -> Iterator[Kindred]:
    """Each two words for kin that the texts have between the same people."""
    mine = [one for one in kin(stated) if one.holders and one.owners]
    for one in mine:
        for other in (other for other in kin(sourced) if not other.is_bare):
            is_led = sourced.opens_with_pronoun
            straight = _same(one, other.holders, other.owners, links, is_led=is_led)
            turned = _same(one, other.owners, other.holders, links, is_led=is_led)
            here, there = _Kinship(*KINSHIPS[one.word.key]), _Kinship(*KINSHIPS[other.word.key])
            if straight is not None:
                is_alike = here.name == there.name and (not (here.sex and there.sex) or here.sex == there.sex)
                yield Kindred(one.word, other.word, is_alike, straight)
            elif turned is not None:
                yield Kindred(one.word, other.word, here.converse == there.name, turned)


def _same(
    one: Kin, holders: Sequence[int], owners: Sequence[int], links: Links, *, is_led: bool
) -> tuple[int, ...] | None:
    """The stated names that the source leaves to a pronoun; None where those of a part are not the same."""
    implied: list[int] = []
    if not holders and not owners:
        return None
    for mine, theirs in ((one.holders, holders), (one.owners, owners)):
        if theirs:
            if not all(any(place in theirs for place, _ in links.get(index, ())) for index in mine):
                return None
        elif is_led and not any(index in links for index in mine):
            implied.extend(mine)
        else:
            return None
    return tuple(implied)


@once
def kin(reading: Reading) -> tuple[Kin, ...]:
    """Each word for kin of a text with the two whom it relates."""
    found = (_kin(reading, number) for number, token in enumerate(reading.words.tokens) if token.key in KINSHIPS)
    return tuple(one for one in found if one is not None)


def _kin(reading: Reading, number: int) -> Kin | None:
    tokens = reading.words.tokens
    token = tokens[number]
    is_by_marriage = key_after(tokens, number) in {"-", "in"} and _is_in_law(tokens, number)
    is_named = any(fact.start <= token.start < fact.end for fact in reading.of_kind("name"))  # `Destiny's Child`
    if text_before(tokens, number) in _HYPHENS or is_by_marriage or is_named or token.text[0].isupper():
        return None
    owners = _owners(reading, number)
    if owners is None:
        return None
    owner, start = owners
    holders = _subject(reading, start)
    if holders is None and (beside := _named_behind(reading, token)):
        holders = beside
    if holders is None:
        is_bare = bool(owner) and start < token.start  # `Bo's son met her`
        return Kin(token, (), owner, is_bare=True) if is_bare else None
    return Kin(token, holders, owner) if holders or owner else None


def _is_in_law(tokens: Sequence[Token], number: int) -> bool:
    return "law" in [token.key for token in beyond(tokens, number, 4)]


def _owners(reading: Reading, number: int) -> tuple[tuple[int, ...], int] | None:
    """Whose kin it is, none named for a pronoun, and where the phrase begins that the word for it ends."""
    tokens = reading.words.tokens
    token = tokens[number]
    if key_after(tokens, number) == "of":
        names = _listed_behind(reading, tokens[number + 1].end)
        return (names, token.start) if names else None
    for at in range(number - 1, max(number - _DESCRIBED, -1), -1):
        key = tokens[at].key
        if key in _OWNERS:
            return (), tokens[at].start
        if key in _OF_NAMES:
            owner = _ending_at(reading, tokens[at].start)
            return None if owner is None else ((owner,), reading.terms[owner].start)
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
    if previous and previous[0] in _SUBJECTS and (is_told or before[-1].key in _OF_NAMES):
        return ()  # `he's the brother`
    if not is_told:
        return None
    names = [index for index, term in enumerate(reading.terms) if term.name and term.end == before[-1].start - 1]
    return _with_list(reading, names[0]) if names else None


def _picks(before: Sequence[Token]) -> bool:
    """Whether words end in an `of` by which some are picked out: `one of`, `the eldest of`."""
    picked = before[-2].key if len(before) > 1 else ""
    return before[-1].key == "of" and (picked in _PICKED or picked.endswith("est"))


def _listed_behind(reading: Reading, start: int) -> tuple[int, ...]:
    """The names that a phrase behind `of` ends with: `of the actresses Ada and Ida Holt`."""
    names = (at for at in reading.terms_behind(start) if reading.terms[at].name)
    first = next((at for at in names if not _is_told_apart_by(at, reading)), None)
    between = [] if first is None else keys_between(reading.words, start, reading.terms[first].start)
    between = [key for key in between if key not in _OF_NAMES]
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
    return between in _OF_NAMES or (following[0].name is None and not between)


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
    is_told = between in COPULAS and following not in _OF_NAMES  # not `her son is Bo's friend`
    return (index,) if between in {"", ","} or is_told else ()
