"""Two readings in, the words out that stand against their opposites in one place: `negative reviews`, "positive"."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.contests import HEADING, TRAILING
from factcheck.lexicon.directions import LINKS, THINGS
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.lexicon.stance import LEADING
from factcheck.match.parties.swaps import is_converse
from factcheck.match.read.once import once
from factcheck.match.read.phrases import phrases
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import governing, is_verb_like
from factcheck.match.read.stems import are_opposites, is_kind_of, is_undone, opposites, stem
from factcheck.match.stance.comparisons import is_other_end
from factcheck.match.stance.courses import slows_growth
from factcheck.match.stance.denials import negators
from factcheck.match.stance.proportions import shares
from factcheck.match.stance.scopes import scopes
from factcheck.match.words.links import Links, is_linked_in, like_words, linked
from factcheck.match.words.rivals import is_all_but
from factcheck.model import Fact, Relation, Token
from factcheck.words import beyond, keys_before, keys_behind, keys_between, words_behind

_NEIGHBOURS = 3
_REACH = 6.0
_CLAUSE = 6  # tokens
_NOWHERE = facts.Context()


def opposed(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """Words that the source lacks, but whose opposite it has in the same place, and the stated text lacks."""
    yield from _ahead_and_behind(stated, sourced, links)
    mine, theirs = _keys(stated), _keys(sourced)
    if _opposites_of(stated).isdisjoint(theirs) or any(share.is_denial for share in shares(stated)):
        return  # `not all of them passed`, "two of them failed"
    mine, theirs = set(map(stem, mine)), set(map(stem, theirs))
    is_denied = _negating(stated) != _negating(sourced)
    mine_denied, theirs_denied = _denied(stated), _denied(sourced)
    others = [(other, position) for other, position in _words(sourced) if stem(other.key) not in mine]
    for token, place in _words(stated):
        if stem(token.key) in theirs or _is_told_too(token, stated, sourced, links):
            continue
        for other, position in others:
            if (
                are_opposites(token.key, other.key)
                and not _is_said_apart(token, other, stated, sourced, links)
                and not _says_both(token, other, stated, sourced, links)
                and not (is_undone(token.key, other.key) and is_denied)
                and not is_in_one(token, other)
                and not slows_growth(other, sourced)
                and (token.start in mine_denied) == (other.start in theirs_denied)  # `has not agreed`, "refused"
                and (
                    _stand_alike(place, position, stated, sourced, links)
                    or _tell_of_one(token, other, stated, sourced, links)
                    or _go_on_alike(token, place, position, stated, sourced, links)
                )
                and not is_converse(token, other, stated, sourced, links)
                and not is_other_end(token, other, stated, sourced, links)
                and not are_of_two_times(token, other, stated, sourced)
                and not _has_said(token, (other, position), place, stated, sourced, links)
                and (token.key not in LEADING or _lead_alike(place, position, stated, sourced, links))
            ):
                yield token, other
                break


def _is_told_too(token: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source says the same by another verb, which it has ahead: `cut it`, "has held it, is to lower it"."""
    index = stated.term_at(token.start)
    if index is None or not is_verb_like(stated, index):
        return False
    starts = (sourced.terms[place].start for place, _ in links.get(index, ()))
    return any(keys_before(sourced.words, start, 1) == ["to"] for start in starts)


def _says_both(token: Token, other: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has that of its figure: `lost 2 million`, "a profit, after a loss of 2 million"."""
    mine = _led_by(token.end, stated)
    terms = (sourced.terms[place] for place in like_words(links, stated.term_at(token.start)) if mine)
    figures = (_led_by(term.end, sourced) for term in terms if are_opposites(term.key, other.key))
    return any(mine and figure and quantity.nearness(mine, figure) == 1.0 for figure in figures)


def _led_by(end: int, reading: Reading) -> Fact | None:
    """The figure that a word leads to: `loss` of "a loss of about 2 million"."""
    figure = next((fact for fact in reading.of_kind("quantity") if fact.start >= end), None)
    return figure if figure and LINKS.issuperset(keys_between(reading.words, end, figure.start)) else None


def _is_said_apart(token: Token, other: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether another word of the stated text says what the source's does: `a loss after a profit`, "lost"."""
    return any(
        sourced.terms[place].start == other.start
        for index in links
        if stated.terms[index].start != token.start and stated.terms[index].name is None
        for place in like_words(links, index)
    )


def compares_times(reading: Reading) -> bool:
    """`It was higher in July than in August`: what fell was higher before."""
    dates = {fact.start for fact in reading.of_kind("date")}
    tokens = reading.words.tokens
    return any(
        token.key == "than" and any(one.start in dates for one in beyond(tokens, number, 2))
        for number, token in enumerate(tokens)
    )


def _denied(reading: Reading) -> frozenset[int]:
    """Where the words begin that a negator of their text stands over."""
    return frozenset(reading.terms[index].start for _, scope in scopes(reading) for index in scope[:1])


def _negating(reading: Reading) -> set[str]:
    """The words by which a text denies something."""
    return {reading.words.tokens[number].key for number in negators(reading)}


def _keys(reading: Reading) -> set[str]:
    return {*reading.keys, *(term.key for term in reading.terms)}


def _words(reading: Reading) -> Iterator[tuple[Token, float]]:
    """The plain words with their places, the verb of a phrase as what that says: `turned down` is "rejected".

    Of `north-eastern` the second half has the key of both, and the first says nothing.
    """
    meant = {term.start: term.key for term in reading.terms if not term.name}
    said = set(_said_by_verbs(reading))
    tokens = reading.words.tokens
    for before, dash, token in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if before.key in {"north", "south"} and dash.key == "-":
            meant[token.start] = before.key + token.key
            said.add(before.start)
    for token, place in reading.plain_words():
        is_noun = token.key in THINGS and not DETERMINERS.isdisjoint(keys_before(reading.words, token.start, 1))
        if token.start not in said and not is_noun:
            yield token._replace(key=meant.get(token.start, token.key)), place


@once
def _said_by_verbs(reading: Reading) -> frozenset[int]:
    """Where the words stand that a verb before them has made one with it: `guilty` of `found him guilty`."""
    tokens = reading.words.tokens
    found = phrases([token.key for token in tokens])
    return frozenset(tokens[number].start for phrase in found for number in phrase.numbers[1:])


def is_in_one(token: Token, other: Token) -> bool:
    """Whether what is in the source's place is in the stated one, as the north-east in the east, or may be.

    `North-eastern Italy` is a part of "northern Italy"; but `south-east of Lund` is not "east of Lund".
    """
    mine, theirs = stem(token.key), stem(other.key)
    return is_kind_of(theirs, mine) or (token.key.endswith("ern") and is_kind_of(mine, theirs))


def _has_said(
    token: Token, turned: tuple[Token, float], place: float, stated: Reading, sourced: Reading, links: Links
) -> bool:
    """Whether the source has what is stated, too, and nearer: `the rate slipped`, "jobs rose, the rate fell"."""
    other, position = turned
    same = opposites(other.key) - opposites(token.key)
    alike = [where for word, where in _words(sourced) if word.key in same] if token.key in same else []
    near = [sourced.terms[at].place for index in _nearest(place, stated) for at, _ in links.get(index, ())]
    return bool(near and alike) and min(abs(one - where) for one in near for where in alike) <= min(
        abs(one - position) for one in near
    )


def are_of_two_times(token: Token, other: Token, stated: Reading, sourced: Reading) -> bool:
    """Whether each is of a day of its own: what was built in 1926 may well be `torn down in 2027`.

    Who `was married` may be divorced now, and who was acquitted "on appeal" was convicted before.
    """
    is_appealed = ("on", "appeal") in pairwise(keys_behind(sourced.words, other.end, _CLAUSE))
    if is_appealed or _is_over(token, other, stated, sourced):
        return True
    mine, theirs = _days_of(token, stated), _days_of(other, sourced)
    return (
        bool(mine)
        and bool(theirs)
        and all(facts.compare(one, two, _NOWHERE) is Relation.CONFLICT for one in mine for two in theirs)
    )


def _is_over(token: Token, other: Token, stated: Reading, sourced: Reading) -> bool:
    """Whether the stated word is of what was, and the source's of what is."""
    mine, theirs = (keys_before(text.words, one.start, 1) for text, one in ((stated, token), (sourced, other)))
    return mine in (["was"], ["were"]) and theirs in (["is"], ["are"])


def _days_of(token: Token, reading: Reading) -> list[Fact]:
    """The dates that go with a verb."""
    index = next((at for at, term in enumerate(reading.terms) if term.start == token.start), -1)
    return [fact for fact in reading.of_kind("date") if index in governing(reading, reading.place(fact))[-1:]]


def _nearest(place: float, reading: Reading) -> list[int]:
    """The few terms nearest to a place, but for that which stands there."""
    near = sorted(range(len(reading.terms)), key=lambda index: abs(reading.terms[index].place - place))
    return [index for index in near if reading.terms[index].place != place][:_NEIGHBOURS]


@once
def _opposites_of(reading: Reading) -> frozenset[str]:
    """All that is an opposite of one of its words, by the table or by its `un`."""
    keys = _keys(reading)
    undone = (key[2:] for key in keys if key.startswith("un"))
    return frozenset().union(*map(opposites, keys), undone, (f"un{key}" for key in keys))


def _tell_of_one(token: Token, other: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether two words stand right before the same one: `negative reviews` and `positive reviews`."""
    mine = stated.term_at(token.end + 1)
    theirs = sourced.term_at(other.end + 1)
    return mine is not None and theirs in linked(links, mine)


def _go_on_alike(token: Token, place: float, position: float, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether two words are followed by the same, and all else that is stated is the source's."""
    index = stated.term_at(token.start)
    return (
        index is not None
        and _lead_alike(place, position, stated, sourced, links)
        and is_all_but(index, stated, sourced, links)
    )


def _ahead_and_behind(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`Led 2-0` beside "trailed 2-0", where the source has all else of it; `led Sweden` is over one, and not all."""
    mine, theirs = (
        [token for token in reading.words.tokens if token.key in HEADING | TRAILING] for reading in (stated, sourced)
    )
    is_turned = len(mine) == len(theirs) == 1 and (mine[0].key in HEADING) != (theirs[0].key in HEADING)
    if not is_turned or _is_over_another(mine[0], stated) or _is_over_another(theirs[0], sourced):
        return
    own = stated.term_at(mine[0].start)
    if all(index in links for index in range(len(stated.terms)) if index != own):
        yield mine[0], theirs[0]


def _is_over_another(token: Token, reading: Reading) -> bool:
    behind = words_behind(reading.words, token.end, 1)
    return bool(behind) and (behind[0].text[0].isupper() or behind[0].key in DETERMINERS)


def _lead_alike(place: float, position: float, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether two words of order are followed by the same: `after the war` and `before the war`."""
    mine = next((index for index, term in enumerate(stated.terms) if term.place > place), None)
    theirs = next((index for index, term in enumerate(sourced.terms) if term.place > position), None)
    return mine is not None and theirs in linked(links, mine)


def _stand_alike(place: float, position: float, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the nearest words on either side say the same, or those that lead up to it do."""
    near = _nearest(place, stated)
    alike = [
        index
        for index in near
        if any(abs(sourced.terms[other].place - position) <= _REACH for other in linked(links, index))
    ]
    return 2 * len(alike) > len(near) or _lead_up_alike(place, position, stated, sourced, links)


def _lead_up_alike(place: float, position: float, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the last few words before a stated one, all but one of them, stand before the sourced one."""
    before = [index for index, term in enumerate(stated.terms) if term.place < place][-_NEIGHBOURS:]
    theirs = [other for other, term in enumerate(sourced.terms) if term.place < position][-_NEIGHBOURS - 1 :]
    alike = sum(is_linked_in(links, index, theirs) for index in before)
    return len(before) == _NEIGHBOURS and alike >= _NEIGHBOURS - 1
