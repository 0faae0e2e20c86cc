"""Names, dates and titles in, as the styles of citation write them out."""

import re
from collections.abc import Callable, Sequence

from factcheck.lexicon.calendar import MONTH_NAMES
from factcheck.model import Author, Period, Precision, Work

SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
PAGES = frozenset({"webpage", "post", "post-weblog"})  # parts of a site, even where the site is not named
_HYPHEN = re.compile(r"(?<=\w)--?(?=\w)")
_ENDS = frozenset(".?!…")
_DOUBLE, _SINGLE = ("“", "”"), ("‘", "’")


def year(work: Work) -> str | None:
    """The year it was published, in four digits."""
    return f"{work.issued.start.year:04}" if work.issued else None


def month(period: Period, months: Sequence[str] = MONTH_NAMES) -> str:
    """The month, or the quarter, as far as the date is known; empty for a year alone."""
    if period.precision is Precision.QUARTER:
        return f"Q{(period.start.month + 2) // 3}"
    return "" if period.precision is Precision.YEAR else months[period.start.month - 1]


def day_first(period: Period, months: Sequence[str] = MONTH_NAMES) -> str:
    """`5 March 2024`, or as much of it as is known."""
    day = str(period.start.day) if period.precision is Precision.DAY else ""
    return joined((day, month(period, months), f"{period.start.year:04}"), " ")


def month_first(period: Period, months: Sequence[str] = MONTH_NAMES) -> str:
    """`March 5, 2024`, or as much of it as is known."""
    day = f" {period.start.day}," if period.precision is Precision.DAY else ""
    return joined((f"{month(period, months)}{day}", f"{period.start.year:04}"), " ")


def initials(author: Author, gap: str = " ") -> str:
    """The given names as initials with `gap` between them: `E. J.`, `J.-P.`, `J. W. von`; empty for a body.

    A particle that stands after the given names (`Goethe, Johann Wolfgang von`) is no name and stays whole.
    """
    written, was_particle = "", False
    for word in _given(author).replace(".", ". ").replace(". -", ".-").split():
        is_particle = bool(written) and word[0].islower() and not word.endswith(".")
        short = word if is_particle else "-".join(f"{part[0]}." for part in word.split("-") if part)
        written += f"{(' ' if is_particle or was_particle else gap) if written else ''}{short}"
        was_particle = is_particle
    return written


def suffix(author: Author) -> str:
    """What stands after the given names: the `Jr.` of `King, Martin Luther, Jr.`."""
    return (author.given or "").partition(",")[2].strip()


def _given(author: Author) -> str:
    return (author.given or "").partition(",")[0].strip()


def family_first(author: Author) -> str:
    """`Brontë, Emily`; a body as it is called."""
    return joined((author.family, author.given), ", ")


def given_first(author: Author) -> str:
    """`Emily Brontë`; a body as it is called."""
    return joined((_given(author), author.family, suffix(author)), " ")


def listed(names: Sequence[str], last: str, pair: str | None = None) -> str:
    """Names in a row: `last` stands before the last of three or more, `pair` between two."""
    if len(names) <= 1:
        return "".join(names)
    between = last if len(names) > 2 or pair is None else pair  # noqa: PLR2004
    return f"{', '.join(names[:-1])}{between}{names[-1]}"


def first_reversed(authors: Sequence[Author], style: Callable[[Author], str] = given_first) -> list[str]:
    """The first author by the family name, to be sorted by; the others as they are called."""
    return [family_first(authors[0]), *(style(author) for author in authors[1:])] if authors else []


def unless_author(work: Work, name: str | None) -> str | None:
    """The `name` of a site or publisher, unless that is the body which alone wrote the work."""
    return None if work.author == (Author(name or ""),) else name


def numbered(work: Work) -> str | None:
    """`12(3)`: the volume, and the issue within it."""
    if not work.volume:
        return f"no. {work.issue}" if work.issue else None
    return f"{work.volume}({work.issue})" if work.issue else work.volume


def counted(work: Work) -> tuple[str | None, str | None]:
    """`vol. 12` and `no. 3`, as far as they are known."""
    return f"vol. {work.volume}" if work.volume else None, f"no. {work.issue}" if work.issue else None


def pages(work: Work, sign: str = "") -> str | None:
    """`45–67`, with a dash between; `sign` is `pp. ` for styles that say so, and is `p. ` before a single page."""
    if not work.page:
        return None
    written = _HYPHEN.sub("–", work.page)
    is_one = sign == "pp. " and written.isalnum()
    return f"{'p. ' if is_one else sign}{written}"


def joined(parts: Sequence[str | None], mark: str) -> str:
    """The parts that there are, with `mark` between them."""
    return mark.join(part for part in parts if part)


def closed(text: str | None) -> str:
    """The text with a full stop, unless a mark ends it already."""
    if not text:
        return ""
    return text if text.rstrip("”’")[-1:] in _ENDS else f"{text}."


def in_double(title: str, mark: str = "") -> str:
    """The title in double quotation marks with `mark` inside them; its own marks become single ones."""
    return f"“{_with(mark, _turned(title, _DOUBLE, _SINGLE))}”"


def in_single(title: str) -> str:
    """The title in single quotation marks; its own marks become double ones."""
    return f"‘{_turned(title, _SINGLE, _DOUBLE)}’"


def _with(mark: str, title: str) -> str:
    return title if title[-1:] in _ENDS else f"{title}{mark}"


def _turned(title: str, old: tuple[str, str], new: tuple[str, str]) -> str:
    """The quotation marks of one kind as those of the other; an apostrophe stays what it is."""
    turned, is_open = [], False
    for at, mark in enumerate(title):
        is_end = is_open and mark == old[1] and not title[at + 1 : at + 2].isalnum()
        turned.append(new[0] if mark == old[0] else new[1] if is_end else mark)
        is_open = mark == old[0] or (is_open and not is_end)
    return "".join(turned)
