"""What a draft or a person names as its bibliography in; what is said there of each key, and the file with more, out.

Entries that are there are never touched: BibTeX is only added to at its end, CSL-JSON to its array.
"""

import json
import re
from collections.abc import Iterator, Mapping

from factcheck.errors import FactcheckError
from factcheck.exchange import bibtex, csl, reading
from factcheck.model import Work
from factcheck.syntax.mark import newline

_ENTRY = re.compile(
    r"^[ \t]*@(?!comment|string|preamble)\w+[ \t]*[{(]\s*(?P<key>[^\s,{}()]+)\s*,", re.MULTILINE | re.IGNORECASE
)
_NAMED = re.compile(
    r"""
      ^bibliography:[ ]*(?P<yaml>[^\r\n]*(?:\r?\n[ ]*-[ ][^\r\n]*)*)
    | \\addbibresource(?:\[[^\[\]]*\])?\{(?P<biblatex>[^{}]*)\}
    | \\bibliography\{(?P<bibtex>[^{}]*)\}
    | ^\#\+bibliography:[ ]*(?P<org>[^\r\n]*)
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_FILE = re.compile(r"""(?<![^\s,'"\[\]])[^\s,'"\[\]]+\.(?:bib|json)\b|(?<=-[ ])[^\s'"]+""")
_PUNCTUATION = re.compile(r'["{}\[\],]+')


def named(text: str) -> Iterator[str]:
    """The files that `text` names as its bibliography, as seen from its folder; BibTeX and CSL-JSON only."""
    for found in _NAMED.finditer(text):
        if found["bibtex"] is not None:
            yield from (f"{name.strip().removesuffix('.bib')}.bib" for name in found["bibtex"].split(","))
        else:
            yield from _FILE.findall(found["yaml"] or found["biblatex"] or found["org"] or "")


def described(text: str, path: str) -> dict[str, str]:
    """What the bibliography `text` says of each of its keys.

    Raises FactcheckError for a CSL-JSON that is none; of a BibTeX file whatever begins an entry is taken for one.
    """
    if is_csl(path):
        items = reading.array(reading.json_of(text, path), path) if text.strip() else []
        return {str(item.get("id")): _words(item) for item in items if isinstance(item, dict)}
    found = list(_ENTRY.finditer(text))
    ends = (*(entry.start() for entry in found[1:]), len(text))  # one more than there are in a file without any
    return {entry["key"]: text[entry.end() : end] for entry, end in zip(found, ends, strict=False)}


def added(text: str, path: str, works: Mapping[str, Work]) -> str:
    """The bibliography `text` with an entry for each of `works`, by its key. Raises FactcheckError as `described`."""
    if not works:
        return text
    if is_csl(path):
        items = list(reading.array(reading.json_of(text, path), path)) if text.strip() else []
        items += [csl.item(work, key) for key, work in works.items()]
        return json.dumps(items, ensure_ascii=False, indent=2) + "\n"
    line = newline(text)
    entries = line.join(bibtex.entry(work, key).replace("\n", line) for key, work in works.items())
    return f"{text.rstrip()}{line}{line}{entries}" if text.strip() else entries


def is_csl(path: str) -> bool:
    """Whether the ending of `path` says CSL-JSON. Raises FactcheckError where it says neither that nor BibTeX."""
    if path.lower().endswith((".json", ".bib")):
        return path.lower().endswith(".json")
    raise FactcheckError("neither BibTeX nor CSL-JSON", path, "Name a file that ends in .bib or .json.")


def _words(item: Mapping[str, object]) -> str:
    """What an item says, its names and the parts of its dates among the rest."""
    return _PUNCTUATION.sub(" ", json.dumps(item, ensure_ascii=False))
