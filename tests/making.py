"""What the tests put into documents whose bytes are no text: a Word document, a PDF, a notebook."""

import json
from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>{}</dcterms:modified></cp:coreProperties>"""
_STYLES = """<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Mine"><w:name w:val="My own"/><w:basedOn w:val="H1"/></w:style>
<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style><w:style w:styleId="C"><w:name w:val="caption"/></w:style>
<w:style w:styleId="Code"><w:name w:val="Source Code"/></w:style>
<w:style w:styleId="Verb"><w:name w:val="Verbatim Char"/></w:style>
<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>"""


def docx(body: str, others: Mapping[str, str] | None = None, saved: str = "2024-03-05T10:00:00Z") -> bytes:
    """A Word document with `body` in its main part, and in its others (`footnotes`, `header`) what `others` say."""
    parts = {"styles": _STYLES, **(others or {})}
    relations = "".join(f'<Relationship Type="{_KINDS}/{name}" Target="{name}.xml"/>' for name in parts)
    members = {
        "_rels/.rels": f'<Main><Relationship Type="{_KINDS}/officeDocument" Target="word/main.xml"/></Main>',
        "word/_rels/main.xml.rels": f"<Relationships>{relations}</Relationships>",
        "word/main.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "docProps/core.xml": _CORE.format(saved),
        **{f"word/{name}.xml": f"<w:{name} {_NAMESPACES}>{inner}</w:{name}>" for name, inner in parts.items()},
    }
    return zipped({name: text.encode() for name, text in members.items()})


_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
_OPEN_NAMESPACES = " ".join(
    f'xmlns:{name}="{_OPEN}:{name}:1.0"' for name in ("office", "text", "table", "style", "draw", "meta")
)
_OPEN_STYLES = """<office:automatic-styles><style:style style:name="P1" style:parent-style-name="Quotations"/>
<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>
</office:automatic-styles>"""


def odt(body: str, saved: str = "2024-03-05T10:00:00") -> bytes:
    """An OpenDocument text."""
    inner = f"{_OPEN_STYLES}<office:body><office:text>{body}</office:text></office:body>"
    meta = f'<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">{saved}</dc:date>'
    members = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_OPEN_NAMESPACES}>{inner}</office:document-content>",
        "meta.xml": f"<office:document-meta {_OPEN_NAMESPACES}>{meta}</office:document-meta>",
    }
    return zipped({name: text.encode() for name, text in members.items()})


def zipped(members: Mapping[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    """An archive of `members`, packed by one of the methods of `zipfile`."""
    content = BytesIO()
    with ZipFile(content, "w", method) as file:
        for name, inner in members.items():
            file.writestr(name, inner)
    return content.getvalue()


def notebook(cells: Sequence[tuple[str, str]], **metadata: str) -> str:
    """A notebook of cells, each its type and its text."""
    made = [{"cell_type": kind, "metadata": {}, "source": text.splitlines(keepends=True)} for kind, text in cells]
    return json.dumps({"cells": made, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}, indent=1)


Printed = tuple[float, float, float, str]
"""A line of a page: how far from its left and from its bottom, how large (in points), and its words."""


def pdf(pages: Sequence[Sequence[Printed]], made: str = "D:20240305100000Z") -> bytes:
    """A PDF of pages on which lines are printed."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</CreationDate({made})>>",
    ]
    kids = []
    for lines in pages:
        drawn = "\n".join(f"BT /F {size} Tf {x} {y} Td ({_escaped(words)}) Tj ET" for x, y, size, words in lines)
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        looks = f"/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents {len(objects)} 0 R"
        objects.append(f"<</Type/Page/Parent 2 0 R{looks}>>")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    content, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{len(content)}\n%%EOF"
    return content + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
