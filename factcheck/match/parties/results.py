"""Two readings in, the names out that have changed places as winner and loser: `A beat B` for "B's victory over A".

The words are of several kinds, so that no one verb stands in both: who beats another has a victory over them, and they
lose to them.
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import quantity
from factcheck.lexicon.contests import (
    BEATING,
    BOWING,
    ELECTED,
    HEADING,
    TAKING,
    TITLES,
    VICTORIES,
    VOTES,
    WINNING,
)
from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS, RELATIVES
from factcheck.match.read.once import once
from factcheck.match.read.reading import PRONOUNS, Reading, Term
from factcheck.match.read.tellings import tellings
from factcheck.match.words.links import Links, same_words
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, keys_before, up_to

_BREAKS = frozenset({".", ";", ":", "while", "whereas", "but", "after", "before", "when", "who", "which"})
_OVER, _BEING = frozenset({"over", "against"}), frozenset({"was", "were", "been", "being", "be", "is", "are"})
_REACH = 6  # tokens: `lost by three goals to one to B`, `were narrowly beaten 3-1 by B`
_GIVING = frozenset("gave give gives handed hands earned earns secured sealed".split())
_OBJECT_ENDS = _BREAKS | PREPOSITIONS | {",", "and"}
_TITLE = 7  # tokens: `took the women's 400 metres title`
_WHOM = 4  # tokens: `whom she had narrowly beaten`
_WHERE = frozenset({"in", "at", "near"})
_NEXT = 2  # tokens: `a victory yesterday over B`
_UNNAMED = PRONOUNS | RELATIVES
_TELLING = frozenset({*BEATING, *BOWING, *VICTORIES, *WINNING})


class _Result(NamedTuple):
    """Those, by their places among the terms, one of whom has won, and the one who has lost; or the other way.

    `contest` are words of what was won, and its score; the loser there is any other who is named.
    """

    winners: frozenset[int]
    losers: frozenset[int]
    contest: frozenset[str] = frozenset()


def reversed_results(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """A stated winner whom the source has as the loser, to the one who is the stated loser."""
    theirs = _results(sourced)
    for mine in _results(stated) if theirs else ():
        facing = [other for other in theirs if mine.contest & other.contest] or theirs
        if all(_are_crossed(mine, other, links) for other in facing):
            yield stated.terms[min(mine.winners)]
            return
    alone = _won(sourced)
    for mine in (*_results(stated), *_won(stated)) if alone else ():
        won, lost = _places(mine.winners, links), _places(mine.losers, links)
        same = [one for one in alone if lost & one.winners or (not mine.losers and mine.contest & one.contest)]
        if same and won and all(won.isdisjoint(one.winners) for one in (*alone, *theirs)):
            yield stated.terms[min(mine.winners)]
            return
    yield from _lost(stated, sourced, links)
    yield from _headed(stated, sourced, links)


def _headed(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """A stated leader whom the source has behind another alone: `Halden leads by four`, "Rask leads Halden by four"."""
    theirs = _leads(sourced)
    ahead = frozenset[int]().union(*(other.winners for other in theirs))
    for mine in _leads(stated) if theirs else ():
        places = _places(mine.winners, links)
        is_behind = bool(places) and places.isdisjoint(ahead) and all(places <= other.losers for other in theirs)
        if is_behind if not mine.losers else all(_are_crossed(mine, other, links) for other in theirs):
            yield stated.terms[min(mine.winners)]
            return


@once
def _leads(reading: Reading) -> tuple[_Result, ...]:
    """Who leads by so much, with whom they lead, as the loser, where that is told: `A leads B by four points`."""
    if reading.keys.isdisjoint(HEADING):
        return ()
    tokens = reading.words.tokens
    found = []
    for number, token in enumerate(tokens):
        behind = [one.key for one in beyond(tokens, number, _REACH)]
        leaders = _names(reading, _start(tokens, number), token.start)
        if token.key in HEADING and "by" in behind and leaders:
            found.append(_Result(leaders, _first_name(reading, tokens, number)))
    return tuple(found)


def _lost(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """A stated winner whom the source has as the loser alone: `Halden won the final`, "Rask beat Halden in the final".

    Not where who is not named there has won something too: "beat Halden, who won the cup".
    """
    theirs, alone = _results(sourced), _won(sourced)
    told = {term.stem for term in sourced.terms} | ({"election"} if sourced.keys & (ELECTED | VOTES) else set())
    for mine in _won(stated) if theirs and not _wins_untold(sourced) else ():
        won = _places(mine.winners, links)
        is_beaten = bool(won) and all(won <= one.losers for one in theirs)
        contest = {word for word in mine.contest if not word[0].isdigit()}
        if is_beaten and contest and contest <= told and all(won.isdisjoint(one.winners) for one in alone):
            yield stated.terms[min(mine.winners)]
            return


def _wins_untold(reading: Reading) -> bool:
    """Whether somebody has won who is told by a pronoun: `who had won the cup`, `the title that he won`."""
    tokens = reading.words.tokens
    return any(
        token.key in WINNING and any(one.key in _UNNAMED for one in up_to(tokens, number, _NEXT))
        for number, token in enumerate(tokens)
    )


def has_result(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has the very winner and loser of a stated result."""
    return any(_is_told(mine, other, links) for mine in _results(stated) for other in _results(sourced))


def _is_told(mine: _Result, theirs: _Result, links: Links) -> bool:
    won, lost = _places(mine.winners, links), _places(mine.losers, links)
    is_score = not (mine.contest and theirs.contest) or bool(mine.contest & theirs.contest)
    return bool(won & theirs.winners) and bool(lost & theirs.losers) and is_score


def _are_crossed(mine: _Result, theirs: _Result, links: Links) -> bool:
    won, lost = _places(mine.winners, links), _places(mine.losers, links)
    return bool(won & theirs.losers) and bool(lost & theirs.winners) and not _is_told(mine, theirs, links)


def _places(terms: frozenset[int], links: Links) -> set[int]:
    return {place for index in terms for place in same_words(links, index)}


@once
def _results(reading: Reading) -> tuple[_Result, ...]:
    if reading.keys.isdisjoint(_TELLING):
        return ()
    found: list[_Result] = []
    for number, token in enumerate(reading.words.tokens):
        pair = _parties(reading, number) if token.key in _TELLING else None
        score = _score(reading, number) if token.key in _TELLING else frozenset[str]()
        if pair and all(pair) and pair[0] != pair[1]:
            found.append(_Result(*pair, score))
        elif score and found and token.key.endswith("ing") and token.key in BOWING | BEATING:
            winners, losers, _ = found[-1]  # the two have met twice: `beat Lund 3–1 after losing 2–0 away`
            found.append(_Result(losers, winners, score) if token.key in BOWING else _Result(winners, losers, score))
    return tuple(found)


def _parties(reading: Reading, number: int) -> tuple[frozenset[int], frozenset[int]] | None:
    """Who has won, and who has lost, by the word at a token."""
    tokens = reading.words.tokens
    token = tokens[number]
    behind = [one.key for one in beyond(tokens, number, _REACH)]
    before = _party_before(reading, tokens, number)
    relative = next((one for one in up_to(tokens, number, _WHOM) if one.key in {"who", "whom"}), None)
    if token.key in BEATING and relative is not None:
        return _told_by_relative(reading, relative, number)
    if token.key in BEATING:
        is_passive = any(one.key in _BEING for one in up_to(tokens, number, _NEXT))
        by = behind.index("by") + 1 if is_passive and "by" in behind else 0
        other = _first_party(reading, tokens, number + by)
        return (other, before) if is_passive and by else (before, other)
    is_win = token.key in VICTORIES and not _OVER.isdisjoint(behind if behind[:1] == ["of"] else behind[:_NEXT])
    if is_win or (token.key in WINNING and not _OVER.isdisjoint(behind)):
        at = next(at for at, key in enumerate(behind) if key in _OVER) + 1
        winners = _first_name(reading, tokens, number + 1) if behind[0] == "of" else before  # `the win of A over B`
        return winners, _first_party(reading, tokens, number + at)
    if token.key in BOWING and "to" in behind:
        at = len(behind) - behind[::-1].index("to")
        return _first_name(reading, tokens, number + at), before
    return None


def _score(reading: Reading, number: int) -> frozenset[str]:
    """The result that stands behind a verb."""
    tokens = reading.words.tokens[number + 1 : number + 1 + _REACH]
    near = {token.start for token in tokens if token.key not in _BREAKS}
    found = (fact for fact in reading.of_kind("quantity") if fact.start in near and quantity.is_result(fact))
    return frozenset(fact.text.replace("-", "–") for fact in found)


@once
def _won(reading: Reading) -> tuple[_Result, ...]:
    """Those who have won, where no loser is told: `won the mayoral election`, `two late goals gave Rask a 3-2 win`."""
    tokens = reading.words.tokens
    found = []
    for number, token in enumerate(tokens):
        if token.key in VICTORIES and [one.key for one in up_to(tokens, number, 1)] != ["to"]:
            giving = next((at for at in range(max(number - _REACH, 0), number) if tokens[at].key in _GIVING), None)
            winners = _first_name(reading, tokens, giving) if giving is not None else frozenset[int]()
        elif token.key in WINNING or token.key in ELECTED or _takes_title(tokens, number):
            start = _start(tokens, number)
            beating = (one.start for one in tokens[:number] if one.key in BEATING and one.start >= start)
            winners = _names(reading, start, next(beating, token.start))  # `A beat B to win the cup`
            winners = _players(reading, winners)
            winners |= _winners_too(token, reading)
        else:
            continue
        if winners:
            found.append(_Result(winners, frozenset(), _contest(reading, number)))
    return tuple(found)


def _winners_too(verb: Token, reading: Reading) -> frozenset[int]:
    """Those of clauses that leave the verb out: `Lind won the cup in 1980 and Berg in 1990`."""
    sharing = (one for one in tellings(reading) if one.verb.start == verb.start < one.whole.start)
    return frozenset(at for one in sharing for at in one.subject if reading.terms[at].name)


def _told_by_relative(reading: Reading, relative: Token, number: int) -> tuple[frozenset[int], frozenset[int]]:
    """Winner and loser of `Moe, whom she had beaten`, and of `Moe, who had beaten her`: she is whom all is told of."""
    tokens = reading.words.tokens
    before = _names(reading, 0, relative.start)
    opening, last = frozenset({min(before, default=-1)}), frozenset({max(before, default=-1)})
    if relative.key == "whom":
        return _names(reading, relative.end, tokens[number].start) or opening, last
    is_opening = any(token.key in PRONOUNS for token in beyond(tokens, number, 1))
    return last, opening if is_opening else _first_name(reading, tokens, number)


def _takes_title(tokens: Sequence[Token], number: int) -> bool:
    """`took the women's 400 metres title`."""
    behind = [token.key for token in beyond(tokens, number, _TITLE)]
    return tokens[number].key in TAKING and not TITLES.isdisjoint(behind)


def _contest(reading: Reading, number: int) -> frozenset[str]:
    """The stems of what stands right behind a verb, and the figures; every election is told by one word."""
    tokens = reading.words.tokens
    end = next((token.start for token in tokens[number + 1 :] if token.key in _OBJECT_ENDS), len(reading.words.text))
    stems = {term.stem for term in reading.terms if tokens[number].end <= term.start < end and not term.name}
    scores = {fact.text for fact in reading.of_kind("quantity") if quantity.is_result(fact)}
    is_vote = not {token.key for token in tokens}.isdisjoint(ELECTED | VOTES)
    return frozenset(stems | scores | ({"election"} if is_vote else set()))


def _start(tokens: Sequence[Token], number: int) -> int:
    """Where the clause around a token begins, as an offset."""
    return next((one.end for one in reversed(tokens[:number]) if one.key in _BREAKS), 0)


def _names(reading: Reading, start: int, end: int) -> frozenset[int]:
    return frozenset(at for at, term in enumerate(reading.terms) if term.name and start <= term.start < end)


def _players(reading: Reading, names: frozenset[int]) -> frozenset[int]:
    """Those that are not where it was, if any is left: `In Lund, Malm beat Rask`."""
    where = {at for at in names if not _WHERE.isdisjoint(keys_before(reading.words, reading.terms[at].start, 1))}
    return names - where or names


def _party_before(reading: Reading, tokens: Sequence[Token], number: int) -> frozenset[int]:
    """The names before a verb in its clause; where there is none the noun right before it: `the team beat`."""
    is_joined = number > 0 and tokens[number - 1].key in {"and", "but"}  # `beat Lund but lost to Moe`
    number = number - 1 if is_joined else number
    named = _players(reading, _names(reading, _start(tokens, number), tokens[number].start))
    named = frozenset(sorted(named)[:1]) if is_joined else named
    last = reading.term_at(tokens[number - 1].start) if number else None
    return named or (frozenset() if last is None else frozenset({last}))


def _first_party(reading: Reading, tokens: Sequence[Token], number: int) -> frozenset[int]:
    """The name behind a verb, or the noun right behind its article: `beat the team 2-1`."""
    article, noun = ([*beyond(tokens, number, 2), None, None])[:2]
    told = reading.term_at(noun.start) if article and noun and article.key in DETERMINERS else None
    return _first_name(reading, tokens, number) or (frozenset() if told is None else frozenset({told}))


def _first_name(reading: Reading, tokens: Sequence[Token], number: int) -> frozenset[int]:
    """The name right behind a token, an article and what tells who it is aside: `the Swedish favourite Lovisa`."""
    following = [token for token in beyond(tokens, number, 2) if token.key not in {"the", "their"}]
    first = reading.term_at(following[0].start) if following else None
    if first is None:
        return frozenset()
    last = first
    while last + 1 < len(reading.terms) and reading.terms[last + 1].start == reading.terms[last].end + 1:
        last += 1
    return frozenset(next(([at] for at in (last, first) if reading.terms[at].name), ()))
