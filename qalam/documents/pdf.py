"""A document as a tagged PDF, set by Typst.

The template `templates/document.typ` holds the look; every word reaches it as data, so no text can become markup.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from qalam.documents import words
from qalam.documents.addresses import resolve
from qalam.documents.data import as_data
from qalam.documents.numbering import anchors, number_blocks
from qalam.documents.tree import Chart, Document, Inlines, ListBlock, Paragraph, Table
from qalam.documents.words import LOCALE, write_label
from qalam.kernel.dates import write_date

TEMPLATE = Path(__file__).parent / "templates" / "document.typ"
# PDF/UA-1 (accessible to everyone) and PDF/A-2a (readable in decades), both checked by Typst as it writes.
STANDARDS = ("ua-1", "a-2a")


def write_pdf(document: Document, fonts: Sequence[Path] = (), *, base: str | None = None) -> bytes:
    """The PDF, the same bytes for the same document and fonts.

    `fonts` are the files of `qalam.documents.fonts.print_fonts`; without them the serif that comes with Typst is
    used, which has every Kazakh letter. `base` is the address of the site ("https://…") for numbers that open there.
    """
    return typeset(TEMPLATE, _lay_out(document, base), on=document.on, fonts=fonts)


def typeset(template: Path, document: Mapping[str, Any], *, on: date, fonts: Sequence[Path] = ()) -> bytes:
    """The PDF that a template of one's own makes of its data, which it finds as JSON in `sys.inputs.document`."""
    compile_document: Any = typst.compile
    compiled = compile_document(
        str(template),
        root=str(template.parent),
        font_paths=_load_fonts(tuple(fonts)),
        sys_inputs={"document": json.dumps(document, ensure_ascii=False)},
        format="pdf",
        pdf_standards=list(STANDARDS),
        timestamp=datetime(on.year, on.month, on.day, tzinfo=UTC),
    )
    return bytes(compiled)


@lru_cache(maxsize=4)
def _load_fonts(files: tuple[Path, ...]) -> typst.Fonts:
    """The fonts of the files' folders: reading the machine's own would make a PDF differ from place to place."""
    folders = sorted({str(path.parent) for path in files})
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)


def _lay_out(document: Document, base: str | None) -> dict[str, Any]:
    """What the template sets: the tree with addresses resolved, captions numbered and our few words added."""
    language = document.language
    places = anchors(document)
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "language": language,
        "region": LOCALE[language][-2:],
        "date": {"year": document.on.year, "month": document.on.month, "day": document.on.day},
        "on": write_date(document.on, language),
        "contents": document.contents,
        "facts": document.facts,
        "blocks": [
            {**_block(item.block, base, places), "label": item.label, "number": item.number}
            for item in number_blocks(document)
        ],
        "words": {
            "contents": words.CONTENTS.say(language),
            "colophon": words.COLOPHON.say(language),
            "chart_tables": words.CHART_TABLES.say(language),
            "data_at_end": words.DATA_AT_END.say(language),
            "on_page": words.ON_PAGE.say(language),
        },
        "data_labels": [
            write_label("chart data", item.number, language)
            for item in number_blocks(document)
            if isinstance(item.block, Chart)
        ],
    }


def _block(block: Any, base: str | None, places: frozenset[str]) -> dict[str, Any]:
    laid = dict(as_data(block))
    if isinstance(block, Paragraph):
        laid["inlines"] = _inlines(block.inlines, base, places)
    elif isinstance(block, ListBlock):
        laid["items"] = [_inlines(item, base, places) for item in block.items]
    elif isinstance(block, Table):
        laid["rows"] = [[_inlines(cell, base, places) for cell in row] for row in block.rows]
    elif isinstance(block, Chart):
        laid["table"] = _block(block.table, base, places)
    return laid


def _inlines(inlines: Inlines, base: str | None, places: frozenset[str]) -> list[dict[str, Any]]:
    return [{**as_data(inline), "href": _address(getattr(inline, "href", ""), base, places)} for inline in inlines]


def _address(href: str, base: str | None, places: frozenset[str]) -> str:
    """A reference to a place that the document does not have stays plain text."""
    address = resolve(href, base)
    return "" if address.startswith("#") and address[1:] not in places else address
