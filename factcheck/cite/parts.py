"""Names, dates and titles in, as the styles of citation write them out."""

from collections.abc import Callable, Sequence

from factcheck.model import Author, Period, Precision, Work

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_ENDS = frozenset(".?!…")
_DOUBLE, _SINGLE = ("“", "”"), ("‘", "’")


def year(work: Work) -> str | None:
    """The year it was published, in four digits."""
    return f"{work.issued.start.year:04}" if work.issued else None


def month(period: Period, months: Sequence[str] = MONTHS) -> str:
    """The month, or the quarter, as far as the date is known; empty for a year alone."""
    if period.precision is Precision.QUARTER:
        return f"Q{(period.start.month + 2) // 3}"
    return "" if period.precision is Precision.YEAR else months[period.start.month - 1]


def day_first(period: Period, months: Sequence[str] = MONTHS) -> str:
    """`5 March 2024`, or as much of it as is known."""
    day = str(period.start.day) if period.precision is Precision.DAY else ""
    return joined((day, month(period, months), f"{period.start.year:04}"), " ")


def month_first(period: Period, months: Sequence[str] = MONTHS) -> str:
    """`March 5, 2024`, or as much of it as is known."""
    day = f" {period.start.day}," if period.precision is Precision.DAY else ""
    return joined((f"{month(period, months)}{day}", f"{period.start.year:04}"), " ")


def initials(author: Author) -> str:
    """The given names as initials: `E. J.`, `J.-P.`; empty for a body."""
    names = (author.given or "").split()
    return " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in names)


def family_first(author: Author) -> str:
    """`Brontë, Emily`; a body as it is called."""
    return joined((author.family, author.given), ", ")


def given_first(author: Author) -> str:
    """`Emily Brontë`; a body as it is called."""
    return joined((author.given, author.family), " ")


def listed(names: Sequence[str], last: str, pair: str | None = None) -> str:
    """Names in a row: `last` stands before the last of three or more, `pair` between two."""
    if len(names) <= 1:
        return "".join(names)
    between = last if len(names) > 2 or pair is None else pair  # noqa: PLR2004
    return f"{', '.join(names[:-1])}{between}{names[-1]}"


def first_reversed(authors: Sequence[Author], style: Callable[[Author], str] = given_first) -> list[str]:
    """The first author by the family name, to be sorted by; the others as they are called."""
    return [family_first(authors[0]), *(style(author) for author in authors[1:])] if authors else []


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
