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
from qalam.checker.reading.files import CannotRead, text_of
from qalam.checker.reading.html import html_text
from qalam.checker.reading.odt import odt_text
from qalam.checker.reading.pdf import pdf_text
from tests.checker.fuzz.corpus import PART, body, document

WRONG = "Ауданда 40 мектеп бар, оның ішінде 25 орта, 20 негізгі мектеп."
NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def odt(body: str, styles: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", f"<office:d {NAMES}>{styles}<office:body>{body}</office:body></office:d>")
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


def test_a_footnote_of_an_odt_stands_after_its_paragraph() -> None:
    body = "<text:note-body><text:p>Кешкі мектепсіз.</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    read = odt_text(odt(f"<text:p>40{note} мектеп бар.</text:p><text:p>Соңы.</text:p>"))
    assert read == "40 мектеп бар.\nКешкі мектепсіз.\nСоңы.\n"


def test_raised_and_hidden_letters_of_an_odt_follow_their_style() -> None:
    styles = (
        '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
        '<style:style style:name="T2"><style:text-properties text:display="none"/></style:style>'
    )
    raised = '<text:span text:style-name="T1">1</text:span>'
    hidden = '<text:span text:style-name="T2"> ескі</text:span>'
    assert odt_text(odt(f"<text:p>40{raised}{hidden} мектеп</text:p>", styles)) == "40 мектеп\n"


def test_items_of_an_odt_are_marked_as_those_of_a_page() -> None:
    items = "".join(f"<text:list-item><text:p>{said}</text:p></text:list-item>" for said in ("25 орта;", "20 негізгі."))
    assert odt_text(odt(f"<text:p>40 мектеп:</text:p><text:list>{items}</text:list>")) == (
        "40 мектеп:\n- 25 орта;\n- 20 негізгі.\n"
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>7</p>",
        '<p style="color: red; DISPLAY : none">7</p>',
        '<b style="visibility:hidden">7</b>',
        "<dialog>7</dialog>",
        "<template>7</template>",
        "<p><sup>7</sup></p>",
        "<noscript>7</noscript>",
    ],
)
def test_what_a_page_does_not_show_is_not_read(hidden: str) -> None:
    assert html_text(f"<p>40 мектеп</p>{hidden}<p>бар</p>".encode()) == "40 мектеп\nбар\n"


def test_a_measure_of_a_page_keeps_its_power() -> None:
    assert html_text("<p>120 м<sup>2</sup>, 21<sup>st</sup></p>".encode()) == "120 м², 21st\n"


def test_rows_of_a_page_are_lines_and_columns_never_run_together() -> None:
    inner = "<table><tr><td>орта<td>25</table>"
    page = f"<table><tr><th>A<th colspan=2>B<tr><td>1<td>2<td><p>3<p>4</table><table><tr><td>C{inner}<td>5</table>6<p>7"
    assert html_text(page.encode()) == "A\tB\t\t\n1\t2\t3 4\t\nC\nорта\t25\t\n5\n6\n7\n"


def test_a_cell_that_reaches_down_leaves_its_column_empty_below() -> None:
    page = (
        "<table><tr><th rowspan=2>Аудан<th colspan=2>Оқушы<th rowspan='2'>Сынып<tr><td>ұл<td>қыз"
        "<tr><td>Сарыбел<td>41<td>38<td>4</table><table><tr><td>1<td rowspan=9>2<tr><td>3</table><table><tr><td>5<td>6"
    )
    rows = ["Аудан\tОқушы\t\tСынып\t", "\tұл\tқыз\t\t", "Сарыбел\t41\t38\t4\t", "1\t2\t", "3\t\t", "5\t6\t"]
    assert (html_text(page.encode()) or "").splitlines() == rows


def test_the_ways_to_other_pages_are_not_read() -> None:
    page = "<nav><a href=/>12 жаңалық</a></nav><div role=navigation>7</div><p>40 мектеп</p>"
    assert html_text(page.encode()) == "40 мектеп\n"


def test_a_block_begins_a_line() -> None:
    assert html_text(b"<div>25<p>40</p>7</div>") == "25\n40\n7\n"


@pytest.mark.parametrize("charset", ["windows-1251", "utf-8"])
def test_the_encoding_that_a_page_names_does_not_spoil_its_text(charset: str) -> None:
    page = "<html><head><meta charset='windows-1251'></head><body>40 школ</body></html>".encode(charset)
    assert html_text(page) == "40 школ"


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


@pytest.mark.parametrize("ending", PART)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_pieces_of_the_text_that_stand_in_declarations_are_not_left_out_unsaid(ending: str, encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY many "40">]>'
    data = document(ending, (declared + body(ending, "&many; мектеп бар")).encode(encoding))
    with pytest.raises(CannotRead, match="pieces of its text in declarations"):
        text_of(f"report.{ending}", data)


def test_a_page_with_declarations_of_its_own_is_refused() -> None:
    page = '<?xml version="1.0"?>\n<!DOCTYPE html [\n<!ENTITY many "40">]>\n<html><body>&many; мектеп</body></html>'
    with pytest.raises(CannotRead, match="pieces of its text in declarations"):
        text_of("report.html", page.encode())


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_pdf_locked_by_a_password_is_told_to_be_locked(algorithm: str) -> None:
    assert text_of("report.pdf", locked("", algorithm)) == WRONG  # a password only against changes
    with pytest.raises(CannotRead, match="locked by a password"):
        text_of("report.pdf", locked("1234", algorithm))


def locked(password: str, algorithm: str) -> bytes:
    writer, file = pypdf.PdfWriter(clone_from=io.BytesIO(FILES["report.pdf"])), io.BytesIO()
    writer.encrypt(password, owner_password="5678", algorithm=algorithm)
    writer.write(file)
    return file.getvalue()
