"""Documents that hold more than is read: told as a limit, not as damage, and before they fill the memory."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Callable

import pypdf
import pytest

from qalam.checker.reading import limits, pdf
from qalam.checker.reading.files import CannotRead, text_of
from tests.checker.fuzz.corpus import document, packed

MANY = 3000


def with_body(ending: str, inner: bytes) -> bytes:
    spaces = {
        "docx": b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
        "odt": b'xmlns:w="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
    }
    return document(
        ending,
        b'<w:x %s><o:body xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0">%s</o:body></w:x>'
        % (spaces[ending], inner),
    )


MANY_ELEMENTS: dict[str, Callable[[int], bytes]] = {
    "report.docx": lambda many: with_body("docx", b"<w:p/>" * many),
    "report.odt": lambda many: with_body("odt", b"<w:p/>" * many),
    "report.html": lambda many: b"<p>1" * many,
    "letters.docx": lambda many: with_body("docx", b"<w:p><w:r><w:t>" + b"&#49;" * many + b"</w:t></w:r></w:p>"),
    "remarks.html": lambda many: b"<!-- -->" * many,
}


@pytest.mark.parametrize("name", MANY_ELEMENTS)
def test_too_many_elements_are_a_limit(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_PIECES", MANY - 1)
    with pytest.raises(CannotRead, match="too intricate"):
        text_of(name, MANY_ELEMENTS[name](MANY))


@pytest.mark.parametrize("name", ["report.docx", "report.odt", "report.html"])
def test_elements_are_counted_and_not_kept(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    many = 100_000
    monkeypatch.setattr(limits, "MOST_PIECES", many)
    data = MANY_ELEMENTS[name](many + 1)
    tracemalloc.start()
    with pytest.raises(CannotRead, match="too intricate"):
        text_of(name, data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100 * many


def test_what_all_members_unpack_to_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_UNPACKED", 5000)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    padding = " " * 3000
    parts = {
        "word/document.xml": f"<w:document {space}><w:p><w:r><w:t>40</w:t></w:r></w:p>{padding}</w:document>".encode(),
        "word/footnotes.xml": f"<w:footnotes {space}>{padding}</w:footnotes>".encode(),
    }
    with pytest.raises(CannotRead, match="too intricate"):
        text_of("report.docx", packed(parts))
    del parts["word/footnotes.xml"]
    assert text_of("report.docx", packed(parts)) == "40\n"


def test_an_archive_of_very_many_files_is_a_limit() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(limits.MOST_MEMBERS + 1):
            archive.writestr(str(number), b"")
    with pytest.raises(CannotRead, match="too intricate"):
        text_of("report.docx", file.getvalue())


def test_too_many_letters_are_told_with_their_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LONGEST", 100)
    with pytest.raises(CannotRead, match="too long: the limit is 100 "):
        text_of("report.html", b"40 schools " * 10)


def test_too_many_pages_are_told_with_their_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    writer = pypdf.PdfWriter()
    for _ in range(3):
        writer.add_blank_page(100, 100)
    file = io.BytesIO()
    writer.write(file)
    with pytest.raises(CannotRead, match="too many pages: the limit is 2"):
        text_of("report.pdf", file.getvalue())


def test_deep_nesting_loses_no_text() -> None:
    assert text_of("report.html", b"<div>" * 3000 + b"40 schools") == "40 schools\n"
    nested = b"<w:sdt>" * 3000 + b"<w:p><w:r><w:t>40</w:t></w:r></w:p>" + b"</w:sdt>" * 3000
    assert text_of("report.docx", with_body("docx", nested)) == "40\n"


@pytest.mark.parametrize("name", ["report.txt", "report.md", "-", "report.html", "report.odt", "report.docx"])
def test_a_text_without_letter_and_digit_is_refused(name: str) -> None:
    is_archive = name.endswith(("odt", "docx"))
    without = with_body(name[7:], b"<w:p/>") if is_archive else b"--- ..."
    for data in (b"", b" \n", without):
        with pytest.raises(CannotRead, match="not a letter nor a digit"):
            text_of(name, data)
