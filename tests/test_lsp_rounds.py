"""Rounds of checking: what ends one, and what is remembered from one to the next."""

import asyncio
from datetime import date
from pathlib import Path

import pytest

from factcheck import store
from factcheck.config import Settings
from factcheck.desk import prepare
from factcheck.lsp.document import Document
from factcheck.lsp.places import Places
from factcheck.lsp.rounds import Checked, Rounds
from factcheck.lsp.stock import Asked, Stock

SENTENCE = "Some {} guests came in 1913, and nobody came in 1914.\n\n"


def stock() -> Stock:
    return Stock(Asked(), lambda paths: prepare(store.load(paths)), lambda _: lambda report: report, print)


def document(text: str, version: int = 1) -> Document:
    return Document("untitled:1", "markdown", version, Places.of(text, "utf-16"))


def test_a_bug_ends_its_round_and_is_told() -> None:
    told: list[BaseException] = []

    async def run() -> None:
        rounds = Rounds(stock(), lambda: 1 // 0, lambda _: None, told.append)  # type: ignore[arg-type, return-value]
        rounds.start(document("One."))
        await asyncio.sleep(0.1)
        rounds.start(document("Two."))
        await asyncio.sleep(0.1)

    asyncio.run(run())
    assert [type(error) for error in told] == [ZeroDivisionError] * 2


def test_what_is_remembered_does_not_grow_with_every_key(tmp_path: Path) -> None:
    found: list[Checked] = []

    async def run() -> int:
        rounds = Rounds(stock(), lambda: str(tmp_path), found.append, print)
        for version in range(1, 601):
            rounds.start(document(SENTENCE.format(version), version))
            await rounds.checked("untitled:1")
        return max(len(kept) for kept in rounds._memories["untitled:1"].known[1:])  # noqa: SLF001

    assert asyncio.run(run()) < 250
    assert [one.document.version for one in found] == list(range(1, 601))


def test_a_changed_text_costs_only_what_is_new_in_it(tmp_path: Path) -> None:
    asked: list[str] = []

    async def run() -> None:
        rounds = Rounds(stock(), lambda: str(tmp_path), lambda _: None, print)
        text = "".join(map(SENTENCE.format, range(100)))
        rounds.start(document(text))
        await rounds.checked("untitled:1")
        known = rounds._memories["untitled:1"].known.judged  # noqa: SLF001
        before = set(known)
        rounds.start(document(text.replace("Some 50 ", "Perhaps 50 "), 2))
        await rounds.checked("untitled:1")
        asked.extend(set(known) - before)

    asyncio.run(run())
    assert asked == ["Perhaps 50 guests came in 1913, and nobody came in 1914."]


def test_the_clock_gives_the_day_of_a_draft_that_bears_none(tmp_path: Path) -> None:
    found: list[Checked] = []

    async def run() -> None:
        rounds = Rounds(stock(), lambda: str(tmp_path), found.append, print)
        rounds.start(document("One."))
        await rounds.checked("untitled:1")

    asyncio.run(run())
    assert found[0].settings == Settings(today=date.today(), stores=found[0].settings.stores)


@pytest.mark.parametrize("steps", range(8))
def test_a_document_that_was_closed_is_told_of_no_more(tmp_path: Path, steps: int) -> None:
    """However far its round had come once it was asked for: `steps` turns of the loop."""
    found: list[Checked] = []

    async def run() -> tuple[int, int]:
        rounds = Rounds(stock(), lambda: str(tmp_path), found.append, print)
        rounds.start(document(SENTENCE.format(1)), pause=10)
        await asyncio.sleep(0.01)
        asked = asyncio.create_task(rounds.checked("untitled:1"))
        for _ in range(steps):
            await asyncio.sleep(0)
        rounds.end("untitled:1")
        await asked
        told = len(found)
        await asyncio.sleep(0.05)
        assert not rounds._memories  # noqa: SLF001
        return told, len(found)

    before, after = asyncio.run(run())
    assert before == after
