"""The report as files: HTML, DOCX, PDF and JSON of one composed document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from qalam.documents.data import write_json
from qalam.documents.docx import write_docx
from qalam.documents.html import write_page
from qalam.documents.pdf import write_pdf
from qalam.documents.tree import Document

FORMATS = ("html", "docx", "pdf", "json")
CONTENT_TYPES: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "json": "application/json",
}
WRITERS: Mapping[str, Callable[[Document], bytes]] = {
    "html": lambda document: write_page(document).encode(),
    "pdf": write_pdf,
    "json": lambda document: write_json(document).encode(),
}


def write_file(document: Document, format: str, *, template: Path | None = None) -> bytes:
    """The document in one of `FORMATS`; `template` is a DOCX that the department has restyled."""
    if format == "docx":
        return write_docx(document, template=template)
    return WRITERS[format](document)


def file_name(year: str, language: str, format: str) -> str:
    """`report-2022-2023.kk.pdf`."""
    return f"report-{year}.{language}.{format}"
