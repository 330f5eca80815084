"""A document as DOCX, by a template whose styles hold the look."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.shared import Emu

from qalam.documents import docx_styles as names
from qalam.documents import words
from qalam.documents.addresses import resolve
from qalam.documents.charts import PNG_SCALE, to_png
from qalam.documents.docx_parts import (
    add_bookmark,
    add_field,
    add_link,
    element,
    keep_whole,
    pack,
    repeat_head,
    set_language,
)
from qalam.documents.numbering import Numbered, anchors, number_blocks
from qalam.documents.template import SHIPPED
from qalam.documents.tree import (
    Chart,
    Document,
    Heading,
    Inline,
    Inlines,
    ListBlock,
    Mark,
    Notice,
    Number,
    Paragraph,
    Quote,
    Table,
    Text,
    headings,
)
from qalam.documents.words import LOCALE, write_label
from qalam.kernel.dates import write_date
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

NOT_A_TEMPLATE = Trilingual(
    kk="«{path}» үлгісі ашылмады: бұл Word (.docx) файлы емес немесе файл бүлінген. Басқа үлгіні көрсетіңіз.",
    ru="Шаблон «{path}» не открылся: это не файл Word (.docx) или файл повреждён. Укажите другой шаблон.",
    en="The template '{path}' could not be opened: it is no Word file (.docx) or is damaged. Name another template.",
)
NO_STYLE = Trilingual(
    kk="«{path}» үлгісінде мына стильдер жоқ: {styles}. Оларды Qalam үлгісінен көшіріп алыңыз.",
    ru="В шаблоне «{path}» нет стилей: {styles}. Перенесите их из шаблона Qalam.",
    en="The template '{path}' lacks these styles: {styles}. Copy them from the template of Qalam.",
)
CONTENTS_DEPTH = 2
EMU_OF_PIXEL = 9525
NAME_COLUMN_WEIGHT = 2.2  # of a column of words, in columns of numbers


class TemplateRefused(Refusal):
    """The template cannot be used: damaged, or without a style that the writer needs."""


def write_docx(document: Document, template: Path | None = None, *, base: str | None = None) -> bytes:
    """The DOCX, the same bytes for the same document and template.

    `template` is a DOCX with the styles of `qalam.documents.docx_styles` (its own text is left out); None takes the
    shipped one. `base` is the address of the site for numbers that open there; without it they are plain text.
    Refuses with `TemplateRefused`.
    """
    file = _open(template or SHIPPED)
    return _Writer(document, file, base).write()


def _open(path: Path) -> Any:
    try:
        file = docx.Document(io.BytesIO(path.read_bytes()))
        known = {style.name for style in file.styles}
        file.sections[0].header.paragraphs  # noqa: B018  a template without a page is damaged
    except (OSError, KeyError, ValueError, IndexError, AttributeError, SyntaxError, zipfile.BadZipFile) as problem:
        raise TemplateRefused(NOT_A_TEMPLATE.fill(path=path)) from problem
    except PackageNotFoundError as problem:
        raise TemplateRefused(NOT_A_TEMPLATE.fill(path=path)) from problem
    missing = sorted(name for name in names.NEEDED if name not in known)
    if missing:
        raise TemplateRefused(NO_STYLE.fill(path=path, styles=", ".join(missing)))
    return file


class _Writer:
    """One document on its way into an opened template."""

    def __init__(self, document: Document, file: Any, base: str | None) -> None:
        self.document, self.file, self.base = document, file, base
        self.language = document.language
        self.places = anchors(document)
        # Word allows 40 letters of Latin script in the name of a bookmark.
        self.bookmarks = {anchor: f"place_{number}" for number, anchor in enumerate(sorted(self.places), start=1)}
        self.bookmark_count = 0

    def write(self) -> bytes:
        body = self.file.element.body
        for old in [child for child in body if child.tag != qn("w:sectPr")]:
            body.remove(old)
        self.set_properties()
        self.head()
        blocks = number_blocks(self.document)
        first = next((n for n, item in enumerate(blocks) if not isinstance(item.block, Notice)), len(blocks))
        self.blocks(blocks[:first])
        if self.document.contents:
            self.contents()
        self.blocks(blocks[first:])
        self.chart_tables([item for item in blocks if isinstance(item.block, Chart)])
        self.colophon()
        stream = io.BytesIO()
        self.file.save(stream)
        return pack(stream.getvalue())

    def set_properties(self) -> None:
        properties, day = self.file.core_properties, self.document.on
        properties.title, properties.subject = self.document.title, self.document.subtitle
        properties.language = LOCALE[self.language]
        properties.created = properties.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
        properties.last_modified_by, properties.revision = "", 1
        set_language(self.file.styles, LOCALE[self.language])
        for section in self.file.sections:
            _show_title(section.header._element, self.document.title)

    def head(self) -> None:
        self.paragraph(names.TITLE, self.document.title)
        if self.document.subtitle:
            self.paragraph(names.SUBTITLE, self.document.subtitle)
        self.paragraph(names.NOTE, write_date(self.document.on, self.language))

    def paragraph(self, style: str, text: str = "") -> Any:
        return self.file.add_paragraph(text, style=style)

    def contents(self) -> None:
        """A table of contents that Word renews by itself; the lines stand in it already."""
        self.paragraph(names.CONTENTS_HEAD, words.CONTENTS.say(self.language))
        listed = [(it.level, it.text, self.bookmarks[it.anchor]) for it in headings(self.document)]
        if any(isinstance(block, Chart) for block in self.document.blocks):
            listed.append((1, words.CHART_TABLES.say(self.language), "chart_tables"))
        lines = [line for line in listed if line[0] <= CONTENTS_DEPTH]
        paragraphs = []
        for level, text, bookmark in lines:
            line = self.paragraph(names.CONTENTS[level - 1])
            add_link(line, text, names.LABEL if level == CONTENTS_DEPTH else names.STRONG, anchor=bookmark)
            line.add_run("\t")
            add_field(line, f"PAGEREF {bookmark} \\h", "")
            paragraphs.append(line)
        if paragraphs:
            _wrap_field(paragraphs, f'TOC \\o "1-{CONTENTS_DEPTH}" \\h \\z \\u')

    def blocks(self, blocks: tuple[Numbered, ...]) -> None:
        for item in blocks:
            self.block(item)

    def block(self, item: Numbered) -> None:
        match item.block:
            case Paragraph(inlines, anchor):
                self.mark_place(self.inlines(self.paragraph(names.BODY), inlines), anchor)
            case Heading(level, text, anchor):
                self.mark_place(self.paragraph(names.HEADINGS[level - 1], text), anchor)
            case ListBlock(items, ordered):
                self.listing(items, ordered)
            case Table():
                self.table(item.block, item.label)
            case Chart():
                self.chart(item.block, item)
            case Quote(text):
                self.paragraph(names.QUOTE, text)
            case Notice(text):
                self.paragraph(names.NOTICE, text)

    def mark_place(self, paragraph: Any, anchor: str) -> None:
        if anchor:
            self.add_place(paragraph, self.bookmarks[anchor])

    def add_place(self, paragraph: Any, bookmark: str) -> None:
        self.bookmark_count += 1
        add_bookmark(paragraph, bookmark, self.bookmark_count)

    def listing(self, items: tuple[Inlines, ...], ordered: bool) -> None:
        number = _restart_numbers(self.file) if ordered else None
        for inlines in items:
            line = self.inlines(self.paragraph(names.NUMBERED if ordered else names.BULLET), inlines)
            if number is not None:
                line._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
                line._p.pPr.numPr.get_or_add_ilvl().val = 0

    def caption(self, label: str, title: str) -> Any:
        paragraph = self.paragraph(names.CAPTION)
        paragraph.add_run(label, style=names.LABEL)
        paragraph.add_run(f" {title}")
        return paragraph

    def table(self, table: Table, label: str, bookmark: str = "") -> None:
        caption = self.caption(label, table.caption)
        if bookmark:
            self.add_place(caption, bookmark)
        drawn = self.file.add_table(rows=1 + len(table.rows), cols=len(table.head), style=names.TABLE)
        drawn.autofit = False
        _set_widths(drawn, _column_widths(table, self.text_width))
        repeat_head(drawn.rows[0])
        cells = [[(Text(name),) for name in table.head], *table.rows]
        for place, (row, contents) in enumerate(zip(drawn.rows, cells, strict=True)):
            keep_whole(row)
            for cell, inlines, numeric in zip(row.cells, contents, table.numeric, strict=True):
                paragraph = cell.paragraphs[0]
                paragraph.style = names.CELL_HEAD if place == 0 else names.CELL_NUMBER if numeric else names.CELL
                if place == 0 and numeric:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                self.inlines(paragraph, inlines)
        self.paragraph(names.NOTE, table.note)

    @property
    def text_width(self) -> int:
        section = self.file.sections[0]
        return int(section.page_width - section.left_margin - section.right_margin)

    def chart(self, chart: Chart, item: Numbered) -> None:
        self.caption(item.label, chart.title)
        png = to_png(chart.svg)
        width = min(_drawn_width(png), self.text_width)
        picture = self.paragraph(names.PICTURE).add_run().add_picture(io.BytesIO(png), width=Emu(width))
        about = picture._inline.docPr
        about.set("descr", chart.alt)
        about.set("title", chart.title)
        note = self.paragraph(names.NOTE, f"{chart.note} · " if chart.note else "")
        add_link(note, words.DATA_AT_END.say(self.language), names.LINK, anchor=f"chart_data_{item.number}")

    def chart_tables(self, charts: list[Numbered]) -> None:
        if not charts:
            return
        heading = self.paragraph(names.HEADINGS[0], words.CHART_TABLES.say(self.language))
        self.add_place(heading, "chart_tables")
        for item in charts:
            if isinstance(item.block, Chart):
                label = write_label("chart data", item.number, self.language)
                self.table(item.block.table, label, f"chart_data_{item.number}")

    def colophon(self) -> None:
        if self.document.facts:
            self.paragraph(names.HEADINGS[1], words.COLOPHON.say(self.language))
        for name, value in self.document.facts:
            line = self.paragraph(names.COLOPHON)
            line.add_run(f"{name}: ", style=names.LABEL)
            line.add_run(value)

    def inlines(self, paragraph: Any, inlines: Inlines) -> Any:
        for inline in inlines:
            self.inline(paragraph, inline)
        return paragraph

    def inline(self, paragraph: Any, inline: Inline) -> None:
        if isinstance(inline, Text):
            run = paragraph.add_run(inline.text, style=names.STRONG if inline.strong else None)
            if inline.emphasis:
                run.italic = True
            return
        style = {Number: names.NUMBER, Mark: names.MARK}.get(type(inline), names.LINK)
        text = f"[{inline.text}]" if isinstance(inline, Mark) else inline.text
        address = resolve(inline.href, self.base)
        if address.startswith("#") and address[1:] in self.bookmarks:
            add_link(paragraph, text, style, anchor=self.bookmarks[address[1:]])
        elif address and not address.startswith("#"):
            add_link(paragraph, text, style, address=address, tip=getattr(inline, "title", ""))
        else:
            paragraph.add_run(text, style=style if isinstance(inline, Mark) else None)


def _drawn_width(png: bytes) -> int:
    """The width (in EMU) that the chart was drawn for; a PNG's width stands in bytes 16 to 20."""
    return round(int.from_bytes(png[16:20], "big") / PNG_SCALE * EMU_OF_PIXEL)


def _show_title(header: Any, title: str) -> None:
    """What the TITLE field shows until Word computes it."""
    for instruction in header.iter(qn("w:instrText")):
        if (instruction.text or "").strip() == "TITLE":
            shown = next(
                (text for text in instruction.getparent().itersiblings() if text.find(qn("w:t")) is not None), None
            )
            if shown is not None:
                shown.find(qn("w:t")).text = title


def _wrap_field(paragraphs: list[Any], code: str) -> None:
    """Make the paragraphs the result of one field; dirty, so that Word computes it when the file is opened."""
    opening: list[Any] = []
    for kind in ("begin", "code", "separate"):
        run = element("r")
        if kind == "code":
            text = element("instrText")
            text.set(qn("xml:space"), "preserve")
            text.text = f" {code} "
            run.append(text)
        else:
            run.append(element("fldChar", fldCharType=kind, **({"dirty": "true"} if kind == "begin" else {})))
        opening.append(run)
    start = 1 if paragraphs[0]._p.pPr is not None else 0
    for place, run in enumerate(opening):
        paragraphs[0]._p.insert(start + place, run)
    closing = element("r")
    closing.append(element("fldChar", fldCharType="end"))
    paragraphs[-1]._p.append(closing)


def _restart_numbers(file: Any) -> int:
    """A list of its own that counts from 1; returns its number."""
    numbering = file.part.numbering_part.element
    kind = file.styles[names.NUMBERED].element.pPr.numPr.numId.val
    pattern = next(num for num in numbering.num_lst if num.numId == kind)
    number = max(num.numId for num in numbering.num_lst) + 1
    copy = deepcopy(pattern)
    copy.numId = number
    restart = element("lvlOverride", ilvl="0")
    restart.append(element("startOverride", val="1"))
    copy.append(restart)
    numbering.append(copy)
    return int(number)


def _column_widths(table: Table, whole: int) -> list[int]:
    weights = [1.0 if numeric else NAME_COLUMN_WEIGHT for numeric in table.numeric]
    return [round(whole * weight / sum(weights)) for weight in weights]


def _set_widths(drawn: Any, widths: list[int]) -> None:
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = Emu(width)
        for cell in column.cells:
            cell.width = Emu(width)
