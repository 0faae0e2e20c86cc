"""A store in, what a careful curator would mend in it out. Nothing here stops a check."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from factcheck import facts, numerals, words
from factcheck.facts import AGREEING, Context, date
from factcheck.lexicon.calendar import MONTHS, SEASONS, WEEKDAYS
from factcheck.lexicon.numbers import DENOMINATORS, MULTIPLES, SCALES, SMALL, TENS
from factcheck.model import Claim, Fact, Item, Period, Series
from factcheck.names.relate import alias_table
from factcheck.numerals import plain
from factcheck.store import schema, tables
from factcheck.store.kept import Store
from factcheck.store.told import Told
from factcheck.toml import File, where
from factcheck.toml.place import KeyPath
from factcheck.typed import NamedTuple

_ORDER = {
    name: [key.name for key in keys]
    for name, keys in (("work", schema.WORK), ("claim", schema.CLAIM), ("series", schema.SERIES))
}
_PROVEN = ("date", "quantity")  # kinds of fact that a quotation must hold itself; a rank may follow from an order
_READ = ("date", "name", "rank", "quantity")  # a figure in a name, or a rank, is no quantity
_PLACES = ("container-title", "publisher", "URL")  # one of them tells a reader where to look
_WHOLE = 100
REVIEW = "# review:"  # how a comment begins that `claims new` leaves for a person
# What a figure or a date may be written with; a text without any, and without a digit, has nothing to prove.
FIGURES = frozenset((*SMALL, *TENS, *SCALES, *DENOMINATORS, *MULTIPLES))
NUMBERS = FIGURES.union(MONTHS, SEASONS, WEEKDAYS)
_BEFORE, _BEHIND = 5, 4  # words around a figure that may hedge, count or date it
_ROUNDING = 0.5  # by which each of several rounded shares may miss


Said = Sequence[tuple[str, ...]]


class Remark(NamedTuple):
    """Something to mend: `where` is `path:line` or `path:line:column`, `id` the claim's, the series' or the work's."""

    where: str
    id: str
    rule: str
    message: str


def keys_of(store: Store) -> Said:
    """The keys of each claim's text."""
    return [words.keys(claim.text) for claim in store.claims]


def remarks(store: Store, said: Said | None = None, told: Told | None = None) -> Iterator[Remark]:
    """All there is to say of a store that was read from its files, kind by kind; `said` are its `keys_of`, if known."""
    said, told = said or keys_of(store), told or Told()
    for file in store.files:
        yield from disordered(file)
        yield from uncitable(file)
        yield from to_review(file)
    yield from repeated(store, said)
    yield from at_odds(store, said)
    yield from unproven(store, said, told)
    yield from unnamed_speakers(store)
    yield from ill_dated(store)
    yield from going_round(store)
    for series in store.series:
        yield from ill_set(series, {claim.id: claim for claim in store.claims})


def shadowed(stores: Sequence[Sequence[File]]) -> Iterator[Remark]:
    """What a later store has that is not read, since an earlier one has its id, or has the alias for another name."""
    first: dict[str, tuple[File, KeyPath]] = {}
    called: dict[str, tuple[File, KeyPath, str]] = {}
    for files in stores:
        taken, known = dict(first), dict(called)
        for file in files:
            for at, alias, name in tables.aliases(file):
                earlier, there, meant = called.setdefault(alias.lower(), (file, at, name))
                if alias.lower() in known and meant.lower() != name.lower():
                    message = f"`{alias}` is not read as `{name}`: at {where(earlier, there)} it is `{meant}`"
                    yield Remark(where(file, at), "", "shadowed", message)
            for name in ("claim", "series"):
                for at, table in tables.tables(file, name):
                    first.setdefault(table["id"], (file, at))
                    if table["id"] in taken:
                        message = f"is not read: {where(*taken[table['id']])} has the id too, and comes first"
                        yield Remark(where(file, at), table["id"], "shadowed", message)


def disordered(file: File) -> Iterator[Remark]:
    """Tables whose keys do not stand in the order of the schema."""
    for name, order in _ORDER.items():
        for at, table in tables.tables(file, name):
            wanted = [key for key in order if key in table]
            for written, right in zip(table, wanted, strict=True):
                if written != right:
                    message = f"`{right}` belongs before `{written}`"
                    yield Remark(where(file, (*at, written)), table["id"], "key-order", message)
                    break


def repeated(store: Store, said: Said) -> Iterator[Remark]:
    """Claims that say what another says, but for case, marks and space."""
    first: dict[tuple[str, ...], Claim] = {}
    for claim, key in zip(store.claims, said, strict=True):
        earlier = first.setdefault(key, claim)
        if earlier is not claim:
            yield _of(claim, "duplicate", f"says the same as `{earlier.id}`")


def at_odds(store: Store, said: Said) -> Iterator[Remark]:
    """Claims alike in every word, in scope and in date, but not in their figures."""
    first: dict[object, tuple[Claim, tuple[str, ...]]] = {}
    for claim, keys in zip(store.claims, said, strict=True):
        figures = tuple([key for key in keys if key[0].isdigit()])
        rest = tuple(["#" if key[0].isdigit() else key for key in keys]) if figures else keys
        earlier, others = first.setdefault((rest, claim.scope, claim.as_of), (claim, figures))
        if figures != others and earlier.id != claim.superseded_by and claim.id != earlier.superseded_by:
            message = f"has {' and '.join(figures)} where `{earlier.id}` has {' and '.join(others)}"
            yield _of(claim, "contradiction", message)


def unproven(store: Store, said: Said, told: Told) -> Iterator[Remark]:
    """Claims with a figure or a date that their quotation does not hold, or puts lower or elsewhere."""
    aliases = alias_table(store.aliases)
    for claim, keys in zip(store.claims, said, strict=True):
        has_figure = not NUMBERS.isdisjoint(keys) or any(map(str.isdigit, claim.text))
        if not has_figure or _is_taken_over(keys, claim.quote):
            continue  # ten thousand claims are read no longer than they must be
        for text in told.of((claim,), partial(_not_proven, claim, aliases)):
            yield _of(claim, "unproven", f"“{text}” is not in the quotation")


def _not_proven(claim: Claim, aliases: Mapping[str, str]) -> Iterable[str]:
    context = Context(claim.work.issued.start if claim.work.issued else None, aliases)
    stated = _facts(claim.text, context)
    quoted = _facts(claim.quote, context) if stated else []
    return (fact.text for fact in stated if not _is_proven(fact, claim.quote, quoted, context))


def _is_taken_over(keys: Sequence[str], quote: str) -> bool:
    """Whether each figure stands in the quotation among the same words, so that nothing is to be compared."""
    held = f" {' '.join(words.keys(quote))} "
    return all(
        f" {' '.join(keys[max(at - _BEFORE, 0) : at + _BEHIND])} " in held
        for at, key in enumerate(keys)
        if key in NUMBERS or any(map(str.isdigit, key))
    )


def _is_proven(fact: Fact, quote: str, quoted: list[Fact], context: Context) -> bool:
    if fact.kind == "date" and fact.text in quote:  # a bare year in a headline is no statement of a date there
        return True
    return any(facts.compare(fact, other, context) in AGREEING for other in quoted)


def unnamed_speakers(store: Store) -> Iterator[Remark]:
    """Claims with a speaker whom the quotation does not name, and no word on how he or she is known."""
    called: dict[str, set[str]] = {}
    for alias, name in store.aliases:
        called.setdefault(name, {name}).add(alias)
    canonical = dict(store.aliases)
    for claim in store.claims:
        if claim.speaker and not claim.speaker_note:
            speaker = claim.speaker.lower()
            names = called.get(canonical.get(speaker, speaker), {speaker})
            if not any(name in claim.quote.lower() for name in names):
                message = f"the quotation does not name {claim.speaker}: say in `speaker-note` who says so"
                yield _of(claim, "unnamed-speaker", message)


def uncitable(file: File) -> Iterator[Remark]:
    """Works without what a reader needs to find them."""
    for at, table in tables.tables(file, "work"):
        if "issued" not in table:
            yield Remark(where(file, at), table["id"], "incomplete-work", "has no `issued`")
        if not any(key in table for key in _PLACES):
            listed = ", ".join(f"`{key}`" for key in _PLACES)
            yield Remark(where(file, at), table["id"], "incomplete-work", f"has none of {listed}")


def ill_dated(store: Store) -> Iterator[Remark]:
    """Claims whose dates cannot all be right, or of which no reader could say what they were worked out from."""
    for claim in store.claims:
        issued, as_of = claim.work.issued, claim.as_of
        if as_of and not claim.as_of_note and as_of != issued and not _gives(claim, as_of):
            yield _of(claim, "unexplained-date", f"the quotation does not give {as_of}: say in `as-of-note` what does")
        if as_of and claim.expires and claim.expires < as_of.start:
            yield _of(claim, "impossible-date", f"expires on {claim.expires}, before it held ({as_of})")
        accessed = claim.work.accessed
        if issued and accessed and accessed.start < issued.start:
            yield _of(claim, "impossible-date", f"its work was read on {accessed}, before it was published ({issued})")


def _gives(claim: Claim, as_of: Period) -> bool:
    """Whether the quotation names the date, or one that comes to it: `last month`."""
    if str(as_of.start.year) in claim.quote:
        return True
    context = Context(claim.work.issued.start if claim.work.issued else None)
    return any(date.covers(fact, as_of) for fact in date.read(words.cut(claim.quote), context))


def going_round(store: Store) -> Iterator[Remark]:
    """Claims that took one another's place in a circle, so that none is the newest."""
    after = {claim.id: claim.superseded_by for claim in store.claims if claim.superseded_by}
    for claim in store.claims:
        name, seen = claim.superseded_by, {claim.id}
        while name and name not in seen:
            seen.add(name)
            name = after.get(name)
        if name == claim.id:
            yield _of(claim, "superseded-in-circle", f"`{claim.superseded_by}` leads back to it: none is the newest")


def to_review(file: File) -> Iterator[Remark]:
    """Comments that ask for a look: what `claims new` could not be sure of."""
    for number, line in enumerate(file.text.split("\n") if REVIEW in file.text else (), start=1):
        if line.lstrip().startswith(REVIEW):
            yield Remark(f"{file.path}:{number}", "", "to-review", line.strip().removeprefix(REVIEW).strip())


def ill_set(series: Series, claims: dict[str, Claim]) -> Iterator[Remark]:
    """A series whose values are out of order, do not make the whole, or differ from quotation and claims."""
    values = [item.value for item in series.items]
    if values not in (sorted(values), sorted(values, reverse=True)):
        yield _of(series, "series", "its values do not stand in order")
    if series.is_complete and series.unit in {"%", "per cent", "percent"}:
        missing = abs(_WHOLE - sum(values))
        if missing > _ROUNDING * len(values):
            yield _of(series, "series", f"is complete, and its values add up to {plain(sum(values))}, not {_WHOLE}")
    for item in series.items:
        for text, name in ((series.quote, "the quotation"), *_named(item, claims)):
            if not _holds(text, item):
                yield _of(series, "series", f"{item.holder} at {plain(item.value)} is not in {name}")


def _named(item: Item, claims: dict[str, Claim]) -> Iterator[tuple[str, str]]:
    if item.claim in claims:
        yield claims[item.claim].text, f"`{item.claim}`"


def _holds(text: str, item: Item) -> bool:
    """Whether a text gives the holder and the value, in digits (the 1.4 of `1.4 million`) or in words (`twelve`)."""
    tokens = words.cut(text).tokens
    is_written = plain(item.value).replace(",", "") in {token.key.replace(",", "") for token in tokens}
    found = (numerals.read(tokens, at) for at in range(len(tokens))) if not is_written else ()
    is_given = is_written or any(number is not None and number.value == item.value for number in found)
    return is_given and item.holder.lower() in text.lower()


def _facts(text: str, context: Context) -> list[Fact]:
    """What a quotation must prove; names and ranks, which cost more and only take figures away, where there is any."""
    found = facts.extract(words.cut(text), context, _READ, given=_PROVEN)
    return [fact for fact in found if fact.kind in _PROVEN]


def _of(noun: Claim | Series, rule: str, message: str) -> Remark:
    return Remark(f"{noun.path}:{noun.line}", noun.id, rule, message)
