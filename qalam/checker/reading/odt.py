"""The text of an ODT file: its paragraphs and rows, one a line. Deleted and hidden text and remarks are not read."""

from __future__ import annotations

from collections.abc import Callable

from qalam.checker.reading.archive import DAMAGED, Archive, WithoutDeclarations
from qalam.checker.reading.gathering import Attributes, Closing, Gathering
from qalam.checker.reading.limits import Budget

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DRAWING = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_PICTURE = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_SKIPPED = frozenset(
    {
        *(
            f"{_TEXT}{name}"
            for name in ("tracked-changes", "note-citation", "hidden-text", "hidden-paragraph", "ruby-text")
        ),
        *(f"{_PICTURE}{name}" for name in ("title", "desc")),
        f"{_OFFICE}annotation",
    }
)
_MARKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}


def odt_text(data: bytes) -> str | None:
    """The text of the document's body; None for a damaged file."""
    budget = Budget()
    text = OdtText(budget)
    try:
        Archive(data, budget).parse("content.xml", text)
    except DAMAGED:
        return None
    return text.close() if text.has_body else None


class OdtText(WithoutDeclarations, Gathering):
    """The styles of a document, which come first, and its body."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.has_body = False
        self._openers: dict[str, Callable[[], Closing | None]] = {
            f"{_TEXT}p": self._paragraph,
            f"{_TEXT}h": self._paragraph,
            f"{_TEXT}note": self.apart,
            f"{_DRAWING}text-box": self.apart,
            f"{_TABLE}table-row": self.row,
            f"{_TABLE}table-cell": self.cell,
            f"{_TABLE}covered-table-cell": self.cell,
        }
        self._paragraphs = 0  # that are open
        self._is_item = False
        self._style = ""  # of which properties are told
        self._raised_styles: set[str] = set()
        self._hidden_styles: set[str] = set()

    def read(self, text: str) -> None:
        if not self._paragraphs:
            return
        if self._is_item and text.strip():
            self._is_item = False
            self.write("- ")
        self.write_flowing(text)

    def entered(self, tag: str, attributes: Attributes) -> Closing | None:
        if tag in _SKIPPED or attributes.get(f"{_TEXT}style-name") in self._hidden_styles:
            return self.skip()
        if tag in self._openers:
            closing = self._openers[tag]()
            if tag == f"{_TABLE}table-cell" and self.lines.is_in_cell:
                self.lines.widen(attributes.get(f"{_TABLE}number-columns-repeated"))
            return closing
        if tag == f"{_TEXT}span" and attributes.get(f"{_TEXT}style-name") in self._raised_styles:
            return self.raise_line()
        self._other(tag, attributes)
        return None

    def _other(self, tag: str, attributes: Attributes) -> None:
        """What writes a mark or tells of what follows."""
        if tag in _MARKS:
            self.write(_MARKS[tag])
        elif tag == f"{_TEXT}s":
            self.write_flowing(" ")
        elif tag == f"{_TEXT}list-item":
            self._is_item = self.lines.is_on_page
        elif tag == f"{_OFFICE}body":
            self.has_body = True
        elif tag == f"{_STYLE}style":
            self._style = attributes.get(f"{_STYLE}name", "")
        elif tag == f"{_STYLE}text-properties" and self._style:
            self._told(attributes)

    def _told(self, attributes: Attributes) -> None:
        if attributes.get(f"{_STYLE}text-position", "").startswith("super"):
            self._raised_styles.add(self._style)
        if attributes.get(f"{_TEXT}display") == "none":
            self._hidden_styles.add(self._style)

    def _paragraph(self) -> Closing:
        self._paragraphs += 1
        return self._end_paragraph

    def _end_paragraph(self) -> None:
        self._paragraphs -= 1
        self._is_item = False
        self.lines.end_line()
