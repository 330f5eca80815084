"""The report as files: HTML, DOCX, PDF and JSON of one composed document."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qalam.documents.docx import write_docx
from qalam.documents.tree import Document

FORMATS = ("html", "docx", "pdf", "json")
CONTENT_TYPES: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "json": "application/json",
}


def write_file(document: Document, format: str, *, template: Path | None = None) -> bytes:
    """The document in one of `FORMATS`; `template` is a DOCX that the department has restyled."""
    if format == "docx":
        return write_docx(document, template=template)
    return WRITERS[format](document)


def file_name(year: str, language: str, format: str) -> str:
    """`report-2022-2023.kk.pdf`."""
    return f"report-{year}.{language}.{format}"
