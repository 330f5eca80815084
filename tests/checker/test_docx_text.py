"""What of a DOCX file is its text: tables, notes, boxes, marks above the line; and what is not."""

from __future__ import annotations

import pytest

from qalam.checker.reading.docx import docx_text
from tests.checker.fuzz.corpus import packed

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def document(body: str, spaces: str = SPACES) -> bytes:
    return f"<w:document {spaces}><w:body>{body}</w:body></w:document>".encode()


def text_of(body: str, **parts: str) -> str | None:
    members = {f"word/{name}.xml": xml.encode() for name, xml in parts.items()}
    return docx_text(packed({"word/document.xml": document(body), **members}))


def run(text: str, properties: str = "") -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def words(*said: str) -> list[str]:
    return [cell(paragraph(run(text))) for text in said]


def test_the_strict_edition_of_the_format_is_read() -> None:
    assert docx_text(packed({"word/document.xml": document(paragraph(run("40 мектеп")), STRICT)})) == "40 мектеп\n"


@pytest.mark.parametrize("target", ["/word/main7.xml", "word/main7.xml"])
def test_the_body_is_where_the_relationships_say(target: str) -> None:
    relations = (
        f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="{target}"/></Relationships>'
    )
    beside = (
        f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="r1" Type="{OFFICE}/footnotes" Target="notes9.xml"/></Relationships>'
    )
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{paragraph(run("25 орта."))}</w:footnote>'
    parts = {
        "_rels/.rels": relations.encode(),
        "word/main7.xml": document(paragraph(run("40 мектеп"), call)),
        "word/_rels/main7.xml.rels": beside.encode(),
        "word/notes9.xml": f"<w:footnotes {SPACES}>{note}</w:footnotes>".encode(),
    }
    assert docx_text(packed(parts)) == "40 мектеп\n25 орта.\n"


def test_notes_stand_at_the_end_and_only_those_that_are_called() -> None:
    call = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="1"/></w:r>'
    lone = f'<w:footnote w:id="5">{paragraph(run("7 бала"))}</w:footnote>'
    line = f'<w:footnote w:id="-1" w:type="separator">{paragraph(run("_"))}</w:footnote>'
    notes = f"{line}<w:footnote w:id='1'>{paragraph(run('Кешкі мектепсіз.'))}</w:footnote>{lone}"
    read = text_of(
        paragraph(run("40"), call, run(" мектеп бар."), end) + paragraph(run("Соңы.")),
        footnotes=f"<w:footnotes {SPACES}>{notes}</w:footnotes>",
        endnotes=f"<w:endnotes {SPACES}><w:endnote w:id='1'>{paragraph(run('1 мамырда.'))}</w:endnote></w:endnotes>",
    )
    assert read == "40 мектеп бар.\nСоңы.\nКешкі мектепсіз.\n1 мамырда.\n"


def test_headers_and_footers_are_not_read() -> None:
    header = f"<w:hdr {SPACES}>{paragraph(run('2023 жылғы есеп'))}</w:hdr>"
    assert text_of(paragraph(run("40 мектеп")), header1=header, footer1=header) == "40 мектеп\n"


def test_the_words_of_a_text_box_stand_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph(run('Назар аударыңыз: 3 күн қалды.'))}</w:txbxContent>"
    copies = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    read = text_of(paragraph(run("Қалада 40 "), f"<w:r>{copies}</w:r>", run("мектеп бар.")))
    assert read == "Қалада 40 мектеп бар.\nНазар аударыңыз: 3 күн қалды.\n"


@pytest.mark.parametrize(
    ("before", "raised", "read"),
    [
        ("40", "1", "40 мектеп\n"),
        ("40", "2, 3", "40 мектеп\n"),
        ("40", "*)", "40 мектеп\n"),
        ("120 м", "2", "120 м² мектеп\n"),
        ("3 км", "2", "3 км² мектеп\n"),
        ("мектебім", "2", "мектебім мектеп\n"),
        ("1", "st", "1st мектеп\n"),
    ],
)
def test_the_mark_of_a_note_is_no_digit_of_the_number_before(before: str, raised: str, read: str) -> None:
    above = run(raised, '<w:vertAlign w:val="superscript"/>')
    assert text_of(paragraph(run(before), above, run(" мектеп"))) == read


def test_what_is_deleted_moved_away_or_hidden_is_not_read() -> None:
    gone = f"<w:del>{run('41')}</w:del><w:moveFrom>{run('42')}</w:moveFrom>{run('43', '<w:vanish/>')}"
    shown = '<w:vanish w:val="0"/>'
    there = f"<w:ins>{run('40')}</w:ins>{run(' мектеп', shown)}"
    assert text_of(paragraph(gone, there)) == "40 мектеп\n"


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    joined = paragraph(run("Қалада "), properties="<w:rPr><w:del/></w:rPr>")
    assert text_of(joined + paragraph(run("40 мектеп бар."))) == "Қалада 40 мектеп бар.\n"


def test_a_row_is_a_line_and_columns_never_run_together() -> None:
    two = cell(paragraph(run("Орта")) + paragraph(run("мектеп")))
    header = row(*words("Түрі"), cell(paragraph(run("Саны")), '<w:gridSpan w:val="2"/>'))
    table = f"<w:tbl>{header}{row(two, *words('25', '20'))}</w:tbl>"
    assert text_of(table) == "Түрі\tСаны\t\t\nОрта мектеп\t25\t20\t\n"


def test_a_deleted_row_is_not_read() -> None:
    gone = row("<w:trPr><w:del/></w:trPr>", *words("Орта", "41"))
    table = f"<w:tbl>{row(*words('Түрі', 'Саны'))}{gone}{row(*words('Орта', '40'))}</w:tbl>"
    assert text_of(table) == "Түрі\tСаны\t\nОрта\t40\t\n"


def test_rows_of_a_table_within_a_cell_are_lines_of_their_own() -> None:
    inner = f"<w:tbl>{row(*words('орта', '25'))}{row(*words('негізгі', '20'))}</w:tbl>"
    table = f"<w:tbl>{row(cell(paragraph(run('Мектеп')) + inner), *words('45'))}</w:tbl>"
    assert text_of(table) == "Мектеп\nорта\t25\t\nнегізгі\t20\t\n45\n"


def test_a_frame_around_paragraphs_keeps_them_apart() -> None:
    frame = cell(paragraph(run("Қалада 40 мектеп бар.")) + paragraph(run("Оқушы 9 мың.")))
    assert text_of(f"<w:tbl>{row(frame)}</w:tbl>") == "Қалада 40 мектеп бар.\nОқушы 9 мың.\n"


def test_an_item_with_a_drawn_number_is_an_item() -> None:
    number = '<w:numPr><w:numId w:val="{}"/></w:numPr>'
    item = paragraph(run("25 орта;"), properties=number.format(3))
    freed = paragraph(run("20 негізгі."), properties=number.format(0))
    title = paragraph(run("Мектептер"), properties='<w:pStyle w:val="Heading1"/>' + number.format(3))
    empty = row(cell(paragraph(properties=number.format(3))), *words("40"))
    assert text_of(title + item + freed + f"<w:tbl>{empty}</w:tbl>") == "Мектептер\n- 25 орта;\n20 негізгі.\n\t40\t\n"


@pytest.mark.parametrize(
    "broken", ["<w:rPr><w:vanish/></w:rPr>", "<w:tc>1</w:tc>", "<w:t>1</w:t>", "<w:r><w:rPr/></w:r>"]
)
def test_elements_out_of_place_break_nothing(broken: str) -> None:
    assert isinstance(text_of(broken), str)
    assert isinstance(docx_text(packed({"word/document.xml": broken.replace(">", f" {SPACES}>", 1).encode()})), str)
