"""BibTeX: works in, an entry for each out, as BibTeX, biber and pandoc read them; and back, by bibtexparser."""

import re
from collections.abc import Iterator, Mapping

from factcheck.errors import FactcheckError
from factcheck.exchange import reading
from factcheck.exchange.bundle import Bundle, to_work
from factcheck.model import Author, Period, Precision, Work
from factcheck.store import schema
from factcheck.typed import Any

LOSES = ("claims", "series", "aliases")

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "dataset": "misc",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
_KINDS = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "dataset": "dataset",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "manual": "book",
    "mastersthesis": "thesis",
    "mvbook": "book",
    "online": "webpage",
    "electronic": "webpage",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
    "www": "webpage",
    "periodical": "article-magazine",
    "legislation": "legislation",
    "jurisdiction": "legal_case",
}
_SUBTYPES = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
_CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHERS = {"techreport": "institution", "phdthesis": "school"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TYPE, _PERIOD = "csl-type", "issued"  # fields that no style prints: what BibTeX's own cannot tell

_SPECIAL = re.compile(r"[&%$#_{}~^\\]|(?<=-)-|(?<=')'|(?<=[`?!])`")
_ESCAPES = {
    "\\": r"{\textbackslash}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "-": "{}-",
    "'": "{}'",
    "`": "{}`",  # two of them would be a dash, or a quotation mark
}
_CIRCUMFLEX = "\N{MODIFIER LETTER CIRCUMFLEX ACCENT}"
_DASH = re.compile(r"(?<=\w)[-\u2013](?=\w)")  # between two pages; BibTeX writes it so: 45--67
_WORD = re.compile(r"[^\s{}\\]+")
_CAPITAL = re.compile(r"[A-Z]")
_FIRST_WORD = re.compile(r"^\W*[A-Z](?![\w’']*[A-Z])")


def write(bundle: Bundle) -> Iterator[str]:
    for work in bundle.works:
        yield entry(work) + "\n"


def read(text: str, path: str) -> Bundle:
    """Raises FactcheckError without bibtexparser, and for a text in which it finds no entry."""
    library = _parsed(text, path)
    names, works, doubts, losses = reading.Names(), [], [], []
    for found in library.entries:
        where = f"{path}:{(found.start_line or 0) + 1}"
        fields = {field.key.lower(): field.value for field in found.fields}
        table, left, doubt = _table(found.entry_type.lower(), fields, where)
        table["id"] = names.take(found.key)
        if table["id"] != found.key:
            doubt.append(f"the key was `{found.key}`")
        works.append(to_work(table, where))
        losses += left
        doubts += [(table["id"], said) for said in doubt]
    losses += [f"{path}:{(block.start_line or 0) + 1}: an entry that is not BibTeX" for block in library.failed_blocks]
    if not works:
        raise FactcheckError("no entry was found", path, "Name a BibTeX file.")
    return Bundle(tuple(works), doubts=tuple(doubts), losses=tuple(losses))


def entry(work: Work, key: str | None = None) -> str:
    """The entry for `work`, under another key if `key` is given."""
    kind = _TYPES.get(work.type, "misc")
    fields = {
        "author": " and ".join(map(_name, work.author)) or None,
        "title": _title(work.title),
        _CONTAINERS.get(kind, "howpublished"): work.container_title and _escaped(work.container_title),
        _PUBLISHERS.get(kind, "publisher"): work.publisher and _escaped(work.publisher),
        **_dates(work.issued),
        "url": work.url,
        "urldate": str(work.accessed) if work.accessed else None,
        "language": work.language and _escaped(work.language),
        "section": work.section and _escaped(work.section),
        "volume": work.volume and _escaped(work.volume),
        "number": work.issue and _escaped(work.issue),
        "pages": work.page and _escaped(_DASH.sub("\u2013", work.page)).replace("\u2013", "--"),
        "annote": work.note and _escaped(work.note),
        "entrysubtype": next((name for name, held in _SUBTYPES.items() if held == work.type), None),
        _TYPE: None if _KINDS.get(kind) == work.type or work.type in _SUBTYPES.values() else work.type,
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n" for name, value in fields.items() if value]
    return f"@{kind}{{{key or work.id},\n{''.join(lines)}}}\n"


def _dates(issued: Period | None) -> dict[str, str | None]:
    """Year and month for BibTeX, the date for biblatex where a day is known, a quarter for us."""
    if issued is None:
        return {}
    has_month = issued.precision in {Precision.MONTH, Precision.DAY}
    return {
        "year": f"{issued.start.year:04}",
        "month": _MONTHS[issued.start.month - 1] if has_month else None,
        "date": str(issued) if issued.precision is Precision.DAY else None,
        _PERIOD: str(issued) if issued.precision is Precision.QUARTER else None,
    }


def _name(author: Author) -> str:
    if author.given is None:
        return f"{{{_escaped(author.family)}}}"
    return f"{_part(author.family)}, {_part(author.given)}"


def _part(name: str) -> str:
    """A part of a name, held together where it has marks of LaTeX or the word that parts authors."""
    escaped = _escaped(name)
    return f"{{{escaped}}}" if escaped != name or "and" in name.lower().split() else name


def _title(title: str) -> str:
    """With the capitals held that styles would make small, but for that of the first word."""
    first = _FIRST_WORD.match(title)
    start = first.end() if first else 0
    parts, done = [_escaped(title[:start])], start
    for found in _WORD.finditer(title, start):
        if not _CAPITAL.search(found[0]):
            continue
        parts += [_escaped(title[done : found.start()]), f"{{{_escaped(found[0])}}}"]
        done = found.end()
    return "".join((*parts, _escaped(title[done:])))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPES.get(found[0], f"\\{found[0]}"), text)


def _parsed(text: str, path: str) -> Any:
    try:
        from bibtexparser import middlewares
        from bibtexparser.entrypoint import parse_string
    except ImportError:
        raise FactcheckError(
            "bibtexparser is not installed", path, "Install the extra: pip install 'factcheck-cli[exchange]'."
        ) from None
    import logging

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it complains of is reported as a loss
    # The middlewares for names know `author`, and programs write `Author` or `AUTHOR` as well.
    stack = [middlewares.NormalizeFieldKeys(), middlewares.SeparateCoAuthors(), middlewares.SplitNameParts()]
    try:
        return parse_string(text, append_middleware=stack)
    except RecursionError:
        raise FactcheckError("not BibTeX that can be read: nested too deeply", path) from None


def _table(kind: str, fields: Mapping[str, Any], where: str) -> tuple[dict[str, Any], list[str], list[str]]:
    """The work's table, what it had to leave behind, and what is a guess."""
    doubts, losses = [], []
    written = fields.get(_TYPE, "")
    subtype = _SUBTYPES.get(fields.get("entrysubtype", ""))
    type_name = written if written in schema.TYPES else subtype or _KINDS.get(kind)
    if type_name is None:
        type_name = "webpage" if "url" in fields else "article"
        doubts.append(f"the type was `@{kind}`")
    issued = _issued(fields)
    table = {
        "type": type_name,
        "title": _text(fields, "title"),
        "author": [_author(name) for name in fields.get("author") or fields.get("editor") or ()],
        "container-title": _text(fields, "journal", "journaltitle", "booktitle", "howpublished", "organization"),
        "publisher": _text(fields, "publisher", "institution", "school"),
        "issued": issued,
        "accessed": fields.get("urldate") if len(fields.get("urldate", "")) == len("2024-03-05") else None,
        "URL": _address(fields),
        "language": _text(fields, "language", "langid"),
        "section": _text(fields, "section"),
        "volume": _text(fields, "volume"),
        "issue": _text(fields, "number", "issue"),
        "page": (_text(fields, "pages") or "").replace("--", "-").replace("\u2013", "-") or None,
        "note": _text(fields, "annote", "annotation"),
    }
    if not table["title"]:
        table["title"] = "untitled"
        doubts.append("no title is given")
    if not issued and ("date" in fields or "year" in fields):
        losses.append(f"{where}: the date `{fields.get('date') or fields.get('year')}`")
    losses += [f"{where}: `{name}`" for name in fields if name not in _READ]
    return table, losses, doubts


_READ = frozenset(
    """
    title author editor journal journaltitle booktitle howpublished organization publisher institution school year month
    date urldate url doi language langid section volume number issue pages annote annotation entrysubtype csl-type
    issued
    """.split()
)


def _text(fields: Mapping[str, Any], *names: str) -> str | None:
    """The first of the fields that is said, without its markup."""
    found = next((fields[name] for name in names if str(fields.get(name, "")).strip()), None)
    return _plain(found) if found else None


def _plain(written: str) -> str:
    """What LaTeX would show for `written`."""
    from pylatexenc.latex2text import LatexNodes2Text

    apart = written.replace(_CIRCUMFLEX, "\0")  # a letter of its own, which `\\textasciicircum` is read as too
    shown = str(LatexNodes2Text(strict_latex_spaces=True, keep_comments=True).latex_to_text(apart))
    return shown.replace(_CIRCUMFLEX, "^").replace("\0", _CIRCUMFLEX).strip()


def _author(name: Any) -> object:
    """`Family, Given`, with what stands before and behind the family name; a body as it is called."""
    family = _plain(" ".join((*name.von, *name.last)))
    given = ", ".join(filter(None, (_plain(" ".join(name.first)), _plain(" ".join(name.jr)))))
    if given:
        return f"{family}, {given}" if "," not in family else {"literal": f"{given} {family}"}
    return {"literal": family or "unknown"}


def _address(fields: Mapping[str, Any]) -> str | None:
    if fields.get("url"):
        return str(fields["url"]).strip()
    return f"https://doi.org/{fields['doi']}" if fields.get("doi") else None


def _issued(fields: Mapping[str, Any]) -> str | None:
    for written in (str(fields.get(_PERIOD, "")), str(fields.get("date", "")).split("/")[0]):
        if reading.is_period(written):
            return written
    year, month = str(fields.get("year", "")).strip(), str(fields.get("month", "")).strip().lower()[:3]
    number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month) if month.isdecimal() else 0
    wanted = f"{year}-{number:02}" if 1 <= number <= len(_MONTHS) else year
    return wanted if reading.is_period(wanted) else None
