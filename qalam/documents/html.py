"""A document as HTML: the body for a page of the site, or a whole file that prints well."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from qalam.documents import words
from qalam.documents.addresses import on_site, resolve
from qalam.documents.numbering import Numbered, anchors, number_blocks
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
from qalam.documents.words import write_label
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language

STYLE = Path(__file__).parent / "templates" / "document.css"
CONTENTS_DEPTH = 2


def write_body(document: Document) -> str:
    """The contents, the blocks and the colophon, for a page that supplies title and layout.

    A heading of level 1 becomes `<h2>`, because the page's own title is its `<h1>`. Addresses from the root of the
    site stay as they are.
    """
    return _Writer(document, on_site).body()


def write_page(document: Document, *, base: str | None = None) -> str:
    """One file with everything in it, to read, send and print.

    `base` is the address of the site for numbers that open there; without it they are plain text.
    """
    writer = _Writer(document, lambda href: resolve(href, base))
    subtitle = f'<p class="subtitle">{escape(document.subtitle)}</p>\n' if document.subtitle else ""
    return (
        f'<!doctype html>\n<html lang="{document.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n"
        f'<body>\n<main class="document">\n<header>\n<h1>{escape(document.title)}</h1>\n{subtitle}'
        f'<p class="day"><time datetime="{document.on.isoformat()}">{write_date(document.on, document.language)}</time>'
        f"</p>\n</header>\n{writer.body()}</main>\n</body>\n</html>\n"
    )


class _Writer:
    """One document on its way to HTML; `address` says where an address leads, "" for nowhere."""

    def __init__(self, document: Document, address: Callable[[str], str]) -> None:
        self.document = document
        self.language: Language = document.language
        self.places = anchors(document)
        self._address = address

    def body(self) -> str:
        blocks = number_blocks(self.document)
        # What must be known before the rest stands before the contents, too.
        first = next((n for n, item in enumerate(blocks) if not isinstance(item.block, Notice)), len(blocks))
        opening = "".join(map(self.block, blocks[:first]))
        return opening + self.contents() + "".join(map(self.block, blocks[first:])) + self.colophon()

    def contents(self) -> str:
        listed = [heading for heading in headings(self.document) if heading.level <= CONTENTS_DEPTH]
        if not self.document.contents or not listed:
            return ""
        lines = "".join(
            f'<li class="level-{it.level}"><a href="#{escape(it.anchor)}">{escape(it.text)}</a></li>\n' for it in listed
        )
        title = words.CONTENTS.say(self.language)
        heading = f'<h2 id="contents">{title}</h2>'
        return f'<nav class="contents" aria-labelledby="contents">\n{heading}\n<ol>\n{lines}</ol>\n</nav>\n'

    def colophon(self) -> str:
        if not self.document.facts:
            return ""
        facts = "".join(
            f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>\n" for name, value in self.document.facts
        )
        title = words.COLOPHON.say(self.language)
        return f'<footer class="colophon">\n<h2>{title}</h2>\n<dl>\n{facts}</dl>\n</footer>\n'

    def block(self, item: Numbered) -> str:
        match item.block:
            case Paragraph(inlines, anchor):
                place = f' id="{escape(anchor)}"' if anchor else ""
                return f"<p{place}>{self.inlines(inlines)}</p>\n"
            case Heading(level, text, anchor):
                return f'<h{level + 1} id="{escape(anchor)}">{escape(text)}</h{level + 1}>\n'
            case ListBlock(items, ordered):
                name = "ol" if ordered else "ul"
                lines = "".join(f"<li>{self.inlines(line)}</li>\n" for line in items)
                return f"<{name}>\n{lines}</{name}>\n"
            case Table():
                return self.table(item.block, item.label)
            case Chart():
                return self.chart(item.block, item)
            case Quote() | Notice():
                return self.set_apart(item.block)

    def set_apart(self, block: Quote | Notice) -> str:
        if isinstance(block, Quote):
            return f"<blockquote><p>{escape(block.text)}</p></blockquote>\n"
        return f'<p class="notice" role="note">{escape(block.text)}</p>\n'

    def table(self, table: Table, label: str) -> str:
        head = "".join(
            f'<th scope="col"{_numeric(numeric)}>{escape(name)}</th>'
            for name, numeric in zip(table.head, table.numeric, strict=True)
        )
        rows = "".join(f"<tr>{self._row(table, row)}</tr>\n" for row in table.rows)
        note = f'<p class="note">{escape(table.note)}</p>\n' if table.note else ""
        caption = f'<caption><span class="label">{label}</span> {escape(table.caption)}</caption>'
        return (
            f'<div class="table">\n<table>\n{caption}\n'
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n{note}</div>\n"
        )

    def _row(self, table: Table, row: tuple[Inlines, ...]) -> str:
        """The cells; each carries the name of its column, for the list that a table becomes on a phone."""
        first, *rest = row
        cells = [f'<th scope="row"{_numeric(table.numeric[0])}>{self.inlines(first)}</th>']
        for name, numeric, cell in zip(table.head[1:], table.numeric[1:], rest, strict=True):
            cells.append(f'<td data-label="{escape(name)}"{_numeric(numeric)}>{self.inlines(cell)}</td>')
        return "".join(cells)

    def chart(self, chart: Chart, item: Numbered) -> str:
        table = self.table(chart.table, write_label("chart data", item.number, self.language))
        note = f'<p class="note">{escape(chart.note)}</p>\n' if chart.note else ""
        caption = f'<figcaption><span class="label">{item.label}</span> {escape(chart.title)}</figcaption>'
        picture = hidden_from_readers(chart.svg)
        return (
            f'<figure class="chart">\n{caption}\n'
            f'<div class="picture" role="img" aria-label="{escape(chart.alt)}">{picture}</div>\n{note}'
            f"<details>\n<summary>{words.SHOW_TABLE.say(self.language)}</summary>\n{table}</details>\n</figure>\n"
        )

    def inlines(self, inlines: Inlines) -> str:
        return "".join(map(self.inline, inlines))

    def inline(self, inline: Inline) -> str:
        words = escape(inline.text)
        match inline:
            case Text(_, strong, emphasis):
                words = f"<em>{words}</em>" if emphasis else words
                return f"<strong>{words}</strong>" if strong else words
            case Number():
                about = f' data-figure="{escape(inline.figure)}" data-on="{inline.on.isoformat()}"'
                about += f' title="{escape(inline.title)}"' if inline.title else ""
                address = self.address(inline.href)
                if address:
                    return f'<a class="number" href="{escape(address)}"{about}>{words}</a>'
                return f'<span class="number"{about}>{words}</span>'
            case Mark():
                address = self.address(inline.href)
                return f'<sup><a href="{escape(address)}">[{words}]</a></sup>' if address else f"<sup>[{words}]</sup>"
            case _:
                address = self.address(inline.href)
                return f'<a href="{escape(address)}">{words}</a>' if address else words

    def address(self, href: str) -> str:
        address = self._address(href)
        return "" if address.startswith("#") and address[1:] not in self.places else address


def _numeric(is_numeric: bool) -> str:
    return ' class="numeric"' if is_numeric else ""


def hidden_from_readers(svg: str) -> str:
    """The picture for the eye alone: its words stand in the label around it and in the table below."""
    return svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
