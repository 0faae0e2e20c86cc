"""A whole archive: every kind of input gives the same rows, and nothing that is wrong with a document stops a run."""

import bz2
import csv
import gzip
import json
import lzma
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree

import duckdb
import pyarrow as pa
import pytest
from pyarrow import parquet

from factcheck.__main__ import main

STORE = """
[work]
id = "rivers"
type = "book"
title = "Rivers of the World"

[[claim]]
id = "danube-countries"
text = "The Danube flows through ten countries."
quote = "The Danube flows through ten countries, more than any other river."
subject = "the Danube"
"""
ROWS = [
    {"id": "a", "text": "The Danube flows through twelve countries.", "date": "2024-03-05", "section": "world"},
    {"id": "b", "text": "Nothing of the kind was said.", "date": "2024-03-06", "section": "sport"},
    {"id": "c", "text": "The weather was fine.\n\nThe Danube flows through 9 countries.", "date": "", "section": ""},
    {"id": "d", "text": "The Danube flows through ten countries.", "date": "2024-04-01", "section": "world"},
]
WRONG = [("a", "wrong-figure", "twelve"), ("c", "wrong-figure", "9")]


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("store.toml").write_text(STORE, "utf-8")


def archive(*arguments: str, status: int = 0) -> Path:
    """Run the command into the folder `out`, which is given back."""
    asked = ["archive", *arguments, "--output", "out", "--store", "store.toml", "--workers", "1", "--quiet"]
    assert main([*asked, "--today", "2024-05-01"]) == status
    return Path("out")


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def told(rows: list[dict]) -> list[tuple[str, str, str]]:
    """Each row's document, its rule and the words that are wrong."""
    return [
        (row["document"], row["rule"], fact["draft"])
        for row in rows
        for fact in json.loads(row["facts"])
        if fact["relation"] == "conflict"
    ]


def _jsonl() -> bytes:
    return "".join(json.dumps(row) + "\n" for row in ROWS).encode()


def _csv(path: Path, delimiter: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(ROWS[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(ROWS)


def _sqlite(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE pieces (id TEXT, text TEXT, date TEXT, section TEXT)")
        database.executemany("INSERT INTO pieces VALUES (:id, :text, :date, :section)", ROWS)
    database.close()


def _duckdb(path: Path) -> None:
    with duckdb.connect(str(path)) as database:
        database.execute("CREATE TABLE pieces (id TEXT, text TEXT, date TEXT, section TEXT)")
        database.executemany("INSERT INTO pieces VALUES (?, ?, ?, ?)", [list(row.values()) for row in ROWS])


def _zstandard(path: Path) -> None:
    with pa.CompressedOutputStream(str(path), "zstd") as file:
        file.write(_jsonl())


INPUTS: dict[str, Callable[[Path], object]] = {
    "a.jsonl": lambda path: path.write_bytes(_jsonl()),
    "a.jsonl.gz": lambda path: path.write_bytes(gzip.compress(_jsonl())),
    "a.ndjson.bz2": lambda path: path.write_bytes(bz2.compress(_jsonl())),
    "a.jsonl.xz": lambda path: path.write_bytes(lzma.compress(_jsonl())),
    "a.jsonl.zst": _zstandard,
    "a.csv": lambda path: _csv(path, ","),
    "semicolons.csv": lambda path: _csv(path, ";"),
    "a.tsv": lambda path: _csv(path, "\t"),
    "a.parquet": lambda path: parquet.write_table(pa.Table.from_pylist(ROWS), path),
    "a.sqlite": _sqlite,
    "a.duckdb": _duckdb,
}


@pytest.mark.parametrize("name", INPUTS)
@pytest.mark.parametrize("is_in_folder", [False, True])
def test_every_kind_of_input_gives_the_same_rows(name: str, is_in_folder: bool) -> None:
    path = Path("in", name)
    path.parent.mkdir()
    INPUTS[name](path)
    rows = lines(archive("in" if is_in_folder else str(path)) / "findings.jsonl")
    assert told(rows) == WRONG
    assert [(row["date"], row["section"]) for row in rows] == [("2024-03-05", "world"), (None, None)]


def test_files_are_documents_with_the_folder_below_the_input_as_their_section() -> None:
    for name in ("in/sport/old.txt", "in/world/2024/new.md", "in/.hidden/no.md", "in/page.html.gz", "in/no.png"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path("in/sport/old.txt").write_text("The Danube flows through 11 countries.", "utf-8")
    Path("in/world/2024/new.md").write_text(
        "---\ndate: 2024-02-03\n---\n# On rivers\n\nThe Danube flows through **12** countries.", "utf-8"
    )
    Path("in/.hidden/no.md").write_text("The Danube flows through 13 countries.", "utf-8")
    Path("in/no.png").write_bytes(b"\0")
    Path("in/page.html.gz").write_bytes(gzip.compress(b"<p>The Danube flows through 14 countries.</p>"))
    rows = lines(archive("in") / "findings.jsonl")
    assert [(row["document"], row["section"], row["date"], row["title"]) for row in rows] == [
        ("in/page.html.gz", None, None, None),
        ("in/sport/old.txt", "sport", None, None),
        ("in/world/2024/new.md", "world", "2024-02-03", "On rivers"),
    ]


def test_a_pattern_names_files() -> None:
    for name in ("in/2023/a.jsonl", "in/2024/a.jsonl", "in/2024/b.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(_jsonl())
    assert told(lines(archive("in/**/*.jsonl") / "findings.jsonl")) == WRONG * 2


def test_a_row_says_what_the_json_report_says(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(ROWS[2]["text"], "utf-8")
    (row,) = lines(archive("a.txt") / "findings.jsonl")
    main(["check", "a.txt", "--store", "store.toml", "--format", "json", "--today", "2024-05-01"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    finding = document["findings"][-1]
    for key in ("verdict", "rule", "severity", "message", "sentence", "claim", "score"):
        assert row[key] == finding[key]
    for end in ("start", "end"):
        assert {part: row[f"{end}_{part}"] for part in ("line", "column", "offset")} == finding[end]
    assert {part: row[f"citation_{part}"] for part in ("work", "text", "quote", "url")} == finding["citation"]
    assert (json.loads(row["facts"]), json.loads(row["fix"])) == (finding["facts"], finding["fix"])


def _from_parquet(path: Path) -> list[dict]:
    rows = parquet.read_table(path).to_pylist()
    return [{**row, "date": row["date"].isoformat() if row["date"] else None} for row in rows]


def _from_sqlite(path: Path) -> list[dict]:
    with sqlite3.connect(path) as database:
        database.row_factory = sqlite3.Row
        found = [dict(row) for row in database.execute("SELECT * FROM findings")]
    database.close()
    return found


def _from_duckdb(path: Path) -> list[dict]:
    with duckdb.connect(str(path)) as database:
        database.execute(f"COPY findings TO '{path}.parquet'")
    return _from_parquet(Path(f"{path}.parquet"))


@pytest.mark.parametrize(
    ("form", "read"), [("parquet", _from_parquet), ("sqlite", _from_sqlite), ("duckdb", _from_duckdb)]
)
@pytest.mark.parametrize("show", ["supported", "never-found"])
def test_every_form_of_output_has_the_same_rows(form: str, read: Callable[[Path], list[dict]], show: str) -> None:
    content = _jsonl() if show == "supported" else b'{"text": "Nothing is said here."}\n'
    Path("a.jsonl").write_bytes(content)
    wanted = lines(archive("a.jsonl", "--show", "supported") / "findings.jsonl")
    assert read(archive("a.jsonl", "--show", "supported", "--format", form) / f"findings.{form}") == wanted


def test_columns_are_named_by_the_user() -> None:
    row = {"no": 7, "article": {"paragraphs": "<p>The Danube flows through <b>12</b> countries.</p>"}, "when": 60}
    Path("a.jsonl").write_text(json.dumps(row), "utf-8")
    fields = ("--field", "id=no", "--field", "text=article.paragraphs", "--field", "date=when")
    (found,) = lines(archive("a.jsonl", *fields, "--text-format", "html") / "findings.jsonl")
    assert (found["document"], found["date"], found["sentence"]) == (
        *("7", "1970-01-01"),
        "The Danube flows through 12 countries.",
    )


BAD = {
    "not json\n": "is not JSON",
    "[1]\n": "is not a JSON object",
    '{"id": 1}\n': "has no text under text, body",
    '{"text": 5}\n': "has no text under",
    '{"text": "a\\u0000b"}\n': "holds NUL",
    '{"text": "\\ud800"}\n': "is not UTF-8",
    "[" * 100_000 + "\n": "is not JSON",
}


def test_what_cannot_be_checked_is_set_aside_with_its_reason() -> None:
    Path("in").mkdir()
    Path("in/a.jsonl").write_bytes("".join(BAD).encode() + _jsonl() + b'{"text": "\xff"}\n')
    Path("in/b.csv").write_text("id,name\n1,2\n", "utf-8")
    Path("in/c.csv").write_bytes(b"id,text\n1,The Danube flows through 8 countries.\n2,\xff\n3,a,b\n")
    Path("in/d.jsonl.gz").write_bytes(gzip.compress(_jsonl() * 3_000)[:-300])
    Path("in/e.docx").write_bytes(b"PK no")
    Path("in/f.txt").write_bytes(b"\0")
    Path("in/g.parquet").write_bytes(b"PAR1")
    Path("in/h.db").write_bytes(b"SQLite no")
    Path("in/i.md.xz").write_bytes(b"no")
    out = archive("in", "--part", "1000")
    aside = lines(out / "set-aside.jsonl")
    for one, reason in zip(aside, [*BAD.values(), "is not JSON"], strict=False):
        assert one["place"].startswith("in/a.jsonl:")
        assert reason in one["reason"]
    others = {one["place"]: one["reason"] for one in aside[len(BAD) + 1 :]}
    assert list(others) == ["in/b.csv", "in/c.csv:2", "in/c.csv:3", "in/d.jsonl.gz", *list(others)[4:]]
    assert {"in/e.docx", "in/f.txt", "in/g.parquet", "in/h.db", "in/i.md.xz"} == set(list(others)[4:])
    rows = lines(out / "findings.jsonl")
    assert [row["document"] for row in rows[:3]] == ["a", "c", "1"]
    assert len(rows) > 1_000  # what was whole of the damaged file
    counted = json.loads((out / "summary.json").read_text("utf-8"))
    assert counted["set_aside"] == len(aside)


def test_a_row_says_in_which_file_it_is_though_ids_are_the_same() -> None:
    Path("in").mkdir()
    for name in ("a.jsonl", "b.jsonl"):
        Path("in", name).write_text('{"id": 1, "text": "The Danube flows through 12 countries."}\n', "utf-8")
    Path("in/c.txt").write_text("The Danube flows through 12 countries.", "utf-8")
    found = [(row["document"], row["place"]) for row in lines(archive("in") / "findings.jsonl")]
    assert found == [("1", "in/a.jsonl:1"), ("1", "in/b.jsonl:1"), ("in/c.txt", "in/c.txt")]


DAYS = {
    "Mon, 04 Mar 2024 10:00:00 +0000": "2024-03-04",
    "20240304": "2024-03-04",
    20240304: "2024-03-04",
    1709546400: "2024-03-04",
    1709546400000: "2024-03-04",
    "1709546400": "2024-03-04",
    ("2024-03-04",): "2024-03-04",
    "04/03/2024": None,  # April or March
    "soon": None,
    True: None,
}


def test_a_date_that_is_not_read_is_said() -> None:
    rows = [{"id": day, "text": "The Danube flows through 12 countries.", "date": day} for day in DAYS]
    rows += [
        {"text": "Nothing.", "date": {"$date": "2024-03-04T10:00:00Z"}},
        *({"text": "x", "date": n} for n in ("", 0)),
    ]
    Path("a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    out = archive("a.jsonl")
    assert [row["date"] for row in lines(out / "findings.jsonl")] == list(DAYS.values())
    assert json.loads((out / "summary.json").read_text("utf-8"))["months"]["2024-03"]["documents"] == 8
    noted = [note["note"] for note in lines(out / "notes.jsonl")]
    assert noted == [f"its date is not read: {day}" for day, read in DAYS.items() if read is None]


def test_a_bug_in_one_document_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck import check
    from factcheck.commands.archive import bench

    whole = check.check_again

    def broken(source, *others):
        if "weather" in source.text:
            raise ZeroDivisionError("division by zero")
        return whole(source, *others)

    bench.opened.cache_clear()
    monkeypatch.setattr(check, "check_again", broken)
    Path("a.jsonl").write_bytes(_jsonl())
    out = archive("a.jsonl")
    assert told(lines(out / "findings.jsonl")) == WRONG[:1]
    (aside,) = lines(out / "set-aside.jsonl")
    assert aside["document"] == "c"
    assert "ZeroDivisionError" in aside["reason"]


def test_the_summary_counts_by_claim_verdict_section_and_month() -> None:
    Path("a.jsonl").write_bytes(_jsonl())
    counted = json.loads((archive("a.jsonl") / "summary.json").read_text("utf-8"))
    assert counted["documents"] == 4
    assert counted["verdicts"] == {"contradicted": 2, "supported": 1}
    assert counted["claims"] == {"danube-countries": {"contradicted": 2, "supported": 1}}
    assert counted["sections"]["world"] == {"contradicted": 1, "documents": 2, "supported": 1}
    assert counted["months"]["2024-03"] == {"contradicted": 1, "documents": 2}


def test_the_page_shows_names_as_they_are_and_asks_for_nothing() -> None:
    rows = [{**row, "section": "<script>alert(1)</script>"} for row in ROWS]
    Path("a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    page = (archive("a.jsonl") / "summary.html").read_text("utf-8")
    assert "&lt;script&gt;alert(1)" in page
    for never in ("<script", "src=", "href=", "url(", "@import"):
        assert never not in page
    for heading, name in (("By month", "2024-03"), ("Claims that documents get wrong", "danube-countries")):
        assert heading in page
        assert f"<title>{name}: " in page


def test_the_page_says_what_its_findings_do_not_speak_of() -> None:
    Path("in").mkdir()
    Path("in/a.jsonl").write_text('{"text": "Well.", "date": "soon"}\n{"text": 5}\n', "utf-8")
    Path("in/b.jpg").write_bytes(b"")
    page = (archive("in") / "summary.html").read_text("utf-8")
    told = "1 not read whole, or not as meant (notes.jsonl); 1 in folders left out (summary.json)"
    assert f"<p>1 document set aside (set-aside.jsonl); {told}</p>" in page


def test_many_months_are_shown_by_year() -> None:
    rows = [
        {"text": ROWS[0]["text"], "date": f"{year}-{month:02}-01"}
        for year in range(2015, 2021)
        for month in range(1, 13)
    ]
    Path("a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    page = (archive("a.jsonl") / "summary.html").read_text("utf-8")
    assert "<title>2015: 12 contradicted, 0 overclaimed in 12 documents</title>" in page


def test_the_status_is_that_of_the_findings_only_if_asked() -> None:
    Path("a.jsonl").write_bytes(_jsonl())
    archive("a.jsonl", "--fail-on", "contradicted", status=1)
    Path("a.jsonl").write_bytes(b"")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["factcheck"])
        assert main(["archive", "a.jsonl", "--output", "empty", "--store", "store.toml", "--workers", "1"]) == 2


def test_marks_in_a_document_and_the_ignore_file_hold() -> None:
    text = "The Danube flows through 12 [sic] countries.\n\nThe Danube flows through 14 countries."
    Path("a.txt").write_text(text, "utf-8")
    Path(".factcheck-ignore.toml").write_text('[[ignore]]\nsentence = "The Danube flows through 14 …"\n', "utf-8")
    assert lines(archive("a.txt") / "findings.jsonl") == []


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def many() -> Iterator[str]:
    """300 documents in parts of 50."""
    with Path("many.jsonl").open("w", encoding="utf-8") as file:
        for number in range(300):
            text = f"The Danube flows through {number % 20} countries.\n\nThe weather was fine, said {number}."
            file.write(json.dumps({"id": number, "text": text, "date": f"2024-{number % 12 + 1:02}-01"}) + "\n")
    return "many.jsonl"


def test_two_processes_give_the_same_bytes_as_one(many: str) -> None:
    asked = ["archive", many, "--store", "store.toml", "--part", "50", "--quiet"]
    for workers in ("1", "2"):
        assert main([*asked, "--output", workers, "--workers", workers]) == 0
    assert everything(Path("1")) == everything(Path("2"))


def test_a_run_goes_on_with_the_parts_that_are_missing(many: str) -> None:
    whole = everything(archive(many, "--part", "50"))
    parts = sorted(Path("out/parts").iterdir())
    for gone in (parts[1:], [parts[0], parts[3]], parts[-1:]):
        for path in gone:
            path.unlink()
        (Path("out/parts") / ".0000002.jsonl.gz.77-5").write_bytes(b"half a part")
        Path("out/summary.json").unlink(missing_ok=True)
        assert everything(archive(many, "--part", "50")) == whole


def test_a_run_that_goes_on_says_so(many: str, capsys: pytest.CaptureFixture[str]) -> None:
    archive(many, "--part", "50")
    max(Path("out/parts").glob("*.jsonl.gz")).unlink()
    asked = ["archive", many, "--output", "out", "--store", "store.toml", "--part", "50", "--workers", "1"]
    capsys.readouterr()
    assert main([*asked, "--today", "2024-05-01"]) == 0
    assert capsys.readouterr().err == "factcheck: note: goes on; 250 documents were checked before\n"


def test_a_run_that_goes_on_keeps_the_day_it_was_begun_on(many: str) -> None:
    asked = ["archive", many, "--output", "out", "--store", "store.toml", "--quiet", "--workers", "1"]
    assert main([*asked, "--today", "2023-01-01"]) == 0
    whole = everything(Path("out"))
    assert main(asked) == 0
    assert everything(Path("out")) == whole


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda: Path("store.toml").write_text(STORE.replace("ten", "11"), "utf-8"), "another run of other claims"),
        (lambda: Path("many.jsonl").write_bytes(_jsonl()), "documents 1 to 4 have changed"),
    ],
)
def test_a_run_does_not_go_on_with_anything_else(
    change: Callable[[], object], message: str, many: str, capsys: pytest.CaptureFixture[str]
) -> None:
    archive(many)
    change()
    archive(many, status=2)
    assert message.replace("another run of ", "a run of ") in capsys.readouterr().err


def test_a_part_that_is_damaged_is_told_and_made_anew(many: str, capsys: pytest.CaptureFixture[str]) -> None:
    whole = everything(archive(many, "--part", "50"))
    part = Path("out/parts/0000003.jsonl.gz")
    part.write_bytes(part.read_bytes()[:-20])
    archive(many, "--part", "50", status=2)
    assert "0000003.jsonl.gz: is damaged" in capsys.readouterr().err
    part.unlink()
    assert everything(archive(many, "--part", "50")) == whole


def test_the_output_of_a_run_is_no_input() -> None:
    Path("in").mkdir()
    Path("in/a.jsonl").write_bytes(_jsonl())
    asked = ["archive", "in", "--store", "store.toml", "--workers", "1", "--quiet"]
    assert main([*asked, "--output", "in/out"]) == 0
    assert main([*asked, "--output", "in/out"]) == 0
    assert told(lines(Path("in/out/findings.jsonl"))) == WRONG


def test_what_was_read_is_let_go_and_read_again(many: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive has no end of words, and a store may have no end of claims: memory has."""
    from factcheck import check
    from factcheck.commands.archive import bench

    whole, page, held = everything(archive(many)), check.check_again, []

    def watched(source, desk, settings, said):
        held.append((len(desk.shelf), len(desk.outlines), len(desk.met), len(desk.numbers), len(desk.lookup.met)))
        return page(source, desk, settings, said)

    monkeypatch.setattr(check, "check_again", watched)
    monkeypatch.setattr("factcheck.commands.archive.bench._MOST_READ", 0)
    monkeypatch.setattr("factcheck.match.retrieval.index._MOST_MET", 2)
    bench.opened.cache_clear()
    rmtree("out")
    assert everything(archive(many)) == whole
    assert [max(counts) for counts in zip(*held, strict=True)] == [0, 0, 0, 0, 2]
