"""What a draft says of the most and of all in a series: `has the most lakes`, `of the three`, who of a list has what.

The words of the source tell whether it is that which its figures count: of `the most beautiful lakes` nothing follows
from how many there are.
"""

from collections.abc import Collection, Iterator
from itertools import pairwise

from factcheck.facts.rank import Rank
from factcheck.lexicon.comparing import COUNTED_BY
from factcheck.lexicon.grammar import PREPOSITIONS
from factcheck.model import Fact, Relation
from factcheck.series.reading import between, is_listed, subject_before
from factcheck.series.shares import Draft, Share, share_of, shares_of
from factcheck.series.value import Derived, amount
from factcheck.words import beyond, key_after, key_before, up_to

_ENDS = {"most": "size", "fewest": "smallness", "least": "smallness"}
_BEYOND = {"more": "size", "fewer": "smallness", "less": "smallness"}
_NONE = frozenset({"no", "none", "nobody", "nowhere"})
_REACH = 5  # tokens
_SEVERALLY = frozenset({"each", "apiece", "both", "respectively", "either", "every"})
_BEFORE_LIST = (["in"], ["by"], ["from"])
_FEWEST = 2


def mosts(draft: Draft) -> Iterator[tuple[Fact, Fact]]:
    """`The most`, `the fewest` of what the source counts as a rank, each behind the name it is said of."""
    tokens = draft.words.tokens
    for number, token in enumerate(tokens):
        is_said = token.key in _ENDS and key_before(tokens, number) == "the" and key_before(tokens, number - 1) != "at"
        if not is_said or not _is_counted(key_after(tokens, number), draft.series.spoken):
            continue
        rank = Rank(1, 1, quality=_ENDS[token.key], is_implied=True)
        fact = Fact("rank", token.text, token.start, token.end, rank)
        before = [*(one for one in draft.facts if one.end <= token.start), fact]
        subject = subject_before(draft.words, before, len(before) - 1)
        if subject is not None:
            yield subject, fact
    yield from _unmatched(draft)


def _is_counted(key: str, spoken: Collection[str]) -> bool:
    is_bare = not key[:1].isalnum() or key in PREPOSITIONS  # `pays the most, 180 million`
    return is_bare or key in spoken or any(noun in spoken for noun, quality in COUNTED_BY.items() if quality == key)


def _unmatched(draft: Draft) -> Iterator[tuple[Fact, Fact]]:
    """`No country has more lakes than Peru`: a first place of who is named."""
    tokens = draft.words.tokens
    names = {fact.start: fact for fact in draft.facts if fact.kind == "name"}
    for number, token in enumerate(tokens):
        if token.key not in _BEYOND or key_after(tokens, number) not in draft.series.spoken:
            continue
        is_denied = any(one.key in _NONE for one in up_to(tokens, number, _REACH))
        behind = [one for one in beyond(tokens, number, _REACH) if one.key != "the"]
        than = next((at for at, one in enumerate(behind[:-1]) if one.key == "than"), None)
        name = None if than is None else names.get(behind[than + 1].start)
        if is_denied and name is not None:
            rank = Rank(1, 1, quality=_BEYOND[token.key], is_implied=True)
            yield name, Fact("rank", token.text, token.start, token.end, rank)


def all_of_them(draft: Draft) -> Fact | None:
    """The number in `of the three` where the series has so many holders: those are all that the draft speaks of."""
    holders = len(shares_of(draft))
    for fact in draft.everything:
        value = amount(fact)
        is_count = value is not None and value.dimension == "count" and value.central == holders
        behind = between(draft.words, fact.end, len(draft.words.text))[:1]
        if (
            is_count
            and between(draft.words, 0, fact.start)[-2:] == ["of", "the"]
            and not (behind and behind[0].isalpha())
        ):
            return fact
    return None


def named_in_all(draft: Draft, number: Fact | None) -> Iterator[Derived]:
    """`Of the three`, where the source has so many."""
    if number is not None:
        holders = ", ".join(share.name for share in shares_of(draft))
        yield Derived(number.start, number.end, Relation.SAME, f"the source has {holders}", number)


def lists(draft: Draft, figure: Fact) -> Iterator[list[Share]]:
    """Those of each list of two or more holders that has a figure as a whole: `A and B have 67 per cent`.

    Not where the draft gives it to each of them.
    """
    if not _SEVERALLY.isdisjoint(between(draft.words, 0, len(draft.words.text))):
        return
    names = [fact for fact in draft.facts if fact.kind == "name"]
    run = names[:1]
    for one, following in pairwise([*names, *names[:1]]):
        if following.start > one.end and is_listed(draft.words, one, following):
            run.append(following)
            continue
        is_list = len(run) >= _FEWEST and _has_figure(draft, run, figure)
        shares = [share for name in run if (share := share_of(draft, name)) is not None] if is_list else []
        if is_list and len(shares) == len(run):
            yield shares
        run = [following]


def _has_figure(draft: Draft, run: list[Fact], figure: Fact) -> bool:
    """Whether a list opens the sentence before its figure, or stands behind the figure with `in` or `by` before it."""
    before = between(draft.words, 0, run[0].start)
    while before[-1:] == ["the"]:
        before.pop()
    return before[-1:] in _BEFORE_LIST if figure.start < run[0].start else not before
