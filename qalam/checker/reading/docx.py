"""The text of a DOCX file: its paragraphs and rows, one a line, then its notes. No macros, no network.

What is deleted, moved away or hidden is not read, nor are headers and footers, which say the same on every page.
"""

from __future__ import annotations

from collections.abc import Callable

from qalam.checker.reading.archive import DAMAGED, Archive, WithoutDeclarations
from qalam.checker.reading.docx_parts import parts_of
from qalam.checker.reading.gathering import Attributes, Closing, Gathering
from qalam.checker.reading.limits import Budget

_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",  # the strict edition of the format
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_IN_RUN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SKIPPED = frozenset(["del", "moveFrom", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "sectPrChange", "rt"])
_GONE = frozenset(["del", "moveFrom"])  # of a paragraph's mark: the paragraph goes on in the next one
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_RAISED = frozenset([("vertAlign", "superscript"), ("rStyle", "footnotereference"), ("rStyle", "endnotereference")])
_NO = frozenset(["0", "false", "off"])


def docx_text(data: bytes) -> str | None:
    """The text of the document's body and of its notes; None for a damaged file."""
    budget = Budget()
    try:
        archive = Archive(data, budget)
        parts = parts_of(archive, budget)
        body = DocxText(budget)
        archive.parse(parts.document, body)
        texts = [body.close()]
        for part in parts.notes:
            notes = DocxText(budget, frozenset(body.notes))
            archive.parse(part, notes)
            texts.append(notes.close())
    except DAMAGED:
        return None
    return "".join(texts)


class DocxText(WithoutDeclarations, Gathering):
    """The body of a document, or of its notes those that are called from it."""

    def __init__(self, budget: Budget, called: frozenset[tuple[str, str]] = frozenset()) -> None:
        super().__init__(budget)
        self.notes: list[tuple[str, str]] = []
        self._called = called
        self._openers: dict[str, Callable[[], Closing | None]] = {
            "p": self._begin_paragraph,
            "r": self._begin_run,
            "tr": self.row,
            "tc": self.cell,
            "txbxContent": self.apart,
        }
        self._is_hidden = self._goes_on = self._is_heading = self._is_item = False

    def read(self, text: str) -> None:
        if self._is_hidden or _local(self.tags[-1]) != "t":
            return
        if self._is_item and text.strip():
            self._is_item = False
            self.lines.write("- ")
        self.write(text)

    def entered(self, tag: str, attributes: Attributes) -> Closing | None:
        if tag == _FALLBACK:
            return self.skip()
        name = _local(tag)
        parent = _local(self.tags[-1]) if self.tags else ""
        if parent == "rPr":
            return self._run_property(name, attributes)
        if parent == "trPr" and name == "del":
            self.lines.drop_row()
        if name in _SKIPPED:
            return self.skip()
        if parent == "r" and not self._is_hidden:
            self._of_run(name, attributes)
        self._paragraph_property(name, parent, attributes)
        if name in ("footnote", "endnote") and (name, _value(attributes, "id")) not in self._called:
            return self.skip()
        return self._openers[name]() if name in self._openers else None

    def _begin_paragraph(self) -> Closing:
        self._goes_on = self._is_heading = self._is_item = False
        return self._end_paragraph

    def _begin_run(self) -> Closing:
        self._is_hidden = False
        return self._end_run

    def _of_run(self, name: str, attributes: Attributes) -> None:
        if name in _IN_RUN:
            self.write(_IN_RUN[name])
        elif name in _NOTES:
            self.notes.append((_NOTES[name], _value(attributes, "id")))

    def _run_property(self, name: str, attributes: Attributes) -> Closing | None:
        is_of_run = self.tags[-2:-1] != [] and _local(self.tags[-2]) == "r"
        if is_of_run and name == "vanish":
            self._is_hidden = _value(attributes, "val") not in _NO
        elif is_of_run and (name, _value(attributes, "val").lower()) in _RAISED:
            self.raise_line()
        elif not is_of_run and name in _GONE:
            self._goes_on = True
        return self.skip() if name in _SKIPPED else None

    def _paragraph_property(self, name: str, parent: str, attributes: Attributes) -> None:
        """The number or the bullet of an item is drawn, not written; titles are no items."""
        if name == "gridSpan" and parent == "tcPr":
            self.lines.widen(_value(attributes, "val"))
        elif name == "gridBefore" and parent == "trPr" and self.lines.is_in_row:
            self.lines.open_cell()
            self.lines.widen(_value(attributes, "val"))
            self.lines.close_cell()
        elif name == "pStyle":
            self._is_heading = _value(attributes, "val").lower().startswith(("heading", "title"))
        elif name == "numId" and parent == "numPr" and _value(attributes, "val") != "0":
            self._is_item = self.lines.is_on_page and not self._is_heading

    def _end_run(self) -> None:
        self.lower_line()
        self._is_hidden = False

    def _end_paragraph(self) -> None:
        if not self._goes_on:
            self.lines.end_line()
        self._goes_on = False


def _local(tag: str) -> str:
    """The name of an element of the format; none for others."""
    space, _, name = tag.rpartition("}")
    return name if f"{space}}}" in _WORD else ""


def _value(attributes: Attributes, name: str) -> str:
    for key, value in attributes.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""
