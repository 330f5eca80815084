"""Pieces of WordprocessingML that python-docx has no words for."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

# Every file of a DOCX carries this time, so that the same document gives the same bytes.
ZIP_TIME = (2000, 1, 1, 0, 0, 0)


def element(tag: str, /, **attributes: str) -> Any:
    """`<w:tag w:attribute="…">`."""
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_field(paragraph: Any, code: str, shown: str, style: str | None = None) -> None:
    """A field that Word computes, such as PAGE; `shown` stands until it does."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("shown", shown), ("end", "")):
        run = paragraph.add_run(text if kind == "shown" else None, style=style)
        if kind == "":
            instruction = element("instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {text} "
            run._r.append(instruction)
        elif kind != "shown":
            run._r.append(element("fldChar", fldCharType=kind))


def add_bookmark(paragraph: Any, name: str, number: int) -> None:
    """Make the paragraph a place that links lead to."""
    properties = paragraph._p.pPr
    start, end = element("bookmarkStart", id=str(number), name=name), element("bookmarkEnd", id=str(number))
    paragraph._p.insert(0 if properties is None else 1, start)
    paragraph._p.append(end)


def add_link(paragraph: Any, text: str, style: str, *, anchor: str = "", address: str = "", tip: str = "") -> Any:
    """Words that lead to a bookmark of the document or to an address; returns their run."""
    link = element("hyperlink", **({"anchor": anchor} if anchor else {}), **({"tooltip": tip} if tip else {}))
    if address:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        link.set(qn("r:id"), paragraph.part.relate_to(address, kind, is_external=True))
    run = paragraph.add_run(text, style=style)
    link.append(run._r)
    paragraph._p.append(link)
    return run


def set_language(styles: Any, locale: str) -> None:
    """The language that Word checks and speaks the text in."""
    for run_properties in styles.element.iter(qn("w:rPr")):
        for old in run_properties.findall(qn("w:lang")):
            run_properties.remove(old)
    default = styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    default.append(element("lang", val=locale, eastAsia=locale, bidi=locale))


def repeat_head(row: Any) -> None:
    """Show the row again at the top of each page that the table reaches."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))


def keep_whole(row: Any) -> None:
    """Never part the row between two pages."""
    row._tr.get_or_add_trPr().append(element("cantSplit"))


def pack(content: bytes) -> bytes:
    """The same archive with fixed times and order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, ZIP_TIME), old.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
