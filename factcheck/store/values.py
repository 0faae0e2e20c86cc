"""Plain values in, bytes out; and back again. Unlike pickle or marshal, reading makes nothing but these."""

from collections.abc import Callable
from datetime import date
from struct import Struct

from factcheck.model import Period, Precision

Plain = str | int | float | date | Period | None | tuple["Plain", ...]
Read = tuple[Plain, int]

_SIZE = Struct("<I")
_FLOAT = Struct("<d")
_PRECISIONS = tuple(Precision)


def write(value: object) -> bytes:
    """A mark for the kind, then what says the value. Named tuples become plain ones, but for Period.

    Raises TypeError for a value that is none of `Plain`.
    """
    if type(value) in _WRITERS:
        return _WRITERS[type(value)](value)
    if isinstance(value, tuple):
        return b"(" + _SIZE.pack(len(value)) + b"".join(map(write, value))
    raise TypeError(type(value))


def read(buffer: memoryview, at: int = 0) -> Plain:
    """The value that begins at `at`. Raises ValueError, KeyError or IndexError for bytes that `write` did not write."""
    return _read(buffer, at)[0]


def _write_text(mark: bytes, text: str) -> bytes:
    encoded = text.encode("utf-8", "surrogatepass")
    return mark + _SIZE.pack(len(encoded)) + encoded


def _write_day(mark: bytes, day: date) -> bytes:
    return mark + _SIZE.pack(day.toordinal())


_WRITERS: dict[type, Callable[..., bytes]] = {
    type(None): lambda _: b"-",
    bool: lambda value: b"t" if value else b"f",
    str: lambda value: _write_text(b"s", value),
    int: lambda value: _write_text(b"i", str(value)),
    float: lambda value: b"r" + _FLOAT.pack(value),
    date: lambda value: _write_day(b"d", value),
    Period: lambda value: _write_day(b"p", value.start) + bytes([_PRECISIONS.index(value.precision)]),
}


def _read(buffer: memoryview, at: int) -> Read:
    return _READERS[buffer[at]](buffer, at + 1)


def _read_text(buffer: memoryview, at: int) -> tuple[str, int]:
    start = at + _SIZE.size
    end = start + _size(buffer, at)
    return str(buffer[start:end], "utf-8", "surrogatepass"), end


def _read_whole(buffer: memoryview, at: int) -> Read:
    digits, end = _read_text(buffer, at)
    return int(digits), end


def _read_float(buffer: memoryview, at: int) -> Read:
    (value,) = _FLOAT.unpack_from(buffer, at)
    return value, at + _FLOAT.size


def _read_day(buffer: memoryview, at: int) -> tuple[date, int]:
    return date.fromordinal(_size(buffer, at)), at + _SIZE.size


def _read_period(buffer: memoryview, at: int) -> Read:
    start, end = _read_day(buffer, at)
    return Period(start, _PRECISIONS[buffer[end]]), end + 1


def _read_row(buffer: memoryview, at: int) -> Read:
    row, end = [], at + _SIZE.size
    for _ in range(_size(buffer, at)):
        value, end = _read(buffer, end)
        row.append(value)
    return tuple(row), end


def _size(buffer: memoryview, at: int) -> int:
    return int.from_bytes(buffer[at : at + _SIZE.size], "little")


_READERS: dict[int, Callable[[memoryview, int], Read]] = {
    ord("-"): lambda _, at: (None, at),
    ord("t"): lambda _, at: (True, at),
    ord("f"): lambda _, at: (False, at),
    ord("s"): _read_text,
    ord("i"): _read_whole,
    ord("r"): _read_float,
    ord("d"): _read_day,
    ord("p"): _read_period,
    ord("("): _read_row,
}
