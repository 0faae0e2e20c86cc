"""Two readings in, whether what the one states is what the other denies out, clause by clause.

`but failed to perform on Evening Tide` denies the performance there, whatever else was performed on.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.lexicon.grammar import DETERMINERS, HARDLY, NOBODY, PREPOSITIONS
from factcheck.lexicon.phrases import GOING
from factcheck.lexicon.ranks import SUPERLATIVES
from factcheck.lexicon.reporting import REPORTING
from factcheck.lexicon.stance import (
    CLAUSE_ENDS,
    DECIDING,
    DENYING,
    FRUITLESS,
    GUARDING,
    NEGATING_PHRASES,
    NEGATORS,
    NOT_NEGATING_PHRASES,
    OPPOSED,
    PLEADING,
    QUITTING,
    WANTING,
)
from factcheck.match.read.matter import is_matter
from factcheck.match.read.once import once
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import opposites
from factcheck.match.read.tellings import tellings
from factcheck.match.words.links import Links, any_linked, linked
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import (
    beyond,
    is_inside,
    key_after,
    key_at,
    key_before,
    keys_before,
    keys_behind,
    text_after,
    text_before,
    touches,
    up_to,
    within,
)

_OF_A_NOUN = frozenset({"no", "none", "nobody", "nothing", "nor", "neither"})  # over a noun, not over the clause
_MORE = frozenset("more fewer larger bigger greater higher longer older faster better taller deeper".split())
_ASKING = frozenset({"why", "how", "whether", "who", "what", "when", "where"})
_SUCH = frozenset({"such", "including"})  # what follows the comma is some of what is denied
_NO_VERBS = DETERMINERS | PREPOSITIONS | PRONOUNS
_SINCE = 6  # tokens
_TO_MEASURE = 3  # tokens
_TOPPING = frozenset({"record", "most", "than", "never", "top", "topped", "peak"})
_KEPT = 6  # tokens from a verb to its `from`
_WANTED = 5  # tokens: `needs more money to build it`
_REJECTING = frozenset({"turned", "voted"})  # down
_NOUNS_TOO = frozenset({"decline", "declines", "block", "blocks", "halt", "halts"})
_MISSING = frozenset("fall falls fell fallen falling run runs ran running".split())
_QUESTION = 5  # tokens
_DECIDED = 5  # tokens from a verb to its `against`: `voted by 28 to 25 against`
_FINDING = frozenset({"found", "find", "finds", "finding"})
_LONGEST_TITLE = 5  # tokens
_OPENING_MARKS = frozenset("\"“‘'`")
_LONGEST = 24  # tokens that one negator may stand over
# The words of which one is a negator, if any is; also "to" behind "too", and "from" behind what keeps from it.
_MAY_NEGATE = frozenset({"no", *NEGATORS, *DENYING, *(first for first, _ in NEGATING_PHRASES)})

_KEEPING = GUARDING | {"kept"}


class Denied(NamedTuple):
    """A word of the source that denies what is stated; `is_whole`: the verb, too, stands in that clause alone."""

    token: Token
    is_whole: bool


def denied(stated: Reading, sourced: Reading, links: Links) -> Denied | None:
    """The negator of the source in whose clause alone something that the stated text tells of its subject stands."""
    if negators(stated) or _has_none(stated) or is_fruitless(stated):
        return None
    for token, start, end in denied_clauses(sourced):
        inside = set(sourced.terms_within(start, end))
        only = [index for index in _told(stated) if index in links and _are_all_in(links, index, inside)]
        if not only or any(is_made(index, token, stated, sourced, links) for index in only):
            continue
        verbs = [index for index in range(len(stated.terms)) if is_verb_like(stated, index)]
        is_done = any_linked(links, verbs, inside)
        if is_done or token.key not in DENYING:  # `declined to print her memoir` leaves her the memoir
            return Denied(token, is_done and any(not is_verb_like(stated, index) for index in only))
    return None


def is_made(index: int, negator: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what is rejected was made all the same: who `offered 5 million` did, be it "turned down an offer"."""
    is_rejected = negator.key in DENYING or negator.key in _REJECTING
    is_thing = not any(is_verb_like(sourced, place) for place in linked(links, index))
    return is_rejected and is_thing and is_verb_like(stated, index)


def denies(reading: Reading, number: int) -> bool:
    """Whether a token turns round what follows it."""
    return number in negators(reading)


@once
def negators(reading: Reading) -> frozenset[int]:
    """The places of the tokens that turn round what follows them."""
    asked = _MAY_NEGATE | {"to"} if "too" in reading.keys else _MAY_NEGATE
    asked = asked if reading.keys.isdisjoint(_KEEPING) else asked | {"from"}
    if reading.keys.isdisjoint(asked):
        return frozenset()
    tokens = enumerate(reading.words.tokens)
    return frozenset(number for number, token in tokens if token.key in asked and _is_negator(reading, number))


def _is_negator(reading: Reading, number: int) -> bool:
    tokens = reading.words.tokens
    key = tokens[number].key
    following = key_after(tokens, number)
    if _denies_by_phrase(tokens, number):
        return True
    if (key, following) in NOT_NEGATING_PHRASES or (key == "nor" and _follows_neither(reading, number)):
        return False
    if _is_without_denial(reading, number) or (following == "guilty" and key_before(tokens, number) in PLEADING):
        return False
    is_alone = following in {"", ",", ";", ".", ")", "and"}  # `dismissed and replaced by`: it denies nothing
    return key in NEGATORS or (key in DENYING and not is_alone) or (key, following) in NEGATING_PHRASES


def _denies_by_phrase(tokens: Sequence[Token], number: int) -> bool:
    """Whether a word that denies nothing by itself does so here: `no more books`, `too weak to stand`, `kept from`."""
    key, behind = tokens[number].key, [token.key for token in beyond(tokens, number, 2)]
    is_no_more = key == "no" and behind[:1] == ["more"] and behind[1:] != ["than"] and behind[-1][:1].isalpha()
    is_no_more = is_no_more and len(behind) > 1
    return (
        is_no_more or (key == "to" and _is_beyond(tokens, number)) or (key == "from" and _is_kept_from(tokens, number))
    )


def _is_without_denial(reading: Reading, number: int) -> bool:
    """Whether a word that denies something as a rule does not here."""
    tokens = reading.words.tokens
    key, before = tokens[number].key, tokens[number - 1] if number else None
    following = key_after(tokens, number)
    is_left = (key, following) == ("away", "from") and before and before.key in GOING  # `walked away from it`
    is_kept_up = (
        following in QUITTING and tokens[number + 2 : number + 3] and key_at(tokens, number + 2).endswith("ing")
    )
    is_apart = key in {"away", "spare"} and _is_measured_off(reading, number)
    is_missed = key == "short" and before is not None and before.key in _MISSING  # told as one word
    if is_left or is_apart or is_kept_up or is_missed or (key in _NOUNS_TOO and _is_noun(tokens, number)):
        return True
    behind = _rest_of_clause(reading, number) if key in _OF_A_NOUN or key == "never" else ()
    is_none = key in _OF_A_NOUN and (_is_outdone(behind) or _is_of_the_first(reading, number))
    is_none = is_none or (key == "never" and any(token.key == "than" for token in behind))
    is_barely = key in HARDLY and _opens_a_figure(reading, number + 1)
    if is_none or is_barely or _is_of_verdict(reading, number) or _is_of_time_before(tokens, number):
        return True
    is_joined = before is not None and before.key == "-" and before.end == tokens[number].start
    return (key in DENYING and is_joined) or _is_of_title(tokens, number)  # `building-blocks`


def _is_of_title(tokens: Sequence[Token], number: int) -> bool:
    """Whether it stands in a title in quotation marks, with a capital and before a capital: the song “Can't Stop”."""
    first = number - touches(tokens, number) if tokens[number].text.islower() else number  # the `Can` of `n't`
    is_big = tokens[first].text.istitle() and text_after(tokens, number).istitle()
    while is_big and key_at(tokens, first - 1).isalpha() and tokens[first - 1].text.istitle():
        first -= 1
    return is_big and touches(tokens, first) and text_before(tokens, first) in _OPENING_MARKS


def _is_noun(tokens: Sequence[Token], number: int) -> bool:
    """`A decline in sales`, `in the new block`."""
    return any(token.key in DETERMINERS for token in up_to(tokens, number, 2))


def _is_kept_from(tokens: Sequence[Token], number: int) -> bool:
    """Whether a `from` opens what somebody was kept or guarded from: `protected the town from floods`."""
    before = [token.key for token in up_to(tokens, number, _KEPT)]
    if not GUARDING.isdisjoint(before):
        return True
    following, last = beyond(tokens, number, 1), tokens[number + 2 : number + 3]
    is_phrase = not last or last[0].key in CLAUSE_ENDS  # `kept it from floods`, no `from his early years`
    return "kept" in before[:-1] and bool(following) and following[0].text.islower() and is_phrase


def _opens_a_figure(reading: Reading, number: int) -> bool:
    """`Barely 79 per cent`: so many, and no more."""
    token = reading.words.tokens[number : number + 1]
    return any(fact.start == token[0].start for fact in reading.of_kind("quantity")) if token else False


def _is_beyond(tokens: Sequence[Token], number: int) -> bool:
    """Whether a `to` opens what somebody or something is too far gone for: `too weak to stand`."""
    before, following = up_to(tokens, number, 2), beyond(tokens, number, 1)
    is_led = [token.key for token in before[:1]] == ["too"] and len(before) > 1
    return is_led and bool(following) and following[0].text.islower() and following[0].key not in _NO_VERBS


def _is_of_time_before(tokens: Sequence[Token], number: int) -> bool:
    """Whether it had been so long: `had not won it since 1961` is told by who has won it now."""
    is_past_perfect = key_before(tokens, number) == "had"
    behind = beyond(tokens, number, _LONGEST) if is_past_perfect else ()
    return any(token.key == "since" for token in behind)


def _rest_of_clause(reading: Reading, number: int) -> Sequence[Token]:
    """What follows a token in its own clause: `found no proof, but they won more than others` is of no more."""
    tokens = reading.words.tokens
    clause = next((one.whole for one in tellings(reading) if is_inside(tokens[number].start, (one.whole,))), None)
    return [token for token in tokens[number + 1 :] if clause is None or token.start < clause.end]


def _is_outdone(tokens: Sequence[Token]) -> bool:
    """Whether what is of none tells of the most: `no bridge is longer than this one`, `none had as many as 40`."""
    pairs = {(one.key, other.key) for one, other in pairwise(tokens)}
    is_as_many = not pairs.isdisjoint({("as", "many"), ("as", "much")})
    return is_as_many or any(token.key == "than" or token.key in _MORE for token in tokens[1:])


def _is_measured_off(reading: Reading, number: int) -> bool:
    """`12 km away from the sea`, `nine points to spare`: how far, or by how much."""
    before = up_to(reading.words.tokens, number, _TO_MEASURE)
    return any(fact.start <= token.start < fact.end for token in before for fact in reading.of_kind("quantity"))


def tells_of_the_last(stated: Reading, sourced: Reading) -> bool:
    """`Have not won it since 1961` beside "for the first time since 1961", or "last won it in 1961".

    So `had not risen for seven years` beside "the first rise in seven years".
    """
    said, lengths = [token.key for token in sourced.words.tokens], _lengths(sourced)
    firsts = [range(at, at + _SINCE) for at, key in enumerate(said) if key == "first"]
    is_first = any("since" in said[first.start : first.stop] for first in firsts)
    is_first_for_long = bool(_lengths(stated)) and any(at in first for first in firsts for at in lengths)
    days = sourced.of_kind("date")  # `last year`
    is_last = any(token.key == "last" and not is_inside(token.start, days) for token in sourced.words.tokens)
    return is_first_for_long or ((is_first or is_last) and "since" in stated.keys)


def _lengths(reading: Reading) -> list[int]:
    """The places of each `for` and `in` before a length of time."""
    lengths = {fact.start for fact in reading.of_kind("quantity") if quantity.is_time(fact)}
    pairs = enumerate(pairwise(reading.words.tokens))
    return [at for at, (one, other) in pairs if one.key in {"for", "in"} and other.start in lengths]


def tells_of_the_first(stated: Reading, sourced: Reading) -> bool:
    """`No woman had led it before` beside "the first woman to lead it"; "the first in eight years" was no first."""
    is_before = "before" in stated.keys and not negators(sourced) and not _lengths(sourced)
    return is_before and any(fact.text.lower() == "first" for fact in sourced.of_kind("rank"))


def is_of_most(stated: Reading, sourced: Reading) -> bool:
    """`Never sold a player for more than him`, `nobody has more`: that this is the most is to be told there, too."""
    keys = [token.key for token in stated.words.tokens]
    nobody = NOBODY if keys[1:2] and keys[1] not in _MORE | {"less"} else NOBODY - {"no"}  # `no more than 90 cm`
    nots = [at for at, key in enumerate(keys) if key == "never" or (at == 0 and key in nobody)]
    is_beyond = any("than" in keys[at:] for at in nots)
    return is_beyond and not any(token.key in _TOPPING or token.key in SUPERLATIVES for token in sourced.words.tokens)


def is_ill_received(negator: Token, stated: Reading, sourced: Reading) -> bool:
    """`Was not well received` says what "received negative reviews" does."""
    behind = keys_behind(stated.words, negator.end, 2)
    is_ill = any(token.key in opposites("positively") for token in sourced.words.tokens)
    return behind[:1] == ["well"] and behind[1:] in (["received"], ["reviewed"]) and is_ill


def is_wanted(scope: Sequence[int], sourced: Reading, links: Links) -> bool:
    """Whether all that is denied is what the source says is needed: `has no planes`, "is waiting for planes"."""
    places = [place for index in scope for place, _ in links.get(index, ())]
    return all(_wanting_before(sourced.terms[place].start, sourced) for place in places)


def _wanting_before(start: int, reading: Reading) -> bool:
    before = keys_before(reading.words, start, _WANTED)
    return any(one in WANTING and other != "to" for one, other in pairwise([*before, ""]))  # no `wants to sell it`


def is_fruitless(reading: Reading) -> bool:
    """Whether a text says that it was all `in vain`, which is as good as a negator."""
    return any((one.key, other.key) in FRUITLESS for one, other in pairwise(reading.words.tokens))


def _is_of_the_first(reading: Reading, number: int) -> bool:
    """`no Greek had won it before Holm`, `before him`: it tells who was the first."""
    names = {fact.start for fact in reading.of_kind("name")}
    return any(
        before.key == "before" and (token.start in names or token.key in PRONOUNS)
        for before, token in pairwise(reading.words.tokens[number:])
    )


def _is_of_verdict(reading: Reading, number: int) -> bool:
    """`found not guilty`, which is one word for acquitted."""
    tokens = reading.words.tokens
    is_not_guilty = [token.key for token in tokens[number : number + 2]] == ["not", "guilty"]
    return is_not_guilty and any(token.key in _FINDING for token in up_to(tokens, number, _QUESTION))


def is_against(reading: Reading) -> bool:
    """`voted against a ban`, `opposes it`; who `won against` somebody is of one mind with them for all that is said."""
    keys = [token.key for token in reading.words.tokens]
    return any(
        key in OPPOSED and (key != "against" or not DECIDING.isdisjoint(up_to(keys, at, _DECIDED)))
        for at, key in enumerate(keys)
    )


def is_for_what_is_against(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what somebody does `for` one, they do "against" the same in the source: `works for the bank`."""
    fors = [token.end for token in stated.words.tokens if token.key == "for"]
    mine = [at for end in fors for at in stated.terms_behind(end)[:1]]
    ends = [token.end for token in sourced.words.tokens if token.key == "against"]
    theirs = {at for end in ends for at in sourced.terms_behind(end)[:1]}
    return "against" not in stated.keys and any_linked(links, mine, theirs)


def leaves_untold(reading: Reading, number: int) -> bool:
    """Whether a negator stands over a verb of saying, and what is not said is asked: `have not said why they left`."""
    tokens = beyond(reading.words.tokens, number, _QUESTION)
    for verb, asking, following in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if asking.key in _ASKING and following.key != "to":
            return verb.key in REPORTING
    return False


def _follows_neither(reading: Reading, number: int) -> bool:
    """`neither … nor` denies once."""
    return any(token.key in {"neither", "not", "never", "cannot"} for token in reading.words.tokens[:number])


def _has_none(reading: Reading) -> bool:
    """Whether a text gives the figure nought: `zero cases`."""
    return any(quantity.is_nought(fact) for fact in reading.of_kind("quantity"))


def _told(reading: Reading) -> Iterator[int]:
    """What a text tells of its subject: all but the first name, or first word, that carries topic."""
    names = [index for index, term in enumerate(reading.terms) if term.name]
    subject = names[0] if names else 0
    return (i for i, term in enumerate(reading.terms) if i > subject and (term.name or is_matter(term)))


def _are_all_in(links: Links, index: int, inside: set[int]) -> bool:
    """Whether the source has a word nowhere else; where it has the very word, another of that sense is not meant."""
    most = max(likeness for _, likeness in links[index])
    return all(position in inside for position, likeness in links[index] if likeness == most)


def denied_clauses(reading: Reading) -> Iterator[tuple[Token, int, int]]:
    """Each negator outside of names and titles, where it begins, and where the clause ends that it stands over."""
    tokens = reading.words.tokens
    held = (*reading.of_kind("name"), *_titles(reading))
    for number, token in enumerate(tokens):
        if token.key not in _OF_A_NOUN and denies(reading, number) and not is_inside(token.start, held):
            following = beyond(tokens, number, _LONGEST)
            end = _end_of_clause(following, is_listing=token.key in DENYING)
            yield token, token.end, len(reading.words.text) if end is None else end


def _titles(reading: Reading) -> Iterator[Fact]:
    """The quotations of a few words, which name something: the song “Can't Stop”."""
    for fact in reading.of_kind("quotation"):
        if sum(1 for _ in within(reading.words, fact.start, fact.end)) <= _LONGEST_TITLE:
            yield fact


def _end_of_clause(tokens: Sequence[Token], *, is_listing: bool) -> int | None:
    """Where the first clause ends; a comma before `such as` ends none where the list is of what is denied.

    Nor does one before `nor`: `cannot be solved by money, nor through training`.
    """
    for before, token, following in zip(("", *tokens), tokens, (*tokens[1:], None), strict=False):
        is_list = (token.key == "," and following is not None and following.key in _SUCH) or (
            token.key == "as" and isinstance(before, Token) and before.key in _SUCH
        )
        goes_on = token.key == "," and following is not None and following.key == "nor"
        if token.key in CLAUSE_ENDS and not goes_on and not (is_listing and is_list):
            return token.start
    return None
