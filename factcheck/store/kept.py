"""What a store holds, once read."""

from collections.abc import Sequence

from factcheck.model import Claim, Series
from factcheck.typed import TYPE_CHECKING, NamedTuple, overload

if TYPE_CHECKING:  # a compiled store is opened without the parser
    from factcheck.toml import File


class Store(NamedTuple):
    """What is known, and the files it was read from (none where it was opened compiled).

    `aliases` maps a name in lower case to the one it stands for, also in lower case.
    """

    claims: Sequence[Claim]
    series: tuple[Series, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    files: "tuple[File, ...]" = ()


class Joined(Sequence[Claim]):
    """Two runs of claims as one; a claim that lies compiled is read when it is asked for."""

    def __init__(self, first: Sequence[Claim], second: Sequence[Claim]) -> None:
        self._first, self._second, self._middle = first, second, len(first)

    def __len__(self) -> int:
        return self._middle + len(self._second)

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Claim, ...]: ...
    def __getitem__(self, index: int | slice) -> Claim | tuple[Claim, ...]:
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(len(self))))
        place = range(len(self))[index]
        return self._first[place] if place < self._middle else self._second[place - self._middle]


def entries(store: Store) -> Sequence[Claim]:
    """All that a sentence can be laid beside, by number: the claims, then the series told as claims."""
    return Joined(store.claims, tuple(map(_told, store.series)))


def _told(series: Series) -> Claim:
    """A series as a claim in words, so that it is found and cited as one."""
    from factcheck.numerals import measured  # most stores have no series

    values = ", ".join(f"{item.holder} {measured(item.value, series.unit)}" for item in series.items)
    return Claim(
        series.id,
        f"{series.measure}: {values}",
        series.quote,
        series.work,
        series.measure,
        series.scope,
        series.speaker,
        as_of=series.as_of,
        path=series.path,
        line=series.line,
    )
