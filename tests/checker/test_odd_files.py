"""Odd but valid files: marks of notes, places where words may be divided, merged and repeated cells."""

from __future__ import annotations

import pytest

from qalam.checker.reading.html import html_text
from qalam.checker.reading.odt import odt_text
from tests.checker.test_docx_text import cell, paragraph, row, run, text_of, words
from tests.checker.test_formats import odt


@pytest.mark.parametrize("style", ["FootnoteReference", "EndnoteReference"])
def test_the_mark_of_a_note_in_its_style_is_no_digit(style: str) -> None:
    mark = run("1", f'<w:rStyle w:val="{style}"/>')
    assert text_of(paragraph(run("120"), mark, run(" оқушы"))) == "120 оқушы\n"


@pytest.mark.parametrize(
    "mark",
    [
        '<span style="font-size:70%; vertical-align: super">1</span>',
        '<a href="#n1" class="footnote-ref">1</a>',
        '<a class="x noteref">[1]</a>',
        "<del>5</del>",
        "<s>5</s>",
        "<button>5</button>",
    ],
)
def test_the_mark_of_a_note_and_struck_numbers_of_a_page_are_not_read(mark: str) -> None:
    assert html_text(f"<p>120{mark} оқушы</p>".encode()) == "120 оқушы\n"


def test_a_place_where_a_word_may_be_divided_is_no_letter() -> None:
    assert text_of(paragraph(run("мек\u00adтеп 12\u00ad500"))) == "мектеп 12500\n"
    assert html_text("<p>мек&shy;теп</p>".encode()) == "мектеп\n"
    assert odt_text(odt("<text:p>мек\u00adтеп</text:p>")) == "мектеп\n"


def test_a_row_of_a_document_that_begins_later_keeps_its_columns() -> None:
    later = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{"".join(words("1", "2"))}</w:tr>'
    assert text_of(f"<w:tbl>{row(*words('A', 'B', 'C'))}{later}</w:tbl>") == "A\tB\tC\t\n\t1\t2\t\n"


def test_a_cell_merged_with_the_one_above_keeps_its_column() -> None:
    first = row(cell(paragraph(run("A")), '<w:vMerge w:val="restart"/>'), *words("1"))
    second = row(cell(paragraph(), "<w:vMerge/>"), *words("2"))
    assert text_of(f"<w:tbl>{first}{second}</w:tbl>") == "A\t1\t\n\t2\t\n"


def test_empty_cells_that_an_odt_tells_once_keep_their_columns() -> None:
    cells = (
        '<table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>7</text:p></table:table-cell>'
    )
    assert odt_text(odt(f"<table:table-row>{cells}</table:table-row>")) == "\t\t7\t\n"
