"""A query and a store in, the words of the query that no claim has out, each with the store's own that is nearest."""

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck import words
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.match.retrieval.index import Index
from factcheck.match.retrieval.terms import stem_of
from factcheck.model import Claim

_SHORTEST = 4  # letters: of a shorter word another is as likely meant
_LONG = 8  # letters, of which two may be wrong


def misspelt(query: str, index: Index, claims: Iterable[Claim]) -> dict[str, str]:
    """By the word as it is asked for; empty where the store has them all, or nothing near."""
    unknown = [token.text for token in words.cut(query).tokens if _is_unknown(token.key, index)]
    if not unknown:
        return {}
    known = Counter(word for claim in claims for word in _words(claim))
    return {word: near for word in unknown if (near := _nearest(word.lower(), known))}


def _is_unknown(key: str, index: Index) -> bool:
    is_word = len(key) >= _SHORTEST and key.isalpha() and key not in STOPWORDS
    return is_word and index.number(stem_of(key)) is None


def _words(claim: Claim) -> Iterator[str]:
    for text in (claim.text, claim.subject, claim.speaker or ""):
        yield from words.keys(text)


def _nearest(word: str, known: Counter[str]) -> str | None:
    """The word with the fewest wrong, missing, spare or exchanged letters; of several, the one that is met most."""
    from rapidfuzz.distance import OSA  # few queries are misspelt
    from rapidfuzz.process import extract

    most = 1 if len(word) < _LONG else 2
    near = extract(word, list(known), scorer=OSA.distance, score_cutoff=most, limit=None)
    return min(near, key=lambda one: (one[1], -known[one[0]], one[0]))[0] if near else None
