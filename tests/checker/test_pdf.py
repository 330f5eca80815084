"""The text of PDF pages: rows of tables, wrapped sentences, what every page repeats; and its limits."""

from __future__ import annotations

import zlib

import pypdf
import pytest
import typst

from qalam.checker.check import check_text
from qalam.checker.reading.files import CannotRead, text_of
from tests.checker.fuzz.corpus import CATALOGUE, FONT, PAGES, pdf, pdf_of_stream

WRAPPED = "Ауданда 40 мектеп бар, оның ішінде 25 орта, 15 негізгі мектеп және оларда 9 120 оқушы білім алады."


def printed(text: str, page: str = "width: 12cm, height: 16cm, margin: 1.5cm") -> bytes:
    return bytes(typst.compile(f'#set page({page})\n#set text(lang: "en")\n{text}'.encode(), format="pdf"))


def read(text: str, page: str = "width: 12cm, height: 16cm, margin: 1.5cm") -> str:
    return text_of("report.pdf", printed(text, page))


def table(*cells: str, columns: str = "4") -> str:
    return f"#table(columns: {columns}, {', '.join(f'[{cell}]' for cell in cells)})"


def test_a_row_of_a_table_is_a_line_with_its_cells() -> None:
    cells = ("Indicator", "2023", "2022", "Change", "Coverage of ages 3 to 6", "100.0%", "98.4%", "1.6")
    text = read(table(*cells, columns="(1fr, auto, auto, auto)"), "width: 16cm, height: 16cm, margin: 1.5cm")
    assert text == "Indicator\t2023\t2022\tChange\t\nCoverage of ages 3 to 6\t100.0%\t98.4%\t1.6\t"


def test_columns_of_numbers_that_stand_close_are_cells() -> None:
    numbers = ("1 204", "35", "7 860", "12")
    assert read("#set table(inset: 4pt)\n" + table(*numbers)) == "1 204\t35\t7 860\t12\t"


@pytest.mark.parametrize("words", [True, False])
def test_cells_that_stand_no_further_apart_than_words_are_cells(words: bool) -> None:
    title = "Оқушылар саны, жыл басында.\n" if words else ""
    rows = ("Барлығы", "Ұл", "Қыз", "500", "240", "250", "26 136", "13 400", "12 736")
    text = read(f"#set table(inset: 1.5pt)\n{title}" + table(*rows, columns="3"))
    assert text == f"{title}Барлығы\tҰл\tҚыз\t\n500\t240\t250\t\n26 136\t13 400\t12 736\t"


def test_a_cell_of_several_lines_stands_between_rows_of_one_table() -> None:
    drawing = (
        b"BT /F1 12 Tf 40 700 Td (Large schools of) Tj 104 0 Td (26 136) Tj 46 0 Td (13 400) Tj "
        b"-150 -14 Td (the whole town) Tj 0 -14 Td (Small schools) Tj 104 0 Td (1 204) Tj 46 0 Td (604) Tj ET"
    )
    text = text_of("report.pdf", pdf_of_stream(drawing))
    assert text == "Large schools of\t26 136\t13 400\t\nthe whole town\nSmall schools\t1 204\t604\t"


def test_lines_of_contents_stay_lines_and_their_pages_are_no_claims() -> None:
    lines = [f"{title} {'…' * dots} {page}" for title, dots, page in (("Кіріспе", 18, 3), ("Мектептер", 16, 12))]
    text = read(" \\\n".join(lines))
    assert text.split("\n") == lines
    assert not check_text(text).claims


def test_counts_behind_rows_of_dots_stay_claims() -> None:
    text = "Барлық мектеп ........ 40\nоның ішінде орта ........ 25\n"
    assert [claim.text for claim in check_text(text).claims] == ["40", "25"]


def test_a_row_does_not_go_on_in_the_sentence_below() -> None:
    text = read(table("Schools", "40") + "\n" + WRAPPED)
    assert text == f"Schools\t40\t\n{WRAPPED}"


@pytest.mark.parametrize("justify", ["false", "true"])
def test_a_wrapped_sentence_is_one_line(justify: str) -> None:
    text = read(f"#set par(justify: {justify})\n{WRAPPED}\n\nЖаңа абзац.")
    assert text == f"{WRAPPED}\nЖаңа абзац."


def test_a_word_in_bold_stays_in_its_sentence() -> None:
    assert read("Ауданда *40* мектеп#[,] #text(red)[25] орта.") == "Ауданда 40 мектеп, 25 орта."


def test_a_divided_word_is_whole_and_a_drawn_hyphen_stays() -> None:
    sentence = "The methodologists of the department visited 40 schools in 2022-2023."
    text = read(
        f"#set par(justify: true)\n#set text(hyphenate: true)\n{sentence}", "width: 5.1cm, height: 9cm, margin: 1cm"
    )
    assert text == sentence


def test_what_every_page_repeats_does_not_break_a_sentence() -> None:
    footer = 'context counter(page).display("1 / 1", both: true)'
    page = f"width: 8cm, height: 5cm, margin: 1.5cm, header: [Report of 2023], footer: {footer}"
    text = read(" ".join([WRAPPED] * 6), page)
    assert text.replace("\n", " ") == " ".join([WRAPPED] * 6)


def test_the_mark_of_a_note_is_no_digit_of_the_number_before() -> None:
    for size in ("0.6em", "0.83em"):
        mark = f"#super(typographic: false, size: {size})[1]"
        assert read(f"Ауданда 40{mark} мектеп бар.") == "Ауданда 40 мектеп бар."


def test_two_columns_of_sentences_are_not_mixed() -> None:
    text = read(f"#columns(2)[{' '.join([WRAPPED] * 12)}]", "width: 24cm, height: 6.5cm, margin: 1cm")
    assert " ".join(text.split()) == " ".join([WRAPPED] * 12)


def test_text_of_a_piece_kept_elsewhere_is_read() -> None:
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>"
    )
    drawing = b"BT /F1 12 Tf 40 700 Td (40 schools) Tj ET"
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> >> "
        b"/Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing)
    )
    contents = b"<< /Length 5 >>\nstream\n/X Do\nendstream"
    assert text_of("report.pdf", pdf(CATALOGUE, PAGES, page, contents, FONT, form)) == "40 schools"


def test_a_turned_page_is_read() -> None:
    text = read("#rotate(90deg, reflow: true)[Ауданда 40 мектеп бар.]")
    assert text == "Ауданда 40 мектеп бар."


def test_a_table_gives_the_findings_of_its_numbers_and_no_others() -> None:
    rows = ("Schools", "2023", "2022", "Aged 3 to 6", "100.0%", "100.0%", "Aged 2 to 6", "84.5%", "86.9%")
    assert not check_text(read(table(*rows, columns="3"))).findings


@pytest.mark.parametrize(
    "drawing",
    [
        b"BT /F1 12 Tf " + b"(1)Tj " * 30_000 + b"ET",
        b"0 0 m " * 700_000,
        b"BT /F1 12 Tf (" + b"1" * 600_000 + b") Tj ET",
        b" " * 17 * 2**20,
    ],
)
def test_an_intricate_drawing_is_a_limit(drawing: bytes) -> None:
    data = pdf_of_stream(zlib.compress(drawing), b"/Filter /FlateDecode")
    with pytest.raises(CannotRead, match="too intricate"):
        text_of("report.pdf", data)


def test_wide_gaps_are_not_drawn_as_blanks() -> None:
    drawing = b"BT /F1 12 Tf " + b"100000 0 Td (40) Tj " * 2000 + b"ET"
    assert text_of("report.pdf", pdf_of_stream(drawing)).count("40") == 2000


def test_the_version_of_the_reader_has_what_is_used() -> None:
    assert tuple(map(int, pypdf.__version__.split(".")[:1])) >= (7,)
