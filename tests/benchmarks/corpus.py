"""Text that lies on any Unix machine in, sentences for claims and for drafts out.

Manual pages, package documentation, the docstrings of the standard library and of what is installed beside it, and
the comments of header files: real prose in which no two sentences are the same.
"""

import gzip
import re
import sysconfig
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from random import Random

_FOLDERS = (
    *(Path("/usr/share/doc"), Path("/usr/share/man"), Path("/usr/share/info"), Path(sysconfig.get_path("stdlib"))),
    *(Path("/usr/include"), Path("/usr/lib"), Path(sysconfig.get_path("purelib")), Path("/usr/share")),
)
_ENDINGS = frozenset(
    {".gz", ".txt", ".md", ".rst", ".py", ".html", ".h", ".pm", ".pod", ".pl", ".js", ".json", ".xml", ""}
)
_LARGEST = 1 << 22
_ROFF = re.compile(r"(?m)^[.'].*$|\\f.|\\[(\[]..|\\[&|^]|<[^<>\n]{0,200}>")
_END = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST, _LONGEST, _LEAST_WORDS = 50, 300, 8


def sentences(count: int) -> list[str]:
    """At most `count` different sentences, the same ones in the same order each time on one machine."""
    found = chain.from_iterable(_sentences(path) for folder in _FOLDERS for path in sorted(folder.rglob("*")))
    return list(islice(_unlike(found), count))


def parted(claims: int, size: int) -> tuple[list[str], list[str]]:
    """Sentences for `claims` claims, and `size` bytes of others of the same kind.

    Where there are not so many, the rest are made: the first half of one and the second half of another.
    """
    found = sentences(claims + size // 60)
    Random(0).shuffle(found)
    text, taken = [], 0
    while found and taken < size:
        text.append(found.pop())
        taken += len(text[-1])
    known, random = found[:claims], Random(0)
    while found and len(known) < claims:
        first, second = random.choice(found).split(), random.choice(found).split()
        known.append(" ".join((*first[: len(first) // 2], *second[len(second) // 2 :])))
    return known, text


def _unlike(found: Iterable[str]) -> Iterator[str]:
    """Those that differ in more than figures, marks and capitals: of two alike neither would be the right one."""
    seen = set()
    for sentence in found:
        words = tuple(_WORD.findall(sentence.lower()))
        if words not in seen:
            seen.add(words)
            yield sentence


def _sentences(path: Path) -> Iterator[str]:
    text = _text(path)
    for part in _END.split(_ROFF.sub(" ", text.replace("\\-", "-"))):
        sentence = " ".join(part.split())
        if _SHORTEST <= len(sentence) <= _LONGEST and _is_prose(sentence):
            yield sentence


def _is_prose(sentence: str) -> bool:
    words = sentence.split()
    return len(words) >= _LEAST_WORDS and sum(word.strip(".,;:()").isalpha() for word in words) >= 0.8 * len(words)


def _text(path: Path) -> str:
    if path.suffix not in _ENDINGS or not path.is_file() or path.stat().st_size > _LARGEST:
        return ""
    try:
        content = path.read_bytes()
        return (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8")
    except (OSError, ValueError, EOFError):
        return ""
