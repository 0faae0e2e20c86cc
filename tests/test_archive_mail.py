"""Mailboxes and feeds of `factcheck archive`: the texts that their readers see, and what else is in them is said."""

import gzip
import mailbox
import tracemalloc
from email.message import EmailMessage
from pathlib import Path

import pytest

from factcheck.archive import sources
from factcheck.archive.document import Document, Fields
from tests.test_archive import STORE, archive, lines, told


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("store.toml").write_text(STORE, "utf-8")


def read(*inputs: str) -> list[Document]:
    return list(sources.documents(inputs, Fields()))


def message(number: int, text: str, **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["Message-ID"] = f"<{number}@example.org>"
    made["Date"] = "Tue, 05 Mar 2024 10:00:00 +0100"
    made["Subject"] = f"Rivers, no. {number}"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made


TEXTS = ["The Danube flows through twelve countries.\nFrom there it goes on.", "Grüße. Nothing was said.\n\n> It was."]


def _fill(box: mailbox.Mailbox) -> None:
    for number, text in enumerate(TEXTS):
        box.add(message(number, text, List_ID="Water news <water.example.org>"))
    box.flush()
    box.close()


def _mbox(path: Path) -> Path:
    _fill(mailbox.mbox(path / "a.mbox"))
    return path / "a.mbox"


def _packed(path: Path) -> Path:
    packed = path / "a.mbox.gz"
    packed.write_bytes(gzip.compress(_mbox(path).read_bytes()))
    (path / "a.mbox").unlink()
    return packed


def _maildir(path: Path) -> Path:
    box = mailbox.Maildir(path / "box")
    for number, text in enumerate(TEXTS):
        made = mailbox.MaildirMessage(message(number, text, List_ID="Water news <water.example.org>"))
        made.set_subdir("cur" if number else "new")
        (box if number else box.add_folder("Sent")).add(made)
    (path / "box/tmp/half").write_bytes(b"Subject: half a mess")
    return path / "box"


def _eml(path: Path) -> Path:
    for number, text in enumerate(TEXTS):
        made = message(number, text, List_ID="Water news <water.example.org>")
        (path / f"{number}.eml").write_bytes(made.as_bytes())
    return path


@pytest.mark.parametrize("make", [_mbox, _packed, _maildir, _eml])
def test_every_kind_of_mailbox_has_the_same_messages(make, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    found = sorted(read(str(make(tmp_path / "in"))))
    known = [(one.id, one.date, one.section, one.title, one.why) for one in found]
    assert known == [
        (f"{number}@example.org", "2024-03-05", "Water news", f"Rivers, no. {number}", None) for number in range(2)
    ]
    assert [one.text.strip() for one in found if one.text] == TEXTS
    (row,) = lines(archive("in") / "findings.jsonl")
    assert (row["document"], row["title"], row["date"]) == ("0@example.org", "Rivers, no. 0", "2024-03-05")


def test_the_plain_one_of_two_texts_is_read_and_what_is_attached_is_said() -> None:
    made = message(1, "The Danube flows through twelve countries.")
    made.add_alternative("<p>The Danube flows through <b>13</b> countries.</p>", subtype="html")
    made.add_attachment(b"PK", maintype="application", subtype="zip", filename="fig\u00fcres.zip")
    made.add_attachment("The Danube flows through 14 countries.", filename="more.txt")
    Path("a.eml").write_bytes(made.as_bytes())
    out = archive("a.eml")
    assert told(lines(out / "findings.jsonl")) == [("1@example.org", "wrong-figure", "twelve")]
    assert [note["note"] for note in lines(out / "notes.jsonl")] == [
        "not read: fig\u00fcres.zip (application/zip)",
        "not read: more.txt (text/plain)",
    ]


def test_html_is_read_where_there_is_no_plain_text() -> None:
    made = message(1, " ")
    made.add_alternative("<p>The Danube flows<br>through <b>13</b> countries.</p>", subtype="html")
    Path("a.eml").write_bytes(made.as_bytes())
    assert told(lines(archive("a.eml") / "findings.jsonl")) == [("1@example.org", "wrong-figure", "13")]


MESSAGES = {
    "a charset that is none": (
        b"Content-Type: text/plain; charset=klingon\n\nThe Danube flows through 12 countries.",
        ["is not klingon; read as utf-8"],
    ),
    "a charset in which nobody writes": (
        b"Content-Type: text/plain; charset=idna\n\nThe Danube flows through 12 countries.",
        ["is not idna; read as utf-8"],
    ),
    "bytes of another charset": (
        b"Content-Type: text/plain; charset=utf-8\n\nThe \x93Danube\x94 flows through 12 countries.",
        ["is not utf-8; read as cp1252"],
    ),
    "no header at all": (b"\nThe Danube flows through 12 countries.", []),
    "a multipart without its end": (
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nThe Danube flows through 12 countries.",
        [],
    ),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_that_is_not_as_it_says_is_read_all_the_same(name: str) -> None:
    content, notes = MESSAGES[name]
    Path("a.eml").write_bytes(content)
    out = archive("a.eml")
    assert [row["rule"] for row in lines(out / "findings.jsonl")] == ["wrong-figure"]
    assert [note["note"] for note in lines(out / "notes.jsonl")] == notes


UNREAD = {
    b"Content-Type: multipart/encrypted; boundary=x\n\n--x\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n"
    b"--x--\n": "has no text: it is multipart/encrypted",
    b"Content-Type: text/plain\n\nA\0B": "is not text: it holds NUL characters",
}


@pytest.mark.parametrize("content", UNREAD)
def test_a_message_without_text_is_set_aside(content: bytes) -> None:
    box = mailbox.mbox("a.mbox")
    box.add(content)
    box.add(message(2, "The Danube flows through 12 countries."))
    box.close()
    out = archive("a.mbox")
    assert [line["reason"] for line in lines(out / "set-aside.jsonl")] == [UNREAD[content]]
    assert [row["document"] for row in lines(out / "findings.jsonl")] == ["2@example.org"]


def test_a_file_that_is_no_mailbox() -> None:
    Path("a.mbox").write_text("The Danube flows through 12 countries.", "utf-8")
    archive("a.mbox", status=2)
    (line,) = lines(Path("out/set-aside.jsonl"))
    assert line["reason"] == "is no mailbox: it does not begin with a line `From ...`"


RSS = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss.dtd">
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Water</title><description>The Danube flows through 3 countries.</description>
<item>
  <title>Rivers &amp; lakes</title><link>https://example.org/1</link><guid isPermaLink="false">one</guid>
  <media:title>A picture</media:title><media:description>The Danube flows through 4 countries.</media:description>
  <pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><category>news</category>
  <description>The Danube flows through 5 countries.</description>
  <content:encoded><![CDATA[<p>The Danube flows<br/>through <b>twelve</b> countries.</p>]]></content:encoded>
</item>
<item><description>&lt;p&gt;The Danube flows through 13 countries.&lt;/p&gt;</description></item>
<item><title>Only a title</title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<title>Water</title><entry>
  <id>one</id><title type="html">Rivers &amp;amp; lakes</title><published>2024-03-05T10:00:00Z</published>
  <updated>2024-04-05T10:00:00Z</updated><category term="news"/>
  <link rel="replies" href="https://example.org/no"/><link href="https://example.org/1"/>
  <source><title>Other</title></source><media:title>A picture</media:title>
  <summary>The Danube flows through 5 countries.</summary>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The Danube flows &lt; through <b>twelve</b>
  countries.</p></div></content>
</entry><entry><id>two</id><summary>The Danube flows through 13 countries.</summary></entry>
<entry><content type="html">&lt;p&gt;The Danube flows through 14 countries.&lt;/p&gt;</content></entry></feed>"""
RDF = """<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Water</title></channel>
<item rdf:about="x"><title>Rivers &amp; lakes</title><link>https://example.org/1</link><dc:date>2024-03-05</dc:date>
<dc:subject>news</dc:subject><dc:identifier>one</dc:identifier>
<description>The Danube flows through twelve countries.</description></item></rdf:RDF>"""


@pytest.mark.parametrize(
    ("name", "content", "others"),
    [
        ("a.rss", RSS.format(encoding="UTF-8").encode(), [(":2", "13")]),
        ("a.xml", RSS.format(encoding="UTF-16").encode("utf-16"), [(":2", "13")]),
        ("a.xml.gz", gzip.compress(RSS.format(encoding="latin-1").encode("latin-1")), [(":2", "13")]),
        ("a.atom", ATOM.encode(), [("two", "13"), (":3", "14")]),
        ("a.rdf", RDF.encode(), []),
    ],
)
def test_the_items_of_a_feed(name: str, content: bytes, others: list[tuple[str, str]]) -> None:
    Path(name).write_bytes(content)
    rows = lines(archive(name) / "findings.jsonl")
    wanted = [("one", "twelve"), *((f"{name}{known}" if known[0] == ":" else known, said) for known, said in others)]
    assert told(rows) == [(known, "wrong-figure", said) for known, said in wanted]
    first = rows[0]
    assert (first["date"], first["section"], first["url"]) == ("2024-03-05", "news", "https://example.org/1")
    assert first["title"].replace("&amp;", "&") == "Rivers & lakes"


def test_what_of_a_feed_is_read_may_be_chosen() -> None:
    Path("a.rss").write_text(RSS.format(encoding="utf-8"), "utf-8")
    rows = lines(archive("a.rss", "--field", "text=description") / "findings.jsonl")
    assert [said for _, _, said in told(rows)] == ["5", "13"]


ENTITIES = (
    '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><item><description>&b;</description></item></rss>'
)
BAD_FEEDS = {
    ENTITIES: "was not read: its XML defines entities of its own",
    "<html><body>No.</body></html>": "is no feed: its first element is <html>",
    "<rss>" + "<a>" * 3_000: "was not read: its XML is nested more than 2,000 deep",
    "": "is damaged: its XML is wrong",
    '<?xml version="1.0" encoding="UTF-7"?><rss/>': "is damaged: its XML is wrong",
    '<?xml version="1.0" encoding="hex"?><rss/>': "is damaged: its XML is wrong",
    "not XML": "is damaged: its XML is wrong",
}


@pytest.mark.parametrize("content", BAD_FEEDS)
def test_what_is_no_feed_is_set_aside(content: str) -> None:
    Path("a.xml").write_text(content, "utf-8")
    archive("a.xml", status=2)
    (line,) = lines(Path("out/set-aside.jsonl"))
    assert line["reason"].startswith(BAD_FEEDS[content])


def test_a_feed_that_breaks_off_is_read_up_to_there() -> None:
    Path("a.rss").write_text(RSS.format(encoding="utf-8").partition("<item><title>Only")[0], "utf-8")
    out = archive("a.rss")
    assert len(lines(out / "findings.jsonl")) == 2
    assert [line["place"] for line in lines(out / "set-aside.jsonl")] == ["a.rss"]


@pytest.mark.parametrize("ending", ["mbox", "rss"])
def test_little_of_it_is_held(ending: str) -> None:
    """16 MB of messages, or of items, cost less than a few of them."""
    text = "The Danube flows through twelve countries. " * 400
    item = {
        "mbox": f"From a@example.org Tue Mar  5 10:00:00 2024\nSubject: a\n\n{text}\n\n",
        "rss": f"<item><description>{text}</description></item>",
    }[ending]
    with Path(f"a.{ending}").open("w", encoding="utf-8") as file:
        file.write("<rss>" if ending == "rss" else "")
        file.writelines(item for _ in range(1_000))
        file.write("</rss>" if ending == "rss" else "")
    next(sources.documents([f"a.{ending}"], Fields()))  # what is imported does not count
    tracemalloc.start()
    try:
        assert sum(1 for _ in sources.documents([f"a.{ending}"], Fields())) == 1_000
        assert tracemalloc.get_traced_memory()[1] < 2e6
    finally:
        tracemalloc.stop()


def test_a_message_beyond_measure_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("message", "sources.mbox", "sources.mail", "sources.feed"):
        monkeypatch.setattr(f"factcheck.archive.{name}.LONGEST", 5_000)
    long, short = "The Danube flows on. " * 1_000, "The Danube flows through 12 countries."
    between = "From a@example.org Tue Mar  5 10:00:00 2024\n"
    Path("in").mkdir()
    Path("in/a.mbox").write_text(f"{between}\n{long}\n\n{between}\n{short}\n", "utf-8")
    Path("in/b.eml").write_text(f"\n{long}", "utf-8")
    Path("in/c.rss").write_text(
        f"<rss><item><title>{long}</title></item><item><title>{short}</title></item></rss>", "utf-8"
    )
    found = [one.why and one.why.partition(" is longer than")[0] for one in read("in")]
    assert found == ["the message", None, "the message", "the item", "has no text: no content, description or summary"]


def test_files_of_no_kind_are_counted_and_what_of_a_document_is_not_read_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from factcheck.__main__ import main

    Path("in/sub").mkdir(parents=True)
    Path("in/a.txt").write_bytes(b"The \x93Danube\x94 flows through 12 countries.")
    for name in ("in/a.doc", "in/sub/b.doc", "in/c.png", "in/noending", "in/.hidden"):
        Path(name).write_bytes(b"\0")
    Path("in/sub/link").symlink_to("..")
    assert main(["archive", "in", "--output", "out", "--store", "store.toml", "--workers", "1"]) == 0
    said = capsys.readouterr().out
    assert "1 document not read whole, or not as meant: out/notes.jsonl\n" in said
    assert "4 files in folders left out, of no kind that is read: .doc 2, .png 1, no ending 1\n" in said
    assert "1 linked folder left out: what it leads to is an input if it is named\n" in said
    assert [line["note"] for line in lines(Path("out/notes.jsonl"))] == ["is not UTF-8 (byte 4); read as Windows-1252"]
    Path("store.toml").write_text(STORE.replace("ten", "eleven"), "utf-8")
    assert main(["archive", "changed", "out", "--output", "now", "--workers", "1", "--quiet"]) == 0
    assert Path("now/notes.jsonl").read_bytes() == Path("out/notes.jsonl").read_bytes()
