"""A store in, runs of bytes out; and back again, each claim made when it is looked at."""

from collections.abc import Iterable, Iterator, Sequence
from struct import pack

from factcheck.model import Author, Claim, Item, Series, Work
from factcheck.store import values
from factcheck.store.kept import Store
from factcheck.typed import Any, overload


class Claims(Sequence[Claim]):
    """The claims of a compiled store. They lie in its file, and only those that are looked at are read."""

    def __init__(self, runs: dict[str, memoryview]) -> None:
        self._rows = _Rows(runs, "claims")
        self._works = _Rows(runs, "works")
        self._read: dict[int, Work] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Claim, ...]: ...
    def __getitem__(self, index: int | slice) -> Claim | tuple[Claim, ...]:
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(len(self))))
        claim = Claim._make(self._rows[index])
        return claim._replace(work=self.work(claim.work))

    def work(self, number: Any) -> Work:
        """The work that a claim or a series names by its number; the same one each time."""
        if number not in self._read:
            work = Work._make(self._works[number])
            self._read[number] = work._replace(author=tuple(Author(*person) for person in work.author))
        return self._read[number]


class _Rows:
    """The rows of one run; `at` says where each begins."""

    def __init__(self, runs: dict[str, memoryview], name: str) -> None:
        self._at = runs[f"{name}-at"].cast("Q")
        self._bytes = runs[name]

    def __len__(self) -> int:
        return len(self._at)

    def __getitem__(self, index: int) -> Any:
        return values.read(self._bytes, self._at[index])


def write(store: Store) -> dict[str, bytes]:
    """The runs from which `read` makes the same store (but for its `files`)."""
    held: dict[Work, int] = {}
    for work in (*(claim.work for claim in store.claims), *(series.work for series in store.series)):
        held.setdefault(work, len(held))
    return {
        **_run("works", held),
        **_run("claims", (_numbered(claim, held) for claim in store.claims)),
        **_run("series", (_numbered(series, held) for series in store.series)),
        **_run("aliases", store.aliases),
    }


def read(runs: dict[str, memoryview]) -> Store:
    """The store in `runs`. Raises KeyError, IndexError or ValueError for runs that `write` did not write."""
    claims = Claims(runs)
    series, aliases = _Rows(runs, "series"), _Rows(runs, "aliases")
    return Store(
        claims,
        tuple(_series(series[index], claims) for index in range(len(series))),
        tuple(aliases[index] for index in range(len(aliases))),
    )


def _numbered(entry: Claim | Series, works: dict[Work, int]) -> Iterator[object]:
    """The entry's fields, with its work's number for the work."""
    for value in entry:
        yield works[value] if isinstance(value, Work) else value


def _series(row: Iterable[Any], claims: Claims) -> Series:
    series = Series._make(row)
    return series._replace(work=claims.work(series.work), items=tuple(Item(*item) for item in series.items))


def _run(name: str, rows: Iterable[Iterable[object]]) -> dict[str, bytes]:
    starts, parts, at = [], [], 0
    for row in rows:
        part = values.write(tuple(row))
        starts.append(at)
        parts.append(part)
        at += len(part)
    return {f"{name}-at": pack(f"<{len(starts)}Q", *starts), name: b"".join(parts)}
