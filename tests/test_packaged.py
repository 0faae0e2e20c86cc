"""Stores that come as Python packages, and several stores at once: the earlier wins."""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from factcheck import store
from factcheck.__main__ import main
from factcheck.errors import FactcheckError
from factcheck.store import packaged

TEMPLATE = Path(__file__).parent / "packages" / "gazette"
OWN = """
[work]
id = "own"
type = "report"
title = "Our own count"
publisher = "The desk"
issued = 2024

[[claim]]
id = "kalo-tea"
text = "Kalo landed 1,400 tonnes of tea in 2024."
quote = "Kalo landed 1,400 tonnes of tea in 2024"
subject = "Kalo"

[aliases]
"Kalo" = ["Port Kalo"]
"""


@pytest.fixture(name="python", scope="module")
def _python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python of its own in which the template is installed, without a network, beside this factcheck."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*install, "--target", site, str(TEMPLATE)], check=True, capture_output=True)
    beside = (sysconfig.get_path("purelib"), str(Path(store.__file__).parent.parent.parent))
    (Path(site) / "beside.pth").write_text("\n".join(beside), "utf-8")
    return python


def run(python: Path, folder: Path, *arguments: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [python, "-m", "factcheck", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_a_store_from_a_package_is_checked_against(python: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("Kalo landed 1,300 tonnes of tea in 2021.\n", "utf-8")
    status, out, _ = run(python, tmp_path, "check", "--store", "pkg:gazette", "draft.md")
    assert status == 1
    assert "“1,300 tonnes” is not the source’s figure: “1,200 tonnes”" in out
    assert "[kalo-tea]" in out


def test_the_configuration_may_name_one(python: Path, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('store = "pkg:gazette"\n', "utf-8")
    status, out, _ = run(python, tmp_path, "claims", "list")
    assert (status, out) == (0, "kalo-tea\tKalo landed 1,200 tonnes of tea in 2021.\n")


def test_a_store_of_ones_own_comes_before_it(python: Path, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(OWN, "utf-8")
    both = ("--store", "own.toml", "--store", "pkg:gazette")
    assert run(python, tmp_path, "claims", "list", *both)[1] == "kalo-tea\tKalo landed 1,400 tonnes of tea in 2024.\n"
    status, out, _ = run(python, tmp_path, "claims", "lint", *both)
    assert status == 1
    assert "shadowed: is not read: own.toml:9:1 has the id too, and comes first [kalo-tea]" in out


def test_what_a_package_brings_is_not_written_to(python: Path, tmp_path: Path) -> None:
    status, _, said = run(
        python, tmp_path, "claims", "edit", "kalo-tea", "--store", "pkg:gazette", "--set", "scope=tea"
    )
    assert (status, "a store that comes with a package is not written to" in said) == (2, True)


def test_what_would_be_mended_or_recorded_in_it_is_told(python: Path, tmp_path: Path) -> None:
    """It is a mistake of whoever published it: here of a package that is installed as it lies in a folder."""
    claims = tmp_path / "slips_claims" / "slips.toml"
    claims.parent.mkdir()
    unsorted = OWN.replace('id = "own"\ntype = "report"', 'type = "report"\nid = "own"')
    claims.write_text(unsorted, "utf-8")
    folder = tmp_path / "slips-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Name: slips\nVersion: 1\n", "utf-8")
    (folder / "entry_points.txt").write_text("[factcheck.stores]\nslips = slips_claims\n", "utf-8")
    (tmp_path / "tea.txt").write_text("Kalo landed 1,400 tonnes of tea in 2024.\n", "utf-8")
    (tmp_path / "own.toml").write_text(unsorted.replace("kalo-tea", "tea-at-kalo"), "utf-8")
    _, _, said = run(python, tmp_path, "claims", "lint", "--fix", "--store", "own.toml", "--store", "pkg:slips")
    assert said == (
        f"factcheck: note: {claims} is not mended: a store that comes with a package is not written to\n"
        "factcheck: 1 file mended\n"
    )
    status, _, said = run(
        python, tmp_path, "claims", "verify", "--record", "--store", "pkg:slips", "--source", "tea.txt"
    )
    assert status == 0
    assert said == (
        "factcheck: 1 of 1 quotations stand in tea.txt\n"
        f"factcheck: note: nothing is recorded in {claims}: a store that comes with a package is not written to\n"
    )
    assert claims.read_text("utf-8") == unsorted


def test_a_store_that_is_not_installed(python: Path, tmp_path: Path) -> None:
    status, _, said = run(python, tmp_path, "claims", "list", "--store", "pkg:gazete")
    assert status == 2
    assert "pkg:gazete: no package that is installed brings this store\n  help: Did you mean `pkg:gazette`?" in said


def test_one_id_twice_is_a_mistake_within_a_store_and_none_between_two(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("a/one.toml", "a/two.toml", "b.toml"):
        (tmp_path / name).write_text(OWN, "utf-8")
    with pytest.raises(FactcheckError, match="the id `own` is taken already"):
        store.load([str(tmp_path / "a")])
    held = store.load([str(tmp_path / "b.toml"), str(tmp_path / "a/one.toml")])
    assert [(claim.id, Path(claim.path).name) for claim in held.claims] == [("kalo-tea", "b.toml")]


def test_a_plain_check_does_not_look_for_packages() -> None:
    code = "import sys; from factcheck.__main__ import main; main(['claims', 'list']); print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "'importlib.metadata'" not in done.stdout


def test_a_name_that_brings_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "list", "--store", "pkg:nowhere"]) == 2
    assert "pkg:nowhere: no package that is installed brings this store" in capsys.readouterr().err


def test_nothing_of_a_package_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = tmp_path / "nested" / "claims"
    claims.mkdir(parents=True)
    (tmp_path / "nested" / "__init__.py").write_text("raise SystemExit('run')\n", "utf-8")
    (tmp_path / "nested-1.dist-info").mkdir()
    (tmp_path / "nested-1.dist-info" / "METADATA").write_text("Name: nested\nVersion: 1\n", "utf-8")
    points = "[factcheck.stores]\nnested = nested.claims\nlost = nested.lost\n"
    (tmp_path / "nested-1.dist-info" / "entry_points.txt").write_text(points, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert packaged.folder("pkg:nested") == str(claims)
    with pytest.raises(FactcheckError, match="that is no folder"):
        packaged.folder("pkg:lost")


def test_a_name_that_two_packages_bring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}_claims").mkdir()
        (tmp_path / f"{name}-1.dist-info").mkdir()
        (tmp_path / f"{name}-1.dist-info" / "METADATA").write_text(f"Name: {name}\nVersion: 1\n", "utf-8")
        points = f"[factcheck.stores]\nboth = {name}_claims\n"
        (tmp_path / f"{name}-1.dist-info" / "entry_points.txt").write_text(points, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(FactcheckError, match="several packages bring a store of this name") as raised:
        packaged.folder("pkg:both")
    assert raised.value.hint == "Keep one: one_claims, two_claims."
