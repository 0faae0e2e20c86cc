"""Findings in, the keys that a baseline knows them by out; and its file, one finding a line.

A key is made of what was found, not of where: lines that are put in or taken out above change nothing.
"""

import json
from collections import Counter
from collections.abc import Iterable

from factcheck.errors import FactcheckError
from factcheck.model import Finding
from factcheck.typed import NamedTuple

VERSION = 1
_LENGTH = 16  # hexadecimal digits: a thousand million sentences before two are likely to share one


class Key(NamedTuple):
    """`path` is the document's, as seen from the baseline; `sentence` is the hash of its words."""

    path: str
    rule: str
    claim: str | None
    sentence: str


def key(finding: Finding, path: str) -> Key:
    """The key of a finding in the document at `path`."""
    from hashlib import sha256

    words = " ".join(finding.sentence.text.split())
    claim = finding.matches[0].claim.id if finding.matches else None
    return Key(path, finding.rule, claim, sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH])


def write(counts: Counter[Key]) -> str:
    """The file: JSON, a finding a line in the order of their paths, so that two branches seldom clash."""
    lines = [json.dumps({**each._asdict(), "count": count}) for each, count in sorted(_present(counts), key=_order)]
    return f'{{"version": {VERSION}, "findings": [\n' + ",\n".join(lines) + ("\n" if lines else "") + "]}\n"


def read(text: str, path: str) -> Counter[Key]:
    """The counts in the file at `path`. Raises FactcheckError for a file that is not a baseline."""
    hint = "Delete it, and write it again with `factcheck baseline`."
    try:
        found = json.loads(text)
        if found["version"] != VERSION:
            raise FactcheckError(f"a baseline of version {found['version']}, which is not known here", path, hint)
        counts: Counter[Key] = Counter()
        for each in found["findings"]:
            claim = None if each["claim"] is None else str(each["claim"])
            counts[Key(str(each["path"]), str(each["rule"]), claim, str(each["sentence"]))] += int(each["count"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise FactcheckError("not a baseline", path, hint) from None
    return counts


def _present(counts: Counter[Key]) -> Iterable[tuple[Key, int]]:
    return ((each, count) for each, count in counts.items() if count > 0)


def _order(entry: tuple[Key, int]) -> tuple[str, str, str, str]:
    (path, rule, claim, sentence), _ = entry
    return path, rule, claim or "", sentence
