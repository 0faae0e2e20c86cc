"""A report that is remembered is the report that would be made, and is remembered for nothing else."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from factcheck import check, memory, store
from factcheck.config import Level, Settings
from factcheck.desk import Desk, prepare
from factcheck.memory import record, sentences
from factcheck.model import Fact, Pair, Report, Source
from factcheck.said import Said
from factcheck.store import cache
from factcheck.store.kept import entries

DRAFTS = sorted((Path(__file__).parent / "drafts").glob("*.*")) + sorted(
    (Path(__file__).parent / "spec" / "verdicts").glob("*.md")
)
SETTINGS = Settings(today=date(2024, 3, 6))
STORE = store.load((store.shipped(),))


@pytest.fixture(scope="module")
def desk() -> Desk:
    return prepare(STORE)


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
        def asked(source: Source, said: dict[str, Said]) -> Report:
            self.asked += 1
            return check.check_again(source, self.desk, settings, said)

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


CLAIMS = [claim.text for claim in STORE.claims]


def edited(text: str, random: Random) -> str:
    """What a writer does to a draft between two commits: another figure, a word less, a sentence more, or moved."""
    parts = re.split(r"(?<=[.!?])(\s+)", text)
    sentences = range(0, len(parts), 2)
    at, other = random.choice(sentences), random.choice(sentences)
    match random.randrange(5):
        case 0:
            parts[at] = re.sub(r"\d", lambda _: str(random.randrange(1, 10)), parts[at])
        case 1:
            words = parts[at].split(" ")
            parts[at] = " ".join(words[: len(words) // 2] + words[len(words) // 2 + 1 :])
        case 2:
            parts[at] += f" {random.choice(CLAIMS)}"
        case 3:
            parts[at], parts[other] = parts[other], parts[at]
        case _:
            parts[at] = ""
    return "".join(parts)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_after_an_edit_the_report_is_that_of_a_check_from_nothing(path: Path, ask: Counted) -> None:
    random, text = Random(path.name), path.read_text("utf-8")
    for _ in range(8):
        assert bare(ask(text, path.name)) == bare(check.check(Source(path.name, text), prepare(STORE), SETTINGS))
        text = edited(text, random)


def test_after_an_edit_only_what_is_new_is_looked_up(desk: Desk, tmp_path: Path) -> None:
    first, second = TEXT, "Europe has 17 per cent.\n"
    Counted(desk, tmp_path)(f"{first}\n{second}")
    watched = desk._replace(asked={})
    Counted(watched, tmp_path)(f"{second}\nChina ranks first.\n\n{first}")
    assert watched.asked
    assert not watched.asked.keys() & {first.strip(), second.strip()}


@pytest.mark.parametrize(
    "later", [{"key": b"l"}, {"path": "b.md"}, {"settings": SETTINGS._replace(today=date(2025, 1, 1))}]
)
def test_what_was_said_is_said_of_the_same_document_store_and_day(
    later: dict[str, Any], desk: Desk, tmp_path: Path
) -> None:
    Counted(desk, tmp_path)(TEXT)
    watched = desk._replace(asked={})
    Counted(watched, tmp_path)(f"{TEXT}\nChina ranks first.", **later)
    assert TEXT.strip() in (watched.asked or ())


def test_what_was_said_on_another_date_is_asked_again(desk: Desk, tmp_path: Path) -> None:
    Counted(desk, tmp_path)(f"---\ndate: 2024-01-01\n---\n{TEXT}")
    watched = desk._replace(asked={})
    Counted(watched, tmp_path)(f"---\ndate: 2023-01-01\n---\n{TEXT}")
    assert TEXT.strip() in (watched.asked or ())


@pytest.mark.parametrize("written", [b"", b"(", b"s\xff\xff\xff\xff", b"(\x01\x00\x00\x00-", b"(\x03\x00\x00\x00---"])
def test_bytes_of_something_else_say_nothing_of_sentences(written: bytes) -> None:
    assert sentences.read(memoryview(written), entries(STORE)) == ({}, {})


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
