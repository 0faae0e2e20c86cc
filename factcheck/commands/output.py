"""`--output FORMAT=FILE` and outcomes in, the reports in their files out, each whole or not at all."""

import os
from collections.abc import Callable, Iterable, Sequence

from factcheck import report, writing
from factcheck.errors import FactcheckError
from factcheck.model import Report
from factcheck.report import Outcome, View
from factcheck.typed import NamedTuple

_FORM = "Write it as --output sarif=report.sarif, with one of {}."
_STREAMS = ("/dev/", "/proc/")


class Output(NamedTuple):
    """A report that is to be written, and where."""

    format: str
    path: str


def read(written: Sequence[str]) -> tuple[Output, ...]:
    """The outputs that were asked for.

    Raises FactcheckError for a format that there is not, a folder in place of a file, and two
    reports for one file.
    """
    outputs = tuple(_one(text) for text in written)
    places = [os.path.realpath(output.path) for output in outputs]
    for number, place in enumerate(places):
        if place in places[:number]:
            raise FactcheckError("two reports cannot be written to one file", f"--output {written[number]}")
    return outputs


def _one(text: str) -> Output:
    name, joined, path = text.partition("=")
    if not joined or not path or name not in report.FORMATS:
        raise FactcheckError("not a format and a file", f"--output {text}", _FORM.format(", ".join(report.FORMATS)))
    if path == "-":
        raise FactcheckError("stdout is no file", f"--output {text}", f"Write it as --format {name}.")
    if os.path.isdir(path):
        raise FactcheckError("is a folder", path, "Name a file in it.")
    return Output(name, path)


def write(
    outputs: Sequence[Output], outcomes: Sequence[Outcome], sources: Iterable[str], view: Callable[[str], View]
) -> None:
    """Write every report; `view` gives the page of a format.

    Raises FactcheckError for a file that cannot be written, and rather than overwrite one of
    `sources`: the documents that were checked, and the stores.
    """
    read_from = {os.path.realpath(path) for path in sources}
    read_from |= {os.path.realpath(outcome.source.path) for outcome in outcomes if isinstance(outcome, Report)}
    for output in outputs:
        if os.path.realpath(output.path) in read_from:
            raise FactcheckError("was read for this check, and would be overwritten", output.path, "Name another file.")
    for output in outputs:
        located = report.located(output.format, outcomes, os.getcwd())
        text = "".join(report.renderer(output.format).render(located, view(output.format)))
        try:
            _put(output.path, text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise FactcheckError(f"cannot be written: {error.strerror or error}", output.path) from None


def _put(path: str, content: bytes) -> None:
    """Replace the file in one step; what is no file (a pipe, a stream) is written to."""
    if path.startswith(_STREAMS) or (os.path.exists(path) and not os.path.isfile(path)):
        with open(path, "ab") as stream:
            stream.write(content)
        return
    os.makedirs(os.path.dirname(os.path.realpath(path)), exist_ok=True)
    writing.write(path, content)
