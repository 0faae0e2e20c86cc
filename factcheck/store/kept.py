"""What a store holds, once read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Claim, Series

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
