"""What was worked out of claims before in, the same out again as long as nothing that it rests on has changed."""

from collections.abc import Callable, Iterable, Mapping

from factcheck.model import Claim
from factcheck.store import cache, values

Lines = tuple[str, ...]


class Told:
    """What is told of single claims, and of pairs; `now` holds, by its key, what was asked for this time."""

    def __init__(self, before: Mapping[str, Lines] | None = None) -> None:
        self._before = before or {}
        self._keys: dict[int, bytes] = {}
        self.now: dict[str, Lines] = {}

    def of(self, claims: Iterable[Claim], work: Callable[[], Iterable[str]]) -> Lines:
        """What `work` comes to, which hangs on these claims alone, wherever they stand."""
        key = cache.digest(map(self._key, claims)).hex()
        self.now[key] = found = self._before[key] if key in self._before else tuple(work())
        return found

    def _key(self, claim: Claim) -> bytes:
        key = self._keys.get(id(claim))
        if key is None:
            key = self._keys[id(claim)] = values.write(claim._replace(path="", line=0))
        return key
