"""Two readings in, whom one speaks of in the other's stead out: `its rival cut 300 jobs`, `Lind's brother won`.

A claim stands under what it is about, and a pronoun that it opens with is read as that. What is told of its rival or
of her husband is not told of it or of her, nor is what is told of Lind's lawyer told of Lind.
"""

from itertools import pairwise

from factcheck.lexicon.grammar import AUXILIARIES, COPULAS, DETERMINERS, GENITIVE, WHOSE
from factcheck.lexicon.stance import OTHERS
from factcheck.match.read.once import once
from factcheck.match.read.reading import PRONOUNS, Reading, Term
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import within

_DESCRIBED = 4  # tokens: `her much younger half brother`
_OWNED = 6  # tokens before `'s`: `the former trade minister's`
_SERVING = frozenset("lawyer spokesman spokeswoman aide adviser assistant bodyguard driver".split())
_PARTS = frozenset("subsidiary affiliate offshoot division branch arm unit parent contractor committee panel".split())
_OF_OTHERS = OTHERS | _SERVING | _PARTS
_THE_BROTHER_OF = ("the", "brother", "of")  # before a name


def relative(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """Who else the source speaks of, where the stated text has neither the word nor the name for them."""
    found = _opened_by(sourced)
    if found is None:
        return None
    theirs = [token.key for token in sourced.words.tokens if token.key in _OF_OTHERS]
    if any(token.key in _OF_OTHERS and any(is_like(token.key, key) for key in theirs) for token in stated.words.tokens):
        return None  # `his cousin`, for "his brother Romelu and his cousin"
    behind = [place for place, term in enumerate(sourced.terms) if term.name and found.end < term.start]
    named = behind[1:2] if _is_of(found, sourced) else behind[:1]
    is_meant = any(place in named for index in links for place, _ in links[index] if stated.terms[index].name)
    return None if is_meant and _is_beside(found, named[0], sourced) else found


def owned_in_stead(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """Of whom the stated text tells what the source tells of the one whose they are: `Lind's brother won the race`."""
    found = _opened_by(stated)
    if found is None or stated.words.tokens[0].key in WHOSE:
        return None
    named = next((at for at, term in enumerate(stated.terms) if term.name and found.end < term.start), None)
    is_known = any(is_like(token.key, found.key) for token in sourced.words.tokens) or named in links
    return None if is_known or sourced.words.tokens[0].key in WHOSE else found


def is_of_kin(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what a text says that somebody is, the source says of their kin: `was a teacher`, "a teacher's son"."""
    if any(token.key in _OF_OTHERS for token in stated.words.tokens):
        return False
    starts = {term.start: index for index, term in enumerate(stated.terms)}
    for copula, article, noun in zip(*(stated.words.tokens[at:] for at in range(3)), strict=False):
        index = starts.get(noun.start, -1)
        if copula.key not in COPULAS or article.key not in DETERMINERS or index not in links:
            continue
        places = [sourced.terms[place] for place, likeness in links[index] if likeness == 1.0]
        if places and all(_is_whose_kin(term, sourced) for term in places):
            return True
    return False


def _is_whose_kin(term: Term, reading: Reading) -> bool:
    """`the daughter of a schoolteacher`, `a schoolteacher's daughter`."""
    before = [token.key for token in within(reading.words, 0, term.start)][-_DESCRIBED:]
    behind = [token.key for token in within(reading.words, term.end, len(reading.words.text))][:_DESCRIBED]
    if any(one in _OF_OTHERS and other == "of" for one, other in pairwise(before)):
        return True
    return behind[:1] != [] and behind[0] in GENITIVE and not _OF_OTHERS.isdisjoint(behind)


@once
def _opened_by(reading: Reading) -> Token | None:
    """The word for somebody that a text opens with, behind `his` or `its`, if nothing else says who it is about."""
    tokens = reading.words.tokens
    if len(tokens) > len(_THE_BROTHER_OF) and tokens[1].key in _OF_OTHERS and tokens[2].key == "of":
        owner = tokens[len(_THE_BROTHER_OF)]
        is_told = owner.key in DETERMINERS or _is_named(owner.start, reading)
        return tokens[1] if is_told else None
    start = _behind_owner(reading)
    if start is None:
        return None
    others = OTHERS if start == 1 else _OF_OTHERS
    at = next((at for at in range(start, min(start + _DESCRIBED, len(tokens))) if tokens[at].key in others), None)
    if at is None or any(token.key in PRONOUNS - WHOSE for token in tokens[at:]):
        return None  # `her husband says that she won`
    return tokens[at]


def _behind_owner(reading: Reading) -> int | None:
    """The place of the token behind whose somebody is: `her`, `Eva Lind's`, `the minister's`, where a text opens so."""
    tokens = reading.words.tokens
    if tokens and tokens[0].key in WHOSE:
        return 1
    at = next((at for at, token in enumerate(tokens[: _OWNED + 1]) if token.key in GENITIVE), None)
    if at is None or any(token.key in AUXILIARIES or not token.key[0].isalnum() for token in tokens[:at]):
        return None
    return at + 1


def _is_of(word: Token, reading: Reading) -> bool:
    """`the brother of Eva Lind`: the name behind is the owner's."""
    of = next((token for token in reading.words.tokens if token.start == word.end + 1), None)
    return of is not None and of.key == "of" and _is_named(of.end + 1, reading)


def _is_named(start: int, reading: Reading) -> bool:
    return any(fact.start == start for fact in reading.of_kind("name"))


def _is_beside(word: Token, place: int, reading: Reading) -> bool:
    """Whether a name stands right behind the word, a comma and what describes it aside: `her husband, Paul Roe`."""
    start = reading.terms[place].start
    if any(word.end <= token.start < start and token.key in AUXILIARIES for token in reading.words.tokens):
        return False
    return not any(word.end <= reading.terms[at].start and is_verb_like(reading, at) for at in range(place))
