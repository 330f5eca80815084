"""A document as a tree of plain values: what is said, and nothing of how it looks.

The tree knows no subject. Whoever has something to say builds a `Document`; the writers of this room
turn the same tree into HTML, DOCX, PDF and JSON.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from qalam.kernel.trilingual import Language

Level: TypeAlias = Literal[1, 2, 3]


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are read; never markup."""

    text: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A computed number inside a sentence.

    `text` is what is printed ("9 283", "84,5 %"), `figure` the id of what was counted, `on` the day it is true of,
    `href` where it opens (absolute, or from the root of the site), `title` what it means.
    """

    text: str
    figure: str
    on: date
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address, or to an anchor of this document ("#sources")."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A small raised reference to a definition; `href` is mostly an anchor of this document."""

    text: str
    href: str


Inline: TypeAlias = Text | Number | Link | Mark
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `anchor` makes it a place that a `Mark` can lead to."""

    inlines: Inlines
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1, 2 or 3; `anchor` is unique in the document and stays the same between editions."""

    level: Level
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is one run of inlines."""

    items: tuple[Inlines, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of heads.

    The first cell of a row names the row. `numeric` says for each column whether it holds numbers;
    `note` stands below (base, source, date) and may be empty.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    numeric: tuple[bool, ...]
    note: str = ""

    def __post_init__(self) -> None:
        widths = {len(self.head), len(self.numeric), *(len(row) for row in self.rows)}
        if len(widths) != 1:
            raise ValueError(f"a table's rows differ in width: {self.caption!r}, {sorted(widths)}")


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of a table.

    `svg` is made by `qalam.documents.charts`, `title` says what is seen, `alt` tells it to those who do not see,
    `note` names source and date, `table` holds the same values.
    """

    svg: str
    title: str
    alt: str
    note: str
    table: Table


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of someone else, such as of an act."""

    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader must know before the rest, such as that the records are invented."""

    text: str


Block: TypeAlias = Paragraph | Heading | ListBlock | Table | Chart | Quote | Notice


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document in one language.

    `on` is the day of its content; `facts` are name and value lines for the colophon (computed on, hash, edition);
    `contents` asks for a table of contents.
    """

    title: str
    subtitle: str
    language: Language
    on: date
    blocks: tuple[Block, ...]
    facts: tuple[tuple[str, str], ...] = ()
    contents: bool = True


def plain(inlines: Inlines) -> str:
    """The words of a run of inlines, without marks."""
    return "".join(inline.text for inline in inlines if not isinstance(inline, Mark))


def headings(document: Document) -> Iterator[Heading]:
    """The headings, in reading order."""
    return (block for block in document.blocks if isinstance(block, Heading))
