"""Named runs of bytes in, one file's bytes out; and back again as views that copy nothing.

Layout, all little-endian: a head (`_HEAD`), a table of (name, start, size), then the runs, each on
an eight-byte boundary, so that a run of numbers can be read where it lies.
"""

import sys
from collections.abc import Mapping
from struct import Struct
from zlib import crc32

KEY_LENGTH = 16
_MAGIC = b"factcheck store\1"
_HEAD = Struct("<16s16sQIII")  # magic, key, length of all, number of runs, checksums of table and of runs
_ROW = Struct("<16sQQ")
_BOUNDARY = 8


class ForeignError(Exception):
    """These bytes are not what was looked for: another file, another version, or damaged."""


def pack(key: bytes, runs: Mapping[str, bytes | memoryview]) -> bytes:
    """One file of `runs`; `key` (16 bytes) says what they were made from."""
    start = _aligned(_HEAD.size + _ROW.size * len(runs))
    rows: list[bytes] = []
    content: list[bytes | memoryview] = [bytes(start - _HEAD.size - _ROW.size * len(runs))]
    for name, run in runs.items():
        rows.append(_ROW.pack(name.encode("ascii"), start, len(run)))
        padded = _aligned(len(run))
        content += (run, bytes(padded - len(run)))
        start += padded
    table = b"".join(rows)
    summed = 0
    for part in content:
        summed = crc32(part, summed)
    head = _HEAD.pack(_MAGIC, key, start, len(rows), crc32(key + table), summed)
    return b"".join((head, table, *content))  # at one go: the index of a million claims is copied once


def unpack(key: bytes, buffer: memoryview, *, is_whole: bool = False) -> dict[str, memoryview]:
    """The runs by name; of what is known to be whole they are not summed again.

    Raises ForeignError unless `buffer` is a whole, undamaged file that was packed under `key`.
    """
    if len(buffer) < _HEAD.size or sys.byteorder != "little":
        raise ForeignError("too short")
    magic, found, length, count, table_sum, body_sum = _HEAD.unpack_from(buffer)
    end = _HEAD.size + _ROW.size * count
    if magic != _MAGIC or found != key or length != len(buffer) or end > length:
        raise ForeignError("another file")
    if crc32(buffer[_HEAD.size : end], crc32(key)) != table_sum:
        raise ForeignError("damaged table")
    if not is_whole and crc32(buffer[end:]) != body_sum:
        raise ForeignError("damaged content")
    return {
        name.rstrip(b"\0").decode("ascii"): buffer[start : start + size]
        for name, start, size in _ROW.iter_unpack(buffer[_HEAD.size : end])
    }


def _aligned(size: int) -> int:
    return -(-size // _BOUNDARY) * _BOUNDARY
