"""`factcheck archive ...`: what was asked for in, an exit status out."""

from factcheck.typed import NamedTuple


class Options(NamedTuple):
    """What `factcheck archive` was asked; None and () where nothing was said."""

    inputs: tuple[str, ...]
    output: str
    format: str = "jsonl"
    fields: tuple[str, ...] = ()
    text_format: str | None = None
    table: str | None = None
    stores: tuple[str, ...] = ()
    config: str | None = None
    today: str | None = None
    show: str | None = None
    fail_on: str = "never"
    workers: int | None = None
    engine: str | None = None
    cluster: str | None = None
    part: int = 1_000
    quiet: bool = False
