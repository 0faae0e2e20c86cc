"""The bar of a long run: there on a terminal, nowhere else, and gone at the end."""

import io

import pytest

from factcheck.commands import page, progress
from factcheck.model import Report, Source

REPORTS = [Report(Source(f"{number}.md", ""), (), 0) for number in range(3)]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_long_run_has_a_bar_that_is_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    assert list(progress.watched(REPORTS, lambda: 7)) == REPORTS
    assert "/7" in stream.getvalue()
    assert stream.getvalue().rstrip().endswith("\x1b[2K")


def test_a_short_run_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    assert list(progress.watched(REPORTS, lambda: pytest.fail("counted"))) == REPORTS
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("stream", "environment", "wanted"),
    [
        (Terminal(), {"TERM": "xterm"}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {}, False),
        (Terminal(), {"TERM": "xterm", "CI": "true"}, False),
        (io.StringIO(), {"TERM": "xterm"}, False),
    ],
)
def test_who_gets_one(stream: io.StringIO, environment: dict[str, str], wanted: bool) -> None:
    assert page.is_animated(stream, environment) is wanted
