"""A file is what its bytes are: standard input is recognised, and a name that says otherwise is told."""

from __future__ import annotations

import io

import docx
import pytest

from qalam.checker.reading.files import CannotRead, read_file, text_of
from tests.checker.fuzz.corpus import SENTENCE, WHOLE_PDF, document, packed

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
PAGE = f"<!DOCTYPE html>\n<html><body><p>{SENTENCE}</p></body></html>".encode()
GIVEN = {
    "docx": document("docx"),
    "odt": document("odt"),
    "html": PAGE,
    "html without its type": b"\xef\xbb\xbf\n<!-- 1 --><HTML lang=kk>" + SENTENCE.encode(),
    "xhtml": b'<?xml version="1.0"?>\n' + PAGE,
    "txt": SENTENCE.encode(),
}
MIME = b"application/vnd.oasis.opendocument."
LIST = b'<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'
OTHERS = {
    "old Office": OLD,
    "locked by a password": OLD + "EncryptedPackage".encode("utf-16-le"),
    "by a password": packed({"mimetype": MIME + b"text", "content.xml": b"\x07", "META-INF/manifest.xml": LIST}),
    "RTF file": b"{\\rtf1\\ansi 40}",
    "spreadsheet": packed({"[Content_Types].xml": b"", "xl/workbook.xml": b""}),
    "is a spreadsheet": packed({"mimetype": MIME + b"spreadsheet", "content.xml": b"<a/>"}),
    "presentation": packed({"ppt/presentation.xml": b""}),
    "picture": b"\x89PNG\r\n\x1a\n",
}


@pytest.mark.parametrize("kind", GIVEN)
def test_standard_input_is_recognised(kind: str) -> None:
    assert read_file("-", io.BytesIO(GIVEN[kind])).text.strip() == SENTENCE


def test_a_pdf_on_standard_input_is_recognised() -> None:
    assert read_file("-", io.BytesIO(WHOLE_PDF)).text == "40 schools, including 25 large and 20 small ones."


def test_a_file_as_a_word_processor_saves_it_is_recognised() -> None:
    written, file = docx.Document(), io.BytesIO()
    written.add_paragraph(SENTENCE)
    written.save(file)
    assert read_file("-", io.BytesIO(file.getvalue())).text.strip() == SENTENCE


@pytest.mark.parametrize("said", OTHERS)
@pytest.mark.parametrize("name", ["report.docx", "report.pdf", "-", "report.txt", "report.html"])
def test_what_is_not_read_is_called_by_its_name(said: str, name: str) -> None:
    with pytest.raises(CannotRead, match=said):
        text_of(name, OTHERS[said])


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("report.docx", PAGE, ".html"),
        ("report.docx", WHOLE_PDF, ".pdf"),
        ("report.docx", document("odt"), ".odt"),
        ("report.pdf", document("docx"), ".docx"),
        ("report.txt", WHOLE_PDF, ".pdf"),
        ("report.odt", PAGE, ".html"),
    ],
)
def test_a_name_that_says_otherwise_is_told(name: str, data: bytes, kind: str) -> None:
    with pytest.raises(CannotRead, match=f"really a {kind} file"):
        text_of(name, data)


@pytest.mark.parametrize("name", ["report.htm", "report.html", "report.HTML"])
def test_a_page_may_have_either_ending(name: str) -> None:
    assert text_of(name, PAGE).strip() == SENTENCE


def test_a_text_that_speaks_of_tags_is_a_text() -> None:
    assert text_of("report.md", b"The tag <html> stands on 40 pages.") == "The tag <html> stands on 40 pages."
