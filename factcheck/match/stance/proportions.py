"""Two readings in, the words out by which they tell of shares of one thing that exclude each other: `most`, "few"."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.lexicon.counting import MANY
from factcheck.lexicon.factuality import SHORT_OF
from factcheck.lexicon.grammar import AUXILIARIES, COPULAS, DETERMINERS, HARDLY, OF_THEM, POSSESSIVES
from factcheck.match.beside.whole_for_part import parts
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.stance.exceptions import exceptions
from factcheck.match.words.links import Links, held_places, linked
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, key_at, key_before, keys_before, words_behind

# Of how many something is said, at least and at the most, by a word before the noun: no more is asked of these bounds
# than that they keep apart what nobody would say of one thing.
_SHARES = {
    **dict.fromkeys(("all", "every", "each", "both", "everyone", "everybody"), (1.0, 1.0)),
    **dict.fromkeys(("most", "majority"), (0.5, 1.0)),
    **dict.fromkeys(("half",), (0.4, 0.6)),
    **dict.fromkeys(("minority",), (0.0, 0.5)),
    **dict.fromkeys(("few", "little", "any"), (0.0, 0.3)),
    **dict.fromkeys(("some", "several", "much", *MANY), (0.01, 1.0)),
    **dict.fromkeys(("none", "no", "neither", "nobody"), (0.0, 0.0)),
}
# From the fewest to the most: a word right of another says more than that.
_STEPS = (
    {"one"},
    {"few", "little"},
    {"some", "several", "a few"},
    {"much", *MANY},
    {"most", "majority"},
    {"all", "every", "each", "both"},
)
_LEVELS = {word: level for level, words in enumerate(_STEPS) for word in words}
_NEARLY_ALL, _NOT_ALL = (0.8, 1.0), 0.99
_SIGNS_OF_FEW = frozenset(
    {"few", "only", "handful", "hardly", "scarcely", "barely", "rare", "rarely", "seldom", "minority"}
)
_FEW, _MASS = frozenset({"few", "little"}), frozenset({"much", "little"})
_MORE_THAN_ONE = frozenset("several various many numerous some multiple".split())
_SEVERAL = frozenset({"a", "quite", "last", "past", "next", "first", "the"})  # `a few`, `the last few`
_NO_MORE = frozenset({"only", "just"})
_PEOPLE = frozenset({"everyone", "everybody", "nobody"})
_PERSONS = frozenset({"people", "persons", "passengers"})
_AMONG = DETERMINERS | {"of"}
_BEFORE_ANY = frozenset({"every", "each", "no", "neither", "several", *_FEW, *_MASS, *MANY})  # `few fish`


class Share(NamedTuple):
    """The word that tells it, its bounds (0-1), and the place of what it is of; -1 for people at large."""

    token: Token
    least: float
    most: float
    of: int
    is_denial: bool = False
    is_figure: bool = False


def unlike_share(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The stated word beside the source's, each of which leaves the other no room."""
    if exceptions(stated) or exceptions(sourced) or _says_another(stated, sourced, links):
        return
    theirs = [one for one in shares(sourced) if not _is_figure_of(one, stated)]
    for one in shares(stated) if theirs else ():
        if _is_figure_of(one, sourced) or _is_word_of(one, sourced) or _may_be_later(one, theirs, stated, sourced):
            continue
        others = [other for other in theirs if _is_of_one(one.of, other.of, stated, sourced, links)]
        others = [other for other in others if not _is_of_other_name(other, sourced, links)]
        if others and all(_are_apart(one, other) for other in others):
            yield one.token, others[0].token
            return
    yield from _none_of(stated, sourced, links)


def _is_of_other_name(share: Share, reading: Reading, links: Links) -> bool:
    """Whether a share stands, up to the next mark, with another name than the stated: "40 in Lund, some in Holm"."""
    held = {place for place in held_places(links) if reading.terms[place].name}
    behind = words_behind(reading.words, share.token.end)
    end = next((token.start for token in behind if not token.key[0].isalnum()), len(reading.words.text))
    beside = {at for at in reading.terms_within(share.token.end, end) if reading.terms[at].name}
    return bool(held and beside) and held.isdisjoint(beside) and share.is_figure


def _says_another(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether each says of them what the other does not: `half of the ferries were late`, "every ferry was full"."""
    held = held_places(links)
    return _lacks_predicate(stated, links.keys()) and _lacks_predicate(sourced, held)


def _lacks_predicate(reading: Reading, known: AbstractSet[int]) -> bool:
    return any(
        index not in known
        and term.key not in _SHARES
        and not COPULAS.isdisjoint(keys_before(reading.words, term.start, 1))
        for index, term in enumerate(reading.terms)
    )


def _is_figure_of(one: Share, other: Reading) -> bool:
    """Whether the other text has the very figure: what it tells of so many by a word is something else."""
    return one.is_figure and any(
        bounds == (one.least, one.most) for fact in other.of_kind("quantity") for bounds in (quantity.share(fact),)
    )


def _is_word_of(one: Share, other: Reading) -> bool:
    """Whether the other text has the word too, of whom is not known: "neither of the sequels, both shot in Lund"."""
    known = {share.token.key for share in shares(other)}
    is_all_or_none = one.least == one.most and not one.is_figure
    return is_all_or_none and one.token.key in other.keys and one.token.key not in known


def _may_be_later(one: Share, theirs: Sequence[Share], stated: Reading, sourced: Reading) -> bool:
    """Whether it is so of more in the end: `most may leave`, "a third may leave within two years"."""
    is_timed = any(map(quantity.is_time, stated.of_kind("quantity"))) or bool(stated.of_kind("date"))
    is_more = all(one.least >= other.most for other in theirs)
    return (
        is_more
        and not is_timed
        and any(
            keys_before(sourced.words, fact.start, 1) == ["within"] and quantity.is_time(fact)
            for fact in sourced.of_kind("quantity")
        )
    )


def _none_of(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`Won one of its five awards`, and `won two`, beside "won none"."""
    if "none" not in sourced.keys or "none" in stated.keys:
        return
    ends = {term.end: at for at, term in enumerate(sourced.terms)}
    for before, token in pairwise(sourced.words.tokens):
        verb = ends.get(before.end)
        if token.key != "none" or verb is None:
            continue
        for index in (index for index, places in links.items() if any(place == verb for place, _ in places)):
            behind = words_behind(stated.words, stated.terms[index].end, 1)
            is_some = bool(behind) and (
                behind[0].key == "one" or any(fact.start == behind[0].start for fact in stated.of_kind("quantity"))
            )
            if is_some:
                yield behind[0], token
                return


def of_more(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """A word of how many beside the source's for fewer of the same: `many farmers`, "some farmers"; `few` for those."""
    theirs = [one for one in shares(sourced) if one.token.key in _LEVELS and not one.is_denial]
    for one in shares(stated) if theirs else ():
        if one.token.key not in _LEVELS or one.is_denial:
            continue
        others = [other for other in theirs if _is_of_one(one.of, other.of, stated, sourced, links)]
        if others and all(_says_more(one.token.key, other.token.key) for other in others):
            return one.token, others[0].token
    return None


def few_alone(stated: Reading, sourced: Reading) -> Token | None:
    """`Few firms have invested`, where the source does not say that they are few."""
    if not sourced.keys.isdisjoint(_SIGNS_OF_FEW) or sourced.of_kind("quantity"):
        return None
    pairs = pairwise((*stated.words.tokens[:1], *stated.words.tokens))
    return next((token for before, token in pairs if token.key == "few" and before.key not in _SEVERAL), None)


def several_of_one(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """`Several women were hired`, where the source has `a woman` alone."""
    for token in stated.words.tokens if not stated.keys.isdisjoint(_MORE_THAN_ONE) else ():
        index = stated.term_at(token.end + 1) if token.key in _MORE_THAN_ONE else None
        places = [place for place, _ in links.get(index, ())] if index is not None else []
        if places and all(_is_one(place, sourced) for place in places):
            return token
    return None


def _is_one(place: int, reading: Reading) -> bool:
    """Whether a noun is one of its kind: `a woman`, `one source`."""
    before = keys_before(reading.words, reading.terms[place].start, 1)
    return before in (["a"], ["an"], ["one"]) and not reading.terms[place].key.endswith("s")


def _says_more(mine: str, theirs: str) -> bool:
    return _LEVELS[mine] > _LEVELS[theirs] or (mine in _FEW and theirs not in _FEW)


def is_share_alike(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a share that is told by a denial leaves room for the other's: `not all died`, "half of them died"."""
    theirs = shares(sourced)
    return any(
        (one.is_denial or other.is_denial)
        and _is_of_one(one.of, other.of, stated, sourced, links)
        and not _are_apart(one, other)
        for one in (shares(stated) if theirs else ())
        for other in theirs
    )


def is_share_borne_out(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a share that is told by a denial follows from the source's: `not all died` from "half of them died"."""
    denials = [one for one in shares(stated) if one.is_denial]
    theirs = shares(sourced) if denials else ()
    return any(
        one.least <= other.least and other.most <= one.most and _is_of_one(one.of, other.of, stated, sourced, links)
        for one in denials
        for other in theirs
    )


def _are_apart(one: Share, other: Share) -> bool:
    if one.is_figure and other.is_figure:
        return False  # figures, that are compared as such
    words = {one.token.key, other.token.key}
    if not words.isdisjoint(MANY | {"much"}) and not words.isdisjoint(_FEW):
        return True
    is_majority = {one.most, other.most} == {0.5, 1.0}
    is_other = (one.token.key, one.is_denial) != (other.token.key, other.is_denial)
    return is_other and (one.most < other.least or other.most < one.least or is_majority)


def _is_of_one(mine: int, theirs: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    if mine < 0 or theirs < 0:
        keys = [reading.terms[at].key for reading, at in ((stated, mine), (sourced, theirs)) if at >= 0]
        return all(key in _PERSONS for key in keys)
    return theirs in linked(links, mine)


@once
def shares(reading: Reading) -> tuple[Share, ...]:
    """Of how many of them a text says what it says."""
    found = []
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        before = key_before(tokens, number)
        if token.key == "every" and is_inside(token.start, reading.of_kind("quantity")):
            continue  # `every third ferry`
        if token.key in _MASS and not _is_amount(tokens, number):
            continue
        if token.key not in _SHARES or before in {"at", "than"} or (token.key == "any") != (before in HARDLY):
            continue
        bounds = _bounds(token.key, before)
        if token.key == "few" and before == "a" and key_before(tokens, number - 1) not in _NO_MORE:
            token = token._replace(key="a few")  # noqa: PLW2901 - as many as some
        of = _living(reading, number + 1) if token.key in _PEOPLE else _counted(reading, number + 1)
        if of is not None and bounds:
            found.append(Share(token, *bounds, of, before == "not" or before in HARDLY))
    found += _one(reading)
    for part in parts(reading):
        word = Token(part.fact.text, part.fact.text.lower(), part.fact.start, part.fact.end)
        share = part.number / part.whole
        if part.of >= 0:
            found.append(Share(word, share, share, part.of, is_figure=True))
    return (*found, *_in_per_cent(reading))


def _is_amount(tokens: Sequence[Token], number: int) -> bool:
    """Whether `much` or `little` tells how much there is: `little of the town`, `has much money`; no `much faster`."""
    return key_at(tokens, number + 1) == "of" or key_before(tokens, number) in COPULAS | AUXILIARIES


def _one(reading: Reading) -> Iterator[Share]:
    """`Only one of the sisters`: not both of them; `one of the sisters`: it may be both. `One of the two` is a part."""
    tokens = reading.words.tokens
    known = {part.fact.start for part in parts(reading)}
    for number, (one, other) in enumerate(pairwise((*tokens[:1], *tokens)), -1):
        is_one = other.key == "one" and other.start not in known and key_at(tokens, number + 2) == "of"
        of = _counted(reading, number + 2) if is_one else None
        if of is not None:
            yield Share(other, 0.0, _NOT_ALL if one.key in _NO_MORE else 1.0, of)


def _in_per_cent(reading: Reading) -> Iterator[Share]:
    """`20 per cent of the city's water`, `a fifth of all voters`."""
    numbers = {token.start: number for number, token in enumerate(reading.words.tokens)}
    for fact in reading.of_kind("quantity"):
        number = next((numbers[start] for start in numbers if start >= fact.end), None)
        bounds = quantity.share(fact)
        is_of = number is not None and reading.words.tokens[number].key in {"of", *AUXILIARIES}
        if number is None or bounds is None or not is_of:
            continue
        of = _counted(reading, number)
        if of is not None:
            word = Token(fact.text, fact.text.lower(), fact.start, fact.end)
            yield Share(word, *bounds, of, is_figure=True)


def _bounds(key: str, before: str) -> tuple[float, float] | None:
    """Those of a word behind another; None where that leaves them open."""
    is_all = _SHARES[key] == (1.0, 1.0)
    if before == "not":
        return (0.0, _NOT_ALL) if is_all else None
    return _NEARLY_ALL if is_all and before in SHORT_OF else _SHARES[key]


def _counted(reading: Reading, number: int) -> int | None:
    """What a share is of, right behind it: `most voters`, `half of the city's water`, but not `most popular`."""
    keys = [token.key for token in reading.words.tokens[number : number + 2]]
    if (keys[:1] == ["of"] and keys[1:] and keys[1] in OF_THEM) or (keys and keys[0] in AUXILIARIES):
        return -1  # `most of them`, `most were`
    if keys == ["one", "of"]:
        number += 1  # `every one of the pupils`
    if key_at(reading.words.tokens, number) == "of" and number:
        return _head(reading, number + 1)
    tokens = _skipped(reading, number)
    if not tokens:
        return None
    index = reading.term_at(tokens[0].start)
    is_plural = index is not None and (tokens[0].key.endswith("s") or tokens[0].key in {"people", "children", "men"})
    is_led = key_before(reading.words.tokens, number) in _BEFORE_ANY
    return index if is_plural or is_led else None


def _living(reading: Reading, number: int) -> int:
    """Where all of whom something is said are, if it is told: `everybody in the town`; -1 for people at large."""
    place = _head(reading, number + 1) if key_at(reading.words.tokens, number) == "in" else None
    return -1 if place is None else place


def _head(reading: Reading, number: int) -> int | None:
    """The last noun of the phrase behind an `of`, its owner aside."""
    tokens = _skipped(reading, number)
    places = {term.start: at for at, term in enumerate(reading.terms)}
    found = None
    for token in tokens:
        at = places.get(token.start)
        is_one = at is not None and (found is None or not is_verb_like(reading, at))
        if not is_one and token.key not in POSSESSIVES and token.key not in DETERMINERS:
            break
        found = at if is_one else found
    return found


def _skipped(reading: Reading, number: int) -> Sequence[Token]:
    """The tokens from one on, but for the words and the count that may stand before a noun: `of the nine miners`."""
    tokens = reading.words.tokens
    while key_at(tokens, number) in _AMONG:
        number += 1
    ends = {fact.start: fact.end for fact in reading.of_kind("quantity")}
    end = ends.get(tokens[number].start, 0) if number < len(tokens) else 0
    return [token for token in tokens[number:] if token.start >= end]
