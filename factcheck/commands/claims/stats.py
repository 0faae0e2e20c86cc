"""`factcheck claims stats`: a store in, what it holds counted out."""

from collections import Counter

from factcheck.commands import CLEAN
from factcheck.commands.claims import printing
from factcheck.commands.claims.opening import Asked, opened, today
from factcheck.store import Store

_MOST = 10


def run(asked: Asked) -> int:
    """Count claims, and who and what they are about."""
    store, day = opened(asked), today(asked)
    claims = store.claims
    counted = {
        "files": len(store.files),
        "works": len({claim.work.id for claim in claims} | {series.work.id for series in store.series}),
        "claims": len(claims),
        "series": len(store.series),
        "aliases": len(store.aliases),
        "with an as-of date": sum(claim.as_of is not None for claim in claims),
        "past their expiry": sum(claim.expires is not None and claim.expires < day for claim in claims),
        "superseded": sum(claim.superseded_by is not None for claim in claims),
    }
    most = {name: Counter(values).most_common() for name, values in _groups(store).items()}
    if asked.format == "json":
        printing.dump({"version": 1, **{_key(name): count for name, count in counted.items()}, "by": _nested(most)})
        return CLEAN
    printing.fields(counted, 0)
    for name, counts in most.items():
        if counts:
            printing.say()
            printing.say(f"by {name}")
            rest = sum(count for _, count in counts[_MOST:])
            shown = dict(counts[:_MOST]) | ({f"{len(counts) - _MOST} others": rest} if rest else {})
            printing.fields(shown)
    return CLEAN


def _groups(store: Store) -> dict[str, list[str]]:
    claims = store.claims
    return {
        "work": [claim.work.id for claim in claims],
        "speaker": [claim.speaker for claim in claims if claim.speaker],
        "tag": [tag for claim in claims for tag in claim.tags],
        "subject": [claim.subject for claim in claims],
    }


def _key(name: str) -> str:
    return name.replace(" ", "_").replace("-", "_")


def _nested(most: dict[str, list[tuple[str, int]]]) -> dict[str, dict[str, int]]:
    return {name: dict(counts) for name, counts in most.items()}
