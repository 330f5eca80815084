"""The report as files: HTML, DOCX, PDF and JSON of one composed document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from qalam.documents.data import write_json
from qalam.documents.docx import write_docx
from qalam.documents.html import write_page
from qalam.documents.pdf import write_pdf
from qalam.documents.tree import Document
from qalam.reports.fonts import house_fonts

FORMATS = ("html", "docx", "pdf", "json")
CONTENT_TYPES: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "json": "application/json",
}
Writer = Callable[[Document, str | None], bytes]


def write_file(document: Document, format: str, *, site: str | None = None, template: Path | None = None) -> bytes:
    """The document in one of `FORMATS`.

    `site` is the address at which its numbers open ("https://…"); `template` a DOCX that the department has restyled.
    """
    if format == "docx":
        return write_docx(document, template, base=site)
    return WRITERS[format](document, site)


def file_name(year: str, language: str, format: str) -> str:
    """`report-2022-2023.kk.pdf`."""
    return f"report-{year}.{language}.{format}"


def _html(document: Document, site: str | None) -> bytes:
    return write_page(document, base=site).encode()


def _pdf(document: Document, site: str | None) -> bytes:
    return write_pdf(document, house_fonts(), base=site)


def _json(document: Document, site: str | None) -> bytes:
    return write_json(document).encode()


WRITERS: Mapping[str, Writer] = {"html": _html, "pdf": _pdf, "json": _json}
