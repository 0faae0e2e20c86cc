"""A document's text and its format in, the files that it takes in by a command, which are not read with it, out."""

import re

_COMMANDS = {
    "latex": re.compile(r"\\(?:input|include|subfile)[ \t]*\{(?P<file>[^{}\r\n]+)\}"),
    "rst": re.compile(r"^[ \t]*\.\.[ \t]+include::[ \t]+(?P<file>[^\s][^\r\n]*)", re.MULTILINE | re.IGNORECASE),
    "asciidoc": re.compile(r"^include::(?P<file>[^\[\r\n]+)\[", re.MULTILINE | re.IGNORECASE),
    "org": re.compile(r"^[ \t]*#\+INCLUDE:[ \t]+\"?(?P<file>[^\s\"][^\"\r\n]*)", re.MULTILINE | re.IGNORECASE),
    "typst": re.compile(r"^[ \t]*#include[ \t]+\"(?P<file>[^\"\r\n]+)\"", re.MULTILINE),
    "quarto": re.compile(r"^[ \t]*\{\{<\s*include\s+(?P<file>[^\s>]+)\s*>\}\}", re.MULTILINE | re.IGNORECASE),
}
_NAMED = 3  # files; of more the count is said


def note(text: str, format: str) -> str | None:  # noqa: A002
    """What to tell of a document that takes in others: their text is checked only where they are checked themselves."""
    if format not in _COMMANDS:
        return None
    found = (
        each for each in _COMMANDS[format].finditer(text) if not (format == "latex" and _is_comment(text, each.start()))
    )
    files = list(dict.fromkeys(each["file"].strip() for each in found))
    if not files:
        return None
    more = f" and {len(files) - _NAMED} more" if len(files) > _NAMED else ""
    return f"takes in {', '.join(files[:_NAMED])}{more}, not read with it: name them too"


def _is_comment(text: str, at: int) -> bool:
    """Whether what stands at `at` is behind a `%` of LaTeX."""
    return "%" in text[text.rfind("\n", 0, at) + 1 : at].replace("\\%", "")
