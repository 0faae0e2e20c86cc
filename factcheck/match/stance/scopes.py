"""A reading in, what each of its negators stands over out; and whether that is of something else than the source's."""

from itertools import pairwise

from factcheck.lexicon.grammar import BEING, COPULAS, DETERMINERS, HELPING, HOW_MANY, NOBODY, PREPOSITIONS, PRONOUNS
from factcheck.lexicon.stance import DENYING
from factcheck.match.read.interjections import interjection
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_kind_of, is_like, stem
from factcheck.match.read.tellings import tellings
from factcheck.match.stance.denials import leaves_untold, negators
from factcheck.match.words.links import Links, linked
from factcheck.model import Token
from factcheck.words import is_inside, key_after, key_before, keys_before

_DASHES = frozenset({"-", "–", "—"})
_SCOPE = 9.0
_NEIGHBOURS = 3
_UNTIL = 8
_LISTED = 8  # tokens: `no power, water or gas`
IN_ONE_WORD = {"turned": "rejected", "voted": "rejected"}  # `turned down`, `voted down`
_OF_CLAUSE = (PRONOUNS - {"it", "you"}) | {"that", "to"}  # `denied he took it`, but `denied it`
_FAILING = frozenset({"failed", "fails"})
Scope = tuple[Token, tuple[int, ...]]


@once
def scopes(reading: Reading) -> list[Scope]:
    """Each negator with the terms it stands over: the next three within its phrase."""
    scopes = []
    names = reading.of_kind("name")
    for number in sorted(negators(reading)):
        token = reading.words.tokens[number]
        if leaves_untold(reading, number) or is_inside(token.start, names):
            continue
        over = _named_behind(reading, number) or (*_said_behind(reading, number), *_done_to(reading, number))
        if over and not _is_until(reading, number):
            scopes.append((token, over))
    return scopes


def redoubled(stated: Reading, sourced: Reading) -> tuple[Token | None, Token | None]:
    """What stands over a word that denies by itself in one of the two alone: the `not` of "did not prevent it"."""
    mine, theirs = _denying(stated), _denying(sourced)
    for key in mine.keys() & theirs.keys():
        if (mine[key] is None) != (theirs[key] is None):
            return mine[key], theirs[key]
    return None, None


@once
def _denying(reading: Reading) -> dict[str, Token | None]:
    """The stems of such words, with the negator right before each: `not`, or the `failed` of "failed to prevent"."""
    tokens, found = reading.words.tokens, negators(reading)
    return {
        stem(tokens[number].key): next((tokens[at] for at in (number - 1, number - 2) if at in found), None)
        for number in found
        if tokens[number].key in DENYING
    }


def _said_behind(reading: Reading, number: int) -> tuple[int, ...]:
    place = reading.places[number]
    end = min(_end_of_quotation(reading, reading.words.tokens[number]), _end_of_denied(reading, number))
    aside = _aside(reading, number)
    reach = place + (_SCOPE if not aside else 2 * _SCOPE)
    over = [
        i
        for i, term in enumerate(reading.terms)
        if place < term.place <= reach and not term.name and term.start < end and term.start not in aside
    ]
    return tuple(over[:_NEIGHBOURS])


def _aside(reading: Reading, number: int) -> range:
    """What is told between commas of those of whom a text denies something: `Neither film, both made in Lund, won`."""
    tokens = reading.words.tokens
    commas = [token.start for token in tokens[number:] if token.key == ","][:2]
    is_subject = number == 0 and tokens[number].key in {"neither", "none", "no"}
    return range(commas[0], commas[-1]) if is_subject and commas else range(0)


def _named_behind(reading: Reading, number: int) -> tuple[int, ...]:
    """The name that `not` stands right before: `was not Anna Lind`, `is not in Merria`; but `is not a Merrian town`.

    Or behind a verb `no`: `speaks no French`.
    """
    tokens = reading.words.tokens
    is_object = tokens[number].key == "no" and key_before(tokens, number)[:1].isalpha()
    if tokens[number].key not in {"not", "never"} and not is_object:
        return ()
    following = next(iter(reading.terms_behind(tokens[number].start + 1)), None)
    if following is None or not reading.terms[following].name:
        return ()
    start, end = reading.terms[following].start, reading.terms[following].end
    if any(term.start == end + 1 for term in reading.terms):
        return ()
    between = [token.key for token in tokens[number + 1 :] if token.start < start and token.key[0].isalnum()]
    return (following,) if all(key in PREPOSITIONS or key in DETERMINERS for key in between) else ()


def _done_to(reading: Reading, number: int) -> tuple[int, ...]:
    """The plain words before a verb that denies its subject: `the ban was turned down`, `the bid failed in May`."""
    tokens = reading.words.tokens
    key, following = tokens[number].key, key_after(tokens, number)
    is_passive = key_before(tokens, number) in BEING and (key in DENYING or key in IN_ONE_WORD)
    if not is_passive and not (key in _FAILING and following in PREPOSITIONS - {"to"}):
        return ()
    place = reading.places[number]
    before = [i for i, term in enumerate(reading.terms) if place - _SCOPE <= term.place < place and not term.name]
    told = [i for i in before if interjection(reading.terms[i].start, reading) is None]  # `Berg, appointed in May, was`
    return tuple(told[-_NEIGHBOURS:])


def _end_of_quotation(reading: Reading, token: Token) -> int:
    """Where the words in quotation marks end that `token` stands in: what is denied there is denied no further."""
    ends = [fact.end for fact in reading.of_kind("quotation") if fact.start <= token.start < fact.end]
    return min(ends, default=len(reading.words.text))


def _end_of_denied(reading: Reading, number: int) -> int:
    """Where something else begins that is not denied: `without power and several hundred trees were down`.

    Or where the sentence goes on behind what is told beside: `which did not hurt them, have relied on`.
    """
    tokens = reading.words.tokens[number:]
    figures = {fact.start for fact in reading.of_kind("quantity")}
    is_of_noun = tokens[0].key in {"without", "no"}
    is_list = any(token.key in {"or", "nor", "and"} for token in tokens[:_LISTED])
    ends = (
        token.start
        for token, following in pairwise(tokens[1:])
        if token.key == "but"
        or _is_dash(token, reading)  # `can't beat it – the loss has destroyed him`
        or (
            token.key == "and" and following.key in COPULAS | NOBODY | {"not"}
        )  # `has not been seen since and is presumed extinct`
        or (is_of_noun and token.key == "and" and following.start in figures)
        or (token.key == "," and following.key in HELPING)
        or (is_of_noun and token.key == "," and not is_list)  # `with no further dose, its efficacy fell`
    )
    return min(next(ends, len(reading.words.text)), _next_clause(reading, number))


def _is_dash(token: Token, reading: Reading) -> bool:
    """Whether a dash stands between two parts of a sentence, and not in a word or a range."""
    return token.key in _DASHES and reading.words.text[token.start - 1 : token.end + 1] == f" {token.text} "


def _next_clause(reading: Reading, number: int) -> int:
    """Where the clause after a verb that denies begins: `rejected it in May and approved it in June`."""
    token, following = reading.words.tokens[number], key_after(reading.words.tokens, number)
    if token.key not in DENYING or following in _OF_CLAUSE or following.endswith("ing"):
        return len(reading.words.text)  # `denied that he took it and fled`
    starts = (one.whole.start for one in tellings(reading) if one.whole.start > token.end)
    return next(starts, len(reading.words.text))


def _is_until(reading: Reading, number: int) -> bool:
    """`did not play until 1923` says that they did then."""
    following = reading.words.tokens[number + 1 : number + _UNTIL]
    return any(token.key == "until" for token in following)


def is_of_another(token: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what is denied is of a name that the source lacks: "is not an album by Danny DeVito" may well be so.

    Or of a kind that the source does not tell of: "is not a jazz band", beside "is a rock band".
    """
    if any(term.name and term.start > token.start and i not in links for i, term in enumerate(stated.terms)):
        return True
    return any(_is_of_one_kind(index, stated, sourced, links) for index in _said_from(stated, token))


def lacks_head(scope: tuple[int, ...], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has nothing of the very word that is denied: `is not happy with the price`.

    That it has the price says nothing of whether anybody is happy.
    """
    head = next((index for index in scope if not _is_manner(stated.terms[index].key)), None)
    if head is None or stated.terms[head].weight < 1:
        return False
    places = [(place, likeness) for place, likeness in links.get(head, ())]
    is_akin = all(likeness < 1 and not _is_done(sourced, place) for place, likeness in places)
    is_lacking = not places and not any(is_like(stated.terms[head].key, token.key) for token in sourced.words.tokens)
    return is_lacking or (
        bool(places) and stated.terms[head].is_verb and is_akin
    )  # `had not started` beside "the opener"


def _is_manner(key: str) -> bool:
    return key.endswith("ly") or key == "longer"  # `no longer use it`


def _is_done(reading: Reading, place: int) -> bool:
    before = keys_before(reading.words, reading.terms[place].start, 1)
    is_doing = reading.terms[place].key.endswith("ing") and DETERMINERS.isdisjoint(
        before
    )  # not `their opening matches`
    return is_verb_like(reading, place) or is_doing


def _said_from(reading: Reading, token: Token) -> tuple[int, ...]:
    number = next(number for number, other in enumerate(reading.words.tokens) if other.start == token.start)
    return _said_behind(reading, number)


def _is_of_one_kind(index: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a word of which the source has nothing makes a kind of a noun that it has: `a special dividend`.

    One that is known by its article is no other for it: `the controversial ban` is the ban, unless that has its kind.
    """
    if index in links or index + 1 not in links:
        return False
    term, noun = stated.terms[index], stated.terms[index + 1]
    if term.is_verb or term.key in HOW_MANY or term.key == "longer" or noun.name or term.end + 1 != noun.start:
        return False
    article = keys_before(stated.words, term.start, 1)
    is_any = article in (["a"], ["an"], ["any"]) or not DETERMINERS.issuperset(article)
    heads = {sourced.terms[place].start for place in linked(links, index + 1)}
    return is_any or any(one.end + 1 in heads and not one.is_verb for one in sourced.terms)


def denies_a_kind(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a text denies of a whole kind what its source denies of one sort: `no animals` beside "no dogs"."""
    return any(
        index in links and all(_is_sort_of(sourced, place, stated, index) for place in linked(links, index))
        for _, over in scopes(stated)
        for index in over
    )


def _is_sort_of(sourced: Reading, place: int, stated: Reading, index: int) -> bool:
    narrow, wide = sourced.terms[place].stem, stated.terms[index].stem
    return narrow != wide and is_kind_of(narrow, wide) and not is_kind_of(wide, narrow)
