"""A report that is remembered is the report that would be made, and is remembered for nothing else."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from factcheck import check, memory, store
from factcheck.check import Desk
from factcheck.config import Level, Settings
from factcheck.memory import record
from factcheck.model import Fact, Pair, Report, Source
from factcheck.store import cache
from factcheck.store.kept import entries

DRAFTS = sorted((Path(__file__).parent / "drafts").glob("*.*")) + sorted(
    (Path(__file__).parent / "spec" / "verdicts").glob("*.md")
)
SETTINGS = Settings(today=date(2024, 3, 6))
STORE = store.load((store.shipped(),))


@pytest.fixture(scope="module")
def desk() -> Desk:
    return check.prepare(STORE)


def bare(report: Report) -> Report:
    """Without the values of facts, which no report shows."""

    def fact(held: Fact | None) -> Fact | None:
        return held._replace(value=None) if held else None

    def pairs(held: tuple[Pair, ...]) -> tuple[Pair, ...]:
        return tuple(pair._replace(stated=fact(pair.stated), sourced=fact(pair.sourced)) for pair in held)

    return report._replace(
        findings=tuple(
            finding._replace(
                pairs=pairs(finding.pairs),
                matches=tuple(match._replace(pairs=pairs(match.pairs)) for match in finding.matches),
            )
            for finding in report.findings
        )
    )


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_what_comes_back_is_what_went_in(path: Path, desk: Desk) -> None:
    source = Source(path.name, path.read_text("utf-8"))
    report = check.check(source, desk, SETTINGS)
    written = record.write(report, desk.numbers.get)
    assert written is not None
    assert record.read(memoryview(written), source, entries(STORE)) == bare(report)


class Counted:
    """A check that counts how often it is asked, and what remembers for it."""

    def __init__(self, desk: Desk, place: Path) -> None:
        self.desk, self.place, self.asked = desk, str(place), 0

    def __call__(self, text: str, path: str = "draft.md", key: bytes = b"k", settings: Settings = SETTINGS) -> Report:
        def asked(source: Source) -> Report:
            self.asked += 1
            return check.check(source, self.desk, settings)

        evidence = memory.Evidence(self.place, key, entries(STORE), self.desk.numbers.get)
        return memory.remembering(asked, evidence, settings)(Source(path, text))


TEXT = "China ranks second in global computing power at 35 per cent.\n"
OTHERS: dict[str, Callable[[Counted], Report]] = {
    "text": lambda ask: ask(TEXT.replace("35", "33")),
    "path": lambda ask: ask(TEXT, path="draft.txt"),
    "store or program": lambda ask: ask(TEXT, key=b"l"),
    "day": lambda ask: ask(TEXT, settings=SETTINGS._replace(today=date(2024, 3, 7))),
}


@pytest.fixture
def ask(desk: Desk, tmp_path: Path) -> Counted:
    return Counted(desk, tmp_path)


def test_a_document_is_checked_once(ask: Counted) -> None:
    first = ask(TEXT)
    assert bare(first) == ask(TEXT)
    assert [finding.rule for finding in first.findings] == ["wrong-figure"]
    assert ask.asked == 1


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS.keys())
def test_another_is_another_document(other: Callable[[Counted], Report], ask: Counted) -> None:
    ask(TEXT)
    other(ask)
    assert ask.asked == 2


def test_what_is_only_shown_otherwise_is_the_same(ask: Counted) -> None:
    ask(TEXT)
    ask(TEXT, settings=SETTINGS._replace(show=Level.SUPPORTED, format="json", paths=("a", "b"), color="never"))
    assert ask.asked == 1


def test_a_long_text_is_not_kept(ask: Counted, tmp_path: Path) -> None:
    ask("Nothing is said here. " * 12_000)
    assert cache.kept(str(tmp_path), cache.REPORT_ENDING) == ()


def test_a_report_on_a_claim_without_a_number_is_not_kept(desk: Desk) -> None:
    report = check.check(Source("draft.md", TEXT), desk, SETTINGS)
    assert record.write(report, {}.get) is None


@pytest.mark.parametrize("written", [b"", b"(", b"s\xff\xff\xff\xff", b"(\x01\x00\x00\x00-", b"(\x03\x00\x00\x00---"])
def test_bytes_of_something_else_are_no_report(written: bytes) -> None:
    assert record.read(memoryview(written), Source("draft.md", TEXT), entries(STORE)) is None
