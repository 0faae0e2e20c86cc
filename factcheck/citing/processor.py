"""A style in the Citation Style Language in, what writes works in it out; imported where one is named."""

import re
import warnings
from collections.abc import Callable
from io import BytesIO

from factcheck.errors import FactcheckError
from factcheck.exchange import csl
from factcheck.model import Work

_CSL = "{http://purl.org/net/xbiblio/csl}"
_NUMBER = re.compile(r"^[\[(]?1[\]).:]{0,2}\s*")  # of a work that is cited alone


def style(content: bytes, path: str) -> Callable[[Work], str]:
    """What writes a work as the bibliography of the style, read from `path`, has it, on one line, without italics.

    Raises FactcheckError where the extra is not installed, for a file that is no such style, and for one that lists no
    works: a style of notes, or one that only points to another.
    """
    try:
        from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
        from citeproc.source.json import CiteProcJSON
        from lxml.etree import XMLSyntaxError
    except ModuleNotFoundError as error:
        hint = "Install the extra that has it: pip install 'factcheck-cli[csl]'"
        raise FactcheckError(f"styles in a file need {error.name}, which is not installed", path, hint) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the processor does not know of the language
            read = CitationStylesStyle(BytesIO(content), validate=False)
    except (XMLSyntaxError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise FactcheckError(f"is no style of the Citation Style Language: {error}", path) from None
    if read.root.find(f"{_CSL}bibliography") is None:
        hint = "Take one that lists sources; where it depends on another, that one."
        raise FactcheckError("is a style without a bibliography", path, hint)
    is_numbered = any(each.get("variable") == "citation-number" for each in read.root.iter(f"{_CSL}text"))

    def cite(work: Work) -> str:
        item = csl.item(work)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                made = CitationStylesBibliography(read, CiteProcJSON([item]), formatter.plain)
                made.register(Citation([CitationItem(work.id)]))
                (entry,) = made.bibliography()
                text = " ".join(str(entry).split())
        except (AssertionError, AttributeError, LookupError, TypeError, ValueError) as error:
            told = f"cannot be followed for `{work.id}`: {type(error).__name__}: {error}"
            raise FactcheckError(told, path, "Take another style, or one that comes with factcheck.") from None
        return _NUMBER.sub("", text, count=1) if is_numbered else text

    return cite
