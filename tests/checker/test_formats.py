"""ODT, HTML and PDF files, whole, damaged and hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.checker.command import main
from qalam.checker.reading.files import CannotRead
from qalam.checker.reading.html import html_text
from qalam.checker.reading.odt import odt_text
from qalam.checker.reading.pdf import pdf_text

WRONG = "Ауданда 40 мектеп бар, оның ішінде 25 орта, 20 негізгі мектеп."
NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def odt(body: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", f"<office:d {NAMES}><office:body>{body}</office:body></office:d>")
    return file.getvalue()


def pdf(text: str) -> bytes:
    return bytes(typst.compile(text.encode(), format="pdf"))


def scan() -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


FILES = {
    "report.odt": odt(f"<text:p>{WRONG}</text:p>"),
    "report.html": f"<html><body><p>{WRONG}</p></body></html>".encode(),
    "report.pdf": pdf(WRONG),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_checked(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / name
    file.write_bytes(FILES[name])
    assert main([str(file)]) == 1
    assert "25 + 20 = 45" in capsys.readouterr().out


def test_paragraphs_of_an_odt_are_lines_and_its_rows_are_cells() -> None:
    cells = "<table:table-cell><text:p>A</text:p></table:table-cell><table:covered-table-cell/>"
    row = f"<table:table-row>{cells}</table:table-row>"
    assert odt_text(odt(f"<text:p>1<text:s/>204</text:p>{row}")) == "1 204\nA\t\t\n"


def test_the_number_of_a_footnote_is_no_number_of_the_text() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation></text:note>"
    assert odt_text(odt(f"<text:p>40 мектеп{note} бар</text:p>")) == "40 мектеп бар\n"


def test_a_page_gives_its_words_and_no_scripts() -> None:
    page = "<p>Бір <b>екі</b><!-- үш --> төрт</p><script>5</script><ul><li>6<li>7</ul>"
    assert html_text(page.encode()) == "Бір екі төрт\n- 6\n- 7\n"


def test_wrapped_lines_of_a_pdf_are_one_sentence() -> None:
    text = pdf_text(pdf(f"#set page(width: 6cm, height: 12cm, margin: 1cm)\n{WRONG}"))
    assert text is not None
    assert text.replace("\n", " ") == WRONG


def test_a_scan_is_refused_with_its_own_sentence(tmp_path: Path) -> None:
    file = tmp_path / "scan.pdf"
    file.write_bytes(scan())
    with pytest.raises(CannotRead, match="pictures"):
        main([str(file)])


@pytest.mark.parametrize("read", [odt_text, pdf_text])
@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", FILES["report.odt"][:150], b"\x00\xff" * 9])
def test_a_damaged_file_has_no_text(read: Callable[[bytes], str | None], data: bytes) -> None:
    assert not read(data)


def test_an_empty_page_has_no_text() -> None:
    assert html_text(b" ") is None


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(FILES["report.pdf"])), st.binary(max_size=20))
def test_no_damage_to_a_pdf_breaks_the_reader(at: int, noise: bytes) -> None:
    data = FILES["report.pdf"]
    assert isinstance(pdf_text(data[:at] + noise + data[at + len(noise) :]), str | None)


def test_an_entity_of_an_odt_is_not_multiplied() -> None:
    file = io.BytesIO()
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    with zipfile.ZipFile(file, "w") as archive:
        bomb = f'<!DOCTYPE d [<!ENTITY e0 "0">{levels}]><office:d {NAMES}><office:body>&e8;</office:body></office:d>'
        archive.writestr("content.xml", bomb)
    assert len(odt_text(file.getvalue()) or "") < 1000
