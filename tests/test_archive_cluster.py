"""`factcheck archive --engine dask`: the bytes of one machine, from workers started for it or those of a cluster."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from factcheck.__main__ import main
from tests.archive import running
from tests.test_archive import STORE, everything
from tests.test_archive_changed import CHANGES, found

pytestmark = pytest.mark.filterwarnings("ignore")  # Dask's own


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Documents in a table and in files, of which a machine elsewhere has none."""
    monkeypatch.chdir(tmp_path)
    Path("store.toml").write_text(STORE, "utf-8")
    Path("in/files").mkdir(parents=True)
    with Path("in/many.jsonl").open("w", encoding="utf-8") as file:
        for number in range(1_200):
            said = f"The Danube flows through {number} countries." if number % 50 == 0 else "The weather was fine."
            file.write(f'{{"id": {number}, "text": "{said}"}}\nnonsense\n')
    for number in range(5):
        Path(f"in/files/{number}.md").write_text(f"The Danube flows through *{number}* countries.", "utf-8")
    Path("in/files/broken.docx").write_bytes(b"no")
    return ["archive", "in", "--store", "store.toml", "--part", "100", "--today", "2024-05-01", "--quiet"]


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """A cluster that runs before anybody asks it for anything."""
    with LocalCluster(n_workers=2, threads_per_worker=2, dashboard_address=":0", silence_logs=logging.CRITICAL) as one:
        yield one


def test_a_cluster_gives_the_bytes_of_one_process(asked: list[str], cluster: LocalCluster) -> None:
    assert main([*asked, "--output", "alone", "--workers", "1"]) == 0
    assert main([*asked, "--output", "cluster", "--cluster", cluster.scheduler_address]) == 0
    assert everything(Path("cluster")) == everything(Path("alone"))
    Path("store.toml").write_text(CHANGES["a figure"](STORE), "utf-8")
    changed = ["archive", "changed", "alone", "--quiet"]
    assert main([*changed, "--output", "1", "--workers", "1"]) == 0
    assert main([*changed, "--output", "2", "--cluster", cluster.scheduler_address]) == 0
    assert everything(Path("1")) == everything(Path("2"))
    assert main([*asked, "--output", "3", "--workers", "1"]) == 0
    assert found(Path("2")) == found(Path("3"))


def test_a_worker_that_is_killed_costs_nothing_but_time(asked: list[str]) -> None:
    assert main([*asked, "--output", "alone", "--workers", "1"]) == 0
    command = [sys.executable, "-m", "factcheck", *asked, "--output", "dask", "--engine", "dask", "--workers", "2"]
    process = subprocess.Popen(command)
    while process.poll() is None and not list(Path("dask").glob("parts/*.gz")):
        time.sleep(0.01)
    os.kill(running.workers(process.pid)[0], signal.SIGKILL)
    assert process.wait() == 0
    assert everything(Path("dask")) == everything(Path("alone"))


def test_no_cluster_at_the_address(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("factcheck.archive.engines.dask._PATIENCE", 1)
        assert main([*asked, "--output", "none", "--cluster", "tcp://127.0.0.1:9"]) == 2
    assert "no cluster answers" in capsys.readouterr().err


def test_a_file_of_silence_is_not_known_elsewhere(
    asked: list[str], cluster: LocalCluster, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(".factcheck-ignore.toml").write_text('[[ignore]]\nsentence = "The weather was fine."\n', "utf-8")
    assert main([*asked, "--output", "none", "--cluster", cluster.scheduler_address]) == 2
    assert "not known on the machines of a cluster" in capsys.readouterr().err


def test_a_cluster_whose_workers_are_gone_is_not_waited_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    import distributed

    from factcheck.archive.engines import dask
    from factcheck.errors import FactcheckError

    monkeypatch.setattr(dask, "_PATIENCE", 0.05)
    with (
        LocalCluster(n_workers=0, dashboard_address=":0", silence_logs=logging.CRITICAL) as empty,
        empty.get_client() as client,
        pytest.raises(FactcheckError, match="has no worker left"),
    ):
        dask.waited(distributed, client, client.submit(len, "", pure=False))
