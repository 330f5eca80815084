"""Makes the DOCX template of the house: `python -m qalam.documents.template [FILE]`.

A department opens a copy in Word or LibreOffice, changes its styles, header and footer, and passes it to
`qalam.documents.docx.write_docx`.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from qalam.documents import docx_styles as names
from qalam.documents.docx_parts import add_field, element, pack, set_language
from qalam.documents.saving import save
from qalam.documents.style import INK, LINE, MUTED, SEA

SHIPPED = Path(__file__).parent / "templates" / "document.docx"
PROSE, PLAIN = "Literata", "Golos Text"
MADE_AT = datetime(2023, 9, 1, tzinfo=UTC)

# style: face, size, bold, colour, space before and after (points)
LOOKS: dict[str, tuple[str, float, bool, str, float, float]] = {
    names.TITLE: (PLAIN, 26, True, INK, 0, 8),
    names.SUBTITLE: (PLAIN, 12.5, False, MUTED, 0, 6),
    names.HEADINGS[0]: (PLAIN, 18, True, INK, 28, 10),
    names.HEADINGS[1]: (PLAIN, 13, True, INK, 20, 6),
    names.HEADINGS[2]: (PLAIN, 10.5, True, MUTED, 14, 4),
    names.BODY: (PROSE, 10.5, False, INK, 0, 8),
    names.BULLET: (PROSE, 10.5, False, INK, 0, 4),
    names.NUMBERED: (PROSE, 10.5, False, INK, 0, 4),
    names.QUOTE: (PROSE, 10.5, False, INK, 6, 10),
    names.NOTICE: (PLAIN, 9.5, False, INK, 4, 14),
    names.CAPTION: (PLAIN, 9.5, True, INK, 16, 5),
    names.PICTURE: (PLAIN, 9.5, False, INK, 0, 2),
    names.NOTE: (PLAIN, 8.5, False, MUTED, 3, 14),
    names.CELL: (PLAIN, 9, False, INK, 2.5, 2.5),
    names.CELL_NUMBER: (PLAIN, 9, False, INK, 2.5, 2.5),
    names.CELL_HEAD: (PLAIN, 8.5, True, MUTED, 2.5, 2.5),
    names.CONTENTS_HEAD: (PLAIN, 13, True, INK, 20, 6),
    names.CONTENTS[0]: (PLAIN, 9.5, True, INK, 5, 2),
    names.CONTENTS[1]: (PLAIN, 9.5, False, INK, 0, 2),
    names.COLOPHON: (PLAIN, 8.5, False, INK, 0, 2),
    names.HEADER: (PLAIN, 8.5, False, MUTED, 0, 0),
    names.FOOTER: (PLAIN, 8.5, False, MUTED, 0, 0),
}
COLOURS = {names.NUMBER: SEA, names.LINK: SEA, names.MARK: SEA, names.LABEL: MUTED}
BUILT_IN = {*names.PARAGRAPHS, *names.CHARACTERS} - {
    names.NOTICE, names.PICTURE, names.NOTE, names.CELL, names.CELL_NUMBER, names.CELL_HEAD, names.COLOPHON,
    names.NUMBER, names.MARK, names.LABEL,
}  # fmt: skip
KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List"}
TEXT_WIDTH = Mm(152)


def make_template() -> bytes:
    """The template, the same bytes each time."""
    document = docx.Document()
    _remove_styles(document)
    normal = document.styles["Normal"]
    _set_face(normal, PROSE)
    normal.font.size = Pt(10.5)
    for name, look in LOOKS.items():
        _make_paragraph_style(document, name, look)
    for name in names.CHARACTERS:
        _make_character_style(document, name)
    _refine(document)
    _make_table_style(document)
    _lay_out_page(document)
    set_language(document.styles, "kk-KZ")
    properties = document.core_properties
    properties.title, properties.author, properties.comments, properties.keywords = "", "", "", ""
    properties.created = properties.modified = MADE_AT
    stream = io.BytesIO()
    document.save(stream)
    return pack(stream.getvalue())


def _remove_styles(document: Any) -> None:
    for style in list(document.styles):
        if style.name not in KEPT:
            document.styles.element.remove(style.element)


def _set_face(style: Any, face: str) -> None:
    style.font.name = face
    fonts = style.element.rPr.rFonts
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), face)


def _make_paragraph_style(document: Any, name: str, look: tuple[str, float, bool, str, float, float]) -> None:
    face, size, bold, colour, before, after = look
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in BUILT_IN)
    style.base_style = document.styles["Normal"]
    style.hidden, style.quick_style = False, True
    _set_face(style, face)
    style.font.size, style.font.bold, style.font.color.rgb = Pt(size), bold, RGBColor.from_string(colour[1:])
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.widow_control = Pt(before), Pt(after), True
    shape.line_spacing = 1.35 if face == PROSE else 1.15
    if name in names.HEADINGS:
        shape.keep_with_next = True
        style.next_paragraph_style = document.styles["Normal"]
        style.element.get_or_add_pPr().append(element("outlineLvl", val=str(names.HEADINGS.index(name))))


def _make_character_style(document: Any, name: str) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER, builtin=name in BUILT_IN)
    style.hidden, style.quick_style = False, True
    if name in COLOURS:
        style.font.color.rgb = RGBColor.from_string(COLOURS[name][1:])


def _refine(document: Any) -> None:
    styles = document.styles
    styles[names.STRONG].font.bold = True
    styles[names.EMPHASIS].font.italic = True
    styles[names.MARK].font.superscript = True
    styles[names.LABEL].font.bold = False
    styles[names.QUOTE].font.italic = True
    for name in (names.CAPTION, names.PICTURE, names.CELL_HEAD, names.CONTENTS_HEAD):
        styles[name].paragraph_format.keep_with_next = True
    styles[names.CELL_NUMBER].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    styles[names.QUOTE].paragraph_format.left_indent = Mm(5)
    _draw_edge(styles[names.QUOTE], "left", LINE, 12)
    _draw_edge(styles[names.NOTICE], "left", SEA, 24)
    _draw_edge(styles[names.TITLE], "top", SEA, 24)
    styles[names.CONTENTS[1]].paragraph_format.left_indent = Mm(5)
    for name in names.CONTENTS:
        styles[name].paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    _number_lists(document)


def _draw_edge(style: Any, side: str, colour: str, eighths: int) -> None:
    """A rule along one side of the paragraph; `eighths` of a point wide."""
    properties = style.element.get_or_add_pPr()
    edges = element("pBdr")
    edges.append(element(side, val="single", sz=str(eighths), space="10", color=colour[1:]))
    properties.insert_element_before(edges, *FOLLOWERS_OF_BORDER)


# The order that the schema asks of the properties after a border.
FOLLOWERS_OF_BORDER = (
    "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl",
)  # fmt: skip


def _number_lists(document: Any) -> None:
    """Bullets and numbers of our own, in place of those that came with the empty document."""
    numbering = document.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    for number, (form, text) in enumerate((("bullet", "–"), ("decimal", "%1.")), start=1):
        kind = element("abstractNum", abstractNumId=str(number))
        kind.append(element("multiLevelType", val="singleLevel"))
        level = element("lvl", ilvl="0")
        for name, value in (("start", "1"), ("numFmt", form), ("lvlText", text), ("lvlJc", "left")):
            level.append(element(name, val=value))
        shape = element("pPr")
        shape.append(element("ind", left="360", hanging="360"))
        level.append(shape)
        kind.append(level)
        numbering.insert(number - 1, kind)
        used = element("num", numId=str(number))
        used.append(element("abstractNumId", val=str(number)))
        numbering.append(used)
        style = document.styles[names.BULLET if form == "bullet" else names.NUMBERED]
        style.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number


def _make_table_style(document: Any) -> None:
    style = document.styles.add_style(names.TABLE, WD_STYLE_TYPE.TABLE, builtin=False)
    style.base_style = document.styles["Normal Table"]
    style.hidden, style.quick_style = False, True
    whole = element("tblPr")
    edges = element("tblBorders")
    edges.append(element("top", val="single", sz="10", space="0", color=INK[1:]))
    edges.append(element("bottom", val="single", sz="4", space="0", color=LINE[1:]))
    edges.append(element("insideH", val="single", sz="4", space="0", color=LINE[1:]))
    margins = element("tblCellMar")
    for side, width in (("left", "0"), ("right", "140")):
        margins.append(element(side, w=width, type="dxa"))
    whole.extend([edges, margins])
    style.element.append(whole)
    first = element("tblStylePr", type="firstRow")
    cell = element("tcPr")
    lower = element("tcBorders")
    lower.append(element("bottom", val="single", sz="10", space="0", color=INK[1:]))
    cell.append(lower)
    first.append(cell)
    style.element.append(first)


def _lay_out_page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(28)
    section.top_margin, section.bottom_margin = Mm(30), Mm(26)
    section.header_distance, section.footer_distance = Mm(16), Mm(13)
    section.different_first_page_header_footer = True
    header = section.header.paragraphs[0]
    header.style = document.styles[names.HEADER]
    add_field(header, "TITLE", "–")
    for footer in (section.footer, section.first_page_footer):
        line = footer.paragraphs[0]
        line.style = document.styles[names.FOOTER]
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        add_field(line, "PAGE", "1")
        line.add_run(" / ")
        add_field(line, "NUMPAGES", "1")


def main(argv: Sequence[str]) -> int:
    """Write the template to the named file, by default to where the writer looks for it."""
    save(Path(argv[0]) if argv else SHIPPED, make_template())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
