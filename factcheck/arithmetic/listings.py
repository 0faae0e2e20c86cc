"""A figure and, behind a colon, what it is made of: `1,200 books: 640 novels, 310 atlases and 280 plays`.

The list must run to the end of the sentence and be closed by `and`, so that nothing is left out of it.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck.arithmetic.value import BAD_ARITHMETIC, Problem, Stated, figure, is_plain, keys, quantity
from factcheck.facts.quantity import Role
from factcheck.lexicon.grammar import AUXILIARIES, SUBJECTS
from factcheck.model import Fact

_FEWEST_PARTS = 3
_LIKE = 1.5  # times: what comes to more or to less is of something else, as `three teams: 22 boys ...`
_LONGEST_LEAD = 12  # words between the whole and the colon
_LONGEST_NOUN = 5
_LISTING = frozenset({",", "and", ";"})
_OPEN = frozenset("including among such like example instance e.g least most other others more each per than".split())


def problems(sentence: Stated) -> Iterable[Problem]:
    """A whole before the colon that the parts behind it do not add up to."""
    if ":" not in sentence.words.text:
        return
    figures = sentence.figures
    for at, whole in enumerate(figures[:-_FEWEST_PARTS]):
        parts = figures[at + 1 :]
        link = keys(sentence.words, whole.end, parts[0].start)
        if ":" not in link:
            continue
        total, values = quantity(whole), [value for value in map(quantity, parts) if value is not None]
        is_one_kind = len({(value.dimension, value.unit) for value in values if total} | _kind(whole)) == 1
        is_level = all(value.role is Role.LEVEL and value.dimension in {"count", "currency"} for value in values)
        if total is None or not is_one_kind or not is_level or not _is_closed_list(sentence, link, parts):
            continue
        added, slack = sum(value.central for value in values), sum(value.grain for value in values if value.grain != 1)
        slack = (slack + (total.grain if total.grain != 1 else 0)) / 2
        is_near = 1 / _LIKE < added / max(total.central, 1e-9) < _LIKE
        if is_near and all(map(is_plain, figures[at:])) and abs(added - total.central) > slack + 1e-6 * added:
            adding = " + ".join(figure(value.central) for value in values)
            message = f"{adding} is {figure(added)}, not {figure(total.central)}"
            yield Problem(BAD_ARITHMETIC, whole.start, parts[-1].end, message)
        return


def numbers_after(sentence: Stated, figures: Sequence[Fact], at: int) -> list[Fact]:
    """The bare numbers behind a colon that an average is of: `an average of 3 in five games: 2, 1, 3, 0 and 4`."""
    colon = sentence.words.text.find(":", figures[at].end)
    parts = [fact for fact in figures[at + 1 :] if fact.start > colon] if colon > 0 else []
    lead = keys(sentence.words, colon, parts[0].start) if parts else []
    links = [keys(sentence.words, one.end, other.start) for one, other in pairwise(parts)]
    rest = keys(sentence.words, parts[-1].end, len(sentence.words.text)) if parts else []
    is_list = len(links) > 1 and all(link in ([","], ["and"], [",", "and"]) for link in links) and rest in ([], ["."])
    return parts if lead == [":"] and is_list and all(is_plain(part, "count") for part in parts) else []


def _kind(fact: Fact) -> set[tuple[str, str]]:
    value = quantity(fact)
    return {(value.dimension, value.unit)} if value is not None else set()


def _is_closed_list(sentence: Stated, link: list[str], parts: Sequence[Fact]) -> bool:
    """Whether the parts begin right behind the colon, each with a short noun, and the last ends the sentence."""
    links = [keys(sentence.words, one.end, other.start) for one, other in pairwise(parts)]
    rest = keys(sentence.words, parts[-1].end, len(sentence.words.text))
    said = [*links, rest]
    is_list = all(_is_noun(words, is_last=number == len(links)) for number, words in enumerate(said))
    is_short = link[-1:] == [":"] and len(link) <= _LONGEST_LEAD and link.count(":") == 1
    return is_list and is_short and "and" in links[-1] and not any(_OPEN & set(words) for words in (link, *said))


def _is_noun(words: list[str], *, is_last: bool) -> bool:
    """Whether what follows a part is its noun and, unless it is the last, what leads to the next part."""
    while not is_last and words and words[-1] in _LISTING:
        words = words[:-1]
    alone = [word for word in words if word.isalpha()]
    breaks = [word for word in words if word in _LISTING or word in {":", "("}]
    return 0 < len(alone) <= _LONGEST_NOUN and not breaks and not (AUXILIARIES - {"to"} | SUBJECTS) & set(alone)
