"""Two readings and what links them in; the stated text without the work in which it sets what it tells out.

`In the novel Harbour, Lind dies`, and `Lind dies in the novel Harbour`, of a source that leaves the work to its title.
"""

from factcheck.facts.name import is_people, is_place
from factcheck.lexicon.kinds import SORTS
from factcheck.match.read.reading import Reading, without
from factcheck.match.read.settings import preposition
from factcheck.match.read.stems import is_kind_of, stem
from factcheck.match.words.implied import noun_before
from factcheck.match.words.links import Links, held_places
from factcheck.model import Span, Token

_WITHIN = frozenset({"in", "on", "from"})
_MOST = 3  # words that tell the kind of a work before its title: `in the second episode`


def without_work(title: range, stated: Reading, sourced: Reading, links: Links) -> Reading | None:
    """None where the title is not told to be a work's, or the source has the title of another."""
    opening = _opening(title, stated)
    start = opening if opening is not None else _start(title, stated)
    if start is None or _sets_elsewhere(sourced, links):
        return None
    return without(stated, [Span(start, stated.terms[title[-1]].end)])


def _opening(title: range, stated: Reading) -> int | None:
    """Where a text begins whose first words are `in` a title and a comma."""
    first, last = stated.terms[title[0]], stated.terms[title[-1]]
    behind = stated.words.text[last.end :].lstrip(" '\"”`")
    if stated.words.tokens[0].key != "in" or not behind.startswith(","):
        return None
    is_work = bool(_kind(title, stated)) or len(title) > 1 or (first.name is not None and not is_place(first.name))
    is_all = stated.terms_before(first.start).stop <= 1 + bool(_kind(title, stated))
    return stated.words.tokens[0].start if is_work and is_all else None


def _start(title: range, stated: Reading) -> int | None:
    """Where the `in` stands before a title that is told to be a work's: `in the novel Harbour`."""
    kind = _kind(title, stated)
    before = _before(title, stated)
    places = [at for at, token in enumerate(before) if token.key == "in"]
    return before[places[-1]].start if kind and places else None


def _kind(title: range, stated: Reading) -> str:
    """The noun before a title, `film`, if it is that of a work and `in` stands before it."""
    noun = noun_before(stated, title[0])
    return noun if _is_work(noun) and any(token.key == "in" for token in _before(title, stated)) else ""


def _is_work(noun: str) -> bool:
    return any(stem(noun) == stem(head) or is_kind_of(stem(noun), stem(head)) for head in SORTS["work"])


def _before(title: range, stated: Reading) -> list[Token]:
    tokens = [token for token in stated.words.tokens if token.end <= stated.terms[title[0]].start]
    return [token for token in tokens if token.key[0].isalnum()][-_MOST:]


def _sets_elsewhere(sourced: Reading, links: Links) -> bool:
    """Whether a source may have the title of another: `in Long Winter`, `the novel Long Winter`."""
    held = held_places(links)
    names = [(place, term.name) for place, term in enumerate(sourced.terms) if term.name and place not in held]
    others = [place for place, name in names if not is_place(name) and not is_people(name)]
    return any(_is_work(before := preposition(place, sourced)) or before in _WITHIN for place in others)
