"""What a draft or a bibliography says of a source in, the work of the store that it is out."""

import re
from collections.abc import Iterable

from factcheck.cite.parts import year
from factcheck.model import Work

_NOT_WORDS = re.compile(r"[\W_]+")
_COMMAND = re.compile(r"\\[A-Za-z]+|&\w+;")
_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_SOURCE = re.compile(r"https?://|\bwww\.|\b(?:doi|1[5-9]\d\d|20\d\d|ibid|n\.d\.|op\. cit\.)(?!\w)", re.IGNORECASE)
_LONG_TITLE = 3  # words by which a title alone is told from others


def recognise(key: str, text: str | None, works: Iterable[Work]) -> Work | None:
    """The work that an entry describes: by its address, or its title, or its authors or its paper and year.

    `text` is what is said of `key`; where nothing is, a key that is the id of a work stands for it.
    """
    if text is None:
        return next((work for work in works if work.id == key), None)
    words = f" {_words(text)} "
    return next((work for work in works if _is_described(work, text, words, is_named=work.id == key)), None)


def is_source(text: str) -> bool:
    """Whether a note gives a source rather than a remark: an address, a year, `ibid.`"""
    return _SOURCE.search(text) is not None


def is_linked(work: Work, text: str) -> bool:
    """Whether `text` holds the address of `work`."""
    if not work.url:
        return False
    address = _SCHEME.sub("", work.url).rstrip("/")
    found = text.casefold().find(address.casefold())
    after = text[found + len(address) :].removeprefix("/")[:1]
    return found >= 0 and not (after.isalnum() or after in {"-", "_", "=", "%"})


def _is_described(work: Work, text: str, words: str, *, is_named: bool) -> bool:
    if is_linked(work, text):
        return True
    title, container = _words(work.title), _words(work.container_title or "")
    has_title = f" {title} " in words
    has_year = (year(work) or "") in words
    is_by = bool(work.author) and all(f" {_words(author.family)} " in words for author in work.author)
    is_in = bool(container) and f" {container} " in words
    if has_title and (len(title.split()) >= _LONG_TITLE or is_by or is_in):
        return True
    return is_named and has_year and (is_by or is_in or has_title)


def _words(text: str) -> str:
    """`text` without its case, its marks and its markup."""
    return _NOT_WORDS.sub(" ", _COMMAND.sub(" ", text).replace("{", "").replace("}", "")).strip().casefold()
