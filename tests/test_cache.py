"""A compiled store holds what its TOML does, and one that is damaged, foreign or out of date is made again."""

import os
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from factcheck import store
from factcheck.__main__ import main
from factcheck.match.retrieval import index, retrieve
from factcheck.match.retrieval.terms import Aliases
from factcheck.store import Store, cache, container

CLAIM = """
[[work]]
id = "almanac"
type = "book"
title = "The almanac"
author = ["Reed, Ann", {literal = "Pilots, Inc."}]
issued = "2023-Q2"

[[claim]]
id = "tide"
text = "The tide at Leith rises 5.6 metres."
quote = "At Leith the tide rises 5.6 metres"
subject = "Leith"
as-of = "2023-05"
expires = 2030-01-31
tags = ["sea"]

[[series]]
id = "tides"
measure = "rise of the tide"
unit = "metres"
quote = "5.6 at Leith, 4 at Wick"
whole = "nothing"
complete = true
items = [{holder = "Leith", value = 5.6, claim = "tide"}, {holder = "Wick", value = 4}]

[aliases]
Leith = ["Port of Leith"]
"""
DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut short": lambda packed: packed[:-9],
    "longer": lambda packed: packed + bytes(8),
    "another file": lambda _: b"\x7fELF" * 999,
    "a byte changed in the head": lambda packed: packed[:40] + bytes([packed[40] ^ 1]) + packed[41:],
    "a byte changed in the table": lambda packed: packed[:70] + bytes([packed[70] ^ 1]) + packed[71:],
    "a byte changed in the content": lambda packed: packed[:-9] + bytes([packed[-9] ^ 1]) + packed[-8:],
}


def runs(made: Store) -> Mapping[str, bytes]:
    return index.written(retrieve.build(made.claims, dict(made.aliases)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "store.toml").write_text(CLAIM)
    return tmp_path


def opened(folder: Path) -> cache.Compiled:
    return cache.opened([str(folder / "store.toml")], str(folder / "kept"), "1.0", runs)


def is_right(compiled: cache.Compiled, folder: Path) -> bool:
    wanted = store.load([str(folder / "store.toml")])
    found = compiled.store
    return (*found.claims,) == (*wanted.claims,) and found[1:3] == wanted[1:3] and len(found.claims) == 1


def test_what_comes_back_is_what_went_in(folder: Path) -> None:
    cold, warm = opened(folder), opened(folder)
    assert is_right(cold, folder)
    assert is_right(warm, folder)
    again = index.opened(warm.runs, Aliases.of(dict(warm.store.aliases)))
    assert [proposal.claim for proposal in retrieve.propose(again, "The port of Leith has a tide of 9 metres.")] == [0]


def test_the_warm_store_is_read_without_its_toml(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(folder)
    monkeypatch.setattr(store, "load", None)
    assert is_right_without_loading(opened(folder))


def is_right_without_loading(compiled: cache.Compiled) -> bool:
    return compiled.store.claims[0].id == "tide" and compiled.store.claims[-1:] == (compiled.store.claims[0],)


def test_a_changed_store_is_compiled_anew(folder: Path) -> None:
    opened(folder)
    (folder / "store.toml").write_text(CLAIM.replace("5.6", "5.7"))
    assert "5.7" in opened(folder).store.claims[0].text


def test_another_version_compiles_its_own(folder: Path) -> None:
    opened(folder)
    cache.opened([str(folder / "store.toml")], str(folder / "kept"), "2.0", runs)
    assert len(cache.kept(str(folder / "kept"))) == 2


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_cache_is_made_again(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    opened(folder)
    (path,) = map(Path, cache.kept(str(folder / "kept")))
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert is_right(opened(folder), folder)
    assert path.read_bytes() == whole


def test_of_a_large_one_no_byte_is_trusted_that_somebody_touched(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is summed once, and again as soon as its file is another or was written to."""
    monkeypatch.setattr(cache, "_SUMMED_EACH_TIME", 64)
    monkeypatch.setattr(cache, "_SETTLING", -1)
    opened(folder)
    (path,) = map(Path, cache.kept(str(folder / "kept")))
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        with path.open("r+b") as file:
            file.seek(place)
            file.write(bytes([whole[place] ^ 0x55]))
        os.utime(path, ns=(place, place))
        assert is_right(opened(folder), folder)
        assert path.read_bytes() == whole
    assert is_right(opened(folder), folder)
    summed: list[bool] = []
    unpack = container.unpack
    monkeypatch.setattr(
        cache.container, "unpack", lambda *given, is_whole=False: summed.append(not is_whole) or unpack(*given)
    )
    assert is_right(opened(folder), folder)
    assert summed == [False]
    assert len(cache.kept(str(folder / "kept"))) == 1
    assert cache.clear(str(folder / "kept")) == 1
    assert not [*(folder / "kept").iterdir()]


@pytest.mark.parametrize("place", ["store.toml", "/proc/nowhere", ""])
def test_a_folder_that_cannot_be_written_only_costs_time(folder: Path, place: str) -> None:
    compiled = cache.opened([str(folder / "store.toml")], str(folder / place) if place else "/dev/null/x", "1.0", runs)
    assert is_right(compiled, folder)


def test_several_at_once(folder: Path) -> None:
    found: list[cache.Compiled] = []
    threads = [threading.Thread(target=lambda: found.append(opened(folder))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert all(is_right(compiled, folder) for compiled in found)
    assert [Path(path).suffix for path in cache.kept(str(folder / "kept"))] == [cache.ENDING]


def test_clear(folder: Path) -> None:
    opened(folder)
    place = str(folder / "kept")
    assert (cache.clear(place), cache.clear(place), cache.clear(place + "/none")) == (1, 0, 0)


def test_another_key_is_foreign() -> None:
    packed = container.pack(b"k" * 16, {"run": b"12345"})
    assert bytes(container.unpack(b"k" * 16, memoryview(packed))["run"]) == b"12345"
    with pytest.raises(container.ForeignError):
        container.unpack(b"j" * 16, memoryview(packed))


@pytest.mark.skipif(os.name == "nt", reason="the XDG folders are not Windows'")
def test_the_folder_follows_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert cache.folder({"XDG_CACHE_HOME": "/x"}) == "/x/factcheck"
    assert cache.folder({"XDG_CACHE_HOME": "relative"}) == str(Path("~/.cache/factcheck").expanduser())
    assert cache.folder({"FACTCHECK_CACHE_DIR": "/y"}) == "/y"


def checked(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    status = main(["check", "--store", str(folder / "store.toml"), str(folder / "draft.txt")])
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.fixture
def draft(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (folder / "draft.txt").write_text("The tide at the port of Leith rises 6.6 metres.\n")
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(folder / "kept"))
    return folder


def test_a_check_says_the_same_cold_warm_and_over_a_damaged_cache(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cold = checked(draft, capsys)
    assert (cold[0], "wrong-figure" in cold[1], cold[2]) == (1, True, "")
    assert checked(draft, capsys) == cold
    place = str(draft / "kept")
    for damage in DAMAGE.values():
        for path in map(Path, (*cache.kept(place), *cache.kept(place, cache.REPORT_ENDING))):
            path.write_bytes(damage(path.read_bytes()))
        assert checked(draft, capsys) == cold


def test_a_check_without_a_cache_folder(
    draft: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = checked(draft, capsys)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", "/dev/null/kept")
    assert checked(draft, capsys) == wanted


def test_a_mistake_in_the_store_is_said_each_time(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checked(draft, capsys)
    (draft / "store.toml").write_text(CLAIM.replace("subject =", "subjekt ="))
    first = checked(draft, capsys)
    assert (first[0], "store.toml:" in first[2], "subjekt" in first[2]) == (2, True, True)
    assert checked(draft, capsys) == first


def test_compiled_ahead(draft: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    compiling = ["claims", "compile", "--store", str(draft / "store.toml")]
    assert main(compiling) == 0
    (path,) = cache.kept(str(draft / "kept"))
    assert capsys.readouterr().out == f"1 claim compiled: {path}\n"
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", "/dev/null/kept")
    assert main(compiling) == 2


def test_a_changed_program_is_another_maker(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    package = tmp_path / "factcheck"
    (package / "facts").mkdir(parents=True)
    (package / "facts" / "date.py").write_text("1")
    first = cache.maker("1.0", str(package))
    assert cache.maker("1.0", str(package)) == first
    (package / "facts" / "date.py").write_text("12")
    assert cache.maker("1.0", str(package)) != first


FOREIGN: dict[str, Callable[[Path, pytest.MonkeyPatch], None]] = {
    "another's": lambda _, patch: patch.setattr(os, "geteuid", lambda: 4_242_424),
    "to be written by everybody": lambda path, _: path.chmod(0o606),
    "to be written by a group": lambda path, _: path.chmod(0o660),
}


@pytest.mark.skipif(os.name == "nt", reason="Windows has other owners")
@pytest.mark.parametrize("name", FOREIGN)
def test_what_somebody_else_may_have_put_there_is_not_read(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A store with the right key and checksum, in which the tide rises by six metres."""
    honest = opened(folder).store
    (path,) = map(Path, cache.kept(str(folder / "kept")))
    assert path.stat().st_mode & 0o777 == 0o600
    assert (folder / "kept").stat().st_mode & 0o777 == 0o700
    planted = path.read_bytes().replace(b"5.6", b"6.6")
    key = bytes.fromhex(path.name.partition(".")[0])
    path.write_bytes(container.pack(key, container.unpack(key, memoryview(planted), is_whole=True)))
    assert opened(folder).store.claims[0] != honest.claims[0]  # ours, it is read
    if name == "another's" and os.geteuid() == 0:  # what root owns is read
        os.chown(path, 3_131_313, -1)
    FOREIGN[name](path, monkeypatch)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(folder / "kept"))
    assert main(["cache", "info"]) == 0
    assert "1 file not read: somebody else has put them there" in capsys.readouterr().out
    assert opened(folder).store.claims[0] == honest.claims[0]
