"""Two readings in, the superlatives of the one that are of fewer things in the other out.

`the largest company` says more than "the largest private company", and `the oldest bridge` more than "one of the
oldest bridges".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts import quantity, rank
from factcheck.lexicon.grammar import (
    AUXILIARIES,
    COPULAS,
    DETERMINERS,
    INDEFINITE,
    MARKS,
    PREPOSITIONS,
)
from factcheck.lexicon.ranks import SHARED_BY, SUPERLATIVES
from factcheck.lexicon.stance import WORLDWIDE
from factcheck.lexicon.stopwords import LIGHT, STOPWORDS
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links, all_linked
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, is_inside, key_before, up_to, words_before, words_behind

_SINGLING = frozenset({"first", "only", "sole", "leading"})  # behind a determiner alone
_POSSESSIVES = frozenset({"'s", "'"})
_LONGEST = 5  # words from a superlative to its noun
_EVER = frozenset({"ever", "history", "record", "records"})
_OF_A_TIME = frozenset({"since", "years", "decades", "decade", "century", "centuries", "months", "again"})
_SINCE = 8  # words: `the most by a player of the club since`
_TOPPING = frozenset({"most", "least", "fewest"})
# By one of these a source may put something before all others.
_FIRST = frozenset(
    """
    most least fewest top topped tops leading leads led foremost first last only sole record main chief favourite
    favorite best worst peak ever never no none any nobody nothing every other others majority dominant dominates
    unrivalled unmatched unequalled latest utmost maximum minimum number leader
    """.split()
)
_LISTED = frozenset({"them", "which", "whom", "these"})
_OPENING = 3  # words in which `one of the` stands before it


class _Singled(NamedTuple):
    """A superlative with the words that narrow its noun, and the noun; `shared` is the `one of` before it."""

    superlative: Token
    narrowing: tuple[Token, ...]
    noun: Token
    shared: Token | None


def widened(stated: Reading, sourced: Reading) -> Iterator[tuple[Token, Token]]:
    """Each superlative with its noun, beside the source's, which has words between the two, or `one of` before them."""
    mine = list(_singled(stated))
    theirs = list(_singled(sourced)) if mine else []
    for one in mine:
        same = [other for other in theirs if _is_same(one, other)]
        if same and all(_is_narrower(other, one, stated) for other in same):
            yield _words(one, stated), _words(same[0], sourced)
        if same and not _tells_since_when(stated):
            yield from ((_words(one, stated), since) for other in same[:1] if (since := _since(other, sourced)))
    yield from _without_noun(stated, sourced)
    yield from _unranked(stated, sourced)
    yield from _ever(stated, sourced)


def owned_alone(stated: Reading, sourced: Reading) -> Token | None:
    """Whose best the source says that something is, where the sentence says of no such: `the county's longest bridge`.

    `The longest bridge` is more than that.
    """
    tokens, others = stated.words.tokens, sourced.words.tokens
    taken = _taken(stated)
    for number in (at for at in range(len(tokens)) if _ranks_by(tokens, at)):
        if is_inside(tokens[number].start, taken) or key_before(tokens, _opening_of(tokens, number)) != "the":
            continue
        there = [at for at in range(len(others)) if _ranks_by(others, at) and others[at].key == tokens[number].key]
        owners = [_owner(others, at) for at in there if not _is_placed(number, stated, others[:at])]
        told = [owner for owner in owners if owner is not None and not _is_said(owner, stated)]
        if told and len(told) == len(there):
            return told[0]
    return None


def _ranks_by(tokens: Sequence[Token], number: int) -> bool:
    return _is_superlative_form(tokens[number].key) or key_before(tokens, number) == "most"


def _opening_of(tokens: Sequence[Token], number: int) -> int:
    """The first word of a superlative: `most` of `most profitable`."""
    return number - (key_before(tokens, number) == "most")


def _owner(tokens: Sequence[Token], number: int) -> Token | None:
    """Whose best something is: `the county's longest`; what is the world's best is so anywhere."""
    first = _opening_of(tokens, number)
    is_owned = key_before(tokens, first) in _POSSESSIVES and first > 1
    return tokens[first - 2] if is_owned and tokens[first - 2].key not in WORLDWIDE else None


def _is_placed(number: int, stated: Reading, others: Sequence[Token]) -> bool:
    """Whether a superlative has behind it where it is that, in one of these words: `the oldest in Lund`."""
    behind = beyond(stated.words.tokens, number, len(stated.words.tokens))
    lead = next((at for at, token in enumerate(behind) if token.key in PREPOSITIONS), len(behind))
    days = stated.of_kind("date", "quantity")
    words = {token.key for token in behind[lead:] if not is_inside(token.start, days)} - STOPWORDS
    return any(token.key in words for token in others)


def _without_noun(stated: Reading, sourced: Reading) -> Iterator[tuple[Token, Token]]:
    """`The best in the county` beside "one of the best in the county"."""
    tokens, others = stated.words.tokens, sourced.words.tokens
    taken = _taken(stated)
    for number, token in enumerate(tokens):
        is_alone = token.key in SUPERLATIVES and key_before(tokens, number) == "the" and not _phrase(tokens, number + 1)
        if not is_alone or is_inside(token.start, taken) or _shared(tokens, number):
            continue
        shared = [_shared(others, at) for at, other in enumerate(others) if other.key == token.key]
        if shared and shared[0] and all(shared):
            yield token, shared[0]


def _unranked(stated: Reading, sourced: Reading) -> Iterator[tuple[Token, Token]]:
    """`the most vulnerable` beside "the fourth-most vulnerable"."""
    ranked = {fact.end: fact for fact in sourced.of_kind("rank") if fact.text.lower().endswith("most")}
    pairs = list(pairwise(sourced.words.tokens))
    theirs = [(ranked[one.end], two) for one, two in pairs if one.end in ranked]
    bare = [two.key for one, two in pairs if one.key == "most" and one.end not in ranked]
    tokens = stated.words.tokens
    for determiner, most, word in zip(tokens, tokens[1:], tokens[2:], strict=False):
        is_first = most.key == "most" and determiner.key in DETERMINERS
        for fact, other in theirs if is_first else ():
            is_said = any(is_like(word.key, key) for key in bare)
            if is_like(word.key, other.key) and not is_said and not stated.of_kind("rank"):
                yield most, Token(fact.text, fact.text.lower(), fact.start, fact.end)
                return


def _ever(stated: Reading, sourced: Reading) -> Iterator[tuple[Token, Token]]:
    """`the lowest ever` beside "the lowest since 2008", `its first ever`, "its first since"."""
    pairs = pairwise((*stated.words.tokens, *stated.words.tokens[-1:]))
    ever = next((one for one, other in pairs if one.key in _EVER and other.key != "since"), None)
    if ever is None or any(token.key in _EVER for token in sourced.words.tokens):
        return
    days = [fact.start for fact in sourced.of_kind("date")]
    told = [token.key for token in stated.words.tokens if token.key in {"first", "most"} or token.key in SUPERLATIVES]
    for number, other in enumerate(sourced.words.tokens):
        behind = beyond(sourced.words.tokens, number, _SINCE)
        since = next((one for one in behind if one.key == "since" and _opens_a_time(one, days, sourced)), None)
        if since is not None and any(is_like(key, other.key) for key in told):
            yield ever, since
            return


def _since(singled: _Singled, reading: Reading) -> Token | None:
    """The `since` behind which alone something is the first or the best: `its first title since 1988`."""
    days = [fact.start for fact in reading.of_kind("date")]
    behind = words_behind(reading.words, singled.noun.end, _SINCE)
    end = next((token.start for token in behind if token.key in MARKS), len(reading.words.text))
    found = (token for token in behind if token.key == "since" and token.start < end)
    return next((token for token in found if _opens_a_time(token, days, reading)), None)


def _tells_since_when(reading: Reading) -> bool:
    """Whether a text tells of a time of which something is the first: `since 1988`, `in 36 years`, `for decades`."""
    is_timed = any(map(quantity.is_time, reading.of_kind("quantity")))
    return is_timed or not _OF_A_TIME.isdisjoint(reading.keys)


def _opens_a_time(since: Token, days: Sequence[int], reading: Reading) -> bool:
    """`since 2008`, `since the 2008 crisis`, `since Voss scored 21 in 1998`; not the `since` that tells why."""
    behind = words_behind(reading.words, since.end)
    end = next((token.start for token in behind if token.key in MARKS), len(reading.words.text))
    return any(since.start <= day < end for day in days)


def topped_alone(stated: Reading, sourced: Reading) -> Token | None:
    """`The most beautiful city`, `more than any`, `leads in it`, beside a source that puts nothing first or last."""
    taken = [*stated.of_kind("date", "rank", "quantity", "quotation")]
    tokens = stated.words.tokens
    for number, token in enumerate(tokens[:-1]):
        is_topped = (token.key in _TOPPING and key_before(tokens, number) == "the") or _leads(tokens, number)
        is_phrase = key_before(tokens, number - 1) == "at" or tokens[number + 1].key == "part"  # `for the most part`
        if is_topped and not is_phrase and not is_inside(token.start, taken):
            return None if _puts_first(sourced) else token
    return None


def _puts_first(reading: Reading) -> bool:
    is_said = not reading.keys.isdisjoint(_FIRST) or any(_is_superlative_form(key) for key in reading.keys)
    return is_said or any(rank.place(fact) == 1 for fact in reading.of_kind("rank"))


def _leads(tokens: Sequence[Token], number: int) -> bool:
    """`Leads in chips`, `leads the world`, `more than any other`; who leads a party does not stand before all."""
    key, behind = tokens[number].key, [token.key for token in beyond(tokens, number, 2)]
    if key == "leads" or (key == "lead" and key_before(tokens, number) not in DETERMINERS):  # no dog `on a lead`
        return behind[:1] == ["in"] or (behind[:1] == ["the"] and not WORLDWIDE.isdisjoint(behind))
    return key == "than" and behind[:1] == ["any"]


def _is_superlative_form(key: str) -> bool:
    return key in SUPERLATIVES or (key.endswith("est") and len(key) > len("best"))


def singles_one_of_several(stated: Reading, sourced: Reading) -> bool:
    """Whether the source has only that of several: `the largest town`, "a large town"; `the leading firm`, "firms"."""
    tokens, others = stated.words.tokens, sourced.words.tokens
    for number, token in enumerate(tokens):
        if key_before(tokens, number) == "the" and (token.key in SUPERLATIVES or token.key == "leading"):
            same = [at for at, other in enumerate(others) if is_like(other.key, token.key)]
            if same and not any(
                _is_superlative(others, at) and key_before(others, at) not in INDEFINITE for at in same
            ):
                return True
    return False


def singles_out_another(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has another for the one of its kind: `The hall is the oldest house`, "the church is"."""
    for one in _singled(stated):
        mine = _subject(one, stated)
        if not mine or (mine[-1] not in links and stated.terms[mine[-1]].name is not None):
            continue
        held = all_linked(links, mine)
        theirs = [_subject(other, sourced) for other in _singled(sourced) if _is_same(one, other)]
        if theirs and all(subject and held.isdisjoint(subject) for subject in theirs):
            return True
    return False


def _subject(singled: _Singled, reading: Reading) -> Sequence[int]:
    """The noun phrase before the `is the` of a superlative, back to the last mark; nothing where there is none."""
    tokens = list(words_before(reading.words, singled.superlative.start))
    while tokens and (tokens[-1].key in DETERMINERS or tokens[-1].key in _POSSESSIVES or tokens[-1].key == "most"):
        tokens.pop()
    if not tokens or tokens[-1].key not in COPULAS:
        return [] if tokens else _told_behind(singled, reading)
    start = max((token.end for token in tokens if token.key in MARKS), default=0)
    found = reading.terms_within(start, tokens[-1].start)
    is_told = any(token.key in PRONOUNS for token in tokens if token.start >= start)
    return [] if is_told or any(is_verb_like(reading, index) for index in found) else found


def _told_behind(singled: _Singled, reading: Reading) -> Sequence[int]:
    """The noun phrase behind the `is` of a superlative that opens its sentence: `the oldest house is the church`."""
    behind = words_behind(reading.words, singled.noun.end)
    end = next((token.start for token in behind if token.key in MARKS), len(reading.words.text))
    being = next((token for token in behind if token.key in COPULAS and token.start < end), None)
    if being is None:
        return []
    found = reading.terms_within(being.end, end)
    return [] if any(is_verb_like(reading, index) for index in found[1:]) else found  # the first stands as a verb does


def _words(singled: _Singled, reading: Reading) -> Token:
    start, end = (singled.shared or singled.superlative).start, singled.noun.end
    text = reading.words.text[start:end]
    return Token(text, text.lower(), start, end)


def _is_narrower(other: _Singled, one: _Singled, stated: Reading) -> bool:
    """Whether the source speaks of fewer things (not of others), or says that several share the place."""
    theirs = (*other.narrowing, other.superlative)
    if any(not any(is_like(mine.key, word.key) for word in theirs) for mine in one.narrowing):
        return False
    is_shared = other.shared is not None and one.shared is None
    return is_shared or any(not _is_said(token, stated) for token in other.narrowing)


def _is_same(one: _Singled, other: _Singled) -> bool:
    return is_like(one.superlative.key, other.superlative.key) and is_like(one.noun.key, other.noun.key)


def _is_said(token: Token, stated: Reading) -> bool:
    return token.key in LIGHT or any(is_like(token.key, word.key) for word in stated.words.tokens)


def _singled(reading: Reading) -> Iterator[_Singled]:
    tokens = reading.words.tokens
    taken = _taken(reading)
    for number, token in enumerate(tokens):
        is_most = _is_most(tokens, number)
        if is_inside(token.start, taken) or not (is_most or _is_superlative(tokens, number)):
            continue
        phrase = _phrase(tokens, number + 1)
        if phrase:
            yield _Singled(token, tuple(phrase[:-1]), phrase[-1], _shared(tokens, number - is_most))


def _taken(reading: Reading) -> list[Fact]:
    """The facts whose words single nothing out, but for the first word of a rank: `third oldest`."""
    ranks = [fact._replace(start=fact.start + 1) for fact in reading.of_kind("rank")]
    return [*reading.of_kind("date", "quantity", "quotation"), *ranks]


def _is_superlative(tokens: Sequence[Token], number: int) -> bool:
    key = tokens[number].key
    if key in SUPERLATIVES:
        return True
    before = key_before(tokens, number)
    return key in _SINGLING and (before in DETERMINERS or before in _POSSESSIVES or before.endswith(("'s", "s'")))


def _is_most(tokens: Sequence[Token], number: int) -> bool:
    """The adjective behind `the most`: `the most common side effect`."""
    before = [token.key for token in up_to(tokens, number, 2)]
    return before[1:] == ["most"] and before[0] in DETERMINERS and tokens[number].key not in PREPOSITIONS


def _phrase(tokens: Sequence[Token], start: int) -> list[Token]:
    """The words from a superlative on to the end of its noun phrase."""
    found: list[Token] = []
    for token in tokens[start : start + _LONGEST]:
        key = token.key
        if key in PREPOSITIONS or key in AUXILIARIES or key in STOPWORDS or not key[0].isalnum():
            break
        found.append(token)
    return found


def _shared(tokens: Sequence[Token], number: int) -> Token | None:
    """The `one` of `one of the oldest`, the `a` of `a leading`."""
    before = up_to(tokens, number, _OPENING)
    if before and tokens[number].key == "leading" and before[-1].key in INDEFINITE:
        return before[-1]
    listed = {one.start for one, other in pairwise(before) if other.key in _LISTED}  # `three, among them best actor`
    return next((token for token in before if token.key in SHARED_BY and token.start not in listed), None)
