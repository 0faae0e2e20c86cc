"""Pairs of rare stems: how a claim is found among a million without a look at any other.

Two of a claim's rarest stems, both in one sentence, seldom occur in any other claim. A pair that many claims have
tells too little, and is split by a third stem: a claim of nothing but common words is found by these. An entry is 40
bits of the hash of a pair, or of three, above 24 bits of the claim, or of SPLIT; entries are sorted, and `starts` says
where those with the same first bits begin.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from factcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array

FEW = 5_000  # claims: a store of no more than these is looked through by every word, and has no pairs
CLAIM_BITS = 24
HASH_BITS = 40
_CLAIM = (1 << CLAIM_BITS) - 1
_WORD = (1 << 64) - 1
# Two odd constants without pattern (the golden ratio's, and one of xxHash64's primes).
LEFT, RIGHT = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F
_OF_A_CLAIM = 6
OF_A_SENTENCE = 14
# Entries are sorted in so many parts (a power of two), so that few are held as numbers of Python's own at once.
_PARTS = 256
_PART_SHIFT = HASH_BITS + CLAIM_BITS - (_PARTS - 1).bit_length()
_COMMON = 40  # a pair that more claims have tells too little
_ENOUGH = 6  # a claim with so many pairs that tell is found by them; one with fewer by three stems too
SPLIT = _CLAIM  # stands for all the claims of a pair that is too common
MOST = SPLIT  # claims of one store: there are numbers for no more

Held = Callable[[], Iterable[Iterable[int]]]


def build(held: Held) -> tuple[Sequence[int], Sequence[int]]:
    """`starts` and `entries` for claims given as the numbers of their topic stems, as often as they are asked for."""
    from array import array  # looking up needs none

    common: set[int] = set()
    parts = _sorted(_of_two(held()), common)
    if common:
        rest = _sorted(_of_three(held(), common), set())
        for part, other in zip(parts, rest, strict=True):
            part.extend(other)
        for pair in common:
            entry = pair << CLAIM_BITS | SPLIT
            parts[entry >> _PART_SHIFT].append(entry)
    kept = array("Q")
    for place, part in enumerate(parts):
        kept.extend(sorted(part))
        parts[place] = array("Q")
    bits = max(len(kept).bit_length() - 1, 0)
    counts = array("I", bytes(4 * ((1 << bits) + 1)))
    for entry in kept:
        counts[(entry >> (64 - bits)) + 1] += 1
    for place in range(1, len(counts)):
        counts[place] += counts[place - 1]
    return counts, kept


def find(starts: Sequence[int], entries: Sequence[int], numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """(rarer, other, claim) for each pair of the rarest of `numbers` (rising) that claims are known by.

    The claim is SPLIT for one that is too common.
    """
    shift = HASH_BITS - (len(starts) - 1).bit_length() + 1
    asked = [(number, number * LEFT, number * RIGHT) for number in numbers[:OF_A_SENTENCE]]
    for (rarer, left, _), (other, _, right) in combinations(asked, 2):
        wanted = ((left + right) & _WORD) >> (64 - HASH_BITS)  # `_hashed`, without the call
        bucket = wanted >> shift
        first, last = starts[bucket], starts[bucket + 1]
        if first != last:
            for entry in entries[first:last]:
                if entry >> CLAIM_BITS == wanted:
                    yield rarer, other, entry & _CLAIM


def find_by_three(
    starts: Sequence[int], entries: Sequence[int], numbers: Sequence[int], split: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, int, int]]:
    """(rarest, rarer, other, claim) for each pair of `split` with one more of `numbers` (rising) behind it."""
    shift = HASH_BITS - (len(starts) - 1).bit_length() + 1
    asked = numbers[:OF_A_SENTENCE]
    for rarest, rarer in split:
        pair = _pair(rarest, rarer)
        for other in asked[bisect_right(asked, rarer) :]:
            wanted = _third(pair, other)
            bucket = wanted >> shift
            for entry in entries[starts[bucket] : starts[bucket + 1]]:
                if entry >> CLAIM_BITS == wanted and entry & _CLAIM != SPLIT:  # that of a pair with the same hash
                    yield rarest, rarer, other, entry & _CLAIM


def _pair(rarer: int, other: int) -> int:
    """40 bits for two stems."""
    return ((rarer * LEFT + other * RIGHT) & _WORD) >> (64 - HASH_BITS)


def _third(pair: int, other: int) -> int:
    """40 bits for the stems of a pair and a third."""
    return ((pair * LEFT ^ (other + 1) * RIGHT) & _WORD) >> (64 - HASH_BITS)


def _of_two(held: Iterable[Iterable[int]]) -> Iterator[int]:
    for claim, numbers in enumerate(held):
        rarest = [(number * LEFT, number * RIGHT) for number in sorted(numbers)[:_OF_A_CLAIM]]
        for (left, _), (_, right) in combinations(rarest, 2):
            yield ((left + right) & _WORD) >> (64 - HASH_BITS) << CLAIM_BITS | claim  # `_pair`, without the call


def _of_three(held: Iterable[Iterable[int]], common: set[int]) -> Iterator[int]:
    """Entries for the pairs that are common, each with one more stem, of claims that have few other pairs."""
    for claim, numbers in enumerate(held):
        rarest = sorted(numbers)[:_OF_A_CLAIM]
        split = [(pair, other) for rarer, other in combinations(rarest, 2) if (pair := _pair(rarer, other)) in common]
        if len(rarest) * (len(rarest) - 1) // 2 - len(split) < _ENOUGH:
            for pair, rarer in split:
                for other in rarest[rarest.index(rarer) + 1 :]:
                    yield _third(pair, other) << CLAIM_BITS | claim


def _sorted(entries: Iterable[int], common: set[int]) -> list["array[int]"]:
    """The entries that tell, in parts; the hashes of those that too many claims have go to `common`."""
    from array import array

    parts = [array("Q") for _ in range(_PARTS)]
    for entry in entries:
        parts[entry >> _PART_SHIFT].append(entry)
    for place, part in enumerate(parts):
        parts[place] = array("Q", _telling(sorted(part), common))
    return parts


def _telling(entries: list[int], common: set[int]) -> list[int]:
    """Those of the sorted entries that no more than _COMMON claims have."""
    far = zip(entries, entries[_COMMON:], strict=False)
    here = {entry >> CLAIM_BITS for entry, later in far if (entry ^ later) <= _CLAIM}
    common |= here
    return [entry for entry in entries if entry >> CLAIM_BITS not in here] if here else entries
