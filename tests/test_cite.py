"""The specification of the citation styles: a work in, its citation word for word out."""

from pathlib import Path

import pytest
import tomli

from factcheck import cite, store

SPEC = Path(__file__).parent / "spec" / "cite"
WORKS = (SPEC / "works.toml").read_text("utf-8")
CASES = [
    (path.stem, case)
    for path in sorted(SPEC.glob("*.toml"))
    for case in tomli.loads(path.read_text("utf-8")).get("case", [])
]


@pytest.fixture(name="works", scope="module")
def _works(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """The works of `works.toml`, read as any store is: a claim of each is what hands them over."""
    path = tmp_path_factory.mktemp("store") / "works.toml"
    claims = "".join(
        f'\n[[claim]]\nid = "of-{work["id"]}"\nwork = "{work["id"]}"\ntext = "t"\nquote = "q"\nsubject = "s"\n'
        for work in tomli.loads(WORKS)["work"]
    )
    path.write_text(WORKS + claims, "utf-8")
    return {claim.work.id: claim.work for claim in store.load([str(path)]).claims}


@pytest.mark.parametrize(("style", "case"), CASES, ids=[f"{style}: {case['work']}" for style, case in CASES])
def test_cite(style: str, case: dict, works: dict) -> None:
    work = works[case["work"]]
    assert (cite.short(work) if style == "short" else cite.cite(work, style)) == case["wanted"]


def test_each_style_has_a_specification_that_starts_with_the_hard_case() -> None:
    for style in cite.STYLES:
        assert [case["work"] for name, case in CASES if name == style][:1] == ["no-author-no-day"]
