"""What is exchanged: works, claims, series and aliases, as one; and the same by the keys of a store."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from factcheck.errors import FactcheckError
from factcheck.model import Author, Claim, Item, Period, Precision, Series, Work
from factcheck.store import Store, build, schema, tables
from factcheck.toml.shape import Key
from factcheck.typed import Any, NamedTuple

_FIELDS = {"URL": "url", "complete": "is_complete"}
_UNSAID = (None, (), False)

Table = dict[str, Any]


class Bundle(NamedTuple):
    """A store's content without its files. A work may be there that no claim quotes.

    `aliases` are (name, other name), as the store writes them. `doubts` says of the id of a claim or a work
    what an importer was not sure of; `losses` what it could not take over.
    """

    works: tuple[Work, ...] = ()
    claims: tuple[Claim, ...] = ()
    series: tuple[Series, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()
    losses: tuple[str, ...] = ()


def of_store(store: Store) -> Bundle:
    """What `store` holds; places in files are left out."""
    quoted = [claim.work for claim in store.claims] + [series.work for series in store.series]
    described = [work for file in store.files for work in build.works(file)]
    aliases = [(name, other) for file in store.files for _, other, name in tables.aliases(file)]
    return Bundle(
        tuple({work.id: work for work in (*described, *quoted)}.values()),
        tuple(claim._replace(path="", line=0) for claim in store.claims),
        tuple(series._replace(path="", line=0) for series in store.series),
        tuple(aliases) or tuple((name, other) for other, name in store.aliases),
    )


def to_table(noun: Work | Claim | Series) -> Table:
    """What is said of it, by the keys of a store and in their order; what is not said is left out.

    Dates are texts, except for whole days; the work of a claim is its id.
    """
    names, values = _WORK if isinstance(noun, Work) else _CLAIM if isinstance(noun, Claim) else _SERIES
    return {
        name: value if isinstance(value, str) else _plain(value)
        for name, value in zip(names, values(noun), strict=True)
        if value not in _UNSAID
    }


def _names_and_values(keys: Sequence[Key]) -> tuple[tuple[str, ...], Callable[[object], tuple[object, ...]]]:
    """The keys of a store, and what gives the values of all of them."""
    return tuple(key.name for key in keys), attrgetter(*(_field(key.name) for key in keys))


def to_work(table: Mapping[str, Any], where: str) -> Work:
    """The work that `table` describes. Raises FactcheckError, at `where`, for what a store could not hold."""
    values = _checked(table, schema.WORK, where)
    for key in ("issued", "accessed"):
        values[key] = build.period(values.get(key))
    values["author"] = tuple(build.author(author) for author in values.get("author", ()))
    return Work(**{_field(name): value for name, value in values.items()})


def to_claim(table: Mapping[str, Any], works: Mapping[str, Work], where: str) -> Claim:
    """The claim that `table` describes. Raises FactcheckError as `to_work` does, and for a work that is not there."""
    values = _checked(table, schema.CLAIM, where)
    values["as-of"] = build.period(values.get("as-of"))
    expires = build.period(values.get("expires"))
    values["expires"] = expires.start if expires else None
    values["tags"] = tuple(values.get("tags", ()))
    values["work"] = _work(values, works, where)
    return Claim(**{_field(name): value for name, value in values.items()})


def to_series(table: Mapping[str, Any], works: Mapping[str, Work], where: str) -> Series:
    """The series that `table` describes. Raises FactcheckError as `to_claim` does."""
    values = _checked(table, schema.SERIES, where)
    items = [_checked(item, schema.ITEM, where) for item in values["items"]]
    values["items"] = tuple(Item(item["holder"], item["value"], item.get("claim")) for item in items)
    values["as-of"] = build.period(values.get("as-of"))
    values["work"] = _work(values, works, where)
    return Series(**{_field(name): value for name, value in values.items()})


def _checked(table: Mapping[str, Any], keys: Sequence[Key], where: str) -> Table:
    """What of `table` is said, every value as a store may hold it."""
    if not isinstance(table, Mapping):
        raise FactcheckError(f"expected a table of {_listed(keys)}", where)
    known = {key.name: key for key in keys}
    values = {name: value for name, value in table.items() if value not in (None, "", [], ())}
    for name, value in values.items():
        if name not in known:
            raise FactcheckError(f"unknown key `{name}`", where, f"Use {_listed(keys)}.")
        if not known[name].shape.fits(value):
            raise FactcheckError(f"`{name}` is not {known[name].shape.expected}", where)
    for key in keys:
        if key.is_required and key.name not in values:
            raise FactcheckError(f"`{key.name}` is missing", where, f"Write {key.about}.")
    return values


def _listed(keys: Iterable[Key]) -> str:
    return ", ".join(f"`{key.name}`" for key in keys)


def _work(values: Table, works: Mapping[str, Work], where: str) -> Work:
    name = values.get("work")
    if name is None and len(works) == 1:
        return next(iter(works.values()))
    if name is None or name not in works:
        raise FactcheckError(f"no work has the id `{name}`" if name else "`work` is missing", where)
    return works[name]


def _field(name: str) -> str:
    return _FIELDS.get(name, name.replace("-", "_"))


def _plain(value: object) -> object:
    """A value as TOML or JSON holds it; a whole day stays a `date`."""
    if isinstance(value, Period):
        return value.start if value.precision is Precision.DAY else str(value)
    if isinstance(value, Work):
        return value.id
    if isinstance(value, Author):
        return _author(value)
    if isinstance(value, Item):
        return {name: held for name, held in value._asdict().items() if held is not None}
    return [_plain(held) for held in value] if isinstance(value, tuple) else value


def _author(author: Author) -> str | Table:
    if author.given:
        return f"{author.family}, {author.given}"
    return {"literal": author.family} if "," in author.family else author.family


def each(bundle: Bundle) -> Iterator[tuple[str, Work | Claim | Series]]:
    """Every noun with the name of its table, the works first: what comes later may name them."""
    for kind, nouns in (("work", bundle.works), ("claim", bundle.claims), ("series", bundle.series)):
        for noun in nouns:
            yield kind, noun


_WORK, _CLAIM, _SERIES = map(_names_and_values, (schema.WORK, schema.CLAIM, schema.SERIES))
