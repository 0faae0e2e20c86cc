"""Pairs of rare stems: how a claim is found among a million without a look at any other.

Two of a claim's rarest stems, both in one sentence, seldom occur in any other claim. An entry is 40
bits of the pair's hash above 24 bits of the claim; entries are sorted, and `starts` says where those
with the same first bits begin.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

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


def build(held: Iterable[Iterable[int]]) -> tuple[Sequence[int], Sequence[int]]:
    """`starts` and `entries` for claims given as the numbers of their topic stems."""
    from array import array  # looking up needs none

    parts = [array("Q") for _ in range(_PARTS)]
    for claim, numbers in enumerate(held):
        rarest = [(number * LEFT, number * RIGHT) for number in sorted(numbers)[:_OF_A_CLAIM]]
        for (left, _), (_, right) in combinations(rarest, 2):
            entry = _hashed(left, right) << CLAIM_BITS | claim
            parts[entry >> _PART_SHIFT].append(entry)
    kept = array("Q")
    for place, part in enumerate(parts):
        kept.extend(_telling(sorted(part)))
        parts[place] = array("Q")
    bits = max(len(kept).bit_length() - 1, 0)
    counts = array("I", bytes(4 * ((1 << bits) + 1)))
    for entry in kept:
        counts[(entry >> (64 - bits)) + 1] += 1
    for place in range(1, len(counts)):
        counts[place] += counts[place - 1]
    return counts, kept


def find(starts: Sequence[int], entries: Sequence[int], numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """(rarer, other, claim) for each pair of the rarest of `numbers` (rising) that claims are known by."""
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


def _hashed(left: int, right: int) -> int:
    """40 bits for two stems, from the number of the rarer times LEFT and that of the other times RIGHT."""
    return ((left + right) & _WORD) >> (64 - HASH_BITS)


def _telling(entries: list[int]) -> list[int]:
    """Those of the sorted entries whose pair is not too common."""
    far = zip(entries, entries[_COMMON:], strict=False)
    common = {entry >> CLAIM_BITS for entry, later in far if (entry ^ later) <= _CLAIM}
    return [entry for entry in entries if entry >> CLAIM_BITS not in common] if common else entries
